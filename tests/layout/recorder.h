/* recorder.h: a painter that remembers where every word and every rule of laid out pages stands
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/layout.h"

G_BEGIN_DECLS

typedef struct
{
  guint    page;
  guint    run;    /* number of the run it belongs to */
  HdFace   face;
  double   size, left, right, baseline;
  gboolean turned; /* set aslant: a label of a chart's axis */
  HdColor  color;
  char    *text;
} RecordedWord;

typedef struct
{
  guint  page;
  double left, top, right, bottom;
} RecordedRule;

typedef struct
{
  guint   page;
  guint   n_words_before;
  double  left, top, right, bottom;
  HdColor color;
} RecordedShape;

typedef struct
{
  GArray *words;  /* RecordedWord */
  GArray *rules;  /* RecordedRule */
  GArray *shapes; /* RecordedShape */
} Recording;

Recording          *recording_new      (const HdPages *pages);
void                recording_free     (Recording *self);
const RecordedWord *recording_word     (const Recording *self, guint index);
/* First word from @from on with this text, or NULL. */
const RecordedWord *recording_find     (const Recording *self, guint page, const char *text);
/* Words of the text, in order, joined by one blank; pieces of a word that stand side by side in two faces are joined. Marks in the
 * top margin and watermarks are left out. */
char               *recording_text     (const Recording *self, double top);
/* Pages as lines of text, for golden files. */
char               *pages_log          (const HdPages *pages);
/* Compares @pages with tests/data/@name, or writes it there with --update. */
void                assert_golden      (const HdPages *pages, const char *name);
/* Takes --update out of the arguments. */
void                golden_init        (int *argc, char **argv);
/* Nothing outside the margins, no word on another. */
void                assert_sound       (const HdPages *pages, const HdPageSetup *setup);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Recording, recording_free)

G_END_DECLS
