/* pdf-agreements.c: agreements laid out and written as PDF, against Cairo and Pango with the same text
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: pdf-agreements FOLDER [ROUNDS [OUT]]: books in FOLDER; median of ROUNDS (7); one file of each kind into OUT.
 */
#include <stdlib.h>
#include <sys/resource.h>

#include "layout/pdf.h"
#include "pdf-pango.h"
#include "sample-papers.h"

#define N_PAPERS 100

typedef struct
{
  guint pages;
  gsize bytes;
} Sum;

static GBytes *
write_ours (HdPdfWriter      *writer,
            HdFontSet        *fonts,
            const HdDocument *document,
            guint            *n_pages)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdPages) pages = hd_layout_run (document, fonts, &error);
  GBytes *bytes = pages != NULL ? hd_pdf_writer_write (writer, pages, &error) : NULL;

  if (bytes == NULL)
    g_error ("%s", error->message);
  *n_pages = hd_pages_get_n_pages (pages);

  return bytes;
}

/* Fonts and writer are made anew each round: their cost is part of ours. */
static double
run_ours (GPtrArray *papers,
          Sum       *sum)
{
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (HdFontSet) fonts = hd_font_set_new (NULL, NULL);
  g_autoptr (HdPdfWriter) writer = hd_pdf_writer_new (fonts, NULL);

  *sum = (Sum) { 0 };
  for (guint i = 0; i < papers->len; i++)
    {
      guint n_pages;
      g_autoptr (GBytes) bytes = write_ours (writer, fonts, g_ptr_array_index (papers, i), &n_pages);

      sum->pages += n_pages;
      sum->bytes += g_bytes_get_size (bytes);
    }

  return (g_get_monotonic_time () - begin) / 1000.0;
}

static double
run_pango (GPtrArray *papers,
           Sum       *sum)
{
  gint64 begin = g_get_monotonic_time ();

  *sum = (Sum) { 0 };
  for (guint i = 0; i < papers->len; i++)
    {
      guint n_pages;
      g_autoptr (GBytes) bytes = pdf_pango_new (g_ptr_array_index (papers, i), &n_pages);

      sum->pages += n_pages;
      sum->bytes += g_bytes_get_size (bytes);
    }

  return (g_get_monotonic_time () - begin) / 1000.0;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

static double
median (double *values,
        guint   n)
{
  qsort (values, n, sizeof *values, compare_doubles);

  return values[n / 2];
}

static void
save (GBytes     *bytes,
      const char *folder,
      const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL);
}

static void
save_samples (GPtrArray  *papers,
              const char *folder)
{
  g_autoptr (HdFontSet) fonts = hd_font_set_new (NULL, NULL);
  g_autoptr (HdPdfWriter) writer = hd_pdf_writer_new (fonts, NULL);

  for (guint i = 0; i < 5; i++)
    {
      guint n_pages;
      g_autoptr (GBytes) ours = write_ours (writer, fonts, g_ptr_array_index (papers, i), &n_pages);
      g_autoptr (GBytes) theirs = pdf_pango_new (g_ptr_array_index (papers, i), &n_pages);
      g_autofree char *name = g_strdup_printf ("ours-%u.pdf", i);
      g_autofree char *other = g_strdup_printf ("pango-%u.pdf", i);

      save (ours, folder, name);
      save (theirs, folder, other);
    }
}

static long
peak_memory (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return usage.ru_maxrss;
}

int
main (int   argc,
      char *argv[])
{
  guint n_rounds = argc > 2 ? atoi (argv[2]) : 7;
  g_autofree double *ours = g_new (double, MAX (n_rounds, 1));
  g_autofree double *theirs = g_new (double, MAX (n_rounds, 1));
  g_autoptr (GPtrArray) papers = NULL;
  Sum our_sum = { 0 }, their_sum = { 0 };
  double our_median, their_median;
  long first_memory, last_memory;

  if (argc < 2 || n_rounds < 1)
    {
      g_printerr ("Usage: %s FOLDER [ROUNDS [OUT]]\n", argv[0]);
      return 2;
    }
  papers = sample_papers_new (argv[1], N_PAPERS);
  if (argc > 3)
    save_samples (papers, argv[3]);

  run_ours (papers, &our_sum);
  first_memory = peak_memory ();
  for (guint i = 1; i < 10; i++)
    run_ours (papers, &our_sum);
  last_memory = peak_memory ();
  for (guint i = 0; i < n_rounds; i++)
    {
      ours[i] = run_ours (papers, &our_sum);
      theirs[i] = run_pango (papers, &their_sum);
    }
  our_median = median (ours, n_rounds);
  their_median = median (theirs, n_rounds);

  g_print ("%u agreements, median of %u rounds in turns\n", papers->len, n_rounds);
  g_print ("ours          %8.1f ms  %5.2f ms each  %4u pages  %6.1f KB each\n", our_median, our_median / papers->len, our_sum.pages, our_sum.bytes / 1024.0 / papers->len);
  g_print ("Cairo + Pango %8.1f ms  %5.2f ms each  %4u pages  %6.1f KB each\n", their_median, their_median / papers->len, their_sum.pages, their_sum.bytes / 1024.0 / papers->len);
  g_print ("ratio %.2f\n", their_median / our_median);
  g_print ("peak memory after %u of ours: %ld KB, after %u: %ld KB\n", papers->len, first_memory, papers->len * 10, last_memory);

  return 0;
}
