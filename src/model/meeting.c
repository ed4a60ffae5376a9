/* meeting.c: one meeting with all that its page and its papers need
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/meeting.h"

static GPtrArray *
new_records (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
}

HdMeeting *
hd_meeting_new (HdRecord *committee,
                HdRecord *meeting)
{
  HdMeeting *self;

  g_return_val_if_fail (committee != NULL && meeting != NULL, NULL);

  self = g_new0 (HdMeeting, 1);
  self->committee = hd_record_ref (committee);
  self->meeting = hd_record_ref (meeting);
  self->links = new_records ();
  self->agenda = new_records ();
  self->attendees = new_records ();
  self->contributions = new_records ();
  self->tasks = new_records ();
  self->open_tasks = new_records ();
  self->commendations = new_records ();
  self->papers = new_records ();
  self->others = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) hd_record_unref);
  return self;
}

void
hd_meeting_free (HdMeeting *self)
{
  if (self == NULL)
    return;
  hd_record_unref (self->committee);
  hd_record_unref (self->meeting);
  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->agenda);
  g_ptr_array_unref (self->attendees);
  g_ptr_array_unref (self->contributions);
  g_ptr_array_unref (self->tasks);
  g_ptr_array_unref (self->open_tasks);
  g_ptr_array_unref (self->commendations);
  g_ptr_array_unref (self->papers);
  g_hash_table_unref (self->others);
  g_free (self);
}

static HdRecord *
find_in (GPtrArray  *records,
         const char *id)
{
  for (guint i = 0; i < records->len; i++)
    if (g_str_equal (hd_record_get_id (g_ptr_array_index (records, i)), id))
      return g_ptr_array_index (records, i);
  return NULL;
}

HdRecord *
hd_meeting_lookup (const HdMeeting *self,
                   const char      *id)
{
  HdRecord *record;

  g_return_val_if_fail (self != NULL, NULL);

  if (id == NULL)
    return NULL;
  if (g_str_equal (hd_record_get_id (self->meeting), id))
    return self->meeting;
  if (g_str_equal (hd_record_get_id (self->committee), id))
    return self->committee;
  record = g_hash_table_lookup (self->others, id);
  if (record == NULL)
    record = find_in (self->agenda, id);
  if (record == NULL)
    record = find_in (self->attendees, id);
  if (record == NULL)
    record = find_in (self->contributions, id);
  if (record == NULL)
    record = find_in (self->tasks, id);
  if (record == NULL)
    record = find_in (self->commendations, id);
  return record;
}

static void
insert_by_position (GPtrArray *records,
                    HdRecord  *record,
                    guint      field)
{
  gint64 position = hd_record_get_integer (record, field);
  guint i;

  for (i = records->len; i > 0; i--)
    {
      HdRecord *before = g_ptr_array_index (records, i - 1);
      gint64 other = hd_record_get_integer (before, field);

      if (other < position || (other == position && g_strcmp0 (hd_record_get_id (before), hd_record_get_id (record)) <= 0))
        break;
    }
  g_ptr_array_insert (records, (int) i, hd_record_ref (record));
}

/* The field by which a record belongs to its meeting; -1: it does not. */
static int
meeting_field (HdEntityKind kind)
{
  static const struct
  {
    HdEntityKind kind;
    int          field;
  } owned[] = {
    { HD_ENTITY_MEETING_AGREEMENT, HD_MEETING_AGREEMENT_MEETING }, { HD_ENTITY_AGENDA_ITEM, HD_AGENDA_ITEM_MEETING },
    { HD_ENTITY_ATTENDEE, HD_ATTENDEE_MEETING },                   { HD_ENTITY_CONTRIBUTION, HD_CONTRIBUTION_MEETING },
    { HD_ENTITY_TASK, HD_TASK_MEETING },                           { HD_ENTITY_COMMENDATION, HD_COMMENDATION_MEETING },
    { HD_ENTITY_MEETING_PAPER, HD_MEETING_PAPER_MEETING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (owned); i++)
    if (owned[i].kind == kind)
      return owned[i].field;
  return -1;
}

static void
add_own (HdMeeting *self,
         HdRecord  *record)
{
  HdEntityKind kind = hd_record_get_kind (record);

  if (kind == HD_ENTITY_MEETING_AGREEMENT)
    g_ptr_array_add (self->links, hd_record_ref (record));
  else if (kind == HD_ENTITY_AGENDA_ITEM)
    insert_by_position (self->agenda, record, HD_AGENDA_ITEM_POSITION);
  else if (kind == HD_ENTITY_ATTENDEE)
    insert_by_position (self->attendees, record, HD_ATTENDEE_POSITION);
  else if (kind == HD_ENTITY_CONTRIBUTION)
    insert_by_position (self->contributions, record, HD_CONTRIBUTION_POSITION);
  else if (kind == HD_ENTITY_TASK)
    insert_by_position (self->tasks, record, HD_TASK_POSITION);
  else if (kind == HD_ENTITY_COMMENDATION)
    insert_by_position (self->commendations, record, HD_COMMENDATION_POSITION);
  else
    g_ptr_array_add (self->papers, hd_record_ref (record));
}

void
hd_meeting_add (HdMeeting *self,
                HdRecord  *record)
{
  int field;

  g_return_if_fail (self != NULL && record != NULL);

  field = meeting_field (hd_record_get_kind (record));
  if (field >= 0 && g_strcmp0 (hd_record_get_text (record, (guint) field), hd_record_get_id (self->meeting)) == 0)
    add_own (self, record);
  else if (hd_record_get_kind (record) == HD_ENTITY_TASK)
    g_ptr_array_add (self->open_tasks, hd_record_ref (record));
  else
    g_hash_table_replace (self->others, (char *) hd_record_get_id (record), hd_record_ref (record));
}

/* --- When and where --- */

HdDate
hd_meeting_day (const HdMeeting *self)
{
  HdDate day;

  g_return_val_if_fail (self != NULL, HD_DATE_NONE);

  day = hd_record_get_date (self->meeting, HD_MEETING_DATE);
  return day != HD_DATE_NONE ? day : hd_date_today ();
}

static const char *
say_session (const HdRecord *meeting)
{
  const char *session = hd_record_peek_text (meeting, HD_MEETING_SESSION);

  if (g_str_equal (session, "morning"))
    return "buổi sáng";
  if (g_str_equal (session, "afternoon"))
    return "buổi chiều";
  return g_str_equal (session, "day") ? "cả ngày" : "";
}

char *
hd_meeting_say_time (const HdMeeting *self)
{
  g_autofree char *day = NULL;
  g_autofree char *hour = NULL;
  HdDate date;

  g_return_val_if_fail (self != NULL, NULL);

  date = hd_record_get_date (self->meeting, HD_MEETING_DATE);
  if (date == HD_DATE_NONE)
    return g_strdup ("");
  day = hd_date_print_long (date);
  hour = hd_clock_say (hd_clock_parse (hd_record_get_text (self->meeting, HD_MEETING_START_TIME)));
  if (*hour == '\0')
    {
      g_free (hour);
      hour = g_strdup (say_session (self->meeting));
    }
  return *hour != '\0' ? g_strconcat (hour, ", ", day, NULL) : g_steal_pointer (&day);
}

char *
hd_meeting_say_place (const HdMeeting *self)
{
  const HdRecord *host;

  g_return_val_if_fail (self != NULL, NULL);

  if (!hd_record_is_empty (self->meeting, HD_MEETING_PLACE))
    return g_strdup (hd_record_get_text (self->meeting, HD_MEETING_PLACE));
  host = hd_meeting_lookup (self, hd_record_get_text (self->meeting, HD_MEETING_HOST_UNIT));
  return g_strdup (host != NULL ? hd_record_peek_text (host, HD_UNIT_NAME) : "");
}

char *
hd_meeting_say_organiser (const HdMeeting *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (!hd_record_is_empty (self->meeting, HD_MEETING_ORGANISER))
    return g_strdup (hd_record_get_text (self->meeting, HD_MEETING_ORGANISER));
  return g_strdup (hd_record_peek_text (self->committee, HD_COMMITTEE_NAME));
}

char *
hd_meeting_say_period (const HdMeeting *self)
{
  HdPeriod period;

  g_return_val_if_fail (self != NULL, NULL);

  if (hd_record_is_empty (self->meeting, HD_MEETING_FROM_DATE) || hd_record_is_empty (self->meeting, HD_MEETING_TO_DATE))
    return g_strdup ("");
  period = hd_record_get_period (self->meeting, HD_MEETING_FROM_DATE, HD_MEETING_TO_DATE);
  return hd_period_print (&period);
}

gboolean
hd_meeting_is_visit (const HdMeeting *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_strcmp0 (hd_record_get_text (self->meeting, HD_MEETING_KIND), "visit") == 0;
}

GPtrArray *
hd_meeting_agreements (const HdMeeting *self,
                       const char      *role)
{
  GPtrArray *found = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL && role != NULL, found);

  for (guint i = 0; i < self->links->len; i++)
    {
      const HdRecord *link = g_ptr_array_index (self->links, i);
      HdRecord *agreement = hd_meeting_lookup (self, hd_record_get_text (link, HD_MEETING_AGREEMENT_AGREEMENT));

      if (agreement != NULL && g_strcmp0 (hd_record_get_text (link, HD_MEETING_AGREEMENT_ROLE), role) == 0)
        g_ptr_array_add (found, agreement);
    }
  return found;
}

/* --- What was said --- */

GPtrArray *
hd_meeting_contributions_of (const HdMeeting *self,
                             const char      *kind)
{
  GPtrArray *found = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL && kind != NULL, found);

  for (guint i = 0; i < self->contributions->len; i++)
    if (g_strcmp0 (hd_record_get_text (g_ptr_array_index (self->contributions, i), HD_CONTRIBUTION_KIND), kind) == 0)
      g_ptr_array_add (found, g_ptr_array_index (self->contributions, i));
  return found;
}

/* "name, posts" of a record that names a person, else somebody by name, else a unit. */
static char *
say_somebody (const HdMeeting *self,
              const char      *person_id,
              const char      *name,
              const char      *unit_id)
{
  const HdRecord *unit = hd_meeting_lookup (self, unit_id);

  if (hd_meeting_lookup (self, person_id) != NULL)
    {
      g_autofree char *person = hd_meeting_say_person (self, person_id);
      g_autofree char *posts = hd_meeting_say_posts (self, person_id);

      return *posts != '\0' ? g_strconcat (person, ", ", posts, NULL) : g_steal_pointer (&person);
    }
  if (name != NULL && unit != NULL)
    return g_strconcat (name, ", ", hd_record_peek_text (unit, HD_UNIT_NAME), NULL);
  return g_strdup (name != NULL ? name : unit != NULL ? hd_record_peek_text (unit, HD_UNIT_NAME) : "");
}

char *
hd_meeting_say_speaker (const HdMeeting *self,
                        const HdRecord  *contribution)
{
  g_return_val_if_fail (self != NULL && contribution != NULL, NULL);

  return say_somebody (self, hd_record_get_text (contribution, HD_CONTRIBUTION_PERSON), hd_record_get_text (contribution, HD_CONTRIBUTION_BY_NAME),
                       hd_record_get_text (contribution, HD_CONTRIBUTION_UNIT));
}

char *
hd_meeting_say_responsible (const HdMeeting *self,
                            const HdRecord  *item)
{
  g_return_val_if_fail (self != NULL && item != NULL, NULL);

  if (!hd_record_is_empty (item, HD_AGENDA_ITEM_RESPONSIBLE))
    return g_strdup (hd_record_get_text (item, HD_AGENDA_ITEM_RESPONSIBLE));
  return say_somebody (self, hd_record_get_text (item, HD_AGENDA_ITEM_PERSON), NULL, hd_record_get_text (item, HD_AGENDA_ITEM_UNIT));
}

char *
hd_meeting_say_commended (const HdMeeting *self,
                          const HdRecord  *commendation)
{
  const HdRecord *unit;

  g_return_val_if_fail (self != NULL && commendation != NULL, NULL);

  if (!hd_record_is_empty (commendation, HD_COMMENDATION_NAME))
    return g_strdup (hd_record_get_text (commendation, HD_COMMENDATION_NAME));
  if (!hd_record_is_empty (commendation, HD_COMMENDATION_PERSON))
    return hd_meeting_say_person (self, hd_record_get_text (commendation, HD_COMMENDATION_PERSON));
  unit = hd_meeting_lookup (self, hd_record_get_text (commendation, HD_COMMENDATION_UNIT));
  return g_strdup (unit != NULL ? hd_record_peek_text (unit, HD_UNIT_NAME) : "");
}
