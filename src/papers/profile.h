/* profile.h: how papers of one family look, as data with dates
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/date.h"
#include "layout/document.h"

G_BEGIN_DECLS

/* What a text is on a paper, in the order of the rule's own table. */
typedef enum
{
  HD_ELEMENT_NATIONAL_TITLE, /* Quốc hiệu */
  HD_ELEMENT_MOTTO,          /* Tiêu ngữ */
  HD_ELEMENT_SUPERIOR,       /* cơ quan chủ quản */
  HD_ELEMENT_ISSUER,         /* cơ quan ban hành */
  HD_ELEMENT_NUMBER,         /* số, ký hiệu */
  HD_ELEMENT_PLACE_DATE,     /* địa danh, thời gian */
  HD_ELEMENT_DRAFT,          /* "DỰ THẢO" */
  HD_ELEMENT_TYPE_NAME,      /* tên loại */
  HD_ELEMENT_SUBJECT,        /* trích yếu */
  HD_ELEMENT_GROUND,         /* căn cứ */
  HD_ELEMENT_BODY,
  HD_ELEMENT_PART,           /* I. */
  HD_ELEMENT_HEADING,        /* 1. with a title */
  HD_ELEMENT_AUTHORITY,      /* quyền hạn, chức vụ */
  HD_ELEMENT_SIGNER,         /* họ tên */
  HD_ELEMENT_RECIPIENTS,     /* "Nơi nhận:" */
  HD_ELEMENT_RECIPIENT,
  HD_N_ELEMENTS
} HdElement;

/* How one element is set. */
typedef struct
{
  const char *tag;            /* of its paragraphs, for hd_pages_find() */
  HdFace      face;
  double      size;           /* points */
  double      least, most;    /* sizes the rule allows */
  gboolean    capitals;
  gboolean    is_name;        /* few centred lines, broken between notions */
  double      rule_below;     /* share of the text's width */
  const char *source;         /* place of the rule */
} HdElementStyle;

typedef struct
{
  const char    *name;             /* as in the records: "state" */
  const char    *source;           /* the rule itself */
  const char    *valid_from;       /* ISO date */
  const char    *valid_to;         /* last day; NULL while in force */
  double         top, bottom, left, right; /* margins, mm */
  double         header_left;      /* share of the text's width for issuer and number */
  double         first_indent;     /* mm */
  double         paragraph_space;  /* points */
  double         line_spacing;
  double         signature_space;  /* points left for hand and seal */
  double         number_size;      /* of page numbers, points */
  guint          superiors_up_to;  /* issuers: with more of them the superior bodies are left out */
  HdElementStyle elements[HD_N_ELEMENTS];
} HdProfile;

/* The profile of that name in force on @date; the state profile for an unknown or empty name. Never NULL. */
const HdProfile *hd_profile_find (const char *name, HdDate date);

G_END_DECLS
