/* meeting-filter.c: the row of filters above the list of meetings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/meeting-filter.h"

#include "base/i18n.h"

struct _HdMeetingFilter
{
  HdListFilter parent_instance;

  GtkDropDown *kind;
  GtkDropDown *year;
};

G_DEFINE_FINAL_TYPE (HdMeetingFilter, hd_meeting_filter, HD_TYPE_LIST_FILTER)

static gboolean
hd_meeting_filter_is_set (HdListFilter *filter)
{
  HdMeetingFilter *self = HD_MEETING_FILTER (filter);

  return gtk_drop_down_get_selected (self->kind) > 0 || gtk_drop_down_get_selected (self->year) > 0;
}

static void
hd_meeting_filter_fill (HdListFilter *filter,
                        HdListQuery  *query)
{
  HdMeetingFilter *self = HD_MEETING_FILTER (filter);

  query->meeting_kind = hd_list_filter_get_choice (self->kind, HD_ENTITY_MEETING, HD_MEETING_KIND);
  query->year = hd_list_filter_get_year (self->year);
}

static void
hd_meeting_filter_class_init (HdMeetingFilterClass *klass)
{
  HdListFilterClass *filter_class = HD_LIST_FILTER_CLASS (klass);

  filter_class->is_set = hd_meeting_filter_is_set;
  filter_class->fill = hd_meeting_filter_fill;
}

static void
hd_meeting_filter_init (HdMeetingFilter *self)
{
  HdListFilter *filter = HD_LIST_FILTER (self);

  self->kind = hd_list_filter_add_choices (filter, HD_ENTITY_MEETING, HD_MEETING_KIND, _("Any kind"), _("Kind"));
  self->year = hd_list_filter_add_year (filter);
}
