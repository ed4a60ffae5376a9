/* delegates-tab.c: who is invited to a meeting, in the order of protocol, and who came
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/delegates-tab.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/items.h"
#include "book/meetings.h"
#include "ui/delegate-row.h"
#include "ui/outcome.h"
#include "ui/record-dialog.h"

/* So many are looked through without a search. */
#define SEARCH_FROM 16

struct _HdDelegatesTab
{
  HdRecordTab parent_instance;

  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkLabel *counts;
  AdwPreferencesGroup *group;
  GtkStack *stack;
  HdItemList *list;

  HdMeeting *meeting;
};

G_DEFINE_FINAL_TYPE (HdDelegatesTab, hd_delegates_tab, HD_TYPE_RECORD_TAB)

static const guint fields[] = { HD_ATTENDEE_PERSON, HD_ATTENDEE_NAME, HD_ATTENDEE_TITLE, HD_ATTENDEE_UNIT, HD_ATTENDEE_CAPACITY, HD_ATTENDEE_PRESENCE,
                                HD_ATTENDEE_TIME_IN, HD_ATTENDEE_TIME_OUT, HD_ATTENDEE_SUBSTITUTE, HD_ATTENDEE_SUBSTITUTE_NAME,
                                HD_ATTENDEE_SUBSTITUTE_TITLE, HD_ATTENDEE_SEAT, HD_ATTENDEE_NOTE };

static HdBook *
get_book (HdDelegatesTab *self)
{
  return hd_record_tab_get_book (HD_RECORD_TAB (self));
}

static void
finish (HdDelegatesTab *self,
        gboolean        done,
        const char     *title,
        const GError   *error)
{
  if (done)
    hd_outcome_show (GTK_WIDGET (self), get_book (self));
  else
    hd_window_page_report_from (GTK_WIDGET (self), title, error);
}

/* --- What is seen --- */

static void
show_delegates (HdDelegatesTab *self)
{
  g_autoptr (GPtrArray) delegates = hd_meeting_describe_attendees (self->meeting);
  HdMeetingCount count = hd_meeting_count (self->meeting);
  g_autofree char *counts = hd_meeting_count_print (&count);
  gboolean writable = !hd_book_is_read_only (get_book (self));

  hd_item_list_begin (self->list, get_book (self));
  for (guint i = 0; i < delegates->len; i++)
    {
      const HdDelegate *delegate = g_ptr_array_index (delegates, i);

      hd_item_list_append (self->list, hd_delegate_row_new (delegate, i + 1, self->list, writable), delegate->attendee, i + 1);
    }
  hd_item_list_end (self->list);
  gtk_label_set_label (self->counts, counts);
  gtk_stack_set_visible_child_name (self->stack, delegates->len > 0 ? "list" : "empty");
  if (delegates->len >= SEARCH_FROM)
    gtk_search_bar_set_search_mode (self->search_bar, TRUE);
}

static void
hd_delegates_tab_load (HdRecordTab *tab)
{
  HdDelegatesTab *self = HD_DELEGATES_TAB (tab);
  g_autoptr (GError) error = NULL;
  HdMeeting *meeting = hd_book_get_meeting (get_book (self), hd_record_tab_get_record (tab), &error);
  gboolean writable = !hd_book_is_read_only (get_book (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "delegate.add", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "delegate.invite", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "delegate.sort", writable);
  if (meeting != NULL)
    {
      g_clear_pointer (&self->meeting, hd_meeting_free);
      self->meeting = meeting;
      show_delegates (self);
    }
  else if (!g_error_matches (error, HD_ERROR, HD_ERROR_NOT_FOUND))
    hd_window_page_report_from (GTK_WIDGET (self), _("The meeting was not read"), error);
}

/* --- What can be done --- */

static const HdRecord *
find_attendee (HdDelegatesTab *self,
               const char     *id)
{
  for (guint i = 0; self->meeting != NULL && i < self->meeting->attendees->len; i++)
    if (g_str_equal (hd_record_get_id (g_ptr_array_index (self->meeting->attendees, i)), id))
      return g_ptr_array_index (self->meeting->attendees, i);
  return NULL;
}

static void
open_dialog (HdDelegatesTab *self,
             const HdRecord *attendee,
             const char     *title,
             int             field)
{
  HdForm *form = hd_record_dialog_show (GTK_WIDGET (self), get_book (self), attendee, title, fields, G_N_ELEMENTS (fields), hd_book_save_item);

  hd_form_focus (form, field >= 0 ? (guint) field : HD_ATTENDEE_PERSON);
}

static void
edit (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  HdDelegatesTab *self = HD_DELEGATES_TAB (widget);
  const HdRecord *attendee = find_attendee (self, g_variant_get_string (parameter, NULL));

  if (attendee != NULL)
    open_dialog (self, attendee, _("Delegate"), g_str_equal (action_name, "delegate.substitute") ? HD_ATTENDEE_SUBSTITUTE : -1);
}

/* A guest without a record is written in by hand. */
static void
add (GtkWidget  *widget,
     const char *action_name,
     GVariant   *parameter)
{
  HdDelegatesTab *self = HD_DELEGATES_TAB (widget);
  const char *capacity = g_variant_get_string (parameter, NULL);
  gboolean is_guest = g_str_equal (capacity, "guest");
  g_autoptr (HdRecord) attendee = hd_record_new (HD_ENTITY_ATTENDEE);

  hd_record_set_text (attendee, HD_ATTENDEE_MEETING, hd_record_tab_get_record (HD_RECORD_TAB (self)));
  hd_record_set_text (attendee, HD_ATTENDEE_CAPACITY, capacity);
  hd_record_set_text (attendee, HD_ATTENDEE_PRESENCE, "expected");
  hd_record_set_integer (attendee, HD_ATTENDEE_POSITION, 1);
  open_dialog (self, attendee, is_guest ? _("New Guest") : _("New Delegate"), is_guest ? HD_ATTENDEE_NAME : HD_ATTENDEE_PERSON);
}

static void
invite (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  HdDelegatesTab *self = HD_DELEGATES_TAB (widget);
  g_autoptr (GError) error = NULL;
  guint n_invited = 0;
  gboolean done = hd_book_invite_to_meeting (get_book (self), hd_record_tab_get_record (HD_RECORD_TAB (self)),
                                             (HdInvitees) g_variant_get_int32 (parameter), &n_invited, &error);

  if (done && n_invited == 0)
    hd_window_page_add_toast (hd_record_tab_get_page (HD_RECORD_TAB (self)), adw_toast_new (_("All of them are invited already")));
  else
    finish (self, done, _("Nobody was invited"), error);
}

static void
sort (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  HdDelegatesTab *self = HD_DELEGATES_TAB (widget);
  g_autoptr (GError) error = NULL;

  finish (self, hd_book_sort_attendees (get_book (self), hd_record_tab_get_record (HD_RECORD_TAB (self)), &error), _("Nothing was moved"), error);
}

static void
set_presence (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HdDelegatesTab *self = HD_DELEGATES_TAB (widget);
  g_autofree char *now = self->meeting != NULL ? hd_meeting_dup_now (self->meeting->meeting) : NULL;
  g_autofree char *id = NULL, *word = NULL;
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(ss)", &id, &word);
  if (!hd_book_set_presence (get_book (self), id, word, g_str_equal (word, "present") ? now : NULL, &error))
    {
      finish (self, FALSE, _("Presence was not noted"), error);
      hd_delegates_tab_load (HD_RECORD_TAB (self));
    }
}

static void
leave (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  HdDelegatesTab *self = HD_DELEGATES_TAB (widget);
  const HdRecord *attendee = find_attendee (self, g_variant_get_string (parameter, NULL));
  g_autoptr (HdRecord) changed = attendee != NULL ? hd_record_copy (attendee) : NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%H:%M");
  g_autoptr (GError) error = NULL;

  if (changed == NULL)
    return;
  hd_record_set_text (changed, HD_ATTENDEE_TIME_OUT, time);
  finish (self, hd_book_save_item (get_book (self), changed, &error), _("Presence was not noted"), error);
}

static void
on_search_changed_cb (HdDelegatesTab *self)
{
  hd_item_list_set_search (self->list, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
hd_delegates_tab_go_to (HdRecordTab *tab,
                        int          field,
                        const char  *record)
{
  HdDelegatesTab *self = HD_DELEGATES_TAB (tab);
  const HdRecord *attendee = record != NULL ? find_attendee (self, record) : NULL;

  if (attendee == NULL)
    return;
  hd_item_list_focus (self->list, record);
  if (field >= 0 && field != HD_ATTENDEE_PRESENCE && !hd_book_is_read_only (get_book (self)))
    open_dialog (self, attendee, _("Delegate"), field);
}

void
hd_delegates_tab_search (HdDelegatesTab *self)
{
  g_return_if_fail (HD_IS_DELEGATES_TAB (self));

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
hd_delegates_tab_dispose (GObject *object)
{
  HdDelegatesTab *self = HD_DELEGATES_TAB (object);

  g_clear_pointer (&self->meeting, hd_meeting_free);

  G_OBJECT_CLASS (hd_delegates_tab_parent_class)->dispose (object);
}

static void
hd_delegates_tab_class_init (HdDelegatesTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_delegates_tab_dispose;
  HD_RECORD_TAB_CLASS (klass)->load = hd_delegates_tab_load;
  HD_RECORD_TAB_CLASS (klass)->go_to = hd_delegates_tab_go_to;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/delegates-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, HdDelegatesTab, counts);
  gtk_widget_class_bind_template_child (widget_class, HdDelegatesTab, group);
  gtk_widget_class_bind_template_child (widget_class, HdDelegatesTab, search_bar);
  gtk_widget_class_bind_template_child (widget_class, HdDelegatesTab, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HdDelegatesTab, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);

  gtk_widget_class_install_action (widget_class, "delegate.add", "s", add);
  gtk_widget_class_install_action (widget_class, "delegate.invite", "i", invite);
  gtk_widget_class_install_action (widget_class, "delegate.sort", NULL, sort);
  gtk_widget_class_install_action (widget_class, "delegate.presence", "(ss)", set_presence);
  gtk_widget_class_install_action (widget_class, "delegate.leaves", "s", leave);
  gtk_widget_class_install_action (widget_class, "delegate.substitute", "s", edit);
  gtk_widget_class_install_action (widget_class, "item.edit", "s", edit);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "delegate.add", "s", "delegate");
}

static void
hd_delegates_tab_init (HdDelegatesTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->list = HD_ITEM_LIST (hd_item_list_new (HD_ENTITY_ATTENDEE, _("Delegates in the order of protocol")));
  adw_preferences_group_add (self->group, GTK_WIDGET (self->list));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}
