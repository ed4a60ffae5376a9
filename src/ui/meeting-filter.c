/* meeting-filter.c: the row of filters above the list of meetings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/meeting-filter.h"

#include "base/i18n.h"
#include "model/labels.h"

/* Years that the drop-down offers, from next year back. */
#define N_YEARS 15

struct _HdMeetingFilter
{
  AdwBin parent_instance;

  GtkDropDown *kind;
  GtkDropDown *year;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HdMeetingFilter, hd_meeting_filter, ADW_TYPE_BIN)

static const HdField *
get_kind_field (void)
{
  return &hd_entity_get (HD_ENTITY_MEETING)->fields[HD_MEETING_KIND];
}

static void
on_changed_cb (HdMeetingFilter *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkDropDown *
add_drop_down (HdMeetingFilter *self,
               GtkWidget       *box,
               GtkStringList   *names,
               const char      *label)
{
  GtkWidget *drop_down = gtk_drop_down_new (G_LIST_MODEL (names), NULL);

  gtk_widget_set_tooltip_text (drop_down, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), drop_down);
  return GTK_DROP_DOWN (drop_down);
}

static void
add_kind (HdMeetingFilter *self,
          GtkWidget       *box)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("Any kind"));
  for (guint i = 0; get_kind_field ()->choices[i] != NULL; i++)
    gtk_string_list_append (names, hd_choice_label (HD_ENTITY_MEETING, HD_MEETING_KIND, get_kind_field ()->choices[i]));
  self->kind = add_drop_down (self, box, names, _("Kind"));
}

static void
add_year (HdMeetingFilter *self,
          GtkWidget       *box)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  int next = hd_date_year (hd_date_today ()) + 1;

  gtk_string_list_append (names, _("Any year"));
  for (int i = 0; i < N_YEARS; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", next - i);

      gtk_string_list_append (names, text);
    }
  self->year = add_drop_down (self, box, names, _("Year"));
}

static void
hd_meeting_filter_class_init (HdMeetingFilterClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hd_meeting_filter_init (HdMeetingFilter *self)
{
  GtkWidget *window = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  add_kind (self, box);
  add_year (self, box);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  /* Where there is no room for all, they scroll sideways. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_EXTERNAL, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), box);
  adw_bin_set_child (ADW_BIN (self), window);
}

gboolean
hd_meeting_filter_is_set (HdMeetingFilter *self)
{
  g_return_val_if_fail (HD_IS_MEETING_FILTER (self), FALSE);

  return gtk_drop_down_get_selected (self->kind) > 0 || gtk_drop_down_get_selected (self->year) > 0;
}

void
hd_meeting_filter_apply (HdMeetingFilter *self,
                         HdRecordList    *list)
{
  guint kind = gtk_drop_down_get_selected (self->kind);
  guint year = gtk_drop_down_get_selected (self->year);
  HdListQuery query;

  g_return_if_fail (HD_IS_MEETING_FILTER (self));
  g_return_if_fail (HD_IS_RECORD_LIST (list));

  query = hd_record_list_get_query (list);
  query.meeting_kind = kind > 0 ? get_kind_field ()->choices[kind - 1] : NULL;
  query.year = year > 0 ? hd_date_year (hd_date_today ()) + 2 - (int) year : 0;
  hd_record_list_set_query (list, &query);
}
