/* unit-cells.c: one unit as a row of a list or a tree, to be dragged and dropped on
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/unit-cells.h"

#include "base/i18n.h"
#include "model/labels.h"
#include "ui/drop-mark.h"

#define CELLS "hd-unit-cells"

typedef struct
{
  GObject *owner;
  HdUnitDropFunc dropped;
  HdUnitExpandFunc expanded;
} Cells;

const HdListRow *
hd_unit_cell_get_row (GObject *item)
{
  g_autoptr (GObject) inner = NULL;

  g_return_val_if_fail (G_IS_OBJECT (item), NULL);

  if (!GTK_IS_TREE_LIST_ROW (item))
    return hd_list_item_get_row (HD_LIST_ITEM (item));
  /* The tree's row keeps it alive. */
  inner = gtk_tree_list_row_get_item (GTK_TREE_LIST_ROW (item));
  return hd_list_item_get_row (HD_LIST_ITEM (inner));
}

/* That the unit has ended or is still to come, abbreviation, kind. */
static char *
dup_second_line (const HdListRow *row)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  HdDate today = hd_date_today ();
  g_autofree char *from = hd_date_display (row->from);
  g_autofree char *to = hd_date_display (row->to);

  if (row->to != HD_DATE_NONE && row->to < today)
    g_ptr_array_add (parts, g_strdup_printf (_("ended on %s"), to));
  else if (row->from != HD_DATE_NONE && row->from > today)
    g_ptr_array_add (parts, g_strdup_printf (_("begins on %s"), from));
  if (row->subtitle != NULL && *row->subtitle != '\0')
    g_ptr_array_add (parts, g_strdup (row->subtitle));
  if (row->state != NULL)
    g_ptr_array_add (parts, g_strdup (hd_choice_label (HD_ENTITY_UNIT, HD_UNIT_KIND, row->state)));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

/* --- Dragging --- */

static const HdListRow *
row_of (GtkListItem *item)
{
  GObject *object = gtk_list_item_get_item (item);

  return object != NULL ? hd_unit_cell_get_row (object) : NULL;
}

static GdkContentProvider *
on_drag_prepared_cb (GtkDragSource *source,
                     double         x,
                     double         y,
                     GtkListItem   *item)
{
  const HdListRow *row = row_of (item);

  return row != NULL && row->id != NULL ? gdk_content_provider_new_typed (G_TYPE_STRING, row->id) : NULL;
}

static void
on_drag_begun_cb (GtkDragSource *source,
                  GdkDrag       *drag,
                  GtkListItem   *item)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr (GdkPaintable) icon = gtk_widget_paintable_new (widget);

  gtk_drag_source_set_icon (source, icon, 12, 12);
}

static gboolean
on_dropped_cb (GtkDropTarget *target,
               const GValue  *value,
               double         x,
               double         y,
               GtkListItem   *item)
{
  const Cells *cells = g_object_get_data (G_OBJECT (item), CELLS);
  const HdListRow *row = row_of (item);
  const char *unit = g_value_get_string (value);
  gboolean below = hd_drop_mark_end (target, y);

  if (row == NULL || row->id == NULL || unit == NULL || !g_uuid_string_is_valid (unit) || g_str_equal (unit, row->id))
    return FALSE;
  cells->dropped (cells->owner, unit, row->id, below);
  return TRUE;
}

static void
add_dragging (GtkWidget   *widget,
              GtkListItem *item)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_drag_prepared_cb), item);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begun_cb), item);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (source));
  hd_drop_mark_add (target);
  g_signal_connect (target, "drop", G_CALLBACK (on_dropped_cb), item);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

/* --- The factory --- */

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, css_class);
      gtk_widget_add_css_class (label, "caption");
    }
  return label;
}

static void
on_row_set_up_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *item,
                  Cells                    *cells)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *name = make_label (NULL);

  /* Long names keep both their ends: the place is what differs. */
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_lines (GTK_LABEL (name), 2);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), make_label ("dim-label"));
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_margin_top (box, 4);
  gtk_widget_set_margin_bottom (box, 4);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), box);
  g_object_set_data (G_OBJECT (item), CELLS, cells);
  add_dragging (expander, item);
  gtk_list_item_set_child (item, expander);
}

static void
on_expanded_cb (GtkTreeListRow *row,
                GParamSpec     *pspec,
                Cells          *cells)
{
  const HdListRow *unit = hd_unit_cell_get_row (G_OBJECT (row));

  if (unit->id != NULL)
    cells->expanded (cells->owner, unit->id, gtk_tree_list_row_get_expanded (row));
}

static void
on_row_bound_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item,
                 Cells                    *cells)
{
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (item));
  GObject *object = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_tree_expander_get_child (expander);
  GtkWidget *second = gtk_widget_get_last_child (box);
  const HdListRow *row = row_of (item);
  g_autofree char *text = dup_second_line (row);
  g_autofree char *whole = NULL;

  gtk_tree_expander_set_list_row (expander, GTK_IS_TREE_LIST_ROW (object) ? GTK_TREE_LIST_ROW (object) : NULL);
  if (GTK_IS_TREE_LIST_ROW (object))
    g_signal_connect (object, "notify::expanded", G_CALLBACK (on_expanded_cb), cells);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), row->title != NULL ? row->title : "");
  gtk_label_set_label (GTK_LABEL (second), text);
  whole = g_strdup_printf ("%s\n%s", row->title != NULL ? row->title : "", text);
  gtk_widget_set_tooltip_text (box, row->id != NULL ? whole : NULL);
  gtk_widget_set_opacity (gtk_widget_get_first_child (box), row->to != HD_DATE_NONE && row->to < hd_date_today () ? 0.6 : 1);
}

static void
on_row_unbound_cb (GtkSignalListItemFactory *factory,
                   GtkListItem              *item,
                   Cells                    *cells)
{
  GObject *object = gtk_list_item_get_item (item);

  if (GTK_IS_TREE_LIST_ROW (object))
    g_signal_handlers_disconnect_by_func (object, on_expanded_cb, cells);
  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (gtk_list_item_get_child (item)), NULL);
}

GtkListItemFactory *
hd_unit_cell_factory_new (GObject         *owner,
                          HdUnitDropFunc   dropped,
                          HdUnitExpandFunc expanded)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Cells *cells = g_new0 (Cells, 1);

  cells->owner = owner;
  cells->dropped = dropped;
  cells->expanded = expanded;
  g_object_set_data_full (G_OBJECT (factory), CELLS, cells, g_free);
  g_signal_connect (factory, "setup", G_CALLBACK (on_row_set_up_cb), cells);
  g_signal_connect (factory, "bind", G_CALLBACK (on_row_bound_cb), cells);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_row_unbound_cb), cells);
  return factory;
}
