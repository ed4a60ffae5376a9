/* test-steps.c: undo and redo, history, trash and search in the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>

#include "base/i18n.h"
#include "book/edit.h"
#include "book/search.h"
#include "book/trash.h"
#include "book/undo.h"
#include "fixture.h"
#include "ui/book-view.h"
#include "ui/history-tab.h"
#include "ui/outline-editor.h"
#include "ui/outcome.h"
#include "ui/search-dialog.h"
#include "ui/trash-dialog.h"
#include "ui/window.h"

static GtkWidget *
find (GtkWidget *widget, GType type, gboolean (*fits) (GtkWidget *widget, gconstpointer data), gconstpointer data)
{
  GtkWidget *child;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (fits == NULL || fits (widget, data)))
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, fits, data);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
says (GtkWidget *widget, gconstpointer data)
{
  return g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), data) == 0;
}

static gboolean
is_titled (GtkWidget *widget, gconstpointer data)
{
  return g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), data) == 0;
}

typedef struct
{
  GtkWidget *window;
  const char *text;
} Wanted;

static gboolean
is_said (gpointer data)
{
  Wanted *wanted = data;

  return find (wanted->window, GTK_TYPE_LABEL, says, wanted->text) != NULL;
}

static void
wait_for_text (GtkWidget *window, const char *text)
{
  Wanted wanted = { window, text };

  g_test_message ("waiting for %s", text);
  fixture_wait (is_said, &wanted);
}

static HdRecord *
add_unit (HdBook *book, const char *name)
{
  g_autoptr (HdRecord) unit = hd_record_new (HD_ENTITY_UNIT);
  g_autoptr (GError) error = NULL;

  hd_record_set_text (unit, HD_UNIT_NAME, name);
  hd_record_set_text (unit, HD_UNIT_KIND, "other");
  hd_book_save_record (book, unit, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&unit);
}

static gboolean
exists (HdBook *book, HdRecord *record)
{
  g_autoptr (HdRecord) found = hd_book_get_record (book, hd_record_get_kind (record), hd_record_get_id (record), NULL);

  return found != NULL;
}

static GtkWidget *
open_window (HdBook *book)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  GtkWidget *window = hd_window_new (NULL, settings);

  hd_window_set_book (HD_WINDOW (window), book);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
close_window (GtkWidget *window)
{
  hd_window_set_book (HD_WINDOW (window), NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A step is taken back on whatever page one is, and its name is shown. */
static void
test_undo (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  GtkWidget *window = open_window (book);
  GtkWidget *view = find (window, HD_TYPE_BOOK_VIEW, NULL, NULL);
  g_autoptr (HdRecord) unit = add_unit (book, "Hội Người mù <thử> & _gạch_");

  hd_outcome_show (view, book);
  wait_for_text (window, "Thêm đơn vị “Hội Người mù <thử> & _gạch_”");
  gtk_widget_activate_action (view, "book.page", "u", 3);
  g_assert_true (gtk_widget_activate_action (window, "win.undo", NULL));
  g_assert_false (exists (book, unit));
  wait_for_text (window, "Đã hoàn tác: Thêm đơn vị “Hội Người mù <thử> & _gạch_”");
  gtk_widget_activate_action (view, "book.page", "u", 2);
  g_assert_true (gtk_widget_activate_action (window, "win.redo", NULL));
  g_assert_true (exists (book, unit));
  wait_for_text (window, "Đã làm lại: Thêm đơn vị “Hội Người mù <thử> & _gạch_”");

  gtk_widget_activate_action (window, "win.undo", NULL);
  gtk_widget_activate_action (window, "win.undo", NULL); /* before it stands the import */
  wait_for_text (window, "Chưa hoàn tác được");
  close_window (window);
}

static void
test_history (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  g_autoptr (HdRecord) unit = add_unit (book, "Hội Một");
  GtkWidget *window = gtk_window_new ();
  GtkWidget *tab = hd_history_tab_new ();
  g_autoptr (GError) error = NULL;

  hd_history_tab_set_book (HD_HISTORY_TAB (tab), book);
  hd_history_tab_set_record (HD_HISTORY_TAB (tab), HD_ENTITY_UNIT, hd_record_get_id (unit));
  gtk_window_set_child (GTK_WINDOW (window), tab);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_nonnull (find (window, ADW_TYPE_EXPANDER_ROW, is_titled, "Thêm đơn vị “Hội Một”"));
  hd_record_set_text (unit, HD_UNIT_NAME, "Hội Hai");
  g_assert_true (hd_book_save_record (book, unit, &error));
  g_assert_nonnull (find (window, ADW_TYPE_EXPANDER_ROW, is_titled, "Sửa đơn vị “Hội Hai”"));
  wait_for_text (window, "Hội Một"); /* before */
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_trash (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  g_autoptr (HdRecord) unit = add_unit (book, "Hội Một");
  g_autoptr (GError) error = NULL;
  GtkWidget *window = open_window (book);
  GtkWidget *dialog, *row;

  g_assert_true (hd_book_remove_record (book, HD_ENTITY_UNIT, hd_record_get_id (unit), &error));
  dialog = hd_trash_dialog_new (GTK_WINDOW (window), book);
  gtk_window_present (GTK_WINDOW (dialog));
  row = find (dialog, ADW_TYPE_ACTION_ROW, is_titled, "Hội Một");
  g_assert_nonnull (row);
  g_signal_emit_by_name (find (row, GTK_TYPE_BUTTON, NULL, NULL), "clicked");
  g_assert_true (exists (book, unit));
  g_assert_null (find (dialog, ADW_TYPE_ACTION_ROW, is_titled, "Hội Một"));
  wait_for_text (window, "Khôi phục đơn vị “Hội Một”");
  gtk_window_destroy (GTK_WINDOW (dialog));
  close_window (window);
}

static void
on_opened (GtkWidget *dialog, const char *kind, const char *id, gpointer data)
{
  char **opened = data;

  *opened = g_strdup_printf ("%s %s", kind, id);
}

static void
add_meeting (HdBook *book, const char *title)
{
  g_autoptr (HdRecord) meeting = hd_record_new (HD_ENTITY_MEETING);
  g_autoptr (GError) error = NULL;

  hd_record_set_text (meeting, HD_MEETING_KIND, "working");
  hd_record_set_text (meeting, HD_MEETING_TITLE, title);
  hd_book_save_record (book, meeting, &error);
  g_assert_no_error (error);
}

/* As one types; Enter opens what is best. What no page shows is not offered. */
static void
test_search (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  g_autoptr (HdRecord) unit = add_unit (book, "Hội Khuyến học Đường Sắt");
  const char *meetings = hd_search_group_label (HD_ENTITY_MEETING);
  g_autofree char *opened = NULL;
  g_autofree char *expected = g_strdup_printf ("unit %s", hd_record_get_id (unit));
  GtkWidget *window = open_window (book);
  GtkWidget *dialog;
  GtkWidget *entry;

  add_meeting (book, "Hội Khuyến học Đường Sắt họp");
  dialog = hd_search_dialog_new (GTK_WINDOW (window), book);
  entry = find (dialog, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  g_signal_connect (dialog, "opened", G_CALLBACK (on_opened), &opened);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_editable_set_text (GTK_EDITABLE (entry), "khuyen hoc duong");
  wait_for_text (dialog, "Hội Khuyến học Đường Sắt");
  g_assert_null (find (dialog, GTK_TYPE_LABEL, says, meetings));
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (opened, ==, expected);
  close_window (window);
}

/* Types @text into the search of the whole book and opens the first hit once the dialog says @shown. */
static void
search_and_open (GtkWidget *window, const char *text, const char *shown)
{
  g_autoptr (GList) toplevels = NULL;
  GtkWidget *dialog = NULL;
  GtkWidget *entry;

  gtk_widget_activate_action (window, "win.search-book", NULL);
  toplevels = gtk_window_list_toplevels ();
  for (GList *l = toplevels; l != NULL; l = l->next)
    if (HD_IS_SEARCH_DIALOG (l->data))
      dialog = l->data;
  g_assert_nonnull (dialog);
  entry = find (dialog, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  wait_for_text (dialog, shown);
  g_signal_emit_by_name (entry, "activate");
}

static gboolean
is_at_clause (gpointer data)
{
  GtkWidget *editor = find (data, HD_TYPE_OUTLINE_EDITOR, NULL, NULL);
  const HdOutlineItem *item = editor != NULL && gtk_widget_get_mapped (editor) ? hd_outline_editor_get_item (HD_OUTLINE_EDITOR (editor)) : NULL;

  return item != NULL && g_str_has_prefix (hd_record_peek_text (item->clause, HD_CLAUSE_TEXT), "Mỗi năm tập huấn sơ cấp cứu");
}

/* An indicator is shown with its results, what was found in a text at its place, whatever tab was in sight. */
static void
test_search_opens (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  GtkWidget *window = open_window (book);
  HdBookView *view = HD_BOOK_VIEW (find (window, HD_TYPE_BOOK_VIEW, NULL, NULL));
  GtkWidget *row;

  search_and_open (window, "ngay cong khac phuc thien tai", "Ngày công khắc phục thiên tai");
  g_assert_cmpstr (hd_book_view_get_page_name (view), ==, "progress");
  row = find (GTK_WIDGET (hd_book_view_get_page (view)), GTK_TYPE_LABEL, says, "Ngày công khắc phục thiên tai");
  row = gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX_ROW);
  g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row)));

  search_and_open (window, "so cap cuu cho it nhat 300 dan quan", hd_search_group_label (HD_ENTITY_CLAUSE));
  g_assert_cmpstr (hd_book_view_get_page_name (view), ==, "agreement");
  fixture_wait (is_at_clause, window);
  gtk_widget_activate_action (GTK_WIDGET (hd_book_view_get_page (view)), "page.tab", "s", "details");
  search_and_open (window, "so cap cuu cho it nhat 300 dan quan", hd_search_group_label (HD_ENTITY_CLAUSE));
  fixture_wait (is_at_clause, window);
  close_window (window);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  hd_i18n_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/steps/undo", test_undo);
  g_test_add_func ("/steps/history", test_history);
  g_test_add_func ("/steps/trash", test_trash);
  g_test_add_func ("/steps/search", test_search);
  g_test_add_func ("/steps/search-opens", test_search_opens);
  status = g_test_run ();
  fixture_finish ();

  return status;
}
