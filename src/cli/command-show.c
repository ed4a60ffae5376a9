/* command-show.c: hiepdong-cli show
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/i18n.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/show-card.h"

typedef gboolean (*ShowFunc) (HdCard *card, HdBook *book, const HdRecord *record, GError **error);

typedef struct
{
  const char  *name;
  HdEntityKind kind;
  ShowFunc     show;
} Shown;

static const Shown kinds[] = {
  { "unit", HD_ENTITY_UNIT, hd_show_unit },
  { "person", HD_ENTITY_PERSON, hd_show_person },
  { "agreement", HD_ENTITY_AGREEMENT, hd_show_agreement },
  { "meeting", HD_ENTITY_MEETING, hd_show_meeting },
};

static gboolean
show (const char  *book_path,
      const Shown *what,
      const char  *reference,
      gboolean     as_json,
      GError     **error)
{
  g_autoptr (HdBook) book = hd_book_open_read_only (book_path, error);
  g_autoptr (HdRecord) record = book != NULL ? hd_book_find_record (book, what->kind, reference, error) : NULL;
  g_autoptr (HdCard) card = hd_card_new ();
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  if (record == NULL || !what->show (card, book, record, error))
    return FALSE;
  text = as_json ? hd_card_to_json (card) : hd_card_to_table (card);
  bytes = g_bytes_new_take (text, strlen (text));
  return hd_output_write (NULL, bytes, error);
}

static HdExit
run (char ***arguments)
{
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "format", 'f', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &format, N_("How to write: table or json"), "table|json" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  const Shown *what = NULL;
  HdExit status;

  if (!hd_command_parse (&hd_command_show, entries,
                         _("ID is the id of the record. Where only one is called so it may also be the number and symbol, the number or the subject of "
                           "an agreement, the name, short name or symbol of a unit, the name of a person, the day or the title of a meeting."),
                         arguments, 3, &status))
    return status;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].name, (*arguments)[2]))
      what = &kinds[i];
  if (what == NULL)
    return hd_command_misuse (&hd_command_show, _("Only a unit, a person, an agreement or a meeting can be shown."));
  if (format != NULL && !g_str_equal (format, "table") && !g_str_equal (format, "json"))
    return hd_command_misuse (&hd_command_show, _("There is no such format; choose table or json."));
  return show ((*arguments)[1], what, (*arguments)[3], g_strcmp0 (format, "json") == 0, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
}

const HdCommand hd_command_show = {
  "show",
  N_("BOOK unit|person|agreement|meeting ID [--format table|json]"),
  N_("Shows one record with all that belongs to it."),
  run
};
