/* agreement-cells.h: the cells of the list of agreements
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/list-row.h"

G_BEGIN_DECLS

typedef enum
{
  HD_AGREEMENT_CELL_NUMBER,
  HD_AGREEMENT_CELL_TITLE,
  HD_AGREEMENT_CELL_PARTIES,
  HD_AGREEMENT_CELL_PERIOD,
  HD_AGREEMENT_CELL_STATE,
  HD_AGREEMENT_CELL_SIGNED,
  HD_N_AGREEMENT_CELLS
} HdAgreementCell;

/* @narrow: the title carries number and period below it, the state is its symbol alone (with its word for the ear). */
GtkListItemFactory *hd_agreement_cell_factory_new (HdAgreementCell cell, gboolean narrow) G_GNUC_WARN_UNUSED_RESULT;
/* What a cell says of a row, for cells, tooltips and facts alike. */
char               *hd_agreement_cell_text        (HdAgreementCell cell, const HdListRow *row) G_GNUC_WARN_UNUSED_RESULT;
const char         *hd_agreement_cell_state_icon  (const HdListRow *row);

G_END_DECLS
