/* json.c: a strict reader of JSON for files from anywhere, and the writer of its strings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/json.h"

#include <errno.h>
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"

typedef struct
{
  const char *start;
  const char *at;
  const char *end;
  guint       depth;
  guint       n_values;
} Reader;

static HdJson *read_value (Reader *self, GError **error);

/* Lines and columns are only counted when something is wrong: the good file pays nothing. */
static void
locate (Reader     *self,
        const char *at,
        guint      *line,
        guint      *column)
{
  *line = 1;
  *column = 1;
  for (const char *p = self->start; p < at; p++)
    {
      if (*p == '\n')
        {
          (*line)++;
          *column = 1;
        }
      else if (((guchar) *p & 0xc0) != 0x80)
        (*column)++;
    }
}

static void
fail_at (Reader     *self,
         const char *at,
         const char *reason,
         GError    **error)
{
  guint line, column;

  locate (self, at, &line, &column);
  /* translators: %s says what is wrong there, without a full stop. */
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("line %u, column %u: %s."), line, column, reason);
}

static void
fail (Reader     *self,
      const char *reason,
      GError    **error)
{
  fail_at (self, self->at, self->at >= self->end ? _("the file ends too early") : reason, error);
}

static void
skip_blanks (Reader *self)
{
  while (self->at < self->end && (*self->at == ' ' || *self->at == '\t' || *self->at == '\n' || *self->at == '\r'))
    self->at++;
}

static HdJson *
json_new (Reader    *self,
          HdJsonType type)
{
  HdJson *json = g_new0 (HdJson, 1);

  json->type = type;
  self->n_values++;
  return json;
}

void
hd_json_free (HdJson *self)
{
  if (self == NULL)
    return;
  if (self->type == HD_JSON_STRING)
    g_string_free (self->string, TRUE);
  else if (self->type == HD_JSON_ARRAY || self->type == HD_JSON_OBJECT)
    g_clear_pointer (&self->children, g_ptr_array_unref);
  g_free (self->key);
  g_free (self);
}

static gboolean
read_hex4 (Reader  *self,
           guint   *unit,
           GError **error)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++)
    {
      if (self->at >= self->end || !g_ascii_isxdigit (*self->at))
        {
          fail (self, _("“\\u” is followed by four hexadecimal digits"), error);
          return FALSE;
        }
      *unit = *unit * 16 + g_ascii_xdigit_value (*self->at++);
    }
  return TRUE;
}

/* After "\u": one character, from one unit or a surrogate pair. */
static gboolean
read_unicode_escape (Reader  *self,
                     GString *string,
                     GError **error)
{
  const char *start = self->at - 2;
  guint high, low;

  if (!read_hex4 (self, &high, error))
    return FALSE;
  if (high >= 0xd800 && high <= 0xdbff && self->end - self->at >= 2 && self->at[0] == '\\' && self->at[1] == 'u')
    {
      self->at += 2;
      if (!read_hex4 (self, &low, error))
        return FALSE;
      if (low >= 0xdc00 && low <= 0xdfff)
        {
          g_string_append_unichar (string, 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00));
          return TRUE;
        }
    }
  if (high >= 0xd800 && high <= 0xdfff)
    {
      fail_at (self, start, _("half a character is written with “\\u”"), error);
      return FALSE;
    }
  if (high == 0)
    g_string_append_c (string, '\0');
  else
    g_string_append_unichar (string, high);
  return TRUE;
}

static gboolean
read_escape (Reader  *self,
             GString *string,
             GError **error)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *found;

  self->at++;
  if (self->at < self->end && *self->at == 'u')
    {
      self->at++;
      return read_unicode_escape (self, string, error);
    }
  found = self->at < self->end && *self->at != '\0' ? strchr (letters, *self->at) : NULL;
  if (found == NULL)
    {
      fail (self, _("there is no such escape after “\\”"), error);
      return FALSE;
    }
  g_string_append_c (string, meanings[found - letters]);
  self->at++;
  return TRUE;
}

static GString *
read_string (Reader  *self,
             GError **error)
{
  g_autoptr (GString) string = g_string_new (NULL);
  const char *opening = self->at++;

  while (self->at < self->end && *self->at != '"')
    {
      const char *run = self->at;

      while (self->at < self->end && *self->at != '"' && *self->at != '\\' && (guchar) *self->at >= 0x20)
        self->at++;
      g_string_append_len (string, run, self->at - run);
      if (self->at < self->end && *self->at == '\\')
        {
          if (!read_escape (self, string, error))
            return NULL;
        }
      else if (self->at < self->end && *self->at != '"')
        {
          fail (self, _("a line break or control character stands in a string; it is written with “\\”"), error);
          return NULL;
        }
    }
  if (self->at >= self->end)
    {
      fail_at (self, opening, _("the string that begins here is never closed"), error);
      return NULL;
    }
  self->at++;
  return g_steal_pointer (&string);
}

static gboolean
skip_digits (Reader *self)
{
  const char *start = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;
  return self->at > start;
}

static HdJson *
read_number (Reader  *self,
             GError **error)
{
  const char *start = self->at;
  g_autofree char *literal = NULL;
  gboolean whole = TRUE;
  HdJson *json;

  if (*self->at == '-')
    self->at++;
  if (self->at < self->end && *self->at == '0')
    self->at++;
  else if (!skip_digits (self))
    goto bad;
  if (self->at < self->end && *self->at == '.')
    {
      whole = FALSE;
      self->at++;
      if (!skip_digits (self))
        goto bad;
    }
  if (self->at < self->end && (*self->at == 'e' || *self->at == 'E'))
    {
      whole = FALSE;
      self->at++;
      if (self->at < self->end && (*self->at == '+' || *self->at == '-'))
        self->at++;
      if (!skip_digits (self))
        goto bad;
    }

  json = json_new (self, HD_JSON_NUMBER);
  /* 20 characters hold every 64-bit number; longer ones are not read at all. */
  if (whole && self->at - start <= 20)
    {
      literal = g_strndup (start, self->at - start);
      errno = 0;
      json->integer = g_ascii_strtoll (literal, NULL, 10);
      if (errno == 0)
        json->type = HD_JSON_INTEGER;
    }
  return json;

bad:
  fail (self, _("a digit is missing in this number"), error);
  return NULL;
}

static HdJson *
read_word (Reader     *self,
           const char *word,
           HdJsonType  type,
           GError    **error)
{
  gsize length = strlen (word);

  if ((gsize) (self->end - self->at) < length || memcmp (self->at, word, length) != 0)
    {
      fail (self, _("a value is expected: a string in double quotes, a number, “true”, “false”, “[” or “{”"), error);
      return NULL;
    }
  self->at += length;
  return json_new (self, type);
}

static char *
read_key (Reader  *self,
          GError **error)
{
  g_autoptr (GString) key = NULL;

  if (self->at >= self->end || *self->at != '"')
    {
      fail (self, _("a key in double quotes is expected"), error);
      return NULL;
    }
  key = read_string (self, error);
  if (key == NULL)
    return NULL;
  skip_blanks (self);
  if (self->at >= self->end || *self->at != ':')
    {
      fail (self, _("“:” is expected after a key"), error);
      return NULL;
    }
  self->at++;
  return g_utf8_make_valid (key->str, key->len);
}

/* Elements up to and with the closing bracket. */
static gboolean
read_children (Reader  *self,
               HdJson  *json,
               char     close,
               GError **error)
{
  skip_blanks (self);
  if (self->at < self->end && *self->at == close)
    {
      self->at++;
      return TRUE;
    }
  while (TRUE)
    {
      g_autofree char *key = NULL;
      HdJson *child;

      skip_blanks (self);
      if (json->type == HD_JSON_OBJECT && (key = read_key (self, error)) == NULL)
        return FALSE;
      child = read_value (self, error);
      if (child == NULL)
        return FALSE;
      child->key = g_steal_pointer (&key);
      if (json->children == NULL)
        json->children = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_json_free);
      g_ptr_array_add (json->children, child);

      skip_blanks (self);
      if (self->at < self->end && *self->at == close)
        {
          self->at++;
          return TRUE;
        }
      if (self->at >= self->end || *self->at != ',')
        {
          fail (self, close == ']' ? _("“,” or “]” is expected") : _("“,” or “}” is expected"), error);
          return FALSE;
        }
      self->at++;
    }
}

static HdJson *
read_container (Reader    *self,
                HdJsonType type,
                char       close,
                GError   **error)
{
  g_autoptr (HdJson) json = NULL;

  if (self->depth >= HD_JSON_MAX_DEPTH)
    {
      fail (self, _("brackets are nested too deeply here; a book never does that"), error);
      return NULL;
    }
  json = json_new (self, type);
  self->at++;
  self->depth++;
  if (!read_children (self, json, close, error))
    return NULL;
  self->depth--;
  return g_steal_pointer (&json);
}

static HdJson *
read_string_value (Reader  *self,
                   GError **error)
{
  GString *string = read_string (self, error);
  HdJson *json;

  if (string == NULL)
    return NULL;
  json = json_new (self, HD_JSON_STRING);
  json->string = string;
  return json;
}

static HdJson *
read_value (Reader  *self,
            GError **error)
{
  skip_blanks (self);
  if (self->n_values >= HD_JSON_MAX_VALUES)
    {
      fail (self, _("the file holds more values than any book can"), error);
      return NULL;
    }
  switch (self->at < self->end ? *self->at : '\0')
    {
    case '{':
      return read_container (self, HD_JSON_OBJECT, '}', error);
    case '[':
      return read_container (self, HD_JSON_ARRAY, ']', error);
    case '"':
      return read_string_value (self, error);
    case '-':
    case '0' ... '9':
      return read_number (self, error);
    case 't':
      return read_word (self, "true", HD_JSON_TRUE, error);
    case 'f':
      return read_word (self, "false", HD_JSON_FALSE, error);
    default:
      return read_word (self, "null", HD_JSON_NULL, error);
    }
}

HdJson *
hd_json_read (const char *bytes,
              gsize       length,
              GError    **error)
{
  Reader reader = { .start = bytes, .at = bytes, .end = bytes + length };
  g_autoptr (HdJson) json = NULL;

  g_return_val_if_fail (bytes != NULL || length == 0, NULL);

  if (length >= 3 && memcmp (bytes, "\357\273\277", 3) == 0)
    reader.start = reader.at = bytes + 3;
  json = read_value (&reader, error);
  if (json == NULL)
    return NULL;
  skip_blanks (&reader);
  if (reader.at < reader.end)
    {
      fail (&reader, _("something stands after the end of the book"), error);
      return NULL;
    }
  return g_steal_pointer (&json);
}

guint
hd_json_n_children (const HdJson *self)
{
  gboolean is_container = self->type == HD_JSON_ARRAY || self->type == HD_JSON_OBJECT;

  return is_container && self->children != NULL ? self->children->len : 0;
}

HdJson *
hd_json_child (const HdJson *self,
               guint         index)
{
  g_return_val_if_fail (index < hd_json_n_children (self), NULL);

  return g_ptr_array_index (self->children, index);
}

HdJson *
hd_json_member (const HdJson *self,
                const char   *key)
{
  for (guint i = 0; self->type == HD_JSON_OBJECT && i < hd_json_n_children (self); i++)
    {
      HdJson *child = hd_json_child (self, i);

      if (g_str_equal (child->key, key))
        return child;
    }
  return NULL;
}

void
hd_json_append_string (GString    *out,
                       const char *text)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        {
          g_string_append_c (out, '\\');
          g_string_append_c (out, *p);
        }
      else if (*p == '\n')
        g_string_append (out, "\\n");
      else if (*p == '\t')
        g_string_append (out, "\\t");
      else if ((guchar) *p < 0x20)
        g_string_append_printf (out, "\\u%04x", (guint) (guchar) *p);
      else
        g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}
