/* units.c: what is asked of units beside their records: programmes they have a part in, the last rank
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/units.h"

GPtrArray *
hd_units_get_agreements (HdDatabase *db,
                         const char *unit_id,
                         guint       limit,
                         GError    **error)
{
  g_autoptr (HdStatement) statement = NULL;

  g_return_val_if_fail (db != NULL && unit_id != NULL, NULL);

  statement = hd_database_prepare (db, "unit_uses-agreements", error);
  if (statement == NULL)
    return NULL;
  hd_statement_bind_text (statement, 1, unit_id);
  hd_statement_bind_integer (statement, 2, limit);
  return hd_statement_read_texts (statement, error);
}

gboolean
hd_units_get_last_rank (HdDatabase *db,
                        gint64     *rank,
                        GError    **error)
{
  g_autoptr (HdStatement) statement = NULL;
  gboolean has_row;

  g_return_val_if_fail (db != NULL && rank != NULL, FALSE);

  statement = hd_database_prepare (db, "unit-last-rank", error);
  if (statement == NULL || !hd_statement_step (statement, &has_row, error))
    return FALSE;
  *rank = hd_statement_column_integer (statement, 0);
  return TRUE;
}
