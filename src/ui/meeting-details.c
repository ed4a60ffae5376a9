/* meeting-details.c: the tab with what is known of a meeting itself
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/meeting-details.h"

#include "base/i18n.h"
#include "ui/meeting-links.h"

struct _HdMeetingDetails
{
  HdRecordForm parent_instance;

  AdwPreferencesGroup *title_group;
  AdwPreferencesGroup *place_group;
  HdMeetingLinks *links;
  AdwPreferencesGroup *review_group;
};

G_DEFINE_FINAL_TYPE (HdMeetingDetails, hd_meeting_details, HD_TYPE_RECORD_FORM)

static const guint title_fields[] = { HD_MEETING_KIND, HD_MEETING_TITLE };
static const guint place_fields[] = { HD_MEETING_DATE, HD_MEETING_SESSION, HD_MEETING_START_TIME, HD_MEETING_END_TIME, HD_MEETING_PLACE,
                                      HD_MEETING_HOST_UNIT, HD_MEETING_ORGANISER };
static const guint review_fields[] = { HD_MEETING_FROM_DATE, HD_MEETING_TO_DATE, HD_MEETING_PREVIOUS, HD_MEETING_NOTE };

static void
hd_meeting_details_fill (HdRecordForm *form_tab,
                         HdForm       *form)
{
  HdMeetingDetails *self = HD_MEETING_DETAILS (form_tab);

  hd_record_form_add_rows (form, self->title_group, title_fields, G_N_ELEMENTS (title_fields));
  hd_record_form_add_rows (form, self->place_group, place_fields, G_N_ELEMENTS (place_fields));
  hd_record_form_add_rows (form, self->review_group, review_fields, G_N_ELEMENTS (review_fields));
}

static void
hd_meeting_details_load (HdRecordTab *tab)
{
  hd_meeting_links_show (HD_MEETING_DETAILS (tab)->links, hd_record_tab_get_book (tab), hd_record_tab_get_record (tab));
  HD_RECORD_TAB_CLASS (hd_meeting_details_parent_class)->load (tab);
}

static void
hd_meeting_details_class_init (HdMeetingDetailsClass *klass)
{
  HdRecordFormClass *form_class = HD_RECORD_FORM_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  HD_RECORD_TAB_CLASS (klass)->load = hd_meeting_details_load;
  form_class->kind = HD_ENTITY_MEETING;
  form_class->unread = N_("The meeting was not read");
  form_class->fill = hd_meeting_details_fill;
  g_type_ensure (HD_TYPE_MEETING_LINKS);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/meeting-details.ui");
  gtk_widget_class_bind_template_child (widget_class, HdMeetingDetails, links);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingDetails, place_group);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingDetails, review_group);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingDetails, title_group);
}

static void
hd_meeting_details_init (HdMeetingDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
