/* start-page.c: what the window shows without a book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/start-page.h"

#include "base/i18n.h"
#include "ui/recent-books.h"

struct _HdStartPage
{
  AdwBin parent_instance;

  GtkMenuButton *menu_button;
  AdwPreferencesGroup *recent_group;
};

G_DEFINE_FINAL_TYPE (HdStartPage, hd_start_page, ADW_TYPE_BIN)

/* "~/Tài liệu/so.hiepdong": the home folder says nothing to the person who lives there. */
static char *
display_path (const char *path)
{
  g_autofree char *name = g_filename_display_name (path);
  const char *home = g_get_home_dir ();

  if (home != NULL && g_str_has_prefix (name, home) && name[strlen (home)] == G_DIR_SEPARATOR)
    return g_strconcat ("~", name + strlen (home), NULL);

  return g_steal_pointer (&name);
}

static GtkWidget *
make_row (const HdRecentBook *book)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *path = display_path (book->path);
  g_autofree char *name = g_path_get_basename (book->path);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), book->title[0] != '\0' ? book->title : name);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), path);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_widget_set_tooltip_text (row, path);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-path");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", book->path);

  return row;
}

static void
hd_start_page_class_init (HdStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HdStartPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, HdStartPage, recent_group);
}

static void
hd_start_page_init (HdStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hd_start_page_new (GSettings  *settings,
                   GMenuModel *menu)
{
  HdStartPage *self;
  g_autoptr (GPtrArray) books = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (HD_TYPE_START_PAGE, NULL);
  gtk_menu_button_set_menu_model (self->menu_button, menu);
  books = hd_recent_books_list (settings);
  for (guint i = 0; i < books->len; i++)
    adw_preferences_group_add (self->recent_group, make_row (g_ptr_array_index (books, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->recent_group), books->len > 0);

  return GTK_WIDGET (self);
}
