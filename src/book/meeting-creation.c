/* meeting-creation.c: a new meeting, empty or out of last time's
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/meetings-private.h"

#include "base/error.h"
#include "base/i18n.h"
#include "model/agreement-copy.h"
#include "model/agreement.h"
#include "model/labels.h"
#include "store/records.h"

/* What a paper that was read last time leaves behind: its time, for another one. */
#define ANY_PAPER "Tham luận"

typedef struct
{
  HdBook                 *book;
  const HdMeetingRequest *request;
  HdMeeting              *previous; /* (nullable) */
  HdMeeting              *made;
  int                     year;     /* of the previous one; 0: not known */
  int                     n_years;  /* from it to the new one */
} Creation;

static void
take (HdRecord       *meeting,
      guint           field,
      const char     *said,
      const HdRecord *previous)
{
  hd_record_set_text (meeting, field, said != NULL ? said : previous != NULL ? hd_record_get_text (previous, field) : NULL);
}

static void
fill_title (Creation *self)
{
  HdRecord *meeting = self->made->meeting;
  g_autofree char *moved = NULL;

  if (self->request->title != NULL || self->previous == NULL)
    {
      hd_record_set_text (meeting, HD_MEETING_TITLE, self->request->title);
      return;
    }
  moved = hd_copy_shift_years (hd_record_peek_text (self->previous->meeting, HD_MEETING_TITLE), self->year, self->n_years);
  hd_record_set_text (meeting, HD_MEETING_TITLE, moved);
}

static void
fill_period (Creation *self)
{
  HdRecord *meeting = self->made->meeting;
  const HdRecord *before = self->previous != NULL ? self->previous->meeting : NULL;
  HdDate from = self->request->from, to = self->request->to;

  if (from == HD_DATE_NONE && to == HD_DATE_NONE && before != NULL && self->n_years > 0)
    {
      from = hd_record_get_date (before, HD_MEETING_FROM_DATE);
      to = hd_record_get_date (before, HD_MEETING_TO_DATE);
      from = from != HD_DATE_NONE ? hd_copy_shift_date (from, self->n_years) : from;
      to = to != HD_DATE_NONE ? hd_copy_shift_date (to, self->n_years) : to;
    }
  hd_record_set_date (meeting, HD_MEETING_FROM_DATE, from);
  hd_record_set_date (meeting, HD_MEETING_TO_DATE, to);
}

static void
fill_meeting (Creation *self)
{
  const HdMeetingRequest *request = self->request;
  HdRecord *meeting = self->made->meeting;
  const HdRecord *before = self->previous != NULL ? self->previous->meeting : NULL;
  gboolean elsewhere = request->place != NULL && request->host_unit == NULL;

  hd_record_set_text (meeting, HD_MEETING_KIND, request->kind);
  hd_record_set_date (meeting, HD_MEETING_DATE, request->date);
  hd_record_set_text (meeting, HD_MEETING_PREVIOUS, request->previous);
  take (meeting, HD_MEETING_SESSION, request->session, before);
  take (meeting, HD_MEETING_START_TIME, request->start_time, before);
  take (meeting, HD_MEETING_PLACE, request->place, before);
  take (meeting, HD_MEETING_HOST_UNIT, request->host_unit, elsewhere ? NULL : before);
  take (meeting, HD_MEETING_ORGANISER, NULL, before);
  fill_title (self);
  fill_period (self);
}

/* --- Agreements --- */

static gboolean
is_linked (const Creation *self,
           const char     *agreement_id)
{
  for (guint i = 0; i < self->made->links->len; i++)
    if (g_strcmp0 (hd_record_get_text (g_ptr_array_index (self->made->links, i), HD_MEETING_AGREEMENT_AGREEMENT), agreement_id) == 0)
      return TRUE;
  return FALSE;
}

static void
link_agreement (Creation   *self,
                const char *agreement_id,
                const char *role)
{
  g_autoptr (HdRecord) link = NULL;

  if (is_linked (self, agreement_id))
    return;
  link = hd_record_new (HD_ENTITY_MEETING_AGREEMENT);
  hd_record_set_text (link, HD_MEETING_AGREEMENT_MEETING, hd_record_get_id (self->made->meeting));
  hd_record_set_text (link, HD_MEETING_AGREEMENT_AGREEMENT, agreement_id);
  hd_record_set_text (link, HD_MEETING_AGREEMENT_ROLE, role);
  hd_meeting_add (self->made, link);
}

static void
link_all (Creation           *self,
          const char * const *ids,
          const char         *role)
{
  for (guint i = 0; ids[i] != NULL; i++)
    link_agreement (self, ids[i], role);
}

static gboolean
overlaps (const HdRecord *agreement,
          const HdPeriod *period)
{
  HdPeriod own = hd_record_get_period (agreement, HD_AGREEMENT_FROM_DATE, HD_AGREEMENT_TO_DATE);

  return own.from != HD_DATE_NONE && hd_period_overlaps (&own, period);
}

static gboolean
is_of_kind (const HdRecord *agreement,
            const char     *kind)
{
  return g_str_equal (hd_record_peek_text (agreement, HD_AGREEMENT_KIND), kind);
}

/* What was signed last time is reviewed now; without a last time, which joint ones are in force in the time under review. */
static void
propose_reviewed (Creation  *self,
                  GPtrArray *agreements)
{
  g_autoptr (GPtrArray) before = self->previous != NULL ? hd_meeting_agreements (self->previous, "signed") : g_ptr_array_new ();
  HdPeriod period = hd_record_get_period (self->made->meeting, HD_MEETING_FROM_DATE, HD_MEETING_TO_DATE);

  for (guint i = 0; i < before->len; i++)
    link_agreement (self, hd_record_get_id (g_ptr_array_index (before, i)), "reviewed");
  for (guint i = 0; before->len == 0 && period.from != HD_DATE_NONE && i < agreements->len; i++)
    {
      const HdRecord *agreement = g_ptr_array_index (agreements, i);
      HdAgreementState state = hd_agreement_get_state (agreement);

      if ((state == HD_STATE_IN_FORCE || state == HD_STATE_CLOSED) && is_of_kind (agreement, "joint") && overlaps (agreement, &period))
        link_agreement (self, hd_record_get_id (agreement), "reviewed");
    }
}

/* Whether a draft of its kind takes the place of a reviewed agreement, or begins when it ends. */
static gboolean
follows_reviewed (const Creation *self,
                  const HdRecord *draft,
                  GPtrArray      *agreements)
{
  for (guint i = 0; i < agreements->len; i++)
    {
      const HdRecord *reviewed = g_ptr_array_index (agreements, i);
      HdDate end = hd_record_get_date (reviewed, HD_AGREEMENT_TO_DATE);

      if (!is_linked (self, hd_record_get_id (reviewed)) || !is_of_kind (draft, hd_record_peek_text (reviewed, HD_AGREEMENT_KIND)))
        continue;
      if (g_strcmp0 (hd_record_get_text (draft, HD_AGREEMENT_SUPERSEDES), hd_record_get_id (reviewed)) == 0 ||
          (end != HD_DATE_NONE && hd_record_get_date (draft, HD_AGREEMENT_FROM_DATE) == end + 1))
        return TRUE;
    }
  return FALSE;
}

static void
propose_signed (Creation  *self,
                GPtrArray *agreements)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < agreements->len; i++)
    {
      const HdRecord *agreement = g_ptr_array_index (agreements, i);

      if (hd_agreement_get_state (agreement) <= HD_STATE_SETTLED && follows_reviewed (self, agreement, agreements))
        g_ptr_array_add (found, (char *) hd_record_get_id (agreement));
    }
  for (guint i = 0; i < found->len; i++)
    link_agreement (self, g_ptr_array_index (found, i), "signed");
}

static gboolean
fill_agreements (Creation *self,
                 GError  **error)
{
  g_autoptr (GPtrArray) agreements = hd_records_get_all (self->book->db, HD_ENTITY_AGREEMENT, error);
  gboolean is_review = g_str_equal (self->request->kind, "interim") || g_str_equal (self->request->kind, "final");

  if (agreements == NULL)
    return FALSE;
  if (self->request->reviewed != NULL)
    link_all (self, self->request->reviewed, "reviewed");
  else if (is_review)
    propose_reviewed (self, agreements);
  if (self->request->signed_here != NULL)
    link_all (self, self->request->signed_here, "signed");
  else if (is_review)
    propose_signed (self, agreements);
  return TRUE;
}

/* --- The agenda --- */

static gboolean
has_role (const Creation *self,
          const char     *role)
{
  for (guint i = 0; i < self->made->links->len; i++)
    if (g_strcmp0 (hd_record_get_text (g_ptr_array_index (self->made->links, i), HD_MEETING_AGREEMENT_ROLE), role) == 0)
      return TRUE;
  return FALSE;
}

/* Who was responsible last time is so again while he still holds a post on the new day. */
static gboolean
is_in_office (const Creation *self,
              const char     *person_id)
{
  HdDate day = hd_meeting_day (self->made);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->previous->others);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (hd_record_get_kind (value) == HD_ENTITY_POST && g_strcmp0 (hd_record_get_text (value, HD_POST_PERSON), person_id) == 0)
      {
        HdPeriod period = hd_record_get_period (value, HD_POST_FROM_DATE, HD_POST_TO_DATE);

        if (hd_period_contains (&period, day))
          return TRUE;
      }
  return FALSE;
}

/* A fixed start keeps its distance from the beginning of the meeting. */
static void
move_start (const Creation *self,
            HdRecord       *item)
{
  int own = hd_clock_parse (hd_record_get_text (item, HD_AGENDA_ITEM_START_TIME));
  int before = hd_clock_parse (hd_record_get_text (self->previous->meeting, HD_MEETING_START_TIME));
  int now = hd_clock_parse (hd_record_get_text (self->made->meeting, HD_MEETING_START_TIME));
  g_autofree char *moved = NULL;

  if (own < 0 || before < 0 || now < 0 || own < before)
    return;
  moved = hd_clock_print (now + own - before);
  hd_record_set_text (item, HD_AGENDA_ITEM_START_TIME, moved);
}

static void
copy_item (Creation       *self,
           const HdRecord *old)
{
  static const guint worded[] = { HD_AGENDA_ITEM_TITLE, HD_AGENDA_ITEM_SCRIPT };
  g_autoptr (HdRecord) item = hd_copy_record (old);
  const char *person = hd_record_get_text (old, HD_AGENDA_ITEM_PERSON);

  hd_record_set_text (item, HD_AGENDA_ITEM_MEETING, hd_record_get_id (self->made->meeting));
  hd_record_set_integer (item, HD_AGENDA_ITEM_POSITION, self->made->agenda->len + 1);
  hd_record_clear (item, HD_AGENDA_ITEM_INTERNAL_NOTE);
  if (g_strcmp0 (hd_record_get_text (old, HD_AGENDA_ITEM_KIND), "paper") == 0)
    {
      hd_record_set_text (item, HD_AGENDA_ITEM_TITLE, ANY_PAPER);
      hd_record_clear (item, HD_AGENDA_ITEM_PERSON);
      hd_record_clear (item, HD_AGENDA_ITEM_UNIT);
      hd_record_clear (item, HD_AGENDA_ITEM_RESPONSIBLE);
      hd_record_clear (item, HD_AGENDA_ITEM_SCRIPT);
    }
  else if (person != NULL && !is_in_office (self, person))
    hd_record_clear (item, HD_AGENDA_ITEM_PERSON);
  for (guint i = 0; i < G_N_ELEMENTS (worded); i++)
    {
      g_autofree char *moved = hd_copy_shift_years (hd_record_peek_text (item, worded[i]), self->year, self->n_years);

      hd_record_set_text (item, worded[i], moved);
    }
  move_start (self, item);
  hd_meeting_add (self->made, item);
}

static void
copy_agenda (Creation *self)
{
  gboolean signs = has_role (self, "signed");

  for (guint i = 0; i < self->previous->agenda->len; i++)
    {
      const HdRecord *item = g_ptr_array_index (self->previous->agenda, i);

      if (signs || g_strcmp0 (hd_record_get_text (item, HD_AGENDA_ITEM_KIND), "signing") != 0)
        copy_item (self, item);
    }
}

/* --- All together --- */

static gboolean
load_previous (Creation *self,
               GError  **error)
{
  HdDate before;

  if (self->request->previous == NULL)
    return TRUE;
  self->previous = hd_book_load_meeting_in_transaction (self->book->db, self->request->previous, error);
  if (self->previous == NULL)
    return FALSE;
  before = hd_record_get_date (self->previous->meeting, HD_MEETING_DATE);
  if (before != HD_DATE_NONE && self->request->date != HD_DATE_NONE)
    {
      self->year = hd_date_year (before);
      self->n_years = hd_date_year (self->request->date) - self->year;
    }
  return TRUE;
}

static void
put_all (HdEdit    *edit,
         GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    hd_edit_put (edit, g_ptr_array_index (records, i));
}

static gboolean
plan (Creation *self,
      GError  **error)
{
  if (!load_previous (self, error))
    return FALSE;
  fill_meeting (self);
  if (!fill_agreements (self, error))
    return FALSE;
  if (self->request->copy_agenda && self->previous != NULL)
    copy_agenda (self);
  return TRUE;
}

HdMeeting *
hd_book_plan_meeting (HdBook                 *self,
                      const HdMeetingRequest *request,
                      GError                **error)
{
  g_autoptr (HdRecord) committee = NULL;
  g_autoptr (HdRecord) meeting = hd_record_new (HD_ENTITY_MEETING);
  Creation creation = { .book = self, .request = request };
  gboolean done;

  g_return_val_if_fail (HD_IS_BOOK (self) && request != NULL && request->kind != NULL, NULL);

  committee = hd_book_get_committee (self, error);
  if (committee == NULL || !hd_database_begin_read (self->db, error))
    return NULL;
  creation.made = hd_meeting_new (committee, meeting);
  done = plan (&creation, error);
  hd_database_rollback (self->db);
  g_clear_pointer (&creation.previous, hd_meeting_free);
  if (!done)
    g_clear_pointer (&creation.made, hd_meeting_free);
  return creation.made;
}

static gboolean
make (HdBook  *book,
      HdEdit  *edit,
      gpointer data,
      GError **error)
{
  Creation *self = data;

  if (!plan (self, error))
    return FALSE;
  if (hd_record_is_empty (self->made->meeting, HD_MEETING_TITLE))
    return hd_error_refuse (error, HD_ERROR_BLANK, _("The meeting has no name: write what it is called on its papers."));
  hd_edit_put (edit, self->made->meeting);
  put_all (edit, self->made->links);
  put_all (edit, self->made->agenda);
  return hd_meeting_put_invited (book, edit, self->made, self->request->invitees, NULL, error);
}

gboolean
hd_book_create_meeting (HdBook                 *self,
                        const HdMeetingRequest *request,
                        HdRecord              **created,
                        GError                **error)
{
  g_autoptr (HdRecord) committee = NULL;
  g_autoptr (HdRecord) meeting = hd_record_new (HD_ENTITY_MEETING);
  Creation creation = { .book = self, .request = request };
  g_autoptr (HdEdit) edit = NULL;
  gboolean done;

  g_return_val_if_fail (HD_IS_BOOK (self) && request != NULL && request->kind != NULL, FALSE);

  committee = hd_book_get_committee (self, error);
  if (committee == NULL)
    return FALSE;
  edit = request->title != NULL ? hd_edit_new_printf (self, _("Add %1$s “%2$s”"), hd_entity_label (HD_ENTITY_MEETING), request->title)
                                : hd_edit_new (self, _("Add the meeting that follows the last one"));
  creation.made = hd_meeting_new (committee, meeting);
  hd_edit_set_prepare (edit, make, &creation);
  done = hd_edit_apply (edit, error);
  if (done && created != NULL)
    *created = hd_record_ref (meeting);
  hd_meeting_free (creation.made);
  g_clear_pointer (&creation.previous, hd_meeting_free);
  return done;
}
