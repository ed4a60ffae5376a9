/* command-template.c: hiepdong-cli template: the book's templates as plain text files
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/file.h"
#include "base/i18n.h"
#include "book/template-file.h"
#include "cli/command.h"
#include "cli/output.h"

static gboolean
append_kind (GString    *lines,
             HdBook     *book,
             const char *kind,
             GError    **error)
{
  g_autoptr (GPtrArray) templates = hd_templates_list (book, kind, error);

  for (guint i = 0; templates != NULL && i < templates->len; i++)
    {
      const HdTemplate *template = g_ptr_array_index (templates, i);
      g_autoptr (GPtrArray) versions = hd_template_get_versions (book, template, error);

      if (versions == NULL)
        return FALSE;
      g_string_append_printf (lines, "%s\t%s\t%u\t%s\n", template->key, template->kind, versions->len, template->name);
    }
  return templates != NULL;
}

static gboolean
list (HdBook  *book,
      GError **error)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (!append_kind (lines, book, "paper", error) || !append_kind (lines, book, "agreement", error) ||
      !append_kind (lines, book, "passage", error))
    return FALSE;
  bytes = g_bytes_new (lines->str, lines->len);
  return hd_output_write (NULL, bytes, error);
}

static gboolean
export (HdBook     *book,
        const char *reference,
        int         number,
        const char *target,
        GError    **error)
{
  g_autoptr (HdTemplate) template = hd_template_find (book, reference, error);
  g_autoptr (GBytes) file = template != NULL ? hd_template_export (book, template, number, error) : NULL;

  return file != NULL && hd_output_check_target (target, hd_book_get_path (book), error) && hd_output_write (target, file, error);
}

static gboolean
import (HdBook     *book,
        const char *path,
        GError    **error)
{
  g_autoptr (GBytes) file = hd_file_read (path, HD_TEMPLATE_FILE_MAX_BYTES, error);
  g_autofree char *key = file != NULL ? hd_template_import (book, file, error) : NULL;

  if (key == NULL)
    return FALSE;
  g_print ("%s\n", key);
  return TRUE;
}

static HdExit
run (char ***arguments)
{
  g_autofree char *target = NULL;
  int number = 0;
  const GOptionEntry entries[] = {
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &target, N_("export: file to write; the standard output when left out"), N_("FILE.txt") },
    { "number", 'n', G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &number, N_("export: this version, not the newest"), N_("NUMBER") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = NULL;
  const char *verb, *word;
  gboolean done;
  HdExit status;

  if (!hd_command_parse_some (&hd_command_template, entries,
                              _("list writes key, kind, number of the book's own versions and name, a line each.\n"
                                "TEMPLATE is the key or the name. FILE.txt is plain text as export writes it: “name: …”, “kind: …”, an empty\n"
                                "line, the text. import makes it the newest version and writes the key."),
                              arguments, 2, 3, &status))
    return status;
  verb = (*arguments)[2];
  word = (*arguments)[3];
  if (!g_str_equal (verb, "list") && !g_str_equal (verb, "export") && !g_str_equal (verb, "import"))
    return hd_command_misuse (&hd_command_template, _("What can be done with templates: list, export, import."));
  if ((word == NULL) != g_str_equal (verb, "list"))
    return hd_command_misuse (&hd_command_template, word == NULL ? _("Something is missing on the command line.")
                                                                 : _("There is too much on the command line."));
  book = g_str_equal (verb, "import") ? hd_command_open_book ((*arguments)[1], &error) : hd_book_open_read_only ((*arguments)[1], &error);
  if (book == NULL)
    return hd_command_refuse (error);
  if (g_str_equal (verb, "list"))
    done = list (book, &error);
  else if (g_str_equal (verb, "export"))
    done = export (book, word, number, target, &error);
  else
    done = import (book, word, &error);
  return done ? HD_EXIT_DONE : hd_command_refuse (error);
}

const HdCommand hd_command_template = {
  "template",
  N_("BOOK list | export TEMPLATE [-o FILE.txt] | import FILE.txt"),
  N_("Lists the templates of papers and texts, and writes and reads them as plain text files."),
  run
};
