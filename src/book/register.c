/* register.c: the outgoing register of a year
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/register.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/book-private.h"
#include "model/agreement.h"
#include "model/series.h"
#include "store/records.h"

/* All times a date can be of. */
#define FIRST_DAY "0000"
#define LAST_DAY "9999"

/* One line before it is worded. */
typedef struct
{
  HdRecord       *record; /* a paper or an agreement */
  const HdRecord *series; /* (nullable) borrowed */
  int             year;   /* in which its number counts; 0 in a series that runs through a term */
  gint64          number;
  HdDate          day;
} Entry;

typedef struct
{
  HdBook     *book;
  const HdListQuery *query;
  gboolean    is_narrowed; /* not whole runs of numbers: nothing is said of those that are missing */
  int         first_year, last_year;  /* of what was read; 0: nothing */
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

/* "Nguyễn Văn A, Trần Thị B": those who have signed. */
static char *
dup_signers (const Reading  *self,
             const HdRecord *agreement)
{
  g_autoptr (GPtrArray) signatures = hd_records_get_by (self->book->db, HD_ENTITY_SIGNATURE, HD_SIGNATURE_AGREEMENT, hd_record_get_id (agreement), NULL);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; signatures != NULL && i < signatures->len; i++)
    {
      const HdRecord *signature = g_ptr_array_index (signatures, i);

      if (!hd_record_is_empty (signature, HD_SIGNATURE_SIGNED_DATE) && g_strcmp0 (hd_record_get_text (signature, HD_SIGNATURE_KIND), "signer") == 0)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", hd_record_peek_text (signature, HD_SIGNATURE_NAME));
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* What a person looks for in a line: its number, what it is, who signed. */
static gboolean
matches (const Reading  *self,
         const HdRecord *record,
         const char     *search)
{
  gboolean is_paper = hd_record_get_kind (record) == HD_ENTITY_PAPER;
  g_autofree char *number = is_paper ? hd_paper_dup_number (record) : hd_agreement_dup_number (record);
  const char *subject = hd_record_peek_text (record, is_paper ? (guint) HD_PAPER_SUBJECT : (guint) HD_AGREEMENT_SUBJECT);
  g_autofree char *signer = is_paper ? g_strdup (hd_record_peek_text (record, HD_PAPER_SIGNER_NAME)) : dup_signers (self, record);
  g_autofree char *text = g_strdup_printf ("%s %s %s", number, subject, signer);
  g_autofree char *key = hd_text_fold_marked (text);

  return hd_text_match (key, search);
}

static gboolean
passes (const Reading  *self,
        const HdRecord *record)
{
  const HdListQuery *query = self->query;
  gboolean is_paper = hd_record_get_kind (record) == HD_ENTITY_PAPER;
  const char *type = hd_record_get_text (record, is_paper ? (guint) HD_PAPER_TYPE_NAME : (guint) HD_AGREEMENT_TYPE_NAME);

  if (query->state != NULL && (!is_paper || g_strcmp0 (hd_record_get_text (record, HD_PAPER_STATE), query->state) != 0))
    return FALSE;
  if (query->type_name != NULL && g_strcmp0 (type, query->type_name) != 0)
    return FALSE;
  return query->search == NULL || *query->search == '\0' || matches (self, record, query->search);
}

static gboolean
is_of_series (const Entry *entry,
              const char  *series)
{
  return series == NULL || (entry->series != NULL && g_str_equal (hd_record_get_id (entry->series), series));
}

static gboolean
is_yearly (const HdRecord *series)
{
  return series == NULL || g_strcmp0 (hd_record_get_text (series, HD_SERIES_RESET), "term") != 0;
}

/* The years that what is shown comes from. */
static void
widen_years (Reading *self,
             int      year)
{
  if (self->first_year == 0 || year < self->first_year)
    self->first_year = year;
  if (year > self->last_year)
    self->last_year = year;
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
  if (!passes (self, record) || !is_of_series (&entry, self->query->series))
    {
      hd_record_unref (entry.record);
      return;
    }
  entry.year = is_yearly (entry.series) && entry.day != HD_DATE_NONE ? hd_date_year (entry.day) : 0;
  if (entry.day != HD_DATE_NONE)
    widen_years (self, hd_date_year (entry.day));
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
  if (first->year != second->year)
    return first->year < second->year ? -1 : 1;
  if (first->number != second->number)
    return first->number < second->number ? -1 : 1;
  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  return g_strcmp0 (hd_record_get_id (first->record), hd_record_get_id (second->record));
}

static gboolean
gather (Reading      *self,
        HdEntityKind  kind,
        GError      **error)
{
  HdPeriod year = hd_period_year (self->query->year);
  g_autofree char *first = self->query->year != 0 ? hd_date_to_iso (year.from) : g_strdup (FIRST_DAY);
  g_autofree char *last = self->query->year != 0 ? hd_date_to_iso (year.to) : g_strdup (LAST_DAY);
  g_autoptr (GPtrArray) records = hd_records_get_register (self->book->db, kind, first, last, NULL, error);

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

/* "Văn bản đi", of several years "Văn bản đi, năm 2025"; (nullable). */
static char *
dup_series_name (const Reading *self,
                 const Entry   *entry)
{
  const char *name = entry->series != NULL ? hd_record_get_text (entry->series, HD_SERIES_NAME) : NULL;

  if (name == NULL || entry->year == 0 || self->first_year == self->last_year)
    return g_strdup (name);
  return g_strdup_printf ("%s, năm %d", name, entry->year);
}

static HdRegisterRow *
word_entry (Reading     *self,
            const Entry *entry,
            const char  *series)
{
  g_autofree char *links = NULL;

  if (hd_record_get_kind (entry->record) == HD_ENTITY_AGREEMENT)
    {
      g_autofree char *signers = dup_signers (self, entry->record);

      return hd_register_row_new_for_agreement (entry->record, signers, series);
    }
  links = dup_links (self, entry->record);
  return hd_register_row_new (entry->record, series, links);
}

/* The numbers of the series that nobody has, up to the last one of the run: from its first one, or of one year of a term from the first
 * of that year. None are told where only some papers were asked for. */
static GArray *
find_gaps (Reading     *self,
           const Entry *first,
           GError     **error)
{
  HdPeriod run;
  g_autoptr (GArray) numbers = NULL;
  g_autoptr (GArray) gaps = NULL;

  if (first->series == NULL || self->is_narrowed || first->day == HD_DATE_NONE)
    return g_array_new (FALSE, FALSE, sizeof (gint64));
  run = hd_series_run (first->series, first->year != 0 ? hd_date_new (first->year, 1, 1) : first->day);
  numbers = hd_book_get_series_numbers (self->book, first->series, &run, error);
  if (numbers == NULL)
    return NULL;
  gaps = hd_series_gaps (first->series, numbers);
  if (first->year == 0 && self->query->year != 0)
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
      g_autofree char *series = dup_series_name (self, entry);

      if (i == 0 || entry->series != (entry - 1)->series || entry->year != (entry - 1)->year)
        {
          g_clear_pointer (&gaps, g_array_unref);
          gaps = find_gaps (self, entry, error);
          at = 0;
          if (gaps == NULL)
            return NULL;
        }
      add_gaps (rows, gaps, &at, entry->number, series);
      g_ptr_array_add (rows, word_entry (self, entry, series));
    }
  return g_steal_pointer (&rows);
}

/* What the sheet is of, printed: "Năm 2026", "Năm 2024 - 2026 (loại Báo cáo; có chữ “dân vận”)". */
static char *
dup_scope (const Reading *self)
{
  /* In the order of the choices of HD_PAPER_STATE. */
  static const char * const states[] = { "dự thảo", "đã ban hành", "đã thu hồi", "đã được thay thế", "đã ký, chưa có số" };
  const HdListQuery *query = self->query;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *years = NULL;
  g_autofree char *filter = NULL;
  const HdRecord *series = query->series != NULL ? find_series (self, query->series, HD_DATE_NONE) : NULL;

  if (series != NULL)
    g_strv_builder_add (builder, hd_record_peek_text (series, HD_SERIES_NAME));
  if (query->type_name != NULL)
    {
      g_autofree char *type = g_strdup_printf ("loại %s", query->type_name);

      g_strv_builder_add (builder, type);
    }
  for (guint i = 0; query->state != NULL && i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (hd_entity_get (HD_ENTITY_PAPER)->fields[HD_PAPER_STATE].choices[i], query->state) == 0)
      g_strv_builder_add (builder, states[i]);
  if (query->search != NULL && *query->search != '\0')
    {
      g_autofree char *words = g_strdup_printf ("có chữ “%s”", query->search);

      g_strv_builder_add (builder, words);
    }
  parts = g_strv_builder_end (builder);
  filter = g_strjoinv ("; ", parts);
  if (query->year != 0 || self->first_year == self->last_year)
    years = g_strdup_printf ("Năm %d", query->year != 0 ? query->year : self->first_year != 0 ? self->first_year : hd_date_year (hd_date_today ()));
  else
    years = g_strdup_printf ("Năm %d - %d", self->first_year, self->last_year);
  return *filter != '\0' ? g_strdup_printf ("%s (%s)", years, filter) : g_steal_pointer (&years);
}

static HdRegister *
read_in_transaction (HdBook            *self,
                     const HdListQuery *query,
                     GError           **error)
{
  g_auto (Reading) reading = { .book = self, .query = query };
  g_autoptr (GPtrArray) rows = NULL;
  HdRegister *read;

  reading.is_narrowed = query->state != NULL || query->type_name != NULL || (query->search != NULL && *query->search != '\0');
  reading.entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (reading.entries, entry_clear);
  reading.papers = g_hash_table_new (g_str_hash, g_str_equal);
  reading.follower = g_hash_table_new (g_str_hash, g_str_equal);
  reading.series = hd_records_get_all (self->db, HD_ENTITY_SERIES, error);
  if (reading.series == NULL)
    return NULL;
  g_ptr_array_sort (reading.series, compare_series);
  if (!gather (&reading, HD_ENTITY_PAPER, error) || !gather (&reading, HD_ENTITY_AGREEMENT, error))
    return NULL;
  rows = word_all (&reading, error);
  if (rows == NULL)
    return NULL;
  read = g_new0 (HdRegister, 1);
  read->rows = g_steal_pointer (&rows);
  read->scope = dup_scope (&reading);
  read->last_year = query->year != 0 ? query->year : reading.last_year != 0 ? reading.last_year : hd_date_year (hd_date_today ());
  return read;
}

void
hd_register_free (HdRegister *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->rows);
  g_free (self->scope);
  g_free (self);
}

HdRegister *
hd_book_read_register (HdBook            *self,
                       const HdListQuery *query,
                       GError           **error)
{
  HdRegister *read;

  g_return_val_if_fail (HD_IS_BOOK (self) && query != NULL, NULL);

  if (query->year != 0 && (query->year < 1900 || query->year > 2999))
    {
      g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("%d is no year of a register: enter one such as 2026."), query->year);
      return NULL;
    }
  if (!hd_database_begin_read (self->db, error))
    return NULL;
  read = read_in_transaction (self, query, error);
  hd_database_rollback (self->db);
  return read;
}

GPtrArray *
hd_book_get_unstored_agreements (HdBook  *self,
                                 GError **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  return hd_records_get_register (self->db, HD_ENTITY_AGREEMENT, FIRST_DAY, LAST_DAY, NULL, error);
}
