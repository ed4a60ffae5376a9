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
} HdSort;

typedef struct
{
  const char *search;     /* as typed; NULL or "" for all */
  HdSort      sort;
  gboolean    descending; /* of HD_SORT_DEFAULT: turned round */
  int         year;       /* agreements whose period touches the year; 0 for all */

  const char *unit_kind;  /* units: word of HD_UNIT_KIND; NULL for all */
  const char *unit_level; /* units: word of HD_UNIT_LEVEL; NULL for all */
  HdDate      valid_on;   /* units: valid on that day; HD_DATE_NONE for all */
  const char *parent;     /* units, when nothing is searched for, by rank: id of a unit: those under it; "": those whose parent
                             does not pass the filters, or who have none; NULL for all */
} HdListQuery;

/* What a list shows of one record; never bodies or blobs. */
typedef struct
{
  char    *id;
  char    *title;    /* subject, name, full name, ... */
  char    *subtitle; /* agreement: parties' abbreviations joined by ", "; person: posts today; indicator: field; result: wording */
  char    *number;   /* "05/CTPH-…", code of an indicator */
  char    *state;    /* choice word; kind of a unit */
  HdDate   from, to; /* first and last day */
  HdDate   date;     /* signing date, meeting date, issue date */
  gboolean has_figure;
  HdFigure figure;   /* results */
  int      decimals;
  char    *unit;     /* unit of measure; rank of a person */
} HdListRow;

void       hd_list_row_free (HdListRow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdListRow, hd_list_row_free)

G_END_DECLS
