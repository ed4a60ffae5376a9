/* text.h: Vietnamese text: clean on entry, fold for search, order for lists
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  HD_TEXT_LINE,  /* one line: line breaks and tabs become blanks, runs of blanks become one, ends are trimmed */
  HD_TEXT_LINES, /* several lines: CRLF and U+2028/9 become \n, blanks at line ends and empty lines at both ends go */
} HdTextKind;

/**
 * hd_text_clean:
 * @input: bytes from anywhere: keyboard, clipboard, file, file name
 * @length: their number, or -1 when @input ends with a NUL
 * @kind: one line or several
 *
 * The one gate for text that enters the program: checks UTF-8 (no NUL, no surrogates, no overlong
 * forms), composes to NFC, maps look-alikes of Đ (U+00D0, U+0189, and small U+00F0, U+0256) to Đ/đ, drops zero-width
 * and direction marks (U+200B..200F, 202A..202E, 2060, FEFF, 00AD), and refuses control characters.
 * It never rewrites what the user typed in any other way: "hoà" stays "hoà", U+00A0 stays.
 *
 * Returns: (transfer full) (nullable): the clean text, or %NULL with %HD_ERROR_INVALID naming the byte offset
 */
char *hd_text_clean (const char *input, gssize length, HdTextKind kind, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* As hd_text_clean(), for what must be said: when nothing is left, HD_ERROR_BLANK with the whole translated sentence @blank. */
char *hd_text_clean_needed (const char *input, HdTextKind kind, const char *blank, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* TRUE if hd_text_clean would return the same bytes. Record fields only hold clean text. */
gboolean hd_text_is_clean (const char *text, HdTextKind kind);

/**
 * hd_text_fold:
 *
 * Search key without marks: decomposed, marks dropped, đ to d, case folded, blanks (U+00A0 too)
 * and line breaks to one blank, dashes to "-", quotes to plain ones. Source: domain notes 7.3.
 */
char *hd_text_fold (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_text_fold_marked:
 *
 * Search key with marks: as hd_text_fold() but each letter keeps its marks, with the tone moved to
 * one canonical vowel, so that "hòa" and "hoà", "thúy" and "thuý" give the same key (open syllables
 * with oa, oe, uy, not after q). Has exactly as many characters as hd_text_fold() of the same text.
 */
char *hd_text_fold_marked (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_text_match:
 * @marked_key: what hd_text_fold_marked() gave for the text that is searched
 * @query: what the user typed, as typed
 *
 * Whether @query occurs in the text. An unmarked letter of the query matches all its marked forms,
 * a marked letter only itself, letter by letter ("đuong" is legal); the place of the tone does not matter.
 * Blanks separate words that must all occur, in any order. An empty query matches everything.
 */
gboolean hd_text_match (const char *marked_key, const char *query);

/**
 * hd_text_search_globs:
 *
 * The same rule for the database: one GLOB pattern ("*d[ư..][ơ..]ng*") for each word of the query,
 * to be matched against stored marked keys. Characters special to GLOB are escaped as classes.
 *
 * Returns: (transfer full): %NULL-terminated, empty for an empty query
 */
char **hd_text_search_globs (const char *query) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_text_sort_key:
 *
 * A key whose bytes (memcmp, or BINARY collation in the database) follow the Vietnamese alphabet as ICU "vi"
 * orders it, written as hexadecimal digits so that it can live in a text column.
 */
char *hd_text_sort_key (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* Sort key of a person's full name: given name (the last word), then family name, then the words between. */
char *hd_text_name_sort_key (const char *full_name) G_GNUC_WARN_UNUSED_RESULT;

/* Compares by the Vietnamese alphabet: < 0, 0, > 0. */
int hd_text_compare (const char *a, const char *b);

/* Names ICU and its collation version; stored in the book, keys are rebuilt when it differs. */
char *hd_text_collation_version (void) G_GNUC_WARN_UNUSED_RESULT;

/* Capitals for print ("Bộ Chỉ huy" to "BỘ CHỈ HUY"); stored text keeps its mixed case. */
char *hd_text_upper (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* @text with its first letter in capitals, the rest as it is. */
char *hd_text_capitalize (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_text_alphabet_label:
 * @index: 0-based
 *
 * Letter of a "điểm" in the order of the Vietnamese alphabet: a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t,
 * u, v, x, y (no f, j, w, z, and no ă, â, ê, ô, ơ, ư); after y: aa, ab, ...
 */
char *hd_text_alphabet_label (guint index) G_GNUC_WARN_UNUSED_RESULT;

/* Roman capitals, 1 to 3999. */
char *hd_text_roman_label (guint number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
