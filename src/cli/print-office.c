/* print-office.c: hiepdong-cli print and issue for papers that are made from a template
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/print-office.h"

#include <string.h>

#include "base/error.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/paper-drafts.h"
#include "cli/output.h"

static const struct
{
  const char    *word;
  HdPaperPurpose purpose;
  gboolean       of_agreement;
} papers[] = {
  { "letter", HD_PURPOSE_LETTER, TRUE },
  { "extract", HD_PURPOSE_EXTRACT, TRUE },
  { "copy", HD_PURPOSE_COPY, TRUE },
  { "decision", HD_PURPOSE_DECISION, FALSE },
  { "members", HD_PURPOSE_MEMBERS, FALSE },
};

/* What the options say. */
typedef struct
{
  char   *target, *profile, *template, *issuer, *signer, *prefix, *authority, *symbol, *place, *date;
  char  **to;
  char   *deadline, *action, *deciding, *members_on, *clauses;
  char   *of_issuer, *of_symbol, *of_place, *of_date, *of_authority, *of_title, *of_signer;
  char   *text;
  int     number, of_number;
  gboolean second, with_scan, draft, one_sided;
  /* Of issue only. */
  char   *series, *file_copy, *replaces;
  int     copies;
  gboolean keep;
} Wishes;

/* Of an extract when nothing is said. */
#define FIRST_PART "I"
/* A file with the text of a paper. */
#define MAX_TEXT (1 << 20)

static void
wishes_clear (Wishes *self)
{
  char **texts[] = { &self->target, &self->profile, &self->template, &self->issuer, &self->signer, &self->prefix, &self->authority,
                     &self->symbol, &self->place, &self->date, &self->deadline, &self->action, &self->deciding, &self->members_on,
                     &self->clauses, &self->of_issuer, &self->of_symbol, &self->of_place, &self->of_date, &self->of_authority,
                     &self->of_title, &self->of_signer, &self->text, &self->series, &self->file_copy, &self->replaces };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (texts[i], g_free);
  g_clear_pointer (&self->to, g_strfreev);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, wishes_clear)

static int
find_paper (char **arguments)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_strv_contains ((const char * const *) arguments, papers[i].word))
      return (int) i;
  return -1;
}

gboolean
hd_print_office_is_meant (char **arguments)
{
  return find_paper (arguments) >= 0;
}

static int
find_word (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_str_equal (papers[i].word, word))
      return (int) i;
  return -1;
}

gboolean
hd_print_office_knows (const char *word,
                       gboolean    with_reference)
{
  int paper = find_word (word);

  return paper >= 0 && papers[paper].of_agreement == with_reference;
}

HdRendering *
hd_print_office_render (HdBook     *book,
                        const char *word,
                        const char *reference,
                        const char *clauses,
                        GError    **error)
{
  int paper = find_word (word);
  HdPaperRequest request = { .is_draft = TRUE };
  g_autoptr (HdRecord) agreement = NULL;

  g_return_val_if_fail (paper >= 0, NULL);

  if (reference != NULL && (agreement = hd_book_find_record (book, HD_ENTITY_AGREEMENT, reference, error)) == NULL)
    return NULL;
  request.purpose = papers[paper].purpose;
  request.agreement = agreement != NULL ? hd_record_get_id (agreement) : NULL;
  request.passages = clauses != NULL ? clauses : FIRST_PART;
  return hd_book_render_office_paper (book, &request, error);
}

static gboolean
read_day (const char *text,
          HdDate     *day,
          GError    **error)
{
  *day = HD_DATE_NONE;
  return text == NULL || hd_date_parse_typed (text, day, error);
}

/* Takes the dot from "KT.". */
static void
bare_prefix (char *prefix)
{
  if (prefix != NULL && g_str_has_suffix (prefix, "."))
    prefix[strlen (prefix) - 1] = '\0';
}

static gboolean
fill_days (const Wishes   *wishes,
           HdPaperRequest *request,
           GError        **error)
{
  return read_day (wishes->date, &request->date, error) && read_day (wishes->deadline, &request->deadline, error) &&
         read_day (wishes->members_on, &request->members_on, error) && read_day (wishes->of_date, &request->copied.date, error);
}

static void
fill_words (const Wishes   *wishes,
            HdPaperRequest *request)
{
  request->template = wishes->template;
  request->prefix = wishes->prefix;
  request->authority = wishes->authority;
  request->number = wishes->number;
  request->symbol = wishes->symbol;
  request->place = wishes->place;
  request->addressees = (const char * const *) wishes->to;
  request->action = wishes->action;
  request->deciding = wishes->deciding;
  request->passages = wishes->clauses;
  request->is_second = wishes->second;
  request->with_scan = wishes->with_scan;
  request->is_draft = wishes->draft;
  request->copied.issuer = wishes->of_issuer;
  request->copied.number = wishes->of_number;
  request->copied.symbol = wishes->of_symbol;
  request->copied.place = wishes->of_place;
  request->copied.authority = wishes->of_authority;
  request->copied.title = wishes->of_title;
  request->copied.name = wishes->of_signer;
}

/* What the ids and the text of a request live in. */
typedef struct
{
  HdRecord *agreement, *issuer, *signer;
  char *body;
} Kept;

static void
kept_clear (Kept *self)
{
  g_clear_pointer (&self->agreement, hd_record_unref);
  g_clear_pointer (&self->issuer, hd_record_unref);
  g_clear_pointer (&self->signer, hd_record_unref);
  g_clear_pointer (&self->body, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Kept, kept_clear)

/* The text of the paper, in the form of a template. */
static gboolean
read_body (const Wishes *wishes,
           Kept         *kept,
           GError      **error)
{
  g_autoptr (GBytes) bytes = wishes->text != NULL ? hd_file_read (wishes->text, MAX_TEXT, error) : NULL;
  HdPaperPurpose purpose;
  const char *text;
  gsize size;

  if (wishes->text == NULL || bytes == NULL)
    return wishes->text == NULL;
  text = g_bytes_get_data (bytes, &size);
  kept->body = hd_text_clean (text, (gssize) size, HD_TEXT_LINES, error);
  return kept->body != NULL && hd_paper_text_check (kept->body, &purpose, error);
}

static gboolean
fill_request (HdBook         *book,
              const char     *reference,
              const Wishes   *wishes,
              Kept           *kept,
              HdPaperRequest *request,
              GError        **error)
{
  if ((reference != NULL && (kept->agreement = hd_book_find_record (book, HD_ENTITY_AGREEMENT, reference, error)) == NULL) ||
      (wishes->issuer != NULL && (kept->issuer = hd_book_find_record (book, HD_ENTITY_UNIT, wishes->issuer, error)) == NULL) ||
      (wishes->signer != NULL && (kept->signer = hd_book_find_record (book, HD_ENTITY_PERSON, wishes->signer, error)) == NULL) ||
      !fill_days (wishes, request, error) || !read_body (wishes, kept, error))
    return FALSE;
  fill_words (wishes, request);
  request->agreement = kept->agreement != NULL ? hd_record_get_id (kept->agreement) : NULL;
  request->issuer = kept->issuer != NULL ? hd_record_get_id (kept->issuer) : NULL;
  request->signer = kept->signer != NULL ? hd_record_get_id (kept->signer) : NULL;
  request->body = kept->body;
  return TRUE;
}

static gboolean
print_paper (const char     *book_path,
             const char     *reference,
             const Wishes   *wishes,
             HdPaperRequest *request,
             GError        **error)
{
  g_autoptr (HdBook) book = hd_book_open_read_only (book_path, error);
  g_autoptr (HdRendering) rendering = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_auto (Kept) kept = { NULL };

  if (book == NULL || !hd_output_check_target (wishes->target, book_path, error) ||
      (wishes->profile != NULL && !hd_book_set_profile (book, wishes->profile, error)))
    return FALSE;
  hd_book_set_one_sided (book, wishes->one_sided);
  if (!fill_request (book, reference, wishes, &kept, request, error))
    return FALSE;
  rendering = hd_book_render_office_paper (book, request, error);
  pdf = rendering != NULL ? hd_book_make_pdf (book, rendering->pages, error) : NULL;
  if (pdf == NULL || !hd_output_write (wishes->target, pdf, error))
    return FALSE;
  g_printerr ("%s\n", rendering->made_from);
  hd_command_show_blanks (rendering->blanks);
  return TRUE;
}

static gboolean
set_line (HdRecord   *paper,
          guint       field,
          const char *text,
          GError    **error)
{
  g_autofree char *clean = text != NULL ? hd_text_clean (text, -1, HD_TEXT_LINE, error) : NULL;

  if (text != NULL && clean == NULL)
    return FALSE;
  hd_record_set_text (paper, field, clean);
  return TRUE;
}

static gboolean
fill_register (HdBook       *book,
               HdRecord     *draft,
               const Wishes *wishes,
               GError      **error)
{
  g_autoptr (HdRecord) replaced = NULL;

  if (wishes->replaces != NULL && (replaced = hd_book_find_record (book, HD_ENTITY_PAPER, wishes->replaces, error)) == NULL)
    return FALSE;
  if (replaced != NULL)
    hd_record_set_text (draft, HD_PAPER_REPLACES, hd_record_get_id (replaced));
  if (wishes->copies > 0)
    hd_record_set_integer (draft, HD_PAPER_COPIES, wishes->copies);
  return set_line (draft, HD_PAPER_FILE_COPY, wishes->file_copy, error) && hd_command_set_series (book, draft, wishes->series, error);
}

/* Its id, number and SHA-256; of a draft that is kept its id. */
static gboolean
issue_paper (const char     *book_path,
             const char     *reference,
             const Wishes   *wishes,
             HdPaperRequest *request,
             GError        **error)
{
  g_autoptr (HdBook) book = hd_command_open_book (book_path, error);
  g_autoptr (HdRecord) draft = NULL;
  g_autoptr (HdRecord) issued = NULL;
  g_auto (Kept) kept = { NULL };

  if (book == NULL || (wishes->profile != NULL && !hd_book_set_profile (book, wishes->profile, error)) ||
      !fill_request (book, reference, wishes, &kept, request, error))
    return FALSE;
  hd_book_set_one_sided (book, wishes->one_sided);
  draft = hd_paper_draft_new (request);
  if (!fill_register (book, draft, wishes, error))
    return FALSE;
  if (wishes->keep)
    {
      if (!hd_book_save_draft (book, draft, error))
        return FALSE;
      g_print ("%s\n", hd_record_get_id (draft));
      return TRUE;
    }
  if (!hd_book_issue_draft (book, draft, wishes->number, request->date != HD_DATE_NONE ? request->date : hd_date_today (), &issued, error))
    return FALSE;
  hd_command_show_issued (issued);
  return TRUE;
}

/* The first and the last ones. */
#define N_PRINT_ONLY 2
#define N_ISSUE_ONLY 5

HdExit
hd_print_office_run (char    ***arguments,
                     gboolean   issuing)
{
  g_auto (Wishes) wishes = { 0 };
  int paper = find_paper (*arguments);
  const HdCommand *command = issuing ? &hd_command_issue : &hd_command_print;
  GOptionEntry entries[] = {
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &wishes.target, N_("File to write; “-” is the standard output"), N_("OUT.pdf") },
    { "draft", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &wishes.draft, N_("Print it although placeholders have no value, marked as a draft"), NULL },
    { "template", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.template, N_("Key or name of the template; the usual one when left out"), N_("NAME") },
    { "issuer", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.issuer, N_("The unit that makes the paper; the committee when left out"), N_("UNIT") },
    { "signer", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.signer, N_("Who signs, in the post held on the day of the paper"), N_("NAME") },
    { "prefix", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.prefix, N_("TM, KT, TL, TUQ or Q before the authority"), N_("WORD") },
    { "authority", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.authority, N_("What follows the prefix: Chỉ huy trưởng"), N_("TEXT") },
    { "number", 'n', G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &wishes.number, N_("Number of the paper; without it “print” leaves a blank, “issue” gives the next one of the series"), N_("NUMBER") },
    { "symbol", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.symbol, N_("Symbol behind the number"), N_("TEXT") },
    { "place", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.place, N_("Place before the date"), N_("TEXT") },
    { "date", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.date, N_("Day of the paper; without it “print” leaves a blank, “issue” takes today"), N_("DATE") },
    { "to", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING_ARRAY, &wishes.to, N_("letter: an addressee; may be given several times; the parties when left out"), N_("NAME") },
    { "deadline", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.deadline, N_("letter: last day for answers"), N_("DATE") },
    { "action", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.action, N_("decision: “thành lập” or “kiện toàn”"), N_("TEXT") },
    { "deciding", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.deciding, N_("decision: whose decision it is"), N_("TEXT") },
    { "members-on", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.members_on, N_("decision, members: the members as of this day"), N_("DATE") },
    { "clauses", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.clauses, N_("extract: passages by their numbers: “I.2, II”"), N_("NUMBERS") },
    { "second", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &wishes.second, N_("copy: a copy of a copy (sao lục), whose form is told by the options “--of-…”"), NULL },
    { "with-scan", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &wishes.with_scan, N_("copy, extract: the scan of the signed paper follows"), NULL },
    { "of-issuer", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.of_issuer, N_("Who made the copy that is copied"), N_("TEXT") },
    { "of-number", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &wishes.of_number, N_("Its number"), N_("NUMBER") },
    { "of-symbol", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.of_symbol, N_("Its symbol"), N_("TEXT") },
    { "of-place", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.of_place, N_("Its place"), N_("TEXT") },
    { "of-date", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.of_date, N_("Its day"), N_("DATE") },
    { "of-authority", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.of_authority, N_("Authority of who signed it"), N_("TEXT") },
    { "of-title", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.of_title, N_("Post of who signed it"), N_("TEXT") },
    { "of-signer", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.of_signer, N_("Name of who signed it"), N_("TEXT") },
    { "profile", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.profile, N_("Layout: state, party, youth, front, army, or one with its year: party-2018"), N_("NAME") },
    { "one-sided", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &wishes.one_sided, N_("For printing on one side: margins are not mirrored on the back"), NULL },
    { "text", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &wishes.text, N_("Own text of the paper, in the form of a template"), N_("FILE.txt") },
    { "series", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.series, N_("Number series, by id or name"), N_("SERIES") },
    { "copies", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &wishes.copies, N_("Number of copies"), N_("N") },
    { "file-copy", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.file_copy, N_("Who keeps the copy on file"), N_("TEXT") },
    { "replaces", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.replaces, N_("Paper that it replaces, by id or number and symbol"), N_("ID") },
    { "keep-draft", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &wishes.keep, N_("Keep it in the book as a draft instead of issuing it"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  HdPaperRequest request = { .purpose = papers[paper].purpose };
  const char *reference;
  HdExit status;

  if (!issuing)
    entries[G_N_ELEMENTS (entries) - 1 - N_ISSUE_ONLY] = (GOptionEntry) G_OPTION_ENTRY_NULL;
  if (!hd_command_parse (command, issuing ? entries + N_PRINT_ONLY : entries,
                         _("What is left blank for the pen is listed on the standard error. A placeholder of the template that has no value stops\n"
                           "the paper, and the sentence says where it stands."),
                         arguments, papers[paper].of_agreement ? 3 : 2, &status))
    return status;
  if (!issuing && wishes.target == NULL)
    return hd_command_misuse (command, _("The file to write is missing: -o OUT.pdf."));
  bare_prefix (wishes.prefix);
  reference = papers[paper].of_agreement ? (*arguments)[3] : NULL;
  return (issuing ? issue_paper ((*arguments)[1], reference, &wishes, &request, &error)
                  : print_paper ((*arguments)[1], reference, &wishes, &request, &error)) ? HD_EXIT_DONE : hd_command_refuse (error);
}
