/* test-people.c: posts on a day, duplicates, merging, succession, and papers that stay as they were signed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/error.h"
#include "base/i18n.h"
#include "book/edit.h"
#include "book/people.h"
#include "fixture.h"

#define ARMY      "00000000-0000-4000-8000-000000000011"
#define WORKERS   "00000000-0000-4000-8000-000000000012"
#define COLONEL   "00000000-0000-4000-8000-000000000021"
#define CHAIR     "00000000-0000-4000-8000-000000000022"
#define COMMISSAR "00000000-0000-4000-8000-000000000025"
#define SIGNED    "00000000-0000-4000-8000-000000000031"
#define DRAFT     "00000000-0000-4000-8000-000000000032"
#define ARMY_DRAFT "00000000-0000-4000-8000-000000000043"
#define GIVEN     "00000000-0000-4000-8000-000000000045"

static HdRecord *
get (HdBook *book, HdEntityKind kind, const char *id)
{
  g_autoptr (GError) error = NULL;
  HdRecord *record = hd_book_get_record (book, kind, id, &error);

  g_assert_no_error (error);
  return record;
}

static void
save (HdBook *book, HdRecord *record)
{
  g_autoptr (GError) error = NULL;

  hd_book_save_record (book, record, &error);
  g_assert_no_error (error);
}

static HdRecord *
add_person (HdBook *book, const char *name, const char *rank)
{
  HdRecord *person = hd_record_new (HD_ENTITY_PERSON);

  hd_record_set_text (person, HD_PERSON_FULL_NAME, name);
  hd_record_set_text (person, HD_PERSON_MILITARY_RANK, rank);
  save (book, person);
  return person;
}

static HdRecord *
add_post (HdBook *book, const char *person, const char *unit, const char *title, const char *from, const char *to)
{
  HdRecord *post = hd_record_new (HD_ENTITY_POST);

  hd_record_set_text (post, HD_POST_PERSON, person);
  hd_record_set_text (post, HD_POST_UNIT, unit);
  hd_record_set_text (post, HD_POST_TITLE, title);
  hd_record_set_text (post, HD_POST_FROM_DATE, from);
  hd_record_set_text (post, HD_POST_TO_DATE, to);
  save (book, post);
  return post;
}

/* The colonel is to sign the draft, but has not. */
static HdRecord *
add_open_signature (HdBook *book, const char *person, const char *post)
{
  HdRecord *signature = hd_record_new (HD_ENTITY_SIGNATURE);

  hd_record_set_text (signature, HD_SIGNATURE_AGREEMENT, DRAFT);
  hd_record_set_text (signature, HD_SIGNATURE_KIND, "signer");
  hd_record_set_text (signature, HD_SIGNATURE_PARTY, ARMY_DRAFT);
  hd_record_set_integer (signature, HD_SIGNATURE_POSITION, 1);
  hd_record_set_text (signature, HD_SIGNATURE_PERSON, person);
  hd_record_set_text (signature, HD_SIGNATURE_POST, post);
  save (book, signature);
  return signature;
}

static GBytes *
make_pdf (HdBook *book, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRendering) rendering = hd_book_render_agreement (book, id, &error);
  GBytes *pdf;

  g_assert_no_error (error);
  pdf = hd_book_make_pdf (book, rendering->pages, &error);
  g_assert_no_error (error);
  return pdf;
}

static char *
list_holdings (GPtrArray *holdings)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < holdings->len; i++)
    {
      HdHolding *holding = g_ptr_array_index (holdings, i);

      g_string_append_printf (text, "%s%s%s: %s", i > 0 ? "; " : "", holding->is_held ? "" : "(", hd_record_get_text (holding->person, HD_PERSON_FULL_NAME),
                              hd_record_get_text (holding->post, HD_POST_TITLE));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_holders (HdBook *book, const char *unit, const char *person, HdDate day, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) holdings = hd_book_get_posts_on (book, unit, person, day, &error);
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  found = list_holdings (holdings);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_posts_on (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (fixture);
  g_autoptr (HdRecord) former = add_person (book, "Lê Văn Cũ", "Đại tá");
  g_autoptr (HdRecord) old = add_post (book, hd_record_get_id (former), ARMY, "Chính ủy", "2015-03-01", "2019-12-31");
  g_autoptr (HdRecord) second = add_post (book, COLONEL, ARMY, "Bí thư Đảng ủy", "2021-05-01", NULL);
  g_autoptr (GPtrArray) all = NULL;
  g_autofree char *text = NULL;

  /* The last day counts, the next does not. */
  assert_holders (book, ARMY, NULL, hd_date_new (2019, 12, 31), "Lê Văn Cũ: Chính ủy");
  assert_holders (book, ARMY, NULL, hd_date_new (2020, 1, 1), "Nguyễn Văn Thử: Chính ủy");
  assert_holders (book, ARMY, NULL, hd_date_new (2015, 2, 28), "");
  assert_holders (book, ARMY, NULL, hd_date_new (2022, 1, 1), "Nguyễn Văn Thử: Bí thư Đảng ủy; Nguyễn Văn Thử: Chính ủy");
  assert_holders (book, NULL, COLONEL, hd_date_new (2020, 6, 1), "Nguyễn Văn Thử: Chính ủy");
  assert_holders (book, WORKERS, COLONEL, hd_date_new (2022, 1, 1), "");
  /* Without dates: always. */
  assert_holders (book, WORKERS, NULL, hd_date_new (1990, 1, 1), "Đặng Thị Hòa: Chủ tịch");

  all = hd_book_get_posts_of (book, hd_record_get_id (former), hd_date_new (2022, 1, 1), NULL);
  text = list_holdings (all);
  g_assert_cmpstr (text, ==, "(Lê Văn Cũ: Chính ủy");
}

static void
assert_duplicates (HdBook *book, const char *name, const char *rank, const char *unit, const char *expected)
{
  g_autoptr (HdRecord) person = hd_record_new (HD_ENTITY_PERSON);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  hd_record_set_text (person, HD_PERSON_FULL_NAME, name);
  hd_record_set_text (person, HD_PERSON_MILITARY_RANK, rank);
  found = hd_book_find_duplicates (book, person, unit, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    {
      HdDuplicate *duplicate = g_ptr_array_index (found, i);

      g_string_append_printf (text, "%s%s %u", i > 0 ? "; " : "", hd_record_get_text (duplicate->person, HD_PERSON_FULL_NAME), duplicate->reasons);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_duplicates (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (fixture);
  g_autoptr (HdRecord) other = add_person (book, "Thử Văn Nguyễn", "Trung tá");
  g_autoptr (HdRecord) longer = add_person (book, "Nguyễn Văn Thử An", NULL);
  g_autoptr (HdRecord) self = get (book, HD_ENTITY_PERSON, CHAIR);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autofree char *reason = NULL;
  HdDuplicate likely = { .reasons = HD_DUPLICATE_NAME | HD_DUPLICATE_UNIT };

  assert_duplicates (book, "Đặng Thị Hoà", NULL, NULL, "Đặng Thị Hòa 1");       /* the place of the tone */
  assert_duplicates (book, "đặng thị hòa", NULL, WORKERS, "Đặng Thị Hòa 9");    /* capitals; same unit */
  assert_duplicates (book, "Hòa Đặng Thị", NULL, NULL, "Đặng Thị Hòa 2");       /* another order */
  assert_duplicates (book, "Đặng Thị Hoa", NULL, NULL, "");                     /* another name */
  assert_duplicates (book, "Dang Thi Hoa", NULL, WORKERS, "Đặng Thị Hòa 12");   /* but for the marks, in the same unit */
  assert_duplicates (book, "Nguyễn Văn Thử", "Đại tá", NULL, "Nguyễn Văn Thử 17; Thử Văn Nguyễn 2");
  assert_duplicates (book, "Nguyễn Văn", NULL, NULL, "");
  assert_duplicates (book, NULL, NULL, NULL, "");

  /* Nobody is a duplicate of himself. */
  none = hd_book_find_duplicates (book, self, NULL, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  reason = hd_duplicate_dup_reason (&likely);
  g_assert_cmpstr (reason, ==, "trùng họ tên, cùng đơn vị");
}

static void
test_merge (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (fixture);
  g_autoptr (HdRecord) twin = add_person (book, "Nguyễn Văn Thử", "Thượng tá");
  g_autoptr (HdRecord) same = add_post (book, hd_record_get_id (twin), ARMY, "Chính uỷ", NULL, NULL);
  g_autoptr (HdRecord) moved = add_post (book, hd_record_get_id (twin), ARMY, "Chủ nhiệm Chính trị", "2016-01-01", "2019-12-31");
  g_autoptr (HdRecord) open = add_open_signature (book, hd_record_get_id (twin), hd_record_get_id (same));
  g_autoptr (GBytes) before = make_pdf (book, SIGNED);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (HdRecord) person = NULL;
  g_autoptr (HdRecord) signature = NULL;
  g_autoptr (GPtrArray) posts = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;

  /* The twin's words are right, but the colonel's record holds a given signature: that one is left. */
  hd_record_set_text (twin, HD_PERSON_PHONE, "0912 345 678");
  save (book, twin);
  hd_book_merge_people (book, hd_record_get_id (twin), COLONEL, &kept, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kept, ==, COLONEL);

  person = get (book, HD_ENTITY_PERSON, COLONEL);
  g_assert_cmpstr (hd_record_get_text (person, HD_PERSON_MILITARY_RANK), ==, "Thượng tá");
  g_assert_cmpstr (hd_record_get_text (person, HD_PERSON_PHONE), ==, "0912 345 678");
  g_assert_null (hd_book_get_record (book, HD_ENTITY_PERSON, hd_record_get_id (twin), NULL));
  /* The post entered twice is one post, the other came along. */
  posts = hd_book_get_records_by (book, HD_ENTITY_POST, HD_POST_PERSON, COLONEL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (posts->len, ==, 2);
  signature = get (book, HD_ENTITY_SIGNATURE, hd_record_get_id (open));
  g_assert_cmpstr (hd_record_get_text (signature, HD_SIGNATURE_PERSON), ==, COLONEL);
  g_assert_cmpstr (hd_record_get_text (signature, HD_SIGNATURE_POST), ==, COMMISSAR);
  after = make_pdf (book, SIGNED);
  g_assert_true (g_bytes_equal (before, after));
  problems = hd_book_check (book, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);

  /* Both have signed: nothing can be moved. */
  g_assert_false (hd_book_merge_people (book, COLONEL, CHAIR, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_LOCKED);
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (fixture);
  g_autoptr (HdRecord) person = add_person (book, "Lê Thị Thừa", NULL);
  g_autoptr (HdRecord) post = add_post (book, hd_record_get_id (person), ARMY, "Trợ lý", NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (hd_book_remove_person (book, COLONEL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONSTRAINT);
  g_assert_nonnull (strstr (error->message, "chữ ký"));
  g_clear_error (&error);
  g_assert_true (hd_book_remove_person (book, hd_record_get_id (person), &error));
  g_assert_no_error (error);
  g_assert_null (hd_book_get_record (book, HD_ENTITY_POST, hd_record_get_id (post), NULL));
}

static void
test_succession (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (fixture);
  g_autoptr (HdRecord) open = add_open_signature (book, COLONEL, COMMISSAR);
  g_autoptr (HdRecord) member = hd_record_new (HD_ENTITY_COMMITTEE_MEMBER);
  g_autoptr (HdRecord) successor = hd_record_new (HD_ENTITY_PERSON);
  g_autoptr (HdSuccessionPlan) plan = NULL;
  g_autoptr (GBytes) signed_before = make_pdf (book, SIGNED);
  g_autoptr (GBytes) draft_before = make_pdf (book, DRAFT);
  g_autoptr (GBytes) signed_after = NULL;
  g_autoptr (GBytes) draft_after = NULL;
  g_autoptr (HdRecord) signature = NULL;
  g_autoptr (GPtrArray) members = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  HdDate last = hd_date_new (2024, 6, 30);
  HdSuccession succession = { COMMISSAR, last, successor, NULL, TRUE };

  hd_record_set_text (member, HD_COMMITTEE_MEMBER_PERSON, COLONEL);
  hd_record_set_text (member, HD_COMMITTEE_MEMBER_ROLE, "head");
  hd_record_set_integer (member, HD_COMMITTEE_MEMBER_POSITION, 1);
  save (book, member);

  plan = hd_book_plan_succession (book, COMMISSAR, last, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (plan->changing->len, ==, 1);
  g_assert_cmpstr (hd_record_get_id (((HdSuccessionEffect *) g_ptr_array_index (plan->changing, 0))->agreement), ==, DRAFT);
  g_assert_cmpuint (plan->staying->len, ==, 1);
  g_assert_cmpstr (hd_record_get_id (((HdSuccessionEffect *) g_ptr_array_index (plan->staying, 0))->signature), ==, GIVEN);
  g_assert_cmpuint (plan->memberships->len, ==, 1);

  /* A name is needed, and a day inside the post. */
  g_assert_false (hd_book_succeed_post (book, &succession, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  g_clear_error (&error);
  hd_record_set_text (successor, HD_PERSON_FULL_NAME, "Trần Văn Kế");
  hd_record_set_text (successor, HD_PERSON_MILITARY_RANK, "Thượng tá");
  succession.last_day = hd_date_new (2019, 1, 1);
  g_assert_false (hd_book_succeed_post (book, &succession, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  g_clear_error (&error);

  succession.last_day = last;
  hd_book_succeed_post (book, &succession, &error);
  g_assert_no_error (error);
  assert_holders (book, ARMY, NULL, last, "Nguyễn Văn Thử: Chính ủy");
  assert_holders (book, ARMY, NULL, last + 1, "Trần Văn Kế: Chính ủy");
  signature = get (book, HD_ENTITY_SIGNATURE, hd_record_get_id (open));
  g_assert_cmpstr (hd_record_get_text (signature, HD_SIGNATURE_PERSON), ==, hd_record_get_id (successor));
  members = hd_book_get_records_by (book, HD_ENTITY_COMMITTEE_MEMBER, HD_COMMITTEE_MEMBER_PERSON, hd_record_get_id (successor), &error);
  g_assert_cmpuint (members->len, ==, 1);
  g_assert_cmpint (hd_record_get_date (g_ptr_array_index (members, 0), HD_COMMITTEE_MEMBER_FROM_DATE), ==, last + 1);

  signed_after = make_pdf (book, SIGNED);
  draft_after = make_pdf (book, DRAFT);
  g_assert_true (g_bytes_equal (signed_before, signed_after));
  g_assert_false (g_bytes_equal (draft_before, draft_after));
  problems = hd_book_check (book, &error);
  g_assert_cmpuint (problems->len, ==, 0);
}

/* An agreement that is to be signed on a day within the old time keeps its signer. */
static void
test_succession_signing_day (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (fixture);
  g_autoptr (HdRecord) open = add_open_signature (book, COLONEL, NULL); /* by person and party only */
  g_autoptr (HdRecord) agreement = get (book, HD_ENTITY_AGREEMENT, DRAFT);
  g_autoptr (HdRecord) dated = hd_record_copy (agreement);
  g_autoptr (HdSuccessionPlan) plan = NULL;

  hd_record_set_text (dated, HD_AGREEMENT_SIGNED_DATE, "2024-06-15");
  save (book, dated);
  plan = hd_book_plan_succession (book, COMMISSAR, hd_date_new (2024, 6, 30), NULL);
  g_assert_cmpuint (plan->changing->len, ==, 0);
  g_clear_pointer (&plan, hd_succession_plan_free);
  plan = hd_book_plan_succession (book, COMMISSAR, hd_date_new (2024, 6, 14), NULL);
  g_assert_cmpuint (plan->changing->len, ==, 1);
}

/* Promoted and renamed after signing: the old paper's bytes stay, the open draft's do not. */
static void
test_promote (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (fixture);
  g_autoptr (HdRecord) open = add_open_signature (book, COLONEL, COMMISSAR);
  g_autoptr (HdRecord) person = get (book, HD_ENTITY_PERSON, COLONEL);
  const struct
  {
    guint field;
    const char *value;
  } changes[] = { { HD_PERSON_MILITARY_RANK, "Thiếu tướng" }, { HD_PERSON_FULL_NAME, "Nguyễn Văn Đổi" } };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (GBytes) signed_before = make_pdf (book, SIGNED);
      g_autoptr (GBytes) draft_before = make_pdf (book, DRAFT);
      g_autoptr (GBytes) signed_after = NULL;
      g_autoptr (GBytes) draft_after = NULL;
      g_autoptr (HdRecord) now = get (book, HD_ENTITY_PERSON, COLONEL);
      g_autoptr (HdRecord) edited = hd_record_copy (now);

      hd_record_set_text (edited, changes[i].field, changes[i].value);
      save (book, edited);
      signed_after = make_pdf (book, SIGNED);
      draft_after = make_pdf (book, DRAFT);
      g_assert_true (g_bytes_equal (signed_before, signed_after));
      g_assert_false (g_bytes_equal (draft_before, draft_after));
    }
}

#define ADD(name, func) g_test_add ("/people/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char **argv)
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);
  ADD ("posts-on", test_posts_on);
  ADD ("duplicates", test_duplicates);
  ADD ("merge", test_merge);
  ADD ("remove", test_remove);
  ADD ("succession", test_succession);
  ADD ("succession-signing-day", test_succession_signing_day);
  ADD ("promote", test_promote);
  return g_test_run ();
}
