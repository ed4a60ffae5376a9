/* date-row.c: a row for a day: typed as people type it, or picked from a calendar
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/date-row.h"

#include "base/i18n.h"

struct _HdDateRow
{
  AdwEntryRow parent_instance;

  GtkPopover *popover;
  GtkCalendar *calendar;
  HdDate date; /* as last told */
};

enum
{
  DATE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HdDateRow, hd_date_row, ADW_TYPE_ENTRY_ROW)

gboolean
hd_date_row_read (HdDateRow *self,
                  HdDate    *date,
                  GError   **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (HD_IS_DATE_ROW (self) && date != NULL, FALSE);

  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
  *date = HD_DATE_NONE;
  return text[0] == '\0' || hd_date_parse_typed (text, date, error);
}

HdDate
hd_date_row_get_date (HdDateRow *self)
{
  HdDate date;

  g_return_val_if_fail (HD_IS_DATE_ROW (self), HD_DATE_NONE);

  return hd_date_row_read (self, &date, NULL) ? date : HD_DATE_NONE;
}

void
hd_date_row_set_date (HdDateRow *self,
                      HdDate     date)
{
  g_autofree char *text = NULL;

  g_return_if_fail (HD_IS_DATE_ROW (self));

  text = hd_date_display (date);
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self), text);
}

static void
on_text_changed_cb (HdDateRow *self)
{
  HdDate date = hd_date_row_get_date (self);

  if (date == self->date)
    return;
  self->date = date;
  g_signal_emit (self, signals[DATE_CHANGED], 0);
}

/* Only once the person has left: what is being typed is not rewritten. */
static void
on_focus_left_cb (HdDateRow *self)
{
  HdDate date;

  if (hd_date_row_read (self, &date, NULL))
    hd_date_row_set_date (self, date);
}

static void
on_calendar_shown_cb (HdDateRow *self)
{
  HdDate date = hd_date_row_get_date (self);
  g_autoptr (GDateTime) day = NULL;
  int year, month, number;

  hd_date_split (date != HD_DATE_NONE ? date : hd_date_today (), &year, &month, &number);
  day = g_date_time_new_local (year, month, number, 12, 0, 0);
  gtk_calendar_select_day (self->calendar, day);
}

static void
on_day_selected_cb (HdDateRow *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    return;
  hd_date_row_set_date (self, hd_date_new (g_date_time_get_year (day), g_date_time_get_month (day), g_date_time_get_day_of_month (day)));
}

static void
hd_date_row_class_init (HdDateRowClass *klass)
{
  signals[DATE_CHANGED] = g_signal_new ("date-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hd_date_row_init (HdDateRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_popover_set_child (self->popover, GTK_WIDGET (self->calendar));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), GTK_WIDGET (self->popover));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_widget_set_tooltip_text (button, _("Pick a Day"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pick a Day"), -1);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), button);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);

  g_signal_connect_object (self, "changed", G_CALLBACK (on_text_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_focus_left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "show", G_CALLBACK (on_calendar_shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (on_day_selected_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
hd_date_row_new (const char *title)
{
  return g_object_new (HD_TYPE_DATE_ROW, "title", title, "use-markup", FALSE, NULL);
}
