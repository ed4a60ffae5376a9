/* series.c: numbers from the committee's series, and coming into force
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/series.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/book-private.h"
#include "model/agreement.h"
#include "model/paper.h"
#include "model/series.h"
#include "model/working-day.h"
#include "store/numbers.h"
#include "store/records.h"

/* Stored, so always Vietnamese. */
#define DEFAULT_SERIES "Chương trình phối hợp"
#define DEFAULT_PAPER_SERIES "Văn bản đi"
#define DEFAULT_COPY_SERIES "Bản sao"

void
hd_number_preview_free (HdNumberPreview *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->series, hd_record_unref);
  g_clear_pointer (&self->numbers, g_array_unref);
  g_clear_pointer (&self->gaps, g_array_unref);
  g_free (self->symbol);
  g_free (self);
}

static gboolean
numbers_agreements (const HdRecord *series)
{
  const char *kind = hd_record_get_text (series, HD_SERIES_KIND);

  return kind == NULL || g_str_equal (kind, HD_PAPER_KIND_AGREEMENT);
}

GArray *
hd_book_get_series_numbers (HdBook         *self,
                            const HdRecord *series,
                            const HdPeriod *run,
                            GError        **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self) && series != NULL && run != NULL, NULL);

  return hd_numbers_of_series (self->db, hd_record_get_id (series), numbers_agreements (series), run, error);
}

static gboolean
numbers_kind (const HdRecord *series,
              const char     *kind)
{
  if (hd_record_is_empty (series, HD_SERIES_KIND))
    return !g_str_equal (kind, HD_PAPER_KIND_COPY);
  return g_str_equal (hd_record_get_text (series, HD_SERIES_KIND), kind);
}

/* The one that is made on first use. Copies of all kinds are counted together and apart from other papers (Decree 30/2020, Annex I,
 * part III). */
static HdRecord *
new_series (const char *kind)
{
  gboolean of_agreements = g_str_equal (kind, HD_PAPER_KIND_AGREEMENT);
  gboolean of_copies = g_str_equal (kind, HD_PAPER_KIND_COPY);
  HdRecord *series = hd_record_new (HD_ENTITY_SERIES);

  hd_record_set_text (series, HD_SERIES_NAME, of_agreements ? DEFAULT_SERIES : of_copies ? DEFAULT_COPY_SERIES : DEFAULT_PAPER_SERIES);
  hd_record_set_text (series, HD_SERIES_KIND, of_agreements || of_copies ? kind : NULL);
  hd_record_set_text (series, HD_SERIES_RESET, "yearly");
  return series;
}

/* A series named for the kind goes before one for papers of all kinds. */
static HdRecord *
choose_series (HdBook     *self,
               const char *own,
               const char *kind,
               HdDate      day,
               GError    **error)
{
  g_autoptr (GPtrArray) all = NULL;
  HdRecord *chosen = NULL;

  if (own != NULL)
    return hd_records_get (self->db, HD_ENTITY_SERIES, own, error);
  all = hd_records_get_all (self->db, HD_ENTITY_SERIES, error);
  if (all == NULL)
    return NULL;
  for (guint i = 0; i < all->len; i++)
    {
      HdRecord *series = g_ptr_array_index (all, i);

      if (numbers_kind (series, kind) && hd_series_covers (series, day) &&
          (chosen == NULL || (hd_record_is_empty (chosen, HD_SERIES_KIND) && !hd_record_is_empty (series, HD_SERIES_KIND))))
        chosen = series;
    }
  return chosen != NULL ? hd_record_ref (chosen) : new_series (kind);
}

/* The parties in the order of print: the lead first. */
static char *
propose_symbol (const HdDossier *dossier)
{
  g_autoptr (GPtrArray) symbols = g_ptr_array_new ();

  for (guint i = 0; i < dossier->parties->len; i++)
    {
      const HdRecord *party = g_ptr_array_index (dossier->parties, i);
      const HdRecord *unit = hd_dossier_lookup (dossier, hd_record_get_text (party, HD_PARTY_UNIT));
      gboolean leads = g_strcmp0 (hd_record_get_text (party, HD_PARTY_ROLE), "lead") == 0;

      g_ptr_array_insert (symbols, leads ? 0 : -1, (gpointer) (unit != NULL ? hd_record_get_text (unit, HD_UNIT_SYMBOL) : NULL));
    }
  return hd_series_propose_symbol (hd_record_peek_text (dossier->agreement, HD_AGREEMENT_TYPE_NAME), symbols);
}

static char *
dup_symbol (const HdDossier *dossier,
            const HdRecord  *series)
{
  if (!hd_record_is_empty (dossier->agreement, HD_AGREEMENT_SYMBOL))
    return g_strdup (hd_record_get_text (dossier->agreement, HD_AGREEMENT_SYMBOL));
  if (!hd_record_is_empty (series, HD_SERIES_SYMBOL))
    return g_strdup (hd_record_get_text (series, HD_SERIES_SYMBOL));
  return propose_symbol (dossier);
}

HdNumberPreview *
hd_book_preview_series (HdBook     *self,
                        const char *own,
                        const char *kind,
                        HdDate      day,
                        GError    **error)
{
  g_autoptr (HdNumberPreview) preview = g_new0 (HdNumberPreview, 1);

  preview->series = choose_series (self, own, kind, day, error);
  if (preview->series == NULL)
    return NULL;
  preview->run = hd_series_run (preview->series, day);
  preview->numbers = hd_book_get_series_numbers (self, preview->series, &preview->run, error);
  if (preview->numbers == NULL)
    return NULL;
  preview->next = hd_series_next_number (preview->series, preview->numbers);
  preview->gaps = hd_series_gaps (preview->series, preview->numbers);
  preview->signed_on = preview->last_day = HD_DATE_NONE;
  return g_steal_pointer (&preview);
}

static HdNumberPreview *
preview_in_transaction (HdBook          *self,
                        const HdDossier *dossier,
                        HdDate           day,
                        GError         **error)
{
  HdNumberPreview *preview = hd_book_preview_series (self, hd_record_get_text (dossier->agreement, HD_AGREEMENT_SERIES),
                                                     HD_PAPER_KIND_AGREEMENT, day, error);

  if (preview == NULL)
    return NULL;
  preview->symbol = dup_symbol (dossier, preview->series);
  preview->signed_on = hd_record_get_date (dossier->agreement, HD_AGREEMENT_SIGNED_DATE);
  preview->last_day = preview->signed_on != HD_DATE_NONE ? hd_working_day_after (preview->signed_on) : HD_DATE_NONE;
  return preview;
}

HdNumberPreview *
hd_book_preview_number (HdBook     *self,
                        const char *agreement_id,
                        HdDate      day,
                        GError    **error)
{
  g_autoptr (HdDossier) dossier = NULL;
  HdNumberPreview *preview;

  g_return_val_if_fail (HD_IS_BOOK (self) && agreement_id != NULL && day != HD_DATE_NONE, NULL);

  if (!hd_database_begin_read (self->db, error))
    return NULL;
  dossier = hd_book_load_dossier_in_transaction (self->db, agreement_id, error);
  preview = dossier != NULL ? preview_in_transaction (self, dossier, day, error) : NULL;
  hd_database_rollback (self->db);
  return preview;
}

GPtrArray *
hd_number_preview_warn (const HdNumberPreview *self,
                        gint64                 number,
                        HdDate                 day)
{
  GPtrArray *warnings = g_ptr_array_new_with_free_func (g_free);
  char *warning;

  g_return_val_if_fail (self != NULL, warnings);

  warning = number > 0 ? hd_series_warn (number, self->next, self->gaps) : NULL;
  if (warning != NULL)
    g_ptr_array_add (warnings, warning);
  if (self->last_day != HD_DATE_NONE && day > self->last_day)
    {
      g_autofree char *last = hd_date_display (self->last_day);

      g_ptr_array_add (warnings, g_strdup_printf (_("A signed paper gets its number by the next working day (Decree 30/2020, article 18): here by %s."), last));
    }
  return warnings;
}

/* --- Coming into force --- */

typedef struct
{
  const char *agreement_id;
  gint64      number;
  const char *symbol;
  HdDate      day;
} Issue;

static gboolean
check_issue (const Issue    *self,
             const HdRecord *agreement,
             GError        **error)
{
  HdAgreementState state = hd_agreement_get_state (agreement);
  HdDate signed_on = hd_record_get_date (agreement, HD_AGREEMENT_SIGNED_DATE);

  if (state < HD_STATE_SIGNED)
    return hd_error_refuse (error, HD_ERROR_CONSTRAINT, _("The number is given when all parties have signed: record the missing signatures first."));
  if (state > HD_STATE_SIGNED)
    return hd_error_refuse (error, HD_ERROR_CONSTRAINT, _("This agreement has come into force already."));
  if (signed_on == HD_DATE_NONE)
    return hd_error_refuse (error, HD_ERROR_BLANK, _("The day of signing is not known: it must be known before the number is given."));
  if (self->day < signed_on)
    return hd_error_refuse (error, HD_ERROR_INVALID, _("The number is given after the signing: the date must not lie before the day of signing."));
  if (self->day > hd_date_today ())
    return hd_error_refuse (error, HD_ERROR_INVALID, _("The date of issue lies in the future: enter the day on which the number is given."));
  if (self->number < 0 || self->number > G_MAXINT32)
    return hd_error_refuse (error, HD_ERROR_INVALID, _("A number begins at 1."));
  return TRUE;
}

gboolean
hd_number_preview_check (const HdNumberPreview *self,
                         gint64                 number,
                         GError               **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  /* Whatever stands after it: a number of the series is given once in its run. */
  for (guint i = 0; i < self->numbers->len; i++)
    if (number == g_array_index (self->numbers, gint64, i))
      return hd_error_refuse (error, HD_ERROR_CONSTRAINT, _("This number is taken in the series. Choose another number."));
  return TRUE;
}

/* What is given already stays. */
static void
fill_number (HdRecord              *agreement,
             const HdNumberPreview *preview,
             const Issue           *issue)
{
  if (hd_record_is_empty (agreement, HD_AGREEMENT_NUMBER))
    {
      hd_record_set_integer (agreement, HD_AGREEMENT_NUMBER, issue->number > 0 ? issue->number : preview->next);
      hd_record_set_text (agreement, HD_AGREEMENT_SERIES, hd_record_get_id (preview->series));
    }
  if (hd_record_is_empty (agreement, HD_AGREEMENT_SYMBOL))
    hd_record_set_text (agreement, HD_AGREEMENT_SYMBOL, issue->symbol != NULL ? issue->symbol : preview->symbol);
  if (hd_record_is_empty (agreement, HD_AGREEMENT_ISSUED_DATE))
    hd_record_set_date (agreement, HD_AGREEMENT_ISSUED_DATE, issue->day);
  hd_record_set_text (agreement, HD_AGREEMENT_STATE, "in_force");
  hd_record_set_date (agreement, HD_AGREEMENT_STATE_DATE, issue->day);
}

static gboolean
on_edit_prepare_issue (HdBook  *book,
                       HdEdit  *edit,
                       gpointer data,
                       GError **error)
{
  Issue *self = data;
  g_autoptr (HdDossier) dossier = hd_book_load_dossier_in_transaction (book->db, self->agreement_id, error);
  g_autoptr (HdRecord) agreement = NULL;
  g_autoptr (HdDossier) numbered = NULL;
  g_autoptr (HdNumberPreview) preview = NULL;

  if (dossier == NULL || !check_issue (self, dossier->agreement, error))
    return FALSE;
  preview = preview_in_transaction (book, dossier, self->day, error);
  if (preview == NULL ||
      (hd_record_is_empty (dossier->agreement, HD_AGREEMENT_NUMBER) && !hd_number_preview_check (preview, self->number, error)))
    return FALSE;
  agreement = hd_record_copy (dossier->agreement);
  fill_number (agreement, preview, self);
  if (hd_record_get_row_version (preview->series) == 0 &&
      g_strcmp0 (hd_record_get_text (agreement, HD_AGREEMENT_SERIES), hd_record_get_id (preview->series)) == 0)
    hd_edit_put (edit, preview->series);
  hd_edit_put (edit, agreement);
  self->number = hd_record_get_integer (agreement, HD_AGREEMENT_NUMBER);
  numbered = hd_dossier_copy_with_agreement (dossier, agreement);
  return hd_book_put_issued_agreement (book, edit, numbered, error) && hd_book_put_superseded (book, edit, agreement, self->day, error);
}

gboolean
hd_book_put_in_force (HdBook     *self,
                      const char *agreement_id,
                      gint64      number,
                      const char *symbol,
                      HdDate      day,
                      gint64     *assigned,
                      GError    **error)
{
  Issue issue = { agreement_id, number, NULL, day };
  g_autofree char *clean = NULL;
  g_autofree char *title = NULL;
  g_autoptr (HdEdit) edit = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && agreement_id != NULL, FALSE);

  if (symbol != NULL && *symbol != '\0' && (clean = hd_text_clean (symbol, -1, HD_TEXT_LINE, error)) == NULL)
    return FALSE;
  issue.symbol = clean != NULL && *clean != '\0' ? clean : NULL;
  title = hd_book_dup_title (self, HD_ENTITY_AGREEMENT, agreement_id, error);
  if (title == NULL)
    return FALSE;
  edit = hd_edit_new_printf (self, _("Number programme “%s” and put it into force"), title);
  hd_edit_make_barrier (edit);
  hd_edit_set_prepare (edit, on_edit_prepare_issue, &issue);
  if (!hd_edit_apply (edit, error))
    return FALSE;
  if (assigned != NULL)
    *assigned = issue.number;
  return TRUE;
}
