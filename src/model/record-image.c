/* record-image.c: the row image of the change log
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line "entity id", then a line "field kind value" for each field that is not empty, in the order of the
 * entity, each closed by a line feed. Kinds: i decimal integer, t text with \\ and \n escaped, b base64. Every record has
 * exactly one image, and only that one is read back.
 */
#include "model/record.h"

#include "base/error.h"
#include "base/i18n.h"

#include <string.h>

/* Bytes of most images. */
#define USUAL_LENGTH 400

static void
append_escaped (GString    *image,
                const char *text)
{
  for (gsize plain; *text != '\0'; text += plain)
    {
      plain = strcspn (text, "\\\n");
      g_string_append_len (image, text, (gssize) plain);
      if (text[plain] == '\0')
        return;
      g_string_append (image, text[plain] == '\n' ? "\\n" : "\\\\");
      plain++;
    }
}

char *
hd_record_to_image (const HdRecord *self)
{
  const HdEntity *entity;
  GString *image;

  g_return_val_if_fail (self != NULL, NULL);

  entity = hd_record_get_entity (self);
  image = g_string_sized_new (USUAL_LENGTH);
  g_string_append (image, entity->name);
  g_string_append_c (image, ' ');
  g_string_append (image, hd_record_get_id (self));
  g_string_append_c (image, '\n');

  for (guint i = 0; i < entity->n_fields; i++)
    {
      const HdValue *value = hd_record_get_value (self, i);

      if (hd_record_is_empty (self, i))
        continue;

      g_string_append (image, entity->fields[i].name);
      if (value->type == HD_VALUE_INTEGER)
        {
          g_string_append_printf (image, " i %" G_GINT64_FORMAT, value->integer);
        }
      else if (value->type == HD_VALUE_TEXT)
        {
          g_string_append (image, " t ");
          append_escaped (image, value->text);
        }
      else
        {
          gsize size;
          gconstpointer data = g_bytes_get_data (value->blob, &size);
          g_autofree char *base64 = g_base64_encode (data, size);

          g_string_append_printf (image, " b %s", base64);
        }
      g_string_append_c (image, '\n');
    }

  return g_string_free (image, FALSE);
}

static gboolean
read_integer (const char *text,
              HdValue    *value)
{
  g_autofree char *canonical = NULL;
  gint64 integer;

  if (!g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &integer, NULL))
    return FALSE;

  canonical = g_strdup_printf ("%" G_GINT64_FORMAT, integer);
  hd_value_set_integer (value, integer);

  return g_str_equal (canonical, text);
}

static gboolean
read_text (const char *text,
           HdValue    *value)
{
  GString *plain = g_string_new (NULL);
  gboolean is_good = *text != '\0';

  for (const char *p = text; is_good && *p != '\0'; p++)
    {
      if (*p != '\\')
        {
          g_string_append_c (plain, *p);
          continue;
        }

      p++;
      if (*p == '\\' || *p == 'n')
        g_string_append_c (plain, *p == 'n' ? '\n' : '\\');
      else
        is_good = FALSE;
      if (*p == '\0')
        break;
    }

  hd_value_take_text (value, g_string_free (plain, FALSE));

  return is_good;
}

static gboolean
read_blob (const char *text,
           HdValue    *value)
{
  gsize size;
  g_autofree guchar *data = g_base64_decode (text, &size);
  g_autofree char *canonical = g_base64_encode (data, size);
  g_autoptr (GBytes) blob = g_bytes_new (data, size);

  hd_value_set_blob (value, blob);

  return g_str_equal (canonical, text);
}

/* @next: the first field that may follow. */
static gboolean
read_line (HdRecord   *record,
           const char *line,
           guint      *next)
{
  g_auto (GStrv) parts = g_strsplit (line, " ", 3);
  g_auto (HdValue) value = HD_VALUE_INIT;
  gboolean is_good = FALSE;
  int field;

  if (g_strv_length (parts) != 3 || strlen (parts[1]) != 1)
    return FALSE;

  field = hd_entity_field_index (hd_record_get_entity (record), parts[0]);
  if (field < 0 || (guint) field < *next)
    return FALSE;

  if (*parts[1] == 'i')
    is_good = read_integer (parts[2], &value);
  else if (*parts[1] == 't')
    is_good = read_text (parts[2], &value);
  else if (*parts[1] == 'b')
    is_good = read_blob (parts[2], &value);

  if (is_good)
    hd_record_set_value (record, (guint) field, &value);
  *next = (guint) field + 1;

  return is_good;
}

static HdRecord *
read_head (const char *line)
{
  const char *blank = strchr (line, ' ');
  g_autofree char *name = NULL;
  const HdEntity *entity;

  if (blank == NULL || blank[1] == '\0' || strchr (blank + 1, ' ') != NULL)
    return NULL;

  name = g_strndup (line, blank - line);
  entity = hd_entity_by_name (name);

  return entity != NULL ? hd_record_new_with_id (entity->kind, blank + 1) : NULL;
}

HdRecord *
hd_record_from_image (const char *image,
                      GError    **error)
{
  g_autoptr (HdRecord) record = NULL;
  g_auto (GStrv) lines = NULL;
  gboolean is_good = FALSE;
  guint n_lines, next = 0;

  g_return_val_if_fail (image != NULL, NULL);

  if (g_utf8_validate (image, -1, NULL))
    {
      lines = g_strsplit (image, "\n", -1);
      n_lines = g_strv_length (lines);
      /* Each line is closed, so the last piece is empty. */
      if (n_lines >= 2 && *lines[n_lines - 1] == '\0')
        record = read_head (lines[0]);

      is_good = record != NULL;
      for (guint i = 1; is_good && i < n_lines - 1; i++)
        is_good = read_line (record, lines[i], &next);
    }

  if (!is_good)
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_CORRUPT,
                           _("The history of the book holds an entry that cannot be read; open a backup of the book."));
      return NULL;
    }

  return g_steal_pointer (&record);
}
