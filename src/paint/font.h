/* font.h: fonts as immutable tables of advances
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  HD_FACE_REGULAR,
  HD_FACE_BOLD,
  HD_FACE_ITALIC,
  HD_FACE_BOLD_ITALIC,
  HD_N_FACES
} HdFace;

/* One face. Advances are floor(advance * 1000 / unitsPerEm) per character of the BMP, exactly libharu's widths. */
typedef struct _HdFont HdFont;
/* The four faces of a family. Immutable, reference counted, usable from any thread. */
typedef struct _HdFontSet HdFontSet;

/**
 * hd_font_set_new:
 * @family: (nullable): family, "Times New Roman" when NULL; resolved by fontconfig
 *
 * Refuses (HD_ERROR_FONT, naming package fonts-liberation2) a family in which some Vietnamese letter, digit or mark is missing
 * from some face; follows only TrueType outlines that may be embedded.
 */
HdFontSet  *hd_font_set_new        (const char *family, GError **error) G_GNUC_WARN_UNUSED_RESULT;
HdFontSet  *hd_font_set_ref        (HdFontSet *self);
void        hd_font_set_unref      (HdFontSet *self);
HdFont     *hd_font_set_get        (HdFontSet *self, HdFace face); /* (transfer none) */
const char *hd_font_set_get_family (HdFontSet *self); /* family found, "Liberation Serif" */

const char *hd_font_get_path       (const HdFont *self); /* of the TrueType file */
const char *hd_font_get_family     (const HdFont *self);
HdFace      hd_font_get_face       (const HdFont *self);
guint       hd_font_get_advance    (const HdFont *self, gunichar character); /* 1/1000 em; 0 when missing */
gboolean    hd_font_has            (const HdFont *self, gunichar character);
double      hd_font_measure        (const HdFont *self, double size, const char *text, gssize length); /* points */
double      hd_font_get_ascent     (const HdFont *self, double size); /* points, positive */
double      hd_font_get_descent    (const HdFont *self, double size); /* points, positive */
/* Natural line height at single spacing: ascent + descent + line gap, as Word and LibreOffice take it. */
double      hd_font_get_line_height (const HdFont *self, double size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdFontSet, hd_font_set_unref)

G_END_DECLS
