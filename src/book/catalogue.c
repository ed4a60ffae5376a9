/* catalogue.c: the standard catalogue of fields and indicators, and what a book takes from it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/catalogue.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "book/catalogue-resources.h"
#include "book/edit.h"
#include "book/sheet.h"

#define PATH "/vn/hiepdong/catalogue/indicators.csv"

enum
{
  CODE,
  FIELD,
  FIELD_NAME,
  NAME,
  MEASURE,
  DECIMALS,
  AGGREGATION,
  DIRECTION,
  PAIR,
  NUMERATOR,
  DENOMINATOR,
  WEIGHT,
  PART_OF,
  DEFINITION,
  PHRASE,
  N_COLUMNS
};

void
hd_catalogue_entry_free (HdCatalogueEntry *self)
{
  if (self == NULL)
    return;
  g_free (self->code);
  g_free (self->field);
  g_free (self->field_name);
  g_free (self->name);
  g_free (self->measure);
  g_free (self->definition);
  g_free (self);
}

static HdSheet *
read_catalogue (GError **error)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (hd_catalogue_get_resource (), PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  HdSheet *sheet = bytes != NULL ? hd_sheet_parse (bytes, error) : NULL;

  g_return_val_if_fail (sheet == NULL || sheet->n_columns == N_COLUMNS, sheet);

  return sheet;
}

/* Records by a text field of theirs. */
static GHashTable *
index_by (GPtrArray *records,
          guint      field)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) hd_record_unref);

  for (guint i = 0; i < records->len; i++)
    {
      HdRecord *record = g_ptr_array_index (records, i);

      g_hash_table_insert (index, (gpointer) hd_record_peek_text (record, field), hd_record_ref (record));
    }
  return index;
}

GPtrArray *
hd_catalogue_list (HdBook  *book,
                   GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_catalogue_entry_free);
  g_autoptr (HdSheet) sheet = read_catalogue (error);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GHashTable) known = NULL;

  if (sheet == NULL)
    return NULL;
  records = book != NULL ? hd_book_get_all_records (book, HD_ENTITY_INDICATOR, error) : g_ptr_array_new ();
  if (records == NULL)
    return NULL;
  known = index_by (records, HD_INDICATOR_CODE);
  for (guint i = 1; i < sheet->rows->len; i++)
    {
      HdCatalogueEntry *entry = g_new0 (HdCatalogueEntry, 1);

      entry->code = g_strdup (hd_sheet_get (sheet, i, CODE));
      entry->field = g_strdup (hd_sheet_get (sheet, i, FIELD));
      entry->field_name = g_strdup (hd_sheet_get (sheet, i, FIELD_NAME));
      entry->name = g_strdup (hd_sheet_get (sheet, i, NAME));
      entry->measure = g_strdup (hd_sheet_get (sheet, i, MEASURE));
      entry->definition = g_strdup (hd_sheet_get (sheet, i, DEFINITION));
      entry->is_in_book = g_hash_table_contains (known, entry->code);
      entry->line = i;
      g_ptr_array_add (entries, entry);
    }
  return g_steal_pointer (&entries);
}

/* --- Taking from it --- */

typedef struct
{
  HdSheet    *sheet;
  GHashTable *lines;      /* code -> line */
  GHashTable *fields;     /* code -> HdRecord: of the book, and new ones */
  GHashTable *indicators; /* likewise */
  GHashTable *added;      /* codes of new indicators, in no order */
  HdEdit     *edit;
  gint64      n_fields;
} Taking;

static void
taking_clear (Taking *self)
{
  g_clear_pointer (&self->sheet, hd_sheet_free);
  g_clear_pointer (&self->lines, g_hash_table_unref);
  g_clear_pointer (&self->fields, g_hash_table_unref);
  g_clear_pointer (&self->indicators, g_hash_table_unref);
  g_clear_pointer (&self->added, g_hash_table_unref);
  g_clear_pointer (&self->edit, hd_edit_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Taking, taking_clear)

static gboolean
taking_open (Taking  *self,
             HdBook  *book,
             GError **error)
{
  g_autoptr (GPtrArray) fields = NULL;
  g_autoptr (GPtrArray) indicators = NULL;

  self->sheet = read_catalogue (error);
  if (self->sheet == NULL || (fields = hd_book_get_all_records (book, HD_ENTITY_FIELD, error)) == NULL ||
      (indicators = hd_book_get_all_records (book, HD_ENTITY_INDICATOR, error)) == NULL)
    return FALSE;
  self->fields = index_by (fields, HD_FIELD_CODE);
  self->indicators = index_by (indicators, HD_INDICATOR_CODE);
  self->added = g_hash_table_new (g_str_hash, g_str_equal);
  self->lines = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 1; i < self->sheet->rows->len; i++)
    g_hash_table_insert (self->lines, (gpointer) hd_sheet_get (self->sheet, i, CODE), GUINT_TO_POINTER (i));
  for (guint i = 0; i < fields->len; i++)
    self->n_fields = MAX (self->n_fields, hd_record_get_integer (g_ptr_array_index (fields, i), HD_FIELD_POSITION));
  self->edit = hd_edit_new (book, _("Add indicators from the standard catalogue"));
  return TRUE;
}

static const HdRecord *
take_field (Taking *self,
            guint   line)
{
  const char *code = hd_sheet_get (self->sheet, line, FIELD);
  HdRecord *field = g_hash_table_lookup (self->fields, code);

  if (field != NULL)
    return field;
  field = hd_record_new (HD_ENTITY_FIELD);
  hd_record_set_text (field, HD_FIELD_CODE, code);
  hd_record_set_text (field, HD_FIELD_NAME, hd_sheet_get (self->sheet, line, FIELD_NAME));
  hd_record_set_integer (field, HD_FIELD_POSITION, ++self->n_fields);
  hd_edit_put (self->edit, field);
  g_hash_table_insert (self->fields, (gpointer) code, field);
  return field;
}

/* An indicator with what it is reckoned from. FALSE when the catalogue does not know it. */
static gboolean
take (Taking     *self,
      const char *code)
{
  static const guint needed[] = { NUMERATOR, DENOMINATOR, WEIGHT };
  guint line = GPOINTER_TO_UINT (g_hash_table_lookup (self->lines, code));
  HdRecord *record;

  if (g_hash_table_contains (self->indicators, code))
    return TRUE;
  if (line == 0)
    return FALSE;
  record = hd_record_new (HD_ENTITY_INDICATOR);
  hd_record_set_text (record, HD_INDICATOR_CODE, hd_sheet_get (self->sheet, line, CODE));
  hd_record_set_text (record, HD_INDICATOR_FIELD, hd_record_get_id (take_field (self, line)));
  hd_record_set_text (record, HD_INDICATOR_NAME, hd_sheet_get (self->sheet, line, NAME));
  hd_record_set_text (record, HD_INDICATOR_UNIT_OF_MEASURE, hd_sheet_get (self->sheet, line, MEASURE));
  hd_record_set_integer (record, HD_INDICATOR_DECIMALS, g_ascii_strtoll (hd_sheet_get (self->sheet, line, DECIMALS), NULL, 10));
  hd_record_set_text (record, HD_INDICATOR_AGGREGATION, hd_sheet_get (self->sheet, line, AGGREGATION));
  hd_record_set_text (record, HD_INDICATOR_DIRECTION, hd_sheet_get (self->sheet, line, DIRECTION));
  hd_record_set_text (record, HD_INDICATOR_DEFINITION, hd_sheet_get (self->sheet, line, DEFINITION));
  hd_record_set_text (record, HD_INDICATOR_PHRASE, hd_sheet_get (self->sheet, line, PHRASE));
  hd_record_set_integer (record, HD_INDICATOR_POSITION, line);
  g_hash_table_insert (self->indicators, (gpointer) hd_sheet_get (self->sheet, line, CODE), record);
  g_hash_table_add (self->added, (gpointer) hd_sheet_get (self->sheet, line, CODE));
  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (*hd_sheet_get (self->sheet, line, needed[i]) != '\0')
      take (self, hd_sheet_get (self->sheet, line, needed[i]));
  return TRUE;
}

/* References of the new indicators, once all are there. */
static void
link_added (Taking *self)
{
  static const struct { guint column, field; } links[] = {
    { PAIR, HD_INDICATOR_PAIR }, { NUMERATOR, HD_INDICATOR_NUMERATOR }, { DENOMINATOR, HD_INDICATOR_DENOMINATOR },
    { WEIGHT, HD_INDICATOR_WEIGHT }, { PART_OF, HD_INDICATOR_PART_OF },
  };

  for (guint line = 1; line < self->sheet->rows->len; line++)
    {
      const char *code = hd_sheet_get (self->sheet, line, CODE);
      HdRecord *record = g_hash_table_contains (self->added, code) ? g_hash_table_lookup (self->indicators, code) : NULL;

      for (guint i = 0; record != NULL && i < G_N_ELEMENTS (links); i++)
        {
          const HdRecord *other = g_hash_table_lookup (self->indicators, hd_sheet_get (self->sheet, line, links[i].column));

          if (other != NULL)
            hd_record_set_text (record, links[i].field, hd_record_get_id (other));
        }
      if (record != NULL)
        hd_edit_put (self->edit, record);
    }
}

static gboolean
take_all (Taking             *self,
          const char * const *codes,
          GError            **error)
{
  if (codes == NULL)
    for (guint line = 1; line < self->sheet->rows->len; line++)
      take (self, hd_sheet_get (self->sheet, line, CODE));
  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    if (!take (self, codes[i]))
      {
        g_set_error (error, HD_ERROR, HD_ERROR_NOT_FOUND, _("The standard catalogue has no indicator “%s”."), codes[i]);
        return FALSE;
      }
  link_added (self);
  return TRUE;
}

gboolean
hd_book_add_from_catalogue (HdBook             *self,
                            const char * const *codes,
                            guint              *n_added,
                            GError            **error)
{
  g_auto (Taking) taking = { NULL };

  g_return_val_if_fail (HD_IS_BOOK (self), FALSE);

  if (!taking_open (&taking, self, error) || !take_all (&taking, codes, error))
    return FALSE;
  if (n_added != NULL)
    *n_added = g_hash_table_size (taking.added);
  return hd_edit_apply (taking.edit, error);
}
