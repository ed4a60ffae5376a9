/* unit-plan.h: the records a reorganisation changes, and the sentences that say so
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/unit-reorganisation.h"

G_BEGIN_DECLS

typedef struct
{
  HdBook                 *book;
  const HdReorganisation *reorganisation;
  HdDate                  last_day;
  GPtrArray              *predecessors; /* (element-type HdRecord) as they are now */
  GPtrArray              *puts;         /* (element-type HdRecord) as they will be */
  GPtrArray              *lines;        /* (element-type HdPlanLine) */
} HdUnitPlan;

/* @reorganisation has been checked; @predecessors: (transfer full). NULL when something cannot be read. */
HdUnitPlan *hd_unit_plan_new  (HdBook *book, const HdReorganisation *reorganisation, GPtrArray *predecessors, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void        hd_unit_plan_free (HdUnitPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdUnitPlan, hd_unit_plan_free)

G_END_DECLS
