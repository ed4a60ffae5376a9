/* make-office-papers.c: the papers of the committee's office, made up for tests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "make-office-papers.h"

#include <string.h>

#include "papers/conformity.h"
#include "papers/conformity-slip.h"
#include "papers/register-paper.h"

#define DAY hd_date_new (2024, 2, 5)

static const char letter_body[] =
  "# Trích yếu\n  lấy ý kiến về dự thảo {{tên văn bản}}\n"
  "# Nội dung\n"
  "  Thực hiện kế hoạch công tác năm, Ban Chỉ đạo đã xây dựng dự thảo văn bản nêu trên và gửi kèm theo:\n"
  "    - Dự thảo văn bản;\n    - Tờ trình.\n"
  "  Đề nghị các cơ quan, đơn vị nghiên cứu, cho ý kiến bằng văn bản trước ngày 01 tháng 3 năm 2024.\n"
  "# Nơi nhận\n  - Như trên;\n  - Thường trực Tỉnh ủy (để báo cáo);\n  - Lưu: VT, PCT.";

static const char decision_body[] =
  "* Căn cứ Luật Tổ chức chính quyền địa phương;\n* Theo đề nghị của Bộ Chỉ huy Quân sự tỉnh\n# Tên loại\n  Quyết định\n"
  "# Trích yếu\n  Về việc kiện toàn Ban Chỉ đạo\n# Các điều\n  ## Kiện toàn Ban Chỉ đạo (có danh sách kèm theo).\n"
  "  ## Nhiệm vụ của Ban Chỉ đạo\n    ## Lãnh đạo, chỉ đạo việc thực hiện chương trình;\n    - Đôn đốc, kiểm tra, sơ kết, tổng kết.\n"
  "  ## Quyết định có hiệu lực từ ngày ký\n"
  "# Nơi nhận\n  - Như Điều 3\n  - Lưu: VT\n# Phụ lục\n  Danh sách thành viên Ban Chỉ đạo";

static const char members_body[] = "# Tên loại\n  Danh sách\n# Trích yếu\n  Thành viên Ban Chỉ đạo";
static const char copy_body[] = "# Nơi nhận\n  - Các huyện, thành phố\n  - Lưu: VT";
static const char extract_body[] = "# Lời dẫn trích sao\n  (Trích Mục I)\n# Nơi nhận\n  - Các huyện, thành phố\n  - Lưu: VT";

/* @number 0: unnumbered. */
static void
fill (HdOfficePaper *details, const char *issuer, gint64 number, const char *symbol, const char *form, const char *addressees)
{
  *details = (HdOfficePaper) {
    .superior = g_strdup ("Tỉnh Lạng Sơn"), .issuer = g_strdup (issuer), .deciding = g_strdup ("Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn"),
    .number = number, .is_unnumbered = number == 0, .symbol = g_strdup (symbol), .place = g_strdup ("Lạng Sơn"), .date = DAY,
    .authority = g_strdup ("KT. Trưởng ban"), .title = g_strdup ("Phó Trưởng ban"), .position = g_strdup ("Chính ủy Bộ CHQS tỉnh"),
    .name = g_strdup ("Đại tá Nguyễn Văn An"), .form = g_strdup (form), .addressees = g_strsplit (addressees, "|", -1),
    .made_from = g_strdup ("Mẫu “Thử”, bản 3"),
  };
}

static HdPaperText *
read_text (const HdDossier *dossier, const char *body)
{
  g_autoptr (GError) error = NULL;
  HdPaperText *text = hd_paper_text_new (body, dossier, &error);

  g_assert_no_error (error);
  return text;
}

static GPtrArray *
make_members (guint n)
{
  static const char *const names[] = { "Trần Thị Bình", "Lê Hoàng Minh Châu", "Thượng tá Phạm Văn Dũng", "Nguyễn Thị Én" };
  GPtrArray *members = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_member_line_free);

  for (guint i = 0; i < n; i++)
    {
      HdMemberLine *member = g_new0 (HdMemberLine, 1);

      member->name = g_strdup (names[i % G_N_ELEMENTS (names)]);
      member->posts = g_strdup (i == 0 ? "Phó Chủ tịch Ủy ban nhân dân tỉnh" : "Chủ tịch Hội Nông dân tỉnh");
      member->role = g_strdup (i == 0 ? "Trưởng ban" : i == 1 ? "Phó Trưởng ban Thường trực" : "Thành viên");
      g_ptr_array_add (members, member);
    }
  return members;
}

HdPaper *
make_letter (const HdDossier *dossier)
{
  g_auto (HdOfficePaper) details = { 0 };
  g_autoptr (HdPaperText) text = read_text (dossier, letter_body);

  fill (&details, "Ban Chỉ đạo\nChương trình phối hợp", 7, "BCĐ-PCT", "", "Hội Nông dân tỉnh|Tỉnh đoàn|Hội Cựu chiến binh tỉnh");
  return hd_letter_paper_new (dossier, &details, text);
}

HdPaper *
make_decision (const HdDossier *dossier)
{
  g_auto (HdOfficePaper) details = { 0 };
  g_autoptr (HdPaperText) text = read_text (dossier, decision_body);
  g_autoptr (GPtrArray) members = make_members (30);

  fill (&details, "Ban Chỉ đạo", 8, "QĐ-BCĐ", "", "");
  return hd_decision_paper_new (dossier, &details, text, members);
}

HdPaper *
make_members_list (const HdDossier *dossier)
{
  g_auto (HdOfficePaper) details = { 0 };
  g_autoptr (HdPaperText) text = read_text (dossier, members_body);
  g_autoptr (GPtrArray) members = make_members (12);

  fill (&details, "Ban Chỉ đạo", 0, "", "", "");
  return hd_members_paper_new (dossier, &details, text, members);
}

HdPaper *
make_copy (const HdDossier *dossier, gboolean is_second)
{
  g_auto (HdOfficePaper) first = { 0 };
  g_auto (HdOfficePaper) second = { 0 };
  g_autoptr (HdPaperText) text = read_text (dossier, copy_body);
  g_autoptr (GPtrArray) forms = g_ptr_array_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  HdPaper *paper;

  fill (&first, "Văn phòng Tỉnh ủy", 9, "SY-VPTU", "Sao y", "");
  fill (&second, "Ban Chỉ đạo", 10, "SL-BCĐ", "Sao lục", "");
  g_ptr_array_add (forms, &first);
  g_ptr_array_add (texts, text);
  if (is_second)
    {
      g_ptr_array_add (forms, &second);
      g_ptr_array_add (texts, text);
    }
  paper = hd_copy_paper_new (dossier, forms, texts, NULL, &error);
  g_assert_no_error (error);
  return paper;
}

HdPaper *
make_extract (const HdDossier *dossier)
{
  g_autoptr (GHashTable) chosen = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (HdOfficePaper) form = { 0 };
  g_autoptr (HdPaperText) text = read_text (dossier, extract_body);
  g_autoptr (GPtrArray) forms = g_ptr_array_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  HdPaper *paper;

  for (guint i = 0; i < dossier->clauses->len; i++)
    {
      const HdRecord *clause = g_ptr_array_index (dossier->clauses, i);
      const char *words = hd_record_peek_text (clause, HD_CLAUSE_TEXT);

      if (strstr (words, "Nội dung phối hợp") != NULL || strstr (words, "Nội dung thứ 2") != NULL)
        g_hash_table_add (chosen, (gpointer) hd_record_get_id (clause));
    }
  fill (&form, "Ban Chỉ đạo", 11, "TrS-BCĐ", "Trích sao", "");
  g_ptr_array_add (forms, &form);
  g_ptr_array_add (texts, text);
  paper = hd_copy_paper_new (dossier, forms, texts, chosen, &error);
  g_assert_no_error (error);
  return paper;
}

static void
add_change (HdDossier *amendment, const char *effect, const HdRecord *amended, const char *text)
{
  g_autoptr (HdRecord) clause = hd_record_new (HD_ENTITY_CLAUSE);

  hd_record_set_text (clause, HD_CLAUSE_AGREEMENT, hd_record_get_id (amendment->agreement));
  hd_record_set_text (clause, HD_CLAUSE_KIND, hd_record_peek_text (amended, HD_CLAUSE_KIND));
  hd_record_set_integer (clause, HD_CLAUSE_POSITION, amendment->clauses->len + 1);
  hd_record_set_text (clause, HD_CLAUSE_EFFECT, effect);
  hd_record_set_text (clause, HD_CLAUSE_AMENDS, hd_record_get_id (amended));
  hd_record_set_text (clause, HD_CLAUSE_TEXT, text);
  hd_dossier_add (amendment, clause);
}

/* The text of @amendment gives way to changes of a text that reads as @amended does. */
HdPaper *
make_amendment (HdDossier *amendment, const HdDossier *amended)
{
  g_autoptr (GError) error = NULL;
  HdPaper *paper;

  for (guint i = 0; i < amended->clauses->len; i++)
    g_ptr_array_add (amendment->amended, hd_record_ref (g_ptr_array_index (amended->clauses, i)));
  g_ptr_array_set_size (amendment->clauses, 3);
  hd_record_set_text (amendment->agreement, HD_AGREEMENT_KIND, "amendment");
  hd_record_set_text (amendment->agreement, HD_AGREEMENT_SUBJECT, "Sửa đổi, bổ sung Chương trình phối hợp hoạt động năm 2023");
  add_change (amendment, "replace", g_ptr_array_index (amended->clauses, 4), "Nội dung thứ nhất, đã sửa đổi");
  add_change (amendment, "add", g_ptr_array_index (amended->clauses, 5), "Tuyên truyền kết quả thực hiện trên các phương tiện thông tin.");
  add_change (amendment, "repeal", g_ptr_array_index (amended->clauses, 6), NULL);
  paper = hd_agreement_paper_new (amendment, &error);
  g_assert_no_error (error);
  return paper;
}

HdPaper *
make_register (const HdRecord *committee)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_register_row_free);

  for (guint i = 1; i <= 30; i++)
    {
      g_autoptr (HdRecord) paper = hd_record_new (HD_ENTITY_PAPER);

      if (i == 12)
        {
          g_ptr_array_add (rows, hd_register_row_new_gap (12, 13, "Văn bản đi"));
          continue;
        }
      hd_record_set_text (paper, HD_PAPER_KIND, HD_PAPER_KIND_OUTSIDE);
      hd_record_set_text (paper, HD_PAPER_STATE, "issued");
      hd_record_set_text (paper, HD_PAPER_TYPE_NAME, i % 3 == 0 ? "Kế hoạch" : "Báo cáo");
      hd_record_set_text (paper, HD_PAPER_SUBJECT, "kết quả thực hiện Chương trình phối hợp hoạt động sáu tháng đầu năm");
      hd_record_set_integer (paper, HD_PAPER_NUMBER, i < 12 ? i : i + 1);
      hd_record_set_text (paper, HD_PAPER_SYMBOL, i % 3 == 0 ? "KH-BCĐ" : "BC-BCĐ");
      hd_record_set_date (paper, HD_PAPER_ISSUED_DATE, hd_date_new (2023, 1 + i / 3, 5));
      hd_record_set_text (paper, HD_PAPER_SIGNER_NAME, "Đại tá Nguyễn Văn An");
      hd_record_set_text (paper, HD_PAPER_RECIPIENTS, "Các bên ký kết\nLưu: VT");
      hd_record_set_text (paper, HD_PAPER_FILE_COPY, "Văn phòng");
      hd_record_set_integer (paper, HD_PAPER_COPIES, 8);
      g_ptr_array_add (rows, hd_register_row_new (paper, "Văn bản đi", NULL));
    }
  return hd_register_paper_new (committee, rows, "Năm 2023", hd_date_new (2023, 12, 31));
}

/* Of @paper as it is. */
HdPaper *
make_slip (const HdRecord *committee, const HdPaper *paper)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdFontSet) fonts = hd_font_set_new ("Liberation Serif", &error);
  g_autoptr (HdPages) pages = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  g_assert_no_error (error);
  pages = hd_layout_run (paper->document, fonts, &error);
  g_assert_no_error (error);
  findings = hd_conformity_check (pages, paper->profile);
  return hd_conformity_slip_new (committee, findings, paper->profile, "Chương trình số 05/CTPH-BCHQS-LĐLĐ", hd_pages_get_n_pages (pages),
                                 hd_date_new (2026, 6, 1));
}
