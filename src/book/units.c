/* units.c: the register of units: where one is used, what came before and after it, its place in the protocol
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/units.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/book-private.h"
#include "book/list.h"
#include "store/records.h"
#include "store/units.h"
#include "store/uses.h"

/* --- Where it is used --- */

GPtrArray *
hd_book_get_unit_uses (HdBook     *self,
                       const char *unit_id,
                       GError    **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self) && unit_id != NULL, NULL);

  return hd_uses_count (self->db, HD_ENTITY_UNIT, unit_id, error);
}

GPtrArray *
hd_book_get_unit_agreements (HdBook     *self,
                             const char *unit_id,
                             guint       limit,
                             GError    **error)
{
  g_autoptr (GPtrArray) agreements = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  g_autoptr (GPtrArray) ids = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && unit_id != NULL, NULL);

  ids = hd_units_get_agreements (self->db, unit_id, limit, error);
  if (ids == NULL)
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    {
      HdRecord *agreement = hd_records_get (self->db, HD_ENTITY_AGREEMENT, g_ptr_array_index (ids, i), error);

      if (agreement == NULL)
        return NULL;
      g_ptr_array_add (agreements, agreement);
    }
  return g_steal_pointer (&agreements);
}

/* Records of a kind that name the unit by @field and whose period holds @day. */
static GPtrArray *
get_current (HdBook      *self,
             HdEntityKind kind,
             guint        field,
             guint        from_field,
             guint        to_field,
             const char  *unit_id,
             HdDate       day,
             GError     **error)
{
  g_autoptr (GPtrArray) records = hd_records_get_by (self->db, kind, field, unit_id, error);

  for (guint i = records != NULL ? records->len : 0; i > 0; i--)
    {
      HdPeriod period = hd_record_get_period (g_ptr_array_index (records, i - 1), from_field, to_field);

      if (day != HD_DATE_NONE && !hd_period_contains (&period, day))
        g_ptr_array_remove_index (records, i - 1);
    }
  return g_steal_pointer (&records);
}

GPtrArray *
hd_book_get_unit_children (HdBook     *self,
                           const char *unit_id,
                           HdDate      day,
                           GError    **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self) && unit_id != NULL, NULL);

  return get_current (self, HD_ENTITY_UNIT, HD_UNIT_PARENT, HD_UNIT_VALID_FROM, HD_UNIT_VALID_TO, unit_id, day, error);
}

GPtrArray *
hd_book_get_unit_posts (HdBook     *self,
                        const char *unit_id,
                        HdDate      day,
                        GError    **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self) && unit_id != NULL, NULL);

  return get_current (self, HD_ENTITY_POST, HD_POST_UNIT, HD_POST_FROM_DATE, HD_POST_TO_DATE, unit_id, day, error);
}

/* --- Before and after --- */

void
hd_unit_link_free (HdUnitLink *self)
{
  if (self == NULL)
    return;
  hd_record_unref (self->unit);
  hd_record_unref (self->succession);
  g_free (self);
}

/* Adds the next generation beyond @unit_id; units that were seen are left out. */
static gboolean
add_generation (HdBook         *self,
                const char     *unit_id,
                guint           generation,
                HdUnitDirection direction,
                GHashTable     *seen,
                GPtrArray      *chain,
                GError        **error)
{
  guint near = direction == HD_UNIT_PREDECESSORS ? HD_UNIT_SUCCESSION_SUCCESSOR : HD_UNIT_SUCCESSION_PREDECESSOR;
  guint far = direction == HD_UNIT_PREDECESSORS ? HD_UNIT_SUCCESSION_PREDECESSOR : HD_UNIT_SUCCESSION_SUCCESSOR;
  g_autoptr (GPtrArray) successions = hd_records_get_by (self->db, HD_ENTITY_UNIT_SUCCESSION, near, unit_id, error);

  if (successions == NULL)
    return FALSE;
  for (guint i = 0; i < successions->len; i++)
    {
      HdRecord *succession = g_ptr_array_index (successions, i);
      const char *id = hd_record_get_text (succession, far);
      HdUnitLink *link;
      HdRecord *unit;

      if (!g_hash_table_add (seen, g_strdup (id)))
        continue;
      unit = hd_records_get (self->db, HD_ENTITY_UNIT, id, error);
      if (unit == NULL)
        return FALSE;
      link = g_new0 (HdUnitLink, 1);
      link->unit = unit;
      link->succession = hd_record_ref (succession);
      link->generation = generation;
      g_ptr_array_add (chain, link);
    }
  return TRUE;
}

GPtrArray *
hd_book_get_unit_chain (HdBook         *self,
                        const char     *unit_id,
                        HdUnitDirection direction,
                        GError        **error)
{
  g_autoptr (GPtrArray) chain = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_unit_link_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_return_val_if_fail (HD_IS_BOOK (self) && unit_id != NULL, NULL);

  g_hash_table_add (seen, g_strdup (unit_id));
  if (!add_generation (self, unit_id, 1, direction, seen, chain, error))
    return NULL;
  /* The chain grows while it is walked: each link brings what lies beyond it. */
  for (guint i = 0; i < chain->len; i++)
    {
      const HdUnitLink *link = g_ptr_array_index (chain, i);

      if (!add_generation (self, hd_record_get_id (link->unit), link->generation + 1, direction, seen, chain, error))
        return NULL;
    }
  return g_steal_pointer (&chain);
}

/* --- Making and removing --- */

gboolean
hd_book_check_unit_parent (HdBook         *self,
                           const HdRecord *unit,
                           GError        **error)
{
  g_autoptr (GHashTable) seen = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && unit != NULL, FALSE);

  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  id = g_strdup (hd_record_get_text (unit, HD_UNIT_PARENT));
  while (id != NULL && g_hash_table_add (seen, g_strdup (id)))
    {
      g_autoptr (HdRecord) parent = hd_records_get (self->db, HD_ENTITY_UNIT, id, error);

      if (parent == NULL)
        return FALSE;
      if (g_strcmp0 (hd_record_get_text (parent, HD_UNIT_PARENT), hd_record_get_id (unit)) == 0 ||
          g_str_equal (id, hd_record_get_id (unit)))
        {
          g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
                       _("“%s” stands below this unit itself, so it cannot stand above it. Choose another superior unit."),
                       hd_record_peek_text (parent, HD_UNIT_NAME));
          return FALSE;
        }
      g_free (id);
      id = g_strdup (hd_record_get_text (parent, HD_UNIT_PARENT));
    }
  return TRUE;
}

HdRecord *
hd_book_make_unit (HdBook  *self,
                   GError **error)
{
  g_autoptr (HdRecord) unit = hd_record_new (HD_ENTITY_UNIT);
  gint64 rank;

  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  if (!hd_units_get_last_rank (self->db, &rank, error))
    return NULL;
  hd_record_set_integer (unit, HD_UNIT_PROTOCOL_RANK, rank + 1);
  return g_steal_pointer (&unit);
}

/* NULL when nothing names the unit but its own successions, which go with it. */
static char *
dup_uses_text (GPtrArray *uses)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < uses->len; i++)
    {
      const HdUnitUse *use = g_ptr_array_index (uses, i);
      g_autofree char *part = NULL;

      if (use->kind == HD_ENTITY_UNIT_SUCCESSION && use->field == HD_UNIT_SUCCESSION_PREDECESSOR)
        continue;
      part = hd_unit_use_dup_text (use);
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

gboolean
hd_book_remove_unit (HdBook     *self,
                     const char *unit_id,
                     GError    **error)
{
  g_autoptr (HdRecord) unit = NULL;
  g_autoptr (GPtrArray) uses = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && unit_id != NULL, FALSE);

  unit = hd_records_get (self->db, HD_ENTITY_UNIT, unit_id, error);
  if (unit == NULL)
    return FALSE;
  uses = hd_uses_count (self->db, HD_ENTITY_UNIT, unit_id, error);
  if (uses == NULL)
    return FALSE;
  text = dup_uses_text (uses);
  if (text != NULL)
    {
      /* Translators: %1$s is the unit's name, %2$s a list: “2 posts, 1 programme as a party”. */
      g_set_error (error, HD_ERROR, HD_ERROR_CONSTRAINT,
                   _("“%1$s” is in use (%2$s), so it cannot be deleted. End it with a date instead."),
                   hd_record_peek_text (unit, HD_UNIT_NAME), text);
      return FALSE;
    }
  return hd_book_remove_record (self, HD_ENTITY_UNIT, unit_id, error);
}

/* --- Protocol --- */

/* Ids of all units in the order of the protocol. */
static GPtrArray *
read_order (HdBook  *self,
            GError **error)
{
  const HdListQuery query = { .sort = HD_SORT_DEFAULT };
  g_autoptr (GPtrArray) rows = hd_book_read_rows (self, HD_ENTITY_UNIT, &query, 0, G_MAXINT32, error);
  GPtrArray *ids;

  if (rows == NULL)
    return NULL;
  ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (ids, g_strdup (((const HdListRow *) g_ptr_array_index (rows, i))->id));
  return ids;
}

static int
find_id (GPtrArray  *ids,
         const char *id)
{
  guint index;

  return id != NULL && g_ptr_array_find_with_equal_func (ids, id, g_str_equal, &index) ? (int) index : -1;
}

/* Number of units that have a rank, leaving out @except. */
static guint
count_ranked (GHashTable *units,
              const char *except)
{
  GHashTableIter iter;
  gpointer id, unit;
  guint n = 0;

  g_hash_table_iter_init (&iter, units);
  while (g_hash_table_iter_next (&iter, &id, &unit))
    if (!hd_record_is_empty (unit, HD_UNIT_PROTOCOL_RANK) && !g_str_equal (id, except))
      n++;
  return n;
}

static GHashTable *
index_units (GPtrArray *units)
{
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < units->len; i++)
    g_hash_table_insert (by_id, (gpointer) hd_record_get_id (g_ptr_array_index (units, i)), g_ptr_array_index (units, i));
  return by_id;
}

/* Ranks 1 to @n for the first @n of @order; those that have theirs already are not touched. */
static void
put_ranks (HdEdit     *edit,
           GPtrArray  *order,
           GHashTable *units,
           guint       n)
{
  for (guint i = 0; i < n; i++)
    {
      HdRecord *unit = g_hash_table_lookup (units, g_ptr_array_index (order, i));
      g_autoptr (HdRecord) ranked = NULL;

      if (hd_record_get_integer (unit, HD_UNIT_PROTOCOL_RANK) == i + 1)
        continue;
      ranked = hd_record_copy (unit);
      hd_record_set_integer (ranked, HD_UNIT_PROTOCOL_RANK, i + 1);
      hd_edit_put (edit, ranked);
    }
}

gboolean
hd_book_move_unit (HdBook     *self,
                   const char *unit_id,
                   const char *anchor_id,
                   gboolean    after,
                   GError    **error)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) order = NULL;
  g_autoptr (GHashTable) units = NULL;
  g_autoptr (HdEdit) edit = NULL;
  guint n_ranked, place;
  char *moved;
  int from;

  g_return_val_if_fail (HD_IS_BOOK (self) && unit_id != NULL, FALSE);

  order = read_order (self, error);
  all = order != NULL ? hd_records_get_all (self->db, HD_ENTITY_UNIT, error) : NULL;
  if (all == NULL)
    return FALSE;
  from = find_id (order, unit_id);
  if (from < 0 || (anchor_id != NULL && find_id (order, anchor_id) < 0))
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_NOT_FOUND, _("This unit is not in the book any more. Reload the list."));
      return FALSE;
    }
  if (g_strcmp0 (unit_id, anchor_id) == 0)
    return TRUE;

  units = index_units (all);
  n_ranked = count_ranked (units, unit_id);
  moved = g_ptr_array_steal_index (order, (guint) from);
  place = anchor_id != NULL ? (guint) find_id (order, anchor_id) + (after ? 1 : 0) : n_ranked;
  g_ptr_array_insert (order, (int) place, moved);

  edit = hd_edit_new_printf (self, _("Change the place of “%s” in the protocol"),
                             hd_record_peek_text (g_hash_table_lookup (units, unit_id), HD_UNIT_NAME));
  put_ranks (edit, order, units, MAX (n_ranked, place) + 1);
  return hd_edit_apply (edit, error);
}
