/* unit-plan.c: the records a reorganisation changes, and the sentences that say so
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/unit-plan.h"

#include "base/i18n.h"
#include "book/units.h"
#include "model/agreement.h"

void
hd_unit_plan_free (HdUnitPlan *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->predecessors);
  g_ptr_array_unref (self->puts);
  g_ptr_array_unref (self->lines);
  g_object_unref (self->book);
  g_free (self);
}

/* @text: (transfer full) */
static void
add_line (HdUnitPlan     *self,
          HdPlanEffect    effect,
          const HdRecord *record,
          char           *text)
{
  HdPlanLine *line = g_new0 (HdPlanLine, 1);

  line->effect = effect;
  line->text = text;
  line->kind = hd_record_get_kind (record);
  line->id = g_strdup (hd_record_get_id (record));
  g_ptr_array_add (self->lines, line);
}

static void
take_put (HdUnitPlan *self,
          HdRecord   *record)
{
  g_ptr_array_add (self->puts, record);
}

static HdSuccessor *
get_heir (HdUnitPlan *self)
{
  GPtrArray *successors = self->reorganisation->successors;

  if (successors->len == 0)
    return NULL;
  return g_ptr_array_index (successors, MIN (self->reorganisation->heir, successors->len - 1));
}

static const char *
name_of (const HdRecord *unit)
{
  return hd_record_peek_text (unit, HD_UNIT_NAME);
}

/* --- Old and new units --- */

static void
end_unit (HdUnitPlan *self,
          HdRecord   *unit)
{
  g_autofree char *day = hd_date_display (self->last_day);
  HdRecord *ended;

  if (hd_record_get_date (unit, HD_UNIT_VALID_TO) == self->last_day)
    return;
  ended = hd_record_copy (unit);
  hd_record_set_date (ended, HD_UNIT_VALID_TO, self->last_day);
  add_line (self, HD_PLAN_ENDS, unit, g_strdup_printf (_("“%1$s” ends on %2$s."), name_of (unit), day));
  take_put (self, ended);
}

static void
begin_unit (HdUnitPlan *self,
            HdRecord   *unit)
{
  HdRecord *begun;
  g_autofree char *day = NULL;

  if (hd_record_get_row_version (unit) != 0)
    return;
  begun = hd_record_copy (unit);
  day = hd_date_display (self->reorganisation->date);
  hd_record_set_date (begun, HD_UNIT_VALID_FROM, self->reorganisation->date);
  add_line (self, HD_PLAN_BEGINS, unit, g_strdup_printf (_("“%1$s” is new and valid from %2$s."), name_of (unit), day));
  take_put (self, begun);
}

static const char *
succession_kind (HdReorganisationKind kind)
{
  switch (kind)
    {
    case HD_REORGANISATION_SPLIT:
      return "split";
    case HD_REORGANISATION_RENAME:
      return "rename";
    case HD_REORGANISATION_MERGE:
    case HD_REORGANISATION_DISSOLVE:
    default:
      return "merge";
    }
}

static void
hand_on (HdUnitPlan        *self,
         HdRecord          *predecessor,
         const HdSuccessor *successor)
{
  const HdReorganisation *reorganisation = self->reorganisation;
  int share = reorganisation->kind == HD_REORGANISATION_SPLIT ? successor->share : HD_UNIT_WHOLE_SHARE;
  g_autofree char *share_text = hd_unit_share_print (share);
  HdRecord *succession = hd_record_new (HD_ENTITY_UNIT_SUCCESSION);

  hd_record_set_text (succession, HD_UNIT_SUCCESSION_PREDECESSOR, hd_record_get_id (predecessor));
  hd_record_set_text (succession, HD_UNIT_SUCCESSION_SUCCESSOR, hd_record_get_id (successor->unit));
  hd_record_set_text (succession, HD_UNIT_SUCCESSION_KIND, succession_kind (reorganisation->kind));
  hd_record_set_integer (succession, HD_UNIT_SUCCESSION_SHARE, share);
  hd_record_set_date (succession, HD_UNIT_SUCCESSION_DATE, reorganisation->date);
  hd_record_set_text (succession, HD_UNIT_SUCCESSION_NOTE, reorganisation->note);
  add_line (self, HD_PLAN_HANDS_ON, successor->unit,
            g_strdup_printf (_("“%1$s” goes over into “%2$s” (%3$s)."), name_of (predecessor), name_of (successor->unit), share_text));
  take_put (self, succession);
}

/* --- What stands below --- */

static gboolean
is_involved (HdUnitPlan *self,
             const char *unit_id)
{
  GPtrArray *successors = self->reorganisation->successors;

  for (guint i = 0; i < successors->len; i++)
    if (g_str_equal (hd_record_get_id (((const HdSuccessor *) g_ptr_array_index (successors, i))->unit), unit_id))
      return TRUE;
  return g_ptr_array_find_with_equal_func (self->reorganisation->predecessors, unit_id, g_str_equal, NULL);
}

static gboolean
move_child (HdUnitPlan *self,
            HdRecord   *child,
            GError    **error)
{
  const HdRecord *heir = get_heir (self)->unit;
  g_autoptr (HdRecord) moved = hd_record_copy (child);

  hd_record_set_text (moved, HD_UNIT_PARENT, hd_record_get_id (heir));
  /* A new unit stands below nothing yet that could stand below the child. */
  if (hd_record_get_row_version (heir) != 0 && !hd_book_check_unit_parent (self->book, moved, error))
    return FALSE;
  add_line (self, HD_PLAN_MOVES, child, g_strdup_printf (_("“%1$s” will stand below “%2$s”."), name_of (child), name_of (heir)));
  take_put (self, g_steal_pointer (&moved));
  return TRUE;
}

/* A successor that stood below the old unit comes into its place. */
static void
raise_successor (HdUnitPlan     *self,
                 HdRecord       *child,
                 const HdRecord *unit)
{
  HdRecord *raised;

  if (g_ptr_array_find_with_equal_func (self->reorganisation->predecessors, hd_record_get_id (child), g_str_equal, NULL))
    return;
  raised = hd_record_copy (child);
  hd_record_set_text (raised, HD_UNIT_PARENT, hd_record_get_text (unit, HD_UNIT_PARENT));
  add_line (self, HD_PLAN_MOVES, child, g_strdup_printf (_("“%1$s” comes into the place of “%2$s”."), name_of (child), name_of (unit)));
  take_put (self, raised);
}

static gboolean
add_children (HdUnitPlan *self,
              HdRecord   *unit,
              GError    **error)
{
  g_autoptr (GPtrArray) children = hd_book_get_unit_children (self->book, hd_record_get_id (unit), self->reorganisation->date, error);
  gboolean move = self->reorganisation->move_children && get_heir (self) != NULL;

  if (children == NULL)
    return FALSE;
  for (guint i = 0; i < children->len; i++)
    {
      HdRecord *child = g_ptr_array_index (children, i);

      if (is_involved (self, hd_record_get_id (child)))
        raise_successor (self, child, unit);
      else if (!move)
        add_line (self, HD_PLAN_CHECK, child,
                  g_strdup_printf (_("“%1$s” stands below “%2$s”, which ends: give it another superior unit."), name_of (child), name_of (unit)));
      else if (!move_child (self, child, error))
        return FALSE;
    }
  return TRUE;
}

/* --- Posts --- */

/* The person holds the same post at the heir already. */
static gboolean
holds_already (HdUnitPlan     *self,
               const HdRecord *post,
               GPtrArray      *heir_posts)
{
  for (guint i = 0; i < heir_posts->len; i++)
    {
      const HdRecord *other = g_ptr_array_index (heir_posts, i);

      if (g_strcmp0 (hd_record_get_text (other, HD_POST_PERSON), hd_record_get_text (post, HD_POST_PERSON)) == 0 &&
          g_strcmp0 (hd_record_get_text (other, HD_POST_TITLE), hd_record_get_text (post, HD_POST_TITLE)) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
go_on (HdUnitPlan *self,
       HdRecord   *post,
       const char *person,
       GPtrArray  *heir_posts)
{
  const HdRecord *heir = get_heir (self)->unit;
  HdRecord *next = hd_record_new (HD_ENTITY_POST);

  hd_record_set_text (next, HD_POST_PERSON, hd_record_get_text (post, HD_POST_PERSON));
  hd_record_set_text (next, HD_POST_UNIT, hd_record_get_id (heir));
  hd_record_set_text (next, HD_POST_TITLE, hd_record_get_text (post, HD_POST_TITLE));
  hd_record_set_date (next, HD_POST_FROM_DATE, self->reorganisation->date);
  hd_record_set_date (next, HD_POST_TO_DATE, hd_record_get_date (post, HD_POST_TO_DATE));
  add_line (self, HD_PLAN_MOVES, post,
            g_strdup_printf (_("%1$s, %2$s: the post goes on at “%3$s”."), person, hd_record_peek_text (post, HD_POST_TITLE), name_of (heir)));
  g_ptr_array_add (heir_posts, hd_record_ref (next));
  take_put (self, next);
}

static gboolean
change_post (HdUnitPlan *self,
             HdRecord   *post,
             GPtrArray  *heir_posts,
             GError    **error)
{
  g_autoptr (HdRecord) person = hd_book_get_record (self->book, HD_ENTITY_PERSON, hd_record_get_text (post, HD_POST_PERSON), error);
  g_autofree char *day = hd_date_display (self->last_day);
  HdRecord *ended;
  const char *name;

  if (person == NULL)
    return FALSE;
  name = hd_record_peek_text (person, HD_PERSON_FULL_NAME);
  ended = hd_record_copy (post);
  hd_record_set_date (ended, HD_POST_TO_DATE, self->last_day);
  take_put (self, ended);
  if (heir_posts != NULL && !holds_already (self, post, heir_posts))
    go_on (self, post, name, heir_posts);
  else
    add_line (self, HD_PLAN_ENDS, post,
              g_strdup_printf (_("%1$s, %2$s: the post ends on %3$s."), name, hd_record_peek_text (post, HD_POST_TITLE), day));
  return TRUE;
}

/* Posts that are held on the last day and would be held on the next. */
static gboolean
add_posts (HdUnitPlan *self,
           HdRecord   *unit,
           GPtrArray  *heir_posts,
           GError    **error)
{
  g_autoptr (GPtrArray) posts = hd_book_get_unit_posts (self->book, hd_record_get_id (unit), self->last_day, error);

  if (posts == NULL)
    return FALSE;
  for (guint i = 0; i < posts->len; i++)
    {
      HdRecord *post = g_ptr_array_index (posts, i);

      if (hd_record_get_date (post, HD_POST_TO_DATE) != self->last_day && !change_post (self, post, heir_posts, error))
        return FALSE;
    }
  return TRUE;
}

/* Posts at the heir on the new order's first day; NULL without error: posts do not go on. */
static gboolean
read_heir_posts (HdUnitPlan *self,
                 GPtrArray **posts,
                 GError    **error)
{
  const HdSuccessor *heir = get_heir (self);

  *posts = NULL;
  if (heir == NULL || !self->reorganisation->move_posts)
    return TRUE;
  *posts = hd_book_get_unit_posts (self->book, hd_record_get_id (heir->unit), self->reorganisation->date, error);
  return *posts != NULL;
}

/* --- What names it --- */

static gboolean
add_agreements (HdUnitPlan *self,
                HdRecord   *unit,
                GError    **error)
{
  g_autoptr (GPtrArray) agreements = hd_book_get_unit_agreements (self->book, hd_record_get_id (unit), G_MAXINT32, error);
  guint n_signed = 0;

  if (agreements == NULL)
    return FALSE;
  for (guint i = 0; i < agreements->len; i++)
    {
      HdRecord *agreement = g_ptr_array_index (agreements, i);

      if (!hd_agreement_is_draft (agreement))
        n_signed++;
      else
        add_line (self, HD_PLAN_CHECK, agreement,
                  g_strdup_printf (_("The programme “%1$s” is not signed yet and names “%2$s”: look whether a successor takes its place."),
                                   hd_record_peek_text (agreement, HD_AGREEMENT_SUBJECT), name_of (unit)));
    }
  if (n_signed > 0)
    add_line (self, HD_PLAN_STAYS, unit,
              g_strdup_printf (ngettext ("%1$u signed programme names “%2$s”; it does not change.",
                                         "%1$u signed programmes name “%2$s”; they do not change.", n_signed), n_signed, name_of (unit)));
  return TRUE;
}

static gboolean
add_committee (HdUnitPlan *self,
               HdRecord   *unit,
               GError    **error)
{
  g_autoptr (HdRecord) committee = hd_book_get_committee (self->book, error);
  const char *id = hd_record_get_id (unit);

  if (committee == NULL)
    return FALSE;
  if (g_strcmp0 (hd_record_get_text (committee, HD_COMMITTEE_HOST_UNIT), id) == 0)
    add_line (self, HD_PLAN_CHECK, committee,
              g_strdup_printf (_("“%s” is the host of the committee: name its successor there."), name_of (unit)));
  if (g_strcmp0 (hd_record_get_text (committee, HD_COMMITTEE_STANDING_UNIT), id) == 0)
    add_line (self, HD_PLAN_CHECK, committee,
              g_strdup_printf (_("“%s” is the standing agency of the committee: name its successor there."), name_of (unit)));
  return TRUE;
}

static gboolean
add_rotations (HdUnitPlan *self,
               HdRecord   *unit,
               GError    **error)
{
  g_autoptr (GPtrArray) rotations = hd_book_get_records_by (self->book, HD_ENTITY_ROTATION, HD_ROTATION_UNIT, hd_record_get_id (unit), error);

  if (rotations == NULL)
    return FALSE;
  for (guint i = 0; i < rotations->len; i++)
    {
      HdRecord *rotation = g_ptr_array_index (rotations, i);
      int year = (int) hd_record_get_integer (rotation, HD_ROTATION_YEAR);

      if (year >= hd_date_year (self->reorganisation->date))
        add_line (self, HD_PLAN_CHECK, rotation,
                  g_strdup_printf (_("“%1$s” is to be cluster head in %2$d: choose another unit."), name_of (unit), year));
    }
  return TRUE;
}

static gboolean
add_predecessor (HdUnitPlan *self,
                 HdRecord   *unit,
                 GPtrArray  *heir_posts,
                 GError    **error)
{
  end_unit (self, unit);
  for (guint i = 0; i < self->reorganisation->successors->len; i++)
    hand_on (self, unit, g_ptr_array_index (self->reorganisation->successors, i));
  return add_children (self, unit, error) && add_posts (self, unit, heir_posts, error) && add_agreements (self, unit, error) &&
         add_committee (self, unit, error) && add_rotations (self, unit, error);
}

HdUnitPlan *
hd_unit_plan_new (HdBook                 *book,
                  const HdReorganisation *reorganisation,
                  GPtrArray              *predecessors,
                  GError                **error)
{
  g_autoptr (HdUnitPlan) self = g_new0 (HdUnitPlan, 1);
  g_autoptr (GPtrArray) heir_posts = NULL;

  self->book = g_object_ref (book);
  self->reorganisation = reorganisation;
  self->last_day = reorganisation->date - 1;
  self->predecessors = predecessors;
  self->puts = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_plan_line_free);

  if (!read_heir_posts (self, &heir_posts, error))
    return NULL;
  for (guint i = 0; i < reorganisation->successors->len; i++)
    begin_unit (self, ((const HdSuccessor *) g_ptr_array_index (reorganisation->successors, i))->unit);
  for (guint i = 0; i < predecessors->len; i++)
    if (!add_predecessor (self, g_ptr_array_index (predecessors, i), heir_posts, error))
      return NULL;
  return g_steal_pointer (&self);
}
