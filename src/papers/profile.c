/* profile.c: the layout profiles that papers can be set in
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the rule leaves a range, docs/papers.md says why this value of it was taken.
 */
#include "papers/profile.h"

static const HdProfile profiles[] = {
  {
    .name = "state",
    .source = "Nghị định 30/2020/NĐ-CP, Phụ lục I",
    .valid_from = "2020-03-05",
    .valid_to = NULL,
    .top = 20, .bottom = 20, .left = 30, .right = 15, /* mục I.1: 20-25, 20-25, 30-35, 15-20 */
    .header_left = 0.44,
    .first_indent = 12.7,   /* mục II.6: 1 cm or 1.27 cm */
    .paragraph_space = 6,   /* mục II.6: at least 6 pt */
    .line_spacing = 1.15,   /* mục II.6: single to 1.5 */
    .signature_space = 68,
    .number_size = 13,      /* mục I.7: 13-14 */
    .superiors_up_to = 2,
    .elements = {
      [HD_ELEMENT_NATIONAL_TITLE] = { "national-title", HD_FACE_BOLD, 12, 12, 13, TRUE, TRUE, 0, "II.1.a" },
      [HD_ELEMENT_MOTTO] = { "motto", HD_FACE_BOLD, 13, 13, 14, FALSE, TRUE, 1.0, "II.1.b" },
      [HD_ELEMENT_SUPERIOR] = { "superior", HD_FACE_REGULAR, 12, 12, 13, TRUE, TRUE, 0, "II.2.a" },
      [HD_ELEMENT_ISSUER] = { "issuer", HD_FACE_BOLD, 12, 12, 13, TRUE, TRUE, 0.4, "II.2.b" },
      [HD_ELEMENT_NUMBER] = { "number", HD_FACE_REGULAR, 13, 13, 13, FALSE, FALSE, 0, "II.3" },
      [HD_ELEMENT_PLACE_DATE] = { "place-date", HD_FACE_ITALIC, 13, 13, 14, FALSE, FALSE, 0, "II.4" },
      [HD_ELEMENT_DRAFT] = { "draft", HD_FACE_BOLD, 13, 13, 14, TRUE, TRUE, 0, "thông lệ" },
      [HD_ELEMENT_TYPE_NAME] = { "type-name", HD_FACE_BOLD, 14, 13, 14, TRUE, TRUE, 0, "II.5" },
      [HD_ELEMENT_SUBJECT] = { "subject", HD_FACE_BOLD, 14, 13, 14, FALSE, TRUE, 0.4, "II.5" },
      [HD_ELEMENT_GROUND] = { "ground", HD_FACE_ITALIC, 14, 13, 14, FALSE, FALSE, 0, "II.6.b" },
      [HD_ELEMENT_BODY] = { "body", HD_FACE_REGULAR, 14, 13, 14, FALSE, FALSE, 0, "II.6.d" },
      [HD_ELEMENT_PART] = { "part", HD_FACE_BOLD, 14, 13, 14, TRUE, FALSE, 0, "II.6.đ" },
      [HD_ELEMENT_HEADING] = { "heading", HD_FACE_BOLD, 14, 13, 14, FALSE, FALSE, 0, "II.6.đ" },
      [HD_ELEMENT_AUTHORITY] = { "authority", HD_FACE_BOLD, 13, 13, 14, TRUE, TRUE, 0, "II.7.a" },
      [HD_ELEMENT_SIGNER] = { "signer", HD_FACE_BOLD, 13, 13, 14, FALSE, TRUE, 0, "II.7.b" },
      [HD_ELEMENT_RECIPIENTS] = { "recipients", HD_FACE_BOLD_ITALIC, 12, 12, 12, FALSE, FALSE, 0, "II.9" },
      [HD_ELEMENT_RECIPIENT] = { "recipient", HD_FACE_REGULAR, 11, 11, 11, FALSE, FALSE, 0, "II.9" },
    },
  },
};

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

  return date == HD_DATE_NONE || hd_period_contains (&period, date);
}

const HdProfile *
hd_profile_find (const char *name,
                 HdDate      date)
{
  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    if (g_strcmp0 (profiles[i].name, name) == 0 && is_in_force (&profiles[i], date))
      return &profiles[i];
  return &profiles[0];
}
