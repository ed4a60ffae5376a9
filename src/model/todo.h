/* todo.h: what waits for the secretariat, and which days are coming
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One rule a function, over records that book/overview.h has read; no rule asks the book.
 */
#pragma once

#include "model/dossier.h"

G_BEGIN_DECLS

typedef enum
{
  HD_TODO_TASK,      /* a task or commitment is past its deadline */
  HD_TODO_AGREEMENT, /* an agreement on its way lacks something (model/agreement-moves.h) */
  HD_TODO_SIGNER,    /* who is to sign no longer holds the post */
  HD_TODO_EXPIRED,   /* in force, its time is over, and nobody has closed it */
  HD_TODO_REPORT,    /* a unit has not reported */
  HD_TODO_SPLIT,     /* a target of the whole committee is not broken down, or its parts do not add up to it */
  HD_TODO_PAPER,     /* a paper was drafted and not issued */
  HD_TODO_TURN,      /* nobody is settled as head of the cluster */
  HD_TODO_COMMITTEE, /* nobody heads the committee */
  HD_TODO_MEETING,   /* a meeting that is coming, or just over, lacks something (model/meeting-missing.h) */
  HD_N_TODO_RULES
} HdTodoRule;

/* Where a line leads. */
typedef struct
{
  HdEntityKind kind;
  char        *id;
  const char  *tab;    /* (nullable): of an agreement's page, as in HdAgreementNeed; of a meeting's: "details", "delegates", "agenda",
                        * "discussion", "conclusions", "papers"; static */
  int          field;  /* of the agreement, meeting or @record; -1: none */
  char        *record; /* (nullable): clause, party or comment in the tab; delegate, agenda item, contribution or task */
} HdPlace;

typedef struct
{
  HdTodoRule rule;
  char      *sentence; /* whole and translated: what is missing and what to do */
  char      *subject;  /* what it belongs to: number and subject of an agreement; "" when the sentence says it */
  HdDate     due;      /* HD_DATE_NONE: no day */
  HdPlace    place;
} HdTodo;

/* A day to come. */
typedef struct
{
  HdDate   date;
  char    *text;      /* "Hội nghị …" */
  gboolean has_place; /* FALSE: a commemoration */
  HdPlace  place;
} HdComing;

/* What the rules look at, as of one day. */
typedef struct
{
  HdDate      today;
  HdPeriod    year;        /* whose figures and targets are looked at */
  GPtrArray  *dossiers;    /* HdDossier: agreements from draft to in force */
  GPtrArray  *tasks;       /* TASK with a deadline that are not done or dropped */
  GPtrArray  *commitments; /* COMMITMENT, likewise */
  GPtrArray  *meetings;    /* MEETING from some weeks ago on */
  GPtrArray  *prepared;    /* HdMeeting: those that are coming soon, or are just over */
  GPtrArray  *papers;      /* PAPER drafts */
  GPtrArray  *units;       /* UNIT */
  GPtrArray  *indicators;  /* INDICATOR */
  GPtrArray  *targets;     /* TARGET in the year */
  GPtrArray  *rotations;   /* ROTATION */
  GPtrArray  *members;     /* COMMITTEE_MEMBER */
  GPtrArray  *periods;     /* REPORTING_PERIOD of the year: where there are any, they say who is late, not results */
  GPtrArray  *receipts;    /* UNIT_REPORT of those periods */
  GHashTable *entered;     /* "period unit": ids of periods and of units with a result in them */
  GHashTable *expected;    /* ids of units that are to report in the year */
  GHashTable *reported;    /* ids of units with a result in it */
} HdTodoFacts;

HdTodoFacts *hd_todo_facts_new  (HdDate today, HdPeriod year) G_GNUC_WARN_UNUSED_RESULT; /* all lists empty, owning what is put in */
void         hd_todo_facts_free (HdTodoFacts *self);

void         hd_todo_free       (HdTodo *self);
void         hd_coming_free     (HdComing *self);
/* "Signers without their post": title of the lines of a rule, translated. */
const char  *hd_todo_rule_label (HdTodoRule rule);
/* Word of a rule on the command line and in JSON: "signer"; static. */
const char  *hd_todo_rule_word  (HdTodoRule rule);

/* (element-type HdTodo): what one rule finds. */
GPtrArray   *hd_todos_of_rule   (const HdTodoFacts *facts, HdTodoRule rule) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type HdTodo): of all rules, rule by rule, in each the earliest day first. */
GPtrArray   *hd_todos_find      (const HdTodoFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type HdComing): deadlines, meetings, ends of agreements and commemorations of the next @n_days, by day. */
GPtrArray   *hd_coming_find     (const HdTodoFacts *facts, guint n_days) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdTodoFacts, hd_todo_facts_free)

G_END_DECLS
