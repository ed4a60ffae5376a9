/* commitments-tab.c: the tab with what an agreement asks for: commitments with their indicators, tasks, and targets
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/commitments-tab.h"

#include "base/i18n.h"
#include "book/items.h"
#include "book/meetings.h"
#include "model/labels.h"
#include "ui/item-list.h"
#include "ui/meeting-rows.h"
#include "ui/outcome.h"
#include "ui/record-dialog.h"

struct _HdCommitmentsTab
{
  HdRecordTab parent_instance;

  AdwPreferencesGroup *commitment_group;
  AdwPreferencesGroup *task_group;
  AdwPreferencesGroup *target_group;
  GtkListBox *target_list;
  HdItemList *commitment_list;
  HdItemList *task_list;
};

G_DEFINE_FINAL_TYPE (HdCommitmentsTab, hd_commitments_tab, HD_TYPE_RECORD_TAB)

static HdBook *
get_book (HdCommitmentsTab *self)
{
  return hd_record_tab_get_book (HD_RECORD_TAB (self));
}

/* --- What can be done --- */

/* The dialog of a commitment or of a task. */
static void
ask (HdCommitmentsTab *self,
     const HdRecord   *record,
     const char       *title)
{
  static const guint commitment[] = { HD_COMMITMENT_TASK, HD_COMMITMENT_INDICATOR, HD_COMMITMENT_LEAD_UNIT, HD_COMMITMENT_DEADLINE,
                                      HD_COMMITMENT_STATE, HD_COMMITMENT_NOTE };
  static const guint task[] = { HD_TASK_TEXT, HD_TASK_UNIT, HD_TASK_DEADLINE, HD_TASK_STATE, HD_TASK_DONE_DATE, HD_TASK_NOTE };
  gboolean is_task = hd_record_get_kind (record) == HD_ENTITY_TASK;
  HdForm *form = hd_record_dialog_show (GTK_WIDGET (self), get_book (self), record, title, is_task ? task : commitment,
                                        is_task ? G_N_ELEMENTS (task) : G_N_ELEMENTS (commitment), hd_book_save_item);

  hd_form_focus (form, is_task ? HD_TASK_TEXT : HD_COMMITMENT_TASK);
}

static void
add_commitment (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  g_autoptr (HdRecord) commitment = hd_record_new (HD_ENTITY_COMMITMENT);

  hd_record_set_text (commitment, HD_COMMITMENT_AGREEMENT, hd_record_tab_get_record (HD_RECORD_TAB (widget)));
  hd_record_set_integer (commitment, HD_COMMITMENT_POSITION, 1);
  hd_record_set_text (commitment, HD_COMMITMENT_STATE, "open");
  ask (HD_COMMITMENTS_TAB (widget), commitment, _("New Commitment"));
}

static void
add_task (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  g_autoptr (HdRecord) task = hd_record_new (HD_ENTITY_TASK);

  hd_record_set_text (task, HD_TASK_AGREEMENT, hd_record_tab_get_record (HD_RECORD_TAB (widget)));
  hd_record_set_integer (task, HD_TASK_POSITION, 1);
  hd_record_set_text (task, HD_TASK_STATE, "open");
  ask (HD_COMMITMENTS_TAB (widget), task, _("New Task"));
}

static void
edit (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  HdCommitmentsTab *self = HD_COMMITMENTS_TAB (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) commitment = hd_book_get_record (get_book (self), HD_ENTITY_COMMITMENT, id, NULL);
  g_autoptr (HdRecord) task = commitment == NULL ? hd_book_get_record (get_book (self), HD_ENTITY_TASK, id, &error) : NULL;

  if (hd_book_is_read_only (get_book (self)))
    return;
  if (commitment != NULL)
    ask (self, commitment, _("Change Commitment"));
  else if (task != NULL)
    ask (self, task, _("Task"));
  else
    hd_window_page_report_from (widget, _("The record was not read"), error);
}

static void
set_done (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  HdBook *book = get_book (HD_COMMITMENTS_TAB (widget));
  g_autofree char *id = NULL, *state = NULL;
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(ss)", &id, &state);
  if (hd_book_set_task_state (book, id, state, HD_DATE_NONE, &error))
    hd_outcome_show (widget, book);
  else
    hd_window_page_report_from (widget, _("The task was not changed"), error);
}

/* --- What is seen --- */

/* Leads to the indicator with its results. */
static void
open_indicator (GtkButton *button,
                gpointer   user_data)
{
  gtk_widget_activate_action (GTK_WIDGET (button), "book.open", "(ss)", "indicator", g_object_get_data (G_OBJECT (button), "indicator"));
}

static GtkWidget *
make_row (const char *title,
          const char *subtitle,
          const char *indicator)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (row, 0);
  adw_action_row_set_subtitle (row, subtitle);
  adw_action_row_set_subtitle_lines (row, 0);
  if (indicator != NULL)
    {
      GtkWidget *button = gtk_button_new_from_icon_name ("hd-progress-symbolic");

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_tooltip_text (button, _("Show Results"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Show Results"), -1);
      g_object_set_data_full (G_OBJECT (button), "indicator", g_strdup (indicator), g_free);
      g_signal_connect (button, "clicked", G_CALLBACK (open_indicator), NULL);
      adw_action_row_add_suffix (row, button);
    }
  return GTK_WIDGET (row);
}

static char *
dup_name (HdCommitmentsTab *self,
          HdEntityKind      kind,
          const char       *id,
          guint             field)
{
  g_autoptr (HdRecord) record = id != NULL ? hd_book_get_record (get_book (self), kind, id, NULL) : NULL;

  return record != NULL ? g_strdup (hd_record_peek_text (record, field)) : NULL;
}

static void
append_part (GString    *text,
             const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static void
show_commitment (HdCommitmentsTab *self,
                 const HdRecord   *commitment,
                 guint             place)
{
  const char *task = hd_record_peek_text (commitment, HD_COMMITMENT_TASK);
  const char *indicator = hd_record_get_text (commitment, HD_COMMITMENT_INDICATOR);
  g_autofree char *indicator_name = dup_name (self, HD_ENTITY_INDICATOR, indicator, HD_INDICATOR_NAME);
  g_autofree char *unit = dup_name (self, HD_ENTITY_UNIT, hd_record_get_text (commitment, HD_COMMITMENT_LEAD_UNIT), HD_UNIT_NAME);
  g_autofree char *deadline = hd_date_display (hd_record_get_date (commitment, HD_COMMITMENT_DEADLINE));
  g_autoptr (GString) subtitle = g_string_new (NULL);
  gboolean writable = !hd_book_is_read_only (get_book (self));
  GtkWidget *row;

  append_part (subtitle, hd_choice_label (HD_ENTITY_COMMITMENT, HD_COMMITMENT_STATE, hd_record_peek_text (commitment, HD_COMMITMENT_STATE)));
  append_part (subtitle, indicator_name);
  append_part (subtitle, unit);
  append_part (subtitle, deadline);
  row = make_row (task, subtitle->str, indicator);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), writable);
  if (writable)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), hd_item_list_make_menu (self->commitment_list, NULL, commitment, TRUE, task));
  hd_item_list_append (self->commitment_list, row, commitment, place);
}

/* Those that a meeting gave are changed here and have their place there. */
static void
show_task (HdCommitmentsTab *self,
           const HdRecord   *task,
           guint             place)
{
  g_autofree char *unit = dup_name (self, HD_ENTITY_UNIT, hd_record_get_text (task, HD_TASK_UNIT), HD_UNIT_NAME);
  g_autofree char *meeting = dup_name (self, HD_ENTITY_MEETING, hd_record_get_text (task, HD_TASK_MEETING), HD_MEETING_TITLE);
  GtkWidget *row = hd_task_row_new (task, unit, meeting, place > 0 ? self->task_list : NULL, hd_date_today (), !hd_book_is_read_only (get_book (self)));

  hd_item_list_append (self->task_list, row, task, place);
}

static void
show_tasks (HdCommitmentsTab *self,
            GPtrArray        *tasks)
{
  guint place = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < tasks->len; i++)
      {
        const HdRecord *task = g_ptr_array_index (tasks, i);
        gboolean of_meeting = !hd_record_is_empty (task, HD_TASK_MEETING);

        if (of_meeting == (pass == 1))
          show_task (self, task, of_meeting ? 0 : ++place);
      }
}

static void
show_target (HdCommitmentsTab *self,
             const HdRecord   *target)
{
  const char *id = hd_record_get_text (target, HD_TARGET_INDICATOR);
  g_autoptr (HdRecord) indicator = hd_book_get_record (get_book (self), HD_ENTITY_INDICATOR, id, NULL);
  g_autofree char *unit = dup_name (self, HD_ENTITY_UNIT, hd_record_get_text (target, HD_TARGET_UNIT), HD_UNIT_NAME);
  HdPeriod period = hd_record_get_period (target, HD_TARGET_FROM_DATE, HD_TARGET_TO_DATE);
  g_autofree char *time = hd_period_print (&period);
  g_autoptr (GString) subtitle = g_string_new (NULL);
  g_autofree char *figure = NULL;
  HdFigure value = 0;

  if (indicator == NULL)
    return;
  hd_record_get_figure (target, HD_TARGET_VALUE, &value);
  figure = hd_figure_format (value, CLAMP ((int) hd_record_get_integer (indicator, HD_INDICATOR_DECIMALS), 0, HD_FIGURE_PLACES), TRUE);
  g_string_printf (subtitle, "%s %s", figure, hd_record_peek_text (indicator, HD_INDICATOR_UNIT_OF_MEASURE));
  append_part (subtitle, time);
  append_part (subtitle, unit != NULL ? unit : _("Whole committee"));
  gtk_list_box_append (self->target_list, make_row (hd_record_peek_text (indicator, HD_INDICATOR_NAME), subtitle->str, id));
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0))) != NULL)
    gtk_list_box_remove (list, child);
}

/* What a group is for is said while it is empty. */
static void
end_list (AdwPreferencesGroup *group,
          HdItemList          *list,
          const char          *description)
{
  hd_item_list_end (list);
  adw_preferences_group_set_description (group, hd_item_list_get_n_rows (list) == 0 ? description : NULL);
}

static void
show (HdCommitmentsTab *self,
      GPtrArray        *commitments,
      GPtrArray        *tasks,
      GPtrArray        *targets)
{
  gboolean writable = !hd_book_is_read_only (get_book (self));

  hd_item_list_begin (self->commitment_list, get_book (self));
  for (guint i = 0; i < commitments->len; i++)
    show_commitment (self, g_ptr_array_index (commitments, i), i + 1);
  end_list (self->commitment_group, self->commitment_list, _("What the parties promised, each with the indicator that shows whether it was done."));

  hd_item_list_begin (self->task_list, get_book (self));
  show_tasks (self, tasks);
  end_list (self->task_group, self->task_list, _("What is to be done so that the programme is kept; tasks that a meeting gave stand here as well."));

  clear_list (self->target_list);
  for (guint i = 0; i < targets->len; i++)
    show_target (self, g_ptr_array_index (targets, i));
  gtk_widget_set_visible (GTK_WIDGET (self->target_group), targets->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "commitments.add", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "commitments.add-task", writable);
}

static void
hd_commitments_tab_load (HdRecordTab *tab)
{
  HdCommitmentsTab *self = HD_COMMITMENTS_TAB (tab);
  const char *agreement = hd_record_tab_get_record (tab);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) commitments = hd_book_get_records_by (get_book (self), HD_ENTITY_COMMITMENT, HD_COMMITMENT_AGREEMENT, agreement, &error);
  g_autoptr (GPtrArray) tasks = commitments != NULL ? hd_book_get_records_by (get_book (self), HD_ENTITY_TASK, HD_TASK_AGREEMENT, agreement, &error) : NULL;
  g_autoptr (GPtrArray) targets = tasks != NULL ? hd_book_get_records_by (get_book (self), HD_ENTITY_TARGET, HD_TARGET_AGREEMENT, agreement, &error) : NULL;

  if (targets != NULL)
    show (self, commitments, tasks, targets);
  else
    hd_window_page_report_error (hd_record_tab_get_page (tab), _("The commitments cannot be read"), error);
}

static void
hd_commitments_tab_go_to (HdRecordTab *tab,
                          int          field,
                          const char  *record)
{
  HdCommitmentsTab *self = HD_COMMITMENTS_TAB (tab);

  if (record != NULL && !hd_item_list_focus (self->commitment_list, record))
    hd_item_list_focus (self->task_list, record);
}

static void
hd_commitments_tab_class_init (HdCommitmentsTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  HD_RECORD_TAB_CLASS (klass)->load = hd_commitments_tab_load;
  HD_RECORD_TAB_CLASS (klass)->go_to = hd_commitments_tab_go_to;

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/commitments-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, HdCommitmentsTab, commitment_group);
  gtk_widget_class_bind_template_child (widget_class, HdCommitmentsTab, target_group);
  gtk_widget_class_bind_template_child (widget_class, HdCommitmentsTab, target_list);
  gtk_widget_class_bind_template_child (widget_class, HdCommitmentsTab, task_group);
  gtk_widget_class_install_action (widget_class, "commitments.add", NULL, add_commitment);
  gtk_widget_class_install_action (widget_class, "commitments.add-task", NULL, add_task);
  gtk_widget_class_install_action (widget_class, "item.edit", "s", edit);
  gtk_widget_class_install_action (widget_class, "task.done", "(ss)", set_done);
}

static void
hd_commitments_tab_init (HdCommitmentsTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->commitment_list = HD_ITEM_LIST (hd_item_list_new (HD_ENTITY_COMMITMENT, _("Commitments")));
  self->task_list = HD_ITEM_LIST (hd_item_list_new (HD_ENTITY_TASK, _("Tasks")));
  adw_preferences_group_add (self->commitment_group, GTK_WIDGET (self->commitment_list));
  adw_preferences_group_add (self->task_group, GTK_WIDGET (self->task_list));
}
