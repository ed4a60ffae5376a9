/* stamps.h: urgency and circulation, as stamped under the number of a paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "papers/paper.h"

G_BEGIN_DECLS

typedef enum
{
  HD_URGENCY_NONE,
  HD_URGENCY_URGENT,      /* KHẨN */
  HD_URGENCY_VERY_URGENT, /* THƯỢNG KHẨN */
  HD_URGENCY_EXPRESS,     /* HỎA TỐC */
  HD_N_URGENCIES
} HdUrgency;

/**
 * hd_paper_stamp:
 * @circulation: (nullable): "Lưu hành nội bộ", "Xem xong trả lại"
 *
 * Boxes at the end of the left column of the head: urgency in red, in the size of Decree 30/2020/NĐ-CP, Annex I, II.10.b; circulation as wide
 * as its words (II.11). Does nothing to a paper without a head.
 */
void hd_paper_stamp (HdPaper *self, HdUrgency urgency, const char *circulation);

G_END_DECLS
