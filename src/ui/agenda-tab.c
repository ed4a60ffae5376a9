/* agenda-tab.c: the timed agenda of a meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/agenda-tab.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/items.h"
#include "book/meetings.h"
#include "model/labels.h"
#include "ui/item-list.h"
#include "ui/record-dialog.h"

/* What an item takes when nothing is said. */
#define USUAL_MINUTES 10

struct _HdAgendaTab
{
  HdRecordTab parent_instance;

  GtkLabel *sum;
  AdwPreferencesGroup *group;
  GtkStack *stack;
  HdItemList *list;

  HdMeeting *meeting;
};

G_DEFINE_FINAL_TYPE (HdAgendaTab, hd_agenda_tab, HD_TYPE_RECORD_TAB)

static const guint fields[] = { HD_AGENDA_ITEM_TITLE, HD_AGENDA_ITEM_KIND, HD_AGENDA_ITEM_MINUTES, HD_AGENDA_ITEM_START_TIME, HD_AGENDA_ITEM_PERSON,
                                HD_AGENDA_ITEM_UNIT, HD_AGENDA_ITEM_RESPONSIBLE, HD_AGENDA_ITEM_INTERNAL_NOTE, HD_AGENDA_ITEM_SCRIPT };

static HdBook *
get_book (HdAgendaTab *self)
{
  return hd_record_tab_get_book (HD_RECORD_TAB (self));
}

/* --- What is seen --- */

static char *
dup_subtitle (const HdMeeting    *meeting,
              const HdAgendaTime *time)
{
  const HdRecord *item = time->item;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *who = hd_meeting_say_responsible (meeting, item);
  int minutes = (int) hd_record_get_integer (item, HD_AGENDA_ITEM_MINUTES);

  if (!hd_record_is_empty (item, HD_AGENDA_ITEM_KIND))
    g_string_append (text, hd_choice_label (HD_ENTITY_AGENDA_ITEM, HD_AGENDA_ITEM_KIND, hd_record_get_text (item, HD_AGENDA_ITEM_KIND)));
  if (minutes > 0)
    g_string_append_printf (text, ngettext ("%s%d minute", "%s%d minutes", minutes), text->len > 0 ? " · " : "", minutes);
  if (*who != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", who);
  if (time->gap > 0)
    g_string_append_printf (text, ngettext (" · %d minute is free before it", " · %d minutes are free before it", time->gap), time->gap);
  if (time->gap < 0)
    g_string_append_printf (text, ngettext (" · begins %d minute before the last item ends", " · begins %d minutes before the last item ends", -time->gap), -time->gap);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
make_mark (const char *icon,
           const char *says)
{
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (image, says);
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL, says, -1);
  return image;
}

static GtkWidget *
make_row (HdAgendaTab        *self,
          const HdAgendaTime *time)
{
  const char *title = hd_record_peek_text (time->item, HD_AGENDA_ITEM_TITLE);
  g_autofree char *subtitle = dup_subtitle (self->meeting, time);
  gboolean narrow = hd_window_page_get_width (hd_record_tab_get_page (HD_RECORD_TAB (self))) == HD_WIDTH_NARROW;
  g_autofree char *hours = narrow && time->start >= 0 ? hd_clock_print (time->start) : hd_agenda_time_print (time);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (*hours != '\0' ? hours : "–");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), narrow ? 5 : 12);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), label);
  if (time->gap < 0)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_mark ("dialog-warning-symbolic", _("Overlaps with the item before it")));
  if (!hd_record_is_empty (time->item, HD_AGENDA_ITEM_INTERNAL_NOTE))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_mark ("hd-comment-symbolic", _("Has a note for the chair’s copy only")));
  if (!hd_record_is_empty (time->item, HD_AGENDA_ITEM_SCRIPT))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_mark ("audio-input-microphone-symbolic", _("Has words for the running script")));
  if (!hd_book_is_read_only (get_book (self)))
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), hd_item_list_make_menu (self->list, NULL, time->item, TRUE, title));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
    }
  return row;
}

/* “9 items, 180 minutes, until 10:30”. */
static void
show_sum (HdAgendaTab *self,
          GArray      *times)
{
  int minutes = hd_meeting_agenda_minutes (self->meeting);
  int planned = hd_clock_parse (hd_record_get_text (self->meeting->meeting, HD_MEETING_END_TIME));
  int end = times->len > 0 ? g_array_index (times, HdAgendaTime, times->len - 1).end : -1;
  g_autofree char *until = hd_clock_print (end);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("%u item", "%u items", times->len), times->len);
  g_string_append_printf (text, ngettext (" · %d minute", " · %d minutes", minutes), minutes);
  if (until != NULL)
    g_string_append_printf (text, _(" · until %s"), until);
  if (end >= 0 && planned >= 0 && end > planned)
    g_string_append_printf (text, ngettext (" · %d minute longer than the meeting", " · %d minutes longer than the meeting", end - planned), end - planned);
  gtk_label_set_label (self->sum, text->str);
}

static void
show_agenda (HdAgendaTab *self)
{
  g_autoptr (GArray) times = hd_meeting_plan_agenda (self->meeting);

  hd_item_list_begin (self->list, get_book (self));
  for (guint i = 0; i < times->len; i++)
    {
      const HdAgendaTime *time = &g_array_index (times, HdAgendaTime, i);

      hd_item_list_append (self->list, make_row (self, time), time->item, i + 1);
    }
  hd_item_list_end (self->list);
  show_sum (self, times);
  gtk_stack_set_visible_child_name (self->stack, times->len > 0 ? "list" : "empty");
}

static void
hd_agenda_tab_load (HdRecordTab *tab)
{
  HdAgendaTab *self = HD_AGENDA_TAB (tab);
  g_autoptr (GError) error = NULL;
  HdMeeting *meeting = hd_book_get_meeting (get_book (self), hd_record_tab_get_record (tab), &error);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agenda.add", !hd_book_is_read_only (get_book (self)));
  if (meeting != NULL)
    {
      g_clear_pointer (&self->meeting, hd_meeting_free);
      self->meeting = meeting;
      show_agenda (self);
    }
  else if (!g_error_matches (error, HD_ERROR, HD_ERROR_NOT_FOUND))
    hd_window_page_report_from (GTK_WIDGET (self), _("The meeting was not read"), error);
}

static void
hd_agenda_tab_width_changed (HdRecordTab *tab,
                             HdWidth      width)
{
  HdAgendaTab *self = HD_AGENDA_TAB (tab);

  if (self->meeting != NULL)
    show_agenda (self);
}

/* --- What can be done --- */

static const HdRecord *
find_item (HdAgendaTab *self,
           const char  *id)
{
  for (guint i = 0; self->meeting != NULL && i < self->meeting->agenda->len; i++)
    if (g_str_equal (hd_record_get_id (g_ptr_array_index (self->meeting->agenda, i)), id))
      return g_ptr_array_index (self->meeting->agenda, i);
  return NULL;
}

static void
open_dialog (HdAgendaTab    *self,
             const HdRecord *item,
             const char     *title,
             int             field)
{
  HdForm *form = hd_record_dialog_show (GTK_WIDGET (self), get_book (self), item, title, fields, G_N_ELEMENTS (fields), hd_book_save_item);

  hd_form_focus (form, field >= 0 ? (guint) field : HD_AGENDA_ITEM_TITLE);
}

static void
edit (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  HdAgendaTab *self = HD_AGENDA_TAB (widget);
  const HdRecord *item = find_item (self, g_variant_get_string (parameter, NULL));

  if (item != NULL)
    open_dialog (self, item, _("Item of the Agenda"), -1);
}

static void
add (GtkWidget  *widget,
     const char *action_name,
     GVariant   *parameter)
{
  HdAgendaTab *self = HD_AGENDA_TAB (widget);
  g_autoptr (HdRecord) item = hd_record_new (HD_ENTITY_AGENDA_ITEM);

  hd_record_set_text (item, HD_AGENDA_ITEM_MEETING, hd_record_tab_get_record (HD_RECORD_TAB (self)));
  hd_record_set_integer (item, HD_AGENDA_ITEM_POSITION, 1);
  hd_record_set_integer (item, HD_AGENDA_ITEM_MINUTES, USUAL_MINUTES);
  open_dialog (self, item, _("New Item of the Agenda"), -1);
}

static void
hd_agenda_tab_go_to (HdRecordTab *tab,
                     int          field,
                     const char  *record)
{
  HdAgendaTab *self = HD_AGENDA_TAB (tab);
  const HdRecord *item = record != NULL ? find_item (self, record) : NULL;

  if (item == NULL)
    return;
  hd_item_list_focus (self->list, record);
  if (field >= 0 && !hd_book_is_read_only (get_book (self)))
    open_dialog (self, item, _("Item of the Agenda"), field);
}

static void
hd_agenda_tab_dispose (GObject *object)
{
  HdAgendaTab *self = HD_AGENDA_TAB (object);

  g_clear_pointer (&self->meeting, hd_meeting_free);

  G_OBJECT_CLASS (hd_agenda_tab_parent_class)->dispose (object);
}

static void
hd_agenda_tab_class_init (HdAgendaTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_agenda_tab_dispose;
  HD_RECORD_TAB_CLASS (klass)->load = hd_agenda_tab_load;
  HD_RECORD_TAB_CLASS (klass)->go_to = hd_agenda_tab_go_to;
  HD_RECORD_TAB_CLASS (klass)->width_changed = hd_agenda_tab_width_changed;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/agenda-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, HdAgendaTab, group);
  gtk_widget_class_bind_template_child (widget_class, HdAgendaTab, stack);
  gtk_widget_class_bind_template_child (widget_class, HdAgendaTab, sum);

  gtk_widget_class_install_action (widget_class, "agenda.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "item.edit", "s", edit);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "agenda.add", NULL);
}

static void
hd_agenda_tab_init (HdAgendaTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->list = HD_ITEM_LIST (hd_item_list_new (HD_ENTITY_AGENDA_ITEM, _("Agenda")));
  adw_preferences_group_add (self->group, GTK_WIDGET (self->list));
}
