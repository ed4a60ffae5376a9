/* meeting-doer.c: who is to do what was concluded
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/meeting.h"

#include <string.h>

#include "base/text.h"

/* The name as it stands inside a sentence of the province itself, which leaves out whose it is: "Hội Nông dân tỉnh". */
static char *
dup_short_key (const char *key,
               const char *place)
{
  g_autofree char *end = hd_text_fold_marked (place);

  if (*end == '\0' || !g_str_has_suffix (key, end) || strlen (key) <= strlen (end) + 1)
    return g_strdup ("");
  return g_strchomp (g_strndup (key, strlen (key) - strlen (end)));
}

static gboolean
is_letter_at (const char *at)
{
  return *at != '\0' && g_unichar_isalnum (g_utf8_get_char (at));
}

/* The words of @key stand in @text, as whole words. Returns: the place, or NULL */
static const char *
find_words (const char *text,
            const char *key)
{
  gsize length = strlen (key);
  const char *at = length > 0 ? strstr (text, key) : NULL;

  for (; at != NULL; at = strstr (at + 1, key))
    if ((at == text || !is_letter_at (g_utf8_prev_char (at))) && !is_letter_at (at + length))
      return at;
  return NULL;
}

typedef struct
{
  const char *from, *to; /* in the text */
  const char *id;
} Named;

static gboolean
find_unit (const char     *text,
           const HdRecord *unit,
           const char     *place,
           Named          *named)
{
  g_autofree char *name = hd_text_fold_marked (hd_record_peek_text (unit, HD_UNIT_NAME));
  g_autofree char *short_name = dup_short_key (name, place);
  g_autofree char *abbreviation = hd_text_fold_marked (hd_record_peek_text (unit, HD_UNIT_ABBREVIATION));
  const char *keys[] = { name, short_name, abbreviation };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const char *at = find_words (text, keys[i]);

      if (at == NULL)
        continue;
      *named = (Named) { at, at + strlen (keys[i]), hd_record_get_id (unit) };
      return TRUE;
    }
  return FALSE;
}

/* A name inside a longer one is not meant: "Hội Nông dân" in "Chi hội Nông dân …". */
static gboolean
is_within (const Named *named,
           GArray      *all)
{
  for (guint i = 0; i < all->len; i++)
    {
      const Named *other = &g_array_index (all, Named, i);

      if (other != named && other->from <= named->from && other->to >= named->to && other->to - other->from > named->to - named->from)
        return TRUE;
    }
  return FALSE;
}

static const char *
find_only_unit (const HdMeeting *self,
                const char      *words)
{
  g_autofree char *text = hd_text_fold_marked (words);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Named));
  const char *place = hd_record_peek_text (self->committee, HD_COMMITTEE_PLACE_NAME);
  const char *found = NULL;
  GHashTableIter iter;
  gpointer record;
  Named named;

  g_hash_table_iter_init (&iter, self->others);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    if (hd_record_get_kind (record) == HD_ENTITY_UNIT && find_unit (text, record, place, &named))
      g_array_append_val (all, named);
  for (guint i = 0; i < all->len; i++)
    {
      const Named *one = &g_array_index (all, Named, i);

      if (is_within (one, all))
        continue;
      if (found != NULL)
        return NULL;
      found = one->id;
    }
  return found;
}

const char *
hd_meeting_find_doer (const HdMeeting *self,
                      const HdRecord  *contribution)
{
  const char *text;

  g_return_val_if_fail (self != NULL && contribution != NULL, NULL);

  if (hd_record_is_empty (contribution, HD_CONTRIBUTION_PERSON) && hd_record_is_empty (contribution, HD_CONTRIBUTION_BY_NAME) &&
      !hd_record_is_empty (contribution, HD_CONTRIBUTION_UNIT))
    return hd_record_get_text (contribution, HD_CONTRIBUTION_UNIT);
  text = hd_record_get_text (contribution, HD_CONTRIBUTION_TEXT);
  return find_only_unit (self, text != NULL ? text : hd_record_peek_text (contribution, HD_CONTRIBUTION_TITLE));
}
