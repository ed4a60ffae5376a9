/* test-json.c: the strict reader of JSON
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "book/json.h"

static HdJson *
read_good (const char *text)
{
  g_autoptr (GError) error = NULL;
  HdJson *json = hd_json_read (text, strlen (text), &error);

  g_assert_no_error (error);
  return json;
}

static void
test_values (void)
{
  g_autoptr (HdJson) json = read_good ("\357\273\277 [null,true,false,-0,12,-9223372036854775808,9223372036854775808,1.5,2E+3,\"\",[],{}]\n");
  const HdJsonType types[] = {
    HD_JSON_NULL, HD_JSON_TRUE, HD_JSON_FALSE, HD_JSON_INTEGER, HD_JSON_INTEGER, HD_JSON_INTEGER, HD_JSON_NUMBER,
    HD_JSON_NUMBER, HD_JSON_NUMBER, HD_JSON_STRING, HD_JSON_ARRAY, HD_JSON_OBJECT
  };

  g_assert_cmpuint (hd_json_n_children (json), ==, G_N_ELEMENTS (types));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_assert_cmpint (hd_json_child (json, i)->type, ==, types[i]);
  g_assert_cmpint (hd_json_child (json, 4)->integer, ==, 12);
  g_assert_cmpint (hd_json_child (json, 5)->integer, ==, G_MININT64);
}

static void
test_strings (void)
{
  g_autoptr (HdJson) json = read_good ("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u1ed9\\ud83d\\ude00\\u0000ộ\"");
  const char expected[] = "a\"\\/\b\f\n\r\tộ😀\0ộ";

  g_assert_cmpmem (json->string->str, json->string->len, expected, sizeof expected - 1);
}

static void
test_members (void)
{
  g_autoptr (HdJson) json = read_good ("{\"a\": 1, \"b\": {\"a\": 2}, \"a\": 3}");

  g_assert_cmpuint (hd_json_n_children (json), ==, 3);
  g_assert_cmpint (hd_json_member (json, "a")->integer, ==, 1);
  g_assert_cmpint (hd_json_member (hd_json_member (json, "b"), "a")->integer, ==, 2);
  g_assert_null (hd_json_member (json, "c"));
  g_assert_null (hd_json_member (hd_json_child (json, 0), "a"));
}

static void
test_depth (void)
{
  for (guint depth = HD_JSON_MAX_DEPTH - 1; depth <= HD_JSON_MAX_DEPTH + 1; depth++)
    {
      g_autofree char *opening = g_strnfill (depth, '[');
      g_autofree char *closing = g_strnfill (depth, ']');
      g_autofree char *text = g_strconcat (opening, closing, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (HdJson) json = hd_json_read (text, strlen (text), &error);

      g_assert_true ((json != NULL) == (depth <= HD_JSON_MAX_DEPTH));
      g_assert_true ((json == NULL) == g_error_matches (error, HD_ERROR, HD_ERROR_INVALID));
    }
}

typedef struct
{
  const char *text;
  const char *place; /* as the message tells it */
} Misplaced;

static void
test_places (void)
{
  static const Misplaced table[] = {
    { "[1,\n 2,\n  x]", "dòng 3, cột 3" },
    { "{\"ộ\": ?}", "dòng 1, cột 7" },
    { "[\n\"never closed", "dòng 2, cột 1" },
    { "{\"a\" 1}", "dòng 1, cột 6" },
    { "[1 2]", "dòng 1, cột 4" },
    { "[\"\\ud800\"]", "dòng 1, cột 3" },
    { "{} {}", "dòng 1, cột 4" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HdJson) json = hd_json_read (table[i].text, strlen (table[i].text), &error);

      g_assert_null (json);
      g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, table[i].place));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

/* What is written is read back, and nothing that must be escaped is left as it is. */
static void
test_write (void)
{
  const char text[] = "Ngoặc \" gạch \\ dòng\nmới\tthẻ \001 ộ 😀";
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (HdJson) json = NULL;

  hd_json_append_string (out, text);
  g_assert_cmpstr (out->str, ==, "\"Ngoặc \\\" gạch \\\\ dòng\\nmới\\tthẻ \\u0001 ộ 😀\"");
  json = read_good (out->str);
  g_assert_cmpstr (json->string->str, ==, text);
}

int
main (int argc, char **argv)
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/values", test_values);
  g_test_add_func ("/json/strings", test_strings);
  g_test_add_func ("/json/members", test_members);
  g_test_add_func ("/json/depth", test_depth);
  g_test_add_func ("/json/places", test_places);
  g_test_add_func ("/json/write", test_write);
  return g_test_run ();
}
