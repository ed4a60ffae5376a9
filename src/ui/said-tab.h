/* said-tab.h: what the tabs of discussion and conclusions have in common
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/meetings.h"
#include "ui/item-list.h"
#include "ui/record-tab.h"

G_BEGIN_DECLS

#define HD_TYPE_SAID_TAB (hd_said_tab_get_type ())
G_DECLARE_DERIVABLE_TYPE (HdSaidTab, hd_said_tab, HD, SAID_TAB, HdRecordTab)

/* Groups with lists of what was said at a meeting and what came of it. Contributions are shown, changed, attached to, and led on from
 * here; subclasses fill other lists. */
struct _HdSaidTabClass
{
  HdRecordTabClass parent_class;

  /* The meeting was read; lists of contributions are filled already. */
  void     (*show) (HdSaidTab *self, const HdMeeting *meeting);
  /* Opens a record that is no contribution, or adds one of that kind. */
  gboolean (*edit) (HdSaidTab *self, const char *id, int field);
};

const HdMeeting *hd_said_tab_get_meeting (HdSaidTab *self); /* (nullable) */
/**
 * hd_said_tab_add_group:
 * @description: what the group is for, seen while it is empty
 * @action: (nullable): of the button that adds to it, with @target
 * @kind: kind of the records in the list
 * @word: (nullable): of contributions: those of that kind are filled in
 */
HdItemList      *hd_said_tab_add_group   (HdSaidTab *self, const char *title, const char *description, const char *action, const char *target, HdEntityKind kind, const char *word);
/* Hides a group with its list. */
void             hd_said_tab_show_group  (HdSaidTab *self, HdItemList *list, gboolean visible);
/* Tells what an act came to. */
void             hd_said_tab_finish      (HdSaidTab *self, gboolean done, const char *title, const GError *error);

G_END_DECLS
