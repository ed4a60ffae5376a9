/* history-rows.h: a step of a history as a row that opens
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/history.h"

G_BEGIN_DECLS

/* What was done; by whom and when; opened: each field before and after. */
GtkWidget *hd_history_row_new (const HdStep *step) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
