/* minutes-entry.h: where the secretary types what is said just now
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/meeting.h"

#include "book/book.h"

G_BEGIN_DECLS

#define HD_TYPE_MINUTES_ENTRY (hd_minutes_entry_get_type ())
G_DECLARE_FINAL_TYPE (HdMinutesEntry, hd_minutes_entry, HD, MINUTES_ENTRY, AdwBin)

/* One contribution at a time: what kind it is, who speaks, the words, and when it began. What is typed is kept within a second, without
 * touching what an input method composes, and saved in the book after a pause, or when another one is begun.
 *
 * Signal "failed" (title, GError): it was neither kept nor saved; the words stay where they are. */

GtkWidget  *hd_minutes_entry_new       (HdBook *book) G_GNUC_WARN_UNUSED_RESULT;
/* Who may speak: again after each change of the meeting. */
void        hd_minutes_entry_set_meeting (HdMinutesEntry *self, const HdMeeting *meeting);
/* A new contribution to this item from now on. @item: (nullable): id. FALSE: what was typed could not be saved, and stays. */
gboolean    hd_minutes_entry_begin     (HdMinutesEntry *self, const char *item);
/* Goes on with one that is in the book. */
gboolean    hd_minutes_entry_resume    (HdMinutesEntry *self, const HdRecord *contribution);
/* Saves what is not saved yet. */
gboolean    hd_minutes_entry_save      (HdMinutesEntry *self);
const char *hd_minutes_entry_get_item  (HdMinutesEntry *self); /* (nullable) */
/* Id of what is being written; what is seen elsewhere of it is older. */
const char *hd_minutes_entry_get_id    (HdMinutesEntry *self);
void        hd_minutes_entry_focus     (HdMinutesEntry *self);

G_END_DECLS
