/* pdf-private.h: the parts of the PDF writer among themselves, and what its tests take hold of
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>
#include <hpdf.h>
#include <hpdf_objects.h>

#include "layout/pdf.h"
#include "paint/font-program.h"
#include "paint/painter-haru.h"

G_BEGIN_DECLS

/* What is to be written: anything that paints pages. */
typedef struct
{
  guint       n_pages;
  void      (*get_size) (gpointer data, guint page, double *width, double *height);
  void      (*paint)    (gpointer data, guint page, HdPainter *painter);
  guint       n_outline;
  const char *(*get_outline) (gpointer data, guint index, guint *level, guint *page, double *y);
  gpointer    data;
  const char *title;
  const char *subject; /* (nullable) */
  const char *author;  /* (nullable) */
  HPDF_Alloc_Func allocate; /* (nullable) memory of libharu; tests let it fail */
  HPDF_Free_Func  release;
} HdPdfJob;

/* One document while it is made. */
typedef struct
{
  HdPdfWriter *writer;
  HPDF_Doc     doc;
  HPDF_STATUS  code, detail; /* of the first failure; later ones are only its echo */
  GPtrArray   *bodies;       /* text of dictionaries, kept until the document is saved */
  HdGlyphUse   use;
  GPtrArray   *pages;        /* HPDF_Dict, in order */
  GHashTable  *images;       /* HdImage: HPDF_Dict, each in the file once */
  HPDF_Dict    outline;      /* NULL: none */
  HPDF_Dict    fonts[HD_N_FACES]; /* NULL until a page draws with the face */
} HdPdfBuild;

GBytes *hd_pdf_build (HdPdfWriter *writer, const HdPdfJob *job, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* pdf.c: what a writer keeps for all its documents. */
HdFontSet           *hd_pdf_writer_get_fonts   (HdPdfWriter *self);
const HdFontProgram *hd_pdf_writer_get_program (HdPdfWriter *self, HdFace face, GError **error);
GBytes              *hd_pdf_writer_get_glyph_map (HdPdfWriter *self, HdFace face);  /* CIDToGIDMap of the program, deflated */
GBytes              *hd_pdf_writer_get_to_unicode (HdPdfWriter *self);              /* of the repertoire, deflated */
GBytes              *hd_pdf_writer_get_profile (HdPdfWriter *self);                 /* sRGB, deflated */
GBytes              *hd_pdf_writer_deflate     (HdPdfWriter *self, gconstpointer data, gsize size);
const HdCharSet     *hd_pdf_writer_get_repertoire (HdPdfWriter *self);

/* pdf-objects.c: objects whose text is written here and whose place in the file is libharu's. NULL after a failure. */
HPDF_Dict  hd_pdf_add_dictionary (HdPdfBuild *build);
void       hd_pdf_set_body       (HdPdfBuild *build, HPDF_Dict dictionary, GString *body); /* takes @body */
HPDF_Dict  hd_pdf_add_stream     (HdPdfBuild *build, GString *body, GBytes *data);         /* takes @body */
guint      hd_pdf_get_number     (HPDF_Dict object); /* of the object in the file */
void       hd_pdf_append_text    (GString *body, const char *utf8); /* a text string, as UTF-16 where it must be */

/* pdf-pages.c */
gboolean   hd_pdf_add_pages      (HdPdfBuild *build, const HdPdfJob *job);

/* pdf-outline.c: after the pages */
gboolean   hd_pdf_add_outline    (HdPdfBuild *build, const HdPdfJob *job);

/* pdf-fonts.c */
GBytes    *hd_pdf_glyph_map_new  (const HdFontProgram *program, const HdCharSet *characters);
GString   *hd_pdf_to_unicode_new (const HdCharSet *characters);
gboolean   hd_pdf_add_fonts      (HdPdfBuild *build, GError **error);

/* pdf-metadata.c */
gboolean   hd_pdf_add_metadata   (HdPdfBuild *build, const HdPdfJob *job);
void       hd_pdf_set_id         (guint8 *file, gsize size); /* from the content, in the place kept free for it */

G_END_DECLS
