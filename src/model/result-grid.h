/* result-grid.h: results or targets as a sheet: indicators by units, or by the months or quarters of a year
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/figure-input.h"
#include "model/tally.h"

G_BEGIN_DECLS

typedef struct _HdResultGrid HdResultGrid;

/* What the columns are. */
typedef enum
{
  HD_GRID_UNITS,    /* one time, a column a unit */
  HD_GRID_MONTHS,   /* one unit, a column a month */
  HD_GRID_QUARTERS,
} HdGridLayout;

typedef struct
{
  char    *unit;  /* (nullable): id; NULL: the whole committee */
  HdDate   first;
  HdDate   last;
  char    *title; /* of the column, for people */
  HdPeriod valid; /* of the unit; open where unknown */
  gboolean whole; /* the committee among its units: no unit that reports */
} HdGridColumn;

/* What a row adds up to. */
typedef struct
{
  gboolean    has_value;
  HdFigure    value;
  HdPrecision precision;
  guint       n_reported;  /* columns with a result, of the whole time or a part */
  guint       n_columns;
  guint       n_estimated; /* of the reported ones, not exact */
} HdGridTotal;

/**
 * hd_result_grid_new:
 * @kind: HD_ENTITY_RESULT or HD_ENTITY_TARGET
 * @indicators: (element-type HdRecord): the rows, in their order
 * @columns: (element-type HdGridColumn): (transfer full)
 *
 * Returns: (transfer full): a sheet without results
 */
HdResultGrid   *hd_result_grid_new        (HdEntityKind kind, GPtrArray *indicators, GPtrArray *columns) G_GNUC_WARN_UNUSED_RESULT;
void            hd_result_grid_free       (HdResultGrid *self);
HdGridColumn   *hd_grid_column_new        (const char *unit, HdDate first, HdDate last, const char *title) G_GNUC_WARN_UNUSED_RESULT;
void            hd_grid_column_free       (HdGridColumn *self);

/* Results of the rows and columns; others are kept for comparing with the year before. A later one of the same cell wins. */
void            hd_result_grid_add        (HdResultGrid *self, GPtrArray *results);
/* @reports: (element-type HdReport): on the indicator of @row; those of a cell's time are passed over. What lies within the time of an
 * empty cell is its sum. */
void            hd_result_grid_add_parts  (HdResultGrid *self, guint row, const GArray *reports);
/* The same time of the year before, with which the figures of @place are compared. */
HdPeriod        hd_grid_column_get_before (const HdGridColumn *place);

guint           hd_result_grid_get_n_rows (const HdResultGrid *self);
guint           hd_result_grid_get_n_columns (const HdResultGrid *self);
const HdRecord *hd_result_grid_get_indicator (const HdResultGrid *self, guint row);
int             hd_result_grid_get_decimals (const HdResultGrid *self, guint row);
const char     *hd_result_grid_get_measure (const HdResultGrid *self, guint row);
const HdGridColumn *hd_result_grid_get_column (const HdResultGrid *self, guint column);
/* Row of the indicator with that id, or -1. */
int             hd_result_grid_find_row   (const HdResultGrid *self, const char *indicator);

/* (transfer none) (nullable): the result that stands in a cell */
HdRecord       *hd_result_grid_get        (const HdResultGrid *self, guint row, guint column);
/* @result: (nullable): takes a reference; NULL empties the cell */
void            hd_result_grid_set        (HdResultGrid *self, guint row, guint column, HdRecord *result);
/* The cell's record with @input in it, as it is to be saved: a copy of the one there, or a new one. NULL: to be removed, or nothing to do. */
HdRecord       *hd_result_grid_make       (const HdResultGrid *self, guint row, guint column, const HdFigureInput *input) G_GNUC_WARN_UNUSED_RESULT;
/* As typed or reported; "" for none. */
char           *hd_result_grid_dup_text   (const HdResultGrid *self, guint row, guint column) G_GNUC_WARN_UNUSED_RESULT;

HdEntityKind    hd_result_grid_get_kind   (const HdResultGrid *self);
/* The same of a record that need not stand in the sheet. */
char           *hd_result_grid_dup_record_text (const HdResultGrid *self, guint row, const HdRecord *record) G_GNUC_WARN_UNUSED_RESULT;
/* As hd_figure_input_read(), for the indicator of the row; a target is exact. */
HdFigureReading hd_result_grid_read       (const HdResultGrid *self, guint row, const char *text, HdFigureInput *input, GError **error);
/* Whether @record says just what @input does. */
gboolean        hd_result_grid_says       (const HdResultGrid *self, const HdRecord *record, const HdFigureInput *input);
/* FALSE when the cell is empty or only an estimate. */
gboolean        hd_result_grid_get_exact  (const HdResultGrid *self, guint row, guint column, HdFigure *value);
/* What the cell holds, or shorter times within its time add up to. */
gboolean        hd_result_grid_sum_of     (const HdResultGrid *self, guint row, guint column, HdFigure *value);
/**
 * hd_result_grid_split:
 * @like: (nullable): a sheet with the same rows and columns in whose proportions the target of the whole is broken down; NULL: equally
 * @shares: (out): one a column, adding up to the whole in the last place that the indicator has
 *
 * Returns: FALSE when the whole has no target, or @like has nothing to go by
 */
gboolean        hd_result_grid_split      (const HdResultGrid *self, guint row, const HdResultGrid *like, HdFigure *shares);
/* What shorter times within that of an empty cell add up to, as text; NULL for a cell that is not empty, or has none. */
char           *hd_result_grid_dup_parts  (const HdResultGrid *self, guint row, guint column) G_GNUC_WARN_UNUSED_RESULT;

/* By the indicator's aggregation; a ratio has none of its own. */
HdGridTotal     hd_result_grid_total      (const HdResultGrid *self, guint row);
/* Rows with a result in the column. */
guint           hd_result_grid_count_reported (const HdResultGrid *self, guint column);

/**
 * hd_result_grid_check:
 *
 * What looks wrong in a cell: a jump over the same time of the year before, fewer people than classes, a part larger than its whole,
 * a figure of a unit that was not there, less than nothing. Never a reason to refuse.
 *
 * Returns: (transfer full) (nullable): sentences, one a line; NULL when all is well
 */
char           *hd_result_grid_check      (const HdResultGrid *self, guint row, guint column) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdResultGrid, hd_result_grid_free)

G_END_DECLS
