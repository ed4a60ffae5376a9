/* agreement-paper.c: puts the parts of an agreement's paper together
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/agreement-paper.h"

#include "base/error.h"
#include "base/i18n.h"
#include "model/agreement.h"
#include "papers/agreement-parts.h"

/* Room for signatures alone: margins, a row of blocks for every two, and one more for witnesses. */
#define SIGNATURES_MARGIN 24.0
#define BLOCK_HEIGHT 150.0

static const HdProfile *
find_profile (const HdDossier *dossier)
{
  const char *name = hd_record_get_text (dossier->agreement, HD_AGREEMENT_PROFILE);
  HdDate date = hd_record_get_date (dossier->agreement, HD_AGREEMENT_ISSUED_DATE);

  if (name == NULL)
    name = hd_record_get_text (dossier->committee, HD_COMMITTEE_PROFILE);
  return hd_profile_find (name, date);
}

static int
compare_parties (gconstpointer a,
                 gconstpointer b)
{
  const HdRecord *first = *(HdRecord *const *) a;
  const HdRecord *second = *(HdRecord *const *) b;
  gboolean first_leads = g_strcmp0 (hd_record_get_text (first, HD_PARTY_ROLE), "lead") == 0;
  gboolean second_leads = g_strcmp0 (hd_record_get_text (second, HD_PARTY_ROLE), "lead") == 0;
  gint64 difference = hd_record_get_integer (first, HD_PARTY_POSITION) - hd_record_get_integer (second, HD_PARTY_POSITION);

  if (first_leads != second_leads)
    return first_leads ? -1 : 1;
  if (difference != 0)
    return difference < 0 ? -1 : 1;
  return g_strcmp0 (hd_record_get_id (first), hd_record_get_id (second));
}

GPtrArray *
hd_agreement_parties (const HdDossier *dossier)
{
  GPtrArray *parties = g_ptr_array_new ();

  for (guint i = 0; i < dossier->parties->len; i++)
    g_ptr_array_add (parties, g_ptr_array_index (dossier->parties, i));
  g_ptr_array_sort (parties, compare_parties);
  return parties;
}

static HdDocument *
new_document (const HdDossier *dossier,
              const HdProfile *profile)
{
  g_autofree char *title = g_strdup_printf ("%s %s", hd_record_peek_text (dossier->agreement, HD_AGREEMENT_TYPE_NAME),
                                            hd_record_peek_text (dossier->agreement, HD_AGREEMENT_SUBJECT));
  gint64 number = hd_record_get_integer (dossier->agreement, HD_AGREEMENT_NUMBER);
  const char *symbol = hd_record_peek_text (dossier->agreement, HD_AGREEMENT_SYMBOL);
  HdDocument *document = hd_document_new (title);

  if (number > 0)
    document->subject = g_strdup_printf ("%s %02" G_GINT64_FORMAT "%s%s", profile->number_label, number, profile->number_separator, symbol);
  document->author = g_strdup (hd_record_get_text (dossier->committee, HD_COMMITTEE_NAME));
  hd_paper_set_up_page (profile, &document->setup);
  if (hd_agreement_is_draft (dossier->agreement))
    document->watermark = g_strdup ("DỰ THẢO");
  if (hd_record_get_boolean (dossier->committee, HD_COMMITTEE_TRAINING))
    document->mark = g_strdup (HD_TRAINING_MARK);
  return document;
}

static HdPaper *
start_paper (HdPaperDraft *draft)
{
  HdPaper *paper = g_new0 (HdPaper, 1);

  draft->profile = find_profile (draft->dossier);
  draft->paper = paper;
  paper->profile = draft->profile;
  paper->blanks = g_ptr_array_new_with_free_func (g_free);
  paper->text_blanks = g_ptr_array_new_with_free_func (g_free);
  paper->document = new_document (draft->dossier, draft->profile);
  return paper;
}

HdPaper *
hd_agreement_signatures_new (const HdDossier *dossier)
{
  HdPaperDraft draft = { .dossier = dossier };
  HdPageSetup *setup;
  HdPaper *paper;

  g_return_val_if_fail (dossier != NULL, NULL);

  paper = start_paper (&draft);
  g_clear_pointer (&paper->document->watermark, g_free);
  setup = &paper->document->setup;
  setup->width -= setup->left + setup->right - 2 * SIGNATURES_MARGIN;
  setup->left = setup->right = setup->bottom = SIGNATURES_MARGIN;
  setup->height = setup->top + setup->bottom + BLOCK_HEIGHT * ((dossier->parties->len + 1) / 2 + 1);
  hd_agreement_add_signatures (&draft);
  return paper;
}

HdPaper *
hd_agreement_start_paper (HdPaperDraft *draft,
                          GError      **error)
{
  guint n_parties = draft->dossier->parties->len;
  gboolean is_draft = hd_agreement_is_draft (draft->dossier->agreement);

  if ((n_parties >= HD_AGREEMENT_MIN_PARTIES || is_draft) && n_parties <= HD_AGREEMENT_MAX_PARTIES)
    return start_paper (draft);
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
               _("An agreement is made by 2 to 12 parties, but this one has %u: correct the list of its parties."), n_parties);
  return NULL;
}

HdPaper *
hd_agreement_paper_new (const HdDossier *dossier,
                        GError         **error)
{
  HdPaperDraft draft = { .dossier = dossier };
  HdPaper *paper;

  g_return_val_if_fail (dossier != NULL, NULL);

  paper = hd_agreement_start_paper (&draft, error);
  if (paper == NULL)
    return NULL;
  hd_agreement_add_header (&draft);
  hd_agreement_add_body (&draft);
  hd_agreement_add_signatures (&draft);
  hd_agreement_add_recipients (&draft);
  return paper;
}
