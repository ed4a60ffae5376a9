/* test-text-legacy.c: the old Vietnamese encodings: known again, and read
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/text-legacy.h"

typedef struct
{
  const char *old;
  const char *text;
  guint       n_guessed;
} Line;

static void
check (const Line *lines,
       guint       n_lines,
       HdLegacy    legacy)
{
  for (guint i = 0; i < n_lines; i++)
    {
      HdLegacyLosses losses;
      g_autofree char *text = hd_text_convert_legacy (lines[i].old, legacy, &losses);

      g_assert_cmpstr (text, ==, lines[i].text);
      g_assert_cmpuint (losses.n_unknown, ==, 0);
      g_assert_cmpuint (losses.n_guessed, ==, lines[i].n_guessed);
      g_assert_cmpuint (losses.n_converted, >, 0);
      g_assert_cmpint (hd_text_find_legacy (text), ==, HD_LEGACY_NONE);
    }
}

/* As files of offices have them. */
static void
test_tcvn3 (void)
{
  static const Line lines[] = {
    { "Uû ban nh©n d©n tØnh L¹ng S¬n", "Uỷ ban nhân dân tỉnh Lạng Sơn", 0 },
    { "Héi Liªn hiÖp Phô n÷ ViÖt Nam", "Hội Liên hiệp Phụ nữ Việt Nam", 0 },
    { "§¶ng bé Qu©n ®éi, §oµn Thanh niªn", "Đảng bộ Quân đội, Đoàn Thanh niên", 0 },
    { "L­ît ng­êi ®­îc tuyªn truyÒn", "Lượt người được tuyên truyền", 0 },
    { "BCHQS TØNH; ngµy c«ng", "BCHQS TỈNH; ngày công", 1 },
    { "x· NghÜa §øc, ®µo ®¾p kªnh m­¬ng", "xã Nghĩa Đức, đào đắp kênh mương", 0 },
  };

  check (lines, G_N_ELEMENTS (lines), HD_LEGACY_TCVN3);
  g_assert_cmpint (hd_text_find_legacy (lines[0].old), ==, HD_LEGACY_TCVN3);
}

static void
test_vni (void)
{
  static const Line lines[] = {
    { "Uûy ban nhaân daân tænh Laïng Sôn", "Ủy ban nhân dân tỉnh Lạng Sơn", 0 },
    { "Hoäi Lieân hieäp Phuï nöõ Vieät Nam", "Hội Liên hiệp Phụ nữ Việt Nam", 0 },
    { "ÑAÛNG BOÄ QUAÂN ÑOÄI", "ĐẢNG BỘ QUÂN ĐỘI", 0 },
    { "Löôït ngöôøi ñöôïc tuyeân truyeàn", "Lượt người được tuyên truyền", 0 },
    { "xaõ Nghóa Ñöùc, ñaøo ñaép keânh möông", "xã Nghĩa Đức, đào đắp kênh mương", 0 },
  };

  check (lines, G_N_ELEMENTS (lines), HD_LEGACY_VNI);
  g_assert_cmpint (hd_text_find_legacy (lines[0].old), ==, HD_LEGACY_VNI);
}

/* Every letter of Latin 1 that TCVN3 uses gives a letter of its own: 67 small ones and 7 capitals. */
static void
test_letters (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint n_small = 0, n_capital = 0;

  for (gunichar byte = 0x80; byte < 0x100; byte++)
    {
      char old[8] = "";
      HdLegacyLosses losses;
      g_autofree char *text = NULL;
      gunichar letter;

      old[g_unichar_to_utf8 (byte, old)] = '\0';
      text = hd_text_convert_legacy (old, HD_LEGACY_TCVN3, &losses);
      letter = g_utf8_get_char (text);
      if (losses.n_converted == 0)
        continue;
      g_assert_true (g_hash_table_add (seen, GUINT_TO_POINTER (letter)));
      g_assert_true (g_unichar_isalpha (letter));
      n_small += g_unichar_islower (letter) ? 1 : 0;
      n_capital += g_unichar_isupper (letter) ? 1 : 0;
    }
  g_assert_cmpuint (n_small, ==, 67);
  g_assert_cmpuint (n_capital, ==, 7);
}

/* What is in no table stays and is counted. */
static void
test_unknown (void)
{
  HdLegacyLosses losses;
  g_autofree char *text = hd_text_convert_legacy ("100 m² nh©n d©n", HD_LEGACY_TCVN3, &losses);

  g_assert_cmpstr (text, ==, "100 m² nhân dân");
  g_assert_cmpuint (losses.n_unknown, ==, 1);
  g_assert_cmpuint (losses.n_converted, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-legacy/tcvn3", test_tcvn3);
  g_test_add_func ("/text-legacy/vni", test_vni);
  g_test_add_func ("/text-legacy/letters", test_letters);
  g_test_add_func ("/text-legacy/unknown", test_unknown);
  return g_test_run ();
}
