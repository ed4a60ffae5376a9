/* batch.c: the papers of many agreements, one after another
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/batch.h"

#include "base/error.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/worker.h"
#include "book/book-private.h"
#include "book/list.h"
#include "book/papers.h"

#define WINDOW 200
/* Letters of a name that is numbered: a name that is cut off would lose the number at its end. */
#define MAX_NUMBERED 60

typedef struct
{
  char *id;
  char *text; /* number, symbol and name */
  char *name; /* of the file */
} Paper;

struct _HdBatch
{
  GPtrArray *papers;
  GHashTable *names; /* those in use, folded: some file systems do not tell case */
  GPtrArray *left_out;
  int n_done; /* atomic */
  guint n_made;
};

static void
paper_free (Paper *paper)
{
  g_free (paper->id);
  g_free (paper->text);
  g_free (paper->name);
  g_free (paper);
}

static gboolean
claim_name (HdBatch    *self,
            const char *name)
{
  g_autofree char *key = g_utf8_casefold (name, -1);

  return g_hash_table_add (self->names, g_steal_pointer (&key));
}

static gboolean
exists (const char *folder,
        const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* A name nobody has; @folder: (nullable): nor any file there. */
static char *
dup_free_name (HdBatch    *self,
               const char *text,
               const char *folder)
{
  g_autofree char *beginning = g_utf8_strlen (text, -1) > MAX_NUMBERED ? g_utf8_substring (text, 0, MAX_NUMBERED) : g_strdup (text);
  g_autofree char *name = hd_file_dup_safe_name (text, "pdf");

  for (guint i = 2; (folder != NULL && exists (folder, name)) || !claim_name (self, name); i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s (%u)", beginning, i);

      g_free (name);
      name = hd_file_dup_safe_name (numbered, "pdf");
    }
  return g_steal_pointer (&name);
}

static void
add_paper (HdBatch         *self,
           const HdListRow *row)
{
  Paper *paper = g_new0 (Paper, 1);
  const char *number = row->number != NULL && g_ascii_isdigit (row->number[0]) ? row->number : "";

  paper->id = g_strdup (row->id);
  paper->text = g_strdup_printf ("%s%s%s", number, *number != '\0' ? " " : "", row->title);
  paper->name = dup_free_name (self, paper->text, NULL);
  g_ptr_array_add (self->papers, paper);
}

HdBatch *
hd_batch_new (HdBook            *book,
              const HdListQuery *query,
              HdBatchFilter      filter,
              gpointer           data,
              GError           **error)
{
  g_autoptr (HdBatch) self = NULL;
  guint n_rows;

  g_return_val_if_fail (HD_IS_BOOK (book) && query != NULL, NULL);

  if (!hd_book_count_rows (book, HD_ENTITY_AGREEMENT, query, &n_rows, error))
    return NULL;
  self = g_new0 (HdBatch, 1);
  self->papers = g_ptr_array_new_with_free_func ((GDestroyNotify) paper_free);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->left_out = g_ptr_array_new_with_free_func (g_free);
  for (guint offset = 0; offset < n_rows; offset += WINDOW)
    {
      g_autoptr (GPtrArray) rows = hd_book_read_rows (book, HD_ENTITY_AGREEMENT, query, offset, WINDOW, error);

      if (rows == NULL)
        return NULL;
      for (guint i = 0; i < rows->len; i++)
        {
          const HdListRow *row = g_ptr_array_index (rows, i);

          if (filter == NULL || filter (row->id, data))
            add_paper (self, row);
        }
    }
  return g_steal_pointer (&self);
}

void
hd_batch_free (HdBatch *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->papers);
  g_hash_table_unref (self->names);
  g_ptr_array_unref (self->left_out);
  g_free (self);
}

guint
hd_batch_get_n_papers (const HdBatch *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->papers->len;
}

const char *
hd_batch_get_name (const HdBatch *self,
                   guint          index)
{
  g_return_val_if_fail (self != NULL && index < self->papers->len, NULL);

  return ((const Paper *) g_ptr_array_index (self->papers, index))->name;
}

guint
hd_batch_count_existing (const HdBatch *self,
                         const char    *folder,
                         const char   **example)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL && folder != NULL, 0);

  if (example != NULL)
    *example = NULL;
  for (guint i = 0; i < self->papers->len; i++)
    {
      const Paper *paper = g_ptr_array_index (self->papers, i);

      if (!exists (folder, paper->name))
        continue;
      if (n++ == 0 && example != NULL)
        *example = paper->name;
    }
  return n;
}

void
hd_batch_keep_existing (HdBatch    *self,
                        const char *folder)
{
  g_return_if_fail (self != NULL && folder != NULL);

  for (guint i = 0; i < self->papers->len; i++)
    {
      Paper *paper = g_ptr_array_index (self->papers, i);

      if (!exists (folder, paper->name))
        continue;
      g_free (paper->name);
      paper->name = dup_free_name (self, paper->text, folder);
    }
}

/* --- Running --- */

static void
begin (HdBatch *self)
{
  g_atomic_int_set (&self->n_done, 0);
  self->n_made = 0;
  g_ptr_array_set_size (self->left_out, 0);
}

/* @error: (nullable): why the paper was left out */
static void
end_paper (HdBatch      *self,
           const Paper  *paper,
           const GError *error)
{
  if (error == NULL)
    self->n_made++;
  else
    g_ptr_array_add (self->left_out, g_strdup_printf ("%s: %s", paper->text, error->message));
  g_atomic_int_inc (&self->n_done);
}

/* What would befall the next file as well. */
static gboolean
ends_all (const GError *error)
{
  return g_error_matches (error, HD_ERROR, HD_ERROR_NO_SPACE) || g_error_matches (error, HD_ERROR, HD_ERROR_READ_ONLY) ||
         g_error_matches (error, HD_ERROR, HD_ERROR_NOT_FOUND) || g_error_matches (error, HD_ERROR, HD_ERROR_IO);
}

gboolean
hd_batch_write_folder (HdBatch      *self,
                       HdBook       *book,
                       const char   *folder,
                       HdBatchFunc   func,
                       gpointer      data,
                       GCancellable *cancellable,
                       GError      **error)
{
  g_return_val_if_fail (self != NULL && HD_IS_BOOK (book) && folder != NULL, FALSE);

  begin (self);
  for (guint i = 0; i < self->papers->len; i++)
    {
      const Paper *paper = g_ptr_array_index (self->papers, i);
      g_autofree char *path = g_build_filename (folder, paper->name, NULL);
      g_autoptr (GError) refusal = NULL;
      g_autoptr (GBytes) pdf = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      pdf = hd_book_print_agreement (book, paper->id, NULL, &refusal);
      if (pdf != NULL && !hd_file_write_atomically (path, pdf, &refusal) && ends_all (refusal))
        {
          g_propagate_error (error, g_steal_pointer (&refusal));
          return FALSE;
        }
      end_paper (self, paper, refusal);
      if (func != NULL)
        func (paper->name, refusal, data);
    }
  return TRUE;
}

GBytes *
hd_batch_make_pdf (HdBatch *self,
                   HdBook  *book,
                   guint    index,
                   GError **error)
{
  const Paper *paper;
  GError *refusal = NULL;
  GBytes *pdf;

  g_return_val_if_fail (self != NULL && HD_IS_BOOK (book) && index < self->papers->len, NULL);

  if (index == 0)
    begin (self);
  paper = g_ptr_array_index (self->papers, index);
  pdf = hd_book_print_agreement (book, paper->id, NULL, &refusal);
  end_paper (self, paper, refusal);
  if (refusal != NULL)
    g_propagate_error (error, refusal);
  return pdf;
}

HdPages *
hd_batch_join (HdBatch      *self,
               HdBook       *book,
               const char   *title,
               gboolean      new_sheets,
               GCancellable *cancellable,
               GError      **error)
{
  g_autoptr (GPtrArray) parts = NULL;

  g_return_val_if_fail (self != NULL && HD_IS_BOOK (book) && title != NULL, NULL);

  parts = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_pages_unref);
  begin (self);
  for (guint i = 0; i < self->papers->len; i++)
    {
      const Paper *paper = g_ptr_array_index (self->papers, i);
      g_autoptr (GError) refusal = NULL;
      g_autoptr (HdRendering) rendering = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      rendering = hd_book_render_as_printed (book, paper->id, &refusal);
      if (rendering != NULL)
        g_ptr_array_add (parts, hd_pages_ref (rendering->pages));
      end_paper (self, paper, refusal);
    }
  if (parts->len > 0)
    return hd_pages_join (parts, title, new_sheets);
  if (self->left_out->len > 0)
    g_set_error_literal (error, HD_ERROR, HD_ERROR_INVALID, g_ptr_array_index (self->left_out, 0));
  else
    g_set_error_literal (error, HD_ERROR, HD_ERROR_NOT_FOUND, _("There is no paper to print. Choose at least one programme."));
  return NULL;
}

guint
hd_batch_get_n_done (const HdBatch *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (guint) g_atomic_int_get (&self->n_done);
}

guint
hd_batch_get_n_made (const HdBatch *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_made;
}

GPtrArray *
hd_batch_get_left_out (const HdBatch *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->left_out;
}

/* --- On a worker --- */

typedef struct
{
  HdBatch *batch;
  char *folder; /* NULL: one run of pages, or one paper */
  char *title;  /* NULL: one paper */
  guint index;
  gboolean new_sheets;
} Job;

static void
job_free (Job *job)
{
  g_free (job->folder);
  g_free (job->title);
  g_free (job);
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  g_autoptr (HdBook) reader = hd_book_open_reader (source, &error);
  GBytes *pdf = NULL;
  HdPages *pages = NULL;
  gboolean done = FALSE;

  if (reader != NULL && job->folder == NULL && job->title == NULL)
    pdf = hd_batch_make_pdf (job->batch, reader, job->index, &error);
  else if (reader != NULL && job->folder != NULL)
    done = hd_batch_write_folder (job->batch, reader, job->folder, NULL, NULL, cancellable, &error);
  else if (reader != NULL)
    pages = hd_batch_join (job->batch, reader, job->title, job->new_sheets, cancellable, &error);

  if (pdf != NULL)
    g_task_return_pointer (task, pdf, (GDestroyNotify) g_bytes_unref);
  else if (pages != NULL)
    g_task_return_pointer (task, pages, (GDestroyNotify) hd_pages_unref);
  else if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
start (HdBook             *book,
       gpointer            tag,
       Job                *job_take,
       GCancellable       *cancellable,
       GAsyncReadyCallback callback,
       gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (book, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, job_take, (GDestroyNotify) job_free);
  /* What was written before the user gave up is told. */
  g_task_set_check_cancellable (task, FALSE);
  hd_worker_run (task, run_in_thread);
}

void
hd_batch_write_folder_async (HdBatch            *self,
                             HdBook             *book,
                             const char         *folder,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  Job *job;

  g_return_if_fail (self != NULL && HD_IS_BOOK (book) && folder != NULL);

  job = g_new0 (Job, 1);
  job->batch = self;
  job->folder = g_strdup (folder);
  start (book, hd_batch_write_folder_async, job, cancellable, callback, user_data);
}

gboolean
hd_batch_write_folder_finish (HdBook       *book,
                              GAsyncResult *result,
                              GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, book), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
hd_batch_make_pdf_async (HdBatch            *self,
                         HdBook             *book,
                         guint               index,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  Job *job;

  g_return_if_fail (self != NULL && HD_IS_BOOK (book));

  job = g_new0 (Job, 1);
  job->batch = self;
  job->index = index;
  start (book, hd_batch_make_pdf_async, job, cancellable, callback, user_data);
}

GBytes *
hd_batch_make_pdf_finish (HdBook       *book,
                          GAsyncResult *result,
                          GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, book), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
hd_batch_join_async (HdBatch            *self,
                     HdBook             *book,
                     const char         *title,
                     gboolean            new_sheets,
                     GCancellable       *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  Job *job;

  g_return_if_fail (self != NULL && HD_IS_BOOK (book) && title != NULL);

  job = g_new0 (Job, 1);
  job->batch = self;
  job->title = g_strdup (title);
  job->new_sheets = new_sheets;
  start (book, hd_batch_join_async, job, cancellable, callback, user_data);
}

HdPages *
hd_batch_join_finish (HdBook       *book,
                      GAsyncResult *result,
                      GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, book), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
