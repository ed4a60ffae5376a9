/* record-tab.h: what every tab of a record's page has in common
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/window-page.h"

G_BEGIN_DECLS

#define HD_TYPE_RECORD_TAB (hd_record_tab_get_type ())
G_DECLARE_DERIVABLE_TYPE (HdRecordTab, hd_record_tab, HD, RECORD_TAB, AdwBin)

/* Properties: "book", "record" (id; NULL for none). A tab loads when it comes into sight and after each change of the book while
 * it is in sight. */
struct _HdRecordTabClass
{
  AdwBinClass parent_class;

  /* Book or record are others, or the book has changed; both are set. */
  void     (*load)          (HdRecordTab *self);
  /* Leads to what is missing: @field of the record or -1; @record: (nullable): id of a clause, party, comment, ... */
  void     (*go_to)         (HdRecordTab *self, int field, const char *record);
  /* The room crossed a limit. */
  void     (*width_changed) (HdRecordTab *self, HdWidth width);
};

HdBook       *hd_record_tab_get_book      (HdRecordTab *self); /* (transfer none) (nullable) */
const char   *hd_record_tab_get_record    (HdRecordTab *self); /* (nullable) */
HdWindowPage *hd_record_tab_get_page      (HdRecordTab *self); /* (transfer none) (nullable): for toasts and errors */
void          hd_record_tab_go_to         (HdRecordTab *self, int field, const char *record);
void          hd_record_tab_set_width     (HdRecordTab *self, HdWidth width);

G_END_DECLS
