/* choice-labels.c: what the words of choices are called in the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/labels-private.h"

#include "base/i18n.h"

/* The words of one choice, in the order of model/fields.h. */
typedef struct
{
  HdEntityKind kind;
  guint        field;
  const char  *labels[10];
} Choice;

#define LEVELS \
  NC_("choice", "Central"), \
  NC_("choice", "Military region"), \
  NC_("choice", "Province"), \
  NC_("choice", "City"), \
  NC_("choice", "District"), \
  NC_("choice", "Area"), \
  NC_("choice", "Commune, ward")

#define TASK_STATES \
  NC_("choice", "Not begun"), \
  NC_("choice", "In progress"), \
  NC_("choice", "Done"), \
  NC_("choice", "Dropped")

#define PROFILES \
  NC_("choice", "State papers"), \
  NC_("choice", "Party papers"), \
  NC_("choice", "Youth Union papers"), \
  NC_("choice", "Fatherland Front papers"), \
  NC_("choice", "Army papers")

static const Choice choices[] = {
  { HD_ENTITY_COMMITTEE, HD_COMMITTEE_LEVEL, { LEVELS } },
  { HD_ENTITY_COMMITTEE, HD_COMMITTEE_NUMBER_SERIES, {
      NC_("choice", "Series of its own"),
      NC_("choice", "Series of the host unit"),
    } },
  { HD_ENTITY_COMMITTEE, HD_COMMITTEE_PROFILE, { PROFILES } },
  { HD_ENTITY_UNIT, HD_UNIT_KIND, {
      NC_("choice", "Military body"),
      NC_("choice", "Party body"),
      NC_("choice", "State body"),
      NC_("choice", "Fatherland Front"),
      NC_("choice", "Socio-political organisation"),
      NC_("choice", "Humanitarian organisation"),
      NC_("choice", "Cluster or block"),
      NC_("choice", "Other unit"),
    } },
  { HD_ENTITY_UNIT, HD_UNIT_LEVEL, { LEVELS } },
  { HD_ENTITY_UNIT_SUCCESSION, HD_UNIT_SUCCESSION_KIND, {
      NC_("choice", "Merger"),
      NC_("choice", "Split"),
      NC_("choice", "Renaming"),
    } },
  { HD_ENTITY_COMMITTEE_MEMBER, HD_COMMITTEE_MEMBER_ROLE, {
      NC_("choice", "Head of the committee"),
      NC_("choice", "Standing deputy head"),
      NC_("choice", "Deputy head"),
      NC_("choice", "Committee member"),
      NC_("choice", "Committee secretary"),
      NC_("choice", "Secretariat assistant"),
    } },
  { HD_ENTITY_AGREEMENT, HD_AGREEMENT_PROFILE, { PROFILES } },
  { HD_ENTITY_AGREEMENT, HD_AGREEMENT_KIND, {
      NC_("choice", "Joint"),
      NC_("choice", "Bilateral"),
      NC_("choice", "Amendment"),
    } },
  { HD_ENTITY_AGREEMENT, HD_AGREEMENT_TERM, {
      NC_("choice", "Annual"),
      NC_("choice", "Stage"),
      NC_("choice", "Open-ended"),
    } },
  { HD_ENTITY_PARTY, HD_PARTY_ROLE, {
      NC_("choice", "Lead party"),
      NC_("choice", "Party"),
    } },
  { HD_ENTITY_SIGNATURE, HD_SIGNATURE_KIND, {
      NC_("choice", "Signer"),
      NC_("choice", "Witness"),
    } },
  { HD_ENTITY_SIGNATURE, HD_SIGNATURE_PREFIX, {
      NC_("choice", "TM. (for the collective)"),
      NC_("choice", "KT. (for the head)"),
      NC_("choice", "TL. (by order)"),
      NC_("choice", "TUQ. (by delegation)"),
      NC_("choice", "Q. (acting)"),
    } },
  { HD_ENTITY_CLAUSE, HD_CLAUSE_KIND, {
      NC_("choice", "Legal basis"),
      NC_("choice", "Preamble"),
      NC_("choice", "Part"),
      NC_("choice", "Heading"),
      NC_("choice", "Paragraph"),
      NC_("choice", "Item"),
    } },
  { HD_ENTITY_CLAUSE, HD_CLAUSE_EFFECT, {
      NC_("choice", "Replaces"),
      NC_("choice", "Adds"),
      NC_("choice", "Repeals"),
    } },
  { HD_ENTITY_PROPOSAL, HD_PROPOSAL_DECISION, {
      NC_("choice", "Undecided"),
      NC_("choice", "Accepted"),
      NC_("choice", "Partly accepted"),
      NC_("choice", "Rejected"),
    } },
  { HD_ENTITY_INDICATOR, HD_INDICATOR_AGGREGATION, {
      NC_("choice", "Sum"),
      NC_("choice", "Latest value"),
      NC_("choice", "Average"),
      NC_("choice", "Weighted average"),
      NC_("choice", "Ratio"),
    } },
  { HD_ENTITY_COMMITMENT, HD_COMMITMENT_STATE, { TASK_STATES } },
  { HD_ENTITY_INDICATOR, HD_INDICATOR_DIRECTION, {
      NC_("choice", "Higher is better"),
      NC_("choice", "Lower is better"),
      NC_("choice", "Neither"),
    } },
  { HD_ENTITY_RESULT, HD_RESULT_PRECISION, {
      NC_("choice", "Exact"),
      NC_("choice", "Nearly"),
      NC_("choice", "Over"),
      NC_("choice", "About"),
      NC_("choice", "Order of magnitude"),
    } },
  { HD_ENTITY_MEETING, HD_MEETING_KIND, {
      NC_("choice", "Interim review"),
      NC_("choice", "Final review"),
      NC_("choice", "Signing ceremony"),
      NC_("choice", "Working meeting"),
      NC_("choice", "Visit"),
      NC_("choice", "Other meeting"),
    } },
  { HD_ENTITY_MEETING, HD_MEETING_SESSION, {
      NC_("choice", "Morning"),
      NC_("choice", "Afternoon"),
      NC_("choice", "All day"),
    } },
  { HD_ENTITY_MEETING_AGREEMENT, HD_MEETING_AGREEMENT_ROLE, {
      NC_("choice", "Reviewed"),
      NC_("choice", "Signed"),
    } },
  { HD_ENTITY_AGENDA_ITEM, HD_AGENDA_ITEM_KIND, {
      NC_("choice", "Opening"),
      NC_("choice", "Report"),
      NC_("choice", "Discussion paper"),
      NC_("choice", "Discussion"),
      NC_("choice", "Commendation"),
      NC_("choice", "Signing"),
      NC_("choice", "Directive"),
      NC_("choice", "Conclusion"),
      NC_("choice", "Closing"),
      NC_("choice", "Other item"),
    } },
  { HD_ENTITY_ATTENDEE, HD_ATTENDEE_CAPACITY, {
      NC_("choice", "Chairperson"),
      NC_("choice", "Minutes secretary"),
      NC_("choice", "Delegate"),
      NC_("choice", "Invited guest"),
      NC_("choice", "Witness"),
    } },
  { HD_ENTITY_ATTENDEE, HD_ATTENDEE_PRESENCE, {
      NC_("choice", "Expected"),
      NC_("choice", "Present"),
      NC_("choice", "Excused"),
      NC_("choice", "Absent"),
    } },
  { HD_ENTITY_CONTRIBUTION, HD_CONTRIBUTION_KIND, {
      NC_("choice", "Discussion paper"),
      NC_("choice", "Remark"),
      NC_("choice", "Directive"),
      NC_("choice", "Conclusion"),
      NC_("choice", "Note for the minutes"),
      NC_("choice", "Finding"),
    } },
  { HD_ENTITY_COMMENDATION, HD_COMMENDATION_KIND, {
      NC_("choice", "Collective"),
      NC_("choice", "Individual"),
    } },
  { HD_ENTITY_TASK, HD_TASK_STATE, { TASK_STATES } },
  { HD_ENTITY_SERIES, HD_SERIES_RESET, {
      NC_("choice", "Every year"),
      NC_("choice", "Every term"),
    } },
  { HD_ENTITY_PAPER, HD_PAPER_STATE, {
      NC_("choice", "Draft"),
      NC_("choice", "Issued"),
      NC_("choice", "Withdrawn"),
      NC_("choice", "Replaced"),
      NC_("choice", "Signed"),
    } },
  { HD_ENTITY_ATTACHMENT, HD_ATTACHMENT_PURPOSE, {
      NC_("choice", "Scan of the signed paper"),
      NC_("choice", "Evidence"),
      NC_("choice", "Speech"),
      NC_("choice", "Other file"),
    } },
  { HD_ENTITY_TEMPLATE, HD_TEMPLATE_KIND, {
      NC_("choice", "Passage"),
      NC_("choice", "Programme"),
      NC_("choice", "Paper"),
    } },
};

const char *
hd_choice_label_msgid (HdEntityKind kind,
                       guint        field,
                       guint        word)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      if (choices[i].kind == kind && choices[i].field == field)
        return word < G_N_ELEMENTS (choices[i].labels) ? choices[i].labels[word] : NULL;
    }
  return NULL;
}
