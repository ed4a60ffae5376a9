/* random-text.c: random Vietnamese for tests that hold for every text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "random-text.h"

#include <string.h>

static gunichar
pick (GRand      *rand,
      const char *letters)
{
  glong n = g_utf8_strlen (letters, -1);

  return g_utf8_get_char (g_utf8_offset_to_pointer (letters, g_rand_int_range (rand, 0, (gint32) n)));
}

char *
random_text (GRand *rand,
             int    most)
{
  static const char vietnamese[] =
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
    "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴ"
    "oaoeuyoaoeuyqthn";
  static const char others[] = "  \u00A0--–—'\"‘’“”…0123456789.,;:/()[]*?^\\";
  static const char foreign[] = "ßŉǰﬁÿİıŁøçñüΐᾳЙёأ한語🙂\u0301\u0323\u031B\u0345\u1E9E\u2028ẞ";
  GString *text = g_string_new (NULL);
  int n = g_rand_int_range (rand, 0, most + 1);

  for (int i = 0; i < n; i++)
    {
      int kind = g_rand_int_range (rand, 0, 20);

      g_string_append_unichar (text, pick (rand, kind < 16 ? vietnamese : kind < 19 ? others : foreign));
    }

  if (g_rand_boolean (rand))
    return g_string_free (text, FALSE);

  {
    g_autofree char *composed = g_string_free (text, FALSE);

    return g_utf8_normalize (composed, -1, G_NORMALIZE_NFD);
  }
}
