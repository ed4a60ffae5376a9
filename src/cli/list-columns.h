/* list-columns.h: what the lists of hiepdong-cli show of a record
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/list-row.h"

G_BEGIN_DECLS

typedef enum
{
  HD_CELL_TEXT,
  HD_CELL_NUMBER, /* stands right */
} HdCellKind;

typedef struct
{
  const char *key;    /* in JSON; of the book format where it is the same thing */
  const char *header; /* msgid, in tables and CSV */
  HdCellKind  kind;
  /* (transfer full) (nullable): for programs */
  char     *(*to_plain) (const HdListRow *row);
  /* (transfer full) (nullable): for people */
  char     *(*to_shown) (const HdListRow *row);
} HdColumn;

typedef struct
{
  const char     *name; /* on the command line: "agreements" */
  HdEntityKind    kind;
  const HdColumn *columns;
  guint           n_columns;
} HdColumns;

/* NULL when there is no such list. */
const HdColumns *hd_columns_get (const char *name);

G_END_DECLS
