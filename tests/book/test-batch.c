/* test-batch.c: the papers of many agreements, into a folder or one run of pages
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "base/error.h"
#include "base/i18n.h"
#include "book/batch.h"
#include "book/edit.h"
#include "book/render-async.h"
#include "fixture.h"

#define N 5

typedef struct
{
  Fixture fixture;
  HdBook *book;
  char *folder;
} Test;

static void
put_party (HdEdit         *edit,
           const HdRecord *agreement,
           guint           i,
           const char     *name)
{
  g_autoptr (HdRecord) unit = hd_record_new (HD_ENTITY_UNIT);
  g_autoptr (HdRecord) party = hd_record_new (HD_ENTITY_PARTY);

  hd_record_set_text (unit, HD_UNIT_NAME, name);
  hd_record_set_text (unit, HD_UNIT_KIND, i == 0 ? "military" : "socio_political");
  hd_edit_put (edit, unit);
  hd_record_set_text (party, HD_PARTY_AGREEMENT, hd_record_get_id (agreement));
  hd_record_set_text (party, HD_PARTY_UNIT, hd_record_get_id (unit));
  hd_record_set_integer (party, HD_PARTY_POSITION, i + 1);
  hd_record_set_text (party, HD_PARTY_ROLE, i == 0 ? "lead" : "member");
  hd_edit_put (edit, party);
}

static void
add_agreement (HdBook     *book,
               guint       i,
               const char *subject)
{
  g_autoptr (HdRecord) record = hd_record_new (HD_ENTITY_AGREEMENT);
  g_autoptr (HdEdit) edit = hd_edit_new (book, "Thêm");
  g_autoptr (GError) error = NULL;

  hd_record_set_text (record, HD_AGREEMENT_SUBJECT, subject);
  hd_record_set_text (record, HD_AGREEMENT_TYPE_NAME, "Chương trình");
  hd_record_set_text (record, HD_AGREEMENT_KIND, "joint");
  hd_record_set_text (record, HD_AGREEMENT_TERM, "annual");
  hd_record_set_text (record, HD_AGREEMENT_STATE, "draft");
  hd_record_set_text (record, HD_AGREEMENT_SYMBOL, "CTPH-BCHQS");
  if (i > 0)
    hd_record_set_integer (record, HD_AGREEMENT_NUMBER, i);
  hd_edit_put (edit, record);
  put_party (edit, record, 0, "Bộ Chỉ huy quân sự tỉnh");
  put_party (edit, record, 1, "Liên đoàn Lao động tỉnh");
  hd_edit_apply (edit, &error);
  g_assert_no_error (error);
}

static void
set_up (Test         *self,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&self->fixture, data);
  self->book = hd_book_create (self->fixture.path, "Ban Chỉ đạo", "Người ghi", &error);
  g_assert_no_error (error);
  add_agreement (self->book, 1, "Phối hợp tuyên truyền: luật nghĩa vụ quân sự");
  add_agreement (self->book, 2, "Phối hợp năm 2023");
  add_agreement (self->book, 3, "Phối hợp năm 2024");
  add_agreement (self->book, 0, "Dự thảo phối hợp");
  add_agreement (self->book, 0, "Dự thảo phối hợp");
  self->folder = g_build_filename (self->fixture.folder, "giấy", NULL);
  g_assert_cmpint (g_mkdir (self->folder, 0777), ==, 0);
}

static void
empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

static void
tear_down (Test         *self,
           gconstpointer data)
{
  empty_folder (self->folder);
  g_rmdir (self->folder);
  g_free (self->folder);
  g_object_unref (self->book);
  fixture_tear_down (&self->fixture, data);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static HdBatch *
new_batch (Test *self)
{
  const HdListQuery query = { .sort = HD_SORT_NUMBER };
  g_autoptr (GError) error = NULL;
  HdBatch *batch = hd_batch_new (self->book, &query, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (hd_batch_get_n_papers (batch), ==, N);
  return batch;
}

static gboolean
has_name (const HdBatch *batch,
          const char    *name)
{
  for (guint i = 0; i < hd_batch_get_n_papers (batch); i++)
    if (g_str_equal (hd_batch_get_name (batch, i), name))
      return TRUE;
  return FALSE;
}

static void
assert_pdf (const char *folder,
            const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (content, "%PDF-1.4"));
  g_assert_nonnull (g_strrstr_len (content + length - 16, 16, "%%EOF"));
}

static void
test_folder (Test         *self,
             gconstpointer data)
{
  g_autoptr (HdBatch) batch = new_batch (self);
  g_autoptr (GError) error = NULL;
  const char *example;

  g_assert_true (has_name (batch, "01-CTPH-BCHQS Phối hợp tuyên truyền- luật nghĩa vụ quân sự.pdf"));
  g_assert_true (has_name (batch, "02-CTPH-BCHQS Phối hợp năm 2023.pdf"));
  g_assert_true (has_name (batch, "Dự thảo phối hợp.pdf"));
  g_assert_true (has_name (batch, "Dự thảo phối hợp (2).pdf"));
  g_assert_cmpuint (hd_batch_count_existing (batch, self->folder, &example), ==, 0);
  g_assert_null (example);

  g_assert_true (hd_batch_write_folder (batch, self->book, self->folder, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (hd_batch_get_n_made (batch), ==, N);
  g_assert_cmpuint (hd_batch_get_n_done (batch), ==, N);
  g_assert_cmpuint (hd_batch_get_left_out (batch)->len, ==, 0);
  g_assert_cmpuint (count_files (self->folder), ==, N);
  for (guint i = 0; i < N; i++)
    assert_pdf (self->folder, hd_batch_get_name (batch, i));
}

/* Nothing there is replaced unless it is asked for. */
static void
test_existing (Test         *self,
               gconstpointer data)
{
  g_autoptr (HdBatch) batch = new_batch (self);
  g_autofree char *path = g_build_filename (self->folder, "02-CTPH-BCHQS Phối hợp năm 2023.pdf", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  const char *example;

  g_assert_true (g_file_set_contents (path, "của tôi", -1, &error));
  g_assert_cmpuint (hd_batch_count_existing (batch, self->folder, &example), ==, 1);
  g_assert_cmpstr (example, ==, "02-CTPH-BCHQS Phối hợp năm 2023.pdf");
  hd_batch_keep_existing (batch, self->folder);
  g_assert_cmpuint (hd_batch_count_existing (batch, self->folder, NULL), ==, 0);
  g_assert_true (has_name (batch, "02-CTPH-BCHQS Phối hợp năm 2023 (2).pdf"));
  g_assert_true (hd_batch_write_folder (batch, self->book, self->folder, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (self->folder), ==, N + 1);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "của tôi");
}

static void
on_paper_cancel (const char   *name,
                 const GError *error,
                 gpointer      data)
{
  g_assert_no_error (error);
  g_cancellable_cancel (data);
}

static void
test_cancel (Test         *self,
             gconstpointer data)
{
  g_autoptr (HdBatch) batch = new_batch (self);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (hd_batch_write_folder (batch, self->book, self->folder, on_paper_cancel, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (hd_batch_get_n_made (batch), ==, 1);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
  assert_pdf (self->folder, hd_batch_get_name (batch, 0));
}

static void
test_no_folder (Test         *self,
                gconstpointer data)
{
  g_autoptr (HdBatch) batch = new_batch (self);
  g_autofree char *nowhere = g_build_filename (self->folder, "không có", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (hd_batch_write_folder (batch, self->book, nowhere, NULL, NULL, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_NOT_FOUND);
  g_assert_cmpuint (hd_batch_get_n_made (batch), ==, 0);
}

static gboolean
takes_none (const char *id,
            gpointer    data)
{
  return FALSE;
}

/* One paper cannot be made: the others are, and it is told. */
static void
test_left_out (Test         *self,
               gconstpointer data)
{
  g_autoptr (HdBatch) batch = new_batch (self);
  g_autoptr (HdBatch) empty = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (self->folder, "02-CTPH-BCHQS Phối hợp năm 2023.pdf", NULL);
  const HdListQuery query = { .sort = HD_SORT_NUMBER };
  g_autoptr (HdPages) pages = NULL;

  add_agreement (self->book, 9, "Phối hợp với 漢字");
  g_clear_pointer (&batch, hd_batch_free);
  batch = hd_batch_new (self->book, &query, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (hd_batch_write_folder (batch, self->book, self->folder, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (hd_batch_get_n_made (batch), ==, N);
  g_assert_cmpuint (hd_batch_get_n_done (batch), ==, N + 1);
  g_assert_cmpuint (hd_batch_get_left_out (batch)->len, ==, 1);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (hd_batch_get_left_out (batch), 0), "09/CTPH-BCHQS Phối hợp với 漢字: "));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));

  empty = hd_batch_new (self->book, &query, takes_none, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hd_batch_get_n_papers (empty), ==, 0);
  pages = hd_batch_join (empty, self->book, "Không", FALSE, NULL, &error);
  g_assert_null (pages);
  g_assert_error (error, HD_ERROR, HD_ERROR_NOT_FOUND);
}

static void
test_join (Test         *self,
           gconstpointer data)
{
  g_autoptr (HdBatch) batch = new_batch (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdPages) pages = hd_batch_join (batch, self->book, "Các chương trình", FALSE, NULL, &error);
  g_autoptr (HdPages) sheets = NULL;
  g_autoptr (GBytes) pdf = NULL;
  guint n_pages, level, page, n_papers = 0;
  double y;

  g_assert_no_error (error);
  n_pages = hd_pages_get_n_pages (pages);
  g_assert_cmpuint (n_pages, >=, N);
  g_assert_cmpstr (hd_pages_get_title (pages), ==, "Các chương trình");
  for (guint i = 0; i < hd_pages_get_n_outline (pages); i++)
    {
      g_assert_nonnull (hd_pages_get_outline (pages, i, &level, &page, &y));
      n_papers += level == 1;
    }
  g_assert_cmpuint (n_papers, ==, N);
  pdf = hd_book_make_pdf (self->book, pages, &error);
  g_assert_no_error (error);

  /* Each of one page: four blank backs between five papers. */
  sheets = hd_batch_join (batch, self->book, "Các chương trình", TRUE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_pages, ==, N);
  g_assert_cmpuint (hd_pages_get_n_pages (sheets), ==, 2 * N - 1);
  g_clear_pointer (&pdf, g_bytes_unref);
  pdf = hd_book_make_pdf (self->book, sheets, &error);
  g_assert_no_error (error);
}

typedef struct
{
  gboolean done;
  gboolean wrote;
  HdPages *pages;
  GError *error;
} Answer;

static void
on_written_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  Answer *answer = data;

  answer->wrote = hd_batch_write_folder_finish (HD_BOOK (source), result, &answer->error);
  answer->done = TRUE;
}

static void
on_joined_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  Answer *answer = data;

  answer->pages = hd_batch_join_finish (HD_BOOK (source), result, &answer->error);
  answer->done = TRUE;
}

static void
on_rendered_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  Answer *answer = data;

  answer->pages = hd_book_render_finish (HD_BOOK (source), result, &answer->error);
  answer->done = TRUE;
}

static HdPages *
render_joined (HdBook  *book,
               gpointer data,
               GError **error)
{
  const HdListQuery query = { .sort = HD_SORT_NUMBER };
  g_autoptr (HdBatch) batch = hd_batch_new (book, &query, NULL, NULL, error);

  g_assert_true (hd_book_is_read_only (book));
  return batch != NULL ? hd_batch_join (batch, book, data, FALSE, NULL, error) : NULL;
}

static void
test_async (Test         *self,
            gconstpointer data)
{
  g_autoptr (HdBatch) batch = new_batch (self);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Answer written = { 0 }, joined = { 0 }, rendered = { 0 }, cancelled = { 0 };

  hd_batch_write_folder_async (batch, self->book, self->folder, NULL, on_written_cb, &written);
  fixture_wait (&written.done);
  g_assert_no_error (written.error);
  g_assert_true (written.wrote);
  g_assert_cmpuint (count_files (self->folder), ==, N);

  hd_batch_join_async (batch, self->book, "Một tệp", TRUE, NULL, on_joined_cb, &joined);
  fixture_wait (&joined.done);
  g_assert_no_error (joined.error);
  g_assert_cmpuint (hd_pages_get_n_pages (joined.pages), ==, 2 * N - 1);
  hd_pages_unref (joined.pages);

  hd_book_render_async (self->book, render_joined, g_strdup ("Của thợ"), g_free, NULL, on_rendered_cb, &rendered);
  fixture_wait (&rendered.done);
  g_assert_no_error (rendered.error);
  g_assert_cmpstr (hd_pages_get_title (rendered.pages), ==, "Của thợ");
  hd_pages_unref (rendered.pages);

  g_cancellable_cancel (cancellable);
  hd_batch_write_folder_async (batch, self->book, self->folder, cancellable, on_written_cb, &cancelled);
  fixture_wait (&cancelled.done);
  g_assert_error (cancelled.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (hd_batch_get_n_made (batch), ==, 0);
  g_clear_error (&cancelled.error);
}

#define ADD(name, func) g_test_add ("/batch/" name, Test, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);
  ADD ("folder", test_folder);
  ADD ("existing", test_existing);
  ADD ("cancel", test_cancel);
  ADD ("no-folder", test_no_folder);
  ADD ("left-out", test_left_out);
  ADD ("join", test_join);
  ADD ("async", test_async);
  return g_test_run ();
}
