/* comments-table.h: the table of comments and answers (bảng tổng hợp, tiếp thu, giải trình ý kiến góp ý)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/dossier.h"
#include "model/proposals.h"
#include "papers/agreement-paper.h"

G_BEGIN_DECLS

/**
 * hd_comments_table_new:
 * @date: printed beside the place
 *
 * For each comment, in the order of the text: the clause as it reads now, who said what, and the answer with its reason; below
 * them how many were accepted, accepted in part and rejected. Comments that are still open are listed in the blanks.
 */
HdPaper *hd_comments_table_new (const HdDossier *dossier, const HdComments *comments, HdDate date) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
