/* series.h: rules of number series
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers of state documents begin again at 01 on 1 January, those of Party documents run through a term: the rule belongs to
 * the series (Decree 30/2020, Annex I, II.3; article 15).
 */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/* Whether the series gives numbers on @day. */
gboolean hd_series_covers       (const HdRecord *series, HdDate day);
/* The time over which its numbers run on without beginning again: the year of @day, or the series' own term. */
HdPeriod hd_series_run          (const HdRecord *series, HdDate day);
gint64   hd_series_first_number (const HdRecord *series);
/* @numbers: (element-type gint64) given in the run, any order: the one after the last, or the first. */
gint64   hd_series_next_number  (const HdRecord *series, const GArray *numbers);
/* Numbers from the first to the last one given that nobody has. (element-type gint64) */
GArray  *hd_series_gaps         (const HdRecord *series, const GArray *numbers) G_GNUC_WARN_UNUSED_RESULT;

/* "12, 15–17": numbers as people list them; "" for none. */
char    *hd_series_print_numbers (const GArray *numbers) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_series_warn:
 * @number: typed by hand
 * @gaps: what hd_series_gaps() gave
 *
 * Returns: (nullable) (transfer full): a sentence when @number leaves a gap or goes back behind the last one; %NULL when it is the
 * next
 */
char    *hd_series_warn         (gint64 number, gint64 next, const GArray *gaps) G_GNUC_WARN_UNUSED_RESULT;

/* "CTPH-BCHQS-LĐLĐ": the initials of the type's words, then the parties' symbols in their order. A party without one is left out.
 * @symbols: (element-type utf8) (nullable items) */
char    *hd_series_propose_symbol (const char *type_name, GPtrArray *symbols) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
