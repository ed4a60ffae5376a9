/* series-dialog.h: the number series of the committee
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

#define HD_TYPE_SERIES_DIALOG (hd_series_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HdSeriesDialog, hd_series_dialog, HD, SERIES_DIALOG, AdwWindow)

/* Lists them with their next number and the numbers nobody has, and lets them be added, changed and deleted. */
GtkWidget *hd_series_dialog_new (GtkWindow *parent, HdBook *book) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
