/* sentences.h: sentences made of figures that the book keeps, and whether they are still true
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/results.h"
#include "model/figure-sentence.h"

G_BEGIN_DECLS

/* A figure that a kept sentence says and that is another one today. */
typedef struct
{
  char *said;
  char *now; /* (nullable): there is none any more */
} HdFigureShift;

typedef struct
{
  HdRecord  *record; /* of kind SENTENCE */
  GPtrArray *shifts; /* (element-type HdFigureShift): none: it is true as it stands */
} HdKeptSentence;

void       hd_kept_sentence_free (HdKeptSentence *self);
/* “2.650 công dân → 2.700 công dân; 100% → 102%”, “5 lớp: no longer there”. NULL for one that is true. */
char      *hd_kept_sentence_describe_shifts (const HdKeptSentence *self) G_GNUC_WARN_UNUSED_RESULT;

/* What the book has to say for the time, unit and field asked for. (element-type HdFigureSentence) */
GPtrArray *hd_book_compose_sentences (HdBook *self, const HdResultsQuery *query, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Kept ones, by position; stale ones know what changed. (element-type HdKeptSentence) */
GPtrArray *hd_book_list_sentences    (HdBook *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What the book has to say and what it keeps. */
typedef struct
{
  GPtrArray *made; /* as hd_book_compose_sentences() */
  GPtrArray *kept; /* as hd_book_list_sentences() */
} HdSentences;

void         hd_sentences_free (HdSentences *self);
/* Both on a worker with a connection of its own: kept sentences may ask for the results of many times. */
void         hd_book_read_sentences_async  (HdBook *self, const HdResultsQuery *query, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
HdSentences *hd_book_read_sentences_finish (HdBook *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_book_keep_sentences:
 * @sentences: (element-type HdFigureSentence): as composed for @query
 *
 * Keeps them behind those that are kept already, as one edit. One that is kept already with the same words for the same time and unit is
 * not kept twice.
 *
 * @n_kept: (out) (optional)
 */
gboolean   hd_book_keep_sentences    (HdBook *self, const HdResultsQuery *query, GPtrArray *sentences, guint *n_kept, GError **error);
/* Saves a kept sentence that was edited. Figures that still stand in it stay linked; those that were taken out are no longer asked for. */
gboolean   hd_book_save_sentence     (HdBook *self, HdRecord *sentence, GError **error);
/* Puts today's figures into the words of a kept sentence (@id NULL: of all that are stale), and nothing else. A figure that is gone is
 * left as it stands, and its sentence stays stale. One edit. @n_renewed: (out) (optional) */
gboolean   hd_book_renew_sentences   (HdBook *self, const char *id, guint *n_renewed, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdKeptSentence, hd_kept_sentence_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdSentences, hd_sentences_free)

G_END_DECLS
