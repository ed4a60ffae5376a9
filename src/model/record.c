/* record.c: one record of a book: an entity, an id and the values of its fields
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/record.h"

#include "base/text.h"

#include <string.h>

struct _HdRecord
{
  gatomicrefcount ref_count;
  const HdEntity *entity;
  char           *id; /* behind the values */
  gint64          row_version;
  HdValue         values[];
};

#define ID_SIZE 37 /* of a UUID as text, with its end */

/* By the time it is made, to a quarter of a microsecond, then random (RFC 9562, version 7): records that are made one after the other
 * land beside each other in every index, and of two the later one has the greater id. */
static void
make_id (char id[ID_SIZE])
{
  static const char digits[] = "0123456789abcdef";
  gint64 now = g_get_real_time ();
  guint64 milliseconds = (guint64) now / 1000;
  guint64 fraction = (guint64) (now % 1000) * 4096 / 1000;
  guint64 high = (milliseconds << 16) | 0x7000 | fraction;
  guint64 low = ((guint64) g_random_int () << 32 | g_random_int ()) & G_GUINT64_CONSTANT (0x3fffffffffffffff);
  guint nibble = 0;

  low |= G_GUINT64_CONSTANT (0x8000000000000000);
  for (guint i = 0; i < ID_SIZE - 1; i++)
    if (i == 8 || i == 13 || i == 18 || i == 23)
      id[i] = '-';
    else
      {
        id[i] = digits[((nibble < 16 ? high : low) >> (60 - 4 * (nibble % 16))) & 0xf];
        nibble++;
      }
  id[ID_SIZE - 1] = '\0';
}

HdRecord *
hd_record_new (HdEntityKind kind)
{
  char id[ID_SIZE];

  make_id (id);
  return hd_record_new_with_id (kind, id);
}

HdRecord *
hd_record_new_with_id (HdEntityKind kind,
                       const char  *id)
{
  const HdEntity *entity;
  HdRecord *self;
  gsize id_size;

  g_return_val_if_fail (id != NULL, NULL);

  entity = hd_entity_get (kind);
  id_size = strlen (id) + 1;
  self = g_malloc0 (sizeof *self + entity->n_fields * sizeof (HdValue) + id_size);
  g_atomic_ref_count_init (&self->ref_count);
  self->entity = entity;
  self->id = (char *) &self->values[entity->n_fields];
  memcpy (self->id, id, id_size);

  return self;
}

HdRecord *
hd_record_copy (const HdRecord *self)
{
  HdRecord *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = hd_record_new_with_id (self->entity->kind, self->id);
  copy->row_version = self->row_version;
  for (guint i = 0; i < self->entity->n_fields; i++)
    hd_value_copy (&copy->values[i], &self->values[i]);

  return copy;
}

HdRecord *
hd_record_ref (HdRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
hd_record_unref (HdRecord *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->entity->n_fields; i++)
    hd_value_clear (&self->values[i]);
  g_free (self);
}

gboolean
hd_record_equal (const HdRecord *a,
                 const HdRecord *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  if (a->entity != b->entity || !g_str_equal (a->id, b->id))
    return FALSE;

  for (guint i = 0; i < a->entity->n_fields; i++)
    {
      if (!hd_value_equal (&a->values[i], &b->values[i]))
        return FALSE;
    }

  return TRUE;
}

const HdEntity *
hd_record_get_entity (const HdRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->entity;
}

HdEntityKind
hd_record_get_kind (const HdRecord *self)
{
  g_return_val_if_fail (self != NULL, HD_N_ENTITIES);

  return self->entity->kind;
}

const char *
hd_record_get_id (const HdRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

gint64
hd_record_get_row_version (const HdRecord *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->row_version;
}

void
hd_record_set_row_version (HdRecord *self,
                           gint64    row_version)
{
  g_return_if_fail (self != NULL);

  self->row_version = row_version;
}

const HdValue *
hd_record_get_value (const HdRecord *self,
                     guint           field)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (field < self->entity->n_fields, NULL);

  return &self->values[field];
}

void
hd_record_set_value (HdRecord      *self,
                     guint          field,
                     const HdValue *value)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (field < self->entity->n_fields);
  g_return_if_fail (value != NULL);

  hd_value_copy (&self->values[field], value);
}

gboolean
hd_record_is_empty (const HdRecord *self,
                    guint           field)
{
  const HdValue *value = hd_record_get_value (self, field);

  return value == NULL || value->type == HD_VALUE_NULL ||
         (value->type == HD_VALUE_TEXT && *value->text == '\0');
}

const char *
hd_record_get_text (const HdRecord *self,
                    guint           field)
{
  const HdValue *value = hd_record_get_value (self, field);

  if (value == NULL || value->type != HD_VALUE_TEXT || *value->text == '\0')
    return NULL;

  return value->text;
}

const char *
hd_record_peek_text (const HdRecord *self,
                     guint           field)
{
  const char *text = hd_record_get_text (self, field);

  return text != NULL ? text : "";
}

HdDate
hd_record_get_date (const HdRecord *self,
                    guint           field)
{
  const char *text = hd_record_get_text (self, field);
  HdDate date;

  if (text == NULL || !hd_date_parse_iso (text, &date, NULL))
    return HD_DATE_NONE;

  return date;
}

gint64
hd_record_get_integer (const HdRecord *self,
                       guint           field)
{
  const HdValue *value = hd_record_get_value (self, field);

  return value != NULL && value->type == HD_VALUE_INTEGER ? value->integer : 0;
}

gboolean
hd_record_get_boolean (const HdRecord *self,
                       guint           field)
{
  return hd_record_get_integer (self, field) != 0;
}

gboolean
hd_record_get_figure (const HdRecord *self,
                      guint           field,
                      HdFigure       *figure)
{
  const HdValue *value = hd_record_get_value (self, field);

  if (value == NULL || value->type != HD_VALUE_INTEGER)
    return FALSE;

  if (figure != NULL)
    *figure = value->integer;

  return TRUE;
}

int
hd_record_get_choice (const HdRecord *self,
                      guint           field)
{
  const char *word = hd_record_get_text (self, field);

  return word != NULL ? hd_field_choice_index (&self->entity->fields[field], word) : -1;
}

HdPeriod
hd_record_get_period (const HdRecord *self,
                      guint           from_field,
                      guint           to_field)
{
  return hd_period_new (hd_record_get_date (self, from_field), hd_record_get_date (self, to_field));
}

void
hd_record_set_text (HdRecord   *self,
                    guint       field,
                    const char *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (field < self->entity->n_fields);

  hd_value_set_text (&self->values[field], text != NULL && *text != '\0' ? text : NULL);
}

void
hd_record_share_text (HdRecord *self,
                      guint     field,
                      char     *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (field < self->entity->n_fields);
  g_return_if_fail (text != NULL);

  if (*text != '\0')
    hd_value_share_text (&self->values[field], text);
  else
    hd_value_set_null (&self->values[field]);
}

void
hd_record_set_date (HdRecord *self,
                    guint     field,
                    HdDate    date)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (field < self->entity->n_fields);

  hd_value_take_text (&self->values[field], hd_date_to_iso (date));
}

void
hd_record_set_integer (HdRecord *self,
                       guint     field,
                       gint64    integer)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (field < self->entity->n_fields);

  hd_value_set_integer (&self->values[field], integer);
}

void
hd_record_set_boolean (HdRecord *self,
                       guint     field,
                       gboolean  boolean)
{
  if (boolean)
    hd_record_set_integer (self, field, 1);
  else
    hd_record_clear (self, field);
}

void
hd_record_set_figure (HdRecord *self,
                      guint     field,
                      HdFigure  figure)
{
  hd_record_set_integer (self, field, figure);
}

void
hd_record_clear (HdRecord *self,
                 guint     field)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (field < self->entity->n_fields);

  hd_value_set_null (&self->values[field]);
}

char *
hd_record_search_key (const HdRecord *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->entity->n_fields; i++)
    {
      const char *part = hd_record_peek_text (self, i);

      if (!(self->entity->fields[i].flags & HD_FIELD_FLAG_SEARCH) || *part == '\0')
        continue;
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, part);
    }

  return hd_text_fold_marked (text->str);
}

/* The first field with @flag that is not empty, or -1. */
static int
find_flagged (const HdRecord *self,
              HdFieldFlags    flag)
{
  for (guint i = 0; i < self->entity->n_fields; i++)
    {
      if ((self->entity->fields[i].flags & flag) && hd_record_get_text (self, i) != NULL)
        return (int) i;
    }

  return -1;
}

char *
hd_record_sort_key (const HdRecord *self)
{
  int field;

  g_return_val_if_fail (self != NULL, NULL);

  field = find_flagged (self, HD_FIELD_FLAG_SORT);
  if (field < 0)
    return g_strdup ("");
  if (self->entity->kind == HD_ENTITY_PERSON || self->entity->kind == HD_ENTITY_SIGNATURE)
    return hd_text_name_sort_key (hd_record_get_text (self, (guint) field));

  return hd_text_sort_key (hd_record_get_text (self, (guint) field));
}

char *
hd_record_dup_title (const HdRecord *self)
{
  int field;

  g_return_val_if_fail (self != NULL, NULL);

  field = find_flagged (self, HD_FIELD_FLAG_SORT);
  if (field < 0)
    field = find_flagged (self, HD_FIELD_FLAG_SEARCH);

  for (guint i = 0; field < 0 && i < self->entity->n_fields; i++)
    {
      HdFieldKind kind = self->entity->fields[i].kind;

      if ((kind == HD_FIELD_KIND_TEXT || kind == HD_FIELD_KIND_LINES) && hd_record_get_text (self, i) != NULL)
        field = (int) i;
    }

  return g_strdup (field >= 0 ? hd_record_get_text (self, (guint) field) : self->id);
}
