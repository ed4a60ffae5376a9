/* labels-private.h: the tables behind model/labels.h
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/entities.h"

G_BEGIN_DECLS

/* The English name, to be translated in the context "field". */
const char *hd_field_label_msgid  (HdEntityKind kind, guint field);
/* The English name of the @word-th choice, to be translated in the context "choice"; NULL when there is none. */
const char *hd_choice_label_msgid (HdEntityKind kind, guint field, guint word);

G_END_DECLS
