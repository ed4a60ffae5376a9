/* unit-reorganisation.c: units merged, split, renamed or dissolved on a day, as one edit
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/unit-reorganisation.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/unit-plan.h"

/* --- What is asked for --- */

static void
successor_free (gpointer data)
{
  HdSuccessor *self = data;

  hd_record_unref (self->unit);
  g_free (self);
}

HdReorganisation *
hd_reorganisation_new (HdReorganisationKind kind,
                       HdDate               date)
{
  HdReorganisation *self = g_new0 (HdReorganisation, 1);

  self->kind = kind;
  self->date = date;
  self->predecessors = g_ptr_array_new_with_free_func (g_free);
  self->successors = g_ptr_array_new_with_free_func (successor_free);
  return self;
}

void
hd_reorganisation_free (HdReorganisation *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->predecessors);
  g_ptr_array_unref (self->successors);
  g_free (self->note);
  g_free (self);
}

void
hd_reorganisation_add_predecessor (HdReorganisation *self,
                                   const char       *unit_id)
{
  g_return_if_fail (self != NULL && unit_id != NULL);

  g_ptr_array_add (self->predecessors, g_strdup (unit_id));
}

void
hd_reorganisation_add_successor (HdReorganisation *self,
                                 HdRecord         *unit,
                                 int               share)
{
  HdSuccessor *successor;

  g_return_if_fail (self != NULL && unit != NULL);

  successor = g_new0 (HdSuccessor, 1);
  successor->unit = hd_record_ref (unit);
  successor->share = share;
  g_ptr_array_add (self->successors, successor);
}

HdRecord *
hd_reorganisation_make_successor (HdReorganisationKind kind,
                                  const HdRecord      *predecessor)
{
  static const guint inherited[] = { HD_UNIT_KIND, HD_UNIT_LEVEL, HD_UNIT_PARENT, HD_UNIT_SUPERIOR_HEADER, HD_UNIT_AUTHORITY,
                                     HD_UNIT_PROTOCOL_RANK, HD_UNIT_RANK_BEFORE_NAME };
  static const guint names[] = { HD_UNIT_NAME, HD_UNIT_ABBREVIATION, HD_UNIT_SYMBOL, HD_UNIT_HEADER };
  HdRecord *unit;

  g_return_val_if_fail (predecessor != NULL, NULL);

  unit = hd_record_new (HD_ENTITY_UNIT);
  for (guint i = 0; i < G_N_ELEMENTS (inherited); i++)
    hd_record_set_value (unit, inherited[i], hd_record_get_value (predecessor, inherited[i]));
  for (guint i = 0; kind == HD_REORGANISATION_RENAME && i < G_N_ELEMENTS (names); i++)
    hd_record_set_value (unit, names[i], hd_record_get_value (predecessor, names[i]));
  return unit;
}

/* --- Whether it can be --- */

static gboolean refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
refuse (GError    **error,
        const char *format,
        ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (HD_ERROR, HD_ERROR_INVALID, format, arguments);
  va_end (arguments);
  return FALSE;
}

static const char *
name_of (const HdRecord *unit)
{
  return hd_record_peek_text (unit, HD_UNIT_NAME);
}

static gboolean
is_new (const HdSuccessor *successor)
{
  return hd_record_get_row_version (successor->unit) == 0;
}

static gboolean
check_counts (const HdReorganisation *self,
              GError                **error)
{
  guint n_old = self->predecessors->len;
  guint n_new = self->successors->len;

  if (self->date == HD_DATE_NONE)
    return refuse (error, _("The day is missing from which the new order is valid."));
  if (n_old == 0)
    return refuse (error, _("Choose the unit that is reorganised."));
  switch (self->kind)
    {
    case HD_REORGANISATION_MERGE:
      if (n_new != 1)
        return refuse (error, _("Say which unit the others are merged into."));
      if (n_old < 2 && is_new (g_ptr_array_index (self->successors, 0)))
        return refuse (error, _("Choose at least two units to merge, or merge one into a unit that is there already."));
      return TRUE;
    case HD_REORGANISATION_SPLIT:
      if (n_old != 1 || n_new < 2)
        return refuse (error, _("Split one unit into at least two."));
      return TRUE;
    case HD_REORGANISATION_RENAME:
      if (n_old != 1 || n_new != 1 || !is_new (g_ptr_array_index (self->successors, 0)))
        return refuse (error, _("Give one unit one new name."));
      return TRUE;
    case HD_REORGANISATION_DISSOLVE:
      return n_new == 0 || refuse (error, _("A unit that is dissolved has no successor; merge or split it instead."));
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
check_shares (const HdReorganisation *self,
              GError                **error)
{
  g_autofree char *sum_text = NULL;
  int sum = 0;

  for (guint i = 0; i < self->successors->len; i++)
    {
      const HdSuccessor *successor = g_ptr_array_index (self->successors, i);

      if (successor->share <= 0)
        return refuse (error, _("“%s” has no share yet. Each successor takes over a share of more than 0%%."), name_of (successor->unit));
      sum += successor->share;
    }
  if (sum == HD_UNIT_WHOLE_SHARE)
    return TRUE;
  sum_text = hd_unit_share_print (sum);
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("The shares add up to %s; they must make 100%%."), sum_text);
  return FALSE;
}

static gboolean
check_successor (const HdReorganisation *self,
                 guint                   index,
                 GError                **error)
{
  const HdSuccessor *successor = g_ptr_array_index (self->successors, index);
  const char *id = hd_record_get_id (successor->unit);

  if (hd_record_is_empty (successor->unit, HD_UNIT_NAME))
    return refuse (error, _("The new unit needs a name."));
  if (g_ptr_array_find_with_equal_func (self->predecessors, id, g_str_equal, NULL))
    return refuse (error, _("“%s” ends, so it cannot be a successor. Choose another unit."), name_of (successor->unit));
  for (guint i = 0; i < index; i++)
    if (g_str_equal (hd_record_get_id (((const HdSuccessor *) g_ptr_array_index (self->successors, i))->unit), id))
      return refuse (error, _("“%s” is named twice as a successor. Name it once, with its whole share."), name_of (successor->unit));
  if (!is_new (successor) && !hd_unit_is_valid_on (successor->unit, self->date))
    return refuse (error, _("“%s” is not valid on that day, so it cannot be a successor. Choose another unit or day."), name_of (successor->unit));
  return TRUE;
}

/* A unit that ended on the day before, without a successor, may still get one. */
static gboolean
check_predecessor (HdBook                 *book,
                   const HdReorganisation *self,
                   const HdRecord         *unit,
                   GError                **error)
{
  const char *id = hd_record_get_id (unit);
  g_autoptr (GPtrArray) successions = NULL;

  if (!hd_unit_is_valid_on (unit, self->date - 1))
    return refuse (error, _("“%s” is not valid on the day before, so it cannot end then. Choose another day."), name_of (unit));
  successions = hd_book_get_records_by (book, HD_ENTITY_UNIT_SUCCESSION, HD_UNIT_SUCCESSION_PREDECESSOR, id, error);
  if (successions == NULL)
    return FALSE;
  if (successions->len > 0)
    return refuse (error, _("“%s” has gone over into another unit already. Choose its successor instead."), name_of (unit));
  return TRUE;
}

static GPtrArray *
read_predecessors (HdBook                 *book,
                   const HdReorganisation *self,
                   GError                **error)
{
  g_autoptr (GPtrArray) units = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);

  for (guint i = 0; i < self->predecessors->len; i++)
    {
      HdRecord *unit = hd_book_get_record (book, HD_ENTITY_UNIT, g_ptr_array_index (self->predecessors, i), error);

      if (unit == NULL)
        return NULL;
      g_ptr_array_add (units, unit);
      if (!check_predecessor (book, self, unit, error))
        return NULL;
      for (guint j = 0; j < i; j++)
        if (g_str_equal (g_ptr_array_index (self->predecessors, j), hd_record_get_id (unit)))
          {
            refuse (error, _("“%s” is chosen twice. Choose it once."), name_of (unit));
            return NULL;
          }
    }
  return g_steal_pointer (&units);
}

static HdUnitPlan *
make_plan (HdBook                 *book,
           const HdReorganisation *self,
           GError                **error)
{
  g_autoptr (GPtrArray) predecessors = NULL;

  if (!check_counts (self, error))
    return NULL;
  for (guint i = 0; i < self->successors->len; i++)
    if (!check_successor (self, i, error))
      return NULL;
  if (self->kind == HD_REORGANISATION_SPLIT && !check_shares (self, error))
    return NULL;
  predecessors = read_predecessors (book, self, error);
  return predecessors != NULL ? hd_unit_plan_new (book, self, g_steal_pointer (&predecessors), error) : NULL;
}

/* --- Doing it --- */

static char *
join_names (GPtrArray *units)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < units->len; i++)
    g_string_append_printf (text, "%s“%s”", i > 0 ? ", " : "", hd_unit_get_short_name (g_ptr_array_index (units, i)));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The name of the step in undo and history. */
static char *
dup_what (const HdUnitPlan *plan)
{
  const HdReorganisation *self = plan->reorganisation;
  const HdSuccessor *first = self->successors->len > 0 ? g_ptr_array_index (self->successors, 0) : NULL;
  g_autofree char *old = join_names (plan->predecessors);

  switch (self->kind)
    {
    case HD_REORGANISATION_MERGE:
      return g_strdup_printf (_("Merge %1$s into “%2$s”"), old, hd_unit_get_short_name (first->unit));
    case HD_REORGANISATION_SPLIT:
      return g_strdup_printf (_("Split %s"), old);
    case HD_REORGANISATION_RENAME:
      return g_strdup_printf (_("Rename %1$s to “%2$s”"), old, hd_record_peek_text (first->unit, HD_UNIT_NAME));
    case HD_REORGANISATION_DISSOLVE:
      return g_strdup_printf (_("End unit %s"), old);
    default:
      g_return_val_if_reached (NULL);
    }
}

void
hd_plan_line_free (HdPlanLine *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self->id);
  g_free (self);
}

static int
compare_effects (gconstpointer a,
                 gconstpointer b)
{
  const HdPlanLine *first = *(const HdPlanLine * const *) a;
  const HdPlanLine *second = *(const HdPlanLine * const *) b;

  return (int) first->effect - (int) second->effect;
}

GPtrArray *
hd_book_plan_reorganisation (HdBook                 *self,
                             const HdReorganisation *reorganisation,
                             GError                **error)
{
  g_autoptr (HdUnitPlan) plan = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && reorganisation != NULL, NULL);

  plan = make_plan (self, reorganisation, error);
  if (plan == NULL)
    return NULL;
  g_ptr_array_sort (plan->lines, compare_effects);
  return g_ptr_array_ref (plan->lines);
}

gboolean
hd_book_reorganise (HdBook                 *self,
                    const HdReorganisation *reorganisation,
                    GError                **error)
{
  g_autoptr (HdUnitPlan) plan = NULL;
  g_autoptr (HdEdit) edit = NULL;
  g_autofree char *what = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && reorganisation != NULL, FALSE);

  plan = make_plan (self, reorganisation, error);
  if (plan == NULL)
    return FALSE;
  what = dup_what (plan);
  edit = hd_edit_new (self, what);
  for (guint i = 0; i < plan->puts->len; i++)
    hd_edit_put (edit, g_ptr_array_index (plan->puts, i));
  return hd_edit_apply (edit, error);
}
