/* meeting-texts.c: the words of a meeting's papers edited before they are issued
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/meeting-papers-private.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/edit.h"
#include "book/office-private.h"
#include "book/paper-drafts.h"
#include "model/figure-sentence.h"
#include "model/paper.h"

/* The section that tells a meeting's paper from a letter, as a text names it. */
#define TYPE_NAME "Tên loại"

static gboolean
require_words (HdMeetingPaperKind kind,
               GError           **error)
{
  if (hd_meeting_paper_is_edited (kind))
    return TRUE;
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("“%s” has no words of its own: it is drawn from the records."), hd_meeting_paper_label (kind));
  return FALSE;
}

char *
hd_book_fill_meeting_text (HdBook            *self,
                           const char        *meeting_id,
                           HdMeetingPaperKind kind,
                           GError           **error)
{
  const HdPaperRequest request = { .purpose = HD_PURPOSE_MEETING, .meeting = meeting_id, .meeting_paper = kind };
  g_autoptr (GPtrArray) kept = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && meeting_id != NULL && (guint) kind < HD_N_MEETING_PAPERS, NULL);

  if (!require_words (kind, error))
    return NULL;
  kept = hd_book_get_records_by (self, HD_ENTITY_MEETING_PAPER, HD_MEETING_PAPER_MEETING, meeting_id, error);
  for (guint i = 0; kept != NULL && i < kept->len; i++)
    {
      const HdRecord *own = g_ptr_array_index (kept, i);

      if (g_str_equal (hd_record_peek_text (own, HD_MEETING_PAPER_KIND), hd_meeting_paper_word (kind)) &&
          !hd_record_is_empty (own, HD_MEETING_PAPER_TEXT))
        return g_strdup (hd_record_get_text (own, HD_MEETING_PAPER_TEXT));
    }
  return kept != NULL ? hd_office_fill_text (self, &request, error) : NULL;
}

/* --- The figures of a text --- */

static void
add_said (GPtrArray  *said,
          GHashTable *seen,
          GPtrArray  *links,
          const char *text)
{
  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      HdFigureLink *link = g_ptr_array_index (links, i);
      g_autofree char *key = g_strdup_printf ("%s %d %s", link->indicator, (int) link->kind, link->said);

      if (strstr (text, link->said) != NULL && g_hash_table_add (seen, g_steal_pointer (&key)))
        g_ptr_array_add (said, link);
    }
}

/* Those of the records and those that were kept, as far as the text still says them. */
static char *
dup_links (const HdMeetingDesk *desk,
           const HdRecord      *own,
           const char          *text)
{
  const char *before = own != NULL ? hd_record_get_text (own, HD_MEETING_PAPER_LINKS) : NULL;
  g_autoptr (GPtrArray) kept = before != NULL ? hd_figure_links_from_text (before, NULL) : NULL;
  g_autoptr (GPtrArray) said = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *lines = NULL;

  add_said (said, seen, hd_meeting_desk_get_links (desk), text);
  add_said (said, seen, kept, text);
  lines = hd_figure_links_to_text (said);
  g_strchomp (lines);
  return *lines != '\0' ? g_steal_pointer (&lines) : NULL;
}

static gboolean
check_text (const char *text,
            GError    **error)
{
  HdPaperPurpose purpose;

  if (!hd_paper_text_check (text, &purpose, error))
    return FALSE;
  if (purpose == HD_PURPOSE_MEETING || purpose == HD_PURPOSE_DECISION)
    return TRUE;
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("The text has no section “%s”: add a line “# %s” and its text below."),
               TYPE_NAME, TYPE_NAME);
  return FALSE;
}

gboolean
hd_book_save_meeting_text (HdBook            *self,
                           const char        *meeting_id,
                           HdMeetingPaperKind kind,
                           const char        *text,
                           GError           **error)
{
  g_autoptr (HdMeetingDesk) desk = NULL;
  g_autoptr (HdRecord) kept = NULL;
  g_autoptr (HdEdit) edit = NULL;
  g_autofree char *clean = NULL;
  g_autofree char *links = NULL;
  const HdMeeting *meeting;
  const HdRecord *own;

  g_return_val_if_fail (HD_IS_BOOK (self) && meeting_id != NULL && (guint) kind < HD_N_MEETING_PAPERS, FALSE);

  clean = text != NULL ? hd_text_clean (text, -1, HD_TEXT_LINES, error) : NULL;
  if ((text != NULL && (clean == NULL || !check_text (clean, error))) || !require_words (kind, error))
    return FALSE;
  desk = hd_meeting_desk_new (self, meeting_id, error);
  if (desk == NULL)
    return FALSE;
  meeting = hd_meeting_desk_get_meeting (desk);
  own = hd_meeting_get_paper (meeting, kind);
  kept = own != NULL ? hd_record_copy (own) : hd_record_new (HD_ENTITY_MEETING_PAPER);
  links = clean != NULL ? dup_links (desk, own, clean) : NULL;
  hd_record_set_text (kept, HD_MEETING_PAPER_MEETING, meeting_id);
  hd_record_set_text (kept, HD_MEETING_PAPER_KIND, hd_meeting_paper_word (kind));
  hd_record_set_text (kept, HD_MEETING_PAPER_TEXT, clean);
  hd_record_set_text (kept, HD_MEETING_PAPER_LINKS, links);
  edit = hd_edit_new_printf (self, _("Edit the words of “%s”"), hd_meeting_paper_label (kind));
  hd_edit_put (edit, kept);
  return hd_edit_apply (edit, error);
}

/* --- Towards issuing --- */

gboolean
hd_book_get_meeting_draft (HdBook            *self,
                           const char        *meeting_id,
                           HdMeetingPaperKind kind,
                           HdRecord         **draft,
                           GError           **error)
{
  const HdPaperRequest request = { .purpose = HD_PURPOSE_MEETING, .meeting = meeting_id, .meeting_paper = kind };
  g_autoptr (GPtrArray) papers = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  HdRecord *kept;

  g_return_val_if_fail (HD_IS_BOOK (self) && meeting_id != NULL && draft != NULL, FALSE);

  if (!hd_meeting_paper_is_issued (kind))
    {
      g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("“%s” is not issued with a number: print it as it is."), hd_meeting_paper_label (kind));
      return FALSE;
    }
  papers = hd_book_get_records_by (self, HD_ENTITY_PAPER, HD_PAPER_MEETING, meeting_id, error);
  texts = papers != NULL ? hd_book_get_records_by (self, HD_ENTITY_MEETING_PAPER, HD_MEETING_PAPER_MEETING, meeting_id, error) : NULL;
  if (texts == NULL)
    return FALSE;
  kept = hd_meeting_find_paper (papers, kind);
  *draft = kept != NULL && hd_paper_get_state (kept) == HD_PAPER_IS_DRAFT ? hd_record_copy (kept) : hd_paper_draft_new (&request);
  for (guint i = 0; i < texts->len; i++)
    if (g_str_equal (hd_record_peek_text (g_ptr_array_index (texts, i), HD_MEETING_PAPER_KIND), hd_meeting_paper_word (kind)))
      hd_record_set_text (*draft, HD_PAPER_BODY, hd_record_get_text (g_ptr_array_index (texts, i), HD_MEETING_PAPER_TEXT));
  return TRUE;
}
