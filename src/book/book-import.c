/* book-import.c: a whole book from its JSON form, all or nothing
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/book-private.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "book/book-format.h"
#include "book/import.h"
#include "book/rules.h"
#include "book/suggest.h"
#include "store/changes.h"
#include "store/records.h"

/* TRUE when the file says it is a book, of a version that is understood; else all other problems would be noise. */
static gboolean
check_header (HdImport     *self,
              const HdJson *json,
              GError      **error)
{
  const HdJson *format = hd_json_member (json, HD_FORMAT_KEY);
  const HdJson *version = hd_json_member (json, HD_FORMAT_VERSION_KEY);

  if (json->type != HD_JSON_OBJECT || format == NULL || format->type != HD_JSON_STRING ||
      format->string->len != strlen (HD_FORMAT_NAME) || !g_str_equal (format->string->str, HD_FORMAT_NAME))
    hd_import_problem (self, "$." HD_FORMAT_KEY,
                       _("This is not the file of a book: it does not begin with \"format\": \"hiepdong-book\"."));
  else if (version == NULL || version->type != HD_JSON_INTEGER || version->integer < 1)
    hd_import_problem (self, "$." HD_FORMAT_VERSION_KEY, _("The version of the format is missing; it is the whole number 1."));
  else if (version->integer > HD_FORMAT_VERSION)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, version->integer);

      g_set_error (error, HD_ERROR, HD_ERROR_TOO_NEW,
                   _("The file has version %s of the book format, this program knows version %d; install a newer one."),
                   number, HD_FORMAT_VERSION);
      return FALSE;
    }
  return self->problems->len == 0;
}

static void
read_list (HdImport     *self,
           HdEntityKind  kind,
           const HdJson *json)
{
  const char *plural = hd_entity_get (kind)->plural;

  if (json->type != HD_JSON_ARRAY)
    {
      hd_import_problem_at (self, "$", plural, _("A list in “[” and “]” is wanted."));
      return;
    }
  for (guint i = 0; i < hd_json_n_children (json) && !hd_import_is_hopeless (self); i++)
    {
      g_autofree char *path = g_strdup_printf ("$.%s[%u]", plural, i);
      g_autoptr (HdRecord) record = hd_import_read_record (self, kind, hd_json_child (json, i), path);

      if (record == NULL)
        continue;
      if (hd_record_set_add (self->set, record))
        g_hash_table_insert (self->indexes, record, GUINT_TO_POINTER (i));
      else
        hd_import_problem_at (self, path, "id", _("Another record has this id already; each has its own."));
    }
}

static void
read_blob (HdImport     *self,
           const HdJson *json)
{
  g_autofree char *sha256 = NULL;
  g_autofree char *again = NULL;
  g_autofree guchar *bytes = NULL;
  gsize length = 0;

  if (json->type != HD_JSON_STRING)
    {
      hd_import_problem_at (self, "$." HD_FORMAT_BLOBS, json->key, _("Bytes are written as a string in Base64."));
      return;
    }
  bytes = g_base64_decode (json->string->str, &length);
  again = g_base64_encode (bytes, length);
  /* The decoder passes over what it does not know; a second way round tells. */
  if (json->string->len != strlen (again) || memcmp (again, json->string->str, json->string->len) != 0)
    {
      hd_import_problem_at (self, "$." HD_FORMAT_BLOBS, json->key, _("This is not Base64 without line breaks."));
      return;
    }
  sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes, length);
  if (!g_str_equal (sha256, json->key))
    hd_import_problem_at (self, "$." HD_FORMAT_BLOBS, json->key, _("The bytes do not have this SHA-256; they were altered on the way."));
  else if (!g_hash_table_contains (self->hashes, sha256))
    hd_import_problem_at (self, "$." HD_FORMAT_BLOBS, json->key, _("No record uses these bytes."));
  else
    g_ptr_array_add (self->blobs, g_bytes_new_take (g_steal_pointer (&bytes), length));
}

static void
read_blobs (HdImport     *self,
            const HdJson *json)
{
  if (json->type != HD_JSON_OBJECT)
    {
      hd_import_problem (self, "$." HD_FORMAT_BLOBS, _("An object in “{” and “}” is wanted, with a SHA-256 as each key."));
      return;
    }
  hd_import_check_keys (self, json, "$." HD_FORMAT_BLOBS);
  for (guint i = 0; i < hd_json_n_children (json) && !hd_import_is_hopeless (self); i++)
    read_blob (self, hd_json_child (json, i));
}

static void
check_hashes (HdImport     *self,
              const HdJson *json)
{
  const HdJson *blobs = hd_json_member (json, HD_FORMAT_BLOBS);
  GHashTableIter iter;
  gpointer sha256;

  g_hash_table_iter_init (&iter, self->hashes);
  while (g_hash_table_iter_next (&iter, &sha256, NULL))
    if (blobs == NULL || hd_json_member (blobs, sha256) == NULL)
      hd_import_problem_at (self, "$." HD_FORMAT_BLOBS, sha256, _("A record refers to these bytes, but the file does not hold them."));
}

static void
refuse_unknown_list (HdImport   *self,
                     const char *key)
{
  HdSuggestion suggestion = hd_suggestion_new (key);
  g_autofree char *message = NULL;

  for (guint kind = 0; kind < HD_N_ENTITIES; kind++)
    hd_suggestion_offer (&suggestion, hd_entity_get (kind)->plural);
  hd_suggestion_offer (&suggestion, HD_FORMAT_BLOBS);
  if (suggestion.best != NULL)
    message = g_strdup_printf (_("A book has no such key; did you mean “%s”?"), suggestion.best);
  else
    message = g_strdup (_("A book has no such key."));
  hd_import_problem_at (self, "$", key, message);
}

static void
read_lists (HdImport     *self,
            const HdJson *json)
{
  hd_import_check_keys (self, json, "$");
  for (guint i = 0; i < hd_json_n_children (json) && !hd_import_is_hopeless (self); i++)
    {
      const HdJson *member = hd_json_child (json, i);
      const HdEntity *entity = hd_entity_by_plural (member->key);

      if (entity != NULL)
        read_list (self, entity->kind, member);
      else if (!g_str_equal (member->key, HD_FORMAT_KEY) && !g_str_equal (member->key, HD_FORMAT_VERSION_KEY) &&
               !g_str_equal (member->key, HD_FORMAT_BLOBS))
        refuse_unknown_list (self, member->key);
    }
  /* Last, whatever the order of the file: records say which bytes are used. */
  if (hd_json_member (json, HD_FORMAT_BLOBS) != NULL)
    read_blobs (self, hd_json_member (json, HD_FORMAT_BLOBS));
  check_hashes (self, json);
}

static void
on_rule_broken (const HdRecord *record,
                int             field,
                const char     *message,
                gpointer        data)
{
  HdImport *self = data;
  const HdEntity *entity;
  g_autofree char *path = NULL;

  if (record == NULL)
    {
      hd_import_problem (self, "$.committees", message);
      return;
    }
  entity = hd_record_get_entity (record);
  path = g_strdup_printf ("$.%s[%u]", entity->plural, GPOINTER_TO_UINT (g_hash_table_lookup (self->indexes, record)));
  if (field >= 0)
    hd_import_problem_at (self, path, entity->fields[field].name, message);
  else
    hd_import_problem (self, path, message);
}

/* Ends the list of problems and says how many there are; TRUE when there are none. */
static gboolean
finish_problems (HdImport *self,
                 GError  **error)
{
  guint n = self->problems->len + self->n_more;

  if (n == 0)
    return TRUE;
  if (self->n_more > 0)
    g_ptr_array_add (self->problems,
                     g_strdup_printf (ngettext ("$: There is %u more problem.", "$: There are %u more problems.", self->n_more), self->n_more));
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
               ngettext ("The file has %u problem; nothing was imported.", "The file has %u problems; nothing was imported.", n), n);
  return FALSE;
}

/* Reads and checks everything; FALSE with the problems noted. */
static gboolean
read_book (HdImport *self,
           GBytes   *bytes,
           GError  **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (HdJson) json = NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (length > HD_FORMAT_MAX_BYTES)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("The file is larger than %d MB; it cannot be a book."),
                   HD_FORMAT_MAX_BYTES / 1024 / 1024);
      return FALSE;
    }
  json = hd_json_read (text, length, &local);
  if (json == NULL)
    hd_import_problem (self, "$", local->message);
  else if (check_header (self, json, &local))
    {
      read_lists (self, json);
      hd_rules_check (self->set, on_rule_broken, self);
    }
  else if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  return finish_problems (self, error);
}

/* Only a book that was just created takes an import: nobody's records are mixed or lost. */
static gboolean
check_empty (HdDatabase *db,
             GError    **error)
{
  for (guint kind = 0; kind < HD_N_ENTITIES; kind++)
    {
      g_autoptr (GPtrArray) records = kind != HD_ENTITY_COMMITTEE ? hd_records_get_all (db, kind, error) : g_ptr_array_new ();

      if (records == NULL)
        return FALSE;
      if (records->len > 0)
        {
          g_set_error_literal (error, HD_ERROR, HD_ERROR_CONSTRAINT,
                               _("The book holds records already; import into a new book."));
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
write_book (HdImport   *self,
            HdDatabase *db,
            const char *who,
            GError    **error)
{
  g_autoptr (HdChanges) changes = hd_changes_new (HD_CHANGES_BARRIER, who, _("Import a whole book"));
  g_autoptr (HdRecord) old_committee = hd_records_get_committee (db, error);
  HdRecord *committee = g_ptr_array_index (self->set->records[HD_ENTITY_COMMITTEE], 0);

  if (old_committee == NULL)
    return FALSE;
  if (g_str_equal (hd_record_get_id (old_committee), hd_record_get_id (committee)))
    hd_record_set_row_version (committee, hd_record_get_row_version (old_committee));
  else
    hd_changes_remove (changes, old_committee);
  for (guint i = 0; i < self->blobs->len; i++)
    {
      g_autofree char *sha256 = hd_changes_add_blob (changes, g_ptr_array_index (self->blobs, i));

      g_debug ("Bytes %s come with the book", sha256);
    }
  for (guint kind = 0; kind < HD_N_ENTITIES; kind++)
    for (guint i = 0; i < self->set->records[kind]->len; i++)
      hd_changes_put (changes, g_ptr_array_index (self->set->records[kind], i));
  return hd_changes_apply (db, changes, NULL, error);
}

gboolean
hd_book_import_into (HdDatabase   *db,
                     const char   *who,
                     GBytes       *json,
                     GCancellable *cancellable,
                     GPtrArray   **problems,
                     GError      **error)
{
  g_autoptr (HdImport) import = hd_import_new ();

  if (!check_empty (db, error))
    return FALSE;
  if (!read_book (import, json, error))
    {
      if (problems != NULL)
        *problems = g_ptr_array_ref (import->problems);
      return FALSE;
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  return write_book (import, db, who, error);
}

gboolean
hd_book_import (HdBook     *self,
                GBytes     *json,
                GPtrArray **problems,
                GError    **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self) && json != NULL, FALSE);

  if (problems != NULL)
    *problems = NULL;
  if (!hd_book_require_writable (self, error) || !hd_book_import_into (self->db, self->who, json, NULL, problems, error))
    return FALSE;
  return hd_book_reload (self, error);
}
