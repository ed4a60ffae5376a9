/* csv.h: cells of a file for a spreadsheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * RFC 4180, with semicolons, as a spreadsheet set to Vietnamese opens it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Byte order mark, at the beginning of the file; what parts cells; what ends a line. */
#define HD_CSV_START "\357\273\277"
#define HD_CSV_COMMA ";"
#define HD_CSV_END "\r\n"

/* @is_text: no figure: one that a spreadsheet would take for a formula gets an apostrophe in front. */
void hd_csv_append_cell (GString *out, const char *text, gboolean is_text);

G_END_DECLS
