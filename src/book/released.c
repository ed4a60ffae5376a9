/* released.c: what refers to a record that goes, and stays without it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/released-private.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/book-private.h"
#include "store/records.h"

/* Remarks, tasks and files of meetings outlive what they came from; everything else that is needed still refuses to be removed. */
static const struct
{
  HdEntityKind removed;
  HdEntityKind kind;
  guint        field;
} references[] = {
  { HD_ENTITY_PROPOSAL, HD_ENTITY_CONTRIBUTION, HD_CONTRIBUTION_PROPOSAL },
  { HD_ENTITY_ATTACHMENT, HD_ENTITY_CONTRIBUTION, HD_CONTRIBUTION_ATTACHMENT },
  { HD_ENTITY_AGENDA_ITEM, HD_ENTITY_CONTRIBUTION, HD_CONTRIBUTION_AGENDA_ITEM },
  { HD_ENTITY_CONTRIBUTION, HD_ENTITY_TASK, HD_TASK_CONTRIBUTION },
  { HD_ENTITY_MEETING, HD_ENTITY_MEETING, HD_MEETING_PREVIOUS },
};

/* The meeting after one that goes follows the one before it. */
static const char *
get_replacement (const HdRecord *removed,
                 guint           reference)
{
  return references[reference].removed == HD_ENTITY_MEETING ? hd_record_get_text (removed, HD_MEETING_PREVIOUS) : NULL;
}

static gboolean
release (HdBook         *self,
         HdEdit         *edit,
         const HdRecord *removed,
         guint           reference,
         GError        **error)
{
  g_autoptr (GPtrArray) found = hd_records_get_by (self->db, references[reference].kind, references[reference].field, hd_record_get_id (removed), error);

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      g_autoptr (HdRecord) released = hd_record_copy (g_ptr_array_index (found, i));

      hd_record_set_text (released, references[reference].field, get_replacement (removed, reference));
      hd_edit_put (edit, released);
    }
  return found != NULL;
}

/* Drafts of a meeting's papers are made from it and go with it; what was issued keeps it. */
static gboolean
remove_drafts (HdBook         *self,
               HdEdit         *edit,
               const HdRecord *meeting,
               GError        **error)
{
  g_autoptr (GPtrArray) papers = hd_records_get_by (self->db, HD_ENTITY_PAPER, HD_PAPER_MEETING, hd_record_get_id (meeting), error);

  for (guint i = 0; papers != NULL && i < papers->len; i++)
    {
      HdRecord *paper = g_ptr_array_index (papers, i);

      if (g_strcmp0 (hd_record_get_text (paper, HD_PAPER_STATE), "draft") != 0)
        return hd_error_refuse (error, HD_ERROR_CONSTRAINT, _("Papers of this meeting are issued and on file: a meeting with issued papers is kept."));
      if (!hd_edit_remove_tree (edit, paper, error))
        return FALSE;
    }
  return papers != NULL;
}

gboolean
hd_book_put_released (HdBook         *self,
                      HdEdit         *edit,
                      const HdRecord *removed,
                      GError        **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    if (references[i].removed == hd_record_get_kind (removed) && !release (self, edit, removed, i, error))
      return FALSE;
  return hd_record_get_kind (removed) != HD_ENTITY_MEETING || remove_drafts (self, edit, removed, error);
}
