/* committee-members.c: who belongs to the committee on a day, in its order
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/committee-members.h"

#include "base/i18n.h"
#include "book/committee.h"
#include "model/labels.h"
#include "ui/date-row.h"
#include "ui/member-dialog.h"
#include "ui/outcome.h"
#include "ui/row-menu.h"
#include "ui/renew-dialog.h"
#include "ui/window-page.h"

struct _HdCommitteeMembers
{
  AdwBin parent_instance;

  AdwPreferencesGroup *day_group;
  HdDateRow *day_row;
  AdwPreferencesGroup *members_group;
  GtkListBox *list;
  GtkWidget *oddities;

  HdBook *book;
  GPtrArray *seats; /* HdSeat, as shown */
  char *focus_id;   /* of the member whose row gets the focus when the list is there again */
};

G_DEFINE_FINAL_TYPE (HdCommitteeMembers, hd_committee_members, ADW_TYPE_BIN)

/* What every act ends with. */
static void
conclude (HdCommitteeMembers *self,
          gboolean            good,
          GError             *error)
{
  if (good)
    hd_outcome_show (GTK_WIDGET (self), self->book);
  else
    hd_window_page_report_from (GTK_WIDGET (self), _("The committee was not changed"), error);
}

static int
find_seat (HdCommitteeMembers *self,
           const char         *member_id)
{
  for (guint i = 0; i < self->seats->len; i++)
    {
      const HdSeat *seat = g_ptr_array_index (self->seats, i);

      if (g_str_equal (hd_record_get_id (seat->member), member_id))
        return (int) i;
    }
  return -1;
}

/* --- Moving --- */

static const char *
member_id_at (HdCommitteeMembers *self,
              int                 place)
{
  const HdSeat *seat = place >= 0 && place < (int) self->seats->len ? g_ptr_array_index (self->seats, place) : NULL;

  return seat != NULL ? hd_record_get_id (seat->member) : NULL;
}

static void
move_before (HdCommitteeMembers *self,
             const char         *member_id,
             const char         *before_id)
{
  g_autoptr (GError) error = NULL;

  g_free (self->focus_id);
  self->focus_id = g_strdup (member_id);
  conclude (self, hd_book_move_member (self->book, member_id, before_id, &error), error);
}

static void
move_up (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  HdCommitteeMembers *self = HD_COMMITTEE_MEMBERS (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  int place = find_seat (self, id);

  if (place > 0)
    move_before (self, id, member_id_at (self, place - 1));
}

static void
move_down (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  HdCommitteeMembers *self = HD_COMMITTEE_MEMBERS (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  int place = find_seat (self, id);

  if (place >= 0 && place + 1 < (int) self->seats->len)
    move_before (self, id, member_id_at (self, place + 2));
}

static GdkContentProvider *
on_drag_prepared_cb (GtkDragSource *source,
                     double         x,
                     double         y)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));

  return gdk_content_provider_new_typed (G_TYPE_STRING, g_object_get_data (G_OBJECT (row), "member-id"));
}

static gboolean
on_dropped_cb (HdCommitteeMembers *self,
               const GValue       *value,
               double              x,
               double              y,
               GtkDropTarget      *target)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  g_autofree char *id = g_value_dup_string (value);
  int place = find_seat (self, g_object_get_data (G_OBJECT (row), "member-id"));

  if (id == NULL || find_seat (self, id) < 0)
    return FALSE;
  if (y > gtk_widget_get_height (row) / 2.0)
    place++;
  move_before (self, id, member_id_at (self, place));
  return TRUE;
}

static void
add_moves (HdCommitteeMembers *self,
           GtkWidget          *row,
           const char         *id)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_MOVE);

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (GDK_KEY_Up, GDK_ALT_MASK),
                                                                         gtk_named_action_new ("member.up"), "s", id));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (GDK_KEY_Down, GDK_ALT_MASK),
                                                                         gtk_named_action_new ("member.down"), "s", id));
  gtk_widget_add_controller (row, keys);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_drag_prepared_cb), NULL);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "drop", G_CALLBACK (on_dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

/* --- Rows --- */

static GtkWidget *
make_menu_button (const HdSeat *seat)
{
  const char *id = hd_record_get_id (seat->member);
  g_autofree char *name = g_strdup_printf (_("Commands for %s"), hd_record_peek_text (seat->person, HD_PERSON_FULL_NAME));
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) moves = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();

  hd_row_menu_append (menu, _("_Change…"), "member.change", g_variant_new_string (id));
  hd_row_menu_append (menu, _("_Leaves the Committee…"), "member.end", g_variant_new_string (id));
  hd_row_menu_append (moves, _("Move _Up"), "member.up", g_variant_new_string (id));
  hd_row_menu_append (moves, _("Move _Down"), "member.down", g_variant_new_string (id));
  hd_row_menu_append (end, _("_Delete"), "member.delete", g_variant_new_string (id));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (moves));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  return hd_row_menu_button_new (menu, name);
}

static GtkWidget *
make_row (HdCommitteeMembers *self,
          const HdSeat       *seat,
          guint               number)
{
  const char *id = hd_record_get_id (seat->member);
  g_autofree char *name = hd_seat_dup_name (seat);
  g_autofree char *posts = hd_seat_dup_posts (seat);
  const char *role = hd_choice_label (HD_ENTITY_COMMITTEE_MEMBER, HD_COMMITTEE_MEMBER_ROLE,
                                      hd_record_peek_text (seat->member, HD_COMMITTEE_MEMBER_ROLE));
  g_autofree char *subtitle = *posts != '\0' ? g_strdup_printf ("%s · %s", role, posts) : g_strdup (role);
  g_autofree char *place = g_strdup_printf ("%u", number);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (place);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  gtk_label_set_width_chars (GTK_LABEL (label), 2);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_menu_button (seat));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "member-id", g_strdup (id), g_free);
  if (!hd_book_is_read_only (self->book))
    add_moves (self, row, id);

  return row;
}

static void
show_oddities (HdCommitteeMembers *self)
{
  g_autoptr (GPtrArray) oddities = hd_committee_find_oddities (self->seats);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->oddities)) != NULL)
    gtk_box_remove (GTK_BOX (self->oddities), child);
  for (guint i = 0; i < oddities->len; i++)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
      GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
      GtkWidget *label = gtk_label_new (g_ptr_array_index (oddities, i));

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (icon, "warning");
      gtk_box_append (GTK_BOX (line), icon);
      gtk_box_append (GTK_BOX (line), label);
      gtk_box_append (GTK_BOX (self->oddities), line);
    }
  gtk_widget_set_visible (self->oddities, oddities->len > 0);
}

static GtkWidget *
make_empty_row (void)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Nobody belongs to the committee on this day."));
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "dim-label");

  return row;
}

static void
show_seats (HdCommitteeMembers *self)
{
  g_autofree char *title = g_strdup_printf (ngettext ("%u member", "%u members", self->seats->len), self->seats->len);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < self->seats->len; i++)
    {
      GtkWidget *row = make_row (self, g_ptr_array_index (self->seats, i), i + 1);

      gtk_list_box_append (self->list, row);
      if (g_strcmp0 (self->focus_id, g_object_get_data (G_OBJECT (row), "member-id")) == 0)
        gtk_widget_grab_focus (row);
    }
  g_clear_pointer (&self->focus_id, g_free);
  if (self->seats->len == 0)
    gtk_list_box_append (self->list, make_empty_row ());
  adw_preferences_group_set_title (self->members_group, self->seats->len > 0 ? title : _("Members"));
  show_oddities (self);
}

static void
reload (HdCommitteeMembers *self)
{
  HdDate day = hd_date_row_get_date (self->day_row);
  g_autoptr (GError) error = NULL;
  GPtrArray *seats;

  if (self->book == NULL)
    return;
  seats = hd_book_get_members_on (self->book, day != HD_DATE_NONE ? day : hd_date_today (), &error);
  if (seats == NULL)
    {
      hd_window_page_report_from (GTK_WIDGET (self), _("The members cannot be read"), error);
      return;
    }
  g_clear_pointer (&self->seats, g_ptr_array_unref);
  self->seats = seats;
  show_seats (self);
}

/* --- Acts --- */

static const HdSeat *
get_seat (HdCommitteeMembers *self,
          GVariant           *parameter)
{
  int place = find_seat (self, g_variant_get_string (parameter, NULL));

  return place >= 0 ? g_ptr_array_index (self->seats, place) : NULL;
}

static void
add_member (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  HdCommitteeMembers *self = HD_COMMITTEE_MEMBERS (widget);

  hd_member_dialog_show (widget, self->book, NULL);
}

static void
change_member (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  HdCommitteeMembers *self = HD_COMMITTEE_MEMBERS (widget);
  const HdSeat *seat = get_seat (self, parameter);

  if (seat != NULL)
    hd_member_dialog_show (widget, self->book, seat->member);
}

static void
end_member (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  HdCommitteeMembers *self = HD_COMMITTEE_MEMBERS (widget);
  const HdSeat *seat = get_seat (self, parameter);

  if (seat != NULL)
    hd_member_end_dialog_show (widget, self->book, seat->member);
}

static void
delete_member (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  HdCommitteeMembers *self = HD_COMMITTEE_MEMBERS (widget);
  g_autoptr (GError) error = NULL;

  conclude (self, hd_book_remove_member (self->book, g_variant_get_string (parameter, NULL), &error), error);
}

static void
renew (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  HdCommitteeMembers *self = HD_COMMITTEE_MEMBERS (widget);

  hd_renew_dialog_show (widget, self->book);
}

static void
on_row_activated_cb (HdCommitteeMembers *self,
                     GtkListBoxRow      *row)
{
  const char *id = g_object_get_data (G_OBJECT (row), "member-id");

  if (id != NULL && !hd_book_is_read_only (self->book))
    gtk_widget_activate_action (GTK_WIDGET (self), "member.change", "s", id);
}

void
hd_committee_members_set_book (HdCommitteeMembers *self,
                               HdBook             *book)
{
  static const char * const acts[] = { "member.add", "member.renew", "member.change", "member.end", "member.delete", "member.up", "member.down" };

  g_return_if_fail (HD_IS_COMMITTEE_MEMBERS (self));

  if (!g_set_object (&self->book, book) || book == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), acts[i], !hd_book_is_read_only (book));
  g_signal_connect_object (book, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  hd_date_row_set_date (self->day_row, hd_date_today ());
  reload (self);
}

static void
hd_committee_members_dispose (GObject *object)
{
  HdCommitteeMembers *self = HD_COMMITTEE_MEMBERS (object);

  g_clear_pointer (&self->seats, g_ptr_array_unref);
  g_clear_pointer (&self->focus_id, g_free);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (hd_committee_members_parent_class)->dispose (object);
}

static void
hd_committee_members_class_init (HdCommitteeMembersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_committee_members_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/committee-members.ui");
  gtk_widget_class_bind_template_child (widget_class, HdCommitteeMembers, day_group);
  gtk_widget_class_bind_template_child (widget_class, HdCommitteeMembers, list);
  gtk_widget_class_bind_template_child (widget_class, HdCommitteeMembers, members_group);
  gtk_widget_class_bind_template_child (widget_class, HdCommitteeMembers, oddities);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);

  gtk_widget_class_install_action (widget_class, "member.add", NULL, add_member);
  gtk_widget_class_install_action (widget_class, "member.renew", NULL, renew);
  gtk_widget_class_install_action (widget_class, "member.change", "s", change_member);
  gtk_widget_class_install_action (widget_class, "member.end", "s", end_member);
  gtk_widget_class_install_action (widget_class, "member.delete", "s", delete_member);
  gtk_widget_class_install_action (widget_class, "member.up", "s", move_up);
  gtk_widget_class_install_action (widget_class, "member.down", "s", move_down);
}

static void
hd_committee_members_init (HdCommitteeMembers *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->seats = g_ptr_array_new ();
  self->day_row = HD_DATE_ROW (hd_date_row_new (_("On the day")));
  adw_preferences_group_add (self->day_group, GTK_WIDGET (self->day_row));
  g_signal_connect_object (self->day_row, "date-changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
}
