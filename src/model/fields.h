/* fields.h: every entity of a book and every field of it, in one place
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From these lists come the field numbers (model/entities.h), the descriptors (model/entities.c), the JSON form,
 * the change log's row images and the checks that schema and statements name the same columns in the same order.
 * The name of a field is its name everywhere: C, column, JSON key. Fields grow at the end of their list until the first
 * release freezes schema 1.
 *
 * F (ENTITY, FIELD, "name", KIND, FLAGS, EXTRA)
 *   KIND   TEXT one line · LINES several lines · DATE · TIME "07:30" · INTEGER · BOOLEAN · FIGURE (base/number.h)
 *          CHOICE one of a list of words · REF id of another record · HASH SHA-256 of a stored blob
 *   FLAGS  REQUIRED must not be empty · SEARCH part of the search key · SORT the sort key is made from it
 *          OWNER the record lives and dies with the one it refers to (a party with its agreement)
 *   EXTRA  CHOICE: the words, separated by blanks · REF: entity referred to · else 0
 */
#pragma once

#define HD_LEVELS "centre region province city district area commune"
/* Families of layouts; papers/profile.h has those of each family by their dates. */
#define HD_PROFILES "state party youth front army"

#define HD_COMMITTEE_FIELDS(F) \
  F (COMMITTEE, NAME,          "name",          TEXT,    REQUIRED | SEARCH | SORT, 0) \
  F (COMMITTEE, SHORT_NAME,    "short_name",    TEXT,    0, 0) /* for the sidebar */ \
  F (COMMITTEE, LEVEL,         "level",         CHOICE,  0, HD_LEVELS) \
  F (COMMITTEE, PLACE_NAME,    "place_name",    TEXT,    0, 0) /* địa danh printed before the date */ \
  F (COMMITTEE, HOST_UNIT,     "host_unit",     REF,     0, UNIT) \
  F (COMMITTEE, NUMBER_SERIES, "number_series", CHOICE,  0, "own host") \
  F (COMMITTEE, PROFILE,       "profile",       CHOICE,  0, HD_PROFILES) /* layout profile, "state" when empty */ \
  F (COMMITTEE, TRAINING,      "training",      BOOLEAN, 0, 0) /* practice book: TẬP HUẤN on every page */ \
  F (COMMITTEE, NOTE,          "note",          LINES,   0, 0) \
  F (COMMITTEE, STANDING_UNIT, "standing_unit", REF,     0, UNIT) /* cơ quan thường trực */

#define HD_UNIT_FIELDS(F) \
  F (UNIT, NAME,             "name",             TEXT,    REQUIRED | SEARCH | SORT, 0) /* "Bộ Chỉ huy Quân sự tỉnh Lạng Sơn" */ \
  F (UNIT, ABBREVIATION,     "abbreviation",     TEXT,    SEARCH, 0) /* "Bộ CHQS tỉnh" */ \
  F (UNIT, SYMBOL,           "symbol",           TEXT,    SEARCH, 0) /* "BCHQS", as in numbers and symbols */ \
  F (UNIT, KIND,             "kind",             CHOICE,  REQUIRED, "military party state front socio_political humanitarian group other") \
  F (UNIT, LEVEL,            "level",            CHOICE,  0, HD_LEVELS) \
  F (UNIT, PARENT,           "parent",           REF,     0, UNIT) \
  F (UNIT, VALID_FROM,       "valid_from",       DATE,    0, 0) \
  F (UNIT, VALID_TO,         "valid_to",         DATE,    0, 0) \
  F (UNIT, SUPERIOR_HEADER,  "superior_header",  LINES,   0, 0) /* cơ quan chủ quản, mixed case, as broken in print */ \
  F (UNIT, HEADER,           "header",           LINES,   0, 0) /* issuing body; the name when empty */ \
  F (UNIT, AUTHORITY,        "authority",        TEXT,    0, 0) /* collective named after TM.: "Ban Chấp hành", else empty */ \
  F (UNIT, PROTOCOL_RANK,    "protocol_rank",    INTEGER, 0, 0) \
  F (UNIT, RANK_BEFORE_NAME, "rank_before_name", BOOLEAN, 0, 0) /* military issuers: "Đại tá Nguyễn Văn A" */ \
  F (UNIT, NOTE,             "note",             LINES,   0, 0)

#define HD_UNIT_SUCCESSION_FIELDS(F) \
  F (UNIT_SUCCESSION, PREDECESSOR, "predecessor", REF,     REQUIRED | OWNER, UNIT) \
  F (UNIT_SUCCESSION, SUCCESSOR,   "successor",   REF,     REQUIRED, UNIT) \
  F (UNIT_SUCCESSION, KIND,        "kind",        CHOICE,  REQUIRED, "merge split rename") \
  F (UNIT_SUCCESSION, SHARE,       "share",       INTEGER, REQUIRED, 0) /* of the predecessor, in 1/10000 */ \
  F (UNIT_SUCCESSION, DATE,        "on_date",     DATE,    REQUIRED, 0) \
  F (UNIT_SUCCESSION, NOTE,        "note",        LINES,   0, 0)

#define HD_PERSON_FIELDS(F) \
  F (PERSON, FULL_NAME,     "full_name",     TEXT,  REQUIRED | SEARCH | SORT, 0) \
  F (PERSON, MILITARY_RANK, "military_rank", TEXT,  SEARCH, 0) \
  F (PERSON, PHONE,         "phone",         TEXT,  SEARCH, 0) \
  F (PERSON, NOTE,          "note",          LINES, 0, 0)

#define HD_POST_FIELDS(F) \
  F (POST, PERSON,    "person",    REF,   REQUIRED | OWNER, PERSON) \
  F (POST, UNIT,      "unit",      REF,   REQUIRED, UNIT) \
  F (POST, TITLE,     "title",     TEXT,  REQUIRED | SEARCH, 0) /* "Chính ủy", without the unit's name */ \
  F (POST, FROM_DATE, "from_date", DATE,  0, 0) \
  F (POST, TO_DATE,   "to_date",   DATE,  0, 0) /* last day */ \
  F (POST, NOTE,      "note",      LINES, 0, 0)

#define HD_COMMITTEE_MEMBER_FIELDS(F) \
  F (COMMITTEE_MEMBER, PERSON,    "person",    REF,     REQUIRED, PERSON) \
  F (COMMITTEE_MEMBER, ROLE,      "role",      CHOICE,  REQUIRED, "head standing_deputy deputy member secretary assistant") \
  F (COMMITTEE_MEMBER, POSITION,  "position",  INTEGER, REQUIRED, 0) \
  F (COMMITTEE_MEMBER, FROM_DATE, "from_date", DATE,    0, 0) \
  F (COMMITTEE_MEMBER, TO_DATE,   "to_date",   DATE,    0, 0) \
  F (COMMITTEE_MEMBER, NOTE,      "note",      LINES,   0, 0)

/* The cluster head (Cụm trưởng) of a year. */
#define HD_ROTATION_FIELDS(F) \
  F (ROTATION, YEAR, "year", INTEGER, REQUIRED, 0) \
  F (ROTATION, UNIT, "unit", REF,     REQUIRED, UNIT) \
  F (ROTATION, NOTE, "note", LINES,   0, 0) /* reason of a swap */ \
  F (ROTATION, FROM_DATE, "from_date", DATE, 0, 0) /* day of the handing-over; 1 January of the year when empty */

#define HD_AGREEMENT_FIELDS(F) \
  F (AGREEMENT, KIND,            "kind",            CHOICE,  REQUIRED, "joint bilateral amendment") \
  F (AGREEMENT, PARENT,          "parent",          REF,     0, AGREEMENT) /* the joint one a bilateral annex belongs to; the one an amendment amends */ \
  F (AGREEMENT, TERM,            "term",            CHOICE,  REQUIRED, "annual stage open") \
  F (AGREEMENT, TYPE_NAME,       "type_name",       TEXT,    REQUIRED, 0) /* tên loại: "Chương trình phối hợp" */ \
  F (AGREEMENT, SUBJECT,         "subject",         TEXT,    REQUIRED | SEARCH | SORT, 0) /* trích yếu */ \
  F (AGREEMENT, FROM_DATE,       "from_date",       DATE,    0, 0) \
  F (AGREEMENT, TO_DATE,         "to_date",         DATE,    0, 0) /* last day; empty: open end */ \
  F (AGREEMENT, NUMBER,          "number",          INTEGER, 0, 0) \
  F (AGREEMENT, SYMBOL,          "symbol",          TEXT,    SEARCH, 0) /* "CTPH-BCHQS-LĐLĐ", after "number/" */ \
  F (AGREEMENT, PLACE,           "place",           TEXT,    0, 0) /* địa danh; the committee's when empty */ \
  F (AGREEMENT, SIGNED_DATE,     "signed_date",     DATE,    0, 0) \
  F (AGREEMENT, ISSUED_DATE,     "issued_date",     DATE,    0, 0) /* date printed beside the number */ \
  F (AGREEMENT, STATE,           "state",           CHOICE,  REQUIRED, "draft circulated settled partly_signed signed in_force closed superseded terminated") \
  F (AGREEMENT, STATE_REASON,    "state_reason",    LINES,   0, 0) \
  F (AGREEMENT, SUPERSEDES,      "supersedes",      REF,     0, AGREEMENT) \
  F (AGREEMENT, CLUSTER_HEAD,    "cluster_head",    REF,     0, UNIT) \
  F (AGREEMENT, COLUMNS,         "columns",         INTEGER, 0, 0) /* signature blocks side by side, 1-3; 0: by number of parties */ \
  F (AGREEMENT, ORIGINAL_COPIES, "original_copies", INTEGER, 0, 0) /* số bản chính */ \
  F (AGREEMENT, RECIPIENTS,      "recipients",      LINES,   0, 0) /* Nơi nhận, a line each, without dash and semicolon */ \
  F (AGREEMENT, PROFILE,         "profile",         CHOICE,  0, HD_PROFILES) /* layout profile; the committee's when empty */ \
  F (AGREEMENT, NOTE,            "note",            LINES,   SEARCH, 0) \
  F (AGREEMENT, SERIES,          "series",          REF,     0, SERIES) /* gives the number */ \
  F (AGREEMENT, STATE_DATE,      "state_date",      DATE,    0, 0) /* day of the last move: closed, ended early, ... */

#define HD_PARTY_FIELDS(F) \
  F (PARTY, AGREEMENT,       "agreement",       REF,     REQUIRED | OWNER, AGREEMENT) \
  F (PARTY, UNIT,            "unit",            REF,     REQUIRED, UNIT) \
  F (PARTY, POSITION,        "position",        INTEGER, REQUIRED, 0) /* 1 .. n, the order in print */ \
  F (PARTY, ROLE,            "role",            CHOICE,  REQUIRED, "lead member") \
  F (PARTY, FROZEN_NAME,     "frozen_name",     TEXT,    0, 0) /* text as of the first signature */ \
  F (PARTY, FROZEN_SUPERIOR, "frozen_superior", LINES,   0, 0) \
  F (PARTY, FROZEN_HEADER,   "frozen_header",   LINES,   0, 0) \
  F (PARTY, NOTE,            "note",            LINES,   0, 0)

/* Who signs, or witnesses. Before signing the block is drawn from person and post; at signing prefix, authority,
 * title, rank and name are frozen here as text, and only that text is printed ever after. */
#define HD_SIGNATURE_FIELDS(F) \
  F (SIGNATURE, AGREEMENT,     "agreement",     REF,     REQUIRED | OWNER, AGREEMENT) \
  F (SIGNATURE, KIND,          "kind",          CHOICE,  REQUIRED, "signer witness") \
  F (SIGNATURE, PARTY,         "party",         REF,     0, PARTY) /* of a signer */ \
  F (SIGNATURE, POSITION,      "position",      INTEGER, REQUIRED, 0) \
  F (SIGNATURE, PERSON,        "person",        REF,     0, PERSON) \
  F (SIGNATURE, POST,          "post",          REF,     0, POST) \
  F (SIGNATURE, PREFIX,        "prefix",        CHOICE,  0, "TM KT TL TUQ Q") \
  F (SIGNATURE, AUTHORITY,     "authority",     TEXT,    0, 0) /* what follows the prefix: "Ban Chấp hành", "Chỉ huy trưởng" */ \
  F (SIGNATURE, TITLE,         "title",         TEXT,    SEARCH, 0) /* "Phó Chỉ huy trưởng" */ \
  F (SIGNATURE, MILITARY_RANK, "military_rank", TEXT,    SEARCH, 0) \
  F (SIGNATURE, NAME,          "name",          TEXT,    SEARCH | SORT, 0) \
  F (SIGNATURE, SIGNED_DATE,   "signed_date",   DATE,    0, 0) /* given: the signature is given and locked */ \
  F (SIGNATURE, NOTE,          "note",          LINES,   0, 0)

/* The text as a tree. Numbers of parts, headings and items are computed, never typed. */
#define HD_CLAUSE_FIELDS(F) \
  F (CLAUSE, AGREEMENT, "agreement", REF,     REQUIRED | OWNER, AGREEMENT) \
  F (CLAUSE, PARENT,    "parent",    REF,     OWNER, CLAUSE) \
  F (CLAUSE, POSITION,  "position",  INTEGER, REQUIRED, 0) \
  F (CLAUSE, KIND,      "kind",      CHOICE,  REQUIRED, "ground preamble part heading paragraph item") \
  F (CLAUSE, TEXT,      "text",      LINES,   SEARCH, 0) /* empty: a blank for the pen */ \
  F (CLAUSE, AMENDS,    "amends",    REF,     0, CLAUSE) /* of an amendment: the clause of the amended agreement it concerns */ \
  F (CLAUSE, EFFECT,    "effect",    CHOICE,  0, "replace add repeal") /* add: after the clause it concerns */

#define HD_VERSION_FIELDS(F) \
  F (VERSION, AGREEMENT, "agreement", REF,     REQUIRED | OWNER, AGREEMENT) \
  F (VERSION, NUMBER,    "number",    INTEGER, REQUIRED, 0) \
  F (VERSION, MADE_DATE, "made_date", DATE,    0, 0) \
  F (VERSION, LABEL,     "label",     TEXT,    0, 0) \
  F (VERSION, BODY,      "body",      LINES,   0, 0) \
  F (VERSION, NOTE,      "note",      LINES,   0, 0)

#define HD_PROPOSAL_FIELDS(F) \
  F (PROPOSAL, AGREEMENT,    "agreement",    REF,     REQUIRED | OWNER, AGREEMENT) \
  F (PROPOSAL, CLAUSE,       "clause",       REF,     0, CLAUSE) \
  F (PROPOSAL, POSITION,     "position",     INTEGER, REQUIRED, 0) \
  F (PROPOSAL, BY_UNIT,      "by_unit",      REF,     0, UNIT) \
  F (PROPOSAL, BY_PERSON,    "by_person",    REF,     0, PERSON) \
  F (PROPOSAL, BY_NAME,      "by_name",      TEXT,    0, 0) \
  F (PROPOSAL, TEXT,         "text",         LINES,   SEARCH, 0) /* the remark; it or the wording must be there */ \
  F (PROPOSAL, DECISION,     "decision",     CHOICE,  REQUIRED, "open accepted partly rejected") \
  F (PROPOSAL, ANSWER,       "answer",       LINES,   0, 0) \
  F (PROPOSAL, MADE_DATE,    "made_date",    DATE,    0, 0) \
  F (PROPOSAL, DECIDED_DATE, "decided_date", DATE,    0, 0) \
  F (PROPOSAL, WORDING,      "wording",      LINES,   0, 0) /* the clause as it should read; empty: a remark only */ \
  F (PROPOSAL, VERSION,      "version",      REF,     0, VERSION) /* the version that took it in */ \
  F (PROPOSAL, BASE,         "base",         LINES,   0, 0) /* the clause as it read when the wording was proposed */

#define HD_FIELD_FIELDS(F) \
  F (FIELD, CODE,     "code",     TEXT,    REQUIRED | SEARCH, 0) \
  F (FIELD, NAME,     "name",     TEXT,    REQUIRED | SEARCH | SORT, 0) \
  F (FIELD, POSITION, "position", INTEGER, REQUIRED, 0) \
  F (FIELD, VALID_TO, "valid_to", DATE,    0, 0) /* last day it is reported on */

#define HD_INDICATOR_FIELDS(F) \
  F (INDICATOR, CODE,            "code",            TEXT,    REQUIRED | SEARCH, 0) \
  F (INDICATOR, FIELD,           "field",           REF,     REQUIRED, FIELD) \
  F (INDICATOR, NAME,            "name",            TEXT,    REQUIRED | SEARCH | SORT, 0) \
  F (INDICATOR, UNIT_OF_MEASURE, "unit_of_measure", TEXT,    REQUIRED, 0) \
  F (INDICATOR, DECIMALS,        "decimals",        INTEGER, REQUIRED, 0) /* 0-4 */ \
  F (INDICATOR, AGGREGATION,     "aggregation",     CHOICE,  REQUIRED, "sum latest average weighted_average ratio") \
  F (INDICATOR, NUMERATOR,       "numerator",       REF,     0, INDICATOR) /* of a ratio */ \
  F (INDICATOR, DENOMINATOR,     "denominator",     REF,     0, INDICATOR) /* empty: the numerator's target */ \
  F (INDICATOR, WEIGHT,          "weight",          REF,     0, INDICATOR) /* of a weighted average */ \
  F (INDICATOR, PAIR,            "pair",            REF,     0, INDICATOR) /* "123 lớp/9.735 người" */ \
  F (INDICATOR, PART_OF,         "part_of",         REF,     0, INDICATOR) \
  F (INDICATOR, DIRECTION,       "direction",       CHOICE,  REQUIRED, "up down neutral") \
  F (INDICATOR, DEFINITION,      "definition",      LINES,   0, 0) \
  F (INDICATOR, POSITION,        "position",        INTEGER, REQUIRED, 0) \
  F (INDICATOR, PHRASE,          "phrase",          TEXT,    0, 0) /* how a sentence tells it: "tuyển chọn {figure} nhập ngũ" */ \
  F (INDICATOR, VALID_TO,        "valid_to",        DATE,    0, 0) /* last day it is reported on */

#define HD_COMMITMENT_FIELDS(F) \
  F (COMMITMENT, AGREEMENT, "agreement", REF,     REQUIRED | OWNER, AGREEMENT) \
  F (COMMITMENT, CLAUSE,    "clause",    REF,     0, CLAUSE) \
  F (COMMITMENT, POSITION,  "position",  INTEGER, REQUIRED, 0) \
  F (COMMITMENT, TASK,      "task",      LINES,   REQUIRED | SEARCH, 0) \
  F (COMMITMENT, FIELD,     "field",     REF,     0, FIELD) \
  F (COMMITMENT, INDICATOR, "indicator", REF,     0, INDICATOR) \
  F (COMMITMENT, LEAD_UNIT, "lead_unit", REF,     0, UNIT) \
  F (COMMITMENT, DEADLINE,  "deadline",  DATE,    0, 0) \
  F (COMMITMENT, STATE,     "state",     CHOICE,  REQUIRED, "open doing done dropped") \
  F (COMMITMENT, NOTE,      "note",      LINES,   0, 0)

#define HD_COMMITMENT_UNIT_FIELDS(F) \
  F (COMMITMENT_UNIT, COMMITMENT, "commitment", REF,     REQUIRED | OWNER, COMMITMENT) \
  F (COMMITMENT_UNIT, UNIT,       "unit",       REF,     REQUIRED, UNIT) \
  F (COMMITMENT_UNIT, POSITION,   "position",   INTEGER, REQUIRED, 0)

#define HD_TARGET_FIELDS(F) \
  F (TARGET, INDICATOR, "indicator", REF,    REQUIRED, INDICATOR) \
  F (TARGET, AGREEMENT, "agreement", REF,    0, AGREEMENT) \
  F (TARGET, UNIT,      "unit",      REF,    0, UNIT) /* empty: the whole committee */ \
  F (TARGET, FROM_DATE, "from_date", DATE,   REQUIRED, 0) \
  F (TARGET, TO_DATE,   "to_date",   DATE,   REQUIRED, 0) /* last day */ \
  F (TARGET, VALUE,     "value",     FIGURE, REQUIRED, 0) \
  F (TARGET, NOTE,      "note",      LINES,  0, 0)

#define HD_RESULT_FIELDS(F) \
  F (RESULT, INDICATOR,  "indicator",  REF,    REQUIRED, INDICATOR) \
  F (RESULT, UNIT,       "unit",       REF,    0, UNIT) /* empty: the whole committee */ \
  F (RESULT, FROM_DATE,  "from_date",  DATE,   REQUIRED, 0) \
  F (RESULT, TO_DATE,    "to_date",    DATE,   REQUIRED, 0) /* last day */ \
  F (RESULT, VALUE,      "value",      FIGURE, 0, 0) /* empty: only the wording is known ("hàng nghìn") */ \
  F (RESULT, PRECISION,  "precision",  CHOICE, REQUIRED, "exact nearly over about magnitude") \
  F (RESULT, WORDING,    "wording",    TEXT,   0, 0) /* as reported: "gần 3 tỉ đồng" */ \
  F (RESULT, SOURCE,     "source",     TEXT,   0, 0) \
  F (RESULT, ATTACHMENT, "attachment", REF,    0, ATTACHMENT) \
  F (RESULT, NOTE,       "note",       LINES,  0, 0)

/* A sentence made of figures, kept as edited; what it says of figures can be made anew. */
#define HD_SENTENCE_FIELDS(F) \
  F (SENTENCE, INDICATOR, "indicator", REF,     0, INDICATOR) /* empty: all of its field */ \
  F (SENTENCE, FIELD,     "field",     REF,     0, FIELD) \
  F (SENTENCE, UNIT,      "unit",      REF,     0, UNIT) /* empty: all together */ \
  F (SENTENCE, FROM_DATE, "from_date", DATE,    REQUIRED, 0) /* the time asked for */ \
  F (SENTENCE, TO_DATE,   "to_date",   DATE,    REQUIRED, 0) /* last day */ \
  F (SENTENCE, POSITION,  "position",  INTEGER, REQUIRED, 0) \
  F (SENTENCE, TEXT,      "text",      LINES,   REQUIRED, 0) /* as it stands after editing */ \
  F (SENTENCE, LINKS,     "links",     LINES,   0, 0) /* figures said in the text, a line each: model/figure-sentence.h */ \
  F (SENTENCE, NOTE,      "note",      LINES,   0, 0)

#define HD_MEETING_FIELDS(F) \
  F (MEETING, KIND,       "kind",       CHOICE, REQUIRED, "interim final signing working visit other") \
  F (MEETING, TITLE,      "title",      TEXT,   REQUIRED | SEARCH | SORT, 0) /* as printed; may say otherwise than kind */ \
  F (MEETING, DATE,       "on_date",    DATE,   0, 0) \
  F (MEETING, SESSION,    "session",    CHOICE, 0, "morning afternoon day") \
  F (MEETING, START_TIME, "start_time", TIME,   0, 0) \
  F (MEETING, END_TIME,   "end_time",   TIME,   0, 0) \
  F (MEETING, PLACE,      "place",      TEXT,   SEARCH, 0) \
  F (MEETING, HOST_UNIT,  "host_unit",  REF,    0, UNIT) /* whose house it is; not who chairs */ \
  F (MEETING, ORGANISER,  "organiser",  TEXT,   0, 0) \
  F (MEETING, NOTE,       "note",       LINES,  0, 0) \
  F (MEETING, PREVIOUS, "previous", REF, 0, MEETING) /* whose agenda and open tasks it began with */ \
  F (MEETING, FROM_DATE, "from_date", DATE, 0, 0) /* the time under review */ \
  F (MEETING, TO_DATE, "to_date", DATE, 0, 0) /* last day */

#define HD_MEETING_AGREEMENT_FIELDS(F) \
  F (MEETING_AGREEMENT, MEETING,   "meeting",   REF,    REQUIRED | OWNER, MEETING) \
  F (MEETING_AGREEMENT, AGREEMENT, "agreement", REF,    REQUIRED, AGREEMENT) \
  F (MEETING_AGREEMENT, ROLE,      "role",      CHOICE, REQUIRED, "reviewed signed")

#define HD_AGENDA_ITEM_FIELDS(F) \
  F (AGENDA_ITEM, MEETING,       "meeting",       REF,     REQUIRED | OWNER, MEETING) \
  F (AGENDA_ITEM, POSITION,      "position",      INTEGER, REQUIRED, 0) \
  F (AGENDA_ITEM, TITLE,         "title",         TEXT,    REQUIRED | SEARCH, 0) \
  F (AGENDA_ITEM, START_TIME,    "start_time",    TIME,    0, 0) \
  F (AGENDA_ITEM, MINUTES,       "minutes",       INTEGER, 0, 0) \
  F (AGENDA_ITEM, PERSON,        "person",        REF,     0, PERSON) \
  F (AGENDA_ITEM, RESPONSIBLE,   "responsible",   TEXT,    0, 0) \
  F (AGENDA_ITEM, INTERNAL_NOTE, "internal_note", LINES,   0, 0) \
  F (AGENDA_ITEM, KIND, "kind", CHOICE, 0, "opening report paper discussion commendation signing directive conclusion closing other") \
  F (AGENDA_ITEM, UNIT, "unit", REF, 0, UNIT) \
  F (AGENDA_ITEM, SCRIPT, "script", LINES, 0, 0) /* said by the chair; printed in the running script only */

#define HD_ATTENDEE_FIELDS(F) \
  F (ATTENDEE, MEETING,    "meeting",    REF,     REQUIRED | OWNER, MEETING) \
  F (ATTENDEE, POSITION,   "position",   INTEGER, REQUIRED, 0) /* protocol order */ \
  F (ATTENDEE, PERSON,     "person",     REF,     0, PERSON) \
  F (ATTENDEE, UNIT,       "unit",       REF,     0, UNIT) \
  F (ATTENDEE, NAME,       "name",       TEXT,    0, 0) /* when there is no person record */ \
  F (ATTENDEE, TITLE,      "title",      TEXT,    0, 0) \
  F (ATTENDEE, CAPACITY,   "capacity",   CHOICE,  REQUIRED, "chair secretary delegate guest witness") \
  F (ATTENDEE, PRESENCE,   "presence",   CHOICE,  REQUIRED, "expected present excused absent") \
  F (ATTENDEE, SUBSTITUTE, "substitute", REF,     0, PERSON) \
  F (ATTENDEE, NOTE,       "note",       LINES,   0, 0) \
  F (ATTENDEE, TIME_IN, "time_in", TIME, 0, 0) \
  F (ATTENDEE, TIME_OUT, "time_out", TIME, 0, 0) \
  F (ATTENDEE, SUBSTITUTE_NAME, "substitute_name", TEXT, 0, 0) /* when there is no person record */ \
  F (ATTENDEE, SUBSTITUTE_TITLE, "substitute_title", TEXT, 0, 0) \
  F (ATTENDEE, SEAT, "seat", TEXT, 0, 0) /* as written in the plan, when not by protocol order */

#define HD_CONTRIBUTION_FIELDS(F) \
  F (CONTRIBUTION, MEETING,    "meeting",    REF,     REQUIRED | OWNER, MEETING) \
  F (CONTRIBUTION, POSITION,   "position",   INTEGER, REQUIRED, 0) \
  F (CONTRIBUTION, KIND,       "kind",       CHOICE,  REQUIRED, "paper remark directive conclusion note finding") \
  F (CONTRIBUTION, PERSON,     "person",     REF,     0, PERSON) \
  F (CONTRIBUTION, UNIT,       "unit",       REF,     0, UNIT) \
  F (CONTRIBUTION, BY_NAME,    "by_name",    TEXT,    0, 0) \
  F (CONTRIBUTION, TITLE,      "title",      TEXT,    SEARCH, 0) \
  F (CONTRIBUTION, TEXT,       "text",       LINES,   SEARCH, 0) \
  F (CONTRIBUTION, ANSWER,     "answer",     LINES,   0, 0) \
  F (CONTRIBUTION, ATTACHMENT, "attachment", REF,     0, ATTACHMENT) \
  F (CONTRIBUTION, AGENDA_ITEM, "agenda_item", REF, 0, AGENDA_ITEM) \
  F (CONTRIBUTION, AT_TIME, "at_time", TIME, 0, 0) \
  F (CONTRIBUTION, PROPOSAL, "proposal", REF, 0, PROPOSAL) /* the comment on a draft that it became */

#define HD_TASK_FIELDS(F) \
  F (TASK, MEETING,   "meeting",   REF,     OWNER, MEETING) \
  F (TASK, AGREEMENT, "agreement", REF,     0, AGREEMENT) \
  F (TASK, POSITION,  "position",  INTEGER, REQUIRED, 0) \
  F (TASK, TEXT,      "text",      LINES,   REQUIRED | SEARCH, 0) \
  F (TASK, UNIT,      "unit",      REF,     0, UNIT) \
  F (TASK, DEADLINE,  "deadline",  DATE,    0, 0) \
  F (TASK, STATE,     "state",     CHOICE,  REQUIRED, "open doing done dropped") \
  F (TASK, NOTE,      "note",      LINES,   0, 0) \
  F (TASK, CONTRIBUTION, "contribution", REF, 0, CONTRIBUTION) /* the conclusion it comes from */ \
  F (TASK, DONE_DATE, "done_date", DATE, 0, 0)

#define HD_COMMENDATION_FIELDS(F) \
  F (COMMENDATION, MEETING, "meeting", REF, REQUIRED | OWNER, MEETING) \
  F (COMMENDATION, POSITION, "position", INTEGER, REQUIRED, 0) \
  F (COMMENDATION, KIND, "kind", CHOICE, REQUIRED, "collective individual") \
  F (COMMENDATION, UNIT, "unit", REF, 0, UNIT) \
  F (COMMENDATION, PERSON, "person", REF, 0, PERSON) \
  F (COMMENDATION, NAME, "name", TEXT, SEARCH, 0) /* when there is no record */ \
  F (COMMENDATION, TITLE, "title", TEXT, 0, 0) \
  F (COMMENDATION, FORM, "form", TEXT, 0, 0) /* bằng khen, giấy khen */ \
  F (COMMENDATION, REASON, "reason", LINES, 0, 0) \
  F (COMMENDATION, AMOUNT, "amount", INTEGER, 0, 0) /* đồng */ \
  F (COMMENDATION, DECISION, "decision", TEXT, SEARCH, 0) /* number and symbol */ \
  F (COMMENDATION, DECISION_DATE, "decision_date", DATE, 0, 0) \
  F (COMMENDATION, NOTE, "note", LINES, 0, 0)

#define HD_MEETING_PAPER_FIELDS(F) \
  F (MEETING_PAPER, MEETING, "meeting", REF, REQUIRED | OWNER, MEETING) \
  F (MEETING_PAPER, KIND, "kind", TEXT, REQUIRED, 0) /* "report", "minutes", ... */ \
  F (MEETING_PAPER, TEXT, "text", LINES, 0, 0) /* as edited; empty: from the template */ \
  F (MEETING_PAPER, DIGEST, "digest", TEXT, 0, 0) /* of the words it was last made from */ \
  F (MEETING_PAPER, MADE_DATE, "made_date", DATE, 0, 0) \
  F (MEETING_PAPER, NOTE, "note", LINES, 0, 0) \
  F (MEETING_PAPER, LINKS, "links", LINES, 0, 0) /* figures said in the text, a line each: model/figure-sentence.h */

#define HD_SERIES_FIELDS(F) \
  F (SERIES, NAME,      "name",      TEXT,   REQUIRED, 0) \
  F (SERIES, KIND,      "kind",      TEXT,   0, 0) /* kind of paper it numbers; empty: all */ \
  F (SERIES, RESET,     "reset",     CHOICE, REQUIRED, "yearly term") \
  F (SERIES, FROM_DATE, "from_date", DATE,   0, 0) \
  F (SERIES, TO_DATE,   "to_date",   DATE,   0, 0) \
  F (SERIES, SYMBOL,    "symbol",    TEXT,   0, 0) /* proposed after "number/" */ \
  F (SERIES, FIRST_NUMBER, "first_number", INTEGER, 0, 0) /* 1 when empty */

#define HD_PAPER_FIELDS(F) \
  F (PAPER, KIND,        "kind",        TEXT,    REQUIRED, 0) /* "agreement", "minutes", "report", ... */ \
  F (PAPER, AGREEMENT,   "agreement",   REF,     0, AGREEMENT) \
  F (PAPER, MEETING,     "meeting",     REF,     0, MEETING) \
  F (PAPER, SERIES,      "series",      REF,     0, SERIES) \
  F (PAPER, NUMBER,      "number",      INTEGER, 0, 0) \
  F (PAPER, SYMBOL,      "symbol",      TEXT,    SEARCH, 0) /* "BC-BCĐ", after "number/" */ \
  F (PAPER, ISSUED_DATE, "issued_date", DATE,    0, 0) \
  F (PAPER, SUBJECT,     "subject",     TEXT,    REQUIRED | SEARCH | SORT, 0) \
  F (PAPER, SIGNER_NAME, "signer_name", TEXT,    SEARCH, 0) \
  F (PAPER, RECIPIENTS,  "recipients",  LINES,   0, 0) \
  F (PAPER, COPIES,      "copies",      INTEGER, 0, 0) \
  F (PAPER, PROFILE,     "profile",     TEXT,    0, 0) \
  F (PAPER, TEMPLATE,    "template",    REF,     0, TEMPLATE_VERSION) \
  F (PAPER, STATE,       "state",       CHOICE,  REQUIRED, "draft issued withdrawn replaced signed") \
  F (PAPER, REPLACES,    "replaces",    REF,     0, PAPER) \
  F (PAPER, PDF,         "pdf",         HASH,    0, 0) /* issued bytes, never altered */ \
  F (PAPER, NOTE,        "note",        LINES,   0, 0) \
  F (PAPER, TYPE_NAME,   "type_name",   TEXT,    SEARCH, 0) /* tên loại: "Báo cáo" */ \
  F (PAPER, FILE_COPY,   "file_copy",   TEXT,    0, 0) /* who keeps the copy on file */ \
  F (PAPER, SENT_DATE,   "sent_date",   DATE,    0, 0) \
  F (PAPER, MEDIA_TYPE,  "media_type",  TEXT,    0, 0) /* of the stored bytes; application/pdf when empty */ \
  F (PAPER, STATE_DATE,  "state_date",  DATE,    0, 0) /* withdrawn or replaced on that day */ \
  F (PAPER, STATE_REASON, "state_reason", LINES, 0, 0) \
  F (PAPER, BODY,        "body",        LINES,   0, 0) /* of a paper made here: its own text; empty: the template's */ \
  F (PAPER, ISSUER,      "issuer",      REF,     0, UNIT) /* who makes it; empty: the committee */ \
  F (PAPER, SIGNER,      "signer",      REF,     0, PERSON) \
  F (PAPER, DETAILS,     "details",     LINES,   0, 0) /* what its maker said besides: "name: value" */

#define HD_ATTACHMENT_FIELDS(F) \
  F (ATTACHMENT, AGREEMENT,  "agreement",  REF,     OWNER, AGREEMENT) \
  F (ATTACHMENT, MEETING,    "meeting",    REF,     OWNER, MEETING) \
  F (ATTACHMENT, NAME,       "name",       TEXT,    REQUIRED | SEARCH | SORT, 0) \
  F (ATTACHMENT, PURPOSE,    "purpose",    CHOICE,  REQUIRED, "signed_scan evidence speech other") \
  F (ATTACHMENT, MEDIA_TYPE, "media_type", TEXT,    REQUIRED, 0) \
  F (ATTACHMENT, CONTENT,    "content",    HASH,    REQUIRED, 0) \
  F (ATTACHMENT, SIZE,       "size",       INTEGER, REQUIRED, 0) /* bytes */ \
  F (ATTACHMENT, PAGES,      "pages",      INTEGER, 0, 0) \
  F (ATTACHMENT, NOTE,       "note",       LINES,   0, 0)

#define HD_TEMPLATE_FIELDS(F) \
  F (TEMPLATE, KEY,  "key",  TEXT, REQUIRED, 0) \
  F (TEMPLATE, NAME, "name", TEXT, REQUIRED | SEARCH | SORT, 0) \
  F (TEMPLATE, KIND, "kind", CHOICE, 0, "passage agreement paper")

#define HD_TEMPLATE_VERSION_FIELDS(F) \
  F (TEMPLATE_VERSION, TEMPLATE,  "template",  REF,     REQUIRED | OWNER, TEMPLATE) \
  F (TEMPLATE_VERSION, NUMBER,    "number",    INTEGER, REQUIRED, 0) \
  F (TEMPLATE_VERSION, MADE_DATE, "made_date", DATE,    0, 0) \
  F (TEMPLATE_VERSION, BODY,      "body",      LINES,   0, 0)

/* A time for which units report, and by when. */
#define HD_REPORTING_PERIOD_FIELDS(F) \
  F (REPORTING_PERIOD, FROM_DATE,     "from_date",     DATE,  REQUIRED, 0) \
  F (REPORTING_PERIOD, TO_DATE,       "to_date",       DATE,  REQUIRED, 0) /* last day */ \
  F (REPORTING_PERIOD, DEADLINE,      "deadline",      DATE,  0, 0) /* last day on which a report is on time */ \
  F (REPORTING_PERIOD, CLOSED_DATE,   "closed_date",   DATE,  0, 0) /* since then results inside it do not change */ \
  F (REPORTING_PERIOD, REOPEN_REASON, "reopen_reason", LINES, 0, 0) /* why it was opened again, the last time */ \
  F (REPORTING_PERIOD, NOTE,          "note",          LINES, 0, 0)

/* A unit handed its report of a period in. */
#define HD_UNIT_REPORT_FIELDS(F) \
  F (UNIT_REPORT, PERIOD,        "period",        REF,   REQUIRED | OWNER, REPORTING_PERIOD) \
  F (UNIT_REPORT, UNIT,          "unit",          REF,   REQUIRED, UNIT) \
  F (UNIT_REPORT, RECEIVED_DATE, "received_date", DATE,  REQUIRED, 0) \
  F (UNIT_REPORT, NOTE,          "note",          LINES, 0, 0)

/* E (ENTITY, "table name", "JSON key of the list"). The order is that of the export: what is referred to comes first
 * where it can (an import defers foreign keys to its end). */
#define HD_ENTITIES(E) \
  E (UNIT,              "unit",              "units") \
  E (UNIT_SUCCESSION,   "unit_succession",   "unit_successions") \
  E (COMMITTEE,         "committee",         "committees") \
  E (PERSON,            "person",            "people") \
  E (POST,              "post",              "posts") \
  E (COMMITTEE_MEMBER,  "committee_member",  "committee_members") \
  E (ROTATION,          "rotation",          "rotations") \
  E (AGREEMENT,         "agreement",         "agreements") \
  E (PARTY,             "party",             "parties") \
  E (SIGNATURE,         "signature",         "signatures") \
  E (CLAUSE,            "clause",            "clauses") \
  E (VERSION,           "version",           "versions") \
  E (PROPOSAL,          "proposal",          "proposals") \
  E (FIELD,             "field",             "fields") \
  E (INDICATOR,         "indicator",         "indicators") \
  E (COMMITMENT,        "commitment",        "commitments") \
  E (COMMITMENT_UNIT,   "commitment_unit",   "commitment_units") \
  E (TARGET,            "target",            "targets") \
  E (RESULT,            "result",            "results") \
  E (REPORTING_PERIOD,  "reporting_period",  "reporting_periods") \
  E (UNIT_REPORT,       "unit_report",       "unit_reports") \
  E (SENTENCE,          "sentence",          "sentences") \
  E (MEETING,           "meeting",           "meetings") \
  E (MEETING_AGREEMENT, "meeting_agreement", "meeting_agreements") \
  E (AGENDA_ITEM,       "agenda_item",       "agenda_items") \
  E (ATTENDEE,          "attendee",          "attendees") \
  E (CONTRIBUTION,      "contribution",      "contributions") \
  E (TASK,              "task",              "tasks") \
  E (COMMENDATION,      "commendation",      "commendations") \
  E (MEETING_PAPER,     "meeting_paper",     "meeting_papers") \
  E (SERIES,            "series",            "series") \
  E (TEMPLATE,          "template",          "templates") \
  E (TEMPLATE_VERSION,  "template_version",  "template_versions") \
  E (PAPER,             "paper",             "papers") \
  E (ATTACHMENT,        "attachment",        "attachments")
