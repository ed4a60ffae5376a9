/* command-attach.c: hiepdong-cli attach
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/i18n.h"
#include "book/attachments.h"
#include "cli/command.h"

static gboolean
attach (HdBook     *book,
        const char *reference,
        const char *path,
        const char *purpose,
        GError    **error)
{
  g_autoptr (HdRecord) agreement = hd_book_find_record (book, HD_ENTITY_AGREEMENT, reference, error);
  g_autoptr (HdRecord) attachment = NULL;

  if (agreement == NULL)
    return FALSE;
  attachment = hd_book_attach_file (book, hd_record_get_id (agreement), path, purpose, error);
  if (attachment == NULL)
    return FALSE;
  g_print ("%s  %" G_GINT64_FORMAT "  %s\n", hd_record_get_text (attachment, HD_ATTACHMENT_CONTENT),
           hd_record_get_integer (attachment, HD_ATTACHMENT_PAGES), hd_record_get_text (attachment, HD_ATTACHMENT_NAME));
  return TRUE;
}

static HdExit
run_attach (char ***arguments)
{
  g_autofree char *purpose = NULL;
  const GOptionEntry entries[] = {
    { "purpose", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &purpose, N_("signed_scan (when it is not given), evidence, speech or other"), N_("WORD") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = NULL;
  HdExit status;

  if (!hd_command_parse (&hd_command_attach, entries,
                         _("FILE is a PDF, PNG, JPEG or TIFF file, known by its content. Its SHA-256, pages and name are written to the\n"
                           "standard output."),
                         arguments, 3, &status))
    return status;
  book = hd_command_open_book ((*arguments)[1], &error);
  return book != NULL && attach (book, (*arguments)[2], (*arguments)[3], purpose != NULL ? purpose : "signed_scan", &error)
         ? HD_EXIT_DONE : hd_command_refuse (error);
}

const HdCommand hd_command_attach = {
  "attach",
  N_("BOOK ID FILE [--purpose WORD]"),
  N_("Adds a scan of the signed original to an agreement."),
  run_attach
};
