/* window-page.h: what every page of the window has in common
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

#define HD_TYPE_WINDOW_PAGE (hd_window_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (HdWindowPage, hd_window_page, HD, WINDOW_PAGE, AdwBin)

/* How much room a page has; columns and panes come and go with it. */
typedef enum
{
  HD_WIDTH_NARROW, /* a telephone, or half of a small screen */
  HD_WIDTH_MEDIUM,
  HD_WIDTH_WIDE,
  HD_WIDTH_FULL,   /* room for every column of a list */
} HdWidth;

/* Properties: "book", "menu" (the window's menu), "folded" (the page has the window for itself, and leads back to
 * the sidebar), "window-alone" (no sidebar beside it: the page's header bar carries the window's buttons on both sides). */
struct _HdWindowPageClass
{
  AdwBinClass parent_class;

  /* The book was set. */
  void     (*book_set)      (HdWindowPage *self);
  /* The room crossed a limit. */
  void     (*width_changed) (HdWindowPage *self, HdWidth width);
  /* The page comes into sight. */
  void     (*shown)         (HdWindowPage *self);
  /* Shows a record if this is the page for its kind; FALSE: it is not. The page has its book and is about to come into sight. */
  gboolean (*open_record)   (HdWindowPage *self, HdEntityKind kind, const char *id);
};

HdBook       *hd_window_page_get_book     (HdWindowPage *self); /* (transfer none) (nullable) */
HdWidth       hd_window_page_get_width    (HdWindowPage *self);
/* Size of the text against the usual one: text of twice the size fills the room twice as fast. */
double        hd_window_page_get_text_scale (HdWindowPage *self);
void          hd_window_page_show         (HdWindowPage *self);
gboolean      hd_window_page_open_record  (HdWindowPage *self, HdEntityKind kind, const char *id);
void          hd_window_page_add_toast    (HdWindowPage *self, AdwToast *toast); /* @toast: (transfer full) */
/* A toast that says what failed, with a button that shows the error's sentence. */
void          hd_window_page_report_error (HdWindowPage *self, const char *title, const GError *error);
/* The same for a widget that stands on a page; one that stands on none any more has nobody to tell. */
void          hd_window_page_report_from  (GtkWidget *widget, const char *title, const GError *error);

G_END_DECLS
