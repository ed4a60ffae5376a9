/* meeting-links.c: the programmes a meeting reviews, and those it signs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/meeting-links.h"

#include "base/i18n.h"
#include "book/edit.h"
#include "model/agreement.h"
#include "model/labels.h"
#include "ui/outcome.h"
#include "ui/record-chooser.h"
#include "ui/window-page.h"

struct _HdMeetingLinks
{
  AdwPreferencesGroup parent_instance;

  GtkListBox *list;
  GtkWidget *add_button;

  HdBook *book;
  char *meeting;
  char *role; /* of the programme that is being chosen */
  GPtrArray *links;
  gboolean is_touched; /* by a person, since they were shown */
};

G_DEFINE_FINAL_TYPE (HdMeetingLinks, hd_meeting_links, ADW_TYPE_PREFERENCES_GROUP)

static GtkWidget *
make_remove_button (const HdRecord *link)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Take the Programme Out"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Take the Programme Out"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "links.remove");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", hd_record_get_id (link));
  return button;
}

static GtkWidget *
make_row (HdMeetingLinks *self,
          const HdRecord *link)
{
  const char *id = hd_record_get_text (link, HD_MEETING_AGREEMENT_AGREEMENT);
  const char *role = hd_choice_label (HD_ENTITY_MEETING_AGREEMENT, HD_MEETING_AGREEMENT_ROLE, hd_record_peek_text (link, HD_MEETING_AGREEMENT_ROLE));
  g_autoptr (HdRecord) agreement = hd_book_get_record (self->book, HD_ENTITY_AGREEMENT, id, NULL);
  g_autofree char *title = agreement != NULL ? hd_record_dup_title (agreement) : g_strdup ("");
  g_autofree char *number = agreement != NULL ? hd_agreement_dup_number (agreement) : g_strdup ("");
  g_autofree char *subtitle = *number != '\0' ? g_strdup_printf ("%s · %s", role, number) : g_strdup (role);
  gboolean signs = g_str_equal (hd_record_peek_text (link, HD_MEETING_AGREEMENT_ROLE), "signed");
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (signs ? "hd-signature-symbolic" : "hd-progress-symbolic"));
  if (!hd_book_is_read_only (self->book))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_remove_button (link));
  if (self->meeting != NULL)
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "book.open");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", "agreement", id);
    }
  return row;
}

static void
fill (HdMeetingLinks *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < self->links->len; i++)
    gtk_list_box_append (self->list, make_row (self, g_ptr_array_index (self->links, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->links->len > 0);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         self->links->len == 0 ? _("Which programme is reviewed, and which one is signed; often both in the same hour.") : NULL);
}

static void
reload (HdMeetingLinks *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *links;

  if (self->meeting == NULL)
    return;
  links = hd_book_get_records_by (self->book, HD_ENTITY_MEETING_AGREEMENT, HD_MEETING_AGREEMENT_MEETING, self->meeting, &error);
  if (links == NULL)
    {
      hd_window_page_report_from (GTK_WIDGET (self), _("The programmes of the meeting cannot be read"), error);
      return;
    }
  g_ptr_array_unref (self->links);
  self->links = links;
  fill (self);
}

static int
find_link (HdMeetingLinks *self,
           const char     *id)
{
  for (guint i = 0; i < self->links->len; i++)
    if (g_str_equal (hd_record_get_id (g_ptr_array_index (self->links, i)), id))
      return (int) i;
  return -1;
}

static gboolean
is_linked (HdMeetingLinks *self,
           const char     *role,
           const char     *agreement)
{
  for (guint i = 0; i < self->links->len; i++)
    {
      const HdRecord *link = g_ptr_array_index (self->links, i);

      if (g_strcmp0 (hd_record_get_text (link, HD_MEETING_AGREEMENT_ROLE), role) == 0
          && g_strcmp0 (hd_record_get_text (link, HD_MEETING_AGREEMENT_AGREEMENT), agreement) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
finish (HdMeetingLinks *self,
        HdEdit         *edit)
{
  g_autoptr (GError) error = NULL;

  if (hd_edit_apply (edit, &error))
    hd_outcome_show (GTK_WIDGET (self), self->book);
  else
    hd_window_page_report_from (GTK_WIDGET (self), _("The meeting was not changed"), error);
}

static void
remove_link (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HdMeetingLinks *self = HD_MEETING_LINKS (widget);
  int i = find_link (self, g_variant_get_string (parameter, NULL));
  HdRecord *link = i >= 0 ? g_ptr_array_index (self->links, i) : NULL;
  g_autoptr (HdEdit) edit = NULL;

  if (link == NULL)
    return;
  if (self->meeting == NULL)
    {
      g_ptr_array_remove_index (self->links, (guint) i);
      self->is_touched = TRUE;
      fill (self);
      return;
    }
  edit = hd_edit_new (self->book, _("Take a programme out of the meeting"));
  hd_edit_remove (edit, link);
  finish (self, edit);
}

static void
on_chosen_cb (HdRecordChooser *chooser,
              const char      *id,
              gpointer         data)
{
  HdMeetingLinks *self = data;

  hd_meeting_links_add (self, self->role, id);
}

static void
choose (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  HdMeetingLinks *self = HD_MEETING_LINKS (widget);

  g_free (self->role);
  self->role = g_variant_dup_string (parameter, NULL);
  hd_record_chooser_show (widget, self->book, HD_ENTITY_AGREEMENT,
                          g_str_equal (self->role, "signed") ? _("Which Programme Is Signed?") : _("Which Programme Is Reviewed?"), on_chosen_cb, self,
                          G_OBJECT (self));
}

static void
hd_meeting_links_dispose (GObject *object)
{
  HdMeetingLinks *self = HD_MEETING_LINKS (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->meeting, g_free);
  g_clear_pointer (&self->role, g_free);
  g_clear_pointer (&self->links, g_ptr_array_unref);

  G_OBJECT_CLASS (hd_meeting_links_parent_class)->dispose (object);
}

static void
hd_meeting_links_class_init (HdMeetingLinksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_meeting_links_dispose;
  gtk_widget_class_install_action (widget_class, "links.add", "s", choose);
  gtk_widget_class_install_action (widget_class, "links.remove", "s", remove_link);
}

static void
hd_meeting_links_init (HdMeetingLinks *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  self->links = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  g_menu_append (menu, _("A Programme That Is _Reviewed…"), "links.add::reviewed");
  g_menu_append (menu, _("A Programme That Is _Signed…"), "links.add::signed");
  self->add_button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->add_button), _("Add"));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->add_button), G_MENU_MODEL (menu));
  gtk_widget_set_valign (self->add_button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->add_button, _("Add a programme of the meeting"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add a programme of the meeting"), -1);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Programmes"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->add_button);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Programmes of the meeting"), -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->list));
}

GtkWidget *
hd_meeting_links_new (void)
{
  return g_object_new (HD_TYPE_MEETING_LINKS, NULL);
}

void
hd_meeting_links_show (HdMeetingLinks *self,
                       HdBook         *book,
                       const char     *meeting)
{
  g_return_if_fail (HD_IS_MEETING_LINKS (self));
  g_return_if_fail (HD_IS_BOOK (book));

  g_set_object (&self->book, book);
  g_free (self->meeting);
  self->meeting = g_strdup (meeting);
  gtk_widget_set_visible (self->add_button, !hd_book_is_read_only (book));
  if (meeting != NULL)
    reload (self);
  else
    fill (self);
}

void
hd_meeting_links_add (HdMeetingLinks *self,
                      const char     *role,
                      const char     *agreement)
{
  g_autoptr (HdRecord) link = NULL;
  g_autoptr (HdEdit) edit = NULL;

  g_return_if_fail (HD_IS_MEETING_LINKS (self));
  g_return_if_fail (role != NULL && agreement != NULL);

  if (is_linked (self, role, agreement))
    return;
  link = hd_record_new (HD_ENTITY_MEETING_AGREEMENT);
  hd_record_set_text (link, HD_MEETING_AGREEMENT_MEETING, self->meeting);
  hd_record_set_text (link, HD_MEETING_AGREEMENT_AGREEMENT, agreement);
  hd_record_set_text (link, HD_MEETING_AGREEMENT_ROLE, role);
  if (self->meeting == NULL)
    {
      g_ptr_array_add (self->links, g_steal_pointer (&link));
      self->is_touched = TRUE;
      fill (self);
      return;
    }
  edit = hd_edit_new (self->book, _("Add a programme to the meeting"));
  hd_edit_put (edit, link);
  finish (self, edit);
}

GPtrArray *
hd_meeting_links_get (HdMeetingLinks *self)
{
  g_return_val_if_fail (HD_IS_MEETING_LINKS (self), NULL);

  return self->links;
}

void
hd_meeting_links_propose (HdMeetingLinks *self,
                          GPtrArray      *links)
{
  g_return_if_fail (HD_IS_MEETING_LINKS (self) && links != NULL);

  if (self->is_touched || self->meeting != NULL)
    return;
  g_ptr_array_set_size (self->links, 0);
  for (guint i = 0; i < links->len; i++)
    g_ptr_array_add (self->links, hd_record_ref (g_ptr_array_index (links, i)));
  fill (self);
}
