/* table-units.c: a list of units against the book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/error.h"
#include "base/i18n.h"
#include "book/table-import-private.h"
#include "book/units.h"
#include "model/validate.h"

typedef struct
{
  HdTableImport *import;
  HdUnitIndex   *index;
  gint64         next_rank; /* of a new unit */
  GPtrArray     *records;   /* (element-type HdRecord): of each row; NULL where there is none */
  guint          first;     /* row of the table that the first row of the plan stands for */
} UnitsPlan;

static int
find_column (const char *name)
{
  return hd_table_field_find (HD_ENTITY_UNIT, name);
}

/* Another unit that the row may mean without saying its name. */
static const HdRecord *
find_look_alike (UnitsPlan  *self,
                 const char *name,
                 guint       row)
{
  static const char * const aliases[] = { "abbreviation", "symbol" };
  GPtrArray *found = hd_unit_index_lookup (self->index->by_letters, name, FALSE);

  for (guint i = 0; found == NULL && i < G_N_ELEMENTS (aliases); i++)
    {
      const char *alias = hd_table_import_cell (self->import, row, find_column (aliases[i]));

      if (*alias != '\0')
        found = hd_unit_index_lookup (self->index->by_alias, alias, TRUE);
    }
  return found != NULL ? g_ptr_array_index (found, 0) : NULL;
}

/* With all the names by which other rows may call it. */
static HdRecord *
make_unit (UnitsPlan  *self,
           const char *name,
           guint       row)
{
  HdRecord *unit = hd_record_new (HD_ENTITY_UNIT);

  hd_record_set_text (unit, HD_UNIT_NAME, name);
  hd_record_set_text (unit, HD_UNIT_ABBREVIATION, hd_table_import_cell (self->import, row, find_column ("abbreviation")));
  hd_record_set_text (unit, HD_UNIT_SYMBOL, hd_table_import_cell (self->import, row, find_column ("symbol")));
  return unit;
}

/* Which unit each row is about. New ones are known to the rows that name them as their superior, whatever the order of the file. */
static void
identify (UnitsPlan *self,
          guint      i)
{
  HdImportRow *row = g_ptr_array_index (self->import->rows, i);
  const char *name = hd_table_import_cell (self->import, self->first + i, 0);
  GPtrArray *same = NULL;
  const HdRecord *other;
  HdRecord *unit = NULL;

  g_free (row->title);
  row->title = g_strdup (name);
  if (*name == '\0')
    {
      hd_import_row_settle (row, HD_IMPORT_REFUSED, g_strdup (_("The name is missing.")));
      g_ptr_array_add (self->records, NULL);
      return;
    }
  same = hd_unit_index_lookup (self->index->by_name, name, TRUE);
  if (same != NULL)
    {
      unit = hd_unit_index_find (self->index, name, NULL);
      if (unit == NULL)
        hd_import_row_settle (row, HD_IMPORT_REFUSED, g_strdup (_("Several units of the book have this name.")));
      g_ptr_array_add (self->records, unit != NULL ? hd_record_ref (unit) : NULL);
      return;
    }
  other = find_look_alike (self, name, self->first + i);
  unit = make_unit (self, name, self->first + i);
  g_ptr_array_add (self->records, unit);
  if (other != NULL)
    hd_import_row_settle (row, HD_IMPORT_DOUBTFUL,
                          g_strdup_printf (_("Looks like “%s”, which is in the book."), hd_record_peek_text (other, HD_UNIT_NAME)));
  else
    hd_unit_index_add (self->index, unit);
}

static gboolean
stands_below_itself (UnitsPlan      *self,
                     const HdRecord *unit)
{
  const HdRecord *above = unit;

  for (guint steps = 0; steps <= self->index->units->len; steps++)
    {
      const char *parent = hd_record_get_text (above, HD_UNIT_PARENT);

      above = parent != NULL ? g_hash_table_lookup (self->index->by_id, parent) : NULL;
      if (above == NULL)
        return FALSE;
      if (above == unit)
        return TRUE;
    }
  return TRUE;
}

/* Values from the cells; what a list does not say of a new unit is guessed from its name. */
static gboolean
fill (UnitsPlan *self,
      guint      row,
      HdRecord  *unit,
      GString   *changes,
      GError   **error)
{
  guint n;
  const HdTableField *fields = hd_table_fields (HD_ENTITY_UNIT, &n);
  const char *name = hd_record_peek_text (unit, HD_UNIT_NAME);
  gboolean is_new = hd_record_get_row_version (unit) == 0;

  for (guint i = 1; i < n; i++)
    if (!hd_import_row_set (unit, (guint) fields[i].field, hd_table_import_cell (self->import, row, (int) i), self->index, changes, error))
      return FALSE;
  if (stands_below_itself (self, unit))
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_INVALID, _("The unit would stand below itself. Give it another superior unit."));
      return FALSE;
    }
  if (is_new && hd_record_is_empty (unit, HD_UNIT_KIND))
    hd_record_set_text (unit, HD_UNIT_KIND, hd_unit_guess_kind (name));
  if (is_new && hd_record_is_empty (unit, HD_UNIT_LEVEL))
    hd_record_set_text (unit, HD_UNIT_LEVEL, hd_unit_guess_level (name));
  if (is_new && hd_record_is_empty (unit, HD_UNIT_PROTOCOL_RANK))
    hd_record_set_integer (unit, HD_UNIT_PROTOCOL_RANK, self->next_rank++);
  return hd_validate_strict (unit, error);
}

static void
settle (UnitsPlan *self,
        guint      i)
{
  HdImportRow *row = g_ptr_array_index (self->import->rows, i);
  HdRecord *unit = g_ptr_array_index (self->records, i);
  g_autoptr (GString) changes = g_string_new (NULL);
  g_autoptr (HdRecord) before = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_first;

  if (row->effect == HD_IMPORT_REFUSED)
    return;
  before = hd_record_copy (unit);
  /* A second row about a unit that an earlier one makes adds to it. */
  is_first = hd_record_get_row_version (unit) == 0 && hd_record_is_empty (unit, HD_UNIT_KIND);
  if (!fill (self, self->first + i, unit, changes, &error))
    {
      hd_import_restore (unit, before);
      hd_import_row_settle (row, HD_IMPORT_REFUSED, g_strdup (error->message));
      return;
    }
  if (hd_record_equal (before, unit))
    {
      hd_import_row_settle (row, HD_IMPORT_SAME, NULL);
      return;
    }
  hd_import_row_put (row, unit);
  if (row->effect == HD_IMPORT_DOUBTFUL)
    return;
  hd_import_row_settle (row, is_first ? HD_IMPORT_NEW : HD_IMPORT_CHANGED, is_first ? NULL : g_strdup (changes->str));
}

/* A new unit that no row makes. */
static gboolean
stays_away (UnitsPlan  *self,
            const char *unit_id)
{
  const HdRecord *unit = unit_id != NULL ? g_hash_table_lookup (self->index->by_id, unit_id) : NULL;

  if (unit == NULL || hd_record_get_row_version (unit) != 0)
    return FALSE;
  for (guint i = 0; i < self->records->len; i++)
    if (g_ptr_array_index (self->records, i) == unit && ((const HdImportRow *) g_ptr_array_index (self->import->rows, i))->puts->len > 0)
      return FALSE;
  return TRUE;
}

/* Who stands below a unit that is refused is refused as well, at any depth. */
static void
refuse_orphans (UnitsPlan *self)
{
  gboolean again = TRUE;

  while (again)
    {
      again = FALSE;
      for (guint i = 0; i < self->import->rows->len; i++)
        {
          HdImportRow *row = g_ptr_array_index (self->import->rows, i);
          const HdRecord *unit = g_ptr_array_index (self->records, i);

          if (row->puts->len == 0 || !stays_away (self, hd_record_get_text (unit, HD_UNIT_PARENT)))
            continue;
          g_ptr_array_set_size (row->puts, 0);
          hd_import_row_settle (row, HD_IMPORT_REFUSED, g_strdup (_("Its superior unit in the same list is refused.")));
          again = TRUE;
        }
    }
}

static void
unref_record (gpointer record)
{
  if (record != NULL)
    hd_record_unref (record);
}

gboolean
hd_table_import_plan_units (HdTableImport *self,
                            HdBook        *book,
                            GError       **error)
{
  g_autoptr (HdUnitIndex) index = hd_unit_index_new (book, error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (unref_record);
  g_autoptr (HdRecord) last = index != NULL ? hd_book_make_unit (book, error) : NULL;
  UnitsPlan plan = { self, index, 0, records, self->table->rows->len - self->rows->len };

  if (last == NULL)
    return FALSE;
  plan.next_rank = hd_record_get_integer (last, HD_UNIT_PROTOCOL_RANK);
  for (guint i = 0; i < self->rows->len; i++)
    ((HdImportRow *) g_ptr_array_index (self->rows, i))->effect = HD_IMPORT_SAME;
  for (guint i = 0; i < self->rows->len; i++)
    identify (&plan, i);
  for (guint i = 0; i < self->rows->len; i++)
    settle (&plan, i);
  refuse_orphans (&plan);
  return TRUE;
}
