/* unit-list.c: the units of the book as a list or a tree, with search and filters
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/unit-list.h"

#include "base/i18n.h"
#include "model/labels.h"
#include "ui/paper-orders.h"
#include "ui/record-list.h"
#include "ui/unit-cells.h"

/* How far a unit is sought from where it stood before the list was read anew. */
#define REACH 256

struct _HdUnitList
{
  AdwBin parent_instance;

  GtkSearchEntry *search_entry;
  GtkDropDown *kind_drop;
  GtkDropDown *level_drop;
  GtkToggleButton *valid_button;
  GtkToggleButton *tree_button;
  GtkStack *stack;
  AdwStatusPage *status;
  GtkWidget *first_buttons;
  GtkListView *view;

  HdBook *book;
  HdRecordList *list;
  GtkSingleSelection *selection;
  GHashTable *expanded; /* ids of units whose branch is open */
  char *selected;       /* id */
  guint position;       /* where it stood last */
  guint restore_source;
  gboolean is_restoring;
};

enum
{
  CHOSEN,
  OPENED,
  PLACE_ASKED,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HdUnitList, hd_unit_list, ADW_TYPE_BIN)

static const HdListRow *
get_row (HdUnitList *self,
         guint       position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  return item != NULL ? hd_unit_cell_get_row (item) : NULL;
}

static guint
get_n_rows (HdUnitList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}

/* --- What is shown --- */

static gboolean
is_filtered (HdUnitList *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0' || gtk_drop_down_get_selected (self->kind_drop) > 0 ||
         gtk_drop_down_get_selected (self->level_drop) > 0 || gtk_toggle_button_get_active (self->valid_button);
}

static void
update_status (HdUnitList *self)
{
  const GError *error = hd_record_list_get_error (self->list);
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0;

  if (error != NULL)
    g_object_set (self->status, "icon-name", "dialog-error-symbolic", "title", _("The Units Cannot Be Read"), "description", error->message, NULL);
  else if (is_filtered (self))
    g_object_set (self->status, "icon-name", "system-search-symbolic", "title", _("Nothing Found"),
                  "description", _("Try fewer letters, or other filters. Letters without marks find those with marks as well."), NULL);
  else
    g_object_set (self->status, "icon-name", "hd-unit-symbolic", "title", _("No Units Yet"),
                  "description", _("Add the units that sign and report, or import the list your office has."), NULL);
  gtk_widget_set_visible (self->first_buttons, error == NULL && !is_filtered (self));
  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "list");
  g_signal_emit (self, signals[CHANGED], 0);
}

static GListModel *
make_branch (gpointer item,
             gpointer data)
{
  HdUnitList *self = data;
  const HdListRow *row = hd_list_item_get_row (item);
  HdListQuery query = hd_record_list_get_query (self->list);
  HdRecordList *branch;

  if (row->id == NULL)
    return NULL;
  /* Other filters make other rows of the tree, and so other branches. */
  branch = hd_record_list_new (HD_ENTITY_UNIT);
  query.parent = row->id;
  hd_record_list_set_query (branch, &query);
  hd_record_list_set_book (branch, self->book);
  if (g_list_model_get_n_items (G_LIST_MODEL (branch)) == 0)
    g_clear_object (&branch);
  return (GListModel *) branch;
}

/* A search finds units wherever they stand: it is shown flat. */
static gboolean
is_tree (HdUnitList *self)
{
  return gtk_toggle_button_get_active (self->tree_button) && *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) == '\0';
}

static void
update_model (HdUnitList *self)
{
  gboolean tree = is_tree (self);
  gboolean was_tree = GTK_IS_TREE_LIST_MODEL (gtk_single_selection_get_model (self->selection));

  if (tree == was_tree)
    return;
  if (tree)
    {
      g_autoptr (GtkTreeListModel) model =
        gtk_tree_list_model_new (g_object_ref (G_LIST_MODEL (self->list)), FALSE, FALSE, make_branch, self, NULL);

      gtk_single_selection_set_model (self->selection, G_LIST_MODEL (model));
    }
  else
    gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->list));
}

/* The word of a choice that the drop-down stands on; NULL: all. */
static const char *
get_word (GtkDropDown *drop,
          guint        field)
{
  guint selected = gtk_drop_down_get_selected (drop);

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return NULL;
  return hd_entity_get (HD_ENTITY_UNIT)->fields[field].choices[selected - 1];
}

static void
on_filter_changed_cb (HdUnitList *self)
{
  HdListQuery query = { NULL };

  if (self->list == NULL) /* the template is still being filled */
    return;
  query.search = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  query.unit_kind = get_word (self->kind_drop, HD_UNIT_KIND);
  query.unit_level = get_word (self->level_drop, HD_UNIT_LEVEL);
  query.valid_on = gtk_toggle_button_get_active (self->valid_button) ? hd_date_today () : HD_DATE_NONE;
  query.parent = is_tree (self) ? "" : NULL;
  hd_record_list_set_query (self->list, &query);
  update_model (self);
  update_status (self);
}

HdPaperOrder *
hd_unit_list_order_paper (HdUnitList *self)
{
  HdListQuery query;

  g_return_val_if_fail (HD_IS_UNIT_LIST (self) && self->book != NULL, NULL);

  query = hd_record_list_get_query (self->list);
  query.search = hd_record_list_get_search (self->list);
  return hd_list_order_new (self->book, HD_ENTITY_UNIT, &query);
}

static void
fill_drop_down (GtkDropDown *drop,
                guint        field,
                const char  *all)
{
  const char * const *words = hd_entity_get (HD_ENTITY_UNIT)->fields[field].choices;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, all);
  for (guint i = 0; words[i] != NULL; i++)
    gtk_string_list_append (names, hd_choice_label (HD_ENTITY_UNIT, field, words[i]));
  gtk_drop_down_set_model (drop, G_LIST_MODEL (names));
}

/* --- Selection, through readings of the list --- */

static void
open_branches (HdUnitList *self)
{
  GListModel *model = gtk_single_selection_get_model (self->selection);

  if (!GTK_IS_TREE_LIST_MODEL (model) || g_hash_table_size (self->expanded) == 0)
    return;
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (model, i);
      const HdListRow *unit = hd_unit_cell_get_row (G_OBJECT (row));

      if (unit->id != NULL && g_hash_table_contains (self->expanded, unit->id))
        gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

static gboolean
stands_at (HdUnitList *self,
           guint       position)
{
  const HdListRow *row = position < get_n_rows (self) ? get_row (self, position) : NULL;

  return row != NULL && g_strcmp0 (row->id, self->selected) == 0;
}

/* Near where it stood, else among the last, where new ones are. */
static guint
find_selected (HdUnitList *self)
{
  guint n = get_n_rows (self);

  for (guint distance = 0; self->selected != NULL && distance < REACH; distance++)
    {
      if (stands_at (self, self->position + distance))
        return self->position + distance;
      if (distance <= self->position && stands_at (self, self->position - distance))
        return self->position - distance;
      if (distance < n && stands_at (self, n - 1 - distance))
        return n - 1 - distance;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
restore_selection (HdUnitList *self)
{
  guint position = find_selected (self);

  self->is_restoring = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->is_restoring = FALSE;
  if (position == GTK_INVALID_LIST_POSITION)
    return;
  self->position = position;
  if (gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

static gboolean
on_restore_cb (gpointer data)
{
  HdUnitList *self = data;

  self->restore_source = 0;
  open_branches (self);
  restore_selection (self);
  return G_SOURCE_REMOVE;
}

static void
on_list_read_cb (HdUnitList *self)
{
  update_status (self);
  if (self->restore_source == 0)
    self->restore_source = g_idle_add (on_restore_cb, self);
}

static void
on_selection_changed_cb (HdUnitList *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);
  const HdListRow *row = position != GTK_INVALID_LIST_POSITION ? get_row (self, position) : NULL;

  /* What vanishes while the list is read anew was not taken away by a person. */
  if (self->is_restoring || row == NULL || row->id == NULL)
    return;
  self->position = position;
  if (g_strcmp0 (self->selected, row->id) == 0)
    return;
  g_free (self->selected);
  self->selected = g_strdup (row->id);
  g_signal_emit (self, signals[CHOSEN], 0, self->selected);
}

static void
on_row_activated_cb (HdUnitList *self,
                     guint       position)
{
  const HdListRow *row = get_row (self, position);

  if (row != NULL && row->id != NULL)
    g_signal_emit (self, signals[OPENED], 0, row->id);
}

/* Enter in the search entry leads to what was found. */
static void
on_search_activated_cb (HdUnitList *self)
{
  on_filter_changed_cb (self);
  if (get_n_rows (self) == 0)
    return;
  gtk_single_selection_set_selected (self->selection, 0);
  hd_unit_list_focus (self);
}

/* --- Order of the protocol --- */

static guint
depth_at (HdUnitList *self,
          guint       position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  return GTK_IS_TREE_LIST_ROW (item) ? gtk_tree_list_row_get_depth (GTK_TREE_LIST_ROW (item)) : 0;
}

/* The next one beside it, upwards or downwards, that stands below the same unit. */
static const char *
find_beside (HdUnitList *self,
             int         step)
{
  guint n = get_n_rows (self);
  guint depth = depth_at (self, self->position);

  for (guint position = self->position + step; position < n && depth_at (self, position) >= depth; position += step)
    if (depth_at (self, position) == depth)
      return get_row (self, position)->id;
  return NULL;
}

void
hd_unit_list_move (HdUnitList *self,
                   int         step)
{
  const char *beside;

  g_return_if_fail (HD_IS_UNIT_LIST (self));

  if (self->selected == NULL || !stands_at (self, self->position))
    return;
  beside = find_beside (self, step);
  if (beside != NULL)
    g_signal_emit (self, signals[PLACE_ASKED], 0, self->selected, beside, step > 0);
}

static gboolean
move_by_key (GtkWidget *widget,
             GVariant  *args,
             gpointer   data)
{
  hd_unit_list_move (HD_UNIT_LIST (widget), g_variant_get_int32 (args));
  return GDK_EVENT_STOP;
}

static void
on_dropped_cb (HdUnitList *self,
               const char *unit,
               const char *anchor,
               gboolean    after)
{
  g_free (self->selected);
  self->selected = g_strdup (unit);
  g_signal_emit (self, signals[PLACE_ASKED], 0, unit, anchor, after);
}

static void
on_expanded_cb (HdUnitList *self,
                const char *unit,
                gboolean    expanded)
{
  if (expanded)
    g_hash_table_add (self->expanded, g_strdup (unit));
  else
    g_hash_table_remove (self->expanded, unit);
}

/* --- Life --- */

static void
hd_unit_list_dispose (GObject *object)
{
  HdUnitList *self = HD_UNIT_LIST (object);

  g_clear_handle_id (&self->restore_source, g_source_remove);
  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (hd_unit_list_parent_class)->dispose (object);
}

static void
hd_unit_list_finalize (GObject *object)
{
  HdUnitList *self = HD_UNIT_LIST (object);

  g_hash_table_unref (self->expanded);
  g_free (self->selected);

  G_OBJECT_CLASS (hd_unit_list_parent_class)->finalize (object);
}

static void
hd_unit_list_class_init (HdUnitListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = hd_unit_list_dispose;
  object_class->finalize = hd_unit_list_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OPENED] = g_signal_new ("opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[PLACE_ASKED] = g_signal_new ("place-asked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                       G_TYPE_STRING, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/unit-list.ui");
  gtk_widget_class_bind_template_child (widget_class, HdUnitList, kind_drop);
  gtk_widget_class_bind_template_child (widget_class, HdUnitList, level_drop);
  gtk_widget_class_bind_template_child (widget_class, HdUnitList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HdUnitList, stack);
  gtk_widget_class_bind_template_child (widget_class, HdUnitList, first_buttons);
  gtk_widget_class_bind_template_child (widget_class, HdUnitList, status);
  gtk_widget_class_bind_template_child (widget_class, HdUnitList, tree_button);
  gtk_widget_class_bind_template_child (widget_class, HdUnitList, valid_button);
  gtk_widget_class_bind_template_child (widget_class, HdUnitList, view);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated_cb);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, move_by_key, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, move_by_key, "i", 1);
}

static void
hd_unit_list_init (HdUnitList *self)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->expanded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  fill_drop_down (self->kind_drop, HD_UNIT_KIND, _("All kinds"));
  fill_drop_down (self->level_drop, HD_UNIT_LEVEL, _("All levels"));

  self->list = hd_record_list_new (HD_ENTITY_UNIT);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  factory = hd_unit_cell_factory_new (G_OBJECT (self), (HdUnitDropFunc) on_dropped_cb, (HdUnitExpandFunc) on_expanded_cb);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));

  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (on_list_read_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::error", G_CALLBACK (update_status), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (on_selection_changed_cb), self, G_CONNECT_SWAPPED);
  update_status (self);
}

void
hd_unit_list_set_book (HdUnitList *self,
                       HdBook     *book)
{
  g_return_if_fail (HD_IS_UNIT_LIST (self));

  g_set_object (&self->book, book);
  hd_record_list_set_book (self->list, book);
  update_status (self);
}

void
hd_unit_list_select (HdUnitList *self,
                     const char *id)
{
  g_return_if_fail (HD_IS_UNIT_LIST (self));

  if (g_strcmp0 (self->selected, id) != 0)
    {
      g_free (self->selected);
      self->selected = g_strdup (id);
    }
  restore_selection (self);
}

void
hd_unit_list_start_search (HdUnitList *self)
{
  g_return_if_fail (HD_IS_UNIT_LIST (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}

void
hd_unit_list_focus (HdUnitList *self)
{
  g_return_if_fail (HD_IS_UNIT_LIST (self));

  gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

void
hd_unit_list_set_narrow (HdUnitList *self,
                         gboolean    narrow)
{
  g_return_if_fail (HD_IS_UNIT_LIST (self));

  gtk_list_view_set_single_click_activate (self->view, narrow);
}

guint
hd_unit_list_get_n_units (HdUnitList *self)
{
  g_return_val_if_fail (HD_IS_UNIT_LIST (self), 0);

  return is_tree (self) ? 0 : g_list_model_get_n_items (G_LIST_MODEL (self->list));
}
