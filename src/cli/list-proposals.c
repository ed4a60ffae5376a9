/* list-proposals.c: the comments on one agreement as rows of a list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/list-proposals.h"

#include "base/text.h"
#include "book/proposals.h"
#include "model/list-row.h"

static gboolean
is_wanted (const HdComment *comment,
           const char      *search)
{
  g_autofree char *text = g_strjoin (" ", comment->by, hd_record_peek_text (comment->proposal, HD_PROPOSAL_TEXT),
                                     hd_record_peek_text (comment->proposal, HD_PROPOSAL_WORDING),
                                     hd_record_peek_text (comment->proposal, HD_PROPOSAL_ANSWER), NULL);
  g_autofree char *key = hd_text_fold_marked (text);

  return hd_text_match (key, search);
}

static HdListRow *
make_row (const HdComments *comments,
          const HdComment  *comment)
{
  const HdRecord *proposal = comment->proposal;
  HdListRow *row = g_new0 (HdListRow, 1);

  row->id = g_strdup (hd_record_get_id (proposal));
  row->number = comment->clause != NULL ? hd_clause_dup_place (comments->outline, comment->clause) : NULL;
  row->unit = g_strdup (comment->by);
  row->title = g_strdup (hd_record_get_text (proposal, HD_PROPOSAL_TEXT));
  row->subtitle = g_strdup (hd_record_get_text (proposal, HD_PROPOSAL_WORDING));
  row->state = g_strdup (hd_record_get_text (proposal, HD_PROPOSAL_DECISION));
  row->subject = g_strdup (hd_record_get_text (proposal, HD_PROPOSAL_ANSWER));
  row->date = hd_record_get_date (proposal, HD_PROPOSAL_MADE_DATE);
  row->to = hd_record_get_date (proposal, HD_PROPOSAL_DECIDED_DATE);
  return row;
}

GPtrArray *
hd_list_proposals (HdBook     *book,
                   const char *agreement,
                   const char *search,
                   GError    **error)
{
  g_autoptr (HdRecord) record = NULL;
  g_autoptr (HdComments) comments = NULL;
  GPtrArray *rows;

  g_return_val_if_fail (HD_IS_BOOK (book) && agreement != NULL && search != NULL, NULL);

  record = hd_book_find_record (book, HD_ENTITY_AGREEMENT, agreement, error);
  comments = record != NULL ? hd_proposals_read (book, hd_record_get_id (record), error) : NULL;
  if (comments == NULL)
    return NULL;
  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_list_row_free);
  for (guint i = 0; i < comments->comments->len; i++)
    {
      const HdComment *comment = g_ptr_array_index (comments->comments, i);

      if (is_wanted (comment, search))
        g_ptr_array_add (rows, make_row (comments, comment));
    }
  return rows;
}
