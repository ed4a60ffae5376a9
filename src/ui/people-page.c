/* people-page.c: people with their posts, and all who signed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/people-page.h"

#include "base/i18n.h"
#include "ui/people-register.h"
#include "ui/person-dialog.h"
#include "ui/preview-window.h"
#include "ui/table-import-dialog.h"
#include "ui/signatories-view.h"

struct _HdPeoplePage
{
  HdWindowPage parent_instance;

  AdwViewStack *stack;
  GtkWidget *back_button;
  GtkWidget *new_button;
  GtkWidget *menu_button;
  GtkWidget *switcher;
  GtkWidget *title;
  AdwViewSwitcherBar *switcher_bar;
  HdPeopleRegister *people;
  HdSignatoriesView *signatories;
  GtkWidget *print_button; /* of the people; the signatories have their own */

  gboolean is_narrow;
};

G_DEFINE_FINAL_TYPE (HdPeoplePage, hd_people_page, HD_TYPE_WINDOW_PAGE)

static gboolean
shows_signatories (HdPeoplePage *self)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->stack), "signatories") == 0;
}

static void
update_buttons (HdPeoplePage *self)
{
  HdBook *book = hd_window_page_get_book (HD_WINDOW_PAGE (self));
  gboolean signatories = shows_signatories (self);
  gboolean folded, inside;

  g_object_get (self, "folded", &folded, NULL);
  g_object_get (self->people, "inside", &inside, NULL);
  gtk_widget_set_visible (self->back_button, folded || (inside && !signatories));
  gtk_widget_set_visible (self->new_button, !signatories);
  gtk_widget_set_visible (self->print_button, !signatories && !self->is_narrow);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.print", book != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.preview", book != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.export", book != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.new", book != NULL && !hd_book_is_read_only (book));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.import", book != NULL && !hd_book_is_read_only (book));
}

static void
go_back (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  HdPeoplePage *self = HD_PEOPLE_PAGE (widget);

  if (shows_signatories (self) || !hd_people_register_go_back (self->people))
    gtk_widget_activate_action (widget, "book.back", NULL);
}

static void
start_search (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HdPeoplePage *self = HD_PEOPLE_PAGE (widget);

  if (shows_signatories (self))
    hd_signatories_view_start_search (self->signatories);
  else
    hd_people_register_start_search (self->people);
}

static void
on_person_cb (HdPeoplePage *self,
              const char   *id)
{
  hd_people_register_show_person (self->people, id);
}

static void
import_table (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  hd_table_import_dialog_show (widget, hd_window_page_get_book (HD_WINDOW_PAGE (widget)), HD_ENTITY_PERSON);
}

static void
new_person (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  HdPeoplePage *self = HD_PEOPLE_PAGE (widget);
  HdPersonDialog *dialog;

  adw_view_stack_set_visible_child_name (self->stack, "people");
  dialog = hd_person_dialog_show (widget, hd_window_page_get_book (HD_WINDOW_PAGE (self)));
  g_signal_connect_object (dialog, "person", G_CALLBACK (on_person_cb), self, G_CONNECT_SWAPPED);
}

/* What is in sight. */
static HdPaperOrder *
order_list (GtkWidget *widget)
{
  HdPeoplePage *self = HD_PEOPLE_PAGE (widget);

  return shows_signatories (self) ? hd_signatories_view_order_paper (self->signatories) : hd_people_register_order_paper (self->people);
}

static void
print (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  hd_paper_print (widget, order_list (widget));
}

static void
preview (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  hd_preview_window_show (widget, order_list (widget));
}

static void
export_pdf (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  hd_paper_export (widget, order_list (widget));
}

static void
on_all_signatures_cb (HdPeoplePage *self,
                      const char   *id)
{
  hd_signatories_view_show_person (self->signatories, id);
  adw_view_stack_set_visible_child_name (self->stack, "signatories");
}

static void
hd_people_page_book_set (HdWindowPage *page)
{
  HdPeoplePage *self = HD_PEOPLE_PAGE (page);
  HdBook *book = hd_window_page_get_book (page);

  if (book == NULL)
    return;
  hd_people_register_set_book (self->people, book);
  hd_signatories_view_set_book (self->signatories, book);
  update_buttons (self);
}

static void
hd_people_page_shown (HdWindowPage *page)
{
  HdPeoplePage *self = HD_PEOPLE_PAGE (page);
  gboolean inside;

  /* Who was opened from elsewhere stays open. */
  g_object_get (self->people, "inside", &inside, NULL);
  if (shows_signatories (self) || !inside)
    start_search (GTK_WIDGET (page), NULL, NULL);
}

static void
hd_people_page_width_changed (HdWindowPage *page,
                              HdWidth       width)
{
  HdPeoplePage *self = HD_PEOPLE_PAGE (page);
  gboolean narrow = width == HD_WIDTH_NARROW;

  self->is_narrow = narrow;
  update_buttons (self);
  gtk_widget_set_visible (self->menu_button, !narrow);
  gtk_widget_set_visible (self->switcher, !narrow);
  gtk_widget_set_visible (self->title, narrow);
  adw_view_switcher_bar_set_reveal (self->switcher_bar, narrow);
  hd_signatories_view_set_width (self->signatories, width, hd_window_page_get_text_scale (page));
}

static gboolean
hd_people_page_open_record (HdWindowPage *page,
                            HdEntityKind  kind,
                            const char   *id)
{
  HdPeoplePage *self = HD_PEOPLE_PAGE (page);

  if (kind != HD_ENTITY_PERSON)
    return FALSE;
  adw_view_stack_set_visible_child_name (self->stack, "people");
  hd_people_register_show_person (self->people, id);
  return TRUE;
}

static void
hd_people_page_class_init (HdPeoplePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HdWindowPageClass *page_class = HD_WINDOW_PAGE_CLASS (klass);

  page_class->book_set = hd_people_page_book_set;
  page_class->open_record = hd_people_page_open_record;
  page_class->shown = hd_people_page_shown;
  page_class->width_changed = hd_people_page_width_changed;

  g_type_ensure (HD_TYPE_PEOPLE_REGISTER);
  g_type_ensure (HD_TYPE_SIGNATORIES_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/people-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HdPeoplePage, back_button);
  gtk_widget_class_bind_template_child (widget_class, HdPeoplePage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, HdPeoplePage, new_button);
  gtk_widget_class_bind_template_child (widget_class, HdPeoplePage, people);
  gtk_widget_class_bind_template_child (widget_class, HdPeoplePage, print_button);
  gtk_widget_class_bind_template_child (widget_class, HdPeoplePage, signatories);
  gtk_widget_class_bind_template_child (widget_class, HdPeoplePage, stack);
  gtk_widget_class_bind_template_child (widget_class, HdPeoplePage, switcher);
  gtk_widget_class_bind_template_child (widget_class, HdPeoplePage, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, HdPeoplePage, title);

  gtk_widget_class_install_action (widget_class, "page.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "page.search", NULL, start_search);
  gtk_widget_class_install_action (widget_class, "page.new", NULL, new_person);
  gtk_widget_class_install_action (widget_class, "page.import", NULL, import_table);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "page.preview", NULL, preview);
  gtk_widget_class_install_action (widget_class, "page.export", NULL, export_pdf);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "page.new", NULL);
}

static void
hd_people_page_init (HdPeoplePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (update_buttons), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->people, "notify::inside", G_CALLBACK (update_buttons), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hd_people_register_get_view (self->people), "all-signatures", G_CALLBACK (on_all_signatures_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::folded", G_CALLBACK (update_buttons), NULL);
  update_buttons (self);
}
