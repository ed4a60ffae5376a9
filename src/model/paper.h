/* paper.h: rules of issued papers: states, numbers, kinds of the decree
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A paper of the outgoing register (sổ văn bản đi) is made as draft and issued once; from then on it is only withdrawn or replaced
 * (Decree 30/2020/NĐ-CP, articles 15, 18, 19).
 */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/* Words of HD_PAPER_KIND that the program knows. */
#define HD_PAPER_KIND_AGREEMENT "agreement"
#define HD_PAPER_KIND_OUTSIDE   "outside"   /* made outside the program, entered into the register */

#define HD_PAPER_KIND_COPY      "copy"      /* certified copies; also of the series that numbers copies and extracts */

/* In the order of the choices of HD_PAPER_STATE. */
typedef enum
{
  HD_PAPER_IS_DRAFT,
  HD_PAPER_IS_ISSUED,
  HD_PAPER_IS_WITHDRAWN,
  HD_PAPER_IS_REPLACED,
  HD_PAPER_IS_SIGNED,    /* by all parties; its number follows */
} HdPaperState;

HdPaperState hd_paper_get_state   (const HdRecord *paper);
/* Translated name of a state, and its symbolic icon: state is a word and a symbol. */
const char  *hd_paper_state_label (HdPaperState state);
const char  *hd_paper_state_icon  (HdPaperState state);
/* "05/BC-BCĐ", as agreements do it; "" when there is neither number nor symbol. */
char        *hd_paper_dup_number  (const HdRecord *paper) G_GNUC_WARN_UNUSED_RESULT;
/* Tên loại as printed: what the paper says of itself, else "Văn bản". Vietnamese. */
const char  *hd_paper_get_type    (const HdRecord *paper);
/* Loại và trích yếu: "Báo cáo Kết quả phối hợp …". Vietnamese. */
char        *hd_paper_dup_heading (const HdRecord *paper) G_GNUC_WARN_UNUSED_RESULT;
/* A name for a file of the paper, without suffix: "05-BC-BCĐ Báo cáo …". */
char        *hd_paper_dup_file_name (const HdRecord *paper) G_GNUC_WARN_UNUSED_RESULT;
/* Suffix that goes with the type of the stored bytes: "pdf". */
const char  *hd_paper_get_suffix  (const HdRecord *paper);

/* Kinds of documents in the order of Annex III of the decree, for a form: NULL-terminated, Vietnamese. */
const char * const *hd_paper_type_names (void);
/* The abbreviation of a kind in symbols: "BC" of "Báo cáo"; (nullable): NULL for a kind without one, such as an official letter. */
const char  *hd_paper_abbreviate_type (const char *type_name);

/* Whether the paper may be withdrawn, or replaced by another: FALSE with a sentence. Agreements are amended or ended instead. */
gboolean     hd_paper_can_withdraw (const HdRecord *paper, GError **error);
/* What was withdrawn can still be replaced; its state and reason stay. */
gboolean     hd_paper_can_replace (const HdRecord *paper, GError **error);

G_END_DECLS
