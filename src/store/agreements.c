/* agreements.c: what is asked of agreements beside their records: equal ones, the latest
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/agreements.h"

#include "base/text.h"

/* Ids need no escapes. */
static char *
dup_json (GPtrArray *ids)
{
  g_autoptr (GString) json = g_string_new ("[");

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (json, "%s\"%s\"", i > 0 ? "," : "", (const char *) g_ptr_array_index (ids, i));
  g_string_append_c (json, ']');
  return g_string_free (g_steal_pointer (&json), FALSE);
}

static gboolean
has_subject (HdStatement *statement,
             const char  *subject)
{
  g_autofree char *found = hd_statement_dup_text (statement, 1);
  g_autofree char *key = hd_text_fold_marked (found);

  return g_str_equal (key, subject);
}

GPtrArray *
hd_agreements_find_equal (HdDatabase     *db,
                          const HdRecord *agreement,
                          GPtrArray      *units,
                          GError        **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *units_json = NULL;
  g_autofree char *subject = NULL;
  g_autoptr (HdStatement) statement = NULL;
  gboolean has_row;

  g_return_val_if_fail (db != NULL && agreement != NULL && units != NULL, NULL);

  units_json = dup_json (units);
  subject = hd_text_fold_marked (hd_record_peek_text (agreement, HD_AGREEMENT_SUBJECT));
  statement = hd_database_prepare (db, "agreement-equal", error);
  if (statement == NULL)
    return NULL;
  hd_statement_bind_text (statement, 1, units_json);
  hd_statement_bind_text (statement, 2, hd_record_get_text (agreement, HD_AGREEMENT_FROM_DATE));
  hd_statement_bind_text (statement, 3, hd_record_get_text (agreement, HD_AGREEMENT_TO_DATE));
  hd_statement_bind_text (statement, 4, subject);
  for (;;)
    {
      if (!hd_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&ids);
      if (hd_statement_column_integer (statement, 2) != 0 || has_subject (statement, subject))
        g_ptr_array_add (ids, hd_statement_dup_text (statement, 0));
    }
}

gboolean
hd_agreements_get_latest (HdDatabase *db,
                          char      **id,
                          GError    **error)
{
  g_autoptr (HdStatement) statement = NULL;
  gboolean has_row;

  g_return_val_if_fail (db != NULL && id != NULL, FALSE);

  *id = NULL;
  statement = hd_database_prepare (db, "agreement-latest-joint", error);
  if (statement == NULL || !hd_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row)
    *id = hd_statement_dup_text (statement, 0);
  return TRUE;
}
