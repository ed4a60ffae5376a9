/* amendments.c: amending a signed agreement, and reading it with its amendments
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/amendments.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/book-private.h"
#include "book/edit.h"
#include "model/agreement.h"
#include "model/consolidation.h"
#include "papers/consolidated-paper.h"
#include "store/records.h"

/* Stored and printed, so always Vietnamese. */
#define TYPE_NAME "Sửa đổi, bổ sung"
#define PREAMBLE "Các bên thống nhất sửa đổi, bổ sung như sau:"

static gboolean
check_amendable (const HdRecord *agreement,
                 GError        **error)
{
  HdAgreementState state = hd_agreement_get_state (agreement);

  if (g_strcmp0 (hd_record_get_text (agreement, HD_AGREEMENT_KIND), "amendment") == 0)
    g_set_error_literal (error, HD_ERROR, HD_ERROR_CONSTRAINT, _("This is an amendment itself: amend the agreement that it amends."));
  else if (state < HD_STATE_SIGNED)
    g_set_error_literal (error, HD_ERROR, HD_ERROR_CONSTRAINT, _("This agreement is not signed yet: change its text instead of amending it."));
  else if (state > HD_STATE_IN_FORCE)
    g_set_error_literal (error, HD_ERROR, HD_ERROR_CONSTRAINT, _("This agreement is no longer in force: there is nothing to amend."));
  else
    return TRUE;
  return FALSE;
}

static HdRecord *
make_agreement (const HdRecord *amended)
{
  static const guint copied[] = { HD_AGREEMENT_TO_DATE, HD_AGREEMENT_PLACE, HD_AGREEMENT_CLUSTER_HEAD, HD_AGREEMENT_COLUMNS,
                                  HD_AGREEMENT_ORIGINAL_COPIES, HD_AGREEMENT_RECIPIENTS, HD_AGREEMENT_PROFILE, HD_AGREEMENT_SERIES,
                                  HD_AGREEMENT_TERM };
  HdRecord *agreement = hd_record_new (HD_ENTITY_AGREEMENT);
  g_autofree char *reference = hd_amendment_dup_reference (amended);
  g_autofree char *subject = g_strdup_printf ("Một số nội dung của %s", reference);

  for (guint i = 0; i < G_N_ELEMENTS (copied); i++)
    hd_record_set_value (agreement, copied[i], hd_record_get_value (amended, copied[i]));
  hd_record_set_text (agreement, HD_AGREEMENT_KIND, "amendment");
  hd_record_set_text (agreement, HD_AGREEMENT_PARENT, hd_record_get_id (amended));
  hd_record_set_text (agreement, HD_AGREEMENT_TYPE_NAME, TYPE_NAME);
  hd_record_set_text (agreement, HD_AGREEMENT_SUBJECT, subject);
  hd_record_set_text (agreement, HD_AGREEMENT_STATE, "draft");
  return agreement;
}

static void
put_clause (HdEdit         *edit,
            const HdRecord *agreement,
            gint64          position,
            const char     *kind,
            const char     *text)
{
  g_autoptr (HdRecord) clause = hd_record_new (HD_ENTITY_CLAUSE);

  hd_record_set_text (clause, HD_CLAUSE_AGREEMENT, hd_record_get_id (agreement));
  hd_record_set_integer (clause, HD_CLAUSE_POSITION, position);
  hd_record_set_text (clause, HD_CLAUSE_KIND, kind);
  hd_record_set_text (clause, HD_CLAUSE_TEXT, text);
  hd_edit_put (edit, clause);
}

static void
put_party (HdEdit         *edit,
           const HdRecord *agreement,
           const HdRecord *party)
{
  g_autoptr (HdRecord) copy = hd_record_new (HD_ENTITY_PARTY);

  hd_record_set_text (copy, HD_PARTY_AGREEMENT, hd_record_get_id (agreement));
  hd_record_set_text (copy, HD_PARTY_UNIT, hd_record_get_text (party, HD_PARTY_UNIT));
  hd_record_set_integer (copy, HD_PARTY_POSITION, hd_record_get_integer (party, HD_PARTY_POSITION));
  hd_record_set_text (copy, HD_PARTY_ROLE, hd_record_get_text (party, HD_PARTY_ROLE));
  hd_edit_put (edit, copy);
}

HdRecord *
hd_book_create_amendment (HdBook     *self,
                          const char *agreement_id,
                          GError    **error)
{
  g_autoptr (HdRecord) amended = NULL;
  g_autoptr (HdRecord) amendment = NULL;
  g_autoptr (GPtrArray) parties = NULL;
  g_autoptr (HdEdit) edit = NULL;
  g_autofree char *title = NULL;
  g_autofree char *reference = NULL;
  g_autofree char *ground = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && agreement_id != NULL, NULL);

  amended = hd_records_get (self->db, HD_ENTITY_AGREEMENT, agreement_id, error);
  if (amended == NULL || !check_amendable (amended, error))
    return NULL;
  parties = hd_records_get_by (self->db, HD_ENTITY_PARTY, HD_PARTY_AGREEMENT, agreement_id, error);
  if (parties == NULL)
    return NULL;
  title = hd_record_dup_title (amended);
  reference = hd_amendment_dup_reference (amended);
  ground = g_strdup_printf ("Căn cứ %s", reference);
  edit = hd_edit_new_printf (self, _("Draft an amendment of programme “%s”"), title);
  amendment = make_agreement (amended);
  hd_edit_put (edit, amendment);
  for (guint i = 0; i < parties->len; i++)
    put_party (edit, amendment, g_ptr_array_index (parties, i));
  put_clause (edit, amendment, 1, "ground", ground);
  put_clause (edit, amendment, 2, "preamble", PREAMBLE);
  return hd_edit_apply (edit, error) ? g_steal_pointer (&amendment) : NULL;
}

static gint64
last_position (GPtrArray *clauses)
{
  gint64 last = 0;

  for (guint i = 0; i < clauses->len; i++)
    if (hd_record_is_empty (g_ptr_array_index (clauses, i), HD_CLAUSE_PARENT))
      last = MAX (last, hd_record_get_integer (g_ptr_array_index (clauses, i), HD_CLAUSE_POSITION));
  return last;
}

/* It must stand in the agreement that is amended. */
static gboolean
check_amended_clause (HdBook         *self,
                      const HdRecord *amendment,
                      const char     *clause_id,
                      GError        **error)
{
  g_autoptr (HdRecord) clause = hd_records_get (self->db, HD_ENTITY_CLAUSE, clause_id, error);

  if (clause == NULL)
    return FALSE;
  if (g_strcmp0 (hd_record_get_text (clause, HD_CLAUSE_AGREEMENT), hd_record_get_text (amendment, HD_AGREEMENT_PARENT)) == 0)
    return TRUE;
  g_set_error_literal (error, HD_ERROR, HD_ERROR_INVALID, _("This passage is not of the agreement that is amended: choose one of its passages."));
  return FALSE;
}

gboolean
hd_book_add_amending_clause (HdBook     *self,
                             const char *amendment_id,
                             const char *clause_id,
                             const char *effect,
                             const char *text,
                             GError    **error)
{
  g_autoptr (HdRecord) amendment = NULL;
  g_autoptr (HdRecord) clause = hd_record_new (HD_ENTITY_CLAUSE);
  g_autoptr (GPtrArray) clauses = NULL;
  g_autoptr (HdEdit) edit = NULL;
  g_autofree char *clean = NULL;
  g_autofree char *title = NULL;
  gboolean is_repeal;

  g_return_val_if_fail (HD_IS_BOOK (self) && amendment_id != NULL && clause_id != NULL && effect != NULL, FALSE);

  is_repeal = g_str_equal (effect, "repeal");
  clean = hd_text_clean (text != NULL && !is_repeal ? text : "", -1, HD_TEXT_LINES, error);
  if (clean == NULL)
    return FALSE;
  if (*clean == '\0' && !is_repeal)
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_INVALID, _("Write how the passage is to read."));
      return FALSE;
    }
  amendment = hd_records_get (self->db, HD_ENTITY_AGREEMENT, amendment_id, error);
  clauses = amendment != NULL ? hd_records_get_by (self->db, HD_ENTITY_CLAUSE, HD_CLAUSE_AGREEMENT, amendment_id, error) : NULL;
  if (clauses == NULL || !check_amended_clause (self, amendment, clause_id, error))
    return FALSE;
  title = hd_record_dup_title (amendment);
  edit = hd_edit_new_printf (self, _("Add a change to amendment “%s”"), title);
  hd_record_set_text (clause, HD_CLAUSE_AGREEMENT, amendment_id);
  hd_record_set_integer (clause, HD_CLAUSE_POSITION, last_position (clauses) + 1);
  hd_record_set_text (clause, HD_CLAUSE_KIND, "heading");
  hd_record_set_text (clause, HD_CLAUSE_TEXT, clean);
  hd_record_set_text (clause, HD_CLAUSE_AMENDS, clause_id);
  hd_record_set_text (clause, HD_CLAUSE_EFFECT, effect);
  hd_edit_put (edit, clause);
  return hd_edit_apply (edit, error);
}

/* --- Reading --- */

GPtrArray *
hd_book_get_amendments (HdBook     *self,
                        const char *agreement_id,
                        GError    **error)
{
  g_autoptr (GPtrArray) children = NULL;
  g_autoptr (GPtrArray) amendments = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);

  g_return_val_if_fail (HD_IS_BOOK (self) && agreement_id != NULL, NULL);

  children = hd_records_get_by (self->db, HD_ENTITY_AGREEMENT, HD_AGREEMENT_PARENT, agreement_id, error);
  if (children == NULL)
    return NULL;
  for (guint i = 0; i < children->len; i++)
    if (g_strcmp0 (hd_record_get_text (g_ptr_array_index (children, i), HD_AGREEMENT_KIND), "amendment") == 0)
      g_ptr_array_add (amendments, hd_record_ref (g_ptr_array_index (children, i)));
  return g_steal_pointer (&amendments);
}

/* (element-type HdAmendment) */
static GPtrArray *
load_amendments (HdBook     *self,
                 const char *agreement_id,
                 GError    **error)
{
  g_autoptr (GPtrArray) records = hd_book_get_amendments (self, agreement_id, error);
  g_autoptr (GPtrArray) amendments = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_amendment_free);

  if (records == NULL)
    return NULL;
  for (guint i = 0; i < records->len; i++)
    {
      HdRecord *record = g_ptr_array_index (records, i);
      g_autoptr (GPtrArray) clauses = hd_records_get_by (self->db, HD_ENTITY_CLAUSE, HD_CLAUSE_AGREEMENT, hd_record_get_id (record), error);

      if (clauses == NULL)
        return NULL;
      g_ptr_array_add (amendments, hd_amendment_new (record, clauses));
    }
  return g_steal_pointer (&amendments);
}

static HdPaper *
make_paper (HdBook     *self,
            const char *agreement_id,
            HdDate      day,
            GError    **error)
{
  g_autoptr (HdDossier) dossier = hd_book_load_dossier_in_transaction (self->db, agreement_id, error);
  g_autoptr (GPtrArray) amendments = dossier != NULL ? load_amendments (self, agreement_id, error) : NULL;
  g_autoptr (HdConsolidation) consolidation = NULL;
  g_autoptr (HdDossier) consolidated = NULL;

  if (amendments == NULL)
    return NULL;
  if (hd_agreement_get_state (dossier->agreement) < HD_STATE_SIGNED)
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_CONSTRAINT, _("This agreement is not signed yet: there is nothing to consolidate."));
      return NULL;
    }
  hd_book_apply_profile (self, dossier);
  consolidation = hd_consolidation_new (dossier->clauses, amendments, day);
  consolidated = hd_dossier_copy_with_clauses (dossier, consolidation->clauses);
  return hd_consolidated_paper_new (consolidated, consolidation, day, error);
}

HdRendering *
hd_book_render_consolidated (HdBook     *self,
                             const char *agreement_id,
                             HdDate      day,
                             GError    **error)
{
  g_autoptr (HdPaper) paper = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && agreement_id != NULL, NULL);

  if (!hd_database_begin_read (self->db, error))
    return NULL;
  paper = make_paper (self, agreement_id, day, error);
  hd_database_rollback (self->db);
  return paper != NULL ? hd_book_render_paper (self, paper, error) : NULL;
}
