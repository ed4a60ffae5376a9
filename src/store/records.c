/* records.c: reading records, one way for every entity
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/records-private.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "store/database-private.h"
#include "store/list-search.h"

#define N_COLUMNS_BEFORE_FIELDS 2 /* id, row_version */

HdRecord *
hd_records_from_row (HdDatabase  *db,
                     HdStatement *statement,
                     HdEntityKind kind,
                     GError     **error)
{
  const HdEntity *entity = hd_entity_get (kind);
  g_autofree char *id = hd_statement_dup_text (statement, 0);
  g_auto (HdValue) value = HD_VALUE_INIT;
  HdRecord *record;

  if (id == NULL)
    {
      hd_database_fail_damaged (db, error);
      return NULL;
    }
  record = hd_record_new_with_id (kind, id);
  hd_record_set_row_version (record, hd_statement_column_integer (statement, 1));
  for (guint field = 0; field < entity->n_fields; field++)
    {
      hd_statement_column (statement, field + N_COLUMNS_BEFORE_FIELDS, &value);
      hd_record_set_value (record, field, &value);
    }
  return record;
}

static HdStatement *
prepare (HdDatabase  *db,
         HdEntityKind kind,
         const char  *verb,
         GError     **error)
{
  g_autofree char *name = g_strconcat (hd_entity_get (kind)->name, "-", verb, NULL);

  return hd_database_prepare (db, name, error);
}

GPtrArray *
hd_records_read (HdDatabase  *db,
                 HdStatement *statement,
                 HdEntityKind kind,
                 GError     **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  gboolean has_row;

  for (;;)
    {
      HdRecord *record;

      if (!hd_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&records);
      record = hd_records_from_row (db, statement, kind, error);
      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }
}

gboolean
hd_records_find (HdDatabase  *db,
                 HdEntityKind kind,
                 const char  *id,
                 HdRecord   **record,
                 GError     **error)
{
  g_autoptr (HdStatement) statement = prepare (db, kind, "get", error);
  gboolean has_row;

  *record = NULL;
  if (statement == NULL)
    return FALSE;
  hd_statement_bind_text (statement, 1, id);
  if (!hd_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row)
    *record = hd_records_from_row (db, statement, kind, error);
  return !has_row || *record != NULL;
}

gboolean
hd_records_find_next_result (HdDatabase  *db,
                             const char  *id,
                             char       **next,
                             GError     **error)
{
  g_autoptr (HdStatement) statement = hd_database_prepare (db, "result-next-id", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;
  hd_statement_bind_text (statement, 1, id);
  if (!hd_statement_step (statement, &has_row, error))
    return FALSE;
  *next = has_row ? hd_statement_dup_text (statement, 0) : NULL;
  return TRUE;
}

HdRecord *
hd_records_get (HdDatabase  *db,
                HdEntityKind kind,
                const char  *id,
                GError     **error)
{
  HdRecord *record;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (hd_records_find (db, kind, id, &record, error) && record == NULL)
    g_set_error (error, HD_ERROR, HD_ERROR_NOT_FOUND,
                 _("There is no record “%s” in this book. It may have been removed; reload the list."), id);
  return record;
}

GPtrArray *
hd_records_get_all (HdDatabase  *db,
                    HdEntityKind kind,
                    GError     **error)
{
  g_autoptr (HdStatement) statement = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  statement = prepare (db, kind, "all", error);
  return statement != NULL ? hd_records_read (db, statement, kind, error) : NULL;
}

GPtrArray *
hd_records_get_by (HdDatabase  *db,
                   HdEntityKind kind,
                   guint        field,
                   const char  *id,
                   GError     **error)
{
  const HdEntity *entity = hd_entity_get (kind);
  g_autofree char *verb = NULL;
  g_autoptr (HdStatement) statement = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (field < entity->n_fields && entity->fields[field].kind == HD_FIELD_KIND_REF, NULL);

  verb = g_strdelimit (g_strconcat ("by-", entity->fields[field].name, NULL), "_", '-');
  statement = prepare (db, kind, verb, error);
  if (statement == NULL)
    return NULL;
  hd_statement_bind_text (statement, 1, id);
  return hd_records_read (db, statement, kind, error);
}

static GPtrArray *
read_numbered (HdDatabase  *db,
               HdEntityKind kind,
               gint64       number,
               GError     **error)
{
  g_autoptr (HdStatement) statement = prepare (db, kind, "by-number", error);

  if (statement == NULL)
    return NULL;
  hd_statement_bind_integer (statement, 1, number);
  return hd_records_read (db, statement, kind, error);
}

GPtrArray *
hd_records_get_agreements_numbered (HdDatabase *db,
                                    gint64      number,
                                    GError    **error)
{
  g_return_val_if_fail (db != NULL, NULL);

  return read_numbered (db, HD_ENTITY_AGREEMENT, number, error);
}

GPtrArray *
hd_records_get_papers_numbered (HdDatabase *db,
                                gint64      number,
                                GError    **error)
{
  g_return_val_if_fail (db != NULL, NULL);

  return read_numbered (db, HD_ENTITY_PAPER, number, error);
}

static HdStatement *
prepare_time (HdDatabase  *db,
              HdEntityKind kind,
              const char  *verb,
              const char  *first,
              const char  *last,
              GError     **error)
{
  HdStatement *statement = NULL;

  g_return_val_if_fail (db != NULL && first != NULL && last != NULL, NULL);

  statement = prepare (db, kind, verb, error);
  if (statement == NULL)
    return NULL;
  hd_statement_bind_text (statement, 1, first);
  hd_statement_bind_text (statement, 2, last);
  return statement;
}

static GPtrArray *
read_time (HdDatabase  *db,
           HdEntityKind kind,
           const char  *verb,
           const char  *first,
           const char  *last,
           GError     **error)
{
  g_autoptr (HdStatement) statement = prepare_time (db, kind, verb, first, last, error);

  return statement != NULL ? hd_records_read (db, statement, kind, error) : NULL;
}

/* @of: the id of what they belong to, or NULL where the statement takes that for all. */
static GPtrArray *
read_time_of (HdDatabase  *db,
              HdEntityKind kind,
              const char  *verb,
              const char  *first,
              const char  *last,
              const char  *of,
              GError     **error)
{
  g_autoptr (HdStatement) statement = prepare_time (db, kind, verb, first, last, error);

  if (statement == NULL)
    return NULL;
  hd_statement_bind_text (statement, 3, of);
  return hd_records_read (db, statement, kind, error);
}

GPtrArray *
hd_records_get_register (HdDatabase  *db,
                         HdEntityKind kind,
                         const char  *first,
                         const char  *last,
                         const char  *series,
                         GError     **error)
{
  g_return_val_if_fail (kind == HD_ENTITY_PAPER || kind == HD_ENTITY_AGREEMENT, NULL);

  return read_time_of (db, kind, "of-register", first, last, series, error);
}

GPtrArray *
hd_records_get_between (HdDatabase  *db,
                        HdEntityKind kind,
                        const char  *first,
                        const char  *last,
                        GError     **error)
{
  g_return_val_if_fail (kind == HD_ENTITY_RESULT || kind == HD_ENTITY_TARGET, NULL);

  return read_time (db, kind, "between", first, last, error);
}

GPtrArray *
hd_records_get_between_of_unit (HdDatabase  *db,
                                HdEntityKind kind,
                                const char  *first,
                                const char  *last,
                                const char  *unit,
                                GError     **error)
{
  g_return_val_if_fail (kind == HD_ENTITY_RESULT || kind == HD_ENTITY_TARGET, NULL);

  return read_time_of (db, kind, "between-of-unit", first, last, unit, error);
}

GPtrArray *
hd_records_get_over (HdDatabase  *db,
                     HdEntityKind kind,
                     const char  *first,
                     const char  *last,
                     GError     **error)
{
  g_return_val_if_fail (kind == HD_ENTITY_RESULT || kind == HD_ENTITY_TARGET, NULL);

  return read_time (db, kind, "over", first, last, error);
}

GPtrArray *
hd_records_get_people_named (HdDatabase *db,
                             const char *name,
                             GError    **error)
{
  g_autofree char *plain = NULL;
  g_autofree char *patterns = NULL;
  g_autoptr (HdStatement) statement = NULL;
  HdListQuery query = { 0 };

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  query.search = plain = hd_text_fold (name);
  if (!hd_list_search_check (&query, error))
    return NULL;
  statement = prepare (db, HD_ENTITY_PERSON, "named", error);
  if (statement == NULL)
    return NULL;
  patterns = hd_list_search_dup_patterns (&query);
  hd_statement_bind_text (statement, 1, patterns);
  hd_statement_bind_integer (statement, 2, g_utf8_strlen (name, -1));
  return hd_records_read (db, statement, HD_ENTITY_PERSON, error);
}

gboolean
hd_records_find_joint_agreement (HdDatabase *db,
                                 HdDate      day,
                                 HdRecord  **agreement,
                                 GError    **error)
{
  g_autofree char *text = hd_date_to_iso (day);
  g_autoptr (HdStatement) statement = NULL;
  g_autoptr (GPtrArray) records = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (agreement != NULL, FALSE);

  *agreement = NULL;
  statement = prepare (db, HD_ENTITY_AGREEMENT, "joint-on", error);
  if (statement == NULL)
    return FALSE;
  hd_statement_bind_text (statement, 1, text);
  records = hd_records_read (db, statement, HD_ENTITY_AGREEMENT, error);
  if (records != NULL && records->len > 0)
    *agreement = hd_record_ref (g_ptr_array_index (records, 0));
  return records != NULL;
}

GPtrArray *
hd_records_get_agreements_with_cluster_head (HdDatabase *db,
                                             HdDate      first,
                                             HdDate      last,
                                             GError    **error)
{
  g_autofree char *first_text = hd_date_to_iso (first);
  g_autofree char *last_text = hd_date_to_iso (last);
  g_autoptr (HdStatement) statement = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  statement = prepare (db, HD_ENTITY_AGREEMENT, "with-cluster-head", error);
  if (statement == NULL)
    return NULL;
  hd_statement_bind_text (statement, 1, first_text);
  hd_statement_bind_text (statement, 2, last_text);
  return hd_records_read (db, statement, HD_ENTITY_AGREEMENT, error);
}

HdRecord *
hd_records_get_committee (HdDatabase *db,
                          GError    **error)
{
  g_autoptr (GPtrArray) committees = hd_records_get_all (db, HD_ENTITY_COMMITTEE, error);

  if (committees == NULL)
    return NULL;
  if (committees->len == 0)
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_NOT_FOUND,
                           _("This book has no committee yet. Import its records, or make a new book."));
      return NULL;
    }
  return hd_record_ref (g_ptr_array_index (committees, 0));
}

GBytes *
hd_records_get_blob (HdDatabase *db,
                     const char *sha256,
                     GError    **error)
{
  g_autoptr (HdStatement) statement = NULL;
  g_auto (HdValue) value = HD_VALUE_INIT;
  gboolean has_row;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (sha256 != NULL, NULL);

  statement = hd_database_prepare (db, "blob-get", error);
  if (statement == NULL)
    return NULL;
  hd_statement_bind_text (statement, 1, sha256);
  if (!hd_statement_step (statement, &has_row, error))
    return NULL;

  if (has_row)
    hd_statement_column (statement, 0, &value);
  if (value.type == HD_VALUE_BLOB)
    return g_bytes_ref (value.blob);

  g_set_error_literal (error, HD_ERROR, HD_ERROR_NOT_FOUND,
                       _("The stored file is not in this book. Check the book, or take it from your backup."));
  return NULL;
}
