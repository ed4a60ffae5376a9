/* series.c: rules of number series
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/series.h"

#include "base/i18n.h"
#include "base/text.h"

gboolean
hd_series_covers (const HdRecord *series,
                  HdDate          day)
{
  HdPeriod term;

  g_return_val_if_fail (series != NULL, FALSE);

  term = hd_record_get_period (series, HD_SERIES_FROM_DATE, HD_SERIES_TO_DATE);
  return hd_period_contains (&term, day);
}

HdPeriod
hd_series_run (const HdRecord *series,
               HdDate          day)
{
  HdPeriod term = { HD_DATE_NONE, HD_DATE_NONE };

  g_return_val_if_fail (series != NULL, term);

  if (g_strcmp0 (hd_record_get_text (series, HD_SERIES_RESET), "term") == 0)
    return hd_record_get_period (series, HD_SERIES_FROM_DATE, HD_SERIES_TO_DATE);
  return hd_period_year (hd_date_year (day));
}

gint64
hd_series_first_number (const HdRecord *series)
{
  g_return_val_if_fail (series != NULL, 1);

  return MAX (1, hd_record_get_integer (series, HD_SERIES_FIRST_NUMBER));
}

static gint64
last_of (const GArray *numbers)
{
  gint64 last = 0;

  for (guint i = 0; i < numbers->len; i++)
    last = MAX (last, g_array_index (numbers, gint64, i));
  return last;
}

gint64
hd_series_next_number (const HdRecord *series,
                       const GArray   *numbers)
{
  g_return_val_if_fail (series != NULL && numbers != NULL, 1);

  return MAX (last_of (numbers) + 1, hd_series_first_number (series));
}

GArray *
hd_series_gaps (const HdRecord *series,
                const GArray   *numbers)
{
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) given = g_hash_table_new (g_int64_hash, g_int64_equal);
  gint64 last;

  g_return_val_if_fail (series != NULL && numbers != NULL, gaps);

  /* A number typed by mistake, a million ahead, must not fill the memory with gaps. */
  last = MIN (last_of (numbers), hd_series_first_number (series) + 9999);
  for (guint i = 0; i < numbers->len; i++)
    g_hash_table_add (given, &g_array_index (numbers, gint64, i));
  for (gint64 number = hd_series_first_number (series); number < last; number++)
    if (!g_hash_table_contains (given, &number))
      g_array_append_val (gaps, number);
  return gaps;
}

char *
hd_series_print_numbers (const GArray *numbers)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (numbers != NULL, g_string_free (text, FALSE));

  for (guint i = 0; i < numbers->len;)
    {
      gint64 first = g_array_index (numbers, gint64, i);
      guint end = i + 1;

      while (end < numbers->len && g_array_index (numbers, gint64, end) == first + (end - i))
        end++;
      g_string_append_printf (text, "%s%02" G_GINT64_FORMAT, i > 0 ? ", " : "", first);
      if (end - i > 1)
        g_string_append_printf (text, "%s%02" G_GINT64_FORMAT, end - i > 2 ? "–" : ", ", first + (end - i) - 1);
      i = end;
    }
  return g_string_free (text, FALSE);
}

static gboolean
contains (const GArray *numbers,
          gint64        number)
{
  for (guint i = 0; i < numbers->len; i++)
    if (g_array_index (numbers, gint64, i) == number)
      return TRUE;
  return FALSE;
}

char *
hd_series_warn (gint64        number,
                gint64        next,
                const GArray *gaps)
{
  g_autofree char *typed = g_strdup_printf ("%02" G_GINT64_FORMAT, number);
  g_autofree char *expected = g_strdup_printf ("%02" G_GINT64_FORMAT, next);

  g_return_val_if_fail (gaps != NULL, NULL);

  if (number == next)
    return NULL;
  if (number > next)
    return g_strdup_printf (_("Number %s leaves a gap: the next one is %s."), typed, expected);
  if (contains (gaps, number))
    return g_strdup_printf (_("Number %s goes back to fill a gap: the next one is %s."), typed, expected);
  return g_strdup_printf (_("Number %s goes back behind the last one: the next one is %s."), typed, expected);
}

char *
hd_series_propose_symbol (const char *type_name,
                          GPtrArray  *symbols)
{
  GString *symbol = g_string_new (NULL);
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (type_name != NULL && symbols != NULL, g_string_free (symbol, FALSE));

  words = g_strsplit_set (type_name, " ,-", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_unichar (symbol, g_unichar_toupper (g_utf8_get_char (words[i])));
  for (guint i = 0; i < symbols->len; i++)
    {
      const char *party = g_ptr_array_index (symbols, i);

      if (party != NULL && *party != '\0')
        g_string_append_printf (symbol, "-%s", party);
    }
  return g_string_free (symbol, FALSE);
}
