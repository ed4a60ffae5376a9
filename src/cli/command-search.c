/* command-search.c: hiepdong-cli search
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "book/search.h"
#include "cli/command.h"
#include "cli/output.h"

/* A line a hit: what it is, its id, its name, the rest; parted by tabs, of which none is in a record's line. */
static void
append_group (GString             *text,
              const HdSearchGroup *group)
{
  for (guint i = 0; i < group->hits->len; i++)
    {
      const HdSearchHit *hit = g_ptr_array_index (group->hits, i);

      g_string_append_printf (text, "%s\t%s\t%s\t%s\n", hd_entity_get (hit->kind)->name, hit->id, hit->title, hit->detail);
    }
}

static HdExit
show (GPtrArray *groups)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < groups->len; i++)
    append_group (text, g_ptr_array_index (groups, i));
  bytes = g_bytes_new (text->str, text->len);
  return hd_output_write (NULL, bytes, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
}

static HdExit
run (char ***arguments)
{
  int limit = 20;
  const GOptionEntry entries[] = {
    { "limit", 'n', G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &limit, N_("At most so many of each kind, 20 when not given"), N_("NUMBER") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = NULL;
  g_autoptr (GPtrArray) groups = NULL;
  g_autofree char *clean = NULL;
  HdExit status;

  if (!hd_command_parse (&hd_command_search, entries, NULL, arguments, 2, &status))
    return status;
  if (limit < 1)
    return hd_command_misuse (&hd_command_search, _("The limit is a number from 1 on."));
  clean = hd_text_clean ((*arguments)[2], -1, HD_TEXT_LINE, &error);
  if (clean != NULL)
    book = hd_book_open_read_only ((*arguments)[1], &error);
  if (book != NULL)
    groups = hd_book_search (book, clean, (guint) limit, &error);
  return groups != NULL ? show (groups) : hd_command_refuse (error);
}

const HdCommand hd_command_search = {
  "search",
  N_("BOOK TEXT [--limit NUMBER]"),
  N_("Searches everywhere: agreements and their text, units, people, meetings, papers, indicators."),
  run
};
