/* test-chart-view.c: a chart in a window: shown, pointed at, walked through by keys, said
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/chart-view.h"

#include <string.h>

#include "paint/painter-log.h"

static HdFontSet *
load_fonts (void)
{
  g_autoptr (GError) error = NULL;
  HdFontSet *fonts = hd_font_set_new (NULL, &error);

  g_assert_no_error (error);
  return fonts;
}

static HdChart *
make_chart (const char *title,
            guint       n)
{
  HdChart *chart = hd_chart_new (title, NULL, "buổi");
  HdChartSeries *series;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *year = g_strdup_printf ("%u", 2020 + i);

      (void) hd_chart_add_category (chart, year);
    }
  series = hd_chart_add_series (chart, "Kết quả", HD_SERIES_COLUMNS);
  for (guint i = 0; i < n; i++)
    hd_chart_add_point (series, i != 1, (HdFigure) (i + 1) * 10 * HD_FIGURE_SCALE, i == 2, NULL, "nguồn: Báo cáo số 12/BC-BCĐ ngày 05/01/2023 của Ban Chỉ đạo tỉnh về kết quả phối hợp");
  return chart;
}

static void
on_painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

/* Until @widget was laid out and drawn once more. */
static void
settle (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;
  gboolean painted = FALSE;
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_painted_cb), &painted);

  gtk_widget_queue_draw (widget);
  while (!painted && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (painted);
  g_signal_handler_disconnect (clock, handler);
}

/* A window with a chart, drawn at least once. */
static GtkWidget *
show (GtkWidget *view,
      int        width,
      int        height)
{
  GtkWidget *window = gtk_window_new ();
  gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (view) == 0 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (gtk_widget_get_width (view), >, 0);
  settle (view);
  return window;
}


static void
count_notify (guint *count)
{
  *count += 1;
}

static void
test_default (void)
{
  GtkWidget *view = g_object_ref_sink (hd_chart_view_new ());
  int highlighted;

  g_object_get (view, "highlighted", &highlighted, NULL);
  g_assert_cmpint (highlighted, ==, -1);
  g_assert_null (hd_chart_view_get_chart (HD_CHART_VIEW (view)));
  g_assert_null (hd_chart_view_get_layout (HD_CHART_VIEW (view)));
  g_assert_true (gtk_widget_get_focusable (view));
  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_finalize_object (view);
}

static void
test_set (void)
{
  g_autoptr (HdFontSet) fonts = load_fonts ();
  g_autoptr (HdChart) first = make_chart ("Một", 4), second = make_chart ("Hai", 2), read = NULL;
  HdChartView *view = HD_CHART_VIEW (g_object_ref_sink (hd_chart_view_new ()));
  guint n_charts = 0, n_highlights = 0;

  g_signal_connect_swapped (view, "notify::chart", G_CALLBACK (count_notify), &n_charts);
  g_signal_connect_swapped (view, "notify::highlighted", G_CALLBACK (count_notify), &n_highlights);

  hd_chart_view_set_highlighted (view, 1);
  g_assert_cmpint (hd_chart_view_get_highlighted (view), ==, -1);
  hd_chart_view_set_chart (view, first, fonts);
  hd_chart_view_set_chart (view, first, fonts);
  g_assert_cmpuint (n_charts, ==, 1);
  g_object_get (view, "chart", &read, NULL);
  g_assert_true (read == first);

  g_object_set (view, "highlighted", 3, NULL);
  g_object_set (view, "highlighted", 3, NULL);
  g_assert_cmpuint (n_highlights, ==, 1);
  g_object_set (view, "highlighted", 4, NULL);
  g_assert_cmpint (hd_chart_view_get_highlighted (view), ==, -1);

  /* The other chart has no such category. */
  hd_chart_view_set_highlighted (view, 3);
  hd_chart_view_set_chart (view, second, fonts);
  g_assert_cmpint (hd_chart_view_get_highlighted (view), ==, -1);
  hd_chart_view_set_chart (view, NULL, NULL);
  g_assert_cmpuint (n_charts, ==, 3);
  g_assert_finalize_object (view);
}

static void
test_accessible (void)
{
  g_autoptr (HdFontSet) fonts = load_fonts ();
  g_autoptr (HdChart) chart = make_chart ("Buổi giao ban", 3);
  g_autofree char *summary = hd_chart_dup_summary (chart), *category = hd_chart_dup_category_text (chart, 2);
  HdChartView *view = HD_CHART_VIEW (g_object_ref_sink (hd_chart_view_new ()));

  hd_chart_view_set_chart (view, chart, fonts);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Buổi giao ban");
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary);
  hd_chart_view_set_highlighted (view, 2);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, category);
  hd_chart_view_set_highlighted (view, -1);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary);
  g_assert_finalize_object (view);
}

static GtkEventController *
find_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_type_is_a (G_OBJECT_TYPE (controller), type))
        return controller;
    }
  g_assert_not_reached ();
}

/* The pointer over each column, gap and label finds its category; outside and after leaving there is none. */
static void
test_pointer (void)
{
  g_autoptr (HdFontSet) fonts = load_fonts ();
  g_autoptr (HdChart) chart = make_chart ("Buổi giao ban", 5);
  GtkWidget *view = hd_chart_view_new ();
  GtkWidget *window, *bubble;
  GtkEventController *motion;

  hd_chart_view_set_chart (HD_CHART_VIEW (view), chart, fonts);
  window = show (view, 500, 320);
  motion = find_controller (view, GTK_TYPE_EVENT_CONTROLLER_MOTION);
  bubble = gtk_widget_get_first_child (view);
  g_assert_false (gtk_widget_get_visible (bubble));

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *said = hd_chart_dup_category_text (chart, i);
      HdChartLayout *layout = hd_chart_view_get_layout (HD_CHART_VIEW (view)); /* another one once the window has its last size */
      graphene_rect_t place;
      HdRect rect;

      g_assert_nonnull (layout);
      hd_chart_layout_get_category_rect (layout, i, &rect);
      g_signal_emit_by_name (motion, "motion", rect.x + rect.width / 2, rect.y - 2);
      g_assert_cmpint (hd_chart_view_get_highlighted (HD_CHART_VIEW (view)), ==, (int) i);
      settle (view);
      g_assert_true (gtk_widget_get_visible (bubble));
      g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (bubble)), ==, said);
      /* Inside the chart, and not over its own column. */
      g_assert_true (gtk_widget_compute_bounds (bubble, view, &place));
      g_assert_cmpfloat (place.origin.x, >=, 0);
      g_assert_cmpfloat (place.origin.x + place.size.width, <=, gtk_widget_get_width (view));
      g_assert_cmpfloat (place.origin.y + place.size.height, <=, gtk_widget_get_height (view));
      g_assert_true (place.origin.x >= rect.x + rect.width || place.origin.x + place.size.width <= rect.x);
    }
  g_signal_emit_by_name (motion, "motion", 2.0, 2.0);
  g_assert_cmpint (hd_chart_view_get_highlighted (HD_CHART_VIEW (view)), ==, -1);
  hd_chart_view_set_highlighted (HD_CHART_VIEW (view), 1);
  g_signal_emit_by_name (motion, "leave");
  g_assert_cmpint (hd_chart_view_get_highlighted (HD_CHART_VIEW (view)), ==, -1);
  g_assert_false (gtk_widget_get_visible (bubble));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* As the key would: through the shortcuts of the class. */
static void
press (GtkWidget *widget,
       guint      key)
{
  GtkEventController *shortcuts = find_controller (widget, GTK_TYPE_SHORTCUT_CONTROLLER);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (shortcuts));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (shortcuts), i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key)
        {
          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, gtk_shortcut_get_arguments (shortcut));
          return;
        }
    }
  g_assert_not_reached ();
}

static void
test_keys (void)
{
  const struct { guint key; int expected; } steps[] = {
    { GDK_KEY_Right, 0 }, { GDK_KEY_Right, 1 }, { GDK_KEY_End, 3 }, { GDK_KEY_Right, 3 }, { GDK_KEY_Left, 2 },
    { GDK_KEY_Home, 0 }, { GDK_KEY_Left, 0 }, { GDK_KEY_KP_End, 3 }, { GDK_KEY_KP_Left, 2 },
  };
  g_autoptr (HdFontSet) fonts = load_fonts ();
  g_autoptr (HdChart) chart = make_chart ("Buổi giao ban", 4);
  GtkWidget *view = g_object_ref_sink (hd_chart_view_new ());

  hd_chart_view_set_chart (HD_CHART_VIEW (view), chart, fonts);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      press (view, steps[i].key);
      g_assert_cmpint (hd_chart_view_get_highlighted (HD_CHART_VIEW (view)), ==, steps[i].expected);
    }
  hd_chart_view_set_highlighted (HD_CHART_VIEW (view), -1);
  press (view, GDK_KEY_Left);
  g_assert_cmpint (hd_chart_view_get_highlighted (HD_CHART_VIEW (view)), ==, 3);
  g_assert_finalize_object (view);
}

/* It can be reached with Tab, and what was highlighted goes when the focus does. */
static void
test_focus (void)
{
  g_autoptr (HdFontSet) fonts = load_fonts ();
  g_autoptr (HdChart) chart = make_chart ("Buổi giao ban", 4);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *before = gtk_button_new_with_label ("Trước"), *view = hd_chart_view_new ();
  GtkWidget *window;

  gtk_box_append (GTK_BOX (box), before);
  gtk_box_append (GTK_BOX (box), view);
  hd_chart_view_set_chart (HD_CHART_VIEW (view), chart, fonts);
  window = show (box, 400, 300);
  gtk_widget_grab_focus (before);
  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == view);
  hd_chart_view_set_highlighted (HD_CHART_VIEW (view), 2);
  gtk_widget_grab_focus (before);
  g_assert_cmpint (hd_chart_view_get_highlighted (HD_CHART_VIEW (view)), ==, -1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The layout follows the size; as small as the widget may get it still draws. */
static void
test_sizes (void)
{
  g_autoptr (HdFontSet) fonts = load_fonts ();
  g_autoptr (HdChart) chart = make_chart ("Buổi giao ban, nắm tình hình địa bàn và trao đổi kinh nghiệm giữa các đơn vị", 12);
  GtkWidget *view = hd_chart_view_new ();
  GtkWidget *window;
  int minimum;

  hd_chart_view_set_chart (HD_CHART_VIEW (view), chart, fonts);
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  window = show (view, minimum, 180);
  for (int width = minimum; width < 900; width += 111)
    {
      g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
      g_autoptr (GskRenderNode) node = NULL;

      gtk_widget_allocate (view, width, width * 2 / 3, -1, NULL);
      GTK_WIDGET_GET_CLASS (view)->snapshot (view, snapshot);
      node = gtk_snapshot_to_node (snapshot);
      g_assert_nonnull (node);
      /* As wide as the widget, so that the pointer finds its last category at the right edge. */
      g_assert_cmpint (hd_chart_layout_hit (hd_chart_view_get_layout (HD_CHART_VIEW (view)), width - 20, width / 3.0), ==, 11);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What happens with each style, dark ones too, and with no chart at all. */
static void
test_styles (void)
{
  const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_FORCE_DARK, ADW_COLOR_SCHEME_FORCE_LIGHT };
  g_autoptr (HdFontSet) fonts = load_fonts ();
  g_autoptr (HdChart) chart = make_chart ("Buổi giao ban", 4);
  GtkWidget *view = hd_chart_view_new ();
  GtkWidget *window = show (view, 400, 300);

  hd_chart_view_set_chart (HD_CHART_VIEW (view), chart, fonts);
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[i]);
      settle (view);
    }
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* How many of @n bars say their name in @view: "C0@12.50". */
static guint
count_names (GtkWidget *view,
             guint      n)
{
  HdPainter *log = hd_painter_log_new ();
  guint n_names = 0;

  hd_chart_layout_draw (hd_chart_view_get_layout (HD_CHART_VIEW (view)), log, hd_chart_palette_print ());
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf (" C%u@", i);

      n_names += strstr (hd_painter_log_get_text (log), name) != NULL ? 1 : 0;
    }
  hd_painter_log_free (log);
  return n_names;
}

/* In a hall's large type a bar still says what it is: with many of them the type is smaller. */
static void
test_names (void)
{
  g_autoptr (HdFontSet) fonts = load_fonts ();
  g_autoptr (HdChart) chart = hd_chart_new ("Kết quả so với chỉ tiêu", NULL, "%");
  GtkWidget *view = hd_chart_view_new ();
  GtkWidget *window;
  HdChartSeries *series;

  hd_chart_set_kind (chart, HD_CHART_BARS);
  for (guint i = 0; i < 28; i++)
    {
      g_autofree char *name = g_strdup_printf ("C%u", i);

      (void) hd_chart_add_category (chart, name);
    }
  series = hd_chart_add_series (chart, "Kết quả", HD_SERIES_COLUMNS);
  for (guint i = 0; i < 28; i++)
    hd_chart_add_point (series, TRUE, (HdFigure) (60 + i) * HD_FIGURE_SCALE, FALSE, NULL, NULL);
  hd_chart_view_set_chart (HD_CHART_VIEW (view), chart, fonts);
  hd_chart_view_set_text_scale (HD_CHART_VIEW (view), 1.9);
  window = show (view, 900, 700);
  g_assert_cmpuint (count_names (view, 28), ==, 28);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/chart-view/default", test_default);
  g_test_add_func ("/chart-view/set", test_set);
  g_test_add_func ("/chart-view/accessible", test_accessible);
  g_test_add_func ("/chart-view/pointer", test_pointer);
  g_test_add_func ("/chart-view/keys", test_keys);
  g_test_add_func ("/chart-view/focus", test_focus);
  g_test_add_func ("/chart-view/sizes", test_sizes);
  g_test_add_func ("/chart-view/styles", test_styles);
  g_test_add_func ("/chart-view/names", test_names);
  return g_test_run ();
}
