/* list-page.h: a page that is one long list with search, filters and sorting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/list-filter.h"
#include "ui/window-page.h"

G_BEGIN_DECLS

#define HD_TYPE_LIST_PAGE (hd_list_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (HdListPage, hd_list_page, HD, LIST_PAGE, HdWindowPage)

/* Fixed widths, so that GTK need not measure every cell to find a column's width, which is dear for text that wraps. What is shown
 * together fits the least room of its class of width (window-page.c); the column that expands takes the rest. */
typedef struct
{
  const char *title;
  int         sort;    /* HdSort, or -1 */
  gboolean    expand;
  int         width;   /* logical pixels at the usual size of text */
  HdWidth     from;    /* shown in this width and wider ones */
  gboolean    narrows; /* drawn otherwise where it is narrow */
} HdListColumn;

/* Words are to be translated (N_()). */
typedef struct
{
  HdEntityKind kind;
  const char *icon;
  const char *title;
  const char *add;               /* names the button for the ear and the tooltip */
  const char *add_label;         /* what the button of an empty list says, with its mnemonic */
  const char *search;            /* what the search entry is for */
  const char *searched;          /* what is found by it */
  const char *empty_title;
  const char *empty_description;
  const char *unread_title;
  const char *undeleted;
  const HdListColumn *columns;
  guint n_columns;
  GtkListItemFactory *(*make_factory) (guint column, gboolean narrow); /* (transfer full) */
} HdListPageKind;

/* Actions: "page.search", "page.new", "page.delete". A row that is activated asks for "book.open" (ui/book-view.h). */
struct _HdListPageClass
{
  HdWindowPageClass parent_class;

  const HdListPageKind *kind;
  GType                 filter_type; /* of a HdListFilter */

  /* How many rows there are, in words. */
  char *(*dup_count) (guint n_rows);
  /* A new record is wanted. */
  void  (*create)    (HdListPage *self);
  /* Other rows are shown. */
  void  (*updated)   (HdListPage *self, guint n_rows);
};

HdRecordList *hd_list_page_get_list   (HdListPage *self); /* (transfer none) */
/* Puts @widget at the end of the header bar. */
void          hd_list_page_add_button (HdListPage *self, GtkWidget *widget);

G_END_DECLS
