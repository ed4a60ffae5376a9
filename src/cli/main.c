/* main.c: hiepdong-cli, the book without a window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <signal.h>
#include <string.h>

#include "base/i18n.h"
#include "book/suggest.h"
#include "cli/command.h"
#include "cli/output.h"

static const HdCommand * const commands[] = {
  &hd_command_new,
  &hd_command_check,
  &hd_command_import,
  &hd_command_import_table,
  &hd_command_import_results,
  &hd_command_export_results,
  &hd_command_export,
  &hd_command_list,
  &hd_command_show,
  &hd_command_overview,
  &hd_command_print,
  &hd_command_conformity,
  &hd_command_chart,
  &hd_command_sign,
  &hd_command_number,
  &hd_command_issue,
  &hd_command_withdraw,
  &hd_command_results,
  &hd_command_sentences,
  &hd_command_catalogue,
  &hd_command_register,
  &hd_command_state,
  &hd_command_reopen,
  &hd_command_attach,
  &hd_command_meeting,
  &hd_command_template,
  &hd_command_search,
  &hd_command_history,
  &hd_command_undo,
  &hd_command_redo,
};

static HdExit
show (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  return hd_output_write (NULL, bytes, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
}

static HdExit
show_help (void)
{
  g_autoptr (GString) help = g_string_new (NULL);

  g_string_append_printf (help, _("Usage: %s COMMAND …\n"), g_get_prgname ());
  g_string_append_printf (help, "\n%s\n\n%s\n", _("Works on the book of a committee without a window."), _("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (help, "  %s %s\n      %s\n", commands[i]->name, _(commands[i]->arguments), _(commands[i]->summary));
  g_string_append_printf (help, "\n%s\n%s\n",
                          _("“COMMAND --help” tells the options of a command, “--version” the version of the program."),
                          _("Exit code: 0 done, 1 refused with a sentence on the standard error, 2 wrong usage."));
  return show (help->str);
}

static HdExit
refuse_unknown (const char *name)
{
  g_autofree char *shown = g_filename_display_name (name);
  HdSuggestion suggestion = hd_suggestion_new (shown);
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    hd_suggestion_offer (&suggestion, commands[i]->name);
  if (suggestion.best != NULL)
    sentence = g_strdup_printf (_("There is no command “%s”; did you mean “%s”?"), shown, suggestion.best);
  else
    sentence = g_strdup_printf (_("There is no command “%s”."), shown);
  return hd_command_misuse (NULL, sentence);
}

static HdExit
run (char **words)
{
  const char *name = words[1];

  if (name == NULL)
    return hd_command_misuse (NULL, _("A command is missing."));
  if (g_str_equal (name, "--help") || g_str_equal (name, "-h") || g_str_equal (name, "help"))
    return show_help ();
  if (g_str_equal (name, "--version"))
    return show ("hiepdong-cli " PACKAGE_VERSION "\n");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (name, commands[i]->name))
      {
        g_auto (GStrv) arguments = g_strdupv (words + 2);

        return commands[i]->run (&arguments);
      }
  return refuse_unknown (name);
}

int
main (int    argc,
      char **argv)
{
  hd_i18n_init ();
  g_set_prgname ("hiepdong-cli");
  /* A reader that goes away is an error to be told, not a sudden death. */
  signal (SIGPIPE, SIG_IGN);
  return run (argv);
}
