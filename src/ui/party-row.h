/* party-row.h: one party of an agreement: its place, its part, who signs for it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"
#include "model/dossier.h"

G_BEGIN_DECLS

#define HD_TYPE_PARTY_ROW (hd_party_row_get_type ())
G_DECLARE_FINAL_TYPE (HdPartyRow, hd_party_row, HD, PARTY_ROW, AdwActionRow)

/* Actions: "party.move" (i: by how many places), "party.lead", "party.signer", "party.remove". Alt+Up and Alt+Down move it, so does
 * dragging. "page.sign-party" records the signature.
 *
 * Signal "failed" (title, GError): what was asked could not be done. */

/* @n: from 1 */
GtkWidget *hd_party_row_new (HdBook *book, const HdDossier *dossier, const HdRecord *party, guint n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
