/* unit.c: rules of units: when they are valid, what shares they hand on, what kind a name speaks of
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/unit.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"

/* A figure of 1 per cent is this many times a share of 1 per cent. */
#define FIGURE_PER_SHARE (HD_FIGURE_SCALE * 100 / HD_UNIT_WHOLE_SHARE)

gboolean
hd_unit_is_valid_on (const HdRecord *unit,
                     HdDate          day)
{
  HdPeriod period;

  g_return_val_if_fail (unit != NULL, FALSE);

  period = hd_record_get_period (unit, HD_UNIT_VALID_FROM, HD_UNIT_VALID_TO);
  return hd_period_contains (&period, day);
}

char *
hd_unit_dup_validity (const HdRecord *unit)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (unit != NULL, NULL);

  from = hd_date_display (hd_record_get_date (unit, HD_UNIT_VALID_FROM));
  to = hd_date_display (hd_record_get_date (unit, HD_UNIT_VALID_TO));
  if (*from == '\0' && *to == '\0')
    return g_strdup ("");
  if (*to == '\0')
    return g_strdup_printf (_("from %s"), from);
  if (*from == '\0')
    return g_strdup_printf (_("until %s"), to);
  return g_strdup_printf ("%s – %s", from, to);
}

const char *
hd_unit_get_short_name (const HdRecord *unit)
{
  const char *abbreviation;

  g_return_val_if_fail (unit != NULL, "");

  abbreviation = hd_record_get_text (unit, HD_UNIT_ABBREVIATION);
  return abbreviation != NULL ? abbreviation : hd_record_peek_text (unit, HD_UNIT_NAME);
}

gboolean
hd_unit_share_parse (const char *text,
                     int        *share,
                     GError    **error)
{
  HdFigure figure, other;

  g_return_val_if_fail (text != NULL && share != NULL, FALSE);

  if (hd_figure_parse_typed (text, &figure, &other) != HD_FIGURE_TYPED_OK || figure < 0 || figure > 100 * HD_FIGURE_SCALE ||
      figure % FIGURE_PER_SHARE != 0)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
                   _("“%s” is not a share; write a percentage from 0 to 100 with at most two decimals, such as 33,33."), text);
      return FALSE;
    }
  *share = (int) (figure / FIGURE_PER_SHARE);
  return TRUE;
}

char *
hd_unit_share_print (int share)
{
  g_autofree char *number = hd_figure_format (share * FIGURE_PER_SHARE, 2, TRUE);

  return g_strconcat (number, "%", NULL);
}

typedef struct
{
  const char *words; /* folded */
  const char *answer;
} Clue;

static const char *
find_clue (const char *name,
           const Clue *clues,
           guint       n_clues,
           const char *otherwise)
{
  g_autofree char *folded = hd_text_fold (name);
  g_autofree char *padded = g_strdup_printf (" %s ", folded);

  for (guint i = 0; i < n_clues; i++)
    if (strstr (padded, clues[i].words) != NULL)
      return clues[i].answer;
  return otherwise;
}

const char *
hd_unit_guess_kind (const char *name)
{
  /* The first that fits counts: a military command has a political department, a party committee none of the army's words. */
  static const Clue clues[] = {
    { " quan su ", "military" }, { " chqs ", "military" }, { " bo doi ", "military" }, { " quan khu ", "military" },
    { " su doan ", "military" }, { " lu doan ", "military" }, { " trung doan ", "military" }, { " phong thu ", "military" },
    { " bien phong ", "military" }, { " quan doi ", "military" },
    { " mat tran ", "front" }, { " mttq ", "front" }, { " ubmttq ", "front" },
    { " chu thap do ", "humanitarian" }, { " ctd ", "humanitarian" }, { " tu thien ", "humanitarian" }, { " nhan dao ", "humanitarian" },
    { " cuu chien binh ", "socio_political" }, { " ccb ", "socio_political" }, { " nong dan ", "socio_political" },
    { " phu nu ", "socio_political" }, { " lhpn ", "socio_political" }, { " lien doan lao dong ", "socio_political" },
    { " ldld ", "socio_political" }, { " cong doan ", "socio_political" }, { " doan thanh nien ", "socio_political" },
    { " tinh doan ", "socio_political" }, { " thanh doan ", "socio_political" }, { " huyen doan ", "socio_political" },
    { " xa doan ", "socio_political" }, { " doan tncs ", "socio_political" },
    { " uy ban nhan dan ", "state" }, { " ubnd ", "state" }, { " hoi dong nhan dan ", "state" }, { " hdnd ", "state" },
    { " so ", "state" }, { " cong an ", "state" },
    { " tinh uy ", "party" }, { " thanh uy ", "party" }, { " huyen uy ", "party" }, { " quan uy ", "party" }, { " thi uy ", "party" },
    { " dang uy ", "party" }, { " dan van ", "party" }, { " tuyen giao ", "party" }, { " chi bo ", "party" },
    { " cum ", "group" }, { " khoi ", "group" },
  };

  g_return_val_if_fail (name != NULL, "other");

  return find_clue (name, clues, G_N_ELEMENTS (clues), "other");
}

const char *
hd_unit_guess_level (const char *name)
{
  /* From below: “phường 1, thành phố Sóc Trăng” is a commune. */
  static const Clue clues[] = {
    { " xa ", "commune" }, { " phuong ", "commune" }, { " thi tran ", "commune" }, { " dac khu ", "commune" }, { " xa doan ", "commune" },
    { " phong thu khu vuc ", "area" },
    { " huyen ", "district" }, { " quan uy ", "district" }, { " thi xa ", "district" }, { " huyen uy ", "district" },
    { " tinh ", "province" }, { " tinh uy ", "province" }, { " tinh doan ", "province" },
    { " thanh pho ", "city" }, { " thanh uy ", "city" }, { " thanh doan ", "city" },
    { " quan khu ", "region" },
    { " trung uong ", "centre" }, { " viet nam ", "centre" },
  };

  g_return_val_if_fail (name != NULL, NULL);

  return find_clue (name, clues, G_N_ELEMENTS (clues), NULL);
}

char *
hd_unit_use_dup_text (const HdUnitUse *use)
{
  g_return_val_if_fail (use != NULL, NULL);

  switch (use->kind)
    {
    case HD_ENTITY_UNIT:
      return g_strdup_printf (ngettext ("%u unit below it", "%u units below it", use->count), use->count);
    case HD_ENTITY_UNIT_SUCCESSION:
      if (use->field == HD_UNIT_SUCCESSION_SUCCESSOR)
        return g_strdup_printf (ngettext ("%u predecessor", "%u predecessors", use->count), use->count);
      return g_strdup_printf (ngettext ("%u successor", "%u successors", use->count), use->count);
    case HD_ENTITY_COMMITTEE:
      return g_strdup (use->field == HD_COMMITTEE_HOST_UNIT ? _("host of the committee") : _("standing agency of the committee"));
    case HD_ENTITY_POST:
      return g_strdup_printf (ngettext ("%u post", "%u posts", use->count), use->count);
    case HD_ENTITY_ROTATION:
      return g_strdup_printf (ngettext ("%u year as cluster head", "%u years as cluster head", use->count), use->count);
    case HD_ENTITY_AGREEMENT:
      return g_strdup_printf (ngettext ("%u programme as cluster head", "%u programmes as cluster head", use->count), use->count);
    case HD_ENTITY_PARTY:
      return g_strdup_printf (ngettext ("%u programme as a party", "%u programmes as a party", use->count), use->count);
    case HD_ENTITY_PROPOSAL:
      return g_strdup_printf (ngettext ("%u comment", "%u comments", use->count), use->count);
    case HD_ENTITY_COMMITMENT:
      return g_strdup_printf (ngettext ("%u commitment as lead unit", "%u commitments as lead unit", use->count), use->count);
    case HD_ENTITY_COMMITMENT_UNIT:
      return g_strdup_printf (ngettext ("%u commitment as supporting unit", "%u commitments as supporting unit", use->count), use->count);
    case HD_ENTITY_TARGET:
      return g_strdup_printf (ngettext ("%u target", "%u targets", use->count), use->count);
    case HD_ENTITY_RESULT:
      return g_strdup_printf (ngettext ("%u result", "%u results", use->count), use->count);
    case HD_ENTITY_UNIT_REPORT:
      return g_strdup_printf (ngettext ("%u report of a period", "%u reports of periods", use->count), use->count);
    case HD_ENTITY_SENTENCE:
      return g_strdup_printf (ngettext ("%u sentence about its figures", "%u sentences about its figures", use->count), use->count);
    case HD_ENTITY_MEETING:
      return g_strdup_printf (ngettext ("%u meeting as host", "%u meetings as host", use->count), use->count);
    case HD_ENTITY_ATTENDEE:
      return g_strdup_printf (ngettext ("%u delegate at meetings", "%u delegates at meetings", use->count), use->count);
    case HD_ENTITY_CONTRIBUTION:
      return g_strdup_printf (ngettext ("%u contribution at meetings", "%u contributions at meetings", use->count), use->count);
    case HD_ENTITY_AGENDA_ITEM:
      return g_strdup_printf (ngettext ("%u agenda item", "%u agenda items", use->count), use->count);
    case HD_ENTITY_COMMENDATION:
      return g_strdup_printf (ngettext ("%u commendation", "%u commendations", use->count), use->count);
    case HD_ENTITY_PAPER:
      return g_strdup_printf (ngettext ("%u paper as issuer", "%u papers as issuer", use->count), use->count);
    case HD_ENTITY_TASK:
      return g_strdup_printf (ngettext ("%u task", "%u tasks", use->count), use->count);

    case HD_ENTITY_PERSON:
    case HD_ENTITY_COMMITTEE_MEMBER:
    case HD_ENTITY_SIGNATURE:
    case HD_ENTITY_CLAUSE:
    case HD_ENTITY_VERSION:
    case HD_ENTITY_FIELD:
    case HD_ENTITY_INDICATOR:
    case HD_ENTITY_REPORTING_PERIOD:
    case HD_ENTITY_MEETING_AGREEMENT:
    case HD_ENTITY_MEETING_PAPER:
    case HD_ENTITY_SERIES:
    case HD_ENTITY_TEMPLATE:
    case HD_ENTITY_TEMPLATE_VERSION:
    case HD_ENTITY_ATTACHMENT:
    case HD_N_ENTITIES:
    default:
      g_return_val_if_reached (NULL);
    }
}
