/* meeting-results.c: what the papers of a meeting say of its figures
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/meeting-private.h"

#include <string.h>

#include "base/text.h"
#include "model/figure-sentence.h"

#define PARAGRAPH "\\- "
#define HUNDRED (100 * HD_FIGURE_SCALE)
#define MAX_NAMED 5 /* targets that are named as examples */

/* In the order of the choices. */
enum { DIRECTION_UP = 0 };

static void
take (HdDossier    *dossier,
      HdPlaceholder placeholder,
      GString      *value)
{
  hd_dossier_set_value (dossier, hd_placeholder_get_name (placeholder), value->str);
  g_string_free (value, TRUE);
}

static const HdResultRow *
find_row (GPtrArray  *rows,
          const char *indicator)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (hd_record_get_id (((HdResultRow *) g_ptr_array_index (rows, i))->indicator), indicator))
      return g_ptr_array_index (rows, i);
  return NULL;
}

/* A report of one time does not begin each sentence with it. */
static char *
drop_time (const char     *text,
           const HdPeriod *period)
{
  g_autofree char *time = hd_period_print (period);
  g_autofree char *capital = hd_text_capitalize (time);
  g_autofree char *beginning = g_strconcat (capital, ", ", NULL);

  return g_str_has_prefix (text, beginning) ? hd_text_capitalize (text + strlen (beginning)) : g_strdup (text);
}

static void
add_links (GPtrArray *links,
           GPtrArray *said)
{
  for (guint i = 0; i < said->len; i++)
    {
      const HdFigureLink *link = g_ptr_array_index (said, i);
      HdFigureLink *copy = g_new (HdFigureLink, 1);

      *copy = *link;
      copy->indicator = g_strdup (link->indicator);
      copy->unit = g_strdup (link->unit);
      copy->said = g_strdup (link->said);
      g_ptr_array_add (links, copy);
    }
}

/* What somebody made of a sentence; NULL: it stands as it was composed. */
static const HdRecord *
find_kept (const HdMeetingMatter *facts,
           const HdFigureLink   *link)
{
  for (guint i = 0; i < facts->kept->len; i++)
    if (g_strcmp0 (hd_record_get_text (g_ptr_array_index (facts->kept, i), HD_SENTENCE_INDICATOR), link->indicator) == 0)
      return g_ptr_array_index (facts->kept, i);
  return NULL;
}

/* The words of a sentence; its figures go into @links. */
static char *
say_sentence (const HdMeetingMatter   *facts,
              const HdFigureSentence *sentence,
              GPtrArray              *links)
{
  const HdRecord *kept = find_kept (facts, g_ptr_array_index (sentence->links, 0));
  g_autoptr (GPtrArray) own = kept != NULL ? hd_figure_links_from_text (hd_record_peek_text (kept, HD_SENTENCE_LINKS), NULL) : NULL;
  g_autofree char *text = NULL;

  add_links (links, own != NULL ? own : sentence->links);
  if (own == NULL)
    return drop_time (sentence->text, &facts->period);
  text = drop_time (hd_record_peek_text (kept, HD_SENTENCE_TEXT), &facts->period);
  return g_strdelimit (g_steal_pointer (&text), "\n", ' ');
}

/* An item for each field, below it its sentences. */
static void
fill_results (const HdMeetingMatter *facts,
              HdDossier            *dossier,
              GPtrArray            *links)
{
  g_autoptr (GPtrArray) sentences = hd_figure_sentences_new (facts->rows, NULL);
  GString *lines = g_string_new (NULL);
  const HdRecord *field = NULL;

  for (guint i = 0; i < sentences->len; i++)
    {
      const HdFigureSentence *sentence = g_ptr_array_index (sentences, i);
      const HdFigureLink *first = g_ptr_array_index (sentence->links, 0);
      const HdResultRow *row = find_row (facts->rows, first->indicator);
      g_autofree char *text = say_sentence (facts, sentence, links);

      if (row != NULL && row->field != NULL && row->field != field)
        g_string_append_printf (lines, "%s- %s", lines->len > 0 ? "\n" : "", hd_record_peek_text (row->field, HD_FIELD_NAME));
      g_string_append_printf (lines, "%s%s" PARAGRAPH "%s", lines->len > 0 ? "\n" : "", row != NULL && row->field != NULL ? "  " : "", text);
      field = row != NULL && row->field != NULL ? row->field : field;
    }
  take (dossier, HD_PLACEHOLDER_RESULTS, lines);
}

/* --- Against the targets --- */

static gboolean
is_judged (const HdResultRow *row)
{
  return row->now.has_rate && hd_record_get_choice (row->indicator, HD_INDICATOR_DIRECTION) == DIRECTION_UP;
}

/* "Tuyển quân đạt 102%" */
static char *
say_rate (const HdMeetingMatter *facts,
          const HdResultRow    *row,
          GPtrArray            *links)
{
  g_autofree char *number = hd_figure_format (row->now.rate, 1, TRUE);
  g_autofree char *said = g_strconcat (number, "%", NULL);
  HdFigureLink *link = g_new0 (HdFigureLink, 1);
  char *text = g_strdup_printf ("%s đạt %s", hd_record_peek_text (row->indicator, HD_INDICATOR_NAME), said);

  link->kind = HD_LINK_RATE;
  link->indicator = g_strdup (hd_record_get_id (row->indicator));
  link->period = facts->period;
  link->said = g_steal_pointer (&said);
  g_ptr_array_add (links, link);
  return text;
}

static int
compare_rates (gconstpointer a,
               gconstpointer b)
{
  HdFigure first = (*(const HdResultRow *const *) a)->now.rate;
  HdFigure second = (*(const HdResultRow *const *) b)->now.rate;

  return first < second ? 1 : first > second ? -1 : 0;
}

/* Those that reached their target, the best first; or those that did not. */
static GPtrArray *
pick (const HdMeetingMatter *facts,
      gboolean              reached)
{
  GPtrArray *picked = g_ptr_array_new ();

  for (guint i = 0; i < facts->rows->len; i++)
    {
      HdResultRow *row = g_ptr_array_index (facts->rows, i);

      if (is_judged (row) && (row->now.rate >= HUNDRED) == reached)
        g_ptr_array_add (picked, row);
    }
  g_ptr_array_sort (picked, compare_rates);
  return picked;
}

static void
add_rates (const HdMeetingMatter *facts,
           GString              *text,
           GPtrArray            *rows,
           guint                 n,
           GPtrArray            *links)
{
  for (guint i = 0; i < MIN (rows->len, n); i++)
    {
      g_autofree char *rate = say_rate (facts, g_ptr_array_index (rows, i), links);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", rate);
    }
  g_string_append_c (text, '.');
}

static void
fill_achievement (const HdMeetingMatter *facts,
                  HdDossier            *dossier,
                  GPtrArray            *links)
{
  g_autoptr (GPtrArray) reached = pick (facts, TRUE);
  g_autoptr (GPtrArray) missed = pick (facts, FALSE);
  guint n = reached->len + missed->len;
  GString *strengths = g_string_new (NULL), *limits = g_string_new (NULL), *achieved = g_string_new (NULL);

  if (n > 0)
    g_string_append_printf (achieved, "%02u/%02u chỉ tiêu đạt và vượt kế hoạch", reached->len, n);
  if (reached->len > 0)
    {
      g_string_append_printf (strengths, PARAGRAPH "Có %02u/%02u chỉ tiêu đạt và vượt kế hoạch, tiêu biểu: ", reached->len, n);
      add_rates (facts, strengths, reached, MAX_NAMED, links);
    }
  if (missed->len > 0)
    {
      g_string_append_printf (limits, PARAGRAPH "Còn %02u/%02u chỉ tiêu chưa đạt kế hoạch: ", missed->len, n);
      add_rates (facts, limits, missed, missed->len, links);
    }
  else if (n > 0)
    g_string_append (limits, PARAGRAPH "Không có chỉ tiêu nào chưa đạt kế hoạch.");
  take (dossier, HD_PLACEHOLDER_ACHIEVED, achieved);
  take (dossier, HD_PLACEHOLDER_STRENGTHS, strengths);
  take (dossier, HD_PLACEHOLDER_LIMITS, limits);
}

/* "- Tuyển quân: 2.700 công dân." */
static void
fill_directions (const HdMeetingMatter *facts,
                 HdDossier            *dossier)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < facts->coming->len; i++)
    {
      const HdResultRow *row = g_ptr_array_index (facts->coming, i);
      const char *measure = hd_record_peek_text (row->indicator, HD_INDICATOR_UNIT_OF_MEASURE);
      g_autofree char *number = NULL;

      if (!row->now.has_target || row->is_part)
        continue;
      number = hd_figure_print (row->now.target, (int) hd_record_get_integer (row->indicator, HD_INDICATOR_DECIMALS));
      g_string_append_printf (lines, "%s" PARAGRAPH "%s: %s%s%s.", lines->len > 0 ? "\n" : "", hd_record_peek_text (row->indicator, HD_INDICATOR_NAME),
                              number, hd_indicator_is_percent (row->indicator) ? "" : " ", measure);
    }
  take (dossier, HD_PLACEHOLDER_DIRECTIONS, lines);
}

void
hd_meeting_results_fill (const HdMeetingMatter *facts,
                         HdDossier            *dossier,
                         GPtrArray            *links)
{
  fill_results (facts, dossier, links);
  fill_achievement (facts, dossier, links);
  fill_directions (facts, dossier);
}
