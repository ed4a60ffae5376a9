/* text-flow.h: one paragraph broken into lines of placed words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/document.h"
#include "paint/painter.h"

G_BEGIN_DECLS

/* Words of one font side by side on a line. */
typedef struct
{
  const HdFont *font;
  double        size;
  const char   *uri; /* (nullable) where a click leads */
  guint         first_word, n_words;
  gboolean      space_after;
  gboolean      is_hidden; /* there for who copies the text, not for the eye: painted in the colour of the paper */
} HdFlowRun;

/* Measures from the paragraph's top left corner. */
typedef struct
{
  double top, height, baseline;
  double left, right; /* of the text on it */
  guint  first_run, n_runs;
  HdRect hyphen; /* drawn at the line's end, y from the baseline; of no width: none */
} HdFlowLine;

/* Immutable, reference counted, without a place on any page: what a cache of paragraphs can share. */
typedef struct _HdFlow HdFlow;

/* Characters that the fonts lack, with the first place where each was met. */
typedef struct _HdMissing HdMissing;

HdMissing *hd_missing_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void       hd_missing_free     (HdMissing *self);
void       hd_missing_add      (HdMissing *self, gunichar character, const char *text);
/* Adds the characters of @text that @font lacks. */
void       hd_missing_check    (HdMissing *self, const HdFont *font, const char *text);
guint      hd_missing_get_count (const HdMissing *self);
/* FALSE with HD_ERROR_FONT when something is missing from the fonts of @family. */
gboolean   hd_missing_report   (const HdMissing *self, const char *family, GError **error);

/**
 * hd_flow_new:
 *
 * A pure function of the paragraph's spans and measures, the width and the fonts. Lines are filled greedily; blanks break and
 * justify; U+00A0 justifies but does not break. A word wider than a third of the line may break after "-", "–" and "/", a word
 * that still does not fit on a line of its own is cut between characters. Leaders become runs of full stops, real characters, so
 * that a copy of the text shows the blank too.
 *
 * A hyphen at the end of a line is taken for hyphenation by programs that extract text (pdftotext drops it and joins the lines), and
 * a symbol would come back wrong. Where a centred symbol breaks, the hyphen is therefore drawn at the line's end and stands as a
 * hidden character before the first one of the next line.
 */
HdFlow           *hd_flow_new         (const HdParagraph *paragraph, double width, HdFontSet *fonts, HdMissing *missing) G_GNUC_WARN_UNUSED_RESULT;
HdFlow           *hd_flow_ref         (HdFlow *self);
void              hd_flow_unref       (HdFlow *self);
guint             hd_flow_get_n_lines (const HdFlow *self);
const HdFlowLine *hd_flow_get_line    (const HdFlow *self, guint line);
const HdFlowRun  *hd_flow_get_runs    (const HdFlow *self);
const HdWord     *hd_flow_get_words   (const HdFlow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdFlow, hd_flow_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdMissing, hd_missing_free)

G_END_DECLS
