/* text-cell.h: a few lines of text in a cell of a long list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A GtkInscription that takes the room of @n_lines, ends what is longer in an ellipsis, and says that in full in its tooltip. */
GtkWidget *hd_text_cell_new (guint n_lines) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
