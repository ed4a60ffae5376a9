/* field-labels.c: what the fields of every entity are called in the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/labels-private.h"

#include "base/i18n.h"

static const char * const committee_labels[HD_N_COMMITTEE_FIELDS] = {
  [HD_COMMITTEE_NAME] = NC_("field", "Name"),
  [HD_COMMITTEE_SHORT_NAME] = NC_("field", "Short name"),
  [HD_COMMITTEE_LEVEL] = NC_("field", "Level"),
  [HD_COMMITTEE_PLACE_NAME] = NC_("field", "Place name in papers"),
  [HD_COMMITTEE_HOST_UNIT] = NC_("field", "Host unit"),
  [HD_COMMITTEE_NUMBER_SERIES] = NC_("field", "Numbers of papers"),
  [HD_COMMITTEE_PROFILE] = NC_("field", "Layout of papers"),
  [HD_COMMITTEE_TRAINING] = NC_("field", "Practice book"),
  [HD_COMMITTEE_NOTE] = NC_("field", "Note"),
  [HD_COMMITTEE_STANDING_UNIT] = NC_("field", "Standing agency"),
};

static const char * const unit_labels[HD_N_UNIT_FIELDS] = {
  [HD_UNIT_NAME] = NC_("field", "Name"),
  [HD_UNIT_ABBREVIATION] = NC_("field", "Abbreviation"),
  [HD_UNIT_SYMBOL] = NC_("field", "Symbol in numbers"),
  [HD_UNIT_KIND] = NC_("field", "Kind of unit"),
  [HD_UNIT_LEVEL] = NC_("field", "Level"),
  [HD_UNIT_PARENT] = NC_("field", "Superior unit"),
  [HD_UNIT_VALID_FROM] = NC_("field", "Exists from"),
  [HD_UNIT_VALID_TO] = NC_("field", "Exists until"),
  [HD_UNIT_SUPERIOR_HEADER] = NC_("field", "Superior body in print"),
  [HD_UNIT_HEADER] = NC_("field", "Issuing body in print"),
  [HD_UNIT_AUTHORITY] = NC_("field", "Collective signed for"),
  [HD_UNIT_PROTOCOL_RANK] = NC_("field", "Order of protocol"),
  [HD_UNIT_RANK_BEFORE_NAME] = NC_("field", "Rank before the signer’s name"),
  [HD_UNIT_NOTE] = NC_("field", "Note"),
};

static const char * const unit_succession_labels[HD_N_UNIT_SUCCESSION_FIELDS] = {
  [HD_UNIT_SUCCESSION_PREDECESSOR] = NC_("field", "Predecessor"),
  [HD_UNIT_SUCCESSION_SUCCESSOR] = NC_("field", "Successor"),
  [HD_UNIT_SUCCESSION_KIND] = NC_("field", "Kind of change"),
  [HD_UNIT_SUCCESSION_SHARE] = NC_("field", "Share"),
  [HD_UNIT_SUCCESSION_DATE] = NC_("field", "Date of the change"),
  [HD_UNIT_SUCCESSION_NOTE] = NC_("field", "Note"),
};

static const char * const person_labels[HD_N_PERSON_FIELDS] = {
  [HD_PERSON_FULL_NAME] = NC_("field", "Full name"),
  [HD_PERSON_MILITARY_RANK] = NC_("field", "Military rank"),
  [HD_PERSON_PHONE] = NC_("field", "Telephone"),
  [HD_PERSON_NOTE] = NC_("field", "Note"),
};

static const char * const post_labels[HD_N_POST_FIELDS] = {
  [HD_POST_PERSON] = NC_("field", "Person"),
  [HD_POST_UNIT] = NC_("field", "Unit"),
  [HD_POST_TITLE] = NC_("field", "Position"),
  [HD_POST_FROM_DATE] = NC_("field", "From"),
  [HD_POST_TO_DATE] = NC_("field", "Until"),
  [HD_POST_NOTE] = NC_("field", "Note"),
};

static const char * const committee_member_labels[HD_N_COMMITTEE_MEMBER_FIELDS] = {
  [HD_COMMITTEE_MEMBER_PERSON] = NC_("field", "Person"),
  [HD_COMMITTEE_MEMBER_ROLE] = NC_("field", "Title in the committee"),
  [HD_COMMITTEE_MEMBER_POSITION] = NC_("field", "Order"),
  [HD_COMMITTEE_MEMBER_FROM_DATE] = NC_("field", "From"),
  [HD_COMMITTEE_MEMBER_TO_DATE] = NC_("field", "Until"),
  [HD_COMMITTEE_MEMBER_NOTE] = NC_("field", "Note"),
};

static const char * const rotation_labels[HD_N_ROTATION_FIELDS] = {
  [HD_ROTATION_YEAR] = NC_("field", "Year"),
  [HD_ROTATION_UNIT] = NC_("field", "Cluster head"),
  [HD_ROTATION_NOTE] = NC_("field", "Note"),
  [HD_ROTATION_FROM_DATE] = NC_("field", "Took over on"),
};

static const char * const agreement_labels[HD_N_AGREEMENT_FIELDS] = {
  [HD_AGREEMENT_KIND] = NC_("field", "Kind of programme"),
  [HD_AGREEMENT_PARENT] = NC_("field", "Belongs to"),
  [HD_AGREEMENT_TERM] = NC_("field", "Term"),
  [HD_AGREEMENT_TYPE_NAME] = NC_("field", "Name of the type"),
  [HD_AGREEMENT_SUBJECT] = NC_("field", "Subject"),
  [HD_AGREEMENT_FROM_DATE] = NC_("field", "From"),
  [HD_AGREEMENT_TO_DATE] = NC_("field", "Until"),
  [HD_AGREEMENT_NUMBER] = NC_("field", "Number"),
  [HD_AGREEMENT_SYMBOL] = NC_("field", "Symbol"),
  [HD_AGREEMENT_PLACE] = NC_("field", "Place name"),
  [HD_AGREEMENT_SIGNED_DATE] = NC_("field", "Signing date"),
  [HD_AGREEMENT_ISSUED_DATE] = NC_("field", "Date of issue"),
  [HD_AGREEMENT_STATE] = NC_("field", "State"),
  [HD_AGREEMENT_STATE_REASON] = NC_("field", "Reason for the state"),
  [HD_AGREEMENT_SUPERSEDES] = NC_("field", "Supersedes"),
  [HD_AGREEMENT_CLUSTER_HEAD] = NC_("field", "Cluster head"),
  [HD_AGREEMENT_COLUMNS] = NC_("field", "Signatures side by side"),
  [HD_AGREEMENT_ORIGINAL_COPIES] = NC_("field", "Original copies"),
  [HD_AGREEMENT_RECIPIENTS] = NC_("field", "Recipients"),
  [HD_AGREEMENT_PROFILE] = NC_("field", "Layout of papers"),
  [HD_AGREEMENT_NOTE] = NC_("field", "Note"),
  [HD_AGREEMENT_SERIES] = NC_("field", "Number series"),
  [HD_AGREEMENT_STATE_DATE] = NC_("field", "In this state since"),
};

static const char * const party_labels[HD_N_PARTY_FIELDS] = {
  [HD_PARTY_AGREEMENT] = NC_("field", "Programme"),
  [HD_PARTY_UNIT] = NC_("field", "Unit"),
  [HD_PARTY_POSITION] = NC_("field", "Order"),
  [HD_PARTY_ROLE] = NC_("field", "Role"),
  [HD_PARTY_FROZEN_NAME] = NC_("field", "Name at signing"),
  [HD_PARTY_FROZEN_SUPERIOR] = NC_("field", "Superior body at signing"),
  [HD_PARTY_FROZEN_HEADER] = NC_("field", "Issuing body at signing"),
  [HD_PARTY_NOTE] = NC_("field", "Note"),
};

static const char * const signature_labels[HD_N_SIGNATURE_FIELDS] = {
  [HD_SIGNATURE_AGREEMENT] = NC_("field", "Programme"),
  [HD_SIGNATURE_KIND] = NC_("field", "Signs as"),
  [HD_SIGNATURE_PARTY] = NC_("field", "For party"),
  [HD_SIGNATURE_POSITION] = NC_("field", "Order"),
  [HD_SIGNATURE_PERSON] = NC_("field", "Signer"),
  [HD_SIGNATURE_POST] = NC_("field", "Post"),
  [HD_SIGNATURE_PREFIX] = NC_("field", "Signing authority"),
  [HD_SIGNATURE_AUTHORITY] = NC_("field", "Signs for"),
  [HD_SIGNATURE_TITLE] = NC_("field", "Position at signing"),
  [HD_SIGNATURE_MILITARY_RANK] = NC_("field", "Military rank"),
  [HD_SIGNATURE_NAME] = NC_("field", "Full name at signing"),
  [HD_SIGNATURE_SIGNED_DATE] = NC_("field", "Signing date"),
  [HD_SIGNATURE_NOTE] = NC_("field", "Note"),
};

static const char * const clause_labels[HD_N_CLAUSE_FIELDS] = {
  [HD_CLAUSE_AGREEMENT] = NC_("field", "Programme"),
  [HD_CLAUSE_PARENT] = NC_("field", "Under"),
  [HD_CLAUSE_POSITION] = NC_("field", "Order"),
  [HD_CLAUSE_KIND] = NC_("field", "Kind of clause"),
  [HD_CLAUSE_TEXT] = NC_("field", "Text"),
  [HD_CLAUSE_AMENDS] = NC_("field", "Clause concerned"),
  [HD_CLAUSE_EFFECT] = NC_("field", "Effect"),
};

static const char * const version_labels[HD_N_VERSION_FIELDS] = {
  [HD_VERSION_AGREEMENT] = NC_("field", "Programme"),
  [HD_VERSION_NUMBER] = NC_("field", "Version number"),
  [HD_VERSION_MADE_DATE] = NC_("field", "Made on"),
  [HD_VERSION_LABEL] = NC_("field", "Version name"),
  [HD_VERSION_BODY] = NC_("field", "Text"),
  [HD_VERSION_NOTE] = NC_("field", "Note"),
};

static const char * const proposal_labels[HD_N_PROPOSAL_FIELDS] = {
  [HD_PROPOSAL_AGREEMENT] = NC_("field", "Programme"),
  [HD_PROPOSAL_CLAUSE] = NC_("field", "Clause"),
  [HD_PROPOSAL_POSITION] = NC_("field", "Order"),
  [HD_PROPOSAL_BY_UNIT] = NC_("field", "Unit that comments"),
  [HD_PROPOSAL_BY_PERSON] = NC_("field", "Person who comments"),
  [HD_PROPOSAL_BY_NAME] = NC_("field", "Name of who comments"),
  [HD_PROPOSAL_TEXT] = NC_("field", "Comment"),
  [HD_PROPOSAL_DECISION] = NC_("field", "Decision"),
  [HD_PROPOSAL_ANSWER] = NC_("field", "Answer"),
  [HD_PROPOSAL_MADE_DATE] = NC_("field", "Received on"),
  [HD_PROPOSAL_DECIDED_DATE] = NC_("field", "Decided on"),
  [HD_PROPOSAL_WORDING] = NC_("field", "Proposed wording"),
  [HD_PROPOSAL_VERSION] = NC_("field", "Version that took it in"),
  [HD_PROPOSAL_BASE] = NC_("field", "Clause when it was made"),
};

static const char * const field_labels[HD_N_FIELD_FIELDS] = {
  [HD_FIELD_CODE] = NC_("field", "Code"),
  [HD_FIELD_NAME] = NC_("field", "Name"),
  [HD_FIELD_POSITION] = NC_("field", "Order"),
  [HD_FIELD_VALID_TO] = NC_("field", "Reported until"),
};

static const char * const indicator_labels[HD_N_INDICATOR_FIELDS] = {
  [HD_INDICATOR_CODE] = NC_("field", "Code"),
  [HD_INDICATOR_FIELD] = NC_("field", "Field of work"),
  [HD_INDICATOR_NAME] = NC_("field", "Name"),
  [HD_INDICATOR_UNIT_OF_MEASURE] = NC_("field", "Unit of measure"),
  [HD_INDICATOR_DECIMALS] = NC_("field", "Decimals"),
  [HD_INDICATOR_AGGREGATION] = NC_("field", "Adds up by"),
  [HD_INDICATOR_NUMERATOR] = NC_("field", "Numerator"),
  [HD_INDICATOR_DENOMINATOR] = NC_("field", "Denominator"),
  [HD_INDICATOR_WEIGHT] = NC_("field", "Weight"),
  [HD_INDICATOR_PAIR] = NC_("field", "Printed together with"),
  [HD_INDICATOR_PART_OF] = NC_("field", "Part of"),
  [HD_INDICATOR_DIRECTION] = NC_("field", "Better when"),
  [HD_INDICATOR_DEFINITION] = NC_("field", "Definition"),
  [HD_INDICATOR_POSITION] = NC_("field", "Order"),
  [HD_INDICATOR_PHRASE] = NC_("field", "In a sentence"),
  [HD_INDICATOR_VALID_TO] = NC_("field", "Reported until"),
};

static const char * const commitment_labels[HD_N_COMMITMENT_FIELDS] = {
  [HD_COMMITMENT_AGREEMENT] = NC_("field", "Programme"),
  [HD_COMMITMENT_CLAUSE] = NC_("field", "Clause"),
  [HD_COMMITMENT_POSITION] = NC_("field", "Order"),
  [HD_COMMITMENT_TASK] = NC_("field", "Work to be done"),
  [HD_COMMITMENT_FIELD] = NC_("field", "Field of work"),
  [HD_COMMITMENT_INDICATOR] = NC_("field", "Indicator"),
  [HD_COMMITMENT_LEAD_UNIT] = NC_("field", "Unit in charge"),
  [HD_COMMITMENT_DEADLINE] = NC_("field", "Deadline"),
  [HD_COMMITMENT_STATE] = NC_("field", "State"),
  [HD_COMMITMENT_NOTE] = NC_("field", "Note"),
};

static const char * const commitment_unit_labels[HD_N_COMMITMENT_UNIT_FIELDS] = {
  [HD_COMMITMENT_UNIT_COMMITMENT] = NC_("field", "Commitment"),
  [HD_COMMITMENT_UNIT_UNIT] = NC_("field", "Unit"),
  [HD_COMMITMENT_UNIT_POSITION] = NC_("field", "Order"),
};

static const char * const target_labels[HD_N_TARGET_FIELDS] = {
  [HD_TARGET_INDICATOR] = NC_("field", "Indicator"),
  [HD_TARGET_AGREEMENT] = NC_("field", "Programme"),
  [HD_TARGET_UNIT] = NC_("field", "Unit"),
  [HD_TARGET_FROM_DATE] = NC_("field", "From"),
  [HD_TARGET_TO_DATE] = NC_("field", "Until"),
  [HD_TARGET_VALUE] = NC_("field", "Target"),
  [HD_TARGET_NOTE] = NC_("field", "Note"),
};

static const char * const result_labels[HD_N_RESULT_FIELDS] = {
  [HD_RESULT_INDICATOR] = NC_("field", "Indicator"),
  [HD_RESULT_UNIT] = NC_("field", "Unit"),
  [HD_RESULT_FROM_DATE] = NC_("field", "From"),
  [HD_RESULT_TO_DATE] = NC_("field", "Until"),
  [HD_RESULT_VALUE] = NC_("field", "Figure"),
  [HD_RESULT_PRECISION] = NC_("field", "Precision"),
  [HD_RESULT_WORDING] = NC_("field", "As reported"),
  [HD_RESULT_SOURCE] = NC_("field", "Data source"),
  [HD_RESULT_ATTACHMENT] = NC_("field", "Evidence"),
  [HD_RESULT_NOTE] = NC_("field", "Note"),
};

static const char * const meeting_labels[HD_N_MEETING_FIELDS] = {
  [HD_MEETING_KIND] = NC_("field", "Kind of meeting"),
  [HD_MEETING_TITLE] = NC_("field", "Title"),
  [HD_MEETING_DATE] = NC_("field", "Date"),
  [HD_MEETING_SESSION] = NC_("field", "Part of the day"),
  [HD_MEETING_START_TIME] = NC_("field", "Begins at"),
  [HD_MEETING_END_TIME] = NC_("field", "Ends at"),
  [HD_MEETING_PLACE] = NC_("field", "Place"),
  [HD_MEETING_HOST_UNIT] = NC_("field", "Host of the meeting"),
  [HD_MEETING_ORGANISER] = NC_("field", "Organiser"),
  [HD_MEETING_NOTE] = NC_("field", "Note"),
  [HD_MEETING_PREVIOUS] = NC_("field", "Previous meeting"),
  [HD_MEETING_FROM_DATE] = NC_("field", "Under review from"),
  [HD_MEETING_TO_DATE] = NC_("field", "Under review to"),
};

static const char * const meeting_agreement_labels[HD_N_MEETING_AGREEMENT_FIELDS] = {
  [HD_MEETING_AGREEMENT_MEETING] = NC_("field", "Meeting"),
  [HD_MEETING_AGREEMENT_AGREEMENT] = NC_("field", "Programme"),
  [HD_MEETING_AGREEMENT_ROLE] = NC_("field", "What the meeting does with it"),
};

static const char * const agenda_item_labels[HD_N_AGENDA_ITEM_FIELDS] = {
  [HD_AGENDA_ITEM_MEETING] = NC_("field", "Meeting"),
  [HD_AGENDA_ITEM_POSITION] = NC_("field", "Order"),
  [HD_AGENDA_ITEM_TITLE] = NC_("field", "Item"),
  [HD_AGENDA_ITEM_START_TIME] = NC_("field", "Begins at"),
  [HD_AGENDA_ITEM_MINUTES] = NC_("field", "Minutes"),
  [HD_AGENDA_ITEM_PERSON] = NC_("field", "Presenter"),
  [HD_AGENDA_ITEM_RESPONSIBLE] = NC_("field", "Responsible"),
  [HD_AGENDA_ITEM_INTERNAL_NOTE] = NC_("field", "Internal note"),
  [HD_AGENDA_ITEM_KIND] = NC_("field", "Kind of item"),
  [HD_AGENDA_ITEM_UNIT] = NC_("field", "Unit"),
  [HD_AGENDA_ITEM_SCRIPT] = NC_("field", "Spoken words"),
};

static const char * const attendee_labels[HD_N_ATTENDEE_FIELDS] = {
  [HD_ATTENDEE_MEETING] = NC_("field", "Meeting"),
  [HD_ATTENDEE_POSITION] = NC_("field", "Order of protocol"),
  [HD_ATTENDEE_PERSON] = NC_("field", "Person"),
  [HD_ATTENDEE_UNIT] = NC_("field", "Unit"),
  [HD_ATTENDEE_NAME] = NC_("field", "Full name"),
  [HD_ATTENDEE_TITLE] = NC_("field", "Position"),
  [HD_ATTENDEE_CAPACITY] = NC_("field", "Capacity"),
  [HD_ATTENDEE_PRESENCE] = NC_("field", "Attendance"),
  [HD_ATTENDEE_SUBSTITUTE] = NC_("field", "Substitute"),
  [HD_ATTENDEE_NOTE] = NC_("field", "Note"),
  [HD_ATTENDEE_TIME_IN] = NC_("field", "Came at"),
  [HD_ATTENDEE_TIME_OUT] = NC_("field", "Left at"),
  [HD_ATTENDEE_SUBSTITUTE_NAME] = NC_("field", "Name of the substitute"),
  [HD_ATTENDEE_SUBSTITUTE_TITLE] = NC_("field", "Title of the substitute"),
  [HD_ATTENDEE_SEAT] = NC_("field", "Seat"),
};

static const char * const contribution_labels[HD_N_CONTRIBUTION_FIELDS] = {
  [HD_CONTRIBUTION_MEETING] = NC_("field", "Meeting"),
  [HD_CONTRIBUTION_POSITION] = NC_("field", "Order"),
  [HD_CONTRIBUTION_KIND] = NC_("field", "Kind of contribution"),
  [HD_CONTRIBUTION_PERSON] = NC_("field", "Speaker"),
  [HD_CONTRIBUTION_UNIT] = NC_("field", "Unit"),
  [HD_CONTRIBUTION_BY_NAME] = NC_("field", "Name of who speaks"),
  [HD_CONTRIBUTION_TITLE] = NC_("field", "Heading"),
  [HD_CONTRIBUTION_TEXT] = NC_("field", "Text"),
  [HD_CONTRIBUTION_ANSWER] = NC_("field", "Reply"),
  [HD_CONTRIBUTION_ATTACHMENT] = NC_("field", "Attached file"),
  [HD_CONTRIBUTION_AGENDA_ITEM] = NC_("field", "Agenda item"),
  [HD_CONTRIBUTION_AT_TIME] = NC_("field", "Time"),
  [HD_CONTRIBUTION_PROPOSAL] = NC_("field", "Comment"),
};

static const char * const task_labels[HD_N_TASK_FIELDS] = {
  [HD_TASK_MEETING] = NC_("field", "Meeting"),
  [HD_TASK_AGREEMENT] = NC_("field", "Programme"),
  [HD_TASK_POSITION] = NC_("field", "Order"),
  [HD_TASK_TEXT] = NC_("field", "Task"),
  [HD_TASK_UNIT] = NC_("field", "Unit that does it"),
  [HD_TASK_DEADLINE] = NC_("field", "Deadline"),
  [HD_TASK_STATE] = NC_("field", "State"),
  [HD_TASK_NOTE] = NC_("field", "Note"),
  [HD_TASK_CONTRIBUTION] = NC_("field", "Conclusion"),
  [HD_TASK_DONE_DATE] = NC_("field", "Done on"),
};

static const char * const commendation_labels[HD_N_COMMENDATION_FIELDS] = {
  [HD_COMMENDATION_MEETING] = NC_("field", "Meeting"),
  [HD_COMMENDATION_POSITION] = NC_("field", "Order"),
  [HD_COMMENDATION_KIND] = NC_("field", "Kind of commendation"),
  [HD_COMMENDATION_UNIT] = NC_("field", "Unit"),
  [HD_COMMENDATION_PERSON] = NC_("field", "Person"),
  [HD_COMMENDATION_NAME] = NC_("field", "Name"),
  [HD_COMMENDATION_TITLE] = NC_("field", "Title"),
  [HD_COMMENDATION_FORM] = NC_("field", "Form"),
  [HD_COMMENDATION_REASON] = NC_("field", "Reason"),
  [HD_COMMENDATION_AMOUNT] = NC_("field", "Amount of money"),
  [HD_COMMENDATION_DECISION] = NC_("field", "Decision"),
  [HD_COMMENDATION_DECISION_DATE] = NC_("field", "Date of the decision"),
  [HD_COMMENDATION_NOTE] = NC_("field", "Note"),
};

static const char * const meeting_paper_labels[HD_N_MEETING_PAPER_FIELDS] = {
  [HD_MEETING_PAPER_MEETING] = NC_("field", "Meeting"),
  [HD_MEETING_PAPER_KIND] = NC_("field", "Kind of paper"),
  [HD_MEETING_PAPER_TEXT] = NC_("field", "Text"),
  [HD_MEETING_PAPER_DIGEST] = NC_("field", "Fingerprint"),
  [HD_MEETING_PAPER_MADE_DATE] = NC_("field", "Made on"),
  [HD_MEETING_PAPER_NOTE] = NC_("field", "Note"),
  [HD_MEETING_PAPER_LINKS] = NC_("field", "Figures in the text"),
};

static const char * const series_labels[HD_N_SERIES_FIELDS] = {
  [HD_SERIES_NAME] = NC_("field", "Name"),
  [HD_SERIES_KIND] = NC_("field", "Papers it numbers"),
  [HD_SERIES_RESET] = NC_("field", "Begins again"),
  [HD_SERIES_FROM_DATE] = NC_("field", "From"),
  [HD_SERIES_TO_DATE] = NC_("field", "Until"),
  [HD_SERIES_SYMBOL] = NC_("field", "Symbol"),
  [HD_SERIES_FIRST_NUMBER] = NC_("field", "First number"),
};

static const char * const paper_labels[HD_N_PAPER_FIELDS] = {
  [HD_PAPER_KIND] = NC_("field", "Kind of paper"),
  [HD_PAPER_AGREEMENT] = NC_("field", "Programme"),
  [HD_PAPER_MEETING] = NC_("field", "Meeting"),
  [HD_PAPER_SERIES] = NC_("field", "Number series"),
  [HD_PAPER_NUMBER] = NC_("field", "Number"),
  [HD_PAPER_SYMBOL] = NC_("field", "Symbol"),
  [HD_PAPER_ISSUED_DATE] = NC_("field", "Date of issue"),
  [HD_PAPER_SUBJECT] = NC_("field", "Subject"),
  [HD_PAPER_SIGNER_NAME] = NC_("field", "Signer"),
  [HD_PAPER_RECIPIENTS] = NC_("field", "Recipients"),
  [HD_PAPER_COPIES] = NC_("field", "Copies"),
  [HD_PAPER_PROFILE] = NC_("field", "Layout of papers"),
  [HD_PAPER_TEMPLATE] = NC_("field", "Template"),
  [HD_PAPER_STATE] = NC_("field", "State"),
  [HD_PAPER_REPLACES] = NC_("field", "Replaces"),
  [HD_PAPER_PDF] = NC_("field", "PDF file"),
  [HD_PAPER_NOTE] = NC_("field", "Note"),
  [HD_PAPER_TYPE_NAME] = NC_("field", "Type of paper"),
  [HD_PAPER_FILE_COPY] = NC_("field", "Keeper of the file copy"),
  [HD_PAPER_SENT_DATE] = NC_("field", "Sent on"),
  [HD_PAPER_MEDIA_TYPE] = NC_("field", "File type"),
  [HD_PAPER_STATE_DATE] = NC_("field", "Date of the state"),
  [HD_PAPER_STATE_REASON] = NC_("field", "Reason"),
  [HD_PAPER_BODY] = NC_("field", "Own text"),
  [HD_PAPER_ISSUER] = NC_("field", "Issued by"),
  [HD_PAPER_SIGNER] = NC_("field", "Signed by"),
  [HD_PAPER_DETAILS] = NC_("field", "Details"),
};

static const char * const attachment_labels[HD_N_ATTACHMENT_FIELDS] = {
  [HD_ATTACHMENT_AGREEMENT] = NC_("field", "Programme"),
  [HD_ATTACHMENT_MEETING] = NC_("field", "Meeting"),
  [HD_ATTACHMENT_NAME] = NC_("field", "File name"),
  [HD_ATTACHMENT_PURPOSE] = NC_("field", "Purpose"),
  [HD_ATTACHMENT_MEDIA_TYPE] = NC_("field", "Type of file"),
  [HD_ATTACHMENT_CONTENT] = NC_("field", "Content"),
  [HD_ATTACHMENT_SIZE] = NC_("field", "Size"),
  [HD_ATTACHMENT_PAGES] = NC_("field", "Pages"),
  [HD_ATTACHMENT_NOTE] = NC_("field", "Note"),
};

static const char * const template_labels[HD_N_TEMPLATE_FIELDS] = {
  [HD_TEMPLATE_KEY] = NC_("field", "Key"),
  [HD_TEMPLATE_NAME] = NC_("field", "Name"),
  [HD_TEMPLATE_KIND] = NC_("field", "Kind of template"),
};

static const char * const template_version_labels[HD_N_TEMPLATE_VERSION_FIELDS] = {
  [HD_TEMPLATE_VERSION_TEMPLATE] = NC_("field", "Template"),
  [HD_TEMPLATE_VERSION_NUMBER] = NC_("field", "Version number"),
  [HD_TEMPLATE_VERSION_MADE_DATE] = NC_("field", "Made on"),
  [HD_TEMPLATE_VERSION_BODY] = NC_("field", "Text"),
};

static const char * const reporting_period_labels[HD_N_REPORTING_PERIOD_FIELDS] = {
  [HD_REPORTING_PERIOD_FROM_DATE] = NC_("field", "From"),
  [HD_REPORTING_PERIOD_TO_DATE] = NC_("field", "Until"),
  [HD_REPORTING_PERIOD_DEADLINE] = NC_("field", "Reports are due on"),
  [HD_REPORTING_PERIOD_CLOSED_DATE] = NC_("field", "Closed on"),
  [HD_REPORTING_PERIOD_REOPEN_REASON] = NC_("field", "Reason of the reopening"),
  [HD_REPORTING_PERIOD_NOTE] = NC_("field", "Note"),
};

static const char * const unit_report_labels[HD_N_UNIT_REPORT_FIELDS] = {
  [HD_UNIT_REPORT_PERIOD] = NC_("field", "Reporting period"),
  [HD_UNIT_REPORT_UNIT] = NC_("field", "Unit"),
  [HD_UNIT_REPORT_RECEIVED_DATE] = NC_("field", "Received on"),
  [HD_UNIT_REPORT_NOTE] = NC_("field", "Note"),
};

static const char * const sentence_labels[HD_N_SENTENCE_FIELDS] = {
  [HD_SENTENCE_INDICATOR] = NC_("field", "Indicator"),
  [HD_SENTENCE_FIELD] = NC_("field", "Field"),
  [HD_SENTENCE_UNIT] = NC_("field", "Unit"),
  [HD_SENTENCE_FROM_DATE] = NC_("field", "From"),
  [HD_SENTENCE_TO_DATE] = NC_("field", "Until"),
  [HD_SENTENCE_POSITION] = NC_("field", "Order"),
  [HD_SENTENCE_TEXT] = NC_("field", "Text"),
  [HD_SENTENCE_LINKS] = NC_("field", "Figures in the text"),
  [HD_SENTENCE_NOTE] = NC_("field", "Note"),
};

static const char * const * const labels[HD_N_ENTITIES] = {
  [HD_ENTITY_COMMITTEE] = committee_labels,
  [HD_ENTITY_UNIT] = unit_labels,
  [HD_ENTITY_UNIT_SUCCESSION] = unit_succession_labels,
  [HD_ENTITY_PERSON] = person_labels,
  [HD_ENTITY_POST] = post_labels,
  [HD_ENTITY_COMMITTEE_MEMBER] = committee_member_labels,
  [HD_ENTITY_ROTATION] = rotation_labels,
  [HD_ENTITY_AGREEMENT] = agreement_labels,
  [HD_ENTITY_PARTY] = party_labels,
  [HD_ENTITY_SIGNATURE] = signature_labels,
  [HD_ENTITY_CLAUSE] = clause_labels,
  [HD_ENTITY_VERSION] = version_labels,
  [HD_ENTITY_PROPOSAL] = proposal_labels,
  [HD_ENTITY_FIELD] = field_labels,
  [HD_ENTITY_INDICATOR] = indicator_labels,
  [HD_ENTITY_COMMITMENT] = commitment_labels,
  [HD_ENTITY_COMMITMENT_UNIT] = commitment_unit_labels,
  [HD_ENTITY_TARGET] = target_labels,
  [HD_ENTITY_RESULT] = result_labels,
  [HD_ENTITY_REPORTING_PERIOD] = reporting_period_labels,
  [HD_ENTITY_UNIT_REPORT] = unit_report_labels,
  [HD_ENTITY_SENTENCE] = sentence_labels,
  [HD_ENTITY_MEETING] = meeting_labels,
  [HD_ENTITY_MEETING_AGREEMENT] = meeting_agreement_labels,
  [HD_ENTITY_AGENDA_ITEM] = agenda_item_labels,
  [HD_ENTITY_ATTENDEE] = attendee_labels,
  [HD_ENTITY_CONTRIBUTION] = contribution_labels,
  [HD_ENTITY_TASK] = task_labels,
  [HD_ENTITY_COMMENDATION] = commendation_labels,
  [HD_ENTITY_MEETING_PAPER] = meeting_paper_labels,
  [HD_ENTITY_SERIES] = series_labels,
  [HD_ENTITY_PAPER] = paper_labels,
  [HD_ENTITY_ATTACHMENT] = attachment_labels,
  [HD_ENTITY_TEMPLATE] = template_labels,
  [HD_ENTITY_TEMPLATE_VERSION] = template_version_labels,
};

const char *
hd_field_label_msgid (HdEntityKind kind,
                      guint        field)
{
  return labels[kind][field];
}
