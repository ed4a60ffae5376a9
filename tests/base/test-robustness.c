/* test-robustness.c: whatever bytes come in, base answers and does not fall
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Runs are the same every time. They are worth most under the sanitizers.
 */
#include "base/date.h"
#include "base/error.h"
#include "base/number.h"
#include "base/text.h"

#include <string.h>

#define N_ROUNDS 30000

/* Random bytes, or a good beginning with some bytes changed. Always ends with a NUL that is not counted. */
static char *
random_bytes (GRand             *rand,
              const char *const *seeds,
              gsize             *length)
{
  gsize n = (gsize) g_rand_int_range (rand, 0, 40);
  char *bytes;

  if (seeds == NULL || g_rand_int_range (rand, 0, 4) == 0)
    {
      bytes = g_malloc (n + 1);
      for (gsize i = 0; i < n; i++)
        bytes[i] = (char) g_rand_int_range (rand, 0, 256);
    }
  else
    {
      bytes = g_strdup (seeds[g_rand_int_range (rand, 0, (gint32) g_strv_length ((char **) seeds))]);
      n = strlen (bytes);
      for (int i = g_rand_int_range (rand, 0, 3); i > 0 && n > 0; i--)
        bytes[g_rand_int_range (rand, 0, (gint32) n)] = "0123456789.,-/ %\xc2\xa0\xff\n\t"[g_rand_int_range (rand, 0, 22)];
    }
  bytes[n] = '\0';
  *length = n;

  return bytes;
}

static void
test_text (void)
{
  static const char *const seeds[] = { "Hòa Bình", "o\u0323\u0302", "một\r\nhai", "\xe1\xbb\x99\xe1\xbb", NULL };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (int i = 0; i < N_ROUNDS; i++)
    {
      HdTextKind kind = i % 2 == 0 ? HD_TEXT_LINE : HD_TEXT_LINES;
      gsize length;
      g_autofree char *bytes = random_bytes (rand, seeds, &length);
      g_autoptr (GError) error = NULL;
      g_autofree char *clean = hd_text_clean (bytes, (gssize) length, kind, &error);
      g_autofree char *folded = NULL;
      g_autofree char *marked = NULL;
      g_autofree char *key = NULL;
      g_auto (GStrv) globs = NULL;

      g_assert_true ((clean == NULL) == (error != NULL));
      if (clean == NULL)
        {
          g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
          continue;
        }
      g_assert_true (hd_text_is_clean (clean, kind));
      folded = hd_text_fold (clean);
      marked = hd_text_fold_marked (clean);
      g_assert_cmpint (g_utf8_strlen (folded, -1), ==, g_utf8_strlen (marked, -1));
      g_assert_true (hd_text_match (marked, clean));
      globs = hd_text_search_globs (clean);
      key = hd_text_name_sort_key (clean);
      g_assert_nonnull (key);
    }
}

static void
test_dates (void)
{
  static const char *const seeds[] = { "24/3/2023", "24032023", "2023-03-24", "05-03-24", "29/2/2024", NULL };
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  guint n_good = 0;

  for (int i = 0; i < N_ROUNDS; i++)
    {
      gsize length;
      g_autofree char *bytes = random_bytes (rand, seeds, &length);
      g_autoptr (GError) error = NULL;
      HdDate date = HD_DATE_NONE;

      if (hd_date_parse_typed (bytes, &date, &error))
        {
          g_assert_cmpint (hd_date_year (date), >=, 1900);
          g_assert_cmpint (hd_date_year (date), <=, 2999);
          n_good++;
        }
      else
        {
          g_assert_cmpint (date, ==, HD_DATE_NONE);
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
        }
      if (hd_date_parse_iso (bytes, &date, NULL))
        {
          g_autofree char *iso = hd_date_to_iso (date);

          g_assert_cmpstr (iso, ==, bytes);
        }
    }
  g_assert_cmpuint (n_good, >, N_ROUNDS / 20);
}

static void
test_figures (void)
{
  static const char *const seeds[] = { "1.234,5", "98,7%", "-3", "21.560.000", "922337203685477", "1 234,5", NULL };
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  guint n_good = 0;

  for (int i = 0; i < N_ROUNDS; i++)
    {
      gsize length;
      g_autofree char *bytes = random_bytes (rand, seeds, &length);
      HdFigure figure = 0, other = 0;
      HdFigureTyped typed = hd_figure_parse_typed (bytes, &figure, &other);

      if (typed != HD_FIGURE_TYPED_INVALID)
        {
          g_autofree char *shown = hd_figure_format (figure, HD_FIGURE_PLACES, TRUE);
          HdFigure back = 0, ignored;

          hd_figure_parse_typed (shown, &back, &ignored);
          g_assert_cmpint (back, ==, figure);
          g_assert_true (typed == HD_FIGURE_TYPED_AMBIGUOUS || other == figure);
          n_good++;
        }
      hd_figure_parse_plain (bytes, &figure, NULL);
    }
  g_assert_cmpuint (n_good, >, N_ROUNDS / 20);
}

static void
test_extreme_figures (void)
{
  static const gint64 extremes[] = { G_MININT64, G_MININT64 + 1, -1, 0, 1, G_MAXINT64 - 1, G_MAXINT64 };

  for (guint i = 0; i < G_N_ELEMENTS (extremes); i++)
    {
      g_autofree char *plain = hd_figure_to_plain (extremes[i]);
      g_autofree char *short_form = hd_figure_format_short (extremes[i]);
      g_autofree char *words = hd_number_words (extremes[i]);
      HdFigure back;

      g_assert_true (hd_figure_parse_plain (plain, &back, NULL));
      g_assert_cmpint (back, ==, extremes[i]);
      g_assert_nonnull (short_form);
      g_assert_nonnull (words);
      for (guint j = 0; j < G_N_ELEMENTS (extremes); j++)
        {
          g_autofree char *ratio = hd_figure_format_ratio (extremes[i], extremes[j]);

          g_assert_cmpint (ratio == NULL, ==, extremes[j] == 0);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/robustness/text", test_text);
  g_test_add_func ("/robustness/dates", test_dates);
  g_test_add_func ("/robustness/figures", test_figures);
  g_test_add_func ("/robustness/extreme-figures", test_extreme_figures);

  return g_test_run ();
}
