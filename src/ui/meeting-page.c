/* meeting-page.c: one meeting, and tabs for all that belongs to it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/meeting-page.h"

#include "base/i18n.h"
#include "book/edit.h"
#include "ui/agenda-tab.h"
#include "ui/conclusions-tab.h"
#include "ui/delegates-tab.h"
#include "ui/discussion-tab.h"
#include "ui/history-tab.h"
#include "ui/meeting-details.h"
#include "ui/new-meeting-dialog.h"
#include "ui/outcome.h"
#include "ui/packet-dialog.h"
#include "ui/papers-tab.h"
#include "ui/record-tabs.h"
#include "ui/session-window.h"

static const HdRecordTabEntry tab_entries[] = {
  { "details", N_("Information"), NC_("tab", "Information"), "hd-details-symbolic", hd_meeting_details_get_type },
  { "delegates", N_("Delegates"), NC_("tab", "Delegates"), "hd-people-symbolic", hd_delegates_tab_get_type },
  { "agenda", N_("Agenda"), NC_("tab", "Items"), "alarm-symbolic", hd_agenda_tab_get_type },
  { "discussion", N_("Discussion"), NC_("tab", "Remarks"), "hd-comment-symbolic", hd_discussion_tab_get_type },
  { "conclusions", N_("Conclusions"), NC_("tab", "Conclusions"), "checkbox-checked-symbolic", hd_conclusions_tab_get_type },
  { "papers", N_("Packet"), NC_("tab", "Papers"), "document-print-symbolic", hd_papers_tab_get_type },
  { "history", N_("History"), NC_("tab", "History"), "document-open-recent-symbolic", hd_history_tab_get_type },
};

struct _HdMeetingPage
{
  HdWindowPage parent_instance;

  AdwWindowTitle *title;
  GtkWidget *menu_button;
  GtkWidget *hold_button;
  GtkWidget *export_button;
  GtkStack *stack;
  AdwStatusPage *error_page;
  AdwViewStack *tab_stack;
  AdwViewSwitcher *switcher;
  AdwViewSwitcherBar *switcher_bar;

  HdRecordTabs *tabs;
  char *meeting;
};

G_DEFINE_FINAL_TYPE (HdMeetingPage, hd_meeting_page, HD_TYPE_WINDOW_PAGE)

/* --- The meeting --- */

static char *
dup_subtitle (const HdRecord *meeting)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *day = hd_date_display (hd_record_get_date (meeting, HD_MEETING_DATE));
  const char *parts[] = { hd_record_get_text (meeting, HD_MEETING_START_TIME), day, hd_record_get_text (meeting, HD_MEETING_PLACE) };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", parts[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_meeting (HdMeetingPage  *self,
              const HdRecord *meeting)
{
  const char *title = hd_record_peek_text (meeting, HD_MEETING_TITLE);
  g_autofree char *subtitle = dup_subtitle (meeting);
  g_autofree char *whole = g_strdup_printf ("%s\n%s", title, subtitle);

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), whole);
  gtk_stack_set_visible_child_name (self->stack, "meeting");
}

static void
load (HdMeetingPage *self)
{
  HdBook *book = hd_window_page_get_book (HD_WINDOW_PAGE (self));
  g_autoptr (HdRecord) meeting = NULL;
  g_autoptr (GError) error = NULL;

  if (book == NULL || self->meeting == NULL)
    return;

  meeting = hd_book_get_record (book, HD_ENTITY_MEETING, self->meeting, &error);
  if (meeting != NULL)
    {
      show_meeting (self, meeting);
      return;
    }

  adw_window_title_set_title (self->title, "");
  adw_window_title_set_subtitle (self->title, "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), NULL);
  adw_status_page_set_description (self->error_page, error->message);
  gtk_stack_set_visible_child_name (self->stack, "error");
}

/* --- Actions --- */

static void
show_tab (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  hd_meeting_page_go_to (HD_MEETING_PAGE (widget), g_variant_get_string (parameter, NULL), -1, NULL);
}

static void
make_next (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  hd_new_meeting_dialog_show (HD_WINDOW_PAGE (widget), HD_MEETING_PAGE (widget)->meeting);
}

static void
hold (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  HdMeetingPage *self = HD_MEETING_PAGE (widget);

  if (self->meeting != NULL)
    hd_session_window_show (widget, hd_window_page_get_book (HD_WINDOW_PAGE (self)), self->meeting);
}

static void
print_packet (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HdMeetingPage *self = HD_MEETING_PAGE (widget);

  if (self->meeting != NULL)
    hd_packet_dialog_show (HD_WINDOW_PAGE (self), self->meeting, g_str_equal (action_name, "page.print") ? HD_PACKET_TO_PRINTER : HD_PACKET_TO_FILE);
}

/* Looking for somebody: in the list of delegates. */
static void
search (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  HdMeetingPage *self = HD_MEETING_PAGE (widget);

  if (self->meeting == NULL)
    return;
  adw_view_stack_set_visible_child_name (self->tab_stack, "delegates");
  hd_delegates_tab_search (HD_DELEGATES_TAB (hd_record_tabs_ensure (self->tabs, "delegates")));
}

/* Nothing is asked: the toast takes it back. */
static void
delete_meeting (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  HdMeetingPage *self = HD_MEETING_PAGE (widget);
  HdBook *book = hd_window_page_get_book (HD_WINDOW_PAGE (self));
  g_autoptr (GError) error = NULL;

  if (self->meeting == NULL)
    return;
  if (!hd_book_remove_record (book, HD_ENTITY_MEETING, self->meeting, &error))
    {
      hd_window_page_report_error (HD_WINDOW_PAGE (self), _("The meeting was not deleted"), error);
      return;
    }
  hd_outcome_show (widget, book);
  gtk_widget_activate_action (widget, "book.back", NULL);
}

/* --- The class --- */

static void
hd_meeting_page_book_set (HdWindowPage *page)
{
  HdBook *book = hd_window_page_get_book (page);

  if (book == NULL)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "page.next-meeting", !hd_book_is_read_only (book));
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "page.hold", !hd_book_is_read_only (book));
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "page.delete", !hd_book_is_read_only (book));
  g_signal_connect_object (book, "changed", G_CALLBACK (load), page, G_CONNECT_SWAPPED);
}

static void
hd_meeting_page_shown (HdWindowPage *page)
{
  GtkWidget *tab = hd_record_tabs_get_visible (HD_MEETING_PAGE (page)->tabs);

  if (tab != NULL)
    gtk_widget_child_focus (tab, GTK_DIR_TAB_FORWARD);
}

static gboolean
hd_meeting_page_open_record (HdWindowPage *page,
                             HdEntityKind  kind,
                             const char   *id)
{
  if (kind != HD_ENTITY_MEETING)
    return FALSE;
  hd_meeting_page_set_meeting (HD_MEETING_PAGE (page), id);
  return TRUE;
}

static void
hd_meeting_page_width_changed (HdWindowPage *page,
                               HdWidth       width)
{
  HdMeetingPage *self = HD_MEETING_PAGE (page);
  gboolean narrow = width == HD_WIDTH_NARROW;

  gtk_widget_set_visible (self->menu_button, !narrow);
  gtk_widget_set_visible (self->hold_button, !narrow);
  gtk_widget_set_visible (self->export_button, !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->switcher), !narrow);
  adw_view_switcher_bar_set_reveal (self->switcher_bar, narrow);
  hd_record_tabs_set_width (self->tabs, width);
}

static void
hd_meeting_page_dispose (GObject *object)
{
  HdMeetingPage *self = HD_MEETING_PAGE (object);

  g_clear_pointer (&self->tabs, hd_record_tabs_free);
  g_clear_pointer (&self->meeting, g_free);

  G_OBJECT_CLASS (hd_meeting_page_parent_class)->dispose (object);
}

static void
hd_meeting_page_class_init (HdMeetingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HdWindowPageClass *page_class = HD_WINDOW_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_meeting_page_dispose;
  page_class->book_set = hd_meeting_page_book_set;
  page_class->open_record = hd_meeting_page_open_record;
  page_class->shown = hd_meeting_page_shown;
  page_class->width_changed = hd_meeting_page_width_changed;

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/meeting-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HdMeetingPage, error_page);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingPage, export_button);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingPage, hold_button);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingPage, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingPage, tab_stack);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingPage, title);

  gtk_widget_class_install_action (widget_class, "page.tab", "s", show_tab);
  gtk_widget_class_install_action (widget_class, "page.delete", NULL, delete_meeting);
  gtk_widget_class_install_action (widget_class, "page.next-meeting", NULL, make_next);
  gtk_widget_class_install_action (widget_class, "page.hold", NULL, hold);
  gtk_widget_class_install_action (widget_class, "page.search", NULL, search);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_packet);
  gtk_widget_class_install_action (widget_class, "page.export", NULL, print_packet);
}

static void
hd_meeting_page_init (HdMeetingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->tabs = hd_record_tabs_new (HD_WINDOW_PAGE (self), self->tab_stack, HD_ENTITY_MEETING, tab_entries, G_N_ELEMENTS (tab_entries));
}

void
hd_meeting_page_set_meeting (HdMeetingPage *self,
                             const char    *id)
{
  g_return_if_fail (HD_IS_MEETING_PAGE (self));
  g_return_if_fail (id != NULL);

  if (g_strcmp0 (self->meeting, id) == 0)
    return;
  g_free (self->meeting);
  self->meeting = g_strdup (id);
  load (self);
  hd_record_tabs_set_record (self->tabs, id);
}

void
hd_meeting_page_go_to (HdMeetingPage *self,
                       const char    *tab,
                       int            field,
                       const char    *record)
{
  g_return_if_fail (HD_IS_MEETING_PAGE (self));
  g_return_if_fail (tab != NULL);

  hd_record_tabs_go_to (self->tabs, tab, field, record);
}
