/* indicator.h: rules of the catalogue: how long an indicator is reported on, what may be made of what
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/date.h"
#include "model/record.h"

G_BEGIN_DECLS

/* The last day on which it is reported on: its own, or that of its field if that comes first; HD_DATE_NONE: no end is known.
 * @field: (nullable) */
HdDate   hd_indicator_get_last_day (const HdRecord *indicator, const HdRecord *field);
/* Sheets, charts and choosers no longer offer it for times that begin on @day. @field: (nullable) */
gboolean hd_indicator_has_ended    (const HdRecord *indicator, const HdRecord *field, HdDate day);
/**
 * hd_indicator_check_links:
 * @indicator: as it is to be saved
 * @others: (element-type HdRecord): the catalogue
 * @field: (out): the field that is wrong
 *
 * An indicator is not its own part, pair, weight, numerator or denominator, however long the way round; a ratio is not made of ratios.
 *
 * Returns: (nullable): a sentence; NULL: all is well
 */
char    *hd_indicator_check_links  (const HdRecord *indicator, GPtrArray *others, guint *field) G_GNUC_WARN_UNUSED_RESULT;
/* The next code of a field: “TT11” after “TT10”. @indicators: (element-type HdRecord): of the whole book */
char    *hd_indicator_next_code    (const HdRecord *field, GPtrArray *indicators) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
