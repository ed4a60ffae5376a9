/* test-text-flow.c: where lines break and where words stand on them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/text-flow.h"

#include <string.h>

#define SIZE 13.0

typedef struct
{
  const char *name;
  const char *text;
  const char *width;    /* as wide as this text */
  const char *expected; /* lines, separated by "|" */
} Case;

static HdFontSet *fonts;

static double
measure (const char *text)
{
  return hd_font_measure (hd_font_set_get (fonts, HD_FACE_REGULAR), SIZE, text, -1);
}

static HdParagraph *
make (HdAlign align, const char *text)
{
  HdParagraph *paragraph = hd_paragraph_new (align);

  hd_paragraph_add (paragraph, HD_FACE_REGULAR, SIZE, text);
  return paragraph;
}

static HdFlow *
flow (const HdParagraph *paragraph, double width)
{
  g_autoptr (HdMissing) missing = hd_missing_new ();
  HdFlow *result = hd_flow_new (paragraph, width, fonts, missing);

  g_assert_cmpuint (hd_missing_get_count (missing), ==, 0);
  return result;
}

/* Text of the lines, words joined by blanks as a painter writes them. */
static char *
lines_of (const HdFlow *result)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < hd_flow_get_n_lines (result); i++)
    {
      const HdFlowLine *line = hd_flow_get_line (result, i);

      if (i > 0)
        g_string_append_c (text, '|');
      for (guint k = 0; k < line->n_runs; k++)
        {
          const HdFlowRun *run = &hd_flow_get_runs (result)[line->first_run + k];

          for (guint w = 0; w < run->n_words; w++)
            {
              g_string_append (text, hd_flow_get_words (result)[run->first_word + w].text);
              if (w + 1 < run->n_words || (run->space_after && k + 1 < line->n_runs))
                g_string_append_c (text, ' ');
            }
        }
    }
  return g_string_free (text, FALSE);
}

static const Case cases[] = {
  { "one-line", "Căn cứ Luật", "Căn cứ Luật", "Căn cứ Luật" },
  { "greedy", "Căn cứ Luật Quốc phòng", "Căn cứ Luật Quốc", "Căn cứ Luật Quốc|phòng" },
  { "word-too-much", "Căn cứ Luật Quốc phòng", "Căn cứ Luật Quố", "Căn cứ Luật|Quốc phòng" },
  { "blanks-collapse", "  Căn   cứ \t Luật  ", "Căn cứ Luật", "Căn cứ Luật" },
  { "line-break", "Căn cứ\nLuật", "Căn cứ Luật Quốc phòng", "Căn cứ|Luật" },
  { "empty-line", "Căn cứ\n\nLuật", "Căn cứ Luật Quốc phòng", "Căn cứ||Luật" },
  { "no-break", "ông Đại\u00A0tá\u00A0Nguyễn", "ông Đại tá Nguyễ", "ông|Đại tá Nguyễn" },
  { "no-break-too-long", "Đại\u00A0tá\u00A0Nguyễn", "Đại tá Ng", "Đại tá|Nguyễn" },
  { "date-stays-whole", "đến hết ngày 22/12/2023", "đến hết ngày 22/12", "đến hết ngày|22/12/2023" },
  { "end-mark-stays-whole", "thống nhất bằng văn bản./.", "thống nhất bằng văn bản./", "thống nhất bằng văn|bản./." },
  { "symbol", "Số: 05/CTrPH-BCHQS-LĐLĐ-HND-TĐTN", "Số: 05/CTrPH-BCHQS-LĐ", "Số: 05/CTrPH-BCHQS-|LĐLĐ-HND-TĐTN" },
  { "symbol-starts-on-the-line", "theo số 05/CTrPH-BCHQS-LĐLĐ-HND", "theo số 05/CTrPH-BCHQS-LĐ", "theo số 05/CTrPH-BCHQS-|LĐLĐ-HND" },
  { "short-hyphen-word", "chính trị Quân-Dân", "chính trị Quân-", "chính trị|Quân-Dân" },
  { "cut", "ABCDEFGH", "ABC", "ABC|DEF|GH" },
  { "cut-after-word", "an ABCDEFGH", "ABCD", "an|ABCD|EFGH" },
  { "cut-keeps-marks", "x\u0323x\u0323x\u0323x\u0323", "xx", "x\u0323x\u0323|x\u0323x\u0323" },
  { "hair-wide", "AB", "", "A|B" },
};

static void
test_breaks (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (HdParagraph) paragraph = make (HD_ALIGN_LEFT, test->text);
  g_autoptr (HdFlow) result = flow (paragraph, measure (test->width));
  g_autofree char *lines = lines_of (result);

  g_assert_cmpstr (lines, ==, test->expected);
}

static const char sample[] =
  "Phát huy sức mạnh tổng hợp của các bên trong xây dựng nền quốc phòng toàn dân, xây dựng khu vực phòng thủ tỉnh vững chắc; "
  "góp phần thực hiện thắng lợi nhiệm vụ phát triển kinh tế - xã hội của Đại\u00A0tá\u00A0Nguyễn và các đồng chí.";

static void
test_justify (void)
{
  g_autoptr (HdParagraph) paragraph = make (HD_ALIGN_JUSTIFY, sample);
  g_autoptr (HdFlow) result = NULL;

  paragraph->first_indent = 36;
  paragraph->left_indent = 10;
  paragraph->right_indent = 20;
  result = flow (paragraph, 300);
  g_assert_cmpuint (hd_flow_get_n_lines (result), >, 3);
  for (guint i = 0; i < hd_flow_get_n_lines (result); i++)
    {
      const HdFlowLine *line = hd_flow_get_line (result, i);
      const HdFlowRun *run = &hd_flow_get_runs (result)[line->first_run];
      const HdWord *words = &hd_flow_get_words (result)[run->first_word];
      double blank = words[1].x - words[0].x - measure (words[0].text);

      g_assert_cmpuint (line->n_runs, ==, 1);
      g_assert_cmpfloat_with_epsilon (words[0].x, i == 0 ? 46 : 10, 1e-6);
      for (guint k = 1; k < run->n_words; k++)
        g_assert_cmpfloat_with_epsilon (words[k].x - words[k - 1].x - measure (words[k - 1].text), blank, 1e-6);
      if (i + 1 < hd_flow_get_n_lines (result))
        {
          g_assert_cmpfloat_with_epsilon (line->right, 280, 1e-6);
          g_assert_cmpfloat (blank, >=, measure (" ") - 1e-6);
        }
      else
        g_assert_cmpfloat_with_epsilon (blank, measure (" "), 1e-6);
    }
}

static void
test_forced_line_is_ragged (void)
{
  g_autoptr (HdParagraph) paragraph = make (HD_ALIGN_JUSTIFY, "Căn cứ\nLuật Quốc phòng");
  g_autoptr (HdFlow) result = flow (paragraph, 300);

  g_assert_cmpfloat_with_epsilon (hd_flow_get_line (result, 0)->right, measure ("Căn cứ"), 1e-6);
}

static void
test_align (void)
{
  g_autoptr (HdParagraph) center = make (HD_ALIGN_CENTER, "Độc lập");
  g_autoptr (HdParagraph) right = make (HD_ALIGN_RIGHT, "Độc lập");
  g_autoptr (HdFlow) centred = flow (center, 200);
  g_autoptr (HdFlow) at_right = flow (right, 200);

  g_assert_cmpfloat_with_epsilon (hd_flow_get_line (centred, 0)->left + hd_flow_get_line (centred, 0)->right, 200, 1e-6);
  g_assert_cmpfloat_with_epsilon (hd_flow_get_line (at_right, 0)->right, 200, 1e-6);
}

static void
test_balance (void)
{
  g_autoptr (HdParagraph) paragraph = make (HD_ALIGN_CENTER, "BỘ CHỈ HUY QUÂN SỰ TỈNH LẠNG SƠN");
  g_autoptr (HdFlow) result = flow (paragraph, measure ("BỘ CHỈ HUY QUÂN SỰ TỈNH LẠNG"));
  g_autofree char *lines = lines_of (result);

  g_assert_cmpstr (lines, ==, "BỘ CHỈ HUY QUÂN|SỰ TỈNH LẠNG SƠN");
}

static void
test_balance_cuts_no_word (void)
{
  g_autoptr (HdParagraph) paragraph = make (HD_ALIGN_CENTER, "A CHƯƠNGTRÌNHPHỐIHỢP");
  g_autoptr (HdFlow) result = flow (paragraph, measure ("CHƯƠNGTRÌNHPHỐIHỢP") + 1);
  g_autofree char *lines = lines_of (result);

  g_assert_cmpstr (lines, ==, "A|CHƯƠNGTRÌNHPHỐIHỢP");
}

/* The hyphen is seen at the line's end, but read at the next one's beginning, where no program takes it for hyphenation. */
static void
test_symbol_hyphen (void)
{
  g_autoptr (HdParagraph) paragraph = make (HD_ALIGN_CENTER, "Số: 05/CTrPH-BCHQS-LĐLĐ-HND-TĐTN");
  g_autoptr (HdFlow) result = flow (paragraph, measure ("Số: 05/CTrPH-BCHQS-LĐ"));
  g_autofree char *lines = lines_of (result);
  const HdFlowLine *first = hd_flow_get_line (result, 0), *second = hd_flow_get_line (result, 1);
  const HdFlowRun *hidden = &hd_flow_get_runs (result)[second->first_run];
  const HdWord *words = hd_flow_get_words (result);

  g_assert_cmpstr (lines, ==, "Số: 05/CTrPH-BCHQS|-LĐLĐ-HND-TĐTN");
  g_assert_cmpfloat (first->hyphen.width, >, 0);
  g_assert_cmpfloat (first->hyphen.x + first->hyphen.width, <, first->right);
  g_assert_cmpfloat (first->hyphen.x, >, first->right - measure ("-"));
  g_assert_cmpfloat (second->hyphen.width, ==, 0);
  g_assert_true (hidden->is_hidden);
  g_assert_cmpuint (hidden->n_words, ==, 1);
  g_assert_false (hidden->space_after);
  g_assert_false (hd_flow_get_runs (result)[second->first_run + 1].is_hidden);
  g_assert_cmpfloat_with_epsilon (words[hidden->first_word].x + measure ("-"), second->left, 1e-6);
}

static void
test_shrink (void)
{
  const char *text = "Thành phố Hồ Chí Minh, ngày\u00A029 tháng\u00A06";
  g_autoptr (HdParagraph) paragraph = make (HD_ALIGN_CENTER, text);
  g_autoptr (HdFlow) as_is = NULL;
  g_autoptr (HdFlow) smaller = NULL;
  g_autoptr (HdFlow) broken = NULL;

  paragraph->shrink_to = 12;
  as_is = flow (paragraph, measure (text) + 0.01);
  g_assert_cmpfloat (hd_flow_get_runs (as_is)->size, ==, SIZE);
  smaller = flow (paragraph, measure (text) * 12.0 / SIZE + 0.01);
  g_assert_cmpuint (hd_flow_get_n_lines (smaller), ==, 1);
  g_assert_cmpfloat_with_epsilon (hd_flow_get_runs (smaller)->size, 12, 1e-9);
  broken = flow (paragraph, measure (text) * 11.0 / SIZE);
  g_assert_cmpuint (hd_flow_get_n_lines (broken), ==, 2);
  g_assert_cmpfloat_with_epsilon (hd_flow_get_runs (broken)->size, 12, 1e-9);
}

static void
test_faces (void)
{
  g_autoptr (HdParagraph) paragraph = hd_paragraph_new (HD_ALIGN_LEFT);
  g_autoptr (HdFlow) result = NULL;
  g_autofree char *lines = NULL;
  const HdFlowRun *runs;

  hd_paragraph_add (paragraph, HD_FACE_BOLD, 13, "Điều 1.");
  hd_paragraph_add (paragraph, HD_FACE_REGULAR, 13, " Phạm vi");
  hd_paragraph_add (paragraph, HD_FACE_ITALIC, 20, "!");
  result = flow (paragraph, 400);
  lines = lines_of (result);
  runs = hd_flow_get_runs (result);
  g_assert_cmpstr (lines, ==, "Điều 1. Phạm vi!");
  g_assert_cmpuint (hd_flow_get_line (result, 0)->n_runs, ==, 3);
  g_assert_cmpint (hd_font_get_face (runs[0].font), ==, HD_FACE_BOLD);
  g_assert_true (runs[0].space_after);
  g_assert_false (runs[1].space_after);
  g_assert_cmpfloat_with_epsilon (hd_flow_get_line (result, 0)->height,
                                  hd_font_get_line_height (hd_font_set_get (fonts, HD_FACE_ITALIC), 20), 1e-6);
}

static void
test_line_spacing (void)
{
  g_autoptr (HdParagraph) paragraph = make (HD_ALIGN_LEFT, "một hai");
  g_autoptr (HdFlow) single = flow (paragraph, measure ("một"));
  g_autoptr (HdFlow) wide = NULL;
  double natural = hd_font_get_line_height (hd_font_set_get (fonts, HD_FACE_REGULAR), SIZE);

  paragraph->line_spacing = 1.5;
  wide = flow (paragraph, measure ("một"));
  g_assert_cmpfloat_with_epsilon (hd_flow_get_line (single, 1)->baseline - hd_flow_get_line (single, 0)->baseline, natural, 1e-6);
  g_assert_cmpfloat_with_epsilon (hd_flow_get_line (wide, 1)->baseline - hd_flow_get_line (wide, 0)->baseline, natural * 1.5, 1e-6);
}

static void
test_leader (void)
{
  g_autoptr (HdParagraph) paragraph = make (HD_ALIGN_LEFT, "Họ tên: " HD_LEADER ";");
  g_autoptr (HdFlow) result = flow (paragraph, 300);
  const HdFlowLine *line = hd_flow_get_line (result, 0);
  const HdFlowRun *runs = hd_flow_get_runs (result);
  const HdWord *words = hd_flow_get_words (result);
  const char *dots = words[runs[1].first_word].text;

  g_assert_cmpuint (hd_flow_get_n_lines (result), ==, 1);
  g_assert_cmpuint (line->n_runs, ==, 3);
  g_assert_cmpfloat_with_epsilon (line->right, 300, 1e-6);
  g_assert_cmpuint (strspn (dots, "."), ==, strlen (dots));
  /* Touches the semicolon and leaves less than a dot before it. */
  g_assert_cmpfloat_with_epsilon (words[runs[1].first_word].x + measure (dots), words[runs[2].first_word].x, 1e-6);
  g_assert_cmpfloat (words[runs[1].first_word].x - measure ("Họ tên: "), <, measure ("."));
  g_assert_false (runs[1].space_after);
}

static void
test_leader_needs_room (void)
{
  g_autoptr (HdParagraph) paragraph = make (HD_ALIGN_LEFT, "Họ tên: " HD_LEADER);
  g_autoptr (HdFlow) result = flow (paragraph, measure ("Họ tên: ") + 10);

  g_assert_cmpuint (hd_flow_get_n_lines (result), ==, 2);
}

static void
test_empty (void)
{
  g_autoptr (HdParagraph) nothing = hd_paragraph_new (HD_ALIGN_LEFT);
  g_autoptr (HdParagraph) blank = make (HD_ALIGN_LEFT, "");
  g_autoptr (HdFlow) no_lines = flow (nothing, 100);
  g_autoptr (HdFlow) one_line = flow (blank, 100);

  g_assert_cmpuint (hd_flow_get_n_lines (no_lines), ==, 0);
  g_assert_cmpuint (hd_flow_get_n_lines (one_line), ==, 1);
  g_assert_cmpuint (hd_flow_get_line (one_line, 0)->n_runs, ==, 0);
}

static void
test_missing (void)
{
  g_autoptr (HdParagraph) paragraph = make (HD_ALIGN_LEFT, "Căn cứ 兵 Luật 兵 và 役");
  g_autoptr (HdMissing) missing = hd_missing_new ();
  g_autoptr (HdFlow) result = hd_flow_new (paragraph, 300, fonts, missing);

  g_assert_nonnull (result);
  g_assert_cmpuint (hd_missing_get_count (missing), ==, 2);
}

/* Random words at random widths: each line fits, no word is lost, none could have stayed on the line before. */
static void
test_random (void)
{
  static const char *const vocabulary[] = { "a", "ở", "quân", "dân", "Nghiêm", "phối", "hợp", "trưởng,", "chương", "trình.", "1.234,5" };

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (HdParagraph) paragraph = NULL;
      g_autoptr (HdFlow) result = NULL;
      g_autofree char *lines = NULL;
      double width = g_test_rand_double_range (60, 400);
      guint n = g_test_rand_int_range (1, 120);

      for (guint i = 0; i < n; i++)
        g_string_append_printf (text, "%s%s", i > 0 ? " " : "", vocabulary[g_test_rand_int_range (0, G_N_ELEMENTS (vocabulary))]);
      paragraph = make (HD_ALIGN_LEFT, text->str);
      result = flow (paragraph, width);
      lines = lines_of (result);
      {
        g_auto (GStrv) parts = g_strsplit (lines, "|", -1);

        for (guint i = 0; parts[i] != NULL; i++)
          {
            g_assert_cmpfloat (measure (parts[i]), <=, width + 0.01);
            if (parts[i + 1] != NULL)
              {
                g_autofree char *first = g_strndup (parts[i + 1], strcspn (parts[i + 1], " "));

                g_assert_cmpfloat (measure (parts[i]) + measure (" ") + measure (first), >, width);
              }
          }
      }
      g_strdelimit (lines, "|", ' ');
      g_assert_cmpstr (lines, ==, text->str);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  fonts = hd_font_set_new ("Liberation Serif", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/text-flow/breaks/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_breaks);
    }
  g_test_add_func ("/text-flow/justify", test_justify);
  g_test_add_func ("/text-flow/forced-line-is-ragged", test_forced_line_is_ragged);
  g_test_add_func ("/text-flow/align", test_align);
  g_test_add_func ("/text-flow/balance", test_balance);
  g_test_add_func ("/text-flow/balance-cuts-no-word", test_balance_cuts_no_word);
  g_test_add_func ("/text-flow/symbol-hyphen", test_symbol_hyphen);
  g_test_add_func ("/text-flow/shrink", test_shrink);
  g_test_add_func ("/text-flow/faces", test_faces);
  g_test_add_func ("/text-flow/line-spacing", test_line_spacing);
  g_test_add_func ("/text-flow/leader", test_leader);
  g_test_add_func ("/text-flow/leader-needs-room", test_leader_needs_room);
  g_test_add_func ("/text-flow/empty", test_empty);
  g_test_add_func ("/text-flow/missing", test_missing);
  g_test_add_func ("/text-flow/random", test_random);
  result = g_test_run ();
  hd_font_set_unref (fonts);
  return result;
}
