/* office-papers.c: papers that are made from a template
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/office-private.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/book-private.h"
#include "book/passages.h"
#include "book/templates.h"
#include "model/agreement.h"
#include "model/placeholders.h"

#define SETTING_UP "thành lập"
#define RENEWING "kiện toàn"

/* What is common to all: the records, who is a member when. */

static void
office_desk_clear (HdOfficeDesk *self)
{
  g_clear_pointer (&self->dossier, hd_dossier_free);
  g_clear_pointer (&self->seats, g_ptr_array_unref);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->issuer, hd_record_unref);
  g_clear_pointer (&self->meeting, hd_meeting_desk_unref);
  hd_office_paper_clear (&self->details);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HdOfficeDesk, office_desk_clear)

/* Of the agreement under review, with what the meeting's papers say. */
static HdDossier *
load_meeting (HdOfficeDesk *self,
              GError      **error)
{
  if (self->meeting == NULL)
    self->meeting = hd_meeting_desk_new (self->book, self->request->meeting, error);
  return self->meeting != NULL ? hd_meeting_desk_dup_dossier (self->meeting) : NULL;
}

static HdDossier *
load_dossier (HdOfficeDesk *self,
              GError      **error)
{
  g_autoptr (HdRecord) committee = NULL;
  g_autoptr (HdRecord) nothing = NULL;
  g_autoptr (HdRecord) copy = NULL;

  if (self->request->meeting != NULL)
    return load_meeting (self, error);
  if (self->request->agreement != NULL)
    return hd_database_is_in_transaction (self->book->db)
           ? hd_book_load_dossier_in_transaction (self->book->db, self->request->agreement, error)
           : hd_book_load_dossier_from (self->book->db, self->request->agreement, error);
  committee = hd_book_get_committee (self->book, error);
  if (committee == NULL)
    return NULL;
  copy = hd_record_copy (committee);
  nothing = hd_record_new (HD_ENTITY_AGREEMENT);
  return hd_dossier_new (copy, nothing);
}

static GPtrArray *
list_members (HdOfficeDesk *self,
              GError      **error)
{
  HdDate day = self->request->members_on != HD_DATE_NONE ? self->request->members_on : self->day;
  g_autoptr (GPtrArray) seats = hd_book_get_members_on (self->book, day, error);
  GPtrArray *members;

  if (seats == NULL)
    return NULL;
  members = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_member_line_free);
  for (guint i = 0; i < seats->len; i++)
    {
      HdMemberLine *member = g_new0 (HdMemberLine, 1);
      const HdSeat *seat = g_ptr_array_index (seats, i);

      member->name = hd_office_dup_seat_name (seat);
      member->posts = hd_seat_dup_posts (seat);
      member->role = g_strdup (hd_office_role_title (seat));
      g_ptr_array_add (members, member);
    }
  return members;
}

static gboolean
start (HdOfficeDesk *self,
       GError      **error)
{
  const HdPaperRequest *request = self->request;

  self->dossier = load_dossier (self, error);
  if (self->dossier == NULL)
    return FALSE;
  self->day = request->date != HD_DATE_NONE ? request->date : self->meeting != NULL ? hd_meeting_desk_get_day (self->meeting) : hd_date_today ();
  hd_book_apply_profile (self->book, self->dossier);
  self->seats = hd_book_get_members_on (self->book, self->day, error);
  self->members = self->seats != NULL ? list_members (self, error) : NULL;
  if (self->members == NULL)
    return FALSE;
  if (request->issuer != NULL && (self->issuer = hd_book_get_record (self->book, HD_ENTITY_UNIT, request->issuer, error)) == NULL)
    return FALSE;
  if (!hd_office_fill_details (self, error))
    return FALSE;
  hd_office_fill_values (self);
  return TRUE;
}

/* --- The template --- */

static const char *
default_key (const HdOfficeDesk *self)
{
  switch (self->request->purpose)
    {
    case HD_PURPOSE_LETTER:
      return hd_agreement_get_state (self->dossier->agreement) >= HD_STATE_SIGNED ? "letter-signed" : "letter-comments";
    case HD_PURPOSE_DECISION:
      return "decision-committee";
    case HD_PURPOSE_MEMBERS:
      return "members";
    case HD_PURPOSE_EXTRACT:
      return "extract";
    case HD_PURPOSE_MEETING:
      return hd_meeting_paper_template (self->request->meeting_paper);
    case HD_PURPOSE_COPY:
    default:
      return "copy";
    }
}

/* "Mẫu “Công văn …”, bản 2, có sửa": printed into the PDF's own description. */
static char *
dup_made_from (const HdTemplate *template,
               GPtrArray        *versions,
               gboolean          is_own)
{
  const char *changed = is_own ? ", có sửa" : "";

  if (versions->len == 0)
    return g_strdup_printf ("Mẫu “%s”, bản gốc%s", template->name, changed);
  return g_strdup_printf ("Mẫu “%s”, bản %d%s", template->name,
                          (int) hd_record_get_integer (g_ptr_array_index (versions, 0), HD_TEMPLATE_VERSION_NUMBER), changed);
}

static HdTemplate *
find_template (const HdOfficeDesk *self,
               GError            **error)
{
  return hd_template_find (self->book, self->request->template != NULL ? self->request->template : default_key (self), error);
}

/* A decision has articles even where a meeting commends. */
static gboolean
fits (const HdPaperText    *text,
      const HdPaperRequest *request)
{
  return text->purpose == request->purpose || (request->purpose == HD_PURPOSE_MEETING && text->purpose == HD_PURPOSE_DECISION);
}

/* The template's words; of a meeting with the lines that its records make. */
static char *
dup_body (HdOfficeDesk     *self,
          const HdTemplate *template,
          GError          **error)
{
  g_autofree char *body = hd_template_dup_body (self->book, template, error);

  if (body == NULL || self->meeting == NULL)
    return g_steal_pointer (&body);
  return hd_placeholders_expand (body, self->dossier);
}

static HdPaperText *
read_text (HdOfficeDesk *self,
           char        **version_id,
           GError      **error)
{
  const char *own = self->request->body;
  g_autoptr (HdTemplate) template = find_template (self, error);
  g_autoptr (GPtrArray) versions = template != NULL ? hd_template_get_versions (self->book, template, error) : NULL;
  g_autofree char *body = versions == NULL ? NULL : own != NULL ? g_strdup (own) : dup_body (self, template, error);
  g_autoptr (HdPaperText) text = body != NULL ? hd_paper_text_new (body, self->dossier, error) : NULL;

  if (text == NULL)
    return NULL;
  if (!fits (text, self->request))
    {
      g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("The template “%s” is for another kind of paper: choose one that fits."), template->name);
      return NULL;
    }
  self->details.made_from = dup_made_from (template, versions, own != NULL);
  *version_id = versions->len > 0 ? g_strdup (hd_record_get_id (g_ptr_array_index (versions, 0))) : NULL;
  return g_steal_pointer (&text);
}

/* A placeholder that has no value stops the paper and says where it stands. */
static gboolean
check_text (HdOfficeDesk      *self,
            const HdPaperText *text,
            GError           **error)
{
  g_autoptr (GString) sentences = g_string_new (NULL);

  if (text == NULL || self->request->is_draft || text->unresolved->len == 0)
    return TRUE;
  if (self->request->is_preview)
    return self->details.is_draft = TRUE;
  for (guint i = 0; i < text->unresolved->len; i++)
    g_string_append_printf (sentences, "%s%s", i > 0 ? " " : "", (const char *) g_ptr_array_index (text->unresolved, i));
  g_set_error_literal (error, HD_ERROR, HD_ERROR_BLANK, sentences->str);
  return FALSE;
}

/* --- Copies --- */

static char *
dup_or_empty (const char *text)
{
  return g_strdup (text != NULL ? text : "");
}

static void
fill_copied (HdOfficePaper      *form,
             const HdCopiedForm *copied)
{
  static const char *const nobody[] = { NULL };

  form->superior = g_strdup ("");
  form->issuer = dup_or_empty (copied->issuer);
  form->deciding = g_strdup ("");
  form->number = copied->number;
  form->symbol = dup_or_empty (copied->symbol);
  form->place = dup_or_empty (copied->place);
  form->date = copied->date;
  form->authority = dup_or_empty (copied->authority);
  form->title = dup_or_empty (copied->title);
  form->position = g_strdup ("");
  form->name = dup_or_empty (copied->name);
  form->form = g_strdup ("Sao y");
  form->addressees = g_strdupv ((char **) nobody);
  form->made_from = g_strdup ("");
}

static gboolean
check_signed (const HdOfficeDesk *self,
              GError            **error)
{
  if (hd_agreement_get_state (self->dossier->agreement) >= HD_STATE_SIGNED)
    return TRUE;
  g_set_error_literal (error, HD_ERROR, HD_ERROR_CONSTRAINT, _("This agreement is not signed by everybody yet: there is nothing to copy."));
  return FALSE;
}

static HdPaper *
make_copy_paper (HdOfficeDesk      *self,
           const HdPaperText *text,
           GHashTable        *chosen,
           GError           **error)
{
  g_auto (HdOfficePaper) copied = { 0 };
  g_autoptr (HdPaperText) archive = NULL;
  g_autoptr (GPtrArray) forms = g_ptr_array_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  if (self->request->is_second)
    {
      const HdProfile *profile = hd_profile_find (hd_record_get_text (self->dossier->committee, HD_COMMITTEE_PROFILE), self->day);
      g_autofree char *recipients = g_strdup_printf ("# Nơi nhận\n  - %s", profile->archive);

      archive = hd_paper_text_new (recipients, self->dossier, error);
      if (archive == NULL)
        return NULL;
      fill_copied (&copied, &self->request->copied);
      g_ptr_array_add (forms, &copied);
      g_ptr_array_add (texts, archive);
    }
  g_ptr_array_add (forms, &self->details);
  g_ptr_array_add (texts, (gpointer) text);
  return hd_copy_paper_new (self->dossier, forms, texts, chosen, error);
}

/* The text with its form and, where that is wanted, what was signed as it looks. */
static HdPaper *
make_copy (HdOfficeDesk      *self,
           const HdPaperText *text,
           GHashTable        *chosen,
           GError           **error)
{
  g_autoptr (HdPaper) paper = make_copy_paper (self, text, chosen, error);

  if (paper == NULL ||
      (self->request->with_scan && !hd_book_add_signed_scans (self->book, self->request->agreement, paper->document->blocks, error)))
    return NULL;
  return g_steal_pointer (&paper);
}

/* --- The papers --- */

/* Before that day there was a committee, or there was none. */
static gboolean
set_action (HdOfficeDesk *self,
            GError      **error)
{
  HdDate day = self->request->members_on != HD_DATE_NONE ? self->request->members_on : self->day;
  g_autoptr (GPtrArray) members = NULL;
  const char *action = self->request->action;

  if (action == NULL)
    {
      members = hd_book_get_all_records (self->book, HD_ENTITY_COMMITTEE_MEMBER, error);
      if (members == NULL)
        return FALSE;
      action = SETTING_UP;
      for (guint i = 0; i < members->len; i++)
        {
          HdDate first = hd_record_get_date (g_ptr_array_index (members, i), HD_COMMITTEE_MEMBER_FROM_DATE);

          if (first != HD_DATE_NONE && first < day)
            action = RENEWING;
        }
    }
  hd_dossier_set_value (self->dossier, hd_placeholder_get_name (HD_PLACEHOLDER_ACTION), action);
  return TRUE;
}

static gboolean
choose_passages (HdOfficeDesk *self,
                 GHashTable  **chosen,
                 GError      **error)
{
  g_autofree char *places = NULL;

  *chosen = hd_passages_choose (self->dossier, self->request->passages != NULL ? self->request->passages : "", &places, error);
  if (*chosen == NULL)
    return FALSE;
  hd_dossier_set_value (self->dossier, hd_placeholder_get_name (HD_PLACEHOLDER_EXTRACTED), places);
  return TRUE;
}

static gboolean
prepare (HdOfficeDesk *self,
         GHashTable  **chosen,
         GError      **error)
{
  switch (self->request->purpose)
    {
    case HD_PURPOSE_DECISION:
      return set_action (self, error);
    case HD_PURPOSE_EXTRACT:
      return check_signed (self, error) && choose_passages (self, chosen, error);
    case HD_PURPOSE_COPY:
      return check_signed (self, error);
    case HD_PURPOSE_LETTER:
    case HD_PURPOSE_MEMBERS:
    case HD_PURPOSE_MEETING:
    default:
      return TRUE;
    }
}

/* --- What lists say of them --- */

void
hd_office_words_clear (HdOfficeWords *self)
{
  g_clear_pointer (&self->type_name, g_free);
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->signer, g_free);
  g_clear_pointer (&self->recipients, g_free);
}

/* Tên loại; a letter and a copy have none of their own. */
static char *
dup_type_name (const HdOfficeDesk *self,
               const HdPaperText  *text)
{
  g_autofree char *own = hd_paper_text_dup_section (text, HD_SECTION_TYPE_NAME);

  switch (self->request->purpose)
    {
    case HD_PURPOSE_LETTER:
      return g_strdup ("Công văn");
    case HD_PURPOSE_EXTRACT:
      return g_strdup ("Bản trích sao");
    case HD_PURPOSE_COPY:
      return g_strdup (self->request->is_second ? "Bản sao lục" : "Bản sao y");
    case HD_PURPOSE_DECISION:
    case HD_PURPOSE_MEMBERS:
    case HD_PURPOSE_MEETING:
    default:
      return g_strdelimit (g_steal_pointer (&own), "\n", ' ');
    }
}

/* Of a letter "V/v …", as it is printed; of a copy what is copied: "Chương trình phối hợp … (số 05/CTPH-BCHQS)". */
static char *
dup_subject (const HdOfficeDesk *self,
             const HdPaperText  *text)
{
  g_autofree char *title = NULL;
  g_autofree char *number = NULL;

  if (self->request->purpose != HD_PURPOSE_EXTRACT && self->request->purpose != HD_PURPOSE_COPY)
    {
      g_autofree char *own = g_strdelimit (hd_paper_text_dup_section (text, HD_SECTION_SUBJECT), "\n", ' ');

      return g_strconcat (self->request->purpose == HD_PURPOSE_LETTER && *own != '\0' ? "V/v " : "", own, NULL);
    }
  title = hd_placeholder_resolve (HD_PLACEHOLDER_TITLE, self->dossier);
  number = hd_placeholder_resolve (HD_PLACEHOLDER_NUMBER, self->dossier);
  if (title == NULL || number == NULL)
    return g_strdup (title != NULL ? title : "");
  return g_strdup_printf ("%s (số %s)", title, number);
}

/* "Như trên" says nothing in a register: those the letter goes to stand there by name. Where it is kept is printed in any case. */
static char *
dup_recipients (const HdOfficeDesk *self,
                const HdPaperText  *text)
{
  GPtrArray *lines = text->sections[HD_SECTION_RECIPIENTS];
  const HdProfile *profile = hd_profile_find (hd_record_get_text (self->dossier->committee, HD_COMMITTEE_PROFILE), self->day);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) joined = NULL;
  gboolean has_archive = FALSE;

  if (self->request->purpose == HD_PURPOSE_LETTER)
    g_strv_builder_addv (names, (const char **) self->details.addressees);
  for (guint i = 0; i < lines->len; i++)
    {
      const HdPaperLine *line = g_ptr_array_index (lines, i);

      if (*line->text != '\0' && (self->request->purpose != HD_PURPOSE_LETTER || !g_str_equal (line->text, "Như trên")))
        g_strv_builder_add (names, line->text);
      has_archive = has_archive || g_str_has_prefix (line->text, "Lưu");
    }
  if (!has_archive)
    g_strv_builder_add (names, profile->archive);
  joined = g_strv_builder_end (names);
  return g_strjoinv ("\n", joined);
}

static void
fill_words (const HdOfficeDesk *self,
            const HdPaperText  *text,
            HdOfficeWords      *words)
{
  words->type_name = dup_type_name (self, text);
  words->subject = dup_subject (self, text);
  words->signer = g_strdup (self->details.name);
  words->recipients = dup_recipients (self, text);
}

static HdPaper *
make_paper (HdOfficeDesk      *self,
            const HdPaperText *text,
            GHashTable        *chosen,
            GError           **error)
{
  switch (self->request->purpose)
    {
    case HD_PURPOSE_LETTER:
      return hd_letter_paper_new (self->dossier, &self->details, text);
    case HD_PURPOSE_DECISION:
      return hd_decision_paper_new (self->dossier, &self->details, text, self->members);
    case HD_PURPOSE_MEMBERS:
      return hd_members_paper_new (self->dossier, &self->details, text, self->members);
    case HD_PURPOSE_MEETING:
      return hd_meeting_desk_make_paper (self->meeting, self->request, self->dossier, &self->details, text);
    case HD_PURPOSE_EXTRACT:
    case HD_PURPOSE_COPY:
    default:
      return make_copy (self, text, chosen, error);
    }
}

/* Reads and prepares all that a paper needs; @chosen: of an extract its passages; @text: NULL for what is drawn from records alone. */
static gboolean
set_up (HdOfficeDesk *self,
        GHashTable  **chosen,
        HdPaperText **text,
        char        **version,
        GError      **error)
{
  if (!start (self, error) || !prepare (self, chosen, error))
    return FALSE;
  if (default_key (self) == NULL)
    {
      self->details.made_from = g_strdup ("");
      return TRUE;
    }
  *text = read_text (self, version, error);
  return *text != NULL;
}

HdRendering *
hd_office_render (HdBook               *book,
                  const HdPaperRequest *request,
                  HdOfficeWords        *words,
                  GError              **error)
{
  return hd_office_render_with (book, request, NULL, words, error);
}

HdRendering *
hd_office_render_with (HdBook               *book,
                       const HdPaperRequest *request,
                       HdMeetingDesk        *meeting,
                       HdOfficeWords        *words,
                       GError              **error)
{
  g_auto (HdOfficeDesk) desk = { .book = book, .request = request, .meeting = meeting != NULL ? hd_meeting_desk_ref (meeting) : NULL };
  g_autoptr (GHashTable) chosen = NULL;
  g_autoptr (HdPaperText) text = NULL;
  g_autoptr (HdPaper) paper = NULL;
  g_autofree char *version = NULL;
  HdRendering *rendering;

  g_return_val_if_fail (request->agreement != NULL || request->purpose == HD_PURPOSE_DECISION || request->purpose == HD_PURPOSE_MEMBERS ||
                        request->meeting != NULL, NULL);

  if (!set_up (&desk, &chosen, &text, &version, error) || !check_text (&desk, text, error))
    return NULL;
  paper = make_paper (&desk, text, chosen, error);
  rendering = paper != NULL ? hd_book_render_paper (book, paper, error) : NULL;
  if (rendering == NULL)
    return NULL;
  rendering->made_from = g_strdup (desk.details.made_from);
  rendering->template_version = g_steal_pointer (&version);
  if (words != NULL && text != NULL)
    fill_words (&desk, text, words);
  return rendering;
}

gboolean
hd_office_word (HdBook               *book,
                const HdPaperRequest *request,
                HdOfficeWords        *words,
                GError              **error)
{
  g_auto (HdOfficeDesk) desk = { .book = book, .request = request };
  g_autoptr (GHashTable) chosen = NULL;
  g_autoptr (HdPaperText) text = NULL;
  g_autofree char *version = NULL;

  if (!set_up (&desk, &chosen, &text, &version, error))
    return FALSE;
  if (text != NULL)
    fill_words (&desk, text, words);
  return TRUE;
}

char *
hd_office_fill_text (HdBook               *book,
                     const HdPaperRequest *request,
                     GError              **error)
{
  g_auto (HdOfficeDesk) desk = { .book = book, .request = request };
  g_autoptr (HdTemplate) template = NULL;
  g_autofree char *body = NULL;

  desk.dossier = load_dossier (&desk, error);
  template = desk.dossier != NULL ? find_template (&desk, error) : NULL;
  body = template != NULL ? dup_body (&desk, template, error) : NULL;
  return body != NULL ? hd_placeholders_resolve (body, desk.dossier, NULL, NULL) : NULL;
}

char *
hd_office_dup_symbol (HdBook               *book,
                      const HdPaperRequest *request,
                      GError              **error)
{
  g_auto (HdOfficeDesk) desk = { .book = book, .request = request };

  return start (&desk, error) ? g_strdup (desk.details.symbol) : NULL;
}

HdRendering *
hd_book_render_office_paper (HdBook               *self,
                             const HdPaperRequest *request,
                             GError              **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self) && request != NULL, NULL);

  return hd_office_render (self, request, NULL, error);
}
