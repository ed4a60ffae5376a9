/* stored-pages.c: pages of papers that are kept as bytes: what was signed or issued, and scans of it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/paper-drafts.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/attachments.h"
#include "book/book-private.h"
#include "layout/scan.h"
#include "store/records.h"

/* Digits that a number in a file's name is filled up to. */
#define N_DIGITS 9

static HdRendering *
lay_out (HdBook     *self,
         HdDocument *document,
         GError    **error)
{
  g_autoptr (HdFontSet) fonts = hd_book_ref_fonts (self, error);
  HdPages *pages = fonts != NULL ? hd_layout_run (document, fonts, error) : NULL;
  HdRendering *rendering;

  if (pages == NULL)
    return NULL;
  rendering = g_new0 (HdRendering, 1);
  rendering->pages = pages;
  rendering->blanks = g_ptr_array_new_with_free_func (g_free);
  return rendering;
}

/* --- What was stored --- */

/* What was made from a template, with the number and day it was given. */
static HdRendering *
draw_made_here (HdBook         *self,
                const HdRecord *paper)
{
  g_auto (HdDraftRequest) kept = { 0 };

  if (!hd_paper_draft_get_request (paper, &kept, NULL))
    return NULL;
  kept.request.number = hd_record_get_integer (paper, HD_PAPER_NUMBER);
  kept.request.date = hd_record_get_date (paper, HD_PAPER_ISSUED_DATE);
  return hd_book_render_office_paper (self, &kept.request, NULL);
}

/* With the margins for one side or for both; NULL when that makes other bytes. */
static HdRendering *
draw_for_sides (HdBook         *self,
                const HdRecord *paper,
                GBytes         *stored,
                gboolean        one_sided)
{
  const char *agreement = hd_record_get_text (paper, HD_PAPER_AGREEMENT);
  gboolean wished = self->one_sided;
  g_autoptr (HdRendering) rendering = NULL;
  g_autoptr (GBytes) drawn = NULL;

  self->one_sided = one_sided;
  if (hd_paper_is_made_here (paper))
    rendering = draw_made_here (self, paper);
  else if (agreement != NULL && g_strcmp0 (hd_record_get_text (paper, HD_PAPER_KIND), HD_PAPER_KIND_AGREEMENT) == 0)
    rendering = hd_book_render_agreement (self, agreement, NULL);
  self->one_sided = wished;
  drawn = rendering != NULL ? hd_book_make_pdf (self, rendering->pages, NULL) : NULL;
  if (drawn == NULL || !g_bytes_equal (drawn, stored))
    return NULL;
  g_ptr_array_set_size (rendering->blanks, 0);
  return g_steal_pointer (&rendering);
}

/* Pages that make the stored bytes are the stored paper, and are better than any picture of it. */
static HdRendering *
draw_again (HdBook         *self,
            const HdRecord *paper,
            GBytes         *stored)
{
  HdRendering *rendering = draw_for_sides (self, paper, stored, FALSE);

  if (rendering == NULL && hd_paper_is_made_here (paper))
    rendering = draw_for_sides (self, paper, stored, TRUE);
  return rendering;
}

HdRendering *
hd_book_render_stored_paper (HdBook     *self,
                             const char *paper_id,
                             GError    **error)
{
  g_autoptr (GBytes) stored = NULL;
  g_autoptr (HdRecord) paper = NULL;
  g_autoptr (HdDocument) document = NULL;
  g_autofree char *title = NULL;
  HdRendering *rendering;

  g_return_val_if_fail (HD_IS_BOOK (self) && paper_id != NULL, NULL);

  stored = hd_book_read_paper (self, paper_id, error);
  paper = stored != NULL ? hd_records_get (self->db, HD_ENTITY_PAPER, paper_id, error) : NULL;
  if (paper == NULL)
    return NULL;
  rendering = draw_again (self, paper, stored);
  if (rendering != NULL)
    return rendering;
  title = hd_paper_dup_heading (paper);
  document = hd_document_new (title);
  if (!hd_blocks_add_scan (document->blocks, stored, NULL, error))
    return NULL;
  return lay_out (self, document, error);
}

HdRendering *
hd_book_render_as_printed (HdBook     *self,
                           const char *agreement_id,
                           GError    **error)
{
  g_autoptr (HdRecord) paper = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && agreement_id != NULL, NULL);

  if (!hd_book_find_paper_of_agreement (self, agreement_id, &paper, error))
    return NULL;
  if (paper != NULL && !hd_record_is_empty (paper, HD_PAPER_PDF))
    return hd_book_render_stored_paper (self, hd_record_get_id (paper), error);
  return hd_book_render_agreement (self, agreement_id, error);
}

/* --- The signed copy --- */

/* By name, and by number within: "trang 2" stands before "trang 10". */
static char *
dup_order (const HdRecord *attachment)
{
  const char *name = hd_record_peek_text (attachment, HD_ATTACHMENT_NAME);
  g_autoptr (GString) filled = g_string_new (NULL);
  const char *p = name;

  while (*p != '\0')
    {
      gsize n = 0;

      while (g_ascii_isdigit (p[n]))
        n++;
      for (gsize i = n; n > 0 && i < N_DIGITS; i++)
        g_string_append_c (filled, '0');
      g_string_append_len (filled, p, n > 0 ? (gssize) n : 1);
      p += n > 0 ? n : 1;
    }
  return hd_text_sort_key (filled->str);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  g_autofree char *first = dup_order (*(const HdRecord * const *) a);
  g_autofree char *second = dup_order (*(const HdRecord * const *) b);

  return strcmp (first, second);
}

static GPtrArray *
find_scans (HdBook     *self,
            const char *agreement_id,
            GError    **error)
{
  g_autoptr (GPtrArray) scans = hd_records_get_by (self->db, HD_ENTITY_ATTACHMENT, HD_ATTACHMENT_AGREEMENT, agreement_id, error);

  if (scans == NULL)
    return NULL;
  for (guint i = scans->len; i > 0; i--)
    if (g_strcmp0 (hd_record_get_text (g_ptr_array_index (scans, i - 1), HD_ATTACHMENT_PURPOSE), "signed_scan") != 0)
      g_ptr_array_remove_index (scans, i - 1);
  if (scans->len == 0)
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_NOT_FOUND,
                           _("No scan of the signed original is attached to this programme. Add it under Files, as “Scan of the signed paper”, then print the signed copy."));
      return NULL;
    }
  g_ptr_array_sort (scans, compare_names);
  return g_steal_pointer (&scans);
}

static gboolean
add_scan (HdBook         *self,
          GPtrArray      *blocks,
          const HdRecord *scan,
          GError        **error)
{
  g_autoptr (GBytes) bytes = hd_book_read_attachment (self, hd_record_get_id (scan), error);

  if (bytes == NULL)
    return FALSE;
  if (hd_blocks_add_scan (blocks, bytes, hd_record_peek_text (scan, HD_ATTACHMENT_NAME), error))
    return TRUE;
  g_prefix_error (error, "%s: ", hd_record_peek_text (scan, HD_ATTACHMENT_NAME));
  return FALSE;
}

gboolean
hd_book_add_signed_scans (HdBook     *self,
                          const char *agreement_id,
                          GPtrArray  *blocks,
                          GError    **error)
{
  g_autoptr (GPtrArray) scans = find_scans (self, agreement_id, error);

  if (scans == NULL)
    return FALSE;
  for (guint i = 0; i < scans->len; i++)
    if (!add_scan (self, blocks, g_ptr_array_index (scans, i), error))
      return FALSE;
  return TRUE;
}

HdRendering *
hd_book_render_signed_copy (HdBook     *self,
                            const char *agreement_id,
                            GError    **error)
{
  g_autoptr (HdRecord) agreement = NULL;
  g_autoptr (HdDocument) document = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && agreement_id != NULL, NULL);

  agreement = hd_records_get (self->db, HD_ENTITY_AGREEMENT, agreement_id, error);
  if (agreement == NULL)
    return NULL;
  name = hd_record_dup_title (agreement);
  title = g_strdup_printf ("%s - bản đã ký", name);
  document = hd_document_new (title);
  document->subject = g_strdup ("Bản chụp văn bản đã ký");
  if (self->is_training)
    document->mark = g_strdup (HD_TRAINING_MARK);
  if (!hd_book_add_signed_scans (self, agreement_id, document->blocks, error))
    return NULL;
  return lay_out (self, document, error);
}

HdRendering *
hd_book_render_attachment (HdBook     *self,
                           const char *attachment_id,
                           GError    **error)
{
  g_autoptr (HdRecord) attachment = NULL;
  g_autoptr (HdDocument) document = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && attachment_id != NULL, NULL);

  attachment = hd_records_get (self->db, HD_ENTITY_ATTACHMENT, attachment_id, error);
  if (attachment == NULL)
    return NULL;
  document = hd_document_new (hd_record_peek_text (attachment, HD_ATTACHMENT_NAME));
  if (self->is_training)
    document->mark = g_strdup (HD_TRAINING_MARK);
  return add_scan (self, document->blocks, attachment, error) ? lay_out (self, document, error) : NULL;
}
