/* unit.h: rules of units: when they are valid, what shares they hand on, what kind a name speaks of
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/* Shares of a predecessor are counted in ten-thousandths: 10000 is the whole. */
#define HD_UNIT_WHOLE_SHARE 10000

/* How many records name a unit, an indicator or a field of work by one field. */
typedef struct
{
  HdEntityKind kind;
  guint        field;
  guint        count;
} HdUnitUse;

/* Without dates a unit is always valid; its last day belongs to it. */
gboolean    hd_unit_is_valid_on   (const HdRecord *unit, HdDate day);
/* "2010 - 30/06/2025", "from …", "to …" for the window; "" when nothing is known. */
char       *hd_unit_dup_validity  (const HdRecord *unit) G_GNUC_WARN_UNUSED_RESULT;
/* Abbreviation where there is one, else the name: for lists of units. */
const char *hd_unit_get_short_name (const HdRecord *unit);

/* "33,33%" or "33,33" to 3333; FALSE with a sentence for anything but 0 to 100 with at most two decimals. */
gboolean    hd_unit_share_parse   (const char *text, int *share, GError **error);
/* 3333 to "33,33%". */
char       *hd_unit_share_print   (int share) G_GNUC_WARN_UNUSED_RESULT;

/* What the words of a Vietnamese name say: “Hội Nông dân xã …” is socio-political, of a commune. Words of HD_UNIT_KIND ("other"
 * when nothing is recognised) and HD_UNIT_LEVEL (NULL when no level is named). A guess, for lists that do not say it. */
const char *hd_unit_guess_kind    (const char *name);
const char *hd_unit_guess_level   (const char *name);

/* “3 posts”, “1 programme as a party”. */
char       *hd_unit_use_dup_text  (const HdUnitUse *use) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
