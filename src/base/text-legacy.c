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

static gboolean
has_marks (const char *word)
{
  for (const char *p = word; *p != '\0'; p++)
    if ((guchar) *p >= 0x80)
      return TRUE;
  return FALSE;
}

HdLegacy
hd_text_find_legacy (const char *text)
{
  g_auto (GStrv) words = NULL;
  guint n_tcvn3 = 0, n_vni = 0, n_marked = 0, found;

  g_return_val_if_fail (text != NULL, HD_LEGACY_NONE);

  words = g_strsplit_set (text, " \t\r\n.,;:()\"/-", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (!has_marks (words[i]))
        continue;
      n_marked++;
      if (is_vni_word (words[i]))
        n_vni++;
      else if (is_tcvn3_word (words[i]))
        n_tcvn3++;
    }
  found = MAX (n_vni, n_tcvn3);
  if (found == 0 || (found == 1 && n_marked > 3) || found * 20 < n_marked)
    return HD_LEGACY_NONE;
  return n_vni >= n_tcvn3 ? HD_LEGACY_VNI : HD_LEGACY_TCVN3;
}
