/* office-details.c: who makes a paper, under which number, and who signs it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/office-private.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/book-private.h"
#include "book/people.h"
#include "model/agreement.h"
#include "model/placeholders.h"
#include "model/unit.h"

#define COLLECTIVE "Ban Chỉ đạo"
#define HEAD "Trưởng ban"
#define COMMITTEE_SYMBOL "BCĐ"

/* In the order of the choices of HD_COMMITTEE_MEMBER_ROLE. */
static const char *const role_titles[] = { HEAD, "Phó Trưởng ban Thường trực", "Phó Trưởng ban", "Thành viên", "Thư ký", "Tổ giúp việc" };

const char *
hd_office_role_title (const HdSeat *seat)
{
  const char *role = hd_record_peek_text (seat->member, HD_COMMITTEE_MEMBER_ROLE);
  const HdField *field = &hd_entity_get (HD_ENTITY_COMMITTEE_MEMBER)->fields[HD_COMMITTEE_MEMBER_ROLE];

  for (guint i = 0; i < G_N_ELEMENTS (role_titles) && field->choices[i] != NULL; i++)
    if (g_str_equal (field->choices[i], role))
      return role_titles[i];
  return "";
}

/* Decree 30/2020, Annex I, II.7: a rank only where the sector provides for it. */
static char *
dup_name (const HdRecord *person,
          gboolean        with_rank)
{
  const char *rank = with_rank ? hd_record_get_text (person, HD_PERSON_MILITARY_RANK) : NULL;

  return g_strdup_printf ("%s%s%s", rank != NULL ? rank : "", rank != NULL ? " " : "", hd_record_peek_text (person, HD_PERSON_FULL_NAME));
}

char *
hd_office_dup_seat_name (const HdSeat *seat)
{
  gboolean with_rank = FALSE;

  for (guint i = 0; i < seat->units->len; i++)
    with_rank = with_rank || hd_record_get_boolean (g_ptr_array_index (seat->units, i), HD_UNIT_RANK_BEFORE_NAME);
  return dup_name (seat->person, with_rank);
}

static char *
join (const char *first,
      const char *second)
{
  return g_strconcat (first, *first != '\0' && *second != '\0' ? " " : "", second, NULL);
}

static char *
dup_prefixed (const char *prefix,
              const char *authority)
{
  g_autofree char *dotted = prefix != NULL && *prefix != '\0' ? g_strconcat (prefix, ".", NULL) : g_strdup ("");

  return join (dotted, *dotted != '\0' ? authority : "");
}

/* --- Who signs --- */

static const HdSeat *
find_seat (const HdOfficeDesk *self)
{
  for (guint i = 0; i < self->seats->len; i++)
    {
      const HdSeat *seat = g_ptr_array_index (self->seats, i);

      if (self->request->signer != NULL ? g_str_equal (hd_record_get_id (seat->person), self->request->signer)
                                        : g_str_equal (hd_record_peek_text (seat->member, HD_COMMITTEE_MEMBER_ROLE), "head"))
        return seat;
    }
  return NULL;
}

/* The post in the body whose seal the committee uses. */
static char *
dup_host_post (const HdOfficeDesk *self,
               const HdSeat       *seat)
{
  const char *host = hd_record_get_text (self->dossier->committee, HD_COMMITTEE_HOST_UNIT);

  for (guint i = 0; host != NULL && i < seat->posts->len; i++)
    if (g_str_equal (hd_record_get_id (g_ptr_array_index (seat->units, i)), host))
      return join (hd_record_peek_text (g_ptr_array_index (seat->posts, i), HD_POST_TITLE),
                   hd_unit_get_short_name (g_ptr_array_index (seat->units, i)));
  return g_strdup ("");
}

/* Who signs for a committee has his title in it (II.7.c); who is not its head signs for the head. */
static gboolean
fill_member (HdOfficeDesk *self,
             GError      **error)
{
  const HdPaperRequest *request = self->request;
  const HdSeat *seat = find_seat (self);
  gboolean is_head = seat != NULL && g_str_equal (hd_record_peek_text (seat->member, HD_COMMITTEE_MEMBER_ROLE), "head");
  const char *prefix = request->prefix != NULL ? request->prefix : is_head || seat == NULL ? "TM" : "KT";
  const char *authority = request->authority != NULL ? request->authority : g_str_equal (prefix, "TM") ? COLLECTIVE : HEAD;

  if (seat == NULL && request->signer != NULL)
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_CONSTRAINT,
                           _("Who is to sign is no member of the committee on that day: choose a member, or the unit that issues the paper."));
      return FALSE;
    }
  self->details.authority = dup_prefixed (prefix, authority);
  self->details.title = g_strdup (seat != NULL ? hd_office_role_title (seat) : "");
  self->details.position = seat != NULL ? dup_host_post (self, seat) : g_strdup ("");
  self->details.name = seat != NULL ? hd_office_dup_seat_name (seat) : g_strdup ("");
  return TRUE;
}

/* The post held in the issuer on the day; of several the one that began last. */
static HdRecord *
find_post (const HdOfficeDesk *self,
           GPtrArray          *posts)
{
  HdRecord *found = NULL;

  for (guint i = 0; i < posts->len; i++)
    {
      HdRecord *post = g_ptr_array_index (posts, i);

      if (hd_post_is_held (post, self->day) && g_strcmp0 (hd_record_get_text (post, HD_POST_UNIT), hd_record_get_id (self->issuer)) == 0 &&
          (found == NULL || hd_record_get_date (post, HD_POST_FROM_DATE) > hd_record_get_date (found, HD_POST_FROM_DATE)))
        found = post;
    }
  return found;
}

static gboolean
fill_holder (HdOfficeDesk *self,
             GError      **error)
{
  const HdPaperRequest *request = self->request;
  const char *collective = hd_record_peek_text (self->issuer, HD_UNIT_AUTHORITY);
  const char *prefix = request->prefix != NULL ? request->prefix : *collective != '\0' ? "TM" : "";
  const char *authority = request->authority != NULL ? request->authority : collective;
  g_autoptr (HdRecord) person = NULL;
  g_autoptr (GPtrArray) posts = NULL;
  const HdRecord *post;

  self->details.authority = dup_prefixed (prefix, authority);
  self->details.position = g_strdup ("");
  if (request->signer == NULL)
    {
      self->details.title = g_strdup ("");
      self->details.name = g_strdup ("");
      return TRUE;
    }
  person = hd_book_get_record (self->book, HD_ENTITY_PERSON, request->signer, error);
  posts = person != NULL ? hd_book_get_records_by (self->book, HD_ENTITY_POST, HD_POST_PERSON, request->signer, error) : NULL;
  if (posts == NULL)
    return FALSE;
  post = find_post (self, posts);
  if (post == NULL)
    {
      g_autofree char *day = hd_date_print_short (self->day);

      g_set_error (error, HD_ERROR, HD_ERROR_CONSTRAINT, _("%s holds no post in %s on %s: choose somebody else, or enter the post."),
                   hd_record_peek_text (person, HD_PERSON_FULL_NAME), hd_record_peek_text (self->issuer, HD_UNIT_NAME), day);
      return FALSE;
    }
  self->details.title = g_strdup (hd_record_peek_text (post, HD_POST_TITLE));
  self->details.name = dup_name (person, hd_record_get_boolean (self->issuer, HD_UNIT_RANK_BEFORE_NAME));
  return TRUE;
}

/* --- Who issues --- */

static const char *
first_of (const char *a,
          const char *b)
{
  return a != NULL && *a != '\0' ? a : b != NULL ? b : "";
}

/* "Ban Thường vụ Tỉnh ủy", "Chủ tịch Ủy ban nhân dân tỉnh": of a collective its name, else the head's post (model 1.2, note 6). */
static char *
dup_deciding (const HdOfficeDesk *self)
{
  const HdPaperRequest *request = self->request;
  const char *head, *name;

  if (request->deciding != NULL || self->issuer == NULL)
    return g_strdup (first_of (request->deciding, self->issuer == NULL ? hd_record_get_text (self->dossier->committee, HD_COMMITTEE_NAME) : NULL));
  name = hd_record_peek_text (self->issuer, HD_UNIT_NAME);
  head = hd_record_get_text (self->issuer, HD_UNIT_AUTHORITY);
  if (head == NULL)
    head = request->prefix != NULL && *request->prefix != '\0' ? first_of (request->authority, NULL) : self->details.title;
  return *head != '\0' ? join (head, name) : g_strdup ("");
}

/* An annex by itself names the paper it belongs to. */
static const char *
meeting_symbol (HdMeetingPaperKind kind)
{
  HdMeetingPaperKind whole = hd_meeting_paper_within (kind);

  return hd_meeting_paper_symbol (whole < HD_N_MEETING_PAPERS ? whole : kind);
}

static char *
dup_symbol (const HdOfficeDesk *self)
{
  static const char *const kinds[] = { [HD_PURPOSE_DECISION] = "QĐ", [HD_PURPOSE_EXTRACT] = "TrS", [HD_PURPOSE_COPY] = "SY" };
  const char *own = self->issuer != NULL ? hd_record_get_text (self->issuer, HD_UNIT_SYMBOL) : COMMITTEE_SYMBOL;
  const char *kind = self->request->purpose == HD_PURPOSE_MEETING ? meeting_symbol (self->request->meeting_paper) : self->request->is_second ? "SL" : (guint) self->request->purpose < G_N_ELEMENTS (kinds) ? kinds[self->request->purpose] : NULL;

  if (self->request->symbol != NULL)
    return g_strdup (self->request->symbol);
  if (own == NULL)
    return g_strdup ("");
  return kind != NULL ? g_strdup_printf ("%s-%s", kind, own) : g_strdup (own);
}

static char **
dup_addressees (const HdOfficeDesk *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  if (self->request->addressees != NULL)
    return g_strdupv ((char **) self->request->addressees);
  for (guint i = 0; i < self->dossier->parties->len; i++)
    {
      const HdRecord *party = g_ptr_array_index (self->dossier->parties, i);
      const HdRecord *unit = hd_dossier_lookup (self->dossier, hd_record_get_text (party, HD_PARTY_UNIT));
      const char *name = first_of (hd_record_get_text (party, HD_PARTY_FROZEN_NAME), unit != NULL ? hd_record_get_text (unit, HD_UNIT_NAME) : NULL);

      if (*name != '\0' && unit != self->issuer)
        g_strv_builder_add (names, name);
    }
  return g_strv_builder_end (names);
}

/* Lists for use in the hall, and minutes, which say when themselves (Decree 30/2020, Annex III, model 1.9). */
static gboolean
is_undated (HdMeetingPaperKind kind)
{
  HdMeetingForm form = hd_meeting_paper_form (kind);

  return form == HD_MEETING_FORM_SHEET || form == HD_MEETING_FORM_MINUTES || form == HD_MEETING_FORM_ANNEX || form == HD_MEETING_FORM_DRAWN;
}

gboolean
hd_office_fill_details (HdOfficeDesk *self,
                        GError      **error)
{
  const HdPaperRequest *request = self->request;
  const HdRecord *committee = self->dossier->committee;
  HdOfficePaper *details = &self->details;

  if (self->issuer == NULL ? !fill_member (self, error) : !fill_holder (self, error))
    return FALSE;
  details->superior = g_strdup (self->issuer != NULL ? hd_record_peek_text (self->issuer, HD_UNIT_SUPERIOR_HEADER) : "");
  details->issuer = g_strdup (self->issuer == NULL ? hd_record_peek_text (committee, HD_COMMITTEE_NAME)
                              : first_of (hd_record_get_text (self->issuer, HD_UNIT_HEADER), hd_record_get_text (self->issuer, HD_UNIT_NAME)));
  details->deciding = dup_deciding (self);
  details->is_unnumbered = request->number == 0 && (request->purpose == HD_PURPOSE_MEMBERS ||
                                                    (request->purpose == HD_PURPOSE_MEETING && !hd_meeting_paper_is_issued (request->meeting_paper)));
  details->is_undated = request->purpose == HD_PURPOSE_MEETING && is_undated (request->meeting_paper);
  details->number = request->number;
  details->symbol = dup_symbol (self);
  details->place = g_strdup (first_of (first_of (request->place, hd_record_get_text (self->dossier->agreement, HD_AGREEMENT_PLACE)),
                                       hd_record_get_text (committee, HD_COMMITTEE_PLACE_NAME)));
  details->date = request->date;
  details->form = g_strdup (request->purpose == HD_PURPOSE_EXTRACT ? "Trích sao" : request->is_second ? "Sao lục" : "Sao y");
  details->addressees = dup_addressees (self);
  details->is_draft = request->is_draft;
  return TRUE;
}

/* --- Placeholders --- */

static void
set_value (HdOfficeDesk *self,
           HdPlaceholder placeholder,
           const char   *value)
{
  hd_dossier_set_value (self->dossier, hd_placeholder_get_name (placeholder), value);
}

static void
set_date (HdOfficeDesk *self,
          HdPlaceholder placeholder,
          HdDate        date)
{
  g_autofree char *text = date != HD_DATE_NONE ? hd_date_print_long (date) : NULL;

  set_value (self, placeholder, text);
}

static char *
join_names (char **names)
{
  guint n = g_strv_length (names);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (joined, "%s%s", i == 0 ? "" : i + 1 < n ? ", " : " và ", names[i]);
  return g_string_free (joined, FALSE);
}

static void
set_members (HdOfficeDesk *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *count = self->members->len > 0 ? g_strdup_printf ("%02u", self->members->len) : NULL;

  for (guint i = 0; i < self->members->len; i++)
    {
      const HdMemberLine *member = g_ptr_array_index (self->members, i);

      g_strv_builder_add (builder, member->name);
      if (g_str_equal (member->role, HEAD))
        set_value (self, HD_PLACEHOLDER_HEAD, member->name);
    }
  names = g_strv_builder_end (builder);
  joined = join_names (names);
  set_value (self, HD_PLACEHOLDER_MEMBERS, joined);
  set_value (self, HD_PLACEHOLDER_N_MEMBERS, count);
}

void
hd_office_fill_values (HdOfficeDesk *self)
{
  const HdOfficePaper *details = &self->details;
  g_autofree char *addressees = join_names (details->addressees);
  const char *standing = hd_record_get_text (self->dossier->committee, HD_COMMITTEE_STANDING_UNIT);
  const char *host = hd_record_get_text (self->dossier->committee, HD_COMMITTEE_HOST_UNIT);
  g_autoptr (HdRecord) unit = NULL;

  if (standing != NULL || host != NULL)
    unit = hd_book_get_record (self->book, HD_ENTITY_UNIT, standing != NULL ? standing : host, NULL);
  set_value (self, HD_PLACEHOLDER_ISSUER, self->issuer != NULL ? hd_record_get_text (self->issuer, HD_UNIT_NAME) : details->issuer);
  set_date (self, HD_PLACEHOLDER_ISSUED_DATE, details->date);
  set_value (self, HD_PLACEHOLDER_SIGNER, details->name);
  set_value (self, HD_PLACEHOLDER_SIGNER_TITLE, details->title);
  set_value (self, HD_PLACEHOLDER_ADDRESSEES, addressees);
  set_date (self, HD_PLACEHOLDER_DEADLINE, self->request->deadline);
  set_value (self, HD_PLACEHOLDER_STANDING_UNIT, unit != NULL ? hd_record_get_text (unit, HD_UNIT_NAME) : NULL);
  set_members (self);
}
