/* todo-private.h: what the files of todo.h share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/todo.h"

G_BEGIN_DECLS

typedef void (*HdTodoFunc) (const HdTodoFacts *facts, GPtrArray *todos);

/* @sentence: (transfer full); @subject: (nullable). Returns: (transfer none), to be told more of. */
HdTodo     *hd_todo_add (GPtrArray *todos, HdTodoRule rule, char *sentence, const char *subject, HdDate due, HdEntityKind kind, const char *id);
/* "05/CTPH-… · Phối hợp năm 2023": number, where there is one, and subject. */
char       *hd_todo_name_agreement (const HdRecord *agreement) G_GNUC_WARN_UNUSED_RESULT;
/* The unit's short name; "" when it is not known. */
const char *hd_todo_name_unit (const HdTodoFacts *facts, const char *id);
/* Whether the day is before today; HD_DATE_NONE never is. */
gboolean    hd_todo_is_past (const HdTodoFacts *facts, HdDate day);
/* The agreement's dossier; NULL when it is none of those. */
const HdDossier *hd_todo_find_dossier (const HdTodoFacts *facts, const char *agreement_id);
/* Where a task is dealt with: its meeting or its agreement; FALSE when it has neither. */
gboolean    hd_todo_task_place (const HdRecord *task, HdEntityKind *kind, const char **id);

/* One a rule. */
void hd_todo_find_tasks      (const HdTodoFacts *facts, GPtrArray *todos);
void hd_todo_find_agreements (const HdTodoFacts *facts, GPtrArray *todos);
void hd_todo_find_signers    (const HdTodoFacts *facts, GPtrArray *todos);
void hd_todo_find_expired    (const HdTodoFacts *facts, GPtrArray *todos);
void hd_todo_find_reports    (const HdTodoFacts *facts, GPtrArray *todos);
void hd_todo_find_splits     (const HdTodoFacts *facts, GPtrArray *todos);
void hd_todo_find_papers     (const HdTodoFacts *facts, GPtrArray *todos);
void hd_todo_find_turns      (const HdTodoFacts *facts, GPtrArray *todos);
void hd_todo_find_meetings   (const HdTodoFacts *facts, GPtrArray *todos);
void hd_todo_find_head       (const HdTodoFacts *facts, GPtrArray *todos);

G_END_DECLS
