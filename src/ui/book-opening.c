/* book-opening.c: a book that is being opened before there is a window for it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/book-opening.h"

#include "book/book-async.h"

struct _HdBookOpening
{
  GObject parent_instance;

  char *path;
  gboolean done;
  HdBook *book;
  GError *error;
  GTask *waiting; /* who asked before it was done */
};

G_DEFINE_FINAL_TYPE (HdBookOpening, hd_book_opening, G_TYPE_OBJECT)

static void
hand_over (HdBookOpening *self,
           GTask         *task)
{
  if (self->error != NULL)
    g_task_return_error (task, g_steal_pointer (&self->error));
  else
    g_task_return_pointer (task, g_steal_pointer (&self->book), g_object_unref);
}

static void
on_opened_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (HdBookOpening) self = user_data;
  g_autoptr (GTask) task = NULL;

  self->book = hd_book_open_finish (result, &self->error);
  self->done = TRUE;
  task = g_steal_pointer (&self->waiting);
  if (task != NULL)
    hand_over (self, task);
}

static void
hd_book_opening_finalize (GObject *object)
{
  HdBookOpening *self = HD_BOOK_OPENING (object);

  g_clear_object (&self->book);
  g_clear_error (&self->error);
  g_clear_object (&self->waiting);
  g_free (self->path);

  G_OBJECT_CLASS (hd_book_opening_parent_class)->finalize (object);
}

static void
hd_book_opening_class_init (HdBookOpeningClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hd_book_opening_finalize;
}

static void
hd_book_opening_init (HdBookOpening *self)
{
}

HdBookOpening *
hd_book_opening_new (const char *path,
                     const char *who)
{
  HdBookOpening *self;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (who != NULL, NULL);

  self = g_object_new (HD_TYPE_BOOK_OPENING, NULL);
  self->path = g_strdup (path);
  hd_book_open_async (path, who, NULL, on_opened_cb, g_object_ref (self));

  return self;
}

const char *
hd_book_opening_get_path (HdBookOpening *self)
{
  g_return_val_if_fail (HD_IS_BOOK_OPENING (self), NULL);

  return self->path;
}

void
hd_book_opening_get_async (HdBookOpening       *self,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (HD_IS_BOOK_OPENING (self));
  g_return_if_fail (self->waiting == NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, hd_book_opening_get_async);
  if (self->done)
    hand_over (self, task);
  else
    self->waiting = g_steal_pointer (&task);
}

HdBook *
hd_book_opening_get_finish (HdBookOpening  *self,
                            GAsyncResult   *result,
                            GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
