/* test-progress.c: what a year comes to
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each case is a small book written as lines and the figures expected from it, one a line:
 *   "YEAR FIRST..LAST actual/target wording"
 */
#include "model/progress.h"

#include <string.h>

typedef struct
{
  GPtrArray *results;
  GPtrArray *targets;
  HdRecord  *indicator;
} Facts;

static void
facts_clear (Facts *facts)
{
  g_clear_pointer (&facts->results, g_ptr_array_unref);
  g_clear_pointer (&facts->targets, g_ptr_array_unref);
  g_clear_pointer (&facts->indicator, hd_record_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Facts, facts_clear)

static HdDate
date (const char *iso)
{
  g_autoptr (GError) error = NULL;
  HdDate result;

  hd_date_parse_iso (iso, &result, &error);
  g_assert_no_error (error);
  return result;
}

/* "unit|first|last|value|precision|wording"; unit "-" is the committee, value "-" is none; a line that starts with "T " is a
 * target, with "X:" of the indicator X instead of the main one "I". */
static void
add_line (Facts      *facts,
          const char *line)
{
  gboolean target = g_str_has_prefix (line, "T ");
  const char *rest = target ? line + 2 : line;
  g_autofree char *indicator = g_strdup (rest[1] == ':' ? (char[]) { rest[0], 0 } : "I");
  g_auto (GStrv) parts = g_strsplit (rest[1] == ':' ? rest + 2 : rest, "|", -1);
  HdRecord *record = hd_record_new (target ? HD_ENTITY_TARGET : HD_ENTITY_RESULT);
  HdFigure value;

  g_assert_cmpuint (g_strv_length (parts), >=, 4);
  hd_record_set_text (record, target ? HD_TARGET_INDICATOR : HD_RESULT_INDICATOR, indicator);
  hd_record_set_text (record, target ? HD_TARGET_UNIT : HD_RESULT_UNIT, strcmp (parts[0], "-") == 0 ? NULL : parts[0]);
  hd_record_set_date (record, target ? HD_TARGET_FROM_DATE : HD_RESULT_FROM_DATE, date (parts[1]));
  hd_record_set_date (record, target ? HD_TARGET_TO_DATE : HD_RESULT_TO_DATE, date (parts[2]));
  if (strcmp (parts[3], "-") != 0)
    {
      g_assert_true (hd_figure_parse_plain (parts[3], &value, NULL));
      hd_record_set_figure (record, target ? HD_TARGET_VALUE : HD_RESULT_VALUE, value);
    }
  if (!target)
    {
      hd_record_set_text (record, HD_RESULT_PRECISION, parts[4] ? parts[4] : "exact");
      hd_record_set_text (record, HD_RESULT_SOURCE, "Báo cáo");
      if (parts[4] && parts[5])
        hd_record_set_text (record, HD_RESULT_WORDING, parts[5]);
    }
  g_ptr_array_add (target ? facts->targets : facts->results, record);
}

static void
facts_init (Facts      *facts,
            const char *aggregation,
            const char *lines)
{
  g_auto (GStrv) all = g_strsplit (lines, "\n", -1);

  facts->results = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  facts->targets = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  facts->indicator = hd_record_new_with_id (HD_ENTITY_INDICATOR, "I");
  hd_record_set_text (facts->indicator, HD_INDICATOR_AGGREGATION, aggregation);
  hd_record_set_text (facts->indicator, HD_INDICATOR_UNIT_OF_MEASURE, strcmp (aggregation, "ratio") == 0 ? "%" : "lượt");
  for (guint i = 0; all[i] != NULL; i++)
    if (*all[i] != '\0')
      add_line (facts, all[i]);
}

static char *
describe (GPtrArray *figures)
{
  static const char marks[] = "=<>~?";
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < figures->len; i++)
    {
      const HdYearFigure *figure = g_ptr_array_index (figures, i);
      g_autofree char *first = hd_date_to_iso (figure->period.from);
      g_autofree char *last = hd_date_to_iso (hd_period_last (&figure->period));
      g_autofree char *actual = hd_figure_to_plain (figure->actual);
      g_autofree char *target = hd_figure_to_plain (figure->target);

      g_assert_cmpint (figure->estimated, ==, figure->precision != HD_PRECISION_EXACT);
      g_string_append_printf (text, "%d %s..%s %c%s/%s n%u%s%s\n", figure->year, first + 2, last + 2,
                              marks[figure->precision], figure->has_actual ? actual : "-",
                              figure->has_target ? target : "-", figure->n_reported,
                              figure->wording ? " " : "", figure->wording ? figure->wording : "");
    }
  return g_string_free (text, FALSE);
}

static void
check (const char *aggregation,
       const char *lines,
       const char *expected)
{
  g_auto (Facts) facts = { 0 };
  g_autoptr (GPtrArray) figures = NULL;
  g_autofree char *text = NULL;

  facts_init (&facts, aggregation, lines);
  figures = hd_progress_by_year (facts.indicator, facts.results, facts.targets, NULL, 7);
  text = describe (figures);
  g_assert_cmpstr (text, ==, expected);
}

typedef struct
{
  const char *name;
  const char *aggregation;
  const char *lines;
  const char *expected;
} Case;

static const Case cases[] = {
  { "sum/units-and-quarters", "sum",
    "a|2023-01-01|2023-03-31|10\na|2023-04-01|2023-06-30|5\nb|2023-01-01|2023-03-31|7\nT -|2023-01-01|2023-12-31|40\n",
    "2023 23-01-01..23-06-30 =22/40 n2\n" },
  { "sum/zero-is-not-empty", "sum", "a|2023-01-01|2023-12-31|0\n", "2023 23-01-01..23-12-31 =0/- n1\n" },
  { "sum/nothing", "sum", "", "" },
  { "sum/other-indicators-stay-out", "sum", "J:a|2023-01-01|2023-12-31|9\nT J:-|2023-01-01|2023-12-31|9\n", "" },
  { "sum/negative", "sum", "a|2023-01-01|2023-12-31|-3\nb|2023-01-01|2023-12-31|1.5\n", "2023 23-01-01..23-12-31 =-1.5/- n2\n" },

  { "once/committee-over-units", "sum",
    "a|2023-01-01|2023-03-31|10\nb|2023-04-01|2023-06-30|20\n-|2023-01-01|2023-06-30|35\nb|2023-07-01|2023-09-30|4\n",
    "2023 23-01-01..23-09-30 =39/- n2\n" },
  { "once/committee-over-units-that-reach-out", "sum",
    "-|2023-01-01|2023-05-31|50\na|2023-04-01|2023-06-30|9\n", "2023 23-01-01..23-05-31 =50/- n1\n" },
  { "once/running-total-over-its-quarters", "sum",
    "a|2023-01-01|2023-03-31|10\na|2023-01-01|2023-06-30|25\na|2023-07-01|2023-09-30|5\n", "2023 23-01-01..23-09-30 =30/- n1\n" },
  { "once/committee-year-over-its-parts", "sum",
    "-|2023-01-01|2023-05-31|50\n-|2023-01-01|2023-12-31|120\n", "2023 23-01-01..23-12-31 =120/- n0\n" },
  { "once/a-correction-follows", "sum", "a|2023-01-01|2023-12-31|10\na|2023-01-01|2023-12-31|11\n", "2023 23-01-01..23-12-31 =11/- n1\n" },
  { "once/neighbours-do-not-overlap", "sum",
    "-|2023-01-01|2023-03-31|1\na|2023-04-01|2023-04-01|2\n", "2023 23-01-01..23-04-01 =3/- n1\n" },

  { "crossing/own-figure", "sum",
    "-|2016-01-01|2017-05-31|2650\nT -|2017-01-01|2017-12-31|2000\n",
    "2017 16-01-01..17-05-31 =2650/- n0\n2017 17-01-01..17-12-31 =-/2000 n0\n" },
  { "crossing/beside-years", "sum",
    "-|2016-01-01|2016-12-31|10\n-|2017-01-01|2017-12-31|20\n-|2016-01-01|2017-05-31|15\n",
    "2016 16-01-01..16-12-31 =10/- n0\n2017 16-01-01..17-05-31 =15/- n0\n2017 17-01-01..17-12-31 =20/- n0\n" },
  { "crossing/units-add-up", "sum",
    "a|2016-07-01|2017-06-30|10\nb|2016-07-01|2017-06-30|4\nT -|2016-07-01|2017-06-30|12\nT -|2016-01-01|2020-12-31|99\n",
    "2017 16-07-01..17-06-30 =14/12 n2\n" },
  { "crossing/covers-its-years", "sum",
    "-|2015-01-01|2017-05-31|24\n-|2020-01-01|2020-12-31|1\n",
    "2017 15-01-01..17-05-31 =24/- n0\n2018 18-01-01..18-12-31 =-/- n0\n2019 19-01-01..19-12-31 =-/- n0\n2020 20-01-01..20-12-31 =1/- n0\n" },

  { "words/single", "sum", "-|2016-01-01|2017-05-31|3000000000|nearly|gần 3 tỉ đồng\n",
    "2017 16-01-01..17-05-31 <3000000000/- n0 gần 3 tỉ đồng\n" },
  { "words/exact-with-wording", "sum", "-|2016-01-01|2016-12-31|123|exact|123 lớp\n", "2016 16-01-01..16-12-31 =123/- n0 123 lớp\n" },
  { "words/magnitude-only", "sum", "-|2016-01-01|2017-05-31|-|magnitude|hàng nghìn mét khối\n",
    "2017 16-01-01..17-05-31 ?-/- n0 hàng nghìn mét khối\n" },
  { "words/magnitude-with-a-made-up-number", "sum", "-|2016-01-01|2016-12-31|1000|magnitude|hàng nghìn\n",
    "2016 16-01-01..16-12-31 ?-/- n0 hàng nghìn\n" },
  { "words/magnitude-beside-figures-makes-it-over", "sum",
    "a|2016-01-01|2016-12-31|500\nb|2016-01-01|2016-12-31|-|magnitude|hàng nghìn\n", "2016 16-01-01..16-12-31 >500/- n2\n" },
  { "words/magnitude-of-all-yields-to-figures", "sum",
    "-|2016-01-01|2016-12-31|-|magnitude|hàng nghìn\na|2016-01-01|2016-12-31|500\n", "2016 16-01-01..16-12-31 =500/- n1\n" },
  { "words/several-join", "sum",
    "a|2016-01-01|2016-12-31|500|over|hơn 500\nb|2016-01-01|2016-12-31|5\n", "2016 16-01-01..16-12-31 >505/- n2\n" },
  { "words/over-and-nearly-is-about", "sum",
    "a|2016-01-01|2016-12-31|500|over\nb|2016-01-01|2016-12-31|5|nearly\n", "2016 16-01-01..16-12-31 ~505/- n2\n" },

  { "latest/per-unit", "latest",
    "a|2023-01-01|2023-03-31|10\na|2023-04-01|2023-06-30|12\nb|2023-01-01|2023-03-31|7\nT a|2023-01-01|2023-12-31|15\nT b|2023-01-01|2023-12-31|8\n",
    "2023 23-01-01..23-06-30 =19/23 n2\n" },
  { "latest/committee-wins", "latest",
    "a|2023-01-01|2023-12-31|10\n-|2023-01-01|2023-06-30|30\n-|2023-07-01|2023-09-30|31\n", "2023 23-07-01..23-09-30 =31/- n1\n" },
  { "latest/words-without-figure-do-not-win", "latest",
    "a|2023-01-01|2023-03-31|10\na|2023-04-01|2023-06-30|-|magnitude|hàng chục\n-|2023-01-01|2023-12-31|-|magnitude|nhiều\n",
    "2023 23-01-01..23-03-31 =10/- n1\n" },
  { "latest/years-do-not-add", "latest",
    "a|2022-01-01|2022-12-31|10\na|2023-01-01|2023-12-31|12\n", "2022 22-01-01..22-12-31 =10/- n1\n2023 23-01-01..23-12-31 =12/- n1\n" },

  { "average/of-units", "average",
    "a|2023-01-01|2023-12-31|1\nb|2023-01-01|2023-12-31|2\nc|2023-01-01|2023-12-31|2\nT a|2023-01-01|2023-12-31|2\nT b|2023-01-01|2023-12-31|3\n",
    "2023 23-01-01..23-12-31 =1.6667/2.5 n3\n" },
  { "average/rounds-away-from-zero", "average",
    "a|2023-01-01|2023-12-31|-0.0001\nb|2023-01-01|2023-12-31|-0.0002\n", "2023 23-01-01..23-12-31 =-0.0002/- n2\n" },

  { "gaps/years-between", "sum",
    "a|2019-01-01|2019-12-31|1\na|2022-01-01|2022-12-31|2\nT -|2020-01-01|2020-12-31|5\n",
    "2019 19-01-01..19-12-31 =1/- n1\n2020 20-01-01..20-12-31 =-/5 n0\n2021 21-01-01..21-12-31 =-/- n0\n2022 22-01-01..22-12-31 =2/- n1\n" },

  { "targets/units-when-no-committee", "sum",
    "T a|2023-01-01|2023-06-30|10\nT a|2023-07-01|2023-12-31|12\nT b|2023-01-01|2023-12-31|5\n", "2023 23-01-01..23-12-31 =-/27 n0\n" },
  { "targets/committee-wins", "sum",
    "T a|2023-01-01|2023-12-31|10\nT -|2023-01-01|2023-12-31|50\n", "2023 23-01-01..23-12-31 =-/50 n0\n" },

  { "range/saturates", "sum",
    "a|2023-01-01|2023-12-31|900000000000000\nb|2023-01-01|2023-12-31|900000000000000\n",
    "2023 23-01-01..23-12-31 >922337203685477.5807/- n2\n" },
  { "range/saturates-below", "sum",
    "a|2023-01-01|2023-12-31|-900000000000000\nb|2023-01-01|2023-12-31|-900000000000000\n",
    "2023 23-01-01..23-12-31 ~-922337203685477.5807/- n2\n" },
  { "range/comes-back", "sum",
    "a|2023-01-01|2023-12-31|900000000000000\nb|2023-01-01|2023-12-31|900000000000000\nc|2023-01-01|2023-12-31|-900000000000000\n",
    "2023 23-01-01..23-12-31 =900000000000000/- n3\n" },
};

static void
test_case (gconstpointer data)
{
  const Case *item = data;

  check (item->aggregation, item->lines, item->expected);
}

static void
check_ratio (const char *denominator,
             const char *lines,
             const char *expected)
{
  g_auto (Facts) facts = { 0 };
  g_autoptr (GPtrArray) figures = NULL;
  g_autofree char *text = NULL;

  facts_init (&facts, "ratio", lines);
  hd_record_set_text (facts.indicator, HD_INDICATOR_NUMERATOR, "N");
  hd_record_set_text (facts.indicator, HD_INDICATOR_DENOMINATOR, denominator);
  figures = hd_progress_by_year (facts.indicator, facts.results, facts.targets, NULL, 0);
  text = describe (figures);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_ratio (void)
{
  /* 50 % of 10 and 100 % of 90 is 95 %, not 75 %. */
  check_ratio ("D", "N:a|2023-01-01|2023-12-31|5\nD:a|2023-01-01|2023-12-31|10\nN:b|2023-01-01|2023-12-31|90\nD:b|2023-01-01|2023-12-31|90\n",
               "2023 23-01-01..23-12-31 =95/- n2\n");
  /* A unit that told only one half stays out, and the rest says so. */
  check_ratio ("D", "N:a|2023-01-01|2023-12-31|5\nD:a|2023-01-01|2023-12-31|10\nD:b|2023-01-01|2023-12-31|90\n",
               "2023 23-01-01..23-12-31 ~50/- n1\n");
  /* Against the target, over 100 %. */
  check_ratio (NULL, "N:-|2023-01-01|2023-12-31|105\nT N:-|2023-01-01|2023-12-31|100\nT -|2023-01-01|2023-12-31|98.5\n",
               "2023 23-01-01..23-12-31 =105/98.5 n0\n");
  /* Unit against its own target, while another has not reported. */
  check_ratio (NULL, "N:a|2023-01-01|2023-06-30|30\nT N:a|2023-01-01|2023-12-31|60\nT N:b|2023-01-01|2023-12-31|60\n",
               "2023 23-01-01..23-06-30 =50/- n1\n");
  /* Halves of different times are not exact. */
  check_ratio ("D", "N:-|2023-01-01|2023-06-30|30\nD:-|2023-01-01|2023-12-31|60\n", "2023 23-01-01..23-06-30 ~50/- n0\n");
  check_ratio ("D", "N:-|2023-01-01|2023-12-31|30\nD:-|2023-01-01|2023-12-31|0\n", "2023 23-01-01..23-12-31 =-/- n0\n");
  check_ratio ("D", "N:-|2023-01-01|2023-12-31|900000000000000\nD:-|2023-01-01|2023-12-31|0.0001\n",
               "2023 23-01-01..23-12-31 >922337203685477.5807/- n0\n");
  /* Stated percentages: the committee's own, or the only one; several are neither added nor averaged. */
  check_ratio ("D", "-|2016-01-01|2017-05-31|100|exact|100%\n", "2017 16-01-01..17-05-31 =100/- n0 100%\n");
  check_ratio ("D", "a|2023-01-01|2023-12-31|80\n-|2023-01-01|2023-12-31|90\n", "2023 23-01-01..23-12-31 =90/- n1\n");
  check_ratio ("D", "a|2023-01-01|2023-12-31|80\nb|2023-01-01|2023-12-31|90\n", "2023 23-01-01..23-12-31 ~-/- n2\n");
  check_ratio ("D", "T a|2023-01-01|2023-12-31|80\nT b|2023-01-01|2023-12-31|90\n", "2023 23-01-01..23-12-31 =-/- n0\n");
  check_ratio ("D", "T a|2023-01-01|2023-12-31|80\nT b|2023-01-01|2023-12-31|80\n", "2023 23-01-01..23-12-31 =-/80 n0\n");
}

static void
check_weighted (const char *lines,
                const char *expected)
{
  g_auto (Facts) facts = { 0 };
  g_autoptr (GPtrArray) figures = NULL;
  g_autofree char *text = NULL;

  facts_init (&facts, "weighted_average", lines);
  hd_record_set_text (facts.indicator, HD_INDICATOR_WEIGHT, "W");
  figures = hd_progress_by_year (facts.indicator, facts.results, facts.targets, NULL, 0);
  text = describe (figures);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_weighted (void)
{
  check_weighted ("a|2023-01-01|2023-12-31|10\nW:a|2023-01-01|2023-12-31|1\nb|2023-01-01|2023-12-31|20\nW:b|2023-01-01|2023-12-31|3\n",
                  "2023 23-01-01..23-12-31 =17.5/- n2\n");
  check_weighted ("a|2023-01-01|2023-12-31|10\nW:a|2023-01-01|2023-12-31|1\nb|2023-01-01|2023-12-31|20\n",
                  "2023 23-01-01..23-12-31 ~10/- n2\n");
  check_weighted ("a|2023-01-01|2023-12-31|10\nb|2023-01-01|2023-12-31|20\n", "2023 23-01-01..23-12-31 ~15/- n2\n");
  check_weighted ("-|2023-01-01|2023-12-31|10\n", "2023 23-01-01..23-12-31 =10/- n0\n");
  check_weighted ("a|2023-01-01|2023-12-31|900000000000000\nW:a|2023-01-01|2023-12-31|900000000000000\n"
                  "b|2023-01-01|2023-12-31|900000000000000\nW:b|2023-01-01|2023-12-31|900000000000000\n"
                  "c|2023-01-01|2023-12-31|900000000000000\nW:c|2023-01-01|2023-12-31|900000000000000\n"
                  "d|2023-01-01|2023-12-31|900000000000000\nW:d|2023-01-01|2023-12-31|900000000000000\n",
                  "2023 23-01-01..23-12-31 =900000000000000/- n4\n");
}

static void
test_range (void)
{
  g_auto (Facts) facts = { 0 };
  const struct { const char *from, *to, *expected; } ranges[] = {
    { NULL, NULL, "2020 2021 2022 2023 " },
    { "2021-06-01", NULL, "2021 2022 2023 " },
    { NULL, "2021-01-01", "2020 2021 " },
    { "2022-01-01", "2022-12-31", "2022 " },
    { "2024-01-01", "2030-12-31", "" },
  };

  facts_init (&facts, "sum", "a|2020-01-01|2020-12-31|1\na|2021-01-01|2021-12-31|1\na|2021-06-01|2022-05-31|1\na|2023-01-01|2023-12-31|1\n");
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      HdPeriod range = hd_period_new (ranges[i].from ? date (ranges[i].from) : HD_DATE_NONE,
                                      ranges[i].to ? date (ranges[i].to) : HD_DATE_NONE);
      g_autoptr (GPtrArray) figures = hd_progress_by_year (facts.indicator, facts.results, facts.targets, &range, 0);
      g_autoptr (GString) years = g_string_new (NULL);

      for (guint k = 0; k < figures->len; k++)
        g_string_append_printf (years, "%d ", ((HdYearFigure *) g_ptr_array_index (figures, k))->year);
      g_assert_cmpstr (years->str, ==, ranges[i].expected);
    }
}

static void
test_source (void)
{
  g_auto (Facts) facts = { 0 };
  g_autoptr (GPtrArray) figures = NULL;
  const HdYearFigure *alone, *several;

  facts_init (&facts, "sum", "a|2020-01-01|2020-12-31|1\na|2021-01-01|2021-12-31|1\nb|2021-01-01|2021-12-31|1\n");
  figures = hd_progress_by_year (facts.indicator, facts.results, facts.targets, NULL, 14);
  alone = g_ptr_array_index (figures, 0);
  several = g_ptr_array_index (figures, 1);
  g_assert_cmpstr (alone->source, ==, "Báo cáo");
  g_assert_null (several->source);
  g_assert_cmpuint (several->n_reported, ==, 2);
  g_assert_cmpuint (several->n_units, ==, 14);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/progress/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/progress/ratio", test_ratio);
  g_test_add_func ("/progress/weighted", test_weighted);
  g_test_add_func ("/progress/range", test_range);
  g_test_add_func ("/progress/source", test_source);
  return g_test_run ();
}
