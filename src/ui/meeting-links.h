/* meeting-links.h: the programmes a meeting reviews, and those it signs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

#define HD_TYPE_MEETING_LINKS (hd_meeting_links_get_type ())
G_DECLARE_FINAL_TYPE (HdMeetingLinks, hd_meeting_links, HD, MEETING_LINKS, AdwPreferencesGroup)

/* Of a meeting that is in the book each change is saved at once, as one edit; of one that is not, the links are kept until they are
 * asked for. */

GtkWidget *hd_meeting_links_new  (void) G_GNUC_WARN_UNUSED_RESULT;
/* @meeting: (nullable): id; NULL for a meeting that is not in the book yet, whose links begin empty */
void       hd_meeting_links_show (HdMeetingLinks *self, HdBook *book, const char *meeting);
/* Adds a link that is not there yet. @role: word of HD_MEETING_AGREEMENT_ROLE */
void       hd_meeting_links_add  (HdMeetingLinks *self, const char *role, const char *agreement);
/* Shows @links instead, unless a person has added or taken out any. @links: (element-type HdRecord): MEETING_AGREEMENT */
void       hd_meeting_links_propose (HdMeetingLinks *self, GPtrArray *links);
/* (transfer none) (element-type HdRecord): MEETING_AGREEMENT as shown */
GPtrArray *hd_meeting_links_get  (HdMeetingLinks *self);

G_END_DECLS
