/* font-program.h: what a document embeds of a face
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "paint/char-set.h"
#include "paint/font.h"

G_BEGIN_DECLS

/* A face cut down to a repertoire of characters: no hints, no layout tables, glyphs numbered densely. Immutable. */
typedef struct _HdFontProgram HdFontProgram;

/* Values of a PDF font descriptor, 1/1000 em. */
typedef struct
{
  int    bbox[4];
  int    ascent, descent, cap_height, stem_v;
  double italic_angle;
} HdFontDescriptor;

/**
 * hd_font_program_new:
 * @repertoire: characters that may be asked for later; those the font lacks are left out
 *
 * Returns: (transfer full) (nullable): the program, or %NULL with %HD_ERROR_FONT
 */
HdFontProgram *hd_font_program_new  (const HdFont *font, const HdCharSet *repertoire, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void           hd_font_program_free (HdFontProgram *self);

const char    *hd_font_program_get_name     (const HdFontProgram *self); /* PostScript name, "LiberationSerif-Bold" */
void           hd_font_program_get_descriptor (const HdFontProgram *self, HdFontDescriptor *descriptor);
gboolean       hd_font_program_covers       (const HdFontProgram *self, const HdCharSet *used);
guint          hd_font_program_get_glyph    (const HdFontProgram *self, gunichar character); /* 0: none */

/**
 * hd_font_program_trim:
 *
 * The TrueType file with the outlines of @used only. Glyph numbers and the tables' order stay as they are, so that
 * all that speaks of glyph numbers is made once.
 */
GBytes        *hd_font_program_trim         (const HdFontProgram *self, const HdCharSet *used) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdFontProgram, hd_font_program_free)

G_END_DECLS
