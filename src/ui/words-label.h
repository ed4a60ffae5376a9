/* words-label.h: the difference of two texts, word by word, in a label
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/diff.h"

G_BEGIN_DECLS

/* Words taken out are struck through, words put in are bold and underlined: told without any colour. */
char      *hd_words_markup    (GPtrArray *words) G_GNUC_WARN_UNUSED_RESULT;
/* A label that wraps, left-aligned; @text NULL: empty. */
GtkWidget *hd_words_label_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* What leads from @before to @after. */
void       hd_words_label_set (GtkLabel *label, const char *before, const char *after);

G_END_DECLS
