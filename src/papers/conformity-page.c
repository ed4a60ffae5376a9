/* conformity-page.c: paper, margins and page numbers as measured on the pages
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/conformity-private.h"

#include <stdlib.h>
#include <string.h>

#define A4_SHORT 210.0
#define A4_LONG 297.0
/* Below its size a letter goes down this far, in ems. */
#define DESCENT_EMS 0.22
/* mm: the page number may stand so far from where it should. */
#define NUMBER_HAIR 1.0

static double
width_of (const HdCheck *check,
          guint          page)
{
  double width;

  hd_pages_get_size (check->reading->pages, page, &width, NULL);
  return width;
}

static double
height_of (const HdCheck *check,
           guint          page)
{
  double height;

  hd_pages_get_size (check->reading->pages, page, NULL, &height);
  return height;
}

/* A scanned page is as it is: it has a size and a number of its own. */
static gboolean
is_picture (const HdCheck *check,
            guint          page)
{
  if (!hd_pages_has_image (check->reading->pages, page))
    return FALSE;
  for (guint i = 0; i < check->reading->words->len; i++)
    if (hd_page_reading_word (check->reading, i)->page == page)
      return FALSE;
  return TRUE;
}

void
hd_check_sheets (HdCheck *check)
{
  HdRuleCheck rule = hd_rule_begin (check, "Khổ giấy", check->profile->page.source, check->profile->page.is_unsure,
                                    g_strdup ("A4 (210 x 297 mm)"));

  for (guint page = 0; page < hd_pages_get_n_pages (check->reading->pages); page++)
    {
      double width = HD_MM_OF (width_of (check, page)), height = HD_MM_OF (height_of (check, page));

      if (is_picture (check, page))
        continue;
      if (ABS (MIN (width, height) - A4_SHORT) > HD_HAIR_MM || ABS (MAX (width, height) - A4_LONG) > HD_HAIR_MM)
        hd_rule_breach (&rule, g_strdup_printf ("%.0f x %.0f mm", width, height), page, NULL, NULL);
    }
  hd_rule_end (&rule, g_strdup ("210 x 297 mm"));
}

/* Words above the text belong to the page, not to the paper: its number, and the mark of a practice book or a reading copy. */
static gboolean
is_above_text (const HdCheck *check,
               guint          index)
{
  return index >= check->reading->n_placed &&
         HD_MM_OF (hd_page_reading_word (check->reading, index)->baseline) < check->profile->top.least - HD_HAIR_MM;
}

static gboolean
is_hidden (const HdReadWord *word)
{
  return word->color.red > 0.99 && word->color.green > 0.99 && word->color.blue > 0.99;
}

/* Of what is printed on one side nothing is a back. */
static gboolean
mirrors (const HdCheck *check)
{
  return check->profile->mirrors && hd_pages_get_sides (check->reading->pages) != HD_SIDES_ONE;
}

/* The back of a sheet, where the layout exchanges left and right. */
static gboolean
is_mirrored (const HdCheck *check,
             guint          page)
{
  return mirrors (check) && page % 2 == 1 && width_of (check, page) < height_of (check, page);
}

double
hd_check_get_left (const HdCheck *check,
                   guint          page)
{
  return is_mirrored (check, page) ? check->profile->right.value : check->profile->left.value;
}

double
hd_check_get_right (const HdCheck *check,
                    guint          page)
{
  return is_mirrored (check, page) ? check->profile->left.value : check->profile->right.value;
}

/* Middle of the lines, in points from the left edge. */
static double
middle_of (const HdCheck *check,
           guint          page)
{
  return (width_of (check, page) + HD_MM (hd_check_get_left (check, page) - hd_check_get_right (check, page))) / 2;
}

/* The page number, if the page has one: digits alone in the middle of the top margin. */
static const HdReadWord *
find_number (const HdCheck *check,
             guint          page)
{
  double middle = middle_of (check, page);

  for (guint i = 0; i < check->reading->words->len; i++)
    {
      const HdReadWord *word = hd_page_reading_word (check->reading, i);

      if (word->page == page && is_above_text (check, i) && strspn (word->text, "0123456789") == strlen (word->text) &&
          ABS ((word->left + word->right) / 2 - middle) < HD_MM (30))
        return word;
    }
  return NULL;
}

static void
check_number_style (HdCheck *check)
{
  const HdProfile *profile = check->profile;
  HdRuleCheck rule = hd_rule_begin (check, "Số trang: cỡ chữ, kiểu chữ", profile->numbering.source, profile->numbering.is_unsure, NULL);
  g_autofree char *sizes = hd_measure_print_range (profile->number_size.least, profile->number_size.most, "pt");
  const HdReadWord *seen = NULL;

  rule.wanted = g_strdup_printf ("%s, đứng", sizes);
  for (guint page = 0; page < hd_pages_get_n_pages (check->reading->pages); page++)
    {
      const HdReadWord *word = find_number (check, page);

      if (word == NULL)
        continue;
      seen = word;
      if (word->face != HD_FACE_REGULAR || word->size < profile->number_size.least - HD_HAIR_PT || word->size > profile->number_size.most + HD_HAIR_PT)
        {
          g_autofree char *size = hd_measure_print_value (word->size, "pt");

          hd_rule_breach (&rule, g_strdup_printf ("%s%s", size, word->face == HD_FACE_REGULAR ? "" : ", không đứng"), page, word, NULL);
        }
    }
  hd_rule_end (&rule, seen != NULL ? hd_measure_print_value (seen->size, "pt") : NULL);
}

static void
check_number_place (HdCheck *check)
{
  const HdProfile *profile = check->profile;
  HdRuleCheck rule = hd_rule_begin (check, "Số trang: vị trí", profile->numbering.source, profile->numbering.is_unsure, NULL);
  gboolean seen = FALSE;

  rule.wanted = hd_measure_print_value (profile->number_edge, "mm từ mép trên, giữa dòng");
  for (guint page = 0; page < hd_pages_get_n_pages (check->reading->pages); page++)
    {
      const HdReadWord *word = find_number (check, page);
      double middle = middle_of (check, page);
      double aside, edge;

      if (word == NULL)
        continue;
      seen = TRUE;
      aside = HD_MM_OF ((word->left + word->right) / 2 - middle);
      edge = HD_MM_OF (word->baseline - 0.33 * word->size);
      if (ABS (aside) > NUMBER_HAIR || ABS (edge - profile->number_edge) > NUMBER_HAIR)
        {
          g_autofree char *height = hd_measure_print_value (edge, "mm từ mép trên");
          g_autofree char *off = hd_measure_print_value (ABS (aside), "mm");

          hd_rule_breach (&rule, ABS (aside) > NUMBER_HAIR ? g_strdup_printf ("%s, lệch %s", height, off) : g_steal_pointer (&height), page, word, NULL);
        }
    }
  hd_rule_end (&rule, seen ? g_strdup ("giữa lề trên") : NULL);
}

/* A page on which an annex begins, or the next of several letters: it has a head of its own. */
static gboolean
begins_anew (const HdCheck *check,
             guint          page)
{
  for (guint i = 0; i < check->reading->blocks->len; i++)
    {
      const HdReadBlock *block = hd_page_reading_block (check->reading, i);

      if (block->page == page)
        return hd_block_is (check, block, HD_ELEMENT_ANNEX) || hd_block_is (check, block, HD_ELEMENT_SUPERIOR) ||
               hd_block_is (check, block, HD_ELEMENT_ISSUER) || hd_block_is (check, block, HD_ELEMENT_NATIONAL_TITLE);
    }
  return FALSE;
}

/* From the second page on each shows its number; an annex and each letter count for themselves, and do not show their first. */
static void
check_number_order (HdCheck *check)
{
  const HdProfile *profile = check->profile;
  guint n_pages = hd_pages_get_n_pages (check->reading->pages);
  HdRuleCheck rule = hd_rule_begin (check, "Số trang: thứ tự", profile->numbering.source, profile->numbering.is_unsure,
                                    g_strdup ("từ trang thứ hai, không ghi ở trang thứ nhất"));
  guint before = 0;

  for (guint page = 0; page < n_pages; page++)
    {
      const HdReadWord *word = find_number (check, page);
      gboolean begins = page == 0 || begins_anew (check, page);

      if (is_picture (check, page))
        continue;
      if (begins && word != NULL)
        hd_rule_breach (&rule, g_strdup_printf ("ghi số %s", word->text), page, word, NULL);
      else if (!begins && word == NULL)
        hd_rule_breach (&rule, g_strdup ("không ghi số"), page, NULL, NULL);
      else if (!begins && atoi (word->text) != (int) before + 1)
        hd_rule_breach (&rule, g_strdup_printf ("ghi số %s", word->text), page, word, NULL);
      before = begins ? 1 : before + 1;
    }
  hd_rule_end (&rule, g_strdup_printf ("%u trang", n_pages));
}

typedef enum
{
  EDGE_TOP,
  EDGE_BOTTOM,
  EDGE_LEFT,
  EDGE_RIGHT,
} Edge;

/* mm from the edge of the page to a word. */
static double
distance_of (const HdCheck    *check,
             const HdReadWord *word,
             Edge              edge)
{
  switch (edge)
    {
    case EDGE_TOP:
      return HD_MM_OF (word->baseline - hd_font_get_ascent (word->font, word->size));
    case EDGE_BOTTOM:
      return HD_MM_OF (height_of (check, word->page) - word->baseline - DESCENT_EMS * word->size);
    case EDGE_LEFT:
      return HD_MM_OF (word->left);
    case EDGE_RIGHT:
    default:
      return HD_MM_OF (width_of (check, word->page) - word->right);
    }
}

/* A margin may be wider than the rule allows only where nothing fills the lines or the page. */
static gboolean
fills_lines (const HdCheck *check)
{
  for (guint i = 0; i < check->reading->blocks->len; i++)
    {
      const HdReadBlock *block = hd_page_reading_block (check->reading, i);

      if (hd_block_is (check, block, HD_ELEMENT_BODY) && block->n > 0 &&
          hd_page_reading_word (check->reading, block->first + block->n - 1)->baseline - hd_page_reading_word (check->reading, block->first)->baseline > 1)
        return TRUE;
    }
  return FALSE;
}

/* What the layout wants of that edge of a page, front or back. */
static const HdMeasure *
margin_of (const HdCheck *check,
           Edge           edge,
           gboolean       is_back)
{
  const HdProfile *profile = check->profile;

  switch (edge)
    {
    case EDGE_TOP:
      return &profile->top;
    case EDGE_BOTTOM:
      return &profile->bottom;
    case EDGE_LEFT:
      return is_back ? &profile->right : &profile->left;
    case EDGE_RIGHT:
    default:
      return is_back ? &profile->left : &profile->right;
    }
}

/* How far down a page is filled depends on its text. */
static char *
describe_margin (const HdCheck *check,
                 Edge           edge)
{
  const HdMeasure *margin = margin_of (check, edge, FALSE);
  const HdMeasure *back = margin_of (check, edge, TRUE);
  g_autofree char *least = NULL;

  if (edge != EDGE_BOTTOM)
    {
      g_autofree char *front_text = hd_measure_print_range (margin->least, margin->most, "mm");
      g_autofree char *back_text = hd_measure_print_range (back->least, back->most, "mm");

      return mirrors (check) && edge != EDGE_TOP ? g_strdup_printf ("%s, mặt sau %s", front_text, back_text)
                                                         : g_steal_pointer (&front_text);
    }
  least = hd_measure_print_value (margin->least, "mm");
  return g_strdup_printf ("tối thiểu %s", least);
}

static void
check_margin (HdCheck    *check,
              const char *name,
              Edge        edge)
{
  HdRuleCheck rule = hd_rule_begin (check, name, check->profile->page.source, check->profile->page.is_unsure, describe_margin (check, edge));
  const HdReadWord *nearest = NULL;
  const HdMeasure *nearest_margin = NULL;
  double least = G_MAXDOUBLE; /* of what is more than the margin must be */

  for (guint i = 0; i < check->reading->words->len; i++)
    {
      const HdReadWord *word = hd_page_reading_word (check->reading, i);
      const HdMeasure *margin = margin_of (check, edge, is_mirrored (check, word->page));
      double distance = distance_of (check, word, edge);

      if (word->turned || is_hidden (word) || is_above_text (check, i))
        continue;
      if (distance < margin->least - HD_HAIR_MM)
        hd_rule_breach (&rule, hd_measure_print_value (distance, "mm"), word->page, word, NULL);
      if (distance - margin->least < least)
        {
          least = distance - margin->least;
          nearest = word;
          nearest_margin = margin;
        }
    }
  if (nearest != NULL && edge != EDGE_BOTTOM && distance_of (check, nearest, edge) > nearest_margin->most + HD_HAIR_MM &&
      (edge == EDGE_TOP || fills_lines (check)))
    hd_rule_breach (&rule, hd_measure_print_value (distance_of (check, nearest, edge), "mm"), nearest->page, nearest, NULL);
  hd_rule_end (&rule, nearest != NULL ? hd_measure_print_value (distance_of (check, nearest, edge), "mm") : NULL);
}

void
hd_check_page (HdCheck *check)
{
  hd_check_sheets (check);
  check_margin (check, "Lề trên", EDGE_TOP);
  check_margin (check, "Lề dưới", EDGE_BOTTOM);
  check_margin (check, "Lề trái", EDGE_LEFT);
  check_margin (check, "Lề phải", EDGE_RIGHT);
  check_number_order (check);
  check_number_style (check);
  check_number_place (check);
}
