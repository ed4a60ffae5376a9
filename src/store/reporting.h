/* reporting.h: who reports on an indicator, and how many units did in a time, out of what is kept beside the totals
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of each indicator and year the units are counted by which times they reported on; most units report on the same ones, so “how many
 * have reported from January to May” is answered from a few rows.
 */
#pragma once

#include "model/slots.h"
#include "store/database.h"

G_BEGIN_DECLS

/* Part of store/totals.h: what one unit reported (HdReport) before and after in the whole years of @changed. */
gboolean   hd_reporting_update (HdDatabase *db, HdEntityKind kind, const char *indicator, const char *unit, const HdPeriod *changed,
                                const GArray *before, const GArray *after, GError **error);

/* How many units have a result in @period, which lies in one year. */
gboolean   hd_reporting_count  (HdDatabase *db, const char *indicator, const HdPeriod *period, guint *n_units, GError **error);
/* When each of the units is there that are to report: one with a result at any time while it is valid, one that has only targets in the
 * time of these. @valid: unit id -> HdPeriod, always where it holds none. (element-type HdPeriod) */
GArray    *hd_reporting_get_expected (HdDatabase *db, const char *indicator, GHashTable *valid, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* All that is kept of an indicator, one line a row, in a fixed order; and what must be kept of these results and targets (HdReport). */
char      *hd_reporting_describe (HdDatabase *db, const char *indicator, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char      *hd_reporting_describe_wanted (const GArray *results, const GArray *targets) G_GNUC_WARN_UNUSED_RESULT;
/* Adds all that must be kept of these reports of @kind. */
gboolean   hd_reporting_write  (HdDatabase *db, HdEntityKind kind, const char *indicator, const GArray *reports, GError **error);
gboolean   hd_reporting_clear  (HdDatabase *db, GError **error);

G_END_DECLS
