/* sentence-list.h: sentences that figures make, and those that the book keeps
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/results.h"

G_BEGIN_DECLS

#define HD_TYPE_SENTENCE_LIST (hd_sentence_list_get_type ())
G_DECLARE_FINAL_TYPE (HdSentenceList, hd_sentence_list, HD, SENTENCE_LIST, AdwBin)

/* What the figures of @query say, to be copied or kept; and all kept ones, marked where a figure has changed, with what it was and is. They
 * are read on a worker; until then those before them stay. */
void hd_sentence_list_show (HdSentenceList *self, HdBook *book, const HdResultsQuery *query);
/* With a picture in place of the words of the button that brings a sentence up to date. */
void hd_sentence_list_set_narrow (HdSentenceList *self, gboolean narrow);

G_END_DECLS
