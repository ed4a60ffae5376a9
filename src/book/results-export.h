/* results-export.h: a table of results for spreadsheets and programs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/result-row.h"

G_BEGIN_DECLS

/* What stands above the rows. */
typedef struct
{
  const char *committee;
  const char *unit;   /* (nullable): name of the unit asked for */
  HdPeriod    period;
  HdDate      since;  /* HD_DATE_NONE: no column of the running total */
} HdResultsHead;

/* @rows: (element-type HdResultRow). Semicolons, byte order mark and decimal commas, as a spreadsheet set to Vietnamese opens it. */
GBytes *hd_results_to_csv  (GPtrArray *rows, const HdResultsHead *head) G_GNUC_WARN_UNUSED_RESULT;
/* {"from", "to", "unit", "rows": [{"code", "actual": "1234.5", "precision": "nearly", …}]}: figures as decimal texts, as in a book's
 * export; what is not there is left out. */
GBytes *hd_results_to_json (GPtrArray *rows, const HdResultsHead *head) G_GNUC_WARN_UNUSED_RESULT;
/* A sheet that prints on landscape A4, numbers as numbers, a line above each field. */
GBytes *hd_results_to_xlsx (GPtrArray *rows, const HdResultsHead *head, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
