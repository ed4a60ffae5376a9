/* print-results.h: hiepdong-cli print for the table of results
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cli/command.h"

G_BEGIN_DECLS

/* The words ask for the table of results. */
gboolean hd_print_results_is_meant (char **arguments);
HdExit   hd_print_results_run      (char ***arguments);

G_END_DECLS
