/* rotation.c: who heads the cluster in which year, and whose turn comes next
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rotation.h"

#define NEVER 0

/* A unit in the line for a turn. */
typedef struct
{
  HdRecord *unit;      /* borrowed from the facts */
  int       last_year; /* of its last turn, settled or proposed; NEVER */
  guint     place;     /* among the parties */
} Candidate;

void
hd_turn_free (HdTurn *self)
{
  if (self == NULL)
    return;
  hd_record_unref (self->unit);
  g_clear_pointer (&self->rotation, hd_record_unref);
  g_free (self);
}

static HdTurn *
turn_new (int       year,
          HdRecord *unit,
          HdRecord *rotation)
{
  HdTurn *self = g_new0 (HdTurn, 1);

  self->year = year;
  self->unit = hd_record_ref (unit);
  self->rotation = rotation != NULL ? hd_record_ref (rotation) : NULL;
  return self;
}

static HdRecord *
find_unit (const HdRotationFacts *facts,
           const char            *id)
{
  for (guint i = 0; i < facts->units->len; i++)
    {
      HdRecord *unit = g_ptr_array_index (facts->units, i);

      if (g_strcmp0 (hd_record_get_id (unit), id) == 0)
        return unit;
    }
  return NULL;
}

static gboolean
has_ended_before (const HdRecord *unit,
                  int             year)
{
  HdDate last = hd_record_get_date (unit, HD_UNIT_VALID_TO);

  return last != HD_DATE_NONE && last < hd_date_new (year, 1, 1);
}

/* Where several take over, the one with the largest share; of equal ones the first by id, so that the answer never changes. */
static const HdRecord *
find_succession (const HdRotationFacts *facts,
                 const char            *predecessor)
{
  const HdRecord *best = NULL;

  for (guint i = 0; i < facts->successions->len; i++)
    {
      const HdRecord *succession = g_ptr_array_index (facts->successions, i);
      gint64 share = hd_record_get_integer (succession, HD_UNIT_SUCCESSION_SHARE);
      gint64 best_share = best != NULL ? hd_record_get_integer (best, HD_UNIT_SUCCESSION_SHARE) : -1;

      if (g_strcmp0 (hd_record_get_text (succession, HD_UNIT_SUCCESSION_PREDECESSOR), predecessor) != 0)
        continue;
      if (share > best_share
          || (share == best_share && g_strcmp0 (hd_record_get_id (succession), hd_record_get_id (best)) < 0))
        best = succession;
    }
  return best;
}

/* The unit that stands for @id in @year: itself, or who took over from it; NULL when nobody did. */
static HdRecord *
find_living_unit (const HdRotationFacts *facts,
                  const char            *id,
                  int                    year)
{
  HdRecord *unit = find_unit (facts, id);

  /* No chain is longer than there are successions: a circle ends. */
  for (guint step = 0; unit != NULL && has_ended_before (unit, year); step++)
    {
      const HdRecord *succession = find_succession (facts, hd_record_get_id (unit));

      if (succession == NULL || step >= facts->successions->len)
        return NULL;
      unit = find_unit (facts, hd_record_get_text (succession, HD_UNIT_SUCCESSION_SUCCESSOR));
    }
  return unit;
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  const HdRecord *first = *(HdRecord * const *) a;
  const HdRecord *second = *(HdRecord * const *) b;
  gint64 difference = hd_record_get_integer (first, HD_PARTY_POSITION) - hd_record_get_integer (second, HD_PARTY_POSITION);

  return difference != 0 ? (difference > 0) - (difference < 0) : g_strcmp0 (hd_record_get_id (first), hd_record_get_id (second));
}

static int
compare_years (gconstpointer a,
               gconstpointer b)
{
  const HdRecord *first = *(HdRecord * const *) a;
  const HdRecord *second = *(HdRecord * const *) b;
  gint64 difference = hd_record_get_integer (first, HD_ROTATION_YEAR) - hd_record_get_integer (second, HD_ROTATION_YEAR);

  return difference != 0 ? (difference > 0) - (difference < 0) : g_strcmp0 (hd_record_get_id (first), hd_record_get_id (second));
}

static Candidate *
find_candidate (GArray         *candidates,
                const HdRecord *unit)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (candidate->unit == unit)
        return candidate;
    }
  return NULL;
}

static void
add_candidate (GArray   *candidates,
               HdRecord *unit)
{
  Candidate candidate = { unit, NEVER, candidates->len };

  if (unit != NULL && find_candidate (candidates, unit) == NULL)
    g_array_append_val (candidates, candidate);
}

static GPtrArray *
copy_sorted (GPtrArray   *records,
             GCompareFunc compare)
{
  GPtrArray *copy = g_ptr_array_copy (records, NULL, NULL);

  g_ptr_array_set_free_func (copy, NULL);
  g_ptr_array_sort (copy, compare);
  return copy;
}

/* Who may have a turn in @year, in the order of protocol. */
static GArray *
list_candidates (const HdRotationFacts *facts,
                 GPtrArray             *rotations,
                 int                    year)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autoptr (GPtrArray) parties = copy_sorted (facts->parties, compare_positions);

  for (guint i = 0; i < parties->len; i++)
    {
      const HdRecord *party = g_ptr_array_index (parties, i);

      if (g_strcmp0 (hd_record_get_text (party, HD_PARTY_ROLE), "lead") != 0)
        add_candidate (candidates, find_living_unit (facts, hd_record_get_text (party, HD_PARTY_UNIT), year));
    }
  for (guint i = 0; parties->len == 0 && i < rotations->len; i++)
    add_candidate (candidates,
                   find_living_unit (facts, hd_record_get_text (g_ptr_array_index (rotations, i), HD_ROTATION_UNIT), year));
  return g_steal_pointer (&candidates);
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;

  if (first->last_year != second->last_year)
    return first->last_year - second->last_year;
  return (int) first->place - (int) second->place;
}

/* The line for @year: settled turns count, and the proposed ones in @turns. */
static GArray *
make_line (const HdRotationFacts *facts,
           GPtrArray             *turns,
           int                    year)
{
  g_autoptr (GPtrArray) rotations = copy_sorted (facts->rotations, compare_years);
  g_autoptr (GArray) line = list_candidates (facts, rotations, year);

  for (guint i = 0; i < rotations->len; i++)
    {
      const HdRecord *rotation = g_ptr_array_index (rotations, i);
      HdRecord *unit = find_living_unit (facts, hd_record_get_text (rotation, HD_ROTATION_UNIT), year);
      Candidate *candidate = unit != NULL ? find_candidate (line, unit) : NULL;

      if (candidate != NULL)
        candidate->last_year = MAX (candidate->last_year, (int) hd_record_get_integer (rotation, HD_ROTATION_YEAR));
    }
  for (guint i = 0; turns != NULL && i < turns->len; i++)
    {
      const HdTurn *turn = g_ptr_array_index (turns, i);
      HdRecord *unit = find_living_unit (facts, hd_record_get_id (turn->unit), year);
      Candidate *candidate = unit != NULL ? find_candidate (line, unit) : NULL;

      if (candidate != NULL)
        candidate->last_year = MAX (candidate->last_year, turn->year);
    }
  g_array_sort (line, compare_candidates);
  return g_steal_pointer (&line);
}

static gboolean
is_settled (GPtrArray *rotations,
            int        year)
{
  for (guint i = 0; i < rotations->len; i++)
    if (hd_record_get_integer (g_ptr_array_index (rotations, i), HD_ROTATION_YEAR) == year)
      return TRUE;
  return FALSE;
}

static int
compare_turns (gconstpointer a,
               gconstpointer b)
{
  const HdTurn *first = *(HdTurn * const *) a;
  const HdTurn *second = *(HdTurn * const *) b;

  return first->year - second->year;
}

GPtrArray *
hd_rotation_turns (const HdRotationFacts *facts,
                   int                    first_year,
                   guint                  n_years)
{
  g_autoptr (GPtrArray) turns = NULL;
  g_autoptr (GPtrArray) rotations = NULL;

  g_return_val_if_fail (facts != NULL, NULL);

  turns = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_turn_free);
  for (int year = first_year; year < first_year + (int) n_years; year++)
    {
      g_autoptr (GArray) line = is_settled (facts->rotations, year) ? NULL : make_line (facts, turns, year);

      if (line != NULL && line->len > 0)
        g_ptr_array_add (turns, turn_new (year, g_array_index (line, Candidate, 0).unit, NULL));
    }

  rotations = copy_sorted (facts->rotations, compare_years);
  for (guint i = 0; i < rotations->len; i++)
    {
      HdRecord *rotation = g_ptr_array_index (rotations, i);
      HdRecord *unit = find_unit (facts, hd_record_get_text (rotation, HD_ROTATION_UNIT));

      if (unit != NULL)
        g_ptr_array_add (turns, turn_new ((int) hd_record_get_integer (rotation, HD_ROTATION_YEAR), unit, rotation));
    }
  g_ptr_array_sort (turns, compare_turns);
  return g_steal_pointer (&turns);
}

HdDate
hd_rotation_first_day (const HdRecord *rotation)
{
  HdDate day;

  g_return_val_if_fail (rotation != NULL, HD_DATE_NONE);

  day = hd_record_get_date (rotation, HD_ROTATION_FROM_DATE);
  return day != HD_DATE_NONE ? day : hd_date_new ((int) hd_record_get_integer (rotation, HD_ROTATION_YEAR), 1, 1);
}

HdRecord *
hd_rotation_on (GPtrArray *rotations,
                HdDate     day)
{
  HdRecord *found = NULL;

  g_return_val_if_fail (rotations != NULL, NULL);

  for (guint i = 0; i < rotations->len; i++)
    {
      HdRecord *rotation = g_ptr_array_index (rotations, i);
      HdDate first = hd_rotation_first_day (rotation);

      if (first <= day && (found == NULL || first > hd_rotation_first_day (found)))
        found = rotation;
    }
  return found;
}
