/* meeting-delegates.c: who comes to a meeting: their words as of its day, their order, and how many they are
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/meeting.h"

#include <string.h>

#include "base/text.h"
#include "model/unit.h"

/* Military ranks from the highest; a rank begins with one of them ("Đại tá QNCN"). */
static const char * const ranks[] = {
  "Đại tướng", "Thượng tướng", "Trung tướng", "Thiếu tướng", "Đại tá", "Thượng tá", "Trung tá", "Thiếu tá",
  "Đại úy", "Thượng úy", "Trung úy", "Thiếu úy",
};

/* How titles begin that head a unit; deputies begin with "Phó". */
static const char * const head_titles[] = {
  "Bí thư", "Chủ tịch", "Chỉ huy trưởng", "Chính ủy", "Tư lệnh", "Trưởng ban", "Trưởng Ban", "Giám đốc", "Chủ nhiệm", "Trưởng phòng",
  "Chính trị viên", "Tổng Bí thư", "Viện trưởng", "Chánh án", "Trưởng đoàn", "Trưởng",
};

/* How those begin who come as several, or are not named yet. */
static const char * const groups[] = { "lãnh đạo ", "đại diện ", "thường trực ", "tập thể ", "cán bộ ", "các " };

static const char *
peek (const HdRecord *record,
      guint           field)
{
  return record != NULL ? hd_record_peek_text (record, field) : "";
}

static gboolean
is_held (const HdRecord *post,
         HdDate          day)
{
  HdPeriod period = hd_record_get_period (post, HD_POST_FROM_DATE, HD_POST_TO_DATE);

  return hd_period_contains (&period, day);
}

static gint64
protocol_rank (const HdRecord *unit)
{
  gint64 rank = unit != NULL ? hd_record_get_integer (unit, HD_UNIT_PROTOCOL_RANK) : 0;

  return rank > 0 ? rank : G_MAXINT64;
}

typedef struct
{
  const HdMeeting *meeting;
  const char      *unit; /* (nullable): id: posts in it come first */
} PostOrder;

/* Posts in the delegate's own unit first, then by the units' protocol rank, then the one taken up first. */
static int
compare_posts (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const PostOrder *order = data;
  const HdRecord *first = *(HdRecord * const *) a, *second = *(HdRecord * const *) b;
  const char *first_unit = hd_record_get_text (first, HD_POST_UNIT), *second_unit = hd_record_get_text (second, HD_POST_UNIT);
  gboolean first_own = order->unit != NULL && g_strcmp0 (first_unit, order->unit) == 0;
  gboolean second_own = order->unit != NULL && g_strcmp0 (second_unit, order->unit) == 0;
  gint64 first_rank = protocol_rank (hd_meeting_lookup (order->meeting, first_unit));
  gint64 second_rank = protocol_rank (hd_meeting_lookup (order->meeting, second_unit));
  HdDate first_from = hd_record_get_date (first, HD_POST_FROM_DATE), second_from = hd_record_get_date (second, HD_POST_FROM_DATE);

  if (first_own != second_own)
    return first_own ? -1 : 1;
  if (first_rank != second_rank)
    return first_rank < second_rank ? -1 : 1;
  if (first_from != second_from)
    return first_from < second_from ? -1 : 1;
  return g_strcmp0 (hd_record_get_id (first), hd_record_get_id (second));
}

/* The posts of a person on the meeting's day. (element-type HdRecord) (transfer container) */
static GPtrArray *
find_posts (const HdMeeting *self,
            const char      *person_id,
            const char      *unit_id)
{
  GPtrArray *posts = g_ptr_array_new ();
  HdDate day = hd_meeting_day (self);
  PostOrder order = { .meeting = self, .unit = unit_id };
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->others);
  while (person_id != NULL && g_hash_table_iter_next (&iter, NULL, &value))
    if (hd_record_get_kind (value) == HD_ENTITY_POST && g_strcmp0 (hd_record_get_text (value, HD_POST_PERSON), person_id) == 0 &&
        is_held (value, day))
      g_ptr_array_add (posts, value);
  g_ptr_array_sort_with_data (posts, compare_posts, &order);
  return posts;
}

static void
append (GString    *words,
        const char *more)
{
  if (words->len > 0 && *more != '\0')
    g_string_append (words, ", ");
  g_string_append (words, more);
}

/* "Trưởng ban" of "Ban Dân vận" is its "Trưởng Ban Dân vận". */
static char *
join_post (const char *title,
           const char *unit_name)
{
  const char *last = strrchr (title, ' ');
  g_autofree char *word = last != NULL ? g_utf8_casefold (last + 1, -1) : NULL;
  g_autofree char *first_word = g_strndup (unit_name, strcspn (unit_name, " "));
  g_autofree char *first = g_utf8_casefold (first_word, -1);
  gboolean is_said_twice = word != NULL && *word != '\0' && g_str_equal (word, first);

  return g_strdup_printf ("%.*s%s%s", is_said_twice ? (int) (last - title) : (int) strlen (title), title,
                          *title != '\0' && *unit_name != '\0' ? " " : "", unit_name);
}

/* "Chính ủy", and with @with_units "Chính ủy Bộ CHQS tỉnh"; posts in units other than @unit_id always carry their unit. */
static char *
say_posts (const HdMeeting *self,
           GPtrArray       *posts,
           const char      *unit_id,
           gboolean         with_units)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < posts->len; i++)
    {
      const HdRecord *post = g_ptr_array_index (posts, i);
      const char *post_unit = hd_record_get_text (post, HD_POST_UNIT);
      const HdRecord *unit = hd_meeting_lookup (self, post_unit);
      gboolean is_own = unit_id != NULL && g_strcmp0 (post_unit, unit_id) == 0;
      gboolean says_unit = unit != NULL && (with_units || !is_own);
      g_autofree char *one = join_post (hd_record_peek_text (post, HD_POST_TITLE), says_unit ? hd_record_peek_text (unit, HD_UNIT_NAME) : "");

      append (words, one);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* A rank is printed where the unit prints ranks, or where no unit is known (Decree 30/2020, Annex I, II.7). */
static const char *
choose_rank (const HdRecord *person,
             const HdRecord *unit)
{
  if (person == NULL || (unit != NULL && !hd_record_get_boolean (unit, HD_UNIT_RANK_BEFORE_NAME)))
    return "";
  return hd_record_peek_text (person, HD_PERSON_MILITARY_RANK);
}

static char *
join (const char *first,
      const char *second)
{
  return g_strconcat (first, *first != '\0' && *second != '\0' ? " " : "", second, NULL);
}

char *
hd_meeting_say_person (const HdMeeting *self,
                       const char      *person_id)
{
  const HdRecord *person, *unit = NULL;
  g_autoptr (GPtrArray) posts = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  person = hd_meeting_lookup (self, person_id);
  posts = find_posts (self, person_id, NULL);
  for (guint i = 0; i < posts->len && (unit == NULL || !hd_record_get_boolean (unit, HD_UNIT_RANK_BEFORE_NAME)); i++)
    unit = hd_meeting_lookup (self, hd_record_get_text (g_ptr_array_index (posts, i), HD_POST_UNIT));
  return join (choose_rank (person, unit), peek (person, HD_PERSON_FULL_NAME));
}

char *
hd_meeting_say_posts (const HdMeeting *self,
                      const char      *person_id)
{
  g_autoptr (GPtrArray) posts = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  posts = find_posts (self, person_id, NULL);
  return say_posts (self, posts, NULL, TRUE);
}

static const char *
say_capacity (const HdRecord *attendee)
{
  const char *capacity = hd_record_peek_text (attendee, HD_ATTENDEE_CAPACITY);

  if (g_str_equal (capacity, "chair"))
    return "Chủ trì";
  if (g_str_equal (capacity, "secretary"))
    return "Thư ký";
  if (g_str_equal (capacity, "guest"))
    return "Khách mời";
  return g_str_equal (capacity, "witness") ? "Chứng kiến" : "Đại biểu";
}

static HdRecord *
find_unit (const HdMeeting *self,
           const HdRecord  *attendee,
           GPtrArray       *posts)
{
  if (!hd_record_is_empty (attendee, HD_ATTENDEE_UNIT))
    return hd_meeting_lookup (self, hd_record_get_text (attendee, HD_ATTENDEE_UNIT));
  return posts->len > 0 ? hd_meeting_lookup (self, hd_record_get_text (g_ptr_array_index (posts, 0), HD_POST_UNIT)) : NULL;
}

/* Several posts, the committee, or the unit itself: a title that needs no unit behind it. */
static gboolean
says_where (const char     *title,
            const HdRecord *unit)
{
  return strstr (title, hd_record_peek_text (unit, HD_UNIT_NAME)) != NULL || strstr (title, hd_unit_get_short_name (unit)) != NULL ||
         strstr (title, "Ban Chỉ đạo") != NULL || strchr (title, ',') != NULL;
}

static gboolean
is_group (const HdRecord *attendee)
{
  g_autofree char *name = g_utf8_strdown (hd_record_peek_text (attendee, HD_ATTENDEE_NAME), -1);

  if (!hd_record_is_empty (attendee, HD_ATTENDEE_PERSON))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (g_str_has_prefix (name, groups[i]))
      return TRUE;
  return FALSE;
}

/* A title written by hand stands as it is; the unit follows unless it says where. */
static void
fill_titles (HdDelegate      *delegate,
             const HdMeeting *self,
             GPtrArray       *posts)
{
  const char *own = hd_record_get_text (delegate->attendee, HD_ATTENDEE_TITLE);
  const char *unit_id = delegate->unit != NULL ? hd_record_get_id (delegate->unit) : NULL;

  if (own == NULL)
    {
      delegate->title = say_posts (self, posts, unit_id, FALSE);
      delegate->title_at_unit = posts->len > 0 ? hd_meeting_say_posts (self, hd_record_get_text (delegate->attendee, HD_ATTENDEE_PERSON))
                                               : g_strdup (delegate->is_group ? "" : delegate->unit_name);
      return;
    }
  delegate->title = g_strdup (own);
  if (delegate->unit == NULL || says_where (own, delegate->unit))
    delegate->title_at_unit = g_strdup (own);
  else
    delegate->title_at_unit = join_post (own, delegate->unit_name);
}

static void
fill_substitute (HdDelegate      *delegate,
                 const HdMeeting *self)
{
  const char *person_id = hd_record_get_text (delegate->attendee, HD_ATTENDEE_SUBSTITUTE);
  const HdRecord *person = hd_meeting_lookup (self, person_id);
  const char *unit_id = delegate->unit != NULL ? hd_record_get_id (delegate->unit) : NULL;
  g_autoptr (GPtrArray) posts = find_posts (self, person_id, unit_id);

  if (person != NULL)
    delegate->substitute = join (choose_rank (person, delegate->unit), peek (person, HD_PERSON_FULL_NAME));
  else
    delegate->substitute = g_strdup (hd_record_peek_text (delegate->attendee, HD_ATTENDEE_SUBSTITUTE_NAME));
  if (!hd_record_is_empty (delegate->attendee, HD_ATTENDEE_SUBSTITUTE_TITLE))
    delegate->substitute_title = g_strdup (hd_record_get_text (delegate->attendee, HD_ATTENDEE_SUBSTITUTE_TITLE));
  else
    delegate->substitute_title = say_posts (self, posts, unit_id, FALSE);
}

HdDelegate *
hd_meeting_describe_attendee (const HdMeeting *self,
                              HdRecord        *attendee)
{
  const char *person_id;
  g_autoptr (GPtrArray) posts = NULL;
  HdDelegate *delegate;

  g_return_val_if_fail (self != NULL && attendee != NULL, NULL);

  person_id = hd_record_get_text (attendee, HD_ATTENDEE_PERSON);
  posts = find_posts (self, person_id, hd_record_get_text (attendee, HD_ATTENDEE_UNIT));
  delegate = g_new0 (HdDelegate, 1);
  delegate->attendee = attendee;
  delegate->is_group = is_group (attendee);
  delegate->person = hd_meeting_lookup (self, person_id);
  delegate->unit = find_unit (self, attendee, posts);
  delegate->unit_name = g_strdup (peek (delegate->unit, HD_UNIT_NAME));
  delegate->name = g_strdup (!hd_record_is_empty (attendee, HD_ATTENDEE_NAME) ? hd_record_get_text (attendee, HD_ATTENDEE_NAME)
                                                                               : peek (delegate->person, HD_PERSON_FULL_NAME));
  delegate->rank = g_strdup (choose_rank (delegate->person, delegate->unit));
  delegate->full_name = join (*delegate->name != '\0' ? delegate->rank : "", delegate->name);
  fill_titles (delegate, self, posts);
  delegate->capacity = g_strdup (say_capacity (attendee));
  fill_substitute (delegate, self);
  return delegate;
}

GPtrArray *
hd_meeting_describe_attendees (const HdMeeting *self)
{
  GPtrArray *delegates = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_delegate_free);

  g_return_val_if_fail (self != NULL, delegates);

  for (guint i = 0; i < self->attendees->len; i++)
    g_ptr_array_add (delegates, hd_meeting_describe_attendee (self, g_ptr_array_index (self->attendees, i)));
  return delegates;
}

void
hd_delegate_free (HdDelegate *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->rank);
  g_free (self->full_name);
  g_free (self->title);
  g_free (self->title_at_unit);
  g_free (self->unit_name);
  g_free (self->capacity);
  g_free (self->substitute);
  g_free (self->substitute_title);
  g_free (self);
}

GPtrArray *
hd_meeting_attendees_as (const HdMeeting *self,
                         const char      *capacity)
{
  GPtrArray *found = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL && capacity != NULL, found);

  for (guint i = 0; i < self->attendees->len; i++)
    if (g_strcmp0 (hd_record_get_text (g_ptr_array_index (self->attendees, i), HD_ATTENDEE_CAPACITY), capacity) == 0)
      g_ptr_array_add (found, g_ptr_array_index (self->attendees, i));
  return found;
}

HdMeetingCount
hd_meeting_count (const HdMeeting *self)
{
  HdMeetingCount count = { 0 };

  g_return_val_if_fail (self != NULL, count);

  count.invited = self->attendees->len;
  for (guint i = 0; i < self->attendees->len; i++)
    {
      const HdRecord *attendee = g_ptr_array_index (self->attendees, i);
      const char *presence = hd_record_peek_text (attendee, HD_ATTENDEE_PRESENCE);
      const char *capacity = hd_record_peek_text (attendee, HD_ATTENDEE_CAPACITY);

      if (g_str_equal (presence, "present"))
        count.present++;
      else if (g_str_equal (presence, "excused"))
        count.excused++;
      else if (g_str_equal (presence, "absent"))
        count.absent++;
      else
        count.expected++;
      if (g_str_equal (presence, "present") &&
          (!hd_record_is_empty (attendee, HD_ATTENDEE_SUBSTITUTE) || !hd_record_is_empty (attendee, HD_ATTENDEE_SUBSTITUTE_NAME)))
        count.substitutes++;
      if (g_str_equal (capacity, "guest") || g_str_equal (capacity, "witness"))
        count.guests++;
      else
        count.delegates++;
    }
  return count;
}

/* --- The order of protocol --- */

static gint64
weigh_title (const char *title)
{
  if (*title == '\0')
    return 4;
  for (guint i = 0; i < G_N_ELEMENTS (head_titles); i++)
    if (g_str_has_prefix (title, head_titles[i]))
      return 1;
  return g_str_has_prefix (title, "Phó") || g_str_has_prefix (title, "Ủy viên Ban Thường vụ") ? 2 : 3;
}

static gint64
weigh_rank (const HdRecord *person)
{
  const char *rank = peek (person, HD_PERSON_MILITARY_RANK);

  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    if (g_str_has_prefix (rank, ranks[i]))
      return i;
  return G_N_ELEMENTS (ranks);
}

/* Guests whose unit has no place in the protocol are asked from above: behind the chairs. */
static gboolean
is_ranking_guest (const HdDelegate *delegate)
{
  return g_strcmp0 (hd_record_get_text (delegate->attendee, HD_ATTENDEE_CAPACITY), "guest") == 0 && protocol_rank (delegate->unit) == G_MAXINT64;
}

static gint64
weigh (const HdDelegate *delegate,
       guint             criterion)
{
  if (criterion == 0)
    return g_strcmp0 (hd_record_get_text (delegate->attendee, HD_ATTENDEE_CAPACITY), "chair") == 0 ? 0 : 1;
  if (criterion == 1)
    return is_ranking_guest (delegate) ? 0 : protocol_rank (delegate->unit);
  return criterion == 2 ? weigh_title (delegate->title) : weigh_rank (delegate->person);
}

int
hd_meeting_compare_protocol (const HdMeeting *self,
                             HdRecord        *first,
                             HdRecord        *second)
{
  g_autoptr (HdDelegate) a = NULL;
  g_autoptr (HdDelegate) b = NULL;
  g_autofree char *a_key = NULL;
  g_autofree char *b_key = NULL;

  g_return_val_if_fail (self != NULL && first != NULL && second != NULL, 0);

  a = hd_meeting_describe_attendee (self, first);
  b = hd_meeting_describe_attendee (self, second);
  for (guint i = 0; i < (is_ranking_guest (a) && is_ranking_guest (b) ? 1 : 4); i++)
    if (weigh (a, i) != weigh (b, i))
      return weigh (a, i) < weigh (b, i) ? -1 : 1;
  if (is_ranking_guest (a) && is_ranking_guest (b))
    return 0;
  a_key = hd_text_name_sort_key (a->name);
  b_key = hd_text_name_sort_key (b->name);
  return strcmp (a_key, b_key);
}
