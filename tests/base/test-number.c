/* test-number.c: figures and numbers in words, by tables and by going there and back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/error.h"
#include "base/i18n.h"
#include "base/number.h"
#include "vectors.h"

#include <stdlib.h>
#include <string.h>

static HdFigure
figure_of (const char *plain)
{
  HdFigure figure = 0;

  g_assert_true (hd_figure_parse_plain (plain, &figure, NULL));

  return figure;
}

static char *
run_plain (const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  HdFigure figure = 0;

  if (hd_figure_parse_plain (arguments[0], &figure, &error))
    return g_strdup_printf ("%" G_GINT64_FORMAT, figure);

  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  g_assert_true (g_str_has_suffix (error->message, "."));

  return g_strdup ("!");
}

static char *
run_to_plain (const char *const *arguments)
{
  return hd_figure_to_plain (g_ascii_strtoll (arguments[0], NULL, 10));
}

static char *
run_to_cell (const char *const *arguments)
{
  return hd_figure_to_cell (g_ascii_strtoll (arguments[0], NULL, 10));
}

/* "!" invalid, "x" sure, "x ? y" ambiguous. */
static char *
run_typed (const char *const *arguments)
{
  HdFigure figure = 0, other = 0;
  HdFigureTyped typed = hd_figure_parse_typed (arguments[0], &figure, &other);
  g_autofree char *first = hd_figure_to_plain (figure);
  g_autofree char *second = hd_figure_to_plain (other);

  if (typed == HD_FIGURE_TYPED_INVALID)
    return g_strdup ("!");
  if (typed == HD_FIGURE_TYPED_AMBIGUOUS)
    return g_strdup_printf ("%s ? %s", first, second);

  return g_strdup (first);
}

static char *
run_format (const char *const *arguments)
{
  return hd_figure_format (figure_of (arguments[0]), atoi (arguments[1]), FALSE);
}

static char *
run_trim (const char *const *arguments)
{
  return hd_figure_format (figure_of (arguments[0]), atoi (arguments[1]), TRUE);
}

static char *
run_print (const char *const *arguments)
{
  return hd_figure_print (figure_of (arguments[0]), atoi (arguments[1]));
}

static char *
run_ratio (const char *const *arguments)
{
  char *ratio = hd_figure_format_ratio (figure_of (arguments[0]), figure_of (arguments[1]));

  return ratio != NULL ? ratio : g_strdup ("none");
}

static char *
run_short (const char *const *arguments)
{
  return hd_figure_format_short (figure_of (arguments[0]));
}

static char *
run_words (const char *const *arguments)
{
  return hd_number_words (g_ascii_strtoll (arguments[0], NULL, 10));
}

static char *
run_dong (const char *const *arguments)
{
  return hd_number_words_dong (g_ascii_strtoll (arguments[0], NULL, 10));
}

/* What the program writes it reads again, in the form for files and in the form for people. */
static void
test_there_and_back (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20230324);

  for (int i = 0; i < 20000; i++)
    {
      HdFigure figure = (HdFigure) (((guint64) g_rand_int (rand) << 32 | g_rand_int (rand)) >> g_rand_int_range (rand, 1, 60));
      HdFigure back = 0, other = 0;
      g_autofree char *plain = NULL;
      g_autofree char *shown = NULL;

      if (g_rand_boolean (rand))
        figure = -figure;
      plain = hd_figure_to_plain (figure);
      shown = hd_figure_format (figure, HD_FIGURE_PLACES, TRUE);

      g_assert_true (hd_figure_parse_plain (plain, &back, NULL));
      g_assert_cmpint (back, ==, figure);
      /* The Vietnamese reading, also where there is another. */
      g_assert_cmpint (hd_figure_parse_typed (shown, &back, &other), !=, HD_FIGURE_TYPED_INVALID);
      g_assert_cmpint (back, ==, figure);
    }
}

static gint64
value_of_digit (const char *word)
{
  static const struct
  {
    const char *word;
    gint64      value;
  } digits[] = {
    { "không", 0 }, { "một", 1 }, { "mốt", 1 }, { "hai", 2 }, { "ba", 3 }, { "bốn", 4 }, { "tư", 4 },
    { "năm", 5 }, { "lăm", 5 }, { "sáu", 6 }, { "bảy", 7 }, { "tám", 8 }, { "chín", 9 }, { "mười", 10 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    {
      if (g_str_equal (digits[i].word, word))
        return digits[i].value;
    }

  return -1;
}

/* Understands a number in words, as a listener does: "mươi", "trăm" and the rest multiply what was heard before. */
static gint64
listen (const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  gint64 total = 0, below_billion = 0, group = 0, digit = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gint64 value = value_of_digit (parts[i]);

      if (value >= 0)
        {
          group += value == 10 ? 10 : 0;
          digit = value == 10 ? 0 : value;
          if (parts[i + 1] != NULL && (g_str_equal (parts[i + 1], "mươi") || g_str_equal (parts[i + 1], "trăm")))
            continue;
          group += digit;
        }
      else if (g_str_equal (parts[i], "mươi"))
        group += digit * 10;
      else if (g_str_equal (parts[i], "trăm"))
        group += digit * 100;
      else if (g_str_equal (parts[i], "nghìn") || g_str_equal (parts[i], "triệu"))
        {
          below_billion += group * (g_str_equal (parts[i], "nghìn") ? 1000 : 1000000);
          group = 0;
        }
      else if (g_str_equal (parts[i], "tỷ"))
        {
          total = (total + below_billion + group) * 1000000000;
          below_billion = group = 0;
        }
      else
        g_assert_cmpstr (parts[i], ==, "linh");
    }

  return total + below_billion + group;
}

static void
test_words_are_understood (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (gint64 number = 1; number < 20000; number++)
    {
      g_autofree char *words = hd_number_words (number);

      g_assert_cmpint (listen (words), ==, number);
    }
  for (int i = 0; i < 20000; i++)
    {
      gint64 number = (gint64) (((guint64) g_rand_int (rand) << 32 | g_rand_int (rand)) >> g_rand_int_range (rand, 4, 60));
      g_autofree char *words = hd_number_words (number);

      if (number > 0)
        g_assert_cmpint (listen (words), ==, number);
    }
}

int
main (int   argc,
      char *argv[])
{
  static const VectorFunction functions[] = {
    { "plain", 1, run_plain }, { "to-plain", 1, run_to_plain }, { "cell", 1, run_to_cell }, { "typed", 1, run_typed },
    { "format", 2, run_format }, { "trim", 2, run_trim }, { "print", 2, run_print },
    { "ratio", 2, run_ratio }, { "short", 1, run_short }, { "words", 1, run_words }, { "dong", 1, run_dong },
  };

  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();

  vectors_add ("base/figures.tsv", functions, G_N_ELEMENTS (functions));
  vectors_add ("base/number-words.tsv", functions, G_N_ELEMENTS (functions));
  g_test_add_func ("/number/there-and-back", test_there_and_back);
  g_test_add_func ("/number/words-are-understood", test_words_are_understood);

  return g_test_run ();
}
