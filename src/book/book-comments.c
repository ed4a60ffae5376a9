/* book-comments.c: the papers about comments and versions become pages
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/comments.h"

#include "base/i18n.h"
#include "book/book-private.h"
#include "book/proposals.h"
#include "book/versions.h"
#include "papers/comments-table.h"
#include "papers/comparison-paper.h"

/* What the head of a paper of the committee needs. */
static HdDossier *
load_head (HdBook     *self,
           const char *agreement_id,
           GError    **error)
{
  g_autoptr (HdRecord) committee = hd_book_get_committee (self, error);
  g_autoptr (HdRecord) agreement = NULL;
  HdDossier *dossier;

  agreement = committee != NULL ? hd_book_get_record (self, HD_ENTITY_AGREEMENT, agreement_id, error) : NULL;
  if (agreement == NULL)
    return NULL;
  dossier = hd_dossier_new (committee, agreement);
  hd_book_apply_profile (self, dossier);
  return dossier;
}

HdRendering *
hd_book_render_comments (HdBook     *self,
                         const char *agreement_id,
                         GError    **error)
{
  g_autoptr (HdDossier) dossier = NULL;
  g_autoptr (HdComments) comments = NULL;
  g_autoptr (HdPaper) paper = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && agreement_id != NULL, NULL);

  dossier = load_head (self, agreement_id, error);
  comments = dossier != NULL ? hd_proposals_read (self, agreement_id, error) : NULL;
  if (comments == NULL)
    return NULL;
  paper = hd_comments_table_new (dossier, comments, hd_date_today ());
  return hd_book_render_paper (self, paper, error);
}

/* "Bản số 2 (05/3/2024)": printed, so in Vietnamese. */
static char *
name_version (GPtrArray *versions,
              gint64     number)
{
  for (guint i = 0; i < versions->len; i++)
    {
      const HdRecord *version = g_ptr_array_index (versions, i);
      HdDate made = hd_record_get_date (version, HD_VERSION_MADE_DATE);
      g_autofree char *date = made != HD_DATE_NONE ? hd_date_print_short (made) : NULL;

      if (hd_record_get_integer (version, HD_VERSION_NUMBER) != number)
        continue;
      return date != NULL ? g_strdup_printf ("Bản số %d (%s)", (int) number, date) : g_strdup_printf ("Bản số %d", (int) number);
    }
  return g_strdup ("Văn bản hiện nay");
}

HdRendering *
hd_book_render_comparison (HdBook     *self,
                           const char *agreement_id,
                           gint64      from,
                           gint64      to,
                           GError    **error)
{
  g_autoptr (HdDossier) dossier = NULL;
  g_autoptr (HdTextDiff) diff = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (HdPaper) paper = NULL;
  g_autofree char *before_name = NULL;
  g_autofree char *after_name = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && agreement_id != NULL, NULL);

  dossier = load_head (self, agreement_id, error);
  diff = dossier != NULL ? hd_version_compare (self, agreement_id, from, to, error) : NULL;
  versions = diff != NULL ? hd_versions_read (self, agreement_id, error) : NULL;
  if (versions == NULL)
    return NULL;
  before_name = name_version (versions, from);
  after_name = name_version (versions, to);
  paper = hd_comparison_paper_new (dossier, diff, before_name, after_name, hd_date_today ());
  return hd_book_render_paper (self, paper, error);
}
