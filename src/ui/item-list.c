/* item-list.c: what a meeting or an agreement has in an order: delegates, agenda, what was said, tasks, commitments
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/item-list.h"

#include "base/i18n.h"
#include "base/text.h"
#include "book/items.h"
#include "ui/drop-mark.h"
#include "ui/outcome.h"
#include "ui/paper-order.h"
#include "ui/row-menu.h"

#define ID_KEY    "hd-item-id"
#define PLACE_KEY "hd-item-place"

struct _HdItemList
{
  AdwBin parent_instance;

  GtkListBox *list;

  HdBook *book;
  HdEntityKind kind;
  guint n_rows;
  char *focus_id;   /* of the row that had the focus when the list was emptied */
  GArray *focus_way; /* (element-type guint): from the row to what had the focus in it, child by child */
  char *search;      /* folded */
};

G_DEFINE_FINAL_TYPE (HdItemList, hd_item_list, ADW_TYPE_BIN)

static const char *
get_id (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), ID_KEY);
}

static guint
get_place (GtkWidget *row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), PLACE_KEY));
}

static GtkWidget *
find_row (HdItemList *self,
          const char *id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (g_strcmp0 (get_id (row), id) == 0)
      return row;
  return NULL;
}

/* --- Focus --- */

static guint
index_of (GtkWidget *child)
{
  guint i = 0;

  while ((child = gtk_widget_get_prev_sibling (child)) != NULL)
    i++;
  return i;
}

static void
remember_focus (HdItemList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  g_clear_pointer (&self->focus_id, g_free);
  g_array_set_size (self->focus_way, 0);
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    return;
  for (GtkWidget *widget = focus; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      guint i;

      if (get_id (widget) != NULL)
        {
          self->focus_id = g_strdup (get_id (widget));
          return;
        }
      i = index_of (widget);
      g_array_prepend_val (self->focus_way, i);
    }
}

static void
give_focus_back (HdItemList *self)
{
  GtkWidget *row = self->focus_id != NULL ? find_row (self, self->focus_id) : NULL;
  GtkWidget *widget = row;

  for (guint i = 0; widget != NULL && i < self->focus_way->len; i++)
    {
      guint n = g_array_index (self->focus_way, guint, i);

      widget = gtk_widget_get_first_child (widget);
      while (widget != NULL && n-- > 0)
        widget = gtk_widget_get_next_sibling (widget);
    }
  if (widget == NULL || !gtk_widget_grab_focus (widget))
    widget = row;
  if (widget != NULL && widget == row)
    gtk_widget_grab_focus (row);
  g_clear_pointer (&self->focus_id, g_free);
}

/* --- Moving and deleting --- */

static void
finish (HdItemList *self,
        gboolean    done,
        const char *title,
        GError     *error)
{
  if (done)
    hd_outcome_show (GTK_WIDGET (self), self->book);
  else
    hd_paper_report (GTK_WIDGET (self), title, error);
}

static void
move_to (HdItemList *self,
         const char *id,
         guint       place)
{
  g_autofree char *kept = g_strdup (id);
  g_autoptr (GError) error = NULL;

  finish (self, hd_book_move_item (self->book, self->kind, kept, place, &error), _("Nothing was moved"), error);
}

/* Past the neighbour that is seen: where only some of a meeting's records are shown, the others keep their places. */
static void
move (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  HdItemList *self = HD_ITEM_LIST (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  GtkWidget *row = find_row (self, id);
  GtkWidget *other = NULL;

  if (row != NULL)
    other = g_str_equal (action_name, "item.up") ? gtk_widget_get_prev_sibling (row) : gtk_widget_get_next_sibling (row);
  if (other == NULL || get_place (row) == 0)
    return;
  gtk_widget_grab_focus (row);
  move_to (self, id, get_place (other));
}

static void
delete (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  HdItemList *self = HD_ITEM_LIST (widget);
  g_autofree char *id = g_variant_dup_string (parameter, NULL);
  g_autoptr (GError) error = NULL;

  finish (self, hd_book_remove_item (self->book, self->kind, id, &error), _("Nothing was deleted"), error);
}

static GdkContentProvider *
on_drag_prepared_cb (GtkDragSource *source,
                     double         x,
                     double         y)
{
  return gdk_content_provider_new_typed (G_TYPE_STRING, get_id (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source))));
}

static void
on_drag_begun_cb (GtkDragSource *source,
                  GdkDrag       *drag)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source)));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
on_dropped_cb (HdItemList    *self,
               const GValue  *value,
               double         x,
               double         y,
               GtkDropTarget *target)
{
  GtkWidget *onto = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  const char *id = g_value_get_string (value);
  GtkWidget *row = id != NULL ? find_row (self, id) : NULL;
  gboolean below = hd_drop_mark_end (target, y);
  guint place = get_place (onto);

  if (row == NULL || row == onto)
    return FALSE;
  if (get_place (row) < place)
    place -= below ? 0 : 1;
  else
    place += below ? 1 : 0;
  if (place != get_place (row))
    move_to (self, id, place);
  return TRUE;
}

static void
add_key (GtkEventController *keys,
         guint               key,
         GdkModifierType     modifiers,
         const char         *action,
         const char         *id)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (key, modifiers), gtk_named_action_new (action), "s", id));
}

static void
add_moves (HdItemList *self,
           GtkWidget  *row,
           const char *id)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_MOVE);

  add_key (keys, GDK_KEY_Up, GDK_ALT_MASK, "item.up", id);
  add_key (keys, GDK_KEY_Down, GDK_ALT_MASK, "item.down", id);
  add_key (keys, GDK_KEY_Delete, 0, "item.delete", id);
  gtk_widget_add_controller (row, keys);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_drag_prepared_cb), NULL);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begun_cb), NULL);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  hd_drop_mark_add (target);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

static void
on_row_activated_cb (HdItemList    *self,
                     GtkListBoxRow *row)
{
  const char *id = get_id (GTK_WIDGET (row));

  if (id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "item.edit", "s", id);
}

/* --- Search --- */

static gboolean
is_found (GtkListBoxRow *row,
          gpointer       data)
{
  HdItemList *self = data;
  g_autofree char *text = NULL;
  g_autofree char *folded = NULL;

  if (self->search == NULL || *self->search == '\0' || !ADW_IS_ACTION_ROW (row))
    return TRUE;
  text = g_strconcat (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), " ", adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), NULL);
  folded = hd_text_fold (text);
  return strstr (folded, self->search) != NULL;
}

void
hd_item_list_set_search (HdItemList *self,
                         const char *search)
{
  g_return_if_fail (HD_IS_ITEM_LIST (self));

  g_free (self->search);
  self->search = search != NULL ? hd_text_fold (search) : NULL;
  gtk_list_box_invalidate_filter (self->list);
}

/* --- The class --- */

static void
hd_item_list_dispose (GObject *object)
{
  HdItemList *self = HD_ITEM_LIST (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->focus_id, g_free);
  g_clear_pointer (&self->focus_way, g_array_unref);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (hd_item_list_parent_class)->dispose (object);
}

static void
hd_item_list_class_init (HdItemListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_item_list_dispose;
  gtk_widget_class_install_action (widget_class, "item.up", "s", move);
  gtk_widget_class_install_action (widget_class, "item.down", "s", move);
  gtk_widget_class_install_action (widget_class, "item.delete", "s", delete);
}

static void
hd_item_list_init (HdItemList *self)
{
  self->focus_way = g_array_new (FALSE, FALSE, sizeof (guint));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_filter_func (self->list, is_found, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

GtkWidget *
hd_item_list_new (HdEntityKind kind,
                  const char  *name)
{
  HdItemList *self = g_object_new (HD_TYPE_ITEM_LIST, NULL);

  self->kind = kind;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

void
hd_item_list_begin (HdItemList *self,
                    HdBook     *book)
{
  gboolean may_write = !hd_book_is_read_only (book);
  GtkWidget *row;

  g_return_if_fail (HD_IS_ITEM_LIST (self) && HD_IS_BOOK (book));

  g_set_object (&self->book, book);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.up", may_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.down", may_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.delete", may_write);
  remember_focus (self);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  self->n_rows = 0;
}

void
hd_item_list_append (HdItemList     *self,
                     GtkWidget      *row,
                     const HdRecord *record,
                     guint           place)
{
  g_return_if_fail (HD_IS_ITEM_LIST (self) && GTK_IS_LIST_BOX_ROW (row) && record != NULL);

  g_object_set_data_full (G_OBJECT (row), ID_KEY, g_strdup (hd_record_get_id (record)), g_free);
  g_object_set_data (G_OBJECT (row), PLACE_KEY, GUINT_TO_POINTER (place));
  if (place > 0 && !hd_book_is_read_only (self->book))
    add_moves (self, row, hd_record_get_id (record));
  gtk_list_box_append (self->list, row);
  self->n_rows++;
}

void
hd_item_list_end (HdItemList *self)
{
  g_return_if_fail (HD_IS_ITEM_LIST (self));

  gtk_widget_set_visible (GTK_WIDGET (self), self->n_rows > 0);
  give_focus_back (self);
}

guint
hd_item_list_get_n_rows (HdItemList *self)
{
  g_return_val_if_fail (HD_IS_ITEM_LIST (self), 0);

  return self->n_rows;
}

gboolean
hd_item_list_focus (HdItemList *self,
                    const char *id)
{
  GtkWidget *row;

  g_return_val_if_fail (HD_IS_ITEM_LIST (self) && id != NULL, FALSE);

  row = find_row (self, id);
  return row != NULL && gtk_widget_grab_focus (row);
}

GtkWidget *
hd_item_list_make_menu (HdItemList     *self,
                        GMenuModel     *first,
                        const HdRecord *record,
                        gboolean        moves,
                        const char     *what)
{
  const char *id = hd_record_get_id (record);
  g_autofree char *name = g_strdup_printf (_("Commands for %s"), what);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) places = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();

  g_return_val_if_fail (HD_IS_ITEM_LIST (self), NULL);

  if (first != NULL)
    g_menu_append_section (menu, NULL, first);
  hd_row_menu_append (places, _("_Change…"), "item.edit", g_variant_new_string (id));
  if (moves)
    {
      hd_row_menu_append (places, _("Move _Up"), "item.up", g_variant_new_string (id));
      hd_row_menu_append (places, _("Move _Down"), "item.down", g_variant_new_string (id));
    }
  hd_row_menu_append (end, _("_Delete"), "item.delete", g_variant_new_string (id));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (places));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  return hd_row_menu_button_new (menu, name);
}
