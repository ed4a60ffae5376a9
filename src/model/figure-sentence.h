/* figure-sentence.h: sentences made of figures, each knowing the figures it said
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/error.h"
#include "model/result-row.h"

G_BEGIN_DECLS

typedef enum
{
  HD_LINK_ACTUAL,
  HD_LINK_TARGET,
  HD_LINK_RATE,
  HD_LINK_CHANGE, /* against the same months before */
} HdLinkKind;

/* One figure that a sentence said. */
typedef struct
{
  HdLinkKind kind;
  char      *indicator; /* id */
  char      *unit;      /* (nullable): id; NULL: all together */
  HdPeriod   period;    /* asked for */
  char      *said;      /* “gần 3 tỉ đồng”, “100%” */
  guint      start;     /* where it stands in the text, in bytes */
} HdFigureLink;

typedef struct
{
  char      *text;
  GPtrArray *links; /* HdFigureLink, in the order of the text */
} HdFigureSentence;

void       hd_figure_link_free     (HdFigureLink *self);
void       hd_figure_sentence_free (HdFigureSentence *self);

/* “2.650 công dân”, “gần 3 tỉ đồng” (the reporter's words where one report makes an estimate), “05 lớp”; NULL when nothing was said.
 * Percent without a blank. */
char      *hd_result_row_say (const HdResultRow *row) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_figure_sentence_new:
 * @row: of the indicator that is told
 * @rows: (element-type HdResultRow): the table it stands in: its pair and the ratio made of it are looked for there
 * @unit: (nullable): id of the unit of the table
 *
 * “Năm 2016 và 5 tháng đầu năm 2017, tuyển chọn 2.650 công dân nhập ngũ, đạt 100% chỉ tiêu.” The time is the one that the figures
 * cover. The words come from the indicator's phrase, with {figure}, {pair} (“123 lớp/9.735 người”) or {other} (the pair's figure
 * alone); without a phrase, or without the pair it needs, from its name. The rate is that against its target, else that of the
 * ratio whose part it is.
 *
 * Returns: (nullable): NULL when there is nothing to say: no figure and no wording
 */
HdFigureSentence *hd_figure_sentence_new (const HdResultRow *row, GPtrArray *rows, const char *unit) G_GNUC_WARN_UNUSED_RESULT;
/* All that the table has to say; pairs are told once, ratios with their part, parts of others by themselves.
 * (element-type HdFigureSentence) */
GPtrArray *hd_figure_sentences_new (GPtrArray *rows, const char *unit) G_GNUC_WARN_UNUSED_RESULT;

/* What the figure would be said as today; NULL when there is none any more. @rows: the same question asked again. */
char      *hd_figure_link_say_now  (const HdFigureLink *self, GPtrArray *rows) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_figure_links_find_in:
 * @text: a text that said the figures of @links and was edited since
 *
 * Those figures that it still says, in their order, with their new places. A figure is found as a whole: “5 lớp” is not found in “15 lớp”.
 *
 * Returns: (element-type HdFigureLink): copies
 */
GPtrArray *hd_figure_links_find_in (GPtrArray *links, const char *text) G_GNUC_WARN_UNUSED_RESULT;
/**
 * hd_figure_links_renew:
 * @links: as hd_figure_links_find_in() gave them for @text
 * @now: (element-type utf8): for each what it says today, NULL for what there is none of any more
 * @renewed: (out): the links of the new text
 *
 * @text with today's figures in the place of those it says, and nothing else changed. What is gone stays as it was said.
 */
char      *hd_figure_links_renew (GPtrArray *links, const char *text, GPtrArray *now, GPtrArray **renewed) G_GNUC_WARN_UNUSED_RESULT;

/* One line a link, for keeping beside a text; and back. @error: HD_ERROR_INVALID */
char      *hd_figure_links_to_text (GPtrArray *links) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *hd_figure_links_from_text (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdFigureSentence, hd_figure_sentence_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdFigureLink, hd_figure_link_free)

G_END_DECLS
