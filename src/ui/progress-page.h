/* progress-page.h: results: the views in which they are entered, seen and waited for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/window-page.h"

G_BEGIN_DECLS

#define HD_TYPE_PROGRESS_PAGE (hd_progress_page_get_type ())
G_DECLARE_FINAL_TYPE (HdProgressPage, hd_progress_page, HD, PROGRESS_PAGE, HdWindowPage)

/* A view is a HdProgressView and a page of the view stack in progress-page.ui.
 * Actions: "page.search", "page.print", "page.preview", "page.export", "page.details", "page.present": "view.…" of the view in sight. */

G_END_DECLS
