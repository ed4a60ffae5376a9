/* number-words.c: numbers as they are read aloud, in the way of the North
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/number.h"

#include "base/text.h"

static const char *const digit_words[] = {
  "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
};

static void
append_word (GString    *text,
             const char *word)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, word);
}

static const char *
unit_word (guint tens,
           guint units)
{
  if (tens > 1 && units == 1)
    return "mốt";
  if (tens > 1 && units == 4)
    return "tư";
  if (tens > 0 && units == 5)
    return "lăm";

  return digit_words[units];
}

/* 1 to 999; with @full the empty hundreds are read too. */
static void
append_group (GString *text,
              guint    group,
              gboolean full)
{
  guint hundreds = group / 100;
  guint tens = group / 10 % 10;
  guint units = group % 10;
  gboolean has_hundreds = full || hundreds > 0;

  if (has_hundreds)
    {
      append_word (text, digit_words[hundreds]);
      append_word (text, "trăm");
    }

  if (tens == 1)
    {
      append_word (text, "mười");
    }
  else if (tens > 1)
    {
      append_word (text, digit_words[tens]);
      append_word (text, "mươi");
    }
  else if (has_hundreds && units > 0)
    {
      append_word (text, "linh");
    }

  if (units > 0)
    append_word (text, unit_word (tens, units));
}

static void
append_number (GString *text,
               guint64  number)
{
  static const struct
  {
    guint64     value;
    const char *name;
  } steps[] = { { 1000000, "triệu" }, { 1000, "nghìn" }, { 1, NULL } };
  guint64 billions = number / 1000000000;

  /* "hai nghìn tỷ": what stands before tỷ is a number of its own. */
  if (billions > 0)
    {
      append_number (text, billions);
      append_word (text, "tỷ");
    }

  number %= 1000000000;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      guint group = (guint) (number / steps[i].value % 1000);

      if (group == 0)
        continue;
      append_group (text, group, text->len > 0);
      if (steps[i].name != NULL)
        append_word (text, steps[i].name);
    }
}

char *
hd_number_words (gint64 number)
{
  GString *text;
  g_autoptr (GString) words = g_string_new (NULL);

  if (number == 0)
    return g_strdup (digit_words[0]);

  append_number (words, number < 0 ? (guint64) 0 - (guint64) number : (guint64) number);

  text = g_string_new (number < 0 ? "âm" : NULL);
  append_word (text, words->str);

  return g_string_free (text, FALSE);
}

char *
hd_number_words_dong (gint64 dong)
{
  g_autofree char *words = hd_number_words (dong);
  g_autofree char *capitalized = hd_text_capitalize (words);

  return g_strconcat (capitalized, " đồng", NULL);
}
