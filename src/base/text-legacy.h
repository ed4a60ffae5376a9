/* text-legacy.h: Vietnamese text in the fonts of before Unicode
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  HD_LEGACY_NONE,
  HD_LEGACY_TCVN3, /* .VnTime and its kin: “Uû ban nh©n d©n” */
  HD_LEGACY_VNI,   /* VNI-Times and its kin: “Uûy ban nhaân daân” */
} HdLegacy;

/**
 * hd_text_find_legacy:
 * @text: UTF-8
 *
 * Whether the letters of @text are those that a text in an old Vietnamese encoding shows when its bytes are taken for
 * Latin 1. It looks for letters and pairs of letters that no Vietnamese word has in Unicode; two such words settle it, or one
 * where hardly any other word has marks.
 */
HdLegacy hd_text_find_legacy (const char *text);

/* What a conversion did, and where it could not be sure. */
typedef struct
{
  guint n_converted; /* letters */
  guint n_guessed;   /* TCVN3: letters taken for capitals, because those beside them are */
  guint n_unknown;   /* characters that the encoding does not have: left as they are */
} HdLegacyLosses;

/**
 * hd_text_convert_legacy:
 * @text: UTF-8 in which each byte of the old text is its letter of Latin 1
 * @legacy: what hd_text_find_legacy() said
 * @losses: (out)
 *
 * The text in Unicode. Tables: TCVN 5712:1993, VNI for Windows.
 */
char    *hd_text_convert_legacy (const char *text, HdLegacy legacy, HdLegacyLosses *losses) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
