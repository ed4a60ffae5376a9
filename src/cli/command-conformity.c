/* command-conformity.c: hiepdong-cli conformity
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/error.h"
#include "base/i18n.h"
#include "book/conformity.h"
#include "book/meeting-papers.h"
#include "book/paper-drafts.h"
#include "cli/command.h"
#include "cli/list-meeting.h"
#include "cli/output.h"
#include "cli/print-meeting.h"
#include "cli/print-office.h"
#include "cli/render.h"

#define MEETING "meeting"
#define ALL "all"

/* What is checked. */
typedef struct
{
  char *clauses, *paper, *profile, *target;
} Wishes;

static void
wishes_clear (Wishes *self)
{
  g_clear_pointer (&self->clauses, g_free);
  g_clear_pointer (&self->paper, g_free);
  g_clear_pointer (&self->profile, g_free);
  g_clear_pointer (&self->target, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, wishes_clear)

static void
append_finding (GString         *text,
                const HdFinding *finding)
{
  g_autofree char *page = finding->is_met ? g_strdup ("") : g_strdup_printf (_(", page %u"), finding->page + 1);

  /* Translators: state, rule, what was measured, what is wanted, where, source of the rule, and a mark when the rule is not certain. */
  g_string_append_printf (text, _("%s  %s: %s (wanted: %s)%s; %s%s\n"), finding->is_met ? _("kept  ") : _("BROKEN"), finding->rule, finding->measured, finding->wanted,
           page, finding->source, finding->is_unsure ? " (*)" : "");
}

/* To the standard output. */
static gboolean
list_findings (const char *title,
               GPtrArray  *findings,
               GError    **error)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (title != NULL)
    g_string_append_printf (text, "== %s\n", title);

  for (guint i = 0; i < findings->len; i++)
    append_finding (text, g_ptr_array_index (findings, i));
  bytes = g_string_free_to_bytes (text);
  return hd_output_write (NULL, bytes, error);
}

static gboolean
write_slip (HdBook            *book,
            const HdRendering *rendering,
            GPtrArray         *findings,
            const char        *target,
            GError           **error)
{
  g_autoptr (HdRendering) slip = hd_book_render_slip (book, rendering->pages, rendering->profile, findings, error);
  g_autoptr (GBytes) pdf = slip != NULL ? hd_book_make_pdf (book, slip->pages, error) : NULL;

  return pdf != NULL && hd_output_write (target, pdf, error);
}

/* A paper that was made here and is kept, issued or not: drawn as it was, number and date on it. */
static HdRendering *
render_kept (HdBook     *book,
             const char *reference,
             GError    **error)
{
  g_autoptr (HdRecord) paper = hd_book_find_record (book, HD_ENTITY_PAPER, reference, error);
  g_auto (HdDraftRequest) kept = { 0 };

  if (paper == NULL || !hd_paper_draft_get_request (paper, &kept, error))
    return NULL;
  kept.request.is_draft = TRUE;
  if (!hd_record_is_empty (paper, HD_PAPER_NUMBER))
    kept.request.number = hd_record_get_integer (paper, HD_PAPER_NUMBER);
  if (!hd_record_is_empty (paper, HD_PAPER_ISSUED_DATE))
    kept.request.date = hd_record_get_date (paper, HD_PAPER_ISSUED_DATE);
  return hd_book_render_office_paper (book, &kept.request, error);
}

static HdRendering *
render (HdBook     *book,
        char      **words,
        const char *clauses,
        GError    **error)
{
  if (g_str_equal (words[0], "paper"))
    return render_kept (book, words[1], error);
  if (hd_print_office_knows (words[0], words[1] != NULL))
    return hd_print_office_render (book, words[0], words[1], clauses, error);
  return hd_command_render_paper (book, words[0], words[1], error);
}

/* The list goes to the standard output unless the slip does. @title: (nullable): a line above the list */
static gboolean
check_paper (HdBook            *book,
             const HdRendering *rendering,
             const char        *title,
             const char        *target,
             guint             *n_breaches,
             GError           **error)
{
  g_autoptr (GPtrArray) findings = hd_book_check_conformity (rendering->pages, rendering->profile);

  *n_breaches += hd_findings_count_breaches (findings);
  if (g_strcmp0 (target, "-") != 0 && !list_findings (title, findings, error))
    return FALSE;
  return target == NULL || write_slip (book, rendering, findings, target, error);
}

static gboolean
check_meeting_paper (HdBook            *book,
                     const HdMeeting   *meeting,
                     HdMeetingPaperKind kind,
                     const Wishes      *wishes,
                     guint             *n_breaches,
                     GError           **error)
{
  g_autoptr (HdRendering) rendering = hd_book_render_meeting_paper (book, hd_record_get_id (meeting->meeting), kind, TRUE, error);
  g_autofree char *name = hd_meeting_paper_name (kind, meeting);

  return rendering != NULL && check_paper (book, rendering, g_str_equal (wishes->paper, ALL) ? name : NULL, wishes->target, n_breaches, error);
}

static gboolean
check_meeting (HdBook       *book,
               const char   *reference,
               const Wishes *wishes,
               guint        *n_breaches,
               GError      **error)
{
  gboolean is_all = g_str_equal (wishes->paper, ALL);
  HdMeetingPaperKind kind = HD_N_MEETING_PAPERS;
  g_autoptr (HdMeeting) meeting = NULL;

  if (!is_all && !hd_print_meeting_find_kind (wishes->paper, &kind, error))
    return FALSE;
  meeting = hd_find_meeting (book, reference, error);
  if (meeting == NULL)
    return FALSE;
  if (!is_all)
    return check_meeting_paper (book, meeting, kind, wishes, n_breaches, error);
  for (int i = 0; i < HD_N_MEETING_PAPERS; i++)
    if (hd_meeting_has_paper (meeting, (HdMeetingPaperKind) i) &&
        !check_meeting_paper (book, meeting, (HdMeetingPaperKind) i, wishes, n_breaches, error))
      return FALSE;
  return TRUE;
}

static gboolean
check (const char   *book_path,
       char        **words,
       const Wishes *wishes,
       GError      **error)
{
  g_autoptr (HdBook) book = hd_book_open_read_only (book_path, error);
  guint n_breaches = 0;

  if (book == NULL || (wishes->profile != NULL && !hd_book_set_profile (book, wishes->profile, error)) ||
      (wishes->target != NULL && !hd_output_check_target (wishes->target, book_path, error)))
    return FALSE;
  if (g_str_equal (words[0], MEETING))
    {
      if (!check_meeting (book, words[1], wishes, &n_breaches, error))
        return FALSE;
    }
  else
    {
      g_autoptr (HdRendering) rendering = render (book, words, wishes->clauses, error);

      if (rendering == NULL || !check_paper (book, rendering, NULL, wishes->target, &n_breaches, error))
        return FALSE;
    }
  if (n_breaches == 0)
    return TRUE;
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
               ngettext ("The paper breaks its layout in %u place.", "The paper breaks its layout in %u places.", n_breaches), n_breaches);
  return FALSE;
}

/* Whether @word, with a reference behind it or not, can be checked. */
static gboolean
knows (const char *word,
       gboolean    with_reference)
{
  if (hd_command_knows_paper (word, with_reference) || hd_print_office_knows (word, with_reference))
    return TRUE;
  return with_reference && (g_str_equal (word, "paper") || g_str_equal (word, MEETING));
}

static HdExit
run (char ***arguments)
{
  g_auto (Wishes) wishes = { 0 };
  const char *word, *reference;
  const GOptionEntry entries[] = {
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &wishes.target, N_("Write the slip there; “-” is the standard output"), N_("SLIP.pdf") },
    { "profile", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.profile, N_("Layout: state, party, youth, front, army, or one with its year: party-2018"), N_("NAME") },
    { "clauses", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.clauses, N_("extract: passages by their numbers: “I.2, II”"), N_("NUMBERS") },
    { "paper", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.paper, N_("meeting: one paper (report, minutes, agenda …), or “all”"), N_("NAME") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  HdExit status;

  if (!hd_command_parse_some (&hd_command_conformity, entries,
                              _("The finished pages are measured: paper, margins, sizes, lines, distances, numbers.\n"
                                "(*) marks rules whose text was not at hand. The exit code is 1 when a rule is broken."),
                              arguments, 2, 3, &status))
    return status;
  word = (*arguments)[2];
  reference = (*arguments)[3];
  if (!knows (word, reference != NULL))
    return hd_command_misuse (&hd_command_conformity, _("What can be checked: agreement, comments, consolidated, letter, extract, copy, paper, meeting, each with an ID; signatories, decision, members."));
  if (g_str_equal (word, MEETING) != (wishes.paper != NULL))
    return hd_command_misuse (&hd_command_conformity, _("--paper NAME, or --paper all, goes with a meeting, and a meeting with it."));
  if (wishes.target != NULL && g_strcmp0 (wishes.paper, ALL) == 0)
    return hd_command_misuse (&hd_command_conformity, _("A slip is of one paper: name it with --paper."));
  return check ((*arguments)[1], *arguments + 2, &wishes, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
}

const HdCommand hd_command_conformity = {
  "conformity",
  N_("BOOK agreement|comments|consolidated|letter|extract|copy|paper ID | meeting ID --paper NAME|all | signatories|decision|members [-o SLIP.pdf]"),
  N_("Measures the pages of a paper against the layout it is set in."),
  run
};
