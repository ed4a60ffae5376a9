/* command-print.c: hiepdong-cli print
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/i18n.h"
#include "base/text.h"
#include "book/amendments.h"
#include "book/comments.h"
#include "book/papers.h"
#include "book/signatories.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/print-all.h"
#include "cli/print-meeting.h"
#include "cli/print-office.h"
#include "cli/print-results.h"
#include "cli/render.h"

/* What the options say. */
typedef struct
{
  char *target;
  char *search; /* signatories */
  int   from;   /* comparison: numbers of versions, 0 is the present text */
  int   to;
  char *date;   /* consolidated: as of which day */
  char *profile; /* NULL: as the records say */
  char *urgency;
  char *circulation;
  gboolean one_sided;
} Wishes;

/* A paper that can be printed. */
typedef struct
{
  const char  *word;
  gboolean     of_record; /* one more word follows: which agreement or paper */
  HdEntityKind kind;
  HdRendering *(*render) (HdBook *book, const char *id, const Wishes *wishes, GError **error); /* (nullable): always stored */
  GBytes      *(*read) (HdBook *book, const char *id, GPtrArray **blanks, GError **error); /* (nullable): prints what may be stored */
} Paper;

static HdRendering *
render_agreement (HdBook       *book,
                  const char   *agreement_id,
                  const Wishes *wishes,
                  GError      **error)
{
  return hd_book_render_agreement (book, agreement_id, error);
}

/* A stored paper leaves nothing for the pen. */
static GBytes *
read_paper (HdBook     *book,
            const char *id,
            GPtrArray **blanks,
            GError    **error)
{
  *blanks = g_ptr_array_new ();
  return hd_book_read_paper (book, id, error);
}

static HdRendering *
render_comments (HdBook       *book,
                 const char   *agreement_id,
                 const Wishes *wishes,
                 GError      **error)
{
  return hd_book_render_comments (book, agreement_id, error);
}

static HdRendering *
render_comparison (HdBook       *book,
                   const char   *agreement_id,
                   const Wishes *wishes,
                   GError      **error)
{
  return hd_book_render_comparison (book, agreement_id, wishes->from, wishes->to, error);
}

static HdRendering *
render_signed_copy (HdBook       *book,
                    const char   *agreement_id,
                    const Wishes *wishes,
                    GError      **error)
{
  return hd_book_render_signed_copy (book, agreement_id, error);
}

static HdRendering *
render_consolidated (HdBook       *book,
                     const char   *agreement_id,
                     const Wishes *wishes,
                     GError      **error)
{
  HdDate day;

  return hd_command_read_date (wishes->date, &day, error) ? hd_book_render_consolidated (book, agreement_id, day, error) : NULL;
}

static HdRendering *
render_signatories (HdBook       *book,
                    const char   *agreement_id,
                    const Wishes *wishes,
                    GError      **error)
{
  g_autofree char *clean = hd_text_clean (wishes->search != NULL ? wishes->search : "", -1, HD_TEXT_LINE, error);
  const HdListQuery query = { .search = clean };

  return clean != NULL ? hd_book_render_signatories (book, &query, error) : NULL;
}

static const Paper papers[] = {
  { "agreement", TRUE, HD_ENTITY_AGREEMENT, render_agreement, hd_book_print_agreement },
  { "paper", TRUE, HD_ENTITY_PAPER, NULL, read_paper },
  { "comments", TRUE, HD_ENTITY_AGREEMENT, render_comments, NULL },
  { "comparison", TRUE, HD_ENTITY_AGREEMENT, render_comparison, NULL },
  { "signed-copy", TRUE, HD_ENTITY_AGREEMENT, render_signed_copy, NULL },
  { "consolidated", TRUE, HD_ENTITY_AGREEMENT, render_consolidated, NULL },
  { "signatories", FALSE, HD_ENTITY_AGREEMENT, render_signatories, NULL },
};

static const Paper *
find_word (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_str_equal (word, papers[i].word))
      return &papers[i];
  return NULL;
}

/* What is printed says how many words follow it: BOOK PAPER [ID]. NULL when it is none of the papers. */
static const Paper *
find_paper (char **arguments)
{
  return g_strv_length (arguments) > 2 ? find_word (arguments[2]) : NULL;
}

gboolean
hd_command_knows_paper (const char *word,
                        gboolean    with_reference)
{
  const Paper *paper = find_word (word);

  return paper != NULL && paper->render != NULL && paper->render != render_comparison &&
         paper->render != render_signed_copy && paper->of_record == with_reference;
}

HdRendering *
hd_command_render_paper (HdBook     *book,
                         const char *word,
                         const char *reference,
                         GError    **error)
{
  const Wishes none = { 0 };
  const Paper *paper = find_word (word);
  g_autoptr (HdRecord) agreement = NULL;

  if (paper->of_record && (agreement = hd_book_find_record (book, paper->kind, reference, error)) == NULL)
    return NULL;
  return paper->render (book, agreement != NULL ? hd_record_get_id (agreement) : NULL, &none, error);
}

static GBytes *
make_bytes (const Paper  *paper,
            HdBook       *book,
            const char   *id,
            const Wishes *wishes,
            GPtrArray   **blanks,
            GError      **error)
{
  g_autoptr (HdRendering) rendering = NULL;

  if (paper->read != NULL)
    return paper->read (book, id, blanks, error);
  rendering = paper->render (book, id, wishes, error);
  if (rendering == NULL)
    return NULL;
  *blanks = g_ptr_array_ref (rendering->blanks);
  return hd_book_make_pdf (book, rendering->pages, error);
}

static gboolean
apply_wishes (HdBook       *book,
              const Wishes *wishes,
              GError      **error)
{
  g_autofree char *circulation = NULL;

  if (wishes->circulation != NULL && (circulation = hd_text_clean (wishes->circulation, -1, HD_TEXT_LINE, error)) == NULL)
    return FALSE;
  hd_book_set_one_sided (book, wishes->one_sided);
  return (wishes->profile == NULL || hd_book_set_profile (book, wishes->profile, error)) &&
         hd_book_set_stamps (book, wishes->urgency, circulation, error);
}

static gboolean
print_all (const char   *book_path,
           const char   *state,
           const char   *folder,
           const Wishes *wishes,
           GError      **error)
{
  g_autoptr (HdBook) book = hd_book_open_read_only (book_path, error);

  return book != NULL && apply_wishes (book, wishes, error) && hd_print_all (book, state, folder, error);
}

static gboolean
print_paper (const Paper  *paper,
             const char   *book_path,
             const char   *reference,
             const Wishes *wishes,
             GError      **error)
{
  g_autoptr (HdBook) book = NULL;
  g_autoptr (HdRecord) record = NULL;
  g_autoptr (GPtrArray) blanks = NULL;
  g_autoptr (GBytes) pdf = NULL;

  book = hd_book_open_read_only (book_path, error);
  if (book == NULL || !apply_wishes (book, wishes, error) || !hd_output_check_target (wishes->target, book_path, error))
    return FALSE;
  if (paper->of_record && (record = hd_book_find_record (book, paper->kind, reference, error)) == NULL)
    return FALSE;
  pdf = make_bytes (paper, book, record != NULL ? hd_record_get_id (record) : NULL, wishes, &blanks, error);
  if (pdf == NULL || !hd_output_write (wishes->target, pdf, error))
    return FALSE;
  hd_command_show_blanks (blanks);
  return TRUE;
}

/* Options may stand anywhere, so the paper is looked for among all words. */
static const Paper *
guess_paper (char **arguments)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (!papers[i].of_record && g_strv_contains ((const char * const *) arguments, papers[i].word))
      return &papers[i];
  return NULL;
}

static gboolean
asks_for_all (char **arguments)
{
  return g_strv_contains ((const char * const *) arguments, "--all");
}

static HdExit
run (char ***arguments)
{
  g_autofree char *target = NULL;
  g_autofree char *search = NULL;
  g_autofree char *date = NULL;
  g_autofree char *profile = NULL;
  g_autofree char *urgency = NULL;
  g_autofree char *circulation = NULL;
  g_autofree char *state = NULL;
  g_autofree char *folder = NULL;
  gboolean all = FALSE, one_sided = FALSE;
  int from = 0, to = 0;
  const GOptionEntry entries[] = {
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &target, N_("File to write; “-” is the standard output"), N_("OUT.pdf") },
    { "search", 's', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &search, N_("Of the signatories only those with these words"), N_("TEXT") },
    { "from", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &from, N_("The older version of a comparison"), N_("NUMBER") },
    { "to", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &to, N_("The newer version of a comparison; the present text when left out"), N_("NUMBER") },
    { "date", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &date, N_("The day as of which a consolidated copy reads; today when left out"), N_("DATE") },
    { "profile", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &profile, N_("Layout: state, party, youth, front, army, or one with its year: party-2018"), N_("NAME") },
    { "all", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &all, N_("The papers of all agreements, a file each"), NULL },
    { "state", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &state, N_("Of all agreements only those in this state (in_force)"), N_("STATE") },
    { "outdir", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &folder, N_("Folder for the papers of all agreements; made when there is none"), N_("DIR") },
    { "urgency", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &urgency, N_("Stamp of urgency: urgent, very-urgent or express"), N_("DEGREE") },
    { "circulation", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &circulation, N_("Stamp of circulation, such as “Lưu hành nội bộ”"), N_("TEXT") },
    { "one-sided", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &one_sided, N_("For printing on one side: margins are not mirrored on the back"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  const Paper *paper;
  HdExit status;

  if (hd_print_meeting_is_meant (*arguments))
    return hd_print_meeting_run (arguments);
  if (hd_print_office_is_meant (*arguments))
    return hd_print_office_run (arguments, FALSE);
  if (hd_print_results_is_meant (*arguments))
    return hd_print_results_run (arguments);
  if (!hd_command_parse (&hd_command_print, entries,
                         _("ID is the id of the agreement or paper, or its number and symbol (05/CTPH-BCHQS) when only one has it. What is\n"
                           "signed or issued is printed byte for byte as it was stored.\n"
                           "What is left blank for the pen is listed on the standard error.\n"
                           "“print letter --help” tells the options of letter, extract, copy, decision and members, “print meeting --help” those of\n"
                           "the papers of a meeting, “print results --help” those of the table of results."),
                         arguments, asks_for_all (*arguments) ? 1 : guess_paper (*arguments) != NULL ? 2 : 3, &status))
    return status;
  if (all && folder == NULL)
    return hd_command_misuse (&hd_command_print, _("The folder for the papers is missing: --outdir DIR."));
  if (all)
    {
      const Wishes wishes = { .profile = profile, .urgency = urgency, .circulation = circulation, .one_sided = one_sided };

      return print_all ((*arguments)[1], state, folder, &wishes, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
    }
  paper = find_paper (*arguments);
  if (paper == NULL)
    return hd_command_misuse (&hd_command_print, _("What can be printed: agreement, paper, signed-copy, comments, comparison, consolidated, letter, extract, copy, signatories, decision, members, results, meeting."));
  if (target == NULL)
    return hd_command_misuse (&hd_command_print, _("The file to write is missing: -o OUT.pdf."));
  if (paper->render == render_comparison && from <= 0)
    return hd_command_misuse (&hd_command_print, _("Say which version the comparison starts from: --from NUMBER."));
  {
    const Wishes wishes = { target, search, from, to, date, profile, urgency, circulation, one_sided };

    return print_paper (paper, (*arguments)[1], (*arguments)[3], &wishes, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
  }
}

const HdCommand hd_command_print = {
  "print",
  N_("BOOK agreement|paper|signed-copy|comments|comparison|consolidated|letter|extract|copy ID -o OUT.pdf | meeting ID --paper NAME|all -o OUT.pdf | signatories|decision|members -o OUT.pdf | results --from TIME --to TIME -o OUT.pdf | --all --outdir DIR"),
  N_("Prints an agreement, an issued paper, the scan of the signed one, what belongs to an agreement (comments, versions, amendments, letters, copies), who signed, the committee, the papers of a meeting, or results, as PDF/A."),
  run
};
