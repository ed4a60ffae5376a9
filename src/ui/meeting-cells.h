/* meeting-cells.h: the cells of the list of meetings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/list-row.h"

G_BEGIN_DECLS

typedef enum
{
  HD_MEETING_CELL_DATE,
  HD_MEETING_CELL_TITLE,
  HD_MEETING_CELL_PLACE,
  HD_MEETING_CELL_HOST,
  HD_MEETING_CELL_KIND,
  HD_N_MEETING_CELLS
} HdMeetingCell;

/* @narrow: the title carries day, kind and place below it. */
GtkListItemFactory *hd_meeting_cell_factory_new (HdMeetingCell cell, gboolean narrow) G_GNUC_WARN_UNUSED_RESULT;
/* What a cell says of a row, for cells, tooltips and facts alike. */
char               *hd_meeting_cell_text        (HdMeetingCell cell, const HdListRow *row) G_GNUC_WARN_UNUSED_RESULT;
/* @kind: (nullable): word of HD_MEETING_KIND */
const char         *hd_meeting_kind_icon        (const char *kind);

G_END_DECLS
