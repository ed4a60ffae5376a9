/* command-results.c: hiepdong-cli results
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "book/edit.h"
#include "book/results.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/print-results.h"
#include "cli/results-table.h"
#include "model/figure-sentence.h"

typedef struct
{
  char    *from, *to, *unit, *field, *since, *format, *target;
  gboolean prorated, all;
} Options;

static void
options_clear (Options *self)
{
  char **texts[] = { &self->from, &self->to, &self->unit, &self->field, &self->since, &self->format, &self->target };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (texts[i], g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static GBytes *
tell (GPtrArray  *rows,
      const char *unit)
{
  g_autoptr (GPtrArray) sentences = hd_figure_sentences_new (rows, unit);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (text, "%s\n", ((HdFigureSentence *) g_ptr_array_index (sentences, i))->text);
  return g_string_free_to_bytes (text);
}

static GBytes *
format_rows (GPtrArray           *rows,
             const HdResultsHead *head,
             const char          *format,
             const char          *unit,
             GError             **error)
{
  if (g_str_equal (format, "csv"))
    return hd_results_to_csv (rows, head);
  if (g_str_equal (format, "json"))
    return hd_results_to_json (rows, head);
  if (g_str_equal (format, "sentences"))
    return tell (rows, unit);
  if (g_str_equal (format, "xlsx"))
    return hd_results_to_xlsx (rows, head, error);
  return hd_results_to_table (rows, head);
}

static gboolean
print (HdBook               *book,
       const HdResultsQuery *query,
       const char           *target,
       GError              **error)
{
  g_autoptr (HdRendering) rendering = hd_book_render_results (book, query, HD_DATE_NONE, error);
  g_autoptr (GBytes) pdf = rendering != NULL ? hd_book_make_pdf (book, rendering->pages, error) : NULL;

  return pdf != NULL && hd_output_write (target, pdf, error);
}

static gboolean
write_results (const char     *book_path,
               const Options  *options,
               HdResultsQuery *query,
               GError        **error)
{
  g_autoptr (HdBook) book = hd_book_open_read_only (book_path, error);
  g_autoptr (HdRecord) unit = NULL;
  g_autoptr (HdRecord) field = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GBytes) bytes = NULL;
  HdResultsHead head = { .period = query->period, .since = query->since };

  if (book == NULL || !hd_output_check_target (options->target, book_path, error) ||
      (options->unit != NULL && (unit = hd_book_find_record (book, HD_ENTITY_UNIT, options->unit, error)) == NULL) ||
      (options->field != NULL && (field = hd_book_find_record (book, HD_ENTITY_FIELD, options->field, error)) == NULL))
    return FALSE;
  query->unit = unit != NULL ? hd_record_get_id (unit) : NULL;
  query->field = field != NULL ? hd_record_get_id (field) : NULL;
  if (g_strcmp0 (options->format, "pdf") == 0)
    return print (book, query, options->target, error);
  rows = hd_book_get_results (book, query, error);
  if (rows == NULL)
    return FALSE;
  if (!options->all)
    hd_results_drop_empty (rows);
  if (rows->len == 0)
    hd_command_note (_("No figure lies within this time. Choose another time, or --all to see the indicators."));
  head.committee = hd_book_get_title (book);
  head.unit = unit != NULL ? hd_record_get_text (unit, HD_UNIT_NAME) : NULL;
  bytes = format_rows (rows, &head, options->format != NULL ? options->format : "table", query->unit, error);
  return bytes != NULL && hd_output_write (options->target, bytes, error);
}

/* The sentence about what is wrong with the options; NULL when all is well. */
static const char *
check (const Options  *options,
       HdResultsQuery *query)
{
  static const char * const formats[] = { "table", "csv", "json", "xlsx", "sentences", "pdf", NULL };
  HdDate first = HD_DATE_NONE, last = HD_DATE_NONE;

  if (options->from == NULL || options->to == NULL)
    return _("The time is missing: --from 2026-01-01 --to 2026-05-31, or years.");
  if (!hd_command_read_time (options->from, FALSE, &first) || !hd_command_read_time (options->to, TRUE, &last) ||
      (options->since != NULL && !hd_command_read_time (options->since, FALSE, &query->since)))
    return hd_command_time_hint ();
  if (last < first)
    return _("The date of --from must not be after the date of --to.");
  if (query->since != HD_DATE_NONE && query->since > last)
    return _("The date of --since must not be after the date of --to.");
  if (options->format != NULL && !g_strv_contains (formats, options->format))
    return _("Results can be written as table, csv, json, xlsx, sentences or pdf.");
  if ((g_strcmp0 (options->format, "xlsx") == 0 || g_strcmp0 (options->format, "pdf") == 0) && options->target == NULL)
    return _("The file to write is missing: -o FILE.");
  query->period = hd_period_new (first, last);
  query->rule = options->prorated ? HD_TARGET_RULE_PRORATED : HD_TARGET_RULE_WHOLE;
  return NULL;
}

/* @printing: as “print BOOK results”, so that one word more stands before the options. */
static HdExit
run_as (const HdCommand *command,
        gboolean         printing,
        char          ***arguments)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "from", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.from, N_("First day, month or year"), N_("TIME") },
    { "to", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.to, N_("Last day, month or year"), N_("TIME") },
    { "since", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.since, N_("Also the running total since then"), N_("TIME") },
    { "unit", 'u', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.unit, N_("Only this unit, with what it took over from units before it"), N_("UNIT") },
    { "field", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.field, N_("Only this field, by code or name"), N_("FIELD") },
    { "prorated", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options.prorated, N_("Against the share of a longer target that falls on the time"), NULL },
    { "all", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options.all, N_("Also indicators of which nothing is known"), NULL },
    { "format", 'f', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.format, N_("How to write: table, csv, json, xlsx, sentences or pdf"), "table|csv|json|xlsx|sentences|pdf" },
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.target, N_("File to write; “-” is the standard output"), N_("FILE") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  HdResultsQuery query = { .since = HD_DATE_NONE };
  const char *sentence;
  HdExit status;

  if (!hd_command_parse (command, entries,
                         _("What was done in any time, inside a year or across years, against the plan and the same months before.\n"
                           "A result over a border of the time is not cut: it is not counted, and the note says so."),
                         arguments, printing ? 2 : 1, &status))
    return status;
  if (printing)
    {
      g_free (options.format);
      options.format = g_strdup ("pdf");
    }
  sentence = check (&options, &query);
  if (sentence != NULL)
    return hd_command_misuse (command, sentence);
  return write_results ((*arguments)[1], &options, &query, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
}

static HdExit
run (char ***arguments)
{
  return run_as (&hd_command_results, FALSE, arguments);
}

gboolean
hd_print_results_is_meant (char **arguments)
{
  return g_strv_contains ((const char * const *) arguments, "results");
}

HdExit
hd_print_results_run (char ***arguments)
{
  return run_as (&hd_command_print, TRUE, arguments);
}

const HdCommand hd_command_results = {
  "results",
  N_("BOOK --from TIME --to TIME [--unit UNIT] [--field FIELD] [--format table|csv|json|xlsx|sentences|pdf] [-o FILE]"),
  N_("Shows what was done in a time against plan and year before."),
  run
};
