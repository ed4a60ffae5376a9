/* command-catalogue.c: hiepdong-cli catalogue
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/i18n.h"
#include "book/catalogue.h"
#include "cli/command.h"
#include "cli/output.h"

static gboolean
show_catalogue (const char *book_path,
                GError    **error)
{
  g_autoptr (HdBook) book = hd_book_open_read_only (book_path, error);
  g_autoptr (GPtrArray) entries = book != NULL ? hd_catalogue_list (book, error) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *field = "";
  GString *text;

  if (entries == NULL)
    return FALSE;
  text = g_string_new (NULL);
  for (guint i = 0; i < entries->len; i++)
    {
      const HdCatalogueEntry *entry = g_ptr_array_index (entries, i);

      if (!g_str_equal (entry->field, field))
        g_string_append_printf (text, "%s%s  %s\n", i > 0 ? "\n" : "", entry->field, entry->field_name);
      field = entry->field;
      g_string_append_printf (text, "  %s %s  %s (%s)\n", entry->is_in_book ? "✓" : "·", entry->code, entry->name, entry->measure);
    }
  bytes = g_string_free_to_bytes (text);
  return hd_output_write (NULL, bytes, error);
}

/* @codes: as given: each may hold several, separated by commas */
static char **
split_codes (char **codes)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (codes[i], ",", -1);

      for (guint k = 0; parts[k] != NULL; k++)
        if (*g_strstrip (parts[k]) != '\0')
          g_strv_builder_add (builder, parts[k]);
    }
  return g_strv_builder_end (builder);
}

static gboolean
add (const char         *book_path,
     const char * const *codes,
     GError            **error)
{
  g_autoptr (HdBook) book = hd_command_open_book (book_path, error);
  guint n_added = 0;

  if (book == NULL || !hd_book_add_from_catalogue (book, codes, &n_added, error))
    return FALSE;
  g_print (ngettext ("%u indicator added.\n", "%u indicators added.\n", n_added), n_added);
  return TRUE;
}

static HdExit
run (char ***arguments)
{
  g_auto (GStrv) given = NULL;
  g_auto (GStrv) codes = NULL;
  gboolean all = FALSE;
  const GOptionEntry entries[] = {
    { "add", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING_ARRAY, &given, N_("Add the indicators with these codes"), N_("CODE[,CODE]") },
    { "all", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &all, N_("Add all that the book does not have yet"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  gboolean good;
  HdExit status;

  if (!hd_command_parse (&hd_command_catalogue, entries, NULL, arguments, 1, &status))
    return status;
  if (given != NULL)
    codes = split_codes (given);
  if (all || codes != NULL)
    good = add ((*arguments)[1], all ? NULL : (const char * const *) codes, &error);
  else
    good = show_catalogue ((*arguments)[1], &error);
  return good ? HD_EXIT_DONE : hd_command_refuse (error);
}

const HdCommand hd_command_catalogue = {
  "catalogue",
  N_("BOOK [--add CODE[,CODE] | --all]"),
  N_("Shows the standard catalogue of indicators, or adds from it."),
  run
};
