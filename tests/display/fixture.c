/* fixture.c: what the tests of the window share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include <glib/gstdio.h>

#include "base/file.h"

static char *folder;
static guint n_books;
static GApplication *application;

static void
on_activated_cb (void)
{
}

/* Workers hold it, as they hold the program. */
static void
make_application (void)
{
  application = g_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_application_set_default (application);
  g_signal_connect (application, "activate", G_CALLBACK (on_activated_cb), NULL);
}

char *
fixture_path (const char *name)
{
  if (application == NULL)
    make_application ();
  if (folder == NULL)
    folder = g_dir_make_tmp ("hiepdong-display-XXXXXX", NULL);
  g_assert_nonnull (folder);

  return g_build_filename (folder, name, NULL);
}

HdBook *
fixture_open_practice (void)
{
  g_autofree char *path = fixture_path ("practice.hiepdong");
  g_autoptr (GError) error = NULL;
  HdBook *book;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    book = hd_book_open (path, "Nguyễn Văn A", &error);
  else
    book = hd_book_create_practice (path, "Nguyễn Văn A", &error);
  g_assert_no_error (error);

  return book;
}

HdBook *
fixture_create_empty (void)
{
  g_autofree char *name = g_strdup_printf ("empty-%u.hiepdong", ++n_books);
  g_autofree char *path = fixture_path (name);
  g_autoptr (GError) error = NULL;
  HdBook *book = hd_book_create (path, "Ban Chỉ đạo", "Nguyễn Văn A", &error);

  g_assert_no_error (error);

  return book;
}

HdBook *
fixture_create_mini (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "book", "mini.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) json = hd_file_read (path, 1024 * 1024, &error);
  HdBook *book = fixture_create_empty ();

  g_assert_no_error (error);
  hd_book_import (book, json, NULL, &error);
  g_assert_no_error (error);
  return book;
}

void
fixture_finish (void)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (application != NULL)
    g_application_run (application, 0, NULL);
  g_clear_object (&application);
  if (folder == NULL)
    return;

  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_clear_pointer (&folder, g_free);
}

void
fixture_wait (FixtureCondition condition,
              gpointer         data)
{
  gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  while (!condition (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (2000);
    }
}

static void
on_counted_cb (guint *count)
{
  (*count)++;
}

void
fixture_count (gpointer    instance,
               const char *signal,
               guint      *count)
{
  g_signal_connect_swapped (instance, signal, G_CALLBACK (on_counted_cb), count);
}
