/* signing.c: signing an agreement, and reopening it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/signing.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/book-private.h"
#include "book/edit.h"
#include "model/agreement.h"
#include "papers/agreement-paper.h"
#include "store/records.h"

/* --- Loading --- */

static gboolean
add_person (HdDossier  *dossier,
            HdDatabase *db,
            const char *person_id,
            GError    **error)
{
  g_autoptr (HdRecord) person = NULL;

  if (hd_dossier_lookup (dossier, person_id) == NULL)
    {
      person = hd_records_get (db, HD_ENTITY_PERSON, person_id, error);
      if (person == NULL)
        return FALSE;
      hd_dossier_add (dossier, person);
    }
  return hd_book_load_posts (dossier, db, person_id, error);
}

/* Everybody with a post in the unit of a party. */
static gboolean
add_holders (HdDossier  *dossier,
             HdDatabase *db,
             const char *unit_id,
             GError    **error)
{
  g_autoptr (GPtrArray) posts = hd_records_get_by (db, HD_ENTITY_POST, HD_POST_UNIT, unit_id, error);

  if (posts == NULL)
    return FALSE;
  for (guint i = 0; i < posts->len; i++)
    if (!add_person (dossier, db, hd_record_get_text (g_ptr_array_index (posts, i), HD_POST_PERSON), error))
      return FALSE;
  return TRUE;
}

static HdDossier *
load (HdDatabase *db,
      const char *agreement_id,
      GError    **error)
{
  g_autoptr (HdDossier) dossier = hd_book_load_dossier_in_transaction (db, agreement_id, error);

  for (guint i = 0; dossier != NULL && i < dossier->parties->len; i++)
    if (!add_holders (dossier, db, hd_record_get_text (g_ptr_array_index (dossier->parties, i), HD_PARTY_UNIT), error))
      return NULL;
  return g_steal_pointer (&dossier);
}

HdDossier *
hd_book_get_signing_dossier (HdBook     *self,
                             const char *agreement_id,
                             GError    **error)
{
  g_autoptr (HdDossier) dossier = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && agreement_id != NULL, NULL);

  if (!hd_database_begin_read (self->db, error))
    return NULL;
  dossier = load (self->db, agreement_id, error);
  hd_database_rollback (self->db);
  return g_steal_pointer (&dossier);
}

char *
hd_book_describe_signing (HdBook     *self,
                          const char *agreement_id,
                          GError    **error)
{
  g_autoptr (HdDossier) dossier = hd_book_get_signing_dossier (self, agreement_id, error);
  g_autoptr (HdSigningStatus) status = dossier != NULL ? hd_signing_status_new (dossier) : NULL;

  return status != NULL ? hd_signing_status_describe (status, dossier) : NULL;
}

/* --- Checking --- */

/* The day the first version was made. A paper that was entered into the book when its time was over says nothing by its versions. */
static gboolean
find_made (HdDatabase     *db,
           const HdRecord *agreement,
           HdDate         *made,
           GError        **error)
{
  g_autoptr (GPtrArray) versions = hd_records_get_by (db, HD_ENTITY_VERSION, HD_VERSION_AGREEMENT, hd_record_get_id (agreement), error);
  HdDate end = hd_record_get_date (agreement, HD_AGREEMENT_TO_DATE);

  *made = HD_DATE_NONE;
  if (versions == NULL)
    return FALSE;
  for (guint i = 0; i < versions->len; i++)
    {
      HdDate day = hd_record_get_date (g_ptr_array_index (versions, i), HD_VERSION_MADE_DATE);

      if (day != HD_DATE_NONE && (*made == HD_DATE_NONE || day < *made))
        *made = day;
    }
  if (end != HD_DATE_NONE && *made > end)
    *made = HD_DATE_NONE;
  return TRUE;
}

GPtrArray *
hd_book_check_signing (HdBook          *self,
                       const HdDossier *dossier,
                       GPtrArray       *entries,
                       GError         **error)
{
  g_autoptr (HdPaper) paper = NULL;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  HdDate made;

  g_return_val_if_fail (HD_IS_BOOK (self) && dossier != NULL && entries != NULL, NULL);

  if (!find_made (self->db, dossier->agreement, &made, error))
    return NULL;
  /* With too few parties there is no paper; the check itself says so. */
  paper = hd_agreement_paper_new (dossier, NULL);
  return hd_signing_check (dossier, entries, paper != NULL ? paper->text_blanks : none, made, hd_date_today ());
}

HdPages *
hd_book_preview_signing (HdBook          *self,
                         const HdDossier *dossier,
                         GPtrArray       *entries,
                         GError         **error)
{
  g_autoptr (HdDossier) imagined = NULL;
  g_autoptr (HdFontSet) fonts = NULL;
  g_autoptr (HdPaper) paper = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && dossier != NULL && entries != NULL, NULL);

  fonts = hd_book_ref_fonts (self, error);
  if (fonts == NULL)
    return NULL;
  imagined = hd_signing_imagine (dossier, entries);
  paper = hd_agreement_signatures_new (imagined);
  return hd_layout_run (paper->document, fonts, error);
}

/* --- Signing --- */

typedef struct
{
  const char *agreement_id;
  GPtrArray  *entries;
  GPtrArray  *problems;
} Signing;

static void
put_all (HdEdit    *edit,
         GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    hd_edit_put (edit, g_ptr_array_index (records, i));
}

static gboolean
add_entry_people (HdDossier *dossier,
                  HdBook    *book,
                  GPtrArray *entries,
                  GError   **error)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const HdSigningEntry *entry = g_ptr_array_index (entries, i);

      if (entry->person != NULL && !add_person (dossier, book->db, entry->person, error))
        return FALSE;
    }
  return TRUE;
}

/* With the last signature the paper is whole: its bytes are kept. */
static gboolean
put_paper (HdBook          *book,
           HdEdit          *edit,
           const HdDossier *dossier,
           GPtrArray       *records,
           GError         **error)
{
  g_autoptr (HdDossier) after = hd_dossier_copy_after (dossier, records);

  return hd_agreement_get_state (after->agreement) != HD_STATE_SIGNED || hd_book_put_signed_agreement (book, edit, after, error);
}

static gboolean
on_edit_prepare_signing (HdBook  *book,
                         HdEdit  *edit,
                         gpointer data,
                         GError **error)
{
  Signing *self = data;
  g_autoptr (HdDossier) dossier = load (book->db, self->agreement_id, error);
  g_autoptr (GPtrArray) records = NULL;

  if (dossier == NULL || !add_entry_people (dossier, book, self->entries, error))
    return FALSE;
  self->problems = hd_book_check_signing (book, dossier, self->entries, error);
  if (self->problems == NULL)
    return FALSE;
  if (self->problems->len > 0)
    {
      const HdSigningProblem *first = g_ptr_array_index (self->problems, 0);

      g_set_error_literal (error, HD_ERROR, HD_ERROR_INVALID, first->message);
      return FALSE;
    }
  records = hd_signing_give (dossier, self->entries);
  put_all (edit, records);
  return put_paper (book, edit, dossier, records, error);
}

gboolean
hd_book_sign_agreement (HdBook     *self,
                        const char *agreement_id,
                        GPtrArray  *entries,
                        GPtrArray **problems,
                        GError    **error)
{
  Signing signing = { agreement_id, entries, NULL };
  g_autoptr (HdEdit) edit = NULL;
  g_autofree char *title = NULL;
  gboolean is_done;

  g_return_val_if_fail (HD_IS_BOOK (self) && agreement_id != NULL && entries != NULL, FALSE);

  title = hd_book_dup_title (self, HD_ENTITY_AGREEMENT, agreement_id, error);
  if (title == NULL)
    return FALSE;
  edit = hd_edit_new_printf (self, _("Record signatures of programme “%s”"), title);
  hd_edit_make_barrier (edit);
  hd_edit_set_prepare (edit, on_edit_prepare_signing, &signing);
  is_done = hd_edit_apply (edit, error);
  if (problems != NULL && !is_done)
    *problems = g_steal_pointer (&signing.problems);
  g_clear_pointer (&signing.problems, g_ptr_array_unref);
  return is_done;
}

/* --- Reopening --- */

typedef struct
{
  const char *agreement_id;
  const char *reason;
} Reopening;

static gboolean
on_edit_prepare_reopening (HdBook  *book,
                           HdEdit  *edit,
                           gpointer data,
                           GError **error)
{
  const Reopening *self = data;
  g_autoptr (HdDossier) dossier = hd_book_load_dossier_in_transaction (book->db, self->agreement_id, error);
  g_autoptr (GPtrArray) records = NULL;

  if (dossier == NULL || !hd_signing_can_reopen (dossier->agreement, error))
    return FALSE;
  records = hd_signing_reopen (dossier, self->reason, hd_date_today ());
  put_all (edit, records);
  return hd_book_put_reopened_agreement (book, edit, self->agreement_id, self->reason, error);
}

gboolean
hd_book_reopen_agreement (HdBook     *self,
                          const char *agreement_id,
                          const char *reason,
                          GError    **error)
{
  Reopening reopening = { agreement_id, NULL };
  g_autofree char *clean = NULL;
  g_autofree char *title = NULL;
  g_autoptr (HdEdit) edit = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && agreement_id != NULL && reason != NULL, FALSE);

  clean = hd_text_clean_needed (reason, HD_TEXT_LINE, _("Say why the signatures are withdrawn: the reason stays in the history."), error);
  if (clean == NULL)
    return FALSE;
  title = hd_book_dup_title (self, HD_ENTITY_AGREEMENT, agreement_id, error);
  if (title == NULL)
    return FALSE;
  reopening.reason = clean;
  edit = hd_edit_new_printf (self, _("Reopen programme “%s”: %s"), title, clean);
  hd_edit_make_barrier (edit);
  hd_edit_set_prepare (edit, on_edit_prepare_reopening, &reopening);
  return hd_edit_apply (edit, error);
}
