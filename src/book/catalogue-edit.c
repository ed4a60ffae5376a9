/* catalogue-edit.c: the book's own catalogue of fields and indicators, and what may be done to it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/catalogue-edit.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "book/book-private.h"
#include "book/edit.h"
#include "model/indicator.h"
#include "model/labels.h"
#include "store/uses.h"

static guint
position_field (HdEntityKind kind)
{
  return kind == HD_ENTITY_FIELD ? (guint) HD_FIELD_POSITION : (guint) HD_INDICATOR_POSITION;
}

static int
compare_positions (gconstpointer first,
                   gconstpointer second,
                   gpointer      data)
{
  guint field = GPOINTER_TO_UINT (data);
  gint64 a = hd_record_get_integer (*(HdRecord * const *) first, field);
  gint64 b = hd_record_get_integer (*(HdRecord * const *) second, field);

  if (a != b)
    return a < b ? -1 : 1;
  return strcmp (hd_record_get_id (*(HdRecord * const *) first), hd_record_get_id (*(HdRecord * const *) second));
}

/* Those among which @record stands, itself left out, in their order. */
static GPtrArray *
get_siblings (HdBook         *book,
              const HdRecord *record,
              guint           position_field,
              GError        **error)
{
  HdEntityKind kind = hd_record_get_kind (record);
  GPtrArray *siblings = kind == HD_ENTITY_FIELD
                          ? hd_book_get_all_records (book, kind, error)
                          : hd_book_get_records_by (book, kind, HD_INDICATOR_FIELD, hd_record_peek_text (record, HD_INDICATOR_FIELD), error);

  if (siblings == NULL)
    return NULL;
  for (guint i = siblings->len; i > 0; i--)
    if (g_str_equal (hd_record_get_id (g_ptr_array_index (siblings, i - 1)), hd_record_get_id (record)))
      g_ptr_array_remove_index (siblings, i - 1);
  g_ptr_array_sort_with_data (siblings, compare_positions, GUINT_TO_POINTER (position_field));
  return siblings;
}

/* --- Reading it --- */

void
hd_catalogue_field_free (HdCatalogueField *self)
{
  if (self == NULL)
    return;
  hd_record_unref (self->field);
  g_ptr_array_unref (self->indicators);
  g_free (self);
}

static HdCatalogueField *
make_field (HdRecord  *field,
            GPtrArray *indicators)
{
  HdCatalogueField *self = g_new0 (HdCatalogueField, 1);

  self->field = hd_record_ref (field);
  self->indicators = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  for (guint i = 0; i < indicators->len; i++)
    if (g_str_equal (hd_record_peek_text (g_ptr_array_index (indicators, i), HD_INDICATOR_FIELD), hd_record_get_id (field)))
      g_ptr_array_add (self->indicators, hd_record_ref (g_ptr_array_index (indicators, i)));
  g_ptr_array_sort_with_data (self->indicators, compare_positions, GUINT_TO_POINTER (HD_INDICATOR_POSITION));
  return self;
}

GPtrArray *
hd_book_get_catalogue (HdBook  *self,
                       GError **error)
{
  g_autoptr (GPtrArray) catalogue = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_catalogue_field_free);
  g_autoptr (GPtrArray) fields = NULL;
  g_autoptr (GPtrArray) indicators = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  fields = hd_book_get_all_records (self, HD_ENTITY_FIELD, error);
  indicators = fields != NULL ? hd_book_get_all_records (self, HD_ENTITY_INDICATOR, error) : NULL;
  if (indicators == NULL)
    return NULL;
  g_ptr_array_sort_with_data (fields, compare_positions, GUINT_TO_POINTER (HD_FIELD_POSITION));
  for (guint i = 0; i < fields->len; i++)
    g_ptr_array_add (catalogue, make_field (g_ptr_array_index (fields, i), indicators));
  return g_steal_pointer (&catalogue);
}

/* --- Adding to it --- */

/* The place after the last of @records. */
static gint64
next_position (GPtrArray   *records,
               HdEntityKind kind)
{
  gint64 last = 0;

  for (guint i = 0; i < records->len; i++)
    last = MAX (last, hd_record_get_integer (g_ptr_array_index (records, i), position_field (kind)));
  return last + 1;
}

HdRecord *
hd_book_new_indicator (HdBook     *self,
                       const char *field_id,
                       GError    **error)
{
  g_autoptr (HdRecord) field = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autofree char *code = NULL;
  HdRecord *record;

  g_return_val_if_fail (HD_IS_BOOK (self) && field_id != NULL, NULL);

  field = hd_book_get_record (self, HD_ENTITY_FIELD, field_id, error);
  all = field != NULL ? hd_book_get_all_records (self, HD_ENTITY_INDICATOR, error) : NULL;
  if (all == NULL)
    return NULL;
  record = hd_record_new (HD_ENTITY_INDICATOR);
  code = hd_indicator_next_code (field, all);
  hd_record_set_text (record, HD_INDICATOR_FIELD, field_id);
  hd_record_set_text (record, HD_INDICATOR_CODE, code);
  hd_record_set_integer (record, HD_INDICATOR_DECIMALS, 0);
  hd_record_set_text (record, HD_INDICATOR_AGGREGATION, "sum");
  hd_record_set_text (record, HD_INDICATOR_DIRECTION, "up");
  hd_record_set_integer (record, HD_INDICATOR_POSITION, next_position (all, HD_ENTITY_INDICATOR));
  return record;
}

HdRecord *
hd_book_new_field (HdBook  *self,
                   GError **error)
{
  g_autoptr (GPtrArray) all = NULL;
  HdRecord *record;

  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  all = hd_book_get_all_records (self, HD_ENTITY_FIELD, error);
  if (all == NULL)
    return NULL;
  record = hd_record_new (HD_ENTITY_FIELD);
  hd_record_set_integer (record, HD_FIELD_POSITION, next_position (all, HD_ENTITY_FIELD));
  return record;
}

/* --- Changing it --- */

static guint
count_figures (GPtrArray *uses)
{
  guint count = 0;

  for (guint i = 0; i < uses->len; i++)
    {
      const HdUnitUse *use = g_ptr_array_index (uses, i);

      if (use->kind == HD_ENTITY_RESULT || use->kind == HD_ENTITY_TARGET)
        count += use->count;
    }
  return count;
}

static gboolean
differs (const HdRecord *a,
         const HdRecord *b,
         guint           field)
{
  return !g_str_equal (hd_record_peek_text (a, field), hd_record_peek_text (b, field));
}

/* Figures that are there keep their meaning. */
static gboolean
check_figures (HdBook         *self,
               const HdRecord *before,
               const HdRecord *record,
               GError        **error)
{
  g_autoptr (GPtrArray) uses = NULL;
  guint n_figures;

  if (!differs (before, record, HD_INDICATOR_UNIT_OF_MEASURE) && !differs (before, record, HD_INDICATOR_AGGREGATION))
    return TRUE;
  uses = hd_uses_count (self->db, HD_ENTITY_INDICATOR, hd_record_get_id (record), error);
  if (uses == NULL)
    return FALSE;
  n_figures = count_figures (uses);
  if (n_figures == 0)
    return TRUE;
  if (differs (before, record, HD_INDICATOR_AGGREGATION))
    g_set_error (error, HD_ERROR, HD_ERROR_CONSTRAINT,
                 ngettext ("%u figure was entered for it and would be reckoned in another way. End this indicator and add a new one.",
                           "%u figures were entered for it and would be reckoned in another way. End this indicator and add a new one.", n_figures),
                 n_figures);
  else
    g_set_error (error, HD_ERROR, HD_ERROR_CONSTRAINT,
                 ngettext ("%u figure was entered in “%s” and would say something else. End this indicator and add a new one.",
                           "%u figures were entered in “%s” and would say something else. End this indicator and add a new one.", n_figures),
                 n_figures, hd_record_peek_text (before, HD_INDICATOR_UNIT_OF_MEASURE));
  return FALSE;
}

static gboolean
check_links (HdBook         *self,
             const HdRecord *record,
             GPtrArray      *all,
             GError        **error)
{
  guint field;
  g_autofree char *sentence = hd_indicator_check_links (record, all, &field);

  if (sentence == NULL)
    return TRUE;
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID, "%s: %s", hd_field_label (HD_ENTITY_INDICATOR, field), sentence);
  return FALSE;
}

static gboolean
prepare_indicator (HdBook   *self,
                   HdRecord *record,
                   GError  **error)
{
  g_autoptr (GPtrArray) all = hd_book_get_all_records (self, HD_ENTITY_INDICATOR, error);
  g_autoptr (HdRecord) before = NULL;

  if (all == NULL || !check_links (self, record, all, error))
    return FALSE;
  if (hd_record_get_row_version (record) == 0)
    return TRUE;
  before = hd_book_get_record (self, HD_ENTITY_INDICATOR, hd_record_get_id (record), error);
  if (before == NULL || !check_figures (self, before, record, error))
    return FALSE;
  if (differs (before, record, HD_INDICATOR_FIELD))
    hd_record_set_integer (record, HD_INDICATOR_POSITION, next_position (all, HD_ENTITY_INDICATOR));
  return TRUE;
}

gboolean
hd_book_save_in_catalogue (HdBook   *self,
                           HdRecord *record,
                           GError  **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self) && record != NULL, FALSE);

  if (hd_record_get_kind (record) == HD_ENTITY_INDICATOR && !prepare_indicator (self, record, error))
    return FALSE;
  return hd_book_save_record (self, record, error);
}

gboolean
hd_book_end_in_catalogue (HdBook      *self,
                          HdEntityKind kind,
                          const char  *id,
                          HdDate       day,
                          GError     **error)
{
  guint field = kind == HD_ENTITY_FIELD ? (guint) HD_FIELD_VALID_TO : (guint) HD_INDICATOR_VALID_TO;
  g_autoptr (HdRecord) before = NULL;
  g_autoptr (HdRecord) record = NULL;
  g_autoptr (HdEdit) edit = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && id != NULL && (kind == HD_ENTITY_FIELD || kind == HD_ENTITY_INDICATOR), FALSE);

  before = hd_book_get_record (self, kind, id, error);
  if (before == NULL)
    return FALSE;
  record = hd_record_copy (before);
  hd_record_set_date (record, field, day);
  title = hd_record_dup_title (record);
  edit = hd_edit_new_printf (self, day != HD_DATE_NONE ? _("End “%s”") : _("Go on reporting “%s”"), title);
  hd_edit_put (edit, record);
  return hd_edit_apply (edit, error);
}

gboolean
hd_book_move_in_catalogue (HdBook      *self,
                           HdEntityKind kind,
                           const char  *id,
                           const char  *before_id,
                           GError     **error)
{
  guint field = position_field (kind);
  g_autoptr (HdRecord) record = NULL;
  g_autoptr (GPtrArray) siblings = NULL;
  g_autoptr (HdEdit) edit = NULL;
  g_autofree char *title = NULL;
  guint place = 0;

  g_return_val_if_fail (HD_IS_BOOK (self) && id != NULL && (kind == HD_ENTITY_FIELD || kind == HD_ENTITY_INDICATOR), FALSE);

  record = hd_book_get_record (self, kind, id, error);
  siblings = record != NULL ? get_siblings (self, record, field, error) : NULL;
  if (siblings == NULL)
    return FALSE;
  while (place < siblings->len && g_strcmp0 (hd_record_get_id (g_ptr_array_index (siblings, place)), before_id) != 0)
    place++;
  title = hd_record_dup_title (record);
  g_ptr_array_insert (siblings, (int) place, hd_record_ref (record));
  edit = hd_edit_new_printf (self, _("Move “%s”"), title);
  for (guint i = 0; i < siblings->len; i++)
    {
      g_autoptr (HdRecord) moved = hd_record_copy (g_ptr_array_index (siblings, i));

      hd_record_set_integer (moved, field, i + 1);
      hd_edit_put (edit, moved);
    }
  return hd_edit_apply (edit, error);
}

/* --- What names it --- */

/* “12 results”; NULL for what is not told by itself. */
static char *
dup_use (const HdUnitUse *use)
{
  if (use->kind == HD_ENTITY_RESULT)
    return g_strdup_printf (ngettext ("%u result", "%u results", use->count), use->count);
  if (use->kind == HD_ENTITY_TARGET)
    return g_strdup_printf (ngettext ("%u target", "%u targets", use->count), use->count);
  if (use->kind == HD_ENTITY_COMMITMENT)
    return g_strdup_printf (ngettext ("%u commitment", "%u commitments", use->count), use->count);
  if (use->kind == HD_ENTITY_SENTENCE)
    return g_strdup_printf (ngettext ("%u kept sentence", "%u kept sentences", use->count), use->count);
  return NULL;
}

char *
hd_book_describe_catalogue_uses (HdBook      *self,
                                 HdEntityKind kind,
                                 const char  *id,
                                 GError     **error)
{
  g_autoptr (GPtrArray) uses = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint n_indicators = 0;

  g_return_val_if_fail (HD_IS_BOOK (self) && id != NULL, NULL);

  uses = hd_uses_count (self->db, kind, id, error);
  if (uses == NULL)
    return NULL;
  for (guint i = 0; i < uses->len; i++)
    {
      char *part = dup_use (g_ptr_array_index (uses, i));

      if (part != NULL)
        g_ptr_array_add (parts, part);
      else
        n_indicators += ((const HdUnitUse *) g_ptr_array_index (uses, i))->count;
    }
  if (n_indicators > 0)
    g_ptr_array_add (parts, g_strdup_printf (kind == HD_ENTITY_FIELD ? ngettext ("%u indicator", "%u indicators", n_indicators)
                                                                     : ngettext ("%u other indicator", "%u other indicators", n_indicators), n_indicators));
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

gboolean
hd_book_remove_from_catalogue (HdBook      *self,
                               HdEntityKind kind,
                               const char  *id,
                               GError     **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *uses = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && id != NULL, FALSE);

  uses = hd_book_describe_catalogue_uses (self, kind, id, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (uses == NULL)
    return hd_book_remove_record (self, kind, id, error);
  title = hd_book_dup_title (self, kind, id, error);
  if (title != NULL)
    g_set_error (error, HD_ERROR, HD_ERROR_CONSTRAINT,
                 _("“%s” is in use: %s. End it instead: from that day on it is no longer offered, and its figures stay."), title, uses);
  return FALSE;
}
