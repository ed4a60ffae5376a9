/* page-picture.h: one laid-out page, small
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "layout/layout.h"

G_BEGIN_DECLS

#define HD_TYPE_PAGE_PICTURE (hd_page_picture_get_type ())
G_DECLARE_FINAL_TYPE (HdPagePicture, hd_page_picture, HD, PAGE_PICTURE, GtkWidget)

/* Of a fixed size, whatever the page's. */
GtkWidget *hd_page_picture_new  (void) G_GNUC_WARN_UNUSED_RESULT;
/* @pages: (nullable): NULL shows nothing; @page: from 0 */
void       hd_page_picture_show (HdPagePicture *self, HdPages *pages, guint page);

G_END_DECLS
