/* meeting-agenda.c: hours of the day, and when the items of an agenda are dealt with
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/meeting.h"

#include <string.h>

#define MINUTES_OF_HOUR 60
#define HOURS_OF_DAY    24

int
hd_clock_parse (const char *time)
{
  if (time == NULL || strlen (time) != 5 || time[2] != ':' ||
      !g_ascii_isdigit (time[0]) || !g_ascii_isdigit (time[1]) || !g_ascii_isdigit (time[3]) || !g_ascii_isdigit (time[4]))
    return -1;
  return ((time[0] - '0') * 10 + time[1] - '0') * MINUTES_OF_HOUR + (time[3] - '0') * 10 + time[4] - '0';
}

char *
hd_clock_print (int minutes)
{
  return minutes >= 0 ? g_strdup_printf ("%02d:%02d", minutes / MINUTES_OF_HOUR % HOURS_OF_DAY, minutes % MINUTES_OF_HOUR) : NULL;
}

char *
hd_clock_say (int minutes)
{
  if (minutes < 0)
    return g_strdup ("");
  return g_strdup_printf ("%02d giờ %02d phút", minutes / MINUTES_OF_HOUR % HOURS_OF_DAY, minutes % MINUTES_OF_HOUR);
}

/* Without a duration an item lasts until the next one that says when it starts. */
static void
close_open_item (GArray *times,
                 int     start)
{
  HdAgendaTime *before = times->len > 0 ? &g_array_index (times, HdAgendaTime, times->len - 1) : NULL;

  if (before != NULL && before->end < 0 && before->start >= 0 && start >= before->start)
    before->end = start;
}

GArray *
hd_meeting_plan_agenda (const HdMeeting *self)
{
  GArray *times = g_array_new (FALSE, TRUE, sizeof (HdAgendaTime));
  int now;

  g_return_val_if_fail (self != NULL, times);

  now = hd_clock_parse (hd_record_get_text (self->meeting, HD_MEETING_START_TIME));
  for (guint i = 0; i < self->agenda->len; i++)
    {
      HdAgendaTime time = { .item = g_ptr_array_index (self->agenda, i) };
      int own = hd_clock_parse (hd_record_get_text (time.item, HD_AGENDA_ITEM_START_TIME));
      int minutes = (int) hd_record_get_integer (time.item, HD_AGENDA_ITEM_MINUTES);

      time.is_fixed = own >= 0;
      time.start = time.is_fixed ? own : now;
      if (time.is_fixed && now >= 0)
        time.gap = own - now;
      if (time.is_fixed)
        close_open_item (times, own);
      time.end = time.start >= 0 && minutes > 0 ? time.start + minutes : -1;
      now = time.end;
      g_array_append_val (times, time);
    }
  return times;
}

int
hd_meeting_agenda_minutes (const HdMeeting *self)
{
  gint64 minutes = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->agenda->len; i++)
    minutes += MAX (hd_record_get_integer (g_ptr_array_index (self->agenda, i), HD_AGENDA_ITEM_MINUTES), 0);
  return (int) MIN (minutes, G_MAXINT);
}

char *
hd_agenda_time_print (const HdAgendaTime *self)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  start = hd_clock_print (self->start);
  end = hd_clock_print (self->end);
  if (start == NULL)
    return g_strdup ("");
  return end != NULL ? g_strconcat (start, " - ", end, NULL) : g_steal_pointer (&start);
}
