/* meeting-details.c: the tab with what is known of a meeting itself
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/meeting-details.h"

#include "base/error.h"
#include "base/i18n.h"
#include "ui/form.h"
#include "ui/meeting-links.h"
#include "ui/outcome.h"

struct _HdMeetingDetails
{
  HdRecordTab parent_instance;

  AdwPreferencesGroup *title_group;
  AdwPreferencesGroup *place_group;
  HdMeetingLinks *links;
  AdwPreferencesGroup *review_group;
  GtkActionBar *bar;

  HdForm *form;
  char *shown; /* id of the meeting in the form */
};

G_DEFINE_FINAL_TYPE (HdMeetingDetails, hd_meeting_details, HD_TYPE_RECORD_TAB)

static const guint title_fields[] = { HD_MEETING_KIND, HD_MEETING_TITLE };
static const guint place_fields[] = { HD_MEETING_DATE, HD_MEETING_SESSION, HD_MEETING_START_TIME, HD_MEETING_END_TIME, HD_MEETING_PLACE,
                                      HD_MEETING_HOST_UNIT, HD_MEETING_ORGANISER };
static const guint review_fields[] = { HD_MEETING_FROM_DATE, HD_MEETING_TO_DATE, HD_MEETING_PREVIOUS, HD_MEETING_NOTE };

static void
on_dirty_changed_cb (HdMeetingDetails *self)
{
  gboolean dirty = hd_form_is_dirty (self->form);

  gtk_action_bar_set_revealed (self->bar, dirty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "details.save", dirty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "details.revert", dirty);
}

static void
add_rows (HdMeetingDetails    *self,
          AdwPreferencesGroup *group,
          const guint         *fields,
          guint                n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    hd_form_add_row (self->form, group, fields[i], NULL);
}

static void
ensure_form (HdMeetingDetails *self)
{
  if (self->form != NULL)
    return;

  self->form = hd_form_new (hd_record_tab_get_book (HD_RECORD_TAB (self)), HD_ENTITY_MEETING);
  add_rows (self, self->title_group, title_fields, G_N_ELEMENTS (title_fields));
  add_rows (self, self->place_group, place_fields, G_N_ELEMENTS (place_fields));
  add_rows (self, self->review_group, review_fields, G_N_ELEMENTS (review_fields));
  g_signal_connect_object (self->form, "notify::dirty", G_CALLBACK (on_dirty_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
hd_meeting_details_load (HdRecordTab *tab)
{
  HdMeetingDetails *self = HD_MEETING_DETAILS (tab);
  const char *id = hd_record_tab_get_record (tab);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) meeting = NULL;

  ensure_form (self);
  hd_meeting_links_show (self->links, hd_record_tab_get_book (tab), id);
  /* What somebody is typing stays; saving tells when the record was changed meanwhile. */
  if (hd_form_is_dirty (self->form) && g_strcmp0 (self->shown, id) == 0)
    return;

  meeting = hd_book_get_record (hd_record_tab_get_book (tab), HD_ENTITY_MEETING, id, &error);
  if (meeting != NULL)
    {
      g_free (self->shown);
      self->shown = g_strdup (id);
      hd_form_set_record (self->form, meeting);
      hd_form_set_sensitive (self->form, !hd_book_is_read_only (hd_record_tab_get_book (tab)));
      on_dirty_changed_cb (self);
    }
  else if (!g_error_matches (error, HD_ERROR, HD_ERROR_NOT_FOUND))
    hd_window_page_report_error (hd_record_tab_get_page (tab), _("The meeting was not read"), error);
}

static void
hd_meeting_details_go_to (HdRecordTab *tab,
                          int          field,
                          const char  *record)
{
  HdMeetingDetails *self = HD_MEETING_DETAILS (tab);

  if (field >= 0 && self->form != NULL && hd_form_get_row (self->form, (guint) field) != NULL)
    hd_form_focus (self->form, (guint) field);
}

static void
save (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  HdMeetingDetails *self = HD_MEETING_DETAILS (widget);
  g_autoptr (GError) error = NULL;

  if (hd_form_save (self->form, &error))
    {
      hd_outcome_show (widget, hd_record_tab_get_book (HD_RECORD_TAB (self)));
      hd_meeting_details_load (HD_RECORD_TAB (self));
    }
  else if (error != NULL)
    hd_window_page_report_error (hd_record_tab_get_page (HD_RECORD_TAB (self)), _("The changes were not saved"), error);
}

static void
revert (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  HdMeetingDetails *self = HD_MEETING_DETAILS (widget);

  hd_form_revert (self->form);
  hd_meeting_details_load (HD_RECORD_TAB (self));
}

static void
hd_meeting_details_dispose (GObject *object)
{
  HdMeetingDetails *self = HD_MEETING_DETAILS (object);

  g_clear_object (&self->form);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (hd_meeting_details_parent_class)->dispose (object);
}

static void
hd_meeting_details_class_init (HdMeetingDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_meeting_details_dispose;
  HD_RECORD_TAB_CLASS (klass)->load = hd_meeting_details_load;
  HD_RECORD_TAB_CLASS (klass)->go_to = hd_meeting_details_go_to;
  g_type_ensure (HD_TYPE_MEETING_LINKS);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/meeting-details.ui");
  gtk_widget_class_bind_template_child (widget_class, HdMeetingDetails, bar);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingDetails, links);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingDetails, place_group);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingDetails, review_group);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingDetails, title_group);

  gtk_widget_class_install_action (widget_class, "details.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "details.revert", NULL, revert);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "details.save", NULL);
}

static void
hd_meeting_details_init (HdMeetingDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
