/* template-file.c: a template as a plain text file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/template-file.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "model/record.h"

static const char *
find_body (HdBook           *book,
           const HdTemplate *self,
           gint64            number,
           GPtrArray       **versions,
           GError          **error)
{
  *versions = hd_template_get_versions (book, self, error);
  for (guint i = 0; *versions != NULL && i < (*versions)->len; i++)
    {
      const HdRecord *version = g_ptr_array_index (*versions, i);

      if (hd_record_get_integer (version, HD_TEMPLATE_VERSION_NUMBER) == number)
        return hd_record_peek_text (version, HD_TEMPLATE_VERSION_BODY);
    }
  if (*versions != NULL)
    g_set_error (error, HD_ERROR, HD_ERROR_NOT_FOUND, _("The template “%s” has no version %d."), self->name, (int) number);
  return NULL;
}

GBytes *
hd_template_export (HdBook           *book,
                    const HdTemplate *self,
                    gint64            number,
                    GError          **error)
{
  g_autoptr (GPtrArray) versions = NULL;
  g_autofree char *body = NULL;
  char *text;

  g_return_val_if_fail (HD_IS_BOOK (book) && self != NULL, NULL);

  body = number > 0 ? g_strdup (find_body (book, self, number, &versions, error)) : hd_template_dup_body (book, self, error);
  if (body == NULL)
    return NULL;
  text = g_strdup_printf ("name: %s\nkind: %s\nkey: %s\n\n%s\n", self->name, self->kind, self->key, body);
  return g_bytes_new_take (text, strlen (text));
}

/* --- Reading --- */

typedef struct
{
  char *name;
  char *kind;
  char *key;  /* NULL: not said */
  char *body;
} File;

static void
file_clear (File *self)
{
  g_free (self->name);
  g_free (self->kind);
  g_free (self->key);
  g_free (self->body);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (File, file_clear)

static void
take_line (File       *self,
           const char *line)
{
  const struct
  {
    const char *mark;
    char      **value;
  } fields[] = { { "name:", &self->name }, { "kind:", &self->kind }, { "key:", &self->key } };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_has_prefix (line, fields[i].mark) && *fields[i].value == NULL)
      *fields[i].value = g_strstrip (g_strdup (line + strlen (fields[i].mark)));
}

static gboolean
read_file (GBytes  *bytes,
           File    *self,
           GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = NULL;
  g_auto (GStrv) head = NULL;
  const char *gap;

  if (size > HD_TEMPLATE_FILE_MAX_BYTES)
    return hd_error_refuse (error, HD_ERROR_INVALID, _("The file is larger than any template: it is something else."));
  if (size == 0 || !g_utf8_validate (data, (gssize) size, NULL))
    return hd_error_refuse (error, HD_ERROR_INVALID, _("The file is no template: it is empty, or no text in UTF-8. Export the template anew."));
  text = hd_text_clean (data, (gssize) size, HD_TEXT_LINES, error);
  if (text == NULL)
    return FALSE;
  gap = strstr (text, "\n\n");
  if (gap == NULL)
    return hd_error_refuse (error, HD_ERROR_INVALID, _("The file is no template: after name and kind an empty line and the text are missing."));
  self->body = g_strdup (gap + 2);
  head = g_strsplit (text, "\n", -1);
  for (guint i = 0; head[i] != NULL && *head[i] != '\0'; i++)
    take_line (self, head[i]);
  if (self->name == NULL || *self->name == '\0' || self->kind == NULL)
    return hd_error_refuse (error, HD_ERROR_INVALID, _("The file is no template: it must begin with the lines “name: …” and “kind: …”."));
  if (!g_str_equal (self->kind, "passage") && !g_str_equal (self->kind, "agreement") && !g_str_equal (self->kind, "paper"))
    {
      g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("“%s” is no kind of template. The kinds are: passage, agreement, paper."), self->kind);
      return FALSE;
    }
  return TRUE;
}

static const HdTemplate *
find_template (GPtrArray  *templates,
               const File *file)
{
  for (guint i = 0; file->key != NULL && i < templates->len; i++)
    {
      const HdTemplate *template = g_ptr_array_index (templates, i);

      if (g_str_equal (template->key, file->key))
        return template;
    }
  for (guint i = 0; i < templates->len; i++)
    {
      const HdTemplate *template = g_ptr_array_index (templates, i);

      if (g_str_equal (template->name, file->name))
        return template;
    }
  return NULL;
}

/* TRUE when the newest version says the same already. */
static gboolean
is_same (HdBook           *book,
         const HdTemplate *template,
         const File       *file)
{
  g_autofree char *body = template != NULL ? hd_template_dup_body (book, template, NULL) : NULL;

  return body != NULL && g_str_equal (body, file->body) && g_str_equal (template->name, file->name);
}

char *
hd_template_import (HdBook  *book,
                    GBytes  *bytes,
                    GError **error)
{
  g_auto (File) file = { 0 };
  g_autoptr (GPtrArray) templates = NULL;
  const HdTemplate *template;

  g_return_val_if_fail (HD_IS_BOOK (book) && bytes != NULL, NULL);

  if (!read_file (bytes, &file, error))
    return NULL;
  templates = hd_templates_list (book, file.kind, error);
  if (templates == NULL)
    return NULL;
  template = find_template (templates, &file);
  if (is_same (book, template, &file))
    return g_strdup (template->key);
  if (!hd_template_save (book, template, file.name, file.kind, file.body, error))
    return NULL;
  if (template != NULL)
    return g_strdup (template->key);
  g_ptr_array_unref (g_steal_pointer (&templates));
  templates = hd_templates_list (book, file.kind, error);
  template = templates != NULL ? find_template (templates, &file) : NULL;
  return template != NULL ? g_strdup (template->key) : NULL;
}
