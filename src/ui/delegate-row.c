/* delegate-row.c: one delegate of a meeting: who it is, in which capacity, and whether he is there
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/delegate-row.h"

#include "base/i18n.h"
#include "model/labels.h"
#include "ui/row-menu.h"

static const char *
presence_icon (int presence)
{
  static const char * const icons[] = { "content-loading-symbolic", "object-select-symbolic", "mail-read-symbolic", "window-close-symbolic" };

  return presence >= 0 && presence < (int) G_N_ELEMENTS (icons) ? icons[presence] : icons[0];
}

static gboolean
is_present (const HdRecord *attendee)
{
  return g_strcmp0 (hd_record_get_text (attendee, HD_ATTENDEE_PRESENCE), "present") == 0;
}

static void
append (GString    *text,
        const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* “Chính ủy Bộ CHQS tỉnh · Chủ trì · có mặt 07:40 đến 10:15”. */
static char *
dup_subtitle (const HdDelegate *delegate)
{
  const HdRecord *attendee = delegate->attendee;
  const char *in = hd_record_get_text (attendee, HD_ATTENDEE_TIME_IN), *out = hd_record_get_text (attendee, HD_ATTENDEE_TIME_OUT);
  g_autoptr (GString) text = g_string_new (NULL);

  append (text, *delegate->title_at_unit != '\0' ? delegate->title_at_unit : delegate->unit_name);
  if (g_strcmp0 (hd_record_get_text (attendee, HD_ATTENDEE_CAPACITY), "delegate") != 0)
    append (text, delegate->capacity);
  if (*delegate->substitute != '\0')
    {
      g_autofree char *instead = *delegate->substitute_title != '\0'
                                   ? g_strdup_printf (_("%1$s (%2$s) comes instead"), delegate->substitute, delegate->substitute_title)
                                   : g_strdup_printf (_("%s comes instead"), delegate->substitute);

      append (text, instead);
    }
  if (in != NULL || out != NULL)
    {
      g_autofree char *hours = g_strdup_printf ("%s – %s", in != NULL ? in : "…", out != NULL ? out : "…");

      append (text, out != NULL ? hours : in);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
on_toggled_cb (GtkCheckButton *check)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (check), ADW_TYPE_ACTION_ROW);
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (check), "attendee"));

  gtk_widget_activate_action (row, "delegate.presence", "(ss)", id, gtk_check_button_get_active (check) ? "present" : "expected");
}

static GtkWidget *
make_check (const HdDelegate *delegate)
{
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *name = g_strdup_printf (_("Present: %s"), delegate->full_name);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_present (delegate->attendee));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (check, _("Present"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (check), "attendee", g_strdup (hd_record_get_id (delegate->attendee)), g_free);
  g_signal_connect (check, "toggled", G_CALLBACK (on_toggled_cb), NULL);
  return check;
}

/* The word and its symbol, where the tick does not say it all. */
static GtkWidget *
make_state (const HdRecord *attendee)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (hd_choice_label (HD_ENTITY_ATTENDEE, HD_ATTENDEE_PRESENCE, hd_record_peek_text (attendee, HD_ATTENDEE_PRESENCE)));

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (presence_icon (hd_record_get_choice (attendee, HD_ATTENDEE_PRESENCE))));
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "dim-label");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

static void
append_presence (GMenu      *menu,
                 const char *label,
                 const char *id,
                 const char *word)
{
  hd_row_menu_append (menu, label, "delegate.presence", g_variant_new ("(ss)", id, word));
}

static GtkWidget *
make_menu (HdItemList       *list,
           const HdDelegate *delegate)
{
  const char *id = hd_record_get_id (delegate->attendee);
  g_autoptr (GMenu) menu = g_menu_new ();

  append_presence (menu, _("_Excused"), id, "excused");
  append_presence (menu, _("_Absent"), id, "absent");
  append_presence (menu, _("_Not Noted Yet"), id, "expected");
  if (is_present (delegate->attendee))
    hd_row_menu_append (menu, _("_Leaves Now"), "delegate.leaves", g_variant_new_string (id));
  hd_row_menu_append (menu, _("Somebody Comes _Instead…"), "delegate.substitute", g_variant_new_string (id));
  return hd_item_list_make_menu (list, G_MENU_MODEL (menu), delegate->attendee, TRUE, delegate->full_name);
}

static GtkWidget *
make_number (guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_width_chars (GTK_LABEL (label), 2);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

GtkWidget *
hd_delegate_row_new (const HdDelegate *delegate,
                     guint             number,
                     HdItemList       *list,
                     gboolean          writable)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = make_check (delegate);
  g_autofree char *subtitle = dup_subtitle (delegate);
  const char *presence = hd_record_peek_text (delegate->attendee, HD_ATTENDEE_PRESENCE);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *delegate->full_name != '\0' ? delegate->full_name : _("Nobody named yet"));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_number (number));
  if (g_str_equal (presence, "excused") || g_str_equal (presence, "absent"))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_state (delegate->attendee));
  gtk_widget_set_sensitive (check, writable);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), check);
  if (list != NULL && writable)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_menu (list, delegate));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), writable);
  return row;
}

char *
hd_meeting_count_print (const HdMeetingCount *count)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("%u invited", "%u invited", count->invited), count->invited);
  g_string_append_printf (text, ngettext (" · %u present", " · %u present", count->present), count->present);
  if (count->substitutes > 0)
    g_string_append_printf (text, ngettext (" (%u by somebody else)", " (%u by somebody else)", count->substitutes), count->substitutes);
  if (count->excused > 0)
    g_string_append_printf (text, ngettext (" · %u excused", " · %u excused", count->excused), count->excused);
  if (count->absent > 0)
    g_string_append_printf (text, ngettext (" · %u absent", " · %u absent", count->absent), count->absent);
  if (count->expected > 0)
    g_string_append_printf (text, ngettext (" · %u not noted yet", " · %u not noted yet", count->expected), count->expected);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
hd_meeting_dup_now (const HdRecord *meeting)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (hd_record_get_date (meeting, HD_MEETING_DATE) != hd_date_today ())
    return NULL;
  return g_date_time_format (now, "%H:%M");
}
