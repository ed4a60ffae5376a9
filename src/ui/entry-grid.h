/* entry-grid.h: a sheet of results, entered as in a spreadsheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws only what is in sight. What is typed goes straight into the cell, through an input method too; Tab, Enter, arrows, F2, Escape,
 * Delete, Ctrl+C, X, V, D and A do what they do in a spreadsheet, Shift extends the block, Ctrl+Tab leaves the sheet.
 */
#pragma once

#include <adwaita.h>

#include "model/result-grid.h"

G_BEGIN_DECLS

#define HD_TYPE_ENTRY_GRID (hd_entry_grid_get_type ())
G_DECLARE_FINAL_TYPE (HdEntryGrid, hd_entry_grid, HD, ENTRY_GRID, GtkWidget)

/* What became of a cell since the sheet was opened. */
typedef enum
{
  HD_CELL_PLAIN,
  HD_CELL_PENDING, /* on its way into the book */
  HD_CELL_SAVED,
  HD_CELL_REFUSED, /* what was typed stands there, but not in the book */
} HdCellState;

/* A cell that was entered. */
typedef struct
{
  guint     row;
  guint     column;
  HdRecord *before; /* (nullable) */
  HdRecord *after;  /* (nullable): NULL: emptied */
} HdEntryCell;

/* Signals:
 * "entered" (GPtrArray of HdEntryCell, uint n_refused): cells that a person changed in one step; the sheet shows them already
 * "moved": another cell is the active one, or its contents changed
 * "details": a person asks for more about the active cell */

GtkWidget    *hd_entry_grid_new         (void) G_GNUC_WARN_UNUSED_RESULT;
/* @grid: (transfer full) (nullable); @keep: the active cell stays where it is, and marks stay */
void          hd_entry_grid_set_grid    (HdEntryGrid *self, HdResultGrid *grid, gboolean keep);
HdResultGrid *hd_entry_grid_get_grid    (HdEntryGrid *self); /* (transfer none) (nullable) */
void          hd_entry_grid_set_editable (HdEntryGrid *self, gboolean editable);
/* @sentence: (nullable): why it is refused; @draft: (nullable): what was typed */
void          hd_entry_grid_mark        (HdEntryGrid *self, guint row, guint column, HdCellState state, const char *draft, const char *sentence);
void          hd_entry_grid_get_active  (HdEntryGrid *self, guint *row, guint *column);
void          hd_entry_grid_set_active  (HdEntryGrid *self, guint row, guint column);
/* What is to be said about the active cell: why it is refused, or what looks wrong. (nullable) */
char         *hd_entry_grid_dup_remark  (HdEntryGrid *self) G_GNUC_WARN_UNUSED_RESULT;
/* The cells of the selected block, or all, as tab-separated text. */
char         *hd_entry_grid_dup_block   (HdEntryGrid *self) G_GNUC_WARN_UNUSED_RESULT;
/* Enters tab-separated text from the active cell on, as one step. */
void          hd_entry_grid_paste       (HdEntryGrid *self, const char *text);
/* Breaks the targets of the whole in the rows of the block down to the units: equally, or in the proportions of @like. @n_split: rows done */
void          hd_entry_grid_enter_shares (HdEntryGrid *self, const HdResultGrid *like, guint *n_split);
void          hd_entry_grid_changed     (HdEntryGrid *self); /* the results in the sheet changed */

G_END_DECLS
