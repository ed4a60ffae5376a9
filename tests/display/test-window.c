/* test-window.c: the main window, its pages and the names of their controls
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "controls.h"
#include "fixture.h"
#include "base/file.h"
#include "base/i18n.h"
#include "ui/book-view.h"
#include "ui/column-order.h"
#include "ui/figure-table.h"
#include "ui/overview-page.h"
#include "ui/recent-books.h"
#include "ui/save-dialog.h"
#include "ui/window.h"

static GSettings *
make_settings (void)
{
  GSettings *settings = g_settings_new (APP_ID);

  g_settings_reset (settings, "recent-books");
  g_settings_reset (settings, "last-book");
  g_settings_reset (settings, "operator");

  return settings;
}

static void
test_start (void)
{
  g_autoptr (GSettings) settings = make_settings ();
  GtkWidget *window = hd_window_new (NULL, settings);

  g_assert_null (hd_window_get_book (HD_WINDOW (window)));
  g_assert_true (hd_window_get_settings (HD_WINDOW (window)) == settings);
  g_assert_null (hd_window_last_path (settings));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Hiệp Đồng");
  gtk_window_present (GTK_WINDOW (window));
  g_assert_nonnull (controls_find (window, ADW_TYPE_STATUS_PAGE));
  g_assert_cmpuint (controls_check_names (window), >, 0);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_null (window);
}

static gboolean
is_remembered (gpointer data)
{
  g_autofree char *path = hd_window_last_path (data);

  return path != NULL;
}

static gboolean
is_overview_read (gpointer window)
{
  GtkWidget *page = controls_find (window, HD_TYPE_OVERVIEW_PAGE);
  GtkWidget *spinner = page != NULL ? controls_find (page, GTK_TYPE_SPINNER) : NULL;

  return spinner != NULL && !gtk_spinner_get_spinning (GTK_SPINNER (spinner));
}

static void
test_book (void)
{
  g_autoptr (GSettings) settings = make_settings ();
  g_autoptr (HdBook) book = fixture_open_practice ();
  g_autoptr (GPtrArray) recent = NULL;
  g_autofree char *last = NULL;
  GtkWidget *window = hd_window_new (NULL, settings);
  GtkWidget *view;
  guint n_book = 0;

  fixture_count (window, "notify::book", &n_book);
  hd_window_set_book (HD_WINDOW (window), book);
  hd_window_set_book (HD_WINDOW (window), book);
  g_assert_cmpuint (n_book, ==, 1);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, hd_book_get_short_title (book));
  fixture_wait (is_remembered, settings);
  last = hd_window_last_path (settings);
  g_assert_cmpstr (last, ==, hd_book_get_path (book));
  recent = hd_recent_books_list (settings);
  g_assert_cmpuint (recent->len, ==, 1);

  gtk_window_present (GTK_WINDOW (window));
  view = controls_find (window, HD_TYPE_BOOK_VIEW);
  g_assert_nonnull (view);
  g_assert_cmpstr (hd_book_view_get_page_name (HD_BOOK_VIEW (view)), ==, "overview");
  /* Its worker has a reference to the book until it has answered. */
  fixture_wait (is_overview_read, window);
  gtk_widget_activate_action (view, "book.page", "u", 3);
  g_assert_cmpstr (hd_book_view_get_page_name (HD_BOOK_VIEW (view)), ==, "progress");
  gtk_widget_activate_action (window, "win.page", "u", 2);
  g_assert_cmpstr (hd_book_view_get_page_name (HD_BOOK_VIEW (view)), ==, "agreements");
  g_assert_cmpuint (controls_check_names (window), >, 10);

  g_assert_true (gtk_widget_activate_action (window, "win.close-book", NULL));
  g_assert_null (hd_window_get_book (HD_WINDOW (window)));
  g_assert_cmpuint (n_book, ==, 2);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_null (window);
  g_assert_cmpuint (G_OBJECT (book)->ref_count, ==, 1);
}

static GtkWindow *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }

  return NULL;
}

static gboolean
has_dialog (gpointer data)
{
  return find_dialog () != NULL;
}

/* A file that is no book: the sentence of the error in a dialog, the start page behind it. */
static void
test_refused (void)
{
  static const struct
  {
    const char *name;
    const char *content;
  } files[] = {
    { "empty.hiepdong", "" },
    { "foreign.hiepdong", "Đây không phải là sổ Hiệp Đồng, chỉ là một đoạn chữ dài hơn một trăm byte để không ai nhầm với tệp trống cả." },
    { "gone.hiepdong", NULL },
  };
  g_autoptr (GSettings) settings = make_settings ();

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = fixture_path (files[i].name);
      GtkWidget *window = hd_window_new (NULL, settings);
      const char *body;

      if (files[i].content != NULL)
        g_assert_true (g_file_set_contents (path, files[i].content, -1, NULL));
      hd_window_open_path (HD_WINDOW (window), path);
      fixture_wait (has_dialog, NULL);
      body = adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (find_dialog ()));
      g_assert_true (g_str_has_suffix (body, "."));
      g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (find_dialog ())), ==, "Không mở được sổ");
      g_assert_null (hd_window_get_book (HD_WINDOW (window)));
      g_assert_true (gtk_widget_get_mapped (window));
      gtk_window_destroy (find_dialog ());
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
test_recent (void)
{
  g_autoptr (GSettings) settings = make_settings ();
  g_autoptr (GPtrArray) books = NULL;
  const HdRecentBook *first;

  for (guint i = 0; i < HD_MAX_RECENT_BOOKS + 2; i++)
    {
      g_autofree char *name = g_strdup_printf ("recent-%u.hiepdong", i);
      g_autofree char *path = fixture_path (name);

      g_assert_true (g_file_set_contents (path, "x", -1, NULL));
      hd_recent_books_add (settings, path, "Sổ");
      hd_recent_books_add (settings, path, name);
    }
  hd_recent_books_add (settings, "/nowhere/at-all.hiepdong", "Mất rồi");
  books = hd_recent_books_list (settings);
  g_assert_cmpuint (books->len, ==, HD_MAX_RECENT_BOOKS - 1);
  first = g_ptr_array_index (books, 0);
  g_assert_cmpstr (first->title, ==, "recent-7.hiepdong");

  g_settings_reset (settings, "recent-books");
}

static void
test_file_names (void)
{
  static const struct
  {
    const char *text;
    const char *name;
  } names[] = {
    { "05/CTPH-BCHQS", "05-CTPH-BCHQS.pdf" },
    { "  Phối hợp: năm 2023? ", "Phối hợp- năm 2023-.pdf" },
    { "", "_.pdf" },
    { "..", "_...pdf" },
  };
  g_autofree char *much = g_strnfill (1000, 'x');
  g_autofree char *whole = hd_file_dup_safe_name (much, "hiepdong");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = hd_file_dup_safe_name (names[i].text, "pdf");

      g_assert_cmpstr (name, ==, names[i].name);
    }
  g_assert_cmpuint (strlen (whole), <, 220);
}

static void
test_column_order (void)
{
  GtkWidget *view = g_object_ref_sink (gtk_column_view_new (NULL));
  g_autoptr (GtkColumnViewColumn) first = gtk_column_view_column_new ("Tên", NULL);
  g_autoptr (GtkColumnViewColumn) second = gtk_column_view_column_new ("Ngày ký", NULL);
  HdColumnOrder *order = hd_column_order_new (GTK_COLUMN_VIEW (view));
  gboolean descending;
  guint n_changed = 0;

  gtk_column_view_append_column (GTK_COLUMN_VIEW (view), first);
  gtk_column_view_append_column (GTK_COLUMN_VIEW (view), second);
  hd_column_order_add (order, first, 4);
  hd_column_order_add (order, second, 7);
  fixture_count (order, "changed", &n_changed);

  g_assert_cmpint (hd_column_order_get (order, &descending), ==, -1);
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (view), second, GTK_SORT_DESCENDING);
  g_assert_cmpint (hd_column_order_get (order, &descending), ==, 7);
  g_assert_true (descending);
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (view), first, GTK_SORT_ASCENDING);
  g_assert_cmpint (hd_column_order_get (order, &descending), ==, 4);
  g_assert_false (descending);
  g_assert_cmpuint (n_changed, >=, 2);

  g_assert_finalize_object (order);
  g_assert_finalize_object (view);
}

static void
test_figures (void)
{
  HdYearFigure figure = { .has_actual = TRUE, .actual = 12345 * HD_FIGURE_SCALE };
  g_autofree char *exact = hd_figure_table_actual (&figure, 0);
  g_autofree char *estimated = NULL;
  g_autofree char *nearly = NULL;
  g_autofree char *over = NULL;
  g_autofree char *worded = NULL;
  g_autofree char *missing = NULL;

  g_assert_cmpstr (exact, ==, "12.345");
  figure.estimated = TRUE;
  figure.precision = HD_PRECISION_ABOUT;
  estimated = hd_figure_table_actual (&figure, 0);
  g_assert_cmpstr (estimated, ==, "khoảng 12.345");
  figure.precision = HD_PRECISION_NEARLY;
  nearly = hd_figure_table_actual (&figure, 0);
  g_assert_cmpstr (nearly, ==, "gần 12.345");
  figure.precision = HD_PRECISION_OVER;
  over = hd_figure_table_actual (&figure, 0);
  g_assert_cmpstr (over, ==, "hơn 12.345");
  figure.wording = (char *) "gần 3 tỉ đồng";
  worded = hd_figure_table_actual (&figure, 0);
  g_assert_cmpstr (worded, ==, "gần 3 tỉ đồng");
  figure.wording = NULL;
  figure.has_actual = FALSE;
  missing = hd_figure_table_actual (&figure, 0);
  g_assert_cmpstr (missing, ==, "–");
}

int
main (int   argc,
      char *argv[])
{
  int status;

  hd_i18n_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/window/start", test_start);
  g_test_add_func ("/window/book", test_book);
  g_test_add_func ("/window/refused", test_refused);
  g_test_add_func ("/window/recent", test_recent);
  g_test_add_func ("/window/file-names", test_file_names);
  g_test_add_func ("/window/column-order", test_column_order);
  g_test_add_func ("/window/figures", test_figures);
  status = g_test_run ();
  fixture_finish ();

  return status;
}
