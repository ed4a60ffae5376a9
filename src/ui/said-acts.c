/* said-acts.c: what becomes of what was said at a meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/said-acts.h"

#include "base/i18n.h"
#include "book/items.h"
#include "book/meetings.h"
#include "book/versions.h"
#include "ui/outcome.h"
#include "ui/paper-order.h"
#include "ui/proposal-dialog.h"
#include "ui/record-dialog.h"

const HdRecord *
hd_meeting_find_draft (HdBook          *book,
                       const HdMeeting *meeting)
{
  g_autoptr (GPtrArray) agreements = NULL;

  g_return_val_if_fail (HD_IS_BOOK (book) && meeting != NULL, NULL);

  agreements = hd_meeting_agreements (meeting, "signed");
  for (guint i = 0; i < agreements->len; i++)
    if (hd_version_can_change (book, hd_record_get_id (g_ptr_array_index (agreements, i))))
      return g_ptr_array_index (agreements, i);
  return NULL;
}

void
hd_said_propose (GtkWidget       *in,
                 HdBook          *book,
                 const HdMeeting *meeting,
                 const char      *contribution_id)
{
  const HdRecord *draft = hd_meeting_find_draft (book, meeting);
  g_autofree char *id = g_strdup (contribution_id);
  g_autofree char *agreement = draft != NULL ? g_strdup (hd_record_get_id (draft)) : NULL;
  g_autoptr (HdRecord) proposal = NULL;
  g_autoptr (GError) error = NULL;

  if (!hd_book_propose_from_contribution (book, id, agreement, NULL, NULL, &proposal, &error))
    {
      hd_paper_report (in, _("The remark did not become a comment"), error);
      return;
    }
  hd_outcome_show (in, book);
  hd_proposal_dialog_show (in, book, hd_record_get_text (proposal, HD_PROPOSAL_AGREEMENT), proposal, NULL);
}

static const HdRecord *
find (const HdMeeting *meeting,
      const char      *id)
{
  for (guint i = 0; i < meeting->contributions->len; i++)
    if (g_str_equal (hd_record_get_id (g_ptr_array_index (meeting->contributions, i)), id))
      return g_ptr_array_index (meeting->contributions, i);
  return NULL;
}

void
hd_said_make_task (GtkWidget       *in,
                   HdBook          *book,
                   const HdMeeting *meeting,
                   const char      *contribution_id)
{
  static const guint fields[] = { HD_TASK_TEXT, HD_TASK_UNIT, HD_TASK_DEADLINE, HD_TASK_AGREEMENT, HD_TASK_NOTE };
  const HdRecord *contribution = find (meeting, contribution_id);
  g_autoptr (HdRecord) task = hd_record_new (HD_ENTITY_TASK);

  if (contribution == NULL)
    return;
  hd_record_set_text (task, HD_TASK_MEETING, hd_record_get_text (contribution, HD_CONTRIBUTION_MEETING));
  hd_record_set_text (task, HD_TASK_CONTRIBUTION, hd_record_get_id (contribution));
  hd_record_set_text (task, HD_TASK_TEXT, hd_record_get_text (contribution, HD_CONTRIBUTION_TEXT));
  hd_record_set_text (task, HD_TASK_UNIT, hd_meeting_find_doer (meeting, contribution));
  hd_record_set_text (task, HD_TASK_STATE, "open");
  hd_record_set_integer (task, HD_TASK_POSITION, 1);
  hd_form_focus (hd_record_dialog_show (in, book, task, _("New Task"), fields, G_N_ELEMENTS (fields), hd_book_save_item), HD_TASK_DEADLINE);
}
