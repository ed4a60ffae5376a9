/* pdf-fonts.c: the font objects of a document
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/pdf-private.h"

#include <string.h>

/* Characters in one bfchar block. */
#define BLOCK 100

/* Bits of the flags of a font descriptor. */
#define FLAG_SERIF    (1 << 1)
#define FLAG_SYMBOLIC (1 << 2)
#define FLAG_ITALIC   (1 << 6)

/* Width of most letters, which need not be listed then. */
#define DEFAULT_WIDTH 500

/* Two bytes a code, up to the last one that has a glyph. */
GBytes *
hd_pdf_glyph_map_new (const HdFontProgram *program,
                      const HdCharSet     *characters)
{
  GByteArray *map = g_byte_array_new ();

  for (gunichar c = hd_char_set_next (characters, 0); c < 0x10000; c = hd_char_set_next (characters, c + 1))
    {
      guint glyph = hd_font_program_get_glyph (program, c);
      guint begin = map->len;

      if (glyph == 0)
        continue;
      g_byte_array_set_size (map, 2 * (c + 1));
      memset (map->data + begin, 0, map->len - begin);
      map->data[2 * c] = glyph >> 8;
      map->data[2 * c + 1] = glyph;
    }

  return g_byte_array_free_to_bytes (map);
}

/* Codes are UCS-2 already, so each stands for itself; bfchar is what every reader understands. */
GString *
hd_pdf_to_unicode_new (const HdCharSet *characters)
{
  GString *map = g_string_new ("/CIDInit /ProcSet findresource begin\n"
                               "12 dict begin\n"
                               "begincmap\n"
                               "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                               "/CMapName /Adobe-Identity-UCS def\n"
                               "/CMapType 2 def\n"
                               "1 begincodespacerange\n"
                               "<0000> <FFFF>\n"
                               "endcodespacerange\n");
  g_autoptr (GArray) codes = g_array_new (FALSE, FALSE, sizeof (gunichar));

  for (gunichar c = hd_char_set_next (characters, 0); c < 0x10000; c = hd_char_set_next (characters, c + 1))
    g_array_append_val (codes, c);

  for (guint i = 0; i < codes->len; i++)
    {
      guint code = g_array_index (codes, gunichar, i);

      if (i % BLOCK == 0)
        g_string_append_printf (map, "%u beginbfchar\n", MIN (BLOCK, codes->len - i));
      g_string_append_printf (map, "<%04X> <%04X>\n", code, code);
      if (i % BLOCK == BLOCK - 1 || i == codes->len - 1)
        g_string_append (map, "endbfchar\n");
    }
  g_string_append (map, "endcmap\n"
                        "CMapName currentdict /CMap defineresource pop\n"
                        "end\n"
                        "end\n");

  return map;
}

static GString *
deflated_body (void)
{
  return g_string_new ("/Filter /FlateDecode\n");
}

/* "ABCDEF+LiberationSerif-Bold": the tag follows from the characters, so equal subsets have equal names. */
static char *
name_subset (const HdFontProgram *program,
             const HdCharSet     *used)
{
  guint64 hash = 5381;
  char tag[7] = { 0 };

  for (gunichar c = hd_char_set_next (used, 0); c < 0x10000; c = hd_char_set_next (used, c + 1))
    hash = hash * 33 + c;
  for (guint i = 0; i < 6; i++, hash /= 26)
    tag[i] = 'A' + hash % 26;

  return g_strconcat (tag, "+", hd_font_program_get_name (program), NULL);
}

static void
append_widths (GString         *body,
               const HdFont    *font,
               const HdCharSet *used)
{
  gunichar previous = 0x10000;

  g_string_append_printf (body, "/DW %d\n/W [", DEFAULT_WIDTH);
  for (gunichar c = hd_char_set_next (used, 0); c < 0x10000; c = hd_char_set_next (used, c + 1))
    {
      guint width = hd_font_get_advance (font, c);

      if (width == DEFAULT_WIDTH)
        continue;
      if (previous == 0x10000)
        g_string_append_printf (body, "%u[%u", c, width);
      else if (c == previous + 1)
        g_string_append_printf (body, " %u", width);
      else
        g_string_append_printf (body, "]%u[%u", c, width);
      previous = c;
    }
  g_string_append (body, previous == 0x10000 ? "]\n" : "]]\n");
}

/* One bit a code that is in the font file, .notdef included; PDF/A-1b asks for it. */
static GBytes *
make_cid_set (const HdCharSet *used)
{
  guint8 *bits = g_malloc0 (0x10000 / 8);
  gsize size = 1;

  bits[0] = 0x80;
  for (gunichar c = hd_char_set_next (used, 0); c < 0x10000; c = hd_char_set_next (used, c + 1))
    {
      bits[c / 8] |= 0x80 >> (c % 8);
      size = c / 8 + 1;
    }

  return g_bytes_new_take (bits, size);
}

static HPDF_Dict
add_deflated (HdPdfBuild *build,
              GBytes     *bytes)
{
  g_autoptr (GBytes) deflated = hd_pdf_writer_deflate (build->writer, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return hd_pdf_add_stream (build, deflated_body (), deflated);
}

static HPDF_Dict
add_descriptor (HdPdfBuild          *build,
                const HdFontProgram *program,
                const HdCharSet     *used,
                const char          *name)
{
  g_autoptr (GBytes) file = hd_font_program_trim (program, used);
  g_autoptr (GBytes) deflated = hd_pdf_writer_deflate (build->writer, g_bytes_get_data (file, NULL), g_bytes_get_size (file));
  g_autoptr (GBytes) cid_set = make_cid_set (used);
  GString *file_body = deflated_body ();
  GString *body = g_string_new (NULL);
  HPDF_Dict descriptor = hd_pdf_add_dictionary (build);
  HPDF_Dict file_stream, cid_stream;
  HdFontDescriptor d;
  char angle[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (file_body, "/Length1 %" G_GSIZE_FORMAT "\n", g_bytes_get_size (file));
  file_stream = hd_pdf_add_stream (build, file_body, deflated);
  cid_stream = add_deflated (build, cid_set);
  if (descriptor == NULL || file_stream == NULL || cid_stream == NULL)
    {
      g_string_free (body, TRUE);
      return NULL;
    }

  hd_font_program_get_descriptor (program, &d);
  g_string_append_printf (body, "/Type /FontDescriptor\n/FontName /%s\n/Flags %d\n", name,
                          FLAG_SERIF | FLAG_SYMBOLIC | (d.italic_angle != 0 ? FLAG_ITALIC : 0));
  g_string_append_printf (body, "/FontBBox [%d %d %d %d]\n/ItalicAngle %s\n", d.bbox[0], d.bbox[1], d.bbox[2], d.bbox[3],
                          g_ascii_formatd (angle, sizeof angle, "%g", d.italic_angle));
  g_string_append_printf (body, "/Ascent %d\n/Descent %d\n/CapHeight %d\n/StemV %d\n", d.ascent, d.descent, d.cap_height, d.stem_v);
  g_string_append_printf (body, "/FontFile2 %u 0 R\n/CIDSet %u 0 R\n", hd_pdf_get_number (file_stream), hd_pdf_get_number (cid_stream));
  hd_pdf_set_body (build, descriptor, body);

  return descriptor;
}

static HPDF_Dict
add_descendant (HdPdfBuild          *build,
                const HdFont        *font,
                const HdFontProgram *program,
                GBytes              *glyph_map,
                const HdCharSet     *used,
                const char          *name)
{
  HPDF_Dict descendant = hd_pdf_add_dictionary (build);
  HPDF_Dict descriptor = add_descriptor (build, program, used, name);
  HPDF_Dict map = hd_pdf_add_stream (build, deflated_body (), glyph_map);
  GString *body;

  if (descendant == NULL || descriptor == NULL || map == NULL)
    return NULL;

  body = g_string_sized_new (2048);
  g_string_append_printf (body, "/Type /Font\n/Subtype /CIDFontType2\n/BaseFont /%s\n", name);
  g_string_append (body, "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>\n");
  g_string_append_printf (body, "/FontDescriptor %u 0 R\n/CIDToGIDMap %u 0 R\n", hd_pdf_get_number (descriptor), hd_pdf_get_number (map));
  append_widths (body, font, used);
  hd_pdf_set_body (build, descendant, body);

  return descendant;
}

static gboolean
add_font (HdPdfBuild          *build,
          HdFace               face,
          const HdFontProgram *program,
          GBytes              *glyph_map,
          HPDF_Dict            to_unicode)
{
  const HdFont *font = hd_font_set_get (hd_pdf_writer_get_fonts (build->writer), face);
  const HdCharSet *used = &build->use.used[face];
  g_autofree char *name = name_subset (program, used);
  HPDF_Dict descendant = add_descendant (build, font, program, glyph_map, used, name);
  GString *body;

  if (descendant == NULL)
    return FALSE;

  body = g_string_new ("/Type /Font\n/Subtype /Type0\n/Encoding /Identity-H\n");
  g_string_append_printf (body, "/BaseFont /%s\n/DescendantFonts [%u 0 R]\n/ToUnicode %u 0 R\n",
                          name, hd_pdf_get_number (descendant), hd_pdf_get_number (to_unicode));
  hd_pdf_set_body (build, build->fonts[face], body);

  return TRUE;
}

/* A document with characters beyond the repertoire pays for a subset of its own. */
static gboolean
add_face (HdPdfBuild *build,
          HdFace      face,
          HPDF_Dict   to_unicode,
          GError    **error)
{
  const HdFontProgram *program = hd_pdf_writer_get_program (build->writer, face, error);
  const HdCharSet *used = &build->use.used[face];
  g_autoptr (HdFontProgram) own = NULL;
  g_autoptr (GBytes) own_map = NULL;
  g_autoptr (GBytes) deflated = NULL;

  if (program == NULL)
    return FALSE;
  if (hd_font_program_covers (program, used))
    return add_font (build, face, program, hd_pdf_writer_get_glyph_map (build->writer, face), to_unicode);

  own = hd_font_program_new (hd_font_set_get (hd_pdf_writer_get_fonts (build->writer), face), used, error);
  if (own == NULL)
    return FALSE;
  own_map = hd_pdf_glyph_map_new (own, used);
  deflated = hd_pdf_writer_deflate (build->writer, g_bytes_get_data (own_map, NULL), g_bytes_get_size (own_map));

  return add_font (build, face, own, deflated, to_unicode);
}

static HPDF_Dict
add_to_unicode (HdPdfBuild *build)
{
  const HdCharSet *repertoire = hd_pdf_writer_get_repertoire (build->writer);
  g_autofree HdCharSet *all = g_memdup2 (repertoire, sizeof *repertoire);
  g_autoptr (GBytes) own = NULL;
  GString *text;

  for (guint face = 0; face < HD_N_FACES; face++)
    for (guint i = 0; i < G_N_ELEMENTS (all->bits); i++)
      all->bits[i] |= build->use.used[face].bits[i];

  if (memcmp (all, repertoire, sizeof *all) == 0)
    return hd_pdf_add_stream (build, deflated_body (), hd_pdf_writer_get_to_unicode (build->writer));

  text = hd_pdf_to_unicode_new (all);
  own = g_string_free_to_bytes (text);

  return add_deflated (build, own);
}

/**
 * hd_pdf_add_fonts:
 *
 * Fills the font objects that the pages point to, once all pages are painted and all characters are known.
 *
 * Returns: %FALSE with @error set, or without when libharu failed
 */
gboolean
hd_pdf_add_fonts (HdPdfBuild *build,
                  GError    **error)
{
  HPDF_Dict to_unicode = NULL;

  for (HdFace face = 0; face < HD_N_FACES; face++)
    {
      if (build->fonts[face] == NULL)
        continue;
      if (to_unicode == NULL)
        to_unicode = add_to_unicode (build);
      if (to_unicode == NULL || !add_face (build, face, to_unicode, error))
        return FALSE;
    }

  return TRUE;
}
