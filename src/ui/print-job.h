/* print-job.h: pages to the printer, through GTK's own dialog
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "layout/layout.h"

G_BEGIN_DECLS

/**
 * hd_print_pages:
 * @settings: (inout) (nullable): what was chosen in the dialog last time; replaced by what is chosen now
 *
 * Shows the dialog over @parent and prints: the same pages, painted by the same function as preview and PDF, on the full sheet.
 *
 * Returns: %FALSE with @error when printing failed; a person who cancels is no error
 */
gboolean hd_print_pages (GtkWindow *parent, HdPages *pages, GtkPrintSettings **settings, GError **error);

G_END_DECLS
