/* record-filter.h: a button that narrows a list to one record of another kind
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

#define HD_TYPE_RECORD_FILTER (hd_record_filter_get_type ())
G_DECLARE_FINAL_TYPE (HdRecordFilter, hd_record_filter, HD, RECORD_FILTER, GtkBox)

/* Signal "changed": another record, or none. */

/* @kind: a kind that ui/record-chooser.h takes; @all: what the button says while nothing is chosen: “All Units” */
GtkWidget  *hd_record_filter_new      (HdEntityKind kind, const char *all, const char *title) G_GNUC_WARN_UNUSED_RESULT;
void        hd_record_filter_set_book (HdRecordFilter *self, HdBook *book);
/* @id: (nullable): NULL for all */
void        hd_record_filter_set_id   (HdRecordFilter *self, const char *id);
const char *hd_record_filter_get_id   (HdRecordFilter *self); /* (nullable) */

G_END_DECLS
