/* book-render.c: an agreement becomes pages, pages become a PDF
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/book-private.h"

#include "base/error.h"
#include "base/i18n.h"

void
hd_rendering_free (HdRendering *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->pages, hd_pages_unref);
  g_clear_pointer (&self->blanks, g_ptr_array_unref);
  g_free (self->made_from);
  g_free (self->template_version);
  g_free (self);
}

HdFontSet *
hd_book_ref_fonts (HdBook  *self,
                   GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;

  if (self->ink != NULL)
    return hd_book_ref_fonts (self->ink, error);
  locker = g_mutex_locker_new (&self->ink_lock);
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
hd_book_render_paper (HdBook  *self,
                      HdPaper *paper,
                      GError **error)
{
  g_autoptr (HdFontSet) fonts = hd_book_ref_fonts (self, error);
  HdPages *pages;

  hd_paper_stamp (paper, self->urgency, self->circulation);
  paper->document->one_sided = self->one_sided;
  pages = fonts != NULL ? hd_layout_run (paper->document, fonts, error) : NULL;
  return pages != NULL ? hd_rendering_new (paper, pages) : NULL;
}

HdRendering *
hd_rendering_new (const HdPaper *paper,
                  HdPages       *pages_take)
{
  HdRendering *self = g_new0 (HdRendering, 1);

  self->pages = pages_take;
  self->blanks = g_ptr_array_ref (paper->blanks);
  self->profile = paper->profile->id;
  return self;
}

gboolean
hd_book_set_profile (HdBook     *self,
                     const char *name,
                     GError    **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  const HdProfile *profile;

  g_return_val_if_fail (HD_IS_BOOK (self) && name != NULL, FALSE);

  if (hd_profile_exists (name))
    {
      g_free (self->profile);
      self->profile = g_strdup (name);
      return TRUE;
    }
  for (guint i = 0; (profile = hd_profile_get (i)) != NULL; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", profile->id);
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("There is no layout “%s”. There are: %s."), name, names->str);
  return FALSE;
}

void
hd_book_set_one_sided (HdBook  *self,
                       gboolean one_sided)
{
  g_return_if_fail (HD_IS_BOOK (self));

  self->one_sided = one_sided;
}

gboolean
hd_book_is_one_sided (HdBook *self)
{
  g_return_val_if_fail (HD_IS_BOOK (self), FALSE);

  return self->one_sided;
}

gboolean
hd_book_set_stamps (HdBook     *self,
                    const char *urgency,
                    const char *circulation,
                    GError    **error)
{
  static const char *const words[HD_N_URGENCIES] = { "none", "urgent", "very-urgent", "express" };

  g_return_val_if_fail (HD_IS_BOOK (self), FALSE);

  g_free (self->circulation);
  self->circulation = g_strdup (circulation);
  if (urgency == NULL)
    return TRUE;
  for (guint i = 0; i < HD_N_URGENCIES; i++)
    if (g_str_equal (urgency, words[i]))
      {
        self->urgency = (int) i;
        return TRUE;
      }
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("“%s” is no degree of urgency: choose urgent, very-urgent or express."), urgency);
  return FALSE;
}

void
hd_book_apply_profile (HdBook    *self,
                       HdDossier *dossier)
{
  if (self->profile == NULL)
    return;
  hd_record_set_text (dossier->committee, HD_COMMITTEE_PROFILE, self->profile);
  hd_record_set_text (dossier->agreement, HD_AGREEMENT_PROFILE, self->profile);
}

HdRendering *
hd_book_render_dossier (HdBook          *self,
                        const HdDossier *dossier,
                        GError         **error)
{
  g_autoptr (HdPaper) paper = hd_agreement_paper_new (dossier, error);

  return paper != NULL ? hd_book_render_paper (self, paper, error) : NULL;
}

HdRendering *
hd_book_render_agreement_from (HdBook     *self,
                               HdDatabase *db,
                               const char *agreement_id,
                               GError    **error)
{
  g_autoptr (HdDossier) dossier = hd_book_load_dossier_from (db, agreement_id, error);

  if (dossier == NULL)
    return NULL;
  hd_book_apply_profile (self, dossier);
  return hd_book_render_dossier (self, dossier, error);
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

  if (self->ink != NULL)
    return hd_book_make_pdf (self->ink, pages, error);
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
