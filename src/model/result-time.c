/* result-time.c: the time of a result as people write it in a table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/result-time.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"

#include <string.h>

static const char *const roman[] = { "i", "ii", "iii", "iv" };

/* The year at the end of @text, which it cuts off with the signs before it; 0 for none. */
static int
take_year (char *text)
{
  gsize length = strlen (text);
  int year;

  if (length < 4 || strspn (text + length - 4, "0123456789") != 4 || (length > 4 && g_ascii_isdigit (text[length - 5])))
    return 0;
  year = (int) g_ascii_strtoll (text + length - 4, NULL, 10);
  text[length - 4] = '\0';
  g_strchomp (text);
  if (g_str_has_suffix (text, "nam"))
    text[strlen (text) - 3] = '\0';
  while (*text != '\0' && strchr (" /.-,", text[strlen (text) - 1]) != NULL)
    text[strlen (text) - 1] = '\0';
  return year >= 1900 && year <= 2999 ? year : 0;
}

/* A whole number within 1 to @most that is all of @text; 0 otherwise. */
static int
read_count (const char *text,
            int         most)
{
  gint64 number;

  return g_ascii_string_to_signed (text, 10, 1, most, &number, NULL) ? (int) number : 0;
}

static int
read_quarter (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (roman); i++)
    if (g_str_equal (text, roman[i]))
      return (int) i + 1;
  return read_count (text, 4);
}

/* What stands before the year, folded. */
static gboolean
read_within (char *text,
             int  *month,
             int  *n_months)
{
  static const char *const ends[] = { " thang dau", " thang" };

  *month = 1;
  *n_months = 12;
  if (*text == '\0')
    return TRUE;
  if (g_str_has_prefix (text, "quy "))
    {
      *n_months = 3;
      *month = (read_quarter (text + strlen ("quy ")) - 1) * 3 + 1;
      return *month > 0;
    }
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (text, ends[i]))
      {
        text[strlen (text) - strlen (ends[i])] = '\0';
        *n_months = read_count (text, 12);
        return *n_months > 0;
      }
  if (g_str_has_suffix (text, " thang cuoi"))
    {
      text[strlen (text) - strlen (" thang cuoi")] = '\0';
      *n_months = read_count (text, 12);
      *month = 13 - *n_months;
      return *n_months > 0;
    }
  *n_months = 1;
  *month = read_count (g_str_has_prefix (text, "thang ") ? text + strlen ("thang ") : g_str_has_prefix (text, "t") ? text + 1 : text, 12);
  return *month > 0;
}

gboolean
hd_result_time_read (const char *text,
                     HdDate     *first,
                     HdDate     *last,
                     GError    **error)
{
  g_autofree char *folded = NULL;
  int year, month, n_months;

  g_return_val_if_fail (text != NULL && first != NULL && last != NULL, FALSE);

  folded = hd_text_fold (text);
  year = take_year (folded);
  if (year > 0 && read_within (folded, &month, &n_months))
    {
      HdPeriod period = hd_period_months (year, month, n_months);

      *first = period.from;
      *last = hd_period_last (&period);
      return TRUE;
    }
  if (*text == '\0')
    g_set_error_literal (error, HD_ERROR, HD_ERROR_INVALID, _("The time is missing: write its first and last day, or such as quý I năm 2024."));
  else
    g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("“%s” is no time; write such as năm 2024, quý I năm 2024, tháng 3/2024 or 6 tháng đầu năm 2024."), text);
  return FALSE;
}
