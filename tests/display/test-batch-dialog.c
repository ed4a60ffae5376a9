/* test-batch-dialog.c: the papers of several agreements in the window: what is ticked, into a folder, stopped half-way, nowhere to write
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <unistd.h>

#include <glib/gstdio.h>

#include "controls.h"
#include "fixture.h"
#include "base/i18n.h"
#include "book/list.h"
#include "ui/agreements-page.h"
#include "ui/batch-dialog.h"
#include "ui/tick-list.h"

typedef struct
{
  HdBook *book;
  GtkWidget *window;
  GtkWidget *page;
  HdBatchDialog *dialog; /* weak: NULL once it is closed */
  char *folder;
} Desk;

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

static gboolean
has_ticks (gpointer data)
{
  return hd_tick_list_get_n_ticked (data) > 0;
}

static HdTickList *
get_list (Desk *self)
{
  return HD_TICK_LIST (controls_find (GTK_WIDGET (self->dialog), HD_TYPE_TICK_LIST));
}

static guint
count_agreements (Desk *self)
{
  const HdListQuery query = { .sort = HD_SORT_NUMBER };
  guint n;

  g_assert_true (hd_book_count_rows (self->book, HD_ENTITY_AGREEMENT, &query, &n, NULL));
  g_assert_cmpuint (n, >, 3);
  return n;
}

static void
open_dialog (Desk *self)
{
  const HdListQuery query = { .sort = HD_SORT_NUMBER };

  g_set_weak_pointer (&self->dialog, HD_BATCH_DIALOG (hd_batch_dialog_show (HD_WINDOW_PAGE (self->page), &query)));
  fixture_wait (is_mapped, self->dialog);
  fixture_wait (has_ticks, get_list (self));
}

static void
set_up (Desk         *self,
        gconstpointer data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  self->book = fixture_open_practice ();
  self->window = adw_application_window_new (NULL);
  self->page = g_object_new (HD_TYPE_AGREEMENTS_PAGE, NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), self->page);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self->window), overlay);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1000, 700);
  gtk_window_present (GTK_WINDOW (self->window));
  g_object_set (self->page, "book", self->book, NULL);
  fixture_wait (is_mapped, self->page);
  self->folder = g_dir_make_tmp ("hiepdong-batch-XXXXXX", NULL);
  open_dialog (self);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
tear_down (Desk         *self,
           gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_false (g_str_has_prefix (name, "."));
      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  if (self->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (self->dialog));
  g_clear_weak_pointer (&self->dialog);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->book);
}

static gboolean
is_closed (gpointer data)
{
  Desk *self = data;

  return self->dialog == NULL;
}

static GtkWidget *
find_alert (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_ALERT)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_alert (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static const char *
get_error (Desk *self)
{
  return gtk_label_get_label (GTK_LABEL (find_alert (GTK_WIDGET (self->dialog))));
}

static gboolean
says_something (gpointer data)
{
  Desk *self = data;

  return *get_error (self) != '\0';
}

static void
test_ticks (Desk         *self,
            gconstpointer data)
{
  HdTickList *list = get_list (self);
  const HdListQuery query = { .sort = HD_SORT_NUMBER };
  g_autoptr (GPtrArray) rows = hd_book_read_rows (self->book, HD_ENTITY_AGREEMENT, &query, 0, 2, NULL);
  const char *first = ((const HdListRow *) g_ptr_array_index (rows, 0))->id;
  const char *second = ((const HdListRow *) g_ptr_array_index (rows, 1))->id;
  GtkWidget *view = controls_find (GTK_WIDGET (list), GTK_TYPE_LIST_VIEW);
  guint n = count_agreements (self);
  gboolean valid;

  g_assert_cmpuint (hd_tick_list_get_n_ticked (list), ==, n);
  g_signal_emit_by_name (view, "activate", 0);
  g_assert_false (hd_tick_list_is_ticked (list, first));
  g_assert_true (hd_tick_list_is_ticked (list, second));
  g_assert_cmpuint (hd_tick_list_get_n_ticked (list), ==, n - 1);
  g_signal_emit_by_name (view, "activate", 0);
  g_assert_cmpuint (hd_tick_list_get_n_ticked (list), ==, n);

  hd_tick_list_tick_all (list, FALSE);
  g_assert_cmpuint (hd_tick_list_get_n_ticked (list), ==, 0);
  g_object_get (self->dialog, "valid", &valid, NULL);
  g_assert_false (valid);
  g_signal_emit_by_name (view, "activate", 1);
  g_assert_true (hd_tick_list_is_ticked (list, second));
  g_object_get (self->dialog, "valid", &valid, NULL);
  g_assert_true (valid);
  controls_check_names (GTK_WIDGET (self->dialog));
  controls_check_language (GTK_WIDGET (self->dialog));
}

static void
test_folder (Desk         *self,
             gconstpointer data)
{
  guint n = count_agreements (self);

  hd_batch_dialog_write_folder (self->dialog, self->folder);
  fixture_wait (is_closed, self);
  g_assert_cmpuint (count_files (self->folder), ==, n);

  /* A second time: it is asked first, and nothing is replaced meanwhile. */
  open_dialog (self);
  hd_batch_dialog_write_folder (self->dialog, self->folder);
  for (GList *tops = gtk_window_list_toplevels (), *l = tops; l != NULL; l = l->next)
    {
      if (ADW_IS_MESSAGE_DIALOG (l->data))
        adw_message_dialog_response (l->data, "keep");
      if (l->next == NULL)
        g_list_free (tops);
    }
  fixture_wait (is_closed, self);
  g_assert_cmpuint (count_files (self->folder), ==, 2 * n);
}

static void
test_cancel (Desk         *self,
             gconstpointer data)
{
  hd_batch_dialog_write_folder (self->dialog, self->folder);
  gtk_window_close (GTK_WINDOW (self->dialog));
  /* It stays, and says how far it came. */
  g_assert_nonnull (self->dialog);
  fixture_wait (says_something, self);
  g_assert_true (g_str_has_prefix (get_error (self), "Đã dừng."));
  g_assert_cmpuint (count_files (self->folder), <, count_agreements (self));
  gtk_window_close (GTK_WINDOW (self->dialog));
  fixture_wait (is_closed, self);
}

static void
test_nowhere (Desk         *self,
              gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (self->folder, "không có", NULL);

  hd_batch_dialog_write_folder (self->dialog, nowhere);
  fixture_wait (says_something, self);
  g_assert_nonnull (g_strstr_len (get_error (self), -1, "thư mục không tồn tại"));
  g_assert_cmpuint (count_files (self->folder), ==, 0);
}

static void
test_read_only (Desk         *self,
                gconstpointer data)
{
  /* Root may write everywhere, but not into what the kernel makes up. */
  const char *folder = geteuid () == 0 ? "/proc" : self->folder;

  if (geteuid () != 0)
    g_assert_cmpint (g_chmod (self->folder, 0555), ==, 0);
  hd_batch_dialog_write_folder (self->dialog, folder);
  fixture_wait (says_something, self);
  g_assert_true (g_str_has_prefix (get_error (self), "Không lưu được"));
  g_chmod (self->folder, 0755);
  g_assert_cmpuint (count_files (self->folder), ==, 0);
}

#define ADD(name, func) g_test_add ("/batch-dialog/" name, Desk, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  int status;

  hd_i18n_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("ticks", test_ticks);
  ADD ("folder", test_folder);
  ADD ("cancel", test_cancel);
  ADD ("nowhere", test_nowhere);
  ADD ("read-only", test_read_only);
  status = g_test_run ();
  fixture_finish ();

  return status;
}
