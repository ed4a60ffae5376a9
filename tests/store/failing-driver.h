/* failing-driver.h: SQLite's driver, but the n-th operation fails
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/error.h"
#include "store/driver.h"

G_BEGIN_DECLS

const HdDriver *failing_driver_get  (void);
/* The @n-th operation from now (step, script, begin, commit) fails with @code; 0: none. */
void            failing_driver_set  (guint n, HdErrorCode code);
/* Whether it has failed since. */
gboolean        failing_driver_done (void);

G_END_DECLS
