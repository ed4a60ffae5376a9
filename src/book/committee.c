/* committee.c: the committee of a book: what it is, who belongs to it on which day, renewing it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/committee.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/book-private.h"
#include "book/edit.h"
#include "model/labels.h"
#include "store/records.h"

gboolean
hd_book_describe_committee (HdBook     *self,
                            const char *level,
                            const char *place,
                            GError    **error)
{
  g_autoptr (HdRecord) committee = NULL;
  g_autoptr (HdRecord) edited = NULL;
  g_autoptr (HdEdit) edit = NULL;
  g_autofree char *clean_place = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self), FALSE);

  if (!hd_book_require_writable (self, error))
    return FALSE;
  clean_place = hd_text_clean (place != NULL ? place : "", -1, HD_TEXT_LINE, error);
  if (clean_place == NULL)
    return FALSE;
  committee = hd_records_get_committee (self->db, error);
  if (committee == NULL)
    return FALSE;

  edited = hd_record_copy (committee);
  hd_record_set_text (edited, HD_COMMITTEE_LEVEL, level);
  hd_record_set_text (edited, HD_COMMITTEE_PLACE_NAME, clean_place);
  edit = hd_edit_new (self, _("Describe the committee"));
  hd_edit_put (edit, edited);
  return hd_edit_apply (edit, error);
}

/* --- Members on a day --- */

void
hd_seat_free (HdSeat *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->member, hd_record_unref);
  g_clear_pointer (&self->person, hd_record_unref);
  g_clear_pointer (&self->posts, g_ptr_array_unref);
  g_clear_pointer (&self->units, g_ptr_array_unref);
  g_free (self);
}

char *
hd_seat_dup_posts (const HdSeat *self)
{
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < self->posts->len; i++)
    {
      const HdRecord *unit = g_ptr_array_index (self->units, i);
      const char *name = hd_record_get_text (unit, HD_UNIT_ABBREVIATION);

      if (name == NULL)
        name = hd_record_peek_text (unit, HD_UNIT_NAME);
      g_string_append_printf (text, "%s%s %s", i > 0 ? "; " : "",
                              hd_record_peek_text (g_ptr_array_index (self->posts, i), HD_POST_TITLE), name);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
hd_seat_dup_name (const HdSeat *self)
{
  const char *rank;

  g_return_val_if_fail (self != NULL, NULL);

  rank = hd_record_get_text (self->person, HD_PERSON_MILITARY_RANK);
  return g_strdup_printf ("%s%s%s", rank != NULL ? rank : "", rank != NULL ? " " : "",
                          hd_record_peek_text (self->person, HD_PERSON_FULL_NAME));
}

static gboolean
is_on (const HdRecord *record,
       guint           from_field,
       guint           to_field,
       HdDate          day)
{
  HdPeriod period = hd_record_get_period (record, from_field, to_field);

  return hd_period_contains (&period, day);
}

static gboolean
is_member_on (const HdRecord *member,
              HdDate          day)
{
  return is_on (member, HD_COMMITTEE_MEMBER_FROM_DATE, HD_COMMITTEE_MEMBER_TO_DATE, day);
}

/* Those who stood at the same place follow each other in time. */
static int
compare_members (gconstpointer a,
                 gconstpointer b)
{
  const HdRecord *first = *(HdRecord * const *) a;
  const HdRecord *second = *(HdRecord * const *) b;
  gint64 difference = hd_record_get_integer (first, HD_COMMITTEE_MEMBER_POSITION)
                      - hd_record_get_integer (second, HD_COMMITTEE_MEMBER_POSITION);

  if (difference == 0)
    difference = hd_record_get_date (first, HD_COMMITTEE_MEMBER_FROM_DATE) - hd_record_get_date (second, HD_COMMITTEE_MEMBER_FROM_DATE);
  if (difference == 0)
    return g_strcmp0 (hd_record_get_id (first), hd_record_get_id (second));
  return difference > 0 ? 1 : -1;
}

/* Every member there ever was, in the order of the committee. */
static GPtrArray *
read_members (HdBook  *self,
              GError **error)
{
  GPtrArray *members = hd_records_get_all (self->db, HD_ENTITY_COMMITTEE_MEMBER, error);

  if (members != NULL)
    g_ptr_array_sort (members, compare_members);
  return members;
}

static gboolean
add_posts (HdBook  *self,
           HdSeat  *seat,
           HdDate   day,
           GError **error)
{
  g_autoptr (GPtrArray) posts = hd_records_get_by (self->db, HD_ENTITY_POST, HD_POST_PERSON, hd_record_get_id (seat->person), error);

  for (guint i = 0; posts != NULL && i < posts->len; i++)
    {
      HdRecord *post = g_ptr_array_index (posts, i);
      HdRecord *unit;

      if (!is_on (post, HD_POST_FROM_DATE, HD_POST_TO_DATE, day))
        continue;
      unit = hd_records_get (self->db, HD_ENTITY_UNIT, hd_record_peek_text (post, HD_POST_UNIT), error);
      if (unit == NULL)
        return FALSE;
      g_ptr_array_add (seat->posts, hd_record_ref (post));
      g_ptr_array_add (seat->units, unit);
    }
  return posts != NULL;
}

static HdSeat *
read_seat (HdBook   *self,
           HdRecord *member,
           HdDate    day,
           GError  **error)
{
  g_autoptr (HdSeat) seat = g_new0 (HdSeat, 1);

  seat->member = hd_record_ref (member);
  seat->posts = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  seat->units = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  seat->person = hd_records_get (self->db, HD_ENTITY_PERSON, hd_record_peek_text (member, HD_COMMITTEE_MEMBER_PERSON), error);
  if (seat->person == NULL || !add_posts (self, seat, day, error))
    return NULL;
  return g_steal_pointer (&seat);
}

GPtrArray *
hd_book_get_members_on (HdBook  *self,
                        HdDate   day,
                        GError **error)
{
  g_autoptr (GPtrArray) seats = NULL;
  g_autoptr (GPtrArray) members = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  seats = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_seat_free);
  members = read_members (self, error);
  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      HdRecord *member = g_ptr_array_index (members, i);
      HdDate last = hd_record_get_date (member, HD_COMMITTEE_MEMBER_TO_DATE);
      HdDate today = hd_date_today ();
      HdSeat *seat;

      if (day != HD_DATE_NONE && !is_member_on (member, day))
        continue;
      seat = read_seat (self, member, day != HD_DATE_NONE ? day : last != HD_DATE_NONE ? MIN (last, today) : today, error);
      if (seat == NULL)
        return NULL;
      g_ptr_array_add (seats, seat);
    }
  return members != NULL ? g_steal_pointer (&seats) : NULL;
}

GPtrArray *
hd_committee_find_oddities (GPtrArray *seats)
{
  g_autoptr (GPtrArray) oddities = NULL;
  g_autoptr (GHashTable) people = NULL;
  guint n_heads = 0;

  g_return_val_if_fail (seats != NULL, NULL);

  oddities = g_ptr_array_new_with_free_func (g_free);
  people = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < seats->len; i++)
    {
      const HdSeat *seat = g_ptr_array_index (seats, i);

      if (g_str_equal (hd_record_peek_text (seat->member, HD_COMMITTEE_MEMBER_ROLE), "head"))
        n_heads++;
      if (!g_hash_table_add (people, (gpointer) hd_record_get_id (seat->person)))
        g_ptr_array_add (oddities, g_strdup_printf (_("“%s” is a member twice on this day."),
                                                    hd_record_peek_text (seat->person, HD_PERSON_FULL_NAME)));
    }
  if (seats->len > 0 && n_heads == 0)
    g_ptr_array_add (oddities, g_strdup (_("The committee has no head on this day.")));
  else if (n_heads > 1)
    g_ptr_array_add (oddities, g_strdup_printf (_("The committee has %u heads on this day; usually there is one."), n_heads));
  return g_steal_pointer (&oddities);
}

/* --- Changing --- */

static int
role_rank (const HdRecord *member)
{
  return hd_record_get_choice (member, HD_COMMITTEE_MEMBER_ROLE);
}

/* Behind the last one of the same or a higher role who has not left, and behind those of the role who left before it: where
 * somebody new belongs. */
static void
insert_by_role (GPtrArray *members,
                HdRecord  *member)
{
  HdDate first = hd_record_get_date (member, HD_COMMITTEE_MEMBER_FROM_DATE);
  guint place = 0;

  for (guint i = 0; i < members->len; i++)
    {
      const HdRecord *other = g_ptr_array_index (members, i);
      HdDate last = hd_record_get_date (other, HD_COMMITTEE_MEMBER_TO_DATE);

      if (role_rank (other) <= role_rank (member) && (last == HD_DATE_NONE || last >= first))
        place = i + 1;
    }
  while (place < members->len && role_rank (g_ptr_array_index (members, place)) == role_rank (member))
    place++;
  g_ptr_array_insert (members, (int) place, hd_record_ref (member));
}

/* Gives the members the positions 1 .. n and puts them; the store leaves out those that stay as they are. */
static void
put_members (HdEdit    *edit,
             GPtrArray *members)
{
  for (guint i = 0; i < members->len; i++)
    {
      HdRecord *member = g_ptr_array_index (members, i);
      g_autoptr (HdRecord) placed = hd_record_get_row_version (member) == 0 ? hd_record_ref (member) : hd_record_copy (member);

      hd_record_set_integer (placed, HD_COMMITTEE_MEMBER_POSITION, i + 1);
      hd_edit_put (edit, placed);
    }
}

static int
find_member (GPtrArray  *members,
             const char *id)
{
  for (guint i = 0; i < members->len; i++)
    if (g_strcmp0 (hd_record_get_id (g_ptr_array_index (members, i)), id) == 0)
      return (int) i;
  return -1;
}

/* An edit named after the person: @form has one %s. NULL with an error when there is no such person. */
static HdEdit *
edit_of_person (HdBook         *self,
                const char     *form,
                const HdRecord *member,
                GError        **error)
{
  const char *id = hd_record_peek_text (member, HD_COMMITTEE_MEMBER_PERSON);
  g_autoptr (HdRecord) person = NULL;
  g_autofree char *name = NULL;
  g_auto (GStrv) parts = NULL;

  if (*id == '\0')
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_INVALID, _("Choose who it is."));
      return NULL;
    }
  person = hd_records_get (self->db, HD_ENTITY_PERSON, id, error);
  if (person == NULL)
    return NULL;
  parts = g_strsplit (form, "%s", 2);
  name = g_strjoin (hd_record_peek_text (person, HD_PERSON_FULL_NAME), parts[0], parts[1], NULL);
  return hd_edit_new (self, name);
}

gboolean
hd_book_save_member (HdBook   *self,
                     HdRecord *member,
                     GError  **error)
{
  gboolean is_new;
  g_autoptr (GPtrArray) members = NULL;
  g_autoptr (HdEdit) edit = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && member != NULL, FALSE);

  is_new = hd_record_get_row_version (member) == 0;
  edit = edit_of_person (self, is_new ? _("Add “%s” to the committee") : _("Change committee member “%s”"), member, error);
  if (edit == NULL)
    return FALSE;
  if (!is_new)
    {
      hd_edit_put (edit, member);
      return hd_edit_apply (edit, error);
    }

  members = read_members (self, error);
  if (members == NULL)
    return FALSE;
  insert_by_role (members, member);
  put_members (edit, members);
  return hd_edit_apply (edit, error);
}

/* A copy that may be edited. */
static HdRecord *
get_member (HdBook     *self,
            const char *id,
            GError    **error)
{
  g_autoptr (HdRecord) member = hd_records_get (self->db, HD_ENTITY_COMMITTEE_MEMBER, id, error);

  return member != NULL ? hd_record_copy (member) : NULL;
}

gboolean
hd_book_end_member (HdBook     *self,
                    const char *member_id,
                    HdDate      last_day,
                    GError    **error)
{
  g_autoptr (HdRecord) member = NULL;
  g_autoptr (HdEdit) edit = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && member_id != NULL, FALSE);

  member = get_member (self, member_id, error);
  edit = member != NULL ? edit_of_person (self, _("“%s” leaves the committee"), member, error) : NULL;
  if (edit == NULL)
    return FALSE;
  hd_record_set_date (member, HD_COMMITTEE_MEMBER_TO_DATE, last_day);
  hd_edit_put (edit, member);
  return hd_edit_apply (edit, error);
}

gboolean
hd_book_remove_member (HdBook     *self,
                       const char *member_id,
                       GError    **error)
{
  g_autoptr (HdRecord) member = NULL;
  g_autoptr (HdEdit) edit = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && member_id != NULL, FALSE);

  member = get_member (self, member_id, error);
  edit = member != NULL ? edit_of_person (self, _("Delete committee member “%s”"), member, error) : NULL;
  if (edit == NULL)
    return FALSE;
  hd_edit_remove (edit, member);
  return hd_edit_apply (edit, error);
}

gboolean
hd_book_move_member (HdBook     *self,
                     const char *member_id,
                     const char *before_id,
                     GError    **error)
{
  g_autoptr (GPtrArray) members = NULL;
  g_autoptr (HdRecord) member = NULL;
  g_autoptr (HdEdit) edit = NULL;
  int from, to;

  g_return_val_if_fail (HD_IS_BOOK (self) && member_id != NULL, FALSE);

  members = read_members (self, error);
  if (members == NULL)
    return FALSE;
  from = find_member (members, member_id);
  if (from < 0)
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_NOT_FOUND, _("This member is no longer in the book. Look at the list again."));
      return FALSE;
    }
  if (g_strcmp0 (member_id, before_id) == 0)
    return TRUE;
  member = g_ptr_array_steal_index (members, (guint) from);
  to = before_id != NULL ? find_member (members, before_id) : -1;
  g_ptr_array_insert (members, to, hd_record_ref (member)); /* -1: at the end */

  edit = edit_of_person (self, _("Move committee member “%s”"), member, error);
  if (edit == NULL)
    return FALSE;
  put_members (edit, members);
  return hd_edit_apply (edit, error);
}

/* --- Renewing --- */

static gboolean
end_leaving (GPtrArray  *members,
             GPtrArray  *leaving,
             HdDate      last_day,
             const char *note,
             GError    **error)
{
  for (guint i = 0; i < leaving->len; i++)
    {
      int place = find_member (members, g_ptr_array_index (leaving, i));
      HdRecord *member;

      if (place < 0)
        {
          g_set_error_literal (error, HD_ERROR, HD_ERROR_NOT_FOUND, _("This member is no longer in the book. Look at the list again."));
          return FALSE;
        }
      member = hd_record_copy (g_ptr_array_index (members, place));
      hd_record_unref (g_ptr_array_index (members, place));
      g_ptr_array_index (members, place) = member;
      if (hd_record_get_date (member, HD_COMMITTEE_MEMBER_FROM_DATE) > last_day)
        {
          g_set_error_literal (error, HD_ERROR, HD_ERROR_INVALID,
                               _("Somebody who leaves joined on that day or later. Choose a later day, or delete that member."));
          return FALSE;
        }
      hd_record_set_date (member, HD_COMMITTEE_MEMBER_TO_DATE, last_day);
      if (*note != '\0')
        hd_record_set_text (member, HD_COMMITTEE_MEMBER_NOTE, note);
    }
  return TRUE;
}

static void
add_joining (GPtrArray  *members,
             GPtrArray  *joining,
             HdDate      first_day,
             const char *note)
{
  for (guint i = 0; i < joining->len; i++)
    {
      const HdNewMember *person = g_ptr_array_index (joining, i);
      g_autoptr (HdRecord) member = hd_record_new (HD_ENTITY_COMMITTEE_MEMBER);

      hd_record_set_text (member, HD_COMMITTEE_MEMBER_PERSON, person->person_id);
      hd_record_set_text (member, HD_COMMITTEE_MEMBER_ROLE, person->role);
      hd_record_set_date (member, HD_COMMITTEE_MEMBER_FROM_DATE, first_day);
      hd_record_set_text (member, HD_COMMITTEE_MEMBER_NOTE, note);
      insert_by_role (members, member);
    }
}

gboolean
hd_book_renew_committee (HdBook     *self,
                         HdDate      first_day,
                         GPtrArray  *leaving,
                         GPtrArray  *joining,
                         const char *note,
                         GError    **error)
{
  g_autoptr (GPtrArray) members = NULL;
  g_autoptr (HdEdit) edit = NULL;
  g_autofree char *clean = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && leaving != NULL && joining != NULL, FALSE);

  if (first_day == HD_DATE_NONE || leaving->len + joining->len == 0)
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_INVALID,
                           first_day == HD_DATE_NONE ? _("Say from which day on the committee is renewed.")
                                                     : _("Choose who leaves the committee or who joins it."));
      return FALSE;
    }
  clean = hd_text_clean (note != NULL ? note : "", -1, HD_TEXT_LINES, error);
  members = clean != NULL ? read_members (self, error) : NULL;
  if (members == NULL)
    return FALSE;

  day = hd_date_display (first_day);
  edit = hd_edit_new_printf (self, _("Renew the committee from %s on"), day);
  if (!end_leaving (members, leaving, first_day - 1, clean, error))
    return FALSE;
  add_joining (members, joining, first_day, clean);
  put_members (edit, members);
  return hd_edit_apply (edit, error);
}
