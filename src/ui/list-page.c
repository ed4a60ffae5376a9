/* list-page.c: a page that is one long list with search, filters and sorting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/list-page.h"

#include "base/i18n.h"
#include "book/edit.h"
#include "ui/column-order.h"
#include "ui/outcome.h"

typedef struct
{
  AdwHeaderBar *header_bar;
  AdwWindowTitle *title;
  GtkWidget *new_button;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  AdwBin *filter_bin;
  GtkStack *stack;
  AdwBin *empty_bin;
  GtkColumnView *view;

  HdRecordList *list;
  GtkSelectionModel *selection;
  HdColumnOrder *order;
  HdListFilter *filter;
  GPtrArray *columns; /* (element-type GtkColumnViewColumn) */
} HdListPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HdListPage, hd_list_page, HD_TYPE_WINDOW_PAGE)

static const HdListPageKind *
get_kind (HdListPage *self)
{
  return HD_LIST_PAGE_GET_CLASS (self)->kind;
}

static HdListPagePrivate *
get_priv (HdListPage *self)
{
  return hd_list_page_get_instance_private (self);
}

/* --- What is said where there is no list --- */

static GtkWidget *
make_new_button (const HdListPageKind *kind)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_(kind->add_label));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.new");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");

  return button;
}

static gboolean
is_searching (HdListPagePrivate *priv)
{
  const char *search = hd_record_list_get_search (priv->list);

  return (search != NULL && search[0] != '\0') || hd_list_filter_is_set (priv->filter);
}

static GtkWidget *
make_status (HdListPage *self)
{
  HdListPagePrivate *priv = get_priv (self);
  const HdListPageKind *kind = get_kind (self);
  const GError *error = hd_record_list_get_error (priv->list);
  GtkWidget *status = adw_status_page_new ();
  const char *icon = kind->icon;
  const char *title = _(kind->empty_title);
  const char *description = _(kind->empty_description);

  if (error != NULL)
    {
      icon = "dialog-error-symbolic";
      title = _(kind->unread_title);
      description = error->message;
    }
  else if (is_searching (priv))
    {
      icon = "system-search-symbolic";
      title = _("Nothing Found");
      description = _("Try fewer letters or filters. Letters without marks find those with marks as well.");
    }
  else
    adw_status_page_set_child (ADW_STATUS_PAGE (status), make_new_button (kind));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), icon);
  adw_status_page_set_title (ADW_STATUS_PAGE (status), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (status), description);

  return status;
}

static void
update_state (HdListPage *self)
{
  HdListPagePrivate *priv = get_priv (self);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (priv->list));
  gboolean waiting = hd_record_list_get_waiting (priv->list);
  g_autofree char *subtitle = waiting ? g_strdup (_("Searching…")) : HD_LIST_PAGE_GET_CLASS (self)->dup_count (n_items);

  adw_window_title_set_subtitle (priv->title, n_items > 0 || waiting ? subtitle : "");
  if (n_items == 0)
    adw_bin_set_child (priv->empty_bin, make_status (self));
  gtk_stack_set_visible_child_name (priv->stack, n_items > 0 ? "list" : "empty");
  HD_LIST_PAGE_GET_CLASS (self)->updated (self, n_items);
}

/* --- Opening and searching --- */

static void
open_position (HdListPage *self,
               guint       position)
{
  g_autoptr (HdListItem) item = g_list_model_get_item (G_LIST_MODEL (get_priv (self)->list), position);

  if (item != NULL && hd_list_item_get_row (item)->id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "book.open", "(ss)", hd_entity_get (get_kind (self)->kind)->name, hd_list_item_get_row (item)->id);
}

static void
on_row_activated_cb (HdListPage *self,
                     guint       position)
{
  open_position (self, position);
}

static void
on_search_changed_cb (HdListPage *self)
{
  HdListPagePrivate *priv = get_priv (self);

  hd_record_list_set_search (priv->list, gtk_editable_get_text (GTK_EDITABLE (priv->search_entry)));
}

/* Enter in the search entry opens what was found when it is the only one, else leads into the list. */
static void
on_search_activated_cb (HdListPage *self)
{
  HdListPagePrivate *priv = get_priv (self);

  on_search_changed_cb (self);
  if (hd_record_list_get_waiting (priv->list))
    return;
  if (g_list_model_get_n_items (G_LIST_MODEL (priv->list)) == 1)
    open_position (self, 0);
  else
    gtk_widget_child_focus (GTK_WIDGET (priv->view), GTK_DIR_TAB_FORWARD);
}

static void
on_filter_changed_cb (HdListPage *self)
{
  hd_list_filter_apply (get_priv (self)->filter, get_priv (self)->list);
}

static void
start_search (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HdListPagePrivate *priv = get_priv (HD_LIST_PAGE (widget));

  gtk_search_bar_set_search_mode (priv->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (priv->search_entry));
}

/* --- Adding and deleting --- */

static void
create (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  HD_LIST_PAGE_GET_CLASS (widget)->create (HD_LIST_PAGE (widget));
}

/* Nothing is asked: the toast takes it back. What is signed, or what others refer to, is refused with a sentence. */
static void
delete (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  HdListPage *self = HD_LIST_PAGE (widget);
  HdBook *book = hd_window_page_get_book (HD_WINDOW_PAGE (self));
  HdListItem *item = gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (get_priv (self)->selection));
  g_autofree char *id = item != NULL ? g_strdup (hd_list_item_get_row (item)->id) : NULL;
  g_autoptr (GError) error = NULL;

  if (id == NULL)
    return;
  if (hd_book_remove_record (book, get_kind (self)->kind, id, &error))
    hd_outcome_show (widget, book);
  else
    hd_window_page_report_error (HD_WINDOW_PAGE (self), _(get_kind (self)->undeleted), error);
}

/* --- Columns --- */

static void
on_order_changed_cb (HdListPage *self)
{
  gboolean descending;
  int column = hd_column_order_get (get_priv (self)->order, &descending);

  hd_record_list_set_order (get_priv (self)->list, column < 0 ? HD_SORT_DEFAULT : (HdSort) get_kind (self)->columns[column].sort,
                            column >= 0 && descending);
}

/* GTK 4.8 keeps room for a hidden column of fixed width, so that one gets none. */
static void
show_columns (HdListPage *self,
              HdWidth     width)
{
  const HdListColumn *columns = get_kind (self)->columns;
  double scale = hd_window_page_get_text_scale (HD_WINDOW_PAGE (self));

  for (guint i = 0; i < get_kind (self)->n_columns; i++)
    {
      GtkColumnViewColumn *column = g_ptr_array_index (get_priv (self)->columns, i);
      gboolean shown = width >= columns[i].from;
      int fixed = width == HD_WIDTH_NARROW ? -1 : (int) (columns[i].width * scale);

      gtk_column_view_column_set_fixed_width (column, shown ? fixed : 0);
      gtk_column_view_column_set_visible (column, shown);
    }
}

static void
add_columns (HdListPage *self)
{
  HdListPagePrivate *priv = get_priv (self);
  const HdListPageKind *kind = get_kind (self);

  for (guint i = 0; i < kind->n_columns; i++)
    {
      GtkColumnViewColumn *column = gtk_column_view_column_new (_(kind->columns[i].title), kind->make_factory (i, FALSE));

      gtk_column_view_column_set_expand (column, kind->columns[i].expand);
      gtk_column_view_append_column (priv->view, column);
      if (kind->columns[i].sort >= 0)
        hd_column_order_add (priv->order, column, (int) i);
      g_ptr_array_add (priv->columns, column);
    }
}

/* Cells that exist keep the factory they were made by: they are all made anew. */
static void
hd_list_page_width_changed (HdWindowPage *page,
                            HdWidth       width)
{
  HdListPage *self = HD_LIST_PAGE (page);
  HdListPagePrivate *priv = get_priv (self);
  const HdListPageKind *kind = get_kind (self);

  gtk_column_view_set_model (priv->view, NULL);
  for (guint i = 0; i < kind->n_columns; i++)
    if (kind->columns[i].narrows)
      {
        g_autoptr (GtkListItemFactory) factory = kind->make_factory (i, width == HD_WIDTH_NARROW);

        gtk_column_view_column_set_factory (g_ptr_array_index (priv->columns, i), factory);
      }
  show_columns (self, width);
  gtk_column_view_set_model (priv->view, priv->selection);
}

/* --- The class --- */

static void
hd_list_page_book_set (HdWindowPage *page)
{
  HdListPage *self = HD_LIST_PAGE (page);
  HdListPagePrivate *priv = get_priv (self);
  HdBook *book = hd_window_page_get_book (page);
  gboolean may_write = book != NULL && !hd_book_is_read_only (book);

  hd_record_list_set_book (priv->list, book);
  hd_list_filter_set_book (priv->filter, book);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.new", may_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.delete", may_write);
  update_state (self);
}

static void
hd_list_page_real_updated (HdListPage *self,
                           guint       n_rows)
{
}

/* Delete in the list, and only there: elsewhere it belongs to the text that is typed. */
static void
add_keys (GtkWidget *view)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete, 0), gtk_named_action_new ("page.delete")));
  gtk_widget_add_controller (view, controller);
}

static void
name_widgets (HdListPage *self)
{
  HdListPagePrivate *priv = get_priv (self);
  const HdListPageKind *kind = get_kind (self);

  adw_window_title_set_title (priv->title, _(kind->title));
  gtk_widget_set_tooltip_text (priv->new_button, _(kind->add));
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->new_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _(kind->add), -1);
  g_object_set (priv->search_entry, "placeholder-text", _(kind->searched), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->search_entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _(kind->search), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _(kind->title), -1);
}

static void
hd_list_page_constructed (GObject *object)
{
  HdListPage *self = HD_LIST_PAGE (object);
  HdListPagePrivate *priv = get_priv (self);

  priv->list = hd_record_list_new (get_kind (self)->kind);
  priv->order = hd_column_order_new (priv->view);
  priv->filter = g_object_new (HD_LIST_PAGE_GET_CLASS (self)->filter_type, NULL);
  adw_bin_set_child (priv->filter_bin, GTK_WIDGET (priv->filter));
  name_widgets (self);
  add_columns (self);
  show_columns (self, HD_WIDTH_MEDIUM);
  priv->selection = GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (priv->list))));
  gtk_column_view_set_model (priv->view, priv->selection);
  add_keys (GTK_WIDGET (priv->view));

  g_signal_connect_object (priv->filter, "changed", G_CALLBACK (on_filter_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->order, "changed", G_CALLBACK (on_order_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->list, "items-changed", G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->list, "notify::error", G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->list, "notify::waiting", G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
  G_OBJECT_CLASS (hd_list_page_parent_class)->constructed (object);
  update_state (self);
}

static void
hd_list_page_dispose (GObject *object)
{
  HdListPagePrivate *priv = get_priv (HD_LIST_PAGE (object));

  g_clear_pointer (&priv->columns, g_ptr_array_unref);
  g_clear_object (&priv->selection);
  g_clear_object (&priv->list);
  g_clear_object (&priv->order);

  G_OBJECT_CLASS (hd_list_page_parent_class)->dispose (object);
}

static void
hd_list_page_class_init (HdListPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HdWindowPageClass *page_class = HD_WINDOW_PAGE_CLASS (klass);

  object_class->constructed = hd_list_page_constructed;
  object_class->dispose = hd_list_page_dispose;
  page_class->book_set = hd_list_page_book_set;
  page_class->width_changed = hd_list_page_width_changed;
  klass->updated = hd_list_page_real_updated;

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/list-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, HdListPage, empty_bin);
  gtk_widget_class_bind_template_child_private (widget_class, HdListPage, filter_bin);
  gtk_widget_class_bind_template_child_private (widget_class, HdListPage, header_bar);
  gtk_widget_class_bind_template_child_private (widget_class, HdListPage, new_button);
  gtk_widget_class_bind_template_child_private (widget_class, HdListPage, search_bar);
  gtk_widget_class_bind_template_child_private (widget_class, HdListPage, search_entry);
  gtk_widget_class_bind_template_child_private (widget_class, HdListPage, stack);
  gtk_widget_class_bind_template_child_private (widget_class, HdListPage, title);
  gtk_widget_class_bind_template_child_private (widget_class, HdListPage, view);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);

  gtk_widget_class_install_action (widget_class, "page.search", NULL, start_search);
  gtk_widget_class_install_action (widget_class, "page.new", NULL, create);
  gtk_widget_class_install_action (widget_class, "page.delete", NULL, delete);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "page.new", NULL);
}

static void
hd_list_page_init (HdListPage *self)
{
  HdListPagePrivate *priv = get_priv (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  priv->columns = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_search_bar_connect_entry (priv->search_bar, GTK_EDITABLE (priv->search_entry));
  gtk_search_bar_set_key_capture_widget (priv->search_bar, GTK_WIDGET (priv->stack));
}

HdRecordList *
hd_list_page_get_list (HdListPage *self)
{
  g_return_val_if_fail (HD_IS_LIST_PAGE (self), NULL);

  return get_priv (self)->list;
}

void
hd_list_page_add_button (HdListPage *self,
                         GtkWidget  *widget)
{
  g_return_if_fail (HD_IS_LIST_PAGE (self) && GTK_IS_WIDGET (widget));

  adw_header_bar_pack_end (get_priv (self)->header_bar, widget);
}
