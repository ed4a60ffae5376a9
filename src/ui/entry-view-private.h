/* entry-view-private.h: what the files of entry-view.h share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/entry-grid.h"
#include "ui/entry-view.h"

G_BEGIN_DECLS

struct _HdEntryView
{
  HdProgressView parent_instance;

  gboolean targets;            /* those are entered, not results */
  GtkWidget *scope;            /* HdEntryScope */
  GtkScrolledWindow *scroller;
  GtkStack *stack;
  AdwStatusPage *status;
  GtkWidget *offers;           /* the catalogues, where there are no indicators */
  GtkOrientable *footer;       /* GtkBox: what is said of the cell, and the buttons */
  GtkLabel *cell_label;
  GtkLabel *remark_label;
  GtkWidget *remark_icon;
  GtkLabel *saved_label;
  GtkWidget *details_button;
  GtkWidget *file_button;
  GMenu *file_menu;
  GMenu *target_menu;
  GtkWidget *split_button;
  GtkWidget *grid;             /* HdEntryGrid */

  GQueue queue;                /* GPtrArray of HdEntryCell: steps that wait to be saved, oldest first */
  gboolean saving;             /* a worker is at it */
  gboolean own_change;         /* the book has changed by what the sheet shows already */
  gboolean missed;             /* it changed otherwise while something waited to be saved */
  GPtrArray *flying;           /* (nullable): the cells that are being saved */
  GHashTable *versions;        /* id of a result -> row version, as the worker gave it */
  GCancellable *reading;       /* (nullable): of the worker that reads the sheet */
  gboolean moved;              /* the one in sight is of another time, field or unit than what was chosen */
  GPtrArray *refused;          /* (nullable): RefusedCell: to be marked once it is read */
  guint n_saved;
};

/* Actions of the view. */
void hd_entry_view_import_table         (GtkWidget *widget, const char *action_name, GVariant *parameter);
/* @parameter: "xlsx", else the results as CSV; targets have no CSV of their own. */
void hd_entry_view_export_table         (GtkWidget *widget, const char *action_name, GVariant *parameter);
/* Break the targets of the whole in the rows of the block down to the units. */
void hd_entry_view_split_equally        (GtkWidget *widget, const char *action_name, GVariant *parameter);
void hd_entry_view_split_like_last_year (GtkWidget *widget, const char *action_name, GVariant *parameter);

G_END_DECLS
