/* meeting-rows.c: rows for what was said at a meeting and what came of it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/meeting-rows.h"

#include "base/i18n.h"
#include "model/labels.h"
#include "ui/row-menu.h"

static void
append (GString    *text,
        const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static void
append_line (GString    *text,
             const char *line)
{
  if (line != NULL && *line != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

static GtkWidget *
make_row (const char *title,
          const char *subtitle,
          gboolean    writable)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), writable);
  return row;
}

static GtkWidget *
make_button (const char     *icon,
             const char     *name,
             const char     *action,
             const HdRecord *record)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", hd_record_get_id (record));
  return button;
}

/* --- What was said --- */

static gboolean
is_of_kind (const HdRecord *contribution,
            const char     *kind)
{
  return g_strcmp0 (hd_record_get_text (contribution, HD_CONTRIBUTION_KIND), kind) == 0;
}

/* The heading or the words; who spoke and when; what was answered. */
static char *
dup_subtitle (const HdMeeting *meeting,
              const HdRecord  *contribution)
{
  const HdRecord *item = hd_meeting_lookup (meeting, hd_record_get_text (contribution, HD_CONTRIBUTION_AGENDA_ITEM));
  const HdRecord *file = hd_meeting_lookup (meeting, hd_record_get_text (contribution, HD_CONTRIBUTION_ATTACHMENT));
  g_autofree char *speaker = hd_meeting_say_speaker (meeting, contribution);
  g_autoptr (GString) head = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  append (head, hd_record_get_text (contribution, HD_CONTRIBUTION_AT_TIME));
  append (head, speaker);
  if (item != NULL)
    append (head, hd_record_get_text (item, HD_AGENDA_ITEM_TITLE));
  if (file != NULL)
    append (head, hd_record_get_text (file, HD_ATTACHMENT_NAME));
  append_line (text, head->str);
  if (!hd_record_is_empty (contribution, HD_CONTRIBUTION_TITLE))
    append_line (text, hd_record_get_text (contribution, HD_CONTRIBUTION_TEXT));
  if (!hd_record_is_empty (contribution, HD_CONTRIBUTION_ANSWER))
    {
      g_autofree char *answer = g_strdup_printf (_("Answer: %s"), hd_record_get_text (contribution, HD_CONTRIBUTION_ANSWER));

      append_line (text, answer);
    }
  if (!hd_record_is_empty (contribution, HD_CONTRIBUTION_PROPOSAL))
    append_line (text, _("Is a comment on the draft now"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const char *
get_words (const HdRecord *contribution)
{
  if (!hd_record_is_empty (contribution, HD_CONTRIBUTION_TITLE))
    return hd_record_get_text (contribution, HD_CONTRIBUTION_TITLE);
  if (!hd_record_is_empty (contribution, HD_CONTRIBUTION_TEXT))
    return hd_record_get_text (contribution, HD_CONTRIBUTION_TEXT);
  return _("Nothing is written down yet");
}

/* What can be done with a contribution beside changing it. */
static GMenuModel *
make_commands (const HdRecord *contribution,
               gboolean        drafts)
{
  const char *id = hd_record_get_id (contribution);
  GMenu *menu = g_menu_new ();

  if (is_of_kind (contribution, "paper"))
    hd_row_menu_append (menu, _("Attach the _File…"), "said.attach", g_variant_new_string (id));
  if (is_of_kind (contribution, "remark") && drafts && hd_record_is_empty (contribution, HD_CONTRIBUTION_PROPOSAL))
    hd_row_menu_append (menu, _("Make It a _Comment on the Draft…"), "said.propose", g_variant_new_string (id));
  if (is_of_kind (contribution, "conclusion") || is_of_kind (contribution, "directive"))
    hd_row_menu_append (menu, _("Make a _Task of It…"), "said.task", g_variant_new_string (id));
  return G_MENU_MODEL (menu);
}

static gboolean
has_task (const HdMeeting *meeting,
          const HdRecord  *contribution)
{
  for (guint i = 0; i < meeting->tasks->len; i++)
    if (g_strcmp0 (hd_record_get_text (g_ptr_array_index (meeting->tasks, i), HD_TASK_CONTRIBUTION), hd_record_get_id (contribution)) == 0)
      return TRUE;
  return FALSE;
}

GtkWidget *
hd_contribution_row_new (const HdMeeting *meeting,
                         const HdRecord  *contribution,
                         HdItemList      *list,
                         gboolean         drafts,
                         gboolean         writable)
{
  const char *words = get_words (contribution);
  g_autofree char *subtitle = dup_subtitle (meeting, contribution);
  GtkWidget *row = make_row (words, subtitle, writable);

  if (!hd_record_is_empty (contribution, HD_CONTRIBUTION_ATTACHMENT))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_button ("document-open-symbolic", _("Show the File"), "said.file", contribution));
  if (!hd_record_is_empty (contribution, HD_CONTRIBUTION_PROPOSAL))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_button ("hd-comment-symbolic", _("Go to the Comment"), "said.comment", contribution));
  if (is_of_kind (contribution, "conclusion") && writable && !has_task (meeting, contribution))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_button ("checkbox-checked-symbolic", _("Make a Task of It…"), "said.task", contribution));
  if (writable)
    {
      g_autoptr (GMenuModel) commands = make_commands (contribution, drafts);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), hd_item_list_make_menu (list, commands, contribution, TRUE, words));
    }
  return row;
}

/* --- Tasks --- */

static void
on_done_toggled_cb (GtkCheckButton *check)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (check), ADW_TYPE_ACTION_ROW);
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (check), "task"));

  gtk_widget_activate_action (row, "task.done", "(ss)", id, gtk_check_button_get_active (check) ? "done" : "open");
}

static GtkWidget *
make_check (const HdRecord *task)
{
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *name = g_strdup_printf (_("Done: %s"), hd_record_peek_text (task, HD_TASK_TEXT));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), g_strcmp0 (hd_record_get_text (task, HD_TASK_STATE), "done") == 0);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (check, _("Done"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (check), "task", g_strdup (hd_record_get_id (task)), g_free);
  g_signal_connect (check, "toggled", G_CALLBACK (on_done_toggled_cb), NULL);
  return check;
}

static char *
dup_task_subtitle (const HdRecord *task,
                   const char     *unit,
                   const char     *meeting,
                   HdDate          today)
{
  HdDate deadline = hd_record_get_date (task, HD_TASK_DEADLINE);
  HdDate done = hd_record_get_date (task, HD_TASK_DONE_DATE);
  const char *state = hd_record_peek_text (task, HD_TASK_STATE);
  gboolean is_over = g_str_equal (state, "done") || g_str_equal (state, "dropped");
  g_autofree char *day = hd_date_display (is_over && done != HD_DATE_NONE ? done : deadline);
  g_autofree char *by = deadline != HD_DATE_NONE ? g_strdup_printf (_("until %s"), day) : NULL;
  g_autofree char *when = done != HD_DATE_NONE ? g_strdup_printf (_("done on %s"), day) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  append (text, unit);
  append (text, is_over ? when : by);
  if (!is_over && deadline != HD_DATE_NONE && deadline < today)
    append (text, _("overdue"));
  if (!g_str_equal (state, "open"))
    append (text, hd_choice_label (HD_ENTITY_TASK, HD_TASK_STATE, state));
  append (text, meeting);
  append_line (text, hd_record_get_text (task, HD_TASK_NOTE));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

GtkWidget *
hd_task_row_new (const HdRecord *task,
                 const char     *unit,
                 const char     *meeting,
                 HdItemList     *list,
                 HdDate          today,
                 gboolean        writable)
{
  const char *words = hd_record_peek_text (task, HD_TASK_TEXT);
  g_autofree char *subtitle = dup_task_subtitle (task, unit, meeting, today);
  GtkWidget *row = make_row (words, subtitle, writable);
  GtkWidget *check = make_check (task);

  gtk_widget_set_sensitive (check, writable);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  if (list != NULL && writable)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), hd_item_list_make_menu (list, NULL, task, TRUE, words));
  return row;
}

/* --- Commendations --- */

GtkWidget *
hd_commendation_row_new (const HdMeeting *meeting,
                         const HdRecord  *commendation,
                         HdItemList      *list,
                         gboolean         writable)
{
  g_autofree char *name = hd_meeting_say_commended (meeting, commendation);
  gboolean is_collective = g_strcmp0 (hd_record_get_text (commendation, HD_COMMENDATION_KIND), "collective") == 0;
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *row;

  append (text, hd_record_get_text (commendation, HD_COMMENDATION_TITLE));
  append (text, hd_record_get_text (commendation, HD_COMMENDATION_FORM));
  append (text, hd_record_get_text (commendation, HD_COMMENDATION_DECISION));
  if (hd_record_get_integer (commendation, HD_COMMENDATION_AMOUNT) > 0)
    {
      g_autofree char *figure = hd_figure_format (hd_record_get_integer (commendation, HD_COMMENDATION_AMOUNT) * HD_FIGURE_SCALE, 0, TRUE);
      g_autofree char *amount = g_strdup_printf (_("%s đồng"), figure);

      append (text, amount);
    }
  append_line (text, hd_record_get_text (commendation, HD_COMMENDATION_REASON));
  row = make_row (*name != '\0' ? name : _("Nobody named yet"), text->str, writable);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (is_collective ? "hd-unit-symbolic" : "hd-people-symbolic"));
  if (writable)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), hd_item_list_make_menu (list, NULL, commendation, TRUE, name));
  return row;
}
