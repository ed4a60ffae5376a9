/* command-list.c: hiepdong-cli list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "book/list.h"
#include "cli/command.h"
#include "cli/list-format.h"
#include "cli/list-meeting.h"
#include "cli/list-proposals.h"
#include "cli/output.h"

/* At once: each window would search from the beginning again. */
static GPtrArray *
read_rows (HdBook      *book,
           HdEntityKind kind,
           const char  *owner,
           const char  *search,
           GError     **error)
{
  const HdListQuery query = { .search = search };

  if (kind == HD_ENTITY_PROPOSAL)
    return hd_list_proposals (book, owner, search, error);
  if (hd_list_is_of_meeting (kind))
    return hd_list_meeting (book, kind, owner, search, error);
  return hd_book_read_rows (book, kind, &query, 0, G_MAXINT32, error);
}

/* @owner: the agreement whose comments, the meeting whose delegates and the like; NULL for other lists */
static gboolean
list (const char      *book_path,
      const HdColumns *columns,
      const char      *owner,
      const char      *search,
      HdListFormat     format,
      GError         **error)
{
  g_autofree char *clean = hd_text_clean (search != NULL ? search : "", -1, HD_TEXT_LINE, error);
  g_autoptr (HdBook) book = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  if (clean == NULL)
    return FALSE;
  book = hd_book_open_read_only (book_path, error);
  if (book == NULL)
    return FALSE;
  rows = read_rows (book, columns->kind, owner, clean, error);
  if (rows == NULL)
    return FALSE;
  text = format (columns, rows);
  bytes = g_bytes_new_take (text, strlen (text));
  return hd_output_write (NULL, bytes, error);
}

static HdExit
run (char ***arguments)
{
  g_autofree char *search = NULL;
  g_autofree char *format = NULL;
  g_autofree char *agreement = NULL;
  g_autofree char *meeting = NULL;
  const GOptionEntry entries[] = {
    { "search", 's', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &search, N_("Only records with these words; unmarked letters match marked ones"), N_("TEXT") },
    { "agreement", 'a', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &agreement, N_("Whose comments: its id, or its number and symbol"), N_("ID") },
    { "meeting", 'm', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &meeting, N_("Of which meeting: its id, day or title"), N_("ID") },
    { "format", 'f', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &format, N_("How to write: table, csv or json"), "table|csv|json" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  const HdColumns *columns;
  HdListFormat how;
  HdExit status;

  if (!hd_command_parse (&hd_command_list, entries, NULL, arguments, 2, &status))
    return status;
  columns = hd_columns_get ((*arguments)[2]);
  if (columns == NULL)
    return hd_command_misuse (&hd_command_list, _("There is no such list."));
  if (columns->kind == HD_ENTITY_PROPOSAL && agreement == NULL)
    return hd_command_misuse (&hd_command_list, _("Say of which agreement: --agreement ID."));
  if (columns->kind != HD_ENTITY_PROPOSAL && agreement != NULL)
    return hd_command_misuse (&hd_command_list, _("--agreement is for the list of proposals."));
  if (hd_list_is_of_meeting (columns->kind) != (meeting != NULL))
    return hd_command_misuse (&hd_command_list, meeting == NULL ? _("Say of which meeting: --meeting ID.")
                                                                : _("--meeting is for the lists of one meeting."));
  how = hd_list_format_get (format != NULL ? format : "table");
  if (how == NULL)
    return hd_command_misuse (&hd_command_list, _("There is no such format; choose table, csv or json."));
  return list ((*arguments)[1], columns, meeting != NULL ? meeting : agreement, search, how, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
}

const HdCommand hd_command_list = {
  "list",
  N_("BOOK agreements|units|people|indicators|results|meetings|papers|signatories|proposals|delegates|agenda|contributions|tasks|commendations "
     "[--agreement ID] [--meeting ID] [--search TEXT] [--format table|csv|json]"),
  N_("Lists records: as a table, as CSV for a spreadsheet, or as JSON."),
  run
};
