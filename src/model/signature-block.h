/* signature-block.h: the words of one signature block
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/dossier.h"

G_BEGIN_DECLS

/* Lines in mixed case; the paper makes capitals. Empty string: unknown, left blank for the pen. */
typedef struct
{
  char *party;     /* "Bộ CHQS tỉnh" as named in the agreement; "" for a witness without a unit */
  char *authority; /* "TM. Ban Chấp hành", "KT. Chỉ huy trưởng"; "" without prefix */
  char *title;     /* "Phó Chỉ huy trưởng" */
  char *name;      /* "Đại tá Nguyễn Văn A" where the unit prints the rank, else "Nguyễn Văn A" */
  gboolean is_frozen;
} HdSignatureBlock;

/* Frozen text of a given signature; for an open one drawn from person and post as of the agreement's signing date
 * (else its first day). No academic title, rank only where the unit says so (Decree 30/2020, Annex I, II.7). */
HdSignatureBlock *hd_signature_block_new  (const HdDossier *dossier, const HdRecord *signature) G_GNUC_WARN_UNUSED_RESULT;
/* Block of a party for which no signature record exists yet: all blank but the party. */
HdSignatureBlock *hd_signature_block_new_for_party (const HdDossier *dossier, const HdRecord *party) G_GNUC_WARN_UNUSED_RESULT;
/* Block of a party that is not known yet. */
HdSignatureBlock *hd_signature_block_new_empty (void) G_GNUC_WARN_UNUSED_RESULT;
void              hd_signature_block_free (HdSignatureBlock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdSignatureBlock, hd_signature_block_free)

G_END_DECLS
