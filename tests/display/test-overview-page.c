/* test-overview-page.c: the first page of a book: what it says, where its lines lead, its charts on the whole screen
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "controls.h"
#include "fixture.h"
#include "hands.h"
#include "book/charts.h"
#include "ui/book-view.h"
#include "ui/chart-view.h"
#include "ui/overview-page.h"
#include "ui/projector.h"
#include "ui/window.h"

static GtkWidget *
open_window (HdBook *book)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  GtkWidget *window = hd_window_new (NULL, settings);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
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

/* The worker has answered. */
static gboolean
is_read (gpointer window)
{
  GtkWidget *page = controls_find (window, HD_TYPE_OVERVIEW_PAGE);
  GtkWidget *spinner = page != NULL ? controls_find (page, GTK_TYPE_SPINNER) : NULL;

  return spinner != NULL && !gtk_spinner_get_spinning (GTK_SPINNER (spinner));
}

static guint
count_lines (GtkWidget *widget)
{
  guint n = ADW_IS_ACTION_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_lines (child);
  return n;
}

/* Each rule has its lines once it is unfolded, and only then: its own head is a line too. */
static guint
unfold (GtkWidget *widget)
{
  guint n = 0;

  if (ADW_IS_EXPANDER_ROW (widget))
    {
      gboolean folded = !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (widget));

      if (folded)
        g_assert_cmpuint (count_lines (widget), ==, 1);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
      g_assert_cmpuint (count_lines (widget), >, folded ? 4 : 1);
      return 1;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += unfold (child);
  return n;
}

static void
test_practice (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  GtkWidget *window = open_window (book);

  fixture_wait (is_read, window);
  g_assert_cmpuint (unfold (controls_find (window, HD_TYPE_OVERVIEW_PAGE)), >, 0);
  g_assert_nonnull (controls_find (window, HD_TYPE_CHART_VIEW));
  g_assert_cmpuint (controls_check_names (window), >, 5);
  controls_check_language (window);
  close_window (window);
}

static void
test_empty (void)
{
  g_autoptr (HdBook) book = fixture_create_empty ();
  GtkWidget *window = open_window (book);
  GtkWidget *view;

  fixture_wait (is_read, window);
  view = controls_find (window, HD_TYPE_BOOK_VIEW);
  g_assert_true (gtk_widget_activate_action (view, "book.go-to-page", "s", "units"));
  g_assert_cmpstr (hd_book_view_get_page_name (HD_BOOK_VIEW (view)), ==, "units");
  close_window (window);
}

/* A line leads to its agreement, or to the committee. */
static void
test_places (void)
{
  g_autoptr (HdBook) book = fixture_create_mini ();
  g_autoptr (HdRecord) agreement = hd_book_find_record (book, HD_ENTITY_AGREEMENT, "05/CTPH-BCHQS-HND", NULL);
  GtkWidget *window = open_window (book);
  GtkWidget *view;

  fixture_wait (is_read, window);
  view = controls_find (window, HD_TYPE_BOOK_VIEW);
  g_assert_true (gtk_widget_activate_action (view, "book.go-to", "(sssis)", "committee", "", "", -1, ""));
  g_assert_cmpstr (hd_book_view_get_page_name (HD_BOOK_VIEW (view)), ==, "committee");
  if (agreement != NULL)
    {
      g_assert_true (gtk_widget_activate_action (view, "book.go-to", "(sssis)", "agreement", hd_record_get_id (agreement), "parties", -1, ""));
      g_assert_cmpstr (hd_book_view_get_page_name (HD_BOOK_VIEW (view)), ==, "agreement");
    }
  close_window (window);
}

static HdProjector *
find_projector (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (HD_IS_PROJECTOR (window))
        return HD_PROJECTOR (window);
    }
  return NULL;
}

static gboolean
is_gone (gpointer data)
{
  return find_projector () == NULL;
}

static void
press (GtkWidget *widget,
       guint      key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; !handled && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  g_assert_true (handled);
}

static void
test_projector (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  GtkWidget *window = open_window (book);
  HdProjector *projector;

  fixture_wait (is_read, window);
  gtk_widget_activate_action (window, "win.present", NULL);
  projector = find_projector ();
  g_assert_nonnull (projector);
  g_assert_cmpuint (hd_projector_get_shown (projector), ==, 0);
  g_assert_nonnull (hd_chart_view_get_chart (HD_CHART_VIEW (controls_find (GTK_WIDGET (projector), HD_TYPE_CHART_VIEW))));
  gtk_window_close (GTK_WINDOW (projector));
  fixture_wait (is_gone, NULL);
  close_window (window);
}

static gboolean
is_chart_shown (gpointer window)
{
  return hands_find (window, HD_TYPE_CHART_VIEW, NULL, NULL) != NULL;
}

/* Each slide of an indicator has something to show, though the last year of the book has targets and no results yet. */
static void
test_slides (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  GtkWidget *window = open_window (book);
  HdProjector *projector;
  GtkWidget *slide;
  HdChart *chart;
  guint n = 0;

  gtk_widget_activate_action (controls_find (window, HD_TYPE_BOOK_VIEW), "book.go-to-page", "s", "progress");
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (controls_find (window, ADW_TYPE_VIEW_STACK)), "chart");
  fixture_wait (is_chart_shown, window);
  gtk_widget_activate_action (window, "win.present", NULL);
  projector = find_projector ();
  g_assert_nonnull (projector);
  slide = controls_find (GTK_WIDGET (projector), HD_TYPE_CHART_VIEW);
  do
    {
      g_assert_cmpuint (hd_projector_get_shown (projector), ==, n++);
      chart = hd_chart_view_get_chart (HD_CHART_VIEW (slide));
      g_assert_true (hd_chart_get_n_panels (chart) > 0 || hd_chart_has_figures (chart, TRUE));
      press (GTK_WIDGET (projector), GDK_KEY_Right);
    }
  while (hd_projector_get_shown (projector) == n);
  g_assert_cmpuint (n, ==, HD_N_CHART_FORMS);
  gtk_window_close (GTK_WINDOW (projector));
  fixture_wait (is_gone, NULL);
  close_window (window);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/overview-page/practice", test_practice);
  g_test_add_func ("/overview-page/empty", test_empty);
  g_test_add_func ("/overview-page/places", test_places);
  g_test_add_func ("/overview-page/projector", test_projector);
  g_test_add_func ("/overview-page/slides", test_slides);
  status = g_test_run ();
  fixture_finish ();
  return status;
}
