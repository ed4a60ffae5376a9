/* pdf.c: the life of a PDF document
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/pdf-private.h"

#include <hpdf_doc.h>
#include <hpdf_streams.h>

#include "base/error.h"
#include "base/i18n.h"
#include "layout/layout-resources.h"

/* An agreement of four pages: 41.3 KB, with level 6 40.5 KB for half as much time again (benchmarks/pdf-agreements). */
#define DEFLATE_LEVEL 4

struct _HdPdfWriter
{
  HdFontSet *fonts;
  HdCharSet repertoire;
  GZlibCompressor *compressor;
  HdFontProgram *programs[HD_N_FACES]; /* made when a face is first drawn with */
  GBytes *glyph_maps[HD_N_FACES];
  GBytes *to_unicode;
  GBytes *profile;
};

/* Characters that papers are made of, beside the Vietnamese letters: dashes, quotation marks, currency, signs of figures. */
static const gunichar extra_characters[] = {
  0x0102, 0x0103, 0x0110, 0x0111, 0x0128, 0x0129, 0x0168, 0x0169, 0x01a0, 0x01a1, 0x01af, 0x01b0,
  0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2018, 0x2019, 0x201a, 0x201c, 0x201d, 0x201e, 0x2022, 0x2026,
  0x2030, 0x2032, 0x2033, 0x20ab, 0x20ac, 0x2212, 0x2248, 0x2264, 0x2265,
};

static void
add_range (HdPdfWriter *self,
           gunichar     first,
           gunichar     last)
{
  const HdFont *font = hd_font_set_get (self->fonts, HD_FACE_REGULAR);

  for (gunichar c = first; c <= last; c++)
    if (hd_font_has (font, c))
      hd_char_set_add (&self->repertoire, c);
}

/**
 * hd_pdf_writer_new:
 *
 * Returns: (transfer full) (nullable): a writer for any number of documents, one after the other
 */
HdPdfWriter *
hd_pdf_writer_new (HdFontSet *fonts,
                   GError   **error)
{
  HdPdfWriter *self;

  g_return_val_if_fail (fonts != NULL, NULL);

  self = g_new0 (HdPdfWriter, 1);
  self->fonts = hd_font_set_ref (fonts);
  self->compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, DEFLATE_LEVEL);
  add_range (self, 0x20, 0x7e);
  add_range (self, 0xa0, 0xff);
  add_range (self, 0x1ea0, 0x1ef9);
  for (guint i = 0; i < G_N_ELEMENTS (extra_characters); i++)
    add_range (self, extra_characters[i], extra_characters[i]);

  return self;
}

void
hd_pdf_writer_free (HdPdfWriter *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < HD_N_FACES; i++)
    {
      g_clear_pointer (&self->programs[i], hd_font_program_free);
      g_clear_pointer (&self->glyph_maps[i], g_bytes_unref);
    }
  g_clear_pointer (&self->to_unicode, g_bytes_unref);
  g_clear_pointer (&self->profile, g_bytes_unref);
  g_object_unref (self->compressor);
  hd_font_set_unref (self->fonts);
  g_free (self);
}

HdFontSet *
hd_pdf_writer_get_fonts (HdPdfWriter *self)
{
  return self->fonts;
}

const HdCharSet *
hd_pdf_writer_get_repertoire (HdPdfWriter *self)
{
  return &self->repertoire;
}

const HdFontProgram *
hd_pdf_writer_get_program (HdPdfWriter *self,
                           HdFace       face,
                           GError     **error)
{
  g_autoptr (GBytes) map = NULL;

  if (self->programs[face] != NULL)
    return self->programs[face];

  self->programs[face] = hd_font_program_new (hd_font_set_get (self->fonts, face), &self->repertoire, error);
  if (self->programs[face] == NULL)
    return NULL;

  map = hd_pdf_glyph_map_new (self->programs[face], &self->repertoire);
  self->glyph_maps[face] = hd_pdf_writer_deflate (self, g_bytes_get_data (map, NULL), g_bytes_get_size (map));

  return self->programs[face];
}

GBytes *
hd_pdf_writer_get_glyph_map (HdPdfWriter *self,
                             HdFace       face)
{
  return self->glyph_maps[face];
}

GBytes *
hd_pdf_writer_get_to_unicode (HdPdfWriter *self)
{
  if (self->to_unicode == NULL)
    {
      g_autoptr (GString) text = hd_pdf_to_unicode_new (&self->repertoire);

      self->to_unicode = hd_pdf_writer_deflate (self, text->str, text->len);
    }

  return self->to_unicode;
}

GBytes *
hd_pdf_writer_get_profile (HdPdfWriter *self)
{
  if (self->profile == NULL)
    {
      g_autoptr (GBytes) icc = g_resource_lookup_data (hd_layout_get_resource (), "/vn/hiepdong/layout/sRGB.icc", 0, NULL);

      self->profile = hd_pdf_writer_deflate (self, g_bytes_get_data (icc, NULL), g_bytes_get_size (icc));
    }

  return self->profile;
}

/* The compressor is kept: its tables are larger than the pages. */
GBytes *
hd_pdf_writer_deflate (HdPdfWriter  *self,
                       gconstpointer data,
                       gsize         size)
{
  GByteArray *output = g_byte_array_new ();
  gsize n_in = 0, n_out = 0;
  GConverterResult result;

  g_converter_reset (G_CONVERTER (self->compressor));
  do
    {
      gsize n_read = 0, n_written = 0;

      g_byte_array_set_size (output, n_out + MAX (size - n_in, 64) / 2 + 1024);
      result = g_converter_convert (G_CONVERTER (self->compressor),
                                    (const char *) data + n_in, size - n_in,
                                    output->data + n_out, output->len - n_out,
                                    G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
      n_in += n_read;
      n_out += n_written;
    }
  while (result == G_CONVERTER_CONVERTED);
  g_assert (result == G_CONVERTER_FINISHED);
  g_byte_array_set_size (output, n_out);

  return g_byte_array_free_to_bytes (output);
}

static void
on_haru_error_cb (HPDF_STATUS code,
                  HPDF_STATUS detail,
                  void       *data)
{
  HdPdfBuild *build = data;

  if (build->code != HPDF_OK)
    return;

  build->code = code;
  build->detail = detail;
}

static gboolean
check_missing (HdPdfBuild *build,
               GError    **error)
{
  g_autoptr (GString) list = g_string_new (NULL);

  if (build->use.missing->len == 0)
    return TRUE;

  for (guint i = 0; i < build->use.missing->len; i++)
    {
      gunichar c = g_array_index (build->use.missing, gunichar, i);

      g_string_append_printf (list, i > 0 ? ", U+%04X" : "U+%04X", c);
      if (!g_unichar_iscntrl (c))
        {
          g_string_append (list, " ");
          g_string_append_unichar (list, c);
        }
    }
  g_set_error (error, HD_ERROR, HD_ERROR_FONT,
               _("The font “%s” lacks these characters: %s. Replace them in the text; nothing was written."),
               hd_font_set_get_family (build->writer->fonts), list->str);

  return FALSE;
}

static gboolean
fill_document (HdPdfBuild     *build,
               const HdPdfJob *job,
               GError        **error)
{
  build->doc->pdf_version = HPDF_VER_14;

  return hd_pdf_add_pages (build, job)
         && hd_pdf_add_outline (build, job)
         && check_missing (build, error)
         && hd_pdf_add_fonts (build, error)
         && hd_pdf_add_metadata (build, job);
}

static GBytes *
save_document (HdPdfBuild *build)
{
  GByteArray *file;
  guint n_buffers;

  if (HPDF_SaveToStream (build->doc) != HPDF_OK || build->code != HPDF_OK)
    return NULL;

  file = g_byte_array_sized_new (HPDF_GetStreamSize (build->doc));
  n_buffers = HPDF_MemStream_GetBufCount (build->doc->stream);
  for (guint i = 0; i < n_buffers; i++)
    {
      HPDF_UINT size = 0;
      const HPDF_BYTE *data = HPDF_MemStream_GetBufPtr (build->doc->stream, i, &size);

      g_byte_array_append (file, data, size);
    }
  hd_pdf_set_id (file->data, file->len);

  return g_byte_array_free_to_bytes (file);
}

/**
 * hd_pdf_build:
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with %HD_ERROR_FONT or %HD_ERROR_PDF
 */
GBytes *
hd_pdf_build (HdPdfWriter    *writer,
              const HdPdfJob *job,
              GError        **error)
{
  g_autofree HdPdfBuild *build = g_new0 (HdPdfBuild, 1);
  g_autoptr (GError) own_error = NULL;
  GBytes *bytes = NULL;

  build->writer = writer;
  build->bodies = g_ptr_array_new_with_free_func (g_free);
  build->pages = g_ptr_array_new ();
  build->images = g_hash_table_new_full (NULL, NULL, (GDestroyNotify) hd_image_unref, NULL);
  build->use.missing = g_array_new (FALSE, FALSE, sizeof (gunichar));
  build->doc = HPDF_NewEx (on_haru_error_cb, job->allocate, job->release, 0, build);
  if (build->doc != NULL && fill_document (build, job, &own_error))
    bytes = save_document (build);
  if (build->doc != NULL)
    HPDF_Free (build->doc);
  g_array_unref (build->use.missing);
  g_ptr_array_unref (build->bodies);
  g_ptr_array_unref (build->pages);
  g_hash_table_unref (build->images);

  if (own_error != NULL)
    g_propagate_error (error, g_steal_pointer (&own_error));
  else if (bytes == NULL)
    g_set_error (error, HD_ERROR, HD_ERROR_PDF,
                 _("The PDF could not be made (libharu error 0x%04lX, %lu). Close other programs to free memory and try again."),
                 (gulong) build->code, (gulong) build->detail);

  return bytes;
}

static void
get_page_size (gpointer data,
               guint    page,
               double  *width,
               double  *height)
{
  hd_pages_get_size (data, page, width, height);
}

static void
paint_page (gpointer   data,
            guint      page,
            HdPainter *painter)
{
  hd_pages_paint (data, page, painter);
}

static const char *
get_outline (gpointer data,
             guint    index,
             guint   *level,
             guint   *page,
             double  *y)
{
  return hd_pages_get_outline (data, index, level, page, y);
}

GBytes *
hd_pdf_writer_write (HdPdfWriter *self,
                     HdPages     *pages,
                     GError     **error)
{
  HdPdfJob job = { .get_size = get_page_size, .paint = paint_page, .get_outline = get_outline, .data = pages };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (pages != NULL, NULL);
  g_return_val_if_fail (hd_pages_get_fonts (pages) == self->fonts, NULL);

  job.n_pages = hd_pages_get_n_pages (pages);
  job.n_outline = hd_pages_get_n_outline (pages);
  job.title = hd_pages_get_title (pages);
  job.subject = hd_pages_get_subject (pages);
  job.author = hd_pages_get_author (pages);

  return hd_pdf_build (self, &job, error);
}
