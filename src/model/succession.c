/* succession.c: results of units that went up in others
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/succession.h"

#include <string.h>

#define WHOLE 10000 /* shares are in ten-thousandths */

typedef struct
{
  const char *predecessor;
  const char *successor;
  gint64      share;
  HdDate      date;
} Step;

struct _HdSuccession
{
  GArray *steps; /* by predecessor, date, successor */
};

static const Step *
step_at (HdSuccession *self,
         guint         index)
{
  return &g_array_index (self->steps, Step, index);
}

static int
compare_steps (gconstpointer first,
               gconstpointer second)
{
  const Step *a = first;
  const Step *b = second;
  int order = strcmp (a->predecessor, b->predecessor);

  if (order == 0)
    order = a->date < b->date ? -1 : a->date > b->date;
  return order != 0 ? order : strcmp (a->successor, b->successor);
}

HdSuccession *
hd_succession_new (GPtrArray *successions)
{
  HdSuccession *self = g_new0 (HdSuccession, 1);

  self->steps = g_array_new (FALSE, TRUE, sizeof (Step));
  for (guint i = 0; successions != NULL && i < successions->len; i++)
    {
      const HdRecord *record = g_ptr_array_index (successions, i);
      Step step = {
        hd_record_get_text (record, HD_UNIT_SUCCESSION_PREDECESSOR),
        hd_record_get_text (record, HD_UNIT_SUCCESSION_SUCCESSOR),
        hd_record_get_integer (record, HD_UNIT_SUCCESSION_SHARE),
        hd_record_get_date (record, HD_UNIT_SUCCESSION_DATE),
      };

      if (step.predecessor != NULL && step.successor != NULL && step.date != HD_DATE_NONE && !g_str_equal (step.predecessor, step.successor))
        g_array_append_val (self->steps, step);
    }
  g_array_sort (self->steps, compare_steps);
  return self;
}

void
hd_succession_free (HdSuccession *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->steps);
  g_free (self);
}

/* --- Backwards: whose reports a unit has --- */

GPtrArray *
hd_succession_origins (HdSuccession *self,
                       const char   *unit,
                       HdDate        day)
{
  GPtrArray *origins = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (self != NULL && unit != NULL, origins);

  g_hash_table_add (known, (gpointer) unit);
  for (guint next = 0; next <= origins->len; next++)
    {
      const char *heir = next == 0 ? unit : g_ptr_array_index (origins, next - 1);

      for (guint i = 0; i < self->steps->len; i++)
        {
          const Step *step = step_at (self, i);

          if (!g_str_equal (step->successor, heir) || step->date > day || !g_hash_table_add (known, (gpointer) step->predecessor))
            continue;
          g_ptr_array_add (origins, g_strdup (step->predecessor));
        }
    }
  return origins;
}

/* --- Forwards: who has a report now --- */

/* The steps of @unit at the first reorganisation after @from: a unit may be reorganised more than once. */
static gboolean
find_steps (HdSuccession *self,
            const char   *unit,
            HdDate        from,
            HdDate        day,
            guint        *first,
            guint        *end)
{
  for (*first = 0; *first < self->steps->len; (*first)++)
    {
      const Step *step = step_at (self, *first);

      if (g_str_equal (step->predecessor, unit) && step->date > from && step->date <= day)
        break;
    }
  for (*end = *first; *end < self->steps->len; (*end)++)
    if (!g_str_equal (step_at (self, *end)->predecessor, unit) || step_at (self, *end)->date != step_at (self, *first)->date)
      break;
  return *first < *end;
}

static gint64
share_up_to (HdFigure value,
             gint64   share)
{
  __int128 product = (__int128) value * share;

  return (gint64) ((product >= 0 ? product + WHOLE / 2 : product - WHOLE / 2) / WHOLE);
}

static void hand_on (HdSuccession *self, const char *heir, const HdReport *report, HdDate from, HdDate day, GArray *inheritances);

/* From @before to @after of the report's ten-thousandths. */
static void
hand_share (HdSuccession   *self,
            const char     *heir,
            const HdReport *report,
            gint64          before,
            gint64          after,
            HdDate          from,
            HdDate          day,
            GArray         *inheritances)
{
  HdReport part = *report;

  if (after <= before)
    return;
  if (after - before < WHOLE)
    {
      part.value = share_up_to (report->value, after) - share_up_to (report->value, before);
      part.precision = part.value != report->value || part.value != 0 ? hd_precision_join (part.precision, HD_PRECISION_ABOUT) : part.precision;
      part.wording = NULL;
    }
  hand_on (self, heir, &part, from, day, inheritances);
}

/* @from: the report was with @heir from this day on; later reorganisations of the heir take it further. */
static void
hand_on (HdSuccession   *self,
         const char     *heir,
         const HdReport *report,
         HdDate          from,
         HdDate          day,
         GArray         *inheritances)
{
  HdInheritance inheritance = { heir, *report };
  gint64 before = 0;
  guint first, end;

  if (heir == NULL || !find_steps (self, heir, from, day, &first, &end))
    {
      g_array_append_val (inheritances, inheritance);
      return;
    }
  for (guint i = first; i < end; i++)
    {
      const Step *step = step_at (self, i);
      gint64 after = MIN (before + step->share, WHOLE);

      hand_share (self, step->successor, report, before, after, step->date, day, inheritances);
      before = MAX (before, after);
    }
  /* What nobody took stays, and may go with a later reorganisation. */
  hand_share (self, heir, report, before, WHOLE, step_at (self, first)->date, day, inheritances);
}

/* Parts of one report that came to the same heir on different ways are one again. */
static void
join_parts (GArray         *inheritances,
            guint           first,
            const HdReport *report)
{
  for (guint i = first; i < inheritances->len; i++)
    for (guint k = inheritances->len; k > i + 1; k--)
      {
        HdInheritance *one = &g_array_index (inheritances, HdInheritance, i);
        HdInheritance *other = &g_array_index (inheritances, HdInheritance, k - 1);

        if (g_strcmp0 (one->heir, other->heir) != 0)
          continue;
        one->report.value += other->report.value;
        if (one->report.value == report->value)
          one->report = *report;
        g_array_remove_index (inheritances, k - 1);
      }
}

GArray *
hd_succession_hand_over (HdSuccession *self,
                         const GArray *reports,
                         HdDate        day)
{
  GArray *inheritances = g_array_new (FALSE, TRUE, sizeof (HdInheritance));

  g_return_val_if_fail (self != NULL && reports != NULL, inheritances);

  for (guint i = 0; i < reports->len; i++)
    {
      const HdReport *report = &g_array_index (reports, HdReport, i);
      guint first = inheritances->len;

      hand_on (self, report->unit, report, report->period.from, day, inheritances);
      join_parts (inheritances, first, report);
    }
  return inheritances;
}

/* --- Stocks --- */

static gboolean
has_word_after (const GArray *reports,
                const char   *unit,
                HdDate        day)
{
  for (guint i = 0; i < reports->len; i++)
    {
      const HdReport *report = &g_array_index (reports, HdReport, i);

      if (report->has_value && report->period.to > day && g_strcmp0 (report->unit, unit) == 0)
        return TRUE;
    }
  return FALSE;
}

/* An heir of @unit, at any depth, has reported since. Each step is later than the one before, so this ends. */
static gboolean
is_replaced (HdSuccession *self,
             const GArray *reports,
             const char   *unit,
             HdDate        from,
             HdDate        day)
{
  guint first, end;

  if (unit == NULL || !find_steps (self, unit, from, day, &first, &end))
    return FALSE;
  for (guint i = first; i < end; i++)
    {
      const Step *step = step_at (self, i);

      if (has_word_after (reports, step->successor, step->date) || is_replaced (self, reports, step->successor, step->date, day))
        return TRUE;
    }
  return FALSE;
}

void
hd_succession_drop_replaced (HdSuccession *self,
                             GArray       *reports,
                             HdDate        day)
{
  g_autoptr (GArray) all = NULL;

  g_return_if_fail (self != NULL && reports != NULL);

  all = g_array_copy (reports);
  g_array_set_size (reports, 0);
  for (guint i = 0; i < all->len; i++)
    {
      const HdReport *report = &g_array_index (all, HdReport, i);

      if (!is_replaced (self, all, report->unit, report->period.from, day))
        g_array_append_vals (reports, report, 1);
    }
}
