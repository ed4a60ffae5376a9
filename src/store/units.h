/* units.h: what is asked of units beside their records: programmes they have a part in, the last rank
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/unit.h"
#include "store/database.h"

G_BEGIN_DECLS

/* Ids of at most @limit agreements in which the unit has a part, newest period first. (element-type utf8) */
GPtrArray *hd_units_get_agreements (HdDatabase *db, const char *unit_id, guint limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Highest rank in the protocol that a unit has; 0 when none has one. */
gboolean   hd_units_get_last_rank  (HdDatabase *db, gint64 *rank, GError **error);

G_END_DECLS
