/* office-paper.h: what the maker of a paper says about it, beside its text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/paper-text.h"
#include "papers/agreement-paper.h"

G_BEGIN_DECLS

/* All text in mixed case, never NULL; "" when it is not known. */
typedef struct
{
  char   *superior;       /* body above the issuer, may have several lines */
  char   *issuer;         /* may have several lines */
  char   *deciding;       /* of a decision: whose power it is, "Chủ tịch Ủy ban nhân dân tỉnh" */
  gboolean is_unnumbered; /* a list: it has no number */
  gboolean is_undated;    /* a list for use in the hall, minutes: no line with place and date */
  gint64  number;         /* 0: left to the pen */
  char   *symbol;
  char   *place;
  HdDate  date;           /* HD_DATE_NONE: left to the pen */
  char   *authority;      /* "TM. Ban Chỉ đạo" */
  char   *title;          /* "Trưởng ban" */
  char   *position;       /* the signer's post elsewhere, above the name (Decree 30/2020, Annex I, II.7, cell 7b) */
  char   *name;           /* with the rank where the unit prints it */
  char   *form;           /* of a copy: "Sao y" */
  char  **addressees;     /* NULL-terminated */
  char   *made_from;      /* name and version of the template, for the PDF's own description */
  gboolean is_draft;      /* DỰ THẢO across each page */
  gboolean is_for_pen;    /* what is not known is dots to be filled in by hand, not the name of its placeholder */
} HdOfficePaper;

/* A member of the committee as a list prints it. */
typedef struct
{
  char *name;  /* with the rank where the unit prints it */
  char *posts; /* "Chính ủy Bộ Chỉ huy Quân sự tỉnh" */
  char *role;  /* "Trưởng ban" */
} HdMemberLine;

void     hd_office_paper_clear (HdOfficePaper *self);
void     hd_member_line_free   (HdMemberLine *self);

/**
 * hd_letter_paper_new:
 *
 * An official letter (công văn): no type; "V/v …" below the number, "Kính gửi:", text that ends with the profile's mark, recipients
 * left, signature right. Decree 30/2020/NĐ-CP, Annex I, II.5.b and II.9; Annex III, model 1.5.
 */
HdPaper *hd_letter_paper_new   (const HdDossier *dossier, const HdOfficePaper *details, const HdPaperText *text) G_GNUC_WARN_UNUSED_RESULT;
/* A decision in articles (model 1.2), with the members as an annex that counts its own pages (model 2.1). (element-type HdMemberLine) */
HdPaper *hd_decision_paper_new (const HdDossier *dossier, const HdOfficePaper *details, const HdPaperText *text, GPtrArray *members) G_GNUC_WARN_UNUSED_RESULT;
/* The list of members alone. (element-type HdMemberLine) */
HdPaper *hd_members_paper_new  (const HdDossier *dossier, const HdOfficePaper *details, const HdPaperText *text, GPtrArray *members) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_copy_paper_new:
 * @forms: (element-type HdOfficePaper): one; of a copy of a copy (sao lục) that of the copy that was copied, then the own
 * @texts: (element-type HdPaperText): the words of each form
 * @chosen: (nullable): of an extract: ids of the clauses that are printed
 *
 * The text of a signed agreement and below it, on the same sheet under a solid line, the form of the copy. Decree 30/2020/NĐ-CP, Annex I,
 * part II, II; Annex III, model 3.1. Fails with HD_ERROR_INVALID when the agreement cannot be printed.
 */
HdPaper *hd_copy_paper_new     (const HdDossier *dossier, GPtrArray *forms, GPtrArray *texts, GHashTable *chosen, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HdOfficePaper, hd_office_paper_clear)

G_END_DECLS
