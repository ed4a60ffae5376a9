/* find-named.c: units, people and fields by the names they have in the book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/find-named.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/edit.h"
#include "book/list.h"

/* More records than have the same words in their names. */
#define MAX_ROWS 500

static gboolean
is_named (const HdRecord *record,
          const char     *wanted)
{
  static const guint unit_fields[] = { HD_UNIT_NAME, HD_UNIT_ABBREVIATION, HD_UNIT_SYMBOL };
  static const guint person_fields[] = { HD_PERSON_FULL_NAME };
  gboolean is_unit = hd_record_get_kind (record) == HD_ENTITY_UNIT;
  const guint *fields = is_unit ? unit_fields : person_fields;
  guint n = is_unit ? G_N_ELEMENTS (unit_fields) : G_N_ELEMENTS (person_fields);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *folded = hd_text_fold_marked (hd_record_peek_text (record, fields[i]));

      if (g_str_equal (folded, wanted))
        return TRUE;
    }
  return FALSE;
}

HdRecord *
hd_find_named (HdBook      *book,
               HdEntityKind kind,
               const char  *name,
               GError     **error)
{
  g_autofree char *clean = hd_text_clean (name, -1, HD_TEXT_LINE, error);
  g_autofree char *wanted = clean != NULL ? hd_text_fold_marked (clean) : NULL;
  const HdListQuery query = { .search = clean };
  g_autoptr (HdRecord) found = clean != NULL ? hd_book_get_record (book, kind, clean, NULL) : NULL;
  g_autoptr (GPtrArray) rows = NULL;

  if (clean == NULL || found != NULL)
    return g_steal_pointer (&found);
  rows = hd_book_read_rows (book, kind, &query, 0, MAX_ROWS, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      g_autoptr (HdRecord) record = hd_book_get_record (book, kind, ((const HdListRow *) g_ptr_array_index (rows, i))->id, error);

      if (record == NULL)
        return NULL;
      if (!is_named (record, wanted))
        continue;
      if (found != NULL)
        {
          g_set_error (error, HD_ERROR, HD_ERROR_NOT_FOUND, _("“%s” fits several records; give the id of one."), clean);
          return NULL;
        }
      found = g_steal_pointer (&record);
    }
  if (rows != NULL && found == NULL)
    g_set_error (error, HD_ERROR, HD_ERROR_NOT_FOUND, _("There is nothing called “%s” here; give the name as it stands in the book, or the id."), clean);
  return g_steal_pointer (&found);
}

HdRecord *
hd_find_field (HdBook     *book,
               const char *name,
               GError    **error)
{
  g_autofree char *clean = hd_text_clean (name, -1, HD_TEXT_LINE, error);
  g_autofree char *wanted = clean != NULL ? hd_text_fold_marked (clean) : NULL;
  g_autoptr (GPtrArray) fields = clean != NULL ? hd_book_get_all_records (book, HD_ENTITY_FIELD, error) : NULL;

  for (guint i = 0; fields != NULL && i < fields->len; i++)
    {
      HdRecord *field = g_ptr_array_index (fields, i);
      g_autofree char *code = hd_text_fold_marked (hd_record_peek_text (field, HD_FIELD_CODE));
      g_autofree char *folded = hd_text_fold_marked (hd_record_peek_text (field, HD_FIELD_NAME));

      if (g_str_equal (hd_record_get_id (field), clean) || g_str_equal (code, wanted) || g_str_equal (folded, wanted))
        return hd_record_ref (field);
    }
  if (fields != NULL)
    g_set_error (error, HD_ERROR, HD_ERROR_NOT_FOUND, _("There is no field “%s” in this book."), clean);
  return NULL;
}
