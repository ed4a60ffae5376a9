/* todo-figures.c: what results, targets, turns and the committee wait for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/todo-private.h"

#include "base/i18n.h"
#include "model/unit.h"

/* From this month on the next year's head of the cluster should be settled. */
#define NEXT_TURN_MONTH 10
/* Nobody has to have reported before the first quarter is over. */
#define FIRST_REPORT_MONTH 4
/* As many units are named in one line. */
#define MAX_NAMES 6

static HdDate
first_report_day (const HdTodoFacts *facts)
{
  return hd_date_new (hd_date_year (facts->year.from), FIRST_REPORT_MONTH, 1);
}

static gboolean
has_handed_in (const HdTodoFacts *facts,
               const HdRecord    *period,
               const char        *unit)
{
  g_autofree char *key = g_strconcat (hd_record_get_id (period), " ", unit, NULL);

  if (g_hash_table_contains (facts->entered, key))
    return TRUE;
  for (guint i = 0; i < facts->receipts->len; i++)
    {
      const HdRecord *receipt = g_ptr_array_index (facts->receipts, i);

      if (g_str_equal (hd_record_peek_text (receipt, HD_UNIT_REPORT_PERIOD), hd_record_get_id (period)) &&
          g_str_equal (hd_record_peek_text (receipt, HD_UNIT_REPORT_UNIT), unit))
        return TRUE;
    }
  return FALSE;
}

/* Who was to hand a report of the period in, and has not. */
static GPtrArray *
find_missing (const HdTodoFacts *facts,
              const HdRecord    *period)
{
  HdPeriod time = hd_record_get_period (period, HD_REPORTING_PERIOD_FROM_DATE, HD_REPORTING_PERIOD_TO_DATE);
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < facts->units->len; i++)
    {
      const HdRecord *unit = g_ptr_array_index (facts->units, i);
      HdPeriod valid = hd_record_get_period (unit, HD_UNIT_VALID_FROM, HD_UNIT_VALID_TO);

      if (g_hash_table_contains (facts->expected, hd_record_get_id (unit)) && hd_period_overlaps (&valid, &time) &&
          !has_handed_in (facts, period, hd_record_get_id (unit)))
        g_ptr_array_add (names, (gpointer) hd_unit_get_short_name (unit));
    }
  return names;
}

static char *
join_names (GPtrArray *names)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (names->len, MAX_NAMES); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (names, i));
  if (names->len > MAX_NAMES)
    g_string_append (text, ", …");
  return g_string_free (text, FALSE);
}

/* One line a period that is due: who is still missing. */
static void
check_period (const HdTodoFacts *facts,
              GPtrArray         *todos,
              const HdRecord    *period)
{
  HdPeriod time = hd_record_get_period (period, HD_REPORTING_PERIOD_FROM_DATE, HD_REPORTING_PERIOD_TO_DATE);
  HdDate deadline = hd_record_get_date (period, HD_REPORTING_PERIOD_DEADLINE);
  g_autoptr (GPtrArray) missing = NULL;
  g_autofree char *name = hd_period_print (&time);
  g_autofree char *names = NULL;

  if (deadline == HD_DATE_NONE)
    deadline = hd_period_last (&time);
  if (!hd_todo_is_past (facts, deadline))
    return;
  missing = find_missing (facts, period);
  if (missing->len == 0)
    return;
  names = join_names (missing);
  /* Translators: a number of units, a time, names of the units. */
  hd_todo_add (todos, HD_TODO_REPORT,
               g_strdup_printf (ngettext ("%u unit has not handed in its report of %s: %s.", "%u units have not handed in their reports of %s: %s.", missing->len),
                                missing->len, name, names),
               NULL, deadline, HD_ENTITY_REPORTING_PERIOD, hd_record_get_id (period));
}

void
hd_todo_find_reports (const HdTodoFacts *facts,
                      GPtrArray         *todos)
{
  int year = hd_date_year (facts->year.from);

  for (guint i = 0; i < facts->periods->len; i++)
    check_period (facts, todos, g_ptr_array_index (facts->periods, i));
  for (guint i = 0; facts->periods->len == 0 && facts->today >= first_report_day (facts) && i < facts->units->len; i++)
    {
      const HdRecord *unit = g_ptr_array_index (facts->units, i);
      const char *id = hd_record_get_id (unit);
      HdPeriod valid = hd_record_get_period (unit, HD_UNIT_VALID_FROM, HD_UNIT_VALID_TO);

      if (g_hash_table_contains (facts->expected, id) && !g_hash_table_contains (facts->reported, id) &&
          hd_period_overlaps (&valid, &facts->year))
        hd_todo_add (todos, HD_TODO_REPORT, g_strdup_printf (_("%s has not reported any result of %d."), hd_unit_get_short_name (unit), year),
                     NULL, HD_DATE_NONE, HD_ENTITY_UNIT, id);
    }
}

/* The targets of units, by the id of their indicator. (element-type utf8 GPtrArray) */
static GHashTable *
find_parts (const HdTodoFacts *facts)
{
  GHashTable *parts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < facts->targets->len; i++)
    {
      HdRecord *target = g_ptr_array_index (facts->targets, i);
      const char *indicator = hd_record_peek_text (target, HD_TARGET_INDICATOR);
      GPtrArray *own = g_hash_table_lookup (parts, indicator);

      if (hd_record_is_empty (target, HD_TARGET_UNIT))
        continue;
      if (own == NULL)
        {
          own = g_ptr_array_new ();
          g_hash_table_insert (parts, (gpointer) indicator, own);
        }
      g_ptr_array_add (own, target);
    }
  return parts;
}

/* Adds up the targets of units that lie in the time of the whole; FALSE when there are none. @parts: (nullable) */
static gboolean
add_parts (GPtrArray      *parts,
           const HdPeriod *whole,
           HdFigure       *sum)
{
  gboolean any = FALSE;

  *sum = 0;
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      HdPeriod period = hd_record_get_period (g_ptr_array_index (parts, i), HD_TARGET_FROM_DATE, HD_TARGET_TO_DATE);
      HdFigure part;

      if (!hd_period_covers (whole, &period) || !hd_record_get_figure (g_ptr_array_index (parts, i), HD_TARGET_VALUE, &part))
        continue;
      any = TRUE;
      *sum = part > 0 && *sum > G_MAXINT64 - part ? G_MAXINT64 : *sum + part;
    }
  return any;
}

static const HdRecord *
find_indicator (const HdTodoFacts *facts,
                const char        *id)
{
  for (guint i = 0; id != NULL && i < facts->indicators->len; i++)
    if (g_str_equal (hd_record_get_id (g_ptr_array_index (facts->indicators, i)), id))
      return g_ptr_array_index (facts->indicators, i);
  return NULL;
}

/* Only sums can be broken down: a rate holds for every unit alike. */
static void
check_split (const HdTodoFacts *facts,
             GHashTable        *parts,
             GPtrArray         *todos,
             const HdRecord    *target)
{
  const HdRecord *indicator = hd_record_is_empty (target, HD_TARGET_UNIT) ? find_indicator (facts, hd_record_get_text (target, HD_TARGET_INDICATOR)) : NULL;
  const char *name = indicator != NULL ? hd_record_peek_text (indicator, HD_INDICATOR_NAME) : "";
  HdPeriod period = hd_record_get_period (target, HD_TARGET_FROM_DATE, HD_TARGET_TO_DATE);
  g_autofree char *time = NULL;
  HdFigure whole, sum;

  if (indicator == NULL || !g_str_equal (hd_record_peek_text (indicator, HD_INDICATOR_AGGREGATION), "sum") ||
      !hd_record_get_figure (target, HD_TARGET_VALUE, &whole))
    return;
  time = hd_period_print (&period);
  if (!add_parts (g_hash_table_lookup (parts, hd_record_get_id (indicator)), &period, &sum))
    {
      hd_todo_add (todos, HD_TODO_SPLIT, g_strdup_printf (_("%s, %s: break the target down to the units."), name, time), NULL, HD_DATE_NONE,
                   HD_ENTITY_INDICATOR, hd_record_get_id (indicator));
    }
  else if (sum != whole)
    {
      g_autofree char *said = hd_figure_format (sum, HD_FIGURE_PLACES, TRUE), *wanted = hd_figure_format (whole, HD_FIGURE_PLACES, TRUE);

      hd_todo_add (todos, HD_TODO_SPLIT, g_strdup_printf (_("%s, %s: the units' targets add up to %s, not to %s."), name, time, said, wanted), NULL,
                   HD_DATE_NONE, HD_ENTITY_INDICATOR, hd_record_get_id (indicator));
    }
}

/* A committee that never gives targets to its units is not told to. */
static gboolean
breaks_down (const HdTodoFacts *facts)
{
  return g_hash_table_size (facts->expected) > 1;
}

void
hd_todo_find_splits (const HdTodoFacts *facts,
                     GPtrArray         *todos)
{
  g_autoptr (GHashTable) parts = find_parts (facts);

  for (guint i = 0; breaks_down (facts) && i < facts->targets->len; i++)
    check_split (facts, parts, todos, g_ptr_array_index (facts->targets, i));
}

static void
need_turn (const HdTodoFacts *facts,
           GPtrArray         *todos,
           int                year)
{
  for (guint i = 0; i < facts->rotations->len; i++)
    if (hd_record_get_integer (g_ptr_array_index (facts->rotations, i), HD_ROTATION_YEAR) == year)
      return;
  hd_todo_add (todos, HD_TODO_TURN, g_strdup_printf (_("Nobody is settled as head of the cluster of %d: settle whose turn it is."), year), NULL,
               hd_date_new (year, 1, 1), HD_ENTITY_COMMITTEE, NULL);
}

/* Where the parties take turns at all. */
void
hd_todo_find_turns (const HdTodoFacts *facts,
                    GPtrArray         *todos)
{
  int year, month, day;

  hd_date_split (facts->today, &year, &month, &day);
  if (facts->rotations->len == 0)
    return;
  need_turn (facts, todos, year);
  if (month >= NEXT_TURN_MONTH)
    need_turn (facts, todos, year + 1);
}

void
hd_todo_find_head (const HdTodoFacts *facts,
                   GPtrArray         *todos)
{
  for (guint i = 0; i < facts->members->len; i++)
    {
      const HdRecord *member = g_ptr_array_index (facts->members, i);
      HdPeriod period = hd_record_get_period (member, HD_COMMITTEE_MEMBER_FROM_DATE, HD_COMMITTEE_MEMBER_TO_DATE);

      if (g_str_equal (hd_record_peek_text (member, HD_COMMITTEE_MEMBER_ROLE), "head") && hd_period_contains (&period, facts->today))
        return;
    }
  if (facts->members->len > 0)
    hd_todo_add (todos, HD_TODO_COMMITTEE, g_strdup (_("Nobody heads the committee today: add its head, or renew the committee.")), NULL,
                 HD_DATE_NONE, HD_ENTITY_COMMITTEE, NULL);
}
