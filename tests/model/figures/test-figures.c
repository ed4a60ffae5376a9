/* test-figures.c: any period's figures against those of an independent script, and what must hold for all facts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/figures.h"
#include "model/succession.h"

#include <string.h>

static const char * const precisions[] = { "exact", "nearly", "over", "about", "magnitude" };
static const char *golden_path;

static HdDate
date (const char *iso)
{
  g_autoptr (GError) error = NULL;
  HdDate result;

  hd_date_parse_iso (iso, &result, &error);
  g_assert_no_error (error);
  return result;
}

/* --- Against golden.py --- */

typedef struct
{
  GHashTable *indicators; /* code -> HdRecord, whose id is its code */
  GPtrArray  *results;
  GPtrArray  *targets;
} Book;

static void
book_clear (Book *book)
{
  g_clear_pointer (&book->indicators, g_hash_table_unref);
  g_clear_pointer (&book->results, g_ptr_array_unref);
  g_clear_pointer (&book->targets, g_ptr_array_unref);
}

static void
book_init (Book *book)
{
  book_clear (book);
  book->indicators = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) hd_record_unref);
  book->results = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  book->targets = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Book, book_clear)

static const char *
text_or_null (const char *text)
{
  return strcmp (text, "-") == 0 ? NULL : text;
}

static void
add_indicator (Book  *book,
               char **parts)
{
  HdRecord *record = hd_record_new_with_id (HD_ENTITY_INDICATOR, parts[1]);

  hd_record_set_text (record, HD_INDICATOR_AGGREGATION, parts[2]);
  hd_record_set_text (record, HD_INDICATOR_UNIT_OF_MEASURE, parts[3]);
  hd_record_set_text (record, HD_INDICATOR_NUMERATOR, text_or_null (parts[4]));
  hd_record_set_text (record, HD_INDICATOR_DENOMINATOR, text_or_null (parts[5]));
  hd_record_set_text (record, HD_INDICATOR_WEIGHT, text_or_null (parts[6]));
  g_hash_table_insert (book->indicators, g_strdup (parts[1]), record);
}

static HdRecord *
read_result (char **parts)
{
  HdRecord *record = hd_record_new (HD_ENTITY_RESULT);
  HdFigure value;

  hd_record_set_text (record, HD_RESULT_INDICATOR, parts[1]);
  hd_record_set_text (record, HD_RESULT_UNIT, text_or_null (parts[2]));
  hd_record_set_text (record, HD_RESULT_FROM_DATE, parts[3]);
  hd_record_set_text (record, HD_RESULT_TO_DATE, parts[4]);
  if (hd_figure_parse_plain (parts[5], &value, NULL))
    hd_record_set_figure (record, HD_RESULT_VALUE, value);
  hd_record_set_text (record, HD_RESULT_PRECISION, parts[6]);
  return record;
}

static HdRecord *
read_target (char **parts)
{
  HdRecord *record = hd_record_new (HD_ENTITY_TARGET);
  HdFigure value;

  hd_record_set_text (record, HD_TARGET_INDICATOR, parts[1]);
  hd_record_set_text (record, HD_TARGET_UNIT, text_or_null (parts[2]));
  hd_record_set_text (record, HD_TARGET_FROM_DATE, parts[3]);
  hd_record_set_text (record, HD_TARGET_TO_DATE, parts[4]);
  g_assert_true (hd_figure_parse_plain (parts[5], &value, NULL));
  hd_record_set_figure (record, HD_TARGET_VALUE, value);
  return record;
}

static char *
print_figure (gboolean has,
              HdFigure figure)
{
  return has ? g_strdup_printf ("%" G_GINT64_FORMAT, figure) : g_strdup ("-");
}

static void
check_question (Book       *book,
                char      **parts,
                const char *line)
{
  static const char * const bases[] = { "none", "period", "years", "stage", "prorated" };
  HdRecord *indicator = g_hash_table_lookup (book->indicators, parts[1]);
  g_autoptr (HdFacts) facts = hd_facts_new_from_records (indicator, book->results, book->targets);
  HdPeriod period = hd_period_new (date (parts[2]), date (parts[3]));
  HdTargetRule rule = strcmp (parts[4], "prorated") == 0 ? HD_TARGET_RULE_PRORATED : HD_TARGET_RULE_WHOLE;
  HdPeriodFigure figure = hd_facts_figure (facts, &period, rule);
  g_autofree char *actual = print_figure (figure.has_actual, figure.actual);
  g_autofree char *target = print_figure (figure.has_target, figure.target);
  g_autofree char *rate = print_figure (figure.has_rate, figure.rate);
  g_autofree char *found = g_strdup_printf ("Q\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%" G_GINT64_FORMAT, parts[1], parts[2], parts[3],
                                            parts[4], actual, precisions[figure.precision], target, bases[figure.basis], rate,
                                            figure.n_crossing);

  g_assert_cmpstr (found, ==, line);
}

static void
test_golden (void)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (Book) book = { NULL };
  g_autoptr (GError) error = NULL;
  guint n_questions = 0;

  g_file_get_contents (golden_path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], "\t", -1);

      if (*parts[0] == 'B')
        book_init (&book);
      else if (*parts[0] == 'I')
        add_indicator (&book, parts);
      else if (*parts[0] == 'R')
        g_ptr_array_add (book.results, read_result (parts));
      else if (*parts[0] == 'T')
        g_ptr_array_add (book.targets, read_target (parts));
      else
        {
          check_question (&book, parts, lines[i]);
          n_questions++;
        }
    }
  g_assert_cmpuint (n_questions, >, 700);
}

/* --- For all facts --- */

static const char * const units[] = { NULL, "A", "B", "C", "D" };

static HdPeriod
random_period (gboolean anything)
{
  int year = g_test_rand_int_range (2020, 2023);
  int kind = g_test_rand_int_range (0, anything ? 6 : 4);

  if (kind == 0)
    return hd_period_year (year);
  if (kind == 1)
    return hd_period_months (year, 1 + 3 * g_test_rand_int_range (0, 4), 3);
  if (kind < 4)
    return hd_period_months (year, g_test_rand_int_range (1, 13), 1);
  if (kind == 4)
    return hd_period_months (year, g_test_rand_int_range (1, 13), g_test_rand_int_range (1, 30));
  return hd_period_new (hd_date_new (year, 3, g_test_rand_int_range (1, 28)), hd_date_new (year, 9, g_test_rand_int_range (1, 28)));
}

static GArray *
random_reports (gboolean anything)
{
  GArray *reports = g_array_new (FALSE, TRUE, sizeof (HdReport));
  guint n_reports = (guint) g_test_rand_int_range (0, 40);

  for (guint i = 0; i < n_reports; i++)
    {
      gboolean wording = anything && g_test_rand_int_range (0, 8) == 0;
      HdReport report = {
        .unit = units[g_test_rand_int_range (anything ? 0 : 1, G_N_ELEMENTS (units))],
        .period = random_period (anything),
        .has_value = !wording,
        .value = wording ? 0 : (HdFigure) g_test_rand_int_range (-5, 100000) * 100,
        .precision = wording ? HD_PRECISION_MAGNITUDE : (HdPrecision) g_test_rand_int_range (0, 4),
        .order = i,
      };

      g_array_append_val (reports, report);
    }
  return reports;
}

/* Slots are a quicker way to the same figures as picking the reports themselves. */
static void
test_slots_agree (void)
{
  for (int round = 0; round < 3000; round++)
    {
      g_autoptr (GArray) reports = random_reports (round % 2 == 0);
      g_autoptr (HdTotals) totals = hd_totals_new ();

      hd_totals_add_reports (totals, reports);
      for (int i = 0; i < 5; i++)
        {
          HdPeriod asked = random_period (TRUE);
          g_autoptr (GArray) inside = g_array_new (FALSE, TRUE, sizeof (HdReport));
          g_autoptr (GArray) counted = NULL;
          g_autoptr (GArray) picked = hd_totals_pick (totals, &asked);
          HdTally wanted, found;

          for (guint k = 0; k < reports->len; k++)
            if (hd_period_covers (&asked, &g_array_index (reports, HdReport, k).period))
              g_array_append_vals (inside, &g_array_index (reports, HdReport, k), 1);
          counted = hd_reports_pick (inside);
          wanted = i % 2 == 0 ? hd_tally_sum (counted) : hd_tally_average (counted);
          found = hd_slots_tally (picked, i % 2 != 0, NULL);
          g_assert_cmpint (found.has_value, ==, wanted.has_value);
          g_assert_cmpint (found.value, ==, wanted.value);
          g_assert_cmpint (found.precision, ==, wanted.precision);
          g_assert_true (hd_period_equal (&found.period, &wanted.period));
        }
    }
}

/* The same units have reports of both in their times. */
static gboolean
have_same_units (const GArray *part, const HdPeriod *part_time, const GArray *whole, const HdPeriod *whole_time)
{
  for (guint i = 1; i < G_N_ELEMENTS (units); i++)
    {
      gboolean in_part = FALSE, in_whole = FALSE;

      for (guint k = 0; k < part->len; k++)
        in_part |= g_strcmp0 (g_array_index (part, HdReport, k).unit, units[i]) == 0 && hd_period_covers (part_time, &g_array_index (part, HdReport, k).period);
      for (guint k = 0; k < whole->len; k++)
        in_whole |= g_strcmp0 (g_array_index (whole, HdReport, k).unit, units[i]) == 0 && hd_period_covers (whole_time, &g_array_index (whole, HdReport, k).period);
      if (in_part != in_whole)
        return FALSE;
    }
  return TRUE;
}

/* A ratio out of kept sums is the one out of the reports, wherever sums are said to be enough. */
static void
test_ratio_of_sums (void)
{
  guint n_compared = 0;

  for (int round = 0; round < 3000; round++)
    {
      g_autoptr (HdRecord) indicator = hd_record_new (HD_ENTITY_INDICATOR);
      g_autoptr (HdFacts) of_reports = NULL;
      g_autoptr (HdFacts) of_sums = NULL;
      g_autoptr (GArray) part = random_reports (round % 3 == 0);
      g_autoptr (GArray) whole = random_reports (round % 3 == 0);

      hd_record_set_text (indicator, HD_INDICATOR_AGGREGATION, "ratio");
      hd_record_set_text (indicator, HD_INDICATOR_UNIT_OF_MEASURE, "%");
      if (round % 2 == 0)
        hd_record_set_text (indicator, HD_INDICATOR_DENOMINATOR, "whole");
      of_reports = hd_facts_new (indicator);
      of_sums = hd_facts_new (indicator);
      hd_facts_add_part (of_reports, part);
      hd_facts_add_whole (of_reports, whole);
      hd_totals_add_reports (hd_facts_get_part_sums (of_sums), part);
      hd_totals_add_reports (hd_facts_get_whole_sums (of_sums), whole);
      for (int i = 0; i < 8; i++)
        {
          HdPeriod asked = random_period (TRUE), whole_time;
          HdRatioSource source = hd_facts_judge_sums (of_sums, &asked, &whole_time);
          HdPeriodFigure wanted, found;

          if (source == HD_RATIO_FROM_REPORTS || (source == HD_RATIO_FROM_SUMS_OF_SAME && !have_same_units (part, &asked, whole, &whole_time)))
            continue;
          hd_facts_use_sums (of_sums, TRUE);
          wanted = hd_facts_figure (of_reports, &asked, HD_TARGET_RULE_WHOLE);
          found = hd_facts_figure (of_sums, &asked, HD_TARGET_RULE_WHOLE);
          g_assert_true (found.has_actual && wanted.has_actual);
          g_assert_cmpint (found.actual, ==, wanted.actual);
          g_assert_cmpint (found.precision, ==, wanted.precision);
          g_assert_cmpint (found.n_counted, ==, wanted.n_counted);
          g_assert_true (hd_period_equal (&found.covered, &wanted.covered));
          n_compared++;
        }
    }
  g_assert_cmpuint (n_compared, >, 500);
}

/* What is taken away again leaves nothing behind. */
static void
test_slots_merge (void)
{
  for (int round = 0; round < 200; round++)
    {
      g_autoptr (GArray) first = random_reports (FALSE);
      g_autoptr (GArray) second = random_reports (FALSE);
      g_autoptr (GArray) slots = g_array_new (FALSE, TRUE, sizeof (HdSlot));
      g_autoptr (HdTotals) all = hd_totals_new ();
      g_autoptr (HdTotals) taken = hd_totals_new ();

      hd_totals_add_reports (all, first);
      hd_totals_add_reports (taken, second);
      hd_slots_append (slots, hd_totals_get_slots (all), 1);
      hd_slots_append (slots, hd_totals_get_slots (taken), 1);
      hd_slots_append (slots, hd_totals_get_slots (taken), -1);
      hd_slots_join (slots);
      g_assert_cmpuint (slots->len, ==, hd_totals_get_slots (all)->len);
      for (guint i = 0; i < slots->len; i++)
        g_assert_cmpmem (&g_array_index (slots, HdSlot, i), sizeof (HdSlot), &g_array_index (hd_totals_get_slots (all), HdSlot, i),
                         sizeof (HdSlot));
    }
}

/* A year of months is the same as any way of cutting it. */
static void
test_partitions (void)
{
  g_autoptr (HdRecord) indicator = hd_record_new (HD_ENTITY_INDICATOR);

  hd_record_set_text (indicator, HD_INDICATOR_AGGREGATION, "sum");
  for (int round = 0; round < 300; round++)
    {
      g_autoptr (HdFacts) facts = hd_facts_new (indicator);
      g_autoptr (GArray) reports = g_array_new (FALSE, TRUE, sizeof (HdReport));
      HdPeriod all = hd_period_months (2020, 1, 36);
      HdPeriodFigure whole;
      HdFigure sum = 0;

      for (guint month = 0; month < 36; month++)
        for (guint unit = 1; unit < G_N_ELEMENTS (units); unit++)
          {
            HdReport report = { .unit = units[unit], .period = hd_period_months (2020 + (int) month / 12, (int) month % 12 + 1, 1),
                                .has_value = TRUE, .value = g_test_rand_int_range (0, 1000000), .order = month };

            if (g_test_rand_int_range (0, 4) > 0)
              g_array_append_val (reports, report);
          }
      hd_totals_add_reports (hd_facts_get_results (facts), reports);
      whole = hd_facts_figure (facts, &all, HD_TARGET_RULE_WHOLE);
      for (int month = 0; month < 36;)
        {
          int length = g_test_rand_int_range (1, 37 - month);
          HdPeriod part = hd_period_months (2020 + month / 12, month % 12 + 1, length);
          HdPeriodFigure figure = hd_facts_figure (facts, &part, HD_TARGET_RULE_WHOLE);

          sum += figure.has_actual ? figure.actual : 0;
          month += length;
        }
      g_assert_true (whole.has_actual);
      g_assert_cmpint (sum, ==, whole.actual);
    }
}

static HdRecord *
succession (const char *from,
            const char *to,
            gint64      share,
            const char *day)
{
  HdRecord *record = hd_record_new (HD_ENTITY_UNIT_SUCCESSION);

  hd_record_set_text (record, HD_UNIT_SUCCESSION_PREDECESSOR, from);
  hd_record_set_text (record, HD_UNIT_SUCCESSION_SUCCESSOR, to);
  hd_record_set_integer (record, HD_UNIT_SUCCESSION_SHARE, share);
  hd_record_set_text (record, HD_UNIT_SUCCESSION_DATE, day);
  return record;
}

/* Whatever was reorganised, the heirs together have what the units had. */
static void
test_successors_add_up (void)
{
  static const char * const heirs[] = { "A", "B", "C", "D", "X", "Y", "Z" };

  for (int round = 0; round < 2000; round++)
    {
      g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
      g_autoptr (GArray) reports = random_reports (TRUE);
      g_autoptr (HdSuccession) self = NULL;
      g_autoptr (GArray) inheritances = NULL;
      HdFigure before = 0, after = 0;
      int n_steps = g_test_rand_int_range (0, 9);

      for (int i = 0; i < n_steps; i++)
        {
          g_autofree char *day = g_strdup_printf ("20%d-07-01", g_test_rand_int_range (20, 24));

          g_ptr_array_add (records, succession (heirs[g_test_rand_int_range (0, 7)], heirs[g_test_rand_int_range (0, 7)],
                                                g_test_rand_int_range (0, 10001), day));
        }
      self = hd_succession_new (records);
      inheritances = hd_succession_hand_over (self, reports, date ("2022-12-31"));
      for (guint i = 0; i < reports->len; i++)
        before += g_array_index (reports, HdReport, i).value;
      for (guint i = 0; i < inheritances->len; i++)
        after += g_array_index (inheritances, HdInheritance, i).report.value;
      g_assert_cmpint (after, ==, before);
    }
}

static void
test_split (void)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  g_autoptr (HdSuccession) self = NULL;
  g_autoptr (GArray) reports = g_array_new (FALSE, TRUE, sizeof (HdReport));
  g_autoptr (GArray) early = NULL;
  g_autoptr (GArray) late = NULL;
  g_autoptr (GPtrArray) origins = NULL;
  HdReport report = { .unit = "A", .period = hd_period_year (2024), .has_value = TRUE, .value = 1010000 };

  g_ptr_array_add (records, succession ("A", "X", 3333, "2025-07-01"));
  g_ptr_array_add (records, succession ("A", "Y", 6667, "2025-07-01"));
  g_ptr_array_add (records, succession ("B", "X", 10000, "2025-07-01"));
  self = hd_succession_new (records);
  g_array_append_val (reports, report);
  early = hd_succession_hand_over (self, reports, date ("2025-06-30"));
  g_assert_cmpuint (early->len, ==, 1);
  g_assert_cmpstr (g_array_index (early, HdInheritance, 0).heir, ==, "A");
  g_assert_cmpint (g_array_index (early, HdInheritance, 0).report.precision, ==, HD_PRECISION_EXACT);

  late = hd_succession_hand_over (self, reports, date ("2025-07-01"));
  g_assert_cmpuint (late->len, ==, 2);
  g_assert_cmpstr (g_array_index (late, HdInheritance, 0).heir, ==, "X");
  g_assert_cmpint (g_array_index (late, HdInheritance, 0).report.value, ==, 336633);
  g_assert_cmpint (g_array_index (late, HdInheritance, 0).report.precision, ==, HD_PRECISION_ABOUT);
  g_assert_cmpstr (g_array_index (late, HdInheritance, 1).heir, ==, "Y");
  g_assert_cmpint (g_array_index (late, HdInheritance, 1).report.value, ==, 673367);

  origins = hd_succession_origins (self, "X", date ("2026-01-01"));
  g_assert_cmpuint (origins->len, ==, 2);
}

static void
test_shifts (void)
{
  HdPeriod five = hd_period_months (2024, 1, 5);
  HdPeriod before = hd_period_shift_years (&five, -1);
  HdPeriod february = hd_period_months (2024, 2, 1);
  HdPeriod wanted = hd_period_months (2023, 1, 5);
  HdPeriod wanted_february = hd_period_months (2023, 2, 1);
  HdPeriod across = hd_period_new (hd_date_new (2016, 3, 5), hd_date_new (2017, 5, 31));
  HdPeriod years = hd_period_whole_years (&across);
  HdPeriod wanted_years = hd_period_months (2016, 1, 24);

  g_assert_true (hd_period_equal (&before, &wanted));
  before = hd_period_shift_years (&february, -1);
  g_assert_true (hd_period_equal (&before, &wanted_february));
  g_assert_true (hd_period_equal (&years, &wanted_years));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  golden_path = argv[1];
  g_test_add_func ("/figures/golden", test_golden);
  g_test_add_func ("/figures/slots-agree", test_slots_agree);
  g_test_add_func ("/figures/ratio-of-sums", test_ratio_of_sums);
  g_test_add_func ("/figures/slots-merge", test_slots_merge);
  g_test_add_func ("/figures/partitions", test_partitions);
  g_test_add_func ("/figures/successors-add-up", test_successors_add_up);
  g_test_add_func ("/figures/split", test_split);
  g_test_add_func ("/figures/shifts", test_shifts);
  return g_test_run ();
}
