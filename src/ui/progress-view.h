/* progress-view.h: what the views of the page “Results” have in common
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A view is read when it comes into sight, and again after the book has changed. It has a tool bar of its own; actions of the names
 * "view.search", "view.print", "view.preview", "view.export" and "view.details" are what the page's keys and the window's menu do.
 */
#pragma once

#include "ui/window-page.h"

G_BEGIN_DECLS

#define HD_TYPE_PROGRESS_VIEW (hd_progress_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (HdProgressView, hd_progress_view, HD, PROGRESS_VIEW, AdwBin)

struct _HdProgressViewClass
{
  AdwBinClass parent_class;

  /* The view is in sight and has not been read since the book changed, or ever. */
  void     (*reload)        (HdProgressView *self);
  /* The room crossed a limit. */
  void     (*width_changed) (HdProgressView *self, HdWidth width);
  /* Shows a record if this is the view for its kind; FALSE: it is not. Called before the view comes into sight. */
  gboolean (*open_record)   (HdProgressView *self, HdEntityKind kind, const char *id);
};

HdBook       *hd_progress_view_get_book   (HdProgressView *self); /* (transfer none) (nullable) */
/* The page that the view stands on, for toasts and errors. (transfer none) (nullable): before it has one */
HdWindowPage *hd_progress_view_get_page   (HdProgressView *self);

/**
 * hd_progress_view_save_table:
 * @table: (nullable): NULL when it could not be made
 * @error_take: (nullable): why not
 *
 * Writes a table to the file a person chose, and tells that it is there, or why it is not.
 */
void          hd_progress_view_save_table (HdProgressView *self, const char *path, GBytes *table, GError *error_take);

/* For the page. */
void          hd_progress_view_set_book   (HdProgressView *self, HdBook *book);
void          hd_progress_view_set_shown  (HdProgressView *self, gboolean shown);
void          hd_progress_view_set_width  (HdProgressView *self, HdWidth width);
gboolean      hd_progress_view_open_record (HdProgressView *self, HdEntityKind kind, const char *id);

G_END_DECLS
