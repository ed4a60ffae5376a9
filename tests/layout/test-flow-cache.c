/* test-flow-cache.c: a layout with a cache gives the very same pages, and flows only what is new
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/flow-cache.h"

#include "base/error.h"
#include "recorder.h"

static HdFontSet *fonts;

static char *
random_text (GRand *rand)
{
  static const char *const words[] = { "phối", "hợp", "Bộ", "Chỉ", "huy", "05/CTPH-BCHQS-LĐLĐ-HND", "năm\302\2402023", "-", HD_LEADER, "nhân dân\n" };
  GString *text = g_string_new (NULL);
  int n = g_rand_int_range (rand, 0, 120);

  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
  return g_string_free (text, FALSE);
}

static void
add_random (GPtrArray  *blocks,
            GRand      *rand,
            const char *text)
{
  HdParagraph *paragraph = hd_paragraph_new ((HdAlign) g_rand_int_range (rand, 0, 4));

  hd_paragraph_add (paragraph, (HdFace) g_rand_int_range (rand, 0, HD_N_FACES), g_rand_int_range (rand, 11, 15), text);
  paragraph->first_indent = g_rand_int_range (rand, 0, 3) * 10;
  paragraph->left_indent = g_rand_int_range (rand, 0, 2) * 20;
  paragraph->line_spacing = g_rand_boolean (rand) ? 1 : 1.2;
  paragraph->space_after = g_rand_int_range (rand, 0, 2) * 6;
  paragraph->keep_with_next = g_rand_int_range (rand, 0, 5) == 0;
  paragraph->shrink_to = g_rand_int_range (rand, 0, 5) == 0 ? 10 : 0;
  hd_blocks_add_paragraph (blocks, paragraph);
}

/* Two dozen paragraphs, the last in a table; the seed of each says what it is. */
static HdDocument *
make_document (const guint32 *seeds,
               guint          n)
{
  static const double halves[] = { 0.5, 0.5 };
  HdDocument *document = hd_document_new ("Văn bản");
  HdTable *table = hd_table_new (2, halves);
  HdRow *row = hd_table_add_row (table);
  HdCell *cells[2];

  document->watermark = g_strdup ("DỰ THẢO");
  cells[0] = hd_row_add_cell (row, 1);
  cells[1] = hd_row_add_cell (row, 1);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seeds[i]);
      g_autofree char *text = random_text (rand);

      add_random (i + 2 < n ? document->blocks : cells[i % 2]->blocks, rand, text);
    }
  hd_blocks_add_table (document->blocks, table);
  return document;
}

static void
test_same_pages (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (HdFlowCache) cache = hd_flow_cache_new (fonts);
  guint32 seeds[24];

  for (guint i = 0; i < G_N_ELEMENTS (seeds); i++)
    seeds[i] = g_rand_int (rand);
  for (int round = 0; round < 40; round++)
    {
      g_autoptr (HdDocument) document = make_document (seeds, G_N_ELEMENTS (seeds));
      g_autoptr (GError) error = NULL;
      g_autoptr (HdPages) plain = hd_layout_run (document, fonts, &error);
      g_autoptr (HdPages) cached = hd_layout_run_cached (document, cache, &error);
      g_autofree char *plain_log = NULL;
      g_autofree char *cached_log = NULL;
      guint n_found, n_made;

      g_assert_no_error (error);
      plain_log = pages_log (plain);
      cached_log = pages_log (cached);
      g_assert_cmpstr (cached_log, ==, plain_log);
      hd_flow_cache_get_counts (cache, &n_found, &n_made);
      g_assert_cmpuint (n_found + n_made, ==, G_N_ELEMENTS (seeds));
      g_assert_cmpuint (n_made, <=, round == 0 ? G_N_ELEMENTS (seeds) : 1);
      seeds[g_rand_int_range (rand, 0, G_N_ELEMENTS (seeds))] = g_rand_int (rand);
    }
}

static void
test_missing (void)
{
  g_autoptr (HdFlowCache) cache = hd_flow_cache_new (fonts);
  g_autoptr (HdDocument) document = hd_document_new ("Văn bản");
  HdParagraph *paragraph = hd_paragraph_new (HD_ALIGN_LEFT);

  hd_paragraph_add (paragraph, HD_FACE_REGULAR, 13, "Chữ \346\274\242 không có");
  hd_blocks_add_paragraph (document->blocks, paragraph);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (hd_layout_run_cached (document, cache, &error));
      g_assert_error (error, HD_ERROR, HD_ERROR_FONT);
    }
}

/* A source is found where its lines stand, and what stands there is that source. */
static void
test_sources (void)
{
  g_autoptr (HdDocument) document = hd_document_new ("Văn bản");
  g_autoptr (HdPages) pages = NULL;
  g_autoptr (GError) error = NULL;
  guint last_page = 0;
  double last_y = 0;

  for (guint i = 0; i < 120; i++)
    {
      HdParagraph *paragraph = hd_paragraph_new (HD_ALIGN_JUSTIFY);

      hd_paragraph_add (paragraph, HD_FACE_REGULAR, 13, "Một đoạn văn bản");
      paragraph->source = g_strdup_printf ("s%u", i);
      hd_blocks_add_paragraph (document->blocks, paragraph);
    }
  pages = hd_layout_run (document, fonts, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *source = g_strdup_printf ("s%u", i);
      guint page;
      HdRect rect;

      g_assert_true (hd_pages_find_source (pages, source, &page, &rect));
      g_assert_true (page > last_page || (page == last_page && rect.y > last_y) || i == 0);
      g_assert_cmpstr (hd_pages_get_source_at (pages, page, rect.y + rect.height / 2), ==, source);
      last_page = page;
      last_y = rect.y;
    }
  g_assert_cmpuint (last_page, >=, 1);
  g_assert_null (hd_pages_get_source_at (pages, 0, 5));
  g_assert_false (hd_pages_find_source (pages, "s120", NULL, NULL));
}

int
main (int   argc,
      char *argv[])
{
  int result;

  golden_init (&argc, argv);
  g_test_init (&argc, &argv, NULL);
  fonts = hd_font_set_new ("Liberation Serif", NULL);
  g_assert_nonnull (fonts);
  g_test_add_func ("/flow-cache/same-pages", test_same_pages);
  g_test_add_func ("/flow-cache/missing", test_missing);
  g_test_add_func ("/flow-cache/sources", test_sources);
  result = g_test_run ();
  hd_font_set_unref (fonts);
  return result;
}
