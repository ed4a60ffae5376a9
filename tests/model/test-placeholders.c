/* test-placeholders.c: names in a text that stand for what the book knows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/placeholders.h"

#include <string.h>

static void
add_party (HdDossier  *dossier,
           const char *id,
           const char *name,
           int         position,
           const char *role)
{
  g_autoptr (HdRecord) unit = hd_record_new_with_id (HD_ENTITY_UNIT, id);
  g_autoptr (HdRecord) party = hd_record_new (HD_ENTITY_PARTY);

  hd_record_set_text (unit, HD_UNIT_NAME, name);
  hd_record_set_text (party, HD_PARTY_UNIT, id);
  hd_record_set_text (party, HD_PARTY_ROLE, role);
  hd_record_set_integer (party, HD_PARTY_POSITION, position);
  hd_dossier_add (dossier, unit);
  hd_dossier_add (dossier, party);
}

static HdDossier *
make_dossier (void)
{
  g_autoptr (HdRecord) committee = hd_record_new (HD_ENTITY_COMMITTEE);
  g_autoptr (HdRecord) agreement = hd_record_new (HD_ENTITY_AGREEMENT);
  HdDossier *dossier;

  hd_record_set_text (committee, HD_COMMITTEE_NAME, "Ban Chỉ đạo tỉnh Hà Giang");
  hd_record_set_text (committee, HD_COMMITTEE_PLACE_NAME, "Hà Giang");
  hd_record_set_text (agreement, HD_AGREEMENT_TYPE_NAME, "Chương trình");
  hd_record_set_text (agreement, HD_AGREEMENT_SUBJECT, "phối hợp hoạt động năm 2023");
  hd_record_set_date (agreement, HD_AGREEMENT_FROM_DATE, hd_date_new (2023, 1, 1));
  hd_record_set_date (agreement, HD_AGREEMENT_TO_DATE, hd_date_new (2023, 12, 31));
  hd_record_set_text (agreement, HD_AGREEMENT_CLUSTER_HEAD, "unit-2");
  hd_record_set_date (agreement, HD_AGREEMENT_SIGNED_DATE, hd_date_new (2023, 1, 5));
  dossier = hd_dossier_new (committee, agreement);
  hd_dossier_set_value (dossier, "người ký", "Trần Văn Ký");
  hd_dossier_set_value (dossier, "phần trích", "");
  hd_dossier_set_value (dossier, "hội nghị", "Kiểm tra quý I");
  hd_dossier_set_value (dossier, HD_PLACEHOLDER_MEETING_INSIDE, "kiểm tra quý I");
  add_party (dossier, "unit-1", "Hội Nông dân", 1, "member");
  add_party (dossier, "unit-2", "Tỉnh đoàn", 2, "member");
  add_party (dossier, "unit-3", "Bộ Chỉ huy Quân sự tỉnh", 3, "lead");
  return dossier;
}

static const char *const cases[][2] = {
  { "Không có gì", "Không có gì" },
  { "{{ban chỉ đạo}} họp tại {{địa danh}}", "Ban Chỉ đạo tỉnh Hà Giang họp tại Hà Giang" },
  { "năm {{năm}}, trước {{ Năm trước }}, sau {{NĂM SAU}}", "năm 2023, trước 2022, sau 2024" },
  { "trong {{thời gian}}, từ {{từ ngày}} đến {{đến ngày}}", "trong năm 2023, từ ngày 01 tháng 01 năm 2023 đến ngày 31 tháng 12 năm 2023" },
  { "{{các bên}}", "Bộ Chỉ huy Quân sự tỉnh, Hội Nông dân và Tỉnh đoàn" },
  { "{{bên chủ trì}} cùng {{các bên khác}} ({{số bên}} bên)", "Bộ Chỉ huy Quân sự tỉnh cùng Hội Nông dân và Tỉnh đoàn (03 bên)" },
  { "{{cụm trưởng}}: {{trích yếu}}", "Tỉnh đoàn: phối hợp hoạt động năm 2023" },
  { "gửi {{tên văn bản}}", "gửi Chương trình phối hợp hoạt động năm 2023" },
  { "{{số}} và {{tên lạ}}", "… và …" },
  { "{{ngày văn bản}}; {{Người ký}}, {{phần trích}}", "ngày 05 tháng 01 năm 2023; Trần Văn Ký, …" },
  { "{{hội nghị}}", "Kiểm tra quý I" },
  { "Dự {{hội nghị}}. {{hội nghị}}", "Dự kiểm tra quý I. Kiểm tra quý I" },
  { "{{không đóng", "{{không đóng" },
  { "{ {năm}} {{năm}", "{ {năm}} {{năm}" },
};

static void
test_resolve (void)
{
  g_autoptr (HdDossier) dossier = make_dossier ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *resolved = hd_placeholders_resolve (cases[i][0], dossier, "…", NULL);

      g_assert_cmpstr (resolved, ==, cases[i][1]);
    }
}

static void
test_unknown (void)
{
  g_autoptr (HdDossier) dossier = make_dossier ();
  g_autoptr (GPtrArray) unknown = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *resolved = hd_placeholders_resolve ("{{số}}, {{năm}}, {{Tên lạ}}", dossier, NULL, unknown);

  g_assert_cmpstr (resolved, ==, "{{số}}, 2023, {{Tên lạ}}");
  g_assert_cmpuint (unknown->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (unknown, 0), ==, "số");
  g_assert_cmpstr (g_ptr_array_index (unknown, 1), ==, "Tên lạ");
}

/* Every name is found again by what it is written as. */
static void
test_names (void)
{
  for (int i = 0; i < HD_N_PLACEHOLDERS; i++)
    {
      g_autofree char *text = g_strdup_printf ("x{{%s}}", hd_placeholder_get_name ((HdPlaceholder) i));
      g_autofree char *name = NULL;
      gsize start, end;

      g_assert_cmpint (hd_placeholder_find (text, 0, &start, &end, &name), ==, i);
      g_assert_cmpuint (start, ==, 1);
      g_assert_cmpuint (end, ==, strlen (text));
      g_assert_cmpuint (strlen (hd_placeholder_label ((HdPlaceholder) i)), >, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/placeholders/resolve", test_resolve);
  g_test_add_func ("/placeholders/unknown", test_unknown);
  g_test_add_func ("/placeholders/names", test_names);
  return g_test_run ();
}
