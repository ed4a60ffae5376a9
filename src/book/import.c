/* import.c: the problems of an import and where they are
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/import.h"

#include <string.h>

#include "base/i18n.h"
#include "book/book-format.h"

/* Characters of a key: a SHA-256 is shown whole. */
#define MAX_SHOWN 64

HdImport *
hd_import_new (void)
{
  HdImport *self = g_new0 (HdImport, 1);

  self->set = hd_record_set_new ();
  self->indexes = g_hash_table_new (NULL, NULL);
  self->hashes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->blobs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
hd_import_free (HdImport *self)
{
  if (self == NULL)
    return;
  hd_record_set_free (self->set);
  g_hash_table_unref (self->indexes);
  g_hash_table_unref (self->hashes);
  g_ptr_array_unref (self->blobs);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

void
hd_import_problem (HdImport   *self,
                   const char *path,
                   const char *message)
{
  if (self->problems->len < HD_FORMAT_MAX_PROBLEMS)
    g_ptr_array_add (self->problems, g_strdup_printf ("%s: %s", path, message));
  else
    self->n_more++;
}

gboolean
hd_import_is_hopeless (const HdImport *self)
{
  return self->n_more >= HD_FORMAT_MAX_COUNTED;
}

static gboolean
is_plain_key (const char *key)
{
  if (!g_ascii_isalpha (*key) && *key != '_')
    return FALSE;
  for (const char *p = key; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '_')
      return FALSE;
  return strlen (key) <= MAX_SHOWN;
}

/* What a terminal obeys or nobody can see is shown by its number. */
static void
escape_unseen (GString *quoted)
{
  g_autofree char *text = g_strdup (quoted->str);

  g_string_truncate (quoted, 0);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isprint (c) && !g_unichar_iszerowidth (c))
        g_string_append_unichar (quoted, c);
      else
        g_string_append_printf (quoted, "\\u%04x", c);
    }
}

void
hd_import_problem_at (HdImport   *self,
                      const char *path,
                      const char *key,
                      const char *message)
{
  g_autofree char *place = NULL;

  if (is_plain_key (key))
    place = g_strdup_printf ("%s.%s", path, key);
  else
    {
      /* A strange key must not break the line nor fill it. */
      g_autofree char *start = g_utf8_substring (key, 0, MIN (g_utf8_strlen (key, -1), MAX_SHOWN));
      g_autoptr (GString) quoted = g_string_new (NULL);

      hd_json_append_string (quoted, start);
      escape_unseen (quoted);
      place = g_strdup_printf ("%s[%s]", path, quoted->str);
    }
  hd_import_problem (self, place, message);
}

void
hd_import_check_keys (HdImport     *self,
                      const HdJson *json,
                      const char   *path)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < hd_json_n_children (json) && !hd_import_is_hopeless (self); i++)
    {
      const HdJson *member = hd_json_child (json, i);

      if (!g_hash_table_add (keys, member->key))
        hd_import_problem_at (self, path, member->key, _("This key occurs twice in one object; which value holds?"));
    }
}
