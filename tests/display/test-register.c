/* test-register.c: the page of the outgoing register: list, paper, issuing, withdrawing
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "base/i18n.h"
#include "book/papers.h"
#include "book/register.h"
#include "ui/paper-view.h"
#include "ui/register-page.h"

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

static HdRecord *
issue (HdBook *book, const char *subject)
{
  g_autoptr (HdRecord) draft = hd_record_new (HD_ENTITY_PAPER);
  g_autoptr (GError) error = NULL;
  HdRecord *issued = NULL;

  hd_record_set_text (draft, HD_PAPER_KIND, HD_PAPER_KIND_OUTSIDE);
  hd_record_set_text (draft, HD_PAPER_STATE, "draft");
  hd_record_set_text (draft, HD_PAPER_TYPE_NAME, "Báo cáo");
  hd_record_set_text (draft, HD_PAPER_SUBJECT, subject);
  hd_book_issue_paper (book, draft, NULL, 0, hd_date_today (), &issued, &error);
  g_assert_no_error (error);
  return issued;
}

static gboolean
has_rows (gpointer data)
{
  GtkSelectionModel *model = gtk_column_view_get_model (data);

  return model != NULL && g_list_model_get_n_items (G_LIST_MODEL (model)) == 2;
}

static GtkWindow *
find_dialog (GtkWidget *window)
{
  g_autoptr (GListModel) toplevels = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (GTK_WIDGET (toplevel) != window && gtk_window_get_transient_for (toplevel) == GTK_WINDOW (window))
        return toplevel;
    }
  return NULL;
}

static void
test_page (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  g_autoptr (HdRecord) first = issue (book, "Kết quả quý I");
  g_autoptr (HdRecord) second = issue (book, "Kết quả quý II");
  g_autoptr (GPtrArray) unstored = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *page = g_object_new (HD_TYPE_REGISTER_PAGE, "book", book, NULL);
  GtkWidget *window = gtk_window_new ();
  HdPaperView *view = HD_PAPER_VIEW (find_type (page, HD_TYPE_PAPER_VIEW));
  GtkWindow *dialog;

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  fixture_wait (has_rows, find_type (page, GTK_TYPE_COLUMN_VIEW));

  g_assert_false (hd_window_page_open_record (HD_WINDOW_PAGE (page), HD_ENTITY_UNIT, hd_record_get_id (first)));
  g_assert_true (hd_window_page_open_record (HD_WINDOW_PAGE (page), HD_ENTITY_PAPER, hd_record_get_id (second)));
  g_assert_cmpstr (hd_paper_view_get_paper (view), ==, hd_record_get_id (second));

  /* Both dialogs come up, and go without a trace. */
  gtk_widget_activate_action (page, "page.new", NULL);
  dialog = find_dialog (window);
  g_assert_nonnull (dialog);
  gtk_window_destroy (dialog);
  gtk_widget_activate_action (GTK_WIDGET (view), "paper.withdraw", NULL);
  dialog = find_dialog (window);
  g_assert_nonnull (dialog);
  gtk_window_destroy (dialog);

  /* Programmes that were numbered before are stored and entered at one press. */
  unstored = hd_book_get_unstored_agreements (book, &error);
  g_assert_cmpuint (unstored->len, >, 0);
  gtk_widget_activate_action (page, "page.enter", NULL);
  g_clear_pointer (&unstored, g_ptr_array_unref);
  unstored = hd_book_get_unstored_agreements (book, &error);
  g_assert_cmpuint (unstored->len, ==, 0);
  /* They are of earlier years, and seen at once. */
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (find_type (page, GTK_TYPE_DROP_DOWN))), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  int result;

  hd_i18n_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/display/register/page", test_page);
  result = g_test_run ();
  fixture_finish ();
  return result;
}
