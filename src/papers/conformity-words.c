/* conformity-words.c: what is written: parts there must be, forms of numbers and dates, marks at ends, order of items, glyphs and ink
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/conformity-private.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "papers/paper.h"

/* Points: number and date stand on one line. */
#define LEVEL_HAIR 1.0
/* A pen and nothing else writes there. */
#define DOT "…"

/* The one who signs stands only on papers that are signed. */
static gboolean
is_signed_paper (const HdCheck *check)
{
  return hd_check_find (check, HD_ELEMENT_SIGNER) != NULL;
}

/* An official letter (công văn) has no type of its own: "V/v …" below the number, and whom it goes to (Annex I, part II, 5.b and 9). */
static gboolean
is_letter (const HdCheck *check)
{
  return hd_check_find (check, HD_ELEMENT_LETTER_SUBJECT) != NULL || hd_check_find (check, HD_ELEMENT_ADDRESSEE) != NULL;
}

static void
check_part (HdRuleCheck *rule,
            HdElement    element,
            const char  *name)
{
  const HdCheck *check = rule->check;

  if (check->profile->elements[element].tag != NULL && hd_check_find (check, element) == NULL)
    hd_rule_breach (rule, g_strdup_printf ("thiếu %s", name), 0, NULL, NULL);
}

/* Part of another paper, printed by itself. */
static gboolean
is_annex (const HdCheck *check)
{
  return hd_block_is (check, hd_page_reading_block (check->reading, 0), HD_ELEMENT_ANNEX);
}

/* A sheet for use in the hall goes without; minutes say their day and place in their text (Decree 30/2020, Annex III, model 1.9). */
static gboolean
is_without_date (const HdCheck *check)
{
  const HdReadBlock *type = hd_check_find (check, HD_ELEMENT_TYPE_NAME);
  g_autofree char *name = type != NULL ? hd_page_reading_dup_text (check->reading, type) : g_strdup ("");

  return g_str_equal (name, "BIÊN BẢN") || (!is_signed_paper (check) && hd_check_find (check, HD_ELEMENT_NUMBER) == NULL);
}

static void
check_parts (HdCheck *check)
{
  HdRuleCheck rule = hd_rule_begin (check, "Thành phần thể thức", check->profile->page.source, FALSE, g_strdup ("đủ các phần đầu văn bản"));

  check_part (&rule, HD_ELEMENT_NATIONAL_TITLE, "Quốc hiệu, tiêu đề");
  check_part (&rule, HD_ELEMENT_MOTTO, "Tiêu ngữ");
  check_part (&rule, HD_ELEMENT_ISSUER, "tên cơ quan ban hành");
  check_part (&rule, HD_ELEMENT_ISSUER_MARK, "dấu dưới tên cơ quan");
  if (!is_without_date (check))
    check_part (&rule, HD_ELEMENT_PLACE_DATE, "địa danh, ngày tháng năm");
  if (is_letter (check))
    {
      check_part (&rule, HD_ELEMENT_LETTER_SUBJECT, "trích yếu công văn");
      check_part (&rule, HD_ELEMENT_ADDRESSEE, "nơi nhận chính (Kính gửi)");
    }
  else
    {
      check_part (&rule, HD_ELEMENT_TYPE_NAME, "tên loại");
      check_part (&rule, HD_ELEMENT_SUBJECT, "trích yếu");
      check_part (&rule, HD_ELEMENT_SUBJECT_MARK, "dấu dưới trích yếu");
    }
  if (is_signed_paper (check))
    {
      check_part (&rule, HD_ELEMENT_NUMBER, "số, ký hiệu");
      check_part (&rule, HD_ELEMENT_POSITION, "chức vụ người ký");
      check_part (&rule, HD_ELEMENT_RECIPIENTS, "nơi nhận");
    }
  hd_rule_end (&rule, g_strdup ("đủ"));
}

/* CỘNG HÒA and CỘNG HOÀ are both right: the decree itself writes both. */
static gboolean
says_the_same (const char *text,
               const char *wanted)
{
  g_autofree char *first = hd_text_fold_marked (text);
  g_autofree char *second = hd_text_fold_marked (wanted);

  return g_str_equal (first, second);
}

static void
check_head_words (HdCheck    *check,
                  HdElement   element,
                  const char *name,
                  const char *wanted)
{
  const HdElementStyle *style = &check->profile->elements[element];
  const HdReadBlock *block = wanted != NULL ? hd_check_find (check, element) : NULL;
  HdRuleCheck rule;
  char *text;

  if (block == NULL)
    return;
  rule = hd_rule_begin (check, name, style->source, style->is_unsure, g_strdup (wanted));
  text = hd_page_reading_dup_text (check->reading, block);
  if (!says_the_same (text, wanted))
    hd_rule_breach (&rule, g_strdup (text), block->page, NULL, block);
  hd_rule_end (&rule, text);
}

/* Issuer left, national title right, side by side. */
static void
check_head_places (HdCheck *check)
{
  const HdElementStyle *style = &check->profile->elements[HD_ELEMENT_NATIONAL_TITLE];
  const HdReadBlock *issuer = hd_check_find (check, HD_ELEMENT_ISSUER);
  const HdReadBlock *title = hd_check_find (check, HD_ELEMENT_NATIONAL_TITLE);
  HdRuleCheck rule;

  if (issuer == NULL || title == NULL)
    return;
  rule = hd_rule_begin (check, "Vị trí phần đầu", style->source, style->is_unsure, g_strdup ("cơ quan ban hành bên trái, tiêu đề bên phải, cùng trang đầu"));
  if (issuer->page != 0 || title->page != 0 || issuer->rect.x + issuer->rect.width > title->rect.x)
    hd_rule_breach (&rule, g_strdup ("không đúng vị trí"), title->page, NULL, title);
  hd_rule_end (&rule, g_strdup ("đúng vị trí"));
}

static void
check_number_level (HdCheck *check)
{
  const HdElementStyle *style = &check->profile->elements[HD_ELEMENT_PLACE_DATE];
  const HdReadBlock *number = hd_check_find (check, HD_ELEMENT_NUMBER);
  const HdReadBlock *date = hd_check_find (check, HD_ELEMENT_PLACE_DATE);
  HdRuleCheck rule;
  double difference;

  if (number == NULL || date == NULL || number->n == 0 || date->n == 0)
    return;
  rule = hd_rule_begin (check, "Số và ngày tháng cùng hàng", style->source, style->is_unsure, g_strdup ("cùng một hàng"));
  difference = ABS (hd_page_reading_word (check->reading, number->first)->baseline - hd_page_reading_word (check->reading, date->first)->baseline);
  if (number->page != date->page || difference > LEVEL_HAIR)
    {
      g_autofree char *off = hd_measure_print_value (HD_MM_OF (difference), "mm");

      hd_rule_breach (&rule, g_strdup_printf ("lệch %s", off), date->page, NULL, date);
    }
  hd_rule_end (&rule, g_strdup ("cùng hàng"));
}

/* A symbol breaks after its hyphens without a blank. */
static char *
dup_symbol (const HdCheck     *check,
            const HdReadBlock *block)
{
  GString *text = g_string_new (NULL);

  for (guint i = block->first; i < block->first + block->n; i++)
    {
      const HdReadWord *word = hd_page_reading_word (check->reading, i);

      if (i > block->first && ABS (word->baseline - (word - 1)->baseline) < LEVEL_HAIR && word->left > (word - 1)->right + HD_HAIR_PT)
        g_string_append_c (text, ' ');
      g_string_append (text, word->text);
    }
  return g_string_free (text, FALSE);
}

/* "Số: 05/CTPH-BCHQS": two digits at least, the mark between number and symbol, no blanks in the symbol; dots are left to the pen. */
static void
check_number_form (HdCheck *check)
{
  const HdProfile *profile = check->profile;
  const HdElementStyle *style = &profile->elements[HD_ELEMENT_NUMBER];
  const HdReadBlock *block = hd_check_find (check, HD_ELEMENT_NUMBER);
  g_autofree char *label = g_strconcat (profile->number_label, " ", NULL);
  g_autofree char *pattern = NULL;
  HdRuleCheck rule;
  char *text;

  if (block == NULL)
    return;
  pattern = g_strdup_printf ("^(?:" DOT "+|0[1-9]|[1-9][0-9]+)%s(?:" DOT "+|[^ ]+)$", profile->number_separator);
  rule = hd_rule_begin (check, "Cách ghi số, ký hiệu", style->source, style->is_unsure,
                        g_strdup_printf ("%s05%s…, số dưới 10 thêm số 0", label, profile->number_separator));
  text = dup_symbol (check, block);
  if (!g_str_has_prefix (text, label) || !g_regex_match_simple (pattern, text + strlen (label), 0, 0))
    hd_rule_breach (&rule, g_strdup (text), block->page, NULL, block);
  hd_rule_end (&rule, text);
}

/* Days 1 to 9 and months 1 and 2 take a zero, other months none (Decree 30/2020, Annex I, II.4). */
static void
check_date_form (HdCheck *check)
{
  const HdElementStyle *style = &check->profile->elements[HD_ELEMENT_PLACE_DATE];
  const HdReadBlock *block = hd_check_find (check, HD_ELEMENT_PLACE_DATE);
  HdRuleCheck rule;
  char *text;

  if (block == NULL)
    return;
  rule = hd_rule_begin (check, "Cách ghi ngày tháng", style->source, style->is_unsure, g_strdup ("ngày dưới 10 và tháng 1, 2 thêm số 0; sau địa danh có dấu phẩy"));
  text = hd_page_reading_dup_text (check->reading, block);
  if (!g_regex_match_simple (", ngày (?:" DOT "+|0[1-9]|[12][0-9]|3[01]) tháng (?:" DOT "+|0[12]|[3-9]|1[0-2]) năm (?:" DOT "+|[0-9]{4})$", text, 0, 0))
    hd_rule_breach (&rule, g_strdup (text), block->page, NULL, block);
  hd_rule_end (&rule, text);
}

/* Each ground ends with a semicolon, the last one with a point. */
static void
check_grounds (HdCheck *check)
{
  const HdElementStyle *style = &check->profile->elements[HD_ELEMENT_GROUND];
  HdRuleCheck rule = hd_rule_begin (check, "Dấu cuối căn cứ", style->source, style->is_unsure, g_strdup ("dấu chấm phẩy, căn cứ cuối dấu chấm"));
  const HdReadBlock *last = NULL;
  guint n = 0;

  if (is_signed_paper (check))
    for (guint i = 0; i < check->reading->blocks->len; i++)
      {
        const HdReadBlock *block = hd_page_reading_block (check->reading, i);
        const HdReadBlock *next = i + 1 < check->reading->blocks->len ? block + 1 : NULL;
        g_autofree char *text = NULL;

        if (!hd_block_is (check, block, HD_ELEMENT_GROUND) || (next != NULL && !next->is_start))
          continue;
        last = next != NULL && hd_block_is (check, next, HD_ELEMENT_GROUND) ? NULL : block;
        text = hd_page_reading_dup_text (check->reading, block);
        if (!g_str_has_suffix (text, last != NULL ? "." : ";"))
          hd_rule_breach (&rule, g_strdup (last != NULL ? "căn cứ cuối không có dấu chấm" : "không có dấu chấm phẩy"), block->page, NULL, block);
        n++;
      }
  hd_rule_end (&rule, n > 0 ? g_strdup_printf ("%u căn cứ", n) : NULL);
}

/* The last line of the text ends with the mark of the profile. */
static void
check_end (HdCheck *check)
{
  const HdElementStyle *style = &check->profile->elements[HD_ELEMENT_BODY];
  const HdReadBlock *last = NULL;
  g_autofree char *text = NULL;
  HdRuleCheck rule;

  if (!is_signed_paper (check))
    return;
  for (guint i = 0; i < check->reading->blocks->len; i++)
    if (hd_block_is (check, hd_page_reading_block (check->reading, i), HD_ELEMENT_BODY))
      last = hd_page_reading_block (check->reading, i);
  if (last == NULL)
    return;
  rule = hd_rule_begin (check, "Dấu kết thúc nội dung", style->source, style->is_unsure, g_strdup_printf ("“%s”", check->profile->body_end));
  text = hd_page_reading_dup_text (check->reading, last);
  if (!g_str_has_suffix (text, check->profile->body_end) ||
      (!g_str_has_suffix (check->profile->body_end, "/.") && g_str_has_suffix (text, "/.")))
    {
      const char *end = text + strlen (text);

      for (guint i = 0; i < 6 && end > text; i++)
        end = g_utf8_prev_char (end);
      hd_rule_breach (&rule, g_strdup_printf ("“…%s”", end), last->page, NULL, last);
    }
  hd_rule_end (&rule, g_strdup_printf ("“%s”", check->profile->body_end));
}

/* Items count a, b, c, d, đ, e, g …: the Vietnamese alphabet has no f, j, w, z. */
static void
check_items (HdCheck *check)
{
  const HdElementStyle *style = &check->profile->elements[HD_ELEMENT_BODY];
  HdRuleCheck rule = hd_rule_begin (check, "Thứ tự điểm a, b, c, d, đ", style->source, style->is_unsure, g_strdup ("theo bảng chữ cái tiếng Việt"));
  guint next = 0, n = 0;

  for (guint i = 0; i < check->reading->blocks->len; i++)
    {
      const HdReadBlock *block = hd_page_reading_block (check->reading, i);
      const char *label;
      g_autofree char *wanted = NULL, *first = NULL;

      if (block->n == 0 || !block->is_start)
        continue;
      if (hd_block_is (check, block, HD_ELEMENT_PART) || hd_block_is (check, block, HD_ELEMENT_HEADING))
        next = 0;
      label = hd_page_reading_word (check->reading, block->first)->text;
      if (!hd_block_is (check, block, HD_ELEMENT_BODY) || !g_regex_match_simple ("^\\p{Ll}\\)$", label, 0, 0))
        continue;
      wanted = hd_text_alphabet_label (next);
      first = hd_text_alphabet_label (0);
      n++;
      if (strncmp (label, wanted, strlen (wanted)) == 0 && label[strlen (wanted)] == ')')
        next++;
      else if (strncmp (label, first, strlen (first)) == 0 && label[strlen (first)] == ')')
        next = 1;
      else
        {
          hd_rule_breach (&rule, g_strdup_printf ("“%s” thay vì “%s)”", label, wanted), block->page, hd_page_reading_word (check->reading, block->first), block);
          next++;
        }
    }
  hd_rule_end (&rule, n > 0 ? g_strdup_printf ("%u điểm", n) : NULL);
}

/* The last line is as the profile writes it, with a colon or without. */
static gboolean
is_archive (const HdCheck *check,
            const char    *text)
{
  g_autofree char *line = NULL;
  g_autofree char *wanted = NULL;

  if (!g_str_has_prefix (text, "- ") || !hd_paper_is_archive (text + 2) || !g_str_has_suffix (text, "."))
    return FALSE;
  line = hd_paper_close_with (text + 2, "");
  wanted = hd_paper_dup_archive (check->profile, line);
  return g_str_equal (line, wanted);
}

/* "- …;" and at the end "- Lưu … ." */
static void
check_recipients (HdCheck *check)
{
  const HdElementStyle *style = &check->profile->elements[HD_ELEMENT_RECIPIENT];
  HdRuleCheck rule = hd_rule_begin (check, "Cách ghi nơi nhận", style->source, style->is_unsure,
                                    g_strdup_printf ("mỗi dòng “- …;”, dòng cuối “- %s … .”", check->profile->archive));
  guint n = 0;

  for (guint i = 0; i < check->reading->blocks->len; i++)
    {
      const HdReadBlock *block = hd_page_reading_block (check->reading, i);
      gboolean is_last = i + 1 == check->reading->blocks->len || !hd_block_is (check, block + 1, HD_ELEMENT_RECIPIENT);
      g_autofree char *text = NULL;

      if (!hd_block_is (check, block, HD_ELEMENT_RECIPIENT))
        continue;
      n++;
      text = hd_page_reading_dup_text (check->reading, block);
      if (is_last ? !is_archive (check, text) : !g_str_has_prefix (text, "- ") || !g_str_has_suffix (text, ";"))
        hd_rule_breach (&rule, g_strdup (text), block->page, NULL, block);
    }
  hd_rule_end (&rule, n > 0 ? g_strdup_printf ("%u dòng", n) : NULL);
}

/* "TM." of the state is "T/M" of the Party. */
static void
check_prefixes (HdCheck *check)
{
  static const char * const known[] = { "TM.", "T/M", "KT.", "K/T", "TL.", "T/L", "TUQ.", "T/UQ", "Q.", NULL };
  const HdElementStyle *style = &check->profile->elements[HD_ELEMENT_AUTHORITY];
  g_autofree char *wanted = g_strdup_printf ("%s, %s, %s", check->profile->prefixes[0], check->profile->prefixes[1], check->profile->prefixes[2]);
  HdRuleCheck rule = hd_rule_begin (check, "Cách ghi quyền hạn", style->source, style->is_unsure, g_steal_pointer (&wanted));
  guint n = 0;

  for (guint i = 0; i < check->reading->blocks->len; i++)
    {
      const HdReadBlock *block = hd_page_reading_block (check->reading, i);
      g_autofree char *text = hd_block_is (check, block, HD_ELEMENT_AUTHORITY) ? hd_page_reading_dup_text (check->reading, block) : NULL;
      g_auto (GStrv) words = text != NULL ? g_strsplit_set (text, " \n", 2) : NULL;
      gboolean is_right = FALSE;

      if (words == NULL || words[0] == NULL || !g_strv_contains (known, words[0]))
        continue;
      n++;
      for (guint k = 0; k < HD_N_PREFIXES; k++)
        is_right = is_right || g_str_equal (words[0], check->profile->prefixes[k]);
      if (!is_right)
        hd_rule_breach (&rule, g_strdup (text), block->page, NULL, block);
    }
  hd_rule_end (&rule, n > 0 ? g_strdup_printf ("%u chữ ký", n) : NULL);
}

/* The block a word belongs to; NULL: none. */
static const HdReadBlock *
block_of (const HdCheck *check,
          guint          word)
{
  for (guint i = 0; word < check->reading->n_placed && i < check->reading->blocks->len; i++)
    {
      const HdReadBlock *block = hd_page_reading_block (check->reading, i);

      if (word >= block->first && word < block->first + block->n)
        return block;
    }
  return NULL;
}

static void
check_glyphs (HdCheck *check)
{
  HdRuleCheck rule = hd_rule_begin (check, "Phông chữ có đủ chữ", check->profile->page.source, FALSE, g_strdup ("mọi chữ đều có hình trong phông"));
  guint n = 0;

  for (guint i = 0; i < check->reading->words->len; i++)
    {
      const HdReadWord *word = hd_page_reading_word (check->reading, i);

      for (const char *p = word->text; *p != '\0'; p = g_utf8_next_char (p), n++)
        if (!hd_font_has (word->font, g_utf8_get_char (p)))
          hd_rule_breach (&rule, g_strdup_printf ("thiếu U+%04X", g_utf8_get_char (p)), word->page, word, block_of (check, i));
    }
  hd_rule_end (&rule, g_strdup_printf ("%u chữ", n));
}

/* All is black, but charts, and what is there for copies only, unseen. */
static void
check_ink (HdCheck *check)
{
  HdRuleCheck rule = hd_rule_begin (check, "Màu chữ", check->profile->page.source, FALSE, g_strdup ("đen"));

  for (guint i = 0; i < check->reading->words->len; i++)
    {
      const HdReadWord *word = hd_page_reading_word (check->reading, i);
      const HdColor *color = &word->color;
      gboolean is_hidden = color->red > 0.99 && color->green > 0.99 && color->blue > 0.99;

      const HdReadBlock *block = block_of (check, i);

      /* The stamp of urgency is red. */
      if (block != NULL && hd_block_is (check, block, HD_ELEMENT_URGENCY))
        continue;
      if (!word->turned && !word->in_chart && !is_hidden && color->red + color->green + color->blue > 0.01)
        hd_rule_breach (&rule, g_strdup ("không đen"), word->page, word, block);
    }
  hd_rule_end (&rule, g_strdup ("đen"));
}

void
hd_check_words (HdCheck *check)
{
  if (!is_annex (check))
    check_parts (check);
  check_head_places (check);
  check_head_words (check, HD_ELEMENT_NATIONAL_TITLE, "Quốc hiệu, tiêu đề: nội dung", check->profile->national_title);
  check_head_words (check, HD_ELEMENT_MOTTO, "Tiêu ngữ: nội dung", check->profile->motto);
  check_number_level (check);
  check_number_form (check);
  check_date_form (check);
  check_grounds (check);
  check_items (check);
  check_end (check);
  check_recipients (check);
  check_prefixes (check);
  hd_check_print (check);
}

void
hd_check_print (HdCheck *check)
{
  check_glyphs (check);
  check_ink (check);
}
