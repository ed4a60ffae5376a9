/* numbers.c: the numbers that a series has given
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/numbers.h"

static void
bind_day (HdStatement *statement,
          guint        parameter,
          HdDate       day,
          const char  *otherwise)
{
  g_autofree char *iso = hd_date_to_iso (day);

  hd_statement_bind_text (statement, parameter, iso != NULL ? iso : otherwise);
}

static gboolean
append_numbers (HdStatement *statement,
                GArray      *numbers,
                GError     **error)
{
  gboolean has_row;

  for (;;)
    {
      gint64 number;

      if (!hd_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      number = hd_statement_column_integer (statement, 0);
      g_array_append_val (numbers, number);
    }
}

GArray *
hd_numbers_of_series (HdDatabase     *db,
                      const char     *series_id,
                      gboolean        with_strays,
                      const HdPeriod *run,
                      GError        **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (HdStatement) statement = NULL;

  g_return_val_if_fail (db != NULL && series_id != NULL && run != NULL, NULL);

  statement = hd_database_prepare (db, "series-numbers", error);
  if (statement == NULL)
    return NULL;
  hd_statement_bind_text (statement, 1, series_id);
  hd_statement_bind_integer (statement, 2, with_strays);
  bind_day (statement, 3, run->from, "0000");
  bind_day (statement, 4, hd_period_last (run), "9999");
  return append_numbers (statement, numbers, error) ? g_steal_pointer (&numbers) : NULL;
}
