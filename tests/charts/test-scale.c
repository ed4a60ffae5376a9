/* test-scale.c: round numbers on the value axis
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/scale.h"

#include <math.h>

static void
check_labels (const char *low,
              const char *high,
              guint       max_ticks,
              gboolean    whole,
              const char *expected)
{
  g_autoptr (GPtrArray) labels = NULL;
  g_autofree char *joined = NULL;
  HdFigure lowest, highest;
  HdScale scale;

  g_assert_true (hd_figure_parse_plain (low, &lowest, NULL));
  g_assert_true (hd_figure_parse_plain (high, &highest, NULL));
  hd_scale_init (&scale, lowest, highest, max_ticks, whole);
  labels = hd_scale_dup_labels (&scale);
  g_ptr_array_add (labels, NULL);
  joined = g_strjoinv (" | ", (char **) labels->pdata);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_labels (void)
{
  check_labels ("0", "2702", 7, TRUE, "0 | 500 | 1.000 | 1.500 | 2.000 | 2.500 | 3.000");
  check_labels ("0", "100", 6, TRUE, "0 | 20 | 40 | 60 | 80 | 100");
  check_labels ("0", "98.7", 6, FALSE, "0 | 20 | 40 | 60 | 80 | 100");
  check_labels ("-3.5", "4", 6, FALSE, "-4 | -2 | 0 | 2 | 4");
  check_labels ("-70", "0", 5, TRUE, "-80 | -60 | -40 | -20 | 0");
  check_labels ("0", "1", 7, TRUE, "0 | 1");
  check_labels ("0", "3", 7, TRUE, "0 | 1 | 2 | 3");
  check_labels ("0", "0.0003", 7, FALSE, "0 | 0,0001 | 0,0002 | 0,0003");
  check_labels ("0", "42000", 6, TRUE, "0 | 10.000 | 20.000 | 30.000 | 40.000 | 50.000");
  check_labels ("0", "120000", 4, TRUE, "0 | 50 nghìn | 100 nghìn");
  check_labels ("0", "1000000", 3, TRUE, "0 | 0,5 triệu | 1 triệu");
  check_labels ("0", "4200000000", 6, TRUE, "0 | 1 tỷ | 2 tỷ | 3 tỷ | 4 tỷ | 5 tỷ");
  check_labels ("0", "900000000000000", 5, TRUE, "0 | 250 nghìn tỷ | 500 nghìn tỷ | 750 nghìn tỷ");
  /* Rounding up to 4.000 would leave a third of the height empty. */
  check_labels ("0", "2700", 3, TRUE, "0 | 2.000");
}

/* All zero, one value, both ends of the range: there is always an axis with 0 on it. */
static void
test_degenerate (void)
{
  const HdFigure ends[] = { 0, 1, -1, HD_FIGURE_SCALE, -HD_FIGURE_SCALE, G_MAXINT64, -G_MAXINT64, 9 * (HdFigure) 1e18 };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    for (guint k = 0; k < G_N_ELEMENTS (ends); k++)
      for (guint n = 0; n < 15; n++)
        {
          HdScale scale;
          gboolean zero = FALSE;

          hd_scale_init (&scale, MIN (ends[i], ends[k]), MAX (ends[i], ends[k]), n, n % 2 == 0);
          g_assert_cmpfloat (scale.low, <, scale.high);
          g_assert_cmpuint (scale.n_ticks, >=, 1);
          for (guint t = 0; t < scale.n_ticks; t++)
            zero = zero || scale.ticks[t] == 0;
          g_assert_true (zero);
          for (guint t = 1; t < scale.n_ticks; t++)
            g_assert_cmpint (scale.ticks[t - 1], <, scale.ticks[t]);
        }
}

static void
test_holds_values (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20231124);

  for (guint i = 0; i < 20000; i++)
    {
      double magnitude = pow (10, g_rand_double_range (random, 0, 18.9));
      HdFigure a = (HdFigure) (g_rand_double_range (random, -1, 1) * magnitude);
      HdFigure b = (HdFigure) (g_rand_double_range (random, -1, 1) * magnitude);
      guint max_ticks = (guint) g_rand_int_range (random, 2, 13);
      HdScale scale;

      hd_scale_init (&scale, MIN (a, b), MAX (a, b), max_ticks, i % 2);
      g_assert_cmpuint (scale.n_ticks, <=, max_ticks);
      g_assert_cmpfloat (hd_scale_position (&scale, a), >=, 0);
      g_assert_cmpfloat (hd_scale_position (&scale, a), <=, 1);
      g_assert_cmpfloat (hd_scale_position (&scale, b), >=, 0);
      g_assert_cmpfloat (hd_scale_position (&scale, b), <=, 1);
      g_assert_cmpfloat (hd_scale_position (&scale, 0), >=, 0);
      g_assert_cmpfloat (hd_scale_position (&scale, 0), <=, 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scale/labels", test_labels);
  g_test_add_func ("/scale/degenerate", test_degenerate);
  g_test_add_func ("/scale/holds-values", test_holds_values);
  return g_test_run ();
}
