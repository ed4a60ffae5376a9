/* big-results.h: a book with the history of a national committee, made up
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"

/* A book with the standard catalogue, 60 units, 10,000 agreements and about @n_results results: month by month of all units and
 * indicators, back from December 2025, and what each unit and all of them were to do in each year; @path must not exist. */
gboolean big_results_make (const char *path, guint n_results, GError **error);
