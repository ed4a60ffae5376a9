/* paper.h: what all papers share while they are made: profile, blocks, blanks
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/consolidation.h"
#include "papers/agreement-paper.h"
#include "papers/profile.h"

G_BEGIN_DECLS

/* A paper in the making. */
typedef struct
{
  const HdDossier *dossier;
  const HdProfile *profile;
  HdPaper         *paper;
  const HdConsolidation *consolidation; /* (nullable): of a reading copy */
  GHashTable      *chosen; /* (nullable) ids of clauses: of an extract, nothing else of the text is printed */
  gboolean         is_copy; /* given signatures say “(Đã ký)” */
  gboolean         is_for_pen; /* as HdOfficePaper has it */
} HdPaperDraft;

/* Dots for the pen inside a line, where a leader would take too much room. */
#define HD_PAPER_DOTS "……"
/* The same for a name or a place. */
#define HD_PAPER_LONG_DOTS "……………………"

/* Takes a whole translated sentence. */
void         hd_paper_add_blank (HdPaperDraft *self, char *sentence);
/* The same for what is filled in only when the paper is signed or issued: signers, number, date. */
void         hd_paper_add_later_blank (HdPaperDraft *self, char *sentence);

/* "TM. Ban Chấp hành" as the profile writes it: "T/M Ban Chấp hành". */
char        *hd_paper_dup_prefixed (const HdPaperDraft *self, const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* Whether a line of the recipients names where the paper is kept: "Lưu: VT". */
gboolean     hd_paper_is_archive (const char *line);
/* The same line as the profile writes it: "Lưu: VT, HS" of the state is "Lưu Văn phòng, HS" of the Party (36-HD/VPTW, 05-HD/VPTW). */
char        *hd_paper_dup_archive (const HdProfile *profile, const char *line) G_GNUC_WARN_UNUSED_RESULT;
/* @text without its closing mark, with @mark instead. */
char        *hd_paper_close_with (const char *text, const char *mark) G_GNUC_WARN_UNUSED_RESULT;

/* Text as it is to be printed: blanks that must not break become U+00A0: "số 01", "năm 2023", "Đại tá Nguyễn". */
char        *hd_paper_bind      (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* The same for names of bodies and posts on few centred lines: words that make one notion stay together ("Phụ nữ", "Quân sự"),
 * and so does a place: "tỉnh Lạng Sơn". */
char        *hd_paper_bind_name (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* Margins and page numbers. */
void         hd_paper_set_up_page (const HdProfile *profile, HdPageSetup *setup);

/* A paragraph of one element with its tag, face, size and capitals; @text NULL: without any text yet. */
HdParagraph *hd_paper_paragraph (const HdPaperDraft *self, HdElement element, HdAlign align, const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* First line, spaces and lines of running text. */
void         hd_paper_set_as_text (const HdPaperDraft *self, HdParagraph *paragraph);
/* More text in the style of @element. */
void         hd_paper_append    (const HdPaperDraft *self, HdParagraph *paragraph, HdElement element, const char *text);

G_END_DECLS
