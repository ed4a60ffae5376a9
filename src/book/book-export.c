/* book-export.c: a whole book as JSON (docs/book-format.md)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/error.h"
#include "base/i18n.h"
#include "book/book-format.h"
#include "book/book-private.h"
#include "book/json.h"
#include "store/records.h"

static void
append_key (GString    *out,
            const char *key)
{
  hd_json_append_string (out, key);
  g_string_append (out, ": ");
}

static void
append_value (GString        *out,
              const HdRecord *record,
              guint           field)
{
  const HdField *descriptor = &hd_record_get_entity (record)->fields[field];

  if (descriptor->kind == HD_FIELD_KIND_INTEGER)
    g_string_append_printf (out, "%" G_GINT64_FORMAT, hd_record_get_integer (record, field));
  else if (descriptor->kind == HD_FIELD_KIND_BOOLEAN)
    g_string_append (out, "true");
  else if (descriptor->kind == HD_FIELD_KIND_FIGURE)
    {
      HdFigure figure = 0;
      g_autofree char *plain = NULL;

      hd_record_get_figure (record, field, &figure);
      plain = hd_figure_to_plain (figure);
      hd_json_append_string (out, plain);
    }
  else
    hd_json_append_string (out, hd_record_peek_text (record, field));
}

static gboolean
is_left_out (const HdRecord *record,
             guint           field)
{
  if (hd_record_is_empty (record, field))
    return TRUE;
  return hd_record_get_entity (record)->fields[field].kind == HD_FIELD_KIND_BOOLEAN && !hd_record_get_boolean (record, field);
}

static void
append_record (GString        *out,
               const HdRecord *record,
               GHashTable     *hashes)
{
  const HdEntity *entity = hd_record_get_entity (record);

  g_string_append (out, "    {\n      ");
  append_key (out, "id");
  hd_json_append_string (out, hd_record_get_id (record));
  for (guint field = 0; field < entity->n_fields; field++)
    {
      if (is_left_out (record, field))
        continue;
      g_string_append (out, ",\n      ");
      append_key (out, entity->fields[field].name);
      append_value (out, record, field);
      if (entity->fields[field].kind == HD_FIELD_KIND_HASH)
        g_hash_table_add (hashes, g_strdup (hd_record_get_text (record, field)));
    }
  g_string_append (out, "\n    }");
}

static gboolean
append_list (GString     *out,
             HdDatabase  *db,
             HdEntityKind kind,
             GHashTable  *hashes,
             GError     **error)
{
  g_autoptr (GPtrArray) records = hd_records_get_all (db, kind, error);

  if (records == NULL)
    return FALSE;
  if (records->len == 0)
    return TRUE;
  g_string_append (out, ",\n  ");
  append_key (out, hd_entity_get (kind)->plural);
  g_string_append (out, "[\n");
  for (guint i = 0; i < records->len; i++)
    {
      append_record (out, g_ptr_array_index (records, i), hashes);
      g_string_append (out, i + 1 < records->len ? ",\n" : "\n");
    }
  g_string_append (out, "  ]");
  return TRUE;
}

/* Nothing is written that could not be read again. */
static gboolean
check_size (GString *out,
            GError **error)
{
  if (out->len <= HD_FORMAT_MAX_BYTES)
    return TRUE;
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
               _("The book is too large for a file in the book format (%d MB); keep the book itself instead."),
               HD_FORMAT_MAX_BYTES / 1024 / 1024);
  return FALSE;
}

static gboolean
append_blobs (GString    *out,
              HdDatabase *db,
              GHashTable *hashes,
              GError    **error)
{
  g_autoptr (GList) sorted = g_list_sort (g_hash_table_get_keys (hashes), (GCompareFunc) g_strcmp0);

  if (sorted == NULL)
    return TRUE;
  g_string_append (out, ",\n  ");
  append_key (out, HD_FORMAT_BLOBS);
  g_string_append (out, "{\n");
  for (GList *link = sorted; link != NULL; link = link->next)
    {
      g_autoptr (GBytes) blob = hd_records_get_blob (db, link->data, error);
      g_autofree char *base64 = NULL;

      if (blob == NULL)
        return FALSE;
      base64 = g_base64_encode (g_bytes_get_data (blob, NULL), g_bytes_get_size (blob));
      g_string_append (out, "    ");
      append_key (out, link->data);
      hd_json_append_string (out, base64);
      g_string_append (out, link->next != NULL ? ",\n" : "\n");
      if (!check_size (out, error))
        return FALSE;
    }
  g_string_append (out, "  }");
  return TRUE;
}

static gboolean
append_book (GString    *out,
             HdDatabase *db,
             GError    **error)
{
  g_autoptr (GHashTable) hashes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_string_append_printf (out, "{\n  \"%s\": \"%s\",\n  \"%s\": %d",
                          HD_FORMAT_KEY, HD_FORMAT_NAME, HD_FORMAT_VERSION_KEY, HD_FORMAT_VERSION);
  for (guint kind = 0; kind < HD_N_ENTITIES; kind++)
    if (!append_list (out, db, kind, hashes, error))
      return FALSE;
  if (!append_blobs (out, db, hashes, error))
    return FALSE;
  g_string_append (out, "\n}\n");
  return check_size (out, error);
}

GBytes *
hd_book_export (HdBook  *self,
                GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean done;

  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  if (!hd_database_begin_read (self->db, error))
    return NULL;
  done = append_book (out, self->db, error);
  hd_database_rollback (self->db);
  return done ? g_string_free_to_bytes (g_steal_pointer (&out)) : NULL;
}
