/* list-columns-meeting.c: what the lists of one meeting show
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/list-columns-private.h"

#include "base/i18n.h"
#include "model/labels.h"

static char *
show_capacity (const HdListRow *row)
{
  return g_strdup (hd_choice_label (HD_ENTITY_ATTENDEE, HD_ATTENDEE_CAPACITY, row->kind));
}

static char *
show_presence (const HdListRow *row)
{
  return g_strdup (hd_choice_label (HD_ENTITY_ATTENDEE, HD_ATTENDEE_PRESENCE, row->state));
}

static char *
show_item_kind (const HdListRow *row)
{
  return row->kind != NULL ? g_strdup (hd_choice_label (HD_ENTITY_AGENDA_ITEM, HD_AGENDA_ITEM_KIND, row->kind)) : NULL;
}

static char *
show_contribution_kind (const HdListRow *row)
{
  return g_strdup (hd_choice_label (HD_ENTITY_CONTRIBUTION, HD_CONTRIBUTION_KIND, row->kind));
}

static char *
show_task_state (const HdListRow *row)
{
  return g_strdup (hd_choice_label (HD_ENTITY_TASK, HD_TASK_STATE, row->state));
}

static char *
show_commendation_kind (const HdListRow *row)
{
  return g_strdup (hd_choice_label (HD_ENTITY_COMMENDATION, HD_COMMENDATION_KIND, row->kind));
}

const HdColumn hd_delegate_columns[HD_N_DELEGATE_COLUMNS] = {
  { "id", N_("Id"), HD_CELL_TEXT, hd_cell_id, hd_cell_id },
  { "position", N_("Place in the order"), HD_CELL_NUMBER, hd_cell_figure, hd_cell_shown_figure },
  { "name", N_("Full name"), HD_CELL_TEXT, hd_cell_title, hd_cell_title },
  { "title", N_("Post"), HD_CELL_TEXT, hd_cell_subtitle, hd_cell_subtitle },
  { "unit", N_("Unit"), HD_CELL_TEXT, hd_cell_unit, hd_cell_unit },
  { "capacity", N_("Capacity"), HD_CELL_TEXT, hd_cell_kind, show_capacity },
  { "presence", N_("Presence"), HD_CELL_TEXT, hd_cell_state, show_presence },
  { "substitute", N_("Substitute"), HD_CELL_TEXT, hd_cell_subject, hd_cell_subject },
};

const HdColumn hd_agenda_columns[HD_N_AGENDA_COLUMNS] = {
  { "id", N_("Id"), HD_CELL_TEXT, hd_cell_id, hd_cell_id },
  { "time", N_("Time"), HD_CELL_TEXT, hd_cell_number, hd_cell_number },
  { "minutes", N_("Duration (minutes)"), HD_CELL_NUMBER, hd_cell_figure, hd_cell_shown_figure },
  { "title", N_("Title"), HD_CELL_TEXT, hd_cell_title, hd_cell_title },
  { "kind", N_("Kind"), HD_CELL_TEXT, hd_cell_kind, show_item_kind },
  { "responsible", N_("Responsible"), HD_CELL_TEXT, hd_cell_unit, hd_cell_unit },
};

const HdColumn hd_contribution_columns[HD_N_CONTRIBUTION_COLUMNS] = {
  { "id", N_("Id"), HD_CELL_TEXT, hd_cell_id, hd_cell_id },
  { "at_time", N_("Time"), HD_CELL_TEXT, hd_cell_number, hd_cell_number },
  { "kind", N_("Kind"), HD_CELL_TEXT, hd_cell_kind, show_contribution_kind },
  { "by", N_("Made by"), HD_CELL_TEXT, hd_cell_unit, hd_cell_unit },
  { "title", N_("Title"), HD_CELL_TEXT, hd_cell_title, hd_cell_title },
  { "text", N_("Text"), HD_CELL_TEXT, hd_cell_subtitle, hd_cell_subtitle_line },
  { "answer", N_("Answer"), HD_CELL_TEXT, hd_cell_subject, hd_cell_subject_line },
};

const HdColumn hd_task_columns[HD_N_TASK_COLUMNS] = {
  { "id", N_("Id"), HD_CELL_TEXT, hd_cell_id, hd_cell_id },
  { "meeting_date", N_("Meeting"), HD_CELL_TEXT, hd_cell_date, hd_cell_shown_date },
  { "text", N_("Task"), HD_CELL_TEXT, hd_cell_title, hd_cell_title_line },
  { "unit", N_("Unit"), HD_CELL_TEXT, hd_cell_unit, hd_cell_unit },
  { "deadline", N_("Deadline"), HD_CELL_TEXT, hd_cell_to, hd_cell_shown_to },
  { "state", N_("State"), HD_CELL_TEXT, hd_cell_state, show_task_state },
  { "done_date", N_("Done on"), HD_CELL_TEXT, hd_cell_from, hd_cell_shown_from },
};

const HdColumn hd_commendation_columns[HD_N_COMMENDATION_COLUMNS] = {
  { "id", N_("Id"), HD_CELL_TEXT, hd_cell_id, hd_cell_id },
  { "kind", N_("Kind"), HD_CELL_TEXT, hd_cell_kind, show_commendation_kind },
  { "name", N_("Name"), HD_CELL_TEXT, hd_cell_title, hd_cell_title },
  { "form", N_("Form of commendation"), HD_CELL_TEXT, hd_cell_unit, hd_cell_unit },
  { "reason", N_("Reason"), HD_CELL_TEXT, hd_cell_subtitle, hd_cell_subtitle_line },
  { "amount", N_("Amount"), HD_CELL_NUMBER, hd_cell_figure, hd_cell_shown_figure },
  { "decision", N_("Decision"), HD_CELL_TEXT, hd_cell_number, hd_cell_number },
  { "decision_date", N_("Date"), HD_CELL_TEXT, hd_cell_date, hd_cell_shown_date },
};
