/* text-legacy-convert.c: text of the old Vietnamese encodings as Unicode
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * TCVN 5712:1993 (VN3), with the capitals that its fonts keep at A1 to A7; VNI for Windows. Letters are given as the characters that
 * their bytes are in Latin 1.
 */
#include "base/text-legacy.h"

#include <string.h>

typedef struct
{
  gunichar    first;  /* Latin 1 of the first letter of the row; those after it follow byte by byte where the next row does not say otherwise */
  const char *letters;
} Run;

static const Run tcvn3[] = {
  { 0xa1, "ĂÂÊÔƠƯĐăâêôơưđ" }, { 0xb5, "àảãáạ" }, { 0xbb, "ằẳẵắ" }, { 0xc6, "ặầẩẫấậè" }, { 0xce, "ẻẽéẹềểễếệìỉ" },
  { 0xdc, "ĩíịò" }, { 0xe1, "ỏõóọồổỗốộờởỡớợù" }, { 0xf1, "ủũúụừửữứựỳỷỹýỵ" },
};

/* A vowel and the mark that follows it. “ô” and “ö” are the horned letters, whose tone follows likewise. */
static const char * const vni_pairs[][2] = {
  { "aù", "á" }, { "aø", "à" }, { "aû", "ả" }, { "aõ", "ã" }, { "aï", "ạ" },
  { "aâ", "â" }, { "aá", "ấ" }, { "aà", "ầ" }, { "aå", "ẩ" }, { "aã", "ẫ" }, { "aä", "ậ" },
  { "aê", "ă" }, { "aé", "ắ" }, { "aè", "ằ" }, { "aú", "ẳ" }, { "aü", "ẵ" }, { "aë", "ặ" },
  { "eù", "é" }, { "eø", "è" }, { "eû", "ẻ" }, { "eõ", "ẽ" }, { "eï", "ẹ" },
  { "eâ", "ê" }, { "eá", "ế" }, { "eà", "ề" }, { "eå", "ể" }, { "eã", "ễ" }, { "eä", "ệ" },
  { "où", "ó" }, { "oø", "ò" }, { "oû", "ỏ" }, { "oõ", "õ" }, { "oï", "ọ" },
  { "oâ", "ô" }, { "oá", "ố" }, { "oà", "ồ" }, { "oå", "ổ" }, { "oã", "ỗ" }, { "oä", "ộ" },
  { "ôù", "ớ" }, { "ôø", "ờ" }, { "ôû", "ở" }, { "ôõ", "ỡ" }, { "ôï", "ợ" },
  { "uù", "ú" }, { "uø", "ù" }, { "uû", "ủ" }, { "uõ", "ũ" }, { "uï", "ụ" },
  { "öù", "ứ" }, { "öø", "ừ" }, { "öû", "ử" }, { "öõ", "ữ" }, { "öï", "ự" },
  { "yù", "ý" }, { "yø", "ỳ" }, { "yû", "ỷ" }, { "yõ", "ỹ" },
  { "ô", "ơ" }, { "ö", "ư" }, { "í", "í" }, { "ì", "ì" }, { "æ", "ỉ" }, { "ó", "ĩ" }, { "ò", "ị" }, { "î", "ỵ" }, { "ñ", "đ" },
};

static gunichar
find_tcvn3 (gunichar letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (tcvn3); i++)
    if (letter >= tcvn3[i].first && letter < tcvn3[i].first + (gunichar) g_utf8_strlen (tcvn3[i].letters, -1))
      return g_utf8_get_char (g_utf8_offset_to_pointer (tcvn3[i].letters, (glong) (letter - tcvn3[i].first)));
  return 0;
}

/* Letters of TCVN3 have no case of their own: a font whose name ends with H shows them as capitals. Between capitals they are taken for such. */
static gboolean
is_among_capitals (const char *word,
                   gsize       length)
{
  guint n_upper = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (g_ascii_islower (word[i]))
        return FALSE;
      n_upper += g_ascii_isupper (word[i]) ? 1 : 0;
    }
  return n_upper >= 2;
}

static void
convert_tcvn3_word (GString        *out,
                    const char     *word,
                    gsize           length,
                    HdLegacyLosses *losses)
{
  gboolean capitals = is_among_capitals (word, length);

  for (const char *p = word; p < word + length; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p), found = letter >= 0x80 ? find_tcvn3 (letter) : 0;

      losses->n_converted += found != 0 ? 1 : 0;
      losses->n_unknown += found == 0 && letter >= 0x80 && letter != 0xa0 ? 1 : 0;
      losses->n_guessed += found != 0 && capitals && g_unichar_islower (found) ? 1 : 0;
      g_string_append_unichar (out, found == 0 ? letter : capitals ? g_unichar_toupper (found) : found);
    }
}

static void
convert_tcvn3 (GString        *out,
               const char     *text,
               HdLegacyLosses *losses)
{
  while (*text != '\0')
    {
      gsize length = strcspn (text, " \t\r\n.,;:()\"/-");

      if (length == 0)
        g_string_append_c (out, *text++);
      convert_tcvn3_word (out, text, length, losses);
      text += length;
    }
}

/* Pairs come before single letters in the table. */
static gboolean
append_vni (GString     *out,
            const char  *lower,
            gboolean     is_upper,
            guint       *n_letters)
{
  for (guint i = 0; i < G_N_ELEMENTS (vni_pairs); i++)
    if (g_str_has_prefix (lower, vni_pairs[i][0]))
      {
        gunichar letter = g_utf8_get_char (vni_pairs[i][1]);

        g_string_append_unichar (out, is_upper ? g_unichar_toupper (letter) : letter);
        *n_letters = (guint) g_utf8_strlen (vni_pairs[i][0], -1);
        return TRUE;
      }
  return FALSE;
}

static void
convert_vni (GString        *out,
             const char     *text,
             HdLegacyLosses *losses)
{
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (text, -1, NULL);

  for (guint i = 0; letters[i] != 0;)
    {
      char pair[16] = "";
      guint n = (guint) g_unichar_to_utf8 (g_unichar_tolower (letters[i]), pair);
      guint n_letters = 1;

      if (letters[i + 1] != 0)
        n += (guint) g_unichar_to_utf8 (g_unichar_tolower (letters[i + 1]), pair + n);
      pair[n] = '\0';
      if (append_vni (out, pair, g_unichar_isupper (letters[i]), &n_letters))
        losses->n_converted++;
      else
        {
          losses->n_unknown += letters[i] >= 0x80 && letters[i] != 0xa0 ? 1 : 0;
          g_string_append_unichar (out, letters[i]);
        }
      i += n_letters;
    }
}

char *
hd_text_convert_legacy (const char     *text,
                        HdLegacy        legacy,
                        HdLegacyLosses *losses)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (text != NULL && losses != NULL, g_string_free (out, FALSE));

  *losses = (HdLegacyLosses) { 0 };
  if (legacy == HD_LEGACY_TCVN3)
    convert_tcvn3 (out, text, losses);
  else if (legacy == HD_LEGACY_VNI)
    convert_vni (out, text, losses);
  else
    g_string_append (out, text);
  return g_string_free (out, FALSE);
}
