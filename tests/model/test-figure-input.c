/* test-figure-input.c: figures as people write them, by a table, and back into the field they are edited in
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/i18n.h"
#include "model/figure-input.h"
#include "../base/vectors.h"

#include <stdlib.h>

static const char *const precisions[] = { "exact", "nearly", "over", "about", "magnitude" };

static char *
describe (const HdFigureInput *input,
          HdFigureReading      reading)
{
  g_autofree char *value = input->has_value ? hd_figure_to_plain (input->value) : g_strdup ("none");
  g_autofree char *other = hd_figure_to_plain (input->other);

  return g_strdup_printf ("%s %s %s%s%s", value, precisions[input->precision], input->wording != NULL ? input->wording : "-",
                          reading == HD_FIGURE_READ_AMBIGUOUS ? " ? " : "", reading == HD_FIGURE_READ_AMBIGUOUS ? other : "");
}

static void
assert_same (const HdFigureInput *a,
             const HdFigureInput *b)
{
  g_assert_cmpint (a->has_value, ==, b->has_value);
  g_assert_cmpint (a->value, ==, b->value);
  g_assert_cmpint (a->precision, ==, b->precision);
  g_assert_cmpstr (a->wording, ==, b->wording);
}

/* What was read shows in its field as a text that is read as the same again, by way of a record too. */
static void
check_return (const HdFigureInput *input,
              const char          *measure,
              int                  decimals)
{
  g_autoptr (HdRecord) result = hd_record_new (HD_ENTITY_RESULT);
  g_autofree char *shown = hd_figure_input_format (input, decimals);
  g_autofree char *kept = NULL;
  g_auto (HdFigureInput) again = HD_FIGURE_INPUT_INIT;

  g_assert_cmpint (hd_figure_input_read (shown, measure, decimals, &again, NULL), ==, HD_FIGURE_READ_OK);
  assert_same (input, &again);
  hd_result_set_input (result, input);
  kept = hd_result_format (result, decimals);
  g_assert_cmpstr (kept, ==, shown);
}

static char *
run_read (const char *const *arguments)
{
  g_auto (HdFigureInput) input = HD_FIGURE_INPUT_INIT;
  g_autoptr (GError) error = NULL;
  int decimals = atoi (arguments[2]);
  HdFigureReading reading = hd_figure_input_read (arguments[0], arguments[1], decimals, &input, &error);

  switch (reading)
    {
    case HD_FIGURE_READ_EMPTY:
      return g_strdup ("empty");

    case HD_FIGURE_READ_REFUSED:
      g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
      g_assert_true (g_str_has_suffix (error->message, "."));
      return g_strdup ("!");

    case HD_FIGURE_READ_OK:
      check_return (&input, arguments[1], decimals);
      return describe (&input, reading);

    case HD_FIGURE_READ_AMBIGUOUS:
    default:
      return describe (&input, reading);
    }
}

static char *
run_pair (const char *const *arguments)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (!hd_figure_input_split_pair (arguments[0], &first, &second))
    return g_strdup ("!");
  return g_strdup_printf ("%s | %s", first, second);
}

/* A result of the past keeps its words; a wording that only repeats an exact number does not hide it. */
static void
test_results (void)
{
  g_autoptr (HdRecord) result = hd_record_new (HD_ENTITY_RESULT);
  g_autofree char *nothing = hd_result_format (result, 0);
  g_autofree char *exact = NULL;
  g_autofree char *nearly = NULL;
  g_autofree char *fine = NULL;

  g_assert_cmpstr (nothing, ==, "");
  hd_record_set_figure (result, HD_RESULT_VALUE, 9735 * HD_FIGURE_SCALE);
  hd_record_set_text (result, HD_RESULT_PRECISION, "exact");
  hd_record_set_text (result, HD_RESULT_WORDING, "9.735 người");
  exact = hd_result_format (result, 0);
  g_assert_cmpstr (exact, ==, "9.735");
  hd_record_set_text (result, HD_RESULT_PRECISION, "nearly");
  hd_record_clear (result, HD_RESULT_WORDING);
  nearly = hd_result_format (result, 0);
  g_assert_cmpstr (nearly, ==, "gần 9.735");
  hd_record_set_text (result, HD_RESULT_PRECISION, "exact");
  hd_record_set_figure (result, HD_RESULT_VALUE, 21565);
  fine = hd_result_format (result, 1);
  g_assert_cmpstr (fine, ==, "2,1565");
}

int
main (int   argc,
      char *argv[])
{
  static const VectorFunction functions[] = { { "read", 3, run_read }, { "pair", 3, run_pair } };

  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();

  vectors_add ("model/figure-input.tsv", functions, G_N_ELEMENTS (functions));
  g_test_add_func ("/figure-input/results", test_results);

  return g_test_run ();
}
