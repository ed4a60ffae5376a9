/* figure-sentence.c: sentences made of figures, each knowing the figures it said
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/figure-sentence.h"

#include <string.h>

#include "model/figure-input.h"

void
hd_figure_link_free (HdFigureLink *self)
{
  if (self == NULL)
    return;
  g_free (self->indicator);
  g_free (self->unit);
  g_free (self->said);
  g_free (self);
}

void
hd_figure_sentence_free (HdFigureSentence *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_free (self);
}

/* --- A figure in words --- */

static char *
say_percent (HdFigure percent)
{
  g_autofree char *number = hd_figure_format (percent, 1, TRUE);

  return g_strconcat (number, "%", NULL);
}

char *
hd_result_row_say (const HdResultRow *row)
{
  const HdPeriodFigure *now = &row->now;
  const char *measure = hd_record_peek_text (row->indicator, HD_INDICATOR_UNIT_OF_MEASURE);
  int decimals = (int) hd_record_get_integer (row->indicator, HD_INDICATOR_DECIMALS);
  gboolean estimated = hd_period_figure_is_estimated (now);
  g_autofree char *number = NULL;
  const char *word = hd_precision_word (now->precision);

  if (row->wording != NULL && (estimated || !now->has_actual))
    return g_strdup (row->wording);
  if (!now->has_actual)
    return NULL;
  number = estimated ? hd_figure_format (now->actual, decimals, TRUE) : hd_figure_print (now->actual, decimals);
  return g_strconcat (word, *word != '\0' ? " " : "", number, hd_indicator_is_percent (row->indicator) ? "" : " ", measure, NULL);
}

static char *
say_kind (const HdResultRow *row,
          HdLinkKind         kind)
{
  int decimals = (int) hd_record_get_integer (row->indicator, HD_INDICATOR_DECIMALS);
  HdFigure percent;

  switch (kind)
    {
    case HD_LINK_TARGET:
      return row->now.has_target ? hd_figure_format (row->now.target, decimals, TRUE) : NULL;
    case HD_LINK_RATE:
      return row->now.has_rate ? say_percent (row->now.rate) : NULL;
    case HD_LINK_CHANGE:
      return hd_result_row_get_change (row, &percent) ? say_percent (percent) : NULL;
    case HD_LINK_ACTUAL:
    default:
      return hd_result_row_say (row);
    }
}

/* --- Making a sentence --- */

typedef struct
{
  GString    *text;
  GPtrArray  *links;
  const char *unit;
} Draft;

/* Says a figure; FALSE when there is none. */
static gboolean
say (Draft             *draft,
     const HdResultRow *row,
     HdLinkKind         kind)
{
  g_autofree char *said = say_kind (row, kind);
  HdFigureLink *link;

  if (said == NULL)
    return FALSE;
  link = g_new0 (HdFigureLink, 1);
  link->kind = kind;
  link->indicator = g_strdup (hd_record_get_id (row->indicator));
  link->unit = g_strdup (draft->unit);
  link->period = row->now.period;
  link->start = (guint) draft->text->len;
  g_string_append (draft->text, said);
  link->said = g_steal_pointer (&said);
  g_ptr_array_add (draft->links, link);
  return TRUE;
}

static const HdResultRow *
find_row (GPtrArray  *rows,
          const char *indicator)
{
  for (guint i = 0; indicator != NULL && i < rows->len; i++)
    if (g_str_equal (hd_record_get_id (((HdResultRow *) g_ptr_array_index (rows, i))->indicator), indicator))
      return g_ptr_array_index (rows, i);
  return NULL;
}

/* The pair that has something to say for the same time. */
static const HdResultRow *
find_pair (const HdResultRow *row,
           GPtrArray         *rows)
{
  const HdResultRow *pair = find_row (rows, hd_record_get_text (row->indicator, HD_INDICATOR_PAIR));
  g_autofree char *said = pair != NULL && pair != row ? hd_result_row_say (pair) : NULL;

  return said != NULL && hd_period_equal (&pair->now.covered, &row->now.covered) ? pair : NULL;
}

static gboolean
append_placeholder (Draft             *draft,
                    const char        *name,
                    gsize              length,
                    const HdResultRow *row,
                    const HdResultRow *pair)
{
  if (length == strlen ("figure") && strncmp (name, "figure", length) == 0)
    return say (draft, row, HD_LINK_ACTUAL);
  if (pair == NULL)
    return FALSE;
  if (length == strlen ("other") && strncmp (name, "other", length) == 0)
    return say (draft, pair, HD_LINK_ACTUAL);
  if (length != strlen ("pair") || strncmp (name, "pair", length) != 0 || !say (draft, row, HD_LINK_ACTUAL))
    return FALSE;
  g_string_append_c (draft->text, '/');
  return say (draft, pair, HD_LINK_ACTUAL);
}

/* FALSE when the phrase needs what is not there; the draft is then to be thrown away. */
static gboolean
append_phrase (Draft             *draft,
               const char        *phrase,
               const HdResultRow *row,
               const HdResultRow *pair)
{
  for (const char *p = phrase; *p != '\0';)
    {
      const char *end = *p == '{' ? strchr (p, '}') : NULL;

      if (end == NULL)
        {
          g_string_append_c (draft->text, *p++);
          continue;
        }
      if (!append_placeholder (draft, p + 1, (gsize) (end - p - 1), row, pair))
        return FALSE;
      p = end + 1;
    }
  return draft->links->len > 0;
}

static char *
default_phrase (const HdResultRow *row,
                const HdResultRow *pair)
{
  const char *name = hd_record_peek_text (row->indicator, HD_INDICATOR_NAME);
  gunichar first = g_unichar_tolower (g_utf8_get_char (name));
  GString *phrase = g_string_new (NULL);

  /* An abbreviation keeps its capitals. */
  if (*name != '\0' && g_unichar_isupper (g_utf8_get_char (g_utf8_next_char (name))))
    first = g_utf8_get_char (name);
  if (*name != '\0')
    {
      g_string_append_unichar (phrase, first);
      g_string_append (phrase, g_utf8_next_char (name));
    }
  g_string_append (phrase, pair != NULL ? ": {pair}" : ": {figure}");
  return g_string_free (phrase, FALSE);
}

static void
append_time (Draft             *draft,
             const HdResultRow *row)
{
  const HdPeriod *period = row->now.covered.from != HD_DATE_NONE ? &row->now.covered : &row->now.period;
  g_autofree char *time = hd_period_print (period);

  if (*time == '\0')
    return;
  g_string_append_unichar (draft->text, g_unichar_toupper (g_utf8_get_char (time)));
  g_string_append (draft->text, g_utf8_next_char (time));
  g_string_append (draft->text, ", ");
}

/* The ratio that is made of this indicator and has a figure for the same time. */
static const HdResultRow *
find_ratio (const HdResultRow *row,
            GPtrArray         *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const HdResultRow *ratio = g_ptr_array_index (rows, i);

      if (hd_indicator_get_aggregate (ratio->indicator) == HD_AGGREGATE_RATIO && ratio->now.has_actual &&
          hd_indicator_is_percent (ratio->indicator) && hd_period_equal (&ratio->now.covered, &row->now.covered) &&
          g_strcmp0 (hd_record_get_text (ratio->indicator, HD_INDICATOR_NUMERATOR), hd_record_get_id (row->indicator)) == 0)
        return ratio;
    }
  return NULL;
}

static const char *
target_words (HdTargetBasis basis)
{
  if (basis == HD_TARGET_OF_YEARS)
    return " chỉ tiêu năm";
  if (basis == HD_TARGET_OF_STAGE)
    return " chỉ tiêu giai đoạn";
  return " chỉ tiêu";
}

static void
append_rate (Draft             *draft,
             const HdResultRow *row,
             GPtrArray         *rows)
{
  const HdResultRow *ratio = find_ratio (row, rows);

  if (row->now.has_rate && !hd_indicator_is_percent (row->indicator))
    {
      g_string_append (draft->text, ", đạt ");
      say (draft, row, HD_LINK_RATE);
      g_string_append (draft->text, target_words (row->now.basis));
    }
  else if (ratio != NULL)
    {
      g_string_append (draft->text, ", đạt ");
      say (draft, ratio, HD_LINK_ACTUAL);
      g_string_append (draft->text, " chỉ tiêu");
    }
}

/* Nine months are not told against a whole year: both times must have been reported to their end. */
static void
append_change (Draft             *draft,
               const HdResultRow *row)
{
  HdFigure percent;

  if (!hd_period_equal (&row->now.covered, &row->now.period) || !hd_period_equal (&row->before.covered, &row->before.period) ||
      !hd_result_row_get_change (row, &percent))
    return;
  g_string_append (draft->text, ", bằng ");
  say (draft, row, HD_LINK_CHANGE);
  g_string_append (draft->text, " so với cùng kỳ");
}

static gboolean
compose (Draft             *draft,
         const char        *phrase,
         const HdResultRow *row,
         const HdResultRow *pair)
{
  g_string_truncate (draft->text, 0);
  g_ptr_array_set_size (draft->links, 0);
  append_time (draft, row);
  return append_phrase (draft, phrase, row, pair);
}

HdFigureSentence *
hd_figure_sentence_new (const HdResultRow *row,
                        GPtrArray         *rows,
                        const char        *unit)
{
  const HdResultRow *pair;
  const char *phrase;
  HdFigureSentence *self;
  Draft draft = { NULL, NULL, unit };
  gboolean made;

  g_return_val_if_fail (row != NULL && rows != NULL, NULL);

  pair = find_pair (row, rows);
  phrase = hd_record_get_text (row->indicator, HD_INDICATOR_PHRASE);
  draft.text = g_string_new (NULL);
  draft.links = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_figure_link_free);
  made = phrase != NULL && compose (&draft, phrase, row, pair);
  if (!made)
    {
      g_autofree char *plain = default_phrase (row, pair);

      made = compose (&draft, plain, row, pair);
    }
  if (!made)
    {
      g_string_free (draft.text, TRUE);
      g_ptr_array_unref (draft.links);
      return NULL;
    }
  append_rate (&draft, row, rows);
  append_change (&draft, row);
  g_string_append_c (draft.text, '.');
  self = g_new0 (HdFigureSentence, 1);
  self->text = g_string_free (draft.text, FALSE);
  self->links = draft.links;
  return self;
}

/* --- All of a table --- */

static gboolean
has_said (GPtrArray         *sentences,
          const HdResultRow *row)
{
  for (guint i = 0; i < sentences->len; i++)
    {
      const HdFigureSentence *sentence = g_ptr_array_index (sentences, i);

      for (guint k = 0; k < sentence->links->len; k++)
        {
          const HdFigureLink *link = g_ptr_array_index (sentence->links, k);

          if (link->kind == HD_LINK_ACTUAL && g_str_equal (link->indicator, hd_record_get_id (row->indicator)))
            return TRUE;
        }
    }
  return FALSE;
}

/* The share that a sentence on the numerator says already: the ratio itself, and what it is taken of. */
static gboolean
is_told_with_part (const HdResultRow *row,
                   GPtrArray         *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const HdResultRow *ratio = g_ptr_array_index (rows, i);
      const HdResultRow *part = NULL;

      if (hd_indicator_get_aggregate (ratio->indicator) != HD_AGGREGATE_RATIO ||
          (ratio != row && g_strcmp0 (hd_record_get_text (ratio->indicator, HD_INDICATOR_DENOMINATOR), hd_record_get_id (row->indicator)) != 0))
        continue;
      part = find_row (rows, hd_record_get_text (ratio->indicator, HD_INDICATOR_NUMERATOR));
      if (part != NULL && part->now.has_actual && (part->now.has_rate || find_ratio (part, rows) != NULL))
        return TRUE;
    }
  return FALSE;
}

GPtrArray *
hd_figure_sentences_new (GPtrArray  *rows,
                         const char *unit)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_figure_sentence_free);

  g_return_val_if_fail (rows != NULL, sentences);

  for (guint i = 0; i < rows->len; i++)
    {
      const HdResultRow *row = g_ptr_array_index (rows, i);
      HdFigureSentence *sentence = has_said (sentences, row) || is_told_with_part (row, rows) ? NULL : hd_figure_sentence_new (row, rows, unit);

      if (sentence != NULL)
        g_ptr_array_add (sentences, sentence);
    }
  return sentences;
}

/* --- Still true? --- */

char *
hd_figure_link_say_now (const HdFigureLink *self,
                        GPtrArray          *rows)
{
  const HdResultRow *row;

  g_return_val_if_fail (self != NULL && rows != NULL, NULL);

  row = find_row (rows, self->indicator);
  return row != NULL ? say_kind (row, self->kind) : NULL;
}
