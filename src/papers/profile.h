/* profile.h: how papers of one family look, as data with dates
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The data stands in data/profiles, a file a profile: a new decree is a new file.
 */
#pragma once

#include "base/date.h"
#include "layout/document.h"

G_BEGIN_DECLS

/* What a text is on a paper, in the order of the rule's own table. */
typedef enum
{
  HD_ELEMENT_NATIONAL_TITLE, /* Quốc hiệu; of Party papers "Đảng Cộng sản Việt Nam" */
  HD_ELEMENT_MOTTO,          /* Tiêu ngữ */
  HD_ELEMENT_SUPERIOR,       /* cơ quan chủ quản */
  HD_ELEMENT_ISSUER,         /* cơ quan ban hành */
  HD_ELEMENT_ISSUER_MARK,    /* "*" under it */
  HD_ELEMENT_NUMBER,         /* số, ký hiệu */
  HD_ELEMENT_PLACE_DATE,     /* địa danh, thời gian */
  HD_ELEMENT_DRAFT,          /* "DỰ THẢO" */
  HD_ELEMENT_URGENCY,        /* "HỎA TỐC", in a red box */
  HD_ELEMENT_CIRCULATION,    /* "LƯU HÀNH NỘI BỘ", in a box */
  HD_ELEMENT_TYPE_NAME,      /* tên loại */
  HD_ELEMENT_SUBJECT,        /* trích yếu */
  HD_ELEMENT_SUBJECT_MARK,   /* "-----" under it */
  HD_ELEMENT_GROUND,         /* căn cứ */
  HD_ELEMENT_BODY,
  HD_ELEMENT_PART,           /* I. */
  HD_ELEMENT_HEADING,        /* 1. with a title */
  HD_ELEMENT_AUTHORITY,      /* quyền hạn */
  HD_ELEMENT_POSITION,       /* chức vụ */
  HD_ELEMENT_SIGNER,         /* họ tên */
  HD_ELEMENT_RECIPIENTS,     /* "Nơi nhận:" */
  HD_ELEMENT_RECIPIENT,
  HD_ELEMENT_LETTER_SUBJECT, /* "V/v …" */
  HD_ELEMENT_ADDRESSEE,      /* "Kính gửi:" and its list */
  HD_ELEMENT_ANNEX,          /* "Phụ lục" */
  HD_ELEMENT_ANNEX_TITLE,
  HD_ELEMENT_COPY_FORM,      /* "SAO Y" */
  HD_N_ELEMENTS
} HdElement;

/* How one element is set. */
typedef struct
{
  const char *tag;            /* of its paragraphs, for hd_pages_find(); NULL: papers of the profile have no such element */
  HdFace      face;
  double      size;           /* points */
  double      least, most;    /* sizes the rule allows */
  gboolean    capitals;
  gboolean    is_name;        /* few centred lines, broken between notions */
  double      rule_below;     /* share of the text's width; 0: no line under it */
  double      rule_least, rule_most;
  const char *source;         /* place of the rule */
  gboolean    is_unsure;      /* no text of the rule was at hand: to be confirmed by a clerk */
} HdElementStyle;

typedef struct
{
  double value, least, most; /* what is taken and what the rule allows */
} HdMeasure;

/* Where the rule of something stands, and whether its text was at hand. */
typedef struct
{
  const char *source;
  gboolean    is_unsure;
} HdProfileRule;

/* In the order of the choices of HD_SIGNATURE_PREFIX: TM KT TL TUQ Q. */
#define HD_N_PREFIXES 5

typedef struct
{
  const char    *id;               /* "party-2026": kept with an issued paper */
  const char    *name;             /* as in the records: "state" */
  const char    *title;            /* for people, Vietnamese */
  const char    *source;           /* the rule itself */
  const char    *valid_from;       /* ISO date; NULL: not known */
  const char    *valid_to;         /* last day; NULL while in force */
  HdProfileRule  page;
  HdMeasure      top, bottom, left, right; /* margins, mm */
  gboolean       mirrors;          /* the back of a sheet has left and right exchanged */
  HdProfileRule  numbering;
  HdMeasure      number_size;      /* of page numbers, points */
  double         number_edge;      /* mm from the upper edge to the middle of the page number */
  HdProfileRule  text;
  HdMeasure      first_indent;     /* mm */
  HdMeasure      paragraph_space;  /* points */
  HdMeasure      line_spacing;     /* of single; 0 where line_pitch counts */
  HdMeasure      line_pitch;       /* points from line to line; 0 where line_spacing counts */
  double         header_left;      /* share of the text's width for issuer and number */
  guint          superiors_up_to;  /* issuers: with more of them the superior bodies are left out */
  const char    *national_title, *motto; /* at the top right; the motto may be NULL */
  const char    *issuer_mark, *subject_mark; /* (nullable) */
  const char    *number_label;     /* "Số:" */
  const char    *number_separator; /* "/": between number and symbol */
  const char    *part_mark;        /* "." as in "I." */
  gboolean       has_ground_dash;  /* grounds begin with "- " */
  const char    *body_end;         /* "./." */
  const char    *prefixes[HD_N_PREFIXES]; /* "TM." */
  const char    *recipients_title; /* "Nơi nhận:" */
  const char    *archive;          /* last line of the list when it names no archive */
  const char    *letter_subject;   /* "V/v": before what a letter without a type is about */
  double         signature_space;  /* points left for hand and seal */
  const char *const *notes;        /* NULL-terminated: what is unsure about the whole */
  HdElementStyle elements[HD_N_ELEMENTS];
} HdProfile;

/**
 * hd_profile_find:
 * @name: (nullable): "party", or the id of one profile: "party-2026"
 *
 * The profile of that name in force on @date: without a date the one in force today and further on, before all of them the first one. The
 * state profile for an unknown or empty name. Never NULL.
 */
const HdProfile *hd_profile_find (const char *name, HdDate date);

/* NULL after the last one; in no order of meaning. */
const HdProfile *hd_profile_get (guint index);

/* TRUE for names and ids that hd_profile_find() knows. */
gboolean hd_profile_exists (const char *name);

G_END_DECLS
