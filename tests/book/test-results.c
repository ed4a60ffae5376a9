/* test-results.c: figures out of kept totals against figures out of all results; what must add up; sentences
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>

#include "base/file.h"
#include "book/edit.h"
#include "book/result-entry.h"
#include "book/result-evidence.h"
#include "book/results.h"
#include "book/sentences.h"
#include "book/undo.h"
#include "fixture.h"
#include "model/figure-sentence.h"

static GPtrArray *
get_rows (HdBook     *book,
          HdPeriod    period,
          const char *unit)
{
  const HdResultsQuery query = { .period = period, .unit = unit };
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = hd_book_get_results (book, &query, &error);

  g_assert_no_error (error);
  return rows;
}

static const HdResultRow *
find_row (GPtrArray  *rows,
          const char *code)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (hd_record_peek_text (((HdResultRow *) g_ptr_array_index (rows, i))->indicator, HD_INDICATOR_CODE), code))
      return g_ptr_array_index (rows, i);
  g_assert_not_reached ();
}

static void
assert_whole (HdBook *book)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sentences = hd_book_check (book, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < sentences->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (sentences, i));
  g_assert_cmpuint (sentences->len, ==, 0);
}

/* --- Programme 002 --- */

/* What its report states, with its three reference periods, comes back as it was said. */
static void
test_programme_002 (Fixture      *fixture,
                    gconstpointer data)
{
  static const char * const expected[] = {
    "Năm 2016 và 5 tháng đầu năm 2017, tuyển chọn 2.650 công dân nhập ngũ, đạt 100% chỉ tiêu.",
    "Năm 2016 và 5 tháng đầu năm 2017, mở 123 lớp/9.735 người bồi dưỡng kiến thức quốc phòng, an ninh.",
    "Năm 2016 và 5 tháng đầu năm 2017, tổ chức 12.461 lần/37.167 lượt người tuần tra giữ gìn an ninh trật tự.",
    "Năm 2016 và 5 tháng đầu năm 2017, giúp gia đình chính sách hàng nghìn ngày công.",
    "Năm 2016 và 5 tháng đầu năm 2017, giúp dân 18.391 ngày công xây dựng nông thôn mới, trị giá gần 3 tỉ đồng.",
    "Năm 2016 và 5 tháng đầu năm 2017, sửa chữa, nâng cấp hơn 150 km đường giao thông nông thôn.",
    "Năm 2016 và 5 tháng đầu năm 2017, nạo vét, khơi thông hàng chục nghìn mét kênh mương.",
    "Năm 2016 và 5 tháng đầu năm 2017, đổ gần 2 nghìn mét khối bê tông.",
    "Năm 2016 và 5 tháng đầu năm 2017, san lấp, đào đắp hàng nghìn mét khối đất đá.",
    "Giai đoạn 2015 - 2016 và 5 tháng đầu năm 2017, có 24 xã đạt chuẩn nông thôn mới.",
  };
  g_autoptr (HdBook) book = fixture_sample (fixture, "programme-002.json");
  g_autoptr (GPtrArray) rows = get_rows (book, hd_period_months (2015, 1, 29), NULL);
  g_autoptr (GPtrArray) sentences = hd_figure_sentences_new (rows, NULL);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (said, "%s\n", ((HdFigureSentence *) g_ptr_array_index (sentences, i))->text);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    if (strstr (said->str, expected[i]) == NULL)
      g_error ("“%s” is not among:\n%s", expected[i], said->str);
  /* QP03 is told with the enlisted. */
  g_assert_null (strstr (said->str, "tỷ lệ hoàn thành"));
}

/* The regiment's days may be among the committee's: they are not added. The year 2016 alone was not reported. */
static void
test_not_twice (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_sample (fixture, "programme-002.json");
  g_autoptr (GPtrArray) all = get_rows (book, hd_period_months (2016, 1, 17), NULL);
  g_autoptr (GPtrArray) year = get_rows (book, hd_period_year (2016), NULL);

  g_assert_cmpint (find_row (all, "KT01")->now.actual, ==, 18391 * HD_FIGURE_SCALE);
  g_assert_cmpstr (find_row (all, "KT02")->wording, ==, "gần 3 tỉ đồng");
  g_assert_cmpint (find_row (all, "KT02")->now.precision, ==, HD_PRECISION_NEARLY);
  g_assert_false (find_row (year, "KT01")->now.has_actual);
  g_assert_cmpint (find_row (year, "KT01")->now.n_crossing, ==, 1);
}

static gboolean
is_stale (const HdFigureSentence *sentence,
          GPtrArray              *rows)
{
  for (guint i = 0; i < sentence->links->len; i++)
    {
      const HdFigureLink *link = g_ptr_array_index (sentence->links, i);
      g_autofree char *now = hd_figure_link_say_now (link, rows);

      if (g_strcmp0 (now, link->said) != 0)
        return TRUE;
    }
  return FALSE;
}

/* A figure that changes marks its sentence and no other. */
static void
test_stale (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_sample (fixture, "programme-002.json");
  HdPeriod period = hd_period_months (2015, 1, 29);
  g_autoptr (GPtrArray) rows = get_rows (book, period, NULL);
  g_autoptr (GPtrArray) sentences = hd_figure_sentences_new (rows, NULL);
  const char *classes = hd_record_get_id (find_row (rows, "QP06")->indicator);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) results = hd_book_get_records_by (book, HD_ENTITY_RESULT, HD_RESULT_INDICATOR, classes, &error);
  g_autoptr (HdRecord) changed = hd_record_copy (g_ptr_array_index (results, 0));
  g_autoptr (GPtrArray) after = NULL;
  guint n_stale = 0;

  for (guint i = 0; i < sentences->len; i++)
    {
      const HdFigureSentence *sentence = g_ptr_array_index (sentences, i);
      g_autofree char *text = hd_figure_links_to_text (sentence->links);
      g_autoptr (GPtrArray) links = hd_figure_links_from_text (text, &error);
      g_autofree char *again = NULL;

      g_assert_no_error (error);
      again = hd_figure_links_to_text (links);
      g_assert_cmpstr (again, ==, text);
      g_assert_false (is_stale (sentence, rows));
      for (guint k = 0; k < sentence->links->len; k++)
        {
          const HdFigureLink *link = g_ptr_array_index (sentence->links, k);

          g_assert_true (g_str_has_prefix (sentence->text + link->start, link->said));
        }
    }
  hd_record_set_figure (changed, HD_RESULT_VALUE, 9736 * HD_FIGURE_SCALE);
  g_assert_true (hd_book_save_record (book, changed, &error));
  after = get_rows (book, period, NULL);
  for (guint i = 0; i < sentences->len; i++)
    if (is_stale (g_ptr_array_index (sentences, i), after))
      {
        g_assert_nonnull (strstr (((HdFigureSentence *) g_ptr_array_index (sentences, i))->text, "9.735 người"));
        n_stale++;
      }
  g_assert_cmpuint (n_stale, ==, 1);
}

/* --- Kept sentences --- */

static const HdKeptSentence *
find_kept (GPtrArray  *kept,
           const char *words)
{
  for (guint i = 0; i < kept->len; i++)
    if (strstr (hd_record_peek_text (((HdKeptSentence *) g_ptr_array_index (kept, i))->record, HD_SENTENCE_TEXT), words) != NULL)
      return g_ptr_array_index (kept, i);
  g_error ("nothing kept says “%s”", words);
}

static void
set_result (HdBook     *book,
            const char *code,
            gint64      value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) indicator = hd_book_find_record (book, HD_ENTITY_INDICATOR, code, &error);
  g_autoptr (GPtrArray) results = hd_book_get_records_by (book, HD_ENTITY_RESULT, HD_RESULT_INDICATOR, hd_record_get_id (indicator), &error);
  g_autoptr (HdRecord) changed = hd_record_copy (g_ptr_array_index (results, 0));

  hd_record_set_figure (changed, HD_RESULT_VALUE, value * HD_FIGURE_SCALE);
  g_assert_true (hd_book_save_record (book, changed, &error));
  g_assert_no_error (error);
}

/* The report's sentences are kept, reworded and made stale by a figure; one action puts the new figure into the clerk's own words. */
static void
test_kept (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_sample (fixture, "programme-002.json");
  const HdResultsQuery query = { .period = hd_period_months (2015, 1, 29) };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) made = hd_book_compose_sentences (book, &query, &error);
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) renewed = NULL;
  g_autoptr (HdRecord) edited = NULL;
  g_autofree char *shifts = NULL;
  guint n;

  g_assert_true (hd_book_keep_sentences (book, &query, made, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, made->len);
  g_assert_true (hd_book_keep_sentences (book, &query, made, &n, &error));
  g_assert_cmpuint (n, ==, 0);
  kept = hd_book_list_sentences (book, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kept->len, ==, made->len);
  for (guint i = 0; i < kept->len; i++)
    g_assert_cmpuint (((HdKeptSentence *) g_ptr_array_index (kept, i))->shifts->len, ==, 0);

  edited = hd_record_copy (find_kept (kept, "2.650 công dân")->record);
  hd_record_set_text (edited, HD_SENTENCE_TEXT, "Giai đoạn vừa qua, các địa phương tuyển đủ 2.650 công dân nhập ngũ, đạt 100% chỉ tiêu được giao.");
  g_assert_true (hd_book_save_sentence (book, edited, &error));
  g_assert_no_error (error);
  set_result (book, "QP01", 2700);
  after = hd_book_list_sentences (book, &error);
  shifts = hd_kept_sentence_describe_shifts (find_kept (after, "Giai đoạn vừa qua"));
  g_assert_cmpstr (shifts, ==, "2.650 công dân → 2.700 công dân");
  g_assert_cmpuint (find_kept (after, "123 lớp")->shifts->len, ==, 0);

  g_assert_true (hd_book_renew_sentences (book, NULL, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 1);
  renewed = hd_book_list_sentences (book, &error);
  g_assert_cmpstr (hd_record_peek_text (find_kept (renewed, "Giai đoạn vừa qua")->record, HD_SENTENCE_TEXT), ==,
                   "Giai đoạn vừa qua, các địa phương tuyển đủ 2.700 công dân nhập ngũ, đạt 100% chỉ tiêu được giao.");
  g_assert_cmpuint (find_kept (renewed, "Giai đoạn vừa qua")->shifts->len, ==, 0);
  assert_whole (book);
}

/* --- Evidence --- */

/* A scan comes with the result and goes with it, all in one step; what another result names stays. */
static void
test_evidence (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_sample (fixture, "programme-002.json");
  g_autoptr (GError) error = NULL;
  const HdResultsQuery query = { .period = hd_period_months (2015, 1, 29) };
  g_autoptr (HdRendering) rendering = hd_book_render_results (book, &query, HD_DATE_NONE, &error);
  g_autoptr (GBytes) pdf = hd_book_make_pdf (book, rendering->pages, &error);
  g_autofree char *path = g_build_filename (fixture->folder, "minh chứng.pdf", NULL);
  g_autoptr (GPtrArray) results = hd_book_get_all_records (book, HD_ENTITY_RESULT, &error);
  g_autoptr (HdRecord) result = hd_record_copy (g_ptr_array_index (results, 0));
  g_autoptr (HdRecord) bare = NULL;
  g_autoptr (GPtrArray) attachments = NULL;
  g_autoptr (GPtrArray) none = NULL;

  g_assert_true (hd_file_write_atomically (path, pdf, &error));
  g_assert_false (hd_book_save_result (book, result, fixture->path, &error));
  g_clear_error (&error);
  g_assert_true (hd_book_save_result (book, result, path, &error));
  g_assert_no_error (error);
  attachments = hd_book_get_all_records (book, HD_ENTITY_ATTACHMENT, &error);
  g_assert_cmpuint (attachments->len, ==, 1);
  g_assert_cmpstr (hd_record_peek_text (g_ptr_array_index (attachments, 0), HD_ATTACHMENT_NAME), ==, "minh chứng.pdf");
  g_assert_cmpstr (hd_record_get_text (result, HD_RESULT_ATTACHMENT), ==, hd_record_get_id (g_ptr_array_index (attachments, 0)));
  assert_whole (book);

  bare = hd_record_copy (result);
  hd_record_set_text (bare, HD_RESULT_ATTACHMENT, NULL);
  g_assert_true (hd_book_save_result (book, bare, NULL, &error));
  g_assert_no_error (error);
  none = hd_book_get_all_records (book, HD_ENTITY_ATTACHMENT, &error);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_true (hd_book_undo (book, NULL, &error));
  assert_whole (book);
}

/* A figure is found as a whole, in order, and only where it still stands. */
static void
test_links_in_text (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_sample (fixture, "programme-002.json");
  const HdResultsQuery query = { .period = hd_period_months (2015, 1, 29) };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) made = hd_book_compose_sentences (book, &query, &error);

  for (guint i = 0; i < made->len; i++)
    {
      const HdFigureSentence *sentence = g_ptr_array_index (made, i);
      g_autofree char *text = g_strconcat ("1", ((HdFigureLink *) g_ptr_array_index (sentence->links, 0))->said, " (cũ). ", sentence->text, NULL);
      g_autoptr (GPtrArray) found = hd_figure_links_find_in (sentence->links, text);
      g_autoptr (GPtrArray) none = hd_figure_links_find_in (sentence->links, "Không còn số nào.");
      g_autoptr (GPtrArray) now = g_ptr_array_new ();
      g_autoptr (GPtrArray) renewed = NULL;
      g_autofree char *same = NULL;

      g_assert_cmpuint (found->len, ==, sentence->links->len);
      g_assert_cmpuint (none->len, ==, 0);
      for (guint k = 0; k < found->len; k++)
        {
          const HdFigureLink *link = g_ptr_array_index (found, k);

          g_assert_true (g_str_has_prefix (text + link->start, link->said));
          if (g_ascii_isdigit (*link->said))
            g_assert_cmpuint (link->start, >, strlen (text) - strlen (sentence->text) - 1);
          g_ptr_array_add (now, k == 0 ? (gpointer) "7" : NULL);
        }
      same = hd_figure_links_renew (found, text, now, &renewed);
      g_assert_cmpuint (renewed->len, ==, found->len);
      g_assert_true (g_str_has_prefix (same + ((HdFigureLink *) g_ptr_array_index (renewed, 0))->start, "7"));
      for (guint k = 0; k < renewed->len; k++)
        g_assert_true (g_str_has_prefix (same + ((HdFigureLink *) g_ptr_array_index (renewed, k))->start, ((HdFigureLink *) g_ptr_array_index (renewed, k))->said));
    }
}

/* --- The practice book --- */

/* Units at the end of a year that reorganised them together have what all reported. */
static void
test_by_unit_adds_up (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_sample (fixture, "practice.json");
  guint n_sums = 0;

  for (int year = 2021; year <= 2025; year++)
    {
      HdPeriod period = hd_period_year (year);
      g_autoptr (GPtrArray) rows = get_rows (book, period, NULL);

      for (guint i = 0; i < rows->len; i++)
        {
          const HdResultRow *row = g_ptr_array_index (rows, i);
          g_autoptr (GError) error = NULL;
          g_autoptr (GPtrArray) all = hd_book_get_unit_figures (book, hd_record_get_id (row->indicator), &period, 1, HD_TARGET_RULE_WHOLE, &error);
          GPtrArray *units;
          HdFigure actual = 0;

          g_assert_no_error (error);
          units = g_ptr_array_index (all, 0);
          if (hd_indicator_get_aggregate (row->indicator) != HD_AGGREGATE_SUM)
            continue;
          for (guint k = 0; k < units->len; k++)
            actual += ((HdUnitFigure *) g_ptr_array_index (units, k))->figure.actual;
          g_assert_cmpint (actual, ==, row->now.has_actual ? row->now.actual : 0);
          n_sums++;
        }
    }
  g_assert_cmpuint (n_sums, >, 100);
}

/* A unit that took over others has their figures too. */
static void
test_successor (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_sample (fixture, "practice.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) successions = hd_book_get_all_records (book, HD_ENTITY_UNIT_SUCCESSION, &error);
  HdPeriod period = hd_period_months (2024, 1, 24);
  guint n_inherited = 0;

  for (guint i = 0; i < successions->len; i++)
    {
      const HdRecord *succession = g_ptr_array_index (successions, i);
      g_autoptr (GPtrArray) old = get_rows (book, period, hd_record_get_text (succession, HD_UNIT_SUCCESSION_PREDECESSOR));
      g_autoptr (GPtrArray) new = get_rows (book, period, hd_record_get_text (succession, HD_UNIT_SUCCESSION_SUCCESSOR));

      for (guint k = 0; k < old->len; k++)
        {
          const HdResultRow *a = g_ptr_array_index (old, k);
          const HdResultRow *b = g_ptr_array_index (new, k);

          if (hd_indicator_get_aggregate (a->indicator) != HD_AGGREGATE_SUM || !a->now.has_actual)
            continue;
          g_assert_cmpint (b->now.actual, >=, a->now.actual);
          n_inherited++;
        }
    }
  g_assert_cmpuint (n_inherited, >, 5);
}

/* --- Kept totals --- */

static HdRecord *
random_record (GPtrArray *indicators,
               GPtrArray *units,
               HdRecord  *change)
{
  gboolean target = change != NULL ? hd_record_get_kind (change) == HD_ENTITY_TARGET : g_test_rand_int_range (0, 4) == 0;
  HdRecord *record = change != NULL ? hd_record_copy (change) : hd_record_new (target ? HD_ENTITY_TARGET : HD_ENTITY_RESULT);
  const char *indicator = hd_record_get_id (g_ptr_array_index (indicators, (guint) g_test_rand_int_range (0, 3)));
  guint unit = (guint) g_test_rand_int_range (0, 5);
  int month = g_test_rand_int_range (1, 13);
  HdPeriod period = g_test_rand_int_range (0, 3) == 0 ? hd_period_year (2024) : hd_period_months (2024, month, g_test_rand_int_range (1, 5));

  hd_record_set_text (record, target ? HD_TARGET_INDICATOR : HD_RESULT_INDICATOR, indicator);
  hd_record_set_text (record, target ? HD_TARGET_UNIT : HD_RESULT_UNIT, unit > 3 ? NULL : hd_record_get_id (g_ptr_array_index (units, unit)));
  hd_record_set_date (record, target ? HD_TARGET_FROM_DATE : HD_RESULT_FROM_DATE, period.from);
  hd_record_set_date (record, target ? HD_TARGET_TO_DATE : HD_RESULT_TO_DATE, hd_period_last (&period));
  hd_record_set_figure (record, target ? HD_TARGET_VALUE : HD_RESULT_VALUE, g_test_rand_int_range (0, 1000) * HD_FIGURE_SCALE);
  if (!target)
    hd_record_set_text (record, HD_RESULT_PRECISION, g_test_rand_int_range (0, 5) == 0 ? "nearly" : "exact");
  return record;
}

/* A percentage of what two indicators add up to. */
static HdRecord *
add_ratio (HdBook    *book,
           GPtrArray *indicators,
           HdRecord  *whole)
{
  HdRecord *ratio = hd_record_copy (g_ptr_array_index (indicators, 0));
  HdRecord *record = hd_record_new (HD_ENTITY_INDICATOR);
  g_autoptr (GError) error = NULL;

  for (guint field = 0; field < hd_entity_get (HD_ENTITY_INDICATOR)->n_fields; field++)
    if (field == HD_INDICATOR_FIELD || field == HD_INDICATOR_DIRECTION || field == HD_INDICATOR_NAME)
      hd_record_set_text (record, field, hd_record_get_text (ratio, field));
  hd_record_set_text (record, HD_INDICATOR_CODE, whole != NULL ? "TL1" : "TL2");
  hd_record_set_text (record, HD_INDICATOR_UNIT_OF_MEASURE, "%");
  hd_record_set_integer (record, HD_INDICATOR_DECIMALS, 1);
  hd_record_set_integer (record, HD_INDICATOR_POSITION, 99);
  hd_record_set_text (record, HD_INDICATOR_AGGREGATION, "ratio");
  hd_record_set_text (record, HD_INDICATOR_NUMERATOR, hd_record_get_id (ratio));
  hd_record_set_text (record, HD_INDICATOR_DENOMINATOR, whole != NULL ? hd_record_get_id (whole) : NULL);
  hd_record_unref (ratio);
  hd_book_save_record (book, record, &error);
  g_assert_no_error (error);
  return record;
}

/* The order in which the book reads them: of two that overlap the later one counts. */
static int
compare_ends (gconstpointer a,
              gconstpointer b)
{
  const HdRecord *first = *(HdRecord *const *) a, *second = *(HdRecord *const *) b;
  gboolean target = hd_record_get_kind (first) == HD_ENTITY_TARGET;
  guint from = target ? (guint) HD_TARGET_FROM_DATE : (guint) HD_RESULT_FROM_DATE, to = target ? (guint) HD_TARGET_TO_DATE : (guint) HD_RESULT_TO_DATE;
  int order = hd_record_get_date (first, to) - hd_record_get_date (second, to);

  if (order == 0)
    order = hd_record_get_date (first, from) - hd_record_get_date (second, from);
  return order != 0 ? order : strcmp (hd_record_get_id (first), hd_record_get_id (second));
}

/* What the book says out of kept sums is what all records say. */
static void
assert_of_records (HdBook         *book,
                   const HdRecord *indicator)
{
  const HdPeriod periods[] = { hd_period_year (2024), hd_period_months (2024, 1, 6), hd_period_months (2024, 4, 3), hd_period_months (2024, 7, 1),
                               hd_period_months (2023, 1, 24), hd_period_year (2023) };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) results = hd_book_get_all_records (book, HD_ENTITY_RESULT, &error);
  g_autoptr (GPtrArray) targets = hd_book_get_all_records (book, HD_ENTITY_TARGET, &error);
  g_autoptr (HdFacts) facts = NULL;
  g_autoptr (GArray) figures = hd_book_get_figures (book, hd_record_get_id (indicator), periods, G_N_ELEMENTS (periods), NULL, HD_TARGET_RULE_WHOLE, &error);

  g_assert_no_error (error);
  g_ptr_array_sort (results, compare_ends);
  g_ptr_array_sort (targets, compare_ends);
  facts = hd_facts_new_from_records (indicator, results, targets);
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      const HdPeriodFigure *found = &g_array_index (figures, HdPeriodFigure, i);
      HdPeriodFigure wanted = hd_facts_figure (facts, &periods[i], HD_TARGET_RULE_WHOLE);

      g_assert_cmpint (found->has_actual, ==, wanted.has_actual);
      g_assert_cmpint (found->actual, ==, wanted.actual);
      g_assert_cmpint (found->precision, ==, wanted.precision);
      g_assert_cmpint (found->n_counted, ==, wanted.n_counted);
    }
}

static void
test_totals_follow (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_sample (fixture, "programme-002.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) indicators = hd_book_get_all_records (book, HD_ENTITY_INDICATOR, &error);
  g_autoptr (GPtrArray) units = hd_book_get_all_records (book, HD_ENTITY_UNIT, &error);
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  g_autoptr (HdRecord) of_results = add_ratio (book, indicators, g_ptr_array_index (indicators, 1));
  g_autoptr (HdRecord) of_target = add_ratio (book, indicators, NULL);
  guint n_undone = 0;

  for (int round = 0; round < 120; round++)
    {
      g_autoptr (HdEdit) edit = hd_edit_new (book, "Thử");

      for (int i = g_test_rand_int_range (0, 4); i >= 0; i--)
        {
          guint which = made->len > 0 ? (guint) g_test_rand_int_range (0, (gint32) made->len) : 0;
          gboolean changes = made->len > 4 && g_test_rand_bit ();
          HdRecord *record;

          if (made->len > 4 && g_test_rand_int_range (0, 3) == 0)
            {
              hd_edit_remove (edit, g_ptr_array_index (made, which));
              g_ptr_array_remove_index (made, which);
              continue;
            }
          record = random_record (indicators, units, changes ? g_ptr_array_index (made, which) : NULL);
          if (changes)
            g_ptr_array_remove_index (made, which);
          hd_edit_put (edit, record);
          g_ptr_array_add (made, record);
        }
      hd_edit_apply (edit, &error);
      g_assert_no_error (error);
      if (round % 12 == 0)
        assert_whole (book);
      if (round % 6 == 0)
        {
          assert_of_records (book, of_results);
          assert_of_records (book, of_target);
        }
    }
  while (n_undone < 60 && hd_book_undo (book, NULL, NULL))
    if (++n_undone % 12 == 0)
      assert_whole (book);
  g_assert_cmpuint (n_undone, ==, 60);
  g_assert_true (hd_book_rebuild_totals (book, &error));
  assert_whole (book);
}

/* Times to choose from: those of agreements over several years, the latest first, then all years that were reported on. */
static void
assert_stages (HdBook *book)
{
  static const int wanted[][2] = { { 2026, 2028 }, { 2022, 2027 }, { 2019, 2023 }, { 2021, 2025 } };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) stages = hd_book_get_stages (book, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (stages->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < stages->len; i++)
    {
      const HdPeriod *stage = &g_array_index (stages, HdPeriod, i);

      g_assert_cmpint (hd_date_year (stage->from), ==, wanted[i][0]);
      g_assert_cmpint (hd_date_year (hd_period_last (stage)), ==, wanted[i][1]);
    }
}

/* Nine months and a whole year stand side by side without a percentage; the same nine months of both have one. */
static void
assert_like_with_like (HdBook *book)
{
  g_autoptr (GPtrArray) year = get_rows (book, hd_period_year (2025), NULL), months = get_rows (book, hd_period_months (2025, 1, 9), NULL);
  const HdResultRow *whole = find_row (year, "KT01"), *part = find_row (months, "KT01");
  g_autofree char *dash = hd_result_row_format (whole, HD_RESULT_COLUMN_CHANGE), *note = hd_result_row_format (whole, HD_RESULT_COLUMN_NOTE);
  HdFigure percent, wanted;

  g_assert_true (whole->now.has_actual && whole->before.has_actual);
  g_assert_false (hd_result_row_get_change (whole, &percent));
  g_assert_cmpstr (dash, ==, "–");
  g_assert_nonnull (strstr (note, "cùng kỳ: năm 2024"));
  g_assert_nonnull (hd_result_rows_footnote (year));
  g_assert_true (hd_result_row_get_change (part, &percent));
  g_assert_true (hd_figure_rate (part->now.actual, part->before.actual, &wanted));
  g_assert_cmpint (percent, ==, wanted);
  g_assert_null (hd_result_rows_footnote (months));
}

/* Years out of kept totals are those out of all records. */
static void
test_years (Fixture      *fixture,
            gconstpointer data)
{
  static const char * const samples[] = { "practice.json", "programme-002.json" };
  const HdPeriod always = { HD_DATE_NONE, HD_DATE_NONE };
  guint n_years = 0;

  for (guint s = 0; s < G_N_ELEMENTS (samples); s++)
    {
      g_autoptr (HdBook) book = fixture_sample (fixture, samples[s]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) indicators = hd_book_get_all_records (book, HD_ENTITY_INDICATOR, &error);
      g_autoptr (GPtrArray) results = hd_book_get_all_records (book, HD_ENTITY_RESULT, &error);
      g_autoptr (GPtrArray) targets = hd_book_get_all_records (book, HD_ENTITY_TARGET, &error);

      if (s == 0)
        {
          assert_stages (book);
          assert_like_with_like (book);
        }
      for (guint i = 0; i < indicators->len; i++)
        {
          const HdRecord *indicator = g_ptr_array_index (indicators, i);
          g_autoptr (GPtrArray) wanted = hd_progress_by_year (indicator, results, targets, &always, 0);
          g_autoptr (GPtrArray) found = hd_book_get_progress (book, hd_record_get_id (indicator), NULL, &error);

          g_assert_no_error (error);
          g_assert_cmpuint (found->len, ==, wanted->len);
          for (guint k = 0; k < wanted->len; k++, n_years++)
            {
              const HdYearFigure *a = g_ptr_array_index (wanted, k);
              const HdYearFigure *b = g_ptr_array_index (found, k);

              g_assert_cmpint (a->year, ==, b->year);
              g_assert_true (hd_period_equal (&a->period, &b->period));
              g_assert_cmpint (a->has_actual, ==, b->has_actual);
              g_assert_cmpint (a->actual, ==, b->actual);
              g_assert_cmpint (a->precision, ==, b->precision);
              g_assert_cmpint (a->has_target, ==, b->has_target);
              g_assert_cmpint (a->target, ==, b->target);
              /* Over several years, also who reported on a part of them. */
              if (hd_date_year (a->period.from) == a->year)
                g_assert_cmpint (a->n_reported, ==, b->n_reported);
              g_assert_cmpstr (a->wording, ==, b->wording);
              g_assert_cmpstr (a->source, ==, b->source);
            }
        }
      g_clear_object (&book);
      g_unlink (fixture->path);
    }
  g_assert_cmpuint (n_years, >, 100);
}

/* How many units were to report on an indicator in a time over the end of a year, in a year, and in the year of the targets. */
static void
count_expected (HdBook     *book,
                const char *indicator,
                guint       counts[3])
{
  const HdPeriod periods[] = { hd_period_new (hd_date_new (2023, 7, 1), hd_date_new (2024, 6, 30)), hd_period_year (2024), hd_period_year (2026) };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) figures = hd_book_get_figures (book, indicator, periods, G_N_ELEMENTS (periods), NULL, HD_TARGET_RULE_WHOLE, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    counts[i] = g_array_index (figures, HdPeriodFigure, i).n_units;
}

/* A target of this year makes nobody late in the years before. */
static void
test_newly_promised (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = hd_book_create_practice (fixture->path, "A", &error);
  g_autoptr (HdRecord) indicator = hd_book_find_record (book, HD_ENTITY_INDICATOR, "TT01", &error);
  g_autoptr (HdRecord) unit = hd_record_new (HD_ENTITY_UNIT), target = hd_record_new (HD_ENTITY_TARGET);
  HdEdit *edit = hd_edit_new (book, "Giao chỉ tiêu");
  guint before[3], after[3];

  count_expected (book, hd_record_get_id (indicator), before);
  hd_record_set_text (unit, HD_UNIT_NAME, "Hội Người cao tuổi tỉnh");
  hd_record_set_text (unit, HD_UNIT_KIND, "socio_political");
  hd_record_set_text (target, HD_TARGET_INDICATOR, hd_record_get_id (indicator));
  hd_record_set_text (target, HD_TARGET_UNIT, hd_record_get_id (unit));
  hd_record_set_date (target, HD_TARGET_FROM_DATE, hd_date_new (2026, 1, 1));
  hd_record_set_date (target, HD_TARGET_TO_DATE, hd_date_new (2026, 12, 31));
  hd_record_set_figure (target, HD_TARGET_VALUE, 20 * HD_FIGURE_SCALE);
  hd_edit_put (edit, unit);
  hd_edit_put (edit, target);
  hd_edit_apply (edit, &error);
  g_assert_no_error (error);
  hd_edit_free (edit);
  count_expected (book, hd_record_get_id (indicator), after);
  g_assert_cmpuint (before[1], >, 0);
  g_assert_cmpuint (after[0], ==, before[0]);
  g_assert_cmpuint (after[1], ==, before[1]);
  g_assert_cmpuint (after[2], ==, before[2] + 1);
}

static void
test_split (void)
{
  HdPeriod range = hd_period_new (hd_date_new (2024, 2, 10), hd_date_new (2025, 5, 31));
  g_autoptr (GArray) quarters = hd_periods_split (&range, 3);
  g_autoptr (GArray) years = hd_periods_split (&range, 12);

  g_assert_cmpuint (quarters->len, ==, 6);
  g_assert_cmpint (g_array_index (quarters, HdPeriod, 0).from, ==, range.from);
  g_assert_cmpint (g_array_index (quarters, HdPeriod, 5).to, ==, range.to);
  for (guint i = 1; i < quarters->len; i++)
    g_assert_cmpint (g_array_index (quarters, HdPeriod, i).from, ==, g_array_index (quarters, HdPeriod, i - 1).to);
  g_assert_cmpuint (years->len, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/results/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("programme-002", test_programme_002);
  ADD ("not-twice", test_not_twice);
  ADD ("stale", test_stale);
  ADD ("kept", test_kept);
  ADD ("evidence", test_evidence);
  ADD ("links-in-text", test_links_in_text);
  ADD ("by-unit-adds-up", test_by_unit_adds_up);
  ADD ("successor", test_successor);
  ADD ("newly-promised", test_newly_promised);
  ADD ("years", test_years);
  ADD ("totals-follow", test_totals_follow);
  g_test_add_func ("/results/split", test_split);
  return g_test_run ();
}
