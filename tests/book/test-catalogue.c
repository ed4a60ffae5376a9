/* test-catalogue.c: the standard catalogue, and what a book takes from it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/error.h"
#include "book/catalogue.h"
#include "book/edit.h"
#include "book/undo.h"
#include "fixture.h"

static HdBook *
new_book (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  HdBook *book = hd_book_create (fixture->path, "Ban thử", "Người thử", &error);

  g_assert_no_error (error);
  return book;
}

static guint
count (HdBook      *book,
       HdEntityKind kind)
{
  g_autoptr (GPtrArray) all = hd_book_get_all_records (book, kind, NULL);

  return all->len;
}

static void
test_all (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (HdBook) book = new_book (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = hd_catalogue_list (book, &error);
  g_autoptr (GPtrArray) sentences = NULL;
  guint n_added;

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 114);
  g_assert_false (((HdCatalogueEntry *) g_ptr_array_index (entries, 0))->is_in_book);
  g_assert_true (hd_book_add_from_catalogue (book, NULL, &n_added, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_added, ==, 114);
  g_assert_cmpuint (count (book, HD_ENTITY_FIELD), ==, 9);
  g_assert_cmpuint (count (book, HD_ENTITY_INDICATOR), ==, 114);
  sentences = hd_book_check (book, &error);
  for (guint i = 0; i < sentences->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (sentences, i));
  g_assert_cmpuint (sentences->len, ==, 0);

  /* Once more changes nothing. */
  g_assert_true (hd_book_add_from_catalogue (book, NULL, &n_added, &error));
  g_assert_cmpuint (n_added, ==, 0);
}

/* A ratio brings its parts; pairs that were not asked for stay away. What was edited is not overwritten. */
static void
test_some (Fixture      *fixture,
           gconstpointer data)
{
  static const char * const codes[] = { "QP03", "QP05", NULL };
  static const char * const none[] = { "QP03", "XX99", NULL };
  g_autoptr (HdBook) book = new_book (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) ratio = NULL;
  g_autoptr (HdRecord) part = NULL;
  g_autoptr (HdRecord) classes = NULL;
  g_autofree char *uses = NULL;
  guint n_added;

  g_assert_false (hd_book_add_from_catalogue (book, none, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpuint (count (book, HD_ENTITY_INDICATOR), ==, 0);
  g_assert_true (hd_book_add_from_catalogue (book, codes, &n_added, &error));
  g_assert_cmpuint (n_added, ==, 4);
  ratio = hd_book_find_record (book, HD_ENTITY_INDICATOR, "QP03", &error);
  part = hd_book_find_record (book, HD_ENTITY_INDICATOR, "QP01", &error);
  classes = hd_book_find_record (book, HD_ENTITY_INDICATOR, "QP05", &error);
  g_assert_cmpstr (hd_record_get_text (ratio, HD_INDICATOR_NUMERATOR), ==, hd_record_get_id (part));
  g_assert_null (hd_record_get_text (classes, HD_INDICATOR_PAIR));
  g_assert_cmpstr (hd_record_get_text (part, HD_INDICATOR_PHRASE), ==, "tuyển chọn {figure} nhập ngũ");
  uses = hd_book_describe_indicator_uses (book, hd_record_get_id (part), &error);
  g_assert_nonnull (uses);
  g_assert_false (hd_book_remove_record (book, HD_ENTITY_INDICATOR, hd_record_get_id (part), NULL));
  g_assert_true (hd_book_undo (book, NULL, &error));
  g_assert_cmpuint (count (book, HD_ENTITY_FIELD), ==, 0);
}

static void
test_move (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (HdBook) book = new_book (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) first = NULL;
  g_autoptr (HdRecord) third = NULL;
  g_autoptr (HdRecord) moved = NULL;

  g_assert_true (hd_book_add_from_catalogue (book, NULL, NULL, &error));
  first = hd_book_find_record (book, HD_ENTITY_INDICATOR, "QP01", &error);
  third = hd_book_find_record (book, HD_ENTITY_INDICATOR, "QP03", &error);
  g_assert_true (hd_book_move_in_catalogue (book, HD_ENTITY_INDICATOR, hd_record_get_id (third), hd_record_get_id (first), &error));
  g_assert_no_error (error);
  moved = hd_book_find_record (book, HD_ENTITY_INDICATOR, "QP03", &error);
  g_assert_cmpint (hd_record_get_integer (moved, HD_INDICATOR_POSITION), ==, 1);
  g_assert_true (hd_book_move_in_catalogue (book, HD_ENTITY_INDICATOR, hd_record_get_id (third), NULL, &error));
  hd_record_unref (moved);
  moved = hd_book_find_record (book, HD_ENTITY_INDICATOR, "QP03", &error);
  g_assert_cmpint (hd_record_get_integer (moved, HD_INDICATOR_POSITION), ==, 18);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/catalogue/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("all", test_all);
  ADD ("some", test_some);
  ADD ("move", test_move);
  return g_test_run ();
}
