/* finding.h: one rule of a layout, held against what stands on the finished pages
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "paint/color.h"

G_BEGIN_DECLS

/* The texts are Vietnamese, as the slip prints them. */
typedef struct
{
  char    *rule;      /* "Lề trái" */
  char    *source;    /* "Nghị định 30/2020/NĐ-CP, Phụ lục I, I.1" */
  char    *wanted;    /* "30-35 mm" */
  char    *measured;  /* "25 mm" */
  gboolean is_met;
  gboolean is_unsure; /* the text of the rule was not at hand */
  guint    page;      /* 0-based, with rect: where a breach is seen first; of no width: the page as a whole */
  HdRect   rect;
  char    *record;    /* (nullable): id of the record whose words stand there */
} HdFinding;

void hd_finding_free (HdFinding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdFinding, hd_finding_free)

G_END_DECLS
