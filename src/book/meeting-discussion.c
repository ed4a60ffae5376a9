/* meeting-discussion.c: who is present at a meeting, and what becomes of what was said
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/meetings-private.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/items.h"
#include "book/record-name.h"
#include "book/released-private.h"
#include "book/versions-private.h"
#include "model/agreement.h"
#include "model/labels.h"
#include "store/records.h"

/* --- Presence --- */

gboolean
hd_book_set_presence (HdBook     *self,
                      const char *attendee_id,
                      const char *presence,
                      const char *time,
                      GError    **error)
{
  g_autoptr (HdRecord) attendee = NULL;
  g_autoptr (HdRecord) changed = NULL;
  g_autofree char *name = NULL;
  g_autoptr (HdEdit) edit = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && attendee_id != NULL && presence != NULL, FALSE);

  attendee = hd_records_get (self->db, HD_ENTITY_ATTENDEE, attendee_id, error);
  if (attendee == NULL)
    return FALSE;
  changed = hd_record_copy (attendee);
  hd_record_set_text (changed, HD_ATTENDEE_PRESENCE, presence);
  if (!g_str_equal (presence, "present"))
    {
      hd_record_clear (changed, HD_ATTENDEE_TIME_IN);
      hd_record_clear (changed, HD_ATTENDEE_TIME_OUT);
    }
  else if (time != NULL && hd_record_is_empty (attendee, HD_ATTENDEE_TIME_IN))
    hd_record_set_text (changed, HD_ATTENDEE_TIME_IN, time);
  name = hd_book_dup_record_name (self, attendee);
  edit = hd_edit_new_printf (self, _("Note the presence of “%s”"), name);
  hd_edit_put (edit, changed);
  return hd_edit_apply (edit, error);
}

/* --- What becomes of what was said --- */

/* The one agreement of the meeting whose text may still be changed. */
static char *
find_draft (HdBook         *self,
            const HdRecord *contribution,
            GError        **error)
{
  g_autoptr (GPtrArray) links = hd_records_get_by (self->db, HD_ENTITY_MEETING_AGREEMENT, HD_MEETING_AGREEMENT_MEETING,
                                                   hd_record_get_text (contribution, HD_CONTRIBUTION_MEETING), error);
  g_autofree char *found = NULL;
  guint n_found = 0;

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      const char *id = hd_record_get_text (g_ptr_array_index (links, i), HD_MEETING_AGREEMENT_AGREEMENT);
      g_autoptr (HdRecord) agreement = hd_records_get (self->db, HD_ENTITY_AGREEMENT, id, error);

      if (agreement == NULL)
        return NULL;
      if (hd_agreement_is_locked (agreement) || g_strcmp0 (found, id) == 0)
        continue;
      g_free (found);
      found = g_strdup (id);
      n_found++;
    }
  if (links != NULL && n_found == 0)
    hd_error_refuse (error, HD_ERROR_CONSTRAINT, _("This meeting has no draft programme to comment on: add the programme that is to be signed."));
  else if (n_found > 1)
    hd_error_refuse (error, HD_ERROR_CONSTRAINT, _("This meeting has several draft programmes: choose the one that the remark concerns."));
  return n_found == 1 ? g_steal_pointer (&found) : NULL;
}

static HdRecord *
make_proposal (const HdRecord *contribution,
               const char     *agreement_id,
               const char     *clause_id,
               const char     *wording)
{
  HdRecord *proposal = hd_record_new (HD_ENTITY_PROPOSAL);
  const char *text = hd_record_get_text (contribution, HD_CONTRIBUTION_TEXT);

  hd_record_set_text (proposal, HD_PROPOSAL_AGREEMENT, agreement_id);
  hd_record_set_text (proposal, HD_PROPOSAL_CLAUSE, clause_id);
  hd_record_set_text (proposal, HD_PROPOSAL_WORDING, wording);
  hd_record_set_text (proposal, HD_PROPOSAL_TEXT, text != NULL ? text : hd_record_get_text (contribution, HD_CONTRIBUTION_TITLE));
  hd_record_set_text (proposal, HD_PROPOSAL_BY_UNIT, hd_record_get_text (contribution, HD_CONTRIBUTION_UNIT));
  hd_record_set_text (proposal, HD_PROPOSAL_BY_PERSON, hd_record_get_text (contribution, HD_CONTRIBUTION_PERSON));
  hd_record_set_text (proposal, HD_PROPOSAL_BY_NAME, hd_record_get_text (contribution, HD_CONTRIBUTION_BY_NAME));
  return proposal;
}

static gboolean
set_day_of_meeting (HdBook         *self,
                    HdRecord       *proposal,
                    const HdRecord *contribution,
                    GError        **error)
{
  g_autoptr (HdRecord) meeting = hd_records_get (self->db, HD_ENTITY_MEETING, hd_record_get_text (contribution, HD_CONTRIBUTION_MEETING), error);

  if (meeting != NULL)
    hd_record_set_date (proposal, HD_PROPOSAL_MADE_DATE, hd_record_get_date (meeting, HD_MEETING_DATE));
  return meeting != NULL;
}

gboolean
hd_book_propose_from_contribution (HdBook     *self,
                                   const char *contribution_id,
                                   const char *agreement_id,
                                   const char *clause_id,
                                   const char *wording,
                                   HdRecord  **created,
                                   GError    **error)
{
  g_autoptr (HdRecord) contribution = NULL;
  g_autofree char *agreement = NULL;
  g_autoptr (HdRecord) proposal = NULL;
  g_autoptr (HdRecord) linked = NULL;
  g_autofree char *name = NULL;
  g_autoptr (HdEdit) edit = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && contribution_id != NULL, FALSE);

  contribution = hd_records_get (self->db, HD_ENTITY_CONTRIBUTION, contribution_id, error);
  if (contribution == NULL)
    return FALSE;
  if (!hd_record_is_empty (contribution, HD_CONTRIBUTION_PROPOSAL))
    return hd_error_refuse (error, HD_ERROR_CONSTRAINT, _("This remark is a comment on the programme already; open the comment to change it."));
  agreement = agreement_id != NULL ? g_strdup (agreement_id) : find_draft (self, contribution, error);
  if (agreement == NULL)
    return FALSE;
  proposal = make_proposal (contribution, agreement, clause_id, wording);
  if (!set_day_of_meeting (self, proposal, contribution, error) || !hd_proposal_prepare_new (self, proposal, error))
    return FALSE;
  linked = hd_record_copy (contribution);
  hd_record_set_text (linked, HD_CONTRIBUTION_PROPOSAL, hd_record_get_id (proposal));
  name = hd_book_dup_record_name (self, contribution);
  edit = hd_edit_new_printf (self, _("Make “%s” a comment on the programme"), name);
  hd_edit_put (edit, proposal);
  hd_edit_put (edit, linked);
  if (!hd_edit_apply (edit, error))
    return FALSE;
  if (created != NULL)
    *created = g_steal_pointer (&proposal);
  return TRUE;
}

gboolean
hd_book_task_from_conclusion (HdBook     *self,
                              const char *contribution_id,
                              const char *unit_id,
                              HdDate      deadline,
                              HdRecord  **created,
                              GError    **error)
{
  g_autoptr (HdRecord) contribution = NULL;
  g_autoptr (HdMeeting) meeting = NULL;
  g_autoptr (HdRecord) task = NULL;
  const char *text;

  g_return_val_if_fail (HD_IS_BOOK (self) && contribution_id != NULL, FALSE);

  contribution = hd_records_get (self->db, HD_ENTITY_CONTRIBUTION, contribution_id, error);
  meeting = contribution != NULL ? hd_book_get_meeting (self, hd_record_get_text (contribution, HD_CONTRIBUTION_MEETING), error) : NULL;
  if (meeting == NULL)
    return FALSE;
  text = hd_record_get_text (contribution, HD_CONTRIBUTION_TEXT);
  task = hd_record_new (HD_ENTITY_TASK);
  hd_record_set_text (task, HD_TASK_MEETING, hd_record_get_text (contribution, HD_CONTRIBUTION_MEETING));
  hd_record_set_text (task, HD_TASK_CONTRIBUTION, contribution_id);
  hd_record_set_text (task, HD_TASK_TEXT, text != NULL ? text : hd_record_get_text (contribution, HD_CONTRIBUTION_TITLE));
  hd_record_set_text (task, HD_TASK_UNIT, unit_id != NULL ? unit_id : hd_meeting_find_doer (meeting, contribution));
  hd_record_set_date (task, HD_TASK_DEADLINE, deadline);
  hd_record_set_text (task, HD_TASK_STATE, "open");
  if (hd_record_is_empty (task, HD_TASK_TEXT))
    return hd_error_refuse (error, HD_ERROR_BLANK, _("The conclusion says nothing yet: write what is to be done."));
  if (!hd_book_save_item (self, task, error))
    return FALSE;
  if (created != NULL)
    *created = g_steal_pointer (&task);
  return TRUE;
}

gboolean
hd_book_set_task_state (HdBook     *self,
                        const char *task_id,
                        const char *state,
                        HdDate      day,
                        GError    **error)
{
  g_autoptr (HdRecord) task = NULL;
  g_autoptr (HdRecord) changed = NULL;
  g_autofree char *name = NULL;
  g_autoptr (HdEdit) edit = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && task_id != NULL && state != NULL, FALSE);

  task = hd_records_get (self->db, HD_ENTITY_TASK, task_id, error);
  if (task == NULL)
    return FALSE;
  changed = hd_record_copy (task);
  hd_record_set_text (changed, HD_TASK_STATE, state);
  hd_record_set_date (changed, HD_TASK_DONE_DATE, !g_str_equal (state, "done") ? HD_DATE_NONE : day != HD_DATE_NONE ? day : hd_date_today ());
  name = hd_book_dup_record_name (self, task);
  edit = hd_edit_new_printf (self, _("Note the state of “%s”"), name);
  hd_edit_put (edit, changed);
  return hd_edit_apply (edit, error);
}
