/* entry-grid-private.h: what the files of the sheet share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/entry-grid.h"

G_BEGIN_DECLS

typedef enum
{
  HD_ENTRY_SELECT, /* keys move */
  HD_ENTRY_TYPE,   /* what is typed takes the place of the contents; arrows leave */
  HD_ENTRY_EDIT,   /* the contents are edited; arrows move in the text */
} HdEntryMode;

typedef struct
{
  HdCellState state;
  char       *draft;
  char       *sentence;
} HdCellMark;

struct _HdEntryGrid
{
  GtkWidget parent_instance;

  HdResultGrid *grid;
  GHashTable *marks;      /* row * columns + column -> HdCellMark */
  HdGridTotal *totals;    /* of the rows, as far as they were looked at */
  gboolean *has_total;
  guint row, column;      /* the active cell */
  guint end_row, end_column; /* the other corner of the block */
  int tab_column;         /* where Enter returns to; -1 without a run of Tab */
  HdEntryMode mode;
  gboolean composing;
  gboolean setting_text;
  gboolean editable;
  GtkWidget *text;        /* GtkText: has the focus, shown while a cell is edited */
  GtkWidget *question;    /* (nullable): GtkPopover that asks which reading is meant */

  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  GtkScrollablePolicy policies[2];

  /* Sizes in pixels, from the font and the room. */
  int line_height;
  int row_height;
  int header_height;
  int footer_height;
  int side_width;
  int measure_width;      /* part of the side */
  int column_width;
  int total_width;
};

/* entry-grid.c */
guint     hd_entry_grid_n_rows        (HdEntryGrid *self);
guint     hd_entry_grid_n_columns     (HdEntryGrid *self);
HdCellMark *hd_entry_grid_get_mark    (HdEntryGrid *self, guint row, guint column); /* (nullable) */
const HdGridTotal *hd_entry_grid_get_total (HdEntryGrid *self, guint row);
void      hd_entry_grid_move          (HdEntryGrid *self, guint row, guint column, gboolean extend);
void      hd_entry_grid_block         (HdEntryGrid *self, guint *first_row, guint *first_column, guint *last_row, guint *last_column);
GdkRectangle hd_entry_grid_area       (HdEntryGrid *self, guint row, guint column);
gboolean  hd_entry_grid_cell_at       (HdEntryGrid *self, double x, double y, guint *row, guint *column);
double    hd_entry_grid_scrolled      (HdEntryGrid *self, GtkOrientation orientation);

/* entry-grid-draw.c */
void      hd_entry_grid_measure_font  (HdEntryGrid *self, int width);
void      hd_entry_grid_draw          (HdEntryGrid *self, GtkSnapshot *snapshot);

/* entry-grid-edit.c */
void      hd_entry_grid_begin         (HdEntryGrid *self, HdEntryMode mode, const char *text);
/* FALSE: what was typed cannot be taken; it is said, and the cell stays open. */
gboolean  hd_entry_grid_commit        (HdEntryGrid *self);
/* Likewise when the person has gone elsewhere: what cannot be taken stays as a mark. */
void      hd_entry_grid_leave         (HdEntryGrid *self);
void      hd_entry_grid_cancel        (HdEntryGrid *self);
void      hd_entry_grid_clear_block   (HdEntryGrid *self);
void      hd_entry_grid_fill_down     (HdEntryGrid *self);

/* entry-grid-keys.c */
void      hd_entry_grid_add_controllers (HdEntryGrid *self);

G_END_DECLS
