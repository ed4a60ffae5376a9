/* text.c: the gate for text that enters the program, and the letters that papers print
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/text.h"

#include "base/error.h"
#include "base/i18n.h"

#include <string.h>

#define STROKED_D_CAPITAL 0x0110
#define STROKED_D_SMALL   0x0111
#define PIECE 1024 /* bytes composed at once, at least */

static gboolean
is_invisible (gunichar c)
{
  return c == 0x00AD ||
         (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) ||
         c == 0x2060 ||
         (c >= 0x2066 && c <= 0x2069) ||
         c == 0xFEFF;
}

static gunichar
map_look_alike (gunichar c)
{
  switch (c)
    {
    case 0x00D0: /* Icelandic Ð */
    case 0x0189: /* African Ɖ */
      return STROKED_D_CAPITAL;

    case 0x00F0:
    case 0x0256:
      return STROKED_D_SMALL;

    case 0x2028:
    case 0x2029:
      return '\n';

    case '\t':
      return ' ';

    default:
      return c;
    }
}

/* No language sets more marks on a letter (Unicode Annex 15, Stream-Safe Text). Putting marks in order takes the square of
 * their number, so a run of them without end would keep the program busy for hours. */
#define MAX_MARKS 30

static gboolean
refuse_letter (GError **error,
               gunichar c,
               gsize    at,
               guint    n_marks)
{
  if (n_marks > MAX_MARKS)
    g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
                 _("The text heaps more than %d marks on one letter at byte %zu; remove them and try again."), MAX_MARKS, at);
  else
    g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
                 _("The text holds a control character (U+%04X) at byte %zu; remove it and try again."), (guint) c, at);

  return FALSE;
}

/* Everything that is decided letter by letter; NULL and an error at a control character. */
static GString *
filter_letters (const char *input,
                gsize       length,
                GError    **error)
{
  g_autoptr (GString) kept = g_string_sized_new (length);
  const char *end = input + length;
  guint n_marks = 0;

  for (const char *p = input; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_control = g_unichar_iscntrl (c) && c != '\n' && c != '\t' && c != '\r';

      if (is_invisible (c))
        continue;

      if (c == '\r')
        {
          if (p + 1 == end || p[1] != '\n')
            g_string_append_c (kept, '\n');
          continue;
        }

      n_marks = g_unichar_combining_class (c) != 0 ? n_marks + 1 : 0;
      if ((is_control || n_marks > MAX_MARKS) && !refuse_letter (error, c, (gsize) (p - input), n_marks))
        return NULL;

      g_string_append_unichar (kept, map_look_alike (c));
    }

  return g_steal_pointer (&kept);
}

static char *
tidy_line (const char *text)
{
  GString *line = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p++)
    {
      gboolean is_blank = *p == ' ' || *p == '\n';

      if (!is_blank)
        g_string_append_c (line, *p);
      else if (line->len > 0 && line->str[line->len - 1] != ' ')
        g_string_append_c (line, ' ');
    }

  if (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);

  return g_string_free (line, FALSE);
}

static char *
tidy_lines (const char *text)
{
  GString *lines = g_string_sized_new (strlen (text));
  gsize n_blanks = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == ' ')
        {
          n_blanks++;
          continue;
        }

      if (*p == '\n')
        {
          n_blanks = 0;
          if (lines->len > 0)
            g_string_append_c (lines, '\n');
          continue;
        }

      for (; n_blanks > 0; n_blanks--)
        g_string_append_c (lines, ' ');
      g_string_append_c (lines, *p);
    }

  while (lines->len > 0 && lines->str[lines->len - 1] == '\n')
    g_string_truncate (lines, lines->len - 1);

  return g_string_free (lines, FALSE);
}

/* In pieces that end before a blank, which nothing is composed with: GLib moves the whole rest of the text for each letter it composes. */
static char *
compose (const GString *text)
{
  g_autoptr (GString) composed = g_string_sized_new (text->len);
  const char *end = text->str + text->len;

  for (const char *p = text->str; p < end;)
    {
      const char *stop = MIN (p + PIECE, end);
      g_autofree char *piece = NULL;

      while (stop < end && *stop != ' ' && *stop != '\n')
        stop++;
      piece = g_utf8_normalize (p, stop - p, G_NORMALIZE_DEFAULT_COMPOSE);
      g_string_append (composed, piece);
      p = stop;
    }
  return g_strdup (composed->str);
}

/* Length of the letter at @p if it surely stays as it is, 0 if it has to be looked at: ASCII without control characters, and the composed
 * letters of U+00C0..024F and U+1E00..1EFF, none of which is composed with what stands before it. */
static gsize
plain_letter (const guchar *p,
              const guchar *end)
{
  if (*p < 0x80)
    return *p >= 0x20 && *p != 0x7f;
  if (*p >= 0xc3 && *p <= 0xc9 && end - p >= 2 && (p[1] & 0xc0) == 0x80)
    {
      gunichar c = ((gunichar) (*p & 0x1f) << 6) | (p[1] & 0x3f);

      return map_look_alike (c) == c ? 2 : 0;
    }
  if (*p == 0xe1 && end - p >= 3 && p[1] >= 0xb8 && p[1] <= 0xbb && (p[2] & 0xc0) == 0x80)
    return 3;
  return 0;
}

/* Most texts are clean already, and it shows in one look: no break, single blanks, plain letters. */
static gboolean
is_plainly_clean (const char *text,
                  gsize       n_bytes)
{
  const guchar *p = (const guchar *) text, *end = p + n_bytes;
  guchar last = ' ';

  while (p < end)
    {
      gsize length = plain_letter (p, end);

      if (length == 0 || (*p == ' ' && last == ' '))
        return FALSE;
      last = *p;
      p += length;
    }
  return n_bytes == 0 || last != ' ';
}

char *
hd_text_clean (const char *input,
               gssize      length,
               HdTextKind  kind,
               GError    **error)
{
  g_autoptr (GString) kept = NULL;
  g_autofree char *composed = NULL;
  const char *bad = NULL;
  gsize n_bytes;

  g_return_val_if_fail (input != NULL, NULL);

  n_bytes = length < 0 ? strlen (input) : (gsize) length;
  if (is_plainly_clean (input, n_bytes))
    return g_strndup (input, n_bytes);
  if (!g_utf8_validate_len (input, n_bytes, &bad) && *bad == '\0')
    {
      refuse_letter (error, 0, (gsize) (bad - input), 0);
      return NULL;
    }
  if (bad < input + n_bytes)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
                   _("The text is not valid Unicode (UTF-8) at byte %zu; save it as UTF-8 and try again."),
                   (gsize) (bad - input));
      return NULL;
    }

  /* Invisible marks go before composing: one may stand between a letter and its accent. */
  kept = filter_letters (input, n_bytes, error);
  if (kept == NULL)
    return NULL;

  composed = compose (kept);

  return kind == HD_TEXT_LINE ? tidy_line (composed) : tidy_lines (composed);
}

char *
hd_text_clean_needed (const char *input,
                      HdTextKind  kind,
                      const char *blank,
                      GError    **error)
{
  g_autofree char *clean = hd_text_clean (input, -1, kind, error);

  if (clean == NULL || (*clean == '\0' && !hd_error_refuse (error, HD_ERROR_BLANK, blank)))
    return NULL;
  return g_steal_pointer (&clean);
}

gboolean
hd_text_is_clean (const char *text,
                  HdTextKind  kind)
{
  g_autofree char *clean = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  if (is_plainly_clean (text, strlen (text)))
    return TRUE;
  clean = hd_text_clean (text, -1, kind, NULL);

  return g_strcmp0 (clean, text) == 0;
}

/* Letter by letter, for GLib's own function asks for the locale: Turkish would print "HỘİ". */
char *
hd_text_upper (const char *text)
{
  GString *upper;

  g_return_val_if_fail (text != NULL, NULL);

  upper = g_string_sized_new (strlen (text));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (upper, g_unichar_toupper (g_utf8_get_char (p)));

  return g_string_free (upper, FALSE);
}

char *
hd_text_capitalize (const char *text)
{
  g_autofree char *letter = NULL;
  g_autofree char *first = NULL;
  const char *rest;

  g_return_val_if_fail (text != NULL, NULL);

  if (*text == '\0')
    return g_strdup ("");

  rest = g_utf8_next_char (text);
  letter = g_strndup (text, rest - text);
  first = hd_text_upper (letter);

  return g_strconcat (first, rest, NULL);
}

char *
hd_text_alphabet_label (guint index)
{
  static const char *const letters[] = {
    "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
    "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y",
  };
  g_autoptr (GString) label = g_string_new (NULL);
  guint64 rest = (guint64) index + 1;

  /* Counting without a zero: after y comes aa, after ay comes ba. */
  while (rest > 0)
    {
      rest--;
      g_string_prepend (label, letters[rest % G_N_ELEMENTS (letters)]);
      rest /= G_N_ELEMENTS (letters);
    }

  return g_string_free (g_steal_pointer (&label), FALSE);
}

char *
hd_text_roman_label (guint number)
{
  static const struct
  {
    guint       value;
    const char *digits;
  } steps[] = {
    { 1000, "M" }, { 900, "CM" }, { 500, "D" }, { 400, "CD" }, { 100, "C" }, { 90, "XC" }, { 50, "L" },
    { 40, "XL" }, { 10, "X" }, { 9, "IX" }, { 5, "V" }, { 4, "IV" }, { 1, "I" },
  };
  GString *label;

  g_return_val_if_fail (number >= 1 && number <= 3999, NULL);

  label = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      for (; number >= steps[i].value; number -= steps[i].value)
        g_string_append (label, steps[i].digits);
    }

  return g_string_free (label, FALSE);
}
