/* word-set.h: the different words of many texts, numbered, and which of them hold some letters
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts of one kind say the same few thousand words again and again: what is looked for is looked for once in each word, and a text
 * is kept as the numbers of its words.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _HdWordSet HdWordSet;

HdWordSet *hd_word_set_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       hd_word_set_free (HdWordSet *self);
/* Appends the numbers of the words of @key, a key with marks, to @numbers (element-type guint). */
void       hd_word_set_add  (HdWordSet *self, const char *key, GArray *numbers);
/* By number of the word: 1 where @letters, a key with marks and without blanks, occur in it: the rule of hd_text_match(). */
guint8    *hd_word_set_find (HdWordSet *self, const char *letters) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdWordSet, hd_word_set_free)

G_END_DECLS
