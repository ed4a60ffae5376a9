/* header-parts.h: what the heads of all papers have in common, whoever issues them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "papers/paper.h"

G_BEGIN_DECLS

/* A table for the two columns at the top: issuer and number at the left, national title, place and date at the right. */
HdTable     *hd_header_new_table          (const HdPaperDraft *self) G_GNUC_WARN_UNUSED_RESULT;

/* A centred line in one of the columns. Returns: (transfer none). */
HdParagraph *hd_header_add_line           (const HdPaperDraft *self, HdCell *cell, HdElement element, const char *text);

/* What the profile wants under the last issuer: a line, or a mark. */
void         hd_header_end_issuers        (const HdPaperDraft *self, HdCell *cell, HdParagraph *last_issuer);

/* "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" and the motto, or what stands there on papers of the Party and the Youth Union. */
void         hd_header_fill_national_title (const HdPaperDraft *self, HdCell *cell);

/* Place and date; smaller, within what the rule allows, before it takes a second line. */
void         hd_header_add_place_date     (const HdPaperDraft *self, HdCell *cell, const char *text);

/* Type and subject, centred, added to the paper. */
void         hd_header_add_title          (const HdPaperDraft *self, const char *type, const char *subject);

G_END_DECLS
