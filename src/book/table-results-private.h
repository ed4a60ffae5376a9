/* table-results-private.h: what the files that read a list of results share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/table-import-private.h"

G_BEGIN_DECLS

typedef struct
{
  HdTableImport *import;
  HdUnitIndex   *units;
  GHashTable    *unit_ids;   /* as written -> id, "" for the whole committee */
  GHashTable    *indicators; /* code, and name folded with marks -> HdRecord */
  GHashTable    *by_id;      /* id -> HdRecord of the book */
  GHashTable    *by_place;   /* HdRecord of the book and of earlier rows, found by indicator, unit, first and last day */
  GHashTable    *written;    /* indicator as written -> HdRecord */
  GHashTable    *days;       /* as written -> HdDate */
  GHashTable    *ids;        /* GRefString, found by its text: what stands in many rows is kept once */
  GHashTable    *iso_days;   /* HdDate -> GRefString */
  GHashTable    *lines;      /* HdRecord, found by its id -> line + 1 of the row that spoke of it */
  GArray        *closed;     /* HdPeriod */
  char          *committee;  /* its name, folded */
} HdResultsPlan;

/* Takes in what does not depend on the rows: units, indicators, closed periods. To be cleared, also when it fails. */
gboolean hd_results_plan_init      (HdResultsPlan *self, HdTableImport *import, HdBook *book, GError **error);
void     hd_results_plan_clear     (HdResultsPlan *self);
/* Takes in the results from @first to @last (HD_DATE_NONE: none), and those that rows, from @first_row of the table on, name by their ids
 * and move here from other years. */
gboolean hd_results_plan_load      (HdResultsPlan *self, HdBook *book, guint first_row, HdDate first, HdDate last, GError **error);
gboolean hd_results_plan_is_closed (const HdResultsPlan *self, const HdRecord *result);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HdResultsPlan, hd_results_plan_clear)

G_END_DECLS
