/* command-meeting.c: hiepdong-cli meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/attachments.h"
#include "cli/command.h"
#include "cli/list-meeting.h"

typedef struct
{
  char  *kind, *title, *date, *start, *place, *unit, *after, *from, *to, *invite, *time;
  char **reviewed, **signed_here;
  char **arguments; /* action, book, then what the action asks for */
} Request;

typedef struct
{
  const char *name;
  guint       n_arguments; /* after the book */
  gboolean    writes;
  gboolean  (*run) (HdBook *book, const Request *request, GError **error);
} Action;

static void
request_clear (Request *self)
{
  char **texts[] = { &self->kind, &self->title, &self->date, &self->start, &self->place, &self->unit, &self->after, &self->from,
                     &self->to, &self->invite, &self->time };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (texts[i], g_free);
  g_clear_pointer (&self->reviewed, g_strfreev);
  g_clear_pointer (&self->signed_here, g_strfreev);
}

/* --- What is missing --- */

/* A line each: tab of the meeting's page, id of the record concerned, sentence. */
static gboolean
tell_missing (HdBook        *book,
              const Request *request,
              GError       **error)
{
  g_autoptr (HdMeeting) meeting = hd_find_meeting (book, request->arguments[2], error);
  g_autoptr (GPtrArray) needs = meeting != NULL ? hd_book_list_meeting_needs (book, hd_record_get_id (meeting->meeting), error) : NULL;

  for (guint i = 0; needs != NULL && i < needs->len; i++)
    {
      const HdTodo *need = g_ptr_array_index (needs, i);

      g_print ("%s\t%s\t%s\n", need->place.tab != NULL ? need->place.tab : hd_entity_get (need->place.kind)->name,
               need->place.record != NULL ? need->place.record : "", need->sentence);
    }
  return needs != NULL;
}

/* --- New meetings and delegates --- */

static gboolean
read_invitees (const char *words,
               HdInvitees *invitees,
               GError    **error)
{
  static const struct
  {
    const char *word;
    HdInvitees  flag;
  } known[] = { { "committee", HD_INVITE_COMMITTEE }, { "parties", HD_INVITE_PARTIES }, { "guests", HD_INVITE_GUESTS } };
  g_auto (GStrv) parts = g_strsplit (words != NULL ? words : "", ",", -1);

  *invitees = HD_INVITE_NOBODY;
  for (guint i = 0; parts[i] != NULL && *words != '\0'; i++)
    {
      gboolean found = FALSE;

      for (guint k = 0; k < G_N_ELEMENTS (known); k++)
        if (g_str_equal (g_strstrip (parts[i]), known[k].word))
          {
            *invitees |= known[k].flag;
            found = TRUE;
          }
      if (!found)
        {
          g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("Nobody is called “%s” here: invite committee, parties or guests."), parts[i]);
          return FALSE;
        }
    }
  return TRUE;
}

/* Ids of agreements given by id or number; *@ids stays NULL when none is given. */
static gboolean
find_agreements (HdBook  *book,
                 char   **references,
                 GStrv   *ids,
                 GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; references != NULL && references[i] != NULL; i++)
    {
      g_autoptr (HdRecord) agreement = hd_book_find_record (book, HD_ENTITY_AGREEMENT, references[i], error);

      if (agreement == NULL)
        return FALSE;
      g_strv_builder_add (builder, hd_record_get_id (agreement));
    }
  *ids = references != NULL ? g_strv_builder_end (builder) : NULL;
  return TRUE;
}

static gboolean
read_day (const char *text,
          HdDate     *day,
          GError    **error)
{
  *day = HD_DATE_NONE;
  return text == NULL || hd_date_parse_iso (text, day, NULL) || hd_date_parse_typed (text, day, error);
}

static gboolean
check_words (const Request *request,
             GError       **error)
{
  const HdField *field = &hd_entity_get (HD_ENTITY_MEETING)->fields[HD_MEETING_KIND];
  g_autofree char *words = g_strjoinv (", ", (char **) field->choices);

  if (request->kind == NULL || hd_field_choice_index (field, request->kind) < 0)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("Say what kind of meeting it is: --kind with one of %s."), words);
      return FALSE;
    }
  if (request->start != NULL && hd_clock_parse (request->start) < 0)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("“%s” is no time of the day; write it like 07:30."), request->start);
      return FALSE;
    }
  return TRUE;
}

static gboolean
clean_text (char   **text,
            GError **error)
{
  g_autofree char *clean = *text != NULL ? hd_text_clean (*text, -1, HD_TEXT_LINE, error) : NULL;

  if (*text == NULL)
    return TRUE;
  if (clean == NULL)
    return FALSE;
  g_free (*text);
  *text = g_steal_pointer (&clean);
  return TRUE;
}

static gboolean
create (HdBook        *book,
        const Request *request,
        GError       **error)
{
  HdMeetingRequest what = { .kind = request->kind, .start_time = request->start, .copy_agenda = request->after != NULL };
  g_autofree char *title = g_strdup (request->title);
  g_autofree char *place = g_strdup (request->place);
  g_autoptr (HdRecord) host = NULL;
  g_autoptr (HdMeeting) previous = NULL;
  g_autoptr (HdRecord) created = NULL;
  g_auto (GStrv) reviewed = NULL;
  g_auto (GStrv) signed_here = NULL;

  if (!check_words (request, error) || !clean_text (&title, error) || !clean_text (&place, error) ||
      !read_day (request->date, &what.date, error) || !read_day (request->from, &what.from, error) || !read_day (request->to, &what.to, error) ||
      !read_invitees (request->invite, &what.invitees, error) ||
      !find_agreements (book, request->reviewed, &reviewed, error) || !find_agreements (book, request->signed_here, &signed_here, error))
    return FALSE;
  if (request->unit != NULL && (host = hd_book_find_record (book, HD_ENTITY_UNIT, request->unit, error)) == NULL)
    return FALSE;
  if (request->after != NULL && (previous = hd_find_meeting (book, request->after, error)) == NULL)
    return FALSE;
  what.title = title;
  what.place = place;
  what.host_unit = host != NULL ? hd_record_get_id (host) : NULL;
  what.previous = previous != NULL ? hd_record_get_id (previous->meeting) : NULL;
  what.reviewed = (const char * const *) reviewed;
  what.signed_here = (const char * const *) signed_here;
  if (!hd_book_create_meeting (book, &what, &created, error))
    return FALSE;
  g_print ("%s\n", hd_record_get_id (created));
  return TRUE;
}

static gboolean
invite (HdBook        *book,
        const Request *request,
        GError       **error)
{
  g_autoptr (HdMeeting) meeting = hd_find_meeting (book, request->arguments[2], error);
  HdInvitees invitees;
  guint n = 0;

  if (meeting == NULL || !read_invitees (request->invite != NULL ? request->invite : "committee,parties", &invitees, error) ||
      !hd_book_invite_to_meeting (book, hd_record_get_id (meeting->meeting), invitees, &n, error))
    return FALSE;
  g_print ("%u\n", n);
  return TRUE;
}

static gboolean
sort (HdBook        *book,
      const Request *request,
      GError       **error)
{
  g_autoptr (HdMeeting) meeting = hd_find_meeting (book, request->arguments[2], error);

  return meeting != NULL && hd_book_sort_attendees (book, hd_record_get_id (meeting->meeting), error);
}

static gboolean
note_presence (HdBook        *book,
               const Request *request,
               GError       **error)
{
  const HdField *field = &hd_entity_get (HD_ENTITY_ATTENDEE)->fields[HD_ATTENDEE_PRESENCE];
  g_autofree char *words = g_strjoinv (", ", (char **) field->choices);

  if (hd_field_choice_index (field, request->arguments[3]) < 0)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("There is no presence “%1$s”; choose one of: %2$s."), request->arguments[3], words);
      return FALSE;
    }
  if (request->time != NULL && hd_clock_parse (request->time) < 0)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("“%s” is no time of the day; write it like 07:30."), request->time);
      return FALSE;
    }
  return hd_book_set_presence (book, request->arguments[2], request->arguments[3], request->time, error);
}

static gboolean
note_task (HdBook        *book,
           const Request *request,
           GError       **error)
{
  const HdField *field = &hd_entity_get (HD_ENTITY_TASK)->fields[HD_TASK_STATE];
  g_autofree char *words = g_strjoinv (", ", (char **) field->choices);
  HdDate day;

  if (hd_field_choice_index (field, request->arguments[3]) < 0)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("There is no state “%1$s”; choose one of: %2$s."), request->arguments[3], words);
      return FALSE;
    }
  return read_day (request->date, &day, error) && hd_book_set_task_state (book, request->arguments[2], request->arguments[3], day, error);
}

/* --- What becomes of what was said --- */

static gboolean
tell_created (HdRecord *created)
{
  g_print ("%s\n", hd_record_get_id (created));
  return TRUE;
}

static gboolean
conclude (HdBook        *book,
          const Request *request,
          GError       **error)
{
  g_autoptr (HdRecord) unit = NULL;
  g_autoptr (HdRecord) task = NULL;
  HdDate day;

  if (!read_day (request->date, &day, error) ||
      (request->unit != NULL && (unit = hd_book_find_record (book, HD_ENTITY_UNIT, request->unit, error)) == NULL))
    return FALSE;
  return hd_book_task_from_conclusion (book, request->arguments[2], unit != NULL ? hd_record_get_id (unit) : NULL, day, &task, error) &&
         tell_created (task);
}

static gboolean
propose (HdBook        *book,
         const Request *request,
         GError       **error)
{
  g_auto (GStrv) agreements = NULL;
  g_autoptr (HdRecord) proposal = NULL;

  if (!find_agreements (book, request->signed_here, &agreements, error))
    return FALSE;
  return hd_book_propose_from_contribution (book, request->arguments[2], agreements != NULL ? agreements[0] : NULL, NULL, NULL, &proposal, error) &&
         tell_created (proposal);
}

static gboolean
attach (HdBook        *book,
        const Request *request,
        GError       **error)
{
  g_autoptr (HdRecord) attachment = hd_book_attach_speech (book, request->arguments[2], request->arguments[3], error);

  return attachment != NULL && tell_created (attachment);
}

static const Action actions[] = {
  { "missing", 1, FALSE, tell_missing },
  { "create", 0, TRUE, create },
  { "invite", 1, TRUE, invite },
  { "sort", 1, TRUE, sort },
  { "presence", 2, TRUE, note_presence },
  { "task", 2, TRUE, note_task },
  { "conclude", 1, TRUE, conclude },
  { "propose", 1, TRUE, propose },
  { "attach", 2, TRUE, attach },
};

static HdExit
run_action (const Action  *action,
            const Request *request)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = NULL;

  if (g_strv_length (request->arguments) != action->n_arguments + 2)
    return hd_command_misuse (&hd_command_meeting, g_strv_length (request->arguments) < action->n_arguments + 2
                                                     ? _("Something is missing on the command line.") : _("There is too much on the command line."));
  book = action->writes ? hd_command_open_book (request->arguments[1], &error) : hd_book_open_read_only (request->arguments[1], &error);
  return book != NULL && action->run (book, request, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
}

static HdExit
dispatch (Request *request,
          char  ***arguments)
{
  const GOptionEntry entries[] = {
    { "kind", 'k', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &request->kind, N_("create: interim, final, signing, working, visit or other"), N_("WORD") },
    { "title", 't', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &request->title, N_("create: as printed; of the meeting before when it is not given"), N_("TEXT") },
    { "date", 'd', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &request->date, N_("create: its day; task: when it was done; conclude: the deadline"), N_("DATE") },
    { "start", 's', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &request->start, N_("create: when it begins, like 07:30"), N_("TIME") },
    { "place", 'p', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &request->place, N_("create: where it is held"), N_("TEXT") },
    { "unit", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &request->unit, N_("create: in whose house; conclude: who does it"), N_("UNIT") },
    { "after", 'a', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &request->after, N_("create: the meeting it is made from, by id, day or title, with its agenda"), N_("ID") },
    { "from", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &request->from, N_("create: first day of the time under review"), N_("DATE") },
    { "to", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &request->to, N_("create: last day of it"), N_("DATE") },
    { "reviewed", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING_ARRAY, &request->reviewed, N_("create: an agreement that is reviewed; may be repeated"), N_("ID") },
    { "signed", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING_ARRAY, &request->signed_here, N_("create: an agreement that is signed; may be repeated; propose: the draft"), N_("ID") },
    { "invite", 'i', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &request->invite, N_("create, invite: committee,parties,guests"), N_("WORDS") },
    { "time", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &request->time, N_("presence: when the delegate came"), N_("TIME") },
    G_OPTION_ENTRY_NULL
  };
  HdExit status;

  if (!hd_command_parse_some (&hd_command_meeting, entries,
                              _("missing BOOK ID: what the meeting lacks before its papers are made.\n"
                                "create BOOK: makes one and prints its id.\n"
                                "invite BOOK ID: takes the delegates as of its day from the committee and the parties.\n"
                                "sort BOOK ID: orders them by protocol.\n"
                                "presence BOOK DELEGATE present|excused|absent|expected: notes who came.\n"
                                "task BOOK TASK open|doing|done|dropped: notes how far a task has come.\n"
                                "conclude BOOK CONTRIBUTION: makes a task of a conclusion.\n"
                                "propose BOOK CONTRIBUTION: makes a remark a comment on the draft programme.\n"
                                "attach BOOK CONTRIBUTION FILE: keeps the file of a paper that is read.\n"
                                "A meeting is named by its id, day or title, the others by the ids that “list” tells."),
                              arguments, 2, 4, &status))
    return status;
  request->arguments = *arguments + 1;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (request->arguments[0], actions[i].name))
      return run_action (&actions[i], request);
  return hd_command_misuse (&hd_command_meeting, _("A meeting can be asked for missing, create, invite, sort, presence, task, conclude, propose or attach."));
}

static HdExit
run (char ***arguments)
{
  Request request = { 0 };
  HdExit status = dispatch (&request, arguments);

  request_clear (&request);
  return status;
}

const HdCommand hd_command_meeting = {
  "meeting",
  N_("missing|create|invite|sort|presence|task|conclude|propose|attach BOOK [ID]"),
  N_("Makes a meeting, invites to it, notes who came, and tells what it lacks."),
  run
};
