/* packet-paper.h: contents page and dividers of a meeting's packet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/meeting.h"
#include "papers/agreement-paper.h"

G_BEGIN_DECLS

typedef struct
{
  char    *name;
  guint    page;      /* in the bound packet; 0: not known yet */
  gboolean is_inside; /* an annex of the one before it */
} HdPacketEntry;

void     hd_packet_entry_free     (HdPacketEntry *self);
/* What the packet is of, for whom, and what it holds. (element-type HdPacketEntry) */
HdPaper *hd_packet_contents_new   (const HdMeeting *meeting, GPtrArray *entries, gboolean for_chair) G_GNUC_WARN_UNUSED_RESULT;
/* A sheet between two parts. */
HdPaper *hd_packet_divider_new    (const HdMeeting *meeting, guint number, const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
