/* command-issue.c: hiepdong-cli issue, withdraw
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/paper-drafts.h"
#include "cli/command.h"
#include "cli/print-office.h"

/* What the options say. */
typedef struct
{
  char  *agreement;
  char  *draft;
  char  *type;
  char  *subject;
  char  *signer;
  char  *recipients; /* parted by semicolons */
  char  *file_copy;
  char  *series;
  char  *symbol;
  char  *replaces;
  char  *file;
  char  *date;
  gint64 number;
  gint64 copies;
} Wishes;

static gboolean
set_clean (HdRecord   *paper,
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

/* A line each, as Nơi nhận is printed. */
static gboolean
set_recipients (HdRecord   *paper,
                const char *text,
                GError    **error)
{
  g_autofree char *clean = hd_text_clean (text != NULL ? text : "", -1, HD_TEXT_LINE, error);
  g_auto (GStrv) names = NULL;
  g_autofree char *lines = NULL;

  if (clean == NULL)
    return FALSE;
  names = g_strsplit (clean, ";", -1);
  for (guint i = 0; names[i] != NULL; i++)
    g_strstrip (names[i]);
  lines = g_strjoinv ("\n", names);
  hd_record_set_text (paper, HD_PAPER_RECIPIENTS, lines);
  return TRUE;
}

static HdRecord *
make_draft (HdBook       *book,
            const Wishes *wishes,
            GError      **error)
{
  g_autoptr (HdRecord) paper = hd_record_new (HD_ENTITY_PAPER);
  g_autoptr (HdRecord) replaced = NULL;

  hd_record_set_text (paper, HD_PAPER_KIND, HD_PAPER_KIND_OUTSIDE);
  hd_record_set_text (paper, HD_PAPER_STATE, "draft");
  if (!set_clean (paper, HD_PAPER_TYPE_NAME, wishes->type, error) || !set_clean (paper, HD_PAPER_SUBJECT, wishes->subject, error) ||
      !set_clean (paper, HD_PAPER_SIGNER_NAME, wishes->signer, error) || !set_clean (paper, HD_PAPER_FILE_COPY, wishes->file_copy, error) ||
      !set_clean (paper, HD_PAPER_SYMBOL, wishes->symbol, error) || !set_recipients (paper, wishes->recipients, error) ||
      !hd_command_set_series (book, paper, wishes->series, error))
    return NULL;
  if (wishes->copies > 0)
    hd_record_set_integer (paper, HD_PAPER_COPIES, wishes->copies);
  if (wishes->replaces != NULL)
    {
      replaced = hd_book_find_record (book, HD_ENTITY_PAPER, wishes->replaces, error);
      if (replaced == NULL)
        return NULL;
      hd_record_set_text (paper, HD_PAPER_REPLACES, hd_record_get_id (replaced));
    }
  return g_steal_pointer (&paper);
}

static gboolean
issue (HdBook       *book,
       const Wishes *wishes,
       GError      **error)
{
  g_autoptr (HdRecord) record = NULL;
  g_autoptr (HdRecord) issued = NULL;
  HdDate day;

  if (wishes->draft != NULL)
    {
      if (!hd_command_read_date (wishes->date, &day, error) || (record = hd_book_find_record (book, HD_ENTITY_PAPER, wishes->draft, error)) == NULL ||
          !hd_book_issue_draft (book, record, wishes->number, day, &issued, error))
        return FALSE;
    }
  else if (wishes->agreement != NULL)
    {
      record = hd_book_find_record (book, HD_ENTITY_AGREEMENT, wishes->agreement, error);
      if (record == NULL || !hd_book_issue_agreement (book, hd_record_get_id (record), &issued, error))
        return FALSE;
    }
  else
    {
      if (!hd_command_read_date (wishes->date, &day, error) || (record = make_draft (book, wishes, error)) == NULL ||
          !hd_book_issue_paper (book, record, wishes->file, wishes->number, day, &issued, error))
        return FALSE;
    }
  hd_command_show_issued (issued);
  return TRUE;
}

static HdExit
issue_and_free (const char *path,
                Wishes     *wishes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = hd_command_open_book (path, &error);
  gboolean done = book != NULL && issue (book, wishes, &error);
  char **texts[] = { &wishes->agreement, &wishes->draft, &wishes->type, &wishes->subject, &wishes->signer, &wishes->recipients, &wishes->file_copy,
                     &wishes->series, &wishes->symbol, &wishes->replaces, &wishes->file, &wishes->date };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (texts[i], g_free);
  return done ? HD_EXIT_DONE : hd_command_refuse (error);
}

static HdExit
run_issue (char ***arguments)
{
  Wishes wishes = { NULL };
  const GOptionEntry entries[] = {
    { "type", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.type, N_("Kind of document: “Báo cáo”"), N_("TEXT") },
    { "subject", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.subject, N_("What it is about"), N_("TEXT") },
    { "signer", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.signer, N_("Who signed it"), N_("NAME") },
    { "recipients", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.recipients, N_("Who receives it, parted by semicolons"), N_("TEXT") },
    { "file-copy", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.file_copy, N_("Who keeps the copy on file"), N_("TEXT") },
    { "copies", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT64, &wishes.copies, N_("Number of copies"), N_("N") },
    { "series", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.series, N_("Number series, by id or name"), N_("SERIES") },
    { "symbol", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.symbol, N_("What stands after the number"), N_("SYMBOL") },
    { "number", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT64, &wishes.number, N_("The number, instead of the next one of the series"), N_("N") },
    { "date", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.date, N_("Date beside the number; today when it is not given"), N_("DATE") },
    { "replaces", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.replaces, N_("Paper that it replaces, by id or number and symbol"), N_("ID") },
    { "file", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &wishes.file, N_("Its PDF or scan"), N_("FILE") },
    { "agreement", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.agreement, N_("Instead of all that: a numbered agreement whose paper is not stored yet"), N_("ID") },
    { "from-draft", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wishes.draft, N_("Instead of all that: a draft that was kept in the book"), N_("ID") },
    G_OPTION_ENTRY_NULL
  };
  HdExit status;

  if (hd_print_office_is_meant (*arguments))
    return hd_print_office_run (arguments, TRUE);
  if (!hd_command_parse (&hd_command_issue, entries,
                         _("The id of the paper, its number and the SHA-256 of its file are written to the standard output. This cannot be\n"
                           "undone: what is issued can only be withdrawn or replaced.\n"
                           "“issue letter --help” tells the options of letter, extract, copy, decision and members."),
                         arguments, 1, &status))
    return status;
  return issue_and_free ((*arguments)[1], &wishes);
}

static gboolean
withdraw (HdBook     *book,
          const char *reference,
          const char *reason,
          GError    **error)
{
  g_autoptr (HdRecord) paper = hd_book_find_record (book, HD_ENTITY_PAPER, reference, error);

  return paper != NULL && hd_book_withdraw_paper (book, hd_record_get_id (paper), reason != NULL ? reason : "", error);
}

static HdExit
run_withdraw (char ***arguments)
{
  g_autofree char *reason = NULL;
  const GOptionEntry entries[] = {
    { "reason", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &reason, N_("Why; it stays in the register"), N_("TEXT") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = NULL;
  HdExit status;

  if (!hd_command_parse (&hd_command_withdraw, entries, _("ID is the id of the paper, or its number and symbol (05/BC-BCĐ)."), arguments, 2, &status))
    return status;
  book = hd_command_open_book ((*arguments)[1], &error);
  return book != NULL && withdraw (book, (*arguments)[2], reason, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
}

const HdCommand hd_command_issue = {
  "issue",
  N_("BOOK letter|extract|copy ID | decision|members | --from-draft ID | --subject TEXT | --agreement ID"),
  N_("Issues a paper made from a template, or enters one made elsewhere: gives its number and keeps its file."),
  run_issue
};

const HdCommand hd_command_withdraw = {
  "withdraw",
  N_("BOOK ID --reason TEXT"),
  N_("Takes an issued paper back; its number and its file stay."),
  run_withdraw
};
