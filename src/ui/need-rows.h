/* need-rows.h: what a meeting still lacks, each line leading to its place
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

/**
 * hd_need_rows_fill:
 * @expander: gets a row for each, and a title that counts them
 * @rows: (element-type GtkWidget): those that are there from the last time, and afterwards those of now; borrowed
 * @leads: the widget whose “book.go-to” a row activates: of the window, for rows that stand in a dialog
 *
 * Returns: how many things are missing
 */
guint hd_need_rows_fill (AdwExpanderRow *expander, GPtrArray *rows, HdBook *book, const char *meeting_id, GtkWidget *leads);

G_END_DECLS
