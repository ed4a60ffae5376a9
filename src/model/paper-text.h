/* paper-text.h: the text of a whole paper, as its template keeps it, with its placeholders filled in
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A template of a paper has the form of model/outline-text.h. Its parts are the sections of the paper and have fixed names, its
 * grounds are the paper's grounds:
 *
 *   * Căn cứ Nghị định số 30/2020/NĐ-CP;
 *   # Trích yếu
 *     gửi {{tên loại}}
 *   # Nội dung
 *     Một đoạn văn.
 *   # Nơi nhận
 *     - Như trên
 */
#pragma once

#include "model/dossier.h"
#include "model/outline.h"
#include "model/placeholders.h"

G_BEGIN_DECLS

/* In the order in which they stand in a template. */
typedef enum
{
  HD_SECTION_GROUNDS,    /* all lines marked as grounds */
  HD_SECTION_TYPE_NAME,  /* "Tên loại" */
  HD_SECTION_SUBJECT,    /* "Trích yếu" */
  HD_SECTION_EXTRACT,    /* "Lời dẫn trích sao": under the head of an extract */
  HD_SECTION_BODY,       /* "Nội dung" */
  HD_SECTION_ARTICLES,   /* "Các điều": each heading is "Điều n." */
  HD_SECTION_RECIPIENTS, /* "Nơi nhận" */
  HD_SECTION_ANNEX,      /* "Phụ lục": its title */
  HD_N_SECTIONS
} HdSection;

/* What paper a template is for follows from its sections. */
typedef enum
{
  HD_PURPOSE_LETTER,   /* body, no type */
  HD_PURPOSE_DECISION, /* articles */
  HD_PURPOSE_MEMBERS,  /* type and subject, nothing else but recipients */
  HD_PURPOSE_EXTRACT,  /* an extract's words */
  HD_PURPOSE_COPY,     /* recipients alone */
  HD_PURPOSE_MEETING,  /* type and body: a paper of a meeting */
} HdPaperPurpose;

typedef struct
{
  HdClauseKind kind;
  guint        depth; /* 0 directly in the section */
  char        *label; /* "1.", "a)", "-"; "" for paragraphs and grounds */
  char        *text;  /* what has no value still stands there in its braces */
} HdPaperLine;

typedef struct
{
  HdPaperPurpose purpose;
  GPtrArray     *sections[HD_N_SECTIONS]; /* (element-type HdPaperLine); empty when the template has no such section */
  GPtrArray     *unresolved; /* (element-type utf8): a whole translated sentence for each placeholder without a value: where, which */
} HdPaperText;

/**
 * hd_paper_text_new:
 * @dossier: gives the values
 *
 * Returns: (transfer full) (nullable): NULL with HD_ERROR_INVALID when @body is no text of a paper: a line that cannot be read, a
 *   part that is no section, a section that is missing or twice
 */
HdPaperText *hd_paper_text_new   (const char *body, const HdDossier *dossier, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void         hd_paper_text_free  (HdPaperText *self);
/* Lines of a section without marks, joined by line breaks; "" when there are none. */
char        *hd_paper_text_dup_section (const HdPaperText *self, HdSection section) G_GNUC_WARN_UNUSED_RESULT;

/* The same words with @value where @placeholder still stands in its braces: a letter for each of many. */
HdPaperText *hd_paper_text_copy_with (const HdPaperText *self, HdPlaceholder placeholder, const char *value) G_GNUC_WARN_UNUSED_RESULT;

/* Whether @body may be kept as a template of a paper: readable, with placeholders of the closed list only. */
gboolean     hd_paper_text_check (const char *body, HdPaperPurpose *purpose, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdPaperText, hd_paper_text_free)

G_END_DECLS
