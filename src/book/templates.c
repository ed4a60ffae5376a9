/* templates.c: standard passages and whole texts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/templates.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/edit.h"
#include "book/template-resources.h"
#include "model/outline-text.h"
#include "model/paper-text.h"

#define FOLDER "/vn/hiepdong/templates/"
#define SUFFIX ".txt"
#define NAME_MARK "name: "
#define KIND_MARK "kind: "

void
hd_template_free (HdTemplate *self)
{
  if (self == NULL)
    return;
  g_free (self->key);
  g_free (self->name);
  g_free (self->kind);
  g_free (self->id);
  g_free (self);
}

/* What comes with the program */

static char *
load_shipped (const char *key)
{
  g_autofree char *path = g_strconcat (FOLDER, key, SUFFIX, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (hd_templates_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;
}

/* Two lines with name and kind, an empty one, the body. */
static HdTemplate *
read_shipped (const char *key)
{
  g_autofree char *text = load_shipped (key);
  g_auto (GStrv) lines = g_strsplit (text, "\n", 3);
  HdTemplate *self = g_new0 (HdTemplate, 1);

  g_assert (g_str_has_prefix (lines[0], NAME_MARK) && g_str_has_prefix (lines[1], KIND_MARK));
  self->key = g_strdup (key);
  self->name = g_strdup (lines[0] + strlen (NAME_MARK));
  self->kind = g_strdup (lines[1] + strlen (KIND_MARK));
  self->is_shipped = TRUE;
  return self;
}

char *
hd_template_dup_shipped (const HdTemplate *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  text = load_shipped (self->key);
  return text != NULL ? g_strchomp (g_strdup (strstr (text, "\n\n") + 2)) : NULL;
}

/* The list */

static int
compare_templates (gconstpointer a,
                   gconstpointer b)
{
  const HdTemplate *first = *(HdTemplate *const *) a;
  const HdTemplate *second = *(HdTemplate *const *) b;
  int kinds = strcmp (first->kind, second->kind);

  return kinds != 0 ? kinds : hd_text_compare (first->name, second->name);
}

static HdTemplate *
find_key (GPtrArray  *templates,
          const char *key)
{
  for (guint i = 0; i < templates->len; i++)
    {
      HdTemplate *template = g_ptr_array_index (templates, i);

      if (g_str_equal (template->key, key))
        return template;
    }
  return NULL;
}

static gboolean
add_own (GPtrArray *templates,
         HdBook    *book,
         GError   **error)
{
  g_autoptr (GPtrArray) records = hd_book_get_all_records (book, HD_ENTITY_TEMPLATE, error);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      const HdRecord *record = g_ptr_array_index (records, i);
      HdTemplate *template = find_key (templates, hd_record_peek_text (record, HD_TEMPLATE_KEY));

      if (template == NULL)
        {
          template = g_new0 (HdTemplate, 1);
          template->key = g_strdup (hd_record_peek_text (record, HD_TEMPLATE_KEY));
          template->kind = g_strdup (hd_record_peek_text (record, HD_TEMPLATE_KIND));
          g_ptr_array_add (templates, template);
        }
      g_free (template->name);
      g_free (template->id);
      template->name = g_strdup (hd_record_peek_text (record, HD_TEMPLATE_NAME));
      template->id = g_strdup (hd_record_get_id (record));
    }
  return TRUE;
}

GPtrArray *
hd_templates_list (HdBook     *book,
                   const char *kind,
                   GError    **error)
{
  g_autoptr (GPtrArray) templates = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_template_free);
  g_auto (GStrv) files = NULL;

  g_return_val_if_fail (HD_IS_BOOK (book), NULL);

  files = g_resource_enumerate_children (hd_templates_get_resource (), FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *key = g_strndup (files[i], strlen (files[i]) - strlen (SUFFIX));

      g_ptr_array_add (templates, read_shipped (key));
    }
  if (!add_own (templates, book, error))
    return NULL;
  for (guint i = templates->len; i > 0; i--)
    {
      const char *its = ((HdTemplate *) g_ptr_array_index (templates, i - 1))->kind;

      if (kind != NULL ? !g_str_equal (its, kind) : !g_str_equal (its, "passage") && !g_str_equal (its, "agreement"))
        g_ptr_array_remove_index (templates, i - 1);
    }
  g_ptr_array_sort (templates, compare_templates);
  return g_steal_pointer (&templates);
}

static gboolean
is_named (const HdTemplate *template,
          const char       *reference)
{
  return g_str_equal (template->key, reference) || g_strcmp0 (template->id, reference) == 0 || g_str_equal (template->name, reference);
}

HdTemplate *
hd_template_find (HdBook     *book,
                  const char *reference,
                  GError    **error)
{
  static const char * const kinds[] = { "paper", "agreement", "passage" };

  g_return_val_if_fail (HD_IS_BOOK (book) && reference != NULL, NULL);

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (GPtrArray) templates = hd_templates_list (book, kinds[k], error);

      if (templates == NULL)
        return NULL;
      for (guint i = 0; i < templates->len; i++)
        if (is_named (g_ptr_array_index (templates, i), reference))
          return g_ptr_array_steal_index (templates, i);
    }
  g_set_error (error, HD_ERROR, HD_ERROR_NOT_FOUND, _("There is no template “%s”."), reference);
  return NULL;
}

/* Versions */

static int
compare_versions (gconstpointer a,
                  gconstpointer b)
{
  gint64 first = hd_record_get_integer (*(HdRecord *const *) a, HD_TEMPLATE_VERSION_NUMBER);
  gint64 second = hd_record_get_integer (*(HdRecord *const *) b, HD_TEMPLATE_VERSION_NUMBER);

  return first > second ? -1 : first < second;
}

GPtrArray *
hd_template_get_versions (HdBook           *book,
                          const HdTemplate *self,
                          GError          **error)
{
  GPtrArray *versions;

  g_return_val_if_fail (HD_IS_BOOK (book) && self != NULL, NULL);

  if (self->id == NULL)
    return g_ptr_array_new ();
  versions = hd_book_get_records_by (book, HD_ENTITY_TEMPLATE_VERSION, HD_TEMPLATE_VERSION_TEMPLATE, self->id, error);
  if (versions != NULL)
    g_ptr_array_sort (versions, compare_versions);
  return versions;
}

char *
hd_template_dup_body (HdBook           *book,
                      const HdTemplate *self,
                      GError          **error)
{
  g_autoptr (GPtrArray) versions = hd_template_get_versions (book, self, error);

  if (versions == NULL)
    return NULL;
  if (versions->len > 0)
    return g_strdup (hd_record_peek_text (g_ptr_array_index (versions, 0), HD_TEMPLATE_VERSION_BODY));
  return hd_template_dup_shipped (self);
}

GPtrArray *
hd_template_read_body (const char *body,
                       GError    **error)
{
  g_return_val_if_fail (body != NULL, NULL);

  return hd_outline_from_text (body, NULL, error);
}

/* The body as it is kept: read and written again, so that equal texts are equal. */
static char *
normalise (const char *kind,
           const char *body,
           GError    **error)
{
  g_autofree char *clean = hd_text_clean (body, -1, HD_TEXT_LINES, error);
  g_autoptr (GPtrArray) clauses = clean != NULL ? hd_template_read_body (clean, error) : NULL;

  if (clauses == NULL)
    return NULL;
  if (clauses->len == 0)
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_INVALID, _("A template without a text is of no use: write at least one line."));
      return NULL;
    }
  if (g_str_equal (kind, "paper") && !hd_paper_text_check (clean, NULL, error))
    return NULL;
  return hd_outline_to_text (clauses, FALSE);
}

static HdRecord *
make_template (HdBook           *book,
               const HdTemplate *self,
               const char       *name,
               const char       *kind,
               GError          **error)
{
  g_autoptr (HdRecord) old = NULL;
  HdRecord *record;

  if (self != NULL && self->id != NULL)
    {
      old = hd_book_get_record (book, HD_ENTITY_TEMPLATE, self->id, error);
      if (old == NULL)
        return NULL;
      record = hd_record_copy (old);
    }
  else
    {
      record = hd_record_new (HD_ENTITY_TEMPLATE);
      hd_record_set_text (record, HD_TEMPLATE_KEY, self != NULL ? self->key : hd_record_get_id (record));
    }
  hd_record_set_text (record, HD_TEMPLATE_NAME, name);
  hd_record_set_text (record, HD_TEMPLATE_KIND, kind);
  return record;
}

static gboolean
save_version (HdBook           *book,
              const HdTemplate *self,
              const char       *name,
              const char       *kind,
              const char       *body,
              const char       *what,
              GError          **error)
{
  g_autofree char *kept = normalise (kind, body, error);
  g_autoptr (HdRecord) record = NULL;
  g_autoptr (HdRecord) version = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (HdEdit) edit = NULL;
  gint64 last = 0;

  if (kept == NULL)
    return FALSE;
  record = make_template (book, self, name, kind, error);
  versions = record == NULL ? NULL : self != NULL ? hd_template_get_versions (book, self, error) : g_ptr_array_new ();
  if (versions == NULL)
    return FALSE;
  if (versions->len > 0)
    last = hd_record_get_integer (g_ptr_array_index (versions, 0), HD_TEMPLATE_VERSION_NUMBER);
  version = hd_record_new (HD_ENTITY_TEMPLATE_VERSION);
  hd_record_set_text (version, HD_TEMPLATE_VERSION_TEMPLATE, hd_record_get_id (record));
  hd_record_set_integer (version, HD_TEMPLATE_VERSION_NUMBER, last + 1);
  hd_record_set_date (version, HD_TEMPLATE_VERSION_MADE_DATE, hd_date_today ());
  hd_record_set_text (version, HD_TEMPLATE_VERSION_BODY, kept);
  edit = hd_edit_new (book, what);
  hd_edit_put (edit, record);
  hd_edit_put (edit, version);
  return hd_edit_apply (edit, error);
}

gboolean
hd_template_save (HdBook           *book,
                  const HdTemplate *self,
                  const char       *name,
                  const char       *kind,
                  const char       *body,
                  GError          **error)
{
  g_autofree char *clean = NULL;
  g_autofree char *what = NULL;

  g_return_val_if_fail (HD_IS_BOOK (book) && name != NULL && kind != NULL && body != NULL, FALSE);

  clean = hd_text_clean_needed (name, HD_TEXT_LINE, _("The template has no name: give it one by which it is found again."), error);
  if (clean == NULL)
    return FALSE;
  what = self != NULL ? g_strdup_printf (_("Change template “%s”"), clean) : g_strdup_printf (_("Add template “%s”"), clean);
  return save_version (book, self, clean, kind, body, what, error);
}

gboolean
hd_template_reset (HdBook           *book,
                   const HdTemplate *self,
                   GError          **error)
{
  g_autofree char *body = NULL;
  g_autofree char *what = NULL;

  g_return_val_if_fail (HD_IS_BOOK (book) && self != NULL && self->is_shipped, FALSE);

  body = hd_template_dup_shipped (self);
  what = g_strdup_printf (_("Reset template “%s”"), self->name);
  return save_version (book, self, self->name, self->kind, body, what, error);
}
