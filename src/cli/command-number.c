/* command-number.c: hiepdong-cli number
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/i18n.h"
#include "book/series.h"
#include "cli/command.h"
#include "model/agreement.h"

/* What should be looked at is told, not refused. */
static gboolean
warn_number (HdBook     *book,
             const char *id,
             gint64      number,
             HdDate      day,
             GError    **error)
{
  g_autoptr (HdNumberPreview) preview = hd_book_preview_number (book, id, day, error);
  g_autoptr (GPtrArray) warnings = preview != NULL ? hd_number_preview_warn (preview, number, day) : NULL;

  for (guint i = 0; warnings != NULL && i < warnings->len; i++)
    hd_command_note (g_ptr_array_index (warnings, i));
  return preview != NULL;
}

static gboolean
number (HdBook     *book,
        const char *reference,
        gint64      wanted,
        const char *symbol,
        const char *date,
        GError    **error)
{
  g_autoptr (HdRecord) agreement = hd_book_find_record (book, HD_ENTITY_AGREEMENT, reference, error);
  g_autoptr (HdRecord) numbered = NULL;
  g_autofree char *given = NULL;
  const char *id = agreement != NULL ? hd_record_get_id (agreement) : NULL;
  HdDate day;

  if (agreement == NULL || !hd_command_read_date (date, &day, error) || !warn_number (book, id, wanted, day, error) ||
      !hd_book_put_in_force (book, id, wanted, symbol, day, NULL, error))
    return FALSE;
  numbered = hd_book_get_record (book, HD_ENTITY_AGREEMENT, id, error);
  if (numbered == NULL)
    return FALSE;
  given = hd_agreement_dup_number (numbered);
  g_print ("%s\n", given);
  return TRUE;
}

static HdExit
run_number (char ***arguments)
{
  g_autofree char *symbol = NULL;
  g_autofree char *date = NULL;
  gint64 wanted = 0;
  const GOptionEntry entries[] = {
    { "number", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT64, &wanted, N_("The number, instead of the next one of the series"), N_("N") },
    { "symbol", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &symbol, N_("What stands after the number"), N_("SYMBOL") },
    { "date", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &date, N_("Date beside the number; today when it is not given"), N_("DATE") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = NULL;
  HdExit status;

  if (!hd_command_parse (&hd_command_number, entries,
                         _("ID is the id of the agreement, or its subject. The number is written to the standard output. This cannot be undone."),
                         arguments, 2, &status))
    return status;
  book = hd_command_open_book ((*arguments)[1], &error);
  return book != NULL && number (book, (*arguments)[2], wanted, symbol, date, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
}

const HdCommand hd_command_number = {
  "number",
  N_("BOOK ID [--number N] [--symbol SYMBOL] [--date DATE]"),
  N_("Gives a signed agreement its number and puts it into force."),
  run_number
};
