/* test-profiles-pdf.c: every paper in every layout as a PDF, read back with other people's tools and measured against its rule
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What poppler and MuPDF find is held against what was painted, word by word and letter by letter; where it stands against the rules;
 * and all of it is PDF/A-1b.
 */
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <sys/wait.h>

#include "make-papers.h"
#include "printed.h"
#include "recorder.h"

/* A hair: poppler rounds to a thousandth of a point, positions are whole thousandths of an em. */
#define HAIR 0.15
/* Points that a place may differ by; a long line adds up the rounding of its gaps. */
#define NEAR 0.15
#define MM(points) ((points) * 25.4 / 72.0)
#define ASCENT 0.891 /* em, of Liberation Serif */

/* What the rules say, in mm and points; see the sources in docs/papers.md. */
typedef struct
{
  const char *profile;
  double      top, bottom, left, right; /* margins at least */
  double      number_least, number_most; /* size of page numbers */
  const char *head;                     /* first word at the top right, and its size */
  double      head_least, head_most;
  double      body_least, body_most;
  double      pitch_least, pitch_most;  /* from line to line in a paragraph, points */
  double      indent_least, indent_most; /* mm */
  const char *number;                   /* the word after "Số" */
  gboolean    mirrors;                  /* left and right exchanged on the back of a sheet */
} Rule;

/* State: single to one and a half lines of 13-14 pt type whose line is 1.149 em. */
static const Rule rules[] = {
  { "state-2020", 20, 20, 30, 15, 13, 14, "CỘNG", 12, 13, 13, 14, 14.9, 24.2, 10, 12.7, "05/CTPH-BCHQS-LĐLĐ" },
  { "front-2013", 20, 20, 30, 15, 13, 14, "CỘNG", 12, 13, 13, 14, 14.9, 24.2, 10, 12.7, "05/CTPH-BCHQS-LĐLĐ" },
  { "army-2012", 20, 20, 30, 15, 13, 14, "CỘNG", 12, 13, 13, 14, 14.9, 24.2, 10, 12.7, "05/CTPH-BCHQS-LĐLĐ" },
  { "party-2026", 20, 20, 30, 15, 14, 14, "ĐẢNG", 15, 15, 14, 15, 18, 22, 10, 10, "05-CTPH-BCHQS-LĐLĐ", TRUE },
  { "party-2018", 20, 20, 30, 15, 13, 14, "ĐẢNG", 15, 16, 13, 14, 14.9, 24.2, 10, 12.7, "05-CTPH-BCHQS-LĐLĐ" },
  { "youth", 20, 20, 30, 15, 13, 14, "TNCS", 15, 16, 13, 14, 14.9, 24.2, 10, 12.7, "05-CTPH-BCHQS-LĐLĐ" },
};

static HdFontSet *fonts;
static HdPdfWriter *writer;
static char *folder; /* all the files, until they were validated */

static void
assert_between (const char *what, const Rule *rule, double measured, double least, double most, double hair)
{
  if (measured < least - hair || measured > most + hair)
    g_error ("%s: %s is %.3f, not %g to %g", rule->profile, what, measured, least, most);
}

/* Nothing in the margins but the number of the page, in its middle, 10 mm from the edge, not on the first; an annex counts for itself.
 * The reading copy says on each page that it is one, at the right of the top. Returns the size of page numbers. */
static double
check_margins (const Printed *printed, const Rule *rule, MadePaper kind)
{
  guint first_of_annex = kind == MADE_DECISION ? 2 : 0;
  guint n_numbers = 0, n_marks = 0;
  double size = 0;

  for (guint i = 0; i < printed->words->len; i++)
    {
      const ReadWord *word = printed_get (printed, i);
      const ReadPage *page = printed_page (printed, word->page);
      guint counted = first_of_annex > 0 && word->page >= first_of_annex ? word->page - first_of_annex + 1 : word->page;
      g_autofree char *number = g_strdup_printf ("%u", counted);
      gboolean is_back = rule->mirrors && page->width < page->height && word->page % 2 == 0;
      double text_left = is_back ? rule->right : rule->left;
      double text_right = is_back ? rule->left : rule->right;
      double middle = (text_left + page->width - text_right) / 2;

      if (kind == MADE_CONSOLIDATED && word->bottom < rule->top && word->left > middle + 5)
        {
          assert_between ("the mark's right margin", rule, page->width - word->right, text_right, page->width, HAIR);
          n_marks++;
          continue;
        }
      if (word->bottom < rule->top)
        {
          g_assert_cmpuint (counted, >, 1);
          g_assert_cmpstr (word->text, ==, number);
          assert_between ("the page number's middle", rule, (word->left + word->right) / 2, middle, middle, HAIR);
          /* The box's middle lies a little above that of the digits. */
          assert_between ("the page number's height", rule, (word->top + word->bottom) / 2, 10, 10, 1);
          size = printed_size (word);
          n_numbers++;
          continue;
        }
      assert_between ("the left margin", rule, word->left, text_left, page->width, HAIR);
      assert_between ("the right margin", rule, page->width - word->right, text_right, page->width, HAIR);
      assert_between ("the top margin", rule, word->top, rule->top, page->height, HAIR);
      assert_between ("the bottom margin", rule, page->height - word->bottom, rule->bottom, page->height, HAIR);
    }
  g_assert_cmpuint (n_numbers, ==, printed->n_pages - (first_of_annex > 0 ? 2 : 1));
  g_assert_true ((n_marks >= printed->n_pages) == (kind == MADE_CONSOLIDATED));
  return size;
}

/* --- Word by word, as poppler reads it --- */

static void
clear_piece (RecordedWord *word)
{
  g_free (word->text);
}

/* Pieces of a word that stand side by side in two faces, or are parted by a break, are one to who reads. */
static GArray *
join_pieces (const Recording *recording)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (RecordedWord));

  g_array_set_clear_func (words, (GDestroyNotify) clear_piece);
  for (guint i = 0; i < recording->words->len; i++)
    {
      RecordedWord word = *recording_word (recording, i);
      RecordedWord *before = words->len > 0 ? &g_array_index (words, RecordedWord, words->len - 1) : NULL;

      if (before != NULL && before->page == word.page && fabs (before->baseline - word.baseline) < 0.01 && fabs (before->right - word.left) < 0.01)
        {
          char *joined = g_strconcat (before->text, word.text, NULL);

          g_free (before->text);
          before->text = joined;
          before->right = word.right;
          continue;
        }
      word.text = g_strdup (word.text);
      g_array_append_val (words, word);
    }
  return words;
}

static gboolean
is_at (const ReadWord *read, const RecordedWord *word)
{
  return read->page == word->page + 1 && fabs (read->left - MM (word->left)) < MM (NEAR) && fabs (read->right - MM (word->right)) < MM (NEAR) &&
         fabs (read->top - MM (word->baseline - ASCENT * word->size)) < MM (NEAR);
}

/* Each painted word comes back once, at its place, in its size; and nothing else does. */
static void
check_words (const Printed *printed, const Recording *recording, const char *name)
{
  g_autoptr (GArray) words = join_pieces (recording);
  g_autofree gboolean *taken = g_new0 (gboolean, printed->words->len);

  for (guint i = 0; i < words->len; i++)
    {
      const RecordedWord *word = &g_array_index (words, RecordedWord, i);
      guint k = 0;

      while (k < printed->words->len && (taken[k] || !is_at (printed_get (printed, k), word) || strcmp (printed_get (printed, k)->text, word->text) != 0))
        k++;
      if (k == printed->words->len)
        g_error ("%s: “%s” of page %u (%.2f, %.2f, %g pt) did not come back as it was painted", name, word->text, word->page + 1, word->left,
                 word->baseline, word->size);
      taken[k] = TRUE;
    }
  for (guint k = 0; k < printed->words->len; k++)
    if (!taken[k])
      g_error ("%s: “%s” on page %u was never painted", name, printed_get (printed, k)->text, printed_get (printed, k)->page);
}

/* --- Letter by letter, as MuPDF reads it --- */

typedef struct
{
  guint    page; /* from 0 */
  double   x, y, size; /* points; of its origin */
  HdFace   face;
  gunichar letter;
} Glyph;

static double
attribute (const char *line, const char *key)
{
  const char *at = strstr (line, key);

  g_assert_nonnull (at);
  return g_ascii_strtod (at + strlen (key), NULL);
}

static HdFace
face_of (const char *line)
{
  static const char *const names[HD_N_FACES] = {
    "\"LiberationSerif\"", "\"LiberationSerif-Bold\"", "\"LiberationSerif-Italic\"", "\"LiberationSerif-BoldItal",
  }; /* MuPDF cuts long names */

  for (guint face = 0; face < HD_N_FACES; face++)
    if (strstr (line, names[face]) != NULL)
      return face;
  g_error ("a font of no name: %s", line);
}

/* c="A", c="&amp;" or c="&#x1ec8;" */
static gunichar
letter_of (const char *line)
{
  static const struct { const char *name; char letter; } names[] = { { "&amp;", '&' }, { "&quot;", '"' }, { "&lt;", '<' }, { "&gt;", '>' }, { "&apos;", '\'' } };
  const char *at = strstr (line, " c=\"") + strlen (" c=\"");

  if (g_str_has_prefix (at, "&#x"))
    return (gunichar) g_ascii_strtoull (at + 3, NULL, 16);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_has_prefix (at, names[i].name))
      return names[i].letter;
  return g_utf8_get_char (at);
}

/* All letters of all files, in their order; one run of the reader for all of them. (element-type GArray of Glyph) */
static GPtrArray *
read_glyphs (GPtrArray *paths)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autofree char *output = NULL;
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  GArray *glyphs = NULL;
  Glyph glyph = { 0 };

  for (guint i = 0; i < 5; i++)
    g_ptr_array_add (argv, (gpointer) ((const char *[]) { "mutool", "draw", "-qN", "-F", "stext" })[i]);
  for (guint i = 0; i < paths->len; i++)
    g_ptr_array_add (argv, g_ptr_array_index (paths, i));
  g_ptr_array_add (argv, NULL);
  output = printed_run ((const char *const *) argv->pdata);
  for (char *line = output, *end; (end = strchr (line, '\n')) != NULL; line = end + 1)
    {
      *end = '\0';
      if (g_str_has_prefix (line, "<page "))
        {
          glyph.page = (guint) attribute (line, "id=\"page") - 1;
          if (glyph.page == 0)
            g_ptr_array_add (files, glyphs = g_array_new (FALSE, FALSE, sizeof (Glyph)));
        }
      else if (g_str_has_prefix (line, "<font "))
        {
          glyph.size = attribute (line, "size=\"");
          glyph.face = face_of (line);
        }
      else if (g_str_has_prefix (line, "<char "))
        {
          glyph.x = attribute (line, " x=\"");
          glyph.y = attribute (line, " y=\"");
          glyph.letter = letter_of (line);
          g_array_append_val (glyphs, glyph);
        }
    }
  return files;
}

/* The first letter of each painted word stands at its place, in its face and size; and all letters are there. */
static void
check_glyphs (GArray *glyphs, const Recording *recording, const char *name)
{
  guint n_painted = 0, n_read = 0;

  for (guint i = 0; i < recording->words->len; i++)
    {
      const RecordedWord *word = recording_word (recording, i);
      gunichar first = g_utf8_get_char (word->text);
      gboolean found = FALSE;

      n_painted += g_utf8_strlen (word->text, -1);
      for (guint k = 0; k < glyphs->len && !found; k++)
        {
          const Glyph *glyph = &g_array_index (glyphs, Glyph, k);

          found = glyph->letter == first && glyph->page == word->page && fabs (glyph->x - word->left) < NEAR && fabs (glyph->y - word->baseline) < NEAR &&
                  glyph->face == word->face && fabs (glyph->size - word->size) < 0.01;
        }
      if (!found)
        g_error ("%s: “%s” of page %u (%.2f, %.2f) is not in the file in face %d of %g pt", name, word->text, word->page + 1, word->left,
                 word->baseline, word->face, word->size);
    }
  for (guint k = 0; k < glyphs->len; k++)
    n_read += g_array_index (glyphs, Glyph, k).letter != ' ' ? 1 : 0;
  g_assert_cmpuint (n_read, ==, n_painted);
}

/* --- Tests --- */

static Printed papers[G_N_ELEMENTS (rules)][N_MADE_PAPERS];

static void
print_all (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    for (guint kind = 0; kind < N_MADE_PAPERS; kind++)
      {
        g_autoptr (HdPaper) paper = make_paper_of (kind, rules[i].profile);
        g_autofree char *name = g_strdup_printf ("%s-%s.pdf", rules[i].profile, made_paper_names[kind]);
        g_autofree char *path = g_build_filename (folder, name, NULL);

        papers[i][kind] = printed_keep (paper, writer, fonts, path);
      }
}

static void
clear_all (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    for (guint kind = 0; kind < N_MADE_PAPERS; kind++)
      {
        g_remove (papers[i][kind].path);
        printed_clear (&papers[i][kind]);
      }
  g_rmdir (folder);
}

static void
test_words (gconstpointer data)
{
  const Rule *rule = data;

  for (guint kind = 0; kind < N_MADE_PAPERS; kind++)
    {
      const Printed *printed = &papers[rule - rules][kind];
      g_autoptr (Recording) recording = recording_new (printed->pages);

      check_words (printed, recording, printed->path);
    }
}

static void
test_letters (void)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  g_autoptr (GPtrArray) files = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rules) * N_MADE_PAPERS; i++)
    g_ptr_array_add (paths, papers[i / N_MADE_PAPERS][i % N_MADE_PAPERS].path);
  files = read_glyphs (paths);
  g_assert_cmpuint (files->len, ==, paths->len);
  for (guint i = 0; i < files->len; i++)
    {
      g_autoptr (Recording) recording = recording_new (papers[i / N_MADE_PAPERS][i % N_MADE_PAPERS].pages);

      check_glyphs (g_ptr_array_index (files, i), recording, g_ptr_array_index (paths, i));
    }
}

static void
test_agreement (gconstpointer data)
{
  const Rule *rule = data;
  const Printed *printed = &papers[rule - rules][MADE_AGREEMENT];
  const ReadWord *head = printed_find (printed, 1, rule->head);
  const ReadWord *number = printed_find (printed, 1, rule->number), *place = printed_find (printed, 1, "Lạng");
  const ReadWord *first, *next;

  g_assert_cmpuint (printed->n_pages, >, 1);
  assert_between ("the head", rule, printed_size (head), rule->head_least, rule->head_most, HAIR);
  g_assert_cmpfloat (head->left, >, 100);
  g_assert_cmpfloat (number->right, <, place->left);
  assert_between ("number and place on one line", rule, number->bottom, place->bottom - 0.5, place->bottom + 0.5, 0);

  /* "a) Tuyên truyền … / … Nhân dân trên địa bàn.": two lines of body text. */
  first = printed_find (printed, 1, "Tuyên");
  next = printed_find (printed, 1, "bàn.");
  assert_between ("body", rule, printed_size (first), rule->body_least, rule->body_most, HAIR);
  assert_between ("the distance of lines", rule, (next->bottom - first->bottom) * 72 / 25.4, rule->pitch_least, rule->pitch_most, HAIR);
  assert_between ("the first line", rule, printed_find (printed, 1, "a)")->left - rule->left, rule->indent_least, rule->indent_most, HAIR);
}

/* Margins and page numbers of each paper, and the head of those that have one. */
static void
test_pages (gconstpointer data)
{
  const Rule *rule = data;

  for (guint kind = 0; kind < N_MADE_PAPERS; kind++)
    {
      const Printed *printed = &papers[rule - rules][kind];
      double size;

      g_test_message ("%s", printed->path);
      size = check_margins (printed, rule, kind);
      if (printed->n_pages > 1)
        assert_between ("the page number", rule, size, rule->number_least, rule->number_most, HAIR);
      if (kind == MADE_REGISTER)
        continue;
      assert_between ("the head", rule, printed_size (printed_find (printed, 1, rule->head)), rule->head_least, rule->head_most, HAIR);
      g_assert_cmpfloat (printed_find (printed, 1, rule->head)->left, >, printed_page (printed, 1)->width / 2 - 10);
    }
}

static void
test_pdf_a (void)
{
  g_autofree char *tool = g_test_build_filename (G_TEST_DIST, "tools", "pdfa-check", NULL);
  const char *const argv[] = { tool, folder, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  g_autofree char *complaints = NULL;
  guint n_valid = 0;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, &output, &complaints, &status, &error);
  g_assert_no_error (error);
  if (WIFEXITED (status) && WEXITSTATUS (status) == 77)
    {
      g_test_skip (complaints);
      return;
    }
  for (const char *at = output; (at = strstr (at, "is a valid PDF/A-1b file")) != NULL; at++)
    n_valid++;
  if (n_valid != G_N_ELEMENTS (rules) * N_MADE_PAPERS)
    g_error ("%u of %u files are PDF/A-1b:\n%s", n_valid, (guint) G_N_ELEMENTS (rules) * N_MADE_PAPERS, output);
}

static void
add_test (const char *what, const Rule *rule, GTestDataFunc test)
{
  g_autofree char *name = g_strdup_printf ("/profiles-pdf/%s/%s", rule->profile, what);

  g_test_add_data_func (name, rule, test);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  fonts = hd_font_set_new ("Liberation Serif", &error);
  g_assert_no_error (error);
  writer = hd_pdf_writer_new (fonts, &error);
  g_assert_no_error (error);
  folder = g_dir_make_tmp ("hiepdong-XXXXXX", &error);
  g_assert_no_error (error);
  print_all ();
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      add_test ("words", &rules[i], test_words);
      add_test ("pages", &rules[i], test_pages);
      add_test ("agreement", &rules[i], test_agreement);
    }
  g_test_add_func ("/profiles-pdf/letters", test_letters);
  g_test_add_func ("/profiles-pdf/pdf-a", test_pdf_a);
  result = g_test_run ();
  clear_all ();
  g_free (folder);
  hd_pdf_writer_free (writer);
  hd_font_set_unref (fonts);
  return result;
}
