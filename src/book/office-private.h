/* office-private.h: what the files of the office's papers share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/committee.h"
#include "book/meeting-desk.h"
#include "book/office-papers.h"
#include "model/dossier.h"
#include "papers/office-paper.h"

G_BEGIN_DECLS

/* A paper while it is put together. */
typedef struct
{
  HdBook               *book;
  const HdPaperRequest *request;
  HdDossier            *dossier;  /* of the agreement, or of none */
  HdDate                day;      /* as of which posts are told */
  GPtrArray            *seats;    /* (element-type HdSeat): members on @day */
  GPtrArray            *members;  /* (element-type HdMemberLine): as of the day of the list */
  HdRecord             *issuer;   /* (nullable): a unit; NULL the committee */
  HdMeetingDesk        *meeting;  /* (nullable): of papers of a meeting; shared by all that are made at once */
  HdOfficePaper         details;
} HdOfficeDesk;

/* What a list says of a paper: each one line, but the recipients; "" when it is not known. */
typedef struct
{
  char *type_name;  /* "Công văn" */
  char *subject;
  char *signer;
  char *recipients; /* one a line */
} HdOfficeWords;

void         hd_office_words_clear (HdOfficeWords *self);
/* hd_book_render_office_paper() with its words. Inside a transaction or outside of one. */
HdRendering *hd_office_render      (HdBook *book, const HdPaperRequest *request, HdOfficeWords *words, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same of a paper of a meeting that was read already. @meeting: (nullable) */
HdRendering *hd_office_render_with (HdBook *book, const HdPaperRequest *request, HdMeetingDesk *meeting, HdOfficeWords *words, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The words alone, with what has no value still in braces. */
gboolean     hd_office_word        (HdBook *book, const HdPaperRequest *request, HdOfficeWords *words, GError **error);
/* The template's text with what an agreement's text knows filled in. */
char        *hd_office_fill_text   (HdBook *book, const HdPaperRequest *request, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* What stands after the number: as it was said, else by kind and issuer. */
char        *hd_office_dup_symbol  (HdBook *book, const HdPaperRequest *request, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Issuer, number, place, signer and addressees as they are printed; HD_ERROR_CONSTRAINT for a signer without a post. */
gboolean hd_office_fill_details (HdOfficeDesk *self, GError **error);
/* What the placeholders of papers stand for. */
void     hd_office_fill_values  (HdOfficeDesk *self);
/* A member's name with the rank where one of his units prints it. */
char    *hd_office_dup_seat_name (const HdSeat *seat) G_GNUC_WARN_UNUSED_RESULT;
/* "Phó Trưởng ban Thường trực": printed, so in Vietnamese. */
const char *hd_office_role_title (const HdSeat *seat);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HdOfficeWords, hd_office_words_clear)

G_END_DECLS
