/* fixture.c: a folder of its own for each test, and books in it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include <glib/gstdio.h>

#include "base/file.h"

void
fixture_set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("hiepdong-book-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "test.hiepdong", NULL);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

static GPtrArray *
list_files (Fixture *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return g_steal_pointer (&names);
}

void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) names = list_files (self);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (self->folder, g_ptr_array_index (names, i), NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
}

GBytes *
fixture_mini_json (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "book", "mini.json", NULL);
  g_autoptr (GError) error = NULL;
  GBytes *json = hd_file_read (path, 1024 * 1024, &error);

  g_assert_no_error (error);
  return json;
}

HdBook *
fixture_mini (Fixture *self)
{
  g_autoptr (GBytes) json = fixture_mini_json ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  HdBook *book = hd_book_create (self->path, "Ban thử", "Người thử", &error);

  g_assert_no_error (error);
  hd_book_import (book, json, &problems, &error);
  g_assert_no_error (error);
  g_assert_null (problems);
  return book;
}

char *
fixture_listing (Fixture *self)
{
  g_autoptr (GPtrArray) names = list_files (self);

  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **) names->pdata);
}

static gboolean
on_time_over (gpointer data)
{
  g_error ("Nothing happened for 60 seconds");
  return G_SOURCE_REMOVE;
}

void
fixture_wait (const gboolean *done)
{
  guint watch = g_timeout_add_seconds (60, on_time_over, NULL);

  while (!*done)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (watch);
}

HdBook *
fixture_sample (Fixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("HIEPDONG_DATADIR"), "samples", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) json = hd_file_read (path, 16 * 1024 * 1024, &error);
  HdBook *book;

  g_assert_no_error (error);
  book = hd_book_create (self->path, "Ban thử", "Người thử", &error);
  g_assert_no_error (error);
  hd_book_import (book, json, NULL, &error);
  g_assert_no_error (error);
  return book;
}
