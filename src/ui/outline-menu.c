/* outline-menu.c: the menu of a line of the outline editor, and what its placeholders stand for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/outline-editor-private.h"

#include "base/i18n.h"
#include "model/labels.h"
#include "model/placeholders.h"

/* Placeholders */

static char *
describe_placeholder (HdOutlineEditor *self,
                      int              placeholder,
                      const char      *name)
{
  g_autofree char *value = NULL;

  if (placeholder >= HD_N_PLACEHOLDERS)
    return g_strdup_printf (_("There is no placeholder “%s”."), name);
  if (self->desk == NULL)
    return g_strdup (hd_placeholder_label ((HdPlaceholder) placeholder));
  value = hd_placeholder_resolve ((HdPlaceholder) placeholder, hd_text_desk_get_dossier (self->desk));
  return g_strdup_printf ("%s: %s", hd_placeholder_label ((HdPlaceholder) placeholder), value != NULL ? value : _("not known yet"));
}

static gboolean
on_tooltip_queried_cb (HdOutlineEditor *self,
                       int              x,
                       int              y,
                       gboolean         by_keyboard,
                       GtkTooltip      *tooltip)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  g_autofree char *line = NULL;
  gsize from = 0, start, end, index;
  GtkTextIter iter;

  if (by_keyboard || self->edit == NULL)
    return FALSE;
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, x, y, &x, &y);
  if (!gtk_text_view_get_iter_at_location (view, &iter, x, y))
    return FALSE;
  index = (gsize) gtk_text_iter_get_line_index (&iter);
  line = hd_outline_editor_dup_line (self, (guint) gtk_text_iter_get_line (&iter));
  while (TRUE)
    {
      g_autofree char *name = NULL;
      g_autofree char *text = NULL;
      int placeholder = hd_placeholder_find (line, from, &start, &end, &name);

      if (placeholder < 0)
        return FALSE;
      from = end;
      if (index < start || index >= end)
        continue;
      text = describe_placeholder (self, placeholder, name);
      gtk_tooltip_set_text (tooltip, text);
      return TRUE;
    }
}

/* Menu of a line */

static GMenuModel *
make_menu (void)
{
  static const char *const words[] = { "ground", "preamble", "part", "heading", "paragraph", "item" };
  g_autoptr (GMenu) kinds = g_menu_new ();
  g_autoptr (GMenu) places = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (hd_choice_label (HD_ENTITY_CLAUSE, HD_CLAUSE_KIND, words[i]), NULL);

      g_menu_item_set_action_and_target (item, "outline.kind", "s", words[i]);
      g_menu_append_item (kinds, item);
    }
  g_menu_append (places, _("Indent"), "outline.indent");
  g_menu_append (places, _("Outdent"), "outline.outdent");
  g_menu_append (places, _("Move Up"), "outline.up");
  g_menu_append (places, _("Move Down"), "outline.down");
  g_menu_append (more, _("Insert Below"), "outline.insert");
  g_menu_append (more, _("Standard Passage…"), "text.passage");
  g_menu_append (more, _("Comment on It…"), "text.comment");
  g_menu_append (rest, _("Delete"), "outline.remove");
  g_menu_append_section (menu, _("Kind"), G_MENU_MODEL (kinds));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (places));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  return G_MENU_MODEL (menu);
}

void
hd_outline_editor_show_menu (HdOutlineEditor *self,
                             guint            line)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle place;
  GtkTextIter iter;

  gtk_text_view_scroll_mark_onscreen (view, gtk_text_buffer_get_insert (gtk_text_view_get_buffer (view)));
  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (view), &iter, (int) line);
  gtk_text_view_get_iter_location (view, &iter, &place);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, 0, place.y, NULL, &place.y);
  place.x = 0;
  place.width = HD_OUTLINE_HANDLE_WIDTH;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

void
hd_outline_editor_add_menu (HdOutlineEditor *self)
{
  g_autoptr (GMenuModel) menu = make_menu ();

  self->menu = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (self), menu);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_tooltip_queried_cb), NULL);
}
