/* working-day.h: the next day on which an office works
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/date.h"

G_BEGIN_DECLS

/**
 * hd_working_day_after:
 *
 * The first day after @day that is no Saturday, Sunday or public holiday of a fixed date (1 January, 30 April, 1 May, 2 September), nor
 * the day off that is given for such a holiday at a weekend (Labour Code 2019, article 111, paragraph 3, and article 112). What the
 * lunar calendar or a yearly decision sets is not known: Tết, the Hùng Kings' day, the second day of the National Day.
 */
HdDate hd_working_day_after (HdDate day);

G_END_DECLS
