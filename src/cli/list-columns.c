/* list-columns.c: what the lists of hiepdong-cli show of a record
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/list-columns-private.h"

#include "base/i18n.h"
#include "model/agreement.h"
#include "model/labels.h"

static char *
filled (const char *text)
{
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

char *
hd_cell_id (const HdListRow *row)
{
  return g_strdup (row->id);
}

char *
hd_cell_title (const HdListRow *row)
{
  return filled (row->title);
}

char *
hd_cell_subtitle (const HdListRow *row)
{
  return filled (row->subtitle);
}

char *
hd_cell_number (const HdListRow *row)
{
  return filled (row->number);
}

char *
hd_cell_state (const HdListRow *row)
{
  return filled (row->state);
}

char *
hd_cell_unit (const HdListRow *row)
{
  return filled (row->unit);
}

char *
hd_cell_from (const HdListRow *row)
{
  return hd_date_to_iso (row->from);
}

char *
hd_cell_shown_from (const HdListRow *row)
{
  return hd_date_display (row->from);
}

char *
hd_cell_to (const HdListRow *row)
{
  return hd_date_to_iso (row->to);
}

char *
hd_cell_shown_to (const HdListRow *row)
{
  return hd_date_display (row->to);
}

char *
hd_cell_date (const HdListRow *row)
{
  return hd_date_to_iso (row->date);
}

char *
hd_cell_shown_date (const HdListRow *row)
{
  return hd_date_display (row->date);
}

char *
hd_cell_figure (const HdListRow *row)
{
  return row->has_figure ? hd_figure_to_plain (row->figure) : NULL;
}

char *
hd_cell_shown_figure (const HdListRow *row)
{
  return row->has_figure ? hd_figure_format (row->figure, row->decimals, FALSE) : NULL;
}

static char *
show_agreement_state (const HdListRow *row)
{
  const HdField *field = &hd_entity_get (HD_ENTITY_AGREEMENT)->fields[HD_AGREEMENT_STATE];
  int state = row->state != NULL ? hd_field_choice_index (field, row->state) : -1;

  return state >= 0 ? g_strdup (hd_agreement_state_word (state, row->to, hd_date_today ())) : filled (row->state);
}

typedef struct
{
  const char *word;
  const char *label;
} Label;

static char *
label_of (const Label     *labels,
          guint            n_labels,
          const HdListRow *row)
{
  for (guint i = 0; row->state != NULL && i < n_labels; i++)
    if (g_str_equal (row->state, labels[i].word))
      return g_strdup (_(labels[i].label));
  return filled (row->state);
}

static char *
show_unit_kind (const HdListRow *row)
{
  static const Label labels[] = {
    { "military", N_("Military") },
    { "party", N_("Party body") },
    { "state", N_("State body") },
    { "front", N_("Fatherland Front") },
    { "socio_political", N_("Socio-political organisation") },
    { "humanitarian", N_("Humanitarian organisation") },
    { "group", N_("Group of units") },
    { "other", N_("Other") },
  };

  return label_of (labels, G_N_ELEMENTS (labels), row);
}

static char *
show_precision (const HdListRow *row)
{
  static const Label labels[] = {
    { "exact", N_("exact") },
    { "nearly", N_("nearly") },
    { "over", N_("over") },
    { "about", N_("about") },
    { "magnitude", N_("order of magnitude") },
  };

  return label_of (labels, G_N_ELEMENTS (labels), row);
}

static char *
show_meeting_kind (const HdListRow *row)
{
  static const Label labels[] = {
    { "interim", N_("Interim review") },
    { "final", N_("Final review") },
    { "signing", N_("Signing") },
    { "working", N_("Working meeting") },
    { "visit", N_("Visit") },
    { "other", N_("Other") },
  };

  return label_of (labels, G_N_ELEMENTS (labels), row);
}

static char *
show_paper_state (const HdListRow *row)
{
  static const Label labels[] = {
    { "draft", N_("Draft") },
    { "issued", N_("Issued") },
    { "withdrawn", N_("Withdrawn") },
    { "replaced", N_("Replaced") },
  };

  return label_of (labels, G_N_ELEMENTS (labels), row);
}

static const HdColumn agreement_columns[] = {
  { "id", N_("Id"), HD_CELL_TEXT, hd_cell_id, hd_cell_id },
  { "number", N_("Number"), HD_CELL_TEXT, hd_cell_number, hd_cell_number },
  { "subject", N_("Subject"), HD_CELL_TEXT, hd_cell_title, hd_cell_title },
  { "parties", N_("Parties"), HD_CELL_TEXT, hd_cell_subtitle, hd_cell_subtitle },
  { "from_date", N_("From"), HD_CELL_TEXT, hd_cell_from, hd_cell_shown_from },
  { "to_date", N_("To"), HD_CELL_TEXT, hd_cell_to, hd_cell_shown_to },
  { "signed_date", N_("Signed on"), HD_CELL_TEXT, hd_cell_date, hd_cell_shown_date },
  { "state", N_("State"), HD_CELL_TEXT, hd_cell_state, show_agreement_state },
};

static const HdColumn unit_columns[] = {
  { "id", N_("Id"), HD_CELL_TEXT, hd_cell_id, hd_cell_id },
  { "name", N_("Name"), HD_CELL_TEXT, hd_cell_title, hd_cell_title },
  { "abbreviation", N_("Abbreviation"), HD_CELL_TEXT, hd_cell_subtitle, hd_cell_subtitle },
  { "symbol", N_("Symbol"), HD_CELL_TEXT, hd_cell_number, hd_cell_number },
  { "kind", N_("Kind"), HD_CELL_TEXT, hd_cell_state, show_unit_kind },
  { "valid_from", N_("From"), HD_CELL_TEXT, hd_cell_from, hd_cell_shown_from },
  { "valid_to", N_("To"), HD_CELL_TEXT, hd_cell_to, hd_cell_shown_to },
};

static const HdColumn person_columns[] = {
  { "id", N_("Id"), HD_CELL_TEXT, hd_cell_id, hd_cell_id },
  { "full_name", N_("Full name"), HD_CELL_TEXT, hd_cell_title, hd_cell_title },
  { "military_rank", N_("Rank"), HD_CELL_TEXT, hd_cell_unit, hd_cell_unit },
  { "posts", N_("Posts today"), HD_CELL_TEXT, hd_cell_subtitle, hd_cell_subtitle },
};

static const HdColumn indicator_columns[] = {
  { "id", N_("Id"), HD_CELL_TEXT, hd_cell_id, hd_cell_id },
  { "code", N_("Code"), HD_CELL_TEXT, hd_cell_number, hd_cell_number },
  { "name", N_("Name"), HD_CELL_TEXT, hd_cell_title, hd_cell_title },
  { "unit_of_measure", N_("Unit of measure"), HD_CELL_TEXT, hd_cell_unit, hd_cell_unit },
  { "field", N_("Field"), HD_CELL_TEXT, hd_cell_subtitle, hd_cell_subtitle },
};

static const HdColumn result_columns[] = {
  { "id", N_("Id"), HD_CELL_TEXT, hd_cell_id, hd_cell_id },
  { "code", N_("Code"), HD_CELL_TEXT, hd_cell_number, hd_cell_number },
  { "indicator", N_("Indicator"), HD_CELL_TEXT, hd_cell_title, hd_cell_title },
  { "from_date", N_("From"), HD_CELL_TEXT, hd_cell_from, hd_cell_shown_from },
  { "to_date", N_("To"), HD_CELL_TEXT, hd_cell_to, hd_cell_shown_to },
  { "value", N_("Result"), HD_CELL_NUMBER, hd_cell_figure, hd_cell_shown_figure },
  { "unit_of_measure", N_("Unit of measure"), HD_CELL_TEXT, hd_cell_unit, hd_cell_unit },
  { "precision", N_("Precision"), HD_CELL_TEXT, hd_cell_state, show_precision },
  { "wording", N_("As reported"), HD_CELL_TEXT, hd_cell_subtitle, hd_cell_subtitle },
};

static const HdColumn meeting_columns[] = {
  { "id", N_("Id"), HD_CELL_TEXT, hd_cell_id, hd_cell_id },
  { "on_date", N_("Date"), HD_CELL_TEXT, hd_cell_date, hd_cell_shown_date },
  { "title", N_("Title"), HD_CELL_TEXT, hd_cell_title, hd_cell_title },
  { "kind", N_("Kind"), HD_CELL_TEXT, hd_cell_state, show_meeting_kind },
  { "place", N_("Place"), HD_CELL_TEXT, hd_cell_subtitle, hd_cell_subtitle },
};

static const HdColumn paper_columns[] = {
  { "id", N_("Id"), HD_CELL_TEXT, hd_cell_id, hd_cell_id },
  { "number", N_("Number"), HD_CELL_TEXT, hd_cell_number, hd_cell_number },
  { "issued_date", N_("Date"), HD_CELL_TEXT, hd_cell_date, hd_cell_shown_date },
  { "subject", N_("Subject"), HD_CELL_TEXT, hd_cell_title, hd_cell_title },
  { "signer_name", N_("Signer"), HD_CELL_TEXT, hd_cell_subtitle, hd_cell_subtitle },
  { "state", N_("State"), HD_CELL_TEXT, hd_cell_state, show_paper_state },
};

char *
hd_cell_kind (const HdListRow *row)
{
  return filled (row->kind);
}

static char *
show_signer_kind (const HdListRow *row)
{
  return filled (g_strcmp0 (row->kind, "witness") == 0 ? _("Witness") : _("Signer"));
}

static char *
show_signature_state (const HdListRow *row)
{
  static const Label labels[] = {
    { "given", N_("Signed") },
    { "open", N_("Not signed yet") },
  };

  return label_of (labels, G_N_ELEMENTS (labels), row);
}

char *
hd_cell_subject (const HdListRow *row)
{
  return filled (row->subject);
}

static char *
get_agreement (const HdListRow *row)
{
  return filled (row->agreement);
}

static const HdColumn signatory_columns[] = {
  { "id", N_("Id"), HD_CELL_TEXT, hd_cell_id, hd_cell_id },
  { "name", N_("Full name"), HD_CELL_TEXT, hd_cell_title, hd_cell_title },
  { "title", N_("Post"), HD_CELL_TEXT, hd_cell_subtitle, hd_cell_subtitle },
  { "unit", N_("Unit"), HD_CELL_TEXT, hd_cell_unit, hd_cell_unit },
  { "kind", N_("Kind"), HD_CELL_TEXT, hd_cell_kind, show_signer_kind },
  { "number", N_("Number"), HD_CELL_TEXT, hd_cell_number, hd_cell_number },
  { "subject", N_("Subject"), HD_CELL_TEXT, hd_cell_subject, hd_cell_subject },
  { "signed_date", N_("Signed on"), HD_CELL_TEXT, hd_cell_date, hd_cell_shown_date },
  { "state", N_("State"), HD_CELL_TEXT, hd_cell_state, show_signature_state },
  { "agreement", N_("Agreement"), HD_CELL_TEXT, get_agreement, get_agreement },
};

/* Several lines on one, for tables. */
static char *
on_one_line (const char *text)
{
  char *line = filled (text);

  return line != NULL ? g_strdelimit (line, "\n", ' ') : NULL;
}

char *
hd_cell_title_line (const HdListRow *row)
{
  return on_one_line (row->title);
}

char *
hd_cell_subtitle_line (const HdListRow *row)
{
  return on_one_line (row->subtitle);
}

char *
hd_cell_subject_line (const HdListRow *row)
{
  return on_one_line (row->subject);
}

static char *
show_decision (const HdListRow *row)
{
  return g_strdup (hd_choice_label (HD_ENTITY_PROPOSAL, HD_PROPOSAL_DECISION, row->state));
}

static const HdColumn proposal_columns[] = {
  { "id", N_("Id"), HD_CELL_TEXT, hd_cell_id, hd_cell_id },
  { "place", N_("Clause"), HD_CELL_TEXT, hd_cell_number, hd_cell_number },
  { "by", N_("Made by"), HD_CELL_TEXT, hd_cell_unit, hd_cell_unit },
  { "made_date", N_("Date"), HD_CELL_TEXT, hd_cell_date, hd_cell_shown_date },
  { "text", N_("Comment"), HD_CELL_TEXT, hd_cell_title, hd_cell_title_line },
  { "wording", N_("Proposed wording"), HD_CELL_TEXT, hd_cell_subtitle, hd_cell_subtitle_line },
  { "decision", N_("Decision"), HD_CELL_TEXT, hd_cell_state, show_decision },
  { "answer", N_("Answer"), HD_CELL_TEXT, hd_cell_subject, hd_cell_subject_line },
  { "decided_date", N_("Decided on"), HD_CELL_TEXT, hd_cell_to, hd_cell_shown_to },
};

static const HdColumns lists[] = {
  { "agreements", HD_ENTITY_AGREEMENT, agreement_columns, G_N_ELEMENTS (agreement_columns) },
  { "units", HD_ENTITY_UNIT, unit_columns, G_N_ELEMENTS (unit_columns) },
  { "people", HD_ENTITY_PERSON, person_columns, G_N_ELEMENTS (person_columns) },
  { "indicators", HD_ENTITY_INDICATOR, indicator_columns, G_N_ELEMENTS (indicator_columns) },
  { "results", HD_ENTITY_RESULT, result_columns, G_N_ELEMENTS (result_columns) },
  { "meetings", HD_ENTITY_MEETING, meeting_columns, G_N_ELEMENTS (meeting_columns) },
  { "papers", HD_ENTITY_PAPER, paper_columns, G_N_ELEMENTS (paper_columns) },
  { "signatories", HD_ENTITY_SIGNATURE, signatory_columns, G_N_ELEMENTS (signatory_columns) },
  { "proposals", HD_ENTITY_PROPOSAL, proposal_columns, G_N_ELEMENTS (proposal_columns) },
  { "delegates", HD_ENTITY_ATTENDEE, hd_delegate_columns, HD_N_DELEGATE_COLUMNS },
  { "agenda", HD_ENTITY_AGENDA_ITEM, hd_agenda_columns, HD_N_AGENDA_COLUMNS },
  { "contributions", HD_ENTITY_CONTRIBUTION, hd_contribution_columns, HD_N_CONTRIBUTION_COLUMNS },
  { "tasks", HD_ENTITY_TASK, hd_task_columns, HD_N_TASK_COLUMNS },
  { "commendations", HD_ENTITY_COMMENDATION, hd_commendation_columns, HD_N_COMMENDATION_COLUMNS },
};

const HdColumns *
hd_columns_get (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i].name, name))
      return &lists[i];
  return NULL;
}
