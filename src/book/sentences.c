/* sentences.c: sentences made of figures that the book keeps, and whether they are still true
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/sentences.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/worker.h"
#include "book/book-private.h"
#include "book/edit.h"

static void
shift_free (HdFigureShift *self)
{
  g_free (self->said);
  g_free (self->now);
  g_free (self);
}

void
hd_kept_sentence_free (HdKeptSentence *self)
{
  if (self == NULL)
    return;
  hd_record_unref (self->record);
  g_ptr_array_unref (self->shifts);
  g_free (self);
}

char *
hd_kept_sentence_describe_shifts (const HdKeptSentence *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->shifts->len == 0)
    return NULL;
  text = g_string_new (NULL);
  for (guint i = 0; i < self->shifts->len; i++)
    {
      const HdFigureShift *shift = g_ptr_array_index (self->shifts, i);

      if (i > 0)
        g_string_append (text, "; ");
      if (shift->now != NULL)
        g_string_append_printf (text, "%s → %s", shift->said, shift->now);
      else
        /* Translators: a figure that a sentence says and that the book no longer has. */
        g_string_append_printf (text, _("%s: no longer there"), shift->said);
    }
  return g_string_free (text, FALSE);
}

/* --- What figures are today --- */

/* The tables that links ask for, each made once. */
typedef struct
{
  HdBook     *book;
  GHashTable *tables; /* "unit from to" -> GPtrArray of HdResultRow */
} Desk;

static void
desk_open (Desk   *self,
           HdBook *book)
{
  self->book = book;
  self->tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

static void
desk_clear (Desk *self)
{
  g_clear_pointer (&self->tables, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Desk, desk_clear)

/* (transfer none); NULL with @error. A unit that is gone has no figures. */
static GPtrArray *
get_table (Desk               *self,
           const HdFigureLink *link,
           GError            **error)
{
  const HdResultsQuery query = { .period = link->period, .unit = link->unit };
  g_autofree char *key = g_strdup_printf ("%s %d %d", link->unit != NULL ? link->unit : "-", link->period.from, link->period.to);
  g_autoptr (GError) failure = NULL;
  GPtrArray *table = g_hash_table_lookup (self->tables, key);

  if (table != NULL)
    return table;
  table = hd_book_get_results (self->book, &query, &failure);
  if (table == NULL && !g_error_matches (failure, HD_ERROR, HD_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (table == NULL)
    table = g_ptr_array_new ();
  g_hash_table_insert (self->tables, g_steal_pointer (&key), table);
  return table;
}

/* What each link says today, NULL for what there is none of any more. */
static GPtrArray *
say_now (Desk      *self,
         GPtrArray *links,
         GError   **error)
{
  g_autoptr (GPtrArray) now = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < links->len; i++)
    {
      const HdFigureLink *link = g_ptr_array_index (links, i);
      GPtrArray *table = get_table (self, link, error);

      if (table == NULL)
        return NULL;
      g_ptr_array_add (now, hd_figure_link_say_now (link, table));
    }
  return g_steal_pointer (&now);
}

static GPtrArray *
read_links (const HdRecord *record,
            GError        **error)
{
  return hd_figure_links_from_text (hd_record_peek_text (record, HD_SENTENCE_LINKS), error);
}

/* --- Reading --- */

GPtrArray *
hd_book_compose_sentences (HdBook               *self,
                           const HdResultsQuery *query,
                           GError              **error)
{
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && query != NULL, NULL);

  rows = hd_book_get_results (self, query, error);
  return rows != NULL ? hd_figure_sentences_new (rows, query->unit) : NULL;
}

static HdKeptSentence *
make_kept (Desk     *desk,
           HdRecord *record,
           GError  **error)
{
  g_autoptr (GPtrArray) links = read_links (record, error);
  g_autoptr (GPtrArray) now = links != NULL ? say_now (desk, links, error) : NULL;
  HdKeptSentence *self;

  if (now == NULL)
    return NULL;
  self = g_new0 (HdKeptSentence, 1);
  self->record = hd_record_ref (record);
  self->shifts = g_ptr_array_new_with_free_func ((GDestroyNotify) shift_free);
  for (guint i = 0; i < links->len; i++)
    {
      const HdFigureLink *link = g_ptr_array_index (links, i);
      HdFigureShift *shift;

      if (g_strcmp0 (link->said, g_ptr_array_index (now, i)) == 0)
        continue;
      shift = g_new0 (HdFigureShift, 1);
      shift->said = g_strdup (link->said);
      shift->now = g_strdup (g_ptr_array_index (now, i));
      g_ptr_array_add (self->shifts, shift);
    }
  return self;
}

static int
compare_positions (gconstpointer first,
                   gconstpointer second)
{
  const HdRecord *a = *(HdRecord * const *) first, *b = *(HdRecord * const *) second;
  gint64 x = hd_record_get_integer (a, HD_SENTENCE_POSITION), y = hd_record_get_integer (b, HD_SENTENCE_POSITION);

  if (x != y)
    return x < y ? -1 : 1;
  return g_strcmp0 (hd_record_get_id (a), hd_record_get_id (b));
}

GPtrArray *
hd_book_list_sentences (HdBook  *self,
                        GError **error)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_kept_sentence_free);
  g_autoptr (GPtrArray) records = NULL;
  g_auto (Desk) desk = { NULL };

  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  records = hd_book_get_all_records (self, HD_ENTITY_SENTENCE, error);
  if (records == NULL)
    return NULL;
  desk_open (&desk, self);
  g_ptr_array_sort (records, compare_positions);
  for (guint i = 0; i < records->len; i++)
    {
      HdKeptSentence *sentence = make_kept (&desk, g_ptr_array_index (records, i), error);

      if (sentence == NULL)
        return NULL;
      g_ptr_array_add (kept, sentence);
    }
  return g_steal_pointer (&kept);
}

/* --- On a worker --- */

void
hd_sentences_free (HdSentences *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->made, g_ptr_array_unref);
  g_clear_pointer (&self->kept, g_ptr_array_unref);
  g_free (self);
}

static void
query_free (gpointer data)
{
  HdResultsQuery *self = data;

  g_free ((char *) self->unit);
  g_free ((char *) self->field);
  g_free (self);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      query,
                GCancellable *cancellable)
{
  g_autoptr (HdSentences) sentences = g_new0 (HdSentences, 1);
  GError *error = NULL;
  g_autoptr (HdBook) reader = hd_book_open_reader (source, &error);

  if (reader != NULL && (sentences->made = hd_book_compose_sentences (reader, query, &error)) != NULL)
    sentences->kept = hd_book_list_sentences (reader, &error);
  if (sentences->kept != NULL)
    g_task_return_pointer (task, g_steal_pointer (&sentences), (GDestroyNotify) hd_sentences_free);
  else
    g_task_return_error (task, error);
}

void
hd_book_read_sentences_async (HdBook               *self,
                              const HdResultsQuery *query,
                              GCancellable         *cancellable,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data)
{
  g_autoptr (GTask) task = NULL;
  HdResultsQuery *copy;

  g_return_if_fail (HD_IS_BOOK (self) && query != NULL);

  copy = g_memdup2 (query, sizeof *query);
  copy->unit = g_strdup (query->unit);
  copy->field = g_strdup (query->field);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, hd_book_read_sentences_async);
  g_task_set_task_data (task, copy, query_free);
  g_task_set_return_on_cancel (task, TRUE);
  hd_worker_run (task, read_in_thread);
}

HdSentences *
hd_book_read_sentences_finish (HdBook       *self,
                               GAsyncResult *result,
                               GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- Keeping --- */

static gboolean
is_kept (GPtrArray              *records,
         const HdResultsQuery   *query,
         const HdFigureSentence *sentence)
{
  for (guint i = 0; i < records->len; i++)
    {
      const HdRecord *record = g_ptr_array_index (records, i);
      HdPeriod period = hd_record_get_period (record, HD_SENTENCE_FROM_DATE, HD_SENTENCE_TO_DATE);

      if (g_str_equal (hd_record_peek_text (record, HD_SENTENCE_TEXT), sentence->text) && hd_period_equal (&period, &query->period) &&
          g_strcmp0 (hd_record_get_text (record, HD_SENTENCE_UNIT), query->unit) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The indicator that it tells of first. */
static const char *
main_indicator (const HdFigureSentence *sentence)
{
  return sentence->links->len > 0 ? ((HdFigureLink *) g_ptr_array_index (sentence->links, 0))->indicator : NULL;
}

static HdRecord *
make_record (HdBook                 *book,
             const HdResultsQuery   *query,
             const HdFigureSentence *sentence,
             gint64                  position)
{
  HdRecord *record = hd_record_new (HD_ENTITY_SENTENCE);
  const char *indicator_id = main_indicator (sentence);
  g_autoptr (HdRecord) indicator = indicator_id != NULL ? hd_book_get_record (book, HD_ENTITY_INDICATOR, indicator_id, NULL) : NULL;
  g_autofree char *links = hd_figure_links_to_text (sentence->links);

  if (indicator != NULL)
    {
      hd_record_set_text (record, HD_SENTENCE_INDICATOR, indicator_id);
      hd_record_set_text (record, HD_SENTENCE_FIELD, hd_record_get_text (indicator, HD_INDICATOR_FIELD));
    }
  hd_record_set_text (record, HD_SENTENCE_UNIT, query->unit);
  hd_record_set_date (record, HD_SENTENCE_FROM_DATE, query->period.from);
  hd_record_set_date (record, HD_SENTENCE_TO_DATE, hd_period_last (&query->period));
  hd_record_set_integer (record, HD_SENTENCE_POSITION, position);
  hd_record_set_text (record, HD_SENTENCE_TEXT, sentence->text);
  hd_record_set_text (record, HD_SENTENCE_LINKS, links);
  return record;
}

gboolean
hd_book_keep_sentences (HdBook               *self,
                        const HdResultsQuery *query,
                        GPtrArray            *sentences,
                        guint                *n_kept,
                        GError              **error)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (HdEdit) edit = NULL;
  gint64 last = 0;
  guint n = 0;

  g_return_val_if_fail (HD_IS_BOOK (self) && query != NULL && sentences != NULL, FALSE);

  records = hd_book_get_all_records (self, HD_ENTITY_SENTENCE, error);
  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    last = MAX (last, hd_record_get_integer (g_ptr_array_index (records, i), HD_SENTENCE_POSITION));
  edit = hd_edit_new (self, ngettext ("Keep a sentence", "Keep sentences", sentences->len));
  for (guint i = 0; i < sentences->len; i++)
    if (!is_kept (records, query, g_ptr_array_index (sentences, i)))
      {
        g_autoptr (HdRecord) record = make_record (self, query, g_ptr_array_index (sentences, i), last + ++n);

        hd_edit_put (edit, record);
      }
  if (n_kept != NULL)
    *n_kept = n;
  return hd_edit_apply (edit, error);
}

/* --- Changing --- */

static void
set_words (HdRecord   *record,
           const char *text,
           GPtrArray  *links)
{
  g_autofree char *lines = hd_figure_links_to_text (links);

  hd_record_set_text (record, HD_SENTENCE_TEXT, text);
  hd_record_set_text (record, HD_SENTENCE_LINKS, lines);
}

gboolean
hd_book_save_sentence (HdBook   *self,
                       HdRecord *sentence,
                       GError  **error)
{
  g_autoptr (HdEdit) edit = NULL;
  g_autoptr (GPtrArray) links = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && sentence != NULL && hd_record_get_kind (sentence) == HD_ENTITY_SENTENCE, FALSE);

  links = read_links (sentence, error);
  if (links == NULL)
    return FALSE;
  text = g_strdup (hd_record_peek_text (sentence, HD_SENTENCE_TEXT));
  found = hd_figure_links_find_in (links, text);
  set_words (sentence, text, found);
  edit = hd_edit_new (self, _("Change a kept sentence"));
  hd_edit_put (edit, sentence);
  return hd_edit_apply (edit, error);
}

/* Puts @record with today's figures into @edit where some differ. */
static gboolean
renew_record (Desk     *desk,
              HdRecord *before,
              HdEdit   *edit,
              guint    *n_renewed,
              GError  **error)
{
  g_autoptr (GPtrArray) links = read_links (before, error);
  g_autoptr (GPtrArray) now = links != NULL ? say_now (desk, links, error) : NULL;
  g_autoptr (GPtrArray) renewed = NULL;
  g_autoptr (HdRecord) record = NULL;
  g_autofree char *text = NULL;

  if (now == NULL)
    return FALSE;
  text = hd_figure_links_renew (links, hd_record_peek_text (before, HD_SENTENCE_TEXT), now, &renewed);
  record = hd_record_copy (before);
  set_words (record, text, renewed);
  if (hd_record_equal (record, before))
    return TRUE;
  hd_edit_put (edit, record);
  (*n_renewed)++;
  return TRUE;
}

gboolean
hd_book_renew_sentences (HdBook     *self,
                         const char *id,
                         guint      *n_renewed,
                         GError    **error)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (HdEdit) edit = NULL;
  g_auto (Desk) desk = { NULL };
  gboolean found = id == NULL;
  guint n = 0;

  g_return_val_if_fail (HD_IS_BOOK (self), FALSE);

  records = hd_book_get_all_records (self, HD_ENTITY_SENTENCE, error);
  if (records == NULL)
    return FALSE;
  desk_open (&desk, self);
  edit = hd_edit_new (self, id != NULL ? _("Renew a kept sentence") : _("Renew the kept sentences"));
  for (guint i = 0; i < records->len; i++)
    {
      HdRecord *record = g_ptr_array_index (records, i);

      if (id != NULL && !g_str_equal (hd_record_get_id (record), id))
        continue;
      found = TRUE;
      if (!renew_record (&desk, record, edit, &n, error))
        return FALSE;
    }
  if (!found)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_NOT_FOUND, _("There is no kept sentence “%s” in this book."), id);
      return FALSE;
    }
  if (n_renewed != NULL)
    *n_renewed = n;
  return hd_edit_apply (edit, error);
}
