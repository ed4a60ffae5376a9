/* discussion-tab.c: papers read, remarks and notes of a meeting; findings of a visit
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/discussion-tab.h"

#include "base/i18n.h"

struct _HdDiscussionTab
{
  HdSaidTab parent_instance;

  HdItemList *papers;
  HdItemList *findings;
};

G_DEFINE_FINAL_TYPE (HdDiscussionTab, hd_discussion_tab, HD_TYPE_SAID_TAB)

static void
hd_discussion_tab_show (HdSaidTab       *tab,
                        const HdMeeting *meeting)
{
  HdDiscussionTab *self = HD_DISCUSSION_TAB (tab);
  gboolean is_visit = hd_meeting_is_visit (meeting);

  hd_said_tab_show_group (tab, self->papers, !is_visit || hd_item_list_get_n_rows (self->papers) > 0);
  hd_said_tab_show_group (tab, self->findings, is_visit || hd_item_list_get_n_rows (self->findings) > 0);
}

static void
hd_discussion_tab_class_init (HdDiscussionTabClass *klass)
{
  HD_SAID_TAB_CLASS (klass)->show = hd_discussion_tab_show;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_n, GDK_CONTROL_MASK, "said.add", "s", "remark");
}

static void
hd_discussion_tab_init (HdDiscussionTab *self)
{
  HdSaidTab *tab = HD_SAID_TAB (self);

  self->findings = hd_said_tab_add_group (tab, N_("Findings"), N_("What the visit found, heading by heading."), "said.add", "finding",
                                          HD_ENTITY_CONTRIBUTION, "finding");
  self->papers = hd_said_tab_add_group (tab, N_("Papers Read"), N_("Who reads which paper, in which order, with the file it comes in."), "said.add", "paper",
                                        HD_ENTITY_CONTRIBUTION, "paper");
  hd_said_tab_add_group (tab, N_("Remarks"), N_("What delegates say, and what is answered; a remark on a draft becomes a comment on its text."), "said.add",
                         "remark", HD_ENTITY_CONTRIBUTION, "remark");
  hd_said_tab_add_group (tab, N_("Notes for the Minutes"), N_("What went on, item by item; taken down during the meeting."), "said.add", "note",
                         HD_ENTITY_CONTRIBUTION, "note");
}
