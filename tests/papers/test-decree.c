/* test-decree.c: the finished PDF read back with poppler and measured against Decree 30/2020
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "make-dossier.h"
#include "printed.h"
#include "recorder.h"

static HdFontSet *fonts;
static HdPdfWriter *writer;

static void
assert_size (const Printed *printed, guint page, const char *text, double least, double most)
{
  double size = printed_size (printed_find (printed, page, text));

  if (size < least - 0.2 || size > most + 0.2)
    g_error ("“%s” is %.2f pt, not %g to %g", text, size, least, most);
}

static Printed
print (const DossierSpec *spec)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdDossier) dossier = make_dossier (spec);
  g_autoptr (HdPaper) paper = hd_agreement_paper_new (dossier, &error);

  g_assert_no_error (error);
  return printed_new (paper, writer, fonts);
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
      const ReadWord *word = printed_get (&printed, i);

      if (word->bottom < 20)
        {
          /* Only the number of a page from the second on stands in the top margin, in its middle. */
          g_autofree char *number = g_strdup_printf ("%u", word->page);

          g_assert_cmpuint (word->page, >, 1);
          g_assert_cmpstr (word->text, ==, number);
          g_assert_cmpfloat_with_epsilon ((word->left + word->right) / 2, 30 + 165.0 / 2, 0.2);
          g_assert_cmpfloat (printed_size (word), >, 12.8);
          g_assert_cmpfloat (printed_size (word), <, 14.2);
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

      g_assert_cmpfloat (printed_find (&printed, page, number)->bottom, <, 20);
    }
}

/* Annex I, section IV. */
static void
test_sizes (void)
{
  const DossierSpec spec = { .n_parties = 2, .n_headings = 2, .is_signed = TRUE };
  g_auto (Printed) printed = print (&spec);

  assert_size (&printed, 1, "CỘNG", 12, 13);
  assert_size (&printed, 1, "phúc", 13, 14);
  assert_size (&printed, 1, "QUÂN", 12, 13);
  assert_size (&printed, 1, "LIÊN", 12, 13);
  assert_size (&printed, 1, "Số:", 13, 13);
  assert_size (&printed, 1, "Sơn,", 13, 14);
  assert_size (&printed, 1, "CHƯƠNG", 13, 14);
  assert_size (&printed, 1, "Căn", 13, 14);
  assert_size (&printed, 1, "Tuyên", 13, 14);
  assert_size (&printed, printed.n_pages, "TRƯỞNG", 13, 14);
  assert_size (&printed, printed.n_pages, "Nơi", 12, 12);
  assert_size (&printed, printed.n_pages, "Lưu:", 11, 11);
}

static void
test_header (void)
{
  const DossierSpec spec = { .n_parties = 2, .n_headings = 2, .is_signed = TRUE };
  g_auto (Printed) printed = print (&spec);
  const ReadWord *issuer = printed_find (&printed, 1, "LIÊN"), *title = printed_find (&printed, 1, "CỘNG");
  const ReadWord *number = printed_find (&printed, 1, "Số:"), *place = printed_find (&printed, 1, "Lạng");

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
      g_autofree char *raw = printed_run (argv);
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
      g_autofree char *output = printed_run (argv);
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
  writer = hd_pdf_writer_new (fonts, &error);
  g_assert_no_error (error);
  g_test_add_func ("/decree/page", test_page);
  g_test_add_func ("/decree/sizes", test_sizes);
  g_test_add_func ("/decree/header", test_header);
  g_test_add_func ("/decree/text-comes-back", test_text_comes_back);
  g_test_add_func ("/decree/long-symbol-comes-back", test_long_symbol_comes_back);
  result = g_test_run ();
  hd_pdf_writer_free (writer);
  hd_font_set_unref (fonts);
  return result;
}
