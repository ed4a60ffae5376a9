/* sheet.h: a table of texts, as Excel, LibreOffice and Word save it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HD_SHEET_MAX_BYTES   (64 * 1024 * 1024)
#define HD_SHEET_MAX_ROWS    200000
#define HD_SHEET_MAX_COLUMNS 100

typedef struct
{
  GPtrArray *cells; /* (element-type utf8): clean lines, never NULL */
  guint      line;  /* of the file, from 1, where the row begins */
} HdSheetRow;

typedef struct
{
  GPtrArray *rows;      /* (element-type HdSheetRow) */
  guint      n_columns; /* of the widest row */
  char       separator;
} HdSheet;

/**
 * hd_sheet_parse:
 *
 * CSV after RFC 4180: cells parted by semicolons, commas or tabs, whichever parts the rows alike; quotes; any line end; UTF-8
 * with or without a byte order mark, or the UTF-16 of Excel's “Unicode text”. An apostrophe before what a spreadsheet would
 * take for a formula is dropped. Empty rows are left out.
 *
 * Returns: NULL with HD_ERROR_INVALID and a sentence: another encoding, an old Vietnamese font, a quote that is not closed, …
 */
HdSheet    *hd_sheet_parse (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void        hd_sheet_free  (HdSheet *self);
/* "" beyond the end of a short row. */
const char *hd_sheet_get   (const HdSheet *self, guint row, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdSheet, hd_sheet_free)

G_END_DECLS
