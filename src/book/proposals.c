/* proposals.c: comments on an agreement's text: added, answered, taken into the text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/proposals.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/released-private.h"
#include "book/versions-private.h"

/* Reads the record that @field refers to into @others, once. */
static gboolean
add_other (HdBook         *self,
           GHashTable     *others,
           const HdRecord *proposal,
           guint           field,
           HdEntityKind    kind,
           GError        **error)
{
  const char *id = hd_record_get_text (proposal, field);
  HdRecord *record;

  if (id == NULL || g_hash_table_contains (others, id))
    return TRUE;
  record = hd_book_get_record (self, kind, id, error);
  if (record == NULL)
    return FALSE;
  g_hash_table_insert (others, (char *) hd_record_get_id (record), record);
  return TRUE;
}

HdComments *
hd_proposals_read (HdBook     *self,
                   const char *agreement_id,
                   GError    **error)
{
  g_autoptr (GPtrArray) proposals = NULL;
  g_autoptr (GPtrArray) clauses = NULL;
  g_autoptr (GHashTable) others = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) hd_record_unref);

  g_return_val_if_fail (HD_IS_BOOK (self) && agreement_id != NULL, NULL);

  proposals = hd_book_get_records_by (self, HD_ENTITY_PROPOSAL, HD_PROPOSAL_AGREEMENT, agreement_id, error);
  if (proposals == NULL)
    return NULL;
  clauses = hd_book_get_records_by (self, HD_ENTITY_CLAUSE, HD_CLAUSE_AGREEMENT, agreement_id, error);
  if (clauses == NULL)
    return NULL;
  for (guint i = 0; i < proposals->len; i++)
    {
      const HdRecord *proposal = g_ptr_array_index (proposals, i);

      if (!add_other (self, others, proposal, HD_PROPOSAL_BY_UNIT, HD_ENTITY_UNIT, error) ||
          !add_other (self, others, proposal, HD_PROPOSAL_BY_PERSON, HD_ENTITY_PERSON, error) ||
          !add_other (self, others, proposal, HD_PROPOSAL_VERSION, HD_ENTITY_VERSION, error))
        return NULL;
    }
  return hd_comments_new (clauses, proposals, others);
}

/* The comment as the book has it, while its agreement may still be changed. */
static HdRecord *
read_changeable (HdBook     *self,
                 const char *proposal_id,
                 GError    **error)
{
  g_autoptr (HdRecord) proposal = hd_book_get_record (self, HD_ENTITY_PROPOSAL, proposal_id, error);

  if (proposal == NULL || !hd_version_require_open (self, hd_record_get_text (proposal, HD_PROPOSAL_AGREEMENT), error))
    return NULL;
  return g_steal_pointer (&proposal);
}

/* Likewise, while it has no answer. */
static HdRecord *
read_open (HdBook     *self,
           const char *proposal_id,
           GError    **error)
{
  g_autoptr (HdRecord) proposal = read_changeable (self, proposal_id, error);

  if (proposal != NULL && hd_proposal_get_decision (proposal) != HD_DECISION_OPEN)
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_CONSTRAINT, _("This comment is answered already; undo the answer to change it."));
      return NULL;
    }
  return g_steal_pointer (&proposal);
}

static gboolean
check_content (const HdRecord *proposal,
               GError        **error)
{
  if (hd_record_is_empty (proposal, HD_PROPOSAL_BY_UNIT) && hd_record_is_empty (proposal, HD_PROPOSAL_BY_PERSON) &&
      hd_record_is_empty (proposal, HD_PROPOSAL_BY_NAME))
    return hd_error_refuse (error, HD_ERROR_INVALID, _("Nobody is named for this comment; choose a unit or a person, or write a name."));
  if (hd_record_is_empty (proposal, HD_PROPOSAL_TEXT) && hd_record_is_empty (proposal, HD_PROPOSAL_WORDING))
    return hd_error_refuse (error, HD_ERROR_INVALID, _("The comment says nothing; write a remark or the wording proposed."));
  if (!hd_record_is_empty (proposal, HD_PROPOSAL_WORDING) && hd_record_is_empty (proposal, HD_PROPOSAL_CLAUSE))
    return hd_error_refuse (error, HD_ERROR_INVALID, _("A wording belongs to one clause; choose the clause, or write it as a remark."));
  return TRUE;
}

/* A wording starts from what its clause says now. */
static gboolean
set_base (HdBook   *self,
          HdRecord *proposal,
          GError  **error)
{
  const char *clause_id = hd_record_get_text (proposal, HD_PROPOSAL_CLAUSE);
  g_autoptr (HdRecord) clause = NULL;

  hd_record_clear (proposal, HD_PROPOSAL_BASE);
  if (clause_id == NULL || hd_record_is_empty (proposal, HD_PROPOSAL_WORDING))
    return TRUE;
  clause = hd_book_get_record (self, HD_ENTITY_CLAUSE, clause_id, error);
  if (clause == NULL)
    return FALSE;
  hd_record_set_text (proposal, HD_PROPOSAL_BASE, hd_record_get_text (clause, HD_CLAUSE_TEXT));
  if (g_str_equal (hd_record_peek_text (proposal, HD_PROPOSAL_WORDING), hd_record_peek_text (clause, HD_CLAUSE_TEXT)))
    return hd_error_refuse (error, HD_ERROR_INVALID, _("The wording proposed is that of the clause; change it, or write a remark only."));
  return TRUE;
}

static gboolean
set_position (HdBook   *self,
              HdRecord *proposal,
              GError  **error)
{
  g_autoptr (GPtrArray) others = hd_book_get_records_by (self, HD_ENTITY_PROPOSAL, HD_PROPOSAL_AGREEMENT,
                                                         hd_record_peek_text (proposal, HD_PROPOSAL_AGREEMENT), error);
  gint64 last = 0;

  if (others == NULL)
    return FALSE;
  for (guint i = 0; i < others->len; i++)
    last = MAX (last, hd_record_get_integer (g_ptr_array_index (others, i), HD_PROPOSAL_POSITION));
  hd_record_set_integer (proposal, HD_PROPOSAL_POSITION, last + 1);
  return TRUE;
}

/* An answer stands by what it did to the text; its words and days may be corrected. */
static gboolean
check_correction (const HdRecord *before,
                  const HdRecord *proposal,
                  GError        **error)
{
  static const guint standing[] = { HD_PROPOSAL_CLAUSE, HD_PROPOSAL_DECISION, HD_PROPOSAL_WORDING, HD_PROPOSAL_VERSION, HD_PROPOSAL_BASE };
  HdDate decided = hd_record_get_date (proposal, HD_PROPOSAL_DECIDED_DATE);

  for (guint i = 0; i < G_N_ELEMENTS (standing); i++)
    if (!hd_value_equal (hd_record_get_value (before, standing[i]), hd_record_get_value (proposal, standing[i])))
      {
        g_set_error_literal (error, HD_ERROR, HD_ERROR_CONSTRAINT, _("This comment is answered already; undo the answer to change it."));
        return FALSE;
      }
  if (hd_record_is_empty (proposal, HD_PROPOSAL_ANSWER) && hd_proposal_get_decision (proposal) != HD_DECISION_ACCEPTED)
    return hd_error_refuse (error, HD_ERROR_INVALID, _("Say why the comment is not accepted, or only in part: the reason stands in the table of answers."));
  if (decided > hd_date_today ())
    return hd_error_refuse (error, HD_ERROR_INVALID, _("The day lies in the future: record a step when it has been taken."));
  if (decided != HD_DATE_NONE && decided < hd_record_get_date (proposal, HD_PROPOSAL_MADE_DATE))
    return hd_error_refuse (error, HD_ERROR_INVALID, _("The comment was answered before it was received: correct the days."));
  return TRUE;
}

/* Whether @a and @b propose the same wording for the same clause. */
static gboolean
is_same_wording (const HdRecord *a,
                 const HdRecord *b)
{
  return g_str_equal (hd_record_peek_text (a, HD_PROPOSAL_WORDING), hd_record_peek_text (b, HD_PROPOSAL_WORDING)) &&
         g_str_equal (hd_record_peek_text (a, HD_PROPOSAL_CLAUSE), hd_record_peek_text (b, HD_PROPOSAL_CLAUSE));
}

gboolean
hd_proposal_prepare_new (HdBook   *self,
                         HdRecord *proposal,
                         GError  **error)
{
  if (!check_content (proposal, error) ||
      !hd_version_require_open (self, hd_record_peek_text (proposal, HD_PROPOSAL_AGREEMENT), error) ||
      !set_position (self, proposal, error))
    return FALSE;
  hd_record_set_text (proposal, HD_PROPOSAL_DECISION, "open");
  if (hd_record_is_empty (proposal, HD_PROPOSAL_MADE_DATE))
    hd_record_set_date (proposal, HD_PROPOSAL_MADE_DATE, hd_date_today ());
  return set_base (self, proposal, error);
}

gboolean
hd_proposal_save (HdBook   *self,
                  HdRecord *proposal,
                  GError  **error)
{
  gboolean is_new;
  g_autoptr (HdRecord) before = NULL;
  g_autofree char *title = NULL;
  g_autoptr (HdEdit) edit = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && proposal != NULL, FALSE);

  is_new = hd_record_get_row_version (proposal) == 0;
  if (is_new && !hd_proposal_prepare_new (self, proposal, error))
    return FALSE;
  if (!is_new)
    {
      if (!check_content (proposal, error))
        return FALSE;
      before = read_changeable (self, hd_record_get_id (proposal), error);
      if (before == NULL || (hd_proposal_get_decision (before) != HD_DECISION_OPEN && !check_correction (before, proposal, error)))
        return FALSE;
      if (!is_same_wording (before, proposal) && !set_base (self, proposal, error))
        return FALSE;
    }
  title = hd_proposal_dup_title (proposal);
  edit = is_new ? hd_edit_new_printf (self, _("Add comment “%s”"), title) : hd_edit_new_printf (self, _("Change comment “%s”"), title);
  hd_edit_put (edit, proposal);
  return hd_edit_apply (edit, error);
}

gboolean
hd_proposal_remove (HdBook     *self,
                    const char *proposal_id,
                    GError    **error)
{
  g_autoptr (HdRecord) proposal = NULL;
  g_autofree char *title = NULL;
  g_autoptr (HdEdit) edit = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && proposal_id != NULL, FALSE);

  proposal = read_open (self, proposal_id, error);
  if (proposal == NULL)
    return FALSE;
  title = hd_proposal_dup_title (proposal);
  edit = hd_edit_new_printf (self, _("Delete comment “%s”"), title);
  hd_edit_remove (edit, proposal);
  return hd_book_put_released (self, edit, proposal, error) && hd_edit_apply (edit, error);
}

/* The version's label: which comment it takes in. */
static char *
make_label (const HdRecord *proposal)
{
  return g_strdup_printf (_("Comment no. %d taken in"), (int) hd_record_get_integer (proposal, HD_PROPOSAL_POSITION));
}

/* The clause with @wording, the text with that clause as the next version, and the version in the comment. */
static gboolean
take_in (HdBook     *self,
         HdEdit     *edit,
         HdRecord   *proposal,
         const char *wording,
         const char *seen,
         GError    **error)
{
  const char *agreement_id = hd_record_get_text (proposal, HD_PROPOSAL_AGREEMENT);
  const char *clause_id = hd_record_get_text (proposal, HD_PROPOSAL_CLAUSE);
  g_autoptr (GPtrArray) versions = hd_versions_read (self, agreement_id, error);
  g_autoptr (GPtrArray) clauses = NULL;
  g_autofree char *label = make_label (proposal);
  HdRecord *version;
  guint place = 0;

  clauses = versions != NULL ? hd_book_get_records_by (self, HD_ENTITY_CLAUSE, HD_CLAUSE_AGREEMENT, agreement_id, error) : NULL;
  if (clauses == NULL)
    return FALSE;
  while (place < clauses->len && !g_str_equal (hd_record_get_id (g_ptr_array_index (clauses, place)), clause_id))
    place++;
  if (place == clauses->len)
    return hd_error_refuse (error, HD_ERROR_INVALID, _("The clause of this comment is not in the text any more; answer it without a wording."));
  if (!g_str_equal (hd_record_peek_text (g_ptr_array_index (clauses, place), HD_CLAUSE_TEXT), seen))
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_CONFLICT,
                           _("The clause has changed since this wording was proposed; look at the difference and confirm the new wording."));
      return FALSE;
    }
  if (g_str_equal (seen, wording))
    return TRUE;

  if (!hd_version_is_newest (versions, clauses))
    hd_edit_put (edit, hd_version_append (versions, agreement_id, clauses, _("Before comments were taken in"), NULL));
  {
    HdRecord *changed = hd_record_copy (g_ptr_array_index (clauses, place));

    hd_record_set_text (changed, HD_CLAUSE_TEXT, wording);
    hd_record_unref (g_ptr_array_index (clauses, place));
    g_ptr_array_index (clauses, place) = changed;
    hd_edit_put (edit, changed);
  }
  version = hd_version_append (versions, agreement_id, clauses, label, NULL);
  hd_edit_put (edit, version);
  hd_record_set_text (proposal, HD_PROPOSAL_VERSION, hd_record_get_id (version));
  return TRUE;
}

static HdEdit *
answer_edit_new (HdBook         *self,
                 const HdRecord *proposal,
                 HdDecision      decision)
{
  g_autofree char *title = hd_proposal_dup_title (proposal);

  if (decision == HD_DECISION_REJECTED)
    return hd_edit_new_printf (self, _("Reject comment “%s”"), title);
  if (decision == HD_DECISION_PARTLY)
    return hd_edit_new_printf (self, _("Accept comment “%s” in part"), title);
  return hd_edit_new_printf (self, _("Accept comment “%s”"), title);
}

gboolean
hd_proposal_answer (HdBook         *self,
                    const char     *proposal_id,
                    const HdAnswer *answer,
                    GError        **error)
{
  const HdField *field = &hd_entity_get (HD_ENTITY_PROPOSAL)->fields[HD_PROPOSAL_DECISION];
  g_autoptr (HdRecord) before = NULL;
  g_autoptr (HdRecord) proposal = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *wording = NULL;
  g_autoptr (HdEdit) edit = NULL;
  const char *proposed;

  g_return_val_if_fail (HD_IS_BOOK (self) && proposal_id != NULL, FALSE);
  g_return_val_if_fail (answer != NULL && answer->decision > HD_DECISION_OPEN && answer->decision < HD_N_DECISIONS, FALSE);

  before = read_open (self, proposal_id, error);
  if (before == NULL)
    return FALSE;
  reason = hd_text_clean (answer->reason != NULL ? answer->reason : "", -1, HD_TEXT_LINES, error);
  if (reason == NULL)
    return FALSE;
  if (*reason == '\0' && answer->decision != HD_DECISION_ACCEPTED)
    return hd_error_refuse (error, HD_ERROR_INVALID, _("Say why the comment is not accepted, or only in part: the reason stands in the table of answers."));
  proposed = answer->decision == HD_DECISION_ACCEPTED ? hd_record_get_text (before, HD_PROPOSAL_WORDING) : NULL;
  if (answer->decision == HD_DECISION_REJECTED || hd_record_is_empty (before, HD_PROPOSAL_CLAUSE))
    proposed = NULL;
  else if (answer->wording != NULL)
    proposed = answer->wording;
  if (proposed != NULL && (wording = hd_text_clean (proposed, -1, HD_TEXT_LINES, error)) == NULL)
    return FALSE;

  proposal = hd_record_copy (before);
  hd_record_set_text (proposal, HD_PROPOSAL_DECISION, field->choices[answer->decision]);
  hd_record_set_text (proposal, HD_PROPOSAL_ANSWER, reason);
  hd_record_set_date (proposal, HD_PROPOSAL_DECIDED_DATE, hd_date_today ());
  edit = answer_edit_new (self, proposal, answer->decision);
  if (wording != NULL &&
      !take_in (self, edit, proposal, wording, answer->seen != NULL ? answer->seen : hd_record_peek_text (before, HD_PROPOSAL_BASE), error))
    return FALSE;
  hd_edit_put (edit, proposal);
  return hd_edit_apply (edit, error);
}
