/* changes-apply.c: the one write path: rows and log in one transaction
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/changes-private.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "model/validate.h"
#include "store/records-private.h"
#include "store/totals.h"

#include <string.h>

/* --- Before anything is written --- */

static gboolean
clean (char   **text,
       GError **error)
{
  char *cleaned = hd_text_clean (*text, -1, HD_TEXT_LINE, error);

  if (cleaned == NULL)
    return FALSE;
  g_free (*text);
  *text = cleaned;
  return TRUE;
}

static gboolean
validate (HdChanges *self,
          GError   **error)
{
  if (!clean (&self->who, error) || !clean (&self->what, error))
    return FALSE;
  for (guint i = 0; i < self->ops->len; i++)
    {
      HdChangeOp *op = g_ptr_array_index (self->ops, i);

      if (!op->is_removal && !hd_validate_strict (op->record, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
hd_change_op_fail_conflict (const HdChangeOp *op,
                            GError          **error)
{
  g_autofree char *title = hd_record_dup_title (op->record);

  if (op->stored == NULL)
    g_set_error (error, HD_ERROR, HD_ERROR_CONFLICT,
                 _("“%s” was removed by someone else in the meantime. Reload it before you go on."), title);
  else if (op->row_version == 0)
    g_set_error (error, HD_ERROR, HD_ERROR_CONFLICT,
                 _("“%s” has the id of a record that is already in the book. Give it another id."), title);
  else
    g_set_error (error, HD_ERROR, HD_ERROR_CONFLICT,
                 _("“%s” was changed by someone else in the meantime. Reload it and make your change again."), title);
  return FALSE;
}

/* No result has an id between these: an import of many new ones, whose ids follow each other, looks once instead of for each. */
typedef struct
{
  char *after;  /* (nullable): nothing is known */
  char *before; /* (nullable): no end */
} Gap;

static void
gap_clear (Gap *self)
{
  g_clear_pointer (&self->after, g_free);
  g_clear_pointer (&self->before, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Gap, gap_clear)

static gboolean
find_stored (HdDatabase *db,
             HdChangeOp *op,
             Gap        *gap,
             GError    **error)
{
  HdEntityKind kind = hd_record_get_kind (op->record);
  const char *id = hd_record_get_id (op->record);
  g_autofree char *next = NULL;

  g_clear_pointer (&op->stored, hd_record_unref);
  if (kind == HD_ENTITY_RESULT && gap->after != NULL && strcmp (id, gap->after) > 0 && (gap->before == NULL || strcmp (id, gap->before) < 0))
    return TRUE;
  if (!hd_records_find (db, kind, id, &op->stored, error))
    return FALSE;
  if (kind != HD_ENTITY_RESULT || op->stored != NULL)
    return TRUE;
  if (!hd_records_find_next_result (db, id, &next, error))
    return FALSE;
  gap_clear (gap);
  gap->after = g_strdup (id);
  gap->before = g_steal_pointer (&next);
  return TRUE;
}

/* Reads the row of each record, and finds what would change nothing. */
static gboolean
compare_with_rows (HdDatabase *db,
                   HdChanges  *self,
                   guint      *n_effective,
                   GError    **error)
{
  g_auto (Gap) gap = { NULL, NULL };

  *n_effective = 0;
  for (guint i = 0; i < self->ops->len; i++)
    {
      HdChangeOp *op = g_ptr_array_index (self->ops, i);

      if (!find_stored (db, op, &gap, error))
        return FALSE;
      if (op->is_removal)
        op->is_needless = op->stored == NULL && op->row_version == 0;
      else
        op->is_needless = op->stored != NULL && hd_record_equal (op->stored, op->record);
      if (op->is_needless)
        continue;

      (*n_effective)++;
      if (op->row_version != (op->stored != NULL ? hd_record_get_row_version (op->stored) : 0))
        return hd_change_op_fail_conflict (op, error);
    }
  return TRUE;
}

/* --- The order in which rows are written ---
 *
 * Foreign keys wait for the commit, but the locks of signed agreements do not, and so this order lets an agreement be
 * signed, or come in signed, in one set: text and parties, then the agreement with its state, then its signatures. One that is
 * reopened goes the other way: its signatures are withdrawn, then its state is set, then the names of its parties thaw. Removals
 * come first so that what is unique is free again. A period that comes in closed follows its results.
 */
static gboolean
is_emptied (const HdChangeOp *op,
            guint             field)
{
  return op->stored != NULL && !hd_record_is_empty (op->stored, field) && hd_record_is_empty (op->record, field);
}

#define N_RANKS 4

static guint
rank (const HdChangeOp *op)
{
  HdEntityKind kind = hd_record_get_kind (op->record);

  if (op->is_removal)
    return 0;
  if (kind == HD_ENTITY_AGREEMENT || kind == HD_ENTITY_REPORTING_PERIOD)
    return 2;
  if (kind == HD_ENTITY_SIGNATURE)
    return is_emptied (op, HD_SIGNATURE_SIGNED_DATE) ? 1 : 3;
  if (kind == HD_ENTITY_PARTY && is_emptied (op, HD_PARTY_FROZEN_NAME))
    return 3;
  return 1;
}

static GPtrArray *
put_in_order (HdChanges *self)
{
  GPtrArray *ranks[N_RANKS];

  for (guint i = 0; i < N_RANKS; i++)
    ranks[i] = g_ptr_array_new ();
  for (guint i = 0; i < self->ops->len; i++)
    {
      HdChangeOp *op = g_ptr_array_index (self->ops, i);

      if (!op->is_needless)
        g_ptr_array_add (ranks[rank (op)], op);
    }
  for (guint i = 1; i < N_RANKS; i++)
    g_ptr_array_extend_and_steal (ranks[0], ranks[i]);
  return ranks[0];
}

/* --- Stored files --- */

static gboolean
write_blobs (HdDatabase *db,
             HdChanges  *self,
             GError    **error)
{
  g_autoptr (HdStatement) exists = hd_database_prepare (db, "blob-exists", error);
  g_autoptr (HdStatement) insert = exists != NULL ? hd_database_prepare (db, "blob-insert", error) : NULL;
  GHashTableIter iter;
  gpointer sha256, bytes;
  gboolean has_row;

  if (insert == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, self->blobs);
  while (g_hash_table_iter_next (&iter, &sha256, &bytes))
    {
      hd_statement_bind_text (exists, 1, sha256);
      if (!hd_statement_step (exists, &has_row, error) || !hd_statement_run (exists, error))
        return FALSE;
      if (has_row)
        continue;
      hd_statement_bind_text (insert, 1, sha256);
      hd_statement_bind_blob (insert, 2, bytes);
      if (!hd_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

/* --- The log --- */

static gboolean
read_last_set (HdDatabase *db,
               gint64     *id,
               char      **hash,
               GError    **error)
{
  g_autoptr (HdStatement) statement = hd_database_prepare (db, "change_set-last", error);
  gboolean has_row;

  if (statement == NULL || !hd_statement_step (statement, &has_row, error))
    return FALSE;
  *id = has_row ? hd_statement_column_integer (statement, 0) : 0;
  *hash = has_row ? hd_statement_dup_text (statement, 1) : g_strdup ("");
  return TRUE;
}

static gboolean
log_set (HdDatabase        *db,
         const HdChainHead *head,
         const char        *hash,
         GError           **error)
{
  g_autoptr (HdStatement) statement = hd_database_prepare (db, "change_set-insert", error);

  if (statement == NULL)
    return FALSE;
  hd_statement_bind_integer (statement, 1, head->id);
  hd_statement_bind_text (statement, 2, head->kind);
  hd_statement_bind_text (statement, 3, head->who);
  hd_statement_bind_text (statement, 4, head->when);
  hd_statement_bind_text (statement, 5, head->what);
  hd_statement_bind_integer (statement, 6, head->n_changes);
  hd_statement_bind_text (statement, 7, head->previous_hash);
  hd_statement_bind_text (statement, 8, hash);
  return hd_statement_run (statement, error);
}

/* --- All together --- */

/* Rows, and the totals that are kept of them. */
static gboolean
write_rows (HdDatabase *db,
            GPtrArray  *ordered,
            gint64      set_id,
            GError    **error)
{
  g_autoptr (HdTotalsUpdate) totals = hd_totals_update_new (db);

  for (guint i = 0; i < ordered->len; i++)
    {
      const HdChangeOp *op = g_ptr_array_index (ordered, i);

      hd_totals_update_note (totals, op->stored, op->is_removal ? NULL : op->record);
    }
  if (!hd_totals_update_begin (totals, error))
    return FALSE;
  return hd_changes_write_rows (db, ordered, set_id, error) && hd_totals_update_finish (totals, error);
}

static gboolean
write_all (HdDatabase *db,
           HdChanges  *self,
           gint64     *set_id,
           GError    **error)
{
  g_autoptr (GPtrArray) ordered = put_in_order (self);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *when = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *previous_hash = NULL;
  g_autofree char *hash = NULL;
  g_autoptr (HdChain) chain = NULL;
  HdChainHead head = {
    .kind = hd_changes_kind_word (self->kind),
    .who = self->who,
    .when = when,
    .what = self->what,
    .n_changes = ordered->len,
  };

  if (!read_last_set (db, &head.id, &previous_hash, error))
    return FALSE;
  if (self->last_set != 0 && self->last_set != head.id)
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_CONFLICT,
                           _("Someone else has changed the book in the meantime. Look at the change, then try again."));
      return FALSE;
    }
  if (!write_blobs (db, self, error))
    return FALSE;
  head.id++;
  head.previous_hash = previous_hash;
  chain = hd_chain_new (&head);

  /* The log first: a lock that opens for a reopening asks it. */
  if (!hd_changes_write_log (db, ordered, head.id, chain, error) || !write_rows (db, ordered, head.id, error))
    return FALSE;

  hash = hd_chain_end (chain);
  *set_id = head.id;
  return log_set (db, &head, hash, error);
}

/* A commit can only be refused by what still refers to a removed record, or by a reference into nothing. */
static gboolean
commit (HdDatabase *db,
        HdChanges  *self,
        GError    **error)
{
  GError *local_error = NULL;
  const HdChangeOp *removal = NULL;

  if (hd_database_commit (db, &local_error))
    return TRUE;

  for (guint i = 0; i < self->ops->len; i++)
    {
      const HdChangeOp *op = g_ptr_array_index (self->ops, i);

      if (op->is_removal)
        removal = op;
    }
  if (removal != NULL && g_error_matches (local_error, HD_ERROR, HD_ERROR_CONSTRAINT))
    {
      g_autofree char *title = hd_record_dup_title (removal->record);

      g_clear_error (&local_error);
      g_set_error (error, HD_ERROR, HD_ERROR_CONSTRAINT,
                   _("“%s” cannot be removed because other records still refer to it. Change or remove those first."), title);
      return FALSE;
    }
  g_propagate_error (error, local_error);
  return FALSE;
}

static void
tell_row_versions (HdChanges *self,
                   gint64     set_id)
{
  for (guint i = 0; i < self->ops->len; i++)
    {
      HdChangeOp *op = g_ptr_array_index (self->ops, i);

      if (op->is_removal)
        hd_record_set_row_version (op->record, 0);
      else
        hd_record_set_row_version (op->record, op->is_needless ? hd_record_get_row_version (op->stored) : set_id);
    }
}

gboolean
hd_changes_apply (HdDatabase *db,
                  HdChanges  *self,
                  gint64     *set_id,
                  GError    **error)
{
  guint n_effective = 0;
  gint64 id = 0;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (self != NULL, FALSE);

  if (set_id != NULL)
    *set_id = 0;
  if ((self->prepare == NULL && !validate (self, error)) || !hd_database_begin_write (db, error))
    return FALSE;

  if ((self->prepare != NULL && (!self->prepare (db, self, self->prepare_data, error) || !validate (self, error)))
      || !compare_with_rows (db, self, &n_effective, error)
      || (n_effective > 0 && !write_all (db, self, &id, error)))
    {
      hd_database_rollback (db);
      return FALSE;
    }
  if (n_effective == 0)
    hd_database_rollback (db);
  else if (!commit (db, self, error))
    return FALSE;

  tell_row_versions (self, id);
  if (set_id != NULL)
    *set_id = id;
  return TRUE;
}
