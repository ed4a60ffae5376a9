/* conclusions-tab.c: what a meeting came to: directives, conclusions, tasks, commendations; and what is still open of earlier ones
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/conclusions-tab.h"

#include "base/i18n.h"
#include "book/items.h"
#include "ui/meeting-rows.h"
#include "ui/record-dialog.h"

struct _HdConclusionsTab
{
  HdSaidTab parent_instance;

  HdItemList *open_tasks;
  HdItemList *tasks;
  HdItemList *commendations;
};

G_DEFINE_FINAL_TYPE (HdConclusionsTab, hd_conclusions_tab, HD_TYPE_SAID_TAB)

static const guint task_fields[] = { HD_TASK_TEXT, HD_TASK_UNIT, HD_TASK_DEADLINE, HD_TASK_STATE, HD_TASK_DONE_DATE, HD_TASK_AGREEMENT, HD_TASK_NOTE };
static const guint commendation_fields[] = { HD_COMMENDATION_KIND, HD_COMMENDATION_UNIT, HD_COMMENDATION_PERSON, HD_COMMENDATION_NAME,
                                             HD_COMMENDATION_TITLE, HD_COMMENDATION_FORM, HD_COMMENDATION_REASON, HD_COMMENDATION_AMOUNT,
                                             HD_COMMENDATION_DECISION, HD_COMMENDATION_DECISION_DATE, HD_COMMENDATION_NOTE };

static HdBook *
get_book (HdConclusionsTab *self)
{
  return hd_record_tab_get_book (HD_RECORD_TAB (self));
}

static void
fill_tasks (HdConclusionsTab *self,
            HdItemList       *list,
            const HdMeeting  *meeting,
            GPtrArray        *tasks,
            gboolean          is_earlier)
{
  gboolean writable = !hd_book_is_read_only (get_book (self));

  hd_item_list_begin (list, get_book (self));
  for (guint i = 0; i < tasks->len; i++)
    {
      const HdRecord *task = g_ptr_array_index (tasks, i);

      const HdRecord *unit = hd_meeting_lookup (meeting, hd_record_get_text (task, HD_TASK_UNIT));
      const HdRecord *from = is_earlier ? hd_meeting_lookup (meeting, hd_record_get_text (task, HD_TASK_MEETING)) : NULL;
      GtkWidget *row = hd_task_row_new (task, unit != NULL ? hd_record_get_text (unit, HD_UNIT_NAME) : NULL,
                                        from != NULL ? hd_record_get_text (from, HD_MEETING_TITLE) : NULL,
                                        is_earlier ? NULL : list, hd_date_today (), writable);

      hd_item_list_append (list, row, task, is_earlier ? 0 : i + 1);
    }
  hd_item_list_end (list);
}

static void
hd_conclusions_tab_show (HdSaidTab       *tab,
                         const HdMeeting *meeting)
{
  HdConclusionsTab *self = HD_CONCLUSIONS_TAB (tab);
  gboolean writable = !hd_book_is_read_only (get_book (self));

  fill_tasks (self, self->open_tasks, meeting, meeting->open_tasks, TRUE);
  fill_tasks (self, self->tasks, meeting, meeting->tasks, FALSE);
  hd_item_list_begin (self->commendations, get_book (self));
  for (guint i = 0; i < meeting->commendations->len; i++)
    {
      const HdRecord *commendation = g_ptr_array_index (meeting->commendations, i);

      hd_item_list_append (self->commendations, hd_commendation_row_new (meeting, commendation, self->commendations, writable), commendation, i + 1);
    }
  hd_item_list_end (self->commendations);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "conclusions.task", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "conclusions.commendation", writable);
}

static const HdRecord *
find (GPtrArray  *records,
      const char *id)
{
  for (guint i = 0; i < records->len; i++)
    if (g_str_equal (hd_record_get_id (g_ptr_array_index (records, i)), id))
      return g_ptr_array_index (records, i);
  return NULL;
}

static gboolean
hd_conclusions_tab_edit (HdSaidTab  *tab,
                         const char *id,
                         int         field)
{
  HdConclusionsTab *self = HD_CONCLUSIONS_TAB (tab);
  const HdMeeting *meeting = hd_said_tab_get_meeting (tab);
  const HdRecord *task = find (meeting->tasks, id);
  const HdRecord *commendation = find (meeting->commendations, id);
  HdForm *form = NULL;

  if (task == NULL)
    task = find (meeting->open_tasks, id);
  if (task != NULL)
    form = hd_record_dialog_show (GTK_WIDGET (tab), get_book (self), task, _("Task"), task_fields, G_N_ELEMENTS (task_fields), hd_book_save_item);
  else if (commendation != NULL)
    form = hd_record_dialog_show (GTK_WIDGET (tab), get_book (self), commendation, _("Commendation"), commendation_fields,
                                  G_N_ELEMENTS (commendation_fields), hd_book_save_item);
  if (form != NULL && field >= 0)
    hd_form_focus (form, (guint) field);
  return form != NULL;
}

static void
add_task (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  HdConclusionsTab *self = HD_CONCLUSIONS_TAB (widget);
  g_autoptr (HdRecord) task = hd_record_new (HD_ENTITY_TASK);

  hd_record_set_text (task, HD_TASK_MEETING, hd_record_tab_get_record (HD_RECORD_TAB (self)));
  hd_record_set_text (task, HD_TASK_STATE, "open");
  hd_record_set_integer (task, HD_TASK_POSITION, 1);
  hd_form_focus (hd_record_dialog_show (widget, get_book (self), task, _("New Task"), task_fields, G_N_ELEMENTS (task_fields), hd_book_save_item),
                 HD_TASK_TEXT);
}

static void
add_commendation (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  HdConclusionsTab *self = HD_CONCLUSIONS_TAB (widget);
  g_autoptr (HdRecord) commendation = hd_record_new (HD_ENTITY_COMMENDATION);

  hd_record_set_text (commendation, HD_COMMENDATION_MEETING, hd_record_tab_get_record (HD_RECORD_TAB (self)));
  hd_record_set_text (commendation, HD_COMMENDATION_KIND, "collective");
  hd_record_set_integer (commendation, HD_COMMENDATION_POSITION, 1);
  hd_record_dialog_show (widget, get_book (self), commendation, _("New Commendation"), commendation_fields, G_N_ELEMENTS (commendation_fields),
                         hd_book_save_item);
}

static void
set_done (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  HdConclusionsTab *self = HD_CONCLUSIONS_TAB (widget);
  g_autofree char *id = NULL, *state = NULL;
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(ss)", &id, &state);
  hd_said_tab_finish (HD_SAID_TAB (self), hd_book_set_task_state (get_book (self), id, state, HD_DATE_NONE, &error), _("The task was not changed"), error);
}

static void
hd_conclusions_tab_class_init (HdConclusionsTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  HD_SAID_TAB_CLASS (klass)->show = hd_conclusions_tab_show;
  HD_SAID_TAB_CLASS (klass)->edit = hd_conclusions_tab_edit;
  gtk_widget_class_install_action (widget_class, "conclusions.task", NULL, add_task);
  gtk_widget_class_install_action (widget_class, "conclusions.commendation", NULL, add_commendation);
  gtk_widget_class_install_action (widget_class, "task.done", "(ss)", set_done);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "said.add", "s", "conclusion");
}

static void
hd_conclusions_tab_init (HdConclusionsTab *self)
{
  HdSaidTab *tab = HD_SAID_TAB (self);

  self->open_tasks = hd_said_tab_add_group (tab, N_("Still Open from Earlier Meetings"), N_("Nothing is open any more."), NULL, NULL, HD_ENTITY_TASK, NULL);
  hd_said_tab_add_group (tab, N_("Directives"), N_("What superiors ask the committee to do."), "said.add", "directive", HD_ENTITY_CONTRIBUTION, "directive");
  hd_said_tab_add_group (tab, N_("Conclusions"), N_("What the chair concludes; each becomes a task with a unit and a deadline."), "said.add", "conclusion",
                         HD_ENTITY_CONTRIBUTION, "conclusion");
  self->tasks = hd_said_tab_add_group (tab, N_("Tasks"), N_("What is to be done until when, and by whom; the next meeting opens with what is still open."),
                                       "conclusions.task", NULL, HD_ENTITY_TASK, NULL);
  self->commendations = hd_said_tab_add_group (tab, N_("Commendations"), N_("Collectives and individuals who are commended, with decision and money."),
                                               "conclusions.commendation", NULL, HD_ENTITY_COMMENDATION, NULL);
}
