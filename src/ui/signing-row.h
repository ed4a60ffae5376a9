/* signing-row.h: one party, or witness, in the dialog of signing
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/signing.h"

G_BEGIN_DECLS

typedef struct _HdSigningRow HdSigningRow;

/* @party: (nullable): NULL: a witness. @notify: a person changed something. The dossier must outlive the row. */
HdSigningRow   *hd_signing_row_new        (const HdDossier *dossier, HdRecord *party, void (*notify) (gpointer data), gpointer data) G_GNUC_WARN_UNUSED_RESULT;
void            hd_signing_row_free       (HdSigningRow *self);
GtkWidget      *hd_signing_row_get_widget (HdSigningRow *self); /* (transfer none): a row of a list box */
const char     *hd_signing_row_get_party  (HdSigningRow *self); /* id; (nullable) */
/* Whether it is signed now. */
gboolean        hd_signing_row_is_chosen  (HdSigningRow *self);
void            hd_signing_row_choose     (HdSigningRow *self, gboolean chosen);
/* The day of the ceremony, for rows that have none of their own. */
void            hd_signing_row_set_day    (HdSigningRow *self, HdDate day);
HdSigningEntry *hd_signing_row_make_entry (HdSigningRow *self) G_GNUC_WARN_UNUSED_RESULT;
/* @field: HD_SIGNATURE_…; -1: the row as a whole. @sentence: (nullable): NULL takes every problem away */
void            hd_signing_row_show_problem (HdSigningRow *self, int field, const char *sentence);
/* Below the day of its own. @sentence: (nullable): NULL takes it away */
void            hd_signing_row_show_warning (HdSigningRow *self, const char *sentence);

G_END_DECLS
