/* uses.h: what refers to a record that much may refer to
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/unit.h"
#include "store/database.h"

G_BEGIN_DECLS

/* How many records name the unit, indicator or field of work, for each field that may; fields by which none does are left out.
 * (element-type HdUnitUse) */
GPtrArray *hd_uses_count (HdDatabase *db, HdEntityKind kind, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
