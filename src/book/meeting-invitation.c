/* meeting-invitation.c: who is invited to a meeting, as of its day
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/meetings-private.h"

#include "base/i18n.h"
#include "book/committee.h"
#include "book/people.h"
#include "store/records.h"

typedef struct
{
  HdBook    *book;
  HdMeeting *meeting;
  HdDate     day;
  GPtrArray *added; /* (element-type HdRecord): new ATTENDEE */
} Invitation;

static gboolean
is_named (GPtrArray  *attendees,
          const char *person_id)
{
  for (guint i = 0; i < attendees->len; i++)
    if (g_strcmp0 (hd_record_get_text (g_ptr_array_index (attendees, i), HD_ATTENDEE_PERSON), person_id) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_represented (GPtrArray  *attendees,
                const char *unit_id)
{
  for (guint i = 0; i < attendees->len; i++)
    if (g_strcmp0 (hd_record_get_text (g_ptr_array_index (attendees, i), HD_ATTENDEE_UNIT), unit_id) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_capacity (GPtrArray  *attendees,
              const char *capacity)
{
  for (guint i = 0; i < attendees->len; i++)
    if (g_strcmp0 (hd_record_get_text (g_ptr_array_index (attendees, i), HD_ATTENDEE_CAPACITY), capacity) == 0)
      return TRUE;
  return FALSE;
}

/* Person and unit, with the person's posts, where the words and the protocol of delegates are read. */
static gboolean
know (Invitation *self,
      const char *person_id,
      const char *unit_id,
      GError    **error)
{
  g_autoptr (HdRecord) attendee = hd_record_new (HD_ENTITY_ATTENDEE);

  hd_record_set_text (attendee, HD_ATTENDEE_PERSON, person_id);
  hd_record_set_text (attendee, HD_ATTENDEE_UNIT, unit_id);
  return hd_book_load_meeting_targets (self->meeting, self->book->db, attendee, error);
}

/* @person_id: (nullable): nobody is known; @unit_id: (nullable) */
static gboolean
add (Invitation *self,
     const char *person_id,
     const char *unit_id,
     const char *capacity,
     GError    **error)
{
  HdRecord *attendee;

  if (person_id != NULL && (is_named (self->meeting->attendees, person_id) || is_named (self->added, person_id)))
    return TRUE;
  if (!know (self, person_id, unit_id, error))
    return FALSE;
  attendee = hd_record_new (HD_ENTITY_ATTENDEE);
  hd_record_set_text (attendee, HD_ATTENDEE_MEETING, hd_record_get_id (self->meeting->meeting));
  hd_record_set_text (attendee, HD_ATTENDEE_PERSON, person_id);
  hd_record_set_text (attendee, HD_ATTENDEE_UNIT, unit_id);
  hd_record_set_text (attendee, HD_ATTENDEE_CAPACITY, capacity);
  hd_record_set_text (attendee, HD_ATTENDEE_PRESENCE, "expected");
  g_ptr_array_add (self->added, attendee);
  return TRUE;
}

/* The post that brings a member to the committee: the one whose unit has the highest protocol rank. */
static const char *
choose_unit (const HdSeat *seat)
{
  const HdRecord *chosen = NULL;

  for (guint i = 0; i < seat->units->len; i++)
    {
      const HdRecord *unit = g_ptr_array_index (seat->units, i);
      gint64 rank = hd_record_get_integer (unit, HD_UNIT_PROTOCOL_RANK);

      if (chosen == NULL || (rank > 0 && (hd_record_get_integer (chosen, HD_UNIT_PROTOCOL_RANK) == 0 ||
                                          rank < hd_record_get_integer (chosen, HD_UNIT_PROTOCOL_RANK))))
        chosen = unit;
    }
  return chosen != NULL ? hd_record_get_id (chosen) : NULL;
}

static const char *
capacity_of (Invitation   *self,
             const HdSeat *seat)
{
  const char *role = hd_record_peek_text (seat->member, HD_COMMITTEE_MEMBER_ROLE);
  const char *capacity = g_str_equal (role, "head") ? "chair" : g_str_equal (role, "secretary") ? "secretary" : "delegate";

  return has_capacity (self->meeting->attendees, capacity) || has_capacity (self->added, capacity) ? "delegate" : capacity;
}

static gboolean
invite_committee (Invitation *self,
                  GError    **error)
{
  g_autoptr (GPtrArray) seats = hd_book_get_members_on (self->book, self->day, error);

  for (guint i = 0; seats != NULL && i < seats->len; i++)
    {
      const HdSeat *seat = g_ptr_array_index (seats, i);

      if (!add (self, hd_record_get_id (seat->person), choose_unit (seat), capacity_of (self, seat), error))
        return FALSE;
    }
  return seats != NULL;
}

/* Who was to sign for the party and is still in office there. */
static gboolean
invite_signers (Invitation     *self,
                const HdRecord *party,
                const char     *unit_id,
                gboolean       *found,
                GError        **error)
{
  g_autoptr (GPtrArray) signatures = hd_records_get_by (self->book->db, HD_ENTITY_SIGNATURE, HD_SIGNATURE_PARTY, hd_record_get_id (party), error);

  for (guint i = 0; signatures != NULL && i < signatures->len; i++)
    {
      const char *person = hd_record_get_text (g_ptr_array_index (signatures, i), HD_SIGNATURE_PERSON);
      g_autoptr (GPtrArray) held = person != NULL ? hd_book_get_posts_on (self->book, unit_id, person, self->day, error) : NULL;

      if (person != NULL && held == NULL)
        return FALSE;
      if (held == NULL || held->len == 0)
        continue;
      if (!add (self, person, unit_id, "delegate", error))
        return FALSE;
      *found = TRUE;
    }
  return signatures != NULL;
}

static gboolean
invite_party (Invitation     *self,
              const HdRecord *party,
              GError        **error)
{
  g_autoptr (HdRecord) unit = hd_book_follow_unit (self->book, hd_record_get_text (party, HD_PARTY_UNIT), self->day, error);
  g_autoptr (GPtrArray) held = NULL;
  gboolean found = FALSE;

  if (unit == NULL || !invite_signers (self, party, hd_record_get_id (unit), &found, error))
    return FALSE;
  held = found ? NULL : hd_book_get_posts_on (self->book, hd_record_get_id (unit), NULL, self->day, error);
  for (guint i = 0; held != NULL && i < held->len; i++)
    if (!add (self, hd_record_get_id (((const HdHolding *) g_ptr_array_index (held, i))->person), hd_record_get_id (unit), "delegate", error))
      return FALSE;
  if (found || (held != NULL && held->len > 0) ||
      is_represented (self->meeting->attendees, hd_record_get_id (unit)) || is_represented (self->added, hd_record_get_id (unit)))
    return TRUE;
  return held != NULL && add (self, NULL, hd_record_get_id (unit), "delegate", error);
}

static gboolean
invite_parties (Invitation *self,
                GError    **error)
{
  for (guint i = 0; i < self->meeting->links->len; i++)
    {
      const char *agreement = hd_record_get_text (g_ptr_array_index (self->meeting->links, i), HD_MEETING_AGREEMENT_AGREEMENT);
      g_autoptr (GPtrArray) parties = hd_records_get_by (self->book->db, HD_ENTITY_PARTY, HD_PARTY_AGREEMENT, agreement, error);

      if (parties == NULL)
        return FALSE;
      for (guint k = 0; k < parties->len; k++)
        if (!invite_party (self, g_ptr_array_index (parties, k), error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
has_name (GPtrArray  *attendees,
          const char *name)
{
  for (guint i = 0; i < attendees->len; i++)
    if (g_strcmp0 (hd_record_get_text (g_ptr_array_index (attendees, i), HD_ATTENDEE_NAME), name) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
invite_guest (Invitation     *self,
              const HdRecord *guest,
              GError        **error)
{
  const char *person = hd_record_get_text (guest, HD_ATTENDEE_PERSON), *unit = hd_record_get_text (guest, HD_ATTENDEE_UNIT);
  guint n_before = self->added->len;

  if (person != NULL)
    {
      g_autoptr (GPtrArray) held = hd_book_get_posts_on (self->book, NULL, person, self->day, error);

      return held != NULL && (held->len == 0 || add (self, person, unit, "guest", error));
    }
  if (has_name (self->meeting->attendees, hd_record_get_text (guest, HD_ATTENDEE_NAME)))
    return TRUE;
  if (!add (self, NULL, unit, "guest", error))
    return FALSE;
  hd_record_set_text (g_ptr_array_index (self->added, n_before), HD_ATTENDEE_NAME, hd_record_get_text (guest, HD_ATTENDEE_NAME));
  hd_record_set_text (g_ptr_array_index (self->added, n_before), HD_ATTENDEE_TITLE, hd_record_get_text (guest, HD_ATTENDEE_TITLE));
  return TRUE;
}

static gboolean
invite_guests (Invitation *self,
               GError    **error)
{
  const char *previous = hd_record_get_text (self->meeting->meeting, HD_MEETING_PREVIOUS);
  g_autoptr (GPtrArray) attendees = NULL;

  if (previous == NULL)
    return TRUE;
  attendees = hd_records_get_by (self->book->db, HD_ENTITY_ATTENDEE, HD_ATTENDEE_MEETING, previous, error);
  for (guint i = 0; attendees != NULL && i < attendees->len; i++)
    if (g_strcmp0 (hd_record_get_text (g_ptr_array_index (attendees, i), HD_ATTENDEE_CAPACITY), "guest") == 0 &&
        !invite_guest (self, g_ptr_array_index (attendees, i), error))
      return FALSE;
  return attendees != NULL;
}

static int
compare_protocol (gconstpointer a,
                  gconstpointer b,
                  gpointer      meeting)
{
  return hd_meeting_compare_protocol (meeting, *(HdRecord * const *) a, *(HdRecord * const *) b);
}

/* Behind the last one that comes before it by protocol: an order made by hand stays as it is. */
static void
insert_by_protocol (const HdMeeting *meeting,
                    GPtrArray       *order,
                    HdRecord        *attendee)
{
  guint place = order->len;

  while (place > 0 && hd_meeting_compare_protocol (meeting, g_ptr_array_index (order, place - 1), attendee) > 0)
    place--;
  g_ptr_array_insert (order, (int) place, attendee);
}

void
hd_meeting_put_order (HdEdit    *edit,
                      GPtrArray *wanted,
                      guint      position_field)
{
  for (guint i = 0; i < wanted->len; i++)
    {
      HdRecord *record = g_ptr_array_index (wanted, i);
      g_autoptr (HdRecord) moved = NULL;

      if (hd_record_get_integer (record, position_field) == i + 1 && hd_record_get_row_version (record) != 0)
        continue;
      moved = hd_record_copy (record);
      hd_record_set_integer (moved, position_field, i + 1);
      hd_edit_put (edit, moved);
    }
}

gboolean
hd_meeting_put_invited (HdBook     *self,
                        HdEdit     *edit,
                        HdMeeting  *meeting,
                        HdInvitees  invitees,
                        guint      *n_invited,
                        GError    **error)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  Invitation invitation = { .book = self, .meeting = meeting, .day = hd_meeting_day (meeting), .added = added };

  if (((invitees & HD_INVITE_COMMITTEE) != 0 && !invite_committee (&invitation, error)) ||
      ((invitees & HD_INVITE_PARTIES) != 0 && !invite_parties (&invitation, error)) ||
      ((invitees & HD_INVITE_GUESTS) != 0 && !invite_guests (&invitation, error)))
    return FALSE;
  if (n_invited != NULL)
    *n_invited = added->len;
  if (added->len == 0)
    return TRUE;
  g_ptr_array_sort_with_data (added, compare_protocol, meeting);
  for (guint i = 0; i < meeting->attendees->len; i++)
    g_ptr_array_add (order, g_ptr_array_index (meeting->attendees, i));
  for (guint i = 0; i < added->len; i++)
    insert_by_protocol (meeting, order, g_ptr_array_index (added, i));
  hd_meeting_put_order (edit, order, HD_ATTENDEE_POSITION);
  return TRUE;
}

gboolean
hd_book_invite_to_meeting (HdBook     *self,
                           const char *id,
                           HdInvitees  invitees,
                           guint      *n_invited,
                           GError    **error)
{
  g_autoptr (HdMeeting) meeting = NULL;
  g_autofree char *title = NULL;
  g_autoptr (HdEdit) edit = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && id != NULL, FALSE);

  meeting = hd_book_get_meeting (self, id, error);
  if (meeting == NULL)
    return FALSE;
  title = hd_record_dup_title (meeting->meeting);
  edit = hd_edit_new_printf (self, _("Invite to “%s”"), title);
  return hd_meeting_put_invited (self, edit, meeting, invitees, n_invited, error) && hd_edit_apply (edit, error);
}

gboolean
hd_book_sort_attendees (HdBook     *self,
                        const char *meeting_id,
                        GError    **error)
{
  g_autoptr (HdMeeting) meeting = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autoptr (HdEdit) edit = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && meeting_id != NULL, FALSE);

  meeting = hd_book_get_meeting (self, meeting_id, error);
  if (meeting == NULL)
    return FALSE;
  for (guint i = 0; i < meeting->attendees->len; i++)
    g_ptr_array_add (order, g_ptr_array_index (meeting->attendees, i));
  g_ptr_array_sort_with_data (order, compare_protocol, meeting);
  title = hd_record_dup_title (meeting->meeting);
  edit = hd_edit_new_printf (self, _("Order the delegates of “%s” by protocol"), title);
  hd_meeting_put_order (edit, order, HD_ATTENDEE_POSITION);
  return hd_edit_apply (edit, error);
}
