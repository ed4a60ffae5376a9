/* command-chart.c: hiepdong-cli chart
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/date.h"
#include "base/i18n.h"
#include "book/book.h"
#include "cli/command.h"
#include "cli/output.h"

typedef struct
{
  char **codes;  /* as given: each may hold several, separated by commas */
  char  *from;
  char  *to;
  char  *target;
} Options;

static void
options_clear (Options *self)
{
  g_strfreev (self->codes);
  g_free (self->from);
  g_free (self->to);
  g_free (self->target);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* A date as in files, as people type it, or a year alone: its first or last day. */
static gboolean
parse_date (const char *text,
            gboolean    is_last,
            HdDate     *date)
{
  if (strlen (text) == 4 && strspn (text, "0123456789") == 4)
    *date = is_last ? hd_date_new (atoi (text), 12, 31) : hd_date_new (atoi (text), 1, 1);
  else if (!hd_date_parse_iso (text, date, NULL) && !hd_date_parse_typed (text, date, NULL))
    *date = HD_DATE_NONE;
  return *date != HD_DATE_NONE;
}

static const char *
format_of (const char *target)
{
  static const char * const formats[] = { "pdf", "svg", "png" };
  const char *dot = strrchr (target, '.');

  for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (dot + 1, formats[i]) == 0)
      return formats[i];
  return NULL;
}

static char **
split_codes (char **codes)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (codes[i], ",", -1);

      for (guint j = 0; parts[j] != NULL; j++)
        if (*g_strstrip (parts[j]) != '\0')
          g_strv_builder_add (builder, parts[j]);
    }
  return g_strv_builder_end (builder);
}

static char **
find_indicators (HdBook  *book,
                 char   **codes,
                 GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autoptr (HdRecord) indicator = hd_book_find_record (book, HD_ENTITY_INDICATOR, codes[i], error);

      if (indicator == NULL)
        return NULL;
      g_strv_builder_add (builder, hd_record_get_id (indicator));
    }
  return g_strv_builder_end (builder);
}

static gboolean
make_chart (const char     *book_path,
            char          **codes,
            const HdPeriod *range,
            const char     *format,
            const char     *target,
            GError        **error)
{
  g_autoptr (HdBook) book = NULL;
  g_auto (GStrv) ids = NULL;
  g_autoptr (GBytes) bytes = NULL;

  book = hd_book_open_read_only (book_path, error);
  if (book == NULL || !hd_output_check_target (target, book_path, error))
    return FALSE;
  ids = find_indicators (book, codes, error);
  if (ids == NULL)
    return FALSE;
  bytes = hd_book_export_chart (book, (const char * const *) ids, range, format, error);
  return bytes != NULL && hd_output_write (target, bytes, error);
}

/* The sentence about what is wrong with the options; NULL when all is well. */
static const char *
check (const Options *options,
       char         **codes,
       HdPeriod      *range)
{
  HdDate first = HD_DATE_NONE, last = HD_DATE_NONE;

  if (codes[0] == NULL)
    return _("The indicator is missing: --indicator CODE.");
  if (options->target == NULL)
    return _("The file to write is missing: -o OUT.pdf, OUT.svg or OUT.png.");
  if (format_of (options->target) == NULL)
    return _("The name of the file to write must end in .pdf, .svg or .png.");
  if (options->from != NULL && !parse_date (options->from, FALSE, &first))
    return _("What follows --from is no date; write 2023-03-24 or 24/3/2023, or a year.");
  if (options->to != NULL && !parse_date (options->to, TRUE, &last))
    return _("What follows --to is no date; write 2023-03-24 or 24/3/2023, or a year.");
  *range = hd_period_new (first, last);
  if (first != HD_DATE_NONE && last != HD_DATE_NONE && last < first)
    return _("The date of --from must not be after the date of --to.");
  return NULL;
}

static HdExit
run (char ***arguments)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "indicator", 'i', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &options.codes, N_("Codes of indicators"), N_("CODE[,CODE]") },
    { "from", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.from, N_("First day"), N_("DATE") },
    { "to", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.to, N_("Last day"), N_("DATE") },
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.target, N_("File to write"), N_("OUT.(pdf|svg|png)") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) codes = NULL;
  const char *sentence;
  HdPeriod range;
  HdExit status;

  if (!hd_command_parse (&hd_command_chart, entries,
                         _("Several indicators make a PDF of a page each, or one picture with one chart below the other."),
                         arguments, 1, &status))
    return status;
  codes = split_codes (options.codes);
  sentence = check (&options, codes, &range);
  if (sentence != NULL)
    return hd_command_misuse (&hd_command_chart, sentence);
  return make_chart ((*arguments)[1], codes, &range, format_of (options.target), options.target, &error)
         ? HD_EXIT_DONE : hd_command_refuse (error);
}

const HdCommand hd_command_chart = {
  "chart",
  N_("BOOK --indicator CODE[,CODE] [--from DATE] [--to DATE] -o OUT.(pdf|svg|png)"),
  N_("Draws what was done in each year against the targets."),
  run
};
