/* comparison-window.h: one version of a text to read, or two of them with what differs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "book/book.h"

G_BEGIN_DECLS

/* @from, @to: numbers of versions, 0 is the present text; the same one twice: to read it. */
void hd_comparison_window_show (GtkWidget *parent, HdBook *book, const char *agreement_id, gint64 from, gint64 to);

G_END_DECLS
