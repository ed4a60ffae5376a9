/* test-import.c: hostile and faulty book files: each is refused with its places, and leaves nothing behind
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/i18n.h"
#include "book/book-format.h"
#include "fixture.h"

/* "$.a: what $.b: what" as "$.a $.b". */
static char *
join_paths (GPtrArray *problems)
{
  GString *paths = g_string_new (NULL);

  for (guint i = 0; problems != NULL && i < problems->len; i++)
    {
      const char *problem = g_ptr_array_index (problems, i);
      const char *colon = strstr (problem, ": ");

      g_assert_nonnull (colon);
      g_assert_true (g_utf8_validate (problem, -1, NULL));
      g_assert_null (strchr (problem, '\n'));
      g_assert_cmpint (strlen (colon), >, 10);
      g_string_append_printf (paths, "%s%.*s", i > 0 ? " " : "", (int) (colon - problem), problem);
    }
  return g_string_free (paths, FALSE);
}

static void
assert_refused (HdBook *book, const char *bytes, gssize length, const char *name, const char *paths)
{
  g_autoptr (GBytes) json = g_bytes_new (bytes, length < 0 ? strlen (bytes) : (gsize) length);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  g_test_message ("%s", name);
  g_assert_false (hd_book_import (book, json, &problems, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  found = join_paths (problems);
  g_assert_cmpstr (found, ==, paths);
}

/* @text with the first @find replaced. Cells know C's escapes; the bytes may hold a NUL. */
static GString *
make_hostile (const char *text, const char *find_cell, const char *replace_cell)
{
  g_autofree char *find = g_strcompress (find_cell);
  g_auto (GStrv) pieces = NULL;
  GString *out = g_string_new (NULL);
  const char *at = strstr (text, find);

  g_assert_nonnull (at);
  if (*find != '\0')
    g_string_append_len (out, text, at - text);
  pieces = g_strsplit (replace_cell, "\\000", -1);
  for (guint i = 0; pieces[i] != NULL; i++)
    {
      g_autofree char *piece = g_strcompress (pieces[i]);

      if (i > 0)
        g_string_append_c (out, '\0');
      g_string_append (out, piece);
    }
  if (*find != '\0')
    g_string_append (out, at + strlen (find));
  return out;
}

static void
test_table (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "book", "hostile.tsv", NULL);
  g_autoptr (GBytes) mini = fixture_mini_json ();
  g_autofree char *text = g_strndup (g_bytes_get_data (mini, NULL), g_bytes_get_size (mini));
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = hd_book_create (fixture->path, "Ban thử", "Người thử", &error);
  g_autoptr (GBytes) before = hd_book_export (book, &error);
  g_autoptr (GBytes) after = NULL;
  g_autofree char *table = NULL;
  g_autofree char *listing = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  g_assert_no_error (error);
  g_file_get_contents (path, &table, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (table, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
      g_autoptr (GString) hostile = NULL;

      if (*lines[i] == '\0' || *lines[i] == '#')
        continue;
      g_assert_cmpuint (g_strv_length (cells), ==, 4);
      hostile = make_hostile (text, cells[1], cells[2]);
      assert_refused (book, hostile->str, hostile->len, cells[0], cells[3]);
      n++;
    }
  g_assert_cmpuint (n, >, 100);

  after = hd_book_export (book, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (before, after));
  listing = fixture_listing (fixture);
  g_assert_cmpstr (listing, ==, "test.hiepdong");
}

static void
test_bombs (Fixture *fixture, gconstpointer data)
{
  const char head[] = "{\"format\":\"hiepdong-book\",\"version\":1,\"committees\":[{\"id\":\"00000000-0000-4000-8000-000000000001\",\"name\":\"";
  g_autoptr (HdBook) book = hd_book_create (fixture->path, "Ban thử", "Người thử", NULL);
  g_autofree char *nested = g_strnfill (1000 * 1000, '[');
  g_autofree char *nested_objects = NULL;
  g_autofree char *long_text = g_strnfill (10 * 1024 * 1024, 'a');
  g_autofree char *long_name = g_strconcat (head, long_text, "\"}]}", NULL);
  g_autofree char *long_key = g_strconcat (head, "Ban\",\"", long_text, "\":1}]}", NULL);
  g_autofree char *digits = g_strnfill (1000 * 1000, '9');
  g_autofree char *long_number = g_strconcat ("{\"format\":\"hiepdong-book\",\"version\":", digits, "}", NULL);
  g_autoptr (GString) objects = g_string_new (NULL);

  for (guint i = 0; i < 100 * 1000; i++)
    g_string_append (objects, "{\"a\":[");
  nested_objects = g_strdup (objects->str);

  assert_refused (book, nested, -1, "a million brackets", "$");
  assert_refused (book, nested_objects, -1, "a hundred thousand objects in lists", "$");
  assert_refused (book, long_name, -1, "10 MB of name", "$.committees[0].name");
  assert_refused (book, long_number, -1, "a million digits", "$.version");
  {
    g_autofree char *shown = g_strnfill (64, 'a');
    g_autofree char *path = g_strdup_printf ("$.committees[0][\"%s\"]", shown);

    assert_refused (book, long_key, -1, "10 MB of key", path);
  }
}

/* Too large a file is not even looked at: this one has holes for content. */
static void
test_too_large (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = hd_book_create (fixture->path, "Ban thử", "Người thử", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "large.json", NULL);
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) json = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, "", 0, &error);
  g_assert_cmpint (truncate (path, (off_t) HD_FORMAT_MAX_BYTES + 1), ==, 0);
  file = g_mapped_file_new (path, FALSE, &error);
  g_assert_no_error (error);
  json = g_mapped_file_get_bytes (file);

  g_assert_false (hd_book_import (book, json, &problems, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
}

static void
test_too_many_values (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = hd_book_create (fixture->path, "Ban thử", "Người thử", NULL);
  g_autoptr (GString) text = g_string_new ("[0");

  for (guint i = 0; i < 10 * 1000 * 1000; i++)
    g_string_append (text, ",0");
  g_string_append_c (text, ']');
  assert_refused (book, text->str, text->len, "ten million values", "$");
}

static void
test_too_new (Fixture *fixture, gconstpointer data)
{
  const char text[] = "{\"format\":\"hiepdong-book\",\"version\":2,\"what\":\"ever\"}";
  g_autoptr (HdBook) book = hd_book_create (fixture->path, "Ban thử", "Người thử", NULL);
  g_autoptr (GBytes) json = g_bytes_new_static (text, strlen (text));
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (hd_book_import (book, json, &problems, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_TOO_NEW);
}

static void
test_many_problems (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = hd_book_create (fixture->path, "Ban thử", "Người thử", NULL);
  g_autoptr (GString) text = g_string_new ("{\"format\":\"hiepdong-book\",\"version\":1,\"units\":[1");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) json = NULL;

  for (guint i = 1; i < 5000; i++)
    g_string_append (text, ",1");
  g_string_append (text, "]}");
  json = g_bytes_new (text->str, text->len);
  g_assert_false (hd_book_import (book, json, &problems, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  g_assert_cmpuint (problems->len, ==, HD_FORMAT_MAX_PROBLEMS + 1);
  g_assert_nonnull (strstr (error->message, "5001"));
  g_assert_nonnull (strstr (g_ptr_array_index (problems, HD_FORMAT_MAX_PROBLEMS), "4001"));
}

/* Millions of unknown keys: reading ends long before the file does. */
static void
test_hopeless (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = hd_book_create (fixture->path, "Ban thử", "Người thử", NULL);
  g_autoptr (GString) text = g_string_new ("{\"format\":\"hiepdong-book\",\"version\":1");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) json = NULL;

  for (guint i = 0; i < 2 * 1000 * 1000; i++)
    g_string_append_printf (text, ",\"agrement%u\":0", i);
  g_string_append_c (text, '}');
  json = g_bytes_new (text->str, text->len);
  g_assert_false (hd_book_import (book, json, &problems, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  g_assert_cmpuint (problems->len, ==, HD_FORMAT_MAX_PROBLEMS + 1);
  g_assert_nonnull (strstr (error->message, "101001"));
}

/* The nearest key is offered. */
static void
test_suggestion (Fixture *fixture, gconstpointer data)
{
  const char text[] = "{\"format\":\"hiepdong-book\",\"version\":1,\"comittees\":[]}";
  g_autoptr (HdBook) book = hd_book_create (fixture->path, "Ban thử", "Người thử", NULL);
  g_autoptr (GBytes) json = g_bytes_new_static (text, strlen (text));
  g_autoptr (GPtrArray) problems = NULL;

  g_assert_false (hd_book_import (book, json, &problems, NULL));
  g_assert_nonnull (strstr (g_ptr_array_index (problems, 0), "“committees”"));
}

/* 13 parties are too many even for a draft; 12 are not. */
static void
test_parties (Fixture *fixture, gconstpointer data)
{
  for (guint n = 12; n <= 13; n++)
    {
      g_autoptr (GString) text = g_string_new ("{\"format\":\"hiepdong-book\",\"version\":1,"
                                              "\"committees\":[{\"id\":\"00000000-0000-4000-8000-000000000001\",\"name\":\"Ban\"}],"
                                              "\"agreements\":[{\"id\":\"00000000-0000-4000-8000-000000000002\",\"kind\":\"joint\","
                                              "\"term\":\"annual\",\"type_name\":\"Chương trình\",\"subject\":\"Phối hợp\",\"state\":\"draft\"}],");
      g_autofree char *path = g_strdup_printf ("%s/%u.hiepdong", fixture->folder, n);
      g_autoptr (HdBook) book = hd_book_create (path, "Ban thử", "Người thử", NULL);

      g_string_append (text, "\"units\":[");
      for (guint i = 0; i < n; i++)
        g_string_append_printf (text, "%s{\"id\":\"00000000-0000-4000-8000-0000000001%02u\",\"name\":\"Đơn vị\",\"kind\":\"other\"}", i > 0 ? "," : "", i);
      g_string_append (text, "],\"parties\":[");
      for (guint i = 0; i < n; i++)
        g_string_append_printf (text, "%s{\"id\":\"00000000-0000-4000-8000-0000000002%02u\",\"agreement\":\"00000000-0000-4000-8000-000000000002\","
                                "\"unit\":\"00000000-0000-4000-8000-0000000001%02u\",\"position\":%u,\"role\":\"member\"}", i > 0 ? "," : "", i, i, i + 1);
      g_string_append (text, "]}");
      if (n > 12)
        assert_refused (book, text->str, text->len, "13 parties", "$.agreements[0]");
      else
        {
          g_autoptr (GBytes) json = g_bytes_new (text->str, text->len);
          g_autoptr (GError) error = NULL;

          hd_book_import (book, json, NULL, &error);
          g_assert_no_error (error);
        }
    }
}

/* Text is cleaned on entry: NFD is composed, a Croatian Đ becomes the Vietnamese one, zero widths and blanks at the ends go. */
static void
test_cleaning (Fixture *fixture, gconstpointer data)
{
  const char text[] = "\357\273\277{\"version\":1,\"committees\":[{\"name\":\"  Ban Chi\314\211 \303\220ạo\342\200\213 hòa\302\240bình \","
                      "\"note\":\"một  \\r\\nhai\\n\\n\",\"training\":false,\"place_name\":\"\",\"id\":\"00000000-0000-4000-8000-000000000001\"}],"
                      "\"units\":[],\"format\":\"hiepdong-book\"}";
  g_autoptr (HdBook) book = hd_book_create (fixture->path, "Ban thử", "Người thử", NULL);
  g_autoptr (GBytes) json = g_bytes_new_static (text, strlen (text));
  g_autoptr (GBytes) export = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;

  hd_book_import (book, json, NULL, &error);
  g_assert_no_error (error);
  export = hd_book_export (book, &error);
  g_assert_no_error (error);
  written = g_strndup (g_bytes_get_data (export, NULL), g_bytes_get_size (export));
  g_assert_cmpstr (written, ==,
                   "{\n  \"format\": \"hiepdong-book\",\n  \"version\": 1,\n  \"committees\": [\n    {\n"
                   "      \"id\": \"00000000-0000-4000-8000-000000000001\",\n"
                   "      \"name\": \"Ban Chỉ Đạo hòa\302\240bình\",\n"
                   "      \"note\": \"một\\nhai\"\n    }\n  ]\n}\n");
}

static void
test_into_full_book (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (fixture);
  g_autoptr (GBytes) json = fixture_mini_json ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (hd_book_import (book, json, &problems, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONSTRAINT);
  g_assert_null (problems);
}

/* A byte or a passage of @json changed, doubled or lost. */
static GBytes *
mutate (GRand *rand, GBytes *json)
{
  gsize length;
  const char *bytes = g_bytes_get_data (json, &length);
  g_autoptr (GString) text = g_string_new_len (bytes, length);

  for (gint i = g_rand_int_range (rand, 1, 4); i > 0; i--)
    {
      gsize at = g_rand_int_range (rand, 0, text->len);
      gsize n = g_rand_int_range (rand, 1, 40);

      switch (g_rand_int_range (rand, 0, 4))
        {
        case 0:
          text->str[at] = g_rand_int_range (rand, 0, 256);
          break;
        case 1:
          text->str[at] = "{}[],:\"\\0-e.u"[g_rand_int_range (rand, 0, 13)];
          break;
        case 2:
          g_string_erase (text, at, MIN (n, text->len - at));
          break;
        default:
          {
            g_autofree char *passage = g_strndup (text->str + at, MIN (n, text->len - at));

            g_string_insert (text, g_rand_int_range (rand, 0, text->len), passage);
          }
        }
    }
  return g_string_free_to_bytes (g_steal_pointer (&text));
}

/* What was taken comes back: its export can be imported, and gives itself. */
static void
assert_returns (Fixture *fixture, HdBook *book)
{
  g_autofree char *path = g_build_filename (fixture->folder, "again.hiepdong", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) again = hd_book_create (path, "Ban thử", "Người thử", &error);
  g_autoptr (GBytes) first = hd_book_export (book, &error);
  g_autoptr (GBytes) second = NULL;

  hd_book_import (again, first, NULL, &error);
  g_assert_no_error (error);
  second = hd_book_export (again, &error);
  g_assert_true (g_bytes_equal (first, second));
  g_clear_object (&again);
  g_remove (path);
}

static void
test_mutations (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) mini = fixture_mini_json ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261123);
  g_autoptr (HdBook) book = hd_book_create (fixture->path, "Ban thử", "Người thử", NULL);
  guint n_taken = 0;

  for (guint round = 0; round < 3000 && n_taken < 10; round++)
    {
      g_autoptr (GBytes) json = mutate (rand, mini);
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (GError) error = NULL;

      if (!hd_book_import (book, json, &problems, &error))
        {
          g_autofree char *paths = join_paths (problems);

          g_assert_cmpuint (error->domain, ==, HD_ERROR);
          g_assert_true (error->code == HD_ERROR_INVALID || error->code == HD_ERROR_TOO_NEW);
          g_assert_true (error->code == HD_ERROR_TOO_NEW || *paths != '\0');
          continue;
        }
      assert_returns (fixture, book);
      g_clear_object (&book);
      g_remove (fixture->path);
      book = hd_book_create (fixture->path, "Ban thử", "Người thử", NULL);
      n_taken++;
    }
  g_assert_cmpuint (n_taken, >, 3);
}

#define ADD(name, func) g_test_add ("/import/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char **argv)
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);
  ADD ("table", test_table);
  ADD ("bombs", test_bombs);
  ADD ("too-large", test_too_large);
  ADD ("too-many-values", test_too_many_values);
  ADD ("too-new", test_too_new);
  ADD ("many-problems", test_many_problems);
  ADD ("hopeless", test_hopeless);
  ADD ("suggestion", test_suggestion);
  ADD ("parties", test_parties);
  ADD ("cleaning", test_cleaning);
  ADD ("mutations", test_mutations);
  ADD ("into-full-book", test_into_full_book);
  return g_test_run ();
}
