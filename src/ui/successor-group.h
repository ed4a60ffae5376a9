/* successor-group.h: one successor of a reorganisation: a new unit, or one of the book, with its share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/unit-reorganisation.h"

G_BEGIN_DECLS

#define HD_TYPE_SUCCESSOR_GROUP (hd_successor_group_get_type ())
G_DECLARE_FINAL_TYPE (HdSuccessorGroup, hd_successor_group, HD, SUCCESSOR_GROUP, AdwPreferencesGroup)

/* Signals: "changed"; "removed": a person takes it away. */

/* @unit: (transfer none): a new one is given its names here, one of the book is only shown. */
GtkWidget  *hd_successor_group_new       (const HdRecord *unit) G_GNUC_WARN_UNUSED_RESULT;
/* With a share the group has an entry for it. */
void        hd_successor_group_set_share (HdSuccessorGroup *self, int share);
void        hd_successor_group_set_removable (HdSuccessorGroup *self, gboolean removable);
void        hd_successor_group_focus     (HdSuccessorGroup *self);
/* The unit with what stands in the entries; FALSE with a sentence when something cannot be read. */
gboolean    hd_successor_group_read      (HdSuccessorGroup *self, HdRecord **unit, int *share, GError **error);
/* What stands there just now; "" when it has no name yet. */
char       *hd_successor_group_dup_name  (HdSuccessorGroup *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
