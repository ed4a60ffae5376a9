/* test-files.c: files are dropped on an agreement; what is no scan is refused beside the list (programme-001.py chooses one)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "fixture.h"
#include "hands.h"

#include "base/file.h"
#include "base/i18n.h"
#include "book/edit.h"
#include "ui/files-tab.h"

#define AGREEMENT "00000000-0000-4000-8000-000000000031" /* signed */

typedef struct
{
  HdBook *book;
  GtkWidget *window;
  GtkWidget *tab;
} Scene;

static void
set_up (Scene *self)
{
  self->book = fixture_create_mini ();
  self->tab = g_object_new (HD_TYPE_FILES_TAB, "book", self->book, "record", AGREEMENT, NULL);
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 600);
  gtk_window_set_child (GTK_WINDOW (self->window), self->tab);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
tear_down (Scene *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->book);
}

static GPtrArray *
get_files (Scene *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *files = hd_book_get_records_by (self->book, HD_ENTITY_ATTACHMENT, HD_ATTACHMENT_AGREEMENT, AGREEMENT, &error);

  g_assert_no_error (error);
  return files;
}

static HdRecord *
find_file (Scene *self, const char *name)
{
  g_autoptr (GPtrArray) files = get_files (self);

  for (guint i = 0; i < files->len; i++)
    if (g_str_equal (hd_record_peek_text (g_ptr_array_index (files, i), HD_ATTACHMENT_NAME), name))
      return hd_record_ref (g_ptr_array_index (files, i));
  return NULL;
}

typedef struct
{
  Scene      *scene;
  const char *name;
  HdRecord   *file;
} Wanted;

static gboolean
has_file (gpointer data)
{
  Wanted *wanted = data;

  wanted->file = find_file (wanted->scene, wanted->name);
  return wanted->file != NULL;
}

static HdRecord *
wait_file (Scene *self, const char *name)
{
  Wanted wanted = { self, name, NULL };

  fixture_wait (has_file, &wanted);
  return wanted.file;
}

/* A picture of one colour. @red: of 255, so that no two have the same content */
static char *
make_picture (const char *name, guint32 red)
{
  g_autoptr (GdkPixbuf) picture = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 64, 90);
  char *path = fixture_path (name);
  g_autoptr (GError) error = NULL;

  gdk_pixbuf_fill (picture, red << 24);
  gdk_pixbuf_save (picture, path, "png", &error, NULL);
  g_assert_no_error (error);
  return path;
}

static char *
make_text (const char *name)
{
  static const char text[] = "Không phải bản quét";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  char *path = fixture_path (name);

  g_assert_true (hd_file_write_atomically (path, bytes, NULL));
  return path;
}

static GtkDropTarget *
find_drop_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  g_assert_not_reached ();
}

/* As when the files were let go above the tab. */
static void
drop (Scene *self, const char *first, const char *second)
{
  GSList *files = NULL;
  GValue value = G_VALUE_INIT;
  gboolean taken = FALSE;

  files = g_slist_append (files, g_file_new_for_path (first));
  files = g_slist_append (files, g_file_new_for_path (second));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, files);
  g_signal_emit_by_name (find_drop_target (self->tab), "drop", &value, 10.0, 10.0, &taken);
  g_assert_true (taken);
  g_value_unset (&value);
}

static gboolean
begins (GtkWidget *label, gconstpointer words)
{
  return g_str_has_prefix (gtk_label_get_text (GTK_LABEL (label)), words);
}

static gboolean
is_refused (gpointer data)
{
  return hands_find (((Scene *) data)->tab, GTK_TYPE_LABEL, begins, "trang hai.png: ") != NULL;
}

/* Two files at once: what is no scan is said by its name, the other is attached. */
static void
test_drop (void)
{
  Scene scene;
  g_autofree char *text = make_text ("ghi chép.txt");
  g_autofree char *picture = make_picture ("trang một.png", 200);
  g_autoptr (HdRecord) file = NULL;

  set_up (&scene);
  drop (&scene, text, picture);
  file = wait_file (&scene, "trang một.png");
  hands_wait_label (scene.tab, "trang một.png");
  g_assert_nonnull (hands_find (scene.tab, GTK_TYPE_LABEL, begins, "ghi chép.txt: "));
  g_assert_cmpstr (hd_record_get_text (file, HD_ATTACHMENT_PURPOSE), ==, "signed_scan");
  g_assert_cmpstr (hd_record_get_text (file, HD_ATTACHMENT_MEDIA_TYPE), ==, "image/png");
  g_assert_cmpint (hd_record_get_integer (file, HD_ATTACHMENT_PAGES), ==, 1);
  tear_down (&scene);
}

/* The same file a second time is refused by its name, on whatever way it comes; others are attached all the same. */
static void
test_again (void)
{
  Scene scene;
  g_autofree char *first = make_picture ("trang hai.png", 100);
  g_autofree char *second = make_picture ("trang ba.png", 50);
  g_autoptr (HdRecord) file = NULL;
  g_autoptr (HdRecord) other = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  set_up (&scene);
  before = get_files (&scene);
  drop (&scene, first, first);
  file = wait_file (&scene, "trang hai.png");
  drop (&scene, second, first);
  other = wait_file (&scene, "trang ba.png");
  fixture_wait (is_refused, &scene);
  after = get_files (&scene);
  g_assert_cmpuint (after->len, ==, before->len + 2);
  tear_down (&scene);
}

int
main (int argc, char *argv[])
{
  int status;

  hd_i18n_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/files/drop", test_drop);
  g_test_add_func ("/files/again", test_again);
  status = g_test_run ();
  fixture_finish ();

  return status;
}
