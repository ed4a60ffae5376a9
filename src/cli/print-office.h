/* print-office.h: hiepdong-cli print and issue for papers that are made from a template
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cli/command.h"

G_BEGIN_DECLS

/* TRUE when @arguments name one of them: letter, decision, members, extract, copy. */
gboolean hd_print_office_is_meant (char **arguments);
/* Prints the paper, or issues it. */
HdExit   hd_print_office_run      (char ***arguments, gboolean issuing);

G_END_DECLS
