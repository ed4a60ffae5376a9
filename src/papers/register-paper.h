/* register-paper.h: the outgoing register as a paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/register.h"
#include "papers/agreement-paper.h"

G_BEGIN_DECLS

/**
 * hd_register_paper_new:
 * @rows: (element-type HdRegisterRow): in the order of print; kept, and not to be changed any more
 * @scope: what they are of: "Năm 2026"
 * @day: whose layout is used
 *
 * Sổ đăng ký văn bản đi on landscape A4: the committee, the title, then the ten columns with their numbers, repeated on every page. Each
 * series begins with a line of its own when there are several. Numbers that nobody has stand in a line in italics. Decree
 * 30/2020/NĐ-CP, Annex IV.
 */
HdPaper *hd_register_paper_new (const HdRecord *committee, GPtrArray *rows, const char *scope, HdDate day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
