/* conformity.h: are the pages of a paper as its layout wants them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"
#include "layout/finding.h"

G_BEGIN_DECLS

/* Measures finished pages. @layout: id of the layout they are set in, as HdRendering has it.
 * Returns: (element-type HdFinding) (transfer full): rules that are kept and rules that are broken, in the order of the rule */
GPtrArray   *hd_book_check_conformity (HdPages *pages, const char *layout) G_GNUC_WARN_UNUSED_RESULT;
guint        hd_findings_count_breaches (GPtrArray *findings);
/* For people: "Nghị định 30/2020/NĐ-CP, Phụ lục I" */
const char  *hd_layout_get_rule (const char *layout);

/* What was found, as a paper of the committee (phiếu kiểm tra thể thức). */
HdRendering *hd_book_render_slip (HdBook *self, HdPages *pages, const char *layout, GPtrArray *findings, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
