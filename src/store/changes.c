/* changes.c: change sets: gathered, listed, and the log proved whole
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/changes-private.h"

#include "base/error.h"
#include "base/i18n.h"
#include "store/chain.h"

/* --- Gathering --- */

static void
free_op (HdChangeOp *op)
{
  hd_record_unref (op->record);
  g_clear_pointer (&op->stored, hd_record_unref);
  g_free (op);
}

HdChanges *
hd_changes_new (HdChangesKind kind,
                const char   *who,
                const char   *what)
{
  HdChanges *self = g_new0 (HdChanges, 1);

  self->kind = kind;
  self->who = g_strdup (who != NULL ? who : "");
  self->what = g_strdup (what != NULL ? what : "");
  self->ops = g_ptr_array_new_with_free_func ((GDestroyNotify) free_op);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->blobs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  return self;
}

void
hd_changes_free (HdChanges *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->blobs);
  g_ptr_array_unref (self->ops);
  g_free (self->who);
  g_free (self->what);
  g_free (self);
}

void
hd_changes_set_kind (HdChanges    *self,
                     HdChangesKind kind)
{
  g_return_if_fail (self != NULL);

  self->kind = kind;
}

void
hd_changes_set_prepare (HdChanges       *self,
                        HdChangesPrepare prepare,
                        gpointer         data)
{
  g_return_if_fail (self != NULL);

  self->prepare = prepare;
  self->prepare_data = data;
}

void
hd_changes_require_last_set (HdChanges *self,
                             gint64     set_id)
{
  g_return_if_fail (self != NULL);

  self->last_set = set_id;
}

/* The last word on a record counts, but the row it must meet is the one of the first. */
static void
add_op (HdChanges *self,
        HdRecord  *record,
        gboolean   is_removal)
{
  HdChangeOp *op = g_hash_table_lookup (self->by_id, hd_record_get_id (record));
  HdRecord *previous;

  if (op != NULL && hd_record_get_kind (op->record) == hd_record_get_kind (record))
    {
      previous = op->record;
      op->record = hd_record_ref (record);
      op->is_removal = is_removal;
      if (op->row_version == 0)
        op->row_version = hd_record_get_row_version (record);
      g_hash_table_replace (self->by_id, (gpointer) hd_record_get_id (record), op);
      hd_record_unref (previous);
      return;
    }

  op = g_new0 (HdChangeOp, 1);
  op->record = hd_record_ref (record);
  op->is_removal = is_removal;
  op->row_version = hd_record_get_row_version (record);
  g_ptr_array_add (self->ops, op);
  g_hash_table_replace (self->by_id, (gpointer) hd_record_get_id (record), op);
}

void
hd_changes_put (HdChanges *self,
                HdRecord  *record)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (record != NULL);

  add_op (self, record, FALSE);
}

void
hd_changes_remove (HdChanges *self,
                   HdRecord  *record)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (record != NULL);

  add_op (self, record, TRUE);
}

char *
hd_changes_add_blob (HdChanges *self,
                     GBytes    *bytes)
{
  char *sha256;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_hash_table_replace (self->blobs, g_strdup (sha256), g_bytes_ref (bytes));
  return sha256;
}

/* --- Reading the log --- */

void
hd_change_set_info_free (HdChangeSetInfo *self)
{
  if (self == NULL)
    return;
  g_free (self->who);
  g_free (self->when);
  g_free (self->what);
  g_free (self);
}

void
hd_change_free (HdChange *self)
{
  if (self == NULL)
    return;
  g_free (self->record_id);
  g_clear_pointer (&self->before, hd_record_unref);
  g_clear_pointer (&self->after, hd_record_unref);
  g_free (self);
}

static gboolean
fail_altered (gint64   id,
              GError **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  g_set_error (error, HD_ERROR, HD_ERROR_CORRUPT,
               _("Entry %s of the change log has been altered outside the program. Compare the book with your backup."), number);
  return FALSE;
}

HdChangeSetInfo *
hd_changes_read_info (HdStatement *statement,
                      guint        column,
                      GError     **error)
{
  g_autoptr (HdChangeSetInfo) info = g_new0 (HdChangeSetInfo, 1);
  g_autofree char *kind = hd_statement_dup_text (statement, column + 1);

  info->id = hd_statement_column_integer (statement, column);
  info->who = hd_statement_dup_text (statement, column + 2);
  info->when = hd_statement_dup_text (statement, column + 3);
  info->what = hd_statement_dup_text (statement, column + 4);
  if (hd_changes_kind_parse (kind, &info->kind))
    return g_steal_pointer (&info);
  fail_altered (info->id, error);
  return NULL;
}

gboolean
hd_changes_get_last_id (HdDatabase *db,
                        gint64     *set_id,
                        GError    **error)
{
  g_autoptr (HdStatement) statement = NULL;
  gboolean has_row;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (set_id != NULL, FALSE);

  statement = hd_database_prepare (db, "change_set-last", error);
  if (statement == NULL || !hd_statement_step (statement, &has_row, error))
    return FALSE;
  *set_id = has_row ? hd_statement_column_integer (statement, 0) : 0;
  return TRUE;
}

GPtrArray *
hd_changes_read_infos (HdStatement *statement,
                       GError     **error)
{
  g_autoptr (GPtrArray) infos = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_change_set_info_free);
  gboolean has_row;

  for (;;)
    {
      HdChangeSetInfo *info;

      if (!hd_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&infos);
      info = hd_changes_read_info (statement, 0, error);
      if (info == NULL)
        return NULL;
      g_ptr_array_add (infos, info);
    }
}

GPtrArray *
hd_changes_list (HdDatabase *db,
                 guint       offset,
                 guint       limit,
                 GError    **error)
{
  g_autoptr (HdStatement) statement = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  statement = hd_database_prepare (db, "change_set-list", error);
  if (statement == NULL)
    return NULL;
  hd_statement_bind_integer (statement, 1, limit);
  hd_statement_bind_integer (statement, 2, offset);
  return hd_changes_read_infos (statement, error);
}

static gboolean
read_image (HdStatement *statement,
            guint        column,
            HdRecord   **record,
            GError     **error)
{
  g_autofree char *image = hd_statement_dup_text (statement, column);

  *record = image != NULL ? hd_record_from_image (image, error) : NULL;
  return image == NULL || *record != NULL;
}

HdChange *
hd_changes_read_change (HdStatement *statement,
                        gint64       set_id,
                        GError     **error)
{
  g_autoptr (HdChange) change = g_new0 (HdChange, 1);
  g_autofree char *name = hd_statement_dup_text (statement, 1);
  const HdEntity *entity = name != NULL ? hd_entity_by_name (name) : NULL;

  if (entity == NULL)
    {
      fail_altered (set_id, error);
      return NULL;
    }
  change->kind = entity->kind;
  change->record_id = hd_statement_dup_text (statement, 2);
  if (!read_image (statement, 3, &change->before, error) || !read_image (statement, 4, &change->after, error))
    return NULL;
  return g_steal_pointer (&change);
}

GPtrArray *
hd_changes_read_changes (HdStatement *statement,
                         gint64       set_id,
                         GError     **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_change_free);
  gboolean has_row;

  for (;;)
    {
      HdChange *change;

      if (!hd_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&changes);
      change = hd_changes_read_change (statement, set_id, error);
      if (change == NULL)
        return NULL;
      g_ptr_array_add (changes, change);
    }
}

static gboolean
check_set_exists (HdDatabase *db,
                  gint64      set_id,
                  GError    **error)
{
  g_autoptr (HdStatement) statement = hd_database_prepare (db, "change_set-get", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;
  hd_statement_bind_integer (statement, 1, set_id);
  if (!hd_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    g_set_error_literal (error, HD_ERROR, HD_ERROR_NOT_FOUND, _("The change log has no such entry. Reload the list."));
  return has_row;
}

GPtrArray *
hd_changes_get (HdDatabase *db,
                gint64      set_id,
                GError    **error)
{
  g_autoptr (HdStatement) statement = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  if (!check_set_exists (db, set_id, error)
      || (statement = hd_database_prepare (db, "change-by-set", error)) == NULL)
    return NULL;
  hd_statement_bind_integer (statement, 1, set_id);
  return hd_changes_read_changes (statement, set_id, error);
}

/* --- Proving the log --- */

/* Adds the changes of the set to the chain and counts them. */
static gboolean
add_changes (HdDatabase *db,
             gint64      set_id,
             HdChain    *chain,
             gint64     *n_changes,
             GError    **error)
{
  g_autoptr (HdStatement) statement = hd_database_prepare (db, "change-by-set", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;
  hd_statement_bind_integer (statement, 1, set_id);
  for (*n_changes = 0;; (*n_changes)++)
    {
      g_autofree char *entity = NULL;
      g_autofree char *record_id = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      if (!hd_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      entity = hd_statement_dup_text (statement, 1);
      record_id = hd_statement_dup_text (statement, 2);
      before = hd_statement_dup_text (statement, 3);
      after = hd_statement_dup_text (statement, 4);
      hd_chain_add (chain, entity, record_id, before, after);
    }
}

/* Proves the set under @statement; @last_hash is that of the set before, and becomes its own. */
static gboolean
verify_set (HdDatabase  *db,
            HdStatement *statement,
            gint64       expected_id,
            char       **last_hash,
            GError     **error)
{
  g_autofree char *kind = hd_statement_dup_text (statement, 1);
  g_autofree char *who = hd_statement_dup_text (statement, 2);
  g_autofree char *when = hd_statement_dup_text (statement, 3);
  g_autofree char *what = hd_statement_dup_text (statement, 4);
  g_autofree char *previous_hash = hd_statement_dup_text (statement, 6);
  g_autofree char *hash = hd_statement_dup_text (statement, 7);
  g_autofree char *computed = NULL;
  HdChainHead head = {
    .id = hd_statement_column_integer (statement, 0),
    .kind = kind,
    .who = who,
    .when = when,
    .what = what,
    .n_changes = hd_statement_column_integer (statement, 5),
    .previous_hash = previous_hash,
  };
  g_autoptr (HdChain) chain = hd_chain_new (&head);
  gint64 n_changes = 0;

  if (!add_changes (db, head.id, chain, &n_changes, error))
    return FALSE;
  computed = hd_chain_end (chain);
  if (head.id != expected_id || head.n_changes != n_changes
      || g_strcmp0 (previous_hash, *last_hash) != 0 || g_strcmp0 (hash, computed) != 0)
    return fail_altered (expected_id, error);

  g_free (*last_hash);
  *last_hash = g_steal_pointer (&hash);
  return TRUE;
}

gboolean
hd_changes_verify (HdDatabase *db,
                   GError    **error)
{
  g_autoptr (HdStatement) statement = NULL;
  g_autofree char *last_hash = g_strdup ("");
  gboolean has_row;

  g_return_val_if_fail (db != NULL, FALSE);

  statement = hd_database_prepare (db, "change_set-all", error);
  if (statement == NULL)
    return FALSE;
  for (gint64 expected_id = 1;; expected_id++)
    {
      if (!hd_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      if (!verify_set (db, statement, expected_id, &last_hash, error))
        return FALSE;
    }
}
