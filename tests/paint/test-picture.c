/* test-picture.c: paths, the log and pictures
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/error.h"
#include "paint/painter-cairo.h"
#include "paint/painter-log.h"
#include "paint/picture.h"


static void
paint_scene (HdPainter *painter,
             gpointer   data)
{
  HdFontSet *fonts = data;
  HdRect rect = { 10, 10, 80, 20 };
  g_autoptr (HdPath) box = hd_path_new_rect (&rect);
  g_autoptr (HdPath) ring = hd_path_new ();
  HdStroke stroke = { .color = { 1, 0, 0 }, .width = 0.5, .dash = { 2, 1 } };
  HdWord words[] = { { 12, "CỘNG" }, { 60.125, "HÒA" } };
  HdTextRun run = {
    .font = hd_font_set_get (fonts, HD_FACE_BOLD),
    .size = 13,
    .baseline = 25,
    .color = HD_COLOR_BLACK,
    .words = words,
    .n_words = 2,
  };

  hd_path_add_circle (ring, 50, 60, 10);
  hd_painter_save (painter);
  hd_painter_clip (painter, &(HdRect) { 0, 0, 100, 100 });
  hd_painter_translate (painter, 0.001, 0);
  hd_painter_rotate (painter, G_PI / 2);
  hd_painter_restore (painter);
  hd_painter_fill (painter, box, hd_color_mix (HD_COLOR_BLACK, HD_COLOR_WHITE, 0.8));
  hd_painter_stroke (painter, ring, &stroke);
  hd_painter_text (painter, &run);
  hd_painter_link (painter, &rect, "https://example.vn/a?b=1");
}

static void
test_log (void)
{
  g_autoptr (HdFontSet) fonts = hd_font_set_new (NULL, NULL);
  HdPainter *painter = hd_painter_log_new ();

  paint_scene (painter, fonts);
  g_assert_cmpstr (hd_painter_log_get_text (painter), ==,
                   "save\n"
                   "clip x=0.00 y=0.00 w=100.00 h=100.00\n"
                   "translate 0.00 0.00\n"
                   "rotate 90.00\n"
                   "restore\n"
                   "fill #cccccc M 10.00,10.00 L 90.00,10.00 L 90.00,30.00 L 10.00,30.00 Z\n"
                   "stroke #ff0000 0.50 dash 2.00,1.00 M 60.00,60.00 C 60.00,65.52 55.52,70.00 50.00,70.00"
                   " C 44.48,70.00 40.00,65.52 40.00,60.00 C 40.00,54.48 44.48,50.00 50.00,50.00"
                   " C 55.52,50.00 60.00,54.48 60.00,60.00 Z\n"
                   "text LiberationSerif-Bold 13 x=12.00 y=25.00 #000000 CỘNG@12.00 HÒA@60.13\n"
                   "link x=10.00 y=10.00 w=80.00 h=20.00 https://example.vn/a?b=1\n");
  hd_painter_log_free (painter);
}

static GBytes *
make (HdPictureFormat format)
{
  g_autoptr (HdFontSet) fonts = hd_font_set_new (NULL, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = hd_picture_new (format, 100, 100, 2, paint_scene, fonts, &error);

  g_assert_no_error (error);

  return bytes;
}

static void
test_deterministic (void)
{
  for (HdPictureFormat format = HD_PICTURE_SVG; format <= HD_PICTURE_PNG; format++)
    {
      g_autoptr (GBytes) first = make (format);
      g_autoptr (GBytes) second = make (format);

      g_assert_true (g_bytes_equal (first, second));
    }
}

static cairo_status_t
read_bytes (void          *closure,
            unsigned char *data,
            unsigned int   length)
{
  GInputStream *stream = closure;
  gsize n_read;

  if (!g_input_stream_read_all (stream, data, length, &n_read, NULL, NULL) || n_read < length)
    return CAIRO_STATUS_READ_ERROR;

  return CAIRO_STATUS_SUCCESS;
}

static guint32
pixel (cairo_surface_t *surface,
       guint            x,
       guint            y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
  guint32 value;

  memcpy (&value, row + x * 4, 4);

  return value & 0xffffff;
}

static void
test_png (void)
{
  g_autoptr (GBytes) bytes = make (HD_PICTURE_PNG);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_bytes, stream);
  gboolean ink = FALSE;

  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 200);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 200);
  g_assert_cmphex (pixel (surface, 2, 2), ==, 0xffffff);
  g_assert_cmphex (pixel (surface, 22, 22), ==, 0xcccccc);
  for (guint x = 24; x < 110; x++)
    ink = ink || (pixel (surface, x, 44) & 0xff) < 0x60;
  g_assert_true (ink);
  cairo_surface_destroy (surface);
}

static void
test_svg (void)
{
  g_autoptr (GBytes) bytes = make (HD_PICTURE_SVG);
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  g_autofree char *svg = g_strndup (text, size);

  g_assert_true (g_str_has_prefix (svg, "<?xml"));
  g_assert_nonnull (strstr (svg, "width=\"100pt\" height=\"100pt\""));
  g_assert_nonnull (strstr (svg, "stroke-dasharray"));
}

static void
test_too_large (void)
{
  g_autoptr (HdFontSet) fonts = hd_font_set_new (NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (hd_picture_new (HD_PICTURE_PNG, 1e6, 10, 2, paint_scene, fonts, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_IO);
}

static void
test_refuses_nan (void)
{
  HdPainter *painter = hd_painter_log_new ();
  g_autoptr (HdPath) path = hd_path_new_line (0, 0, 1, 0.0 / 0.0);

  g_test_expect_message ("hd-paint", G_LOG_LEVEL_CRITICAL, "*is_finite_path*");
  hd_painter_fill (painter, path, HD_COLOR_BLACK);
  g_test_assert_expected_messages ();
  g_assert_cmpstr (hd_painter_log_get_text (painter), ==, "");
  hd_painter_log_free (painter);
}

/* Cut off in the middle of a letter: no back end may read on behind the end. */
static void
test_refuses_bad_utf8 (void)
{
  g_autoptr (HdFontSet) fonts = hd_font_set_new (NULL, NULL);
  HdPainter *painter = hd_painter_log_new ();

  g_test_expect_message ("hd-paint", G_LOG_LEVEL_CRITICAL, "*is_sound_run*");
  hd_painter_show_text (painter, hd_font_set_get (fonts, HD_FACE_REGULAR), 12, 0, 0, "Vi\341\273", HD_COLOR_BLACK);
  g_test_assert_expected_messages ();
  g_assert_cmpstr (hd_painter_log_get_text (painter), ==, "");
  hd_painter_log_free (painter);
}

/* A path that begins with a line is drawn by neither PDF nor cairo in the same way, so it begins with a point. */
static void
test_path_start (void)
{
  g_autoptr (HdPath) path = hd_path_new ();
  const HdPathElement *elements;
  guint n_elements;

  hd_path_close (path);
  hd_path_line_to (path, 3, 4);
  hd_path_line_to (path, 5, 6);
  elements = hd_path_get_elements (path, &n_elements);
  g_assert_cmpuint (n_elements, ==, 2);
  g_assert_cmpint (elements[0].verb, ==, HD_PATH_MOVE);
  g_assert_cmpfloat (elements[0].x1, ==, 3);
  g_assert_cmpint (elements[1].verb, ==, HD_PATH_LINE);
}

static void
test_mix (void)
{
  HdColor grey = hd_color_mix (HD_COLOR_BLACK, HD_COLOR_WHITE, 0.25);
  HdColor over = hd_color_mix (HD_COLOR_BLACK, HD_COLOR_WHITE, 7);

  g_assert_cmpfloat (grey.green, ==, 0.25);
  g_assert_cmpfloat (over.blue, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paint/log", test_log);
  g_test_add_func ("/paint/deterministic", test_deterministic);
  g_test_add_func ("/paint/png", test_png);
  g_test_add_func ("/paint/svg", test_svg);
  g_test_add_func ("/paint/too-large", test_too_large);
  g_test_add_func ("/paint/refuses-nan", test_refuses_nan);
  g_test_add_func ("/paint/refuses-bad-utf8", test_refuses_bad_utf8);
  g_test_add_func ("/paint/path-start", test_path_start);
  g_test_add_func ("/paint/mix", test_mix);

  return g_test_run ();
}
