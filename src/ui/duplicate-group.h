/* duplicate-group.h: people of the book who may be the one that is being entered
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/people.h"

G_BEGIN_DECLS

#define HD_TYPE_DUPLICATE_GROUP (hd_duplicate_group_get_type ())
G_DECLARE_FINAL_TYPE (HdDuplicateGroup, hd_duplicate_group, HD, DUPLICATE_GROUP, AdwPreferencesGroup)

/* Hidden while there is nobody.
 *
 * Property "pending" (boolean, read only): somebody is shown, and nobody has said that it is somebody else.
 * Signal "chosen" (s: id): it is that one. */

/* @verb: on the button beside each person: “Open That One” */
GtkWidget *hd_duplicate_group_new    (const char *verb) G_GNUC_WARN_UNUSED_RESULT;
/* @person: as it stands in the rows; @unit_id: (nullable): where he will have a post */
void       hd_duplicate_group_update (HdDuplicateGroup *self, HdBook *book, const HdRecord *person, const char *unit_id);
gboolean   hd_duplicate_group_is_pending (HdDuplicateGroup *self);

G_END_DECLS
