/* signing-private.h: what the files about signing share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/signing.h"

G_BEGIN_DECLS

/* The record of that id and kind, or NULL; also for NULL. */
const HdRecord *hd_signing_lookup      (const HdDossier *dossier, HdEntityKind kind, const char *id);
const HdRecord *hd_signing_unit_of     (const HdDossier *dossier, const HdRecord *party);
gboolean        hd_signing_is_given    (const HdRecord *signature);
/* The unit's short name. */
const char     *hd_signing_party_name  (const HdDossier *dossier, const HdRecord *party);
/* The open signature that @entry fills; NULL: it makes a new one. */
HdRecord       *hd_signing_find_open   (const HdDossier *dossier, const HdSigningEntry *entry);
/* The post of @entry: the one it names, else the only one that is held that day; NULL when there is none, or several. */
const HdRecord *hd_signing_choose_post (const HdDossier *dossier, const HdSigningEntry *entry);

G_END_DECLS
