/* text-toolbar.c: what can be done with the clause under the cursor, as buttons above the text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/text-toolbar.h"

#include "base/i18n.h"
#include "model/labels.h"
#include "model/placeholders.h"

struct _HdTextToolbar
{
  AdwBin parent_instance;

  GtkDropDown *kind_drop;
  GtkWidget *level_box;
  GtkWidget *outdent_button;
  GtkWidget *indent_button;
  GtkWidget *up_button;
  GtkWidget *down_button;
  GtkWidget *clause_label;
  GtkMenuButton *insert_button;
  GtkWidget *unsaved_label;

  HdOutlineEditor *editor;
  HdWidth width;
  gboolean unsaved;
  gboolean showing_kind; /* the drop-down follows the cursor */
};

G_DEFINE_FINAL_TYPE (HdTextToolbar, hd_text_toolbar, ADW_TYPE_BIN)

static void
on_clause_changed_cb (HdTextToolbar *self)
{
  const HdOutlineItem *item = hd_outline_editor_get_item (self->editor);

  if (item == NULL)
    return;
  self->showing_kind = TRUE;
  gtk_drop_down_set_selected (self->kind_drop, item->kind);
  self->showing_kind = FALSE;
}

static void
on_kind_selected_cb (HdTextToolbar *self)
{
  const HdField *field = &hd_entity_get (HD_ENTITY_CLAUSE)->fields[HD_CLAUSE_KIND];
  guint selected = gtk_drop_down_get_selected (self->kind_drop);

  if (self->showing_kind || self->editor == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self->editor), "outline.kind", "s", field->choices[selected]);
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

static void
on_tool_clicked_cb (HdTextToolbar *self,
                    GtkWidget     *button)
{
  gtk_widget_activate_action (GTK_WIDGET (self->editor), g_object_get_data (G_OBJECT (button), "action"), NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

/* The menu stands beside its clause, as it does for a press on the handle or by the key. */
static void
on_clause_clicked_cb (HdTextToolbar *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
  gtk_widget_activate_action (GTK_WIDGET (self->editor), "outline.menu", NULL);
}

static GMenuModel *
make_insert_menu (void)
{
  g_autoptr (GMenu) placeholders = g_menu_new ();
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("Standard Passage…"), "text.passage");
  for (int i = 0; i < HD_N_PLACEHOLDERS; i++)
    {
      g_autoptr (GMenuItem) item = NULL;

      if (hd_placeholder_is_of_papers ((HdPlaceholder) i))
        continue;
      item = g_menu_item_new (hd_placeholder_label ((HdPlaceholder) i), NULL);
      g_menu_item_set_action_and_target (item, "text.placeholder", "s", hd_placeholder_get_name ((HdPlaceholder) i));
      g_menu_append_item (placeholders, item);
    }
  g_menu_append_section (menu, _("Placeholder"), G_MENU_MODEL (placeholders));
  return G_MENU_MODEL (menu);
}

static void
fill_kinds (HdTextToolbar *self)
{
  const HdField *field = &hd_entity_get (HD_ENTITY_CLAUSE)->fields[HD_CLAUSE_KIND];
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  for (guint i = 0; field->choices[i] != NULL; i++)
    gtk_string_list_append (kinds, hd_choice_label (HD_ENTITY_CLAUSE, HD_CLAUSE_KIND, field->choices[i]));
  self->showing_kind = TRUE;
  gtk_drop_down_set_model (self->kind_drop, G_LIST_MODEL (kinds));
  self->showing_kind = FALSE;
}

static void
add_tool (HdTextToolbar *self,
          GtkWidget     *button,
          const char    *action)
{
  g_object_set_data (G_OBJECT (button), "action", (gpointer) action);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_tool_clicked_cb), self, G_CONNECT_SWAPPED);
}

static void
update_room (HdTextToolbar *self)
{
  gboolean narrow = self->width == HD_WIDTH_NARROW;

  gtk_widget_set_visible (GTK_WIDGET (self->kind_drop), !narrow);
  gtk_widget_set_visible (self->level_box, self->width > HD_WIDTH_MEDIUM);
  gtk_widget_set_visible (self->clause_label, !narrow);
  gtk_widget_set_visible (self->unsaved_label, self->unsaved && !narrow);
}

static void
hd_text_toolbar_class_init (HdTextToolbarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/text-toolbar.ui");
  gtk_widget_class_bind_template_child (widget_class, HdTextToolbar, clause_label);
  gtk_widget_class_bind_template_child (widget_class, HdTextToolbar, down_button);
  gtk_widget_class_bind_template_child (widget_class, HdTextToolbar, indent_button);
  gtk_widget_class_bind_template_child (widget_class, HdTextToolbar, insert_button);
  gtk_widget_class_bind_template_child (widget_class, HdTextToolbar, kind_drop);
  gtk_widget_class_bind_template_child (widget_class, HdTextToolbar, level_box);
  gtk_widget_class_bind_template_child (widget_class, HdTextToolbar, outdent_button);
  gtk_widget_class_bind_template_child (widget_class, HdTextToolbar, unsaved_label);
  gtk_widget_class_bind_template_child (widget_class, HdTextToolbar, up_button);
  gtk_widget_class_bind_template_callback (widget_class, on_clause_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_selected_cb);
}

static void
hd_text_toolbar_init (HdTextToolbar *self)
{
  g_autoptr (GMenuModel) menu = make_insert_menu ();

  self->width = HD_WIDTH_WIDE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_kinds (self);
  gtk_menu_button_set_menu_model (self->insert_button, menu);
  add_tool (self, self->outdent_button, "outline.outdent");
  add_tool (self, self->indent_button, "outline.indent");
  add_tool (self, self->up_button, "outline.up");
  add_tool (self, self->down_button, "outline.down");
  update_room (self);
}

void
hd_text_toolbar_set_editor (HdTextToolbar   *self,
                            HdOutlineEditor *editor)
{
  g_return_if_fail (HD_IS_TEXT_TOOLBAR (self) && HD_IS_OUTLINE_EDITOR (editor) && self->editor == NULL);

  g_set_weak_pointer (&self->editor, editor);
  g_signal_connect_object (editor, "clause-changed", G_CALLBACK (on_clause_changed_cb), self, G_CONNECT_SWAPPED);
}

void
hd_text_toolbar_set_width (HdTextToolbar *self,
                           HdWidth        width)
{
  g_return_if_fail (HD_IS_TEXT_TOOLBAR (self));

  self->width = width;
  update_room (self);
}

void
hd_text_toolbar_set_unsaved (HdTextToolbar *self,
                             gboolean       unsaved)
{
  g_return_if_fail (HD_IS_TEXT_TOOLBAR (self));

  self->unsaved = unsaved;
  update_room (self);
}
