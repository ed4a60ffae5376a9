/* test-conformity.c: our own papers keep their rules, and a paper that breaks one is told so, rule by rule
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/conformity.h"

#include <string.h>

#include "make-papers.h"
#include "papers/conformity-slip.h"
#include "recorder.h"

static HdFontSet *fonts;

static HdPages *
lay_out (const HdPaper *paper)
{
  g_autoptr (GError) error = NULL;
  HdPages *pages = hd_layout_run (paper->document, fonts, &error);

  g_assert_no_error (error);
  return pages;
}

/* Every paper in every layout keeps all rules of that layout. */
static void
test_own_papers (void)
{
  const HdProfile *profile;

  for (guint i = 0; (profile = hd_profile_get (i)) != NULL; i++)
    for (guint kind = 0; kind <= MADE_SIGNATORIES; kind++)
      {
        g_autoptr (HdPaper) paper = make_paper_of (kind, profile->id);
        g_autoptr (HdPages) pages = lay_out (paper);
        g_autoptr (GPtrArray) findings = hd_conformity_check (pages, paper->profile);

        g_assert_cmpuint (findings->len, >, 20);
        for (guint k = 0; k < findings->len; k++)
          {
            const HdFinding *finding = g_ptr_array_index (findings, k);

            if (!finding->is_met)
              g_error ("%s, %s: %s: wanted %s, measured %s on page %u", profile->id, made_paper_names[kind], finding->rule, finding->wanted,
                       finding->measured, finding->page + 1);
            g_assert_true (g_str_has_prefix (finding->source, profile->source));
            g_assert_cmpstr (finding->measured, !=, "");
          }
      }
}

/* How a paper is spoilt. */
typedef struct
{
  const char *name;
  const char *rule;     /* that must be told broken */
  const char *measured; /* part of what must be told */
  const char *profile;
  void      (*spoil) (HdDocument *document);
} Case;

typedef gboolean (*Visit) (HdParagraph *paragraph, gpointer data);

/* TRUE: stopped. Cells of tables included. */
static gboolean
visit_blocks (GPtrArray *blocks, Visit visit, gpointer data)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      HdBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == HD_BLOCK_PARAGRAPH && visit (block->paragraph, data))
        return TRUE;
      if (block->kind != HD_BLOCK_TABLE)
        continue;
      for (guint r = 0; r < block->table->rows->len; r++)
        {
          const HdRow *row = g_ptr_array_index (block->table->rows, r);

          for (guint c = 0; c < row->cells->len; c++)
            if (visit_blocks (((const HdCell *) g_ptr_array_index (row->cells, c))->blocks, visit, data))
              return TRUE;
        }
    }
  return FALSE;
}

typedef struct
{
  const char  *tag;
  guint        skip;
  HdParagraph *found;
} Search;

static gboolean
is_wanted (HdParagraph *paragraph, gpointer data)
{
  Search *search = data;

  if (g_strcmp0 (paragraph->tag, search->tag) != 0 || search->skip-- > 0)
    return FALSE;
  search->found = paragraph;
  return TRUE;
}

static HdParagraph *
find (HdDocument *document, const char *tag, guint skip)
{
  Search search = { .tag = tag, .skip = skip };

  g_assert_true (visit_blocks (document->blocks, is_wanted, &search));
  return search.found;
}

static HdSpan *
last_span (HdParagraph *paragraph)
{
  return g_ptr_array_index (paragraph->spans, paragraph->spans->len - 1);
}

static void
replace_text (HdParagraph *paragraph, const char *from, const char *to)
{
  for (guint i = 0; i < paragraph->spans->len; i++)
    {
      HdSpan *span = g_ptr_array_index (paragraph->spans, i);
      g_autoptr (GString) text = g_string_new (span->text);

      if (g_string_replace (text, from, to, 1) == 0)
        continue;
      g_free (span->text);
      span->text = g_strdup (text->str);
      return;
    }
  g_error ("“%s” is not there", from);
}

static void
set_size (HdDocument *document, const char *tag, double size)
{
  last_span (find (document, tag, 0))->size = size;
}

static void spoil_paper (HdDocument *d) { d->setup.height = HD_MM (330); }
static void spoil_top (HdDocument *d) { d->setup.top = HD_MM (15); }
static void spoil_top_wide (HdDocument *d) { d->setup.top = HD_MM (32); d->setup.number_edge = HD_MM (10); }
static void spoil_bottom (HdDocument *d) { d->setup.bottom = HD_MM (4); }
static void spoil_left (HdDocument *d) { d->setup.left = HD_MM (25); }
static void spoil_left_wide (HdDocument *d) { d->setup.left = HD_MM (40); }
static void spoil_right (HdDocument *d) { d->setup.right = HD_MM (10); }
static void spoil_right_wide (HdDocument *d) { d->setup.right = HD_MM (25); }
static void spoil_no_numbers (HdDocument *d) { d->setup.number_pages = FALSE; }
static void spoil_number_order (HdDocument *d) { d->setup.first_number = 4; }
static void spoil_number_size (HdDocument *d) { d->setup.number_size = 10; }
static void spoil_number_place (HdDocument *d) { d->setup.number_edge = HD_MM (15); }
static void spoil_title_size (HdDocument *d) { set_size (d, "national-title", 14); }
static void spoil_motto_face (HdDocument *d) { last_span (find (d, "motto", 0))->face = HD_FACE_ITALIC; }
static void spoil_issuer_capitals (HdDocument *d) { replace_text (find (d, "issuer", 0), "BỘ", "Bộ"); }
static void spoil_body_size (HdDocument *d) { set_size (d, "body", 12); }
static void spoil_ground_face (HdDocument *d) { last_span (find (d, "ground", 0))->face = HD_FACE_REGULAR; }
static void spoil_part_capitals (HdDocument *d) { replace_text (find (d, "part", 0), "NỘI", "Nội"); }
static void spoil_signer_face (HdDocument *d) { last_span (find (d, "signer", 0))->face = HD_FACE_REGULAR; }
static void spoil_recipients_size (HdDocument *d) { set_size (d, "recipients", 14); }
static void spoil_recipient_size (HdDocument *d) { set_size (d, "recipient", 13); }
static void spoil_motto_rule (HdDocument *d) { find (d, "motto", 0)->rule_below = 0.5; }
static void spoil_no_rule (HdDocument *d) { find (d, "subject", 0)->rule_below = 0; }
static void spoil_indent (HdDocument *d) { find (d, "body", 0)->first_indent = HD_MM (20); }
static void spoil_spacing (HdDocument *d) { find (d, "body", 1)->line_spacing = 1.8; }
static void spoil_pitch (HdDocument *d) { find (d, "body", 1)->line_pitch = 26; }
static void spoil_paragraphs (HdDocument *d) { find (d, "ground", 0)->space_after = 2; }
static void spoil_even_edge (HdDocument *d) { find (d, "body", 1)->align = HD_ALIGN_LEFT; }
static void spoil_title_words (HdDocument *d) { replace_text (find (d, "national-title", 0), "CỘNG", "CỘNG CỘNG"); }
static void spoil_motto_words (HdDocument *d) { replace_text (find (d, "motto", 0), "Tự", "tự lực, Tự"); }
static void spoil_number_zero (HdDocument *d) { replace_text (find (d, "number", 0), "05/", "5/"); }
static void spoil_number_colon (HdDocument *d) { replace_text (find (d, "number", 0), "Số:", "Số"); }
static void spoil_separator (HdDocument *d) { replace_text (find (d, "number", 0), "05-", "05/"); }
static void spoil_number_blank (HdDocument *d) { replace_text (find (d, "number", 0), "CTPH-", "CTPH - "); }
static void spoil_day (HdDocument *d) { replace_text (find (d, "place-date", 0), "24", "4"); }
static void spoil_month (HdDocument *d) { replace_text (find (d, "place-date", 0), "tháng\302\2403", "tháng\302\24003"); }
static void spoil_ground_mark (HdDocument *d) { replace_text (find (d, "ground", 0), ";", "."); }
static void spoil_ground_end (HdDocument *d) { replace_text (find (d, "ground", 1), "bên.", "bên;"); }
static void spoil_items (HdDocument *d) { replace_text (find (d, "body", 2), "b) ", "c) "); }
static void spoil_recipient (HdDocument *d) { replace_text (find (d, "recipient", 0), ";", ","); }
static void spoil_archive (HdDocument *d) { replace_text (find (d, "recipient", 2), "Lưu", "Cất"); }
static void spoil_archive_colon (HdDocument *d) { replace_text (find (d, "recipient", 2), "Lưu Văn phòng", "Lưu: VT"); }
static void spoil_prefix (HdDocument *d) { replace_text (find (d, "authority", 0), "T/M", "TM."); }
static void spoil_ink (HdDocument *d) { find (d, "body", 0)->color = (HdColor) { 0.4, 0, 0 }; }

static gboolean
ends_text (HdParagraph *paragraph, gpointer data)
{
  const HdSpan *span = paragraph->spans->len > 0 ? last_span (paragraph) : NULL;

  if (span == NULL || !g_str_has_suffix (span->text, data))
    return FALSE;
  replace_text (paragraph, "văn bản", "chữ viết");
  replace_text (paragraph, data, "…");
  return TRUE;
}

static void spoil_end (HdDocument *d) { g_assert_true (visit_blocks (d->blocks, ends_text, (gpointer) "./.")); }

static gboolean
takes_tag_off (HdParagraph *paragraph, gpointer data)
{
  if (g_strcmp0 (paragraph->tag, data) == 0)
    g_clear_pointer (&paragraph->tag, g_free);
  return FALSE;
}

static void spoil_parts (HdDocument *d) { visit_blocks (d->blocks, takes_tag_off, (gpointer) "motto"); }

/* The number a line lower than the date. */
static void
spoil_level (HdDocument *d)
{
  find (d, "number", 0)->line_pitch = 40;
}

/* Issuer and title change their sides. */
static void
spoil_sides (HdDocument *d)
{
  HdParagraph *issuer = find (d, "issuer", 0), *title = find (d, "national-title", 0);
  char *tag = issuer->tag;

  issuer->tag = title->tag;
  title->tag = tag;
}

static const Case cases[] = {
  { "paper", "Khổ giấy", "210 x 330 mm", "state-2020", spoil_paper },
  { "top", "Lề trên", "15 mm", "state-2020", spoil_top },
  { "top-wide", "Lề trên", "32 mm", "state-2020", spoil_top_wide },
  { "bottom", "Lề dưới", "mm", "state-2020", spoil_bottom },
  { "left", "Lề trái", "25 mm", "state-2020", spoil_left },
  { "left-wide", "Lề trái", "40 mm", "state-2020", spoil_left_wide },
  { "right", "Lề phải", "10 mm", "state-2020", spoil_right },
  { "right-wide", "Lề phải", "25 mm", "state-2020", spoil_right_wide },
  { "no-numbers", "Số trang: thứ tự", "không ghi số", "state-2020", spoil_no_numbers },
  { "number-order", "Số trang: thứ tự", "ghi số 5", "state-2020", spoil_number_order },
  { "number-size", "Số trang: cỡ chữ, kiểu chữ", "10 pt", "state-2020", spoil_number_size },
  { "number-place", "Số trang: vị trí", "15 mm", "party-2026", spoil_number_place },
  { "title-size", "Quốc hiệu, tiêu đề: cỡ chữ, kiểu chữ", "14 pt", "state-2020", spoil_title_size },
  { "motto-face", "Tiêu ngữ: cỡ chữ, kiểu chữ", "nghiêng", "state-2020", spoil_motto_face },
  { "issuer-capitals", "Tên cơ quan ban hành: cỡ chữ, kiểu chữ", "12 pt, đậm", "state-2020", spoil_issuer_capitals },
  { "body-size", "Nội dung: cỡ chữ, kiểu chữ", "12 pt", "state-2020", spoil_body_size },
  { "ground-face", "Căn cứ: cỡ chữ, kiểu chữ", "đứng", "state-2020", spoil_ground_face },
  { "part-capitals", "Đề mục phần: cỡ chữ, kiểu chữ", "14 pt, đậm", "state-2020", spoil_part_capitals },
  { "signer-face", "Họ tên người ký: cỡ chữ, kiểu chữ", "đứng", "state-2020", spoil_signer_face },
  { "recipients-size", "Nơi nhận: cỡ chữ, kiểu chữ", "14 pt", "state-2020", spoil_recipients_size },
  { "recipient-size", "Danh sách nơi nhận: cỡ chữ, kiểu chữ", "13 pt", "state-2020", spoil_recipient_size },
  { "motto-rule", "Tiêu ngữ: đường kẻ", "50% dòng chữ", "state-2020", spoil_motto_rule },
  { "no-rule", "Trích yếu: đường kẻ", "không có đường kẻ", "state-2020", spoil_no_rule },
  { "indent", "Lùi đầu dòng", "20 mm", "state-2020", spoil_indent },
  { "spacing", "Khoảng cách dòng", "1,8 dòng đơn", "state-2020", spoil_spacing },
  { "pitch", "Khoảng cách dòng", "26 pt", "party-2026", spoil_pitch },
  { "paragraphs", "Khoảng cách đoạn", "2 pt", "state-2020", spoil_paragraphs },
  { "even-edge", "Căn đều hai lề", "cách lề phải", "state-2020", spoil_even_edge },
  { "parts", "Thành phần thể thức", "thiếu Tiêu ngữ", "state-2020", spoil_parts },
  { "sides", "Vị trí phần đầu", "không đúng vị trí", "state-2020", spoil_sides },
  { "title-words", "Quốc hiệu, tiêu đề: nội dung", "CỘNG CỘNG HÒA", "state-2020", spoil_title_words },
  { "motto-words", "Tiêu ngữ: nội dung", "tự lực", "state-2020", spoil_motto_words },
  { "level", "Số và ngày tháng cùng hàng", "lệch", "state-2020", spoil_level },
  { "number-zero", "Cách ghi số, ký hiệu", "Số: 5/CTPH", "state-2020", spoil_number_zero },
  { "number-colon", "Cách ghi số, ký hiệu", "Số 05/CTPH", "state-2020", spoil_number_colon },
  { "separator", "Cách ghi số, ký hiệu", "Số 05/CTPH", "party-2026", spoil_separator },
  { "number-blank", "Cách ghi số, ký hiệu", "CTPH - BCHQS", "state-2020", spoil_number_blank },
  { "day", "Cách ghi ngày tháng", "ngày 4 tháng 3", "state-2020", spoil_day },
  { "month", "Cách ghi ngày tháng", "tháng 03", "state-2020", spoil_month },
  { "ground-mark", "Dấu cuối căn cứ", "không có dấu chấm phẩy", "state-2020", spoil_ground_mark },
  { "ground-end", "Dấu cuối căn cứ", "không có dấu chấm", "state-2020", spoil_ground_end },
  { "items", "Thứ tự điểm a, b, c, d, đ", "“c)” thay vì “b)”", "state-2020", spoil_items },
  { "end", "Dấu kết thúc nội dung", "…”", "state-2020", spoil_end },
  { "recipient", "Cách ghi nơi nhận", "Tỉnh ủy", "state-2020", spoil_recipient },
  { "archive", "Cách ghi nơi nhận", "Cất", "state-2020", spoil_archive },
  { "archive-colon", "Cách ghi nơi nhận", "Lưu: VT", "party-2026", spoil_archive_colon },
  { "prefix", "Cách ghi quyền hạn", "TM.", "party-2026", spoil_prefix },
  { "ink", "Màu chữ", "không đen", "state-2020", spoil_ink },
};

static void
test_broken (gconstpointer data)
{
  const Case *broken = data;
  g_autoptr (HdPaper) paper = make_paper_of (MADE_AGREEMENT, broken->profile);
  g_autoptr (HdPages) pages = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GString) told = g_string_new (NULL);

  broken->spoil (paper->document);
  pages = lay_out (paper);
  findings = hd_conformity_check (pages, paper->profile);
  for (guint i = 0; i < findings->len; i++)
    {
      const HdFinding *finding = g_ptr_array_index (findings, i);

      if (finding->is_met)
        continue;
      g_string_append_printf (told, "\n  %s: %s", finding->rule, finding->measured);
      if (g_str_equal (finding->rule, broken->rule) && strstr (finding->measured, broken->measured) != NULL)
        {
          g_assert_cmpuint (finding->page, <, hd_pages_get_n_pages (pages));
          g_assert_cmpuint (hd_conformity_count_breaches (findings), >, 0);
          return;
        }
    }
  g_error ("%s: “%s: %s” was not told, but:%s", broken->name, broken->rule, broken->measured, told->str);
}

static const HdFinding *
find_glyph_rule (GPtrArray *findings, gboolean is_met)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const HdFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (finding->rule, "Phông chữ có đủ chữ") && finding->is_met == is_met)
        return finding;
    }
  return NULL;
}

/* A rule of the slip: what is painted must have its shape in the font it is painted with. */
static void
test_glyph_rule (void)
{
  g_autoptr (HdPaper) paper = make_paper_of (MADE_AGREEMENT, "state-2020");
  g_autoptr (HdPages) pages = lay_out (paper);
  g_autoptr (HdPageReading) reading = hd_page_reading_new (pages);
  g_autoptr (GPtrArray) kept = hd_conformity_check_reading (reading, paper->profile);
  g_autoptr (GPtrArray) broken = NULL;
  HdReadWord *word = &g_array_index (reading->words, HdReadWord, reading->n_placed / 2);
  const HdFinding *finding;

  g_assert_nonnull (find_glyph_rule (kept, TRUE));
  g_free (word->text);
  word->text = g_strdup ("漢");
  broken = hd_conformity_check_reading (reading, paper->profile);
  g_assert_null (find_glyph_rule (broken, TRUE));
  finding = find_glyph_rule (broken, FALSE);
  g_assert_nonnull (finding);
  g_assert_cmpstr (finding->measured, ==, "thiếu U+6F22");
  g_assert_cmpuint (finding->page, ==, word->page);
  g_assert_cmpfloat (finding->rect.x, ==, word->left);
}

/* A character the fonts lack does not get so far in our own papers: the layout refuses it. */
static void
test_glyphs (void)
{
  g_autoptr (HdPaper) paper = make_paper_of (MADE_AGREEMENT, "state-2020");
  g_autoptr (GError) error = NULL;

  replace_text (find (paper->document, "body", 0), "Các", "漢");
  g_assert_null (hd_layout_run (paper->document, fonts, &error));
  g_assert_nonnull (error);
}

/* A breach leads to the clause it stands in. */
static void
test_record (void)
{
  g_autoptr (HdPaper) paper = make_paper_of (MADE_AGREEMENT, "state-2020");
  g_autoptr (HdPages) pages = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *record = g_strdup (find (paper->document, "ground", 0)->source);

  spoil_ground_mark (paper->document);
  pages = lay_out (paper);
  findings = hd_conformity_check (pages, paper->profile);
  g_assert_cmpuint (hd_conformity_count_breaches (findings), ==, 1);
  for (guint i = 0; i < findings->len; i++)
    {
      const HdFinding *finding = g_ptr_array_index (findings, i);

      if (finding->is_met)
        continue;
      g_assert_cmpstr (finding->record, ==, record);
      g_assert_cmpfloat (finding->rect.width, >, 10);
      g_assert_cmpfloat (finding->rect.y, >, HD_MM (20));
    }
}

/* The slip says how it went, and keeps the rules itself. */
static void
test_slip (void)
{
  static const char *const profiles[] = { "state-2020", "party-2026" };

  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    {
      g_autoptr (HdPaper) paper = make_paper_of (MADE_AGREEMENT, profiles[i]);
      g_autoptr (HdRecord) committee = hd_record_new (HD_ENTITY_COMMITTEE);
      g_autoptr (HdPages) pages = NULL;
      g_autoptr (GPtrArray) findings = NULL;
      g_autoptr (HdPaper) slip = NULL;
      g_autoptr (HdPages) slip_pages = NULL;
      g_autoptr (GPtrArray) own = NULL;
      g_autofree char *name = g_strdup_printf ("papers/%s/slip.log", profiles[i]);

      hd_record_set_text (committee, HD_COMMITTEE_NAME, "Ban Chỉ đạo tỉnh Lạng Sơn");
      hd_record_set_text (committee, HD_COMMITTEE_PLACE_NAME, "Lạng Sơn");
      hd_record_set_text (committee, HD_COMMITTEE_PROFILE, profiles[i]);
      spoil_left (paper->document);
      pages = lay_out (paper);
      findings = hd_conformity_check (pages, paper->profile);
      slip = hd_conformity_slip_new (committee, findings, paper->profile, "Chương trình số 05/CTPH-BCHQS", hd_pages_get_n_pages (pages), hd_date_new (2026, 6, 1));
      slip_pages = lay_out (slip);
      assert_sound (slip_pages, &slip->document->setup);
      own = hd_conformity_check (slip_pages, slip->profile);
      g_assert_cmpuint (hd_conformity_count_breaches (own), ==, 0);
      assert_golden (slip_pages, name);
      {
        g_autoptr (Recording) recording = recording_new (slip_pages);
        g_autofree char *text = recording_text (recording, 0);

        g_assert_nonnull (strstr (text, "PHIẾU KIỂM TRA THỂ THỨC"));
        g_assert_nonnull (strstr (text, "Lề trái"));
        g_assert_nonnull (strstr (text, "Không đạt"));
        g_assert_true ((strstr (text, "văn thư cần xác nhận") != NULL) == (i == 1));
      }
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  golden_init (&argc, argv);
  g_test_init (&argc, &argv, NULL);
  fonts = hd_font_set_new ("Liberation Serif", &error);
  g_assert_no_error (error);
  g_test_add_func ("/conformity/own-papers", test_own_papers);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/conformity/broken/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_broken);
    }
  g_test_add_func ("/conformity/glyphs", test_glyphs);
  g_test_add_func ("/conformity/glyph-rule", test_glyph_rule);
  g_test_add_func ("/conformity/record", test_record);
  g_test_add_func ("/conformity/slip", test_slip);
  result = g_test_run ();
  hd_font_set_unref (fonts);
  return result;
}
