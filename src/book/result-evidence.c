/* result-evidence.c: a result saved with the file that proves it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/result-evidence.h"

#include "base/file.h"
#include "base/i18n.h"
#include "base/text.h"
#include "base/worker.h"
#include "book/book-private.h"
#include "book/edit.h"
#include "layout/scan.h"
#include "store/records.h"

static gboolean
add_evidence (HdEdit     *edit,
              HdRecord   *result,
              const char *path,
              GError    **error)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (base);
  g_autofree char *name = hd_text_clean (shown, -1, HD_TEXT_LINE, error);
  g_autoptr (GBytes) bytes = name != NULL ? hd_file_read (path, HD_SCAN_MAX_BYTES, error) : NULL;
  g_autoptr (HdRecord) attachment = NULL;
  g_autofree char *sha256 = NULL;
  HdScan scan;

  if (bytes == NULL || !hd_scan_inspect (bytes, &scan, error))
    return FALSE;
  attachment = hd_record_new (HD_ENTITY_ATTACHMENT);
  sha256 = hd_edit_add_blob (edit, bytes);
  hd_record_set_text (attachment, HD_ATTACHMENT_NAME, name);
  hd_record_set_text (attachment, HD_ATTACHMENT_PURPOSE, "evidence");
  hd_record_set_text (attachment, HD_ATTACHMENT_MEDIA_TYPE, scan.media_type);
  hd_record_set_text (attachment, HD_ATTACHMENT_CONTENT, sha256);
  hd_record_set_integer (attachment, HD_ATTACHMENT_SIZE, (gint64) g_bytes_get_size (bytes));
  hd_record_set_integer (attachment, HD_ATTACHMENT_PAGES, scan.n_pages);
  hd_edit_put (edit, attachment);
  hd_record_set_text (result, HD_RESULT_ATTACHMENT, hd_record_get_id (attachment));
  return TRUE;
}

/* The evidence that @result had and has no longer, unless something else names it. */
static gboolean
drop_evidence (HdBook         *self,
               HdEdit         *edit,
               const HdRecord *before,
               const HdRecord *result,
               GError        **error)
{
  const char *old = before != NULL ? hd_record_get_text (before, HD_RESULT_ATTACHMENT) : NULL;
  g_autoptr (HdRecord) attachment = NULL;
  g_autoptr (GPtrArray) others = NULL;

  if (old == NULL || g_strcmp0 (old, hd_record_get_text (result, HD_RESULT_ATTACHMENT)) == 0)
    return TRUE;
  attachment = hd_records_get (self->db, HD_ENTITY_ATTACHMENT, old, error);
  others = attachment != NULL ? hd_records_get_by (self->db, HD_ENTITY_RESULT, HD_RESULT_ATTACHMENT, old, error) : NULL;
  if (others == NULL)
    return FALSE;
  if (others->len == 1 && hd_record_is_empty (attachment, HD_ATTACHMENT_AGREEMENT) && hd_record_is_empty (attachment, HD_ATTACHMENT_MEETING))
    hd_edit_remove (edit, attachment);
  return TRUE;
}

gboolean
hd_book_save_result (HdBook     *self,
                     HdRecord   *result,
                     const char *path,
                     GError    **error)
{
  g_autoptr (HdRecord) before = NULL;
  g_autoptr (HdRecord) indicator = NULL;
  g_autoptr (HdEdit) edit = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && result != NULL && hd_record_get_kind (result) == HD_ENTITY_RESULT, FALSE);

  if (!hd_book_require_writable (self, error))
    return FALSE;
  if (hd_record_get_row_version (result) > 0)
    {
      before = hd_records_get (self->db, HD_ENTITY_RESULT, hd_record_get_id (result), error);
      if (before == NULL)
        return FALSE;
    }
  indicator = hd_records_get (self->db, HD_ENTITY_INDICATOR, hd_record_peek_text (result, HD_RESULT_INDICATOR), error);
  if (indicator == NULL)
    return FALSE;
  edit = hd_edit_new_printf (self, _("Details of the result “%s”"), hd_record_peek_text (indicator, HD_INDICATOR_NAME));
  if ((path != NULL && !add_evidence (edit, result, path, error)) || !drop_evidence (self, edit, before, result, error))
    return FALSE;
  hd_edit_put (edit, result);
  return hd_edit_apply (edit, error);
}

/* --- On a worker --- */

typedef struct
{
  HdRecord *result;
  char     *path;
} Saving;

static void
saving_free (Saving *self)
{
  hd_record_unref (self->result);
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
  g_autoptr (HdBook) own = NULL;
  GError *error = NULL;

  if (hd_book_require_writable (self, &error))
    own = hd_book_open (self->path, self->who, &error);
  if (own != NULL && hd_book_save_result (own, saving->result, saving->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
hd_book_save_result_async (HdBook              *self,
                           HdRecord            *result,
                           const char          *path,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Saving *saving;

  g_return_if_fail (HD_IS_BOOK (self) && result != NULL);

  saving = g_new0 (Saving, 1);
  saving->result = hd_record_ref (result);
  saving->path = g_strdup (path);
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, hd_book_save_result_async);
  g_task_set_task_data (task, saving, (GDestroyNotify) saving_free);
  hd_worker_run (task, run_saving);
}

gboolean
hd_book_save_result_finish (HdBook       *self,
                            GAsyncResult *result,
                            GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error) && hd_book_reload (self, error);
}
