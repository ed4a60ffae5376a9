/* diff-private.h: texts as rows of words, and which words of two rows belong together
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A word, a mark of punctuation or a line break, with the blanks after it. Points into the text. */
typedef struct
{
  const char *start;
  gsize       length; /* bytes without the blanks; 0 for blanks that begin a text */
  gsize       blanks; /* bytes */
  guint       id;     /* equal words have equal ids */
  gboolean    is_word;
} HdToken;

/* Equal stretches of two rows. */
typedef struct
{
  guint a, b; /* where they begin */
  guint n;
} HdStretch;

/* @ids: word -> its id, grows. (element-type HdToken) */
GArray     *hd_tokens_new     (const char *text, GHashTable *ids) G_GNUC_WARN_UNUSED_RESULT;
GHashTable *hd_token_ids_new  (void) G_GNUC_WARN_UNUSED_RESULT;
/* In order, never overlapping; the last one is empty and ends both rows. (element-type HdStretch) */
GArray     *hd_tokens_match   (const GArray *a, const GArray *b) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
