/* command-history.c: hiepdong-cli history
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "book/history.h"
#include "cli/command.h"
#include "cli/output.h"

/* A value of several lines is written on one. */
static void
append_value (GString    *text,
              const char *value)
{
  if (*value == '\0')
    g_string_append (text, "–");
  for (const char *p = value; *p != '\0'; p++)
    if (*p == '\n')
      g_string_append (text, " / ");
    else
      g_string_append_c (text, *p);
}

static void
append_line (GString          *text,
             const HdStepLine *line)
{
  g_string_append (text, "    ");
  if (line->is_whole && line->subject != NULL)
    {
      g_string_append_printf (text, "%s %s\n", line->label, line->subject);
      return;
    }
  if (line->subject != NULL)
    g_string_append_printf (text, "%s, ", line->subject);
  g_string_append_printf (text, "%s: ", line->label);
  if (*line->before != '\0')
    {
      append_value (text, line->before);
      g_string_append (text, " → ");
    }
  append_value (text, line->after);
  g_string_append_c (text, '\n');
}

static HdExit
show (GPtrArray *steps)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < steps->len; i++)
    {
      const HdStep *step = g_ptr_array_index (steps, i);
      g_autofree char *time = hd_step_dup_time (step->when);
      g_autofree char *name = hd_step_dup_name (step->kind, step->name);

      g_string_append_printf (text, "%" G_GINT64_FORMAT "  %s  %s  %s\n", step->id, time, step->who, name);
      for (guint j = 0; step->lines != NULL && j < step->lines->len; j++)
        append_line (text, g_ptr_array_index (step->lines, j));
    }
  bytes = g_bytes_new (text->str, text->len);
  return hd_output_write (NULL, bytes, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
}

static HdExit
show_record (HdBook         *book,
             const HdEntity *entity,
             const char     *reference,
             guint           limit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) record = hd_book_find_record (book, entity->kind, reference, &error);
  g_autoptr (GPtrArray) steps = NULL;

  /* Of one that is gone the log still knows all, by its id. */
  if (record == NULL && !(g_error_matches (error, HD_ERROR, HD_ERROR_NOT_FOUND) && g_uuid_string_is_valid (reference)))
    return hd_command_refuse (error);
  g_clear_error (&error);
  steps = hd_book_get_history (book, entity->kind, record != NULL ? hd_record_get_id (record) : reference, 0, limit, &error);
  if (steps == NULL)
    return hd_command_refuse (error);
  if (record == NULL && steps->len == 0)
    {
      g_set_error (&error, HD_ERROR, HD_ERROR_NOT_FOUND, _("The book holds no record “%s”; look it up in the list."), reference);
      return hd_command_refuse (error);
    }
  return show (steps);
}

static HdExit
run (char ***arguments)
{
  int limit = 100;
  const GOptionEntry entries[] = {
    { "limit", 'n', G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &limit, N_("At most so many changes, 100 when not given"), N_("NUMBER") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  const HdEntity *entity = NULL;
  HdExit status;

  if (!hd_command_parse_some (&hd_command_history, entries,
                              _("ID is the id of the record, or what “show” takes for it; a record that was removed is known by its id."),
                              arguments, 1, 3, &status))
    return status;
  if (limit < 1)
    return hd_command_misuse (&hd_command_history, _("The limit is a number from 1 on."));
  if (g_strv_length (*arguments) == 3)
    return hd_command_misuse (&hd_command_history, _("Something is missing on the command line."));
  if ((*arguments)[2] != NULL && (entity = hd_entity_by_name ((*arguments)[2])) == NULL)
    return hd_command_misuse (&hd_command_history, _("There is no such kind of record."));

  book = hd_book_open_read_only ((*arguments)[1], &error);
  if (book == NULL)
    return hd_command_refuse (error);
  if (entity != NULL)
    return show_record (book, entity, (*arguments)[3], (guint) limit);
  steps = hd_book_get_steps (book, 0, (guint) limit, &error);
  return steps != NULL ? show (steps) : hd_command_refuse (error);
}

const HdCommand hd_command_history = {
  "history",
  N_("BOOK [KIND ID] [--limit NUMBER]"),
  N_("Tells who did what and when, of the whole book or of one record, before and after."),
  run
};
