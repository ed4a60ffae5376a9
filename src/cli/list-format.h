/* list-format.h: rows as a table for the eye, as CSV for a spreadsheet, as JSON for programs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cli/list-columns.h"

G_BEGIN_DECLS

typedef char *(*HdListFormat) (const HdColumns *columns, GPtrArray *rows);

/* "table", "csv", "json"; NULL for any other. The text is the caller's. */
HdListFormat hd_list_format_get (const char *name);

G_END_DECLS
