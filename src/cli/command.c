/* command.c: what the commands of hiepdong-cli share: options, help, refusals
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/command.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "cli/output.h"
#include "model/result-time.h"

static HdExit
show_help (GOptionContext *context)
{
  g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (help, strlen (help));
  g_autoptr (GError) error = NULL;

  return hd_output_write (NULL, bytes, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
}

/* GOption leaves "--" where it was when a word after it begins with a dash. */
static void
drop_separator (char **arguments)
{
  guint i = 0;

  while (arguments[i] != NULL && !g_str_equal (arguments[i], "--"))
    i++;
  if (arguments[i] == NULL)
    return;
  g_free (arguments[i]);
  for (; arguments[i] != NULL; i++)
    arguments[i] = arguments[i + 1];
}

gboolean
hd_command_parse (const HdCommand    *self,
                  const GOptionEntry *entries,
                  const char         *details,
                  char             ***arguments,
                  guint               n_arguments,
                  HdExit             *status)
{
  return hd_command_parse_some (self, entries, details, arguments, n_arguments, n_arguments, status);
}

gboolean
hd_command_parse_some (const HdCommand    *self,
                       const GOptionEntry *entries,
                       const char         *details,
                       char             ***arguments,
                       guint               min_arguments,
                       guint               max_arguments,
                       HdExit             *status)
{
  g_autofree char *parameters = g_strdup_printf ("%s %s", self->name, _(self->arguments));
  g_autoptr (GOptionContext) context = g_option_context_new (parameters);
  g_autoptr (GError) error = NULL;
  gboolean help = FALSE;
  const GOptionEntry own[] = {
    { "help", 'h', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &help, N_("Show this help"), NULL },
    G_OPTION_ENTRY_NULL
  };
  char *program = g_strdup (g_get_prgname ());
  guint n;

  /* GOption takes the first word for the name of the program. */
  n = g_strv_length (*arguments);
  *arguments = g_renew (char *, *arguments, n + 2);
  memmove (*arguments + 1, *arguments, (n + 1) * sizeof (char *));
  (*arguments)[0] = program;

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, self->summary);
  if (details != NULL)
    g_option_context_set_description (context, details);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, own, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, arguments, &error))
    {
      *status = hd_command_misuse (self, error->message);
      return FALSE;
    }
  drop_separator (*arguments);
  if (help)
    *status = show_help (context);
  else if (g_strv_length (*arguments) < min_arguments + 1)
    *status = hd_command_misuse (self, _("Something is missing on the command line."));
  else if (g_strv_length (*arguments) > max_arguments + 1)
    *status = hd_command_misuse (self, _("There is too much on the command line."));
  else
    return TRUE;
  return FALSE;
}

HdExit
hd_command_refuse (const GError *error)
{
  hd_command_note (error->message);
  return HD_EXIT_REFUSED;
}

HdExit
hd_command_misuse (const HdCommand *self,
                   const char      *sentence)
{
  hd_command_note (sentence);
  if (self != NULL)
    g_printerr (_("Usage: %s %s %s\n"), g_get_prgname (), self->name, _(self->arguments));
  g_printerr (_("“%s --help” tells more.\n"), g_get_prgname ());
  return HD_EXIT_USAGE;
}

void
hd_command_note (const char *sentence)
{
  g_printerr ("%s: %s\n", g_get_prgname (), sentence);
}

void
hd_command_show_blanks (GPtrArray *blanks)
{
  g_autofree char *note = NULL;

  if (blanks->len == 0)
    return;
  note = g_strdup_printf (ngettext ("Note: %u place is left blank for the pen:",
                                    "Note: %u places are left blank for the pen:", blanks->len), blanks->len);
  hd_command_note (note);
  for (guint i = 0; i < blanks->len; i++)
    g_printerr ("  - %s\n", (const char *) g_ptr_array_index (blanks, i));
}

char *
hd_command_dup_user (void)
{
  const char *name = g_get_real_name ();
  g_autofree char *clean = NULL;

  /* GLib says "Unknown" when the account has no full name. */
  if (name == NULL || *name == '\0' || g_str_equal (name, "Unknown"))
    name = g_get_user_name ();
  clean = hd_text_clean (name, -1, HD_TEXT_LINE, NULL);
  return g_strdup (clean != NULL && *clean != '\0' ? clean : g_get_prgname ());
}

HdBook *
hd_command_open_book (const char *path,
                      GError    **error)
{
  g_autofree char *user = hd_command_dup_user ();

  return hd_book_open (path, user, error);
}

gboolean
hd_command_read_date (const char *text,
                      HdDate     *date,
                      GError    **error)
{
  *date = hd_date_today ();
  return text == NULL || hd_date_parse_typed (text, date, error);
}

const char *
hd_command_time_hint (void)
{
  return _("A time is a date, a month, a quarter or a year: 31/5/2026, 5/2026, quý I/2026 or 2026.");
}

gboolean
hd_command_read_time (const char *text,
                      gboolean    is_last,
                      HdDate     *date)
{
  HdDate first = HD_DATE_NONE, last = HD_DATE_NONE;
  g_autofree char *month = NULL;

  *date = HD_DATE_NONE;
  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  if (hd_date_parse_iso (text, date, NULL))
    return TRUE;
  /* A month as in files, in the order that people write it. */
  if (strlen (text) == 7 && strspn (text, "0123456789") == 4 && text[4] == '-')
    month = g_strdup_printf ("%s/%.4s", text + 5, text);
  if (hd_result_time_read (month != NULL ? month : text, &first, &last, NULL))
    *date = is_last ? last : first;
  else if (!hd_date_parse_typed (text, date, NULL))
    return FALSE;
  return *date != HD_DATE_NONE;
}
