/* worker.h: work beside the window that the program waits for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * hd_worker_run:
 * @task: a task of the main thread
 * @function: what the worker does
 *
 * Runs @function in a worker. The default application, if there is one, goes on until @task is over, also when its last window is closed
 * meanwhile: what is being saved gets into the book, and nothing is taken down under the hands of a worker.
 */
void hd_worker_run (GTask *task, GTaskThreadFunc function);

G_END_DECLS
