/* paper-order.h: a paper that is asked for: seen, printed or exported, laid out on a worker meanwhile
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/render-async.h"

G_BEGIN_DECLS

/* How a paper is made and what it is called. Reference counted, immutable. */
typedef struct _HdPaperOrder HdPaperOrder;

/**
 * hd_paper_order_new:
 * @title: the paper's name for people; the window's title and the proposed file name
 * @render: runs on a worker, with the book on a connection of its own
 * @data: what @render is given; freed by @data_free
 */
HdPaperOrder *hd_paper_order_new   (HdBook         *book,
                                    const char     *title,
                                    HdPagesFunc     render,
                                    gpointer        data,
                                    GDestroyNotify  data_free) G_GNUC_WARN_UNUSED_RESULT;
/* Pages that are laid out already. */
HdPaperOrder *hd_paper_order_new_for_pages (HdBook *book, const char *title, HdPages *pages) G_GNUC_WARN_UNUSED_RESULT;
/* What was signed or issued, and is exported byte for byte. */
HdPaperOrder *hd_paper_order_new_for_stored (HdBook *book, const char *title, const char *paper_id) G_GNUC_WARN_UNUSED_RESULT;
/* The same paper, now that it is laid out. */
HdPaperOrder *hd_paper_order_new_with_pages (const HdPaperOrder *self, HdPages *pages) G_GNUC_WARN_UNUSED_RESULT;
HdPaperOrder *hd_paper_order_ref   (HdPaperOrder *self);
void          hd_paper_order_unref (HdPaperOrder *self);
HdBook       *hd_paper_order_get_book  (const HdPaperOrder *self); /* (transfer none) */
const char   *hd_paper_order_get_title (const HdPaperOrder *self);

void          hd_paper_order_render_async  (HdPaperOrder *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* @source: as the callback was given it */
HdPages      *hd_paper_order_render_finish (GObject *source, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Each takes @order_take. What goes wrong is told by a toast over @origin, or by a dialog where there is none. */
void          hd_paper_print   (GtkWidget *origin, HdPaperOrder *order_take); /* GTK's dialog, once the pages are there */
void          hd_paper_export  (GtkWidget *origin, HdPaperOrder *order_take); /* asks for a file, then writes the PDF */
/* A toast over @in: that of its window, or of the window below. @toast: (transfer full) */
void          hd_paper_tell    (GtkWidget *in, AdwToast *toast);
void          hd_paper_report  (GtkWidget *in, const char *title, const GError *error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdPaperOrder, hd_paper_order_unref)

G_END_DECLS
