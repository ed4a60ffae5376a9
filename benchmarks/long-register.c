/* long-register.c: an outgoing register of two thousand pages, against Cairo and Pango with the same table
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: long-register [N [FILE]]: entries in it; ours is written to FILE.
 */
#include <stdio.h>
#include <stdlib.h>

#include "layout/pdf.h"
#include "measure.h"
#include "papers/register-paper.h"
#include "pdf-pango.h"

#define N_ENTRIES 18700

#define LEAST_RATIO  2.0
#define MOST_KB_PAGE 24.0 /* of memory at the peak, beside what a short register takes */

typedef struct
{
  guint       n;
  const char *path;
} Task;

static void
fill_entry (HdRegisterRow *row,
            guint          number)
{
  static const char *const kinds[] = { "Chương trình phối hợp", "Kế hoạch", "Báo cáo", "Thông báo", "Giấy mời" };
  static const char *const works[] = {
    "hoạt động năm 2023 giữa Bộ Chỉ huy Quân sự tỉnh với các đoàn thể chính trị - xã hội",
    "kết quả sáu tháng đầu năm và phương hướng sáu tháng cuối năm",
    "về tổ chức tết Quân - Dân tại các xã biên giới",
    "họp Ban Chỉ đạo tháng này",
  };
  static const char *const signers[] = { "Đại tá Nguyễn Văn An", "Trần Thị Bình", "Lê Hoàng Minh Châu" };

  row->series = g_strdup ("Văn bản đi");
  row->cells[HD_REGISTER_NUMBER] = g_strdup_printf ("%02u/CTPH-BCĐ", number);
  row->cells[HD_REGISTER_DATE] = g_strdup_printf ("%02u/%02u/2023", number % 28 + 1, number % 12 + 1);
  row->cells[HD_REGISTER_HEADING] = g_strdup_printf ("%s %s", kinds[number % G_N_ELEMENTS (kinds)], works[number % G_N_ELEMENTS (works)]);
  row->cells[HD_REGISTER_SIGNER] = g_strdup (signers[number % G_N_ELEMENTS (signers)]);
  row->cells[HD_REGISTER_RECIPIENTS] = g_strdup ("Như nơi nhận");
  row->cells[HD_REGISTER_KEEPER] = g_strdup ("Văn thư");
  row->cells[HD_REGISTER_COPIES] = g_strdup_printf ("%u", number % 9 + 1);
  row->cells[HD_REGISTER_SENT] = g_strdup_printf ("%02u/%02u", number % 28 + 1, number % 12 + 1);
  row->cells[HD_REGISTER_RECEIPT] = g_strdup ("");
  row->cells[HD_REGISTER_NOTE] = g_strdup (number % 50 == 0 ? "Thay thế văn bản trước" : "");
}

static GPtrArray *
make_entries (guint n)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_register_row_free);

  for (guint i = 1; i <= n; i++)
    {
      HdRegisterRow *row = g_new0 (HdRegisterRow, 1);

      fill_entry (row, i);
      g_ptr_array_add (entries, row);
    }
  return entries;
}

static HdPaper *
make_paper (GPtrArray *entries)
{
  g_autoptr (HdRecord) committee = hd_record_new (HD_ENTITY_COMMITTEE);

  hd_record_set_text (committee, HD_COMMITTEE_NAME, "Ban Chỉ đạo tỉnh Lạng Sơn");
  return hd_register_paper_new (committee, entries, "Năm 2023", hd_date_new (2023, 12, 31));
}

/* The paper is made within the time: a long table is made row by row while it is laid out. */
static void
write_ours (gpointer data,
            Measure *measure)
{
  const Task *task = data;
  g_autoptr (GPtrArray) entries = make_entries (task->n);
  double begin = measure_clock ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HdFontSet) fonts = hd_font_set_new (NULL, NULL);
  g_autoptr (HdPdfWriter) writer = hd_pdf_writer_new (fonts, NULL);
  g_autoptr (HdPaper) paper = make_paper (entries);
  g_autoptr (HdPages) pages = NULL;
  g_autoptr (GBytes) bytes = NULL;
  double made = measure_clock (), laid;

  pages = hd_layout_run (paper->document, fonts, &error);
  laid = measure_clock ();
  bytes = pages != NULL ? hd_pdf_writer_write (writer, pages, &error) : NULL;
  if (bytes == NULL)
    g_error ("%s", error->message);
  measure->seconds = measure_clock () - begin;
  if (task->path != NULL)
    {
      printf ("paper %.2f s, layout %.2f s, PDF %.2f s\n", made - begin, laid - made, measure_clock () - laid);
      g_file_set_contents (task->path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL);
    }
  measure->n_pages = hd_pages_get_n_pages (pages);
  measure->bytes = g_bytes_get_size (bytes);
}

static void
write_theirs (gpointer data,
              Measure *measure)
{
  const Task *task = data;
  g_autoptr (GPtrArray) entries = make_entries (task->n);
  double begin = measure_clock ();
  g_autoptr (HdPaper) paper = make_paper (entries);
  g_autoptr (GBytes) bytes = pdf_pango_new (paper->document, &measure->n_pages);

  measure->seconds = measure_clock () - begin;
  measure->bytes = g_bytes_get_size (bytes);
}

static void
read_entries (gpointer data,
              Measure *measure)
{
  const Task *task = data;
  g_autoptr (GPtrArray) entries = make_entries (task->n);

  measure->n_papers = entries->len;
}

static void
print (const char    *name,
       const Measure *measure)
{
  printf ("%-14s %7.2f s  %6.0f pages/s  %5u pages  %7.1f KB  peak %.1f MB\n", name, measure->seconds, measure->n_pages / measure->seconds,
          measure->n_pages, measure->bytes / 1024.0, measure->peak_memory);
}

int
main (int   argc,
      char *argv[])
{
  Task task = { .n = argc > 1 ? atoi (argv[1]) : N_ENTRIES, .path = argc > 2 ? argv[2] : NULL };
  Measure entries, ours, theirs;

  if (task.n < 1)
    {
      fprintf (stderr, "Usage: %s [N [FILE]]\n", argv[0]);
      return 2;
    }
  printf ("a register of %u entries, processor time\n", task.n);
  fflush (stdout);
  entries = measure_apart (read_entries, &task);
  ours = measure_apart (write_ours, &task);
  print ("ours", &ours);
  theirs = measure_apart (write_theirs, &task);
  print ("Cairo + Pango", &theirs);
  measure_at_least ("times as fast as Cairo + Pango", theirs.seconds / ours.seconds, LEAST_RATIO, "");
  measure_at_most ("memory a page, beside that of the entries", (ours.peak_memory - entries.peak_memory) * 1024 / ours.n_pages, MOST_KB_PAGE, " KB");
  return measure_get_status ();
}
