/* search-hit.c: what a search shows of one record
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/search-hit.h"

#include "base/i18n.h"
#include "base/text.h"
#include "model/agreement.h"
#include "model/labels.h"
#include "model/outline.h"
#include "model/paper.h"
#include "store/records.h"

/* Words of an excerpt before the one that was found, and in all. */
#define WORDS_BEFORE 6
#define WORDS_IN_ALL 24

/* --- Details --- */

/* Takes @part; joins by " · " what is not empty. */
static void
add_part (GString *detail,
          char    *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (detail, "%s%s", detail->len > 0 ? " · " : "", part);
  g_free (part);
}

static void
add_agreement (const HdRecord *record,
               GString        *detail)
{
  HdPeriod period = hd_record_get_period (record, HD_AGREEMENT_FROM_DATE, HD_AGREEMENT_TO_DATE);

  add_part (detail, hd_agreement_dup_number (record));
  if (period.from != HD_DATE_NONE)
    {
      g_autofree char *printed = hd_period_print (&period);

      add_part (detail, hd_text_capitalize (printed));
    }
  add_part (detail, g_strdup (hd_agreement_state_word (hd_agreement_get_state (record), period.to, hd_date_today ())));
}

static gboolean
add_person (HdDatabase     *db,
            const HdRecord *record,
            GString        *detail,
            GError        **error)
{
  g_autoptr (GPtrArray) posts = hd_records_get_by (db, HD_ENTITY_POST, HD_POST_PERSON, hd_record_get_id (record), error);

  if (posts == NULL)
    return FALSE;
  add_part (detail, g_strdup (hd_record_peek_text (record, HD_PERSON_MILITARY_RANK)));
  for (guint i = 0; i < posts->len; i++)
    {
      const HdRecord *post = g_ptr_array_index (posts, i);
      g_autoptr (HdRecord) unit = hd_records_get (db, HD_ENTITY_UNIT, hd_record_get_text (post, HD_POST_UNIT), error);

      if (unit == NULL)
        return FALSE;
      add_part (detail, g_strdup_printf ("%s %s", hd_record_peek_text (post, HD_POST_TITLE),
                                         hd_record_peek_text (unit, hd_record_is_empty (unit, HD_UNIT_ABBREVIATION)
                                                                    ? HD_UNIT_NAME : HD_UNIT_ABBREVIATION)));
    }
  return TRUE;
}

static char *
dup_paper_number (const HdRecord *paper)
{
  return hd_record_is_empty (paper, HD_PAPER_NUMBER) ? g_strdup (hd_record_peek_text (paper, HD_PAPER_SYMBOL)) : hd_paper_dup_number (paper);
}

static gboolean
add_details (HdDatabase     *db,
             const HdRecord *record,
             GString        *detail,
             GError        **error)
{
  HdEntityKind kind = hd_record_get_kind (record);

  switch ((guint) kind)
    {
    case HD_ENTITY_AGREEMENT:
      add_agreement (record, detail);
      return TRUE;

    case HD_ENTITY_PERSON:
      return add_person (db, record, detail, error);

    case HD_ENTITY_UNIT:
      add_part (detail, g_strdup (hd_record_peek_text (record, HD_UNIT_ABBREVIATION)));
      add_part (detail, g_strdup (hd_choice_label (kind, HD_UNIT_KIND, hd_record_peek_text (record, HD_UNIT_KIND))));
      return TRUE;

    case HD_ENTITY_MEETING:
      add_part (detail, hd_date_display (hd_record_get_date (record, HD_MEETING_DATE)));
      add_part (detail, g_strdup (hd_record_peek_text (record, HD_MEETING_PLACE)));
      return TRUE;

    case HD_ENTITY_PAPER:
      add_part (detail, dup_paper_number (record));
      add_part (detail, hd_date_display (hd_record_get_date (record, HD_PAPER_ISSUED_DATE)));
      return TRUE;

    case HD_ENTITY_INDICATOR:
      add_part (detail, g_strdup (hd_record_peek_text (record, HD_INDICATOR_CODE)));
      add_part (detail, g_strdup (hd_record_peek_text (record, HD_INDICATOR_UNIT_OF_MEASURE)));
      return TRUE;

    default:
      return TRUE;
    }
}

/* --- Clauses --- */

/* Whether any word of what is searched for fits. */
static gboolean
fits (const char *word,
      char      **wanted)
{
  g_autofree char *key = hd_text_fold_marked (word);

  for (guint i = 0; wanted[i] != NULL; i++)
    if (*wanted[i] != '\0' && hd_text_match (key, wanted[i]))
      return TRUE;
  return FALSE;
}

char *
hd_search_dup_excerpt (const char *body,
                       const char *text)
{
  g_auto (GStrv) words = NULL;
  g_auto (GStrv) wanted = NULL;
  GString *excerpt = g_string_new (NULL);
  guint found = 0, first, last;

  g_return_val_if_fail (body != NULL && text != NULL, NULL);

  words = g_strsplit_set (body, " \n", -1);
  wanted = g_strsplit (text, " ", -1);
  while (words[found] != NULL && !fits (words[found], wanted))
    found++;
  if (words[found] == NULL)
    found = 0;
  first = found > WORDS_BEFORE ? found - WORDS_BEFORE : 0;
  for (last = first; words[last] != NULL && last < first + WORDS_IN_ALL; last++)
    if (*words[last] != '\0')
      g_string_append_printf (excerpt, "%s%s", excerpt->len > 0 ? " " : "", words[last]);
  if (first > 0)
    g_string_prepend (excerpt, "… ");
  if (words[last] != NULL)
    g_string_append (excerpt, " …");
  return g_string_free (excerpt, FALSE);
}

/* "II › 1 › a": the numbers of the clause and of those above it; what has no number goes by its kind: "Căn cứ". */
static char *
dup_place (GPtrArray  *outline,
           const char *clause_id)
{
  g_autoptr (GPtrArray) path = g_ptr_array_new_with_free_func (g_free);
  const HdOutlineItem *item = NULL;

  for (guint i = 0; i < outline->len; i++)
    {
      item = g_ptr_array_index (outline, i);
      if (item->depth < path->len)
        g_ptr_array_set_size (path, (int) item->depth);
      while (path->len < item->depth)
        g_ptr_array_add (path, g_strdup ("…"));
      g_ptr_array_add (path, g_strndup (item->label, strcspn (item->label, ".)")));
      if (g_str_equal (hd_record_get_id (item->clause), clause_id))
        break;
    }
  if (item == NULL)
    return g_strdup ("");
  if (path->len == 1 && *item->label == '\0')
    return g_strdup (hd_choice_label (HD_ENTITY_CLAUSE, HD_CLAUSE_KIND, hd_record_peek_text (item->clause, HD_CLAUSE_KIND)));
  if (*item->label == '\0')
    g_ptr_array_set_size (path, (int) path->len - 1);
  g_ptr_array_add (path, NULL);
  return g_strjoinv (" › ", (char **) path->pdata);
}

/* Turns the hit into one of the clause's agreement. */
static gboolean
show_in_agreement (HdDatabase     *db,
                   const HdRecord *clause,
                   const char     *text,
                   HdSearchHit    *hit,
                   GError        **error)
{
  const char *agreement_id = hd_record_get_text (clause, HD_CLAUSE_AGREEMENT);
  g_autoptr (HdRecord) agreement = hd_records_get (db, HD_ENTITY_AGREEMENT, agreement_id, error);
  g_autoptr (GPtrArray) clauses = NULL;
  g_autoptr (GPtrArray) outline = NULL;
  g_autofree char *place = NULL;
  g_autofree char *excerpt = NULL;

  if (agreement == NULL)
    return FALSE;
  clauses = hd_records_get_by (db, HD_ENTITY_CLAUSE, HD_CLAUSE_AGREEMENT, agreement_id, error);
  if (clauses == NULL)
    return FALSE;
  outline = hd_outline_new (clauses);
  place = dup_place (outline, hd_record_get_id (clause));
  excerpt = hd_search_dup_excerpt (hd_record_peek_text (clause, HD_CLAUSE_TEXT), text);
  hit->kind = HD_ENTITY_AGREEMENT;
  hit->id = g_strdup (agreement_id);
  hit->clause = g_strdup (hd_record_get_id (clause));
  hit->title = hd_record_dup_title (agreement);
  hit->detail = *place != '\0' ? g_strdup_printf ("%s: %s", place, excerpt) : g_steal_pointer (&excerpt);
  return TRUE;
}

/* --- What was said, concluded and commended --- */

/* The fields by which a kind of record of a meeting is shown; -1: none. */
static const struct
{
  HdEntityKind kind;
  int          meeting, agreement, title, text;
} of_meetings[] = {
  { HD_ENTITY_TASK, HD_TASK_MEETING, HD_TASK_AGREEMENT, -1, HD_TASK_TEXT },
  { HD_ENTITY_CONTRIBUTION, HD_CONTRIBUTION_MEETING, -1, HD_CONTRIBUTION_TITLE, HD_CONTRIBUTION_TEXT },
  { HD_ENTITY_COMMENDATION, HD_COMMENDATION_MEETING, -1, HD_COMMENDATION_NAME, HD_COMMENDATION_REASON },
};

static const char *
peek (const HdRecord *record,
      int             field)
{
  return field >= 0 ? hd_record_peek_text (record, (guint) field) : "";
}

/* Its words, and the meeting it belongs to: a task may belong to an agreement alone. */
static gboolean
show_in_meeting (HdDatabase     *db,
                 const HdRecord *record,
                 guint           shape,
                 const char     *text,
                 HdSearchHit    *hit,
                 GError        **error)
{
  const char *meeting = peek (record, of_meetings[shape].meeting), *title = peek (record, of_meetings[shape].title);
  g_autofree char *excerpt = hd_search_dup_excerpt (peek (record, of_meetings[shape].text), text);
  g_autoptr (HdRecord) owner = NULL;
  g_autofree char *name = NULL;
  g_autofree char *day = NULL;

  hit->kind = *meeting != '\0' ? HD_ENTITY_MEETING : HD_ENTITY_AGREEMENT;
  hit->id = g_strdup (*meeting != '\0' ? meeting : peek (record, of_meetings[shape].agreement));
  owner = hd_records_get (db, hit->kind, hit->id, error);
  if (owner == NULL)
    return FALSE;
  name = hd_record_dup_title (owner);
  day = hit->kind == HD_ENTITY_MEETING ? hd_date_display (hd_record_get_date (owner, HD_MEETING_DATE)) : g_strdup ("");
  hit->clause = g_strdup (hd_record_get_id (record));
  hit->title = g_strconcat (title, *title != '\0' && *excerpt != '\0' ? ": " : "", excerpt, NULL);
  hit->detail = g_strconcat (day, *day != '\0' ? " · " : "", name, NULL);
  return TRUE;
}

static void
hit_free (HdSearchHit *hit)
{
  g_free (hit->id);
  g_free (hit);
}

HdSearchHit *
hd_search_hit_new (HdDatabase   *db,
                   HdEntityKind  kind,
                   const char   *id,
                   const char   *text,
                   GError      **error)
{
  g_autoptr (HdRecord) record = NULL;
  g_autoptr (GString) detail = g_string_new (NULL);
  HdSearchHit *hit;

  g_return_val_if_fail (db != NULL && id != NULL && text != NULL, NULL);

  record = hd_records_get (db, kind, id, error);
  if (record == NULL || !add_details (db, record, detail, error))
    return NULL;
  hit = g_new0 (HdSearchHit, 1);
  for (guint i = 0; i < G_N_ELEMENTS (of_meetings); i++)
    if (of_meetings[i].kind == kind)
      {
        if (show_in_meeting (db, record, i, text, hit, error))
          return hit;
        hit_free (hit);
        return NULL;
      }
  if (kind == HD_ENTITY_CLAUSE)
    {
      if (show_in_agreement (db, record, text, hit, error))
        return hit;
      hit_free (hit);
      return NULL;
    }
  hit->kind = kind;
  hit->id = g_strdup (id);
  hit->title = hd_record_dup_title (record);
  hit->detail = g_string_free (g_steal_pointer (&detail), FALSE);
  return hit;
}
