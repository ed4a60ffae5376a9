/* register-export.h: the outgoing register for a spreadsheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/register.h"

G_BEGIN_DECLS

/* @rows: (element-type HdRegisterRow). The series stands in a column of its own before the ten of the decree when there are several. */
GBytes *hd_register_to_csv  (GPtrArray *rows) G_GNUC_WARN_UNUSED_RESULT;
/* @scope: what the rows are of, as printed. A sheet that prints on landscape A4 with its titles on every page. Text is written as text, never as a formula. */
GBytes *hd_register_to_xlsx (GPtrArray *rows, const char *committee, const char *scope, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
