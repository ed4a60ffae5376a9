/* result-time.h: the time of a result as people write it in a table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/date.h"

G_BEGIN_DECLS

/**
 * hd_result_time_read:
 * @text: “2024”, “năm 2024”, “quý I năm 2024”, “quý 1/2024”, “tháng 3/2024”, “3/2024”, “6 tháng đầu năm 2024”, “5 tháng 2024”
 * @first: (out)
 * @last: (out): last day
 *
 * Returns: FALSE with %HD_ERROR_INVALID and a sentence
 */
gboolean hd_result_time_read (const char *text, HdDate *first, HdDate *last, GError **error);

G_END_DECLS
