/* register-print.c: the outgoing register on paper and for a spreadsheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/register.h"

#include "base/file.h"
#include "base/worker.h"
#include "book/book-private.h"
#include "book/register-export.h"
#include "papers/register-paper.h"

HdRendering *
hd_book_render_register (HdBook            *self,
                         const HdListQuery *query,
                         GError           **error)
{
  g_autoptr (HdRecord) committee = NULL;
  g_autoptr (HdRegister) read = NULL;
  g_autoptr (HdPaper) paper = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  committee = hd_book_get_committee (self, error);
  read = committee != NULL ? hd_book_read_register (self, query, error) : NULL;
  if (read == NULL)
    return NULL;
  paper = hd_register_paper_new (committee, read->rows, read->scope, hd_date_new (read->last_year, 12, 31));
  return hd_book_render_paper (self, paper, error);
}

GBytes *
hd_book_export_register (HdBook            *self,
                         const HdListQuery *query,
                         const char        *format,
                         GError           **error)
{
  g_autoptr (HdRendering) rendering = NULL;
  g_autoptr (HdRegister) read = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && format != NULL, NULL);

  if (g_str_equal (format, "pdf"))
    {
      rendering = hd_book_render_register (self, query, error);
      return rendering != NULL ? hd_book_make_pdf (self, rendering->pages, error) : NULL;
    }
  read = hd_book_read_register (self, query, error);
  if (read == NULL)
    return NULL;
  if (g_str_equal (format, "xlsx"))
    return hd_register_to_xlsx (read->rows, hd_book_get_title (self), read->scope, error);
  return hd_register_to_csv (read->rows);
}

/* --- On a worker --- */

typedef struct
{
  HdListQuery *query;
  char *format;
  char *path;
} Saving;

static void
saving_free (Saving *self)
{
  hd_list_query_free (self->query);
  g_free (self->format);
  g_free (self->path);
  g_free (self);
}

static void
run_saving (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  HdBook *self = source;
  const Saving *saving = task_data;
  GError *error = NULL;
  g_autoptr (HdBook) own = hd_book_open_reader (self, &error);
  g_autoptr (GBytes) bytes = NULL;

  if (own != NULL)
    bytes = hd_book_export_register (own, saving->query, saving->format, &error);
  if (bytes != NULL && !g_cancellable_set_error_if_cancelled (cancellable, &error))
    hd_file_write_atomically (saving->path, bytes, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

void
hd_book_save_register_async (HdBook             *self,
                             const HdListQuery  *query,
                             const char         *format,
                             const char         *path,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Saving *saving;

  g_return_if_fail (HD_IS_BOOK (self) && query != NULL && format != NULL && path != NULL);

  saving = g_new0 (Saving, 1);
  saving->query = hd_list_query_copy (query);
  saving->format = g_strdup (format);
  saving->path = g_strdup (path);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, hd_book_save_register_async);
  g_task_set_task_data (task, saving, (GDestroyNotify) saving_free);
  hd_worker_run (task, run_saving);
}

gboolean
hd_book_save_register_finish (HdBook       *self,
                              GAsyncResult *result,
                              GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
