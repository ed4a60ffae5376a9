/* diff.h: what two versions of a text differ in: by clause, and by word inside a clause
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/outline.h"

G_BEGIN_DECLS

typedef enum
{
  HD_WORDS_SAME,
  HD_WORDS_REMOVED,
  HD_WORDS_ADDED,
} HdWordsKind;

/* A run of words with the blanks that follow them. */
typedef struct
{
  HdWordsKind kind;
  char       *text;
} HdWords;

/**
 * hd_diff_words:
 *
 * The shortest list of words to take out and put in (E. Myers, An O(ND) difference algorithm, 1986). Vietnamese words stand
 * between blanks; marks of punctuation and line breaks are words of their own. Of a change, what is removed comes first; words
 * that are only by chance the same between two changes belong to these. Texts that differ in more than some thousand words
 * count as replaced where they differ.
 *
 * Returns: (transfer full) (element-type HdWords): neighbours differ in kind; what is the same or removed makes up @before to
 *   the letter, what is the same or added @after
 */
GPtrArray *hd_diff_words (const char *before, const char *after) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_diff_merge_words:
 * @base: the text from which both come
 *
 * Does what was done to @base on the way to @mine and on the way to @theirs.
 *
 * Returns: (transfer full) (nullable): the text with both changes, or %NULL when they touch the same words: a person decides
 */
char      *hd_diff_merge_words (const char *base, const char *mine, const char *theirs) G_GNUC_WARN_UNUSED_RESULT;

typedef enum
{
  HD_CLAUSE_KEPT,
  HD_CLAUSE_CHANGED, /* other words or another kind */
  HD_CLAUSE_ADDED,
  HD_CLAUSE_REMOVED,
} HdClauseFate;

typedef struct
{
  HdClauseFate         fate;
  gboolean             is_moved; /* kept or changed, and at another place among its siblings or below another clause */
  const HdOutlineItem *before;   /* NULL of an added one */
  const HdOutlineItem *after;    /* NULL of a removed one */
  GPtrArray           *words;    /* (element-type HdWords): of a changed one, else NULL */
} HdClauseChange;

typedef struct
{
  GPtrArray *before;  /* (element-type HdOutlineItem) */
  GPtrArray *after;   /* (element-type HdOutlineItem) */
  GPtrArray *changes; /* (element-type HdClauseChange): every clause, in the order of @after, removed ones where they stood */
  guint      n_changed, n_added, n_removed, n_moved;
} HdTextDiff;

/**
 * hd_text_diff_new:
 * @before: (element-type HdRecord): clauses of the older text
 * @after: (element-type HdRecord): clauses of the newer text
 *
 * Clauses are the same when they have the same id; of the others, those with the same words, then those most alike, at least
 * half of the words in common. A clause whose number alone has changed is kept.
 */
HdTextDiff *hd_text_diff_new  (GPtrArray *before, GPtrArray *after) G_GNUC_WARN_UNUSED_RESULT;
void        hd_text_diff_free (HdTextDiff *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdTextDiff, hd_text_diff_free)

G_END_DECLS
