/* command-chart.c: hiepdong-cli chart
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/date.h"
#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/charts.h"
#include "book/edit.h"
#include "cli/command.h"
#include "cli/output.h"

typedef struct
{
  char **codes;  /* as given: each may hold several, separated by commas */
  char  *kind;
  char  *field;
  char  *unit;
  char  *from;
  char  *to;
  char  *target;
} Options;

static void
options_clear (Options *self)
{
  g_strfreev (self->codes);
  g_free (self->kind);
  g_free (self->field);
  g_free (self->unit);
  g_free (self->from);
  g_free (self->to);
  g_free (self->target);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

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

/* What the options ask for, in the names of the book. */
static HdChart *
make_one (HdBook         *book,
          const Options  *options,
          HdChartForm     form,
          char          **ids,
          const HdPeriod *range,
          GError        **error)
{
  g_autoptr (HdRecord) field = options->field != NULL ? hd_book_find_record (book, HD_ENTITY_FIELD, options->field, error) : NULL;
  g_autoptr (HdRecord) unit = NULL;
  HdChartQuery query = { .form = form, .indicators = (const char * const *) ids, .period = *range };

  if (options->field != NULL && field == NULL)
    return NULL;
  unit = options->unit != NULL ? hd_book_find_record (book, HD_ENTITY_UNIT, options->unit, error) : NULL;
  if (options->unit != NULL && unit == NULL)
    return NULL;
  query.field = field != NULL ? hd_record_get_id (field) : NULL;
  query.unit = unit != NULL ? hd_record_get_id (unit) : NULL;
  return hd_book_make_chart_for (book, &query, error);
}

static gboolean
draw (const char     *book_path,
      const Options  *options,
      HdChartForm     form,
      char          **codes,
      const HdPeriod *range,
      GError        **error)
{
  const char *format = format_of (options->target);
  g_autoptr (HdBook) book = hd_book_open_read_only (book_path, error);
  g_autoptr (HdChart) chart = NULL;
  g_auto (GStrv) ids = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (book == NULL || !hd_output_check_target (options->target, book_path, error))
    return FALSE;
  ids = find_indicators (book, codes, error);
  if (ids == NULL)
    return FALSE;
  /* Several indicators year by year are a chart each. */
  if (form == HD_CHART_FORM_YEARS && options->unit == NULL)
    {
      bytes = hd_book_export_chart (book, (const char * const *) ids, range, format, error);
      return bytes != NULL && hd_output_write (options->target, bytes, error);
    }
  chart = make_one (book, options, form, ids, range, error);
  bytes = chart != NULL ? hd_book_export_made_chart (book, chart, format, error) : NULL;
  return bytes != NULL && hd_output_write (options->target, bytes, error);
}

static const char *
check_dates (const Options *options,
             HdPeriod      *range)
{
  HdDate first = HD_DATE_NONE, last = HD_DATE_NONE;

  if ((options->from != NULL && !hd_command_read_time (options->from, FALSE, &first)) ||
      (options->to != NULL && !hd_command_read_time (options->to, TRUE, &last)))
    return hd_command_time_hint ();
  *range = hd_period_new (first, last);
  if (first != HD_DATE_NONE && last != HD_DATE_NONE && last < first)
    return _("The date of --from must not be after the date of --to.");
  return NULL;
}

static gboolean
takes_several (const Options *options,
               HdChartForm    form)
{
  return form == HD_CHART_FORM_LINES || (form == HD_CHART_FORM_YEARS && options->unit == NULL);
}

/* The sentence about what is wrong with the options; NULL when all is well. */
static const char *
check (const Options *options,
       char         **codes,
       HdChartForm   *form,
       HdPeriod      *range)
{
  *form = HD_CHART_FORM_YEARS;
  if (options->kind != NULL && !hd_chart_form_find (options->kind, form))
    return _("There is no such kind of chart; choose columns, stacked, grouped, lines, cumulative, achievement, years or multiples.");
  if (codes[0] == NULL && hd_chart_form_takes_indicator (*form))
    return _("The indicator is missing: --indicator CODE.");
  if (codes[0] != NULL && !hd_chart_form_takes_indicator (*form))
    return _("This kind of chart shows all indicators: leave --indicator out, or say --field.");
  if (codes[0] != NULL && codes[1] != NULL && !takes_several (options, *form))
    return _("This kind of chart shows one indicator: name one, or choose columns or lines.");
  if (options->field != NULL && hd_chart_form_takes_indicator (*form))
    return _("--field is for the kinds achievement and multiples.");
  if (options->unit != NULL && !hd_chart_form_takes_unit (*form))
    return _("This kind of chart shows all units: leave --unit out.");
  if (options->target == NULL)
    return _("The file to write is missing: -o OUT.pdf, OUT.svg or OUT.png.");
  if (format_of (options->target) == NULL)
    return _("The name of the file to write must end in .pdf, .svg or .png.");
  return check_dates (options, range);
}

static HdExit
run (char ***arguments)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "indicator", 'i', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &options.codes, N_("Codes of indicators"), N_("CODE[,CODE]") },
    { "kind", 'k', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.kind, N_("What is compared"),
      "columns|stacked|grouped|lines|cumulative|achievement|years|multiples" },
    { "field", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.field, N_("Only indicators of this field: its code or name"), N_("FIELD") },
    { "unit", 'u', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.unit, N_("Only this unit: its name, abbreviation or id"), N_("UNIT") },
    { "from", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.from, N_("First day, month or year"), N_("TIME") },
    { "to", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.to, N_("Last day, month or year"), N_("TIME") },
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.target, N_("File to write"), N_("OUT.(pdf|svg|png)") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) codes = NULL;
  const char *sentence;
  HdChartForm form;
  HdPeriod range;
  HdExit status;

  if (!hd_command_parse (&hd_command_chart, entries,
                         _("Several indicators make a PDF of a page each, or one picture with one chart below the other."),
                         arguments, 1, &status))
    return status;
  codes = split_codes (options.codes);
  sentence = check (&options, codes, &form, &range);
  if (sentence != NULL)
    return hd_command_misuse (&hd_command_chart, sentence);
  return draw ((*arguments)[1], &options, form, codes, &range, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
}

const HdCommand hd_command_chart = {
  "chart",
  N_("BOOK [--kind KIND] [--indicator CODE[,CODE]] [--field FIELD] [--unit UNIT] [--from TIME] [--to TIME] -o OUT.(pdf|svg|png)"),
  N_("Draws what was done: against the targets, unit by unit, over time, or all fields at a glance."),
  run
};
