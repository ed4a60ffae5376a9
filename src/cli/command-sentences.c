/* command-sentences.c: hiepdong-cli sentences
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/sentences.h"
#include "cli/command.h"
#include "cli/output.h"

typedef struct
{
  char    *from, *to, *unit, *field, *id, *text;
  gboolean keep, renew, stale;
} Options;

static void
options_clear (Options *self)
{
  char **texts[] = { &self->from, &self->to, &self->unit, &self->field, &self->id, &self->text };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (texts[i], g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* “id  sentence”, and below a stale one what changed. */
static gboolean
list (HdBook  *book,
      gboolean stale_only,
      GError **error)
{
  g_autoptr (GPtrArray) sentences = hd_book_list_sentences (book, error);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (sentences == NULL)
    return FALSE;
  for (guint i = 0; i < sentences->len; i++)
    {
      const HdKeptSentence *sentence = g_ptr_array_index (sentences, i);
      g_autofree char *shifts = hd_kept_sentence_describe_shifts (sentence);

      if (stale_only && shifts == NULL)
        continue;
      g_string_append_printf (text, "%s  %s\n", hd_record_get_id (sentence->record), hd_record_peek_text (sentence->record, HD_SENTENCE_TEXT));
      if (shifts != NULL)
        {
          g_string_append (text, "  ");
          /* Translators: figures that changed since a sentence was kept. */
          g_string_append_printf (text, _("stale: %s"), shifts);
          g_string_append_c (text, '\n');
        }
    }
  bytes = g_bytes_new (text->str, text->len);
  return hd_output_write (NULL, bytes, error);
}

static gboolean
keep (HdBook         *book,
      const Options  *options,
      HdResultsQuery *query,
      GError        **error)
{
  g_autoptr (HdRecord) unit = NULL;
  g_autoptr (HdRecord) field = NULL;
  g_autoptr (GPtrArray) sentences = NULL;
  guint n_kept;

  if ((options->unit != NULL && (unit = hd_book_find_record (book, HD_ENTITY_UNIT, options->unit, error)) == NULL) ||
      (options->field != NULL && (field = hd_book_find_record (book, HD_ENTITY_FIELD, options->field, error)) == NULL))
    return FALSE;
  query->unit = unit != NULL ? hd_record_get_id (unit) : NULL;
  query->field = field != NULL ? hd_record_get_id (field) : NULL;
  sentences = hd_book_compose_sentences (book, query, error);
  if (sentences == NULL || !hd_book_keep_sentences (book, query, sentences, &n_kept, error))
    return FALSE;
  g_print (ngettext ("%u sentence was kept.\n", "%u sentences were kept.\n", n_kept), n_kept);
  return TRUE;
}

static gboolean
renew (HdBook     *book,
       const char *id,
       GError    **error)
{
  guint n_renewed;

  if (!hd_book_renew_sentences (book, id, &n_renewed, error))
    return FALSE;
  g_print (ngettext ("%u sentence was renewed.\n", "%u sentences were renewed.\n", n_renewed), n_renewed);
  return TRUE;
}

static gboolean
reword (HdBook        *book,
        const Options *options,
        GError       **error)
{
  g_autoptr (HdRecord) before = hd_book_get_record (book, HD_ENTITY_SENTENCE, options->id, error);
  g_autofree char *text = before != NULL ? hd_text_clean (options->text, -1, HD_TEXT_LINES, error) : NULL;
  g_autoptr (HdRecord) record = NULL;

  if (text == NULL)
    return FALSE;
  record = hd_record_copy (before);
  hd_record_set_text (record, HD_SENTENCE_TEXT, text);
  return hd_book_save_sentence (book, record, error);
}

static gboolean
act (const char     *path,
     const Options  *options,
     HdResultsQuery *query,
     GError        **error)
{
  gboolean writes = options->keep || options->renew || options->text != NULL;
  g_autoptr (HdBook) book = writes ? hd_command_open_book (path, error) : hd_book_open_read_only (path, error);

  if (book == NULL)
    return FALSE;
  if (options->keep)
    return keep (book, options, query, error);
  if (options->renew)
    return renew (book, options->id, error);
  if (options->text != NULL)
    return reword (book, options, error);
  return list (book, options->stale, error);
}

/* The sentence about what is wrong with the options; NULL when all is well. */
static const char *
check (const Options  *options,
       HdResultsQuery *query)
{
  HdDate first = HD_DATE_NONE, last = HD_DATE_NONE;

  if ((options->keep ? 1 : 0) + (options->renew ? 1 : 0) + (options->text != NULL ? 1 : 0) > 1)
    return _("Keep, renew or change sentences: one at a time.");
  if (options->text != NULL && options->id == NULL)
    return _("Say which sentence is changed: --id ID.");
  if (!options->keep)
    return NULL;
  if (options->from == NULL || options->to == NULL)
    return _("The time is missing: --from 2026-01-01 --to 2026-05-31, or years.");
  if (!hd_command_read_time (options->from, FALSE, &first) || !hd_command_read_time (options->to, TRUE, &last))
    return hd_command_time_hint ();
  if (last < first)
    return _("The date of --from must not be after the date of --to.");
  query->period = hd_period_new (first, last);
  return NULL;
}

static HdExit
run (char ***arguments)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "keep", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options.keep, N_("Keep the sentences that the figures of a time make"), NULL },
    { "from", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.from, N_("First day, month or year"), N_("TIME") },
    { "to", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.to, N_("Last day, month or year"), N_("TIME") },
    { "unit", 'u', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.unit, N_("Only this unit, with what it took over from units before it"), N_("UNIT") },
    { "field", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.field, N_("Only this field, by code or name"), N_("FIELD") },
    { "renew", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options.renew, N_("Put today's figures into the kept sentences, or into the one of --id"), NULL },
    { "id", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.id, N_("A kept sentence"), N_("ID") },
    { "text", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.text, N_("Other words for the sentence of --id; figures in them stay linked"), N_("TEXT") },
    { "stale", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options.stale, N_("Only those whose figures have changed"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  HdResultsQuery query = { .since = HD_DATE_NONE };
  const char *sentence;
  HdExit status;

  if (!hd_command_parse (&hd_command_sentences, entries,
                         _("Without an option it lists the sentences that the book keeps, and tells of each whose figures have changed since.\n"
                           "What figures say without keeping it: hiepdong-cli results … --format sentences."),
                         arguments, 1, &status))
    return status;
  sentence = check (&options, &query);
  if (sentence != NULL)
    return hd_command_misuse (&hd_command_sentences, sentence);
  return act ((*arguments)[1], &options, &query, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
}

const HdCommand hd_command_sentences = {
  "sentences",
  N_("BOOK [--keep --from TIME --to TIME [--unit UNIT] [--field FIELD]] [--renew [--id ID]] [--id ID --text TEXT] [--stale]"),
  N_("Lists, keeps and renews sentences made of figures."),
  run
};
