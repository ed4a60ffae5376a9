/* worker.c: work beside the window that the program waits for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/worker.h"

static gboolean
release (gpointer application)
{
  g_application_release (application);

  return G_SOURCE_REMOVE;
}

/* The worker itself may be the last to let the task go. */
static void
on_over_cb (gpointer  application,
            GObject  *task)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, release, application, g_object_unref);
}

void
hd_worker_run (GTask           *task,
               GTaskThreadFunc  function)
{
  GApplication *application = g_application_get_default ();

  g_return_if_fail (G_IS_TASK (task) && function != NULL);

  if (application != NULL)
    {
      g_application_hold (application);
      g_object_weak_ref (G_OBJECT (task), on_over_cb, g_object_ref (application));
    }
  g_task_run_in_thread (task, function);
}
