/* test-record-list.c: the list model that reads by window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "book/edit.h"
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
  HdListQuery query = hd_record_list_get_query (list);
  guint kind, n_items;
  gboolean waiting;

  g_object_get (list, "kind", &kind, "n-items", &n_items, "waiting", &waiting, NULL);
  g_assert_cmpuint (kind, ==, HD_ENTITY_PERSON);
  g_assert_cmpuint (query.sort, ==, HD_SORT_DEFAULT);
  g_assert_false (query.descending);
  g_assert_false (hd_list_query_is_narrowed (&query));
  g_assert_cmpuint (n_items, ==, 0);
  g_assert_false (waiting);
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
  HdListQuery query = { .search = "phoi hop" };
  guint n_book = 0, n_count = 0, n_changed = 0;

  fixture_count (list, "notify::book", &n_book);
  fixture_count (list, "notify::n-items", &n_count);
  fixture_count (list, "items-changed", &n_changed);

  hd_record_list_set_book (list, book);
  hd_record_list_set_book (list, book);
  g_assert_cmpuint (n_book, ==, 1);
  g_assert_cmpuint (n_count, ==, 1);
  g_assert_cmpuint (n_changed, ==, 2);

  /* A search entry says so much when it is first drawn. */
  hd_record_list_set_search (list, "");
  g_assert_cmpuint (n_changed, ==, 2);

  hd_record_list_set_search (list, "phoi hop");
  hd_record_list_set_search (list, "phoi hop");
  hd_record_list_set_query (list, &query);
  g_assert_cmpuint (n_changed, ==, 4);

  hd_record_list_set_order (list, HD_SORT_TITLE, FALSE);
  hd_record_list_set_order (list, HD_SORT_TITLE, TRUE);
  hd_record_list_set_order (list, HD_SORT_TITLE, TRUE);
  g_assert_cmpuint (n_changed, ==, 8);
  g_assert_cmpstr (hd_record_list_get_search (list), ==, "phoi hop");

  g_object_set (list, "book", NULL, NULL);
  g_assert_cmpuint (n_book, ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_assert_finalize_object (list);
}

static void
test_windows (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  HdRecordList *list = hd_record_list_new (HD_ENTITY_RESULT);
  g_autoptr (HdListItem) held = NULL;
  guint n_items;

  hd_record_list_set_book (list, book);
  n_items = g_list_model_get_n_items (G_LIST_MODEL (list));
  g_assert_cmpuint (n_items, >, 1000);
  g_assert_cmpuint (hd_record_list_get_n_windows (list), ==, 0);

  held = g_list_model_get_item (G_LIST_MODEL (list), n_items - 1);
  g_assert_nonnull (hd_list_item_get_row (held)->id);
  g_assert_cmpuint (hd_record_list_get_n_windows (list), ==, 1);

  /* Every record once, and few of them kept: besides eight windows the one that is held. */
  for (guint i = 0; i < n_items; i++)
    {
      const HdListRow *row = get_row (list, i);

      g_assert_nonnull (row->id);
      g_assert_true (g_hash_table_add (seen, g_strdup (row->id)));
    }
  g_assert_cmpuint (hd_record_list_get_n_windows (list), <=, 9);
  g_assert_true (get_row (list, n_items - 1) == hd_list_item_get_row (held));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), n_items));
  g_assert_no_error (hd_record_list_get_error (list));
  g_assert_finalize_object (list);

  /* Items outlive the list. */
  g_assert_true (g_hash_table_contains (seen, hd_list_item_get_row (held)->id));
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

/* What "items-changed" told, as text. */
static void
on_items_changed_cb (GListModel *model,
                     guint       position,
                     guint       removed,
                     guint       added,
                     GString    *told)
{
  g_string_append_printf (told, "%u-%u+%u ", position, removed, added);
}

/* Of a change of the book only what is looked at is told, and where it stands. */
static void
test_book_changed (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  HdRecordList *list = hd_record_list_new (HD_ENTITY_RESULT);
  g_autoptr (HdListItem) first = NULL;
  g_autoptr (HdListItem) far = NULL;
  g_autoptr (GString) told = g_string_new (NULL);

  hd_record_list_set_book (list, book);
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  far = g_list_model_get_item (G_LIST_MODEL (list), 700);
  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed_cb), told);
  g_signal_emit_by_name (book, "changed");
  g_assert_cmpstr (told->str, ==, "0-64+64 640-64+64 ");
  g_assert_cmpuint (hd_record_list_get_n_windows (list), ==, 0);
  g_assert_finalize_object (list);
}

static void
on_changed_look_cb (HdRecordList *list)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (list)) > 0)
    g_assert_nonnull (get_row (list, 0)->id);
}

/* Whoever looks at the first row before the others are told does not hide them. */
static void
test_looked_at_early (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  HdRecordList *list = hd_record_list_new (HD_ENTITY_PERSON);

  g_signal_connect (list, "items-changed", G_CALLBACK (on_changed_look_cb), NULL);
  hd_record_list_set_book (list, book);
  g_assert_nonnull (get_row (list, g_list_model_get_n_items (G_LIST_MODEL (list)) - 1)->id);
  g_assert_finalize_object (list);
}

/* Rows that come or go are told at the end; what stands before is exchanged. */
static void
test_length_changed (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  HdRecordList *list = hd_record_list_new (HD_ENTITY_PERSON);
  g_autoptr (HdListItem) item = NULL;
  g_autoptr (HdRecord) person = hd_record_new (HD_ENTITY_PERSON);
  g_autoptr (GString) told = g_string_new (NULL);
  g_autofree char *more = NULL;
  g_autofree char *less = NULL;
  g_autoptr (GError) error = NULL;
  guint n_items;

  hd_record_list_set_book (list, book);
  n_items = g_list_model_get_n_items (G_LIST_MODEL (list));
  g_assert_cmpuint (n_items, >, 1);
  g_assert_cmpuint (n_items, <, 64);
  item = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed_cb), told);

  hd_record_set_text (person, HD_PERSON_FULL_NAME, "A An");
  g_assert_true (hd_book_save_record (book, person, &error));
  g_assert_no_error (error);
  more = g_strdup_printf ("0-%u+%u %u-0+1 ", n_items, n_items, n_items);
  g_assert_cmpstr (told->str, ==, more);
  g_assert_cmpstr (get_row (list, 0)->title, ==, "A An");

  g_string_truncate (told, 0);
  g_assert_true (hd_book_remove_record (book, HD_ENTITY_PERSON, hd_record_get_id (person), &error));
  less = g_strdup_printf ("%u-1+0 0-%u+%u ", n_items, n_items, n_items);
  g_assert_cmpstr (told->str, ==, less);
  g_assert_finalize_object (list);
}

/* As a list view does: keeps the items of all rows and reads those that are new to it. */
static void
on_changed_follow_cb (HdRecordList *list,
                      guint         position,
                      guint         removed,
                      guint         added,
                      GPtrArray    *shown)
{
  if (removed > 0)
    g_ptr_array_remove_range (shown, position, removed);
  for (guint i = position; i < position + added; i++)
    {
      HdListItem *item = g_list_model_get_item (G_LIST_MODEL (list), i);

      hd_list_item_get_row (item);
      g_ptr_array_insert (shown, (int) i, item);
    }
}

/* A list that grows shows each row, the last one too. */
static void
test_grown (void)
{
  g_autoptr (HdBook) book = fixture_create_empty ();
  HdRecordList *list = hd_record_list_new (HD_ENTITY_PERSON);
  g_autoptr (GPtrArray) shown = g_ptr_array_new_with_free_func (g_object_unref);

  g_signal_connect (list, "items-changed", G_CALLBACK (on_changed_follow_cb), shown);
  hd_record_list_set_book (list, book);
  for (guint n = 1; n <= 70; n++)
    {
      g_autofree char *name = g_strdup_printf ("Người %u", n);
      g_autoptr (HdRecord) person = hd_record_new (HD_ENTITY_PERSON);
      g_autoptr (GError) error = NULL;

      hd_record_set_text (person, HD_PERSON_FULL_NAME, name);
      g_assert_true (hd_book_save_record (book, person, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (shown->len, ==, n);
      for (guint i = 0; i < n; i++)
        g_assert_cmpstr (hd_list_item_get_row (g_ptr_array_index (shown, i))->id, ==, get_row (list, i)->id);
      g_assert_nonnull (get_row (list, n - 1)->id);
    }
  g_signal_handlers_disconnect_by_data (list, shown);
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
  g_test_add_func ("/record-list/looked-at-early", test_looked_at_early);
  g_test_add_func ("/record-list/length-changed", test_length_changed);
  g_test_add_func ("/record-list/grown", test_grown);
  status = g_test_run ();
  fixture_finish ();

  return status;
}
