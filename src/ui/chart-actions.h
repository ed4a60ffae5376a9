/* chart-actions.h: what can be done with a chart in the window: copied, saved, printed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

/* Each is asked from @widget, which stands on a page of the window; what comes of it is told there. */

/* As a picture and as its table, for whichever a program takes. */
void hd_chart_copy    (GtkWidget *widget, HdBook *book, HdChart *chart);
/* Asks for a file. @format: "pdf", "svg" or "png" */
void hd_chart_save    (GtkWidget *widget, HdBook *book, HdChart *chart, const char *format);
void hd_chart_print   (GtkWidget *widget, HdBook *book, HdChart *chart);
void hd_chart_preview (GtkWidget *widget, HdBook *book, HdChart *chart);

G_END_DECLS
