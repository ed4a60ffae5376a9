/* command-reopen.c: hiepdong-cli reopen
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/i18n.h"
#include "book/signing.h"
#include "cli/command.h"

/* @reason: (nullable) */
static gboolean
reopen (const char *path,
        const char *reference,
        const char *reason,
        GError    **error)
{
  g_autoptr (HdBook) book = hd_command_open_book (path, error);
  g_autoptr (HdRecord) agreement = NULL;
  g_autofree char *situation = NULL;

  if (book == NULL)
    return FALSE;
  agreement = hd_book_find_record (book, HD_ENTITY_AGREEMENT, reference, error);
  if (agreement == NULL || !hd_book_reopen_agreement (book, hd_record_get_id (agreement), reason != NULL ? reason : "", error))
    return FALSE;
  situation = hd_book_describe_signing (book, hd_record_get_id (agreement), error);
  if (situation == NULL)
    return FALSE;
  g_print ("%s\n", situation);
  return TRUE;
}

static HdExit
run_reopen (char ***arguments)
{
  g_autofree char *reason = NULL;
  const GOptionEntry entries[] = {
    { "reason", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &reason, N_("Why; it stays in the history"), N_("TEXT") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  HdExit status;

  if (!hd_command_parse (&hd_command_reopen, entries,
                         _("ID is the id of the agreement, or its number and symbol. Every signature is withdrawn and everybody signs anew;\n"
                           "this cannot be undone. An agreement that has its number cannot be reopened."),
                         arguments, 2, &status))
    return status;
  return reopen ((*arguments)[1], (*arguments)[2], reason, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
}

const HdCommand hd_command_reopen = {
  "reopen",
  N_("BOOK ID --reason TEXT"),
  N_("Withdraws the signatures of an agreement, so that its text can be changed again."),
  run_reopen
};
