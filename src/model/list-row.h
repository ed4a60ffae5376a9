/* list-row.h: what a list asks for and what it shows of one record
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/date.h"
#include "model/record.h"

G_BEGIN_DECLS

typedef enum
{
  HD_SORT_DEFAULT, /* agreements: newest period first; people: by name; ... */
  HD_SORT_TITLE,   /* Vietnamese alphabet; people by given name */
  HD_SORT_NUMBER,
  HD_SORT_PERIOD,
  HD_SORT_STATE,
  HD_SORT_SIGNED,
  HD_SORT_UNIT,    /* signatures: by the name of the unit signed for */
} HdSort;

/* Signatures that a list holds. */
typedef enum
{
  HD_SIGNED_ALL,
  HD_SIGNED_GIVEN,
  HD_SIGNED_OPEN,
} HdSigned;

typedef struct
{
  const char *search;     /* as typed; NULL or "" for all */
  HdSort      sort;
  gboolean    descending; /* of HD_SORT_DEFAULT: turned round */
  int         year;       /* agreements whose period touches the year; 0 for all; signatures: the year they were given in, open ones
                             that of their agreement; meetings in the year and those without a day */

  const char *unit_kind;  /* units: word of HD_UNIT_KIND; NULL for all */
  const char *unit_level; /* units: word of HD_UNIT_LEVEL; NULL for all */
  HdDate      valid_on;   /* units, indicators: valid on that day; HD_DATE_NONE for all */
  const char *parent;     /* units, when nothing is searched for, by rank: id of a unit: those under it; "": those whose parent
                             does not pass the filters, or who have none; NULL for all */

  const char *of_unit;      /* people with a post in this unit, signatures for it; NULL for all */
  const char *of_person;    /* signatures of this person; NULL for all */
  HdDate      on_date;      /* people: the day whose posts are told; HD_DATE_NONE for today */
  gboolean    in_post_only; /* people who hold a post on that day, in the unit if there is one */
  HdSigned    signed_only;  /* signatures */

  const char *state;          /* agreements, papers: word of their state; NULL for all */
  const char *agreement_kind; /* agreements: word of HD_AGREEMENT_KIND; NULL for all */
  const char *party;          /* agreements that the unit is a party to; NULL for all */
  gboolean    expired_only;   /* agreements whose period is over and that nobody has closed */

  const char *series;    /* papers: id of their number series; NULL for all */
  const char *type_name; /* papers: their tên loại; NULL for all */

  const char *meeting_kind; /* meetings: word of HD_MEETING_KIND; NULL for all */
} HdListQuery;

/* What a list shows of one record; never bodies or blobs. */
typedef struct
{
  char    *id;
  char    *title;    /* subject, name, full name, ... */
  char    *subtitle; /* agreement: parties' abbreviations joined by ", "; person: posts today; indicator: field; result: wording;
                      * signature: title; meeting: place */
  char    *number;   /* "05/CTPH-…", code of an indicator */
  char    *state;    /* choice word; kind of a unit or meeting; signature: "given" or "open" */
  HdDate   from, to; /* first and last day */
  HdDate   date;     /* signing date, meeting date, issue date */
  gboolean has_figure;
  HdFigure figure;   /* results */
  int      decimals;
  char    *unit;     /* unit of measure; rank of a person; unit that is signed for; tên loại of a paper; host of a
                      * meeting */
  char    *subject;   /* signature: of its agreement */
  char    *agreement; /* signature: id of its agreement */
  char    *person;    /* signature: id of who signs; may be NULL */
  char    *kind;      /* signature: "signer" or "witness" */
} HdListRow;

void       hd_list_row_free (HdListRow *self);

/* Makes the texts of @self its own, as those of @query are; a query to be cleared is all zero before. */
void       hd_list_query_set         (HdListQuery *self, const HdListQuery *query);
void       hd_list_query_clear       (HdListQuery *self);
/* A query whose texts are its own, for work that ends after the list has been asked for something else. */
HdListQuery *hd_list_query_copy      (const HdListQuery *self) G_GNUC_WARN_UNUSED_RESULT;
void       hd_list_query_free        (HdListQuery *self);
/* Whether anything but a search narrows the list down. */
gboolean   hd_list_query_is_narrowed (const HdListQuery *self);
/* All that the query asks for as text: equal keys, equal lists. */
char      *hd_list_query_dup_key     (const HdListQuery *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdListRow, hd_list_row_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdListQuery, hd_list_query_free)

G_END_DECLS
