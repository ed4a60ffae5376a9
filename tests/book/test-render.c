/* test-render.c: an agreement as PDF, progress as figures and charts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "fixture.h"

#define SIGNED "00000000-0000-4000-8000-000000000031"
#define DRAFT  "00000000-0000-4000-8000-000000000032"
#define KT01   "00000000-0000-4000-8000-000000000062"
#define KT02   "00000000-0000-4000-8000-000000000063"

static GBytes *
make_pdf (HdBook *book, const char *id, guint *n_blanks)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRendering) rendering = hd_book_render_agreement (book, id, &error);
  GBytes *pdf;

  g_assert_no_error (error);
  *n_blanks = rendering->blanks->len;
  pdf = hd_book_make_pdf (book, rendering->pages, &error);
  g_assert_no_error (error);
  return pdf;
}

/* Same book, same paper: same bytes, from another connection and another writer too. */
static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (fixture);
  g_autoptr (HdBook) again = hd_book_open_read_only (fixture->path, NULL);
  guint n_blanks;
  g_autoptr (GBytes) first = make_pdf (book, SIGNED, &n_blanks);
  g_autoptr (GBytes) draft = make_pdf (book, DRAFT, &n_blanks);
  g_autoptr (GBytes) second = make_pdf (book, SIGNED, &n_blanks);
  g_autoptr (GBytes) third = make_pdf (again, SIGNED, &n_blanks);

  g_assert_true (g_bytes_equal (first, second));
  g_assert_true (g_bytes_equal (first, third));
  g_assert_false (g_bytes_equal (first, draft));
  g_assert_cmpmem (g_bytes_get_data (first, NULL), 8, "%PDF-1.4", 8);
}

static void
test_blanks (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (fixture);
  guint n_signed, n_draft;
  g_autoptr (GBytes) one = make_pdf (book, SIGNED, &n_signed);
  g_autoptr (GBytes) other = make_pdf (book, DRAFT, &n_draft);

  g_assert_cmpuint (n_draft, >, n_signed);
}

static void
test_fonts_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (fixture);
  HdFontSet *fonts = hd_book_get_fonts (book, NULL);

  g_assert_nonnull (fonts);
  g_assert_true (hd_book_get_fonts (book, NULL) == fonts);
}

static void
test_progress (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (fixture);
  const HdPeriod from_2023 = { hd_date_new (2023, 1, 1), HD_DATE_NONE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) days = hd_book_get_progress (book, KT01, NULL, &error);
  g_autoptr (GPtrArray) money = hd_book_get_progress (book, KT02, NULL, &error);
  g_autoptr (GPtrArray) late = hd_book_get_progress (book, KT02, &from_2023, &error);
  const HdYearFigure *year;

  g_assert_no_error (error);
  g_assert_cmpuint (days->len, ==, 1);
  year = g_ptr_array_index (days, 0);
  g_assert_cmpint (year->year, ==, 2023);
  g_assert_cmpint (year->actual, ==, 18391 * HD_FIGURE_SCALE);
  g_assert_cmpint (year->target, ==, 18000 * HD_FIGURE_SCALE);
  g_assert_cmpuint (year->n_units, ==, 1);

  g_assert_cmpuint (money->len, ==, 2);
  year = g_ptr_array_index (money, 1);
  g_assert_true (year->estimated);
  g_assert_cmpstr (year->wording, ==, "gần 3,5 tỉ đồng");
  g_assert_cmpuint (late->len, ==, 1);

  g_assert_null (hd_book_get_progress (book, SIGNED, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_NOT_FOUND);
}

/* The practice book: eight districts reported until July 2025, then the three areas that followed them. */
static void
test_units_of_a_year (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = hd_book_create_practice (fixture->path, "Người thử", &error);
  g_autoptr (HdRecord) indicator = NULL;
  g_autoptr (GPtrArray) years = NULL;

  g_assert_no_error (error);
  indicator = hd_book_find_record (book, HD_ENTITY_INDICATOR, "KT01", &error);
  g_assert_no_error (error);
  years = hd_book_get_progress (book, hd_record_get_id (indicator), NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < years->len; i++)
    {
      const HdYearFigure *year = g_ptr_array_index (years, i);

      g_assert_cmpuint (year->n_units, ==, year->year < 2025 ? 8 : year->year == 2025 ? 11 : 3);
      g_assert_cmpuint (year->n_reported, <=, year->n_units);
    }
}

static void
test_charts (Fixture *fixture, gconstpointer data)
{
  const struct { const char *format, *magic; } table[] = {
    { "pdf", "%PDF-1.4" },
    { "svg", "<?xml" },
    { "png", "\211PNG" },
  };
  const char * const one[] = { KT01, NULL };
  const char * const two[] = { KT01, KT02, NULL };
  g_autoptr (HdBook) book = fixture_mini (fixture);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GBytes) single = hd_book_export_chart (book, one, NULL, table[i].format, &error);
      g_autoptr (GBytes) both = hd_book_export_chart (book, two, NULL, table[i].format, &error);
      g_autoptr (GBytes) again = hd_book_export_chart (book, two, NULL, table[i].format, &error);

      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (single, NULL), strlen (table[i].magic), table[i].magic, strlen (table[i].magic));
      g_assert_true (g_bytes_equal (both, again));
      g_assert_cmpuint (g_bytes_get_size (both), >, g_bytes_get_size (single));
    }
  g_assert_null (hd_book_export_chart (book, one, NULL, "gif", &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
}

#define ADD(name, func) g_test_add ("/render/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char **argv)
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);
  ADD ("same-bytes", test_same_bytes);
  ADD ("blanks", test_blanks);
  ADD ("fonts-kept", test_fonts_kept);
  ADD ("progress", test_progress);
  ADD ("units-of-a-year", test_units_of_a_year);
  ADD ("charts", test_charts);
  return g_test_run ();
}
