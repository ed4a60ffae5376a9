/* todo-agreements.c: what agreements, their signers, papers and tasks wait for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/todo-private.h"

#include <string.h>

#include "base/i18n.h"
#include "model/agreement-moves.h"
#include "model/unit.h"

/* Of one agreement; what more is missing is seen there. */
#define MAX_NEEDS 6

static void
add_overdue (const HdTodoFacts *facts,
             GPtrArray         *todos,
             const char        *what,
             const char        *unit,
             HdDate             deadline,
             HdEntityKind       kind,
             const char        *id,
             const char        *record)
{
  g_autofree char *day = hd_date_display (deadline);
  /* A task is often written as a whole sentence. */
  g_autofree char *task = g_strndup (what, strlen (what) - (g_str_has_suffix (what, ".") ? 1 : 0));
  const char *name = hd_todo_name_unit (facts, unit);
  char *sentence = *name != '\0' ? g_strdup_printf (_("%s: was to be done by %s until %s."), task, name, day)
                                 : g_strdup_printf (_("%s: was to be done until %s."), task, day);
  const HdDossier *dossier = kind == HD_ENTITY_AGREEMENT ? hd_todo_find_dossier (facts, id) : NULL;
  g_autofree char *subject = dossier != NULL ? hd_todo_name_agreement (dossier->agreement) : NULL;
  HdTodo *todo;

  todo = hd_todo_add (todos, HD_TODO_TASK, sentence, subject, deadline, kind, id);
  if (kind == HD_ENTITY_MEETING)
    {
      todo->place.tab = "conclusions";
      todo->place.record = g_strdup (record);
    }
}

void
hd_todo_find_tasks (const HdTodoFacts *facts,
                    GPtrArray         *todos)
{
  for (guint i = 0; i < facts->tasks->len; i++)
    {
      const HdRecord *task = g_ptr_array_index (facts->tasks, i);
      HdDate deadline = hd_record_get_date (task, HD_TASK_DEADLINE);
      HdEntityKind kind;
      const char *id;

      if (hd_todo_is_past (facts, deadline) && hd_todo_task_place (task, &kind, &id))
        add_overdue (facts, todos, hd_record_peek_text (task, HD_TASK_TEXT), hd_record_get_text (task, HD_TASK_UNIT), deadline, kind, id,
                     hd_record_get_id (task));
    }
  for (guint i = 0; i < facts->commitments->len; i++)
    {
      const HdRecord *commitment = g_ptr_array_index (facts->commitments, i);
      HdDate deadline = hd_record_get_date (commitment, HD_COMMITMENT_DEADLINE);

      if (hd_todo_is_past (facts, deadline))
        add_overdue (facts, todos, hd_record_peek_text (commitment, HD_COMMITMENT_TASK), hd_record_get_text (commitment, HD_COMMITMENT_LEAD_UNIT),
                     deadline, HD_ENTITY_AGREEMENT, hd_record_peek_text (commitment, HD_COMMITMENT_AGREEMENT), NULL);
    }
}

static void
add_needs (const HdTodoFacts *facts,
           GPtrArray         *todos,
           const HdDossier   *dossier,
           HdAgreementState   next)
{
  g_autoptr (GPtrArray) needs = hd_agreement_get_missing (dossier, next, facts->today);
  g_autofree char *subject = hd_todo_name_agreement (dossier->agreement);
  const char *id = hd_record_get_id (dossier->agreement);
  guint n_shown = needs->len > MAX_NEEDS ? MAX_NEEDS - 1 : needs->len;

  for (guint i = 0; i < n_shown; i++)
    {
      const HdAgreementNeed *need = g_ptr_array_index (needs, i);
      HdTodo *todo = hd_todo_add (todos, HD_TODO_AGREEMENT, g_strdup (need->sentence), subject, HD_DATE_NONE, HD_ENTITY_AGREEMENT, id);

      todo->place.tab = need->place;
      todo->place.field = need->field;
      todo->place.record = g_strdup (need->record);
    }
  if (n_shown < needs->len)
    hd_todo_add (todos, HD_TODO_AGREEMENT,
                 g_strdup_printf (ngettext ("%u more thing is missing: open the programme.", "%u more things are missing: open the programme.",
                                            needs->len - n_shown), needs->len - n_shown),
                 subject, HD_DATE_NONE, HD_ENTITY_AGREEMENT, id);
}

void
hd_todo_find_agreements (const HdTodoFacts *facts,
                         GPtrArray         *todos)
{
  for (guint i = 0; i < facts->dossiers->len; i++)
    {
      const HdDossier *dossier = g_ptr_array_index (facts->dossiers, i);
      HdAgreementState state = hd_agreement_get_state (dossier->agreement);
      int next = hd_agreement_next_state (state);

      if (state < HD_STATE_IN_FORCE && next >= 0)
        add_needs (facts, todos, dossier, (HdAgreementState) next);
    }
}

static void
check_signer (const HdTodoFacts *facts,
              GPtrArray         *todos,
              const HdDossier   *dossier,
              const HdRecord    *signature)
{
  HdRecord *post = hd_dossier_lookup (dossier, hd_record_get_text (signature, HD_SIGNATURE_POST));
  HdRecord *person = hd_dossier_lookup (dossier, hd_record_get_text (signature, HD_SIGNATURE_PERSON));
  HdDate ended = post != NULL ? hd_record_get_date (post, HD_POST_TO_DATE) : HD_DATE_NONE;
  g_autofree char *day = NULL, *name = NULL, *subject = NULL;
  HdTodo *todo;

  if (!hd_record_is_empty (signature, HD_SIGNATURE_SIGNED_DATE) || !hd_todo_is_past (facts, ended))
    return;
  day = hd_date_display (ended);
  name = person != NULL ? hd_record_dup_title (person) : g_strdup (hd_record_peek_text (signature, HD_SIGNATURE_NAME));
  subject = hd_todo_name_agreement (dossier->agreement);
  todo = hd_todo_add (todos, HD_TODO_SIGNER,
                      g_strdup_printf (_("%s is to sign but was %s until %s only: choose who signs now."), name,
                                       hd_record_peek_text (post, HD_POST_TITLE), day),
                      subject, HD_DATE_NONE, HD_ENTITY_AGREEMENT, hd_record_get_id (dossier->agreement));
  todo->place.tab = "parties";
  todo->place.record = g_strdup (hd_record_get_text (signature, HD_SIGNATURE_PARTY));
}

void
hd_todo_find_signers (const HdTodoFacts *facts,
                      GPtrArray         *todos)
{
  for (guint i = 0; i < facts->dossiers->len; i++)
    {
      const HdDossier *dossier = g_ptr_array_index (facts->dossiers, i);

      for (guint k = 0; hd_agreement_get_state (dossier->agreement) < HD_STATE_SIGNED && k < dossier->signatures->len; k++)
        check_signer (facts, todos, dossier, g_ptr_array_index (dossier->signatures, k));
    }
}

void
hd_todo_find_expired (const HdTodoFacts *facts,
                      GPtrArray         *todos)
{
  for (guint i = 0; i < facts->dossiers->len; i++)
    {
      const HdRecord *agreement = ((const HdDossier *) g_ptr_array_index (facts->dossiers, i))->agreement;
      HdDate last = hd_record_get_date (agreement, HD_AGREEMENT_TO_DATE);
      g_autofree char *day = hd_date_display (last), *subject = hd_todo_name_agreement (agreement);

      if (hd_agreement_get_state (agreement) == HD_STATE_IN_FORCE && hd_agreement_is_expired (agreement, facts->today))
        hd_todo_add (todos, HD_TODO_EXPIRED, g_strdup_printf (_("Its time ended on %s: hold the final review and close it."), day), subject, last,
                     HD_ENTITY_AGREEMENT, hd_record_get_id (agreement));
    }
}

void
hd_todo_find_papers (const HdTodoFacts *facts,
                     GPtrArray         *todos)
{
  for (guint i = 0; i < facts->papers->len; i++)
    {
      const HdRecord *paper = g_ptr_array_index (facts->papers, i);
      g_autofree char *title = hd_record_dup_title (paper);

      if (g_str_equal (hd_record_peek_text (paper, HD_PAPER_STATE), "draft"))
        hd_todo_add (todos, HD_TODO_PAPER, g_strdup_printf (_("“%s” is a draft: give it number and date, or delete it."), title), NULL,
                     HD_DATE_NONE, HD_ENTITY_PAPER, hd_record_get_id (paper));
    }
}
