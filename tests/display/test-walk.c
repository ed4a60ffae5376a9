/* test-walk.c: a walk over every page, tab, record and dialog of the window: names, language, keyboard, room
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "controls.h"
#include "fixture.h"
#include "room.h"
#include "walk.h"

typedef struct
{
  const char *name;
  int width, height;
  double text_scale;
  enum { PRACTICE, EMPTY, LONG_NAMES } book;
} Size;

static const Size sizes[] = {
  { "/walk/room/1920x1080", 1920, 1080, 1, PRACTICE },
  { "/walk/room/360x640", 360, 640, 1, PRACTICE },
  { "/walk/room/360x640-empty", 360, 640, 1, EMPTY },
  { "/walk/room/900x600-text-1.5", 900, 600, 1.5, PRACTICE },
  { "/walk/room/900x600-names-of-60-letters", 900, 600, 1, LONG_NAMES },
};

static void
check_words (GtkWidget *top, const char *place, gpointer data)
{
  g_test_message ("%s", place);
  controls_check_names (top);
  controls_check_language (top);
  controls_check_keyboard (top);
}

static void
test_words (gconstpointer data)
{
  g_autoptr (HdBook) book = data != NULL ? fixture_open_practice () : fixture_create_empty ();
  GtkWidget *window = walk_open_window (book, 1200, 760);

  g_assert_cmpuint (walk_pages (window, check_words, NULL), >=, 4);
  walk_close (window);
}

static void
check_dialog (GtkWidget *top, const char *place, gpointer data)
{
  check_words (top, place, data);
  walk_wait_for_frames (top);
  if (room_check (top, place) > 0)
    g_test_fail ();
}

static void
check_dialogs (GtkWidget *window, const char *place, gpointer data)
{
  walk_dialogs (window, data, check_dialog, NULL);
}

static void
test_dialogs (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  g_autoptr (GHashTable) tried = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkWidget *window = walk_open_window (book, 1200, 760);

  walk_pages (window, check_dialogs, tried);
  g_assert_cmpuint (walk_records (window, book, check_dialogs, tried), >=, 3);
  g_assert_cmpuint (g_hash_table_size (tried), >, 20);
  walk_close (window);
}

static void
check_room (GtkWidget *top, const char *place, gpointer data)
{
  guint *n_faults = data;

  walk_wait_for_frames (top);
  *n_faults += room_check (top, place);
}

static void
test_room (gconstpointer data)
{
  const Size *size = data;
  g_autoptr (HdBook) book = size->book == EMPTY ? fixture_create_empty () : fixture_open_practice ();
  GtkWidget *window;
  guint n_faults = 0;

  if (size->book == LONG_NAMES)
    walk_lengthen_names (book, 60);
  walk_scale_text (size->text_scale);
  window = walk_open_window (book, size->width, size->height);
  walk_pages (window, check_room, &n_faults);
  walk_records (window, book, check_room, &n_faults);
  walk_visits (window, book, check_room, &n_faults);
  walk_session (window, book, check_room, &n_faults);
  walk_close (window);
  walk_scale_text (1);
  g_assert_cmpuint (n_faults, ==, 0);
}

/* A text view that comes into sight with its dialog is sometimes drawn by GTK 4.8 before it has its size, and GTK warns of itself. All
 * other warnings end the test. */
static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && g_str_has_prefix (fields[i].value, "Trying to snapshot HdOutlineEditor"))
      return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n_fields, data);
}

int
main (int argc, char *argv[])
{
  int status;

  g_log_set_writer_func (write_log, NULL, NULL);
  gtk_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  walk_init ();
  g_test_add_data_func ("/walk/practice/words", "practice", test_words);
  g_test_add_data_func ("/walk/empty/words", NULL, test_words);
  g_test_add_func ("/walk/practice/dialogs", test_dialogs);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    g_test_add_data_func (sizes[i].name, &sizes[i], test_room);
  status = g_test_run ();
  fixture_finish ();

  return status;
}
