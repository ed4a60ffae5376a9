/* passages.h: passages of a text by the numbers a reader sees: "I.2", "II.1.a"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/dossier.h"

G_BEGIN_DECLS

/* Number of each clause that has one and of those above it, "I.2.a", in the order of the text; ids beside them. */
typedef struct
{
  GPtrArray *numbers; /* (element-type utf8) */
  GPtrArray *ids;     /* (element-type utf8) */
} HdPassages;

HdPassages *hd_passages_new  (GPtrArray *clauses) G_GNUC_WARN_UNUSED_RESULT;
void        hd_passages_free (HdPassages *self);

/**
 * hd_passages_choose:
 * @named: "I.2; II": numbers or ids
 * @places: (out): where they stand, in words: "khoản 2 Mục I; Mục II"
 *
 * Returns: (transfer full) (nullable): ids of the clauses named, of all below them and of the headings above them; NULL with
 *   HD_ERROR_INVALID and what there is when a number is none
 */
GHashTable *hd_passages_choose (const HdDossier *dossier, const char *named, char **places, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdPassages, hd_passages_free)

G_END_DECLS
