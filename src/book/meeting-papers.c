/* meeting-papers.c: the papers of a meeting made from its record, and whether they are out of date
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/meeting-papers-private.h"

#include <string.h>

#include "base/i18n.h"
#include "base/worker.h"
#include "book/book-private.h"
#include "book/edit.h"
#include "book/office-private.h"
#include "book/paper-drafts.h"
#include "layout/page-reading.h"
#include "model/figure-sentence.h"
#include "model/paper.h"

void
hd_meeting_paper_state_free (HdMeetingPaperState *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_clear_pointer (&self->paper, hd_record_unref);
  g_clear_pointer (&self->blanks, g_ptr_array_unref);
  g_free (self);
}

/* --- Pages --- */

HdRecord *
hd_meeting_find_paper (GPtrArray         *papers,
                       HdMeetingPaperKind kind)
{
  HdRecord *draft = NULL;

  for (guint i = 0; i < papers->len; i++)
    {
      HdRecord *paper = g_ptr_array_index (papers, i);

      if (g_strcmp0 (hd_record_get_text (paper, HD_PAPER_KIND), hd_meeting_paper_word (kind)) != 0)
        continue;
      if (hd_paper_get_state (paper) == HD_PAPER_IS_ISSUED)
        return paper;
      if (hd_paper_get_state (paper) == HD_PAPER_IS_DRAFT)
        draft = paper;
    }
  return draft;
}

HdRendering *
hd_meeting_desk_render (HdBook            *book,
                        HdMeetingDesk     *desk,
                        HdMeetingPaperKind kind,
                        const HdRecord    *paper,
                        gboolean           for_chair,
                        GError           **error)
{
  const HdMeeting *meeting = hd_meeting_desk_get_meeting (desk);
  const HdRecord *own = hd_meeting_get_paper (meeting, kind);
  const HdDossier *next = hd_meeting_desk_get_next (desk);
  g_auto (HdDraftRequest) kept = { 0 };

  if (hd_meeting_paper_form (kind) == HD_MEETING_FORM_AGREEMENT && next != NULL)
    return hd_book_render_dossier (book, next, error);
  if (paper != NULL && hd_paper_get_state (paper) == HD_PAPER_IS_DRAFT && !hd_paper_draft_get_request (paper, &kept, error))
    return NULL;
  kept.request.purpose = HD_PURPOSE_MEETING;
  kept.request.meeting = hd_record_get_id (meeting->meeting);
  kept.request.meeting_paper = kind;
  kept.request.body = own != NULL ? hd_record_get_text (own, HD_MEETING_PAPER_TEXT) : NULL;
  kept.request.for_chair = for_chair;
  kept.request.is_preview = TRUE;
  kept.request.number = 0;
  return hd_office_render_with (book, &kept.request, desk, NULL, error);
}

HdRendering *
hd_meeting_desk_render_as_printed (HdBook            *book,
                                   HdMeetingDesk     *desk,
                                   HdMeetingPaperKind kind,
                                   const HdRecord    *paper,
                                   gboolean           for_chair,
                                   GError           **error)
{
  if (paper != NULL && hd_paper_get_state (paper) == HD_PAPER_IS_ISSUED && !hd_record_is_empty (paper, HD_PAPER_PDF))
    return hd_book_render_stored_paper (book, hd_record_get_id (paper), error);
  return hd_meeting_desk_render (book, desk, kind, paper, for_chair, error);
}

HdRendering *
hd_book_render_meeting_paper (HdBook            *self,
                              const char        *meeting_id,
                              HdMeetingPaperKind kind,
                              gboolean           for_chair,
                              GError           **error)
{
  g_autoptr (GPtrArray) papers = NULL;
  g_autoptr (HdMeetingDesk) desk = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && meeting_id != NULL && (guint) kind < HD_N_MEETING_PAPERS, NULL);

  desk = hd_meeting_desk_new (self, meeting_id, error);
  papers = desk != NULL ? hd_book_get_records_by (self, HD_ENTITY_PAPER, HD_PAPER_MEETING, meeting_id, error) : NULL;
  if (papers == NULL)
    return NULL;
  return hd_meeting_desk_render_as_printed (self, desk, kind, hd_meeting_find_paper (papers, kind), for_chair, error);
}

typedef struct
{
  char              *meeting;
  HdMeetingPaperKind kind;
} Wish;

static void
wish_free (Wish *wish)
{
  g_free (wish->meeting);
  g_free (wish);
}

static void
run_render (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  const Wish *wish = task_data;
  GError *error = NULL;
  g_autoptr (HdBook) reader = hd_book_open_reader (source, &error);
  HdRendering *rendering = reader != NULL ? hd_book_render_meeting_paper (reader, wish->meeting, wish->kind, TRUE, &error) : NULL;

  if (rendering != NULL)
    g_task_return_pointer (task, rendering, (GDestroyNotify) hd_rendering_free);
  else
    g_task_return_error (task, error);
}

void
hd_book_render_meeting_paper_async (HdBook             *self,
                                    const char         *meeting_id,
                                    HdMeetingPaperKind  kind,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Wish *wish;

  g_return_if_fail (HD_IS_BOOK (self) && meeting_id != NULL && (guint) kind < HD_N_MEETING_PAPERS);

  wish = g_new0 (Wish, 1);
  wish->meeting = g_strdup (meeting_id);
  wish->kind = kind;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, hd_book_render_meeting_paper_async);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_set_task_data (task, wish, (GDestroyNotify) wish_free);
  hd_worker_run (task, run_render);
}

HdRendering *
hd_book_render_meeting_paper_finish (HdBook       *self,
                                     GAsyncResult *result,
                                     GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- The list --- */

static char *
dup_digest (const HdRendering *rendering)
{
  g_autoptr (HdPageReading) reading = hd_page_reading_new (rendering->pages);

  return hd_page_reading_dup_digest (reading);
}

/* A figure that an edited text says is no longer what it is. */
static gboolean
says_old_figures (const HdMeetingDesk *desk,
                  const HdRecord      *own)
{
  const char *text = hd_record_get_text (own, HD_MEETING_PAPER_LINKS);
  g_autoptr (GPtrArray) links = text != NULL ? hd_figure_links_from_text (text, NULL) : NULL;

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      const HdFigureLink *link = g_ptr_array_index (links, i);
      g_autofree char *now = hd_figure_link_say_now (link, hd_meeting_desk_get_rows (desk));

      if (g_strcmp0 (now, link->said) != 0)
        return TRUE;
    }
  return FALSE;
}

static HdMeetingPaperState *
make_state (HdBook            *book,
            HdMeetingDesk     *desk,
            HdMeetingPaperKind kind,
            HdRecord          *paper,
            GError           **error)
{
  const HdMeeting *meeting = hd_meeting_desk_get_meeting (desk);
  const HdRecord *own = hd_meeting_get_paper (meeting, kind);
  g_autoptr (HdRendering) rendering = hd_meeting_desk_render (book, desk, kind, paper, TRUE, error);
  const char *digest = own != NULL ? hd_record_get_text (own, HD_MEETING_PAPER_DIGEST) : NULL;
  HdMeetingPaperState *state;

  if (rendering == NULL)
    return NULL;
  state = g_new0 (HdMeetingPaperState, 1);
  state->kind = kind;
  state->name = hd_meeting_paper_name (kind, meeting);
  state->paper = paper != NULL ? hd_record_ref (paper) : NULL;
  state->is_issued = paper != NULL && hd_paper_get_state (paper) == HD_PAPER_IS_ISSUED;
  state->is_made = digest != NULL;
  state->is_edited = own != NULL && !hd_record_is_empty (own, HD_MEETING_PAPER_TEXT);
  state->made_date = own != NULL ? hd_record_get_date (own, HD_MEETING_PAPER_MADE_DATE) : HD_DATE_NONE;
  state->n_pages = hd_pages_get_n_pages (rendering->pages);
  state->blanks = g_ptr_array_ref (rendering->blanks);
  if (digest != NULL)
    {
      g_autofree char *now = dup_digest (rendering);

      state->is_stale = !g_str_equal (now, digest) || says_old_figures (desk, own);
    }
  return state;
}

GPtrArray *
hd_book_list_meeting_papers (HdBook     *self,
                             const char *meeting_id,
                             GError    **error)
{
  g_autoptr (HdMeetingDesk) desk = NULL;
  g_autoptr (GPtrArray) papers = NULL;
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_meeting_paper_state_free);

  g_return_val_if_fail (HD_IS_BOOK (self) && meeting_id != NULL, NULL);

  desk = hd_meeting_desk_new (self, meeting_id, error);
  papers = desk != NULL ? hd_book_get_records_by (self, HD_ENTITY_PAPER, HD_PAPER_MEETING, meeting_id, error) : NULL;
  if (papers == NULL)
    return NULL;
  for (int i = 0; i < HD_N_MEETING_PAPERS; i++)
    {
      HdMeetingPaperKind kind = (HdMeetingPaperKind) i;
      HdMeetingPaperState *state;

      if (!hd_meeting_has_paper (hd_meeting_desk_get_meeting (desk), kind))
        continue;
      state = make_state (self, desk, kind, hd_meeting_find_paper (papers, kind), error);
      if (state == NULL)
        return NULL;
      g_ptr_array_add (states, state);
    }
  return g_steal_pointer (&states);
}

static void
run_list (GTask        *task,
          gpointer      source,
          gpointer      task_data,
          GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (HdBook) reader = hd_book_open_reader (source, &error);
  GPtrArray *states = reader != NULL ? hd_book_list_meeting_papers (reader, task_data, &error) : NULL;

  if (states != NULL)
    g_task_return_pointer (task, states, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
hd_book_list_meeting_papers_async (HdBook             *self,
                                   const char         *meeting_id,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (HD_IS_BOOK (self) && meeting_id != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, hd_book_list_meeting_papers_async);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_set_task_data (task, g_strdup (meeting_id), g_free);
  hd_worker_run (task, run_list);
}

GPtrArray *
hd_book_list_meeting_papers_finish (HdBook       *self,
                                    GAsyncResult *result,
                                    GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- Noting what they say --- */

static gboolean
is_chosen (HdMeetingPaperKind        kind,
           const HdMeetingPaperKind *kinds,
           guint                     n_kinds)
{
  for (guint i = 0; kinds != NULL && i < n_kinds; i++)
    if (kinds[i] == kind)
      return TRUE;
  return kinds == NULL;
}

static gboolean
note_paper (HdBook            *book,
            HdEdit            *edit,
            HdMeetingDesk     *desk,
            HdMeetingPaperKind kind,
            const HdRecord    *paper,
            GError           **error)
{
  const HdMeeting *meeting = hd_meeting_desk_get_meeting (desk);
  const HdRecord *own = hd_meeting_get_paper (meeting, kind);
  g_autoptr (HdRendering) rendering = hd_meeting_desk_render (book, desk, kind, paper, TRUE, error);
  g_autoptr (HdRecord) noted = NULL;
  g_autofree char *digest = NULL;

  if (rendering == NULL)
    return FALSE;
  digest = dup_digest (rendering);
  if (own != NULL && g_strcmp0 (hd_record_get_text (own, HD_MEETING_PAPER_DIGEST), digest) == 0)
    return TRUE;
  noted = own != NULL ? hd_record_copy (own) : hd_record_new (HD_ENTITY_MEETING_PAPER);
  hd_record_set_text (noted, HD_MEETING_PAPER_MEETING, hd_record_get_id (meeting->meeting));
  hd_record_set_text (noted, HD_MEETING_PAPER_KIND, hd_meeting_paper_word (kind));
  hd_record_set_text (noted, HD_MEETING_PAPER_DIGEST, digest);
  hd_record_set_date (noted, HD_MEETING_PAPER_MADE_DATE, hd_date_today ());
  hd_edit_put (edit, noted);
  return TRUE;
}

gboolean
hd_book_make_meeting_papers (HdBook                   *self,
                             const char               *meeting_id,
                             const HdMeetingPaperKind *kinds,
                             guint                     n_kinds,
                             GError                  **error)
{
  g_autoptr (HdMeetingDesk) desk = NULL;
  g_autoptr (GPtrArray) papers = NULL;
  g_autoptr (HdEdit) edit = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && meeting_id != NULL, FALSE);

  desk = hd_meeting_desk_new (self, meeting_id, error);
  papers = desk != NULL ? hd_book_get_records_by (self, HD_ENTITY_PAPER, HD_PAPER_MEETING, meeting_id, error) : NULL;
  if (papers == NULL)
    return FALSE;
  edit = hd_edit_new_printf (self, _("Make the papers of “%s”"),
                             hd_record_peek_text (hd_meeting_desk_get_meeting (desk)->meeting, HD_MEETING_TITLE));
  for (int i = 0; i < HD_N_MEETING_PAPERS; i++)
    {
      HdMeetingPaperKind kind = (HdMeetingPaperKind) i;

      if (hd_meeting_has_paper (hd_meeting_desk_get_meeting (desk), kind) && is_chosen (kind, kinds, n_kinds) &&
          !note_paper (self, edit, desk, kind, hd_meeting_find_paper (papers, kind), error))
        return FALSE;
    }
  return hd_edit_apply (edit, error);
}
