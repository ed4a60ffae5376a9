/* window.c: the main window: start page or an opened book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/window-private.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/book-async.h"
#include "ui/messages.h"
#include "ui/recent-books.h"
#include "ui/start-page.h"
#include "ui/window-undo.h"

/* Milliseconds; a book on a usual disk is open before. */
#define PATIENCE 300
/* Milliseconds; settings may be written to a disk that is slow, and the first frame does not wait for that. */
#define REMEMBER_AFTER 1000

struct _HdWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toast_overlay;
  GtkStack *view_stack;
  AdwBin *start_bin;
  AdwBin *book_bin;
  AdwBin *opening_bin;
  GMenuModel *primary_menu;
  GMenu *step_menu;

  GSettings *settings;
  HdBook *book;
  GCancellable *opening;
  guint patience_source;
  guint remember_source;
};

enum
{
  PROP_0,
  PROP_BOOK,
  PROP_SETTINGS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HdWindow, hd_window, ADW_TYPE_APPLICATION_WINDOW)

static void
remember (HdWindow *self)
{
  if (self->remember_source == 0)
    return;

  g_clear_handle_id (&self->remember_source, g_source_remove);
  if (self->book != NULL)
    hd_recent_books_add (self->settings, hd_book_get_path (self->book), hd_book_get_title (self->book));
  g_settings_set_string (self->settings, "last-book", self->book != NULL ? hd_book_get_path (self->book) : "");
}

static void
show_start_page (HdWindow *self)
{
  remember (self);
  if (adw_bin_get_child (self->start_bin) == NULL)
    adw_bin_set_child (self->start_bin, hd_start_page_new (self->settings, self->primary_menu));
  gtk_stack_set_visible_child_name (self->view_stack, "start");
}

static void
update_view (HdWindow *self)
{
  adw_bin_set_child (self->opening_bin, NULL);
  if (self->book != NULL)
    gtk_stack_set_visible_child_name (self->view_stack, "book");
  else
    show_start_page (self);
}

/* Made only when it is needed: its picture is an SVG, and reading that would hold up every start. */
static GtkWidget *
make_spinner (void)
{
  GtkWidget *spinner = gtk_spinner_new ();

  gtk_widget_set_halign (spinner, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (spinner, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (spinner, 32, 32);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spinner), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Opening the book"), -1);
  gtk_spinner_start (GTK_SPINNER (spinner));

  return spinner;
}

static gboolean
on_patience_ended_cb (gpointer user_data)
{
  HdWindow *self = user_data;

  self->patience_source = 0;
  if (self->book == NULL)
    {
      adw_bin_set_child (self->opening_bin, make_spinner ());
      gtk_stack_set_visible_child_name (self->view_stack, "opening");
    }
  gtk_window_present (GTK_WINDOW (self));

  return G_SOURCE_REMOVE;
}

GCancellable *
hd_window_start_opening (HdWindow *self)
{
  g_assert (HD_IS_WINDOW (self));

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  self->opening = g_cancellable_new ();
  if (self->patience_source == 0)
    self->patience_source = g_timeout_add (PATIENCE, on_patience_ended_cb, self);

  return g_object_ref (self->opening);
}

void
hd_window_finish_opening (HdWindow     *self,
                          HdBook       *book,
                          const GError *error)
{
  g_autoptr (HdBook) owned = book;

  g_assert (HD_IS_WINDOW (self));

  /* Another book was asked for meanwhile, or the window is gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_handle_id (&self->patience_source, g_source_remove);
  if (book != NULL)
    hd_window_set_book (self, book);
  update_view (self);
  gtk_window_present (GTK_WINDOW (self));
  if (error != NULL)
    hd_message_show_error (GTK_WIDGET (self), _("The Book Cannot Be Opened"), error);
}

static void
on_opened_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (HdWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  HdBook *book = hd_book_open_finish (result, &error);

  hd_window_finish_opening (self, book, error);
}

static void
on_practice_created_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (HdWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  HdBook *book = hd_book_create_practice_finish (result, &error);

  hd_window_finish_opening (self, book, error);
}

char *
hd_window_operator (GSettings *settings)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  name = g_settings_get_string (settings, "operator");
  if (name[0] != '\0')
    return g_steal_pointer (&name);
  if (g_strcmp0 (g_get_real_name (), "Unknown") != 0)
    return g_strdup (g_get_real_name ());

  return g_strdup (g_get_user_name ());
}

char *
hd_window_practice_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "hiepdong", "so-tap-huan.hiepdong", NULL);
}

char *
hd_window_last_path (GSettings *settings)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  path = g_settings_get_string (settings, "last-book");
  if (path[0] == '\0' || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return NULL;

  return g_steal_pointer (&path);
}

static void
on_opening_done_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (HdWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  HdBook *book = hd_book_opening_get_finish (HD_BOOK_OPENING (source), result, &error);

  hd_window_finish_opening (self, book, error);
}

void
hd_window_open_opening (HdWindow      *self,
                        HdBookOpening *opening)
{
  g_autoptr (GCancellable) cancellable = NULL;

  g_return_if_fail (HD_IS_WINDOW (self));
  g_return_if_fail (HD_IS_BOOK_OPENING (opening));

  cancellable = hd_window_start_opening (self);
  hd_book_opening_get_async (opening, cancellable, on_opening_done_cb, g_object_ref (self));
}

void
hd_window_open_path (HdWindow   *self,
                     const char *path)
{
  g_autoptr (GCancellable) cancellable = NULL;
  g_autofree char *who = NULL;

  g_return_if_fail (HD_IS_WINDOW (self));
  g_return_if_fail (path != NULL);

  if (self->book != NULL && g_strcmp0 (hd_book_get_path (self->book), path) == 0)
    {
      gtk_window_present (GTK_WINDOW (self));
      return;
    }

  who = hd_window_operator (self->settings);
  cancellable = hd_window_start_opening (self);
  hd_book_open_async (path, who, cancellable, on_opened_cb, g_object_ref (self));
}

void
hd_window_open_practice (HdWindow *self)
{
  g_autoptr (GCancellable) cancellable = NULL;
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *who = NULL;

  g_return_if_fail (HD_IS_WINDOW (self));

  path = hd_window_practice_path ();
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      hd_window_open_path (self, path);
      return;
    }

  folder = g_path_get_dirname (path);
  g_mkdir_with_parents (folder, 0700);
  who = hd_window_operator (self->settings);
  cancellable = hd_window_start_opening (self);
  hd_book_create_practice_async (path, who, cancellable, on_practice_created_cb, g_object_ref (self));
}

void
hd_window_open_last (HdWindow *self)
{
  g_autofree char *path = NULL;

  g_return_if_fail (HD_IS_WINDOW (self));

  path = hd_window_last_path (self->settings);
  if (path != NULL)
    hd_window_open_path (self, path);
  else
    gtk_window_present (GTK_WINDOW (self));
}

static gboolean
on_remember_due_cb (gpointer user_data)
{
  remember (user_data);

  return G_SOURCE_REMOVE;
}

static gboolean
hd_window_close_request (GtkWindow *window)
{
  HdWindow *self = HD_WINDOW (window);
  int width, height;

  remember (self);
  gtk_window_get_default_size (window, &width, &height);
  g_settings_set (self->settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (window));

  return GTK_WINDOW_CLASS (hd_window_parent_class)->close_request (window);
}

static void
hd_window_constructed (GObject *object)
{
  HdWindow *self = HD_WINDOW (object);
  int width, height;

  G_OBJECT_CLASS (hd_window_parent_class)->constructed (object);

  g_settings_get (self->settings, "window-size", "(ii)", &width, &height);
  if (width > 0 && height > 0)
    gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

/* The start page is made when it is first seen: most days the last book opens at once. */
static void
hd_window_show (GtkWidget *widget)
{
  HdWindow *self = HD_WINDOW (widget);

  if (self->book == NULL && self->opening == NULL)
    show_start_page (self);

  GTK_WIDGET_CLASS (hd_window_parent_class)->show (widget);
}

static void
hd_window_dispose (GObject *object)
{
  HdWindow *self = HD_WINDOW (object);

  g_clear_handle_id (&self->patience_source, g_source_remove);
  remember (self);
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_object (&self->book);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (hd_window_parent_class)->dispose (object);
}

static void
hd_window_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  HdWindow *self = HD_WINDOW (object);

  switch (prop_id)
    {
    case PROP_BOOK:
      g_value_set_object (value, self->book);
      break;

    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hd_window_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  HdWindow *self = HD_WINDOW (object);

  switch (prop_id)
    {
    case PROP_BOOK:
      hd_window_set_book (self, g_value_get_object (value));
      break;

    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hd_window_class_init (HdWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = hd_window_constructed;
  object_class->dispose = hd_window_dispose;
  object_class->get_property = hd_window_get_property;
  object_class->set_property = hd_window_set_property;
  widget_class->show = hd_window_show;
  GTK_WINDOW_CLASS (klass)->close_request = hd_window_close_request;

  properties[PROP_BOOK] = g_param_spec_object ("book", NULL, NULL, HD_TYPE_BOOK,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                                                   G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, HdWindow, book_bin);
  gtk_widget_class_bind_template_child (widget_class, HdWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, HdWindow, opening_bin);
  gtk_widget_class_bind_template_child (widget_class, HdWindow, start_bin);
  gtk_widget_class_bind_template_child (widget_class, HdWindow, step_menu);
  gtk_widget_class_bind_template_child (widget_class, HdWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, HdWindow, view_stack);

  hd_window_class_init_actions (klass);
  hd_window_class_init_undo (klass);
}

static void
update_steps (HdWindow *self)
{
  hd_window_update_undo (self, self->step_menu, self->book);
}

static void
hd_window_init (HdWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.close-book", FALSE);
  hd_window_init_undo (self);
  update_steps (self);
}

GtkWidget *
hd_window_new (GtkApplication *application,
               GSettings      *settings)
{
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  return g_object_new (HD_TYPE_WINDOW, "application", application, "settings", settings, NULL);
}

HdBook *
hd_window_get_book (HdWindow *self)
{
  g_return_val_if_fail (HD_IS_WINDOW (self), NULL);

  return self->book;
}

void
hd_window_set_book (HdWindow *self,
                    HdBook   *book)
{
  g_return_if_fail (HD_IS_WINDOW (self));
  g_return_if_fail (book == NULL || HD_IS_BOOK (book));

  remember (self);
  if (self->book != NULL && self->book != book)
    g_signal_handlers_disconnect_by_func (self->book, update_steps, self);
  if (!g_set_object (&self->book, book))
    return;
  if (book != NULL)
    g_signal_connect_object (book, "changed", G_CALLBACK (update_steps), self, G_CONNECT_SWAPPED);
  update_steps (self);

  adw_bin_set_child (self->book_bin, book != NULL ? hd_book_view_new (book, self->primary_menu) : NULL);
  /* What was recent has changed: the start page is made anew when it is next seen. */
  adw_bin_set_child (self->start_bin, NULL);
  if (self->remember_source == 0)
    self->remember_source = g_timeout_add (REMEMBER_AFTER, on_remember_due_cb, self);

  gtk_window_set_title (GTK_WINDOW (self), book != NULL ? hd_book_get_short_title (book) : _("Hiệp Đồng"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.close-book", book != NULL);
  update_view (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BOOK]);
}

GSettings *
hd_window_get_settings (HdWindow *self)
{
  g_return_val_if_fail (HD_IS_WINDOW (self), NULL);

  return self->settings;
}

HdBookView *
hd_window_get_view (HdWindow *self)
{
  g_assert (HD_IS_WINDOW (self));

  return self->book != NULL ? HD_BOOK_VIEW (adw_bin_get_child (self->book_bin)) : NULL;
}
