/* test-working-day.c: weekends, public holidays and what is given for them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/working-day.h"

static void
test_days (void)
{
  static const struct
  {
    const char *day;
    const char *next;
  } cases[] = {
    { "2023-03-24", "2023-03-27" }, /* Friday */
    { "2023-03-27", "2023-03-28" },
    { "2024-04-29", "2024-05-02" }, /* both holidays within the week */
    { "2022-12-30", "2023-01-03" }, /* New Year on a Sunday: Monday is off, as it was in 2023 */
    { "2021-12-31", "2022-01-04" }, /* on a Saturday: Monday 3 January 2022 was off */
    { "2022-04-29", "2022-05-04" }, /* 30 April a Saturday, 1 May a Sunday: Monday and Tuesday were off */
    { "2022-05-03", "2022-05-04" }, /* from the last day off */
    { "2022-05-06", "2022-05-09" }, /* what was given once is not given again */
    { "2025-09-01", "2025-09-03" },
    { "2028-09-01", "2028-09-05" }, /* 2 September a Saturday */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *next = NULL;
      g_autoptr (GError) error = NULL;
      HdDate day;

      hd_date_parse_iso (cases[i].day, &day, &error);
      g_assert_no_error (error);
      next = hd_date_to_iso (hd_working_day_after (day));
      g_assert_cmpstr (next, ==, cases[i].next);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/working-day/days", test_days);
  return g_test_run ();
}
