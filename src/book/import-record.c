/* import-record.c: one object of a book file becomes a record
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/import.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "book/book-format.h"
#include "book/suggest.h"
#include "model/validate.h"

/* The object being read; @refused marks fields that were spoken of, so that no field is blamed twice. */
typedef struct
{
  HdImport       *import;
  const HdEntity *entity;
  const char     *path;
  HdRecord       *record;
  gboolean        refused[64];
} Object;

static void
refuse (Object     *self,
        guint       field,
        const char *message)
{
  self->refused[field] = TRUE;
  hd_import_problem_at (self->import, self->path, self->entity->fields[field].name, message);
}

static const char *
type_name (HdJsonType type)
{
  switch (type)
    {
    case HD_JSON_NULL:
      return _("null");
    case HD_JSON_FALSE:
    case HD_JSON_TRUE:
      return _("true or false");
    case HD_JSON_INTEGER:
    case HD_JSON_NUMBER:
      return _("a number");
    case HD_JSON_STRING:
      return _("a string");
    case HD_JSON_ARRAY:
      return _("a list");
    case HD_JSON_OBJECT:
      return _("an object");
    default:
      g_return_val_if_reached ("");
    }
}

static void
refuse_type (Object       *self,
             guint         field,
             const HdJson *json,
             const char   *wanted)
{
  g_autofree char *message = NULL;

  if (json->type == HD_JSON_NULL)
    message = g_strdup (_("This is null; leave the key out when nothing is known."));
  else
    message = g_strdup_printf (_("This is %s, but %s is wanted."), type_name (json->type), wanted);
  refuse (self, field, message);
}

/* Clean text of a string; NULL when it was refused. */
static char *
read_text (Object       *self,
           guint         field,
           const HdJson *json,
           const char   *wanted)
{
  HdTextKind kind = self->entity->fields[field].kind == HD_FIELD_KIND_LINES ? HD_TEXT_LINES : HD_TEXT_LINE;
  g_autoptr (GError) error = NULL;
  char *text;

  if (json->type != HD_JSON_STRING)
    {
      refuse_type (self, field, json, wanted);
      return NULL;
    }
  if (json->string->len > HD_FORMAT_MAX_TEXT)
    {
      g_autofree char *message = g_strdup_printf (_("This text has %u bytes; at most %u are allowed."),
                                                  (guint) json->string->len, (guint) HD_FORMAT_MAX_TEXT);
      refuse (self, field, message);
      return NULL;
    }
  text = hd_text_clean (json->string->str, json->string->len, kind, &error);
  if (text == NULL)
    refuse (self, field, error->message);
  return text;
}

static void
read_integer (Object       *self,
              guint         field,
              const HdJson *json)
{
  if (json->type == HD_JSON_INTEGER)
    hd_record_set_integer (self->record, field, json->integer);
  else if (json->type == HD_JSON_NUMBER)
    refuse (self, field, _("A whole number is wanted, without point and exponent, and not beyond 64 bits."));
  else
    refuse_type (self, field, json, _("a whole number"));
}

static void
read_boolean (Object       *self,
              guint         field,
              const HdJson *json)
{
  if (json->type == HD_JSON_TRUE)
    hd_record_set_boolean (self->record, field, TRUE);
  else if (json->type != HD_JSON_FALSE)
    refuse_type (self, field, json, _("true or false"));
}

/* At most as much of @text as a sentence can bear. */
static char *
beginning_of (const char *text)
{
  return g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), 40));
}

static void
read_date (Object     *self,
           guint       field,
           const char *text)
{
  g_autofree char *message = NULL;
  g_autofree char *start = NULL;
  HdDate date;

  if (hd_date_parse_iso (text, &date, NULL))
    {
      hd_record_set_date (self->record, field, date);
      return;
    }
  start = beginning_of (text);
  message = g_strdup_printf (_("“%s” is no day of the calendar; a file has year, month and day, such as 2023-03-24."), start);
  refuse (self, field, message);
}

static void
read_figure (Object     *self,
             guint       field,
             const char *text)
{
  g_autoptr (GError) error = NULL;
  HdFigure figure;

  if (hd_figure_parse_plain (text, &figure, &error))
    hd_record_set_figure (self->record, field, figure);
  else
    refuse (self, field, error->message);
}

static void
read_choice (Object     *self,
             guint       field,
             const char *text)
{
  const HdField *descriptor = &self->entity->fields[field];
  g_autofree char *start = beginning_of (text);
  g_autofree char *choices = NULL;
  g_autofree char *message = NULL;

  if (hd_field_choice_index (descriptor, text) >= 0)
    {
      hd_record_set_text (self->record, field, text);
      return;
    }
  choices = g_strjoinv (", ", (char **) descriptor->choices);
  message = g_strdup_printf (_("“%s” is none of the words that may stand here: %s."), start, choices);
  refuse (self, field, message);
}

static gboolean
is_lower_hex (const char *text)
{
  return text[strspn (text, "0123456789abcdef-")] == '\0';
}

static gboolean
is_id (const char *text)
{
  return g_uuid_string_is_valid (text) && is_lower_hex (text);
}

static void
read_id (Object     *self,
         guint       field,
         const char *text)
{
  if (is_id (text))
    hd_record_set_text (self->record, field, text);
  else
    refuse (self, field, _("An id is a UUID in small letters, such as 123e4567-e89b-42d3-a456-426614174000."));
}

static void
read_hash (Object     *self,
           guint       field,
           const char *text)
{
  if (strlen (text) == 64 && is_lower_hex (text) && strchr (text, '-') == NULL)
    {
      hd_record_set_text (self->record, field, text);
      g_hash_table_add (self->import->hashes, g_strdup (text));
    }
  else
    refuse (self, field, _("A SHA-256 is wanted: 64 hexadecimal digits in small letters."));
}

static void
read_string (Object       *self,
             guint         field,
             const HdJson *json)
{
  HdFieldKind kind = self->entity->fields[field].kind;
  g_autofree char *text = read_text (self, field, json, kind == HD_FIELD_KIND_FIGURE
                                     ? _("a number written as a string, such as \"3.5\",") : _("a string"));

  if (text == NULL || *text == '\0')
    return;
  if (kind == HD_FIELD_KIND_DATE)
    read_date (self, field, text);
  else if (kind == HD_FIELD_KIND_FIGURE)
    read_figure (self, field, text);
  else if (kind == HD_FIELD_KIND_CHOICE)
    read_choice (self, field, text);
  else if (kind == HD_FIELD_KIND_REF)
    read_id (self, field, text);
  else if (kind == HD_FIELD_KIND_HASH)
    read_hash (self, field, text);
  else
    hd_record_set_text (self->record, field, text);
}

static void
read_field (Object       *self,
            guint         field,
            const HdJson *json)
{
  if (self->entity->fields[field].kind == HD_FIELD_KIND_INTEGER)
    read_integer (self, field, json);
  else if (self->entity->fields[field].kind == HD_FIELD_KIND_BOOLEAN)
    read_boolean (self, field, json);
  else
    read_string (self, field, json);
}

static void
refuse_unknown (Object     *self,
                const char *key)
{
  HdSuggestion suggestion = hd_suggestion_new (key);
  g_autofree char *message = NULL;

  hd_suggestion_offer (&suggestion, "id");
  for (guint field = 0; field < self->entity->n_fields; field++)
    hd_suggestion_offer (&suggestion, self->entity->fields[field].name);
  if (suggestion.best != NULL)
    message = g_strdup_printf (_("A “%s” has no such key; did you mean “%s”?"), self->entity->name, suggestion.best);
  else
    message = g_strdup_printf (_("A “%s” has no such key."), self->entity->name);
  hd_import_problem_at (self->import, self->path, key, message);
}

static void
validate (Object *self)
{
  g_autoptr (GPtrArray) problems = hd_validate (self->record);

  for (guint i = 0; i < problems->len; i++)
    {
      const HdProblem *problem = g_ptr_array_index (problems, i);

      if (problem->field < 0)
        hd_import_problem (self->import, self->path, problem->message);
      else if (!self->refused[problem->field])
        refuse (self, problem->field, problem->message);
    }
}

static HdRecord *
record_with_id (HdImport     *import,
                HdEntityKind  kind,
                const HdJson *json,
                const char   *path)
{
  const HdJson *id = hd_json_member (json, "id");

  if (id == NULL)
    hd_import_problem_at (import, path, "id", _("Every record needs an id: a UUID in small letters."));
  else if (id->type != HD_JSON_STRING || id->string->len != strlen (id->string->str) || !is_id (id->string->str))
    hd_import_problem_at (import, path, "id",
                          _("An id is a UUID in small letters, such as 123e4567-e89b-42d3-a456-426614174000."));
  else
    return hd_record_new_with_id (kind, id->string->str);
  return NULL;
}

HdRecord *
hd_import_read_record (HdImport     *self,
                       HdEntityKind  kind,
                       const HdJson *json,
                       const char   *path)
{
  Object object = { .import = self, .entity = hd_entity_get (kind), .path = path };
  gboolean has_id;

  g_return_val_if_fail (object.entity->n_fields <= G_N_ELEMENTS (object.refused), NULL);

  if (json->type != HD_JSON_OBJECT)
    {
      hd_import_problem (self, path, _("An object in “{” and “}” is wanted: one record."));
      return NULL;
    }
  hd_import_check_keys (self, json, path);
  object.record = record_with_id (self, kind, json, path);
  has_id = object.record != NULL;
  if (!has_id)
    object.record = hd_record_new (kind); /* to find what else is wrong */
  for (guint i = 0; i < hd_json_n_children (json) && !hd_import_is_hopeless (self); i++)
    {
      const HdJson *member = hd_json_child (json, i);
      int field = hd_entity_field_index (object.entity, member->key);

      if (field >= 0)
        read_field (&object, field, member);
      else if (!g_str_equal (member->key, "id"))
        refuse_unknown (&object, member->key);
    }
  validate (&object);
  if (!has_id)
    g_clear_pointer (&object.record, hd_record_unref);
  return object.record;
}
