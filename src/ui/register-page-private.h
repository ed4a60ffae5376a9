/* register-page-private.h: what the files of the register's page share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/list-row.h"
#include "ui/column-order.h"
#include "ui/paper-cells.h"
#include "ui/paper-view.h"
#include "ui/record-list.h"
#include "ui/register-page.h"

G_BEGIN_DECLS

struct _HdRegisterPage
{
  HdWindowPage parent_instance;

  AdwWindowTitle *title;
  GtkWidget *back_button;
  AdwLeaflet *leaflet;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkDropDown *year;
  GtkDropDown *series;
  GtkDropDown *state;
  GtkDropDown *type;
  GtkWidget *unstored_bar;
  GtkLabel *unstored_label;
  GtkLabel *gaps_label;
  GtkStack *stack;
  AdwStatusPage *empty_status;
  GtkColumnView *view;
  HdPaperView *paper_view;

  HdRecordList *list;
  GtkSingleSelection *selection;
  HdColumnOrder *order;
  GtkColumnViewColumn *columns[HD_N_PAPER_CELLS];
  GPtrArray *all_series; /* HdRecord, in the order of the drop-down behind “any” */
  gboolean filling;
};

/* --- register-missing.c --- */

/* The bars that say what the register lacks: numbers nobody has, programmes that were never stored. */
void hd_register_page_update_missing (HdRegisterPage *self);
void hd_register_page_install_missing (GtkWidgetClass *widget_class); /* "page.enter" */

/* --- register-output.c --- */

/* "page.print", "page.preview", "page.export-register": of what the list shows. */
void hd_register_page_install_output (GtkWidgetClass *widget_class);

G_END_DECLS
