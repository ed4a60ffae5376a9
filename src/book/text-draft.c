/* text-draft.c: a text that was not saved, kept in a file of the user's own until it is
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file: a line with the form's name, a line "<seconds> <clauses in the book> <their newest version>", then for each clause a
 * line with the length of its image in bytes, the image and a line break.
 */
#include "book/text-desk-private.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/file.h"

#define MAGIC "hiepdong-draft 1\n"
#define MAX_SIZE (64 * 1024 * 1024)

void
hd_text_draft_free (HdTextDraft *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->kept_at, g_date_time_unref);
  g_clear_pointer (&self->clauses, g_ptr_array_unref);
  g_free (self);
}

static char *
dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "hiepdong", "drafts", NULL);
}

static char *
dup_path (HdTextDesk *self)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *absolute = g_canonicalize_filename (hd_book_get_path (self->book), NULL);
  g_autofree char *key = g_strconcat (absolute, "\n", self->agreement_id, NULL);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, key, -1);
  g_autofree char *name = g_strconcat (hash, ".draft", NULL);

  return g_build_filename (folder, name, NULL);
}

/* Tells the text in the book from what it was when the draft was kept. */
static gint64
newest_version (GPtrArray *clauses)
{
  gint64 newest = 0;

  for (guint i = 0; i < clauses->len; i++)
    newest = MAX (newest, hd_record_get_row_version (g_ptr_array_index (clauses, i)));
  return newest;
}

gboolean
hd_text_desk_keep_draft (HdTextDesk          *self,
                         const HdOutlineEdit *edit,
                         GError             **error)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *path = dup_path (self);
  g_autoptr (GString) text = g_string_new (MAGIC);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) clauses = hd_outline_edit_dup_clauses (edit);

  g_string_append_printf (text, "%" G_GINT64_FORMAT " %u %" G_GINT64_FORMAT "\n", g_get_real_time () / G_USEC_PER_SEC,
                          self->dossier->clauses->len, newest_version (self->dossier->clauses));
  for (guint i = 0; i < clauses->len; i++)
    {
      g_autofree char *image = hd_record_to_image (g_ptr_array_index (clauses, i));

      g_string_append_printf (text, "%" G_GSIZE_FORMAT "\n%s\n", strlen (image), image);
    }
  g_mkdir_with_parents (folder, 0700);
  bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  return hd_file_write_atomically (path, bytes, error);
}

void
hd_text_desk_drop_draft (HdTextDesk *self)
{
  g_autofree char *path = NULL;

  g_return_if_fail (self != NULL);

  path = dup_path (self);
  g_unlink (path);
}

/* The next line of @*rest, which moves behind it; NULL at the end. */
static char *
read_line (const char **rest)
{
  const char *end = strchr (*rest, '\n');
  char *line;

  if (end == NULL)
    return NULL;
  line = g_strndup (*rest, (gsize) (end - *rest));
  *rest = end + 1;
  return line;
}

static HdRecord *
read_clause (HdTextDesk  *self,
             const char **rest)
{
  g_autofree char *line = read_line (rest);
  g_autofree char *image = NULL;
  g_autoptr (HdRecord) clause = NULL;
  guint64 length;

  if (line == NULL || !g_ascii_string_to_unsigned (line, 10, 1, MAX_SIZE, &length, NULL) || strlen (*rest) <= length)
    return NULL;
  image = g_strndup (*rest, length);
  *rest += length + 1;
  clause = hd_record_from_image (image, NULL);
  if (clause == NULL || hd_record_get_kind (clause) != HD_ENTITY_CLAUSE ||
      g_strcmp0 (hd_record_get_text (clause, HD_CLAUSE_AGREEMENT), self->agreement_id) != 0)
    return NULL;
  return g_steal_pointer (&clause);
}

static HdTextDraft *
read_draft (HdTextDesk *self,
            const char *text)
{
  g_autoptr (HdTextDraft) draft = g_new0 (HdTextDraft, 1);
  g_autofree char *head = NULL;
  g_auto (GStrv) words = NULL;
  const char *rest;

  if (!g_str_has_prefix (text, MAGIC))
    return NULL;
  rest = text + strlen (MAGIC);
  head = read_line (&rest);
  words = g_strsplit (head != NULL ? head : "", " ", -1);
  if (g_strv_length (words) != 3)
    return NULL;
  draft->kept_at = g_date_time_new_from_unix_local (g_ascii_strtoll (words[0], NULL, 10));
  draft->is_stale = g_ascii_strtoull (words[1], NULL, 10) != self->dossier->clauses->len ||
                    g_ascii_strtoll (words[2], NULL, 10) != newest_version (self->dossier->clauses);
  draft->clauses = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  while (*rest != '\0')
    {
      HdRecord *clause = read_clause (self, &rest);

      if (clause == NULL)
        return NULL;
      g_ptr_array_add (draft->clauses, clause);
    }
  return draft->kept_at != NULL && draft->clauses->len > 0 ? g_steal_pointer (&draft) : NULL;
}

HdTextDraft *
hd_text_desk_find_draft (HdTextDesk *self)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_autoptr (HdTextDraft) draft = NULL;
  g_autoptr (HdOutlineEdit) edit = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  path = dup_path (self);
  bytes = hd_file_read (path, MAX_SIZE, NULL);
  if (bytes == NULL)
    return NULL;
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  draft = read_draft (self, text);
  if (draft == NULL)
    return NULL;
  edit = hd_outline_edit_new (self->agreement_id, self->dossier->clauses);
  hd_outline_edit_set_clauses (edit, draft->clauses);
  return hd_outline_edit_is_changed (edit) ? g_steal_pointer (&draft) : NULL;
}
