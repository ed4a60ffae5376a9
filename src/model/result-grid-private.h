/* result-grid-private.h: what the files of the sheet share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/result-grid.h"

/* Results and targets have the same fields by other numbers. */
typedef struct
{
  HdEntityKind kind;
  guint        indicator, unit, from_date, to_date, value;
} HdGridFields;

struct _HdResultGrid
{
  const HdGridFields *fields;
  GPtrArray  *indicators; /* HdRecord */
  GPtrArray  *columns;    /* HdGridColumn */
  HdRecord  **cells;      /* row by row; NULL for empty */
  GHashTable *rows;       /* id of indicator -> row + 1 */
  GHashTable *places;     /* unit, first and last day -> column + 1 */
  GHashTable *others;     /* indicator, unit, first and last day -> HdRecord: results of no cell, for comparing */
  GHashTable *units;      /* unit, "" for the whole committee -> its first column + 1 */
  GPtrArray  *parts;      /* row by row, at the first column of each unit: GArray of HdReport: its reports of no cell; NULL for none */
};

/* Where the result of a cell is found among those of no cell. */
char *hd_grid_place_key (const char *indicator, const char *unit, HdDate first, HdDate last);
HdRecord **hd_result_grid_cell_at (const HdResultGrid *self, guint row, guint column);
/* FALSE: no record, or a mere wording. */
gboolean hd_grid_get_value (const HdRecord *result, HdFigure *value);
