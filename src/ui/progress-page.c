/* progress-page.c: results: the views in which they are entered, seen and waited for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/progress-page.h"

#include "base/i18n.h"
#include "ui/board-view.h"
#include "ui/catalogue-dialog.h"
#include "ui/catalogue-view.h"
#include "ui/entry-view.h"
#include "ui/progress-chart-view.h"
#include "ui/summary-view.h"

struct _HdProgressPage
{
  HdWindowPage parent_instance;

  GtkStack *pages;        /* the views, or the catalogue */
  HdProgressView *catalogue;
  AdwViewStack *stack;
  AdwViewStackPage *entry_page;
  GtkWidget *switcher;
  GtkWidget *title;
  AdwViewSwitcherBar *switcher_bar;

  gboolean is_shown;
};

G_DEFINE_FINAL_TYPE (HdProgressPage, hd_progress_page, HD_TYPE_WINDOW_PAGE)

static gboolean
shows_catalogue (HdProgressPage *self)
{
  return gtk_stack_get_visible_child (self->pages) == GTK_WIDGET (self->catalogue);
}

static HdProgressView *
get_view (HdProgressPage *self)
{
  if (shows_catalogue (self))
    return self->catalogue;
  return HD_PROGRESS_VIEW (adw_view_stack_get_visible_child (self->stack));
}

static void
update_shown (HdProgressPage *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); child != NULL; child = gtk_widget_get_next_sibling (child))
    hd_progress_view_set_shown (HD_PROGRESS_VIEW (child), self->is_shown && HD_PROGRESS_VIEW (child) == get_view (self));
  hd_progress_view_set_shown (self->catalogue, self->is_shown && shows_catalogue (self));
}

/* "page.print" is "view.print" of the view in sight. What a view does not have, or cannot do now, is not done. */
static void
forward_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  g_autofree char *name = g_strconcat ("view.", action_name + strlen ("page."), NULL);

  gtk_widget_activate_action_variant (GTK_WIDGET (get_view (HD_PROGRESS_PAGE (widget))), name, parameter);
}

static void
show_catalogue (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  HdProgressPage *self = HD_PROGRESS_PAGE (widget);

  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (self->catalogue));
  gtk_widget_child_focus (GTK_WIDGET (self->catalogue), GTK_DIR_TAB_FORWARD);
}

static void
leave_catalogue (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  HdProgressPage *self = HD_PROGRESS_PAGE (widget);

  gtk_stack_set_visible_child_name (self->pages, "views");
  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
on_catalogue (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HdBook *book = hd_window_page_get_book (HD_WINDOW_PAGE (widget));

  if (book != NULL)
    gtk_window_present (GTK_WINDOW (hd_catalogue_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), book)));
}

static void
hd_progress_page_book_set (HdWindowPage *page)
{
  HdProgressPage *self = HD_PROGRESS_PAGE (page);
  HdBook *book = hd_window_page_get_book (page);

  if (book == NULL)
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); child != NULL; child = gtk_widget_get_next_sibling (child))
    hd_progress_view_set_book (HD_PROGRESS_VIEW (child), book);
  hd_progress_view_set_book (self->catalogue, book);
}

static void
hd_progress_page_shown (HdWindowPage *page)
{
  HdProgressPage *self = HD_PROGRESS_PAGE (page);

  self->is_shown = TRUE;
  update_shown (self);
}

static gboolean
hd_progress_page_open_record (HdWindowPage *page,
                              HdEntityKind  kind,
                              const char   *id)
{
  HdProgressPage *self = HD_PROGRESS_PAGE (page);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (hd_progress_view_open_record (HD_PROGRESS_VIEW (child), kind, id))
      {
        gtk_stack_set_visible_child_name (self->pages, "views");
        adw_view_stack_set_visible_child (self->stack, child);
        return TRUE;
      }
  return FALSE;
}

static void
hd_progress_page_width_changed (HdWindowPage *page,
                                HdWidth       width)
{
  HdProgressPage *self = HD_PROGRESS_PAGE (page);
  gboolean below = width < HD_WIDTH_FULL; /* five tabs */

  gtk_widget_set_visible (self->switcher, !below);
  gtk_widget_set_visible (self->title, below);
  adw_view_switcher_bar_set_reveal (self->switcher_bar, below);
  adw_view_stack_page_set_title (self->entry_page, width == HD_WIDTH_NARROW ? C_("tab in a narrow window", "Enter") : _("Entry"));
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); child != NULL; child = gtk_widget_get_next_sibling (child))
    hd_progress_view_set_width (HD_PROGRESS_VIEW (child), width);
}

static void
hd_progress_page_dispose (GObject *object)
{
  g_clear_pointer (&HD_PROGRESS_PAGE (object)->stack, g_object_unref);
  g_clear_pointer (&HD_PROGRESS_PAGE (object)->pages, g_object_unref);

  G_OBJECT_CLASS (hd_progress_page_parent_class)->dispose (object);
}

static void
hd_progress_page_class_init (HdProgressPageClass *klass)
{
  static const char *const actions[] = { "page.search", "page.print", "page.preview", "page.export", "page.details", "page.present" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HdWindowPageClass *page_class = HD_WINDOW_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_progress_page_dispose;
  page_class->book_set = hd_progress_page_book_set;
  page_class->open_record = hd_progress_page_open_record;
  page_class->shown = hd_progress_page_shown;
  page_class->width_changed = hd_progress_page_width_changed;

  g_type_ensure (HD_TYPE_BOARD_VIEW);
  g_type_ensure (HD_TYPE_CATALOGUE_VIEW);
  g_type_ensure (HD_TYPE_ENTRY_VIEW);
  g_type_ensure (HD_TYPE_PROGRESS_CHART_VIEW);
  g_type_ensure (HD_TYPE_SUMMARY_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/progress-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HdProgressPage, catalogue);
  gtk_widget_class_bind_template_child (widget_class, HdProgressPage, entry_page);
  gtk_widget_class_bind_template_child (widget_class, HdProgressPage, pages);
  gtk_widget_class_bind_template_child (widget_class, HdProgressPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HdProgressPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, HdProgressPage, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, HdProgressPage, title);

  gtk_widget_class_install_action (widget_class, "page.catalogue", NULL, show_catalogue);
  gtk_widget_class_install_action (widget_class, "page.leave-catalogue", NULL, leave_catalogue);
  gtk_widget_class_install_action (widget_class, "page.standard-catalogue", NULL, on_catalogue);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, forward_action);
}

static void
hd_progress_page_init (HdProgressPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_object_ref (self->stack);
  g_object_ref (self->pages);
  adw_view_stack_set_visible_child_name (self->stack, "chart");
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (update_shown), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pages, "notify::visible-child", G_CALLBACK (update_shown), self, G_CONNECT_SWAPPED);
}
