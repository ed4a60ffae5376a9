/* paste.c: text from other programs as clean lines with the numbering that was typed before them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/paste-private.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"

#define MAX_ROMAN_LETTERS 7 /* XXXVIII */
#define NO_BREAK_SPACE 0x00A0
#define MAX_DIGITS 2        /* "2023." begins a sentence, it is no number */

/* A foreign name may hold one or two. */
#define MIN_SUSPECTS 3

void
hd_paste_line_free (HdPasteLine *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self);
}

/* Letters and signs that Vietnamese does not have; TCVN3 and VNI are made of them. */
static gboolean
is_suspect (gunichar c)
{
  return c > 0x7F && g_utf8_strchr ("¸µ¶·¹¨¾»¼½Æ©ËÇÈ®ÌÎÏÑªÖÜÞßäåæçëîïñö÷øûüþ¬", -1, c) != NULL;
}

/* Words of an old encoding have such a letter right beside plain ones; in Unicode text they stand for themselves, if at all. */
static gboolean
is_old_encoding (const char *text)
{
  guint n_suspects = 0, n_vietnamese = 0;
  gunichar before = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gunichar after = g_utf8_get_char (g_utf8_next_char (p));

      if (is_suspect (c) && (g_ascii_isalpha ((char) MIN (before, 0x7E)) || g_ascii_isalpha ((char) MIN (after, 0x7E))))
        n_suspects++;
      else if (c >= 0x1EA0 && c <= 0x1EF9)
        n_vietnamese++;
      before = c;
    }
  return n_suspects >= MIN_SUSPECTS && n_vietnamese < n_suspects / 4 + 1;
}

/* What may follow a number: the mark after it, then a blank. NULL when it does not. */
static const char *
skip_mark (const char *p,
           const char *marks)
{
  if (*p == '\0' || strchr (marks, *p) == NULL)
    return NULL;
  p++;
  if (*p != ' ')
    return NULL;
  p += strspn (p, " ");
  return *p != '\0' ? p : NULL;
}

static gboolean
starts_upper (const char *text)
{
  return g_unichar_isupper (g_utf8_get_char (text)) || !g_unichar_isalpha (g_utf8_get_char (text));
}

static const char *
skip_roman (const char *line)
{
  gsize length;
  const char *rest;

  if (g_str_has_prefix (line, "Phần ") || g_str_has_prefix (line, "PHẦN "))
    line += strlen ("Phần ");
  length = strspn (line, "IVXL");
  if (length == 0 || length > MAX_ROMAN_LETTERS)
    return NULL;
  rest = skip_mark (line + length, ".-/:");
  return rest != NULL && starts_upper (rest) ? rest : NULL;
}

/* "1." and "1)"; with @nested "1.1." and "1.1" */
static const char *
skip_digits (const char *line,
             gboolean    nested)
{
  gsize length = strspn (line, "0123456789");
  guint n_levels = 1;

  if (length == 0 || length > MAX_DIGITS)
    return NULL;
  line += length;
  while (line[0] == '.' && g_ascii_isdigit (line[1]))
    {
      length = strspn (line + 1, "0123456789");
      if (length > MAX_DIGITS)
        return NULL;
      line += 1 + length;
      n_levels++;
    }
  if (nested != (n_levels > 1))
    return NULL;
  if (nested && *line == ' ')
    return line[1] != '\0' ? line + 1 : NULL;
  return skip_mark (line, ".)");
}

static const char *
skip_letter (const char *line)
{
  const char *next;

  if (*line == '\0' || !g_unichar_islower (g_utf8_get_char (line)))
    return NULL;
  next = g_utf8_next_char (line);
  return skip_mark (next, ").");
}

static const char *
skip_dash (const char *line)
{
  static const char *const dashes[] = { "-", "–", "—", "+", "•", "*", "·", "\357\202\267" };

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    if (g_str_has_prefix (line, dashes[i]))
      {
        const char *rest = line + strlen (dashes[i]);

        /* "-5 độ" is a figure. */
        if (*rest != ' ' && g_ascii_isdigit (*rest))
          return NULL;
        rest += strspn (rest, " ");
        return *rest != '\0' ? rest : NULL;
      }
  return NULL;
}

HdPasteMark
hd_paste_recognise (const char  *line,
                    const char **rest)
{
  const char *found;

  g_return_val_if_fail (line != NULL && rest != NULL, HD_PASTE_PLAIN);

  *rest = line;
  if (g_str_has_prefix (line, "Căn cứ "))
    return HD_PASTE_GROUND;
  found = skip_dash (line);
  if (found != NULL)
    {
      *rest = found;
      return g_str_has_prefix (found, "Căn cứ ") ? HD_PASTE_GROUND : HD_PASTE_DASH;
    }
  if ((found = skip_roman (line)) != NULL)
    {
      *rest = found;
      return HD_PASTE_PART;
    }
  if ((found = skip_digits (line, FALSE)) != NULL)
    {
      *rest = found;
      return HD_PASTE_HEADING;
    }
  if ((found = skip_digits (line, TRUE)) != NULL || (found = skip_letter (line)) != NULL)
    {
      *rest = found;
      return HD_PASTE_LETTER;
    }
  return HD_PASTE_PLAIN;
}

char *
hd_paste_squeeze (const char *line)
{
  g_autoptr (GString) text = g_string_sized_new (strlen (line));
  gboolean blank = FALSE;

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ' ' || c == '\t' || c == '\v' || c == '\f' || c == NO_BREAK_SPACE || c == 0x3000 || (c >= 0x2000 && c <= 0x200A))
        blank = TRUE;
      else
        {
          if (blank && text->len > 0)
            g_string_append_c (text, ' ');
          blank = FALSE;
          g_string_append_unichar (text, c);
        }
    }
  return g_strdup (text->str);
}

gboolean
hd_paste_add_line (GPtrArray   *lines,
                   const char  *text,
                   HdPasteMark  mark,
                   GError     **error)
{
  g_autofree char *squeezed = hd_paste_squeeze (text);
  g_autofree char *clean = hd_text_clean (squeezed, -1, HD_TEXT_LINE, error);
  HdPasteLine *result;
  const char *rest;
  HdPasteMark typed;

  if (clean == NULL)
    return FALSE;
  if (*clean == '\0' || strspn (clean, "-–_*") == strlen (clean))
    return TRUE;
  if (lines->len >= HD_PASTE_MAX_LINES)
    {
      hd_paste_set_too_long (error);
      return FALSE;
    }
  typed = hd_paste_recognise (clean, &rest);
  result = g_new0 (HdPasteLine, 1);
  result->mark = typed != HD_PASTE_PLAIN ? typed : mark;
  result->text = g_strdup (rest);
  g_ptr_array_add (lines, result);
  return TRUE;
}

void
hd_paste_set_too_long (GError **error)
{
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
               _("This is too much to be pasted at once (more than 1 MB or %d paragraphs): copy the part that is needed."),
               HD_PASTE_MAX_LINES);
}

gboolean
hd_paste_check_encoding (const char *text,
                         GError    **error)
{
  if (g_utf8_validate (text, -1, NULL) && !is_old_encoding (text))
    return TRUE;
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
               _("This text is in an old encoding (TCVN3 or VNI) and would be unreadable: convert it to Unicode, then copy it again."));
  return FALSE;
}

GPtrArray *
hd_paste_read (const char *text,
               GError    **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_paste_line_free);
  g_autofree char *unix_text = NULL;
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (strlen (text) > HD_PASTE_MAX_BYTES)
    {
      hd_paste_set_too_long (error);
      return NULL;
    }
  if (!hd_paste_check_encoding (text, error))
    return NULL;
  unix_text = g_strdelimit (g_strdup (text), "\r", '\n');
  parts = g_strsplit (unix_text, "\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (!hd_paste_add_line (lines, parts[i], HD_PASTE_PLAIN, error))
      return NULL;
  return g_steal_pointer (&lines);
}
