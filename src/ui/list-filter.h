/* list-filter.h: the row of filters above a list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ui/record-list.h"

G_BEGIN_DECLS

#define HD_TYPE_LIST_FILTER (hd_list_filter_get_type ())
G_DECLARE_DERIVABLE_TYPE (HdListFilter, hd_list_filter, HD, LIST_FILTER, AdwBin)

/* Signal "changed". Where there is no room for all filters they scroll sideways. */
struct _HdListFilterClass
{
  AdwBinClass parent_class;

  /* Whether anything is left out. */
  gboolean (*is_set)   (HdListFilter *self);
  /* Writes into @query what is asked for. */
  void     (*fill)     (HdListFilter *self, HdListQuery *query);
  void     (*set_book) (HdListFilter *self, HdBook *book);
};

/* For subclasses, in the order in which the filters stand. @names: (transfer full): the first one stands for all */
GtkDropDown *hd_list_filter_add_drop_down (HdListFilter *self, GtkStringList *names, const char *label);
/* @all: said while none is chosen; then the choices of the field */
GtkDropDown *hd_list_filter_add_choices   (HdListFilter *self, HdEntityKind kind, guint field, const char *all, const char *label);
/* The choice that is picked, NULL for all. */
const char  *hd_list_filter_get_choice    (GtkDropDown *drop_down, HdEntityKind kind, guint field);
/* From next year back. */
GtkDropDown *hd_list_filter_add_year      (HdListFilter *self);
int          hd_list_filter_get_year      (GtkDropDown *drop_down); /* 0: any */
/* @widget: has a signal "changed" */
void         hd_list_filter_add           (HdListFilter *self, GtkWidget *widget);

gboolean     hd_list_filter_is_set        (HdListFilter *self);
void         hd_list_filter_apply         (HdListFilter *self, HdRecordList *list);
void         hd_list_filter_set_book      (HdListFilter *self, HdBook *book);

G_END_DECLS
