/* make-dossier.h: agreements made up for tests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/dossier.h"

G_BEGIN_DECLS

typedef struct
{
  guint      n_parties;
  guint      n_witnesses;
  guint      n_headings;   /* each with two items */
  gboolean   is_signed;    /* frozen signatures, number and dates */
  gboolean   is_long;      /* names and titles of 60 letters */
  gboolean   is_blank;     /* nothing but what must be there */
  gboolean   is_training;
  guint      columns;
  const char *profile;     /* of the committee */
  const char *symbol;      /* "CTPH-BCHQS-LĐLĐ" when NULL */
  const char *last_text;   /* of the last paragraph; a sentence of two lines when NULL */
} DossierSpec;

HdDossier  *make_dossier      (const DossierSpec *spec);
/* Text of party @index, 0-based, as make_dossier() wrote it. */
char       *make_party_name   (const DossierSpec *spec, guint index);
char       *make_signer_name  (const DossierSpec *spec, guint index);
char       *make_signer_title (const DossierSpec *spec, guint index);

G_END_DECLS
