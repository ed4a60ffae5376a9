/* command-conformity.c: hiepdong-cli conformity
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/error.h"
#include "base/i18n.h"
#include "book/conformity.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/render.h"

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
list_findings (GPtrArray *findings,
               GError   **error)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;

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

/* The list goes to the standard output unless the slip does. */
static gboolean
check (const char *book_path,
       char      **words,
       const char *profile,
       const char *target,
       GError    **error)
{
  g_autoptr (HdBook) book = hd_book_open_read_only (book_path, error);
  g_autoptr (HdRendering) rendering = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  guint n_breaches;

  if (book == NULL || (profile != NULL && !hd_book_set_profile (book, profile, error)) ||
      (target != NULL && !hd_output_check_target (target, book_path, error)))
    return FALSE;
  rendering = hd_command_render_paper (book, words[0], words[1], error);
  if (rendering == NULL)
    return FALSE;
  findings = hd_book_check_conformity (rendering->pages, rendering->profile);
  n_breaches = hd_findings_count_breaches (findings);
  if (g_strcmp0 (target, "-") != 0 && !list_findings (findings, error))
    return FALSE;
  if (target != NULL && !write_slip (book, rendering, findings, target, error))
    return FALSE;
  if (n_breaches == 0)
    return TRUE;
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
               ngettext ("The paper breaks its layout in %u place.", "The paper breaks its layout in %u places.", n_breaches), n_breaches);
  return FALSE;
}

static HdExit
run (char ***arguments)
{
  g_autofree char *target = NULL;
  g_autofree char *profile = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &target, N_("Write the slip there; “-” is the standard output"), N_("SLIP.pdf") },
    { "profile", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &profile, N_("Layout: state, party, youth, front, army, or one with its year: party-2018"), N_("NAME") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  HdExit status;

  if (!hd_command_parse_some (&hd_command_conformity, entries,
                              _("The finished pages are measured: paper, margins, sizes, lines, distances, numbers.\n"
                                "(*) marks rules whose text was not at hand. The exit code is 1 when a rule is broken."),
                              arguments, 2, 3, &status))
    return status;
  if (!hd_command_knows_paper ((*arguments)[2], (*arguments)[3] != NULL))
    return hd_command_misuse (&hd_command_conformity, _("What can be checked: agreement, comments, consolidated, each with an ID; signatories."));
  return check ((*arguments)[1], *arguments + 2, profile, target, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
}

const HdCommand hd_command_conformity = {
  "conformity",
  N_("BOOK agreement|comments|consolidated ID | signatories [-o SLIP.pdf]"),
  N_("Measures the pages of a paper against the layout it is set in."),
  run
};
