/* test-text.c: text on its way in, and the letters that papers print
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "random-text.h"
#include "vectors.h"

#include <stdlib.h>
#include <locale.h>
#include <string.h>

/* Refused text gives "!" and the place that the sentence names. */
static char *
clean (const char *input,
       HdTextKind  kind)
{
  g_autoptr (GError) error = NULL;
  char *result = hd_text_clean (input, -1, kind, &error);
  const char *place;

  if (result != NULL)
    {
      g_assert_no_error (error);
      g_assert_true (hd_text_is_clean (result, kind));
      g_assert_cmpint (hd_text_is_clean (input, kind), ==, g_str_equal (input, result));
      return result;
    }

  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  g_assert_false (hd_text_is_clean (input, kind));
  place = strstr (error->message, "byte ");
  g_assert_nonnull (place);

  return g_strdup_printf ("!%d", atoi (place + strlen ("byte ")));
}

static char *
run_line (const char *const *arguments)
{
  return clean (arguments[0], HD_TEXT_LINE);
}

static char *
run_lines (const char *const *arguments)
{
  return clean (arguments[0], HD_TEXT_LINES);
}

static char *
run_upper (const char *const *arguments)
{
  return hd_text_upper (arguments[0]);
}

static char *
run_capitalize (const char *const *arguments)
{
  return hd_text_capitalize (arguments[0]);
}

static char *
run_alphabet (const char *const *arguments)
{
  return hd_text_alphabet_label ((guint) atoi (arguments[0]));
}

static char *
run_roman (const char *const *arguments)
{
  return hd_text_roman_label ((guint) atoi (arguments[0]));
}

/* The 134 accented letters of Vietnamese, of which only đ and Đ do not come apart. */
static void
test_every_vietnamese_letter (void)
{
  static const char letters[] =
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"
    "ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬĐÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴ";

  g_assert_cmpint (g_utf8_strlen (letters, -1), ==, 134);

  for (const char *p = letters; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *letter = g_strndup (p, g_utf8_next_char (p) - p);
      g_autofree char *apart = g_utf8_normalize (letter, -1, G_NORMALIZE_NFD);
      g_autofree char *composed = hd_text_clean (apart, -1, HD_TEXT_LINE, NULL);
      g_autofree char *folded = hd_text_fold (letter);
      g_autofree char *marked = hd_text_fold_marked (apart);
      g_autofree char *small = g_utf8_strdown (letter, -1);

      g_assert_cmpstr (composed, ==, letter);
      g_assert_cmpint (strlen (folded), ==, 1);
      g_assert_nonnull (strchr ("adeiouy", *folded));
      g_assert_cmpstr (marked, ==, small);
    }
}

static void
test_length_is_respected (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *part = hd_text_clean ("Hòa Bình", 4, HD_TEXT_LINE, NULL);
  g_autofree char *none = hd_text_clean ("x", 0, HD_TEXT_LINE, NULL);

  g_assert_cmpstr (part, ==, "Hòa");
  g_assert_cmpstr (none, ==, "");

  /* A NUL inside is no end. */
  g_assert_null (hd_text_clean ("ab\0cd", 5, HD_TEXT_LINE, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "byte 2"));
}

static void
test_every_control_character_is_refused (void)
{
  for (gunichar c = 1; c < 0xA0; c++)
    {
      char input[8] = { 'a', 0 };
      g_autofree char *line = NULL;
      gboolean is_control = (c < 0x20 && strchr ("\t\n\r", (int) c) == NULL) || (c >= 0x7F && c < 0xA0);

      g_unichar_to_utf8 (c, input + 1);
      line = hd_text_clean (input, -1, HD_TEXT_LINE, NULL);
      g_assert_cmpint (line == NULL, ==, is_control);
    }
}

static void
test_whatever_comes_out_is_clean (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (30);

  for (int i = 0; i < 20000; i++)
    {
      HdTextKind kind = g_rand_boolean (rand) ? HD_TEXT_LINE : HD_TEXT_LINES;
      g_autofree char *input = random_text (rand, 40);
      g_autofree char *once = hd_text_clean (input, -1, kind, NULL);
      g_autofree char *twice = NULL;
      g_autofree char *composed = NULL;

      g_assert_nonnull (once);
      twice = hd_text_clean (once, -1, kind, NULL);
      composed = g_utf8_normalize (once, -1, G_NORMALIZE_NFC);
      g_assert_cmpstr (twice, ==, once);
      g_assert_cmpstr (composed, ==, once);
      g_assert_true (hd_text_is_clean (once, kind));
    }
}

static void
test_long_text_is_quick (void)
{
  g_autofree char *input = g_strnfill (10 * 1024 * 1024, 'a');
  g_autofree char *output = NULL;

  memset (input + 100, ' ', 1024 * 1024);
  output = hd_text_clean (input, -1, HD_TEXT_LINE, NULL);
  g_assert_cmpint (strlen (output), ==, 9 * 1024 * 1024 + 1);
}

/* As long as a text may be, with its marks apart: composed in pieces, it is what it was. */
static void
test_long_text_is_composed (void)
{
  g_autoptr (GString) input = g_string_new ("Tiếng");
  g_autofree char *apart = NULL;
  g_autofree char *output = NULL;
  gint64 start;

  while (input->len < 1024 * 1024)
    g_string_append (input, input->len % 7 == 0 ? " Đường lối\nquốc phòng" : " phối hợp hoạt động năm 2023");
  apart = g_utf8_normalize (input->str, -1, G_NORMALIZE_NFD);
  start = g_get_monotonic_time ();
  output = hd_text_clean (apart, -1, HD_TEXT_LINES, NULL);
  g_assert_true (g_str_equal (output, input->str));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_TIME_SPAN_SECOND);
}

/* Labels do not repeat, and letters that the Vietnamese alphabet leaves out never occur. */
static void
test_labels_are_distinct (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 2000; i++)
    {
      char *label = hd_text_alphabet_label (i);

      g_assert_null (strpbrk (label, "fjwz"));
      g_assert_true (g_hash_table_add (seen, label));
    }
  for (guint i = 1; i <= 3999; i++)
    g_assert_true (g_hash_table_add (seen, hd_text_roman_label (i)));
}

/* Turkish capitals of "i" are no letters of Vietnamese. */
static void
test_capitals_ask_no_locale (void)
{
  static const char *const locales[] = { "tr_TR.UTF-8", "az_AZ.UTF-8", "lt_LT.UTF-8" };
  guint n_tried = 0;

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autofree char *upper = NULL;

      if (setlocale (LC_CTYPE, locales[i]) == NULL)
        continue;
      n_tried++;
      upper = hd_text_upper ("Hội Phụ nữ i ì í");
      g_assert_cmpstr (upper, ==, "HỘI PHỤ NỮ I Ì Í");
    }
  setlocale (LC_CTYPE, "C.UTF-8");
  if (n_tried == 0)
    g_test_skip ("no such locale is installed");
}

int
main (int   argc,
      char *argv[])
{
  static const VectorFunction functions[] = {
    { "line", 1, run_line }, { "lines", 1, run_lines }, { "upper", 1, run_upper }, { "capitalize", 1, run_capitalize },
    { "alphabet", 1, run_alphabet }, { "roman", 1, run_roman },
  };

  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();

  vectors_add ("base/clean.tsv", functions, G_N_ELEMENTS (functions));
  vectors_add ("base/letters.tsv", functions, G_N_ELEMENTS (functions));
  g_test_add_func ("/text/every-vietnamese-letter", test_every_vietnamese_letter);
  g_test_add_func ("/text/length-is-respected", test_length_is_respected);
  g_test_add_func ("/text/every-control-character-is-refused", test_every_control_character_is_refused);
  g_test_add_func ("/text/whatever-comes-out-is-clean", test_whatever_comes_out_is_clean);
  g_test_add_func ("/text/long-text-is-quick", test_long_text_is_quick);
  g_test_add_func ("/text/long-text-is-composed", test_long_text_is_composed);
  g_test_add_func ("/text/capitals-ask-no-locale", test_capitals_ask_no_locale);
  g_test_add_func ("/text/labels-are-distinct", test_labels_are_distinct);

  return g_test_run ();
}
