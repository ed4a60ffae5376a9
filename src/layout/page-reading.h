/* page-reading.h: what really stands on finished pages, and where
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Read off by painting the pages, so that it is what the printer gets and not what somebody meant.
 */
#pragma once

#include "layout/layout.h"

G_BEGIN_DECLS

typedef struct
{
  guint    page; /* 0-based */
  HdFace   face;
  const HdFont *font;
  double   size, left, right, baseline; /* points */
  HdColor  color;
  gboolean turned;
  gboolean in_chart;
  char    *text;
} HdReadWord;

/* A straight line. */
typedef struct
{
  guint  page;
  HdRect rect;
} HdReadRule;

/* The lines of one paragraph with a tag on one page. */
typedef struct
{
  const char *tag, *source; /* borrowed from the pages; the source may be NULL */
  guint       page;
  HdRect      rect;
  gboolean    is_start;     /* with the paragraph's first line */
  guint       first, n;     /* its words, in reading order */
} HdReadBlock;

typedef struct
{
  HdPages *pages;  /* own reference */
  GArray  *words;  /* HdReadWord, those of a block together, then all others */
  guint    n_placed; /* words that belong to blocks */
  GArray  *rules;  /* HdReadRule */
  GArray  *blocks; /* HdReadBlock, in the order of the pages */
} HdPageReading;

HdPageReading     *hd_page_reading_new  (HdPages *pages) G_GNUC_WARN_UNUSED_RESULT;
void               hd_page_reading_free (HdPageReading *self);
const HdReadWord  *hd_page_reading_word  (const HdPageReading *self, guint index);
const HdReadBlock *hd_page_reading_block (const HdPageReading *self, guint index);
/* The words of a block, one blank between those that stand apart. */
char              *hd_page_reading_dup_text (const HdPageReading *self, const HdReadBlock *block) G_GNUC_WARN_UNUSED_RESULT;
/* SHA-256 of the words in the order in which they are painted: equal when the pages say the same, wherever the lines end. */
char              *hd_page_reading_dup_digest (const HdPageReading *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdPageReading, hd_page_reading_free)

G_END_DECLS
