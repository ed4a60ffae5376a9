/* test-preview.c: reading a paper in the window: zoom, pages by number, small pages, thousands of them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "controls.h"
#include "fixture.h"
#include "base/i18n.h"
#include "layout/layout.h"
#include "ui/page-reader.h"
#include "ui/page-thumbnails.h"
#include "ui/preview-window.h"

#define N_MANY 2000
/* Milliseconds from asking for a far page to having it on the screen; a slow machine that does other work draws one in a tenth of it. */
#define PATIENCE 1000

static HdFontSet *fonts;

static HdPages *
make_pages (guint n_pages)
{
  g_autoptr (HdDocument) document = hd_document_new ("Sổ đăng ký văn bản đi");
  g_autoptr (GError) error = NULL;
  HdPages *pages;

  for (guint i = 0; i < n_pages; i++)
    {
      if (i > 0)
        hd_blocks_add_page_break (document->blocks);
      for (guint line = 0; line < 20; line++)
        {
          HdParagraph *paragraph = hd_paragraph_new (HD_ALIGN_JUSTIFY);

          hd_paragraph_add (paragraph, HD_FACE_REGULAR, 14, "Các bên thống nhất phối hợp hoạt động trong năm và báo cáo kết quả.");
          hd_blocks_add_paragraph (document->blocks, paragraph);
        }
    }
  pages = hd_layout_run (document, fonts, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hd_pages_get_n_pages (pages), ==, n_pages);
  return pages;
}

static gboolean
is_drawn (gpointer data)
{
  return gtk_widget_get_mapped (data) && gtk_widget_get_width (data) > 0;
}

static GtkWidget *
show_reader (HdPageReader **reader,
             int            width)
{
  GtkWidget *window = gtk_window_new ();

  *reader = g_object_new (HD_TYPE_PAGE_READER, "thumbnails", TRUE, NULL);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (*reader));
  gtk_window_set_default_size (GTK_WINDOW (window), width, 600);
  gtk_window_present (GTK_WINDOW (window));
  fixture_wait (is_drawn, hd_page_reader_get_view (*reader));
  return window;
}

static HdPageThumbnails *
get_thumbnails (HdPageReader *reader)
{
  return HD_PAGE_THUMBNAILS (controls_find (GTK_WIDGET (reader), HD_TYPE_PAGE_THUMBNAILS));
}

/* The pages have their places, and there is something to scroll. */
static gboolean
is_laid_out (gpointer data)
{
  g_autoptr (GtkAdjustment) adjustment = NULL;

  g_object_get (hd_page_reader_get_view (data), "vadjustment", &adjustment, NULL);
  return gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment) + 1;
}

static gboolean
shows_thumbnails (gpointer data)
{
  return gtk_widget_get_mapped (GTK_WIDGET (get_thumbnails (data)));
}

static gboolean
hides_thumbnails (gpointer data)
{
  return !shows_thumbnails (data);
}

static void
test_zoom (void)
{
  HdPageReader *reader;
  GtkWidget *window = show_reader (&reader, 900);
  HdPageView *view = hd_page_reader_get_view (reader);
  g_autoptr (HdPages) pages = make_pages (3);
  double wide, whole;

  hd_page_reader_set_pages (reader, pages);
  fixture_wait (shows_thumbnails, reader);
  fixture_wait (is_laid_out, reader);
  hd_page_view_set_zoom (view, 1);
  hd_page_reader_zoom (reader, 1);
  g_assert_cmpfloat_with_epsilon (hd_page_view_get_zoom (view), 1.2, 1e-6);
  hd_page_reader_zoom (reader, -1);
  g_assert_cmpfloat_with_epsilon (hd_page_view_get_zoom (view), 1.0, 1e-6);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (reader), "pages.zoom-to", "d", 1.5));
  g_assert_cmpfloat_with_epsilon (hd_page_view_get_zoom (view), 1.5, 1e-6);

  /* A whole page: its height with the margins is that of the view. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (reader), "pages.fit-width", NULL));
  g_assert_true (hd_page_view_get_fit_width (view));
  gtk_widget_allocate (GTK_WIDGET (view), gtk_widget_get_width (GTK_WIDGET (view)), gtk_widget_get_height (GTK_WIDGET (view)), -1, NULL);
  wide = hd_page_view_get_zoom (view);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (reader), "pages.fit-page", NULL));
  g_assert_true (hd_page_view_get_fit_page (view));
  g_assert_false (hd_page_view_get_fit_width (view));
  gtk_widget_allocate (GTK_WIDGET (view), gtk_widget_get_width (GTK_WIDGET (view)), gtk_widget_get_height (GTK_WIDGET (view)), -1, NULL);
  whole = hd_page_view_get_zoom (view);
  g_assert_cmpfloat (whole, <, wide);
  g_assert_cmpfloat_with_epsilon (whole * 841.89 * 96 / 72 + 36, gtk_widget_get_height (GTK_WIDGET (view)), 2);
  hd_page_view_set_zoom (view, 1);
  g_assert_false (hd_page_view_get_fit_page (view));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_go_to (void)
{
  HdPageReader *reader;
  GtkWidget *window = show_reader (&reader, 900);
  HdPageView *view = hd_page_reader_get_view (reader);
  GtkWidget *entry = controls_find (GTK_WIDGET (reader), GTK_TYPE_ENTRY);
  g_autoptr (HdPages) pages = make_pages (12);

  hd_page_reader_set_pages (reader, pages);
  fixture_wait (shows_thumbnails, reader);
  fixture_wait (is_laid_out, reader);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "1");
  gtk_editable_set_text (GTK_EDITABLE (entry), "7");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (hd_page_view_get_page (view), ==, 7);
  g_assert_cmpuint (hd_page_thumbnails_get_selected (get_thumbnails (reader)), ==, 7);

  /* What is no page is forgotten, what is too much is the last. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "bảy");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "7");
  gtk_editable_set_text (GTK_EDITABLE (entry), "99");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (hd_page_view_get_page (view), ==, 12);
  g_assert_cmpuint (controls_check_names (GTK_WIDGET (reader)), >=, 5);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_thumbnails (void)
{
  HdPageReader *reader;
  GtkWidget *window = show_reader (&reader, 900);
  HdPageView *view = hd_page_reader_get_view (reader);
  g_autoptr (HdPages) pages = make_pages (30);
  GtkWidget *list;

  hd_page_reader_set_pages (reader, pages);
  fixture_wait (shows_thumbnails, reader);
  fixture_wait (is_laid_out, reader);
  list = controls_find (GTK_WIDGET (reader), GTK_TYPE_LIST_VIEW);
  g_assert_cmpuint (hd_page_thumbnails_get_selected (get_thumbnails (reader)), ==, 1);

  /* The one chosen leads the view; the view leads the one chosen. */
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (list))), 19);
  g_assert_cmpuint (hd_page_view_get_page (view), ==, 20);
  hd_page_view_scroll_to_page (view, 4);
  g_assert_cmpuint (hd_page_thumbnails_get_selected (get_thumbnails (reader)), ==, 4);

  g_object_set (reader, "thumbnails", FALSE, NULL);
  g_assert_true (hides_thumbnails (reader));
  hd_page_reader_set_pages (reader, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* No room for them, and no button that would show them. */
static void
test_narrow (void)
{
  HdPageReader *reader;
  GtkWidget *window = show_reader (&reader, 420);
  g_autoptr (HdPages) pages = make_pages (3);

  hd_page_reader_set_pages (reader, pages);
  fixture_wait (is_laid_out, reader);
  fixture_wait (hides_thumbnails, reader);
  g_assert_false (gtk_widget_get_mapped (controls_find (GTK_WIDGET (reader), GTK_TYPE_TOGGLE_BUTTON)));
  gtk_window_destroy (GTK_WINDOW (window));
}

typedef struct
{
  guint n;
} Frames;

static gboolean
on_frame_cb (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       data)
{
  Frames *frames = data;

  frames->n++;
  gtk_widget_queue_draw (widget);
  return G_SOURCE_CONTINUE;
}

static gboolean
has_drawn (gpointer data)
{
  return ((Frames *) data)->n >= 2;
}

/* A register of two thousand pages: each leap is on the screen at once, and what was seen is not kept. */
static void
test_many (void)
{
  HdPageReader *reader;
  GtkWidget *window = show_reader (&reader, 900);
  HdPageView *view = hd_page_reader_get_view (reader);
  g_autoptr (HdPages) pages = make_pages (N_MANY);
  Frames frames = { 0 };
  guint tick;
  gint64 worst = 0;

  hd_page_reader_set_pages (reader, pages);
  fixture_wait (shows_thumbnails, reader);
  fixture_wait (is_laid_out, reader);
  tick = gtk_widget_add_tick_callback (GTK_WIDGET (view), on_frame_cb, &frames, NULL);
  for (guint i = 1; i <= 40; i++)
    {
      gint64 begun = g_get_monotonic_time ();
      guint page = i * N_MANY / 40;

      hd_page_view_scroll_to_page (view, page);
      frames.n = 0;
      fixture_wait (has_drawn, &frames);
      worst = MAX (worst, g_get_monotonic_time () - begun);
      g_assert_cmpuint (hd_page_view_get_page (view), ==, page);
      g_assert_cmpuint (hd_page_thumbnails_get_selected (get_thumbnails (reader)), ==, page);
    }
  gtk_widget_remove_tick_callback (GTK_WIDGET (view), tick);
  g_test_message ("slowest leap: %.1f ms", worst / 1000.0);
  g_assert_cmpint (worst, <, PATIENCE * 1000);
  gtk_window_destroy (GTK_WINDOW (window));
}

static HdPages *
render_three (HdBook  *book,
              gpointer data,
              GError **error)
{
  g_assert_true (hd_book_is_read_only (book));
  return make_pages (3);
}

static HdPages *
render_none (HdBook  *book,
             gpointer data,
             GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "Không dàn được trang.");
  return NULL;
}

static gboolean
has_pages (gpointer data)
{
  return hd_page_view_get_n_pages (hd_page_reader_get_view (HD_PAGE_READER (controls_find (data, HD_TYPE_PAGE_READER)))) == 3;
}

static gboolean
shows_error (gpointer data)
{
  return gtk_widget_get_mapped (controls_find (data, ADW_TYPE_STATUS_PAGE));
}

static gboolean
is_gone (gpointer data)
{
  return *(GtkWidget **) data == NULL;
}

static void
test_window (void)
{
  HdBook *book = fixture_open_practice ();
  GtkWidget *below = adw_application_window_new (NULL);
  GtkWidget *preview;

  gtk_window_set_default_size (GTK_WINDOW (below), 900, 600);
  gtk_window_present (GTK_WINDOW (below));
  fixture_wait (is_drawn, below);

  preview = hd_preview_window_show (below, hd_paper_order_new (book, "Bảng ý kiến", render_three, NULL, NULL));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (preview)), ==, "Bảng ý kiến");
  fixture_wait (has_pages, preview);
  g_assert_cmpuint (controls_check_names (preview), >=, 7);
  controls_check_language (preview);
  gtk_window_destroy (GTK_WINDOW (preview));

  preview = hd_preview_window_show (below, hd_paper_order_new (book, "Bảng ý kiến", render_none, NULL, NULL));
  fixture_wait (shows_error, preview);
  gtk_window_destroy (GTK_WINDOW (preview));

  /* Closed before the pages are there: it goes when the worker, which uses the fonts, is done. */
  preview = hd_preview_window_show (below, hd_paper_order_new (book, "Bảng ý kiến", render_three, NULL, NULL));
  g_object_add_weak_pointer (G_OBJECT (preview), (gpointer *) &preview);
  gtk_window_destroy (GTK_WINDOW (preview));
  fixture_wait (is_gone, &preview);
  gtk_window_destroy (GTK_WINDOW (below));
  g_object_unref (book);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  hd_i18n_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  fonts = hd_font_set_new ("Liberation Serif", &error);
  g_assert_no_error (error);
  g_test_add_func ("/preview/zoom", test_zoom);
  g_test_add_func ("/preview/go-to", test_go_to);
  g_test_add_func ("/preview/thumbnails", test_thumbnails);
  g_test_add_func ("/preview/narrow", test_narrow);
  g_test_add_func ("/preview/many", test_many);
  g_test_add_func ("/preview/window", test_window);
  status = g_test_run ();
  fixture_finish ();
  hd_font_set_unref (fonts);

  return status;
}
