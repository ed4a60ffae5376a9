/* overview-paper.h: how things stand with the committee, on paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/chart.h"
#include "papers/agreement-paper.h"

G_BEGIN_DECLS

/* A heading with lines below it. */
typedef struct
{
  char      *heading;
  GPtrArray *lines; /* (element-type utf8) */
} HdOverviewSection;

HdOverviewSection *hd_overview_section_new  (const char *heading) G_GNUC_WARN_UNUSED_RESULT;
void               hd_overview_section_free (HdOverviewSection *self);

/**
 * hd_overview_paper_new:
 * @date: of the paper, and of what it says
 * @sections: (element-type HdOverviewSection): those without lines are left out
 * @charts: (element-type HdChart): after the first section
 *
 * “Tình hình thực hiện”: for the chair, an A4 page or two: headline figures with their charts, programmes by state, what is missing, which
 * days are coming.
 */
HdPaper *hd_overview_paper_new (const HdRecord *committee, HdDate date, GPtrArray *sections, GPtrArray *charts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
