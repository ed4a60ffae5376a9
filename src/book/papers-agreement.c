/* papers-agreement.c: the stored paper of an agreement
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/papers.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/book-private.h"
#include "model/agreement.h"
#include "model/signature-block.h"
#include "store/records.h"

/* --- Finding --- */

static gboolean
is_current (const HdRecord *paper)
{
  HdPaperState state = hd_paper_get_state (paper);

  return g_strcmp0 (hd_record_get_text (paper, HD_PAPER_KIND), HD_PAPER_KIND_AGREEMENT) == 0 &&
         (state == HD_PAPER_IS_SIGNED || state == HD_PAPER_IS_ISSUED);
}

gboolean
hd_book_find_paper_of_agreement (HdBook     *self,
                                 const char *agreement_id,
                                 HdRecord  **paper,
                                 GError    **error)
{
  g_autoptr (GPtrArray) papers = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && agreement_id != NULL && paper != NULL, FALSE);

  *paper = NULL;
  papers = hd_records_get_by (self->db, HD_ENTITY_PAPER, HD_PAPER_AGREEMENT, agreement_id, error);
  if (papers == NULL)
    return FALSE;
  for (guint i = 0; i < papers->len && *paper == NULL; i++)
    if (is_current (g_ptr_array_index (papers, i)))
      *paper = hd_record_ref (g_ptr_array_index (papers, i));
  return TRUE;
}

/* --- Storing --- */

/* "Nguyễn Văn A; Trần Thị B": who signed for the parties, in the order of print. */
static char *
dup_signers (const HdDossier *dossier)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < dossier->signatures->len; i++)
    {
      const HdRecord *signature = g_ptr_array_index (dossier->signatures, i);
      g_autoptr (HdSignatureBlock) block = NULL;

      if (g_strcmp0 (hd_record_get_text (signature, HD_SIGNATURE_KIND), "signer") != 0)
        continue;
      block = hd_signature_block_new (dossier, signature);
      if (*block->name != '\0')
        g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", block->name);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
copy_value (HdRecord       *paper,
            guint           to,
            const HdRecord *agreement,
            guint           from)
{
  hd_record_set_value (paper, to, hd_record_get_value (agreement, from));
}

static HdRecord *
new_paper (const HdDossier *dossier)
{
  HdRecord *paper = hd_record_new (HD_ENTITY_PAPER);
  const HdRecord *agreement = dossier->agreement;
  g_autofree char *signers = dup_signers (dossier);
  const char *profile = hd_record_get_text (agreement, HD_AGREEMENT_PROFILE);

  hd_record_set_text (paper, HD_PAPER_KIND, HD_PAPER_KIND_AGREEMENT);
  hd_record_set_text (paper, HD_PAPER_AGREEMENT, hd_record_get_id (agreement));
  copy_value (paper, HD_PAPER_TYPE_NAME, agreement, HD_AGREEMENT_TYPE_NAME);
  copy_value (paper, HD_PAPER_SUBJECT, agreement, HD_AGREEMENT_SUBJECT);
  copy_value (paper, HD_PAPER_RECIPIENTS, agreement, HD_AGREEMENT_RECIPIENTS);
  copy_value (paper, HD_PAPER_COPIES, agreement, HD_AGREEMENT_ORIGINAL_COPIES);
  hd_record_set_text (paper, HD_PAPER_SIGNER_NAME, signers);
  hd_record_set_text (paper, HD_PAPER_PROFILE, profile != NULL ? profile : hd_record_get_text (dossier->committee, HD_COMMITTEE_PROFILE));
  return paper;
}

/* Draws what is frozen and keeps the bytes. */
static gboolean
store_bytes (HdBook          *self,
             HdEdit          *edit,
             const HdDossier *dossier,
             HdRecord        *paper,
             GError         **error)
{
  g_autoptr (HdRendering) rendering = hd_book_render_dossier (self, dossier, error);
  g_autoptr (GBytes) pdf = rendering != NULL ? hd_book_make_pdf (self, rendering->pages, error) : NULL;
  g_autofree char *sha256 = NULL;

  if (pdf == NULL)
    return FALSE;
  sha256 = hd_edit_add_blob (edit, pdf);
  hd_record_set_text (paper, HD_PAPER_PDF, sha256);
  return TRUE;
}

gboolean
hd_book_put_signed_agreement (HdBook          *self,
                              HdEdit          *edit,
                              const HdDossier *after,
                              GError         **error)
{
  g_autoptr (HdRecord) paper = new_paper (after);

  hd_record_set_text (paper, HD_PAPER_STATE, "signed");
  if (!store_bytes (self, edit, after, paper, error))
    return FALSE;
  hd_edit_put (edit, paper);
  return TRUE;
}

static void
copy_number (HdRecord       *paper,
             const HdRecord *agreement)
{
  copy_value (paper, HD_PAPER_SERIES, agreement, HD_AGREEMENT_SERIES);
  copy_value (paper, HD_PAPER_NUMBER, agreement, HD_AGREEMENT_NUMBER);
  copy_value (paper, HD_PAPER_SYMBOL, agreement, HD_AGREEMENT_SYMBOL);
  copy_value (paper, HD_PAPER_ISSUED_DATE, agreement, HD_AGREEMENT_ISSUED_DATE);
  hd_record_set_text (paper, HD_PAPER_STATE, "issued");
}

static gboolean
put_issued (HdBook          *self,
            HdEdit          *edit,
            const HdDossier *after,
            HdRecord       **issued,
            GError         **error)
{
  g_autoptr (HdRecord) paper = NULL;

  if (!hd_book_find_paper_of_agreement (self, hd_record_get_id (after->agreement), &paper, error))
    return FALSE;
  if (paper == NULL)
    paper = new_paper (after);
  copy_number (paper, after->agreement);
  if (!store_bytes (self, edit, after, paper, error))
    return FALSE;
  hd_edit_put (edit, paper);
  if (issued != NULL)
    *issued = g_steal_pointer (&paper);
  return TRUE;
}

gboolean
hd_book_put_issued_agreement (HdBook          *self,
                              HdEdit          *edit,
                              const HdDossier *after,
                              GError         **error)
{
  return put_issued (self, edit, after, NULL, error);
}

/* What was signed was not: the paper is withdrawn and stays to be seen. */
gboolean
hd_book_put_reopened_agreement (HdBook     *self,
                                HdEdit     *edit,
                                const char *agreement_id,
                                const char *reason,
                                GError    **error)
{
  g_autoptr (HdRecord) paper = NULL;

  if (!hd_book_find_paper_of_agreement (self, agreement_id, &paper, error))
    return FALSE;
  if (paper == NULL)
    return TRUE;
  hd_record_set_text (paper, HD_PAPER_STATE, "withdrawn");
  hd_record_set_date (paper, HD_PAPER_STATE_DATE, hd_date_today ());
  hd_record_set_text (paper, HD_PAPER_STATE_REASON, reason);
  hd_edit_put (edit, paper);
  return TRUE;
}

/* --- Entering old ones --- */

typedef struct
{
  const char * const *ids;
  GPtrArray *issued;   /* HdRecord */
  GPtrArray *left_out; /* sentences */
  GError *first;       /* why the first one was left out */
} Entering;

static void
entering_clear (Entering *self)
{
  g_clear_pointer (&self->issued, g_ptr_array_unref);
  g_clear_pointer (&self->left_out, g_ptr_array_unref);
  g_clear_error (&self->first);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Entering, entering_clear)

static gboolean
enter (HdBook          *book,
       HdEdit          *edit,
       const HdDossier *dossier,
       HdRecord       **issued,
       GError         **error)
{
  g_autoptr (HdRecord) paper = NULL;

  if (!hd_book_find_paper_of_agreement (book, hd_record_get_id (dossier->agreement), &paper, error))
    return FALSE;
  if (hd_agreement_get_state (dossier->agreement) < HD_STATE_SIGNED || hd_record_is_empty (dossier->agreement, HD_AGREEMENT_NUMBER) ||
      hd_record_is_empty (dossier->agreement, HD_AGREEMENT_ISSUED_DATE))
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_CONSTRAINT,
                           _("A programme comes into the register when all parties have signed and it has its number and date: give it its number."));
      return FALSE;
    }
  if (paper != NULL && hd_paper_get_state (paper) == HD_PAPER_IS_ISSUED)
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_CONSTRAINT, _("This programme is in the register already, with its stored paper."));
      return FALSE;
    }
  return put_issued (book, edit, dossier, issued, error);
}

/* What cannot be entered is left out, with the reason; a book that cannot be read ends it. */
static gboolean
on_edit_prepare_entering (HdBook  *book,
                          HdEdit  *edit,
                          gpointer data,
                          GError **error)
{
  Entering *self = data;

  for (guint i = 0; self->ids[i] != NULL; i++)
    {
      g_autoptr (HdDossier) dossier = hd_book_load_dossier_in_transaction (book->db, self->ids[i], error);
      g_autoptr (GError) reason = NULL;
      g_autofree char *title = NULL;
      HdRecord *issued = NULL;

      if (dossier == NULL)
        return FALSE;
      if (enter (book, edit, dossier, &issued, &reason))
        {
          g_ptr_array_add (self->issued, issued);
          continue;
        }
      title = hd_record_dup_title (dossier->agreement);
      g_ptr_array_add (self->left_out, g_strdup_printf ("%s: %s", title, reason->message));
      if (self->first == NULL)
        self->first = g_steal_pointer (&reason);
    }
  return TRUE;
}

static HdEdit *
new_entering_edit (HdBook             *self,
                   const char * const *ids,
                   GError            **error)
{
  guint n = g_strv_length ((char **) ids);
  g_autoptr (HdRecord) agreement = NULL;
  g_autofree char *title = NULL;
  HdEdit *edit;

  if (n == 1)
    {
      agreement = hd_records_get (self->db, HD_ENTITY_AGREEMENT, ids[0], error);
      if (agreement == NULL)
        return NULL;
      title = hd_record_dup_title (agreement);
      edit = hd_edit_new_printf (self, _("Enter programme “%s” into the register"), title);
    }
  else
    edit = hd_edit_new_printf (self, ngettext ("Enter %u programme into the register", "Enter %u programmes into the register", n), n);
  hd_edit_make_barrier (edit);
  return edit;
}

gboolean
hd_book_issue_agreements (HdBook             *self,
                          const char * const *agreement_ids,
                          GPtrArray         **issued,
                          GPtrArray         **left_out,
                          GError            **error)
{
  g_auto (Entering) entering = { .ids = agreement_ids };
  g_autoptr (HdEdit) edit = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && agreement_ids != NULL && agreement_ids[0] != NULL, FALSE);

  entering.issued = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  entering.left_out = g_ptr_array_new_with_free_func (g_free);
  edit = new_entering_edit (self, agreement_ids, error);
  if (edit == NULL)
    return FALSE;
  hd_edit_set_prepare (edit, on_edit_prepare_entering, &entering);
  if (!hd_edit_apply (edit, error))
    return FALSE;
  if (entering.issued->len == 0)
    {
      g_propagate_error (error, g_steal_pointer (&entering.first));
      return FALSE;
    }
  if (issued != NULL)
    *issued = g_steal_pointer (&entering.issued);
  if (left_out != NULL)
    *left_out = g_steal_pointer (&entering.left_out);
  return TRUE;
}

gboolean
hd_book_issue_agreement (HdBook     *self,
                         const char *agreement_id,
                         HdRecord  **issued,
                         GError    **error)
{
  const char *ids[] = { agreement_id, NULL };
  g_autoptr (GPtrArray) papers = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && agreement_id != NULL, FALSE);

  if (!hd_book_issue_agreements (self, ids, &papers, NULL, error))
    return FALSE;
  if (issued != NULL)
    *issued = hd_record_ref (g_ptr_array_index (papers, 0));
  return TRUE;
}

/* --- Printing --- */

GBytes *
hd_book_print_agreement (HdBook     *self,
                         const char *agreement_id,
                         GPtrArray **blanks,
                         GError    **error)
{
  g_autoptr (HdRecord) paper = NULL;
  g_autoptr (HdRendering) rendering = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && agreement_id != NULL, NULL);

  if (!hd_book_find_paper_of_agreement (self, agreement_id, &paper, error))
    return NULL;
  if (paper != NULL && !hd_record_is_empty (paper, HD_PAPER_PDF))
    {
      if (self->profile != NULL || self->urgency != 0 || self->circulation != NULL)
        {
          g_set_error_literal (error, HD_ERROR, HD_ERROR_LOCKED,
                               _("This programme has been signed: it is printed as it was stored, in the layout and with the stamps it was signed with."));
          return NULL;
        }
      if (blanks != NULL)
        *blanks = g_ptr_array_new_with_free_func (g_free);
      return hd_book_read_paper (self, hd_record_get_id (paper), error);
    }
  rendering = hd_book_render_agreement (self, agreement_id, error);
  if (rendering == NULL)
    return NULL;
  if (blanks != NULL)
    *blanks = g_ptr_array_ref (rendering->blanks);
  return hd_book_make_pdf (self, rendering->pages, error);
}
