/* meeting-orders.h: the papers of a meeting as they are seen, printed and exported
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/meeting-paper.h"
#include "ui/paper-order.h"

G_BEGIN_DECLS

/* @name: of the paper; the chair's copy has internal notes */
HdPaperOrder *hd_meeting_paper_order_new (HdBook *book, const char *name, const char *meeting_id, HdMeetingPaperKind kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
