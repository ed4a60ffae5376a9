/* test-decree.c: the finished PDF read back with poppler and measured against Decree 30/2020
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "layout/pdf.h"
#include "make-dossier.h"
#include "papers/agreement-paper.h"
#include "recorder.h"

#define MM(points) ((points) * 25.4 / 72.0)

typedef struct
{
  guint  page;
  double left, top, right, bottom; /* mm */
  char  *text;
} ReadWord;

static HdFontSet *fonts;

static void
clear_word (ReadWord *word)
{
  g_free (word->text);
}

static char *
run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  g_autofree char *complaints = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &complaints, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (complaints, ==, "");
  g_assert_true (g_spawn_check_wait_status (status, &error));
  return output;
}

static double
number_after (const char *line, const char *key)
{
  const char *at = strstr (line, key);

  g_assert_nonnull (at);
  return g_ascii_strtod (at + strlen (key), NULL);
}

static char *
unescape (const char *from, const char *to)
{
  GString *text = g_string_new_len (from, to - from);

  g_string_replace (text, "&quot;", "\"", 0);
  g_string_replace (text, "&lt;", "<", 0);
  g_string_replace (text, "&gt;", ">", 0);
  g_string_replace (text, "&amp;", "&", 0);
  return g_string_free (text, FALSE);
}

static GArray *
read_words (const char *path)
{
  const char *const argv[] = { "pdftotext", "-bbox-layout", path, "-", NULL };
  g_autofree char *output = run (argv);
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);
  GArray *words = g_array_new (FALSE, FALSE, sizeof (ReadWord));
  guint n_pages = 0;

  g_array_set_clear_func (words, (GDestroyNotify) clear_word);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (strstr (lines[i], "<page ") != NULL)
        {
          g_assert_cmpfloat_with_epsilon (MM (number_after (lines[i], "width=\"")), 210, 0.1);
          g_assert_cmpfloat_with_epsilon (MM (number_after (lines[i], "height=\"")), 297, 0.1);
          n_pages++;
        }
      if (strstr (lines[i], "<word ") != NULL)
        {
          ReadWord word = {
            .page = n_pages,
            .left = MM (number_after (lines[i], "xMin=\"")),
            .top = MM (number_after (lines[i], "yMin=\"")),
            .right = MM (number_after (lines[i], "xMax=\"")),
            .bottom = MM (number_after (lines[i], "yMax=\"")),
            .text = unescape (strchr (lines[i], '>') + 1, strstr (lines[i], "</word>")),
          };

          g_array_append_val (words, word);
        }
    }
  return words;
}

static const ReadWord *
get (const GArray *words, guint index)
{
  return &g_array_index (words, ReadWord, index);
}

static const ReadWord *
find (const GArray *words, guint page, const char *text)
{
  for (guint i = 0; i < words->len; i++)
    if (get (words, i)->page == page && g_str_equal (get (words, i)->text, text))
      return get (words, i);
  g_error ("“%s” is not on page %u of the PDF", text, page);
}

/* Points, from the height of the word's box: ascent and descent of Liberation Serif are 0.891 and 0.216 em. */
static double
size_of (const ReadWord *word)
{
  return (word->bottom - word->top) * 72.0 / 25.4 / 1.107;
}

static void
assert_size (const GArray *words, guint page, const char *text, double least, double most)
{
  double size = size_of (find (words, page, text));

  if (size < least - 0.2 || size > most + 0.2)
    g_error ("“%s” is %.2f pt, not %g to %g", text, size, least, most);
}

typedef struct
{
  char      *dir, *path;
  HdPages   *pages;
  GArray    *words;
  guint      n_pages;
} Printed;

static void
printed_clear (Printed *self)
{
  g_remove (self->path);
  g_rmdir (self->dir);
  g_free (self->path);
  g_free (self->dir);
  hd_pages_unref (self->pages);
  g_array_unref (self->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Printed, printed_clear)

static Printed
print (const DossierSpec *spec)
{
  g_autoptr (GError) error = NULL;
  HdDossier *dossier = make_dossier (spec);
  g_autoptr (HdPaper) paper = hd_agreement_paper_new (dossier, &error);
  g_autoptr (HdPdfWriter) writer = hd_pdf_writer_new (fonts, &error);
  g_autoptr (GBytes) bytes = NULL;
  Printed self;

  g_assert_no_error (error);
  self.dir = g_dir_make_tmp ("hiepdong-XXXXXX", &error);
  g_assert_no_error (error);
  self.path = g_build_filename (self.dir, "agreement.pdf", NULL);
  self.pages = hd_layout_run (paper->document, fonts, &error);
  g_assert_no_error (error);
  bytes = hd_pdf_writer_write (writer, self.pages, &error);
  g_assert_no_error (error);
  g_file_set_contents (self.path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  self.words = read_words (self.path);
  self.n_pages = hd_pages_get_n_pages (self.pages);
  hd_dossier_free (dossier);
  return self;
}

/* Annex I, section I: margins and page numbers. */
static void
test_page (void)
{
  const DossierSpec spec = { .n_parties = 7, .n_headings = 12, .is_signed = TRUE };
  g_auto (Printed) printed = print (&spec);
  double left = 1000, right = 0, top = 1000, bottom = 0;

  g_assert_cmpuint (printed.n_pages, >, 2);
  for (guint i = 0; i < printed.words->len; i++)
    {
      const ReadWord *word = get (printed.words, i);

      if (word->bottom < 20)
        {
          /* Only the number of a page from the second on stands in the top margin, in its middle. */
          g_autofree char *number = g_strdup_printf ("%u", word->page);

          g_assert_cmpuint (word->page, >, 1);
          g_assert_cmpstr (word->text, ==, number);
          g_assert_cmpfloat_with_epsilon ((word->left + word->right) / 2, 30 + 165.0 / 2, 0.2);
          g_assert_cmpfloat (size_of (word), >, 12.8);
          g_assert_cmpfloat (size_of (word), <, 14.2);
          continue;
        }
      left = MIN (left, word->left);
      right = MAX (right, word->right);
      top = MIN (top, word->top);
      bottom = MAX (bottom, word->bottom);
    }
  g_assert_true (left >= 29.9 && left <= 35);
  g_assert_true (210 - right >= 14.9 && 210 - right <= 20);
  g_assert_true (top >= 19.9 && top <= 25);
  g_assert_true (297 - bottom >= 19.9);
  for (guint page = 2; page <= printed.n_pages; page++)
    {
      g_autofree char *number = g_strdup_printf ("%u", page);

      g_assert_cmpfloat (find (printed.words, page, number)->bottom, <, 20);
    }
}

/* Annex I, section IV. */
static void
test_sizes (void)
{
  const DossierSpec spec = { .n_parties = 2, .n_headings = 2, .is_signed = TRUE };
  g_auto (Printed) printed = print (&spec);

  assert_size (printed.words, 1, "CỘNG", 12, 13);
  assert_size (printed.words, 1, "phúc", 13, 14);
  assert_size (printed.words, 1, "QUÂN", 12, 13);
  assert_size (printed.words, 1, "LIÊN", 12, 13);
  assert_size (printed.words, 1, "Số:", 13, 13);
  assert_size (printed.words, 1, "Sơn,", 13, 14);
  assert_size (printed.words, 1, "CHƯƠNG", 13, 14);
  assert_size (printed.words, 1, "Căn", 13, 14);
  assert_size (printed.words, 1, "Tuyên", 13, 14);
  assert_size (printed.words, printed.n_pages, "TRƯỞNG", 13, 14);
  assert_size (printed.words, printed.n_pages, "Nơi", 12, 12);
  assert_size (printed.words, printed.n_pages, "Lưu:", 11, 11);
}

static void
test_header (void)
{
  const DossierSpec spec = { .n_parties = 2, .n_headings = 2, .is_signed = TRUE };
  g_auto (Printed) printed = print (&spec);
  const ReadWord *issuer = find (printed.words, 1, "LIÊN"), *title = find (printed.words, 1, "CỘNG");
  const ReadWord *number = find (printed.words, 1, "Số:"), *place = find (printed.words, 1, "Lạng");

  g_assert_cmpfloat (issuer->right, <, title->left);
  g_assert_cmpfloat (title->left, >, 100);
  g_assert_cmpfloat (number->right, <, place->left);
  g_assert_cmpfloat_with_epsilon (number->bottom, place->bottom, 0.5);
}

/* What is copied from the PDF is what was written, in NFC, in order; here for a draft, whose watermark must not come between. */
static void
test_text_comes_back (void)
{
  const DossierSpec specs[] = {
    { .n_parties = 2, .n_headings = 4 },
    { .n_parties = 7, .n_headings = 8, .is_signed = TRUE, .is_training = TRUE, .n_witnesses = 2 },
    { .n_parties = 12, .n_headings = 2, .is_long = TRUE, .columns = 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (specs); i++)
    {
      g_auto (Printed) printed = print (&specs[i]);
      g_autoptr (Recording) recording = recording_new (printed.pages);
      const char *const argv[] = { "pdftotext", "-raw", printed.path, "-", NULL };
      g_autofree char *raw = run (argv);
      g_autofree char *composed = g_utf8_normalize (raw, -1, G_NORMALIZE_NFC);
      g_autoptr (GString) expected = g_string_new (NULL);
      g_autoptr (GString) got = g_string_new (NULL);
      g_auto (GStrv) parts = NULL;

      g_assert_cmpstr (raw, ==, composed);
      for (guint k = 0; k < recording->words->len; k++)
        g_string_append (expected, recording_word (recording, k)->text);
      parts = g_strsplit_set (raw, " \n\f", -1);
      for (guint k = 0; parts[k] != NULL; k++)
        g_string_append (got, parts[k]);
      g_assert_cmpstr (got->str, ==, expected->str);
    }
}

/* A symbol too long for its column comes back whole from every way of reading, and so does all else. */
static void
test_long_symbol_comes_back (void)
{
  const DossierSpec spec = { .n_parties = 3, .n_headings = 1, .is_signed = TRUE, .symbol = "CTPH-BCHQS-LĐLĐ-HND-HPN-TĐTN-HCCB-HCTĐ" };
  g_auto (Printed) printed = print (&spec);
  static const char *const modes[] = { "-raw", "-q" };

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      const char *const argv[] = { "pdftotext", modes[i], printed.path, "-", NULL };
      g_autofree char *output = run (argv);
      g_autoptr (GString) line = g_string_new (NULL);

      for (const char *p = output; *p != '\0'; p++)
        if (!g_ascii_isspace (*p))
          g_string_append_c (line, *p);
      if (strstr (line->str, "Số:05/CTPH-BCHQS-LĐLĐ-HND-HPN-TĐTN-HCCB-HCTĐ") == NULL)
        g_error ("the symbol did not come back with %s: %s", modes[i], output);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  fonts = hd_font_set_new ("Liberation Serif", &error);
  g_assert_no_error (error);
  g_test_add_func ("/decree/page", test_page);
  g_test_add_func ("/decree/sizes", test_sizes);
  g_test_add_func ("/decree/header", test_header);
  g_test_add_func ("/decree/text-comes-back", test_text_comes_back);
  g_test_add_func ("/decree/long-symbol-comes-back", test_long_symbol_comes_back);
  result = g_test_run ();
  hd_font_set_unref (fonts);
  return result;
}
