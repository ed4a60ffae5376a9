/* test-haru.c: operators of a PDF page, by the book (PDF Reference 1.4, chapters 4 and 5)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "paint/painter-haru.h"

typedef struct
{
  HdFontSet *fonts;
  HdGlyphUse use;
  HdPainter *painter;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->fonts = hd_font_set_new (NULL, NULL);
  memset (&fixture->use, 0, sizeof fixture->use);
  fixture->use.missing = g_array_new (FALSE, FALSE, sizeof (gunichar));
  fixture->painter = hd_painter_haru_new (800, &fixture->use);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  hd_painter_haru_free (fixture->painter);
  g_array_unref (fixture->use.missing);
  hd_font_set_unref (fixture->fonts);
}

static void
assert_operators (Fixture    *fixture,
                  const char *expected)
{
  g_assert_cmpstr (hd_painter_haru_get_operators (fixture->painter)->str, ==, expected);
}

/* "Hà" ends at 10 + (722 + 443 + 250) * 10 / 1000 = 24.15; the next word stands 2 points further: 200 thousandths. */
static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  HdWord words[] = { { 10, "Hà" }, { 26.15, "Nội" } };
  HdTextRun run = {
    .font = hd_font_set_get (fixture->fonts, HD_FACE_REGULAR),
    .size = 10,
    .baseline = 100,
    .words = words,
    .n_words = 2,
    .space_after = TRUE,
  };

  hd_painter_text (fixture->painter, &run);
  assert_operators (fixture, "BT\n/F0 10 Tf 10 700 Td\n[<004800E00020>-200<004E1ED900690020>]TJ\nET\n");
  g_assert_true (hd_painter_haru_uses (fixture->painter, HD_FACE_REGULAR));
  g_assert_false (hd_painter_haru_uses (fixture->painter, HD_FACE_BOLD));
  g_assert_true (hd_char_set_has (&fixture->use.used[HD_FACE_REGULAR], 0x1ed9));
  g_assert_false (hd_char_set_has (&fixture->use.used[HD_FACE_BOLD], 0x1ed9));
}

/* A quarter turn clockwise on the screen points the text downwards: the matrix 0 -1 1 0. */
static void
test_turned (Fixture       *fixture,
             gconstpointer  data)
{
  hd_painter_save (fixture->painter);
  hd_painter_translate (fixture->painter, 50, 60);
  hd_painter_rotate (fixture->painter, G_PI / 2);
  hd_painter_show_text (fixture->painter, hd_font_set_get (fixture->fonts, HD_FACE_BOLD), 12.5, 5, 7, "A", HD_COLOR_BLACK);
  hd_painter_restore (fixture->painter);
  assert_operators (fixture, "q\nBT\n/F1 12.5 Tf 0 -1 1 0 43 735 Tm\n[<0041>]TJ\nET\nQ\n");
}

/* Style is written when it changes, before the path, and forgotten with Q. */
static void
test_style (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (HdPath) line = hd_path_new_line (0, 0, 10.5, 0.0004);
  HdStroke stroke = { .color = { 1, 0, 0 }, .width = 0.5, .dash = { 2, 1 }, .round_caps = TRUE };

  hd_painter_save (fixture->painter);
  hd_painter_stroke (fixture->painter, line, &stroke);
  hd_painter_stroke (fixture->painter, line, &stroke);
  hd_painter_restore (fixture->painter);
  hd_painter_fill (fixture->painter, line, (HdColor) { 0.5, 0.5, 0.5 });
  hd_painter_fill (fixture->painter, line, HD_COLOR_BLACK);
  assert_operators (fixture,
                    "q\n1 0 0 RG\n.5 w\n[2 1]0 d\n1 J\n0 800 m\n10.5 800 l\nS\n0 800 m\n10.5 800 l\nS\nQ\n"
                    ".5 g\n0 800 m\n10.5 800 l\nf\n0 g\n0 800 m\n10.5 800 l\nf\n");
}

static void
test_clip (Fixture       *fixture,
           gconstpointer  data)
{
  hd_painter_clip (fixture->painter, &(HdRect) { 1, 2, 30, 40 });
  assert_operators (fixture, "1 798 m\n31 798 l\n31 758 l\n1 758 l\nh\nW n\n");
}

static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  hd_painter_translate (fixture->painter, 10, 0);
  hd_painter_link (fixture->painter, &(HdRect) { 0, 100, 50, 15 }, "https://example.vn/a(1)\\");
  g_assert_cmpstr (hd_painter_haru_get_annotations (fixture->painter)->str, ==,
                   "<< /Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect [10 685 60 700]"
                   " /A << /S /URI /URI (https://example.vn/a\\(1\\)\\\\) >> >>\n");
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  HdFont *font = hd_font_set_get (fixture->fonts, HD_FACE_REGULAR);

  hd_painter_show_text (fixture->painter, font, 10, 0, 0, "a\342\230\220b\360\237\230\200\342\230\220", HD_COLOR_BLACK);
  assert_operators (fixture, "BT\n/F0 10 Tf 0 800 Td\n[<00610062>]TJ\nET\n");
  g_assert_cmpuint (fixture->use.missing->len, ==, 2);
  g_assert_cmphex (g_array_index (fixture->use.missing, gunichar, 0), ==, 0x2610);
  g_assert_cmphex (g_array_index (fixture->use.missing, gunichar, 1), ==, 0x1f600);
}

/* Numbers of a PDF 1.4 reader end at 32,767. */
static void
test_far_away (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (HdPath) line = hd_path_new_line (-1e9, 0, 1e300, 0);

  hd_painter_fill (fixture->painter, line, HD_COLOR_BLACK);
  assert_operators (fixture, "-32000 800 m\n32000 800 l\nf\n");
}

static void
test_set (void)
{
  g_autofree HdCharSet *set = g_new0 (HdCharSet, 1);

  g_assert_cmphex (hd_char_set_next (set, 0), ==, 0x10000);
  hd_char_set_add (set, 0);
  hd_char_set_add (set, 31);
  hd_char_set_add (set, 32);
  hd_char_set_add (set, 0xffff);
  g_assert_cmphex (hd_char_set_next (set, 0), ==, 0);
  g_assert_cmphex (hd_char_set_next (set, 1), ==, 31);
  g_assert_cmphex (hd_char_set_next (set, 32), ==, 32);
  g_assert_cmphex (hd_char_set_next (set, 33), ==, 0xffff);
  g_assert_cmphex (hd_char_set_next (set, 0x10000), ==, 0x10000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/haru/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/haru/turned", Fixture, NULL, set_up, test_turned, tear_down);
  g_test_add ("/haru/style", Fixture, NULL, set_up, test_style, tear_down);
  g_test_add ("/haru/clip", Fixture, NULL, set_up, test_clip, tear_down);
  g_test_add ("/haru/link", Fixture, NULL, set_up, test_link, tear_down);
  g_test_add ("/haru/missing", Fixture, NULL, set_up, test_missing, tear_down);
  g_test_add ("/haru/far-away", Fixture, NULL, set_up, test_far_away, tear_down);
  g_test_add_func ("/haru/set", test_set);

  return g_test_run ();
}
