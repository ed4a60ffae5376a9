/* changes-write.c: the rows of a change set and of its log
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of an import many rows go into one statement: SQLite then opens the table and its indexes, and notes what it would take to undo the
 * statement, once for all of them.
 */
#include "store/changes-private.h"

#include "model/record.h"

/* Rows of a statement that ends in “-many”. */
#define MANY 32

#define N_CHANGE_COLUMNS 8

/* --- Rows --- */

/* The record keeps its values until the statement has run; its keys are copied. */
static guint
bind_fields (HdStatement    *statement,
             guint           parameter,
             const HdRecord *record)
{
  const HdEntity *entity = hd_record_get_entity (record);

  for (guint field = 0; field < entity->n_fields; field++)
    hd_statement_lend (statement, parameter++, hd_record_get_value (record, field));

  if (hd_entity_has_keys (entity))
    {
      g_autofree char *search_key = hd_record_search_key (record);
      g_autofree char *sort_key = hd_record_sort_key (record);

      hd_statement_bind_text (statement, parameter++, search_key);
      hd_statement_bind_text (statement, parameter++, sort_key);
    }
  return parameter;
}

/* An update or removal that meets no row is a conflict; it cannot happen under the lock but costs nothing to see. */
static gboolean
run_on_one_row (HdStatement      *statement,
                const HdChangeOp *op,
                GError          **error)
{
  gboolean has_row;

  if (!hd_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    return hd_change_op_fail_conflict (op, error);
  return hd_statement_run (statement, error);
}

static gboolean
write_row (HdDatabase       *db,
           const HdChangeOp *op,
           gint64            set_id,
           GError          **error)
{
  const char *verb = op->is_removal ? "-delete" : op->stored != NULL ? "-update" : "-insert";
  g_autofree char *name = g_strconcat (hd_record_get_entity (op->record)->name, verb, NULL);
  g_autoptr (HdStatement) statement = hd_database_prepare (db, name, error);
  const char *id = hd_record_get_id (op->record);
  guint parameter = 1;

  if (statement == NULL)
    return FALSE;

  if (op->is_removal)
    {
      hd_statement_bind_text (statement, 1, id);
      hd_statement_bind_integer (statement, 2, op->row_version);
      return run_on_one_row (statement, op, error);
    }

  if (op->stored == NULL)
    hd_statement_bind_text (statement, parameter++, id);
  hd_statement_bind_integer (statement, parameter++, set_id);
  parameter = bind_fields (statement, parameter, op->record);
  if (op->stored == NULL)
    return hd_statement_run (statement, error);

  hd_statement_bind_text (statement, parameter++, id);
  hd_statement_bind_integer (statement, parameter, op->row_version);
  return run_on_one_row (statement, op, error);
}

/* Of the entries from @first on, how many are new results, up to MANY. */
static guint
count_new_results (GPtrArray *ordered,
                   guint      first)
{
  guint n;

  for (n = 0; n < MANY && first + n < ordered->len; n++)
    {
      const HdChangeOp *op = g_ptr_array_index (ordered, first + n);

      if (op->is_removal || op->stored != NULL || hd_record_get_kind (op->record) != HD_ENTITY_RESULT)
        break;
    }
  return n;
}

static gboolean
write_new_results (HdDatabase *db,
                   GPtrArray  *ordered,
                   guint       first,
                   gint64      set_id,
                   GError    **error)
{
  g_autoptr (HdStatement) statement = hd_database_prepare (db, "result-insert-many", error);
  guint parameter = 1;

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < MANY; i++)
    {
      const HdChangeOp *op = g_ptr_array_index (ordered, first + i);

      hd_statement_lend_text (statement, parameter++, hd_record_get_id (op->record));
      hd_statement_bind_integer (statement, parameter++, set_id);
      parameter = bind_fields (statement, parameter, op->record);
    }
  return hd_statement_run (statement, error);
}

gboolean
hd_changes_write_rows (HdDatabase *db,
                       GPtrArray  *ordered,
                       gint64      set_id,
                       GError    **error)
{
  for (guint i = 0; i < ordered->len;)
    if (count_new_results (ordered, i) == MANY)
      {
        if (!write_new_results (db, ordered, i, set_id, error))
          return FALSE;
        i += MANY;
      }
    else if (!write_row (db, g_ptr_array_index (ordered, i++), set_id, error))
      return FALSE;
  return TRUE;
}

/* --- The log --- */

/* The record that this one lives and dies with; of several the nearest, which is named last: a clause belongs to the clause
 * above it before it belongs to its agreement. */
static void
bind_owner (HdStatement    *statement,
            guint           parameter,
            const HdRecord *record)
{
  const HdEntity *entity = hd_record_get_entity (record);

  for (guint field = entity->n_fields; field-- > 0;)
    {
      const HdField *description = &entity->fields[field];

      if ((description->flags & HD_FIELD_FLAG_OWNER) == 0 || hd_record_is_empty (record, field))
        continue;
      hd_statement_bind_text (statement, parameter, hd_entity_get (description->target)->name);
      hd_statement_bind_text (statement, parameter + 1, hd_record_get_text (record, field));
      return;
    }
}

/* Adds the change to the chain, and to @statement from @parameter on. @images: keeps what the statement needs until it has run. */
static void
bind_change (HdStatement      *statement,
             guint             parameter,
             const HdChangeOp *op,
             gint64            set_id,
             guint             position,
             HdChain          *chain,
             GPtrArray        *images)
{
  char *before = op->stored != NULL ? hd_record_to_image (op->stored) : NULL;
  char *after = op->is_removal ? NULL : hd_record_to_image (op->record);
  const char *entity = hd_record_get_entity (op->record)->name;
  const char *id = hd_record_get_id (op->record);

  g_ptr_array_add (images, before);
  g_ptr_array_add (images, after);
  hd_chain_add (chain, entity, id, before, after);
  hd_statement_bind_integer (statement, parameter, set_id);
  hd_statement_bind_integer (statement, parameter + 1, position);
  hd_statement_lend_text (statement, parameter + 2, entity);
  hd_statement_lend_text (statement, parameter + 3, id);
  hd_statement_lend_text (statement, parameter + 4, before);
  hd_statement_lend_text (statement, parameter + 5, after);
  bind_owner (statement, parameter + 6, op->is_removal ? op->stored : op->record);
}

gboolean
hd_changes_write_log (HdDatabase *db,
                      GPtrArray  *ordered,
                      gint64      set_id,
                      HdChain    *chain,
                      GError    **error)
{
  guint n;

  for (guint first = 0; first < ordered->len; first += n)
    {
      g_autoptr (GPtrArray) images = g_ptr_array_new_full (2 * MANY, g_free);
      g_autoptr (HdStatement) statement = NULL;

      n = ordered->len - first >= MANY ? MANY : 1;
      statement = hd_database_prepare (db, n == MANY ? "change-insert-many" : "change-insert", error);
      if (statement == NULL)
        return FALSE;
      for (guint i = 0; i < n; i++)
        bind_change (statement, 1 + i * N_CHANGE_COLUMNS, g_ptr_array_index (ordered, first + i), set_id, first + i, chain, images);
      if (!hd_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}
