/* todo.c: the list of what waits for the secretariat
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/todo-private.h"

#include "base/i18n.h"
#include "model/agreement.h"
#include "model/meeting.h"
#include "model/unit.h"

typedef struct
{
  const char *word;
  const char *label;
  HdTodoFunc  find;
} Rule;

static const Rule rules[HD_N_TODO_RULES] = {
  [HD_TODO_TASK] = { "task", N_("Past their deadline"), hd_todo_find_tasks },
  [HD_TODO_AGREEMENT] = { "agreement", N_("Programmes on their way"), hd_todo_find_agreements },
  [HD_TODO_SIGNER] = { "signer", N_("Signers who left their post"), hd_todo_find_signers },
  [HD_TODO_EXPIRED] = { "expired", N_("Programmes to be closed"), hd_todo_find_expired },
  [HD_TODO_REPORT] = { "report", N_("Units that have not reported"), hd_todo_find_reports },
  [HD_TODO_SPLIT] = { "split", N_("Targets not broken down"), hd_todo_find_splits },
  [HD_TODO_PAPER] = { "paper", N_("Papers not issued"), hd_todo_find_papers },
  [HD_TODO_TURN] = { "turn", N_("Head of the cluster"), hd_todo_find_turns },
  [HD_TODO_COMMITTEE] = { "committee", N_("Committee"), hd_todo_find_head },
  [HD_TODO_MEETING] = { "meeting", N_("Meetings to be put in order"), hd_todo_find_meetings },
};

static GPtrArray *
new_records (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
}

HdTodoFacts *
hd_todo_facts_new (HdDate   today,
                   HdPeriod year)
{
  HdTodoFacts *self = g_new0 (HdTodoFacts, 1);

  self->today = today;
  self->year = year;
  self->dossiers = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_dossier_free);
  self->tasks = new_records ();
  self->commitments = new_records ();
  self->meetings = new_records ();
  self->prepared = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_meeting_free);
  self->papers = new_records ();
  self->units = new_records ();
  self->indicators = new_records ();
  self->targets = new_records ();
  self->rotations = new_records ();
  self->members = new_records ();
  self->periods = new_records ();
  self->receipts = new_records ();
  self->entered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->expected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->reported = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
hd_todo_facts_free (HdTodoFacts *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->dossiers);
  g_ptr_array_unref (self->periods);
  g_ptr_array_unref (self->receipts);
  g_hash_table_unref (self->entered);
  g_ptr_array_unref (self->tasks);
  g_ptr_array_unref (self->commitments);
  g_ptr_array_unref (self->meetings);
  g_ptr_array_unref (self->prepared);
  g_ptr_array_unref (self->papers);
  g_ptr_array_unref (self->units);
  g_ptr_array_unref (self->indicators);
  g_ptr_array_unref (self->targets);
  g_ptr_array_unref (self->rotations);
  g_ptr_array_unref (self->members);
  g_hash_table_unref (self->expected);
  g_hash_table_unref (self->reported);
  g_free (self);
}

void
hd_todo_free (HdTodo *self)
{
  if (self == NULL)
    return;
  g_free (self->sentence);
  g_free (self->subject);
  g_free (self->place.id);
  g_free (self->place.record);
  g_free (self);
}

const char *
hd_todo_rule_label (HdTodoRule rule)
{
  g_return_val_if_fail (rule < HD_N_TODO_RULES, "");

  return _(rules[rule].label);
}

const char *
hd_todo_rule_word (HdTodoRule rule)
{
  g_return_val_if_fail (rule < HD_N_TODO_RULES, "");

  return rules[rule].word;
}

HdTodo *
hd_todo_add (GPtrArray   *todos,
             HdTodoRule   rule,
             char        *sentence,
             const char  *subject,
             HdDate       due,
             HdEntityKind kind,
             const char  *id)
{
  HdTodo *todo = g_new0 (HdTodo, 1);

  todo->rule = rule;
  todo->sentence = sentence;
  todo->subject = g_strdup (subject != NULL ? subject : "");
  todo->due = due;
  todo->place.kind = kind;
  todo->place.id = g_strdup (id);
  todo->place.field = -1;
  g_ptr_array_add (todos, todo);
  return todo;
}

char *
hd_todo_name_agreement (const HdRecord *agreement)
{
  g_autofree char *number = hd_agreement_dup_number (agreement);
  g_autofree char *title = hd_record_dup_title (agreement);

  return *number != '\0' ? g_strdup_printf ("%s · %s", number, title) : g_steal_pointer (&title);
}

const char *
hd_todo_name_unit (const HdTodoFacts *facts,
                   const char        *id)
{
  for (guint i = 0; id != NULL && i < facts->units->len; i++)
    if (g_str_equal (hd_record_get_id (g_ptr_array_index (facts->units, i)), id))
      return hd_unit_get_short_name (g_ptr_array_index (facts->units, i));
  return "";
}

gboolean
hd_todo_is_past (const HdTodoFacts *facts,
                 HdDate             day)
{
  return day != HD_DATE_NONE && day < facts->today;
}

const HdDossier *
hd_todo_find_dossier (const HdTodoFacts *facts,
                      const char        *agreement_id)
{
  for (guint i = 0; agreement_id != NULL && i < facts->dossiers->len; i++)
    {
      const HdDossier *dossier = g_ptr_array_index (facts->dossiers, i);

      if (g_str_equal (hd_record_get_id (dossier->agreement), agreement_id))
        return dossier;
    }
  return NULL;
}

gboolean
hd_todo_task_place (const HdRecord *task,
                    HdEntityKind   *kind,
                    const char    **id)
{
  const char *meeting = hd_record_get_text (task, HD_TASK_MEETING), *agreement = hd_record_get_text (task, HD_TASK_AGREEMENT);

  *kind = meeting != NULL ? HD_ENTITY_MEETING : HD_ENTITY_AGREEMENT;
  *id = meeting != NULL ? meeting : agreement;
  return *id != NULL;
}

/* The earliest day first, what has none last; as found among equals. */
static int
compare_due (gconstpointer first,
             gconstpointer second)
{
  const HdTodo *a = *(const HdTodo * const *) first, *b = *(const HdTodo * const *) second;
  HdDate x = a->due != HD_DATE_NONE ? a->due : G_MAXINT32, y = b->due != HD_DATE_NONE ? b->due : G_MAXINT32;

  return x < y ? -1 : x > y;
}

GPtrArray *
hd_todos_of_rule (const HdTodoFacts *facts,
                  HdTodoRule         rule)
{
  GPtrArray *todos = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_todo_free);

  g_return_val_if_fail (facts != NULL && rule < HD_N_TODO_RULES, todos);

  rules[rule].find (facts, todos);
  g_ptr_array_sort (todos, compare_due);
  return todos;
}

GPtrArray *
hd_todos_find (const HdTodoFacts *facts)
{
  GPtrArray *todos = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_todo_free);

  for (HdTodoRule rule = 0; rule < HD_N_TODO_RULES; rule++)
    g_ptr_array_extend_and_steal (todos, hd_todos_of_rule (facts, rule));
  return todos;
}
