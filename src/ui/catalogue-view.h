/* catalogue-view.h: the book's own catalogue of fields and indicators
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/progress-view.h"

G_BEGIN_DECLS

#define HD_TYPE_CATALOGUE_VIEW (hd_catalogue_view_get_type ())
G_DECLARE_FINAL_TYPE (HdCatalogueView, hd_catalogue_view, HD, CATALOGUE_VIEW, HdProgressView)

/* Fields of work with their indicators: added, changed, ended, put in order by dragging and with Alt+Up and Alt+Down, deleted where
 * nothing names them. */

G_END_DECLS
