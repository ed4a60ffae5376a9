/* conformity-style.c: each element of a paper as it is set: size, face, capitals, the line below it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/conformity-private.h"

#include "base/text.h"

/* Points below the words within which a line belongs to them. */
#define RULE_REACH 9.0
/* A share of the text's width that rounding may add or take. */
#define SHARE_HAIR 0.02

/* For people, in the order of HdElement. */
static const char *const names[] = {
  "Quốc hiệu, tiêu đề", "Tiêu ngữ", "Tên cơ quan cấp trên", "Tên cơ quan ban hành", "Dấu dưới tên cơ quan", "Số, ký hiệu", "Địa danh, ngày tháng năm",
  "Chữ “Dự thảo”", "Dấu chỉ độ khẩn", "Chỉ dẫn phạm vi lưu hành", "Tên loại", "Trích yếu", "Dấu dưới trích yếu", "Căn cứ", "Nội dung",
  "Đề mục phần", "Đề mục khoản", "Quyền hạn", "Chức vụ", "Họ tên người ký", "Nơi nhận", "Danh sách nơi nhận", "Trích yếu công văn", "Kính gửi",
  "Chữ “Phụ lục”", "Tên phụ lục", "Hình thức sao",
};

G_STATIC_ASSERT (G_N_ELEMENTS (names) == HD_N_ELEMENTS);

static const char *const faces[HD_N_FACES] = { "đứng", "đậm", "nghiêng", "đậm nghiêng" };

static char *
describe (double      least,
          double      most,
          HdFace      face,
          gboolean    capitals)
{
  g_autofree char *size = hd_measure_print_range (least, most, "pt");

  return g_strdup_printf ("%s, %s%s", size, faces[face], capitals ? ", in hoa" : "");
}

static gboolean
is_capital (const char *text)
{
  g_autofree char *upper = hd_text_upper (text);

  return g_str_equal (upper, text);
}

static gboolean
fits (const HdElementStyle *style,
      const HdReadWord     *word)
{
  if (word->size < style->least - HD_HAIR_PT || word->size > style->most + HD_HAIR_PT)
    return FALSE;
  if (!hd_word_has_letters (word))
    return TRUE;
  return word->face == style->face && (!style->capitals || is_capital (word->text));
}

/* "Điều 1." before a sentence is set as a heading. */
static guint
count_label_words (const HdCheck     *check,
                   const HdReadBlock *block,
                   HdElement          element)
{
  if (element != HD_ELEMENT_BODY || !block->is_start || block->n < 2 ||
      !g_str_equal (hd_page_reading_word (check->reading, block->first)->text, "Điều"))
    return 0;
  return fits (&check->profile->elements[HD_ELEMENT_HEADING], hd_page_reading_word (check->reading, block->first)) ? 2 : 0;
}

static void
check_style (HdCheck  *check,
             HdElement element)
{
  const HdElementStyle *style = &check->profile->elements[element];
  g_autofree char *name = g_strdup_printf ("%s: cỡ chữ, kiểu chữ", names[element]);
  HdRuleCheck rule = hd_rule_begin (check, name, style->source, style->is_unsure, describe (style->least, style->most, style->face, style->capitals));
  const HdReadWord *seen = NULL;

  for (guint i = 0; i < check->reading->blocks->len; i++)
    {
      const HdReadBlock *block = hd_page_reading_block (check->reading, i);
      guint before = rule.n_breaches;
      guint n_label;

      if (!hd_block_is (check, block, element))
        continue;
      n_label = count_label_words (check, block, element);
      for (guint k = 0; k < block->n && rule.n_breaches == before; k++)
        {
          const HdReadWord *word = hd_page_reading_word (check->reading, block->first + k);
          const HdElementStyle *wanted = k < n_label ? &check->profile->elements[HD_ELEMENT_HEADING] : style;

          seen = seen != NULL || k < n_label ? seen : word;
          if (!fits (wanted, word))
            hd_rule_breach (&rule, describe (word->size, word->size, word->face, style->capitals && is_capital (word->text)), word->page, word, block);
        }
    }
  hd_rule_end (&rule, seen != NULL ? describe (seen->size, seen->size, style->face, style->capitals) : NULL);
}

/* The line close below a block; NULL: there is none. */
static const HdReadRule *
find_rule (const HdCheck     *check,
           const HdReadBlock *block)
{
  double bottom = block->rect.y + block->rect.height;

  for (guint i = 0; i < check->reading->rules->len; i++)
    {
      const HdReadRule *line = &g_array_index (check->reading->rules, HdReadRule, i);
      double middle = line->rect.x + line->rect.width / 2;

      if (line->page == block->page && line->rect.height < HD_HAIR_PT && line->rect.y > bottom - HD_HAIR_PT && line->rect.y < bottom + RULE_REACH &&
          middle > block->rect.x && middle < block->rect.x + block->rect.width)
        return line;
    }
  return NULL;
}

/* Left and right edge of the words on the last line of a block. */
static double
last_line_width (const HdCheck     *check,
                 const HdReadBlock *block)
{
  double left = G_MAXDOUBLE, right = 0, baseline = 0;

  for (guint i = block->first; i < block->first + block->n; i++)
    baseline = MAX (baseline, hd_page_reading_word (check->reading, i)->baseline);
  for (guint i = block->first; i < block->first + block->n; i++)
    {
      const HdReadWord *word = hd_page_reading_word (check->reading, i);

      if (word->baseline < baseline - HD_HAIR_PT)
        continue;
      left = MIN (left, word->left);
      right = MAX (right, word->right);
    }
  return right - left;
}

static char *
describe_share (double least,
                double most)
{
  if (most >= 1)
    return g_strdup ("kẻ dài bằng dòng chữ");
  return g_strdup_printf ("kẻ dài %.0f-%.0f%% dòng chữ", least * 100, most * 100);
}

/* Of several issuers only the last one has the line. */
static void
check_rule_below (HdCheck  *check,
                  HdElement element)
{
  const HdElementStyle *style = &check->profile->elements[element];
  g_autofree char *name = g_strdup_printf ("%s: đường kẻ", names[element]);
  HdRuleCheck rule = hd_rule_begin (check, name, style->source, style->is_unsure, describe_share (style->rule_least, style->rule_most));
  const HdReadBlock *last = NULL;
  char *measured = NULL;

  for (guint i = 0; i < check->reading->blocks->len; i++)
    if (hd_block_is (check, hd_page_reading_block (check->reading, i), element))
      last = hd_page_reading_block (check->reading, i);
  if (last != NULL && last->n > 0)
    {
      const HdReadRule *line = find_rule (check, last);
      double share = line != NULL ? line->rect.width / last_line_width (check, last) : 0;

      if (line == NULL)
        hd_rule_breach (&rule, g_strdup ("không có đường kẻ"), last->page, NULL, last);
      else if (share < style->rule_least - SHARE_HAIR || share > style->rule_most + SHARE_HAIR)
        hd_rule_breach (&rule, g_strdup_printf ("%.0f%% dòng chữ", share * 100), last->page, NULL, last);
      measured = g_strdup_printf ("%.0f%% dòng chữ", share * 100);
    }
  hd_rule_end (&rule, measured);
}

void
hd_check_styles (HdCheck *check)
{
  for (HdElement element = 0; element < HD_N_ELEMENTS; element++)
    {
      if (check->profile->elements[element].tag == NULL)
        continue;
      check_style (check, element);
      if (check->profile->elements[element].rule_below > 0)
        check_rule_below (check, element);
    }
}
