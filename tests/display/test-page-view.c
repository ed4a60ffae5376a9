/* test-page-view.c: pages on the screen
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"
#include "base/i18n.h"
#include "layout/layout.h"
#include "ui/page-view.h"

static HdFontSet *fonts;

static HdPages *
make_pages (guint n_pages)
{
  g_autoptr (HdDocument) document = hd_document_new ("Chương trình phối hợp");
  g_autoptr (GError) error = NULL;
  HdPages *pages;

  for (guint i = 0; i < n_pages; i++)
    {
      HdParagraph *paragraph = hd_paragraph_new (HD_ALIGN_JUSTIFY);

      if (i > 0)
        hd_blocks_add_page_break (document->blocks);
      hd_paragraph_add (paragraph, HD_FACE_REGULAR, 14, "Các bên thống nhất phối hợp hoạt động.");
      hd_blocks_add_paragraph (document->blocks, paragraph);
    }
  pages = hd_layout_run (document, fonts, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hd_pages_get_n_pages (pages), ==, n_pages);

  return pages;
}

static void
test_defaults (void)
{
  GtkWidget *widget = g_object_ref_sink (hd_page_view_new ());
  HdPageView *view = HD_PAGE_VIEW (widget);

  g_assert_cmpfloat_with_epsilon (hd_page_view_get_zoom (view), 1.0, 1e-9);
  g_assert_true (hd_page_view_get_fit_width (view));
  g_assert_cmpuint (hd_page_view_get_n_pages (view), ==, 0);
  g_assert_cmpuint (hd_page_view_get_page (view), ==, 0);
  g_assert_null (hd_page_view_get_pages (view));
  gtk_test_accessible_assert_role (widget, GTK_ACCESSIBLE_ROLE_DOCUMENT);
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, "Chưa có trang");
  g_assert_finalize_object (widget);
}

static void
test_zoom (void)
{
  GtkWidget *widget = g_object_ref_sink (hd_page_view_new ());
  HdPageView *view = HD_PAGE_VIEW (widget);
  guint n_zoom = 0, n_fit = 0;

  fixture_count (view, "notify::zoom", &n_zoom);
  fixture_count (view, "notify::fit-width", &n_fit);
  hd_page_view_set_zoom (view, 1.5);
  g_assert_cmpfloat_with_epsilon (hd_page_view_get_zoom (view), 1.5, 1e-9);
  g_assert_false (hd_page_view_get_fit_width (view));
  hd_page_view_set_zoom (view, 1.5);
  g_assert_cmpuint (n_zoom, ==, 1);
  g_assert_cmpuint (n_fit, ==, 1);

  hd_page_view_zoom_by (view, 100);
  g_assert_cmpfloat_with_epsilon (hd_page_view_get_zoom (view), HD_PAGE_VIEW_MAX_ZOOM, 1e-9);
  hd_page_view_zoom_by (view, 0.001);
  g_assert_cmpfloat_with_epsilon (hd_page_view_get_zoom (view), HD_PAGE_VIEW_MIN_ZOOM, 1e-9);
  g_assert_cmpuint (n_zoom, ==, 3);

  hd_page_view_set_fit_width (view, TRUE);
  hd_page_view_set_fit_width (view, TRUE);
  g_assert_cmpuint (n_fit, ==, 2);
  g_object_set (view, "zoom", 2.0, NULL);
  g_assert_cmpuint (n_zoom, ==, 4);
  g_assert_cmpuint (n_fit, ==, 3);
  g_assert_finalize_object (widget);
}

static void
test_pages (void)
{
  GtkWidget *widget = g_object_ref_sink (hd_page_view_new ());
  HdPageView *view = HD_PAGE_VIEW (widget);
  g_autoptr (HdPages) three = make_pages (3);
  g_autoptr (HdPages) other = make_pages (3);
  guint n_count = 0, n_page = 0;

  fixture_count (view, "notify::n-pages", &n_count);
  fixture_count (view, "notify::page", &n_page);
  hd_page_view_set_pages (view, three);
  hd_page_view_set_pages (view, three);
  g_assert_true (hd_page_view_get_pages (view) == three);
  g_assert_cmpuint (hd_page_view_get_n_pages (view), ==, 3);
  g_assert_cmpuint (hd_page_view_get_page (view), ==, 1);
  g_assert_cmpuint (n_count, ==, 1);
  g_assert_cmpuint (n_page, ==, 1);
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, "Chương trình phối hợp, 3 trang");

  hd_page_view_set_pages (view, other);
  g_assert_cmpuint (n_count, ==, 1);
  hd_page_view_set_pages (view, NULL);
  g_assert_cmpuint (n_count, ==, 2);
  g_assert_cmpuint (hd_page_view_get_page (view), ==, 0);
  g_assert_finalize_object (widget);
}

static gboolean
is_allocated (gpointer data)
{
  return gtk_widget_get_width (data) > 0;
}

static gboolean
is_zoom_wide (gpointer data)
{
  return hd_page_view_get_zoom (data) > 0.6;
}

static void
test_scrolling (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *widget = hd_page_view_new ();
  HdPageView *view = HD_PAGE_VIEW (widget);
  g_autoptr (HdPages) pages = make_pages (4);
  g_autoptr (GtkAdjustment) adjustment = NULL;
  double fit;

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), widget);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 500, 400);
  hd_page_view_set_pages (view, pages);
  gtk_window_present (GTK_WINDOW (window));
  fixture_wait (is_allocated, widget);

  /* The page and its margins are as wide as the view. */
  fit = (gtk_widget_get_width (widget) - 36) / (595.28 * 96 / 72);
  g_assert_cmpfloat_with_epsilon (hd_page_view_get_zoom (view), fit, 0.01);

  g_object_get (view, "vadjustment", &adjustment, NULL);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, 4 * 841 * fit);
  hd_page_view_scroll_to_page (view, 3);
  g_assert_cmpuint (hd_page_view_get_page (view), ==, 3);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  g_assert_cmpuint (hd_page_view_get_page (view), ==, 4);
  gtk_adjustment_set_value (adjustment, 0);
  g_assert_cmpuint (hd_page_view_get_page (view), ==, 1);

  gtk_window_set_default_size (GTK_WINDOW (window), 700, 400);
  fixture_wait (is_zoom_wide, view);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  hd_i18n_init ();
  gtk_test_init (&argc, &argv, NULL);
  fonts = hd_font_set_new ("Liberation Serif", &error);
  g_assert_no_error (error);
  g_test_add_func ("/page-view/defaults", test_defaults);
  g_test_add_func ("/page-view/zoom", test_zoom);
  g_test_add_func ("/page-view/pages", test_pages);
  g_test_add_func ("/page-view/scrolling", test_scrolling);
  status = g_test_run ();
  hd_font_set_unref (fonts);

  return status;
}
