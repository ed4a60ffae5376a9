/* sheet.h: a table of texts, as Excel, LibreOffice and Word save it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/text-legacy.h"

G_BEGIN_DECLS

#define HD_SHEET_MAX_BYTES   (64 * 1024 * 1024)
#define HD_SHEET_MAX_ROWS    200000
#define HD_SHEET_MAX_COLUMNS 100

typedef struct
{
  guint line; /* of the file, from 1, where the row begins */
  guint n_cells;
  char *cells[]; /* GRefStrings: clean lines, never NULL; equal cells of the table may be one */
} HdSheetRow;

typedef struct
{
  GPtrArray  *rows;      /* (element-type HdSheetRow) */
  GHashTable *lines;    /* a cell -> the same with its line breaks, of those that have some; GRefStrings */
  guint       n_columns; /* of the widest row */
  char        separator;
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
/* Which old encoding a table was in, and what was lost on the way to Unicode. */
typedef struct
{
  HdLegacy       legacy;
  HdLegacyLosses losses;
  char          *before; /* a line with letters of the old encoding, and the same after it; NULL when it was none */
  char          *after;
} HdSheetConversion;

void        hd_sheet_conversion_clear (HdSheetConversion *self);
/* “Uû ban nh©n d©n → Uỷ ban nhân dân”, how many letters, and what could not be told: whole sentences. */
char       *hd_sheet_conversion_describe (const HdSheetConversion *self) G_GNUC_WARN_UNUSED_RESULT;
/**
 * hd_sheet_convert:
 * @conversion: (out): to be cleared
 *
 * A table that hd_sheet_parse() refuses for its old Vietnamese encoding, in Unicode.
 *
 * Returns: (nullable): NULL when it is in none
 */
GBytes     *hd_sheet_convert (GBytes *bytes, HdSheetConversion *conversion) G_GNUC_WARN_UNUSED_RESULT;
void        hd_sheet_free  (HdSheet *self);
/* As hd_sheet_get(), with the line breaks inside the cell. */
const char *hd_sheet_get_lines (const HdSheet *self, guint row, guint column);
/* A GRefString, or "" where the row is shorter. */
const char *hd_sheet_get   (const HdSheet *self, guint row, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdSheet, hd_sheet_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HdSheetConversion, hd_sheet_conversion_clear)

G_END_DECLS
