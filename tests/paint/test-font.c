/* test-font.c: advances are the same for the layout, the PDF and the screen
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <cairo-ft.h>
#include <hpdf.h>
#include <math.h>
#include <string.h>

#include "base/error.h"
#include "paint/font.h"

#define VIETNAMESE                                                                        \
  "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ" \
  "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴ" \
  "0123456789.,;:!?()[]/%&*+-=\"'–—‘’“”…•"

static HdFontSet *
times (void)
{
  g_autoptr (GError) error = NULL;
  HdFontSet *fonts = hd_font_set_new (NULL, &error);

  g_assert_no_error (error);

  return fonts;
}

static void
test_resolves (void)
{
  g_autoptr (HdFontSet) fonts = times ();
  static const char *const files[] = { "-Regular.ttf", "-Bold.ttf", "-Italic.ttf", "-BoldItalic.ttf" };

  g_assert_cmpstr (hd_font_set_get_family (fonts), ==, "Liberation Serif");
  for (HdFace face = 0; face < HD_N_FACES; face++)
    {
      HdFont *font = hd_font_set_get (fonts, face);

      g_assert_true (g_str_has_suffix (hd_font_get_path (font), files[face]));
      g_assert_cmpint (hd_font_get_face (font), ==, face);
    }
}

/* Times New Roman's figures, as every word processor shows them. */
static void
test_known_metrics (void)
{
  g_autoptr (HdFontSet) fonts = times ();
  HdFont *regular = hd_font_set_get (fonts, HD_FACE_REGULAR);
  HdFont *bold = hd_font_set_get (fonts, HD_FACE_BOLD);

  g_assert_cmpuint (hd_font_get_advance (regular, 'A'), ==, 722);
  g_assert_cmpuint (hd_font_get_advance (regular, ' '), ==, 250);
  g_assert_cmpuint (hd_font_get_advance (regular, 0x1ea1), ==, hd_font_get_advance (regular, 'a'));
  g_assert_cmpuint (hd_font_get_advance (bold, '0'), ==, 500);
  g_assert_cmpfloat_with_epsilon (hd_font_get_line_height (regular, 13), 14.95, 0.01);
  g_assert_cmpfloat_with_epsilon (hd_font_get_ascent (regular, 1000), 891, 1);
  g_assert_cmpfloat_with_epsilon (hd_font_get_descent (regular, 1000), 216, 1);
  g_assert_cmpfloat_with_epsilon (hd_font_measure (regular, 10, "AA AA", 2), 14.44, 1e-9);
  g_assert_cmpfloat_with_epsilon (hd_font_measure (regular, 10, "AA", -1), 14.44, 1e-9);
}

static void
test_missing (void)
{
  g_autoptr (HdFontSet) fonts = times ();
  HdFont *font = hd_font_set_get (fonts, HD_FACE_REGULAR);

  g_assert_false (hd_font_has (font, 0x4e00));
  g_assert_false (hd_font_has (font, 0x1f600));
  g_assert_false (hd_font_has (font, 0x2611));
  g_assert_cmpuint (hd_font_get_advance (font, 0x1f600), ==, 0);
  g_assert_true (hd_font_has (font, 0x1ef9));
}

static void
on_haru_error_cb (HPDF_STATUS  code,
                  HPDF_STATUS  detail,
                  void        *data)
{
  g_error ("libharu: 0x%04lX, %lu", code, detail);
}

static void
test_parity_haru (void)
{
  g_autoptr (HdFontSet) fonts = times ();
  HPDF_Doc doc = HPDF_New (on_haru_error_cb, NULL);

  HPDF_UseUTFEncodings (doc);
  for (HdFace face = 0; face < HD_N_FACES; face++)
    {
      HdFont *font = hd_font_set_get (fonts, face);
      HPDF_Font haru = HPDF_GetFont (doc, HPDF_LoadTTFontFromFile (doc, hd_font_get_path (font), HPDF_TRUE), "UTF-8");

      for (const char *p = VIETNAMESE; *p != '\0'; p = g_utf8_next_char (p))
        {
          int size = g_utf8_next_char (p) - p;

          g_assert_cmpuint (hd_font_get_advance (font, g_utf8_get_char (p)), ==,
                            HPDF_Font_TextWidth (haru, (const HPDF_BYTE *) p, size).width);
        }
    }
  HPDF_Free (doc);
}

static cairo_scaled_font_t *
scale_font (const HdFont *font)
{
  FcPattern *pattern = FcPatternCreate ();
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_matrix_t size, identity;
  cairo_font_face_t *face;
  cairo_scaled_font_t *scaled;

  FcPatternAddString (pattern, FC_FILE, (const FcChar8 *) hd_font_get_path (font));
  face = cairo_ft_font_face_create_for_pattern (pattern);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_matrix_init_scale (&size, 1000, 1000);
  cairo_matrix_init_identity (&identity);
  scaled = cairo_scaled_font_create (face, &size, &identity, options);
  cairo_font_face_destroy (face);
  cairo_font_options_destroy (options);
  FcPatternDestroy (pattern);

  return scaled;
}

static void
test_parity_cairo (void)
{
  g_autoptr (HdFontSet) fonts = times ();

  for (HdFace face = 0; face < HD_N_FACES; face++)
    {
      HdFont *font = hd_font_set_get (fonts, face);
      cairo_scaled_font_t *scaled = scale_font (font);

      for (const char *p = VIETNAMESE; *p != '\0'; p = g_utf8_next_char (p))
        {
          char letter[8] = { 0 };
          cairo_text_extents_t extents;

          g_utf8_strncpy (letter, p, 1);
          cairo_scaled_font_text_extents (scaled, letter, &extents);
          g_assert_cmpfloat (fabs (extents.x_advance - hd_font_get_advance (font, g_utf8_get_char (p))), <=, 1.0);
        }
      cairo_scaled_font_destroy (scaled);
    }
}

/* Any family that is asked for by name but cannot set Vietnamese is refused with the remedy. */
static void
test_refuses_poor_font (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdFontSet) fonts = hd_font_set_new ("D050000L", &error);

  if (fonts != NULL)
    {
      /* fontconfig had no such font and gave one that serves. */
      g_assert_cmpstr (hd_font_set_get_family (fonts), !=, "D050000L");
      return;
    }
  g_assert_error (error, HD_ERROR, HD_ERROR_FONT);
  g_assert_nonnull (strstr (error->message, "fonts-liberation2"));
}

static gpointer
measure_in_thread (gpointer data)
{
  HdFont *font = hd_font_set_get (data, HD_FACE_ITALIC);
  double sum = 0;

  for (guint i = 0; i < 1000; i++)
    sum += hd_font_measure (font, 14, "Hiệp đồng", -1);

  hd_font_set_unref (data);

  return GINT_TO_POINTER ((int) sum);
}

static void
test_threads (void)
{
  g_autoptr (HdFontSet) fonts = times ();
  GThread *first = g_thread_new ("a", measure_in_thread, hd_font_set_ref (fonts));
  GThread *second = g_thread_new ("b", measure_in_thread, hd_font_set_ref (fonts));
  gpointer sum = g_thread_join (first);

  g_assert_true (sum == g_thread_join (second));
  g_assert_cmpint (GPOINTER_TO_INT (sum), >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/font/resolves", test_resolves);
  g_test_add_func ("/font/known-metrics", test_known_metrics);
  g_test_add_func ("/font/missing", test_missing);
  g_test_add_func ("/font/parity/haru", test_parity_haru);
  g_test_add_func ("/font/parity/cairo", test_parity_cairo);
  g_test_add_func ("/font/refuses-poor-font", test_refuses_poor_font);
  g_test_add_func ("/font/threads", test_threads);

  return g_test_run ();
}
