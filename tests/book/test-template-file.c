/* test-template-file.c: templates as plain text files
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/template-file.h"

#include <string.h>

#include "base/error.h"
#include "fixture.h"

static HdBook *
make_book (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  HdBook *book = hd_book_create (self->path, "Ban Chỉ đạo", "An", &error);

  g_assert_no_error (error);
  return book;
}

static char *
import (HdBook *book, const char *text, GError **error)
{
  g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));

  return hd_template_import (book, file, error);
}

/* What is written is read back as the same; a changed text becomes the next version. */
static void
test_there_and_back (Fixture      *self,
                     gconstpointer data)
{
  static const char changed[] =
    "name: Công văn của Ban\r\nkind: paper\r\nkey: letter-signed\r\n\r\n# Trích yếu\r\n  gửi {{số}}\r\n# Nội dung\r\n  Chữ.\r\n# Nơi nhận\r\n  - Như trên\r\n";
  g_autoptr (HdBook) book = make_book (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdTemplate) letter = hd_template_find (book, "letter-signed", &error);
  g_autoptr (HdTemplate) after = NULL;
  g_autoptr (GBytes) file = hd_template_export (book, letter, 0, &error);
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autofree char *key = hd_template_import (book, file, &error);
  g_autofree char *key_of_changed = NULL;
  g_autofree char *body = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (key, ==, "letter-signed");
  versions = hd_template_get_versions (book, letter, &error);
  g_assert_cmpuint (versions->len, ==, 0);

  key_of_changed = import (book, changed, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (key_of_changed, ==, "letter-signed");
  after = hd_template_find (book, "Công văn của Ban", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (after->key, ==, "letter-signed");
  body = hd_template_dup_body (book, after, &error);
  g_assert_cmpstr (body, ==, "# Trích yếu\n  gửi {{số}}\n# Nội dung\n  Chữ.\n# Nơi nhận\n  - Như trên");
  again = hd_template_export (book, after, 1, &error);
  g_assert_no_error (error);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (again, NULL), (gssize) g_bytes_get_size (again), "key: letter-signed\n\n# Trích yếu\n"));
  g_assert_null (hd_template_export (book, after, 7, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_NOT_FOUND);
}

/* Without a key it is found by its name, or is new. */
static void
test_new (Fixture      *self,
          gconstpointer data)
{
  g_autoptr (HdBook) book = make_book (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *first = import (book, "name: Bảo mật\nkind: passage\n\n- Giữ bí mật.", &error);
  g_autofree char *second = import (book, "name: Bảo mật\nkind: passage\n\n- Giữ kín.", &error);
  g_autoptr (HdTemplate) template = hd_template_find (book, "Bảo mật", &error);
  g_autoptr (GPtrArray) versions = hd_template_get_versions (book, template, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (first, ==, second);
  g_assert_cmpuint (versions->len, ==, 2);
}

static void
test_damaged (Fixture      *self,
              gconstpointer data)
{
  static const char *const files[] = {
    "",
    "\xff\xfe",
    "name: A",
    "name: A\nkind: paper\n# Nơi nhận\n  - A",
    "tên: A\nkind: paper\n\n# Nơi nhận\n  - A",
    "name: A\nkind: lạ\n\n- A",
    "name: A\nkind: paper\n\n# Lạ\n  - A",
    "name: A\nkind: paper\n\n# Nơi nhận\n  - {{lạ}}",
    "name: A\nkind: passage\n\n        quá sâu",
    "%PDF-1.4\n\n1 0 obj",
  };
  g_autoptr (HdBook) book = make_book (self);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (import (book, files[i], &error));
      g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
      g_assert_true (g_str_has_suffix (error->message, "."));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/template-file/there-and-back", Fixture, NULL, fixture_set_up, test_there_and_back, fixture_tear_down);
  g_test_add ("/template-file/new", Fixture, NULL, fixture_set_up, test_new, fixture_tear_down);
  g_test_add ("/template-file/damaged", Fixture, NULL, fixture_set_up, test_damaged, fixture_tear_down);
  return g_test_run ();
}
