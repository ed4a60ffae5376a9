/* test-committee.c: who belongs to the committee on which day, its order, renewing it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "book/committee.h"
#include "book/edit.h"
#include "fixture.h"

/* "An h1|Bình d2": given name, first letter of the role, position. */
static void
assert_members (HdBook *book, HdDate day, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) seats = hd_book_get_members_on (book, day, &error);
  g_autoptr (GString) said = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < seats->len; i++)
    {
      const HdSeat *seat = g_ptr_array_index (seats, i);
      const char *name = strrchr (hd_record_peek_text (seat->person, HD_PERSON_FULL_NAME), ' ') + 1;

      g_string_append_printf (said, "%s%s %c%d", i > 0 ? "|" : "", name,
                              *hd_record_peek_text (seat->member, HD_COMMITTEE_MEMBER_ROLE),
                              (int) hd_record_get_integer (seat->member, HD_COMMITTEE_MEMBER_POSITION));
    }
  g_assert_cmpstr (said->str, ==, expected);
}

static char *
add_person (HdBook *book, const char *name)
{
  g_autoptr (HdRecord) person = hd_record_new (HD_ENTITY_PERSON);
  g_autoptr (GError) error = NULL;

  hd_record_set_text (person, HD_PERSON_FULL_NAME, name);
  hd_book_save_record (book, person, &error);
  g_assert_no_error (error);
  return g_strdup (hd_record_get_id (person));
}

static char *
add_member (HdBook *book, const char *name, const char *role, const char *from)
{
  g_autofree char *person = add_person (book, name);
  g_autoptr (HdRecord) member = hd_record_new (HD_ENTITY_COMMITTEE_MEMBER);
  g_autoptr (GError) error = NULL;

  hd_record_set_text (member, HD_COMMITTEE_MEMBER_PERSON, person);
  hd_record_set_text (member, HD_COMMITTEE_MEMBER_ROLE, role);
  hd_record_set_text (member, HD_COMMITTEE_MEMBER_FROM_DATE, from);
  hd_book_save_member (book, member, &error);
  g_assert_no_error (error);
  g_assert_cmpint (hd_record_get_row_version (member), >, 0);
  return g_strdup (hd_record_get_id (member));
}

static HdBook *
make_book (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  HdBook *book = hd_book_create (fixture->path, "Ban thử", "Người thử", &error);

  g_assert_no_error (error);
  return book;
}

static guint
n_oddities (HdBook *book, HdDate day)
{
  g_autoptr (GPtrArray) seats = hd_book_get_members_on (book, day, NULL);
  g_autoptr (GPtrArray) oddities = hd_committee_find_oddities (seats);

  return oddities->len;
}

/* The practice book says who followed whom, and the posts people held. */
static void
test_on_a_day (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = hd_book_create_practice (fixture->path, "Người thử", &error);
  g_autoptr (GPtrArray) seats = NULL;
  g_autofree char *name = NULL;
  g_autofree char *posts = NULL;
  const HdSeat *seat;

  g_assert_no_error (error);
  seats = hd_book_get_members_on (book, hd_date_new (2022, 9, 30), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (seats->len, ==, 12);
  g_clear_pointer (&seats, g_ptr_array_unref);
  seats = hd_book_get_members_on (book, hd_date_new (2020, 1, 1), &error);
  g_assert_cmpuint (seats->len, ==, 0);
  g_assert_cmpuint (n_oddities (book, hd_date_new (2020, 1, 1)), ==, 0);
  g_clear_pointer (&seats, g_ptr_array_unref);
  seats = hd_book_get_members_on (book, HD_DATE_NONE, &error);
  g_assert_cmpuint (seats->len, ==, 15);
  g_clear_pointer (&seats, g_ptr_array_unref);

  seats = hd_book_get_members_on (book, hd_date_new (2024, 6, 1), &error);
  g_assert_cmpuint (seats->len, ==, 12);
  g_assert_cmpuint (n_oddities (book, hd_date_new (2024, 6, 1)), ==, 0);
  seat = g_ptr_array_index (seats, 1);
  g_assert_cmpstr (hd_record_peek_text (seat->member, HD_COMMITTEE_MEMBER_ROLE), ==, "standing_deputy");
  name = hd_seat_dup_name (seat);
  posts = hd_seat_dup_posts (seat);
  g_test_message ("%s: %s", name, posts);
  g_assert_true (g_str_has_prefix (name, hd_record_peek_text (seat->person, HD_PERSON_MILITARY_RANK)));
  g_assert_nonnull (strstr (posts, "Bộ CHQS tỉnh"));
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = make_book (fixture);
  g_autoptr (GError) error = NULL;
  HdDate day = hd_date_new (2023, 6, 1);
  g_autofree char *an = add_member (book, "Lê An", "member", "2021-01-01");
  g_autofree char *binh = add_member (book, "Lê Bình", "secretary", "2021-01-01");
  g_autofree char *chi = add_member (book, "Lê Chi", "head", "2021-01-01");
  g_autofree char *dung = add_member (book, "Lê Dung", "member", "2022-01-01");

  /* Everybody behind those of the same role. */
  assert_members (book, day, "Chi h1|An m2|Dung m3|Bình s4");
  assert_members (book, hd_date_new (2021, 6, 1), "Chi h1|An m2|Bình s4");

  g_assert_true (hd_book_end_member (book, an, hd_date_new (2022, 12, 31), &error));
  assert_members (book, day, "Chi h1|Dung m3|Bình s4");
  assert_members (book, hd_date_new (2022, 12, 31), "Chi h1|An m2|Dung m3|Bình s4");

  /* Old compositions keep their order when the present one is arranged anew. */
  g_assert_true (hd_book_move_member (book, binh, dung, &error));
  assert_members (book, day, "Chi h1|Bình s3|Dung m4");
  assert_members (book, hd_date_new (2022, 12, 31), "Chi h1|An m2|Bình s3|Dung m4");
  g_assert_true (hd_book_move_member (book, chi, NULL, &error));
  assert_members (book, day, "Bình s2|Dung m3|Chi h4");
  g_assert_true (hd_book_move_member (book, chi, chi, &error));
  g_assert_true (hd_book_move_member (book, chi, binh, &error));
  assert_members (book, day, "Chi h2|Bình s3|Dung m4");
  g_assert_no_error (error);

  g_assert_true (hd_book_remove_member (book, an, &error));
  g_assert_true (hd_book_move_member (book, dung, binh, &error));
  assert_members (book, day, "Chi h1|Dung m2|Bình s3");
  g_assert_false (hd_book_move_member (book, an, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_NOT_FOUND);
}

static void
test_oddities (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = make_book (fixture);
  g_autoptr (HdRecord) nobody = hd_record_new (HD_ENTITY_COMMITTEE_MEMBER);
  g_autoptr (GError) error = NULL;
  HdDate day = hd_date_new (2023, 6, 1);
  g_autofree char *first = add_member (book, "Lê An", "member", "2021-01-01");
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  g_assert_cmpuint (n_oddities (book, day), ==, 1);
  second = add_member (book, "Lê Bình", "head", "2021-01-01");
  g_assert_cmpuint (n_oddities (book, day), ==, 0);
  third = add_member (book, "Lê Chi", "head", "2023-01-01"); /* warned, not refused */
  g_assert_cmpuint (n_oddities (book, day), ==, 1);
  g_assert_cmpuint (n_oddities (book, hd_date_new (2022, 6, 1)), ==, 0);

  hd_record_set_text (nobody, HD_COMMITTEE_MEMBER_ROLE, "head");
  g_assert_false (hd_book_save_member (book, nobody, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
}

static void
test_renew (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = make_book (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *an = add_member (book, "Lê An", "head", "2021-01-01");
  g_autofree char *binh = add_member (book, "Lê Bình", "deputy", "2021-01-01");
  g_autofree char *chi = add_member (book, "Lê Chi", "member", "2021-01-01");
  g_autofree char *dung = add_person (book, "Lê Dung");
  g_autofree char *giang = add_person (book, "Lê Giang");
  g_autoptr (GPtrArray) leaving = g_ptr_array_new ();
  g_autoptr (GPtrArray) joining = g_ptr_array_new ();
  g_autoptr (GPtrArray) seats = NULL;
  HdNewMember head = { dung, "head" };
  HdNewMember assistant = { giang, "assistant" };
  HdDate day = hd_date_new (2024, 3, 1);
  const HdSeat *seat;

  g_assert_false (hd_book_renew_committee (book, day, leaving, joining, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  g_clear_error (&error);

  g_ptr_array_add (leaving, an);
  g_ptr_array_add (joining, &head);
  g_ptr_array_add (joining, &assistant);
  g_assert_false (hd_book_renew_committee (book, HD_DATE_NONE, leaving, joining, NULL, &error));
  g_clear_error (&error);
  g_assert_false (hd_book_renew_committee (book, hd_date_new (2021, 1, 1), leaving, joining, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  g_clear_error (&error);
  assert_members (book, day, "An h1|Bình d2|Chi m3");

  g_assert_true (hd_book_renew_committee (book, day, leaving, joining, "Quyết định số 12-QĐ/TU ", &error));
  g_assert_no_error (error);
  assert_members (book, day, "Dung h2|Bình d3|Chi m4|Giang a5");
  assert_members (book, hd_date_new (2024, 2, 29), "An h1|Bình d3|Chi m4");
  seats = hd_book_get_members_on (book, day, &error);
  seat = g_ptr_array_index (seats, 0);
  g_assert_cmpstr (hd_record_peek_text (seat->member, HD_COMMITTEE_MEMBER_NOTE), ==, "Quyết định số 12-QĐ/TU");
}

#define ADD(path, function) g_test_add ("/book/committee/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  ADD ("on-a-day", test_on_a_day);
  ADD ("order", test_order);
  ADD ("oddities", test_oddities);
  ADD ("renew", test_renew);

  return g_test_run ();
}
