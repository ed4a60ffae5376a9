/* office-papers.h: papers that are made from a template: letter, decision, list of members, extract, certified copy
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"
#include "model/meeting-paper.h"
#include "model/paper-text.h"

G_BEGIN_DECLS

/* The copy that is copied again (sao lục), as its form says; NULL and 0: left to the pen. */
typedef struct
{
  const char *issuer;    /* who made it, as printed */
  gint64      number;
  const char *symbol;
  const char *place;
  HdDate      date;
  const char *authority; /* "KT. Chánh Văn phòng" */
  const char *title;
  const char *name;
} HdCopiedForm;

/* What a person says when a paper is made. NULL, 0 and HD_DATE_NONE: by custom, or left to the pen. */
typedef struct
{
  HdPaperPurpose purpose;
  const char    *agreement;  /* id; of letters, extracts and copies */
  const char    *template;   /* key, id or name; NULL: the one that fits purpose and state */
  const char    *issuer;     /* id of a unit; NULL: the committee */
  const char    *signer;     /* id of a person who holds a post in the issuer, or is a member of the committee, on the day; NULL: the
                              * committee's head, of a unit nobody */
  const char    *prefix;     /* a word of HD_SIGNATURE_PREFIX, "" for none; NULL: by custom */
  const char    *authority;  /* what follows the prefix: "Chỉ huy trưởng" */
  gint64         number;
  const char    *symbol;
  const char    *place;      /* the agreement's or the committee's when NULL */
  HdDate         date;       /* beside the number; who signs and who is a member is told as of it, else as of today */
  const char * const *addressees; /* letter; NULL: the parties */
  HdDate         deadline;   /* letter: for answers */
  const char    *action;     /* decision: "thành lập", "kiện toàn"; NULL: by whether there was a committee before that day */
  HdDate         members_on; /* decision, members: as of this day; the date when it is none */
  const char    *deciding;   /* decision: whose power it is: "Chủ tịch Ủy ban nhân dân tỉnh"; NULL: from issuer and signer */
  gboolean       is_second;  /* copy: a copy of a copy (sao lục) */
  HdCopiedForm   copied;
  const char    *passages;   /* extract: "I.2, II" by the numbers of the text */
  const char    *body;       /* its own text in the form of a template; NULL: that of the template */
  const char    *meeting;    /* id; of papers of a meeting */
  HdMeetingPaperKind meeting_paper;
  gboolean       for_chair;  /* of a meeting: with what is for the chair alone */
  gboolean       is_preview; /* as a draft where something has no value, else as it will be */
  gboolean       with_scan;  /* copy, extract: the scan of the signed paper follows, page for page */
  gboolean       is_draft;   /* printed although something has no value: DỰ THẢO on each page, and the placeholder stands out */
} HdPaperRequest;

/**
 * hd_book_render_office_paper:
 *
 * The office's own version of the template wins over the one that comes with the program. HD_ERROR_BLANK when a placeholder of the
 * template has no value and @request is no draft: the sentence says which and where. HD_ERROR_NOT_FOUND for a scan that is asked for and
 * was never attached. HD_ERROR_CONSTRAINT for a copy of what is not signed, and for a signer who holds no post in the issuer on that day.
 */
HdRendering *hd_book_render_office_paper (HdBook *self, const HdPaperRequest *request, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
