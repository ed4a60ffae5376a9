/* overview-rows.h: the rows of the overview page
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/overview.h"

G_BEGIN_DECLS

/* Each fills a group anew and hides it when there is nothing to say. Rows lead to their place by "book.go-to". */
void       hd_overview_rows_fill_todos  (AdwPreferencesGroup *group, GPtrArray *rows, const HdOverview *overview);
void       hd_overview_rows_fill_coming (AdwPreferencesGroup *group, GPtrArray *rows, const HdOverview *overview);
void       hd_overview_rows_fill_states (AdwPreferencesGroup *group, GPtrArray *rows, const HdOverview *overview);
void       hd_overview_rows_fill_steps  (AdwPreferencesGroup *group, GPtrArray *rows, const HdOverview *overview);
/* A card with a figure, its target and the share of it. */
GtkWidget *hd_overview_headline_new     (const HdResultRow *row) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
