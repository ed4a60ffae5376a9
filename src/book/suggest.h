/* suggest.h: the known word nearest to a misspelt one
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *word; /* what was written */
  const char *best; /* nearest so far; NULL when nothing is near enough */
  guint       distance;
} HdSuggestion;

HdSuggestion hd_suggestion_new   (const char *word);
void         hd_suggestion_offer (HdSuggestion *self, const char *candidate);

G_END_DECLS
