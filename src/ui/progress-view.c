/* progress-view.c: what the views of the page “Results” have in common
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/progress-view.h"

#include "base/file.h"
#include "base/i18n.h"
#include "ui/messages.h"

typedef struct
{
  HdBook *book;
  gboolean shown;
  gboolean fresh; /* read since the last change */
} HdProgressViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HdProgressView, hd_progress_view, ADW_TYPE_BIN)

static void
hd_progress_view_real_reload (HdProgressView *self)
{
}

static void
hd_progress_view_real_width_changed (HdProgressView *self,
                                     HdWidth         width)
{
}

static gboolean
hd_progress_view_real_open_record (HdProgressView *self,
                                   HdEntityKind    kind,
                                   const char     *id)
{
  return FALSE;
}

static void
update (HdProgressView *self)
{
  HdProgressViewPrivate *priv = hd_progress_view_get_instance_private (self);

  if (!priv->shown || priv->fresh || priv->book == NULL)
    return;
  priv->fresh = TRUE;
  HD_PROGRESS_VIEW_GET_CLASS (self)->reload (self);
}

static void
on_book_changed_cb (HdProgressView *self)
{
  HdProgressViewPrivate *priv = hd_progress_view_get_instance_private (self);

  priv->fresh = FALSE;
  update (self);
}

static void
hd_progress_view_dispose (GObject *object)
{
  HdProgressViewPrivate *priv = hd_progress_view_get_instance_private (HD_PROGRESS_VIEW (object));

  priv->shown = FALSE;
  g_clear_object (&priv->book);

  G_OBJECT_CLASS (hd_progress_view_parent_class)->dispose (object);
}

static void
hd_progress_view_class_init (HdProgressViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hd_progress_view_dispose;
  klass->reload = hd_progress_view_real_reload;
  klass->width_changed = hd_progress_view_real_width_changed;
  klass->open_record = hd_progress_view_real_open_record;
}

static void
hd_progress_view_init (HdProgressView *self)
{
}

HdBook *
hd_progress_view_get_book (HdProgressView *self)
{
  HdProgressViewPrivate *priv = hd_progress_view_get_instance_private (self);

  g_return_val_if_fail (HD_IS_PROGRESS_VIEW (self), NULL);

  return priv->book;
}

HdWindowPage *
hd_progress_view_get_page (HdProgressView *self)
{
  g_return_val_if_fail (HD_IS_PROGRESS_VIEW (self), NULL);

  return HD_WINDOW_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (self), HD_TYPE_WINDOW_PAGE));
}

void
hd_progress_view_set_book (HdProgressView *self,
                           HdBook         *book)
{
  HdProgressViewPrivate *priv = hd_progress_view_get_instance_private (self);

  g_return_if_fail (HD_IS_PROGRESS_VIEW (self) && HD_IS_BOOK (book));

  if (!g_set_object (&priv->book, book))
    return;
  g_signal_connect_object (book, "changed", G_CALLBACK (on_book_changed_cb), self, G_CONNECT_SWAPPED);
  on_book_changed_cb (self);
}

void
hd_progress_view_save_table (HdProgressView *self,
                             const char     *path,
                             GBytes         *table,
                             GError         *error_take)
{
  g_autoptr (GError) error = error_take;
  HdWindowPage *page;

  g_return_if_fail (HD_IS_PROGRESS_VIEW (self) && path != NULL);

  page = hd_progress_view_get_page (self);
  if (table != NULL && hd_file_write_atomically (path, table, &error))
    hd_window_page_add_toast (page, hd_message_file_toast (GTK_WIDGET (self), path));
  else
    hd_window_page_report_error (page, _("The results were not exported"), error);
}

void
hd_progress_view_set_shown (HdProgressView *self,
                            gboolean        shown)
{
  HdProgressViewPrivate *priv = hd_progress_view_get_instance_private (self);

  g_return_if_fail (HD_IS_PROGRESS_VIEW (self));

  priv->shown = shown;
  update (self);
}

void
hd_progress_view_set_width (HdProgressView *self,
                            HdWidth         width)
{
  g_return_if_fail (HD_IS_PROGRESS_VIEW (self));

  HD_PROGRESS_VIEW_GET_CLASS (self)->width_changed (self, width);
}

gboolean
hd_progress_view_open_record (HdProgressView *self,
                              HdEntityKind    kind,
                              const char     *id)
{
  g_return_val_if_fail (HD_IS_PROGRESS_VIEW (self) && id != NULL, FALSE);

  return HD_PROGRESS_VIEW_GET_CLASS (self)->open_record (self, kind, id);
}
