/* meeting-load.c: reading one meeting with all that its page and papers need
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/meetings-private.h"

#include "store/records.h"

/* Meetings that are followed back by “previous”: more than anybody holds in a term. */
#define MAX_PREVIOUS 60

/* Adds the record that @field refers to, once; a person comes with all his posts and their units. */
static gboolean
add_target (HdMeeting      *self,
            HdDatabase     *db,
            const HdRecord *record,
            guint           field,
            GError        **error)
{
  const char *id = hd_record_get_text (record, field);
  g_autoptr (HdRecord) target = NULL;
  g_autoptr (GPtrArray) posts = NULL;

  if (id == NULL || hd_meeting_lookup (self, id) != NULL)
    return TRUE;
  target = hd_records_get (db, hd_record_get_entity (record)->fields[field].target, id, error);
  if (target == NULL)
    return FALSE;
  hd_meeting_add (self, target);
  if (hd_record_get_kind (target) != HD_ENTITY_PERSON)
    return TRUE;
  posts = hd_records_get_by (db, HD_ENTITY_POST, HD_POST_PERSON, id, error);
  for (guint i = 0; posts != NULL && i < posts->len; i++)
    {
      hd_meeting_add (self, g_ptr_array_index (posts, i));
      if (!add_target (self, db, g_ptr_array_index (posts, i), HD_POST_UNIT, error))
        return FALSE;
    }
  return posts != NULL;
}

gboolean
hd_book_load_meeting_targets (HdMeeting      *self,
                              HdDatabase     *db,
                              const HdRecord *record,
                              GError        **error)
{
  const HdEntity *entity = hd_record_get_entity (record);

  for (guint field = 0; field < entity->n_fields; field++)
    if (entity->fields[field].kind == HD_FIELD_KIND_REF && !add_target (self, db, record, field, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_owned (HdMeeting   *self,
           HdDatabase  *db,
           HdEntityKind kind,
           guint        field,
           GError     **error)
{
  g_autoptr (GPtrArray) records = hd_records_get_by (db, kind, field, hd_record_get_id (self->meeting), error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    hd_meeting_add (self, g_ptr_array_index (records, i));
  return records != NULL;
}

gboolean
hd_task_was_open (const HdRecord *task,
                  HdDate          day)
{
  const char *state = hd_record_peek_text (task, HD_TASK_STATE);
  HdDate done = hd_record_get_date (task, HD_TASK_DONE_DATE);

  if (g_str_equal (state, "done"))
    return done != HD_DATE_NONE && done > day;
  return !g_str_equal (state, "dropped");
}

static gboolean
add_open_tasks_of (HdMeeting  *self,
                   HdDatabase *db,
                   HdRecord   *earlier,
                   GError    **error)
{
  g_autoptr (GPtrArray) tasks = hd_records_get_by (db, HD_ENTITY_TASK, HD_TASK_MEETING, hd_record_get_id (earlier), error);
  HdDate day = hd_meeting_day (self);

  for (guint i = 0; tasks != NULL && i < tasks->len; i++)
    if (hd_task_was_open (g_ptr_array_index (tasks, i), day))
      {
        hd_meeting_add (self, g_ptr_array_index (tasks, i));
        if (hd_meeting_lookup (self, hd_record_get_id (earlier)) == NULL)
          hd_meeting_add (self, earlier);
      }
  return tasks != NULL;
}

/* The chain of meetings this one was made from. */
static gboolean
add_open_tasks_of_chain (HdMeeting  *self,
                         HdDatabase *db,
                         GError    **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *id = g_strdup (hd_record_get_text (self->meeting, HD_MEETING_PREVIOUS));

  g_hash_table_add (seen, g_strdup (hd_record_get_id (self->meeting)));
  for (guint i = 0; id != NULL && i < MAX_PREVIOUS && g_hash_table_add (seen, g_strdup (id)); i++)
    {
      g_autoptr (HdRecord) earlier = hd_records_get (db, HD_ENTITY_MEETING, id, error);

      if (earlier == NULL || !add_open_tasks_of (self, db, earlier, error))
        return FALSE;
      g_free (id);
      id = g_strdup (hd_record_get_text (earlier, HD_MEETING_PREVIOUS));
    }
  return TRUE;
}

static gboolean
add_open_tasks_of_all (HdMeeting  *self,
                       HdDatabase *db,
                       GError    **error)
{
  g_autoptr (GPtrArray) meetings = hd_records_get_all (db, HD_ENTITY_MEETING, error);
  HdDate day = hd_meeting_day (self);

  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    {
      HdRecord *earlier = g_ptr_array_index (meetings, i);
      HdDate date = hd_record_get_date (earlier, HD_MEETING_DATE);

      if (date != HD_DATE_NONE && date < day && !g_str_equal (hd_record_get_id (earlier), hd_record_get_id (self->meeting)) &&
          !add_open_tasks_of (self, db, earlier, error))
        return FALSE;
    }
  return meetings != NULL;
}

static gboolean
add_open_tasks (HdMeeting  *self,
                HdDatabase *db,
                GError    **error)
{
  if (hd_record_is_empty (self->meeting, HD_MEETING_PREVIOUS))
    return add_open_tasks_of_all (self, db, error);
  return add_open_tasks_of_chain (self, db, error);
}

static gboolean
add_targets_of_list (HdMeeting  *self,
                     HdDatabase *db,
                     GPtrArray  *records,
                     GError    **error)
{
  for (guint i = 0; i < records->len; i++)
    if (!hd_book_load_meeting_targets (self, db, g_ptr_array_index (records, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
add_all_targets (HdMeeting  *self,
                 HdDatabase *db,
                 GError    **error)
{
  GPtrArray * const lists[] = { self->links, self->agenda, self->attendees, self->contributions, self->tasks, self->open_tasks, self->commendations };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (!add_targets_of_list (self, db, lists[i], error))
      return FALSE;
  return hd_book_load_meeting_targets (self, db, self->meeting, error) &&
         add_target (self, db, self->committee, HD_COMMITTEE_HOST_UNIT, error) &&
         add_target (self, db, self->committee, HD_COMMITTEE_STANDING_UNIT, error);
}

HdMeeting *
hd_book_load_meeting_in_transaction (HdDatabase *db,
                                     const char *id,
                                     GError    **error)
{
  g_autoptr (HdRecord) committee = hd_records_get_committee (db, error);
  g_autoptr (HdRecord) meeting = NULL;
  g_autoptr (HdMeeting) self = NULL;

  if (committee == NULL)
    return NULL;
  meeting = hd_records_get (db, HD_ENTITY_MEETING, id, error);
  if (meeting == NULL)
    return NULL;
  self = hd_meeting_new (committee, meeting);
  if (!add_owned (self, db, HD_ENTITY_MEETING_AGREEMENT, HD_MEETING_AGREEMENT_MEETING, error) ||
      !add_owned (self, db, HD_ENTITY_AGENDA_ITEM, HD_AGENDA_ITEM_MEETING, error) ||
      !add_owned (self, db, HD_ENTITY_ATTENDEE, HD_ATTENDEE_MEETING, error) ||
      !add_owned (self, db, HD_ENTITY_CONTRIBUTION, HD_CONTRIBUTION_MEETING, error) ||
      !add_owned (self, db, HD_ENTITY_TASK, HD_TASK_MEETING, error) ||
      !add_owned (self, db, HD_ENTITY_COMMENDATION, HD_COMMENDATION_MEETING, error) ||
      !add_owned (self, db, HD_ENTITY_MEETING_PAPER, HD_MEETING_PAPER_MEETING, error) ||
      !add_owned (self, db, HD_ENTITY_ATTACHMENT, HD_ATTACHMENT_MEETING, error) ||
      !add_open_tasks (self, db, error) ||
      !add_all_targets (self, db, error))
    return NULL;
  return g_steal_pointer (&self);
}

HdMeeting *
hd_book_get_meeting (HdBook     *self,
                     const char *id,
                     GError    **error)
{
  g_autoptr (HdMeeting) meeting = NULL;
  gboolean own_transaction;

  g_return_val_if_fail (HD_IS_BOOK (self) && id != NULL, NULL);

  own_transaction = !hd_database_is_in_transaction (self->db);
  if (own_transaction && !hd_database_begin_read (self->db, error))
    return NULL;
  meeting = hd_book_load_meeting_in_transaction (self->db, id, error);
  if (own_transaction)
    hd_database_rollback (self->db);
  return g_steal_pointer (&meeting);
}

HdRecord *
hd_book_find_latest_meeting (HdBook     *self,
                             const char *kind,
                             HdDate      day,
                             GError    **error)
{
  g_autoptr (GPtrArray) meetings = NULL;
  HdRecord *latest = NULL;
  gboolean latest_fits = FALSE;

  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  meetings = hd_records_get_all (self->db, HD_ENTITY_MEETING, error);
  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    {
      HdRecord *meeting = g_ptr_array_index (meetings, i);
      HdDate date = hd_record_get_date (meeting, HD_MEETING_DATE);
      gboolean fits = kind == NULL || g_strcmp0 (hd_record_get_text (meeting, HD_MEETING_KIND), kind) == 0;

      if ((day != HD_DATE_NONE && date >= day) || (latest_fits && !fits))
        continue;
      if (latest == NULL || fits > latest_fits || date > hd_record_get_date (latest, HD_MEETING_DATE))
        latest = meeting;
      latest_fits = latest_fits || fits;
    }
  return latest != NULL ? hd_record_ref (latest) : NULL;
}
