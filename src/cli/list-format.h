/* list-format.h: rows as a table for the eye, as CSV for a spreadsheet, as JSON for programs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cli/list-columns.h"

G_BEGIN_DECLS

typedef char *(*HdListFormat) (const HdColumns *columns, GPtrArray *rows);

/* "table", "csv", "json"; NULL for any other. */
HdListFormat hd_list_format_get (const char *name);

/* Columns as wide as their widest cell on a terminal, two blanks between. */
char *hd_list_format_table (const HdColumns *columns, GPtrArray *rows) G_GNUC_WARN_UNUSED_RESULT;
/* RFC 4180, with semicolons and a byte order mark, as a spreadsheet set to Vietnamese opens it; a text that a spreadsheet would
 * take for a formula gets an apostrophe in front. */
char *hd_list_format_csv   (const HdColumns *columns, GPtrArray *rows) G_GNUC_WARN_UNUSED_RESULT;
/* An array of objects; what is empty is null. */
char *hd_list_format_json  (const HdColumns *columns, GPtrArray *rows) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
