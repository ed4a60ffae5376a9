/* paper-cells.h: the cells of the outgoing register
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/list-row.h"

G_BEGIN_DECLS

typedef enum
{
  HD_PAPER_CELL_NUMBER,
  HD_PAPER_CELL_DATE,
  HD_PAPER_CELL_TITLE,
  HD_PAPER_CELL_STATE,
  HD_N_PAPER_CELLS
} HdPaperCell;

/* @narrow: the title carries number and date below it, the state is its symbol alone (with its word for the ear). */
GtkListItemFactory *hd_paper_cell_factory_new (HdPaperCell cell, gboolean narrow) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
