/* missing.c: collects the characters that the fonts lack, and says where they stand
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/text-flow.h"

#include "base/error.h"
#include "base/i18n.h"

#define MAX_LISTED 8
#define MAX_EXCERPT 40

typedef struct
{
  gunichar character;
  char    *excerpt;
} Entry;

struct _HdMissing
{
  GArray *entries;
};

static void
clear_entry (Entry *entry)
{
  g_free (entry->excerpt);
}

HdMissing *
hd_missing_new (void)
{
  HdMissing *self = g_new0 (HdMissing, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, (GDestroyNotify) clear_entry);
  return self;
}

void
hd_missing_free (HdMissing *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->entries);
  g_free (self);
}

/* A few words around the character, so that the clerk finds it. */
static char *
excerpt_around (const char *text,
                gunichar    character)
{
  const char *at = text;
  const char *start;
  g_autofree char *excerpt = NULL;

  while (*at != '\0' && g_utf8_get_char (at) != character)
    at = g_utf8_next_char (at);
  start = at;
  for (guint i = 0; i < MAX_EXCERPT / 2 && start > text; i++)
    start = g_utf8_prev_char (start);
  excerpt = g_utf8_substring (start, 0, MIN (MAX_EXCERPT, g_utf8_strlen (start, -1)));
  g_strdelimit (excerpt, "\n\t", ' ');
  return g_strdup (g_strstrip (excerpt));
}

void
hd_missing_add (HdMissing  *self,
                gunichar    character,
                const char *text)
{
  Entry entry;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  for (guint i = 0; i < self->entries->len; i++)
    if (g_array_index (self->entries, Entry, i).character == character)
      return;
  entry.character = character;
  entry.excerpt = excerpt_around (text, character);
  g_array_append_val (self->entries, entry);
}

void
hd_missing_check (HdMissing    *self,
                  const HdFont *font,
                  const char   *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (font != NULL);
  g_return_if_fail (text != NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!hd_font_has (font, g_utf8_get_char (p)))
      hd_missing_add (self, g_utf8_get_char (p), text);
}

guint
hd_missing_get_count (const HdMissing *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

gboolean
hd_missing_report (const HdMissing *self,
                   const char      *family,
                   GError         **error)
{
  g_autoptr (GString) list = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->entries->len == 0)
    return TRUE;
  list = g_string_new (NULL);
  for (guint i = 0; i < self->entries->len && i < MAX_LISTED; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);

      if (i > 0)
        g_string_append (list, "; ");
      if (g_unichar_isprint (entry->character))
        {
          g_string_append_unichar (list, entry->character);
          g_string_append_c (list, ' ');
        }
      g_string_append_printf (list, "U+%04X (“%s”)", entry->character, entry->excerpt);
    }
  if (self->entries->len > MAX_LISTED)
    g_string_append (list, "; …");
  g_set_error (error, HD_ERROR, HD_ERROR_FONT,
               _("The font %s lacks these characters: %s. Replace them in the text."), family, list->str);
  return FALSE;
}
