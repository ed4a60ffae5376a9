/* test-office-papers.c: letter, decision, list of members, extract and certified copies as pages
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/office-paper.h"

#include <string.h>

#include "make-dossier.h"
#include "recorder.h"

#define LONG_UNIT "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lạng Sơn - Ban Thường trực phụ trách công tác phối hợp hoạt động liên huyện"

static HdFontSet *fonts;

static HdDossier *
make (gboolean is_signed)
{
  const DossierSpec spec = { .n_parties = 2, .n_headings = 2, .is_signed = is_signed };

  return make_dossier (&spec);
}

static void
fill (HdOfficePaper *details, const char *issuer, const char *symbol, const char *addressees)
{
  *details = (HdOfficePaper) {
    .superior = g_strdup (""), .issuer = g_strdup (issuer), .deciding = g_strdup ("Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn"),
    .number = 7, .symbol = g_strdup (symbol), .place = g_strdup ("Lạng Sơn"), .date = hd_date_new (2024, 2, 5),
    .authority = g_strdup ("KT. Trưởng ban"), .title = g_strdup ("Phó Trưởng ban"), .position = g_strdup ("Chính ủy Bộ CHQS tỉnh"),
    .name = g_strdup ("Đại tá Nguyễn Văn An"), .form = g_strdup ("Sao y"), .addressees = g_strsplit (addressees, "|", -1),
    .made_from = g_strdup ("Mẫu “Thử”, bản 3"),
  };
  if (*addressees == '\0')
    {
      g_strfreev (details->addressees);
      details->addressees = g_new0 (char *, 1);
    }
}

static HdPaperText *
read_text (const HdDossier *dossier, const char *body)
{
  g_autoptr (GError) error = NULL;
  HdPaperText *text = hd_paper_text_new (body, dossier, &error);

  g_assert_no_error (error);
  return text;
}

static HdPages *
lay_out (HdPaper *paper)
{
  g_autoptr (GError) error = NULL;
  HdPages *pages = hd_layout_run (paper->document, fonts, &error);

  g_assert_no_error (error);
  assert_sound (pages, &paper->document->setup);
  hd_paper_free (paper);
  return pages;
}

/* Words in the order of the page, which is that of a copied text. */
static void
assert_says (HdPages *pages, const char *sentence)
{
  g_autoptr (Recording) recording = recording_new (pages);
  g_autofree char *text = recording_text (recording, 0);

  if (strstr (text, sentence) == NULL)
    g_error ("“%s” is missing: %s", sentence, text);
}

static const char letter_body[] =
  "# Trích yếu\n  lấy ý kiến về dự thảo {{tên văn bản}}\n# Nội dung\n  Ban Chỉ đạo gửi dự thảo kèm theo:\n    - Dự thảo;\n    - Tờ trình.\n"
  "  Đề nghị cho ý kiến trước {{hạn trả lời}}.\n# Nơi nhận\n  - Như trên;\n  - Lưu: VT, PCT.";

static void
test_letter (void)
{
  g_autoptr (HdDossier) dossier = make (FALSE);
  g_auto (HdOfficePaper) details = { 0 };
  g_autoptr (HdPaperText) text = NULL;
  g_autoptr (HdPages) pages = NULL;

  hd_dossier_set_value (dossier, "hạn trả lời", "ngày 01 tháng 3 năm 2024");
  fill (&details, "Ban Chỉ đạo\nChương trình phối hợp", "BCĐ-PCT", "Hội Nông dân tỉnh|Tỉnh đoàn|Hội Cựu chiến binh tỉnh");
  text = read_text (dossier, letter_body);
  pages = lay_out (hd_letter_paper_new (dossier, &details, text));
  g_assert_cmpuint (hd_pages_get_n_pages (pages), ==, 1);
  assert_says (pages, "Số: 07/BCĐ-PCT");
  assert_says (pages, "V/v lấy ý kiến về dự thảo Chương trình phối hợp");
  assert_says (pages, "Kính gửi: - Hội Nông dân tỉnh; - Tỉnh đoàn; - Hội Cựu chiến binh tỉnh.");
  assert_says (pages, "Đề nghị cho ý kiến trước ngày 01 tháng 3 năm 2024./.");
  assert_says (pages, "- Như trên; - Lưu: VT, PCT. KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN CHÍNH ỦY BỘ CHQS TỈNH Đại tá Nguyễn Văn An");
  assert_golden (pages, "papers/letter.log");
}

/* One addressee stands on the line of "Kính gửi:"; the dashes of several stand under its colon. */
static void
test_addressees (void)
{
  g_autoptr (HdDossier) dossier = make (FALSE);
  g_auto (HdOfficePaper) one = { 0 };
  g_auto (HdOfficePaper) many = { 0 };
  g_auto (HdOfficePaper) none = { 0 };
  g_autoptr (HdPaperText) text = NULL;
  g_autoptr (HdPages) pages = NULL;
  g_autoptr (HdPages) pages_of_many = NULL;
  g_autoptr (HdPaper) paper_of_none = NULL;
  g_autoptr (Recording) recording = NULL;
  const RecordedWord *label, *dash;

  text = read_text (dossier, "# Trích yếu\n  gửi\n# Nội dung\n  Chữ.\n# Nơi nhận\n  - Như trên");
  fill (&one, "Ban Chỉ đạo", "BCĐ", LONG_UNIT);
  pages = lay_out (hd_letter_paper_new (dossier, &one, text));
  assert_says (pages, "Kính gửi: Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lạng Sơn");
  fill (&many, "Ban Chỉ đạo", "BCĐ", LONG_UNIT "|Tỉnh đoàn");
  pages_of_many = lay_out (hd_letter_paper_new (dossier, &many, text));
  recording = recording_new (pages_of_many);
  label = recording_find (recording, 0, "gửi:");
  dash = recording_find (recording, 0, "-");
  while (dash != NULL && dash->baseline <= label->baseline)
    dash++;
  g_assert_cmpstr (dash->text, ==, "-");
  g_assert_cmpfloat (dash->left, >, label->right - 8);
  g_assert_cmpfloat (dash->left, <, label->right + 1);
  fill (&none, "Ban Chỉ đạo", "BCĐ", "");
  paper_of_none = hd_letter_paper_new (dossier, &none, text);
  g_assert_cmpuint (paper_of_none->blanks->len, ==, 1);
}

/* What has no value stands out, is listed with its place, and is marked a draft. */
static void
test_unresolved (void)
{
  g_autoptr (HdDossier) dossier = make (FALSE);
  g_auto (HdOfficePaper) details = { 0 };
  g_autoptr (HdPaperText) text = read_text (dossier, letter_body);
  g_autoptr (HdPages) pages = NULL;
  g_autoptr (Recording) recording = NULL;
  g_autofree char *blank = NULL;
  HdPaper *paper;

  fill (&details, "Ban Chỉ đạo", "BCĐ", "Tỉnh đoàn");
  details.is_draft = TRUE;
  paper = hd_letter_paper_new (dossier, &details, text);
  g_assert_cmpuint (paper->text_blanks->len, ==, 1);
  blank = g_strdup (g_ptr_array_index (paper->text_blanks, 0));
  g_assert_nonnull (strstr (blank, "4"));
  g_assert_nonnull (strstr (blank, "{{hạn trả lời}}"));
  g_assert_cmpstr (paper->document->watermark, ==, "DỰ THẢO");
  pages = lay_out (paper);
  assert_says (pages, "ý kiến trước {{hạn trả lời}}./.");
  recording = recording_new (pages);
  g_assert_cmpint (recording_find (recording, 0, "trả")->face, ==, HD_FACE_BOLD_ITALIC);
}

static GPtrArray *
make_members (guint n)
{
  GPtrArray *members = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_member_line_free);

  for (guint i = 0; i < n; i++)
    {
      HdMemberLine *member = g_new0 (HdMemberLine, 1);

      member->name = i == 1 ? g_strdup ("Thượng tá Nguyễn Hoàng Phương Thùy Tôn Nữ Công Tằng Huyền Trân Ngọc Uyển") : g_strdup_printf ("Trần Văn %c", (char) ('A' + i % 26));
      member->posts = g_strdup (i == 1 ? LONG_UNIT : i == 2 ? "" : "Chủ tịch Hội Nông dân tỉnh");
      member->role = g_strdup (i == 0 ? "Trưởng ban" : "Thành viên");
      g_ptr_array_add (members, member);
    }
  return members;
}

/* The number in the top margin; NULL on a page without one. */
static const char *
page_number (const Recording *recording, guint page)
{
  for (guint i = 0; i < recording->words->len; i++)
    {
      const RecordedWord *word = recording_word (recording, i);

      if (word->page == page && word->baseline < HD_MM (20))
        return word->text;
    }
  return NULL;
}

static const char decision_body[] =
  "* Căn cứ Luật Tổ chức chính quyền địa phương;\n* Theo đề nghị của Bộ Chỉ huy Quân sự tỉnh\n# Tên loại\n  Quyết định\n"
  "# Trích yếu\n  Về việc kiện toàn Ban Chỉ đạo\n# Các điều\n  ## Kiện toàn Ban Chỉ đạo (có danh sách kèm theo).\n"
  "  ## Nhiệm vụ của Ban Chỉ đạo\n    ## Lãnh đạo, chỉ đạo;\n    - Đôn đốc, kiểm tra.\n  ## Quyết định có hiệu lực từ ngày ký\n"
  "# Nơi nhận\n  - Như Điều 3\n  - Lưu: VT\n# Phụ lục\n  Danh sách thành viên Ban Chỉ đạo";

/* Grounds, articles and the annex, which counts its own pages. */
static void
test_decision (void)
{
  g_autoptr (HdDossier) dossier = make (FALSE);
  g_auto (HdOfficePaper) details = { 0 };
  g_autoptr (HdPaperText) text = read_text (dossier, decision_body);
  g_autoptr (GPtrArray) members = make_members (60);
  g_autoptr (HdPages) pages = NULL;
  g_autoptr (Recording) recording = NULL;

  fill (&details, "Ủy ban nhân dân tỉnh Lạng Sơn", "QĐ-UBND", "");
  pages = lay_out (hd_decision_paper_new (dossier, &details, text, members));
  assert_says (pages, "QUYẾT ĐỊNH Về việc kiện toàn Ban Chỉ đạo CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN Căn cứ Luật Tổ chức chính quyền địa phương;");
  assert_says (pages, "Bộ Chỉ huy Quân sự tỉnh. QUYẾT ĐỊNH: Điều 1. Kiện toàn Ban Chỉ đạo (có danh sách kèm theo).");
  assert_says (pages, "Điều 2. Nhiệm vụ của Ban Chỉ đạo");
  assert_says (pages, "Điều 3. Quyết định có hiệu lực từ ngày ký./.");
  assert_says (pages, "Phụ lục DANH SÁCH THÀNH VIÊN BAN CHỈ ĐẠO (Kèm theo Quyết định số 07/QĐ-UBND ngày 05 tháng 02 năm 2024 của Ủy ban nhân dân tỉnh Lạng Sơn)");
  assert_says (pages, "Danh sách có 60 đồng chí.");
  g_assert_cmpuint (hd_pages_get_n_pages (pages), >, 3);
  recording = recording_new (pages);
  g_assert_null (page_number (recording, 0));
  g_assert_null (page_number (recording, 1));
  g_assert_cmpstr (page_number (recording, 2), ==, "2");
  assert_golden (pages, "papers/decision.log");
}

static void
test_members (void)
{
  g_autoptr (HdDossier) dossier = make (FALSE);
  g_auto (HdOfficePaper) details = { 0 };
  g_autoptr (HdPaperText) text = read_text (dossier, "# Tên loại\n  Danh sách\n# Trích yếu\n  Thành viên Ban Chỉ đạo");
  g_autoptr (GPtrArray) members = make_members (3);
  g_autoptr (GPtrArray) nobody = make_members (0);
  g_autoptr (HdPaper) paper = NULL;
  g_autoptr (HdPages) pages = NULL;
  g_autoptr (HdPages) empty = NULL;

  fill (&details, "Ban Chỉ đạo", "", "");
  details.is_unnumbered = TRUE;
  paper = hd_members_paper_new (dossier, &details, text, members);
  g_assert_cmpuint (paper->blanks->len, ==, 1); /* a post that is not known */
  pages = lay_out (g_steal_pointer (&paper));
  assert_says (pages, "DANH SÁCH Thành viên Ban Chỉ đạo");
  assert_says (pages, "1 Trần Văn A Chủ tịch Hội Nông dân tỉnh Trưởng ban");
  assert_golden (pages, "papers/members.log");
  paper = hd_members_paper_new (dossier, &details, text, nobody);
  g_assert_cmpuint (paper->blanks->len, ==, 1);
  empty = lay_out (g_steal_pointer (&paper));
  assert_says (empty, "Danh sách chưa có ai.");
}

static HdPages *
copy (HdDossier *dossier, gboolean is_second, GHashTable *chosen)
{
  g_auto (HdOfficePaper) first = { 0 };
  g_auto (HdOfficePaper) second = { 0 };
  g_autoptr (HdPaperText) text = read_text (dossier, chosen != NULL ? "# Lời dẫn trích sao\n  (Trích Mục I)\n# Nơi nhận\n  - A\n  - Lưu: VT" : "# Nơi nhận\n  - A\n  - Lưu: VT");
  g_autoptr (GPtrArray) forms = g_ptr_array_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  HdPaper *paper;

  fill (&first, "Văn phòng Tỉnh ủy", "SY-VPTU", "");
  fill (&second, "Bộ Chỉ huy Quân sự tỉnh", "SL-BCHQS", "");
  g_free (second.form);
  second.form = g_strdup (chosen != NULL ? "Trích sao" : "Sao lục");
  if (chosen == NULL)
    {
      g_ptr_array_add (forms, &first);
      g_ptr_array_add (texts, text);
    }
  if (is_second || chosen != NULL)
    {
      g_ptr_array_add (forms, &second);
      g_ptr_array_add (texts, text);
    }
  paper = hd_copy_paper_new (dossier, forms, texts, chosen, &error);
  g_assert_no_error (error);
  return lay_out (paper);
}

/* The form stands below a line as wide as the text, on the sheet on which the text ends. */
static void
test_copy (void)
{
  g_autoptr (HdDossier) dossier = make (TRUE);
  g_autoptr (HdPages) pages = copy (dossier, FALSE, NULL);
  g_autoptr (HdPages) again = copy (dossier, TRUE, NULL);
  g_autoptr (Recording) recording = recording_new (pages);
  guint last = hd_pages_get_n_pages (pages) - 1;
  const RecordedWord *form = recording_find (recording, last, "SAO");
  gboolean has_line = FALSE;

  assert_says (pages, "(Đã ký)");
  assert_says (pages, "VĂN PHÒNG TỈNH ỦY SAO Y Số: 07/SY-VPTU Lạng Sơn, ngày 05 tháng 02 năm 2024 Nơi nhận: - A; - Lưu: VT. KT. TRƯỞNG BAN");
  assert_says (again, "Đại tá Nguyễn Văn An BỘ CHỈ HUY QUÂN SỰ TỈNH SAO LỤC Số: 07/SL-BCHQS");
  g_assert_nonnull (form);
  g_assert_nonnull (recording_find (recording, last, "nhận:"));
  for (guint i = 0; i < recording->rules->len; i++)
    {
      const RecordedRule *rule = &g_array_index (recording->rules, RecordedRule, i);

      has_line = has_line || (rule->page == last && rule->bottom < form->baseline && rule->right - rule->left > HD_MM (164.9));
    }
  g_assert_true (has_line);
  assert_golden (pages, "papers/copy.log");
}

/* Numbers stay, what is left out shows, and only what was chosen is there. */
static void
test_extract (void)
{
  g_autoptr (HdDossier) dossier = make (TRUE);
  g_autoptr (GHashTable) chosen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (HdPages) pages = NULL;
  g_autoptr (Recording) recording = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < dossier->clauses->len; i++)
    {
      HdRecord *clause = g_ptr_array_index (dossier->clauses, i);
      const char *words = hd_record_peek_text (clause, HD_CLAUSE_TEXT);

      if (strstr (words, "Nội dung phối hợp") != NULL || strstr (words, "Nội dung thứ 2") != NULL)
        g_hash_table_add (chosen, (gpointer) hd_record_get_id (clause));
    }
  pages = copy (dossier, FALSE, chosen);
  assert_says (pages, "(Trích Mục I)");
  assert_says (pages, "(…) I. NỘI DUNG PHỐI HỢP (…) 2. Nội dung thứ 2 (…)");
  assert_says (pages, "TRÍCH SAO");
  recording = recording_new (pages);
  text = recording_text (recording, 0);
  g_assert_null (strstr (text, "Căn cứ"));
  g_assert_null (strstr (text, "Nội dung thứ 1"));
  g_assert_null (strstr (text, "(Đã ký)"));
  assert_golden (pages, "papers/extract.log");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  golden_init (&argc, argv);
  g_test_init (&argc, &argv, NULL);
  fonts = hd_font_set_new (NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/office-papers/letter", test_letter);
  g_test_add_func ("/office-papers/addressees", test_addressees);
  g_test_add_func ("/office-papers/unresolved", test_unresolved);
  g_test_add_func ("/office-papers/decision", test_decision);
  g_test_add_func ("/office-papers/members", test_members);
  g_test_add_func ("/office-papers/copy", test_copy);
  g_test_add_func ("/office-papers/extract", test_extract);
  result = g_test_run ();
  hd_font_set_unref (fonts);
  return result;
}
