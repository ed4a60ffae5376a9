/* test-series.c: numbers from a series: next, gaps, by hand, by two workplaces at once
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "book/series.h"
#include "make-agreement.h"

typedef struct
{
  Fixture base;
  Made   *made;
  HdDate  day;
} Series;

static void
set_up (Series *self, gconstpointer data)
{
  fixture_set_up (&self->base, NULL);
  self->made = made_new (&self->base);
  self->day = hd_date_new (2023, 3, 24); /* a Friday */
}

static void
tear_down (Series *self, gconstpointer data)
{
  made_free (self->made);
  fixture_tear_down (&self->base, NULL);
}

static HdRecord *
new_signed (Series *self, const char *subject, HdDate day)
{
  HdRecord *agreement = made_another (self->made, subject);

  made_sign_all (self->made, agreement, day);
  return agreement;
}

static gint64
must_number (HdBook *book, HdRecord *agreement, gint64 number, HdDate day)
{
  g_autoptr (GError) error = NULL;
  gint64 assigned = 0;

  hd_book_put_in_force (book, hd_record_get_id (agreement), number, NULL, day, &assigned, &error);
  g_assert_no_error (error);
  return assigned;
}

/* The first number makes the series; the symbol names kind and parties, the lead first. */
static void
test_first (Series *self, gconstpointer data)
{
  Made *made = self->made;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdNumberPreview) preview = NULL;
  g_autoptr (GPtrArray) series = NULL;
  g_autoptr (HdRecord) agreement = NULL;

  g_assert_false (hd_book_put_in_force (made->book, hd_record_get_id (made->agreement), 0, NULL, self->day, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONSTRAINT);
  g_clear_error (&error);
  made_sign_all (made, made->agreement, self->day);
  g_assert_false (hd_book_put_in_force (made->book, hd_record_get_id (made->agreement), 0, NULL, self->day - 1, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (hd_book_put_in_force (made->book, hd_record_get_id (made->agreement), 0, NULL, hd_date_today () + 1, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  g_clear_error (&error);

  preview = hd_book_preview_number (made->book, hd_record_get_id (made->agreement), self->day, &error);
  g_assert_no_error (error);
  g_assert_cmpint (preview->next, ==, 1);
  g_assert_cmpstr (preview->symbol, ==, "CTPH-BCHQS-LĐLĐ-TĐTN");
  g_assert_cmpint (preview->last_day, ==, hd_date_new (2023, 3, 27)); /* Monday */
  g_assert_cmpint (must_number (made->book, made->agreement, 0, hd_date_new (2023, 3, 27)), ==, 1);
  series = hd_book_get_all_records (made->book, HD_ENTITY_SERIES, &error);
  g_assert_cmpuint (series->len, ==, 1);
  agreement = made_read (made, made->agreement);
  g_assert_cmpstr (hd_record_get_text (agreement, HD_AGREEMENT_STATE), ==, "in_force");
  g_assert_cmpstr (hd_record_get_text (agreement, HD_AGREEMENT_SYMBOL), ==, "CTPH-BCHQS-LĐLĐ-TĐTN");
  g_assert_cmpstr (hd_record_get_text (agreement, HD_AGREEMENT_ISSUED_DATE), ==, "2023-03-27");
  g_assert_false (hd_book_reopen_agreement (made->book, hd_record_get_id (made->agreement), "Nhầm", &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_LOCKED);
}

static void
test_gaps (Series *self, gconstpointer data)
{
  HdBook *book = self->made->book;
  HdDate next_year = hd_date_new (2023, 12, 29);
  g_autoptr (HdRecord) first = new_signed (self, "Một", self->day);
  g_autoptr (HdRecord) second = new_signed (self, "Hai", self->day);
  g_autoptr (HdRecord) third = new_signed (self, "Ba", self->day);
  g_autoptr (HdRecord) fourth = new_signed (self, "Bốn", next_year);
  g_autoptr (HdNumberPreview) preview = NULL;
  g_autoptr (GPtrArray) warnings = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (must_number (book, first, 4, self->day), ==, 4);
  preview = hd_book_preview_number (book, hd_record_get_id (second), self->day, &error);
  g_assert_cmpint (preview->next, ==, 5);
  g_assert_cmpuint (preview->gaps->len, ==, 3);
  warnings = hd_number_preview_warn (preview, 9, hd_date_new (2023, 3, 28));
  g_assert_cmpuint (warnings->len, ==, 2);
  g_assert_nonnull (strstr (g_ptr_array_index (warnings, 0), "09"));
  g_assert_nonnull (strstr (g_ptr_array_index (warnings, 1), "27/03/2023"));
  g_assert_false (hd_book_put_in_force (book, hd_record_get_id (second), 4, "KHÁC", self->day, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONSTRAINT);
  g_assert_cmpint (must_number (book, second, 2, self->day), ==, 2);
  g_assert_cmpint (must_number (book, third, 0, self->day), ==, 5);
  /* Numbers begin anew each year. */
  g_assert_cmpint (must_number (book, fourth, 0, hd_date_new (2024, 1, 2)), ==, 1);
}

/* Two connections, neither of which knows of the other's numbers. */
static void
test_two_workplaces (Series *self, gconstpointer data)
{
  g_autoptr (HdRecord) first = new_signed (self, "Một", self->day);
  g_autoptr (HdRecord) second = new_signed (self, "Hai", self->day);
  g_autoptr (HdNumberPreview) ours = NULL;
  g_autoptr (HdNumberPreview) theirs = NULL;
  g_autoptr (GError) error = NULL;
  HdBook *other = hd_book_open (self->base.path, "Người khác", &error);

  g_assert_no_error (error);
  ours = hd_book_preview_number (self->made->book, hd_record_get_id (first), self->day, &error);
  theirs = hd_book_preview_number (other, hd_record_get_id (second), self->day, &error);
  g_assert_cmpint (ours->next, ==, theirs->next);
  g_assert_cmpint (must_number (self->made->book, first, 0, self->day), ==, 1);
  g_assert_cmpint (must_number (other, second, 0, self->day), ==, 2);
  g_assert_false (hd_book_put_in_force (other, hd_record_get_id (first), 0, NULL, self->day, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONSTRAINT);
  g_object_unref (other);
}

#define ADD(path, function) g_test_add ("/book/series/" path, Series, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  ADD ("first", test_first);
  ADD ("gaps", test_gaps);
  ADD ("two-workplaces", test_two_workplaces);

  return g_test_run ();
}
