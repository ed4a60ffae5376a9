/* test-record-list.c: the list model that reads by window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"
#include "ui/record-list.h"

static const HdListRow *
get_row (HdRecordList *list,
         guint         position)
{
  g_autoptr (HdListItem) item = g_list_model_get_item (G_LIST_MODEL (list), position);

  /* The window of rows keeps the item alive. */
  return item != NULL ? hd_list_item_get_row (item) : NULL;
}

static void
test_defaults (void)
{
  HdRecordList *list = hd_record_list_new (HD_ENTITY_PERSON);
  guint kind, sort, n_items;
  gboolean descending;
  int year;

  g_object_get (list, "kind", &kind, "sort", &sort, "descending", &descending, "year", &year, "n-items", &n_items, NULL);
  g_assert_cmpuint (kind, ==, HD_ENTITY_PERSON);
  g_assert_cmpuint (sort, ==, HD_SORT_DEFAULT);
  g_assert_false (descending);
  g_assert_cmpint (year, ==, 0);
  g_assert_cmpuint (n_items, ==, 0);
  g_assert_null (hd_record_list_get_search (list));
  g_assert_null (hd_record_list_get_error (list));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 0));
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == HD_TYPE_LIST_ITEM);
  g_assert_finalize_object (list);
}

static void
test_notify (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  HdRecordList *list = hd_record_list_new (HD_ENTITY_AGREEMENT);
  guint n_book = 0, n_search = 0, n_sort = 0, n_descending = 0, n_year = 0, n_count = 0, n_changed = 0;

  fixture_count (list, "notify::book", &n_book);
  fixture_count (list, "notify::search", &n_search);
  fixture_count (list, "notify::sort", &n_sort);
  fixture_count (list, "notify::descending", &n_descending);
  fixture_count (list, "notify::year", &n_year);
  fixture_count (list, "notify::n-items", &n_count);
  fixture_count (list, "items-changed", &n_changed);

  hd_record_list_set_book (list, book);
  hd_record_list_set_book (list, book);
  g_assert_cmpuint (n_book, ==, 1);
  g_assert_cmpuint (n_count, ==, 1);
  g_assert_cmpuint (n_changed, ==, 1);

  hd_record_list_set_search (list, "phoi hop");
  hd_record_list_set_search (list, "phoi hop");
  g_assert_cmpuint (n_search, ==, 1);
  g_assert_cmpuint (n_changed, ==, 2);

  hd_record_list_set_order (list, HD_SORT_TITLE, FALSE);
  hd_record_list_set_order (list, HD_SORT_TITLE, TRUE);
  hd_record_list_set_order (list, HD_SORT_TITLE, TRUE);
  g_assert_cmpuint (n_sort, ==, 1);
  g_assert_cmpuint (n_descending, ==, 1);

  hd_record_list_set_year (list, 2023);
  hd_record_list_set_year (list, 2023);
  g_assert_cmpuint (n_year, ==, 1);

  g_object_set (list, "search", NULL, "year", 0, "sort", HD_SORT_NUMBER, "descending", FALSE, "book", NULL, NULL);
  g_assert_cmpuint (n_search, ==, 2);
  g_assert_cmpuint (n_year, ==, 2);
  g_assert_cmpuint (n_sort, ==, 2);
  g_assert_cmpuint (n_descending, ==, 2);
  g_assert_cmpuint (n_book, ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_assert_finalize_object (list);
}

static void
test_windows (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  HdRecordList *list = hd_record_list_new (HD_ENTITY_RESULT);
  guint n_items;

  hd_record_list_set_book (list, book);
  n_items = g_list_model_get_n_items (G_LIST_MODEL (list));
  g_assert_cmpuint (n_items, >, 1000);
  g_assert_cmpuint (hd_record_list_get_n_windows (list), ==, 0);

  g_assert_nonnull (get_row (list, n_items - 1));
  g_assert_cmpuint (hd_record_list_get_n_windows (list), ==, 1);

  /* Every record once, and few of them held. */
  for (guint i = 0; i < n_items; i++)
    {
      HdListItem *item = g_list_model_get_item (G_LIST_MODEL (list), i);
      const HdListRow *row = hd_list_item_get_row (item);

      g_assert_nonnull (row->id);
      g_assert_true (g_hash_table_add (seen, (gpointer) row->id));
      g_ptr_array_add (items, item);
    }
  g_assert_cmpuint (hd_record_list_get_n_windows (list), <=, 8);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), n_items));
  g_assert_no_error (hd_record_list_get_error (list));
  g_assert_finalize_object (list);

  /* Items outlive the list. */
  g_assert_cmpuint (g_hash_table_size (seen), ==, n_items);
}

static void
test_search (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  HdRecordList *list = hd_record_list_new (HD_ENTITY_AGREEMENT);
  guint all, unmarked, marked;

  hd_record_list_set_book (list, book);
  all = g_list_model_get_n_items (G_LIST_MODEL (list));
  hd_record_list_set_search (list, "thanh nien");
  unmarked = g_list_model_get_n_items (G_LIST_MODEL (list));
  hd_record_list_set_search (list, "thanh niên");
  marked = g_list_model_get_n_items (G_LIST_MODEL (list));
  g_assert_cmpuint (unmarked, >, 0);
  g_assert_cmpuint (unmarked, <, all);
  g_assert_cmpuint (marked, ==, unmarked);
  g_assert_nonnull (strstr (get_row (list, 0)->title, "thanh niên"));
  hd_record_list_set_search (list, "không có chương trình nào như vậy");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_assert_finalize_object (list);
}

/* Records without a date stand together at one end. */
static void
check_dates (HdRecordList *list,
             gboolean      descending)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (list));
  HdDate before = HD_DATE_NONE;
  guint n_dated = 0;

  for (guint i = 0; i < n_items; i++)
    {
      HdDate date = get_row (list, i)->date;

      if (date == HD_DATE_NONE)
        continue;
      if (n_dated++ > 0)
        g_assert_cmpint (descending ? before - date : date - before, >=, 0);
      before = date;
    }
  g_assert_cmpuint (n_dated, >, 2);
}

static void
test_order (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  HdRecordList *list = hd_record_list_new (HD_ENTITY_AGREEMENT);

  hd_record_list_set_book (list, book);
  hd_record_list_set_order (list, HD_SORT_SIGNED, FALSE);
  check_dates (list, FALSE);
  hd_record_list_set_order (list, HD_SORT_SIGNED, TRUE);
  check_dates (list, TRUE);
  g_assert_finalize_object (list);
}

static void
test_book_changed (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  HdRecordList *list = hd_record_list_new (HD_ENTITY_PERSON);
  guint n_changed = 0;

  hd_record_list_set_book (list, book);
  g_assert_nonnull (get_row (list, 0));
  fixture_count (list, "items-changed", &n_changed);
  g_signal_emit_by_name (book, "changed");
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (hd_record_list_get_n_windows (list), ==, 0);
  g_assert_finalize_object (list);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record-list/defaults", test_defaults);
  g_test_add_func ("/record-list/notify", test_notify);
  g_test_add_func ("/record-list/windows", test_windows);
  g_test_add_func ("/record-list/search", test_search);
  g_test_add_func ("/record-list/order", test_order);
  g_test_add_func ("/record-list/book-changed", test_book_changed);
  status = g_test_run ();
  fixture_finish ();

  return status;
}
