/* signatory-cells.h: the cells of the list of signatures
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/list-row.h"

G_BEGIN_DECLS

typedef enum
{
  HD_SIGNATORY_CELL_NAME,
  HD_SIGNATORY_CELL_POST,
  HD_SIGNATORY_CELL_UNIT,
  HD_SIGNATORY_CELL_PAPER,
  HD_SIGNATORY_CELL_STATE, /* the day, or that it is open: by word and symbol */
  HD_N_SIGNATORY_CELLS
} HdSignatoryCell;

/* @narrow: the name carries the rest below it, and the state is only its symbol */
GtkListItemFactory *hd_signatory_cell_factory_new (HdSignatoryCell cell, gboolean narrow) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
