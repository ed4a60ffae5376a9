/* labels.c: what entities, fields and choices are called in the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/labels.h"

#include "base/i18n.h"
#include "model/agreement.h"
#include "model/labels-private.h"

static const char * const entity_labels[HD_N_ENTITIES] = {
  [HD_ENTITY_UNIT] = N_("unit"),
  [HD_ENTITY_UNIT_SUCCESSION] = N_("succession"),
  [HD_ENTITY_COMMITTEE] = N_("committee"),
  [HD_ENTITY_PERSON] = N_("person"),
  [HD_ENTITY_POST] = N_("post"),
  [HD_ENTITY_COMMITTEE_MEMBER] = N_("committee member"),
  [HD_ENTITY_ROTATION] = N_("cluster head"),
  [HD_ENTITY_AGREEMENT] = N_("programme"),
  [HD_ENTITY_PARTY] = N_("party"),
  [HD_ENTITY_SIGNATURE] = N_("signature"),
  [HD_ENTITY_CLAUSE] = N_("clause"),
  [HD_ENTITY_VERSION] = N_("version"),
  [HD_ENTITY_PROPOSAL] = N_("comment"),
  [HD_ENTITY_FIELD] = N_("field of work"),
  [HD_ENTITY_INDICATOR] = N_("indicator"),
  [HD_ENTITY_COMMITMENT] = N_("commitment"),
  [HD_ENTITY_COMMITMENT_UNIT] = N_("supporting unit"),
  [HD_ENTITY_TARGET] = N_("target"),
  [HD_ENTITY_RESULT] = N_("result"),
  [HD_ENTITY_REPORTING_PERIOD] = N_("reporting period"),
  [HD_ENTITY_UNIT_REPORT] = N_("report of a unit"),
  [HD_ENTITY_SENTENCE] = N_("sentence"),
  [HD_ENTITY_MEETING] = N_("meeting"),
  [HD_ENTITY_MEETING_AGREEMENT] = N_("programme at a meeting"),
  [HD_ENTITY_AGENDA_ITEM] = N_("agenda item"),
  [HD_ENTITY_ATTENDEE] = N_("delegate"),
  [HD_ENTITY_CONTRIBUTION] = N_("contribution"),
  [HD_ENTITY_TASK] = N_("task"),
  [HD_ENTITY_COMMENDATION] = N_("commendation"),
  [HD_ENTITY_MEETING_PAPER] = N_("meeting paper"),
  [HD_ENTITY_SERIES] = N_("number series"),
  [HD_ENTITY_TEMPLATE] = N_("template"),
  [HD_ENTITY_TEMPLATE_VERSION] = N_("template version"),
  [HD_ENTITY_PAPER] = N_("paper"),
  [HD_ENTITY_ATTACHMENT] = N_("file"),
};

const char *
hd_entity_label (HdEntityKind kind)
{
  g_return_val_if_fail (kind < HD_N_ENTITIES, "");

  return _(entity_labels[kind]);
}

const char *
hd_field_label (HdEntityKind kind,
                guint        field)
{
  g_return_val_if_fail (kind < HD_N_ENTITIES && field < hd_entity_get (kind)->n_fields, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "field", hd_field_label_msgid (kind, field));
}

const char *
hd_choice_label (HdEntityKind kind,
                 guint        field,
                 const char  *word)
{
  const char *label;
  int index;

  g_return_val_if_fail (kind < HD_N_ENTITIES && field < hd_entity_get (kind)->n_fields && word != NULL, "");

  index = hd_field_choice_index (&hd_entity_get (kind)->fields[field], word);
  if (index < 0)
    return word;
  if (kind == HD_ENTITY_AGREEMENT && field == HD_AGREEMENT_STATE)
    return hd_agreement_state_label ((HdAgreementState) index);
  label = hd_choice_label_msgid (kind, field, (guint) index);
  return label != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, "choice", label) : word;
}
