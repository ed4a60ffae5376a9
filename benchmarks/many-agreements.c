/* many-agreements.c: a thousand agreements as PDF in memory, against Cairo and Pango with the same text
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: many-agreements FOLDER [N]: the practice book is in FOLDER. Making the documents is not counted, for either.
 */
#include <stdio.h>
#include <stdlib.h>

#include "layout/pdf.h"
#include "measure.h"
#include "pdf-pango.h"
#include "sample-papers.h"

#define N_PAPERS 1000
#define N_ROUNDS 3

#define LEAST_RATIO 1.6
#define MOST_GROWTH 1.0  /* MB from the 100th to the 1,000th */
#define MOST_KB     45.0
#define N_PAGES     3

typedef struct
{
  const char *folder;
  guint       n;
} Task;

static void
count (Measure *measure,
       GBytes  *bytes,
       guint    n_pages)
{
  measure->n_papers++;
  measure->n_pages += n_pages;
  measure->bytes += g_bytes_get_size (bytes);
  measure->largest = MAX (measure->largest, g_bytes_get_size (bytes));
}

/* Fonts and writer are part of the cost. */
static void
write_ours (gpointer data,
            Measure *measure)
{
  const Task *task = data;
  g_autoptr (FixedPaper) paper = fixed_paper_new (task->folder);
  g_autoptr (GError) error = NULL;
  double begin = measure_clock ();
  g_autoptr (HdFontSet) fonts = hd_font_set_new (NULL, NULL);
  g_autoptr (HdPdfWriter) writer = hd_pdf_writer_new (fonts, NULL);

  measure->seconds = measure_clock () - begin;
  for (guint i = 0; i < task->n; i++)
    {
      g_autoptr (HdDocument) document = fixed_paper_make (paper, i + 1);
      g_autoptr (HdPages) pages = NULL;
      g_autoptr (GBytes) bytes = NULL;

      begin = measure_clock ();
      pages = hd_layout_run (document, fonts, &error);
      bytes = pages != NULL ? hd_pdf_writer_write (writer, pages, &error) : NULL;
      if (bytes == NULL)
        g_error ("%s", error->message);
      measure->seconds += measure_clock () - begin;
      count (measure, bytes, hd_pages_get_n_pages (pages));
      if (i + 1 == task->n / 10)
        measure->early_memory = measure_memory ();
    }
  measure->late_memory = measure_memory ();
}

static void
write_theirs (gpointer data,
              Measure *measure)
{
  const Task *task = data;
  g_autoptr (FixedPaper) paper = fixed_paper_new (task->folder);

  for (guint i = 0; i < task->n; i++)
    {
      g_autoptr (HdDocument) document = fixed_paper_make (paper, i + 1);
      g_autoptr (GBytes) bytes = NULL;
      double begin = measure_clock ();
      guint n_pages;

      bytes = pdf_pango_new (document, &n_pages);
      measure->seconds += measure_clock () - begin;
      count (measure, bytes, n_pages);
      if (i + 1 == task->n / 10)
        measure->early_memory = measure_memory ();
    }
  measure->late_memory = measure_memory ();
}

static void
print (const char    *name,
       const Measure *measure)
{
  printf ("%-14s %7.2f s  %6.2f ms a paper  %6.0f pages/s  %6.1f KB a file  memory %.1f -> %.1f MB, peak %.1f MB\n", name, measure->seconds,
          measure->seconds * 1000 / measure->n_papers, measure->n_pages / measure->seconds, measure->bytes / 1024.0 / measure->n_papers,
          measure->early_memory, measure->late_memory, measure->peak_memory);
}

int
main (int   argc,
      char *argv[])
{
  Task task = { .n = argc > 2 ? atoi (argv[2]) : N_PAPERS };
  double ratios[N_ROUNDS];
  Measure ours, theirs;

  if (argc < 2 || task.n < 10)
    {
      fprintf (stderr, "Usage: %s FOLDER [N]\n", argv[0]);
      return 2;
    }
  task.folder = argv[1];
  printf ("%u agreements of 7 parties as PDF/A-1b in memory, %d rounds in turns, processor time\n", task.n, N_ROUNDS);
  fflush (stdout);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      ours = measure_apart (write_ours, &task);
      theirs = measure_apart (write_theirs, &task);
      print ("ours", &ours);
      print ("Cairo + Pango", &theirs);
      ratios[i] = theirs.seconds / ours.seconds;
    }
  measure_at_least ("times as fast as Cairo + Pango", measure_median (ratios, N_ROUNDS), LEAST_RATIO, "");
  measure_at_most ("memory gained after the first tenth", ours.late_memory - ours.early_memory, MOST_GROWTH, " MB");
  measure_at_most ("the largest file", ours.largest / 1024.0, MOST_KB, " KB");
  measure_at_least ("pages of a file", (double) ours.n_pages / task.n, N_PAGES, "");
  return measure_get_status ();
}
