/* test-people.c: the page of people: list, record, a person entered twice, signatures
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "base/i18n.h"
#include "book/edit.h"
#include "book/list.h"
#include "book/signatories.h"
#include "ui/people-page.h"
#include "ui/people-register.h"
#include "ui/person-dialog.h"
#include "ui/signatories-view.h"

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  GtkWidget *child;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *child;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The first person of the book who has signed. */
static char *
dup_signer (HdBook *book)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hd_book_read_signatories (book, &(HdListQuery) { .signed_only = HD_SIGNED_GIVEN }, 0, 1, &error);

  g_assert_no_error (error);
  return g_strdup (((HdListRow *) g_ptr_array_index (rows, 0))->person);
}

static GtkWidget *
present_page (HdBook *book, GtkWidget **window)
{
  GtkWidget *page = g_object_new (HD_TYPE_PEOPLE_PAGE, "book", book, NULL);

  *window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (*window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (*window), page);
  gtk_window_present (GTK_WINDOW (*window));
  return page;
}

static void
test_record (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  g_autofree char *id = dup_signer (book);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) before = hd_book_get_record (book, HD_ENTITY_PERSON, id, &error);
  g_autoptr (HdRecord) after = NULL;
  GtkWidget *window, *row;
  GtkWidget *page = present_page (book, &window);
  HdPersonView *view = hd_people_register_get_view (HD_PEOPLE_REGISTER (find_type (page, HD_TYPE_PEOPLE_REGISTER)));

  g_assert_null (hd_person_view_get_person (view));
  g_assert_false (hd_window_page_open_record (HD_WINDOW_PAGE (page), HD_ENTITY_UNIT, id));
  g_assert_true (hd_window_page_open_record (HD_WINDOW_PAGE (page), HD_ENTITY_PERSON, id));
  g_assert_cmpstr (hd_person_view_get_person (view), ==, id);

  /* The name is typed over and saved; one step. */
  row = find_type (GTK_WIDGET (view), ADW_TYPE_ENTRY_ROW);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, hd_record_get_text (before, HD_PERSON_FULL_NAME));
  gtk_editable_set_text (GTK_EDITABLE (row), "  Nguyễn  Văn Đổi ");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "person.save", NULL));
  after = hd_book_get_record (book, HD_ENTITY_PERSON, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hd_record_get_text (after, HD_PERSON_FULL_NAME), ==, "Nguyễn Văn Đổi");

  /* Who signed cannot be deleted; he stays in sight. */
  gtk_widget_activate_action (GTK_WIDGET (view), "person.delete", NULL);
  g_assert_cmpstr (hd_person_view_get_person (view), ==, id);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is typed and not saved is kept when another person is chosen; what cannot be saved stays in sight. */
static void
test_leaving (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  g_autofree char *id = dup_signer (book);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) people = hd_book_read_rows (book, HD_ENTITY_PERSON, &(HdListQuery) { 0 }, 0, 2, &error);
  g_autoptr (HdRecord) after = NULL;
  const char *other = NULL;
  GtkWidget *window, *row;
  GtkWidget *page = present_page (book, &window);
  HdPersonView *view = hd_people_register_get_view (HD_PEOPLE_REGISTER (find_type (page, HD_TYPE_PEOPLE_REGISTER)));

  g_assert_no_error (error);
  for (guint i = 0; i < people->len; i++)
    if (g_strcmp0 (((HdListRow *) g_ptr_array_index (people, i))->id, id) != 0)
      other = ((HdListRow *) g_ptr_array_index (people, i))->id;
  g_assert_true (hd_person_view_set_person (view, id));
  row = find_type (GTK_WIDGET (view), ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  g_assert_false (hd_person_view_set_person (view, other));
  g_assert_cmpstr (hd_person_view_get_person (view), ==, id);
  gtk_editable_set_text (GTK_EDITABLE (row), "Lê Thị Khác");
  g_assert_true (hd_person_view_set_person (view, other));
  after = hd_book_get_record (book, HD_ENTITY_PERSON, id, &error);
  g_assert_cmpstr (hd_record_get_text (after, HD_PERSON_FULL_NAME), ==, "Lê Thị Khác");
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_valid (gpointer data)
{
  gboolean valid;

  g_object_get (data, "valid", &valid, NULL);
  return valid;
}

static gboolean
shows_warning (gpointer data)
{
  GtkWidget *button = find_button (data, _("It Is Somebody Else"));

  return button != NULL && gtk_widget_get_mapped (button);
}

static void
test_entered_twice (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  g_autofree char *id = dup_signer (book);
  g_autoptr (HdRecord) person = hd_book_get_record (book, HD_ENTITY_PERSON, id, NULL);
  GtkWidget *window;
  GtkWidget *page = present_page (book, &window);
  GtkWidget *dialog = GTK_WIDGET (hd_person_dialog_show (page, book));
  GtkWidget *row = find_type (dialog, ADW_TYPE_ENTRY_ROW);
  guint before, after;

  g_assert_true (hd_book_count_rows (book, HD_ENTITY_PERSON, &(HdListQuery) { 0 }, &before, NULL));
  g_assert_false (is_valid (dialog));
  gtk_editable_set_text (GTK_EDITABLE (row), hd_record_get_text (person, HD_PERSON_FULL_NAME));
  fixture_wait (shows_warning, dialog);
  g_assert_false (is_valid (dialog));
  g_signal_emit_by_name (find_button (dialog, _("It Is Somebody Else")), "clicked");
  fixture_wait (is_valid, dialog);
  hd_dialog_confirm (HD_DIALOG (dialog));
  g_assert_true (hd_book_count_rows (book, HD_ENTITY_PERSON, &(HdListQuery) { 0 }, &after, NULL));
  g_assert_cmpuint (after, ==, before + 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
keep_result (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
test_signatories (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  g_autofree char *id = dup_signer (book);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdPaperOrder) order = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (HdPages) pages = NULL;
  GtkWidget *window;
  GtkWidget *page = present_page (book, &window);
  GtkWidget *view = find_type (page, HD_TYPE_SIGNATORIES_VIEW);
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (find_type (view, GTK_TYPE_COLUMN_VIEW))));
  guint all, his;

  g_assert_true (hd_book_count_signatories (book, &(HdListQuery) { 0 }, &all, &error));
  g_assert_true (hd_book_count_signatories (book, &(HdListQuery) { .of_person = id }, &his, &error));
  g_assert_cmpuint (his, <, all);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, all);
  hd_signatories_view_show_person (HD_SIGNATORIES_VIEW (view), id);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, his);
  order = hd_signatories_view_order_paper (HD_SIGNATORIES_VIEW (view));
  hd_paper_order_render_async (order, NULL, keep_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  pages = hd_paper_order_render_finish (G_OBJECT (book), result, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pages);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_empty_book (void)
{
  g_autoptr (HdBook) book = fixture_create_empty ();
  GtkWidget *window;
  GtkWidget *page = present_page (book, &window);

  g_assert_nonnull (find_type (page, ADW_TYPE_STATUS_PAGE));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  int status;

  hd_i18n_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/people/record", test_record);
  g_test_add_func ("/people/leaving", test_leaving);
  g_test_add_func ("/people/entered-twice", test_entered_twice);
  g_test_add_func ("/people/signatories", test_signatories);
  g_test_add_func ("/people/empty-book", test_empty_book);
  status = g_test_run ();
  fixture_finish ();
  return status;
}
