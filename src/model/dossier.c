/* dossier.c: one agreement with all that its paper needs, as plain records
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/dossier.h"

HdDossier *
hd_dossier_new (HdRecord *committee,
                HdRecord *agreement)
{
  HdDossier *self;

  g_return_val_if_fail (committee != NULL, NULL);
  g_return_val_if_fail (agreement != NULL, NULL);

  self = g_new0 (HdDossier, 1);
  self->committee = hd_record_ref (committee);
  self->agreement = hd_record_ref (agreement);
  self->parties = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  self->signatures = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  self->clauses = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  self->amended = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  self->others = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) hd_record_unref);
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

void
hd_dossier_free (HdDossier *self)
{
  g_return_if_fail (self != NULL);

  hd_record_unref (self->committee);
  hd_record_unref (self->agreement);
  g_ptr_array_unref (self->parties);
  g_ptr_array_unref (self->signatures);
  g_ptr_array_unref (self->clauses);
  g_ptr_array_unref (self->amended);
  g_hash_table_unref (self->others);
  g_hash_table_unref (self->values);
  g_free (self);
}

static HdRecord *
find_in (GPtrArray  *records,
         const char *id)
{
  for (guint i = 0; i < records->len; i++)
    {
      HdRecord *record = g_ptr_array_index (records, i);

      if (g_str_equal (hd_record_get_id (record), id))
        return record;
    }

  return NULL;
}

HdRecord *
hd_dossier_lookup (const HdDossier *self,
                   const char      *id)
{
  HdRecord *record;

  g_return_val_if_fail (self != NULL, NULL);

  if (id == NULL)
    return NULL;
  if (g_str_equal (hd_record_get_id (self->agreement), id))
    return self->agreement;
  if (g_str_equal (hd_record_get_id (self->committee), id))
    return self->committee;

  record = g_hash_table_lookup (self->others, id);
  if (record == NULL)
    record = find_in (self->parties, id);
  if (record == NULL)
    record = find_in (self->signatures, id);
  if (record == NULL)
    record = find_in (self->clauses, id);

  return record;
}

static void
insert_by_position (GPtrArray *records,
                    HdRecord  *record,
                    guint      position_field)
{
  gint64 position = hd_record_get_integer (record, position_field);
  guint i;

  for (i = records->len; i > 0; i--)
    {
      HdRecord *before = g_ptr_array_index (records, i - 1);
      gint64 other = hd_record_get_integer (before, position_field);

      if (other < position ||
          (other == position && g_strcmp0 (hd_record_get_id (before), hd_record_get_id (record)) <= 0))
        break;
    }

  g_ptr_array_insert (records, (int) i, hd_record_ref (record));
}

void
hd_dossier_add (HdDossier *self,
                HdRecord  *record)
{
  HdEntityKind kind;

  g_return_if_fail (self != NULL);
  g_return_if_fail (record != NULL);

  kind = hd_record_get_kind (record);
  if (kind == HD_ENTITY_PARTY)
    insert_by_position (self->parties, record, HD_PARTY_POSITION);
  else if (kind == HD_ENTITY_SIGNATURE)
    insert_by_position (self->signatures, record, HD_SIGNATURE_POSITION);
  else if (kind == HD_ENTITY_CLAUSE)
    g_ptr_array_add (self->clauses, hd_record_ref (record));
  else
    /* The key is the record's own id: it has to go when an older record of that id goes. */
    g_hash_table_replace (self->others, (char *) hd_record_get_id (record), hd_record_ref (record));
}

void
hd_dossier_set_value (HdDossier  *self,
                      const char *name,
                      const char *value)
{
  g_return_if_fail (self != NULL && name != NULL);

  if (value != NULL && *value != '\0')
    g_hash_table_replace (self->values, g_strdup (name), g_strdup (value));
  else
    g_hash_table_remove (self->values, name);
}

static void
add_all (GPtrArray *to,
         GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, hd_record_ref (g_ptr_array_index (from, i)));
}

HdDossier *
hd_dossier_copy_with_clauses (const HdDossier *self,
                              GPtrArray       *clauses)
{
  HdDossier *copy;

  g_return_val_if_fail (self != NULL && clauses != NULL, NULL);

  copy = hd_dossier_new (self->committee, self->agreement);
  add_all (copy->parties, self->parties);
  add_all (copy->signatures, self->signatures);
  add_all (copy->clauses, clauses);
  add_all (copy->amended, self->amended);
  g_hash_table_unref (copy->others);
  copy->others = g_hash_table_ref (self->others);
  g_hash_table_unref (copy->values);
  copy->values = g_hash_table_ref (self->values);
  return copy;
}

HdDossier *
hd_dossier_copy_with_agreement (const HdDossier *self,
                                HdRecord        *agreement)
{
  HdDossier *copy;

  g_return_val_if_fail (self != NULL && agreement != NULL, NULL);

  copy = hd_dossier_copy_with_clauses (self, self->clauses);
  hd_record_unref (copy->agreement);
  copy->agreement = hd_record_ref (agreement);
  return copy;
}

/* Of equal ids the last one is the present one. */
static HdRecord *
find_after (GPtrArray *records,
            HdRecord  *record)
{
  for (guint i = records->len; i-- > 0;)
    if (g_str_equal (hd_record_get_id (g_ptr_array_index (records, i)), hd_record_get_id (record)))
      return g_ptr_array_index (records, i);
  return NULL;
}

static void
add_after (HdDossier *self,
           GPtrArray *before,
           GPtrArray *records)
{
  for (guint i = 0; i < before->len; i++)
    {
      HdRecord *record = g_ptr_array_index (before, i);

      if (find_after (records, record) == NULL)
        hd_dossier_add (self, record);
    }
}

HdDossier *
hd_dossier_copy_after (const HdDossier *self,
                       GPtrArray       *records)
{
  HdRecord *agreement;
  HdDossier *copy;
  GHashTableIter iter;
  gpointer value;

  g_return_val_if_fail (self != NULL && records != NULL, NULL);

  agreement = find_after (records, self->agreement);
  copy = hd_dossier_new (self->committee, agreement != NULL ? agreement : self->agreement);
  add_after (copy, self->parties, records);
  add_after (copy, self->signatures, records);
  add_after (copy, self->clauses, records);
  add_all (copy->amended, self->amended);
  g_hash_table_iter_init (&iter, self->others);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    hd_dossier_add (copy, value);
  for (guint i = 0; i < records->len; i++)
    if (g_ptr_array_index (records, i) != agreement)
      hd_dossier_add (copy, g_ptr_array_index (records, i));
  return copy;
}
