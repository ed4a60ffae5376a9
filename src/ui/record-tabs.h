/* record-tabs.h: the tabs of a page that shows one record, each made when it is first looked at
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/window-page.h"

G_BEGIN_DECLS

/* Words are to be translated (N_(), NC_("tab", ...)). */
typedef struct
{
  const char *name;
  const char *label;
  const char *short_label; /* where all tabs must share the width of a telephone */
  const char *icon;
  GType (*get_type) (void); /* of a widget with the properties "book" and "record" */
} HdRecordTabEntry;

typedef struct _HdRecordTabs HdRecordTabs;

/* @page, @stack: (transfer none): the page owns this and the stack; @entries: static */
HdRecordTabs *hd_record_tabs_new         (HdWindowPage *page, AdwViewStack *stack, HdEntityKind kind, const HdRecordTabEntry *entries, guint n_entries) G_GNUC_WARN_UNUSED_RESULT;
void          hd_record_tabs_free        (HdRecordTabs *self);

/* All tabs show the record @id, and the one in sight is there. @id: (nullable) */
void          hd_record_tabs_set_record  (HdRecordTabs *self, const char *id);
/* The page has another width: short names where it is narrow. */
void          hd_record_tabs_set_width   (HdRecordTabs *self, HdWidth width);
/* The tab of that name, made when it is not there yet. (transfer none) */
GtkWidget    *hd_record_tabs_ensure      (HdRecordTabs *self, const char *name);
/* The tab in sight. (transfer none) (nullable): none while there is no record */
GtkWidget    *hd_record_tabs_get_visible (HdRecordTabs *self);
/* Brings a tab into sight, and in it what hd_record_tab_go_to() leads to. Nothing happens where there is no such tab, or no record. */
void          hd_record_tabs_go_to       (HdRecordTabs *self, const char *name, int field, const char *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdRecordTabs, hd_record_tabs_free)

G_END_DECLS
