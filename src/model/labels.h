/* labels.h: what entities, fields and choices are called in the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/entities.h"

G_BEGIN_DECLS

/* Translated, in lower case, for the middle of a phrase: “unit”, “agreement”. */
const char *hd_entity_label (HdEntityKind kind);
/* Translated, in sentence case: “Full name”; never empty. */
const char *hd_field_label  (HdEntityKind kind, guint field);
/* Translated word of a choice: “Socio-political organisation”; @word as it is stored, and given back when the choice
 * does not know it. */
const char *hd_choice_label (HdEntityKind kind, guint field, const char *word);

G_END_DECLS
