/* print-office.h: hiepdong-cli print for papers that are made from a template
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cli/command.h"

G_BEGIN_DECLS

/* TRUE when @arguments name one of them: letter, decision, members, extract, copy. */
gboolean hd_print_office_is_meant (char **arguments);
HdExit   hd_print_office_run      (char ***arguments);

G_END_DECLS
