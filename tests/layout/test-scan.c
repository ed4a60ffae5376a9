/* test-scan.c: scans are known by their content, and whatever is damaged is refused
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>
#include <sys/resource.h>

#include "base/error.h"
#include "base/i18n.h"
#include "layout/layout.h"
#include "layout/pdf.h"
#include "layout/scan.h"

#define N_KINDS 4
#define N_MUTATIONS 400

typedef struct
{
  const char *type; /* of gdk-pixbuf; NULL: a PDF */
  const char *media_type;
} Sample;

static const Sample samples[N_KINDS] = {
  { NULL, "application/pdf" }, { "png", "image/png" }, { "jpeg", "image/jpeg" }, { "tiff", "image/tiff" },
};

static GBytes *
make_pdf (guint n_paragraphs)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdFontSet) fonts = hd_font_set_new (NULL, &error);
  g_autoptr (HdDocument) document = hd_document_new ("Bản quét");
  g_autoptr (HdPages) pages = NULL;
  g_autoptr (HdPdfWriter) writer = NULL;
  GBytes *pdf;

  g_assert_no_error (error);
  for (guint i = 0; i < n_paragraphs; i++)
    {
      HdParagraph *paragraph = hd_paragraph_new (HD_ALIGN_LEFT);

      hd_paragraph_add (paragraph, HD_FACE_REGULAR, 14, "Chương trình phối hợp");
      hd_blocks_add_paragraph (document->blocks, paragraph);
    }
  pages = hd_layout_run (document, fonts, &error);
  g_assert_no_error (error);
  writer = hd_pdf_writer_new (fonts, &error);
  g_assert_no_error (error);
  pdf = hd_pdf_writer_write (writer, pages, &error);
  g_assert_no_error (error);
  return pdf;
}

/* Noise, so that nothing compresses away and every byte counts. */
static GBytes *
make_picture (const char *type)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 60, 80);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GError) error = NULL;
  guchar *pixels = gdk_pixbuf_get_pixels (pixbuf);
  char *data;
  gsize size;

  for (gsize i = 0; i < gdk_pixbuf_get_byte_length (pixbuf); i++)
    pixels[i] = (guchar) g_rand_int_range (rand, 0, 256);
  gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, type, &error, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

static GBytes *
make_sample (const Sample *sample)
{
  return sample->type == NULL ? make_pdf (3) : make_picture (sample->type);
}

static void
is_refused (GBytes *bytes, const char *what)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) page_error = NULL;
  HdScan scan;
  gboolean accepted = hd_scan_inspect (bytes, &scan, &error);

  /* Nor does it become a page. */
  g_assert_null (hd_scan_read_pages (bytes, &page_error));
  g_assert_error (page_error, HD_ERROR, HD_ERROR_INVALID);
  if (accepted)
    g_test_message ("accepted: %s", what);
  g_assert_false (accepted);
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
test_kinds (void)
{
  for (guint i = 0; i < N_KINDS; i++)
    {
      g_autoptr (GBytes) bytes = make_sample (&samples[i]);
      g_autoptr (GError) error = NULL;
      HdScan scan;

      g_test_message ("%s", samples[i].media_type);
      hd_scan_inspect (bytes, &scan, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (scan.media_type, ==, samples[i].media_type);
      g_assert_cmpuint (scan.n_pages, ==, 1);
    }
}

static void
test_pages (void)
{
  g_autoptr (GBytes) many = make_pdf (400);
  g_autoptr (GBytes) too_many = make_pdf (12000);
  g_autoptr (GError) error = NULL;
  HdScan scan;

  hd_scan_inspect (many, &scan, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (scan.n_pages, >, 5);
  g_assert_cmpuint (scan.n_pages, <, 30);
  is_refused (too_many, "more than 200 pages");
}

static void
test_no_scan (void)
{
  static const char * const texts[] = {
    "", "a", "%PDF-", "%PDF-1.4\n", "\x89PNG\r\n\x1a\n", "GIF89a\1\0\1\0", "PK\3\4", "<svg xmlns='http://www.w3.org/2000/svg'/>", "\xff\xd8\xff",
    "%PDF-1.4\nstartxref\n0\n%%EOF\n",
  };
  g_autofree char *large = g_malloc0 (HD_SCAN_MAX_BYTES + 1);
  g_autoptr (GBytes) too_large = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));

      is_refused (bytes, texts[i]);
    }
  memcpy (large, "%PDF-1.4", 8);
  too_large = g_bytes_new_static (large, HD_SCAN_MAX_BYTES + 1);
  is_refused (too_large, "more than 50 MB");
}

/* Cut off at fifteen places each: sixty files. */
static void
test_cut_off (void)
{
  for (guint i = 0; i < N_KINDS; i++)
    {
      g_autoptr (GBytes) bytes = make_sample (&samples[i]);
      gsize size = g_bytes_get_size (bytes);

      for (guint k = 1; k <= 15; k++)
        {
          g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, size * k / 16);
          g_autofree char *what = g_strdup_printf ("%s cut off at %u/16", samples[i].media_type, k);

          is_refused (part, what);
        }
    }
}

/* The middle gone: the end is there, but what it speaks of is not. */
static void
test_torn (void)
{
  for (guint i = 0; i < N_KINDS; i++)
    {
      g_autoptr (GBytes) bytes = make_sample (&samples[i]);
      gsize size;
      const guint8 *data = g_bytes_get_data (bytes, &size);
      g_autoptr (GByteArray) torn = g_byte_array_new ();
      g_autoptr (GBytes) rest = NULL;

      /* A photograph without its middle is still one to every reader. */
      if (g_strcmp0 (samples[i].type, "jpeg") == 0)
        continue;
      g_byte_array_append (torn, data, 64);
      g_byte_array_append (torn, data + size - 64, 64);
      rest = g_byte_array_free_to_bytes (g_steal_pointer (&torn));
      is_refused (rest, samples[i].media_type);
    }
}

typedef enum
{
  DAMAGE_CUT,   /* the end is missing */
  DAMAGE_HEAD,  /* the beginning is noise */
  DAMAGE_END,   /* what the reader looks for at the end, or what leads there, is overwritten */
  DAMAGE_HOLE,  /* a piece from within is missing; of photographs and PDF files, which readers close up, the end */
  N_DAMAGES
} Damage;

static GBytes *
damage_file (GBytes *whole, const Sample *sample, Damage damage, GRand *rand)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (whole, &size);
  gsize from = (gsize) (g_rand_double_range (rand, 0.05, 0.6) * (double) size);
  gsize length = (gsize) (g_rand_double_range (rand, 0.05, 0.3) * (double) size);
  gboolean closes_up = sample->type == NULL || g_str_equal (sample->type, "jpeg");
  g_autofree guint8 *copy = g_memdup2 (data, size);

  if (damage == DAMAGE_CUT || (damage == DAMAGE_HOLE && closes_up))
    return g_bytes_new (copy, from);
  if (damage == DAMAGE_HOLE)
    {
      memmove (copy + from, copy + from + length, size - from - length);
      return g_bytes_new (copy, size - length);
    }
  if (damage == DAMAGE_HEAD)
    for (guint i = 0; i < 16; i++)
      copy[i] = (guint8) g_rand_int_range (rand, 1, 256);
  else if (g_strcmp0 (sample->type, "tiff") == 0)
    memset (copy + 4, g_rand_int_range (rand, 0x60, 0x80), 4); /* where its first directory is said to be */
  else
    memset (copy + size - 40, 0, 40);
  return g_bytes_new (copy, size);
}

/* Four hundred damaged files, a hundred of each kind: each is refused with a sentence, and the program stands. */
static void
test_damaged (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261126);

  for (guint i = 0; i < N_KINDS; i++)
    {
      g_autoptr (GBytes) whole = make_sample (&samples[i]);

      for (guint k = 0; k < 100; k++)
        {
          g_autoptr (GBytes) damaged = damage_file (whole, &samples[i], k % N_DAMAGES, rand);
          g_autofree char *what = g_strdup_printf ("%s, damage %u, number %u", samples[i].media_type, k % N_DAMAGES, k);

          is_refused (damaged, what);
        }
    }
}

/* --- Pictures that are small on the disk and huge in memory --- */

#define HUGE_SIDE 20000

static guint32
crc_of (const guint8 *data,
        gsize         size)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < size; i++)
    {
      crc ^= data[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = crc & 1 ? (crc >> 1) ^ 0xedb88320 : crc >> 1;
    }
  return ~crc;
}

static void
append_number (GByteArray *array,
               guint32     number)
{
  guint32 big = GUINT32_TO_BE (number);

  g_byte_array_append (array, (const guint8 *) &big, sizeof big);
}

/* PNG 1.2, 3.2: length, type, data, checksum of type and data. */
static void
append_chunk (GByteArray   *png,
              const char   *type,
              const guint8 *data,
              gsize         size)
{
  guint start = png->len + 4;

  append_number (png, (guint32) size);
  g_byte_array_append (png, (const guint8 *) type, 4);
  g_byte_array_append (png, data, (guint) size);
  append_number (png, crc_of (png->data + start, png->len - start));
}

/* White, of one bit a point: fifty kilobytes that become more than a gigabyte of colours. */
static GBytes *
make_huge_png (void)
{
  static const guint8 kind[] = { 1, 0, 0, 0, 0 };
  g_autoptr (GConverter) deflate = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 1));
  g_autoptr (GOutputStream) compressed = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (compressed, deflate);
  g_autoptr (GByteArray) header = g_byte_array_new ();
  g_autofree guint8 *row = g_malloc0 (1 + HUGE_SIDE / 8);
  GByteArray *png = g_byte_array_new ();

  for (guint i = 0; i < HUGE_SIDE; i++)
    g_assert_true (g_output_stream_write_all (stream, row, 1 + HUGE_SIDE / 8, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  append_number (header, HUGE_SIDE);
  append_number (header, HUGE_SIDE);
  g_byte_array_append (header, kind, sizeof kind);

  g_byte_array_append (png, (const guint8 *) "\x89PNG\r\n\x1a\n", 8);
  append_chunk (png, "IHDR", header->data, header->len);
  append_chunk (png, "IDAT", g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (compressed)),
                g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (compressed)));
  append_chunk (png, "IEND", NULL, 0);
  return g_byte_array_free_to_bytes (png);
}

/* A photograph whose header (SOF0, T.81 B.2.2) says that it is huge. */
static GBytes *
make_huge_jpeg (void)
{
  g_autoptr (GBytes) small = make_picture ("jpeg");
  gsize size;
  const guint8 *data = g_bytes_get_data (small, &size);
  guint8 *copy = g_memdup2 (data, size);

  for (gsize i = 0; i + 9 < size; i++)
    if (copy[i] == 0xff && copy[i + 1] == 0xc0)
      {
        copy[i + 5] = copy[i + 7] = HUGE_SIDE >> 8;
        copy[i + 6] = copy[i + 8] = HUGE_SIDE & 0xff;
        return g_bytes_new_take (copy, size);
      }
  g_assert_not_reached ();
}

static void
test_huge (void)
{
  g_autoptr (GBytes) png = make_huge_png ();
  g_autoptr (GBytes) jpeg = make_huge_jpeg ();
  GBytes *files[] = { png, jpeg };
  struct rusage before, after;

  getrusage (RUSAGE_SELF, &before);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (hd_scan_inspect (files[i], &(HdScan) { NULL }, &error));
      g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "100 triệu điểm ảnh"));
    }
  getrusage (RUSAGE_SELF, &after);
  g_assert_cmpint (after.ru_maxrss - before.ru_maxrss, <, 100 * 1024);
}

/* Random bytes changed: accepted or refused, but the program stands, also under the sanitizers. */
static void
test_mutations (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260101);
  guint n_refused = 0;

  for (guint i = 0; i < N_MUTATIONS; i++)
    {
      g_autoptr (GBytes) bytes = make_sample (&samples[1 + i % (N_KINDS - 1)]);
      gsize size;
      g_autofree guint8 *data = g_bytes_unref_to_data (g_steal_pointer (&bytes), &size);
      g_autoptr (GBytes) mutated = NULL;
      HdScan scan;

      for (guint k = 0; k < 20; k++)
        data[g_rand_int_range (rand, 0, (gint32) size)] = (guint8) g_rand_int_range (rand, 0, 256);
      mutated = g_bytes_new (data, size);
      if (hd_scan_inspect (mutated, &scan, NULL))
        {
          g_autoptr (GPtrArray) pages = hd_scan_read_pages (mutated, NULL);

          g_assert_cmpuint (pages->len, ==, scan.n_pages);
        }
      else
        n_refused++;
    }
  g_assert_cmpuint (n_refused, >, N_MUTATIONS / N_KINDS);
}

static void
test_mutated_pdf (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260102);
  g_autoptr (GBytes) bytes = make_pdf (3);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (guint i = 0; i < 60; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) mutated = NULL;
      HdScan scan;
      gboolean accepted;

      for (guint k = 0; k < 50; k++)
        copy[g_rand_int_range (rand, 0, (gint32) size)] = (guint8) g_rand_int_range (rand, 0, 256);
      mutated = g_bytes_new (copy, size);
      accepted = hd_scan_inspect (mutated, &scan, NULL);
      g_assert_true (!accepted || scan.n_pages > 0);
      if (accepted)
        {
          g_autoptr (GPtrArray) pages = hd_scan_read_pages (mutated, NULL);

          g_assert_cmpuint (pages->len, ==, scan.n_pages);
        }
    }
}

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/scan/kinds", test_kinds);
  g_test_add_func ("/layout/scan/pages", test_pages);
  g_test_add_func ("/layout/scan/no-scan", test_no_scan);
  g_test_add_func ("/layout/scan/cut-off", test_cut_off);
  g_test_add_func ("/layout/scan/torn", test_torn);
  g_test_add_func ("/layout/scan/damaged", test_damaged);
  g_test_add_func ("/layout/scan/huge", test_huge);
  g_test_add_func ("/layout/scan/mutations", test_mutations);
  g_test_add_func ("/layout/scan/mutated-pdf", test_mutated_pdf);

  return g_test_run ();
}
