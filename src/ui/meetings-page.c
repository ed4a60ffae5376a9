/* meetings-page.c: the list of meetings with search and sorting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/meetings-page.h"

#include "base/i18n.h"
#include "ui/meeting-cells.h"
#include "ui/meeting-filter.h"
#include "ui/new-meeting-dialog.h"

struct _HdMeetingsPage
{
  HdListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (HdMeetingsPage, hd_meetings_page, HD_TYPE_LIST_PAGE)

static const HdListColumn columns[HD_N_MEETING_CELLS] = {
  [HD_MEETING_CELL_DATE] = { N_("Day"), HD_SORT_DEFAULT, FALSE, 118, HD_WIDTH_MEDIUM, FALSE },
  [HD_MEETING_CELL_TITLE] = { N_("Name"), HD_SORT_TITLE, TRUE, 226, HD_WIDTH_NARROW, TRUE },
  [HD_MEETING_CELL_PLACE] = { N_("Place"), -1, FALSE, 206, HD_WIDTH_WIDE, FALSE },
  [HD_MEETING_CELL_HOST] = { N_("Host"), -1, FALSE, 152, HD_WIDTH_FULL, FALSE },
  [HD_MEETING_CELL_KIND] = { N_("Kind"), -1, FALSE, 172, HD_WIDTH_MEDIUM, FALSE },
};

static GtkListItemFactory *
make_factory (guint    column,
              gboolean narrow)
{
  return hd_meeting_cell_factory_new ((HdMeetingCell) column, narrow);
}

static const HdListPageKind kind = {
  .kind = HD_ENTITY_MEETING,
  .icon = "hd-meeting-symbolic",
  .title = N_("Meetings"),
  .add = N_("New Meeting"),
  .add_label = N_("_New Meeting…"),
  .search = N_("Search meetings"),
  .searched = N_("Name or place"),
  .empty_title = N_("No Meetings Yet"),
  .empty_description = N_("Prepare one from scratch or from an earlier meeting: delegates, agenda and papers come from its record."),
  .unread_title = N_("The Meetings Cannot Be Read"),
  .undeleted = N_("The meeting was not deleted"),
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .make_factory = make_factory,
};

static char *
hd_meetings_page_dup_count (guint n_rows)
{
  /* Translators: how many meetings the list shows. */
  return g_strdup_printf (ngettext ("%u meeting", "%u meetings", n_rows), n_rows);
}

static void
hd_meetings_page_create (HdListPage *page)
{
  hd_new_meeting_dialog_show (HD_WINDOW_PAGE (page), NULL);
}

static void
hd_meetings_page_class_init (HdMeetingsPageClass *klass)
{
  HdListPageClass *page_class = HD_LIST_PAGE_CLASS (klass);

  page_class->kind = &kind;
  page_class->filter_type = HD_TYPE_MEETING_FILTER;
  page_class->dup_count = hd_meetings_page_dup_count;
  page_class->create = hd_meetings_page_create;
}

static void
hd_meetings_page_init (HdMeetingsPage *self)
{
}
