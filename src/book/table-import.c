/* table-import.c: the office's own lists of people and units brought into a book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/table-import-private.h"

#include "base/error.h"
#include "base/i18n.h"
#include "model/labels.h"

#include <string.h>

/* Lists have their title in the first rows, above the headings. */
#define ROWS_ABOVE_HEADINGS 10
/* From here on the order of the file is given up for speed. */
#define MANY_PUTS 1000

/* --- Rows of a plan --- */

HdImportRow *
hd_import_row_new (const HdSheet *table,
                   guint          row)
{
  HdImportRow *self = g_new0 (HdImportRow, 1);

  self->line = ((const HdSheetRow *) g_ptr_array_index (table->rows, row))->line;
  self->title = g_strdup ("");
  self->reason = g_strdup ("");
  self->puts = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  return self;
}

void
hd_import_row_free (HdImportRow *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->reason);
  g_ptr_array_unref (self->puts);
  g_free (self);
}

void
hd_import_row_settle (HdImportRow   *self,
                      HdImportEffect effect,
                      char          *reason)
{
  self->effect = effect;
  self->taken = effect == HD_IMPORT_NEW || effect == HD_IMPORT_CHANGED;
  g_free (self->reason);
  self->reason = reason != NULL ? reason : g_strdup ("");
}

void
hd_import_row_put (HdImportRow *self,
                   HdRecord    *record)
{
  if (!g_ptr_array_find (self->puts, record, NULL))
    g_ptr_array_add (self->puts, hd_record_ref (record));
}

/* As the person wrote or chose it. */
static char *
dup_shown (const HdRecord *record,
           guint           field,
           HdUnitIndex    *units)
{
  const HdField *form = &hd_record_get_entity (record)->fields[field];
  HdEntityKind kind = hd_record_get_kind (record);
  const HdRecord *unit;

  if (hd_record_is_empty (record, field))
    return g_strdup (_("nothing"));
  if (form->kind == HD_FIELD_KIND_DATE)
    return hd_date_display (hd_record_get_date (record, field));
  if (form->kind == HD_FIELD_KIND_CHOICE)
    return g_strdup (hd_choice_label (kind, field, hd_record_get_text (record, field)));
  if (form->kind == HD_FIELD_KIND_INTEGER)
    return g_strdup_printf ("%" G_GINT64_FORMAT, hd_record_get_integer (record, field));
  if (form->kind == HD_FIELD_KIND_BOOLEAN)
    return g_strdup (_("yes"));
  if (form->kind == HD_FIELD_KIND_REF)
    {
      unit = units != NULL ? g_hash_table_lookup (units->by_id, hd_record_get_text (record, field)) : NULL;
      return g_strdup (unit != NULL ? hd_record_peek_text (unit, HD_UNIT_NAME) : "");
    }
  return g_strdup (hd_record_get_text (record, field));
}

static gboolean
read_integer (const char *cell,
              HdRecord   *record,
              guint       field,
              GError    **error)
{
  gint64 number;

  if (!g_ascii_string_to_signed (cell, 10, 1, G_MAXINT32, &number, NULL))
    {
      g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("“%s” is not a whole number; write 1, 2, 3 …"), cell);
      return FALSE;
    }
  hd_record_set_integer (record, field, number);
  return TRUE;
}

/* The cell's value into @record, by the kind of the field. */
static gboolean
read_cell (const char  *cell,
           HdRecord    *record,
           guint        field,
           HdUnitIndex *units,
           GError     **error)
{
  const HdField *form = &hd_record_get_entity (record)->fields[field];
  const char *word;
  const HdRecord *unit;
  HdDate date;

  switch (form->kind)
    {
    case HD_FIELD_KIND_DATE:
      if (!hd_date_parse_typed (cell, &date, error))
        return FALSE;
      hd_record_set_date (record, field, date);
      return TRUE;
    case HD_FIELD_KIND_CHOICE:
      word = hd_table_word_guess (hd_record_get_kind (record), field, cell);
      if (word == NULL)
        g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("%1$s: “%2$s” is not known. Write one of the words that the program shows there."),
                     hd_field_label (hd_record_get_kind (record), field), cell);
      hd_record_set_text (record, field, word);
      return word != NULL;
    case HD_FIELD_KIND_REF:
      unit = hd_unit_index_find (units, cell, error);
      if (unit == NULL)
        return FALSE;
      hd_record_set_text (record, field, hd_record_get_id (unit));
      return TRUE;
    case HD_FIELD_KIND_INTEGER:
      return read_integer (cell, record, field, error);
    case HD_FIELD_KIND_BOOLEAN:
      hd_record_set_boolean (record, field, hd_table_is_yes (cell));
      return TRUE;
    case HD_FIELD_KIND_TEXT:
    case HD_FIELD_KIND_LINES:
    case HD_FIELD_KIND_TIME:
    case HD_FIELD_KIND_FIGURE:
    case HD_FIELD_KIND_HASH:
    default:
      hd_record_set_text (record, field, cell);
      return TRUE;
    }
}

gboolean
hd_import_row_set (HdRecord    *record,
                   guint        field,
                   const char  *cell,
                   HdUnitIndex *units,
                   GString     *changes,
                   GError     **error)
{
  g_autoptr (HdRecord) read = NULL;
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;

  if (*cell == '\0')
    return TRUE;
  read = hd_record_copy (record);
  if (!read_cell (cell, read, field, units, error))
    return FALSE;
  if (hd_value_equal (hd_record_get_value (read, field), hd_record_get_value (record, field)))
    return TRUE;
  old = dup_shown (record, field, units);
  new = dup_shown (read, field, units);
  if (changes->len > 0)
    g_string_append (changes, "; ");
  /* Translators: a field, its old and its new value. */
  g_string_append_printf (changes, _("%1$s: %2$s → %3$s"), hd_field_label (hd_record_get_kind (record), field), old, new);
  hd_record_set_value (record, field, hd_record_get_value (read, field));
  return TRUE;
}

void
hd_import_restore (HdRecord       *record,
                   const HdRecord *before)
{
  for (guint field = 0; field < hd_record_get_entity (record)->n_fields; field++)
    hd_record_set_value (record, field, hd_record_get_value (before, field));
}

/* --- Columns --- */

static guint
count_headings (HdTableImport *self,
                guint          row)
{
  guint n = 0;

  for (guint column = 0; column < self->table->n_columns; column++)
    n += hd_table_field_guess (self->kind, hd_sheet_get (self->table, row, column)) != HD_COLUMN_IGNORED;
  return n;
}

/* The row with most headings among the first; two make a heading, or one where the table has but one column. */
static gboolean
find_headings (HdTableImport *self,
               guint         *heading_row)
{
  guint most = 0;

  for (guint row = 0; row < MIN (self->table->rows->len, ROWS_ABOVE_HEADINGS); row++)
    {
      guint n = count_headings (self, row);

      if (n > most)
        {
          most = n;
          *heading_row = row;
        }
    }
  return most >= MIN (2, self->table->n_columns);
}

/* Without headings the name is in the first column that holds no numbers. */
static guint
find_name_column (HdTableImport *self)
{
  for (guint column = 0; column < self->table->n_columns; column++)
    {
      const char *cell = hd_sheet_get (self->table, 0, column);

      if (*cell != '\0' && !g_ascii_isdigit (*cell))
        return column;
    }
  return 0;
}

static void
guess_columns (HdTableImport *self)
{
  for (guint column = 0; column < self->table->n_columns; column++)
    self->columns[column] = HD_COLUMN_IGNORED;
  if (!self->has_headings)
    {
      self->columns[find_name_column (self)] = 0;
      return;
    }
  for (guint column = 0; column < self->table->n_columns; column++)
    {
      int field = hd_table_field_guess (self->kind, hd_sheet_get (self->table, self->heading_row, column));
      gboolean taken = FALSE;

      for (guint i = 0; i < column; i++)
        taken |= self->columns[i] == field;
      if (!taken)
        self->columns[column] = field;
    }
}

/* A table that nothing can be taken from whatever its columns are said to be. */
static gboolean
check_shape (HdTableImport *self,
             GError       **error)
{
  if (self->kind == HD_ENTITY_RESULT && self->table->n_columns == 1)
    return hd_error_refuse (error, HD_ERROR_INVALID,
                            _("This table has one column only. Its cells must be parted by semicolons, commas or tabs: save it as “CSV UTF-8” and import that file."));
  if (self->has_headings && self->heading_row + 1 == self->table->rows->len)
    return hd_error_refuse (error, HD_ERROR_INVALID, _("There is no row below the headings of this table. Fill it in, or choose another file."));
  return TRUE;
}

HdTableImport *
hd_table_import_new (HdEntityKind kind,
                     GBytes      *bytes,
                     GError     **error)
{
  HdSheet *table;
  HdTableImport *self;

  g_return_val_if_fail (kind == HD_ENTITY_PERSON || kind == HD_ENTITY_UNIT || kind == HD_ENTITY_RESULT, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  table = hd_sheet_parse (bytes, error);
  if (table == NULL)
    return NULL;
  self = g_atomic_rc_box_new0 (HdTableImport);
  self->kind = kind;
  self->table = table;
  self->columns = g_new0 (int, table->n_columns);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_import_row_free);
  self->has_headings = find_headings (self, &self->heading_row);
  guess_columns (self);
  if (check_shape (self, error))
    return self;
  hd_table_import_unref (self);
  return NULL;
}

static void
clear (gpointer data)
{
  HdTableImport *self = data;

  hd_sheet_free (self->table);
  g_ptr_array_unref (self->rows);
  g_free (self->columns);
}

HdTableImport *
hd_table_import_ref (HdTableImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
hd_table_import_unref (HdTableImport *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, clear);
}

guint
hd_table_import_get_n_columns (HdTableImport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->table->n_columns;
}

static guint
first_row (HdTableImport *self)
{
  return self->has_headings ? self->heading_row + 1 : 0;
}

const char *
hd_table_import_get_heading (HdTableImport *self,
                             guint          column)
{
  g_return_val_if_fail (self != NULL && column < self->table->n_columns, "");

  return hd_sheet_get (self->table, self->has_headings ? self->heading_row : 0, column);
}

const char *
hd_table_import_get_sample (HdTableImport *self,
                            guint          column)
{
  g_return_val_if_fail (self != NULL && column < self->table->n_columns, "");

  for (guint row = first_row (self); row < self->table->rows->len; row++)
    if (*hd_sheet_get (self->table, row, column) != '\0')
      return hd_sheet_get (self->table, row, column);
  return "";
}

gboolean
hd_table_import_has_headings (HdTableImport *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_headings;
}

void
hd_table_import_set_headings (HdTableImport *self,
                              gboolean       has_headings)
{
  g_return_if_fail (self != NULL);

  self->has_headings = has_headings;
  self->heading_row = 0;
  if (has_headings)
    find_headings (self, &self->heading_row);
  guess_columns (self);
}

int
hd_table_import_get_field (HdTableImport *self,
                           guint          column)
{
  g_return_val_if_fail (self != NULL && column < self->table->n_columns, HD_COLUMN_IGNORED);

  return self->columns[column];
}

void
hd_table_import_set_field (HdTableImport *self,
                           guint          column,
                           int            field)
{
  g_return_if_fail (self != NULL && column < self->table->n_columns);

  for (guint i = 0; i < self->table->n_columns; i++)
    if (self->columns[i] == field)
      self->columns[i] = HD_COLUMN_IGNORED;
  self->columns[column] = field;
}

const char *
hd_table_import_cell (HdTableImport *self,
                      guint          row,
                      int            field)
{
  for (guint column = 0; column < self->table->n_columns; column++)
    if (self->columns[column] == field)
      return hd_sheet_get (self->table, row, column);
  return "";
}

const char *
hd_table_import_cell_lines (HdTableImport *self,
                            guint          row,
                            int            field)
{
  for (guint column = 0; column < self->table->n_columns; column++)
    if (self->columns[column] == field)
      return hd_sheet_get_lines (self->table, row, column);
  return "";
}

/* --- Plan and edit --- */

static void
add_rows (HdTableImport *self)
{
  g_ptr_array_set_size (self->rows, 0);
  for (guint row = first_row (self); row < self->table->rows->len; row++)
    g_ptr_array_add (self->rows, hd_import_row_new (self->table, row));
}

static gboolean
has_name_column (HdTableImport *self)
{
  for (guint column = 0; column < self->table->n_columns; column++)
    if (self->columns[column] == 0 || (self->kind == HD_ENTITY_PERSON && self->columns[column] == HD_PEOPLE_COLUMN_GIVEN_NAME) ||
        (self->kind == HD_ENTITY_RESULT && self->columns[column] == HD_RESULT_COLUMN_INDICATOR_NAME))
      return TRUE;
  return FALSE;
}

static gboolean
make_plan (HdTableImport *self,
           HdBook        *book,
           GError       **error)
{
  if (self->kind == HD_ENTITY_RESULT)
    return hd_table_import_plan_results (self, book, error);
  return self->kind == HD_ENTITY_PERSON ? hd_table_import_plan_people (self, book, error) : hd_table_import_plan_units (self, book, error);
}

static const char *
name_edit (HdTableImport *self)
{
  if (self->kind == HD_ENTITY_RESULT)
    return _("Import a list of results");
  return self->kind == HD_ENTITY_PERSON ? _("Import a list of people") : _("Import a list of units");
}

GPtrArray *
hd_table_import_plan (HdTableImport *self,
                      HdBook        *book,
                      GError       **error)
{
  g_return_val_if_fail (self != NULL && HD_IS_BOOK (book), NULL);

  if (!has_name_column (self))
    {
      hd_error_refuse (error, HD_ERROR_INVALID,
                       self->kind == HD_ENTITY_RESULT ? _("No column holds the indicator. Say which one does.") : _("No column holds the name. Say which one does."));
      return NULL;
    }
  add_rows (self);
  if (!make_plan (self, book, error))
    {
      g_ptr_array_set_size (self->rows, 0);
      return NULL;
    }
  return g_ptr_array_ref (self->rows);
}

guint
hd_table_import_count (HdTableImport *self,
                       HdImportEffect effect)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->rows->len; i++)
    n += ((const HdImportRow *) g_ptr_array_index (self->rows, i))->effect == effect;
  return n;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (hd_record_get_id (*(HdRecord *const *) a), hd_record_get_id (*(HdRecord *const *) b));
}

static gboolean
are_in_order (GPtrArray *records)
{
  for (guint i = 1; i < records->len; i++)
    if (compare_ids (&records->pdata[i - 1], &records->pdata[i]) > 0)
      return FALSE;
  return TRUE;
}

gboolean
hd_table_import_apply (HdTableImport *self,
                       HdBook        *book,
                       gboolean       leave_out,
                       GError       **error)
{
  g_autoptr (GHashTable) seen = NULL;
  g_autoptr (GPtrArray) puts = NULL;
  g_autoptr (HdEdit) edit = NULL;
  guint n_refused;

  g_return_val_if_fail (self != NULL && HD_IS_BOOK (book), FALSE);

  n_refused = hd_table_import_count (self, HD_IMPORT_REFUSED);
  if (n_refused > 0 && !leave_out)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
                   ngettext ("%u row is refused, so nothing is imported. Mend it in the file, or leave it out.",
                             "%u rows are refused, so nothing is imported. Mend them in the file, or leave them out.", n_refused), n_refused);
      return FALSE;
    }
  seen = g_hash_table_new (g_str_hash, g_str_equal);
  puts = g_ptr_array_new ();
  edit = hd_edit_new (book, name_edit (self));
  for (guint i = 0; i < self->rows->len; i++)
    {
      const HdImportRow *row = g_ptr_array_index (self->rows, i);

      for (guint j = 0; row->taken && j < row->puts->len; j++)
        if (g_hash_table_add (seen, (gpointer) hd_record_get_id (g_ptr_array_index (row->puts, j))))
          g_ptr_array_add (puts, g_ptr_array_index (row->puts, j));
    }
  /* In the order of their keys rows land beside each other in the file; new ones stand in it already. */
  if (puts->len > MANY_PUTS && !are_in_order (puts))
    g_ptr_array_sort (puts, compare_ids);
  for (guint i = 0; i < puts->len; i++)
    hd_edit_put (edit, g_ptr_array_index (puts, i));
  return hd_edit_apply (edit, error);
}

const char *
hd_import_effect_label (HdImportEffect effect)
{
  static const char * const labels[HD_N_IMPORT_EFFECTS] = {
    [HD_IMPORT_NEW] = NC_("import", "new"),
    [HD_IMPORT_CHANGED] = NC_("import", "changed"),
    [HD_IMPORT_SAME] = NC_("import", "same"),
    [HD_IMPORT_DOUBTFUL] = NC_("import", "doubtful"),
    [HD_IMPORT_REFUSED] = NC_("import", "refused"),
  };

  g_return_val_if_fail (effect < HD_N_IMPORT_EFFECTS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "import", labels[effect]);
}
