/* conformity-private.h: what the parts of the conformity check share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/page-reading.h"
#include "papers/conformity.h"

G_BEGIN_DECLS

#define HD_MM_OF(points) ((points) * 25.4 / 72.0)
/* What rounding may add or take: mm, points. */
#define HD_HAIR_MM 0.1
#define HD_HAIR_PT 0.05

typedef struct
{
  const HdPageReading *reading;
  const HdProfile     *profile;
  GPtrArray           *findings;
} HdCheck;

/* One rule while it is held against the pages. */
typedef struct
{
  HdCheck    *check;
  const char *name;
  const char *source; /* place within the profile's rule */
  gboolean    is_unsure;
  char       *wanted;
  char       *measured; /* what is told when nothing breaks it */
  guint       n_breaches;
} HdRuleCheck;

/* Takes @wanted. */
HdRuleCheck hd_rule_begin  (HdCheck *check, const char *name, const char *source, gboolean is_unsure, char *wanted);
/* Takes @measured; @word, @block: where. Both may be NULL: the page as a whole. */
void        hd_rule_breach (HdRuleCheck *self, char *measured, guint page, const HdReadWord *word, const HdReadBlock *block);
/* Takes @measured; NULL when there was nothing to measure: then the rule is left out. Frees what the rule holds. */
void        hd_rule_end    (HdRuleCheck *self, char *measured);

/* "12,7"; multiples of a line to two places: "1,15" */
#define HD_UNIT_LINES "dòng đơn"
char       *hd_measure_print       (double value, const char *unit) G_GNUC_WARN_UNUSED_RESULT;
/* "30-35 mm", "14 pt" */
char       *hd_measure_print_range (double least, double most, const char *unit) G_GNUC_WARN_UNUSED_RESULT;
char       *hd_measure_print_value (double value, const char *unit) G_GNUC_WARN_UNUSED_RESULT;

/* Dots for the pen and signs have no face and no place of their own. */
gboolean    hd_word_has_letters (const HdReadWord *word);
gboolean    hd_block_is         (const HdCheck *check, const HdReadBlock *block, HdElement element);
/* The first block of an element, or NULL. */
const HdReadBlock *hd_check_find (const HdCheck *check, HdElement element);

/* mm from the left or right edge of a page to its text, as the layout takes them. */
double      hd_check_get_left  (const HdCheck *check, guint page);
double      hd_check_get_right (const HdCheck *check, guint page);

/* Size of the sheets. */
void hd_check_sheets (HdCheck *check);
/* Paper, margins and page numbers. */
void hd_check_page  (HdCheck *check);
/* Each element: size, face, capitals, line below. */
void hd_check_styles (HdCheck *check);
/* First lines, distances, justification of running text. */
void hd_check_text  (HdCheck *check);
/* What is written: parts there must be, forms of numbers and dates, marks at ends, order of items, glyphs, ink. */
void hd_check_words (HdCheck *check);
/* Glyphs and ink, which drawings have too. */
void hd_check_print (HdCheck *check);

G_END_DECLS
