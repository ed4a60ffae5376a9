/* test-comments-table.c: what the table of comments and the comparison of two versions say, on paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/comments-table.h"

#include <string.h>

#include "model/outline-text.h"
#include "papers/comparison-paper.h"
#include "recorder.h"

#define ID(digit) "{" #digit #digit #digit #digit #digit #digit #digit #digit "-0000-4000-8000-000000000000} "

static HdFontSet *fonts;

static HdDossier *
make_head (void)
{
  g_autoptr (HdRecord) committee = hd_record_new (HD_ENTITY_COMMITTEE);
  g_autoptr (HdRecord) agreement = hd_record_new (HD_ENTITY_AGREEMENT);

  hd_record_set_text (committee, HD_COMMITTEE_NAME, "Ban Chỉ đạo Chương trình phối hợp tỉnh Lạng Sơn");
  hd_record_set_text (committee, HD_COMMITTEE_PLACE_NAME, "Lạng Sơn");
  hd_record_set_text (agreement, HD_AGREEMENT_TYPE_NAME, "Chương trình");
  hd_record_set_text (agreement, HD_AGREEMENT_SUBJECT, "Phối hợp hoạt động năm 2021");
  return hd_dossier_new (committee, agreement);
}

static GPtrArray *
read_clauses (const char *text)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *clauses = hd_outline_from_text (text, NULL, &error);

  g_assert_no_error (error);
  return clauses;
}

static void
add_comment (GPtrArray  *proposals,
             const char *clause,
             const char *by,
             const char *text,
             const char *wording,
             const char *decision,
             const char *answer)
{
  HdRecord *proposal = hd_record_new (HD_ENTITY_PROPOSAL);

  hd_record_set_text (proposal, HD_PROPOSAL_CLAUSE, clause);
  hd_record_set_integer (proposal, HD_PROPOSAL_POSITION, proposals->len + 1);
  hd_record_set_text (proposal, HD_PROPOSAL_BY_NAME, by);
  hd_record_set_text (proposal, HD_PROPOSAL_TEXT, text);
  hd_record_set_text (proposal, HD_PROPOSAL_WORDING, wording);
  hd_record_set_text (proposal, HD_PROPOSAL_DECISION, decision);
  hd_record_set_text (proposal, HD_PROPOSAL_ANSWER, answer);
  g_ptr_array_add (proposals, proposal);
}

static HdPages *
lay_out (const HdPaper *paper)
{
  g_autoptr (GError) error = NULL;
  HdPages *pages = hd_layout_run (paper->document, fonts, &error);

  g_assert_no_error (error);
  assert_sound (pages, &paper->document->setup);
  return pages;
}

static HdPaper *
make_table (guint n_comments,
            guint n_open)
{
  static const char *const decisions[] = { "accepted", "partly", "rejected" };
  g_autoptr (HdDossier) dossier = make_head ();
  g_autoptr (GPtrArray) clauses = read_clauses ("# " ID (1) "Nội dung phối hợp\n  ## " ID (2) "Thăm hỏi, tặng quà\n"
                                                "    - " ID (3) "Mỗi năm ít nhất 02 lần tại tỉnh và 04 lần tại các huyện, thành phố.");
  g_autoptr (GPtrArray) proposals = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  g_autoptr (GHashTable) others = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (HdComments) comments = NULL;

  for (guint i = 0; i < n_comments; i++)
    add_comment (proposals, i % 3 == 0 ? NULL : i % 3 == 1 ? "33333333-0000-4000-8000-000000000000" : "22222222-0000-4000-8000-000000000000",
                 "Đồng chí Nguyễn Thị Hòa (Hội LHPN tỉnh)", i % 2 == 0 ? "Nên quy định rõ hơn về trách nhiệm của từng bên." : NULL,
                 i % 3 == 1 ? "Mỗi năm ít nhất 03 lần tại tỉnh." : NULL, i < n_open ? "open" : decisions[i % 3],
                 i < n_open || i % 3 == 0 ? NULL : "Nội dung này đã có ở phần tổ chức thực hiện.");
  comments = hd_comments_new (clauses, proposals, others);
  return hd_comments_table_new (dossier, comments, hd_date_new (2021, 3, 18));
}

static void
assert_says (HdPages    *pages,
             const char *sentence)
{
  g_autoptr (Recording) recording = recording_new (pages);
  g_autofree char *text = recording_text (recording, 0);

  if (strstr (text, sentence) == NULL)
    g_error ("“%s” is missing: %s", sentence, text);
}

static void
test_table (void)
{
  g_autoptr (HdPaper) paper = make_table (6, 1);
  g_autoptr (HdPages) pages = lay_out (paper);

  assert_says (pages, "BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN GÓP Ý");
  assert_says (pages, "Lạng Sơn, ngày 18 tháng 3 năm 2021");
  assert_says (pages, "Tổng số 6 ý kiến; tiếp thu 1, tiếp thu một phần 2, không tiếp thu 2, chưa trả lời 1.");
  assert_says (pages, "I.1.a) Mỗi năm ít nhất 02 lần tại tỉnh");
  assert_says (pages, "Đề nghị viết: “Mỗi năm ít nhất 03 lần tại tỉnh.”");
  g_assert_cmpuint (paper->blanks->len, ==, 1);
  assert_golden (pages, "papers/comments-table.log");
}

static void
test_long_and_empty (void)
{
  g_autoptr (HdPaper) long_paper = make_table (90, 0);
  g_autoptr (HdPages) long_pages = lay_out (long_paper);
  g_autoptr (HdPaper) empty_paper = make_table (0, 0);
  g_autoptr (HdPages) empty_pages = lay_out (empty_paper);
  g_autoptr (Recording) recording = recording_new (long_pages);
  g_autofree char *text = recording_text (recording, 0);
  guint heads = 0;

  for (const char *p = strstr (text, "Tiếp thu, giải trình"); p != NULL; p = strstr (p + 1, "Tiếp thu, giải trình"))
    heads++;
  g_assert_cmpuint (hd_pages_get_n_pages (long_pages), >, 3);
  g_assert_cmpuint (heads, ==, hd_pages_get_n_pages (long_pages));
  g_assert_cmpuint (long_paper->blanks->len, ==, 0);
  assert_says (empty_pages, "Chưa có ý kiến góp ý.");
}

static HdPages *
compare (const char *before_text,
         const char *after_text)
{
  g_autoptr (HdDossier) dossier = make_head ();
  g_autoptr (GPtrArray) before = read_clauses (before_text);
  g_autoptr (GPtrArray) after = read_clauses (after_text);
  g_autoptr (HdTextDiff) diff = hd_text_diff_new (before, after);
  g_autoptr (HdPaper) paper = hd_comparison_paper_new (dossier, diff, "Bản số 1", "Bản số 3", hd_date_new (2021, 3, 18));

  return lay_out (paper);
}

static const char before_text[] =
  "# " ID (1) "Nội dung phối hợp\n  ## " ID (2) "Thăm hỏi, tặng quà\n    - " ID (3) "Mỗi năm ít nhất 02 lần tại tỉnh.\n"
  "    - " ID (4) "Báo cáo kết quả trước ngày 15 tháng 12.\n  ## " ID (5) "Huấn luyện\n  ## " ID (6) "Thi đua";

static const char after_text[] =
  "# " ID (1) "Nội dung phối hợp\n  ## " ID (6) "Thi đua\n  ## " ID (2) "Thăm hỏi, tặng quà, giúp đỡ\n"
  "    - " ID (3) "Mỗi năm ít nhất 03 lần tại tỉnh và các huyện.\n  ## " ID (5) "Huấn luyện\n    - " ID (7) "Huấn luyện dân quân tự vệ.";

/* Told without any colour: brackets and italic for what goes, bold for what comes. */
static void
test_comparison (void)
{
  g_autoptr (HdPages) pages = compare (before_text, after_text);
  g_autoptr (Recording) recording = recording_new (pages);
  const RecordedWord *removed = recording_find (recording, 0, "[02]");
  const RecordedWord *added = recording_find (recording, 0, "03");

  assert_says (pages, "Sửa 2, thêm 1, bỏ 1, chuyển chỗ 1 khoản;");
  assert_says (pages, "(chuyển chỗ)");
  assert_says (pages, "(chưa có)");
  assert_says (pages, "(bỏ)");
  g_assert_nonnull (removed);
  g_assert_cmpint (removed->face, ==, HD_FACE_ITALIC);
  g_assert_nonnull (added);
  g_assert_cmpint (added->face, ==, HD_FACE_BOLD);
  assert_golden (pages, "papers/comparison.log");
}

static void
test_same (void)
{
  g_autoptr (HdPages) pages = compare (before_text, before_text);

  assert_says (pages, "Hai bản giống nhau.");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  golden_init (&argc, argv);
  g_test_init (&argc, &argv, NULL);
  fonts = hd_font_set_new ("Liberation Serif", &error);
  g_assert_no_error (error);
  g_test_add_func ("/comments-table/table", test_table);
  g_test_add_func ("/comments-table/long-and-empty", test_long_and_empty);
  g_test_add_func ("/comparison/differences", test_comparison);
  g_test_add_func ("/comparison/same", test_same);
  result = g_test_run ();
  hd_font_set_unref (fonts);
  return result;
}
