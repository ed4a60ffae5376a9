/* register.c: the outgoing register of a year
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/register.h"

#include <string.h>

#include "base/error.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/book-private.h"
#include "book/register-export.h"
#include "model/series.h"
#include "papers/register-paper.h"
#include "store/records.h"

/* All times a date can be of. */
#define FIRST_DAY "0000"
#define LAST_DAY "9999"

/* One line before it is worded. */
typedef struct
{
  HdRecord       *record; /* a paper or an agreement */
  const HdRecord *series; /* (nullable) borrowed */
  gint64          number;
  HdDate          day;
} Entry;

typedef struct
{
  HdBook     *book;
  HdPeriod    year;
  GPtrArray  *series;   /* HdRecord, by name */
  GArray     *entries;  /* Entry */
  GHashTable *papers;   /* id -> HdRecord, borrowed from the entries */
  GHashTable *follower; /* id of a replaced paper -> the one that replaces it, borrowed */
} Reading;

static void
entry_clear (gpointer data)
{
  hd_record_unref (((Entry *) data)->record);
}

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->series, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->papers, g_hash_table_unref);
  g_clear_pointer (&self->follower, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* --- Gathering --- */

static int
compare_series (gconstpointer a,
                gconstpointer b)
{
  const HdRecord *first = *(HdRecord * const *) a;
  const HdRecord *second = *(HdRecord * const *) b;
  int order = hd_text_compare (hd_record_peek_text (first, HD_SERIES_NAME), hd_record_peek_text (second, HD_SERIES_NAME));

  return order != 0 ? order : g_strcmp0 (hd_record_get_id (first), hd_record_get_id (second));
}

/* An agreement that says no series counts in the first one that numbers agreements. */
static const HdRecord *
find_series (const Reading *self,
             const char    *id,
             HdDate         day)
{
  for (guint i = 0; i < self->series->len; i++)
    {
      const HdRecord *series = g_ptr_array_index (self->series, i);
      const char *kind = hd_record_get_text (series, HD_SERIES_KIND);

      if (id != NULL ? g_str_equal (hd_record_get_id (series), id)
                     : (kind == NULL || g_str_equal (kind, HD_PAPER_KIND_AGREEMENT)) && hd_series_covers (series, day))
        return series;
    }
  return NULL;
}

static void
add_entry (Reading  *self,
           HdRecord *record)
{
  gboolean is_paper = hd_record_get_kind (record) == HD_ENTITY_PAPER;
  guint date_field = is_paper ? (guint) HD_PAPER_ISSUED_DATE
                     : hd_record_is_empty (record, HD_AGREEMENT_ISSUED_DATE) ? (guint) HD_AGREEMENT_SIGNED_DATE : (guint) HD_AGREEMENT_ISSUED_DATE;
  Entry entry = {
    .record = hd_record_ref (record),
    .number = hd_record_get_integer (record, is_paper ? (guint) HD_PAPER_NUMBER : (guint) HD_AGREEMENT_NUMBER),
    .day = hd_record_get_date (record, date_field),
  };

  entry.series = find_series (self, hd_record_get_text (record, is_paper ? (guint) HD_PAPER_SERIES : (guint) HD_AGREEMENT_SERIES), entry.day);
  g_array_append_val (self->entries, entry);
  if (!is_paper)
    return;
  g_hash_table_insert (self->papers, (gpointer) hd_record_get_id (record), record);
  if (!hd_record_is_empty (record, HD_PAPER_REPLACES))
    g_hash_table_insert (self->follower, (gpointer) hd_record_get_text (record, HD_PAPER_REPLACES), record);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *first = a, *second = b;

  if (first->series != second->series)
    return first->series == NULL ? 1 : second->series == NULL ? -1 : compare_series (&first->series, &second->series);
  if (first->number != second->number)
    return first->number < second->number ? -1 : 1;
  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  return g_strcmp0 (hd_record_get_id (first->record), hd_record_get_id (second->record));
}

static gboolean
gather (Reading      *self,
        HdEntityKind  kind,
        const char   *series,
        GError      **error)
{
  g_autofree char *first = hd_date_to_iso (self->year.from);
  g_autofree char *last = hd_date_to_iso (self->year.to);
  g_autoptr (GPtrArray) records = hd_records_get_register (self->book->db, kind, first, last, series, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    add_entry (self, g_ptr_array_index (records, i));
  return records != NULL;
}

/* --- Wording --- */

static char *
name_other (const char *words,
            HdRecord   *other)
{
  g_autofree char *number = hd_paper_dup_number (other);

  return g_strdup_printf ("%s %s", words, number);
}

/* What it replaces, and what replaced it, which may be of another year. */
static char *
dup_links (Reading        *self,
           const HdRecord *paper)
{
  const char *replaced = hd_record_get_text (paper, HD_PAPER_REPLACES);
  HdRecord *follower = g_hash_table_lookup (self->follower, hd_record_get_id (paper));
  g_autoptr (HdRecord) old = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (replaced != NULL)
    {
      old = g_hash_table_lookup (self->papers, replaced);
      old = old != NULL ? hd_record_ref (old) : hd_records_get (self->book->db, HD_ENTITY_PAPER, replaced, NULL);
      before = old != NULL ? name_other ("Thay số", old) : NULL;
    }
  if (follower != NULL)
    after = name_other ("Được thay bằng số", follower);
  else if (hd_paper_get_state (paper) == HD_PAPER_IS_REPLACED)
    after = g_strdup ("Đã được thay thế");
  return g_strconcat (before != NULL ? before : "", before != NULL && after != NULL ? ". " : "", after, NULL);
}

static HdRegisterRow *
word_entry (Reading     *self,
            const Entry *entry)
{
  const char *series = entry->series != NULL ? hd_record_get_text (entry->series, HD_SERIES_NAME) : NULL;
  g_autofree char *links = NULL;

  if (hd_record_get_kind (entry->record) == HD_ENTITY_AGREEMENT)
    return hd_register_row_new_for_agreement (entry->record, series);
  links = dup_links (self, entry->record);
  return hd_register_row_new (entry->record, series, links);
}

/* The numbers of the series that nobody has, up to the last one of the year: from its first one, or within a term from the first of the
 * year. */
static GArray *
find_gaps (Reading     *self,
           const Entry *first,
           GError     **error)
{
  HdPeriod run;
  g_autoptr (GArray) numbers = NULL;
  g_autoptr (GArray) gaps = NULL;

  if (first->series == NULL)
    return g_array_new (FALSE, FALSE, sizeof (gint64));
  run = hd_series_run (first->series, self->year.from);
  numbers = hd_book_get_series_numbers (self->book, first->series, &run, error);
  if (numbers == NULL)
    return NULL;
  gaps = hd_series_gaps (first->series, numbers);
  if (g_strcmp0 (hd_record_get_text (first->series, HD_SERIES_RESET), "term") == 0)
    while (gaps->len > 0 && g_array_index (gaps, gint64, 0) < first->number)
      g_array_remove_index (gaps, 0);
  return g_steal_pointer (&gaps);
}

/* The gaps before @number, each run of them one line. */
static void
add_gaps (GPtrArray  *rows,
          GArray     *gaps,
          guint      *at,
          gint64      number,
          const char *series)
{
  while (*at < gaps->len && g_array_index (gaps, gint64, *at) < number)
    {
      gint64 first = g_array_index (gaps, gint64, *at);
      gint64 last = first;

      for ((*at)++; *at < gaps->len && g_array_index (gaps, gint64, *at) == last + 1 && last + 1 < number; (*at)++)
        last++;
      g_ptr_array_add (rows, hd_register_row_new_gap (first, last, series));
    }
}

static GPtrArray *
word_all (Reading *self,
          GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_register_row_free);
  g_autoptr (GArray) gaps = NULL;
  guint at = 0;

  g_array_sort (self->entries, compare_entries);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);

      if (i == 0 || entry->series != (entry - 1)->series)
        {
          g_clear_pointer (&gaps, g_array_unref);
          gaps = find_gaps (self, entry, error);
          at = 0;
          if (gaps == NULL)
            return NULL;
        }
      add_gaps (rows, gaps, &at, entry->number, entry->series != NULL ? hd_record_get_text (entry->series, HD_SERIES_NAME) : NULL);
      g_ptr_array_add (rows, word_entry (self, entry));
    }
  return g_steal_pointer (&rows);
}

static GPtrArray *
read_in_transaction (HdBook     *self,
                     int         year,
                     const char *series,
                     GError    **error)
{
  g_auto (Reading) reading = { .book = self, .year = hd_period_year (year) };

  reading.entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (reading.entries, entry_clear);
  reading.papers = g_hash_table_new (g_str_hash, g_str_equal);
  reading.follower = g_hash_table_new (g_str_hash, g_str_equal);
  reading.series = hd_records_get_all (self->db, HD_ENTITY_SERIES, error);
  if (reading.series == NULL)
    return NULL;
  g_ptr_array_sort (reading.series, compare_series);
  if (!gather (&reading, HD_ENTITY_PAPER, series, error) || !gather (&reading, HD_ENTITY_AGREEMENT, series, error))
    return NULL;
  return word_all (&reading, error);
}

GPtrArray *
hd_book_read_register (HdBook     *self,
                       int         year,
                       const char *series,
                       GError    **error)
{
  GPtrArray *rows;

  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  if (year < 1900 || year > 2999)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("%d is no year of a register: enter one such as 2026."), year);
      return NULL;
    }
  if (!hd_database_begin_read (self->db, error))
    return NULL;
  rows = read_in_transaction (self, year, series, error);
  hd_database_rollback (self->db);
  return rows;
}

GPtrArray *
hd_book_get_unstored_agreements (HdBook  *self,
                                 GError **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  return hd_records_get_register (self->db, HD_ENTITY_AGREEMENT, FIRST_DAY, LAST_DAY, NULL, error);
}

/* --- On paper, and for a spreadsheet --- */

static HdPaper *
make_paper (HdBook     *self,
            int         year,
            const char *series,
            GError    **error)
{
  g_autoptr (HdRecord) committee = hd_book_get_committee (self, error);
  g_autoptr (GPtrArray) rows = committee != NULL ? hd_book_read_register (self, year, series, error) : NULL;

  return rows != NULL ? hd_register_paper_new (committee, rows, year) : NULL;
}

HdRendering *
hd_book_render_register (HdBook     *self,
                         int         year,
                         const char *series,
                         GError    **error)
{
  g_autoptr (HdPaper) paper = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  paper = make_paper (self, year, series, error);
  return paper != NULL ? hd_book_render_paper (self, paper, error) : NULL;
}

GBytes *
hd_book_export_register (HdBook     *self,
                         int         year,
                         const char *series,
                         const char *format,
                         GError    **error)
{
  g_autoptr (HdRendering) rendering = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && format != NULL, NULL);

  if (g_str_equal (format, "pdf"))
    {
      rendering = hd_book_render_register (self, year, series, error);
      return rendering != NULL ? hd_book_make_pdf (self, rendering->pages, error) : NULL;
    }
  rows = hd_book_read_register (self, year, series, error);
  if (rows == NULL)
    return NULL;
  if (g_str_equal (format, "xlsx"))
    return hd_register_to_xlsx (rows, hd_book_get_title (self), year, error);
  return hd_register_to_csv (rows);
}

/* --- On a worker --- */

typedef struct
{
  int   year;
  char *series;
  char *format;
  char *path;
} Saving;

static void
saving_free (Saving *self)
{
  g_free (self->series);
  g_free (self->format);
  g_free (self->path);
  g_free (self);
}

static void
run_saving (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  HdBook *self = source;
  const Saving *saving = task_data;
  GError *error = NULL;
  g_autoptr (HdBook) own = hd_book_open_read_only (self->path, &error);
  g_autoptr (GBytes) bytes = NULL;

  if (own != NULL)
    bytes = hd_book_export_register (own, saving->year, saving->series, saving->format, &error);
  if (bytes != NULL && !g_cancellable_set_error_if_cancelled (cancellable, &error))
    hd_file_write_atomically (saving->path, bytes, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

void
hd_book_save_register_async (HdBook             *self,
                             int                 year,
                             const char         *series,
                             const char         *format,
                             const char         *path,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Saving *saving;

  g_return_if_fail (HD_IS_BOOK (self) && format != NULL && path != NULL);

  saving = g_new0 (Saving, 1);
  saving->year = year;
  saving->series = g_strdup (series);
  saving->format = g_strdup (format);
  saving->path = g_strdup (path);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, hd_book_save_register_async);
  g_task_set_task_data (task, saving, (GDestroyNotify) saving_free);
  g_task_run_in_thread (task, run_saving);
}

gboolean
hd_book_save_register_finish (HdBook       *self,
                              GAsyncResult *result,
                              GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
