/* paste.h: text from other programs as clean lines with the numbering that was typed before them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  HD_PASTE_PLAIN,
  HD_PASTE_GROUND,  /* "Căn cứ …", which stays in the text */
  HD_PASTE_PART,    /* "I." "II-" "Phần I." */
  HD_PASTE_HEADING, /* "1." "2)" */
  HD_PASTE_LETTER,  /* "a)" "đ." "1.1." */
  HD_PASTE_DASH,    /* "-" "–" "+" "•" */
} HdPasteMark;

typedef struct
{
  HdPasteMark mark;
  char       *text; /* clean, without the number; never empty */
} HdPasteLine;

void       hd_paste_line_free (HdPasteLine *self);

/**
 * hd_paste_read:
 * @text: from the clipboard, UTF-8
 *
 * Each line becomes a paragraph: numbers typed at its beginning are taken off, for they are computed; tabs and runs of blanks
 * become one blank, no-break ones too, which are set again in print; empty lines go; letters are composed. Quotes and dashes stay as they are. A
 * capital alone such as "I." counts as a part only when the line goes on with a capital letter.
 *
 * Returns: (transfer full) (nullable) (element-type HdPasteLine): %NULL with %HD_ERROR_INVALID for text that is not Unicode, was
 *   written in the old encodings TCVN3 (.VnTime) or VNI, which would be unreadable, or is longer than 1 MiB or 4,000 paragraphs
 */
GPtrArray *hd_paste_read (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Bytes of markup that are looked at; word processors write ten times as much as the text has. */
#define HD_PASTE_MAX_HTML (16 * 1024 * 1024)

/**
 * hd_paste_read_html:
 * @html: what a word processor or browser puts on the clipboard as text/html: @length bytes, UTF-8 or UTF-16 with its mark
 *
 * The same lines as hd_paste_read() gives. Paragraphs, headings, items of lists and cells of tables are a line each; numbers that the
 * word processor counts itself (ol, Word's mso-list) become marks like typed ones. All looks are dropped, and so are hidden and
 * deleted words, marks of footnotes, and Word's own markup. A line break inside a paragraph is a blank, unless a number is typed behind it.
 *
 * Returns: (transfer full) (nullable) (element-type HdPasteLine): as hd_paste_read(); %NULL with %HD_ERROR_CORRUPT for markup that
 *   cannot be read to its end: the plain text beside it is to be taken then
 */
GPtrArray *hd_paste_read_html (const char *html, gsize length, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* One line of typed text taken apart in the same way; @rest: (out) points into @line behind the number. */
HdPasteMark hd_paste_recognise (const char *line, const char **rest);

G_END_DECLS
