/* result-row.h: one line of a table of results, and how people read it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/figures.h"

G_BEGIN_DECLS

/* One indicator in a period. */
typedef struct
{
  HdRecord      *indicator;
  HdRecord      *field;   /* (nullable) */
  HdRecord      *pair;    /* (nullable): the indicator it is told together with: “123 lớp/9.735 người” */
  gboolean       is_part; /* of another indicator of the table: not to be added to it */
  HdPeriodFigure now;
  HdPeriodFigure before;  /* the same months before: as many whole years back as the period touches */
  HdPeriodFigure running; /* period 0, 0: not asked for */
  char          *wording; /* (nullable): in the reporter's words, where one report makes the figure */
  char          *source;  /* (nullable): likewise */
} HdResultRow;

void        hd_result_row_free (HdResultRow *self);
/* Nothing was done, promised or said, now, before or since. */
gboolean    hd_result_row_is_empty (const HdResultRow *self);
/* Done against the same months before, in percent; FALSE where one of them lacks, or is of other months. Percentages are not compared so. */
gboolean    hd_result_row_get_change (const HdResultRow *self, HdFigure *percent);

/* There are both, of other months: a dash stands in place of the percentage. */
gboolean    hd_result_row_is_uncompared (const HdResultRow *self);
/* What must be said below a table of @rows (HdResultRow), in Vietnamese; static; NULL for nothing. */
const char *hd_result_rows_footnote (GPtrArray *rows);

/* “2.650”, “gần 3.000.000.000”, “hàng nghìn ngày công” (its wording), “” for none. @wording: (nullable) */
char       *hd_period_figure_format (const HdPeriodFigure *self, const HdRecord *indicator, const char *wording) G_GNUC_WARN_UNUSED_RESULT;

typedef enum
{
  HD_RESULT_COLUMN_CODE,
  HD_RESULT_COLUMN_NAME,
  HD_RESULT_COLUMN_MEASURE,
  HD_RESULT_COLUMN_TARGET,
  HD_RESULT_COLUMN_ACTUAL,
  HD_RESULT_COLUMN_RATE,
  HD_RESULT_COLUMN_BEFORE,
  HD_RESULT_COLUMN_CHANGE,
  HD_RESULT_COLUMN_RUNNING,
  HD_RESULT_COLUMN_REPORTED,
  HD_RESULT_COLUMN_NOTE,
} HdResultColumn;

#define HD_N_RESULT_COLUMNS (HD_RESULT_COLUMN_NOTE + 1)

/* Printed titles, in Vietnamese; static. */
const char *hd_result_column_title (HdResultColumn column);
/* For people, in Vietnamese; "" where there is nothing. */
char       *hd_result_row_format   (const HdResultRow *self, HdResultColumn column) G_GNUC_WARN_UNUSED_RESULT;
/* The cell as a number, for spreadsheets and programs; FALSE where it is a text or empty. Percent as 98.7. */
gboolean    hd_result_row_get_number (const HdResultRow *self, HdResultColumn column, HdFigure *number);
/* The column is one of numbers. */
gboolean    hd_result_column_is_number (HdResultColumn column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdResultRow, hd_result_row_free)

G_END_DECLS
