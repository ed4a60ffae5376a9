/* preview-window.c: a paper as it will be printed, in a window of its own
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/preview-window.h"

#include "base/i18n.h"
#include "ui/page-reader.h"

/* Pixels, where the window below is as large. */
#define WIDTH 980
#define HEIGHT 900

struct _HdPreviewWindow
{
  AdwWindow parent_instance;

  AdwWindowTitle *title;
  GtkStack *stack;
  AdwStatusPage *error_page;
  HdPageReader *reader;
  GtkToggleButton *sides_button;

  HdPaperOrder *order;
  HdPages *pages;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HdPreviewWindow, hd_preview_window, ADW_TYPE_WINDOW)

static void
set_ready (HdPreviewWindow *self,
           gboolean         ready)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.print", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.export", ready);
}

static void
show_pages (HdPreviewWindow *self,
            HdPages         *pages_take)
{
  guint n_pages = hd_pages_get_n_pages (pages_take);
  g_autofree char *count = g_strdup_printf (ngettext ("%u page", "%u pages", n_pages), n_pages);

  g_clear_pointer (&self->pages, hd_pages_unref);
  self->pages = pages_take;
  gtk_widget_set_visible (GTK_WIDGET (self->sides_button), hd_pages_get_sides (self->pages) != HD_SIDES_ALIKE);
  hd_page_reader_set_pages (self->reader, self->pages);
  adw_window_title_set_subtitle (self->title, count);
  gtk_stack_set_visible_child_name (self->stack, "pages");
  set_ready (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (hd_page_reader_get_view (self->reader)));
}

static void
on_rendered_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (HdPreviewWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  HdPages *pages = hd_paper_order_render_finish (source, result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (pages != NULL)
    {
      show_pages (self, pages);
      return;
    }
  adw_status_page_set_description (self->error_page, error->message);
  gtk_stack_set_visible_child_name (self->stack, "error");
}

static void
render (HdPreviewWindow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  hd_paper_order_render_async (self->order, self->cancellable, on_rendered_cb, g_object_ref (self));
}

static void
on_sides_toggled_cb (HdPreviewWindow *self)
{
  if (self->order == NULL)
    return;
  hd_book_set_one_sided (hd_paper_order_get_book (self->order), gtk_toggle_button_get_active (self->sides_button));
  render (self);
}

static HdPaperOrder *
order_pages (HdPreviewWindow *self)
{
  return hd_paper_order_new_with_pages (self->order, self->pages);
}

static void
print (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  HdPreviewWindow *self = HD_PREVIEW_WINDOW (widget);

  hd_paper_print (GTK_WIDGET (self->reader), order_pages (self));
}

static void
export_pdf (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  HdPreviewWindow *self = HD_PREVIEW_WINDOW (widget);

  hd_paper_export (GTK_WIDGET (self->reader), order_pages (self));
}

static void
hd_preview_window_dispose (GObject *object)
{
  HdPreviewWindow *self = HD_PREVIEW_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->order, hd_paper_order_unref);
  g_clear_pointer (&self->pages, hd_pages_unref);

  G_OBJECT_CLASS (hd_preview_window_parent_class)->dispose (object);
}

static void
hd_preview_window_class_init (HdPreviewWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_preview_window_dispose;

  g_type_ensure (HD_TYPE_PAGE_READER);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/preview-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HdPreviewWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, HdPreviewWindow, reader);
  gtk_widget_class_bind_template_child (widget_class, HdPreviewWindow, sides_button);
  gtk_widget_class_bind_template_child (widget_class, HdPreviewWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, HdPreviewWindow, title);

  gtk_widget_class_bind_template_callback (widget_class, on_sides_toggled_cb);
  gtk_widget_class_install_action (widget_class, "preview.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "preview.export", NULL, export_pdf);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "preview.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "preview.export", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hd_preview_window_init (HdPreviewWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_ready (self, FALSE);
}

GtkWidget *
hd_preview_window_show (GtkWidget    *parent,
                        HdPaperOrder *order_take)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  HdPreviewWindow *self;

  g_return_val_if_fail (GTK_IS_WINDOW (root) && order_take != NULL, NULL);

  self = g_object_new (HD_TYPE_PREVIEW_WINDOW, "transient-for", root, "title", hd_paper_order_get_title (order_take), NULL);
  gtk_toggle_button_set_active (self->sides_button, hd_book_is_one_sided (hd_paper_order_get_book (order_take)));
  self->order = order_take;
  adw_window_title_set_title (self->title, hd_paper_order_get_title (self->order));
  gtk_window_set_default_size (GTK_WINDOW (self), MIN (WIDTH, gtk_widget_get_width (GTK_WIDGET (root))),
                               MIN (HEIGHT, gtk_widget_get_height (GTK_WIDGET (root))));
  render (self);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WIDGET (self);
}
