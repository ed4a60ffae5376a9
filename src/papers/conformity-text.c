/* conformity-text.c: running text as measured: first lines, distances of lines and paragraphs, even right edge
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/conformity-private.h"

/* A single line of Times New Roman is this many ems high. */
#define SINGLE_EMS 1.149
/* Points that adding up may move a line. */
#define PITCH_HAIR 0.15
/* A line with a gap wider than this, in ems, is left ragged rather than torn apart: layout/text-flow.c. */
#define MAX_STRETCH_EMS 1.5

/* Paragraphs set as running text. */
static gboolean
is_text (const HdCheck     *check,
         const HdReadBlock *block)
{
  return block->n > 0 && (hd_block_is (check, block, HD_ELEMENT_BODY) || hd_block_is (check, block, HD_ELEMENT_GROUND));
}

static const HdReadWord *
first_word (const HdCheck     *check,
            const HdReadBlock *block)
{
  return hd_page_reading_word (check->reading, block->first);
}

/* Dots for the pen end at the right edge and begin where they may. */
static gboolean
begins_with_words (const HdCheck     *check,
                   const HdReadBlock *block)
{
  return hd_word_has_letters (first_word (check, block)) || g_str_equal (first_word (check, block)->text, "-");
}

static void
check_first_line (HdCheck *check)
{
  const HdProfile *profile = check->profile;
  HdRuleCheck rule = hd_rule_begin (check, "Lùi đầu dòng", profile->text.source, profile->text.is_unsure,
                                    hd_measure_print_range (profile->first_indent.least, profile->first_indent.most, "mm"));
  double measured = -1;

  for (guint i = 0; i < check->reading->blocks->len; i++)
    {
      const HdReadBlock *block = hd_page_reading_block (check->reading, i);

      if (!is_text (check, block) || !block->is_start || !begins_with_words (check, block))
        continue;
      measured = HD_MM_OF (first_word (check, block)->left) - hd_check_get_left (check, block->page);
      if (measured < profile->first_indent.least - HD_HAIR_MM || measured > profile->first_indent.most + HD_HAIR_MM)
        hd_rule_breach (&rule, hd_measure_print_value (measured, "mm"), block->page, first_word (check, block), block);
    }
  hd_rule_end (&rule, measured >= 0 ? hd_measure_print_value (measured, "mm") : NULL);
}

/* From one line of a block to the next: the word that begins the next line, or NULL. */
static const HdReadWord *
next_line (const HdCheck     *check,
           const HdReadBlock *block,
           const HdReadWord  *word)
{
  const HdReadWord *end = first_word (check, block) + block->n;
  double baseline = word->baseline;

  while (word < end && word->baseline < baseline + 1)
    word++;
  return word < end ? word : NULL;
}

static void
check_line_distance (HdCheck *check)
{
  const HdProfile *profile = check->profile;
  gboolean in_points = profile->line_pitch.value > 0;
  const HdMeasure *measure = in_points ? &profile->line_pitch : &profile->line_spacing;
  const char *unit = in_points ? "pt" : HD_UNIT_LINES;
  HdRuleCheck rule = hd_rule_begin (check, "Khoảng cách dòng", profile->text.source, profile->text.is_unsure,
                                    hd_measure_print_range (measure->least, measure->most, unit));
  double last = -1;

  for (guint i = 0; i < check->reading->blocks->len; i++)
    {
      const HdReadBlock *block = hd_page_reading_block (check->reading, i);
      const HdReadWord *word = is_text (check, block) ? first_word (check, block) : NULL;
      const HdReadWord *below;

      for (; word != NULL && (below = next_line (check, block, word)) != NULL; word = below)
        {
          double pitch = below->baseline - word->baseline;
          double hair = in_points ? PITCH_HAIR : PITCH_HAIR / (SINGLE_EMS * word->size);

          last = in_points ? pitch : pitch / (SINGLE_EMS * word->size);
          if (last < measure->least - hair || last > measure->most + hair)
            hd_rule_breach (&rule, hd_measure_print_value (last, unit), block->page, below, block);
        }
    }
  hd_rule_end (&rule, last >= 0 ? hd_measure_print_value (last, unit) : NULL);
}

static void
check_paragraph_space (HdCheck *check)
{
  const HdProfile *profile = check->profile;
  g_autofree char *least = hd_measure_print_value (profile->paragraph_space.least, "pt");
  HdRuleCheck rule = hd_rule_begin (check, "Khoảng cách đoạn", profile->text.source, profile->text.is_unsure, g_strdup_printf ("tối thiểu %s", least));
  double smallest = G_MAXDOUBLE;

  for (guint i = 1; i < check->reading->blocks->len; i++)
    {
      const HdReadBlock *above = hd_page_reading_block (check->reading, i - 1);
      const HdReadBlock *block = hd_page_reading_block (check->reading, i);
      double space = block->rect.y - above->rect.y - above->rect.height;

      if (!is_text (check, above) || !is_text (check, block) || above->page != block->page || !block->is_start)
        continue;
      smallest = MIN (smallest, space);
      if (space < profile->paragraph_space.least - HD_HAIR_PT)
        hd_rule_breach (&rule, hd_measure_print_value (space, "pt"), block->page, first_word (check, block), block);
    }
  hd_rule_end (&rule, smallest < G_MAXDOUBLE ? hd_measure_print_value (smallest, "pt") : NULL);
}

/* What spreading the line would have made of its gaps, in points. */
static double
stretch_of (const HdReadWord *first,
            const HdReadWord *end,
            double            slack)
{
  return end - first > 1 ? slack / (double) (end - first - 1) : G_MAXDOUBLE;
}

static void
check_even_edge (HdCheck *check)
{
  const HdProfile *profile = check->profile;
  HdRuleCheck rule = hd_rule_begin (check, "Căn đều hai lề", profile->text.source, profile->text.is_unsure, g_strdup ("các dòng đầy đều tới lề phải"));
  guint n_lines = 0;

  for (guint i = 0; i < check->reading->blocks->len; i++)
    {
      const HdReadBlock *block = hd_page_reading_block (check->reading, i);
      const HdReadWord *word = is_text (check, block) ? first_word (check, block) : NULL;
      const HdReadWord *below;
      double width;

      hd_pages_get_size (check->reading->pages, block->page, &width, NULL);
      for (; word != NULL && (below = next_line (check, block, word)) != NULL; word = below)
        {
          double slack = width - HD_MM (hd_check_get_right (check, block->page)) - (below - 1)->right;

          n_lines++;
          if (ABS (slack) > PITCH_HAIR && stretch_of (word, below, slack) < MAX_STRETCH_EMS * word->size)
            {
              g_autofree char *short_of = hd_measure_print_value (HD_MM_OF (slack), "mm");

              hd_rule_breach (&rule, g_strdup_printf ("cách lề phải %s", short_of), block->page, below - 1, block);
            }
        }
    }
  hd_rule_end (&rule, n_lines > 0 ? g_strdup_printf ("%u dòng đều", n_lines) : NULL);
}

void
hd_check_text (HdCheck *check)
{
  check_first_line (check);
  check_line_distance (check);
  check_paragraph_space (check);
  check_even_edge (check);
}
