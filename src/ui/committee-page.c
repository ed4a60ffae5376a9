/* committee-page.c: the committee: its members, the cluster heads, what it is
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/committee-page.h"

#include "ui/committee-details.h"
#include "ui/committee-members.h"
#include "ui/committee-turns.h"
#include "book/paper-drafts.h"
#include "ui/paper-dialog.h"
#include "ui/paper-orders.h"
#include "ui/preview-window.h"

struct _HdCommitteePage
{
  HdWindowPage parent_instance;

  GtkWidget *switcher;
  GtkWidget *title;
  AdwViewSwitcherBar *switcher_bar;
  HdCommitteeMembers *members;
  HdCommitteeTurns *turns;
  HdCommitteeDetails *details;
};

G_DEFINE_FINAL_TYPE (HdCommitteePage, hd_committee_page, HD_TYPE_WINDOW_PAGE)

static void
hd_committee_page_book_set (HdWindowPage *page)
{
  HdCommitteePage *self = HD_COMMITTEE_PAGE (page);
  HdBook *book = hd_window_page_get_book (page);

  hd_committee_members_set_book (self->members, book);
  hd_committee_turns_set_book (self->turns, book);
  hd_committee_details_set_book (self->details, book);
}

static void
hd_committee_page_width_changed (HdWindowPage *page,
                                 HdWidth       width)
{
  HdCommitteePage *self = HD_COMMITTEE_PAGE (page);
  gboolean narrow = width == HD_WIDTH_NARROW;

  gtk_widget_set_visible (self->switcher, !narrow);
  gtk_widget_set_visible (self->title, narrow);
  adw_view_switcher_bar_set_reveal (self->switcher_bar, narrow);
}

static void
make_papers (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  hd_paper_dialog_show (widget, hd_window_page_get_book (HD_WINDOW_PAGE (widget)), NULL);
}

/* The list of members as of today. */
static HdPaperOrder *
order_members (GtkWidget *widget)
{
  const HdPaperRequest request = { .purpose = HD_PURPOSE_MEMBERS };
  g_autoptr (HdRecord) draft = hd_paper_draft_new (&request);

  return hd_draft_order_new (hd_window_page_get_book (HD_WINDOW_PAGE (widget)), "Danh sách thành viên Ban Chỉ đạo", draft);
}

static void
print (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  hd_paper_print (widget, order_members (widget));
}

static void
preview (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  hd_preview_window_show (widget, order_members (widget));
}

static void
hd_committee_page_class_init (HdCommitteePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  HD_WINDOW_PAGE_CLASS (klass)->book_set = hd_committee_page_book_set;
  HD_WINDOW_PAGE_CLASS (klass)->width_changed = hd_committee_page_width_changed;
  g_type_ensure (HD_TYPE_COMMITTEE_MEMBERS);
  g_type_ensure (HD_TYPE_COMMITTEE_TURNS);
  g_type_ensure (HD_TYPE_COMMITTEE_DETAILS);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/committee-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HdCommitteePage, details);
  gtk_widget_class_bind_template_child (widget_class, HdCommitteePage, members);
  gtk_widget_class_bind_template_child (widget_class, HdCommitteePage, switcher);
  gtk_widget_class_bind_template_child (widget_class, HdCommitteePage, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, HdCommitteePage, title);
  gtk_widget_class_bind_template_child (widget_class, HdCommitteePage, turns);
  gtk_widget_class_install_action (widget_class, "page.papers", NULL, make_papers);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "page.preview", NULL, preview);
}

static void
hd_committee_page_init (HdCommitteePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
