/* test-unit.c: rules of units
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/error.h"
#include "base/i18n.h"
#include "model/unit.h"

static void
test_validity (void)
{
  g_autoptr (HdRecord) unit = hd_record_new (HD_ENTITY_UNIT);
  g_autofree char *none = hd_unit_dup_validity (unit);
  g_autofree char *both = NULL;

  g_assert_true (hd_unit_is_valid_on (unit, hd_date_new (1945, 9, 2)));
  g_assert_cmpstr (none, ==, "");
  hd_record_set_text (unit, HD_UNIT_VALID_FROM, "2010-01-01");
  hd_record_set_text (unit, HD_UNIT_VALID_TO, "2025-06-30");
  g_assert_false (hd_unit_is_valid_on (unit, hd_date_new (2009, 12, 31)));
  g_assert_true (hd_unit_is_valid_on (unit, hd_date_new (2010, 1, 1)));
  g_assert_true (hd_unit_is_valid_on (unit, hd_date_new (2025, 6, 30)));
  g_assert_false (hd_unit_is_valid_on (unit, hd_date_new (2025, 7, 1)));
  both = hd_unit_dup_validity (unit);
  g_assert_cmpstr (both, ==, "01/01/2010 – 30/06/2025");
}

static void
test_shares (void)
{
  static const struct
  {
    const char *text;
    int share; /* -1: refused */
    const char *printed;
  } cases[] = {
    { "33,33%", 3333, "33,33%" }, { "100", 10000, "100%" }, { "0", 0, "0%" }, { "12,5", 1250, "12,5%" },
    { "33,333", -1, NULL }, { "101", -1, NULL }, { "-1", -1, NULL }, { "một nửa", -1, NULL }, { "", -1, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *printed = NULL;
      int share = -1;

      g_assert_cmpint (hd_unit_share_parse (cases[i].text, &share, &error), ==, cases[i].share >= 0);
      g_assert_cmpint (share, ==, cases[i].share);
      if (cases[i].share < 0)
        g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
      else
        printed = hd_unit_share_print (share);
      g_assert_cmpstr (printed, ==, cases[i].printed);
    }
}

static void
test_guesses (void)
{
  static const struct
  {
    const char *name;
    const char *kind;
    const char *level;
  } cases[] = {
    { "Bộ Chỉ huy Quân sự tỉnh Lạng Sơn", "military", "province" },
    { "Ban Chỉ huy Phòng thủ khu vực 3 - Nga Sơn", "military", "area" },
    { "Hội Cựu chiến binh xã Hoà Bình", "socio_political", "commune" },
    { "Hội Liên hiệp Phụ nữ thành phố Hải Phòng", "socio_political", "city" },
    { "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hà Nam", "front", "province" },
    { "Hội Chữ thập đỏ phường 1, thành phố Sóc Trăng", "humanitarian", "commune" },
    { "Ủy ban nhân dân huyện Yên Thế", "state", "district" },
    { "Ban Dân vận Tỉnh ủy", "party", "province" },
    { "Tỉnh đoàn", "socio_political", "province" },
    { "Công ty May 10", "other", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpstr (hd_unit_guess_kind (cases[i].name), ==, cases[i].kind);
      g_assert_cmpstr (hd_unit_guess_level (cases[i].name), ==, cases[i].level);
    }
}

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/unit/validity", test_validity);
  g_test_add_func ("/model/unit/shares", test_shares);
  g_test_add_func ("/model/unit/guesses", test_guesses);

  return g_test_run ();
}
