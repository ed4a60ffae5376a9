/* record-set.h: all records of a book in memory, for what must see the whole: import and check
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray  *records[HD_N_ENTITIES]; /* (element-type HdRecord): in the order they came */
  GHashTable *by_id;                  /* id -> HdRecord, both borrowed from the arrays */
} HdRecordSet;

HdRecordSet *hd_record_set_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void         hd_record_set_free   (HdRecordSet *self);
/* Takes a reference of its own. FALSE, and not added, when a record with this id is there already: an id is one record's in a book. */
gboolean     hd_record_set_add    (HdRecordSet *self, HdRecord *record);
HdRecord    *hd_record_set_lookup (const HdRecordSet *self, const char *id); /* (nullable) (transfer none), also for NULL */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdRecordSet, hd_record_set_free)

G_END_DECLS
