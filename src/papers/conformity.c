/* conformity.c: holds the rules of a layout against finished pages, one after the other
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/conformity-private.h"

#include <string.h>

/* Of a rule that is broken everywhere the first places are enough. */
#define MAX_PLACES 5

static void
add_finding (HdRuleCheck       *self,
             char              *measured,
             gboolean           is_met,
             guint              page,
             const HdReadWord  *word,
             const HdReadBlock *block)
{
  HdFinding *finding = g_new0 (HdFinding, 1);
  const HdProfile *profile = self->check->profile;

  finding->rule = g_strdup (self->name);
  finding->source = g_strdup_printf ("%s, %s", profile->source, self->source);
  finding->wanted = g_strdup (self->wanted);
  finding->measured = measured;
  finding->is_met = is_met;
  finding->is_unsure = self->is_unsure;
  finding->page = page;
  if (word != NULL)
    finding->rect = (HdRect) { word->left, word->baseline - word->size, word->right - word->left, word->size * 1.2 };
  else if (block != NULL)
    finding->rect = block->rect;
  finding->record = block != NULL ? g_strdup (block->source) : NULL;
  g_ptr_array_add (self->check->findings, finding);
}

HdRuleCheck
hd_rule_begin (HdCheck    *check,
               const char *name,
               const char *source,
               gboolean    is_unsure,
               char       *wanted)
{
  return (HdRuleCheck) { .check = check, .name = name, .source = source, .is_unsure = is_unsure, .wanted = wanted };
}

void
hd_rule_breach (HdRuleCheck       *self,
                char              *measured,
                guint              page,
                const HdReadWord  *word,
                const HdReadBlock *block)
{
  self->n_breaches++;
  if (self->n_breaches <= MAX_PLACES)
    add_finding (self, measured, FALSE, page, word, block);
  else
    g_free (measured);
}

void
hd_rule_end (HdRuleCheck *self,
             char        *measured)
{
  if (self->n_breaches == 0 && measured != NULL)
    add_finding (self, measured, TRUE, 0, NULL, NULL);
  else
    g_free (measured);
  g_clear_pointer (&self->wanted, g_free);
}

char *
hd_measure_print (double      value,
                  const char *unit)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  char *end;

  g_ascii_formatd (digits, sizeof digits, g_str_equal (unit, HD_UNIT_LINES) ? "%.2f" : "%.1f", value);
  for (end = digits + strlen (digits); end[-1] == '0'; end--)
    end[-1] = '\0';
  if (end[-1] == '.')
    end[-1] = '\0';
  g_strdelimit (digits, ".", ',');
  return g_strdup (digits);
}

gboolean
hd_word_has_letters (const HdReadWord *word)
{
  for (const char *p = word->text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

char *
hd_measure_print_value (double      value,
                        const char *unit)
{
  g_autofree char *number = hd_measure_print (value, unit);

  return g_strdup_printf ("%s %s", number, unit);
}

char *
hd_measure_print_range (double      least,
                        double      most,
                        const char *unit)
{
  g_autofree char *first = hd_measure_print (least, unit);
  g_autofree char *last = hd_measure_print (most, unit);

  return g_str_equal (first, last) ? g_strdup_printf ("%s %s", first, unit) : g_strdup_printf ("%s-%s %s", first, last, unit);
}

gboolean
hd_block_is (const HdCheck     *check,
             const HdReadBlock *block,
             HdElement          element)
{
  return g_strcmp0 (block->tag, check->profile->elements[element].tag) == 0;
}

const HdReadBlock *
hd_check_find (const HdCheck *check,
               HdElement      element)
{
  for (guint i = 0; i < check->reading->blocks->len; i++)
    if (hd_block_is (check, hd_page_reading_block (check->reading, i), element))
      return hd_page_reading_block (check->reading, i);
  return NULL;
}

GPtrArray *
hd_conformity_check (HdPages         *pages,
                     const HdProfile *profile)
{
  g_autoptr (HdPageReading) reading = NULL;

  g_return_val_if_fail (pages != NULL && profile != NULL, NULL);

  reading = hd_page_reading_new (pages);
  return hd_conformity_check_reading (reading, profile);
}

GPtrArray *
hd_conformity_check_reading (const HdPageReading *reading,
                             const HdProfile     *profile)
{
  HdCheck check = { .profile = profile, .reading = reading };

  g_return_val_if_fail (reading != NULL && profile != NULL, NULL);

  check.findings = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_finding_free);
  /* Name plates and plans are drawn: what a paper must have is not asked of them. */
  if (reading->blocks->len == 0)
    {
      hd_check_sheets (&check);
      hd_check_print (&check);
      return check.findings;
    }
  hd_check_page (&check);
  hd_check_styles (&check);
  hd_check_text (&check);
  hd_check_words (&check);
  return check.findings;
}

guint
hd_conformity_count_breaches (GPtrArray *findings)
{
  guint n = 0;

  g_return_val_if_fail (findings != NULL, 0);

  for (guint i = 0; i < findings->len; i++)
    n += !((const HdFinding *) g_ptr_array_index (findings, i))->is_met;
  return n;
}
