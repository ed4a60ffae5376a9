/* session-window.c: the quiet window of the secretary during a meeting: minutes item by item, and who is there
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/session-window.h"

#include <adwaita.h>

#include "base/i18n.h"
#include "book/meetings.h"
#include "ui/delegate-row.h"
#include "ui/meeting-orders.h"
#include "ui/meeting-rows.h"
#include "ui/meeting-window.h"
#include "ui/minutes-entry.h"
#include "ui/outcome.h"
#include "ui/paper-orders.h"
#include "ui/preview-window.h"
#include "ui/said-acts.h"

#define HD_TYPE_SESSION_WINDOW (hd_session_window_get_type ())
G_DECLARE_FINAL_TYPE (HdSessionWindow, hd_session_window, HD, SESSION_WINDOW, AdwWindow)

struct _HdSessionWindow
{
  AdwWindow parent_instance;

  AdwViewSwitcherTitle *title;
  AdwViewStack *stack;
  AdwFlap *flap;
  GtkListBox *agenda;
  GtkLabel *item_title;
  GtkLabel *item_hours;
  AdwBin *entries_bin;
  AdwBin *entry_bin;
  AdwBin *delegates_bin;
  GtkSearchEntry *search_entry;
  GtkLabel *counts;

  HdBook *book;
  char *id;
  HdMeeting *meeting;
  HdItemList *entries;
  HdItemList *delegates;
  HdMinutesEntry *entry;
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (HdSessionWindow, hd_session_window, ADW_TYPE_WINDOW)

/* --- The agenda --- */

static const HdRecord *
get_item (HdSessionWindow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->agenda);
  int i = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  return i >= 0 && (guint) i < self->meeting->agenda->len ? g_ptr_array_index (self->meeting->agenda, i) : NULL;
}

static GtkWidget *
make_agenda_row (const HdAgendaTime *time)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *hours = hd_agenda_time_print (time);
  GtkWidget *title = gtk_label_new (hd_record_peek_text (time->item, HD_AGENDA_ITEM_TITLE));
  GtkWidget *when = gtk_label_new (hours);

  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_lines (GTK_LABEL (title), 3);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_xalign (GTK_LABEL (when), 0);
  gtk_widget_set_tooltip_text (title, gtk_label_get_label (GTK_LABEL (title)));
  gtk_widget_add_css_class (when, "caption");
  gtk_widget_add_css_class (when, "numeric");
  gtk_widget_add_css_class (when, "dim-label");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), when);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

static GtkWidget *
make_rest_row (void)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (_("Outside the agenda"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_top (label, 9);
  gtk_widget_set_margin_bottom (label, 9);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  return row;
}

/* The items, and what belongs to none of them; the one that is written for stays the one. */
static void
fill_agenda (HdSessionWindow *self)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->agenda);
  int place = selected != NULL ? gtk_list_box_row_get_index (selected) : 0;
  g_autoptr (GArray) times = hd_meeting_plan_agenda (self->meeting);
  GtkWidget *row;

  self->is_filling = TRUE;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->agenda))) != NULL)
    gtk_list_box_remove (self->agenda, row);
  for (guint i = 0; i < times->len; i++)
    gtk_list_box_append (self->agenda, make_agenda_row (&g_array_index (times, HdAgendaTime, i)));
  gtk_list_box_append (self->agenda, make_rest_row ());
  gtk_list_box_select_row (self->agenda, gtk_list_box_get_row_at_index (self->agenda, MIN (place, (int) times->len)));
  self->is_filling = FALSE;
}

static void
show_item (HdSessionWindow *self)
{
  const HdRecord *item = get_item (self);
  g_autofree char *who = item != NULL ? hd_meeting_say_responsible (self->meeting, item) : g_strdup ("");

  gtk_label_set_label (self->item_title, item != NULL ? hd_record_peek_text (item, HD_AGENDA_ITEM_TITLE) : _("Outside the agenda"));
  gtk_label_set_label (self->item_hours, who);
  gtk_widget_set_visible (GTK_WIDGET (self->item_hours), *who != '\0');
}

/* --- What was written down --- */

static gboolean
belongs (HdSessionWindow *self,
         const HdRecord  *contribution)
{
  const HdRecord *item = get_item (self);
  const char *of = hd_record_get_text (contribution, HD_CONTRIBUTION_AGENDA_ITEM);

  return g_strcmp0 (of, item != NULL ? hd_record_get_id (item) : NULL) == 0;
}

static void
fill_entries (HdSessionWindow *self)
{
  gboolean drafts = hd_meeting_find_draft (self->book, self->meeting) != NULL;

  hd_item_list_begin (self->entries, self->book);
  for (guint i = 0; i < self->meeting->contributions->len; i++)
    {
      const HdRecord *contribution = g_ptr_array_index (self->meeting->contributions, i);

      if (belongs (self, contribution) && g_strcmp0 (hd_record_get_id (contribution), hd_minutes_entry_get_id (self->entry)) != 0)
        hd_item_list_append (self->entries, hd_contribution_row_new (self->meeting, contribution, self->entries, drafts, TRUE), contribution, i + 1);
    }
  hd_item_list_end (self->entries);
}

static void
on_item_selected_cb (HdSessionWindow *self)
{
  const HdRecord *item;

  if (self->is_filling || self->meeting == NULL)
    return;
  item = get_item (self);
  show_item (self);
  if (hd_minutes_entry_begin (self->entry, item != NULL ? hd_record_get_id (item) : NULL))
    fill_entries (self);
}

/* A click or Enter leads on to where one types; Tab and the arrow keys only pass. */
static void
on_item_activated_cb (HdSessionWindow *self)
{
  hd_minutes_entry_focus (self->entry);
}

/* --- Who is there --- */

/* “Presence 42/60”, to be seen while the minutes are taken. */
static void
show_share (HdSessionWindow      *self,
            const HdMeetingCount *count)
{
  AdwViewStackPage *page = adw_view_stack_get_page (self->stack, adw_view_stack_get_child_by_name (self->stack, "presence"));
  g_autofree char *title = g_strdup_printf (_("Presence %1$u/%2$u"), count->present, count->invited);

  adw_view_stack_page_set_title (page, title);
}

static void
fill_delegates (HdSessionWindow *self)
{
  g_autoptr (GPtrArray) delegates = hd_meeting_describe_attendees (self->meeting);
  HdMeetingCount count = hd_meeting_count (self->meeting);
  g_autofree char *counts = hd_meeting_count_print (&count);

  hd_item_list_begin (self->delegates, self->book);
  for (guint i = 0; i < delegates->len; i++)
    {
      const HdDelegate *delegate = g_ptr_array_index (delegates, i);

      hd_item_list_append (self->delegates, hd_delegate_row_new (delegate, i + 1, NULL, TRUE), delegate->attendee, 0);
    }
  hd_item_list_end (self->delegates);
  gtk_label_set_label (self->counts, counts);
  show_share (self, &count);
  adw_view_switcher_title_set_subtitle (self->title, counts);
}

static void
on_search_changed_cb (HdSessionWindow *self)
{
  hd_item_list_set_search (self->delegates, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
set_presence (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HdSessionWindow *self = HD_SESSION_WINDOW (widget);
  g_autofree char *now = hd_meeting_dup_now (self->meeting->meeting);
  g_autofree char *id = NULL, *word = NULL;
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(ss)", &id, &word);
  if (!hd_book_set_presence (self->book, id, word, g_str_equal (word, "present") ? now : NULL, &error))
    hd_paper_report (widget, _("Presence was not noted"), error);
}

/* --- All together --- */

static void
update_actions (HdSessionWindow *self)
{
  g_autoptr (GPtrArray) agreements = hd_meeting_agreements (self->meeting, "signed");

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "session.comments", hd_meeting_find_draft (self->book, self->meeting) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "session.print-agreement", agreements->len > 0);
}

static void
load (HdSessionWindow *self)
{
  g_autoptr (GError) error = NULL;
  HdMeeting *meeting = hd_book_get_meeting (self->book, self->id, &error);

  if (meeting == NULL)
    {
      hd_paper_report (GTK_WIDGET (self->stack), _("The meeting was not read"), error);
      return;
    }
  g_clear_pointer (&self->meeting, hd_meeting_free);
  self->meeting = meeting;
  adw_view_switcher_title_set_title (self->title, hd_record_peek_text (meeting->meeting, HD_MEETING_TITLE));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), hd_record_peek_text (meeting->meeting, HD_MEETING_TITLE));
  fill_agenda (self);
  show_item (self);
  hd_minutes_entry_set_meeting (self->entry, meeting);
  fill_entries (self);
  fill_delegates (self);
  update_actions (self);
}

/* --- What can be done --- */

static void
next_entry (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  HdSessionWindow *self = HD_SESSION_WINDOW (widget);
  const HdRecord *item = get_item (self);

  if (!hd_minutes_entry_begin (self->entry, item != NULL ? hd_record_get_id (item) : NULL))
    return;
  fill_entries (self);
  hd_minutes_entry_focus (self->entry);
}

static void
turn_item (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  HdSessionWindow *self = HD_SESSION_WINDOW (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->agenda);
  int place = row != NULL ? gtk_list_box_row_get_index (row) : 0;
  GtkListBoxRow *other = gtk_list_box_get_row_at_index (self->agenda, place + g_variant_get_int32 (parameter));

  adw_view_stack_set_visible_child_name (self->stack, "minutes");
  if (other == NULL)
    return;
  gtk_list_box_select_row (self->agenda, other);
  hd_minutes_entry_focus (self->entry);
}

/* An entry goes back to where it is typed. */
static void
edit (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  HdSessionWindow *self = HD_SESSION_WINDOW (widget);
  const char *id = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < self->meeting->contributions->len; i++)
    {
      g_autoptr (HdRecord) contribution = hd_record_ref (g_ptr_array_index (self->meeting->contributions, i));

      if (!g_str_equal (hd_record_get_id (contribution), id))
        continue;
      if (hd_minutes_entry_resume (self->entry, contribution))
        fill_entries (self);
      return;
    }
}

static void
propose (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  HdSessionWindow *self = HD_SESSION_WINDOW (widget);

  hd_said_propose (GTK_WIDGET (self->stack), self->book, self->meeting, g_variant_get_string (parameter, NULL));
}

static void
make_task (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  HdSessionWindow *self = HD_SESSION_WINDOW (widget);

  hd_said_make_task (GTK_WIDGET (self->stack), self->book, self->meeting, g_variant_get_string (parameter, NULL));
}

static void
tell_saved (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  HdSessionWindow *self = HD_SESSION_WINDOW (widget);

  hd_outcome_show (GTK_WIDGET (self->stack), self->book);
}

static void
answer_comments (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  HdSessionWindow *self = HD_SESSION_WINDOW (widget);
  const HdRecord *agreement = hd_meeting_find_draft (self->book, self->meeting);

  if (agreement != NULL && hd_minutes_entry_save (self->entry))
    hd_meeting_window_show (widget, self->book, hd_record_get_id (agreement));
}

static void
print_agreement (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  HdSessionWindow *self = HD_SESSION_WINDOW (widget);
  g_autoptr (GPtrArray) agreements = hd_meeting_agreements (self->meeting, "signed");
  const HdRecord *agreement = agreements->len > 0 ? g_ptr_array_index (agreements, 0) : NULL;
  g_autofree char *title = agreement != NULL ? hd_record_dup_title (agreement) : NULL;

  if (agreement != NULL)
    hd_paper_print (GTK_WIDGET (self->stack), hd_agreement_order_new (self->book, title, hd_record_get_id (agreement)));
}

static HdPaperOrder *
order_minutes (HdSessionWindow *self)
{
  g_autofree char *name = hd_meeting_paper_name (HD_MEETING_PAPER_MINUTES, self->meeting);

  return hd_meeting_paper_order_new (self->book, name, self->id, HD_MEETING_PAPER_MINUTES);
}

static void
print_minutes (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  HdSessionWindow *self = HD_SESSION_WINDOW (widget);

  if (hd_minutes_entry_save (self->entry))
    hd_paper_print (GTK_WIDGET (self->stack), order_minutes (self));
}

static void
preview_minutes (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  HdSessionWindow *self = HD_SESSION_WINDOW (widget);

  if (hd_minutes_entry_save (self->entry))
    hd_preview_window_show (widget, order_minutes (self));
}

static void
on_failed_cb (HdSessionWindow *self,
              const char      *title,
              const GError    *error)
{
  hd_paper_report (GTK_WIDGET (self->stack), title, error);
}

/* What cannot be saved keeps the window open. */
static gboolean
hd_session_window_close_request (GtkWindow *window)
{
  HdSessionWindow *self = HD_SESSION_WINDOW (window);

  if (!hd_minutes_entry_save (self->entry))
    return TRUE;
  return GTK_WINDOW_CLASS (hd_session_window_parent_class)->close_request (window);
}

static void
hd_session_window_dispose (GObject *object)
{
  HdSessionWindow *self = HD_SESSION_WINDOW (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->meeting, hd_meeting_free);

  G_OBJECT_CLASS (hd_session_window_parent_class)->dispose (object);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "session.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "session.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK, "session.turn", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK, "session.turn", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK, "session.comments", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "session.print-minutes", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

static void
hd_session_window_class_init (HdSessionWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_session_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = hd_session_window_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/session-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HdSessionWindow, agenda);
  gtk_widget_class_bind_template_child (widget_class, HdSessionWindow, counts);
  gtk_widget_class_bind_template_child (widget_class, HdSessionWindow, delegates_bin);
  gtk_widget_class_bind_template_child (widget_class, HdSessionWindow, entries_bin);
  gtk_widget_class_bind_template_child (widget_class, HdSessionWindow, entry_bin);
  gtk_widget_class_bind_template_child (widget_class, HdSessionWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, HdSessionWindow, item_hours);
  gtk_widget_class_bind_template_child (widget_class, HdSessionWindow, item_title);
  gtk_widget_class_bind_template_child (widget_class, HdSessionWindow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HdSessionWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, HdSessionWindow, title);
  gtk_widget_class_bind_template_callback (widget_class, on_item_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_item_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);

  gtk_widget_class_install_action (widget_class, "session.next", NULL, next_entry);
  gtk_widget_class_install_action (widget_class, "session.turn", "i", turn_item);
  gtk_widget_class_install_action (widget_class, "session.comments", NULL, answer_comments);
  gtk_widget_class_install_action (widget_class, "session.print-agreement", NULL, print_agreement);
  gtk_widget_class_install_action (widget_class, "session.print-minutes", NULL, print_minutes);
  gtk_widget_class_install_action (widget_class, "session.preview-minutes", NULL, preview_minutes);
  gtk_widget_class_install_action (widget_class, "delegate.presence", "(ss)", set_presence);
  gtk_widget_class_install_action (widget_class, "item.edit", "s", edit);
  gtk_widget_class_install_action (widget_class, "said.propose", "s", propose);
  gtk_widget_class_install_action (widget_class, "said.task", "s", make_task);
  gtk_widget_class_install_action (widget_class, "comments.saved", NULL, tell_saved);
  install_keys (widget_class);
}

static void
hd_session_window_init (HdSessionWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->entries = HD_ITEM_LIST (hd_item_list_new (HD_ENTITY_CONTRIBUTION, _("What was written down")));
  self->delegates = HD_ITEM_LIST (hd_item_list_new (HD_ENTITY_ATTENDEE, _("Delegates in the order of protocol")));
  adw_bin_set_child (self->entries_bin, GTK_WIDGET (self->entries));
  adw_bin_set_child (self->delegates_bin, GTK_WIDGET (self->delegates));
}

void
hd_session_window_show (GtkWidget  *parent,
                        HdBook     *book,
                        const char *meeting_id)
{
  HdSessionWindow *self;
  const HdRecord *item;

  g_return_if_fail (GTK_IS_WIDGET (parent) && HD_IS_BOOK (book) && meeting_id != NULL);

  self = g_object_new (HD_TYPE_SESSION_WINDOW, "transient-for", gtk_widget_get_root (parent), NULL);
  self->book = g_object_ref (book);
  self->id = g_strdup (meeting_id);
  self->entry = HD_MINUTES_ENTRY (hd_minutes_entry_new (book));
  g_signal_connect_object (self->entry, "failed", G_CALLBACK (on_failed_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->entry_bin, GTK_WIDGET (self->entry));
  load (self);
  if (self->meeting == NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  item = get_item (self);
  (void) hd_minutes_entry_begin (self->entry, item != NULL ? hd_record_get_id (item) : NULL);
  g_signal_connect_object (book, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  gtk_window_maximize (GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (self));
  hd_minutes_entry_focus (self->entry);
}
