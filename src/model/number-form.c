/* number-form.c: number and symbol of a paper, as its layout puts them together
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/number-form.h"

#include <string.h>

/* The same as data/profiles say; a test holds one against the other. */
static const char *
find_separator (const char *profile)
{
  static const char *const families[] = { "party", "youth" };

  for (guint i = 0; profile != NULL && i < G_N_ELEMENTS (families); i++)
    if (g_str_has_prefix (profile, families[i]))
      return "-";
  return "/";
}

char *
hd_number_form_print (gint64      number,
                      const char *symbol,
                      const char *profile)
{
  g_autofree char *digits = NULL;

  if (number <= 0 && symbol == NULL)
    return g_strdup ("");
  digits = number > 0 ? g_strdup_printf ("%02" G_GINT64_FORMAT, number) : g_strdup ("…");
  return symbol != NULL ? g_strconcat (digits, find_separator (profile), symbol, NULL) : g_steal_pointer (&digits);
}

char *
hd_number_form_print_line (gint64      number,
                           const char *symbol,
                           const char *profile)
{
  g_autofree char *form = hd_number_form_print (number, symbol, profile);

  return g_strconcat (profile != NULL && g_str_has_prefix (profile, "party") ? "Số " : "Số: ", form, NULL);
}

const char *
hd_number_form_find_mark (const char *text)
{
  gsize n_digits;

  g_return_val_if_fail (text != NULL, NULL);

  n_digits = strspn (text, "0123456789");
  return n_digits > 0 && (text[n_digits] == '/' || text[n_digits] == '-') ? text + n_digits : NULL;
}
