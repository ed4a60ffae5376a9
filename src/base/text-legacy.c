/* text-legacy.c: Vietnamese text in the fonts of before Unicode
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/text-legacy.h"

#include <string.h>

/* Never inside a Vietnamese word of Unicode. */
#define TCVN3_LETTERS "¨©ª¬®µ¶·¸¹¼½¾ÆÇËÎÏÖ×ØÜÞßäåæçëîþ"

/* VNI writes a mark as a letter of its own after the vowel. */
static const char * const vni_pairs[] = { "aâ", "eâ", "oâ", "aê", "aù", "aø", "aû", "aõ", "aï", "aé", "aè", "eå", "öù", "öø", "öï", "ñ" };

static gboolean
is_tcvn3_word (const char *word)
{
  gboolean has_letter = FALSE, has_sign = FALSE;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      has_letter |= g_ascii_isalpha (*p);
      has_sign |= g_utf8_strchr (TCVN3_LETTERS, -1, g_utf8_get_char (p)) != NULL;
    }
  return has_letter && has_sign;
}

static gboolean
is_vni_word (const char *word)
{
  g_autofree char *lower = g_utf8_strdown (word, -1);

  for (guint i = 0; i < G_N_ELEMENTS (vni_pairs); i++)
    if (strstr (lower, vni_pairs[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* Letters in a word of the old fonts stand alone among these. */
#define WORD_ENDS " \t\r\n.,;:()\"/-"

/* Words of a table come again and again: so many are kept with what they are. */
#define MOST_KNOWN 20000

/* @may_be_legacy: (out): has letters of Latin-1, whose UTF-8 begins with C2 or C3: the old fonts use no others */
static gboolean
has_marks (const char *word,
           gsize       length,
           gboolean   *may_be_legacy)
{
  gboolean marked = FALSE;

  *may_be_legacy = FALSE;
  for (gsize i = 0; i < length; i++)
    {
      marked |= (guchar) word[i] >= 0x80;
      *may_be_legacy |= ((guchar) word[i] & 0xfe) == 0xc2;
    }
  return marked;
}

static HdLegacy
find_legacy_of_word (const char *word)
{
  if (is_vni_word (word))
    return HD_LEGACY_VNI;
  return is_tcvn3_word (word) ? HD_LEGACY_TCVN3 : HD_LEGACY_NONE;
}

/* @word: a buffer that the word is copied to */
static HdLegacy
look_up_word (GHashTable *known,
              GString    *word)
{
  gpointer found;
  HdLegacy legacy;

  if (g_hash_table_lookup_extended (known, word->str, NULL, &found))
    return (HdLegacy) GPOINTER_TO_INT (found);
  legacy = find_legacy_of_word (word->str);
  if (g_hash_table_size (known) < MOST_KNOWN)
    g_hash_table_insert (known, g_strdup (word->str), GINT_TO_POINTER (legacy));
  return legacy;
}

HdLegacy
hd_text_find_legacy (const char *text)
{
  g_autoptr (GHashTable) known = NULL;
  g_autoptr (GString) word = NULL;
  guint n_tcvn3 = 0, n_vni = 0, n_marked = 0, found;

  g_return_val_if_fail (text != NULL, HD_LEGACY_NONE);

  known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  word = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p += strspn (p, WORD_ENDS))
    {
      gsize length = strcspn (p, WORD_ENDS);
      gboolean may_be_legacy;

      n_marked += has_marks (p, length, &may_be_legacy);
      if (may_be_legacy)
        {
          HdLegacy legacy;

          g_string_truncate (word, 0);
          g_string_append_len (word, p, (gssize) length);
          legacy = look_up_word (known, word);
          n_vni += legacy == HD_LEGACY_VNI;
          n_tcvn3 += legacy == HD_LEGACY_TCVN3;
        }
      p += length;
    }
  found = MAX (n_vni, n_tcvn3);
  if (found == 0 || (found == 1 && n_marked > 3) || found * 20 < n_marked)
    return HD_LEGACY_NONE;
  return n_vni >= n_tcvn3 ? HD_LEGACY_VNI : HD_LEGACY_TCVN3;
}
