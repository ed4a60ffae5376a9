/* text-block.h: a block of cells as a spreadsheet puts it on the clipboard as text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hd_text_block_split:
 *
 * Rows end with a line feed, with or without a carriage return, cells with a tab; the last line feed begins no row. A cell with a
 * line break or a tab in it stands in quotes, each quote within it twice: what is not closed before the cell ends is no such cell.
 * Line breaks and tabs within a cell become blanks, and blanks of any kind around it are dropped.
 *
 * Returns: (element-type GStrv): at least one row of at least one cell
 */
GPtrArray *hd_text_block_split (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
