/* test-paper-drafts.c: papers made here: drafts kept and opened again, issued with a number, stored for ever
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "book/paper-drafts.h"
#include "fault-vfs.h"
#include "make-agreement.h"

typedef struct
{
  Fixture base;
  Made   *made;
  HdDate  day;
} Drafts;

static void
set_up (Drafts *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) committee = NULL;
  g_autoptr (HdRecord) member = hd_record_new (HD_ENTITY_COMMITTEE_MEMBER);

  fixture_set_up (&self->base, NULL);
  self->made = made_new (&self->base);
  self->day = hd_date_new (2023, 3, 24);
  committee = hd_book_get_committee (self->made->book, &error);
  hd_record_set_text (committee, HD_COMMITTEE_PLACE_NAME, "Sông Ngân");
  g_assert_true (hd_book_save_record (self->made->book, committee, &error));
  hd_record_set_text (member, HD_COMMITTEE_MEMBER_PERSON, hd_record_get_id (self->made->people[0]));
  hd_record_set_text (member, HD_COMMITTEE_MEMBER_ROLE, "head");
  hd_record_set_integer (member, HD_COMMITTEE_MEMBER_POSITION, 1);
  hd_record_set_date (member, HD_COMMITTEE_MEMBER_FROM_DATE, hd_date_new (2020, 1, 1));
  g_assert_true (hd_book_save_record (self->made->book, member, &error));
  g_assert_no_error (error);
}

static void
tear_down (Drafts *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = hd_book_check (self->made->book, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  made_free (self->made);
  fixture_tear_down (&self->base, NULL);
}

static HdRecord *
new_letter (Drafts *self, const char *body)
{
  const HdPaperRequest request = {
    .purpose = HD_PURPOSE_LETTER, .agreement = hd_record_get_id (self->made->agreement), .deadline = hd_date_new (2023, 4, 1), .body = body,
  };

  return hd_paper_draft_new (&request);
}

static HdRecord *
must_issue (Drafts *self, const HdRecord *draft, HdDate day)
{
  g_autoptr (GError) error = NULL;
  HdRecord *issued = NULL;

  hd_book_issue_draft (self->made->book, draft, 0, day, &issued, &error);
  g_assert_no_error (error);
  return issued;
}

static void
assert_number (const HdRecord *paper, const char *wanted)
{
  g_autofree char *number = hd_paper_dup_number (paper);

  g_assert_cmpstr (number, ==, wanted);
}

/* Whatever was said comes back from the record. */
static void
test_request (void)
{
  static const char *const addressees[] = { "Sở Nội vụ", "Sở Tài chính: phòng Ngân sách", NULL };
  const HdPaperRequest said = {
    .purpose = HD_PURPOSE_COPY, .agreement = "a", .template = "copy", .issuer = "u", .signer = "p", .prefix = "", .authority = "Chỉ huy trưởng",
    .number = 12, .symbol = "SL-BCĐ", .place = "Sông Ngân", .date = hd_date_new (2023, 3, 1), .addressees = addressees, .deadline = hd_date_new (2023, 4, 1),
    .action = "kiện toàn", .members_on = hd_date_new (2023, 2, 1), .deciding = "Chủ tịch", .is_second = TRUE, .passages = "I.2, II", .body = "# Nơi nhận",
    .copied = { .issuer = "Văn phòng", .number = 5, .symbol = "SY-VP", .place = "Hà Nội", .date = hd_date_new (2023, 1, 1),
                .authority = "KT. Chánh Văn phòng", .title = "Phó Chánh Văn phòng", .name = "Lê Văn C" },
  };
  g_autoptr (HdRecord) draft = hd_paper_draft_new (&said);
  g_auto (HdDraftRequest) kept = { 0 };
  g_autoptr (GError) error = NULL;
  const HdPaperRequest *read = &kept.request;

  g_assert_true (hd_paper_draft_get_request (draft, &kept, &error));
  g_assert_no_error (error);
  g_assert_cmpint (read->purpose, ==, said.purpose);
  g_assert_cmpstr (read->agreement, ==, said.agreement);
  g_assert_cmpstr (read->template, ==, said.template);
  g_assert_cmpstr (read->issuer, ==, said.issuer);
  g_assert_cmpstr (read->signer, ==, said.signer);
  g_assert_cmpstr (read->prefix, ==, "");
  g_assert_cmpstr (read->authority, ==, said.authority);
  g_assert_cmpint (read->number, ==, said.number);
  g_assert_cmpstr (read->symbol, ==, said.symbol);
  g_assert_cmpstr (read->place, ==, said.place);
  g_assert_cmpint (read->date, ==, said.date);
  g_assert_cmpstrv (read->addressees, addressees);
  g_assert_cmpint (read->deadline, ==, said.deadline);
  g_assert_cmpstr (read->action, ==, said.action);
  g_assert_cmpint (read->members_on, ==, said.members_on);
  g_assert_cmpstr (read->deciding, ==, said.deciding);
  g_assert_true (read->is_second);
  g_assert_cmpstr (read->passages, ==, said.passages);
  g_assert_cmpstr (read->body, ==, said.body);
  g_assert_cmpstr (read->copied.issuer, ==, said.copied.issuer);
  g_assert_cmpint (read->copied.number, ==, said.copied.number);
  g_assert_cmpstr (read->copied.symbol, ==, said.copied.symbol);
  g_assert_cmpstr (read->copied.place, ==, said.copied.place);
  g_assert_cmpint (read->copied.date, ==, said.copied.date);
  g_assert_cmpstr (read->copied.authority, ==, said.copied.authority);
  g_assert_cmpstr (read->copied.title, ==, said.copied.title);
  g_assert_cmpstr (read->copied.name, ==, said.copied.name);

  hd_record_set_text (draft, HD_PAPER_KIND, HD_PAPER_KIND_OUTSIDE);
  g_assert_false (hd_paper_is_made_here (draft));
  hd_draft_request_clear (&kept);
  memset (&kept, 0, sizeof kept);
  g_assert_false (hd_paper_draft_get_request (draft, &kept, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
}

/* A draft with words of its own is kept, opened again, issued with the next number, and never changes any more. */
static void
test_draft (Drafts *self, gconstpointer data)
{
  Made *made = self->made;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) template_draft = new_letter (self, NULL);
  g_autofree char *filled = hd_book_fill_draft_text (made->book, template_draft, &error);
  g_autoptr (HdRecord) draft = NULL;
  g_autoptr (HdRecord) opened = NULL;
  g_autoptr (HdRecord) issued = NULL;
  g_autoptr (HdRecord) person = NULL;
  g_autoptr (HdRendering) rendering = NULL;
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autofree char *body = NULL;

  /* What the agreement knows is filled in; what the form says stays for it. */
  g_assert_no_error (error);
  g_assert_null (strstr (filled, "{{tên văn bản}}"));
  g_assert_nonnull (strstr (filled, "{{hạn trả lời}}"));
  body = g_strdup ("# Trích yếu\n  góp ý lần hai\n# Nội dung\n  Xin ý kiến trước {{hạn trả lời}}\n# Nơi nhận\n  - Như trên\n  - Lưu: VT");
  draft = new_letter (self, body);
  g_assert_true (hd_book_save_draft (made->book, draft, &error));
  g_assert_no_error (error);
  opened = made_read (made, draft);
  g_assert_cmpstr (hd_record_get_text (opened, HD_PAPER_BODY), ==, body);
  g_assert_cmpstr (hd_record_get_text (opened, HD_PAPER_SUBJECT), ==, "V/v góp ý lần hai");
  g_assert_cmpint (hd_paper_get_state (opened), ==, HD_PAPER_IS_DRAFT);
  g_assert_true (hd_record_is_empty (opened, HD_PAPER_NUMBER));
  rendering = hd_book_render_draft (made->book, opened, FALSE, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (rendering->made_from, "có sửa"));

  issued = must_issue (self, opened, self->day);
  g_assert_cmpstr (hd_record_get_id (issued), ==, hd_record_get_id (draft));
  assert_number (issued, "01/BCĐ");
  g_assert_cmpstr (hd_record_get_text (issued, HD_PAPER_TYPE_NAME), ==, "Công văn");
  g_assert_nonnull (hd_record_get_text (issued, HD_PAPER_SIGNER_NAME));
  g_assert_nonnull (hd_record_get_text (issued, HD_PAPER_PROFILE));
  first = hd_book_read_paper (made->book, hd_record_get_id (issued), &error);
  g_assert_no_error (error);

  person = made_read (made, made->people[0]);
  hd_record_set_text (person, HD_PERSON_FULL_NAME, "Người Khác Hẳn");
  g_assert_true (hd_book_save_record (made->book, person, &error));
  again = hd_book_read_paper (made->book, hd_record_get_id (issued), &error);
  g_assert_true (g_bytes_equal (first, again));

  /* What is issued is neither saved as a draft, nor issued again, nor changed. */
  g_assert_false (hd_book_save_draft (made->book, issued, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_false (hd_book_issue_draft (made->book, issued, 0, self->day, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_LOCKED);
  g_clear_error (&error);
  hd_record_set_text (issued, HD_PAPER_BODY, "# Nội dung\n  Khác");
  g_assert_false (hd_book_save_record (made->book, issued, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_LOCKED);
}

/* The number that was given stands on the page; another day, another paper. */
static void
test_number_is_drawn (Drafts *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) draft = new_letter (self, NULL);
  g_autoptr (HdRecord) one = must_issue (self, draft, self->day);
  g_autoptr (HdRecord) second = new_letter (self, NULL);
  g_autoptr (HdRecord) two = must_issue (self, second, self->day + 1);
  g_autoptr (HdNumberPreview) preview = NULL;
  g_autoptr (HdRecord) third = new_letter (self, NULL);
  g_auto (HdDraftRequest) kept = { 0 };
  g_autoptr (HdRendering) drawn = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) stored = NULL;

  assert_number (one, "01/BCĐ");
  assert_number (two, "02/BCĐ");
  preview = hd_book_preview_draft_number (self->made->book, third, self->day, &error);
  g_assert_no_error (error);
  g_assert_cmpint (preview->next, ==, 3);
  g_assert_cmpstr (preview->symbol, ==, "BCĐ");
  g_assert_false (hd_book_issue_draft (self->made->book, third, 2, self->day, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (hd_book_issue_draft (self->made->book, third, 0, hd_date_today () + 1, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  g_clear_error (&error);

  /* The stored bytes are those of the same letter with that number and day. */
  g_assert_true (hd_paper_draft_get_request (two, &kept, &error));
  kept.request.number = 2;
  kept.request.date = self->day + 1;
  drawn = hd_book_render_office_paper (self->made->book, &kept.request, &error);
  bytes = hd_book_make_pdf (self->made->book, drawn->pages, &error);
  stored = hd_book_read_paper (self->made->book, hd_record_get_id (two), &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, stored));
}

/* Copies and extracts are counted together, apart from the other papers (Decree 30/2020/NĐ-CP, Annex I, part III). */
static void
test_copies (Drafts *self, gconstpointer data)
{
  Made *made = self->made;
  g_autoptr (GError) error = NULL;
  HdPaperRequest request = { .purpose = HD_PURPOSE_COPY, .agreement = hd_record_get_id (made->agreement) };
  g_autoptr (HdRecord) letter = new_letter (self, NULL);
  g_autoptr (HdRecord) copy = hd_paper_draft_new (&request);
  g_autoptr (HdRecord) first = NULL;
  g_autoptr (HdRecord) second = NULL;
  g_autoptr (HdRecord) third = NULL;
  g_autoptr (HdRecord) extract = NULL;

  g_assert_false (hd_book_issue_draft (made->book, copy, 0, self->day, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONSTRAINT);
  g_clear_error (&error);
  made_sign_all (made, made->agreement, self->day);
  hd_book_put_in_force (made->book, hd_record_get_id (made->agreement), 0, NULL, self->day, NULL, &error);
  g_assert_no_error (error);
  request.purpose = HD_PURPOSE_EXTRACT;
  request.passages = "I";
  extract = hd_paper_draft_new (&request);
  first = must_issue (self, letter, self->day);
  second = must_issue (self, copy, self->day);
  third = must_issue (self, extract, self->day);
  assert_number (first, "01/BCĐ");
  assert_number (second, "01/SY-BCĐ");
  assert_number (third, "02/TrS-BCĐ");
  g_assert_cmpstr (hd_record_get_text (second, HD_PAPER_SERIES), ==, hd_record_get_text (third, HD_PAPER_SERIES));
  g_assert_cmpstr (hd_record_get_text (second, HD_PAPER_SERIES), !=, hd_record_get_text (first, HD_PAPER_SERIES));
}

/* What has no value stops the paper and leaves nothing behind; it may be kept as a draft. */
static void
test_blank (Drafts *self, gconstpointer data)
{
  Made *made = self->made;
  const HdPaperRequest request = { .purpose = HD_PURPOSE_LETTER, .agreement = hd_record_get_id (made->agreement) };
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) draft = hd_paper_draft_new (&request);
  g_autoptr (GPtrArray) papers = NULL;
  g_autoptr (GPtrArray) series = NULL;

  g_assert_false (hd_book_issue_draft (made->book, draft, 0, self->day, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_BLANK);
  g_assert_nonnull (strstr (error->message, "{{hạn trả lời}}"));
  g_clear_error (&error);
  papers = hd_book_get_all_records (made->book, HD_ENTITY_PAPER, &error);
  series = hd_book_get_all_records (made->book, HD_ENTITY_SERIES, &error);
  g_assert_cmpuint (papers->len, ==, 0);
  g_assert_cmpuint (series->len, ==, 0);
  g_assert_true (hd_book_save_draft (made->book, draft, &error));
  g_assert_no_error (error);
}

/* An issued letter is taken back, another takes the place of one. */
static void
test_replaced (Drafts *self, gconstpointer data)
{
  Made *made = self->made;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) wrong = new_letter (self, NULL);
  g_autoptr (HdRecord) right = new_letter (self, NULL);
  g_autoptr (HdRecord) first = must_issue (self, wrong, self->day);
  g_autoptr (HdRecord) second = NULL;
  g_autoptr (HdRecord) replaced = NULL;

  hd_record_set_text (right, HD_PAPER_REPLACES, hd_record_get_id (first));
  second = must_issue (self, right, self->day + 1);
  replaced = made_read (made, first);
  g_assert_cmpint (hd_paper_get_state (replaced), ==, HD_PAPER_IS_REPLACED);
  g_assert_true (hd_book_withdraw_paper (made->book, hd_record_get_id (second), "Sai nơi nhận", &error));
  g_assert_no_error (error);
}

/* Whatever write finds the disk full, no number is lost and no paper is half there. */
static void
test_full_disk (Drafts *self, gconstpointer data)
{
  HdBook *book = self->made->book;
  g_autoptr (HdRecord) draft = new_letter (self, NULL);
  g_autoptr (HdRecord) issued = NULL;
  guint n_refused = 0;

  for (guint n = 1; issued == NULL && n < 200; n++)
    {
      g_autoptr (GError) error = NULL;

      fault_vfs_arm (FAULT_FULL, n);
      hd_book_issue_draft (book, draft, 0, self->day, &issued, &error);
      fault_vfs_disarm ();
      if (issued != NULL)
        break;
      g_assert_error (error, HD_ERROR, HD_ERROR_NO_SPACE);
      n_refused++;
    }
  g_assert_cmpuint (n_refused, >, 3);
  g_assert_nonnull (issued);
  assert_number (issued, "01/BCĐ");
}

#define ADD(path, function) g_test_add ("/book/paper-drafts/" path, Drafts, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  fault_vfs_install ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/book/paper-drafts/request", test_request);
  ADD ("draft", test_draft);
  ADD ("number-is-drawn", test_number_is_drawn);
  ADD ("copies", test_copies);
  ADD ("blank", test_blank);
  ADD ("replaced", test_replaced);
  ADD ("full-disk", test_full_disk);

  return g_test_run ();
}
