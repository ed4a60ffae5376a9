/* font-program.c: subsets of TrueType files, once for a repertoire and then for each document
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paint/font-program.h"

#include <hb-ot.h>
#include <hb-subset.h>
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"

/* Flags of a component of a composite glyph. */
#define ARGS_ARE_WORDS  0x0001
#define HAS_SCALE       0x0008
#define MORE_COMPONENTS 0x0020
#define HAS_XY_SCALE    0x0040
#define HAS_2X2         0x0080

/* The tables a PDF needs, in the order of their tags. */
enum
{
  GLYF,
  HEAD,
  HHEA,
  HMTX,
  LOCA,
  MAXP,
  N_TABLES
};

static const char *const tags[N_TABLES] = { "glyf", "head", "hhea", "hmtx", "loca", "maxp" };

typedef struct
{
  const guint8 *data;
  gsize size;
} Table;

struct _HdFontProgram
{
  char *name;
  HdFontDescriptor descriptor;
  HdCharSet repertoire;
  guint16 *glyphs; /* of each character of the BMP */
  guint n_glyphs;
  guint n_metrics;
  guint32 *offsets; /* n_glyphs + 1, into glyf */
  hb_blob_t *blobs[N_TABLES];
  Table tables[N_TABLES];
};

static guint
read_u16 (const guint8 *p)
{
  return p[0] << 8 | p[1];
}

static int
read_s16 (const guint8 *p)
{
  return (gint16) read_u16 (p);
}

static guint32
read_u32 (const guint8 *p)
{
  return (guint32) read_u16 (p) << 16 | read_u16 (p + 2);
}

static void
write_u16 (guint8 *p,
           guint   value)
{
  p[0] = value >> 8;
  p[1] = value;
}

static void
write_u32 (guint8 *p,
           guint32 value)
{
  write_u16 (p, value >> 16);
  write_u16 (p + 2, value & 0xffff);
}

static hb_face_t *
open_face (const HdFont *font)
{
  hb_blob_t *blob = hb_blob_create_from_file_or_fail (hd_font_get_path (font));
  hb_face_t *face;

  if (blob == NULL)
    return NULL;

  face = hb_face_create (blob, 0);
  hb_blob_destroy (blob);

  return face;
}

/* The tables for shaping go first: what they would pull in, ligatures and alternates, is never drawn. */
static hb_face_t *
subset_face (hb_face_t       *face,
             const HdCharSet *repertoire)
{
  static const hb_tag_t layout_tables[] = { HB_TAG ('G', 'S', 'U', 'B'), HB_TAG ('G', 'P', 'O', 'S'), HB_TAG ('G', 'D', 'E', 'F') };
  hb_subset_input_t *input = hb_subset_input_create_or_fail ();
  hb_set_t *characters;
  hb_face_t *subset;

  if (input == NULL)
    return NULL;

  characters = hb_subset_input_unicode_set (input);
  for (gunichar c = hd_char_set_next (repertoire, 0); c < 0x10000; c = hd_char_set_next (repertoire, c + 1))
    hb_set_add (characters, c);
  for (guint i = 0; i < G_N_ELEMENTS (layout_tables); i++)
    hb_set_add (hb_subset_input_set (input, HB_SUBSET_SETS_DROP_TABLE_TAG), layout_tables[i]);
  hb_subset_input_set_flags (input, HB_SUBSET_FLAGS_NO_HINTING);
  subset = hb_subset_or_fail (face, input);
  hb_subset_input_destroy (input);

  return subset;
}

static gboolean
read_tables (HdFontProgram *self,
             hb_face_t     *subset)
{
  for (guint i = 0; i < N_TABLES; i++)
    {
      unsigned int size;

      self->blobs[i] = hb_face_reference_table (subset, hb_tag_from_string (tags[i], 4));
      self->tables[i].data = (const guint8 *) hb_blob_get_data (self->blobs[i], &size);
      self->tables[i].size = size;
    }

  if (self->tables[HEAD].size < 54 || self->tables[HHEA].size < 36 || self->tables[MAXP].size < 6)
    return FALSE;

  self->n_glyphs = read_u16 (self->tables[MAXP].data + 4);
  self->n_metrics = read_u16 (self->tables[HHEA].data + 34);

  return self->n_metrics > 0 && self->n_metrics <= self->n_glyphs
         && self->tables[HMTX].size >= 4 * self->n_metrics + 2 * (self->n_glyphs - self->n_metrics);
}

static gboolean
read_offsets (HdFontProgram *self)
{
  gboolean wide = read_u16 (self->tables[HEAD].data + 50) != 0;
  const Table *loca = &self->tables[LOCA];

  if (loca->size < (self->n_glyphs + 1) * (wide ? 4u : 2u))
    return FALSE;

  self->offsets = g_new (guint32, self->n_glyphs + 1);
  for (guint i = 0; i <= self->n_glyphs; i++)
    {
      self->offsets[i] = wide ? read_u32 (loca->data + 4 * i) : 2 * read_u16 (loca->data + 2 * i);
      if (self->offsets[i] > self->tables[GLYF].size || (i > 0 && self->offsets[i] < self->offsets[i - 1]))
        return FALSE;
    }

  return TRUE;
}

static void
read_glyphs (HdFontProgram   *self,
             hb_face_t       *subset,
             const HdCharSet *repertoire)
{
  hb_font_t *font = hb_font_create (subset);

  self->glyphs = g_new0 (guint16, 0x10000);
  for (gunichar c = hd_char_set_next (repertoire, 0); c < 0x10000; c = hd_char_set_next (repertoire, c + 1))
    {
      hb_codepoint_t glyph;

      if (hb_font_get_nominal_glyph (font, c, &glyph) && glyph > 0 && glyph < self->n_glyphs)
        {
          self->glyphs[c] = glyph;
          hd_char_set_add (&self->repertoire, c);
        }
    }
  hb_font_destroy (font);
}

static void
read_name (HdFontProgram *self,
           hb_face_t     *face)
{
  char name[64];
  unsigned int size = sizeof name;

  if (hb_ot_name_get_utf8 (face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name) == 0)
    g_strlcpy (name, "Font", sizeof name);
  self->name = g_strdup (name);
  g_strcanon (self->name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-", '-');
}

static void
read_descriptor (HdFontProgram *self,
                 hb_face_t     *face)
{
  HdFontDescriptor *d = &self->descriptor;
  double scale = 1000.0 / MAX (hb_face_get_upem (face), 1);
  hb_blob_t *os2 = hb_face_reference_table (face, HB_TAG ('O', 'S', '/', '2'));
  hb_blob_t *post = hb_face_reference_table (face, HB_TAG ('p', 'o', 's', 't'));
  unsigned int size;
  const guint8 *data;

  for (guint i = 0; i < 4; i++)
    d->bbox[i] = read_s16 (self->tables[HEAD].data + 36 + 2 * i) * scale;
  d->ascent = read_s16 (self->tables[HHEA].data + 4) * scale;
  d->descent = read_s16 (self->tables[HHEA].data + 6) * scale;
  d->cap_height = d->ascent * 3 / 4;
  d->stem_v = 88;
  data = (const guint8 *) hb_blob_get_data (os2, &size);
  if (size >= 6)
    d->stem_v = 50 + (int) (read_u16 (data + 4) / 65.0 * (read_u16 (data + 4) / 65.0));
  if (size >= 90 && read_s16 (data + 88) > 0)
    d->cap_height = read_s16 (data + 88) * scale;
  data = (const guint8 *) hb_blob_get_data (post, &size);
  if (size >= 8)
    d->italic_angle = (gint32) read_u32 (data + 4) / 65536.0;
  hb_blob_destroy (os2);
  hb_blob_destroy (post);
}

HdFontProgram *
hd_font_program_new (const HdFont    *font,
                     const HdCharSet *repertoire,
                     GError         **error)
{
  g_autoptr (HdFontProgram) self = g_new0 (HdFontProgram, 1);
  hb_face_t *face = open_face (font);
  hb_face_t *subset = face != NULL ? subset_face (face, repertoire) : NULL;
  gboolean good = subset != NULL && read_tables (self, subset) && read_offsets (self);

  if (good)
    {
      read_glyphs (self, subset, repertoire);
      read_name (self, face);
      read_descriptor (self, face);
    }
  else
    g_set_error (error, HD_ERROR, HD_ERROR_FONT,
                 _("The font file “%s” cannot be read. Install the package fonts-liberation2 again."),
                 hd_font_get_path (font));
  hb_face_destroy (subset);
  hb_face_destroy (face);

  return good ? g_steal_pointer (&self) : NULL;
}

void
hd_font_program_free (HdFontProgram *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < N_TABLES; i++)
    hb_blob_destroy (self->blobs[i]);
  g_free (self->offsets);
  g_free (self->glyphs);
  g_free (self->name);
  g_free (self);
}

const char *
hd_font_program_get_name (const HdFontProgram *self)
{
  return self->name;
}

void
hd_font_program_get_descriptor (const HdFontProgram *self,
                                HdFontDescriptor    *descriptor)
{
  *descriptor = self->descriptor;
}

gboolean
hd_font_program_covers (const HdFontProgram *self,
                        const HdCharSet     *used)
{
  for (guint i = 0; i < G_N_ELEMENTS (used->bits); i++)
    if ((used->bits[i] & ~self->repertoire.bits[i]) != 0)
      return FALSE;

  return TRUE;
}

guint
hd_font_program_get_glyph (const HdFontProgram *self,
                           gunichar             character)
{
  return character < 0x10000 ? self->glyphs[character] : 0;
}

/* Adds a glyph and what it is composed of, at any depth; damaged composites end where their data ends. */
static void
keep_glyph (const HdFontProgram *self,
            guint                glyph,
            guint8              *kept)
{
  const guint8 *p, *end;
  guint flags = MORE_COMPONENTS;

  if (glyph >= self->n_glyphs || kept[glyph])
    return;

  kept[glyph] = TRUE;
  p = self->tables[GLYF].data + self->offsets[glyph];
  end = self->tables[GLYF].data + self->offsets[glyph + 1];
  if (end - p < 10 || read_s16 (p) >= 0)
    return;

  for (p += 10; (flags & MORE_COMPONENTS) && end - p >= 4;)
    {
      flags = read_u16 (p);
      keep_glyph (self, read_u16 (p + 2), kept);
      p += (flags & ARGS_ARE_WORDS) ? 8 : 6;
      p += (flags & HAS_SCALE) ? 2 : (flags & HAS_XY_SCALE) ? 4 : (flags & HAS_2X2) ? 8 : 0;
    }
}

static guint8 *
choose_glyphs (const HdFontProgram *self,
               const HdCharSet     *used)
{
  guint8 *kept = g_new0 (guint8, self->n_glyphs);

  keep_glyph (self, 0, kept);
  for (gunichar c = hd_char_set_next (used, 0); c < 0x10000; c = hd_char_set_next (used, c + 1))
    keep_glyph (self, self->glyphs[c], kept);

  return kept;
}

static gsize
pad (gsize size)
{
  return (size + 3) & ~(gsize) 3;
}

static guint32
sum_table (const guint8 *data,
           gsize         size)
{
  guint32 sum = 0;

  for (gsize i = 0; i < pad (size); i += 4)
    sum += read_u32 (data + i);

  return sum;
}

/* Writes the header and the directory; tables lie at @offsets, padded with zeros. */
static void
write_directory (guint8      *file,
                 const gsize *offsets,
                 const gsize *sizes,
                 gsize        total)
{
  write_u32 (file, 0x00010000);
  write_u16 (file + 4, N_TABLES);
  write_u16 (file + 6, 64);
  write_u16 (file + 8, 2);
  write_u16 (file + 10, N_TABLES * 16 - 64);
  for (guint i = 0; i < N_TABLES; i++)
    {
      guint8 *record = file + 12 + 16 * i;

      memcpy (record, tags[i], 4);
      write_u32 (record + 4, sum_table (file + offsets[i], sizes[i]));
      write_u32 (record + 8, offsets[i]);
      write_u32 (record + 12, sizes[i]);
    }
  write_u32 (file + offsets[HEAD] + 8, 0xb1b0afba - sum_table (file, total));
}

static void
copy_outlines (const HdFontProgram *self,
               const guint8        *kept,
               guint8              *glyf,
               guint8              *loca)
{
  gsize position = 0;

  for (guint i = 0; i < self->n_glyphs; i++)
    {
      write_u32 (loca + 4 * i, position);
      if (kept[i])
        {
          gsize size = self->offsets[i + 1] - self->offsets[i];

          memcpy (glyf + position, self->tables[GLYF].data + self->offsets[i], size);
          position += pad (size);
        }
    }
  write_u32 (loca + 4 * self->n_glyphs, position);
}

GBytes *
hd_font_program_trim (const HdFontProgram *self,
                      const HdCharSet     *used)
{
  g_autofree guint8 *kept = choose_glyphs (self, used);
  gsize sizes[N_TABLES], offsets[N_TABLES];
  gsize total = 12 + 16 * N_TABLES;
  guint8 *file;

  for (guint i = 0; i < N_TABLES; i++)
    sizes[i] = self->tables[i].size;
  sizes[GLYF] = 0;
  for (guint i = 0; i < self->n_glyphs; i++)
    if (kept[i])
      sizes[GLYF] += pad (self->offsets[i + 1] - self->offsets[i]);
  sizes[LOCA] = 4 * (self->n_glyphs + 1);
  for (guint i = 0; i < N_TABLES; i++)
    {
      offsets[i] = total;
      total += pad (sizes[i]);
    }

  file = g_malloc0 (total);
  for (guint i = 0; i < N_TABLES; i++)
    if (i != GLYF && i != LOCA)
      memcpy (file + offsets[i], self->tables[i].data, sizes[i]);
  copy_outlines (self, kept, file + offsets[GLYF], file + offsets[LOCA]);
  write_u32 (file + offsets[HEAD] + 8, 0);
  write_u16 (file + offsets[HEAD] + 50, 1);
  write_directory (file, offsets, sizes, total);

  return g_bytes_new_take (file, total);
}
