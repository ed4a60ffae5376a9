/* indicator.c: rules of the catalogue: how long an indicator is reported on, what may be made of what
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/indicator.h"

#include <string.h>

#include "base/i18n.h"

HdDate
hd_indicator_get_last_day (const HdRecord *indicator,
                           const HdRecord *field)
{
  HdDate own, whole;

  g_return_val_if_fail (indicator != NULL, HD_DATE_NONE);

  own = hd_record_get_date (indicator, HD_INDICATOR_VALID_TO);
  whole = field != NULL ? hd_record_get_date (field, HD_FIELD_VALID_TO) : HD_DATE_NONE;
  if (own == HD_DATE_NONE || whole == HD_DATE_NONE)
    return own != HD_DATE_NONE ? own : whole;
  return MIN (own, whole);
}

gboolean
hd_indicator_has_ended (const HdRecord *indicator,
                        const HdRecord *field,
                        HdDate          day)
{
  HdDate last = hd_indicator_get_last_day (indicator, field);

  return last != HD_DATE_NONE && last < day;
}

/* --- What is made of what --- */

static const HdRecord *
find (GPtrArray  *records,
      const char *id)
{
  for (guint i = 0; id != NULL && i < records->len; i++)
    if (g_str_equal (hd_record_get_id (g_ptr_array_index (records, i)), id))
      return g_ptr_array_index (records, i);
  return NULL;
}

/* Whether the way by @field from @start leads to @id; ways that go round elsewhere end after as many steps as there are records. */
static gboolean
leads_to (GPtrArray  *others,
          const char *start,
          guint       field,
          const char *id)
{
  const char *next = start;

  for (guint i = 0; next != NULL && i <= others->len; i++)
    {
      const HdRecord *record;

      if (g_str_equal (next, id))
        return TRUE;
      record = find (others, next);
      next = record != NULL ? hd_record_get_text (record, field) : NULL;
    }
  return FALSE;
}

static gboolean
is_ratio (const HdRecord *indicator)
{
  return indicator != NULL && g_str_equal (hd_record_peek_text (indicator, HD_INDICATOR_AGGREGATION), "ratio");
}

char *
hd_indicator_check_links (const HdRecord *indicator,
                          GPtrArray      *others,
                          guint          *field)
{
  static const guint links[] = { HD_INDICATOR_NUMERATOR, HD_INDICATOR_DENOMINATOR, HD_INDICATOR_WEIGHT, HD_INDICATOR_PAIR };
  const char *id, *whole;

  g_return_val_if_fail (indicator != NULL && others != NULL && field != NULL, NULL);

  id = hd_record_get_id (indicator);
  whole = hd_record_get_text (indicator, HD_INDICATOR_PART_OF);
  *field = HD_INDICATOR_PART_OF;
  if (whole != NULL && leads_to (others, whole, HD_INDICATOR_PART_OF, id))
    return g_strdup (_("An indicator cannot be a part of itself or of one of its own parts; choose another one."));
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      const char *other = hd_record_get_text (indicator, links[i]);

      *field = links[i];
      if (g_strcmp0 (other, id) == 0)
        return g_strdup (_("An indicator cannot be reckoned from itself; choose another one."));
      if (is_ratio (indicator) && links[i] != HD_INDICATOR_PAIR && is_ratio (find (others, other)))
        return g_strdup (_("A ratio is made of counted indicators, not of another ratio; choose another one."));
    }
  return NULL;
}

char *
hd_indicator_next_code (const HdRecord *field,
                        GPtrArray      *indicators)
{
  const char *prefix;
  guint64 last = 0;

  g_return_val_if_fail (field != NULL && indicators != NULL, NULL);

  prefix = hd_record_peek_text (field, HD_FIELD_CODE);
  for (guint i = 0; i < indicators->len; i++)
    {
      const char *code = hd_record_peek_text (g_ptr_array_index (indicators, i), HD_INDICATOR_CODE);
      guint64 number;

      if (g_str_has_prefix (code, prefix) && g_ascii_string_to_unsigned (code + strlen (prefix), 10, 1, 9999, &number, NULL))
        last = MAX (last, number);
    }
  return g_strdup_printf ("%s%02u", prefix, (guint) last + 1);
}
