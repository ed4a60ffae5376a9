/* test-value.c: values keep what they are given, and nothing else
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/value.h"

static void
fill (HdValue *values)
{
  g_autoptr (GBytes) blob = g_bytes_new ("\0b", 2);

  hd_value_set_null (&values[0]);
  hd_value_set_integer (&values[1], G_MININT64);
  hd_value_set_integer (&values[2], 0);
  hd_value_set_text (&values[3], "");
  hd_value_set_text (&values[4], "Hòa Bình");
  hd_value_set_blob (&values[5], blob);
}

/* Each kind of value differs from every other, also the empty ones, and takes the place of any other. */
static void
test_kinds (void)
{
  HdValue values[6] = { HD_VALUE_INIT };

  fill (values);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (values); j++)
        {
          g_auto (HdValue) copy = HD_VALUE_INIT;

          g_assert_cmpint (hd_value_equal (&values[i], &values[j]), ==, i == j);
          hd_value_copy (&copy, &values[i]);
          g_assert_true (hd_value_equal (&copy, &values[i]));
          hd_value_copy (&copy, &values[j]);
          g_assert_true (hd_value_equal (&copy, &values[j]));
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    hd_value_clear (&values[i]);
}

/* A shared text is one text for all copies, equal to one of its own, and outlives whoever brought it. */
static void
test_shared (void)
{
  g_auto (HdValue) first = HD_VALUE_INIT;
  g_auto (HdValue) copy = HD_VALUE_INIT;
  g_auto (HdValue) own = HD_VALUE_INIT;
  char *text = g_ref_string_new ("Hội Nông dân");

  hd_value_set_text (&own, text);
  hd_value_share_text (&first, text);
  g_ref_string_release (text);
  hd_value_share_text (&first, first.text);
  hd_value_copy (&copy, &first);
  hd_value_copy (&first, &first);
  g_assert_true (copy.text == first.text);
  g_assert_true (hd_value_equal (&copy, &own));

  hd_value_set_text (&first, "Hội Phụ nữ");
  g_assert_cmpstr (copy.text, ==, "Hội Nông dân");
  g_assert_cmpstr (first.text, ==, "Hội Phụ nữ");
  hd_value_copy (&copy, &own);
  hd_value_set_integer (&own, 5);
  g_assert_cmpstr (copy.text, ==, "Hội Nông dân");
}

static void
test_of_itself (void)
{
  g_auto (HdValue) text = HD_VALUE_INIT;
  g_auto (HdValue) blob = HD_VALUE_INIT;

  hd_value_take_text (&text, g_strdup ("một"));
  hd_value_copy (&text, &text);
  g_assert_cmpstr (text.text, ==, "một");

  hd_value_set_text (&text, NULL);
  g_assert_cmpint (text.type, ==, HD_VALUE_NULL);

  blob.type = HD_VALUE_BLOB;
  blob.blob = g_bytes_new ("một", 3);
  hd_value_copy (&blob, &blob);
  g_assert_cmpint (g_bytes_get_size (blob.blob), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/value/kinds", test_kinds);
  g_test_add_func ("/value/shared", test_shared);
  g_test_add_func ("/value/of-itself", test_of_itself);

  return g_test_run ();
}
