/* paper-drafts.c: papers made here while they are prepared
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/paper-drafts.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "base/worker.h"
#include "book/book-private.h"
#include "book/office-private.h"
#include "model/paper-text.h"

/* Written for a prefix that is left out on purpose. */
#define NO_PREFIX "-"

static const char *const kinds[] = {
  [HD_PURPOSE_LETTER] = "letter",
  [HD_PURPOSE_DECISION] = "decision",
  [HD_PURPOSE_MEMBERS] = "members",
  [HD_PURPOSE_EXTRACT] = "extract",
  [HD_PURPOSE_COPY] = HD_PAPER_KIND_COPY,
};

/* --- Into the record --- */

static void
add_text (GString    *lines,
          const char *name,
          const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (lines, "%s%s: %s", lines->len > 0 ? "\n" : "", name, text);
}

static void
add_date (GString    *lines,
          const char *name,
          HdDate      date)
{
  g_autofree char *text = date != HD_DATE_NONE ? hd_date_to_iso (date) : NULL;

  add_text (lines, name, text);
}

static void
add_copied (GString            *lines,
            const HdCopiedForm *copied)
{
  g_autofree char *number = copied->number > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, copied->number) : NULL;

  add_text (lines, "of-issuer", copied->issuer);
  add_text (lines, "of-number", number);
  add_text (lines, "of-symbol", copied->symbol);
  add_text (lines, "of-place", copied->place);
  add_date (lines, "of-date", copied->date);
  add_text (lines, "of-authority", copied->authority);
  add_text (lines, "of-title", copied->title);
  add_text (lines, "of-signer", copied->name);
}

/* A line "name: value" for each thing that was said. */
static char *
write_details (const HdPaperRequest *request)
{
  GString *lines = g_string_new (NULL);
  g_autofree char *number = request->number > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, request->number) : NULL;

  add_text (lines, "template", request->template);
  add_text (lines, "number", number);
  add_text (lines, "prefix", request->prefix != NULL && *request->prefix == '\0' ? NO_PREFIX : request->prefix);
  add_text (lines, "authority", request->authority);
  add_text (lines, "place", request->place);
  add_date (lines, "date", request->date);
  for (guint i = 0; request->addressees != NULL && request->addressees[i] != NULL; i++)
    add_text (lines, "to", request->addressees[i]);
  add_date (lines, "deadline", request->deadline);
  add_text (lines, "action", request->action);
  add_date (lines, "members-on", request->members_on);
  add_text (lines, "deciding", request->deciding);
  add_text (lines, "clauses", request->passages);
  add_text (lines, "with-scan", request->with_scan ? "yes" : NULL);
  add_text (lines, "second", request->is_second ? "yes" : NULL);
  if (request->is_second)
    add_copied (lines, &request->copied);
  return g_string_free (lines, FALSE);
}

void
hd_paper_draft_set_request (HdRecord             *draft,
                            const HdPaperRequest *request)
{
  g_autofree char *details = NULL;

  g_return_if_fail (draft != NULL && request != NULL);
  g_return_if_fail ((guint) request->purpose < G_N_ELEMENTS (kinds) || request->meeting != NULL);

  details = write_details (request);
  hd_record_set_text (draft, HD_PAPER_KIND, request->meeting != NULL ? hd_meeting_paper_word (request->meeting_paper) : kinds[request->purpose]);
  hd_record_set_text (draft, HD_PAPER_MEETING, request->meeting);
  hd_record_set_text (draft, HD_PAPER_AGREEMENT, request->agreement);
  hd_record_set_text (draft, HD_PAPER_ISSUER, request->issuer);
  hd_record_set_text (draft, HD_PAPER_SIGNER, request->signer);
  hd_record_set_text (draft, HD_PAPER_SYMBOL, request->symbol);
  hd_record_set_text (draft, HD_PAPER_BODY, request->body);
  hd_record_set_text (draft, HD_PAPER_DETAILS, *details != '\0' ? details : NULL);
}

HdRecord *
hd_paper_draft_new (const HdPaperRequest *request)
{
  HdRecord *draft = hd_record_new (HD_ENTITY_PAPER);

  hd_record_set_text (draft, HD_PAPER_STATE, "draft");
  hd_paper_draft_set_request (draft, request);
  return draft;
}

/* --- Out of the record --- */

void
hd_draft_request_clear (HdDraftRequest *self)
{
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_clear_pointer (&self->addressees, g_strfreev);
}

static int
find_purpose (const HdRecord *paper)
{
  const char *kind = hd_record_get_text (paper, HD_PAPER_KIND);
  HdMeetingPaperKind meeting_paper;

  if (!hd_record_is_empty (paper, HD_PAPER_MEETING))
    return hd_meeting_paper_find (kind, &meeting_paper) ? HD_PURPOSE_MEETING : -1;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kind, kinds[i]) == 0)
      return (int) i;
  return -1;
}

gboolean
hd_paper_is_made_here (const HdRecord *paper)
{
  g_return_val_if_fail (paper != NULL && hd_record_get_kind (paper) == HD_ENTITY_PAPER, FALSE);

  return find_purpose (paper) >= 0;
}

/* Where the value of a text goes; NULL when @name is no text. */
static const char **
find_text (HdPaperRequest *request,
           const char     *name)
{
  const struct
  {
    const char  *name;
    const char **text;
  } texts[] = {
    { "template", &request->template }, { "prefix", &request->prefix }, { "authority", &request->authority },
    { "place", &request->place }, { "action", &request->action }, { "deciding", &request->deciding }, { "clauses", &request->passages },
    { "of-issuer", &request->copied.issuer }, { "of-symbol", &request->copied.symbol }, { "of-place", &request->copied.place },
    { "of-authority", &request->copied.authority }, { "of-title", &request->copied.title }, { "of-signer", &request->copied.name },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (texts[i].name, name))
      return texts[i].text;
  return NULL;
}

static HdDate *
find_date (HdPaperRequest *request,
           const char     *name)
{
  const struct
  {
    const char *name;
    HdDate     *date;
  } dates[] = {
    { "date", &request->date }, { "deadline", &request->deadline }, { "members-on", &request->members_on }, { "of-date", &request->copied.date },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    if (g_str_equal (dates[i].name, name))
      return dates[i].date;
  return NULL;
}

/* What a newer program wrote and this one does not know is passed over: it is about how the paper is made, not what it says. */
static void
read_detail (HdDraftRequest *self,
             GStrvBuilder   *addressees,
             const char     *name,
             const char     *value)
{
  HdPaperRequest *request = &self->request;
  const char **text = find_text (request, name);
  HdDate *date = find_date (request, name);

  if (text != NULL)
    {
      *text = g_strdup (value);
      g_ptr_array_add (self->texts, (gpointer) *text);
    }
  else if (date != NULL)
    hd_date_parse_iso (value, date, NULL);
  else if (g_str_equal (name, "to"))
    g_strv_builder_add (addressees, value);
  else if (g_str_equal (name, "second"))
    request->is_second = TRUE;
  else if (g_str_equal (name, "with-scan"))
    request->with_scan = TRUE;
  else if (g_str_equal (name, "number"))
    request->number = CLAMP (g_ascii_strtoll (value, NULL, 10), 0, G_MAXINT32);
  else if (g_str_equal (name, "of-number"))
    request->copied.number = CLAMP (g_ascii_strtoll (value, NULL, 10), 0, G_MAXINT32);
}

gboolean
hd_paper_draft_get_request (const HdRecord *draft,
                            HdDraftRequest *self,
                            GError        **error)
{
  g_autoptr (GStrvBuilder) addressees = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;
  HdPaperRequest *request = &self->request;
  int purpose;

  g_return_val_if_fail (draft != NULL && self != NULL && self->texts == NULL, FALSE);

  purpose = find_purpose (draft);
  if (purpose < 0)
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_INVALID, _("This paper was not made here from a template: there is no draft of it to work on."));
      return FALSE;
    }
  self->texts = g_ptr_array_new_with_free_func (g_free);
  request->purpose = (HdPaperPurpose) purpose;
  request->agreement = hd_record_get_text (draft, HD_PAPER_AGREEMENT);
  request->meeting = hd_record_get_text (draft, HD_PAPER_MEETING);
  if (request->purpose == HD_PURPOSE_MEETING)
    hd_meeting_paper_find (hd_record_get_text (draft, HD_PAPER_KIND), &request->meeting_paper);
  request->issuer = hd_record_get_text (draft, HD_PAPER_ISSUER);
  request->signer = hd_record_get_text (draft, HD_PAPER_SIGNER);
  request->symbol = hd_record_get_text (draft, HD_PAPER_SYMBOL);
  request->body = hd_record_get_text (draft, HD_PAPER_BODY);
  lines = g_strsplit (hd_record_peek_text (draft, HD_PAPER_DETAILS), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *value = strstr (lines[i], ": ");

      if (value == NULL)
        continue;
      *value = '\0';
      read_detail (self, addressees, lines[i], value + 2);
    }
  if (g_strcmp0 (request->prefix, NO_PREFIX) == 0)
    request->prefix = "";
  self->addressees = g_strv_builder_end (addressees);
  request->addressees = self->addressees[0] != NULL ? (const char * const *) self->addressees : NULL;
  return TRUE;
}

/* --- Pages --- */

HdRendering *
hd_book_render_draft (HdBook         *self,
                      const HdRecord *draft,
                      gboolean        is_unfinished,
                      GError        **error)
{
  g_auto (HdDraftRequest) kept = { 0 };

  g_return_val_if_fail (HD_IS_BOOK (self) && draft != NULL, NULL);

  if (!hd_paper_draft_get_request (draft, &kept, error))
    return NULL;
  kept.request.is_draft = is_unfinished;
  return hd_book_render_office_paper (self, &kept.request, error);
}

char *
hd_book_fill_draft_text (HdBook         *self,
                         const HdRecord *draft,
                         GError        **error)
{
  g_auto (HdDraftRequest) kept = { 0 };

  g_return_val_if_fail (HD_IS_BOOK (self) && draft != NULL, NULL);

  return hd_paper_draft_get_request (draft, &kept, error) ? hd_office_fill_text (self, &kept.request, error) : NULL;
}

static void
run_rendering (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (HdBook) reader = hd_book_open_reader (source, &error);
  HdRendering *rendering = reader != NULL ? hd_book_render_draft (reader, task_data, FALSE, &error) : NULL;

  if (reader != NULL && g_error_matches (error, HD_ERROR, HD_ERROR_BLANK))
    {
      g_clear_error (&error);
      rendering = hd_book_render_draft (reader, task_data, TRUE, &error);
    }
  if (rendering != NULL)
    g_task_return_pointer (task, rendering, (GDestroyNotify) hd_rendering_free);
  else
    g_task_return_error (task, error);
}

void
hd_book_render_draft_async (HdBook             *self,
                            HdRecord           *draft,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (HD_IS_BOOK (self) && draft != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, hd_book_render_draft_async);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_set_task_data (task, hd_record_copy (draft), (GDestroyNotify) hd_record_unref);
  hd_worker_run (task, run_rendering);
}

HdRendering *
hd_book_render_draft_finish (HdBook       *self,
                             GAsyncResult *result,
                             GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- Keeping --- */

/* What lists and register say of the paper. */
static void
put_words (HdRecord            *paper,
           const HdOfficeWords *words)
{
  hd_record_set_text (paper, HD_PAPER_TYPE_NAME, words->type_name);
  hd_record_set_text (paper, HD_PAPER_SUBJECT, *words->subject != '\0' ? words->subject : words->type_name);
  hd_record_set_text (paper, HD_PAPER_SIGNER_NAME, *words->signer != '\0' ? words->signer : NULL);
  hd_record_set_text (paper, HD_PAPER_RECIPIENTS, *words->recipients != '\0' ? words->recipients : NULL);
}

gboolean
hd_book_save_draft (HdBook   *self,
                    HdRecord *draft,
                    GError  **error)
{
  g_auto (HdDraftRequest) kept = { 0 };
  g_auto (HdOfficeWords) words = { 0 };
  g_autoptr (HdRendering) rendering = NULL;
  g_autoptr (HdEdit) edit = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && draft != NULL, FALSE);

  if (hd_paper_get_state (draft) != HD_PAPER_IS_DRAFT)
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_LOCKED, _("This paper has been issued already: what is issued stands. Issue another one that replaces it."));
      return FALSE;
    }
  if (!hd_paper_draft_get_request (draft, &kept, error))
    return FALSE;
  kept.request.is_draft = TRUE;
  rendering = hd_office_render (self, &kept.request, &words, error);
  if (rendering == NULL)
    return FALSE;
  put_words (draft, &words);
  hd_record_set_text (draft, HD_PAPER_TEMPLATE, rendering->template_version);
  title = hd_paper_dup_heading (draft);
  edit = hd_edit_new_printf (self, _("Save the draft of “%s”"), title);
  hd_edit_put (edit, draft);
  return hd_edit_apply (edit, error);
}

/* --- Issuing --- */

/* Copies of all kinds count together in a run of their own (Decree 30/2020/NĐ-CP, Annex I, part III, II). */
static const char *
series_kind (const HdRecord *draft)
{
  const char *kind = hd_record_peek_text (draft, HD_PAPER_KIND);

  return g_str_equal (kind, kinds[HD_PURPOSE_EXTRACT]) ? HD_PAPER_KIND_COPY : kind;
}

static HdNumberPreview *
preview_in_transaction (HdBook         *self,
                        const HdRecord *draft,
                        HdDate          day,
                        GError        **error)
{
  g_auto (HdDraftRequest) kept = { 0 };
  HdNumberPreview *preview;

  if (!hd_paper_draft_get_request (draft, &kept, error))
    return NULL;
  preview = hd_book_preview_series (self, hd_record_get_text (draft, HD_PAPER_SERIES), series_kind (draft), day, error);
  if (preview == NULL)
    return NULL;
  kept.request.date = day;
  if (kept.request.symbol == NULL)
    kept.request.symbol = hd_record_get_text (preview->series, HD_SERIES_SYMBOL);
  preview->symbol = hd_office_dup_symbol (self, &kept.request, error);
  if (preview->symbol == NULL)
    g_clear_pointer (&preview, hd_number_preview_free);
  return preview;
}

HdNumberPreview *
hd_book_preview_draft_number (HdBook         *self,
                              const HdRecord *draft,
                              HdDate          day,
                              GError        **error)
{
  HdNumberPreview *preview;

  g_return_val_if_fail (HD_IS_BOOK (self) && draft != NULL && day != HD_DATE_NONE, NULL);

  if (!hd_database_begin_read (self->db, error))
    return NULL;
  preview = preview_in_transaction (self, draft, day, error);
  hd_database_rollback (self->db);
  return preview;
}

typedef struct
{
  const HdRecord *draft;
  gint64          number;
  HdDate          day;
  HdRecord       *issued;
} Issue;

/* A printed paper leaves nothing to the pen but the signature. */
static gboolean
check_blanks (const HdRendering *rendering,
              GError           **error)
{
  g_autoptr (GString) sentences = g_string_new (NULL);

  if (rendering->blanks->len == 0)
    return TRUE;
  for (guint i = 0; i < rendering->blanks->len; i++)
    g_string_append_printf (sentences, "%s%s", i > 0 ? " " : "", (const char *) g_ptr_array_index (rendering->blanks, i));
  g_set_error_literal (error, HD_ERROR, HD_ERROR_BLANK, sentences->str);
  return FALSE;
}

/* Draws the paper with its number and keeps the bytes. */
static gboolean
store_bytes (HdBook   *self,
             HdEdit   *edit,
             HdRecord *paper,
             GError  **error)
{
  g_auto (HdDraftRequest) kept = { 0 };
  g_auto (HdOfficeWords) words = { 0 };
  g_autoptr (HdRendering) rendering = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *sha256 = NULL;

  if (!hd_paper_draft_get_request (paper, &kept, error))
    return FALSE;
  kept.request.number = hd_record_get_integer (paper, HD_PAPER_NUMBER);
  kept.request.date = hd_record_get_date (paper, HD_PAPER_ISSUED_DATE);
  rendering = hd_office_render (self, &kept.request, &words, error);
  if (rendering == NULL || !check_blanks (rendering, error))
    return FALSE;
  pdf = hd_book_make_pdf (self, rendering->pages, error);
  if (pdf == NULL)
    return FALSE;
  sha256 = hd_edit_add_blob (edit, pdf);
  put_words (paper, &words);
  hd_record_set_text (paper, HD_PAPER_PROFILE, rendering->profile);
  hd_record_set_text (paper, HD_PAPER_TEMPLATE, rendering->template_version);
  hd_record_set_text (paper, HD_PAPER_PDF, sha256);
  return TRUE;
}

static gboolean
on_edit_prepare_issue (HdBook  *book,
                       HdEdit  *edit,
                       gpointer data,
                       GError **error)
{
  Issue *self = data;
  g_autoptr (HdNumberPreview) preview = preview_in_transaction (book, self->draft, self->day, error);

  if (preview == NULL || !hd_number_preview_check (preview, self->number, error) ||
      !hd_paper_put_replaced (book, edit, self->draft, self->day, error))
    return FALSE;
  self->issued = hd_record_copy (self->draft);
  hd_paper_fill_number (self->issued, preview, self->number, self->day);
  if (!store_bytes (book, edit, self->issued, error))
    return FALSE;
  if (hd_record_get_row_version (preview->series) == 0)
    hd_edit_put (edit, preview->series);
  hd_edit_put (edit, self->issued);
  return TRUE;
}

/* What the paper is called before it is drawn: a draft that was never saved has no subject yet. */
static char *
dup_title (HdBook         *self,
           const HdRecord *draft,
           GError        **error)
{
  g_auto (HdDraftRequest) kept = { 0 };
  g_auto (HdOfficeWords) words = { 0 };
  g_autoptr (HdRecord) named = hd_record_copy (draft);

  if (!hd_paper_draft_get_request (draft, &kept, error) || !hd_office_word (self, &kept.request, &words, error))
    return NULL;
  put_words (named, &words);
  return hd_paper_dup_heading (named);
}

gboolean
hd_book_issue_draft (HdBook         *self,
                     const HdRecord *draft,
                     gint64          number,
                     HdDate          day,
                     HdRecord      **issued,
                     GError        **error)
{
  Issue issue = { draft, number, day, NULL };
  g_autoptr (HdRecord) stored = NULL;
  g_autoptr (HdEdit) edit = NULL;
  g_autofree char *title = NULL;
  gboolean done;

  g_return_val_if_fail (HD_IS_BOOK (self) && draft != NULL && hd_record_get_kind (draft) == HD_ENTITY_PAPER, FALSE);

  if (!hd_paper_check_issue (draft, number, day, error))
    return FALSE;
  title = dup_title (self, draft, error);
  if (title == NULL)
    return FALSE;
  edit = hd_edit_new_printf (self, _("Issue paper “%s”"), title);
  hd_edit_make_barrier (edit);
  hd_edit_set_prepare (edit, on_edit_prepare_issue, &issue);
  done = hd_edit_apply (edit, error);
  stored = issue.issued;
  if (done && issued != NULL)
    *issued = g_steal_pointer (&stored);
  return done;
}
