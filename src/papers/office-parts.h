/* office-parts.h: the parts of papers that are made from a template, in the order in which they stand on them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/placeholders.h"
#include "papers/office-paper.h"
#include "papers/paper.h"

G_BEGIN_DECLS

/* A paper with nothing on it; @draft gets what the parts need. @text: (nullable) */
HdPaper *hd_office_paper_start        (HdPaperDraft *draft, const HdDossier *dossier, const HdOfficePaper *details, const HdPaperText *text, const char *title) G_GNUC_WARN_UNUSED_RESULT;
/* Issuer and national title, number, place and date. @letter_subject: (nullable): below the number, "V/v" is put before it. */
void     hd_office_paper_add_header   (HdPaperDraft *self, const HdOfficePaper *details, const char *letter_subject);
/* Number and symbol, place and date, as every form prints them; what is not known is dots, and listed. */
char    *hd_office_paper_dup_number   (HdPaperDraft *self, const HdOfficePaper *details) G_GNUC_WARN_UNUSED_RESULT;
char    *hd_office_paper_dup_place    (HdPaperDraft *self, const HdOfficePaper *details) G_GNUC_WARN_UNUSED_RESULT;
/* More text, in which a placeholder that has no value stands out. */
void     hd_office_paper_append       (const HdPaperDraft *self, HdParagraph *paragraph, HdElement element, const char *text);
/* A paragraph of running text of @element. */
HdParagraph *hd_office_paper_add_text (HdPaperDraft *self, HdElement element, const char *text);
void     hd_office_paper_add_grounds  (HdPaperDraft *self, const HdPaperText *text);
/* "(Kèm theo …)" below the title of an annex: set like a ground, but none. */
HdParagraph *hd_office_paper_add_annex_reference (HdPaperDraft *self, const char *reference);
/* Paragraphs, headings and items of a section; headings of articles are "Điều 1."; the last line ends with the profile's mark. */
void     hd_office_paper_add_section  (HdPaperDraft *self, const HdPaperText *text, HdSection section);
/* Puts in what a placeholder in a line of its own stands for, a table or a chart. */
typedef void (*HdOfficeBlockFunc)     (HdPaperDraft *self, HdPlaceholder placeholder, gpointer data);
/* The same; @func is called for tables and charts. */
void     hd_office_paper_add_section_with_blocks (HdPaperDraft *self, const HdPaperText *text, HdSection section, HdOfficeBlockFunc func, gpointer data);
/* Recipients by themselves, below all signatures. */
void     hd_office_paper_add_recipients (HdPaperDraft *self, const HdPaperText *text);
/* Recipients left, signature right, on one page with the end of the text. */
/* What was added last stands on one page with what comes next; of a table its last row. */
void     hd_office_paper_hold_last    (HdPaperDraft *self);
void     hd_office_paper_add_end      (HdPaperDraft *self, const HdOfficePaper *details, const HdPaperText *text);
/* "(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2024 của …)": Decree 30/2020, Annex I, III.1.c. @type: "Quyết định" */
char    *hd_office_paper_dup_reference (const HdPaperDraft *self, const HdOfficePaper *details, const char *type) G_GNUC_WARN_UNUSED_RESULT;
/* A decision up to its annex (decision-paper.c), and the head of the annex on a page that counts anew. */
HdPaper *hd_decision_paper_begin      (HdPaperDraft *draft, const HdDossier *dossier, const HdOfficePaper *details, const HdPaperText *text) G_GNUC_WARN_UNUSED_RESULT;
void     hd_decision_begin_annex      (HdPaperDraft *self, const HdOfficePaper *details, const HdPaperText *text);
/* Number, name with rank, posts and role of each. (element-type HdMemberLine) */
void     hd_office_paper_add_members  (HdPaperDraft *self, GPtrArray *members);

G_END_DECLS
