/* font.c: TrueType files read once into tables of advances
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paint/font.h"

#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include FT_TRUETYPE_TABLES_H
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"

#define N_CHARACTERS 0x10000
#define MISSING      G_MAXUINT16

/* What no paper can do without: ASCII, every precomposed letter of Vietnamese, dashes, quotation marks, the no-break blank. */
#define REQUIRED                                                                                              \
  "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"                                 \
  "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴĐ"                                 \
  "–—‘’“”…•\302\240"

/* Families with the advances of Times New Roman, which the decree on papers asks for. */
static const char *const times_families[] = { "Times New Roman", "Liberation Serif", "Tinos" };

struct _HdFont
{
  char *path;
  char *family;
  HdFace face;
  double units_per_em;
  double ascent, descent, line_gap; /* font units, positive */
  guint16 *advances;                /* of each character of the BMP, 1/1000 em; MISSING */
};

struct _HdFontSet
{
  gatomicrefcount ref_count;
  HdFont fonts[HD_N_FACES];
};

static void
font_clear (HdFont *self)
{
  g_free (self->path);
  g_free (self->family);
  g_free (self->advances);
}

static void
set_font_error (GError    **error,
                const char *family)
{
  g_set_error (error, HD_ERROR, HD_ERROR_FONT,
               _("The font “%s” cannot be used for Vietnamese papers. Install the package fonts-liberation2 and start the program again."),
               family);
}

static FcPattern *
match_face (FcConfig   *config,
            const char *family,
            HdFace      face)
{
  gboolean bold = face == HD_FACE_BOLD || face == HD_FACE_BOLD_ITALIC;
  gboolean italic = face == HD_FACE_ITALIC || face == HD_FACE_BOLD_ITALIC;
  FcPattern *wanted = FcPatternCreate ();
  FcPattern *found;
  FcResult result;

  FcPatternAddString (wanted, FC_FAMILY, (const FcChar8 *) family);
  FcPatternAddInteger (wanted, FC_WEIGHT, bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
  FcPatternAddInteger (wanted, FC_SLANT, italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
  /* Of two versions of a family the one that knows Vietnamese. */
  FcPatternAddString (wanted, FC_LANG, (const FcChar8 *) "vi");
  FcPatternAddString (wanted, FC_FONTFORMAT, (const FcChar8 *) "TrueType");
  FcConfigSubstitute (config, wanted, FcMatchPattern);
  FcDefaultSubstitute (wanted);
  found = FcFontMatch (config, wanted, &result);
  FcPatternDestroy (wanted);

  return found;
}

/* Italics made by slanting and bold made by smearing exist on the screen only: the file must be the face. */
static gboolean
pattern_is_face (FcPattern *pattern,
                 HdFace     face)
{
  gboolean bold = face == HD_FACE_BOLD || face == HD_FACE_BOLD_ITALIC;
  gboolean italic = face == HD_FACE_ITALIC || face == HD_FACE_BOLD_ITALIC;
  int weight = FC_WEIGHT_REGULAR;
  int slant = FC_SLANT_ROMAN;
  int index = 0;

  FcPatternGetInteger (pattern, FC_WEIGHT, 0, &weight);
  FcPatternGetInteger (pattern, FC_SLANT, 0, &slant);
  FcPatternGetInteger (pattern, FC_INDEX, 0, &index);

  return (weight > FC_WEIGHT_MEDIUM) == bold && (slant != FC_SLANT_ROMAN) == italic && index == 0;
}

/* Embedding is forbidden by bit 1 of fsType; bit 8 forbids subsetting, bit 9 outlines. */
static gboolean
may_be_embedded (FT_Face face)
{
  const TT_OS2 *os2 = FT_Get_Sfnt_Table (face, FT_SFNT_OS2);
  FT_ULong length = 0;

  if (!FT_IS_SFNT (face) || !FT_IS_SCALABLE (face))
    return FALSE;
  if (FT_Load_Sfnt_Table (face, FT_MAKE_TAG ('g', 'l', 'y', 'f'), 0, NULL, &length) != 0 || length == 0)
    return FALSE;

  return os2 == NULL || ((os2->fsType & 0xf) != 2 && (os2->fsType & 0x300) == 0);
}

static gboolean
read_advances (HdFont *self,
               FT_Face face)
{
  FT_UInt glyph;
  FT_ULong character;

  self->advances = g_new (guint16, N_CHARACTERS);
  memset (self->advances, 0xff, N_CHARACTERS * sizeof (guint16));

  if (FT_Select_Charmap (face, FT_ENCODING_UNICODE) != 0)
    return FALSE;

  for (character = FT_Get_First_Char (face, &glyph);
       glyph != 0 && character < N_CHARACTERS;
       character = FT_Get_Next_Char (face, character, &glyph))
    {
      FT_Fixed advance;

      if (FT_Get_Advance (face, glyph, FT_LOAD_NO_SCALE, &advance) == 0)
        self->advances[character] = MIN (advance * 1000 / face->units_per_EM, MISSING - 1);
    }

  return TRUE;
}

static gboolean
has_required (const HdFont *self)
{
  for (gunichar c = ' '; c <= '~'; c++)
    if (!hd_font_has (self, c))
      return FALSE;

  for (const char *p = REQUIRED; *p != '\0'; p = g_utf8_next_char (p))
    if (!hd_font_has (self, g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

static gboolean
font_load (HdFont    *self,
           FT_Library library,
           FcPattern *pattern,
           HdFace     face)
{
  FcChar8 *path = NULL;
  FcChar8 *family = NULL;
  FT_Face file;
  gboolean good;

  if (!pattern_is_face (pattern, face)
      || FcPatternGetString (pattern, FC_FILE, 0, &path) != FcResultMatch
      || FcPatternGetString (pattern, FC_FAMILY, 0, &family) != FcResultMatch
      || FT_New_Face (library, (const char *) path, 0, &file) != 0)
    return FALSE;

  self->path = g_strdup ((const char *) path);
  self->family = g_strdup ((const char *) family);
  self->face = face;
  self->units_per_em = MAX (file->units_per_EM, 1);
  self->ascent = file->ascender;
  self->descent = -file->descender;
  /* FreeType's height is ascender - descender + line gap of the horizontal header, or of OS/2 where that is empty. */
  self->line_gap = MAX (file->height - file->ascender + file->descender, 0);
  good = may_be_embedded (file) && read_advances (self, file) && has_required (self);
  FT_Done_Face (file);

  return good;
}

static gboolean
is_times (const char *family)
{
  for (guint i = 0; i < G_N_ELEMENTS (times_families); i++)
    if (g_str_equal (family, times_families[i]))
      return TRUE;

  return FALSE;
}

static gboolean
load_faces (HdFontSet  *self,
            FcConfig   *config,
            FT_Library  library,
            const char *family)
{
  for (HdFace face = 0; face < HD_N_FACES; face++)
    {
      FcPattern *pattern = match_face (config, family, face);
      gboolean good = pattern != NULL && font_load (&self->fonts[face], library, pattern, face);

      if (pattern != NULL)
        FcPatternDestroy (pattern);
      if (!good || !g_str_equal (self->fonts[face].family, self->fonts[0].family))
        return FALSE;
    }

  return TRUE;
}

/**
 * hd_font_set_new:
 * @family: (nullable): family, "Times New Roman" when %NULL
 *
 * Returns: (transfer full) (nullable): the four faces, or %NULL with %HD_ERROR_FONT
 */
HdFontSet *
hd_font_set_new (const char *family,
                 GError    **error)
{
  const char *wanted = family != NULL ? family : times_families[0];
  g_autoptr (HdFontSet) self = g_new0 (HdFontSet, 1);
  FcConfig *config = FcConfigReference (NULL);
  FT_Library library;
  gboolean good;

  g_atomic_ref_count_init (&self->ref_count);
  if (config == NULL || FT_Init_FreeType (&library) != 0)
    {
      if (config != NULL)
        FcConfigDestroy (config);
      set_font_error (error, wanted);
      return NULL;
    }

  good = load_faces (self, config, library, wanted);
  FT_Done_FreeType (library);
  FcConfigDestroy (config);

  if (!good || (family == NULL && !is_times (self->fonts[0].family)))
    {
      set_font_error (error, wanted);
      return NULL;
    }

  return g_steal_pointer (&self);
}

HdFontSet *
hd_font_set_ref (HdFontSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
hd_font_set_unref (HdFontSet *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < HD_N_FACES; i++)
    font_clear (&self->fonts[i]);
  g_free (self);
}

HdFont *
hd_font_set_get (HdFontSet *self,
                 HdFace     face)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (face < HD_N_FACES, NULL);

  return &self->fonts[face];
}

const char *
hd_font_set_get_family (HdFontSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->fonts[0].family;
}

const char *
hd_font_get_path (const HdFont *self)
{
  return self->path;
}

const char *
hd_font_get_family (const HdFont *self)
{
  return self->family;
}

HdFace
hd_font_get_face (const HdFont *self)
{
  return self->face;
}

guint
hd_font_get_advance (const HdFont *self,
                     gunichar      character)
{
  return hd_font_has (self, character) ? self->advances[character] : 0;
}

gboolean
hd_font_has (const HdFont *self,
             gunichar      character)
{
  return character < N_CHARACTERS && self->advances[character] != MISSING;
}

double
hd_font_measure (const HdFont *self,
                 double        size,
                 const char   *text,
                 gssize        length)
{
  const char *end;
  guint64 sum = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (text != NULL, 0);

  end = text + (length < 0 ? strlen (text) : (gsize) length);
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    sum += hd_font_get_advance (self, g_utf8_get_char (p));

  return sum * size / 1000;
}

double
hd_font_get_ascent (const HdFont *self,
                    double        size)
{
  return self->ascent * size / self->units_per_em;
}

double
hd_font_get_descent (const HdFont *self,
                     double        size)
{
  return self->descent * size / self->units_per_em;
}

double
hd_font_get_line_height (const HdFont *self,
                         double        size)
{
  return (self->ascent + self->descent + self->line_gap) * size / self->units_per_em;
}
