/* rotation.c: the cluster heads of the years: whose turn it was, is and will be
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/rotation.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/book-private.h"
#include "book/edit.h"
#include "model/rotation.h"
#include "store/records.h"

void
hd_rotation_turn_free (HdRotationTurn *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->unit, hd_record_unref);
  g_clear_pointer (&self->rotation, hd_record_unref);
  g_clear_pointer (&self->agreement, hd_record_unref);
  g_free (self);
}

const char *
hd_turn_state_label (HdTurnState state)
{
  switch (state)
    {
    case HD_TURN_PAST:
      return _("Past");
    case HD_TURN_CURRENT:
      return _("Current");
    case HD_TURN_COMING:
      return _("Confirmed");
    case HD_TURN_PROPOSED:
      return _("Proposed");
    default:
      g_return_val_if_reached ("");
    }
}

/* --- Reading --- */

static void
clear_facts (HdRotationFacts *facts)
{
  g_clear_pointer (&facts->rotations, g_ptr_array_unref);
  g_clear_pointer (&facts->parties, g_ptr_array_unref);
  g_clear_pointer (&facts->units, g_ptr_array_unref);
  g_clear_pointer (&facts->successions, g_ptr_array_unref);
}

static gboolean
read_facts (HdBook          *self,
            HdDate           today,
            HdRotationFacts *facts,
            GError         **error)
{
  g_autoptr (HdRecord) agreement = NULL;

  if (!hd_records_find_joint_agreement (self->db, today, &agreement, error))
    return FALSE;
  if (agreement != NULL)
    facts->parties = hd_records_get_by (self->db, HD_ENTITY_PARTY, HD_PARTY_AGREEMENT, hd_record_get_id (agreement), error);
  else
    facts->parties = g_ptr_array_new ();
  return facts->parties != NULL
         && (facts->rotations = hd_records_get_all (self->db, HD_ENTITY_ROTATION, error)) != NULL
         && (facts->units = hd_records_get_all (self->db, HD_ENTITY_UNIT, error)) != NULL
         && (facts->successions = hd_records_get_all (self->db, HD_ENTITY_UNIT_SUCCESSION, error)) != NULL;
}

static HdTurnState
find_state (const HdTurn   *turn,
            const HdRecord *current,
            int             this_year)
{
  if (turn->rotation == NULL)
    return HD_TURN_PROPOSED;
  if (turn->rotation == current)
    return HD_TURN_CURRENT;
  return turn->year <= this_year && (current == NULL || turn->year < hd_record_get_integer (current, HD_ROTATION_YEAR))
         ? HD_TURN_PAST : HD_TURN_COMING;
}

/* The agreement of the turn's year that names somebody else. */
static HdRecord *
find_contradiction (const HdTurn *turn,
                    GPtrArray    *agreements)
{
  for (guint i = 0; turn->rotation != NULL && i < agreements->len; i++)
    {
      HdRecord *agreement = g_ptr_array_index (agreements, i);

      if (hd_date_year (hd_record_get_date (agreement, HD_AGREEMENT_FROM_DATE)) == turn->year
          && g_strcmp0 (hd_record_get_text (agreement, HD_AGREEMENT_CLUSTER_HEAD),
                        hd_record_get_text (turn->rotation, HD_ROTATION_UNIT)) != 0)
        return agreement;
    }
  return NULL;
}

static HdRotationTurn *
turn_new (const HdTurn   *turn,
          const HdRecord *current,
          int             this_year,
          GPtrArray      *agreements)
{
  HdRotationTurn *self = g_new0 (HdRotationTurn, 1);
  HdRecord *contradiction = find_contradiction (turn, agreements);

  self->year = turn->year;
  self->state = find_state (turn, current, this_year);
  self->unit = hd_record_ref (turn->unit);
  self->rotation = turn->rotation != NULL ? hd_record_ref (turn->rotation) : NULL;
  self->agreement = contradiction != NULL ? hd_record_ref (contradiction) : NULL;
  return self;
}

static GPtrArray *
read_contradicting (HdBook    *self,
                    GPtrArray *turns,
                    GError   **error)
{
  const HdTurn *first, *last;

  if (turns->len == 0)
    return g_ptr_array_new ();
  first = g_ptr_array_index (turns, 0);
  last = g_ptr_array_index (turns, turns->len - 1);
  return hd_records_get_agreements_with_cluster_head (self->db, hd_date_new (first->year, 1, 1),
                                                      hd_date_new (last->year, 12, 31), error);
}

GPtrArray *
hd_book_get_rotation (HdBook  *self,
                      HdDate   today,
                      guint    n_years,
                      GError **error)
{
  int this_year = hd_date_year (today);
  HdRotationFacts facts = { NULL };
  g_autoptr (GPtrArray) turns = NULL;
  g_autoptr (GPtrArray) agreements = NULL;
  g_autoptr (GPtrArray) rotation = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  if (read_facts (self, today, &facts, error))
    turns = hd_rotation_turns (&facts, this_year, n_years + 1);
  if (turns != NULL)
    agreements = read_contradicting (self, turns, error);
  if (agreements != NULL)
    {
      const HdRecord *current = hd_rotation_on (facts.rotations, today);

      rotation = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_rotation_turn_free);
      for (guint i = 0; i < turns->len; i++)
        g_ptr_array_add (rotation, turn_new (g_ptr_array_index (turns, i), current, this_year, agreements));
    }
  clear_facts (&facts);
  return g_steal_pointer (&rotation);
}

/* --- Changing --- */

static HdRecord *
make_rotation (int         year,
               const char *unit_id)
{
  HdRecord *rotation = hd_record_new (HD_ENTITY_ROTATION);

  hd_record_set_integer (rotation, HD_ROTATION_YEAR, year);
  hd_record_set_text (rotation, HD_ROTATION_UNIT, unit_id);
  return rotation;
}

gboolean
hd_book_confirm_turns (HdBook  *self,
                       HdDate   today,
                       int      last_year,
                       GError **error)
{
  g_autoptr (GPtrArray) turns = NULL;
  g_autoptr (HdEdit) edit = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self), FALSE);

  turns = hd_book_get_rotation (self, today, (guint) MAX (last_year - hd_date_year (today), 0), error);
  if (turns == NULL)
    return FALSE;
  edit = hd_edit_new_printf (self, _("Confirm the cluster heads up to %d"), last_year);
  for (guint i = 0; i < turns->len; i++)
    {
      const HdRotationTurn *turn = g_ptr_array_index (turns, i);
      g_autoptr (HdRecord) rotation = NULL;

      if (turn->state != HD_TURN_PROPOSED || turn->year > last_year)
        continue;
      rotation = make_rotation (turn->year, hd_record_get_id (turn->unit));
      hd_edit_put (edit, rotation);
    }
  return hd_edit_apply (edit, error);
}

static gboolean
find_rotation (HdBook    *self,
               int        year,
               HdRecord **rotation,
               GError   **error)
{
  g_autoptr (GPtrArray) rotations = hd_records_get_all (self->db, HD_ENTITY_ROTATION, error);

  *rotation = NULL;
  if (rotations == NULL)
    return FALSE;
  for (guint i = 0; *rotation == NULL && i < rotations->len; i++)
    if (hd_record_get_integer (g_ptr_array_index (rotations, i), HD_ROTATION_YEAR) == year)
      *rotation = hd_record_copy (g_ptr_array_index (rotations, i));
  return TRUE;
}

static HdRecord *
get_settled (HdBook  *self,
             int      year,
             GError **error)
{
  HdRecord *rotation;

  if (find_rotation (self, year, &rotation, error) && rotation == NULL)
    g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
                 _("The cluster head of %d is not confirmed yet. Confirm the proposal first."), year);
  return rotation;
}

static gboolean
check_day (int      year,
           HdDate   day,
           GError **error)
{
  if (day == HD_DATE_NONE || ABS (hd_date_year (day) - year) <= 1)
    return TRUE;
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
               _("The cluster head of %d takes over in that year, or in the year before or after it. Correct the day."), year);
  return FALSE;
}

gboolean
hd_book_save_turn (HdBook   *self,
                   HdRecord *rotation,
                   GError  **error)
{
  g_autoptr (HdRecord) settled = NULL;
  g_autoptr (HdEdit) edit = NULL;
  int year;

  g_return_val_if_fail (HD_IS_BOOK (self) && rotation != NULL, FALSE);

  year = (int) hd_record_get_integer (rotation, HD_ROTATION_YEAR);
  if (!find_rotation (self, year, &settled, error) || !check_day (year, hd_record_get_date (rotation, HD_ROTATION_FROM_DATE), error))
    return FALSE;
  if (settled != NULL && g_strcmp0 (hd_record_get_id (settled), hd_record_get_id (rotation)) != 0)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_CONSTRAINT, _("The cluster head of %d is settled already: change that year instead."), year);
      return FALSE;
    }
  edit = hd_edit_new_printf (self, _("Set the cluster head of %d"), year);
  hd_edit_put (edit, rotation);
  return hd_edit_apply (edit, error);
}

/* @reason stays beside what was noted before. */
static void
add_note (HdRecord   *rotation,
          int         other_year,
          const char *reason)
{
  const char *before = hd_record_get_text (rotation, HD_ROTATION_NOTE);
  g_autofree char *swap = g_strdup_printf (_("Swapped with %d: %s"), other_year, reason);
  g_autofree char *note = before != NULL ? g_strconcat (before, "\n", swap, NULL) : g_strdup (swap);

  hd_record_set_text (rotation, HD_ROTATION_NOTE, note);
}

gboolean
hd_book_swap_turns (HdBook     *self,
                    int         year,
                    int         other_year,
                    const char *reason,
                    GError    **error)
{
  g_autoptr (HdRecord) rotation = NULL;
  g_autoptr (HdRecord) other = NULL;
  g_autoptr (HdEdit) edit = NULL;
  g_autofree char *clean = NULL;
  g_autofree char *unit_id = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self), FALSE);

  clean = hd_text_clean (reason != NULL ? reason : "", -1, HD_TEXT_LINES, error);
  if (clean == NULL)
    return FALSE;
  if (year == other_year || *clean == '\0')
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_INVALID,
                           year == other_year ? _("Choose two different years to swap.") : _("Say why the two years are swapped."));
      return FALSE;
    }
  if ((rotation = get_settled (self, year, error)) == NULL || (other = get_settled (self, other_year, error)) == NULL)
    return FALSE;

  unit_id = g_strdup (hd_record_get_text (rotation, HD_ROTATION_UNIT));
  hd_record_set_text (rotation, HD_ROTATION_UNIT, hd_record_get_text (other, HD_ROTATION_UNIT));
  hd_record_set_text (other, HD_ROTATION_UNIT, unit_id);
  add_note (rotation, other_year, clean);
  add_note (other, year, clean);
  edit = hd_edit_new_printf (self, _("Swap the cluster heads of %d and %d"), year, other_year);
  hd_edit_put (edit, rotation);
  hd_edit_put (edit, other);
  return hd_edit_apply (edit, error);
}

gboolean
hd_book_hand_over_turn (HdBook  *self,
                        int      year,
                        HdDate   day,
                        GError **error)
{
  g_autoptr (HdRecord) rotation = NULL;
  g_autoptr (HdEdit) edit = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self), FALSE);

  rotation = get_settled (self, year, error);
  if (rotation == NULL || !check_day (year, day, error))
    return FALSE;
  hd_record_set_date (rotation, HD_ROTATION_FROM_DATE, day);
  edit = hd_edit_new_printf (self, _("Hand over to the cluster head of %d"), year);
  hd_edit_put (edit, rotation);
  return hd_edit_apply (edit, error);
}
