/* print-office.h: hiepdong-cli print and issue for papers that are made from a template
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cli/command.h"

G_BEGIN_DECLS

/* TRUE when @arguments name one of them: letter, decision, members, extract, copy. */
gboolean hd_print_office_is_meant (char **arguments);
/* Whether @word is one of them; @with_reference: an agreement is named behind it. */
gboolean hd_print_office_knows    (const char *word, gboolean with_reference);
/* As it stands, with what is not known left open. @clauses: (nullable): of an extract; the whole first part when left out. */
HdRendering *hd_print_office_render (HdBook *book, const char *word, const char *reference, const char *clauses, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Prints the paper, or issues it. */
HdExit   hd_print_office_run      (char ***arguments, gboolean issuing);

G_END_DECLS
