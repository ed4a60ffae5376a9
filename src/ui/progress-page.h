/* progress-page.h: an indicator's results against its targets, as a chart and as numbers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/window-page.h"

G_BEGIN_DECLS

#define HD_TYPE_PROGRESS_PAGE (hd_progress_page_get_type ())
G_DECLARE_FINAL_TYPE (HdProgressPage, hd_progress_page, HD, PROGRESS_PAGE, HdWindowPage)

/* Actions: "page.search", "page.export" (PDF), "page.export-chart" (s: pdf, svg, png), "page.print", "page.details" (list). */

G_END_DECLS
