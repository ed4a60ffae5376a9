/* command-print.c: hiepdong-cli print
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/i18n.h"
#include "base/text.h"
#include "book/signatories.h"
#include "cli/command.h"
#include "cli/output.h"

/* What was left for the pen; the paper is printed all the same. */
static void
show_blanks (GPtrArray *blanks)
{
  g_autofree char *note = NULL;

  if (blanks->len == 0)
    return;
  note = g_strdup_printf (ngettext ("Note: %u place is left blank for the pen:",
                                    "Note: %u places are left blank for the pen:", blanks->len), blanks->len);
  hd_command_note (note);
  for (guint i = 0; i < blanks->len; i++)
    g_printerr ("  - %s\n", (const char *) g_ptr_array_index (blanks, i));
}

static gboolean
print_agreement (const char *book_path,
                 const char *reference,
                 const char *target,
                 GError    **error)
{
  g_autoptr (HdBook) book = NULL;
  g_autoptr (HdRecord) agreement = NULL;
  g_autoptr (HdRendering) rendering = NULL;
  g_autoptr (GBytes) pdf = NULL;

  book = hd_book_open_read_only (book_path, error);
  if (book == NULL || !hd_output_check_target (target, book_path, error))
    return FALSE;
  agreement = hd_book_find_record (book, HD_ENTITY_AGREEMENT, reference, error);
  if (agreement == NULL)
    return FALSE;
  rendering = hd_book_render_agreement (book, hd_record_get_id (agreement), error);
  if (rendering == NULL)
    return FALSE;
  pdf = hd_book_make_pdf (book, rendering->pages, error);
  if (pdf == NULL || !hd_output_write (target, pdf, error))
    return FALSE;
  show_blanks (rendering->blanks);
  return TRUE;
}

static gboolean
print_signatories (const char *book_path,
                   const char *search,
                   const char *target,
                   GError    **error)
{
  g_autofree char *clean = hd_text_clean (search != NULL ? search : "", -1, HD_TEXT_LINE, error);
  const HdListQuery query = { .search = clean };
  g_autoptr (HdBook) book = NULL;
  g_autoptr (HdRendering) rendering = NULL;
  g_autoptr (GBytes) pdf = NULL;

  if (clean == NULL)
    return FALSE;
  book = hd_book_open_read_only (book_path, error);
  if (book == NULL || !hd_output_check_target (target, book_path, error))
    return FALSE;
  rendering = hd_book_render_signatories (book, &query, error);
  if (rendering == NULL)
    return FALSE;
  pdf = hd_book_make_pdf (book, rendering->pages, error);
  return pdf != NULL && hd_output_write (target, pdf, error);
}

/* What is printed says how many words follow it; no agreement is called like this. */
static gboolean
is_list (char **arguments)
{
  return g_strv_contains ((const char * const *) arguments, "signatories");
}

static HdExit
run (char ***arguments)
{
  g_autofree char *target = NULL;
  g_autofree char *search = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &target, N_("File to write; “-” is the standard output"), N_("OUT.pdf") },
    { "search", 's', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &search, N_("Of the signatories only those with these words"), N_("TEXT") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  gboolean list = is_list (*arguments);
  HdExit status;

  if (!hd_command_parse (&hd_command_print, entries,
                         _("ID is the id of the agreement, or its number and symbol (05/CTPH-BCHQS) when only one has it.\n"
                           "What is left blank for the pen is listed on the standard error."),
                         arguments, list ? 2 : 3, &status))
    return status;
  if (!g_str_equal ((*arguments)[2], list ? "signatories" : "agreement"))
    return hd_command_misuse (&hd_command_print, _("Only “agreement” and “signatories” can be printed."));
  if (target == NULL)
    return hd_command_misuse (&hd_command_print, _("The file to write is missing: -o OUT.pdf."));
  if (list)
    return print_signatories ((*arguments)[1], search, target, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
  return print_agreement ((*arguments)[1], (*arguments)[3], target, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
}

const HdCommand hd_command_print = {
  "print",
  N_("BOOK agreement ID | signatories -o OUT.pdf"),
  N_("Prints an agreement, or the list of who signed, as PDF/A."),
  run
};
