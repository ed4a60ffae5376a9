/* catalogue-dialog.h: indicators of the standard catalogue, ticked and added to the book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

#define HD_TYPE_CATALOGUE_DIALOG (hd_catalogue_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HdCatalogueDialog, hd_catalogue_dialog, HD, CATALOGUE_DIALOG, AdwWindow)

GtkWidget *hd_catalogue_dialog_new (GtkWindow *parent, HdBook *book) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
