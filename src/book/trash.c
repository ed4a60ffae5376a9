/* trash.c: what was removed from the book, and bringing it back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/trash.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/book-private.h"
#include "book/edit.h"
#include "book/record-name.h"
#include "model/labels.h"
#include "store/log.h"
#include "store/records.h"

/* What a person calls a thing of its own. The rest comes back by undo, or with its owner. */
static const HdEntityKind trash_kinds[] = {
  HD_ENTITY_UNIT, HD_ENTITY_PERSON, HD_ENTITY_POST, HD_ENTITY_COMMITTEE_MEMBER, HD_ENTITY_ROTATION, HD_ENTITY_AGREEMENT,
  HD_ENTITY_PARTY, HD_ENTITY_CLAUSE, HD_ENTITY_PROPOSAL, HD_ENTITY_FIELD, HD_ENTITY_INDICATOR, HD_ENTITY_COMMITMENT,
  HD_ENTITY_TARGET, HD_ENTITY_RESULT, HD_ENTITY_SENTENCE, HD_ENTITY_MEETING, HD_ENTITY_AGENDA_ITEM, HD_ENTITY_ATTENDEE, HD_ENTITY_CONTRIBUTION,
  HD_ENTITY_TASK, HD_ENTITY_COMMENDATION, HD_ENTITY_SERIES, HD_ENTITY_TEMPLATE, HD_ENTITY_PAPER, HD_ENTITY_ATTACHMENT,
  HD_N_ENTITIES,
};

void
hd_trash_item_free (HdTrashItem *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->name);
  g_free (self->place);
  g_free (self->who);
  g_free (self->when);
  g_free (self);
}

/* The first owner: of a clause its agreement, not the clause above it. */
static char *
dup_place (HdBook         *self,
           const HdRecord *record)
{
  const HdEntity *entity = hd_record_get_entity (record);

  for (guint field = 0; field < entity->n_fields; field++)
    {
      g_autofree char *name = NULL;

      if ((entity->fields[field].flags & HD_FIELD_FLAG_OWNER) == 0 || hd_record_is_empty (record, field))
        continue;
      name = hd_book_dup_field_text (self, record, field);
      /* Translators: %1$s is what it is (“unit”), %2$s its name. */
      return g_strdup_printf (_("%1$s “%2$s”"), hd_entity_label (entity->fields[field].target), name);
    }
  return NULL;
}

GPtrArray *
hd_book_get_trash (HdBook  *self,
                   guint    offset,
                   guint    limit,
                   GError **error)
{
  g_autoptr (GPtrArray) removals = NULL;
  GPtrArray *items;

  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  removals = hd_log_list_removed (self->db, trash_kinds, offset, limit, error);
  if (removals == NULL)
    return NULL;
  items = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_trash_item_free);
  for (guint i = 0; i < removals->len; i++)
    {
      HdLogRemoval *removal = g_ptr_array_index (removals, i);
      HdTrashItem *item = g_new0 (HdTrashItem, 1);

      item->kind = removal->change->kind;
      item->id = g_strdup (removal->change->record_id);
      item->name = hd_book_dup_record_name (self, removal->change->before);
      item->place = dup_place (self, removal->change->before);
      item->who = g_steal_pointer (&removal->set->who);
      item->when = g_steal_pointer (&removal->set->when);
      g_ptr_array_add (items, item);
    }
  return items;
}

/* Bringing back */

static gboolean
fail_missing (HdBook         *self,
              const HdRecord *record,
              guint           field,
              GError        **error)
{
  HdEntityKind target = hd_record_get_entity (record)->fields[field].target;
  g_autofree char *name = hd_book_dup_record_name (self, record);
  g_autofree char *missing = hd_book_dup_field_text (self, record, field);

  /* Translators: %1$s is a name, %2$s what it refers to (“unit”), %3$s the name of that. */
  g_set_error (error, HD_ERROR, HD_ERROR_CONSTRAINT,
               _("“%1$s” cannot be restored as long as the %2$s “%3$s” is deleted. Restore that first."),
               name, hd_entity_label (target), missing);
  return FALSE;
}

/* @coming: ids of the records that come back together */
static gboolean
check_references (HdBook         *self,
                  const HdRecord *record,
                  GHashTable     *coming,
                  GError        **error)
{
  const HdEntity *entity = hd_record_get_entity (record);

  for (guint field = 0; field < entity->n_fields; field++)
    {
      g_autoptr (HdRecord) target = NULL;
      g_autoptr (GError) local = NULL;

      if (entity->fields[field].kind != HD_FIELD_KIND_REF || hd_record_is_empty (record, field)
          || g_hash_table_contains (coming, hd_record_get_text (record, field)))
        continue;
      target = hd_records_get (self->db, entity->fields[field].target, hd_record_get_text (record, field), &local);
      if (target != NULL)
        continue;
      if (g_error_matches (local, HD_ERROR, HD_ERROR_NOT_FOUND))
        return fail_missing (self, record, field, error);
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  return TRUE;
}

static GPtrArray *
get_removed (HdBook      *self,
             HdEntityKind kind,
             const char  *id,
             GError     **error)
{
  g_autoptr (HdChange) last = NULL;
  gint64 set_id;

  if (!hd_log_find_last (self->db, kind, id, &last, &set_id, error))
    return NULL;
  if (last != NULL && last->after == NULL)
    return hd_log_get_removed_tree (self->db, kind, id, set_id, error);
  g_set_error_literal (error, HD_ERROR, HD_ERROR_NOT_FOUND, _("This record is not in the trash. Reload the list."));
  return NULL;
}

gboolean
hd_book_restore (HdBook      *self,
                 HdEntityKind kind,
                 const char  *id,
                 GError     **error)
{
  g_autoptr (GPtrArray) removed = NULL;
  g_autoptr (GHashTable) coming = NULL;
  g_autoptr (HdEdit) edit = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && id != NULL, FALSE);

  removed = get_removed (self, kind, id, error);
  if (removed == NULL)
    return FALSE;
  coming = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < removed->len; i++)
    g_hash_table_add (coming, (gpointer) hd_record_get_id (((HdChange *) g_ptr_array_index (removed, i))->before));
  name = hd_book_dup_reference_name (self, kind, id);
  /* Translators: %1$s is what it is (“unit”), %2$s its name. */
  edit = hd_edit_new_printf (self, _("Restore %1$s “%2$s”"), hd_entity_label (kind), name);
  for (guint i = 0; i < removed->len; i++)
    {
      HdChange *change = g_ptr_array_index (removed, i);

      if (!check_references (self, change->before, coming, error))
        return FALSE;
      hd_edit_put (edit, change->before);
    }
  return hd_edit_apply (edit, error);
}
