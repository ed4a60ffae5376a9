/* table-unit-index.c: the units of a book by what people call them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/table-import-private.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "model/unit.h"

void
hd_unit_index_insert (GHashTable *index,
                      const char *text,
                      gboolean    marked,
                      HdRecord   *record)
{
  char *key;
  GPtrArray *records;

  if (text == NULL || *text == '\0')
    return;
  key = marked ? hd_text_fold_marked (text) : hd_text_fold (text);
  records = g_hash_table_lookup (index, key);
  if (records == NULL)
    {
      records = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
      g_hash_table_insert (index, g_strdup (key), records);
    }
  if (!g_ptr_array_find (records, record, NULL))
    g_ptr_array_add (records, hd_record_ref (record));
  g_free (key);
}

GPtrArray *
hd_unit_index_lookup (GHashTable *index,
                      const char *text,
                      gboolean    marked)
{
  g_autofree char *key = marked ? hd_text_fold_marked (text) : hd_text_fold (text);

  return g_hash_table_lookup (index, key);
}

void
hd_unit_index_add (HdUnitIndex *self,
                   HdRecord    *unit)
{
  g_ptr_array_add (self->units, hd_record_ref (unit));
  g_hash_table_insert (self->by_id, (gpointer) hd_record_get_id (unit), unit);
  hd_unit_index_insert (self->by_name, hd_record_get_text (unit, HD_UNIT_NAME), TRUE, unit);
  hd_unit_index_insert (self->by_letters, hd_record_get_text (unit, HD_UNIT_NAME), FALSE, unit);
  hd_unit_index_insert (self->by_alias, hd_record_get_text (unit, HD_UNIT_ABBREVIATION), TRUE, unit);
  hd_unit_index_insert (self->by_alias, hd_record_get_text (unit, HD_UNIT_SYMBOL), TRUE, unit);
}

static GHashTable *
new_index (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

HdUnitIndex *
hd_unit_index_new (HdBook  *book,
                   GError **error)
{
  g_autoptr (GPtrArray) units = hd_book_get_all_records (book, HD_ENTITY_UNIT, error);
  HdUnitIndex *self;

  if (units == NULL)
    return NULL;
  self = g_new0 (HdUnitIndex, 1);
  self->units = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_name = new_index ();
  self->by_alias = new_index ();
  self->by_letters = new_index ();
  for (guint i = 0; i < units->len; i++)
    hd_unit_index_add (self, g_ptr_array_index (units, i));
  return self;
}

void
hd_unit_index_free (HdUnitIndex *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->by_alias);
  g_hash_table_unref (self->by_letters);
  g_ptr_array_unref (self->units);
  g_free (self);
}

/* The only one, or the only one that is valid today; NULL when several are. */
static HdRecord *
choose (GPtrArray *units)
{
  HdRecord *current = NULL;
  guint n_current = 0;

  if (units->len == 1)
    return g_ptr_array_index (units, 0);
  for (guint i = 0; i < units->len; i++)
    if (hd_unit_is_valid_on (g_ptr_array_index (units, i), hd_date_today ()))
      {
        current = g_ptr_array_index (units, i);
        n_current++;
      }
  return n_current == 1 ? current : NULL;
}

HdRecord *
hd_unit_index_find (HdUnitIndex *self,
                    const char  *text,
                    GError     **error)
{
  GPtrArray *units = hd_unit_index_lookup (self->by_name, text, TRUE);
  HdRecord *unit;

  if (units == NULL)
    units = hd_unit_index_lookup (self->by_alias, text, TRUE);
  if (units == NULL)
    units = hd_unit_index_lookup (self->by_letters, text, FALSE);
  if (units == NULL)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_NOT_FOUND,
                   _("The book has no unit “%s”. Import the list of units first, or write the name as it is in the book."), text);
      return NULL;
    }
  unit = choose (units);
  if (unit == NULL)
    g_set_error (error, HD_ERROR, HD_ERROR_NOT_FOUND, _("Several units are called “%s”. Write the full name of one."), text);
  return unit;
}
