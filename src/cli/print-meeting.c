/* print-meeting.c: hiepdong-cli print for the papers of a meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/print-meeting.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/edit.h"
#include "book/packet.h"
#include "cli/list-meeting.h"
#include "cli/output.h"

#define WORD "meeting"
#define ALL "all"

typedef struct
{
  char    *target, *folder, *paper, *profile;
  gboolean for_chair, new_sheets;
} Wishes;

static void
wishes_clear (Wishes *self)
{
  g_clear_pointer (&self->target, g_free);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->paper, g_free);
  g_clear_pointer (&self->profile, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, wishes_clear)

gboolean
hd_print_meeting_is_meant (char **arguments)
{
  return g_strv_contains ((const char * const *) arguments, WORD);
}

gboolean
hd_print_meeting_find_kind (const char         *word,
                            HdMeetingPaperKind *kind,
                            GError            **error)
{
  g_autoptr (GString) words = g_string_new (ALL);

  if (hd_meeting_paper_find (word, kind))
    return TRUE;
  for (int i = 0; i < HD_N_MEETING_PAPERS; i++)
    g_string_append_printf (words, ", %s", hd_meeting_paper_word ((HdMeetingPaperKind) i));
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("“%s” is no paper of a meeting. Papers: %s."), word, words->str);
  return FALSE;
}

static void
on_part_done (guint       n_done,
              guint       n_parts,
              const char *name,
              gpointer    data)
{
  g_printerr ("[%u/%u] %s\n", n_done, n_parts, name);
}

static gboolean
write_packet (HdBook       *book,
              const char   *meeting,
              const Wishes *wishes,
              GError      **error)
{
  const HdPacketRequest request = { .meeting = meeting, .for_chair = wishes->for_chair, .new_sheets = wishes->new_sheets };
  g_autoptr (HdRendering) rendering = NULL;
  g_autoptr (GPtrArray) blanks = NULL;
  g_autoptr (GBytes) pdf = NULL;

  if (wishes->folder != NULL)
    {
      if (!hd_book_save_packet (book, &request, wishes->folder, TRUE, on_part_done, NULL, &blanks, NULL, error))
        return FALSE;
      hd_command_show_blanks (blanks);
      return TRUE;
    }
  rendering = hd_book_render_packet (book, &request, on_part_done, NULL, NULL, error);
  pdf = rendering != NULL ? hd_book_make_pdf (book, rendering->pages, error) : NULL;
  if (pdf == NULL || !hd_output_write (wishes->target, pdf, error))
    return FALSE;
  hd_command_show_blanks (rendering->blanks);
  return TRUE;
}

static gboolean
write_paper (HdBook       *book,
             const char   *meeting,
             const Wishes *wishes,
             GError      **error)
{
  HdMeetingPaperKind kind;
  g_autoptr (HdRendering) rendering = NULL;
  g_autoptr (GBytes) pdf = NULL;

  if (!hd_print_meeting_find_kind (wishes->paper, &kind, error))
    return FALSE;
  rendering = hd_book_render_meeting_paper (book, meeting, kind, wishes->for_chair, error);
  pdf = rendering != NULL ? hd_book_make_pdf (book, rendering->pages, error) : NULL;
  if (pdf == NULL || !hd_output_write (wishes->target, pdf, error))
    return FALSE;
  hd_command_show_blanks (rendering->blanks);
  return TRUE;
}

static gboolean
print_meeting (const char   *book_path,
               const char   *reference,
               const Wishes *wishes,
               GError      **error)
{
  g_autoptr (HdBook) book = hd_book_open_read_only (book_path, error);
  g_autoptr (HdMeeting) meeting = NULL;
  const char *id;

  if (book == NULL || (wishes->profile != NULL && !hd_book_set_profile (book, wishes->profile, error)) ||
      (wishes->target != NULL && !hd_output_check_target (wishes->target, book_path, error)))
    return FALSE;
  meeting = hd_find_meeting (book, reference, error);
  if (meeting == NULL)
    return FALSE;
  id = hd_record_get_id (meeting->meeting);
  return g_str_equal (wishes->paper, ALL) ? write_packet (book, id, wishes, error) : write_paper (book, id, wishes, error);
}

HdExit
hd_print_meeting_run (char ***arguments)
{
  g_auto (Wishes) wishes = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &wishes.target, N_("File to write; “-” is the standard output"), N_("OUT.pdf") },
    { "outdir", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &wishes.folder, N_("Folder for the packet, each part in a file of its own; made when there is none"), N_("DIR") },
    { "paper", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.paper, N_("One paper (report, minutes, agenda …), or “all” for the packet"), N_("NAME") },
    { "chair", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &wishes.for_chair, N_("With what is for the chair alone: internal notes and script"), NULL },
    { "duplex", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &wishes.new_sheets, N_("Each part begins on a sheet of its own when both sides are printed"), NULL },
    { "profile", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.profile, N_("Layout: state, party, youth, front, army, or one with its year: party-2018"), N_("NAME") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  HdExit status;

  if (!hd_command_parse (&hd_command_print, entries,
                         _("ID is the id of the meeting, or its day or title where there was but one. What is issued is printed as it was stored.\n"
                           "What is still open is listed on the standard error."),
                         arguments, 3, &status))
    return status;
  if (wishes.paper == NULL)
    return hd_command_misuse (&hd_command_print, _("Which paper of the meeting is missing: --paper NAME, or --paper all."));
  if ((wishes.target == NULL) == (wishes.folder == NULL))
    return hd_command_misuse (&hd_command_print, _("Say where it goes: -o OUT.pdf, or --outdir DIR for the packet."));
  if (wishes.folder != NULL && !g_str_equal (wishes.paper, ALL))
    return hd_command_misuse (&hd_command_print, _("A folder is for the whole packet: --paper all."));
  return print_meeting ((*arguments)[1], (*arguments)[3], &wishes, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
}
