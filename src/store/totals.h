/* totals.h: the sums of results and targets that the book keeps, so that no question reads all results
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Derived from the tables of results and targets by the one write path, in its transaction; never in the log, never exported.
 * What a slot is stands in model/slots.h.
 */
#pragma once

#include "model/slots.h"
#include "store/database.h"

G_BEGIN_DECLS

/* Kept up to date over one change set: tell it of each record before and after, then let it finish. */
typedef struct _HdTotalsUpdate HdTotalsUpdate;

HdTotalsUpdate *hd_totals_update_new  (HdDatabase *db) G_GNUC_WARN_UNUSED_RESULT;
void     hd_totals_update_free        (HdTotalsUpdate *self);
/* Before the rows are written. @before, @after: (nullable). Other kinds than results and targets are let pass. */
void     hd_totals_update_note        (HdTotalsUpdate *self, const HdRecord *before, const HdRecord *after);
gboolean hd_totals_update_begin       (HdTotalsUpdate *self, GError **error); /* all is noted, nothing written */
gboolean hd_totals_update_finish      (HdTotalsUpdate *self, GError **error); /* all is written */

/* Adds to @totals what may lie in or over @within: slots, and the reports of units that are tangled. @kind: HD_ENTITY_RESULT or
 * HD_ENTITY_TARGET; ids of units go into @texts. */
gboolean hd_totals_read    (HdDatabase *db, HdEntityKind kind, const char *indicator, const HdPeriod *within, GStringChunk *texts,
                            HdTotals *totals, GError **error);

/* Adds a sentence to @problems for each indicator whose totals do not fit its results. */
gboolean hd_totals_check   (HdDatabase *db, GPtrArray *problems, GError **error);
/* Makes all totals anew from results and targets, in one transaction outside the log (no record changes). */
gboolean hd_totals_rebuild (HdDatabase *db, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdTotalsUpdate, hd_totals_update_free)

G_END_DECLS
