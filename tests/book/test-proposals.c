/* test-proposals.c: comments are taken into the text, versions keep it, signed texts stay
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/proposals.h"

#include "base/error.h"
#include "book/versions.h"
#include "fixture.h"
#include "model/outline-text.h"

#define SIGNED "00000000-0000-4000-8000-000000000031"
#define DRAFT "00000000-0000-4000-8000-000000000032"
#define UNIT "00000000-0000-4000-8000-000000000012"
#define PERSON "00000000-0000-4000-8000-000000000022"

typedef struct
{
  Fixture base;
  HdBook *book;
  char   *heading; /* ids of clauses */
  char   *item;
} Case;

static void
put_text (Case *self)
{
  g_autoptr (HdEdit) edit = hd_edit_new (self->book, "Viết dự thảo");
  g_autoptr (GPtrArray) old = NULL;
  g_autoptr (GPtrArray) clauses = NULL;
  g_autoptr (GError) error = NULL;

  old = hd_book_get_records_by (self->book, HD_ENTITY_CLAUSE, HD_CLAUSE_AGREEMENT, DRAFT, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < old->len; i++)
    hd_edit_remove (edit, g_ptr_array_index (old, i));
  clauses = hd_outline_from_text ("# Nội dung\n  ## Thăm hỏi, tặng quà\n    - Mỗi năm ít nhất 02 lần tại tỉnh.\n    - Báo cáo.", DRAFT, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < clauses->len; i++)
    hd_edit_put (edit, g_ptr_array_index (clauses, i));
  hd_edit_apply (edit, &error);
  g_assert_no_error (error);
  self->heading = g_strdup (hd_record_get_id (g_ptr_array_index (clauses, 1)));
  self->item = g_strdup (hd_record_get_id (g_ptr_array_index (clauses, 2)));
}

static void
set_up (Case         *self,
        gconstpointer data)
{
  fixture_set_up (&self->base, data);
  self->book = fixture_mini (&self->base);
  put_text (self);
}

static void
tear_down (Case         *self,
           gconstpointer data)
{
  g_object_unref (self->book);
  g_free (self->heading);
  g_free (self->item);
  fixture_tear_down (&self->base, data);
}

static HdRecord *
make_comment (const char *agreement,
              const char *clause,
              const char *text,
              const char *wording)
{
  HdRecord *proposal = hd_record_new (HD_ENTITY_PROPOSAL);

  hd_record_set_text (proposal, HD_PROPOSAL_AGREEMENT, agreement);
  hd_record_set_text (proposal, HD_PROPOSAL_CLAUSE, clause);
  hd_record_set_text (proposal, HD_PROPOSAL_BY_UNIT, UNIT);
  hd_record_set_text (proposal, HD_PROPOSAL_TEXT, text);
  hd_record_set_text (proposal, HD_PROPOSAL_WORDING, wording);
  return proposal;
}

static char *
add_comment (Case       *self,
             const char *clause,
             const char *text,
             const char *wording)
{
  g_autoptr (HdRecord) proposal = make_comment (DRAFT, clause, text, wording);
  g_autoptr (GError) error = NULL;

  hd_proposal_save (self->book, proposal, &error);
  g_assert_no_error (error);
  return g_strdup (hd_record_get_id (proposal));
}

static void
answer (Case       *self,
        const char *proposal,
        HdDecision  decision,
        const char *reason,
        const char *wording)
{
  HdAnswer given = { .decision = decision, .reason = reason, .wording = wording };
  g_autoptr (GError) error = NULL;

  hd_proposal_answer (self->book, proposal, &given, &error);
  g_assert_no_error (error);
}

static void
assert_text (Case       *self,
             const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) clauses = hd_book_get_records_by (self->book, HD_ENTITY_CLAUSE, HD_CLAUSE_AGREEMENT, DRAFT, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = hd_outline_to_text (clauses, FALSE);
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_counts (Case *self,
               guint open,
               guint accepted,
               guint partly,
               guint rejected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdComments) comments = hd_proposals_read (self->book, DRAFT, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (comments->counts[HD_DECISION_OPEN], ==, open);
  g_assert_cmpuint (comments->counts[HD_DECISION_ACCEPTED], ==, accepted);
  g_assert_cmpuint (comments->counts[HD_DECISION_PARTLY], ==, partly);
  g_assert_cmpuint (comments->counts[HD_DECISION_REJECTED], ==, rejected);
}

static GPtrArray *
read_versions (Case *self,
               guint n)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *versions = hd_versions_read (self->book, DRAFT, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (versions->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (hd_record_get_integer (g_ptr_array_index (versions, i), HD_VERSION_NUMBER), ==, i + 1);
  return versions;
}

/* The path of a meeting: two comments change the text, one is turned down, one is only a remark. */
static void
test_meeting (Case         *self,
              gconstpointer data)
{
  g_autofree char *first = add_comment (self, self->item, "Nên tăng lên.", "Mỗi năm ít nhất 03 lần tại tỉnh.");
  g_autofree char *second = add_comment (self, self->heading, NULL, "Thăm hỏi, tặng quà, giúp đỡ");
  g_autofree char *third = add_comment (self, self->item, "Bỏ khoản này.", NULL);
  g_autofree char *fourth = add_comment (self, NULL, "Văn bản ngắn gọn, đồng ý.", NULL);
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (HdRecord) proposal = NULL;
  g_autoptr (HdTextDiff) diff = NULL;
  g_autoptr (GError) error = NULL;

  assert_counts (self, 4, 0, 0, 0);
  answer (self, first, HD_DECISION_ACCEPTED, NULL, NULL);
  answer (self, second, HD_DECISION_PARTLY, "Chỉ thêm ý sau.", "Thăm hỏi, tặng quà, đỡ đầu");
  answer (self, third, HD_DECISION_REJECTED, "Đây là nội dung chính.", NULL);
  answer (self, fourth, HD_DECISION_ACCEPTED, NULL, NULL);
  assert_counts (self, 0, 2, 1, 1);
  assert_text (self, "# Nội dung\n  ## Thăm hỏi, tặng quà, đỡ đầu\n    - Mỗi năm ít nhất 03 lần tại tỉnh.\n    - Báo cáo.");

  versions = read_versions (self, 3);
  proposal = hd_book_get_record (self->book, HD_ENTITY_PROPOSAL, second, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hd_record_get_text (proposal, HD_PROPOSAL_VERSION), ==, hd_record_get_id (g_ptr_array_index (versions, 2)));
  g_assert_cmpstr (hd_record_get_text (proposal, HD_PROPOSAL_ANSWER), ==, "Chỉ thêm ý sau.");
  g_assert_cmpint (hd_record_get_date (proposal, HD_PROPOSAL_DECIDED_DATE), ==, hd_date_today ());

  diff = hd_version_compare (self->book, DRAFT, 1, 3, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (diff->n_changed, ==, 2);
  g_assert_cmpuint (diff->n_added + diff->n_removed + diff->n_moved, ==, 0);
  g_clear_pointer (&diff, hd_text_diff_free);
  diff = hd_version_compare (self->book, DRAFT, 3, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (diff->n_changed, ==, 0);
  g_clear_pointer (&diff, hd_text_diff_free);
  g_assert_null (hd_version_compare (self->book, DRAFT, 1, 4, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_NOT_FOUND);
}

/* Two wordings for one clause: the second does not silently undo the first. */
static void
test_changed_since (Case         *self,
                    gconstpointer data)
{
  g_autofree char *first = add_comment (self, self->item, NULL, "Mỗi năm ít nhất 03 lần tại tỉnh.");
  g_autofree char *second = add_comment (self, self->item, NULL, "Hằng năm ít nhất 02 lần tại tỉnh.");
  HdAnswer accepted = { .decision = HD_DECISION_ACCEPTED };
  g_autoptr (HdComments) comments = NULL;
  g_autoptr (GError) error = NULL;

  answer (self, first, HD_DECISION_ACCEPTED, NULL, NULL);
  comments = hd_proposals_read (self->book, DRAFT, &error);
  g_assert_no_error (error);
  g_assert_false (((HdComment *) g_ptr_array_index (comments->comments, 0))->is_stale);
  g_assert_true (((HdComment *) g_ptr_array_index (comments->comments, 1))->is_stale);

  g_assert_false (hd_proposal_answer (self->book, second, &accepted, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONFLICT);
  g_clear_error (&error);
  assert_text (self, "# Nội dung\n  ## Thăm hỏi, tặng quà\n    - Mỗi năm ít nhất 03 lần tại tỉnh.\n    - Báo cáo.");
  assert_counts (self, 1, 1, 0, 0);

  /* Confirmed against a text that is no longer there: no. */
  accepted.wording = "Hằng năm ít nhất 03 lần tại tỉnh.";
  accepted.seen = "Mỗi năm ít nhất 02 lần tại tỉnh.";
  g_assert_false (hd_proposal_answer (self->book, second, &accepted, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONFLICT);
  g_clear_error (&error);
  accepted.seen = "Mỗi năm ít nhất 03 lần tại tỉnh.";
  g_assert_true (hd_proposal_answer (self->book, second, &accepted, &error));
  g_assert_no_error (error);
  assert_text (self, "# Nội dung\n  ## Thăm hỏi, tặng quà\n    - Hằng năm ít nhất 03 lần tại tỉnh.\n    - Báo cáo.");
  g_ptr_array_unref (read_versions (self, 3));
}

static void
assert_refused (gboolean    done,
                GError    **error,
                HdErrorCode code)
{
  g_assert_false (done);
  g_assert_error (*error, HD_ERROR, (int) code);
  g_clear_error (error);
}

static void
test_refused (Case         *self,
              gconstpointer data)
{
  g_autofree char *open = add_comment (self, self->item, "Ý kiến", NULL);
  g_autoptr (HdRecord) nobody = make_comment (DRAFT, NULL, "Ý kiến", NULL);
  g_autoptr (HdRecord) silent = make_comment (DRAFT, self->item, NULL, NULL);
  g_autoptr (HdRecord) nowhere = make_comment (DRAFT, NULL, NULL, "Chữ mới");
  g_autoptr (HdRecord) same = make_comment (DRAFT, self->item, NULL, "Mỗi năm ít nhất 02 lần tại tỉnh.");
  g_autoptr (HdRecord) locked = make_comment (SIGNED, NULL, "Ý kiến", NULL);
  g_autoptr (HdRecord) changed = NULL;
  HdAnswer rejected = { .decision = HD_DECISION_REJECTED, .reason = "  " };
  HdAnswer partly = { .decision = HD_DECISION_PARTLY };
  g_autoptr (GError) error = NULL;

  hd_record_clear (nobody, HD_PROPOSAL_BY_UNIT);
  assert_refused (hd_proposal_save (self->book, nobody, &error), &error, HD_ERROR_INVALID);
  assert_refused (hd_proposal_save (self->book, silent, &error), &error, HD_ERROR_INVALID);
  assert_refused (hd_proposal_save (self->book, nowhere, &error), &error, HD_ERROR_INVALID);
  assert_refused (hd_proposal_save (self->book, same, &error), &error, HD_ERROR_INVALID);
  assert_refused (hd_proposal_save (self->book, locked, &error), &error, HD_ERROR_LOCKED);
  assert_refused (hd_version_save (self->book, SIGNED, NULL, NULL, &error), &error, HD_ERROR_LOCKED);
  assert_refused (hd_proposal_answer (self->book, open, &rejected, &error), &error, HD_ERROR_INVALID);
  assert_refused (hd_proposal_answer (self->book, open, &partly, &error), &error, HD_ERROR_INVALID);

  rejected.reason = "Không cần.";
  g_assert_true (hd_proposal_answer (self->book, open, &rejected, &error));
  assert_refused (hd_proposal_answer (self->book, open, &rejected, &error), &error, HD_ERROR_CONSTRAINT);
  assert_refused (hd_proposal_remove (self->book, open, &error), &error, HD_ERROR_CONSTRAINT);
  changed = hd_book_get_record (self->book, HD_ENTITY_PROPOSAL, open, &error);
  hd_record_set_text (changed, HD_PROPOSAL_DECISION, "accepted");
  assert_refused (hd_proposal_save (self->book, changed, &error), &error, HD_ERROR_CONSTRAINT);
  g_ptr_array_unref (read_versions (self, 0));
}

/* Words and days of an answered comment are put right; its decision, its wording and an answer that is needed stand. */
static void
test_corrected (Case         *self,
                gconstpointer data)
{
  g_autofree char *id = add_comment (self, self->item, "Ý kiến", NULL);
  HdAnswer answer = { .decision = HD_DECISION_PARTLY, .reason = "Chỉ một phần." };
  g_autoptr (HdRecord) changed = NULL;
  g_autoptr (HdRecord) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (hd_proposal_answer (self->book, id, &answer, &error));
  changed = hd_book_get_record (self->book, HD_ENTITY_PROPOSAL, id, &error);
  hd_record_clear (changed, HD_PROPOSAL_ANSWER);
  assert_refused (hd_proposal_save (self->book, changed, &error), &error, HD_ERROR_INVALID);
  hd_record_set_text (changed, HD_PROPOSAL_ANSWER, "Một phần nhỏ.");
  hd_record_set_text (changed, HD_PROPOSAL_TEXT, "Ý kiến khác");
  hd_record_set_text (changed, HD_PROPOSAL_MADE_DATE, "2021-03-18");
  hd_record_set_text (changed, HD_PROPOSAL_DECIDED_DATE, "2021-03-17");
  assert_refused (hd_proposal_save (self->book, changed, &error), &error, HD_ERROR_INVALID);
  hd_record_set_date (changed, HD_PROPOSAL_DECIDED_DATE, hd_date_today () + 1);
  assert_refused (hd_proposal_save (self->book, changed, &error), &error, HD_ERROR_INVALID);
  hd_record_set_text (changed, HD_PROPOSAL_WORDING, "Câu khác");
  hd_record_set_text (changed, HD_PROPOSAL_DECIDED_DATE, "2021-03-18");
  assert_refused (hd_proposal_save (self->book, changed, &error), &error, HD_ERROR_CONSTRAINT);
  hd_record_clear (changed, HD_PROPOSAL_WORDING);
  g_assert_true (hd_proposal_save (self->book, changed, &error));
  after = hd_book_get_record (self->book, HD_ENTITY_PROPOSAL, id, &error);
  g_assert_cmpstr (hd_record_get_text (after, HD_PROPOSAL_ANSWER), ==, "Một phần nhỏ.");
  g_assert_cmpstr (hd_record_get_text (after, HD_PROPOSAL_DECIDED_DATE), ==, "2021-03-18");
  g_assert_cmpstr (hd_record_get_text (after, HD_PROPOSAL_DECISION), ==, "partly");
}

/* The comments of a text lock with it. */
static void
test_locked (Case         *self,
             gconstpointer data)
{
  g_autofree char *open = add_comment (self, self->item, "Ý kiến", NULL);
  g_autoptr (HdRecord) agreement = NULL;
  HdAnswer accepted = { .decision = HD_DECISION_ACCEPTED };
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (hd_version_save (self->book, DRAFT, NULL, NULL, &error));
  agreement = hd_book_get_record (self->book, HD_ENTITY_AGREEMENT, DRAFT, &error);
  g_assert_no_error (error);
  hd_record_set_text (agreement, HD_AGREEMENT_STATE, "partly_signed");
  g_assert_true (hd_book_save_record (self->book, agreement, &error));
  assert_refused (hd_proposal_answer (self->book, open, &accepted, &error), &error, HD_ERROR_LOCKED);
  assert_refused (hd_proposal_remove (self->book, open, &error), &error, HD_ERROR_LOCKED);
  versions = read_versions (self, 1);
  assert_refused (hd_version_restore (self->book, hd_record_get_id (g_ptr_array_index (versions, 0)), &error), &error, HD_ERROR_LOCKED);
}

static void
test_change_and_remove (Case         *self,
                        gconstpointer data)
{
  g_autofree char *id = add_comment (self, self->item, "Ý kiến", NULL);
  g_autoptr (HdRecord) proposal = NULL;
  g_autoptr (GError) error = NULL;

  proposal = hd_book_get_record (self->book, HD_ENTITY_PROPOSAL, id, &error);
  g_assert_no_error (error);
  g_assert_true (hd_record_is_empty (proposal, HD_PROPOSAL_BASE));
  hd_record_set_text (proposal, HD_PROPOSAL_WORDING, "Chữ mới");
  g_assert_true (hd_proposal_save (self->book, proposal, &error));
  g_clear_pointer (&proposal, hd_record_unref);
  proposal = hd_book_get_record (self->book, HD_ENTITY_PROPOSAL, id, &error);
  g_assert_cmpstr (hd_record_get_text (proposal, HD_PROPOSAL_BASE), ==, "Mỗi năm ít nhất 02 lần tại tỉnh.");
  g_assert_cmpint (hd_record_get_integer (proposal, HD_PROPOSAL_POSITION), ==, 1);
  g_assert_true (hd_proposal_remove (self->book, id, &error));
  assert_counts (self, 0, 0, 0, 0);
}

/* An older text comes back as it was; what was there is kept; comments on what goes stay. */
static void
test_restore (Case         *self,
              gconstpointer data)
{
  g_autofree char *added = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (HdRecord) clause = hd_record_new (HD_ENTITY_CLAUSE);
  g_autoptr (HdRecord) proposal = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (hd_version_save (self->book, DRAFT, " Bản gửi\tđi ", "Gửi 6 đơn vị", &error));
  versions = read_versions (self, 1);
  g_assert_cmpstr (hd_record_get_text (g_ptr_array_index (versions, 0), HD_VERSION_LABEL), ==, "Bản gửi đi");

  hd_record_set_text (clause, HD_CLAUSE_AGREEMENT, DRAFT);
  hd_record_set_text (clause, HD_CLAUSE_KIND, "part");
  hd_record_set_integer (clause, HD_CLAUSE_POSITION, 9);
  hd_record_set_text (clause, HD_CLAUSE_TEXT, "Phần thêm");
  g_assert_true (hd_book_save_record (self->book, clause, &error));
  added = add_comment (self, hd_record_get_id (clause), "Ý kiến", NULL);
  clause = (hd_record_unref (clause), hd_book_get_record (self->book, HD_ENTITY_CLAUSE, self->item, &error));
  g_assert_true (hd_book_remove_record (self->book, HD_ENTITY_CLAUSE, self->item, &error));
  assert_text (self, "# Nội dung\n  ## Thăm hỏi, tặng quà\n    - Báo cáo.\n# Phần thêm");

  g_assert_true (hd_version_restore (self->book, hd_record_get_id (g_ptr_array_index (versions, 0)), &error));
  g_assert_no_error (error);
  assert_text (self, "# Nội dung\n  ## Thăm hỏi, tặng quà\n    - Mỗi năm ít nhất 02 lần tại tỉnh.\n    - Báo cáo.");
  g_ptr_array_unref (read_versions (self, 2));
  proposal = hd_book_get_record (self->book, HD_ENTITY_PROPOSAL, added, &error);
  g_assert_no_error (error);
  g_assert_true (hd_record_is_empty (proposal, HD_PROPOSAL_CLAUSE));

  /* Once more changes nothing. */
  g_assert_true (hd_version_restore (self->book, hd_record_get_id (g_ptr_array_index (versions, 0)), &error));
  assert_text (self, "# Nội dung\n  ## Thăm hỏi, tặng quà\n    - Mỗi năm ít nhất 02 lần tại tỉnh.\n    - Báo cáo.");
}

/* What moving on an agreement calls: a version, unless the newest one is just this text. */
static void
test_make_record (Case         *self,
                  gconstpointer data)
{
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (HdEdit) edit = hd_edit_new (self->book, "Gửi lấy ý kiến");

      g_assert_true (hd_version_make_record (self->book, edit, DRAFT, "Gửi lấy ý kiến", &error));
      g_assert_true (hd_edit_apply (edit, &error));
    }
  versions = read_versions (self, 1);
  g_assert_cmpstr (hd_record_get_text (g_ptr_array_index (versions, 0), HD_VERSION_LABEL), ==, "Gửi lấy ý kiến");
}

static void
test_order_and_names (Case         *self,
                      gconstpointer data)
{
  g_autofree char *late = add_comment (self, self->item, "Sau", NULL);
  g_autofree char *early = add_comment (self, self->heading, "Trước", NULL);
  g_autofree char *whole = add_comment (self, NULL, "Chung", NULL);
  const char *const ids[] = { whole, early, late };
  g_autoptr (HdRecord) by_person = make_comment (DRAFT, self->item, "Người", NULL);
  g_autoptr (HdComments) comments = NULL;
  g_autoptr (GError) error = NULL;
  const HdComment *last;
  g_autofree char *place = NULL;

  hd_record_set_text (by_person, HD_PROPOSAL_BY_PERSON, PERSON);
  g_assert_true (hd_proposal_save (self->book, by_person, &error));
  comments = hd_proposals_read (self->book, DRAFT, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const HdComment *comment = g_ptr_array_index (comments->comments, i);

      g_assert_cmpstr (hd_record_get_id (comment->proposal), ==, ids[i]);
      g_assert_cmpstr (comment->by, ==, "LĐLĐ tỉnh");
    }
  last = g_ptr_array_index (comments->comments, 3);
  g_assert_cmpstr (last->by, ==, "Đặng Thị Hòa (LĐLĐ tỉnh)");
  place = hd_clause_dup_place (comments->outline, last->clause);
  g_assert_cmpstr (place, ==, "I.1.a) Mỗi năm ít nhất 02 lần tại tỉnh.");
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void      (*test) (Case *self, gconstpointer data);
  } tests[] = {
    { "/proposals/meeting", test_meeting },
    { "/proposals/changed-since", test_changed_since },
    { "/proposals/refused", test_refused },
    { "/proposals/corrected", test_corrected },
    { "/proposals/locked", test_locked },
    { "/proposals/change-and-remove", test_change_and_remove },
    { "/proposals/order-and-names", test_order_and_names },
    { "/versions/restore", test_restore },
    { "/versions/make-record", test_make_record },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Case, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
