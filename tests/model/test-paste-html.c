/* test-paste-html.c: HTML from the clipboard as clean lines
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * tests/data/model/paste holds what LibreOffice Writer and Word put on the clipboard, and the lines a person reads in it: a mark
 * (. plain, G P H L -), a colon, the text. HD_TEST_DATA is that folder.
 */
#include "model/paste.h"

#include <string.h>

#include "base/error.h"

#define KILOBYTE 1024
#define MEGABYTE (1024 * KILOBYTE)

static char *
show (GPtrArray *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const HdPasteLine *line = g_ptr_array_index (lines, i);

      g_string_append_printf (text, "%c:%s\n", ".GPHL-"[line->mark], line->text);
    }
  return g_string_free (text, FALSE);
}

static void
assert_lines (const char *html,
              gssize      length,
              const char *lines)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = hd_paste_read_html (html, length >= 0 ? (gsize) length : strlen (html), &error);
  g_autofree char *shown = NULL;

  g_assert_no_error (error);
  shown = show (found);
  g_assert_cmpstr (shown, ==, lines);
}

static char *
read_data (const char *name,
           const char *ending)
{
  g_autofree char *path = g_strconcat (HD_TEST_DATA, "/", name, ending, NULL);
  char *text;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static void
test_file (gconstpointer name)
{
  g_autofree char *html = read_data (name, ".html");
  g_autofree char *lines = read_data (name, ".txt");

  assert_lines (html, -1, lines);
}

/* Letters of a Macintosh, tone and mark apart from their letters. */
static void
test_decomposed (void)
{
  g_autofree char *html = read_data ("writer", ".html");
  g_autofree char *lines = read_data ("writer", ".txt");
  g_autofree char *apart = g_utf8_normalize (html, -1, G_NORMALIZE_NFD);

  g_assert_cmpstr (apart, !=, html);
  assert_lines (apart, -1, lines);
}

static void
test_utf16 (void)
{
  g_autofree char *html = read_data ("word", ".html");
  g_autofree char *lines = read_data ("word", ".txt");
  gsize length;
  g_autofree char *wide = g_convert (html, -1, "UTF-16", "UTF-8", NULL, &length, NULL);

  assert_lines (wide, (gssize) length, lines);
}

typedef struct
{
  const char *name, *html, *lines;
} Case;

static const Case cases[] = {
  { "empty", "", "" },
  { "words only", "Một dòng", ".:Một dòng\n" },
  { "windows header", "Version:0.9\r\nStartHTML:0000000105\r\n<html><body><!--StartFragment--><p>Một</p><!--EndFragment--></body></html>", ".:Một\n" },
  { "charset that lies", "<meta charset=windows-1252><p>Đường</p>", ".:Đường\n" },
  { "browser", "<b style=\"font-weight:normal;\"><p dir=ltr>Một</p><ul><li dir=ltr><p>Hai</p></li></ul><br></b>", ".:Một\n-:Hai\n" },
  { "lists in lists", "<ol><li>Một<ol><li>Hai<ul><li>Ba</ul></ol><li><ul><li>Bốn</ul></ol>Năm", "H:Một\nL:Hai\n-:Ba\n-:Bốn\n.:Năm\n" },
  { "heading in a list", "<ol><li><h1>Một</h1></ol><ol type=I><li><h2>Hai</h2></ol>", "H:Một\nP:Hai\n" },
  { "empty item", "<ol><li></li></ol><p>Một</p><h1></h1><p>Hai</p>", ".:Một\n.:Hai\n" },
  { "two paragraphs of an item", "<ol><li><p>Một</p><p>Hai</p></ol>", "H:Một\n.:Hai\n" },
  { "two breaks", "<p>Một<br><br>Hai</p>", ".:Một\n.:Hai\n" },
  { "preformatted", "<pre>Một\nHai   ba\n\n</pre>", ".:Một\n.:Hai ba\n" },
  { "programs", "<p>Một<script>alert('Hai')</script><style>p{}</style></p><noscript>Ba</noscript><textarea>Bốn</textarea>", ".:Một\n" },
  { "blanks", "<p>  Một \n\t hai&nbsp;&#8199;ba&emsp;</p>", ".:Một hai ba\n" },
  { "no list", "<p style='mso-list:none'>Một</p><p style='mso-list:l0 level1 lfo1'>Hai</p>", ".:Một\n-:Hai\n" },
  { "cut in a tag", "<p>Một</p><p style='mso-list:l0 lev", ".:Một\n" },
  { "cut in an entity", "<p>Một</p><p>Hai &am", ".:Một\n.:Hai &am\n" },
  { "cut in a comment", "<p>Một</p><!--[if gte mso 9]><xml>", ".:Một\n" },
  { "never closed", "<table><tr><td>Một<td>Hai<tr><td><p>Ba", ".:Một\n.:Hai\n.:Ba\n" },
  { "closed too often", "</p></div></ol></body></html><p>Một</p></li></table><p>Hai", ".:Một\n.:Hai\n" },
  { "entities that are none", "<p>&khong; &#0; &#xFFFFFFFF; &#; Một</p>", ".:&khong; Một\n" },
  { "control characters", "<p>M\001ột\177</p>", ".:Một\n" },
};

static void
test_case (gconstpointer data)
{
  const Case *self = data;

  assert_lines (self->html, -1, self->lines);
}

static char *
repeat (const char *piece,
        gsize       bytes)
{
  GString *text = g_string_sized_new (bytes + strlen (piece));

  while (text->len < bytes)
    g_string_append (text, piece);
  return g_string_free (text, FALSE);
}

static void
assert_refused (const char *html,
                HdErrorCode code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = hd_paste_read_html (html, strlen (html), &error);

  g_assert_null (lines);
  g_assert_error (error, HD_ERROR, (int) code);
}

/* Whatever may be nested; the time is bounded, too. */
static void
test_nesting (void)
{
  static const char *const pieces[] = { "<div>", "<b>", "<ul><li>", "<table><tr><td>", "<o:p>", "<span style='mso-list:Ignore'>" };
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *html = repeat (pieces[i], MEGABYTE);

      assert_refused (html, HD_ERROR_CORRUPT);
    }
  g_assert_cmpint (g_get_monotonic_time () - start, <, 30 * G_TIME_SPAN_SECOND);
}

/* Much, but not deep. */
static void
test_breadth (void)
{
  static const char *const pieces[] = { "</div>", "<p>", "<", "&", "<!", "<!--", "<br>", "<td>", "<![if !x]>", "<p/ a=", "</b><b>" };
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *html = repeat (pieces[i], 200 * KILOBYTE);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) lines = hd_paste_read_html (html, strlen (html), &error);

      g_assert_true ((lines == NULL) != (error == NULL));
    }
  g_assert_cmpint (g_get_monotonic_time () - start, <, 30 * G_TIME_SPAN_SECOND);
}

/* Every prefix of a real file is read, and says nothing that the whole does not. */
static void
test_truncated (void)
{
  g_autofree char *html = read_data ("word", ".html");

  for (gsize length = 0; length < strlen (html); length += 7)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) lines = hd_paste_read_html (html, length, &error);

      /* A letter that is cut in two is no Unicode. */
      if (lines == NULL)
        g_assert_error (error, HD_ERROR, HD_ERROR_CORRUPT);
      for (guint i = 0; lines != NULL && i + 2 < lines->len; i++)
        g_assert_null (strchr (((HdPasteLine *) g_ptr_array_index (lines, i))->text, '<'));
    }
}

static void
test_size (void)
{
  g_autofree char *words = repeat ("<p>Một đoạn văn bản dài vừa phải, như trong chương trình.</p>", 250 * KILOBYTE);
  g_autofree char *paragraphs = repeat ("<p>Một</p>", 100 * KILOBYTE);
  g_autofree char *text = repeat ("Một đoạn văn ", MEGABYTE + 1);
  g_autofree char *looks = repeat ("<span style='font-size:14.0pt;mso-ansi-language:VI'>Một </span>", 4 * MEGABYTE);
  g_autofree char *markup = repeat ("<i></i>", HD_PASTE_MAX_HTML + 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = hd_paste_read_html (words, strlen (words), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (lines->len, >, 3000);
  assert_refused (paragraphs, HD_ERROR_INVALID);
  assert_refused (text, HD_ERROR_INVALID);
  assert_refused (markup, HD_ERROR_CORRUPT);
  g_clear_pointer (&lines, g_ptr_array_unref);
  lines = hd_paste_read_html (looks, strlen (looks), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lines->len, ==, 1);
}

static void
test_encodings (void)
{
  assert_refused ("<p>C¨n cø LuËt Quèc phßng ®· ®­îc</p>", HD_ERROR_INVALID);
  assert_refused ("<p>C&#168;n c&oslash; Lu&Euml;t Qu&egrave;c ph&szlig;ng &reg;&middot; &reg;&shy;&icirc;c</p>", HD_ERROR_INVALID);
  assert_refused ("<p>\320</p>", HD_ERROR_CORRUPT);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const files[] = { "writer", "word" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strdup_printf ("/paste-html/%s", files[i]);

      g_test_add_data_func (path, files[i], test_file);
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/paste-html/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/paste-html/decomposed", test_decomposed);
  g_test_add_func ("/paste-html/utf-16", test_utf16);
  g_test_add_func ("/paste-html/nesting", test_nesting);
  g_test_add_func ("/paste-html/breadth", test_breadth);
  g_test_add_func ("/paste-html/truncated", test_truncated);
  g_test_add_func ("/paste-html/size", test_size);
  g_test_add_func ("/paste-html/encodings", test_encodings);
  return g_test_run ();
}
