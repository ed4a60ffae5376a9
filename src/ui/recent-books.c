/* recent-books.c: which books were used last
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/recent-books.h"

#define KEY "recent-books"

void
hd_recent_book_free (HdRecentBook *self)
{
  g_free (self->path);
  g_free (self->title);
  g_free (self);
}

static GPtrArray *
read_all (GSettings *settings)
{
  GPtrArray *books = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_recent_book_free);
  g_autoptr (GVariant) value = g_settings_get_value (settings, KEY);
  GVariantIter iter;
  const char *path, *title;

  g_variant_iter_init (&iter, value);
  while (g_variant_iter_next (&iter, "(&s&s)", &path, &title))
    {
      HdRecentBook *book = g_new0 (HdRecentBook, 1);

      book->path = g_strdup (path);
      book->title = g_strdup (title);
      g_ptr_array_add (books, book);
    }

  return books;
}

static void
write_all (GSettings *settings,
           GPtrArray *books)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));
  for (guint i = 0; i < books->len; i++)
    {
      HdRecentBook *book = g_ptr_array_index (books, i);

      g_variant_builder_add (&builder, "(ss)", book->path, book->title);
    }
  g_settings_set_value (settings, KEY, g_variant_builder_end (&builder));
}

static void
remove_path (GPtrArray  *books,
             const char *path)
{
  for (guint i = books->len; i > 0; i--)
    {
      HdRecentBook *book = g_ptr_array_index (books, i - 1);

      if (g_str_equal (book->path, path))
        g_ptr_array_remove_index (books, i - 1);
    }
}

GPtrArray *
hd_recent_books_list (GSettings *settings)
{
  GPtrArray *books;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  books = read_all (settings);
  for (guint i = books->len; i > 0; i--)
    {
      HdRecentBook *book = g_ptr_array_index (books, i - 1);

      if (!g_file_test (book->path, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_remove_index (books, i - 1);
    }

  return books;
}

void
hd_recent_books_add (GSettings  *settings,
                     const char *path,
                     const char *title)
{
  g_autoptr (GPtrArray) books = NULL;
  HdRecentBook *book;

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (path != NULL);

  /* Paths need not be UTF-8, settings must be; such a book is opened by its folder. */
  if (!g_utf8_validate (path, -1, NULL))
    return;

  books = read_all (settings);
  remove_path (books, path);
  book = g_new0 (HdRecentBook, 1);
  book->path = g_strdup (path);
  book->title = g_strdup (title != NULL ? title : "");
  g_ptr_array_insert (books, 0, book);
  if (books->len > HD_MAX_RECENT_BOOKS)
    g_ptr_array_set_size (books, HD_MAX_RECENT_BOOKS);
  write_all (settings, books);
}
