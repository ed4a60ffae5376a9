/* book-render.c: an agreement becomes pages, pages become a PDF
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/book-private.h"

#include "papers/agreement-paper.h"

void
hd_rendering_free (HdRendering *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->pages, hd_pages_unref);
  g_clear_pointer (&self->blanks, g_ptr_array_unref);
  g_free (self);
}

HdFontSet *
hd_book_ref_fonts (HdBook  *self,
                   GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->ink_lock);

  if (self->fonts == NULL)
    self->fonts = hd_font_set_new (NULL, error);
  return self->fonts != NULL ? hd_font_set_ref (self->fonts) : NULL;
}

HdFontSet *
hd_book_get_fonts (HdBook  *self,
                   GError **error)
{
  g_autoptr (HdFontSet) fonts = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  fonts = hd_book_ref_fonts (self, error);
  return fonts; /* the book holds it as long as it lives */
}

HdRendering *
hd_book_render_agreement_from (HdBook     *self,
                               HdDatabase *db,
                               const char *agreement_id,
                               GError    **error)
{
  g_autoptr (HdDossier) dossier = hd_book_load_dossier_from (db, agreement_id, error);
  g_autoptr (HdFontSet) fonts = NULL;
  g_autoptr (HdPaper) paper = NULL;
  g_autoptr (HdPages) pages = NULL;
  HdRendering *rendering;

  if (dossier == NULL)
    return NULL;
  fonts = hd_book_ref_fonts (self, error);
  if (fonts == NULL)
    return NULL;
  paper = hd_agreement_paper_new (dossier, error);
  if (paper == NULL)
    return NULL;
  pages = hd_layout_run (paper->document, fonts, error);
  if (pages == NULL)
    return NULL;

  rendering = g_new0 (HdRendering, 1);
  rendering->pages = g_steal_pointer (&pages);
  rendering->blanks = g_ptr_array_ref (paper->blanks);
  return rendering;
}

HdRendering *
hd_book_render_agreement (HdBook     *self,
                          const char *agreement_id,
                          GError    **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self) && agreement_id != NULL, NULL);

  return hd_book_render_agreement_from (self, self->db, agreement_id, error);
}

GBytes *
hd_book_make_pdf (HdBook  *self,
                  HdPages *pages,
                  GError **error)
{
  g_autoptr (HdFontSet) fonts = NULL;
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && pages != NULL, NULL);

  fonts = hd_book_ref_fonts (self, error);
  if (fonts == NULL)
    return NULL;
  locker = g_mutex_locker_new (&self->ink_lock);
  if (self->pdf_writer == NULL)
    self->pdf_writer = hd_pdf_writer_new (fonts, error);
  if (self->pdf_writer == NULL)
    return NULL;
  return hd_pdf_writer_write (self->pdf_writer, pages, error);
}
