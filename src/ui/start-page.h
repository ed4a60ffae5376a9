/* start-page.h: what the window shows without a book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HD_TYPE_START_PAGE (hd_start_page_get_type ())
G_DECLARE_FINAL_TYPE (HdStartPage, hd_start_page, HD, START_PAGE, AdwBin)

/* New book, open, practice book, and the books used last. */
GtkWidget *hd_start_page_new (GSettings *settings, GMenuModel *menu) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
