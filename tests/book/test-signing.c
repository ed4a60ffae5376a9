/* test-signing.c: signing, what stands in its way, what it freezes, and reopening
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "make-agreement.h"

typedef struct
{
  Fixture base;
  Made   *made;
  HdDate  day;
} Signing;

static void
set_up (Signing *self, gconstpointer data)
{
  fixture_set_up (&self->base, NULL);
  self->made = made_new (&self->base);
  self->day = hd_date_new (2023, 3, 24);
}

static void
tear_down (Signing *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = hd_book_check (self->made->book, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  made_free (self->made);
  fixture_tear_down (&self->base, NULL);
}

static GPtrArray *
one_entry (Signing *self, guint i)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_signing_entry_free);

  g_ptr_array_add (entries, made_entry (self->made, i, self->day));
  return entries;
}

static void
must_sign (Signing *self, GPtrArray *entries)
{
  g_autoptr (GError) error = NULL;

  hd_book_sign_agreement (self->made->book, hd_record_get_id (self->made->agreement), entries, NULL, &error);
  g_assert_no_error (error);
}

/* The only problem is at @field of the first entry, and says @words. */
static void
is_refused (Signing *self, GPtrArray *entries, int field, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  const HdSigningProblem *problem;

  g_assert_false (hd_book_sign_agreement (self->made->book, hd_record_get_id (self->made->agreement), entries, &problems, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  g_assert_cmpuint (problems->len, >=, 1);
  problem = g_ptr_array_index (problems, 0);
  g_test_message ("%s", problem->message);
  g_assert_cmpint (problem->field, ==, field);
  g_assert_nonnull (strstr (problem->message, words));
  g_assert_true (g_str_has_suffix (problem->message, "."));
}

static void
assert_state (Signing *self, const char *state)
{
  g_autoptr (HdRecord) agreement = made_read (self->made, self->made->agreement);

  g_assert_cmpstr (hd_record_get_text (agreement, HD_AGREEMENT_STATE), ==, state);
}

static HdRecord *
signature_of (Signing *self, guint i)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) signatures = hd_book_get_records_by (self->made->book, HD_ENTITY_SIGNATURE, HD_SIGNATURE_PARTY,
                                                             hd_record_get_id (self->made->parties[i]), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (signatures->len, ==, 1);
  return hd_record_ref (g_ptr_array_index (signatures, 0));
}

/* One after the other: settled, partly signed with what is missing, signed on the last day. */
static void
test_one_by_one (Signing *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) first = one_entry (self, 0);
  g_autoptr (GPtrArray) second = one_entry (self, 1);
  g_autoptr (GPtrArray) third = one_entry (self, 2);
  g_autofree char *status = NULL;
  g_autoptr (HdRecord) signature = NULL;
  g_autoptr (HdRecord) agreement = NULL;
  g_autoptr (HdRecord) party = NULL;

  must_sign (self, first);
  assert_state (self, "partly_signed");
  signature = signature_of (self, 0);
  g_assert_cmpstr (hd_record_get_text (signature, HD_SIGNATURE_AUTHORITY), ==, "Chỉ huy trưởng");
  g_assert_cmpstr (hd_record_get_text (signature, HD_SIGNATURE_TITLE), ==, "Phó Chỉ huy trưởng - Tham mưu trưởng");
  g_assert_cmpstr (hd_record_get_text (signature, HD_SIGNATURE_MILITARY_RANK), ==, "Đại tá");
  g_assert_cmpstr (hd_record_get_text (signature, HD_SIGNATURE_NAME), ==, "Nguyễn Văn An");
  g_assert_cmpstr (hd_record_get_text (signature, HD_SIGNATURE_SIGNED_DATE), ==, "2023-03-24");
  party = made_read (self->made, self->made->parties[2]);
  g_assert_cmpstr (hd_record_get_text (party, HD_PARTY_FROZEN_NAME), ==, "Tỉnh đoàn");
  status = hd_book_describe_signing (self->made->book, hd_record_get_id (self->made->agreement), &error);
  g_assert_cmpstr (status, ==, "Đã ký 1/3, còn thiếu: LĐLĐ tỉnh, Tỉnh đoàn");

  must_sign (self, third);
  ((HdSigningEntry *) g_ptr_array_index (second, 0))->date = hd_date_new (2023, 3, 27);
  must_sign (self, second);
  assert_state (self, "signed");
  agreement = made_read (self->made, self->made->agreement);
  g_assert_cmpstr (hd_record_get_text (agreement, HD_AGREEMENT_SIGNED_DATE), ==, "2023-03-27");
  g_assert_cmpstr (hd_record_get_text (agreement, HD_AGREEMENT_PLACE), ==, "Lạng Sơn");
  is_refused (self, third, -1, "đã ký");
}

static void
test_ceremony (Signing *self, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = made_entries (self->made, self->day);
  g_autoptr (HdRecord) witness = NULL;
  HdSigningEntry *entry = hd_signing_entry_new (NULL);

  entry->name = g_strdup ("Thiều Quốc Hưng");
  entry->title = g_strdup ("Trưởng Ban Chỉ đạo");
  entry->date = self->day;
  g_ptr_array_add (entries, entry);
  must_sign (self, entries);
  assert_state (self, "signed");
}

/* What a text leaves to the book to say is written down when it is signed. */
static void
test_placeholders (Signing *self, gconstpointer data)
{
  Made *made = self->made;
  g_autoptr (GPtrArray) entries = made_entries (made, self->day);
  g_autoptr (HdRecord) clause = NULL;
  g_autoptr (GError) error = NULL;

  hd_record_set_text (made->clause, HD_CLAUSE_TEXT, "Nội dung năm {{năm}} của {{bên chủ trì}}");
  hd_book_save_record (made->book, made->clause, &error);
  g_assert_no_error (error);
  must_sign (self, entries);
  clause = made_read (made, made->clause);
  g_assert_cmpstr (hd_record_get_text (clause, HD_CLAUSE_TEXT), ==, "Nội dung năm 2023 của Bộ Chỉ huy Quân sự tỉnh");
}

/* Promoted, renamed, moved: the paper that is signed stays to the byte. */
static void
test_old_paper_stays (Signing *self, gconstpointer data)
{
  Made *made = self->made;
  g_autoptr (GPtrArray) entries = made_entries (made, self->day);
  g_autoptr (GBytes) draft = made_print (made);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdEdit) edit = NULL;

  must_sign (self, entries);
  before = made_print (made);
  g_assert_false (g_bytes_equal (draft, before));

  edit = hd_edit_new (made->book, "Thăng cấp, đổi tên");
  hd_record_set_text (made->people[0], HD_PERSON_FULL_NAME, "Nguyễn Văn Khác");
  hd_record_set_text (made->people[0], HD_PERSON_MILITARY_RANK, "Thiếu tướng");
  hd_record_set_text (made->posts[0], HD_POST_TITLE, "Chỉ huy trưởng");
  hd_record_set_text (made->units[0], HD_UNIT_NAME, "Bộ Tư lệnh");
  hd_record_set_text (made->units[1], HD_UNIT_AUTHORITY, "Ban Chấp hành");
  hd_record_set_text (made->units[2], HD_UNIT_SUPERIOR_HEADER, "Trung ương Đoàn");
  hd_record_set_boolean (made->units[2], HD_UNIT_RANK_BEFORE_NAME, TRUE);
  hd_edit_put (edit, made->people[0]);
  hd_edit_put (edit, made->posts[0]);
  for (guint i = 0; i < N_MADE_PARTIES; i++)
    hd_edit_put (edit, made->units[i]);
  hd_edit_apply (edit, &error);
  g_assert_no_error (error);
  hd_book_describe_committee (made->book, "province", "Nơi khác", &error);
  g_assert_no_error (error);
  after = made_print (made);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_refused_days (Signing *self, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = one_entry (self, 1);
  g_autoptr (HdRecord) version = hd_record_new (HD_ENTITY_VERSION);
  HdSigningEntry *entry = g_ptr_array_index (entries, 0);
  g_autoptr (GError) error = NULL;

  entry->date = hd_date_today () + 1;
  is_refused (self, entries, HD_SIGNATURE_SIGNED_DATE, "tương lai");
  entry->date = HD_DATE_NONE;
  is_refused (self, entries, HD_SIGNATURE_SIGNED_DATE, "ngày ký");

  hd_record_set_text (version, HD_VERSION_AGREEMENT, hd_record_get_id (self->made->agreement));
  hd_record_set_integer (version, HD_VERSION_NUMBER, 1);
  hd_record_set_text (version, HD_VERSION_MADE_DATE, "2023-02-10");
  hd_book_save_record (self->made->book, version, &error);
  g_assert_no_error (error);
  entry->date = hd_date_new (2023, 2, 9);
  is_refused (self, entries, HD_SIGNATURE_SIGNED_DATE, "10/02/2023");
  entry->date = hd_date_new (2023, 2, 10);
  must_sign (self, entries);
}

static void
test_refused_posts (Signing *self, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = one_entry (self, 1);
  HdSigningEntry *entry = g_ptr_array_index (entries, 0);

  /* The post ended with the year. */
  entry->date = hd_date_new (2024, 1, 1);
  is_refused (self, entries, HD_SIGNATURE_PERSON, "Trần Thị Bình");
  entry->date = self->day;
  /* Somebody else's post, and somebody of another body. */
  entry->post = g_strdup (hd_record_get_id (self->made->posts[2]));
  is_refused (self, entries, HD_SIGNATURE_POST, "chức vụ");
  g_clear_pointer (&entry->post, g_free);
  g_free (entry->person);
  entry->person = g_strdup (hd_record_get_id (self->made->people[2]));
  is_refused (self, entries, HD_SIGNATURE_PERSON, "LĐLĐ tỉnh");
  g_clear_pointer (&entry->person, g_free);
  is_refused (self, entries, HD_SIGNATURE_PERSON, "LĐLĐ tỉnh");
}

static HdRecord *
add_post (Signing *self, guint person, guint unit, const char *title)
{
  HdRecord *post = hd_record_new (HD_ENTITY_POST);
  g_autoptr (GError) error = NULL;

  hd_record_set_text (post, HD_POST_PERSON, hd_record_get_id (self->made->people[person]));
  hd_record_set_text (post, HD_POST_UNIT, hd_record_get_id (self->made->units[unit]));
  hd_record_set_text (post, HD_POST_TITLE, title);
  hd_book_save_record (self->made->book, post, &error);
  g_assert_no_error (error);
  return post;
}

/* The same person for two parties: only who really holds both posts. Of two posts in one unit one must be chosen. */
static void
test_two_parties (Signing *self, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = made_entries (self->made, self->day);
  HdSigningEntry *second = g_ptr_array_index (entries, 1);
  g_autoptr (HdRecord) post = NULL;
  g_autoptr (HdRecord) other = NULL;

  g_free (second->person);
  second->person = g_strdup (hd_record_get_id (self->made->people[2]));
  is_refused (self, entries, HD_SIGNATURE_PERSON, "Tỉnh đoàn");
  post = add_post (self, 2, 1, "Chủ tịch");
  other = add_post (self, 2, 1, "Bí thư Đảng đoàn");
  is_refused (self, entries, HD_SIGNATURE_POST, "2 chức vụ");
  second->post = g_strdup (hd_record_get_id (other));
  must_sign (self, entries);
  assert_state (self, "signed");
}

static void
test_refused_agreements (Signing *self, gconstpointer data)
{
  Made *made = self->made;
  g_autoptr (GPtrArray) entries = one_entry (self, 0);
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();
  HdSigningEntry *entry = g_ptr_array_index (entries, 0);
  g_autoptr (GError) error = NULL;

  is_refused (self, nobody, -1, "bên");
  g_free (entry->prefix);
  entry->prefix = g_strdup ("TUQ");
  is_refused (self, entries, HD_SIGNATURE_AUTHORITY, "TUQ.");
  g_free (entry->prefix);
  entry->prefix = NULL;

  hd_record_set_text (made->clause, HD_CLAUSE_TEXT, NULL);
  hd_book_save_record (made->book, made->clause, &error);
  g_assert_no_error (error);
  is_refused (self, entries, -1, "I.");
  hd_record_set_text (made->agreement, HD_AGREEMENT_STATE, "circulated");
  hd_book_save_record (made->book, made->agreement, &error);
  g_assert_no_error (error);
  is_refused (self, entries, -1, "thống nhất");
  assert_state (self, "circulated");
}

static void
test_reopening (Signing *self, gconstpointer data)
{
  Made *made = self->made;
  const char *id = hd_record_get_id (made->agreement);
  g_autoptr (GPtrArray) entries = made_entries (made, self->day);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (HdRecord) signature = NULL;
  g_autoptr (HdRecord) party = NULL;
  g_autoptr (HdRecord) agreement = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (hd_book_reopen_agreement (made->book, id, "Nhầm", &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONSTRAINT);
  g_clear_error (&error);
  must_sign (self, entries);
  before = made_print (made);
  g_assert_false (hd_book_reopen_agreement (made->book, id, "  ", &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_BLANK);
  g_clear_error (&error);
  hd_book_reopen_agreement (made->book, id, "Ký nhầm bản cũ", &error);
  g_assert_no_error (error);

  agreement = made_read (made, made->agreement);
  g_assert_cmpstr (hd_record_get_text (agreement, HD_AGREEMENT_STATE), ==, "settled");
  g_assert_cmpstr (hd_record_get_text (agreement, HD_AGREEMENT_STATE_REASON), ==, "Ký nhầm bản cũ");
  g_assert_true (hd_record_is_empty (agreement, HD_AGREEMENT_SIGNED_DATE));
  signature = signature_of (self, 0);
  g_assert_true (hd_record_is_empty (signature, HD_SIGNATURE_SIGNED_DATE));
  g_assert_nonnull (strstr (hd_record_peek_text (signature, HD_SIGNATURE_NOTE), "Đại tá Nguyễn Văn An"));
  party = made_read (made, made->parties[0]);
  g_assert_true (hd_record_is_empty (party, HD_PARTY_FROZEN_NAME));

  must_sign (self, entries);
  again = made_print (made);
  g_assert_true (g_bytes_equal (before, again));
}

/* Nothing is refused: the agreement's time is what people write down wrongly too. */
static void
test_odd_days (Signing *self, gconstpointer data)
{
  static const struct { int year, month, day; const char *words; } days[] = {
    { 2023, 3, 24, NULL }, { 2023, 12, 31, NULL }, { 2022, 1, 1, NULL }, { 2024, 1, 1, "31/12/2023" }, { 2021, 12, 31, "01/01/2023" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (HdDossier) dossier = hd_book_get_signing_dossier (self->made->book, hd_record_get_id (self->made->agreement), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (hd_record_get_text (dossier->agreement, HD_AGREEMENT_FROM_DATE), ==, "2023-01-01");
  g_assert_cmpstr (hd_record_get_text (dossier->agreement, HD_AGREEMENT_TO_DATE), ==, "2023-12-31");
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *warning = hd_signing_warn (dossier, hd_date_new (days[i].year, days[i].month, days[i].day));

      if (days[i].words == NULL)
        g_assert_null (warning);
      else
        g_assert_nonnull (strstr (warning, days[i].words));
    }
  g_assert_null (hd_signing_warn (dossier, HD_DATE_NONE));
}

#define ADD(path, function) g_test_add ("/book/signing/" path, Signing, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  ADD ("one-by-one", test_one_by_one);
  ADD ("ceremony", test_ceremony);
  ADD ("placeholders", test_placeholders);
  ADD ("old-paper-stays", test_old_paper_stays);
  ADD ("refused-days", test_refused_days);
  ADD ("odd-days", test_odd_days);
  ADD ("refused-posts", test_refused_posts);
  ADD ("two-parties", test_two_parties);
  ADD ("refused-agreements", test_refused_agreements);
  ADD ("reopening", test_reopening);

  return g_test_run ();
}
