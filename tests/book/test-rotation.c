/* test-rotation.c: cluster heads: the order, a proposal, confirming, swapping, handing over
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/error.h"
#include "base/file.h"
#include "base/i18n.h"
#include "book/rotation.h"
#include "book/edit.h"
#include "fixture.h"

/* A book made of a sample beside the practice book. */
static HdBook *
open_sample (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("HIEPDONG_DATADIR"), "samples", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) json = hd_file_read (path, 16 * 1024 * 1024, &error);
  HdBook *book;

  g_assert_no_error (error);
  book = hd_book_create (fixture->path, "Ban thử", "Người thử", &error);
  g_assert_no_error (error);
  hd_book_import (book, json, NULL, &error);
  g_assert_no_error (error);
  return book;
}

/* "2021 Tỉnh đoàn Past|…" with "≠" where the agreement says otherwise. */
static void
assert_rotation (HdBook *book, HdDate today, guint n_years, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) turns = hd_book_get_rotation (book, today, n_years, &error);
  g_autoptr (GString) said = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < turns->len; i++)
    {
      static const char marks[] = { '-', '=', '+', '?' };
      const HdRotationTurn *turn = g_ptr_array_index (turns, i);

      g_string_append_printf (said, "%s%d%c%s%s", i > 0 ? " | " : "", turn->year, marks[turn->state],
                              hd_record_peek_text (turn->unit, HD_UNIT_ABBREVIATION), turn->agreement != NULL ? " ≠" : "");
    }
  g_assert_cmpstr (said->str, ==, expected);
}

/* Article 001: on 18 March 2021 the Youth Union was made cluster head of 2021; six organisations take part. */
static void
test_programme_001 (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = open_sample (fixture, "programme-001.json");
  g_autoptr (GError) error = NULL;
  HdDate day = hd_date_new (2021, 3, 18);

  assert_rotation (book, day, 3, "2021=Tỉnh đoàn | 2022?LĐLĐ tỉnh | 2023?Hội Nông dân tỉnh | 2024?Hội LHPN tỉnh");

  /* The next review meeting settles the next year and hands over there. */
  g_assert_true (hd_book_confirm_turns (book, day, 2022, &error));
  g_assert_no_error (error);
  assert_rotation (book, day, 1, "2021=Tỉnh đoàn | 2022+LĐLĐ tỉnh");
  g_assert_true (hd_book_hand_over_turn (book, 2022, hd_date_new (2022, 3, 10), &error));
  assert_rotation (book, hd_date_new (2022, 3, 9), 0, "2021=Tỉnh đoàn | 2022+LĐLĐ tỉnh");
  assert_rotation (book, hd_date_new (2022, 3, 10), 0, "2021-Tỉnh đoàn | 2022=LĐLĐ tỉnh");
  g_assert_false (hd_book_hand_over_turn (book, 2022, hd_date_new (2024, 1, 1), &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
}

static void
test_practice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = open_sample (fixture, "practice.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) turns = NULL;
  HdDate today = hd_date_new (2026, 11, 26);
  const HdRotationTurn *turn;
  g_autoptr (HdRecord) rotation = NULL;
  g_autoptr (HdRecord) second = NULL;

  assert_rotation (book, today, 3,
                   "2021-Tỉnh đoàn | 2022-LĐLĐ tỉnh | 2023-Hội Nông dân tỉnh | 2024-Hội LHPN tỉnh | 2025-Hội CCB tỉnh | 2026=Hội CTĐ tỉnh"
                   " | 2027?Tỉnh đoàn | 2028?LĐLĐ tỉnh | 2029?Hội Nông dân tỉnh");

  /* A swap needs a reason, two years, and both settled. */
  g_assert_false (hd_book_swap_turns (book, 2027, 2028, "Vì", &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (hd_book_confirm_turns (book, today, 2029, &error));
  g_assert_false (hd_book_swap_turns (book, 2027, 2028, " \n", &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (hd_book_swap_turns (book, 2027, 2027, "Vì", &error));
  g_clear_error (&error);
  g_assert_true (hd_book_swap_turns (book, 2027, 2028, "Tỉnh đoàn tổ chức đại hội năm 2027.", &error));
  g_assert_no_error (error);
  assert_rotation (book, today, 4,
                   "2021-Tỉnh đoàn | 2022-LĐLĐ tỉnh | 2023-Hội Nông dân tỉnh | 2024-Hội LHPN tỉnh | 2025-Hội CCB tỉnh | 2026=Hội CTĐ tỉnh"
                   " | 2027+LĐLĐ tỉnh | 2028+Tỉnh đoàn | 2029+Hội Nông dân tỉnh | 2030?Hội LHPN tỉnh");
  turns = hd_book_get_rotation (book, today, 0, &error);
  for (guint i = 6; i < 8; i++)
    {
      turn = g_ptr_array_index (turns, i);
      g_assert_true (g_str_has_suffix (hd_record_peek_text (turn->rotation, HD_ROTATION_NOTE), "Tỉnh đoàn tổ chức đại hội năm 2027."));
    }

  /* The programme of 2025 names the veterans: another head of that year is reported. */
  turn = g_ptr_array_index (turns, 0);
  rotation = hd_record_copy (((HdRotationTurn *) g_ptr_array_index (turns, 4))->rotation);
  g_assert_cmpint (hd_record_get_integer (rotation, HD_ROTATION_YEAR), ==, 2025);
  hd_record_set_text (rotation, HD_ROTATION_UNIT, hd_record_get_id (turn->unit));
  g_assert_true (hd_book_save_turn (book, rotation, &error));
  g_assert_no_error (error);
  second = hd_record_new (HD_ENTITY_ROTATION);
  hd_record_set_integer (second, HD_ROTATION_YEAR, 2025);
  hd_record_set_text (second, HD_ROTATION_UNIT, hd_record_get_id (turn->unit));
  g_assert_false (hd_book_save_turn (book, second, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONSTRAINT);
  g_clear_error (&error);
  hd_record_set_integer (second, HD_ROTATION_YEAR, 2019);
  hd_record_set_text (second, HD_ROTATION_FROM_DATE, "2021-01-01");
  g_assert_false (hd_book_save_turn (book, second, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  g_clear_error (&error);
  assert_rotation (book, today, 0,
                   "2021-Tỉnh đoàn | 2022-LĐLĐ tỉnh | 2023-Hội Nông dân tỉnh | 2024-Hội LHPN tỉnh | 2025-Tỉnh đoàn ≠ | 2026=Hội CTĐ tỉnh"
                   " | 2027+LĐLĐ tỉnh | 2028+Tỉnh đoàn | 2029+Hội Nông dân tỉnh");
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = hd_book_create (fixture->path, "Ban thử", "Người thử", &error);
  HdDate today = hd_date_new (2026, 11, 26);

  assert_rotation (book, today, 3, "");
  g_assert_true (hd_book_confirm_turns (book, today, 2029, &error)); /* nothing to confirm */
  g_assert_no_error (error);
}

#define ADD(path, function) g_test_add ("/book/rotation/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  ADD ("programme-001", test_programme_001);
  ADD ("practice", test_practice);
  ADD ("empty", test_empty);

  return g_test_run ();
}
