/* text-desk.c: the text of one agreement on the desk of who edits it: pages, locks, saving
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/text-desk-private.h"

#include "base/i18n.h"
#include "base/worker.h"
#include "book/book-private.h"
#include "book/edit.h"
#include "book/versions-private.h"
#include "model/agreement.h"
#include "papers/agreement-paper.h"

HdTextDesk *
hd_text_desk_new (HdBook     *book,
                  const char *agreement_id,
                  GError    **error)
{
  HdDossier *dossier;
  HdTextDesk *self;

  g_return_val_if_fail (HD_IS_BOOK (book) && agreement_id != NULL, NULL);

  dossier = hd_book_load_dossier_from (book->db, agreement_id, error);
  if (dossier == NULL)
    return NULL;
  self = g_new0 (HdTextDesk, 1);
  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->lock);
  self->book = g_object_ref (book);
  self->agreement_id = g_strdup (agreement_id);
  self->dossier = dossier;
  return self;
}

HdTextDesk *
hd_text_desk_ref (HdTextDesk *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
hd_text_desk_unref (HdTextDesk *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  hd_flow_cache_free (self->cache);
  hd_dossier_free (self->dossier);
  g_mutex_clear (&self->lock);
  g_object_unref (self->book);
  g_free (self->agreement_id);
  g_free (self);
}

/* Whether @a and @b are the same clauses as they were last saved. */
static gboolean
same_clauses (GPtrArray *a,
              GPtrArray *b)
{
  g_autoptr (GHashTable) versions = g_hash_table_new (g_str_hash, g_str_equal);

  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      HdRecord *clause = g_ptr_array_index (a, i);

      g_hash_table_insert (versions, (char *) hd_record_get_id (clause), clause);
    }
  for (guint i = 0; i < b->len; i++)
    {
      HdRecord *clause = g_ptr_array_index (b, i);
      HdRecord *other = g_hash_table_lookup (versions, hd_record_get_id (clause));

      if (other == NULL || hd_record_get_row_version (other) != hd_record_get_row_version (clause))
        return FALSE;
    }
  return TRUE;
}

gboolean
hd_text_desk_reload (HdTextDesk *self,
                     gboolean   *text_changed,
                     GError    **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  HdDossier *dossier;

  g_return_val_if_fail (self != NULL, FALSE);

  dossier = hd_book_load_dossier_from (self->book->db, self->agreement_id, error);
  if (dossier == NULL)
    return FALSE;
  if (text_changed != NULL)
    *text_changed = !same_clauses (self->dossier->clauses, dossier->clauses);
  locker = g_mutex_locker_new (&self->lock);
  hd_dossier_free (self->dossier);
  self->dossier = dossier;
  return TRUE;
}

const char *
hd_text_desk_get_agreement_id (const HdTextDesk *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->agreement_id;
}

const HdDossier *
hd_text_desk_get_dossier (const HdTextDesk *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->dossier;
}

HdBook *
hd_text_desk_get_book (const HdTextDesk *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->book;
}

/* Day of the first signature; HD_DATE_NONE when none is given. */
static HdDate
find_first_signature (const HdDossier *dossier)
{
  HdDate first = HD_DATE_NONE;

  for (guint i = 0; i < dossier->signatures->len; i++)
    {
      HdDate date = hd_record_get_date (g_ptr_array_index (dossier->signatures, i), HD_SIGNATURE_SIGNED_DATE);

      if (date != HD_DATE_NONE && (first == HD_DATE_NONE || date < first))
        first = date;
    }
  return first;
}

char *
hd_text_desk_dup_lock (HdTextDesk *self)
{
  HdDate first;
  g_autofree char *date = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  first = find_first_signature (self->dossier);
  date = first != HD_DATE_NONE ? hd_date_print_short (first) : NULL;
  if (date != NULL)
    return g_strdup_printf (_("The text is locked since the first signature on %s. What has to change becomes an amendment."), date);
  if (hd_agreement_is_locked (self->dossier->agreement))
    return g_strdup (_("The text is locked since the first signature. What has to change becomes an amendment."));
  if (hd_book_is_read_only (self->book))
    return g_strdup (_("The book was opened for reading only: the text cannot be changed."));
  return NULL;
}

/* Pages */

static HdRendering *
render_locked (HdTextDesk *self,
               GPtrArray  *clauses,
               GError    **error)
{
  g_autoptr (HdDossier) dossier = hd_dossier_copy_with_clauses (self->dossier, clauses);
  g_autoptr (HdPaper) paper = NULL;
  g_autoptr (HdPages) pages = NULL;

  if (self->cache == NULL)
    {
      g_autoptr (HdFontSet) fonts = hd_book_ref_fonts (self->book, error);

      if (fonts == NULL)
        return NULL;
      self->cache = hd_flow_cache_new (fonts);
    }
  paper = hd_agreement_paper_new (dossier, error);
  if (paper == NULL)
    return NULL;
  pages = hd_layout_run_cached (paper->document, self->cache, error);
  if (pages == NULL)
    return NULL;
  return hd_rendering_new (paper, g_steal_pointer (&pages));
}

HdRendering *
hd_text_desk_render (HdTextDesk *self,
                     GPtrArray  *clauses,
                     GError    **error)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (self != NULL && clauses != NULL, NULL);

  locker = g_mutex_locker_new (&self->lock);
  return render_locked (self, clauses, error);
}

typedef struct
{
  HdTextDesk *desk;
  GPtrArray  *clauses;
} Job;

static void
job_free (Job *job)
{
  hd_text_desk_unref (job->desk);
  g_ptr_array_unref (job->clauses);
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
  HdRendering *rendering = hd_text_desk_render (job->desk, job->clauses, &error);

  if (rendering != NULL)
    g_task_return_pointer (task, rendering, (GDestroyNotify) hd_rendering_free);
  else
    g_task_return_error (task, error);
}

void
hd_text_desk_render_async (HdTextDesk         *self,
                           GPtrArray          *clauses,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (self != NULL && clauses != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, hd_text_desk_render_async);
  job = g_new0 (Job, 1);
  job->desk = hd_text_desk_ref (self);
  job->clauses = g_ptr_array_ref (clauses);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  hd_worker_run (task, run_in_thread);
}

HdRendering *
hd_text_desk_render_finish (HdTextDesk   *self,
                            GAsyncResult *result,
                            GError      **error)
{
  g_return_val_if_fail (self != NULL && g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Saving */

gboolean
hd_text_desk_save (HdTextDesk          *self,
                   const HdOutlineEdit *edit,
                   GError             **error)
{
  g_autoptr (GPtrArray) put = NULL;
  g_autoptr (GPtrArray) removed = NULL;
  g_autoptr (HdEdit) change = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (self != NULL && edit != NULL, FALSE);

  title = hd_record_dup_title (self->dossier->agreement);
  change = hd_edit_new_printf (self->book, _("Change the text of “%s”"), title);
  hd_outline_edit_get_changes (edit, &put, &removed);
  for (guint i = 0; i < put->len; i++)
    hd_edit_put (change, g_ptr_array_index (put, i));
  for (guint i = 0; i < removed->len; i++)
    {
      HdRecord *clause = g_ptr_array_index (removed, i);

      hd_edit_remove (change, clause);
      if (!hd_version_release_clause (self->book, change, hd_record_get_id (clause), error))
        return FALSE;
    }
  if (!hd_edit_apply (change, error))
    return FALSE;
  hd_text_desk_drop_draft (self);
  return TRUE;
}
