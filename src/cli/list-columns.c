/* list-columns.c: what the lists of hiepdong-cli show of a record
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/list-columns.h"

#include "base/i18n.h"
#include "model/agreement.h"
#include "model/labels.h"

static char *
filled (const char *text)
{
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

static char *
get_id (const HdListRow *row)
{
  return g_strdup (row->id);
}

static char *
get_title (const HdListRow *row)
{
  return filled (row->title);
}

static char *
get_subtitle (const HdListRow *row)
{
  return filled (row->subtitle);
}

static char *
get_number (const HdListRow *row)
{
  return filled (row->number);
}

static char *
get_state (const HdListRow *row)
{
  return filled (row->state);
}

static char *
get_unit (const HdListRow *row)
{
  return filled (row->unit);
}

static char *
get_from (const HdListRow *row)
{
  return hd_date_to_iso (row->from);
}

static char *
show_from (const HdListRow *row)
{
  return hd_date_display (row->from);
}

static char *
get_to (const HdListRow *row)
{
  return hd_date_to_iso (row->to);
}

static char *
show_to (const HdListRow *row)
{
  return hd_date_display (row->to);
}

static char *
get_date (const HdListRow *row)
{
  return hd_date_to_iso (row->date);
}

static char *
show_date (const HdListRow *row)
{
  return hd_date_display (row->date);
}

static char *
get_figure (const HdListRow *row)
{
  return row->has_figure ? hd_figure_to_plain (row->figure) : NULL;
}

static char *
show_figure (const HdListRow *row)
{
  return row->has_figure ? hd_figure_format (row->figure, row->decimals, FALSE) : NULL;
}

static char *
show_agreement_state (const HdListRow *row)
{
  const HdField *field = &hd_entity_get (HD_ENTITY_AGREEMENT)->fields[HD_AGREEMENT_STATE];
  int state = row->state != NULL ? hd_field_choice_index (field, row->state) : -1;

  return state >= 0 ? g_strdup (hd_agreement_state_label (state)) : filled (row->state);
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
  { "id", N_("Id"), HD_CELL_TEXT, get_id, get_id },
  { "number", N_("Number"), HD_CELL_TEXT, get_number, get_number },
  { "subject", N_("Subject"), HD_CELL_TEXT, get_title, get_title },
  { "parties", N_("Parties"), HD_CELL_TEXT, get_subtitle, get_subtitle },
  { "from_date", N_("From"), HD_CELL_TEXT, get_from, show_from },
  { "to_date", N_("To"), HD_CELL_TEXT, get_to, show_to },
  { "signed_date", N_("Signed on"), HD_CELL_TEXT, get_date, show_date },
  { "state", N_("State"), HD_CELL_TEXT, get_state, show_agreement_state },
};

static const HdColumn unit_columns[] = {
  { "id", N_("Id"), HD_CELL_TEXT, get_id, get_id },
  { "name", N_("Name"), HD_CELL_TEXT, get_title, get_title },
  { "abbreviation", N_("Abbreviation"), HD_CELL_TEXT, get_subtitle, get_subtitle },
  { "symbol", N_("Symbol"), HD_CELL_TEXT, get_number, get_number },
  { "kind", N_("Kind"), HD_CELL_TEXT, get_state, show_unit_kind },
  { "valid_from", N_("From"), HD_CELL_TEXT, get_from, show_from },
  { "valid_to", N_("To"), HD_CELL_TEXT, get_to, show_to },
};

static const HdColumn person_columns[] = {
  { "id", N_("Id"), HD_CELL_TEXT, get_id, get_id },
  { "full_name", N_("Full name"), HD_CELL_TEXT, get_title, get_title },
  { "military_rank", N_("Rank"), HD_CELL_TEXT, get_unit, get_unit },
  { "posts", N_("Posts today"), HD_CELL_TEXT, get_subtitle, get_subtitle },
};

static const HdColumn indicator_columns[] = {
  { "id", N_("Id"), HD_CELL_TEXT, get_id, get_id },
  { "code", N_("Code"), HD_CELL_TEXT, get_number, get_number },
  { "name", N_("Name"), HD_CELL_TEXT, get_title, get_title },
  { "unit_of_measure", N_("Unit of measure"), HD_CELL_TEXT, get_unit, get_unit },
  { "field", N_("Field"), HD_CELL_TEXT, get_subtitle, get_subtitle },
};

static const HdColumn result_columns[] = {
  { "id", N_("Id"), HD_CELL_TEXT, get_id, get_id },
  { "code", N_("Code"), HD_CELL_TEXT, get_number, get_number },
  { "indicator", N_("Indicator"), HD_CELL_TEXT, get_title, get_title },
  { "from_date", N_("From"), HD_CELL_TEXT, get_from, show_from },
  { "to_date", N_("To"), HD_CELL_TEXT, get_to, show_to },
  { "value", N_("Result"), HD_CELL_NUMBER, get_figure, show_figure },
  { "unit_of_measure", N_("Unit of measure"), HD_CELL_TEXT, get_unit, get_unit },
  { "precision", N_("Precision"), HD_CELL_TEXT, get_state, show_precision },
  { "wording", N_("As reported"), HD_CELL_TEXT, get_subtitle, get_subtitle },
};

static const HdColumn meeting_columns[] = {
  { "id", N_("Id"), HD_CELL_TEXT, get_id, get_id },
  { "on_date", N_("Date"), HD_CELL_TEXT, get_date, show_date },
  { "title", N_("Title"), HD_CELL_TEXT, get_title, get_title },
  { "kind", N_("Kind"), HD_CELL_TEXT, get_state, show_meeting_kind },
  { "place", N_("Place"), HD_CELL_TEXT, get_subtitle, get_subtitle },
};

static const HdColumn paper_columns[] = {
  { "id", N_("Id"), HD_CELL_TEXT, get_id, get_id },
  { "number", N_("Number"), HD_CELL_TEXT, get_number, get_number },
  { "issued_date", N_("Date"), HD_CELL_TEXT, get_date, show_date },
  { "subject", N_("Subject"), HD_CELL_TEXT, get_title, get_title },
  { "signer_name", N_("Signer"), HD_CELL_TEXT, get_subtitle, get_subtitle },
  { "state", N_("State"), HD_CELL_TEXT, get_state, show_paper_state },
};

static char *
get_signer_kind (const HdListRow *row)
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

static char *
get_subject (const HdListRow *row)
{
  return filled (row->subject);
}

static char *
get_agreement (const HdListRow *row)
{
  return filled (row->agreement);
}

static const HdColumn signatory_columns[] = {
  { "id", N_("Id"), HD_CELL_TEXT, get_id, get_id },
  { "name", N_("Full name"), HD_CELL_TEXT, get_title, get_title },
  { "title", N_("Post"), HD_CELL_TEXT, get_subtitle, get_subtitle },
  { "unit", N_("Unit"), HD_CELL_TEXT, get_unit, get_unit },
  { "kind", N_("Kind"), HD_CELL_TEXT, get_signer_kind, show_signer_kind },
  { "number", N_("Number"), HD_CELL_TEXT, get_number, get_number },
  { "subject", N_("Subject"), HD_CELL_TEXT, get_subject, get_subject },
  { "signed_date", N_("Signed on"), HD_CELL_TEXT, get_date, show_date },
  { "state", N_("State"), HD_CELL_TEXT, get_state, show_signature_state },
  { "agreement", N_("Agreement"), HD_CELL_TEXT, get_agreement, get_agreement },
};

/* Several lines on one, for tables. */
static char *
on_one_line (const char *text)
{
  return g_strdelimit (filled (text), "\n", ' ');
}

static char *
show_remark (const HdListRow *row)
{
  return on_one_line (row->title);
}

static char *
show_wording (const HdListRow *row)
{
  return on_one_line (row->subtitle);
}

static char *
show_answer (const HdListRow *row)
{
  return on_one_line (row->subject);
}

static char *
show_decision (const HdListRow *row)
{
  return g_strdup (hd_choice_label (HD_ENTITY_PROPOSAL, HD_PROPOSAL_DECISION, row->state));
}

static const HdColumn proposal_columns[] = {
  { "id", N_("Id"), HD_CELL_TEXT, get_id, get_id },
  { "place", N_("Clause"), HD_CELL_TEXT, get_number, get_number },
  { "by", N_("Made by"), HD_CELL_TEXT, get_unit, get_unit },
  { "made_date", N_("Date"), HD_CELL_TEXT, get_date, show_date },
  { "text", N_("Comment"), HD_CELL_TEXT, get_title, show_remark },
  { "wording", N_("Proposed wording"), HD_CELL_TEXT, get_subtitle, show_wording },
  { "decision", N_("Decision"), HD_CELL_TEXT, get_state, show_decision },
  { "answer", N_("Answer"), HD_CELL_TEXT, get_subject, show_answer },
  { "decided_date", N_("Decided on"), HD_CELL_TEXT, get_to, show_to },
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
};

const HdColumns *
hd_columns_get (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i].name, name))
      return &lists[i];
  return NULL;
}
