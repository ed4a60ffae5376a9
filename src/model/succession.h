/* succession.h: results of units that went up in others: old figures still add up after a reorganisation
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/tally.h"

G_BEGIN_DECLS

/* Who took over how much of a unit, from UNIT_SUCCESSION records. */
typedef struct _HdSuccession HdSuccession;

/* @successions: (element-type HdRecord): all of the book; must outlive it */
HdSuccession *hd_succession_new  (GPtrArray *successions) G_GNUC_WARN_UNUSED_RESULT;
void          hd_succession_free (HdSuccession *self);

/* Units whose reports from before a reorganisation on or before @day went, wholly or in part, to @unit, at any depth; @unit itself
 * is not among them. (element-type utf8) */
GPtrArray    *hd_succession_origins (HdSuccession *self, const char *unit, HdDate day) G_GNUC_WARN_UNUSED_RESULT;

/* One report, or a share of it, on the account of @heir. @report.unit stays the unit that reported, so that reports of different
 * grounds are never taken for corrections of each other. */
typedef struct
{
  const char *heir;
  HdReport    report;
} HdInheritance;

/**
 * hd_succession_hand_over:
 * @reports: (element-type HdReport)
 * @day: reorganisations after it have not happened yet
 *
 * Reports that begin before a reorganisation go to the successors by their shares, step by step to the last one; what no successor
 * took stays with the unit. Shares of one report always add up to the report: each is the difference of two rounded running sums.
 * A figure of which only a part came is “about”. Reports of the whole committee stay as they are, their heir is NULL.
 *
 * Returns: (element-type HdInheritance)
 */
GArray       *hd_succession_hand_over (HdSuccession *self, const GArray *reports, HdDate day) G_GNUC_WARN_UNUSED_RESULT;

/* Of stocks only the last word counts: takes out of @reports (HdReport) those of units whose reorganisation on or before @day an heir
 * has reported after. */
void          hd_succession_drop_replaced (HdSuccession *self, GArray *reports, HdDate day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdSuccession, hd_succession_free)

G_END_DECLS
