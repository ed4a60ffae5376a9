/* profile.c: looks for the layout profile of a paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/profile.h"

#include "papers/profile-private.h"

#define DEFAULT_NAME "state"

static HdDate
date_of (const char *iso)
{
  HdDate date = HD_DATE_NONE;

  if (iso != NULL)
    hd_date_parse_iso (iso, &date, NULL);
  return date;
}

static gboolean
is_in_force (const HdProfile *profile,
             HdDate           date)
{
  HdPeriod period = hd_period_new (date_of (profile->valid_from), date_of (profile->valid_to));

  return date == HD_DATE_NONE ? profile->valid_to == NULL : hd_period_contains (&period, date);
}

static gboolean
is_earlier (const HdProfile *profile,
            const HdProfile *other)
{
  return date_of (profile->valid_from) < date_of (other->valid_from);
}

static const HdProfile *
find (const char *name,
      HdDate      date)
{
  const HdProfile *first = NULL;

  for (guint i = 0; i < hd_n_profiles; i++)
    {
      const HdProfile *profile = &hd_profiles[i];

      if (g_strcmp0 (profile->id, name) == 0)
        return profile;
      if (g_strcmp0 (profile->name, name) != 0)
        continue;
      if (is_in_force (profile, date))
        return profile;
      if (first == NULL || is_earlier (profile, first))
        first = profile;
    }
  return first;
}

const HdProfile *
hd_profile_find (const char *name,
                 HdDate      date)
{
  const HdProfile *profile = find (name, date);

  return profile != NULL ? profile : find (DEFAULT_NAME, date);
}

const HdProfile *
hd_profile_get (guint index)
{
  return index < hd_n_profiles ? &hd_profiles[index] : NULL;
}

gboolean
hd_profile_exists (const char *name)
{
  return find (name, HD_DATE_NONE) != NULL;
}
