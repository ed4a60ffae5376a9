/* test-font.c: advances are the same for the layout, the PDF and the screen
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <cairo-ft.h>
#include <glib/gstdio.h>
#include <hb-subset.h>
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

/* A machine whose only fonts are the four files in a folder, one of which may lack a letter. */
static void
make_machine (const char *folder,
              HdFace      poor_face,
              gunichar    lacking)
{
  g_autoptr (HdFontSet) fonts = times ();
  g_autofree char *config = g_build_filename (folder, "fonts.conf", NULL);
  g_autofree char *text = g_strdup_printf ("<fontconfig><dir>%s</dir><cachedir>%s/cache</cachedir></fontconfig>", folder, folder);

  for (HdFace face = 0; face < HD_N_FACES; face++)
    {
      const char *path = hd_font_get_path (hd_font_set_get (fonts, face));
      g_autofree char *name = g_path_get_basename (path);
      g_autofree char *copy = g_build_filename (folder, name, NULL);
      hb_blob_t *blob = hb_blob_create_from_file (path);
      hb_face_t *whole = hb_face_create (blob, 0);
      hb_subset_input_t *input = hb_subset_input_create_or_fail ();
      hb_blob_t *file;
      unsigned int size;
      const char *data;
      hb_face_t *part;

      hb_set_add_range (hb_subset_input_unicode_set (input), 0x20, 0x2100);
      if (face == poor_face)
        hb_set_del (hb_subset_input_unicode_set (input), lacking);
      part = hb_subset_or_fail (whole, input);
      file = hb_face_reference_blob (part);
      data = hb_blob_get_data (file, &size);
      g_assert_true (g_file_set_contents (copy, data, size, NULL));
      hb_blob_destroy (file);
      hb_face_destroy (part);
      hb_subset_input_destroy (input);
      hb_face_destroy (whole);
      hb_blob_destroy (blob);
    }
  g_assert_true (g_file_set_contents (config, text, -1, NULL));
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* fontconfig reads its configuration once, so each machine has a process of its own. */
static void
run_on_machine (HdFace      poor_face,
                gunichar    lacking,
                const char *subprocess)
{
  g_autofree char *folder = g_dir_make_tmp ("hd-font-XXXXXX", NULL);
  g_autofree char *config = g_build_filename (folder, "fonts.conf", NULL);

  make_machine (folder, poor_face, lacking);
  g_setenv ("FONTCONFIG_FILE", config, TRUE);
  g_test_trap_subprocess (subprocess, 0, 0);
  g_unsetenv ("FONTCONFIG_FILE");
  remove_folder (folder);
  g_test_trap_assert_passed ();
}

static void
test_accepts (void)
{
  g_autoptr (HdFontSet) fonts = hd_font_set_new ("Liberation Serif", NULL);

  g_assert_nonnull (fonts);
}

static void
test_refuses (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdFontSet) fonts = hd_font_set_new ("Liberation Serif", &error);

  g_assert_error (error, HD_ERROR, HD_ERROR_FONT);
  g_assert_nonnull (strstr (error->message, "fonts-liberation2"));
}

static void
test_lacking_letter (void)
{
  run_on_machine (HD_N_FACES, 0, "/font/subprocess/accepts");
  run_on_machine (HD_FACE_ITALIC, 0x1ee3, "/font/subprocess/refuses"); /* ợ */
  run_on_machine (HD_FACE_BOLD, 0x2013, "/font/subprocess/refuses");   /* – */
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
  g_test_add_func ("/font/lacking-letter", test_lacking_letter);
  g_test_add_func ("/font/subprocess/accepts", test_accepts);
  g_test_add_func ("/font/subprocess/refuses", test_refuses);
  g_test_add_func ("/font/threads", test_threads);

  return g_test_run ();
}
