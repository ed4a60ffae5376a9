/* log.c: what the change log knows: what came last, what happened to a record, what was removed, and the way back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/log.h"

#include "base/error.h"
#include "base/i18n.h"
#include "store/chain.h"
#include "store/changes-private.h"
#include "store/database-private.h"
#include "store/records-private.h"

/* --- Sets --- */

gboolean
hd_log_walk (HdDatabase  *db,
             HdLogVisitor visit,
             gpointer     data,
             GError     **error)
{
  g_autoptr (HdStatement) statement = NULL;
  gboolean has_row;

  g_return_val_if_fail (db != NULL && visit != NULL, FALSE);

  statement = hd_database_prepare (db, "change_set-kinds", error);
  if (statement == NULL)
    return FALSE;
  for (;;)
    {
      g_autofree char *word = NULL;
      HdChangesKind kind;

      if (!hd_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      word = hd_statement_dup_text (statement, 1);
      if (!hd_changes_kind_parse (word, &kind))
        return hd_database_fail_damaged (db, error);
      if (!visit (hd_statement_column_integer (statement, 0), kind, data))
        return TRUE;
    }
}

HdChangeSetInfo *
hd_log_get_set (HdDatabase *db,
                gint64      set_id,
                GError    **error)
{
  g_autoptr (HdStatement) statement = NULL;
  gboolean has_row;

  g_return_val_if_fail (db != NULL, NULL);

  statement = hd_database_prepare (db, "change_set-info", error);
  if (statement == NULL)
    return NULL;
  hd_statement_bind_integer (statement, 1, set_id);
  if (!hd_statement_step (statement, &has_row, error))
    return NULL;
  if (has_row)
    return hd_changes_read_info (statement, 0, error);
  g_set_error_literal (error, HD_ERROR, HD_ERROR_NOT_FOUND, _("The change log has no such entry. Reload the list."));
  return NULL;
}

/* --- The way back --- */

static gboolean
is_as_left (const HdRecord *row,
            const HdChange *change)
{
  if (row == NULL || change->after == NULL)
    return row == NULL && change->after == NULL;
  return hd_record_equal (row, change->after);
}

static gboolean
invert_change (HdDatabase     *db,
               HdChanges      *inverse,
               const HdChange *change,
               GError        **error)
{
  g_autoptr (HdRecord) row = NULL;

  if (!hd_records_find (db, change->kind, change->record_id, &row, error))
    return FALSE;
  if (!is_as_left (row, change))
    {
      g_autofree char *title = hd_record_dup_title (change->after != NULL ? change->after : change->before);

      g_set_error (error, HD_ERROR, HD_ERROR_CONFLICT,
                   _("“%s” has been changed again since then. Undo the later change first."), title);
      return FALSE;
    }
  if (change->before == NULL)
    {
      hd_changes_remove (inverse, row);
      return TRUE;
    }
  hd_record_set_row_version (change->before, row != NULL ? hd_record_get_row_version (row) : 0);
  hd_changes_put (inverse, change->before);
  return TRUE;
}

HdChanges *
hd_log_invert (HdDatabase   *db,
               gint64        set_id,
               HdChangesKind kind,
               const char   *who,
               const char   *what,
               GError      **error)
{
  g_autoptr (HdChanges) inverse = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  changes = hd_changes_get (db, set_id, error);
  if (changes == NULL)
    return NULL;
  inverse = hd_changes_new (kind, who, what);
  /* Backwards, so that what was removed last comes in first. */
  for (guint i = changes->len; i-- > 0;)
    if (!invert_change (db, inverse, g_ptr_array_index (changes, i), error))
      return NULL;
  return g_steal_pointer (&inverse);
}

/* --- What happened to a record --- */

static HdStatement *
prepare_for_record (HdDatabase  *db,
                    const char  *name,
                    HdEntityKind kind,
                    const char  *id,
                    GError     **error)
{
  HdStatement *statement = hd_database_prepare (db, name, error);

  if (statement == NULL)
    return NULL;
  hd_statement_bind_text (statement, 1, hd_entity_get (kind)->name);
  hd_statement_bind_text (statement, 2, id);
  return statement;
}

GPtrArray *
hd_log_get_history (HdDatabase  *db,
                    HdEntityKind kind,
                    const char  *id,
                    guint        offset,
                    guint        limit,
                    GError     **error)
{
  g_autoptr (HdStatement) statement = NULL;

  g_return_val_if_fail (db != NULL && id != NULL, NULL);

  statement = prepare_for_record (db, "change_set-history", kind, id, error);
  if (statement == NULL)
    return NULL;
  hd_statement_bind_integer (statement, 3, limit);
  hd_statement_bind_integer (statement, 4, offset);
  return hd_changes_read_infos (statement, error);
}

GPtrArray *
hd_log_get_changes_of (HdDatabase  *db,
                       HdEntityKind kind,
                       const char  *id,
                       gint64       set_id,
                       GError     **error)
{
  g_autoptr (HdStatement) statement = NULL;

  g_return_val_if_fail (db != NULL && id != NULL, NULL);

  statement = prepare_for_record (db, "change-history", kind, id, error);
  if (statement == NULL)
    return NULL;
  hd_statement_bind_integer (statement, 3, set_id);
  return hd_changes_read_changes (statement, set_id, error);
}

gboolean
hd_log_find_last (HdDatabase  *db,
                  HdEntityKind kind,
                  const char  *id,
                  HdChange   **change,
                  gint64      *set_id,
                  GError     **error)
{
  g_autoptr (HdStatement) statement = NULL;
  gboolean has_row;

  g_return_val_if_fail (db != NULL && id != NULL && change != NULL && set_id != NULL, FALSE);

  *change = NULL;
  *set_id = 0;
  statement = prepare_for_record (db, "change-last-of-record", kind, id, error);
  if (statement == NULL || !hd_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;
  *set_id = hd_statement_column_integer (statement, 5);
  *change = hd_changes_read_change (statement, *set_id, error);
  return *change != NULL;
}

/* --- What was removed --- */

void
hd_log_removal_free (HdLogRemoval *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->set, hd_change_set_info_free);
  g_clear_pointer (&self->change, hd_change_free);
  g_free (self);
}

static char *
dup_kind_names (const HdEntityKind *kinds)
{
  GString *json = g_string_new ("[");

  for (guint i = 0; kinds[i] != HD_N_ENTITIES; i++)
    g_string_append_printf (json, "%s\"%s\"", i > 0 ? "," : "", hd_entity_get (kinds[i])->name);
  g_string_append_c (json, ']');
  return g_string_free (json, FALSE);
}

GPtrArray *
hd_log_list_removed (HdDatabase         *db,
                     const HdEntityKind *kinds,
                     guint               offset,
                     guint               limit,
                     GError            **error)
{
  g_autoptr (GPtrArray) removals = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_log_removal_free);
  g_autofree char *names = NULL;
  g_autoptr (HdStatement) statement = NULL;
  gboolean has_row;

  g_return_val_if_fail (db != NULL && kinds != NULL, NULL);

  statement = hd_database_prepare (db, "change-removed", error);
  if (statement == NULL)
    return NULL;
  names = dup_kind_names (kinds);
  hd_statement_bind_text (statement, 1, names);
  hd_statement_bind_integer (statement, 2, limit);
  hd_statement_bind_integer (statement, 3, offset);
  for (;;)
    {
      g_autoptr (HdLogRemoval) removal = NULL;

      if (!hd_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&removals);
      removal = g_new0 (HdLogRemoval, 1);
      removal->set = hd_changes_read_info (statement, 5, error);
      removal->change = removal->set != NULL ? hd_changes_read_change (statement, removal->set->id, error) : NULL;
      if (removal->change == NULL)
        return NULL;
      g_ptr_array_add (removals, g_steal_pointer (&removal));
    }
}

GPtrArray *
hd_log_get_removed_tree (HdDatabase  *db,
                         HdEntityKind kind,
                         const char  *id,
                         gint64       set_id,
                         GError     **error)
{
  g_autoptr (HdStatement) statement = NULL;

  g_return_val_if_fail (db != NULL && id != NULL, NULL);

  statement = prepare_for_record (db, "change-removed-tree", kind, id, error);
  if (statement == NULL)
    return NULL;
  hd_statement_bind_integer (statement, 3, set_id);
  return hd_changes_read_changes (statement, set_id, error);
}
