/* attachments.c: scans and other files that belong to an agreement or a meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/attachments.h"

#include <string.h>

#include "base/error.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/text.h"
#include "base/worker.h"
#include "book/book-private.h"
#include "book/edit.h"
#include "layout/scan.h"
#include "store/records.h"

static char *
dup_name (const char *path,
          GError    **error)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (base);

  return hd_text_clean (shown, -1, HD_TEXT_LINE, error);
}

/* @owner_field: HD_ATTACHMENT_AGREEMENT or HD_ATTACHMENT_MEETING */
static gboolean
check_new (HdBook     *self,
           guint       owner_field,
           const char *owner_id,
           const char *sha256,
           GError    **error)
{
  g_autoptr (GPtrArray) attachments = hd_records_get_by (self->db, HD_ENTITY_ATTACHMENT, owner_field, owner_id, error);

  if (attachments == NULL)
    return FALSE;
  for (guint i = 0; i < attachments->len; i++)
    {
      const HdRecord *other = g_ptr_array_index (attachments, i);

      if (g_strcmp0 (hd_record_get_text (other, HD_ATTACHMENT_CONTENT), sha256) != 0)
        continue;
      g_set_error (error, HD_ERROR, HD_ERROR_CONSTRAINT, _("This file is attached already, as “%s”."),
                   hd_record_peek_text (other, HD_ATTACHMENT_NAME));
      return FALSE;
    }
  return TRUE;
}

static HdRecord *
new_attachment (guint         owner_field,
                const char   *owner_id,
                const char   *name,
                const char   *purpose,
                const HdScan *scan,
                const char   *sha256,
                gsize         size)
{
  HdRecord *attachment = hd_record_new (HD_ENTITY_ATTACHMENT);

  hd_record_set_text (attachment, owner_field, owner_id);
  hd_record_set_text (attachment, HD_ATTACHMENT_NAME, name);
  hd_record_set_text (attachment, HD_ATTACHMENT_PURPOSE, purpose);
  hd_record_set_text (attachment, HD_ATTACHMENT_MEDIA_TYPE, scan->media_type);
  hd_record_set_text (attachment, HD_ATTACHMENT_CONTENT, sha256);
  hd_record_set_integer (attachment, HD_ATTACHMENT_SIZE, (gint64) size);
  hd_record_set_integer (attachment, HD_ATTACHMENT_PAGES, scan->n_pages);
  return attachment;
}

HdRecord *
hd_book_attach_file (HdBook     *self,
                     const char *agreement_id,
                     const char *path,
                     const char *purpose,
                     GError    **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HdRecord) agreement = NULL;
  g_autoptr (HdRecord) attachment = NULL;
  g_autoptr (HdEdit) edit = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *sha256 = NULL;
  HdScan scan;

  g_return_val_if_fail (HD_IS_BOOK (self) && agreement_id != NULL && path != NULL && purpose != NULL, NULL);

  if (!hd_book_require_writable (self, error))
    return NULL;
  agreement = hd_records_get (self->db, HD_ENTITY_AGREEMENT, agreement_id, error);
  if (agreement == NULL || (name = dup_name (path, error)) == NULL || (bytes = hd_file_read (path, HD_SCAN_MAX_BYTES, error)) == NULL ||
      !hd_scan_inspect (bytes, &scan, error))
    return NULL;
  title = hd_record_dup_title (agreement);
  edit = hd_edit_new_printf (self, _("Attach “%s” to programme “%s”"), name, title);
  sha256 = hd_edit_add_blob (edit, bytes);
  if (!check_new (self, HD_ATTACHMENT_AGREEMENT, agreement_id, sha256, error))
    return NULL;
  attachment = new_attachment (HD_ATTACHMENT_AGREEMENT, agreement_id, name, purpose, &scan, sha256, g_bytes_get_size (bytes));
  hd_edit_put (edit, attachment);
  return hd_edit_apply (edit, error) ? g_steal_pointer (&attachment) : NULL;
}

HdRecord *
hd_book_attach_speech (HdBook     *self,
                       const char *contribution_id,
                       const char *path,
                       GError    **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HdRecord) before = NULL;
  g_autoptr (HdRecord) contribution = NULL;
  g_autoptr (HdRecord) attachment = NULL;
  g_autoptr (HdEdit) edit = NULL;
  g_autofree char *name = NULL;
  g_autofree char *sha256 = NULL;
  const char *meeting;
  HdScan scan;

  g_return_val_if_fail (HD_IS_BOOK (self) && contribution_id != NULL && path != NULL, NULL);

  if (!hd_book_require_writable (self, error))
    return NULL;
  before = hd_records_get (self->db, HD_ENTITY_CONTRIBUTION, contribution_id, error);
  if (before == NULL || (name = dup_name (path, error)) == NULL || (bytes = hd_file_read (path, HD_SCAN_MAX_BYTES, error)) == NULL ||
      !hd_scan_inspect (bytes, &scan, error))
    return NULL;
  meeting = hd_record_get_text (before, HD_CONTRIBUTION_MEETING);
  edit = hd_edit_new_printf (self, _("Attach “%s” to a paper that is read"), name);
  sha256 = hd_edit_add_blob (edit, bytes);
  if (!check_new (self, HD_ATTACHMENT_MEETING, meeting, sha256, error))
    return NULL;
  attachment = new_attachment (HD_ATTACHMENT_MEETING, meeting, name, "speech", &scan, sha256, g_bytes_get_size (bytes));
  hd_edit_put (edit, attachment);
  contribution = hd_record_copy (before);
  hd_record_set_text (contribution, HD_CONTRIBUTION_ATTACHMENT, hd_record_get_id (attachment));
  hd_edit_put (edit, contribution);
  return hd_edit_apply (edit, error) ? g_steal_pointer (&attachment) : NULL;
}

/* --- On a worker --- */

typedef struct
{
  char *owner_id; /* of an agreement; of a contribution when there is no purpose */
  char *path;
  char *purpose;
} Attaching;

static void
attaching_free (Attaching *self)
{
  g_free (self->owner_id);
  g_free (self->path);
  g_free (self->purpose);
  g_free (self);
}

static void
run_attaching (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  HdBook *self = source;
  const Attaching *attaching = task_data;
  g_autoptr (HdBook) own = NULL;
  HdRecord *attachment = NULL;
  GError *error = NULL;

  if (hd_book_require_writable (self, &error))
    own = hd_book_open (self->path, self->who, &error);
  if (own != NULL && attaching->purpose != NULL)
    attachment = hd_book_attach_file (own, attaching->owner_id, attaching->path, attaching->purpose, &error);
  else if (own != NULL)
    attachment = hd_book_attach_speech (own, attaching->owner_id, attaching->path, &error);
  if (attachment == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, attachment, (GDestroyNotify) hd_record_unref);
}

static void
attach_async (HdBook              *self,
              const char          *owner_id,
              const char          *path,
              const char          *purpose,
              GCancellable        *cancellable,
              GAsyncReadyCallback  callback,
              gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Attaching *attaching = g_new0 (Attaching, 1);

  attaching->owner_id = g_strdup (owner_id);
  attaching->path = g_strdup (path);
  attaching->purpose = g_strdup (purpose);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, hd_book_attach_file_async);
  g_task_set_task_data (task, attaching, (GDestroyNotify) attaching_free);
  /* What was stored before the user gave up is told. */
  g_task_set_check_cancellable (task, FALSE);
  hd_worker_run (task, run_attaching);
}

void
hd_book_attach_file_async (HdBook              *self,
                           const char          *agreement_id,
                           const char          *path,
                           const char          *purpose,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_return_if_fail (HD_IS_BOOK (self) && agreement_id != NULL && path != NULL && purpose != NULL);

  attach_async (self, agreement_id, path, purpose, cancellable, callback, user_data);
}

void
hd_book_attach_speech_async (HdBook              *self,
                             const char          *contribution_id,
                             const char          *path,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_return_if_fail (HD_IS_BOOK (self) && contribution_id != NULL && path != NULL);

  attach_async (self, contribution_id, path, NULL, cancellable, callback, user_data);
}

HdRecord *
hd_book_attach_file_finish (HdBook       *self,
                            GAsyncResult *result,
                            GError      **error)
{
  g_autoptr (HdRecord) attachment = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  attachment = g_task_propagate_pointer (G_TASK (result), error);
  if (attachment == NULL || !hd_book_reload (self, error))
    return NULL;
  return g_steal_pointer (&attachment);
}

/* --- Back out --- */

GBytes *
hd_book_read_attachment (HdBook     *self,
                         const char *attachment_id,
                         GError    **error)
{
  g_autoptr (HdRecord) attachment = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *sha256 = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && attachment_id != NULL, NULL);

  attachment = hd_records_get (self->db, HD_ENTITY_ATTACHMENT, attachment_id, error);
  if (attachment == NULL)
    return NULL;
  bytes = hd_records_get_blob (self->db, hd_record_peek_text (attachment, HD_ATTACHMENT_CONTENT), error);
  if (bytes == NULL)
    return NULL;
  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (g_str_equal (sha256, hd_record_peek_text (attachment, HD_ATTACHMENT_CONTENT)))
    return g_steal_pointer (&bytes);
  g_set_error (error, HD_ERROR, HD_ERROR_CORRUPT, _("The stored file “%s” has been altered outside the program. Take it from your backup."),
               hd_record_peek_text (attachment, HD_ATTACHMENT_NAME));
  return NULL;
}

char *
hd_attachment_dup_file_name (const HdRecord *attachment)
{
  static const char * const suffixes[][2] = {
    { "application/pdf", ".pdf" }, { "image/png", ".png" }, { "image/jpeg", ".jpg" }, { "image/tiff", ".tif" },
  };
  const char *name;
  const char *type;

  g_return_val_if_fail (attachment != NULL, NULL);

  name = hd_record_peek_text (attachment, HD_ATTACHMENT_NAME);
  type = hd_record_peek_text (attachment, HD_ATTACHMENT_MEDIA_TYPE);
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *lower = g_utf8_strdown (name, -1);

      if (g_str_equal (type, suffixes[i][0]) && !g_str_has_suffix (lower, suffixes[i][1]) &&
          !(g_str_equal (suffixes[i][1], ".jpg") && g_str_has_suffix (lower, ".jpeg")) &&
          !(g_str_equal (suffixes[i][1], ".tif") && g_str_has_suffix (lower, ".tiff")))
        return g_strconcat (name, suffixes[i][1], NULL);
    }
  return g_strdup (name);
}
