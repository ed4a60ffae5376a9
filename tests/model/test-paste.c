/* test-paste.c: text from other programs as clean lines
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines are shown as "mark:text", one after the other parted by "|"; marks are . (plain) G P H L -
 */
#include "model/paste.h"

#include "base/error.h"
#include "model/text-block.h"

typedef struct
{
  const char *name, *text, *lines;
} Case;

static const Case cases[] = {
  { "word", "I. MỤC ĐÍCH, YÊU CẦU\r\n1. Mục đích\r\na)\tTăng cường  phối hợp;\r\n\r\n- Bảo đảm thiết thực.\r\n",
    "P:MỤC ĐÍCH, YÊU CẦU|H:Mục đích|L:Tăng cường phối hợp;|-:Bảo đảm thiết thực." },
  { "grounds", "Căn cứ Luật Quốc phòng ngày 08 tháng 6 năm 2018;\n- Căn cứ Nghị định số 30/2020/NĐ-CP;",
    "G:Căn cứ Luật Quốc phòng ngày 08 tháng 6 năm 2018;|G:Căn cứ Nghị định số 30/2020/NĐ-CP;" },
  { "letters", "đ) Một\ne. Hai\nA) Ba", "L:Một|L:Hai|.:A) Ba" },
  { "party numbering", "II- NỘI DUNG\nPhần III. TỔ CHỨC\nIV/ KINH PHÍ", "P:NỘI DUNG|P:TỔ CHỨC|P:KINH PHÍ" },
  { "nested", "1.1. Tuyên truyền\n2.10 Vận động", "L:Tuyên truyền|L:Vận động" },
  { "no numbers", "2023. Năm sau\n30 đồng chí\n-5 độ\n05/2023/NQ-HĐND\nV. i. Lê-nin\n3.500 người",
    ".:2023. Năm sau|.:30 đồng chí|.:-5 độ|.:05/2023/NQ-HĐND|.:V. i. Lê-nin|.:3.500 người" },
  { "no-break", "1.\302\240Đại tá\302\240 Nguyễn", "H:Đại tá Nguyễn" },
  { "quotes stay", "• “Xây dựng” – ‘đơn vị’…", "-:“Xây dựng” – ‘đơn vị’…" },
  { "decomposed", "- Tie\314\202\314\201ng Vie\314\243\314\202t", "-:Tiếng Việt" },
  { "soft break", "Dòng một\vdòng hai", ".:Dòng một dòng hai" },
  { "rules and empty", "____\n---\n \302\240\nVăn bản", ".:Văn bản" },
  { "nothing", "", "" },
};

static char *
show (GPtrArray *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const HdPasteLine *line = g_ptr_array_index (lines, i);

      g_string_append_printf (text, "%s%c:%s", i > 0 ? "|" : "", ".GPHL-"[line->mark], line->text);
    }
  return g_string_free (text, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = hd_paste_read (self->text, &error);
  g_autofree char *shown = NULL;

  g_assert_no_error (error);
  shown = show (lines);
  g_assert_cmpstr (shown, ==, self->lines);
}

/* "Căn cứ Luật Quốc phòng" as the fonts .VnTime and VNI-Times have it. */
static void
test_old_encodings (void)
{
  static const char *const texts[] = { "C¨n cø LuËt Quèc phßng ®· ®­îc", "Caên cöù Luaät Quoác phoøng ñaõ ñöôïc", "\377\376" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) lines = hd_paste_read (texts[i], &error);

      g_assert_null (lines);
      g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
    }
}

static void
test_foreign_names (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = hd_paste_read ("Đoàn của Tổ chức Bündnis Zürich và ông François thăm tỉnh", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (lines->len, ==, 1);
}

/* Cells parted by "|", rows by "/". */
static void
test_blocks (void)
{
  static const char *const blocks[][2] = {
    { "", "" },
    { "12", "12" },
    { "12\t13\r\n14\t\r\n", "12|13/14|" },
    { "5\n\n7\n", "5//7" },
    { "\"hai\ndòng\"\t\"có \"\"nháy\"\"\"\n3", "hai dòng|có \"nháy\"/3" },
    { "\"không đóng\t4\n5\t6", "\"không đóng|4/5|6" },
    { "\"a\"b\t\"c\td\"", "\"a\"b|c d" },
    { "\302\2401\302\240234,5\342\200\257\t gần 3 tỉ ", "1\302\240234,5|gần 3 tỉ" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      g_autoptr (GPtrArray) rows = hd_text_block_split (blocks[i][0]);
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint row = 0; row < rows->len; row++)
        {
          g_autofree char *line = g_strjoinv ("|", g_ptr_array_index (rows, row));

          g_string_append_printf (found, "%s%s", row > 0 ? "/" : "", line);
        }
      g_assert_cmpstr (found->str, ==, blocks[i][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/paste/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/paste/blocks", test_blocks);
  g_test_add_func ("/paste/old-encodings", test_old_encodings);
  g_test_add_func ("/paste/foreign-names", test_foreign_names);
  return g_test_run ();
}
