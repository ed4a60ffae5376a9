/* entry-view.h: results are entered: a sheet of indicators by units, or by months or quarters
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/progress-view.h"

G_BEGIN_DECLS

#define HD_TYPE_ENTRY_VIEW (hd_entry_view_get_type ())
G_DECLARE_FINAL_TYPE (HdEntryView, hd_entry_view, HD, ENTRY_VIEW, HdProgressView)

/* Actions: "view.cell-details", "view.import" and "view.export" (tables of results). */

G_END_DECLS
