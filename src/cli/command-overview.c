/* command-overview.c: hiepdong-cli overview
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/i18n.h"
#include "book/overview.h"
#include "cli/command.h"
#include "cli/output.h"

#define N_HEADLINES 100 /* all of them: nothing scrolls away */

static gboolean
print (const char *book_path,
       HdDate      today,
       const char *target,
       GError    **error)
{
  g_autoptr (HdBook) book = hd_output_check_target (target, book_path, error) ? hd_book_open_read_only (book_path, error) : NULL;
  g_autoptr (HdRendering) rendering = book != NULL ? hd_book_render_overview (book, today, N_HEADLINES, error) : NULL;
  g_autoptr (GBytes) pdf = rendering != NULL ? hd_book_make_pdf (book, rendering->pages, error) : NULL;

  return pdf != NULL && hd_output_write (target, pdf, error);
}

static gboolean
show (const char *book_path,
      HdDate      today,
      GError    **error)
{
  g_autoptr (HdBook) book = hd_book_open_read_only (book_path, error);
  g_autoptr (HdOverview) overview = book != NULL ? hd_book_get_overview (book, today, N_HEADLINES, error) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  if (overview == NULL)
    return FALSE;
  text = hd_overview_to_text (overview);
  bytes = g_bytes_new_take (text, strlen (text));
  return hd_output_write (NULL, bytes, error);
}

static HdExit
run (char ***arguments)
{
  g_autofree char *date = NULL;
  g_autofree char *target = NULL;
  const GOptionEntry entries[] = {
    { "date", 'd', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &date, N_("As of this day; today when it is not given"), N_("DATE") },
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &target, N_("Write it as a paper instead; “-” is the standard output"), N_("FILE.pdf") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  HdDate today;
  HdExit status;

  if (!hd_command_parse (&hd_command_overview, entries, NULL, arguments, 1, &status))
    return status;
  if (!hd_command_read_date (date, &today, &error))
    return hd_command_misuse (&hd_command_overview, error->message);
  if (target != NULL)
    return print ((*arguments)[1], today, target, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
  return show ((*arguments)[1], today, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
}

const HdCommand hd_command_overview = {
  "overview",
  N_("BOOK [--date DATE] [-o FILE.pdf]"),
  N_("Tells how things stand: headline figures, agreements by state, what is missing, and which days are coming."),
  run
};
