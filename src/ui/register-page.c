/* register-page.c: the outgoing register: its papers, and the one beside them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/register-page-private.h"

#include "base/i18n.h"
#include "book/edit.h"
#include "model/labels.h"
#include "model/paper.h"
#include "ui/issue-dialog.h"

/* Years that the drop-down offers, from this year back. */
#define N_YEARS 15

G_DEFINE_FINAL_TYPE (HdRegisterPage, hd_register_page, HD_TYPE_WINDOW_PAGE)

/* --- Filters --- */

/* 0, all, while the drop-down has nothing to choose from. */
static guint
get_choice (GtkDropDown *drop_down)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  return selected != GTK_INVALID_LIST_POSITION ? selected : 0;
}

static int
get_year (HdRegisterPage *self)
{
  guint selected = get_choice (self->year);

  return selected == 0 ? 0 : hd_date_year (hd_date_today ()) + 1 - (int) selected;
}

static gboolean
is_narrowed (HdRegisterPage *self)
{
  const char *search = hd_record_list_get_search (self->list);

  return (search != NULL && *search != '\0') || get_choice (self->series) > 0 || get_choice (self->state) > 0 || get_choice (self->type) > 0;
}

static void
on_filter_changed_cb (HdRegisterPage *self)
{
  guint series = get_choice (self->series);
  guint state = get_choice (self->state);
  guint type = get_choice (self->type);
  HdListQuery query;

  if (self->list == NULL || self->filling)
    return;
  query = hd_record_list_get_query (self->list);
  query.year = get_year (self);
  query.series = series > 0 && series <= self->all_series->len ? hd_record_get_id (g_ptr_array_index (self->all_series, series - 1)) : NULL;
  query.state = state > 0 ? hd_entity_get (HD_ENTITY_PAPER)->fields[HD_PAPER_STATE].choices[state - 1] : NULL;
  query.type_name = type > 0 ? hd_paper_type_names ()[type - 1] : NULL;
  hd_record_list_set_query (self->list, &query);
  hd_register_page_update_missing (self);
}

static void
fill_filters (HdRegisterPage *self)
{
  g_autoptr (GtkStringList) years = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) states = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) types = gtk_string_list_new (NULL);
  const HdField *field = &hd_entity_get (HD_ENTITY_PAPER)->fields[HD_PAPER_STATE];

  gtk_string_list_append (years, _("Any year"));
  for (int i = 0; i < N_YEARS; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", hd_date_year (hd_date_today ()) - i);

      gtk_string_list_append (years, text);
    }
  gtk_string_list_append (states, _("Any state"));
  for (guint i = 0; field->choices[i] != NULL; i++)
    gtk_string_list_append (states, hd_choice_label (HD_ENTITY_PAPER, HD_PAPER_STATE, field->choices[i]));
  gtk_string_list_append (types, _("Any kind"));
  for (guint i = 0; hd_paper_type_names ()[i] != NULL; i++)
    gtk_string_list_append (types, hd_paper_type_names ()[i]);
  gtk_drop_down_set_model (self->year, G_LIST_MODEL (years));
  gtk_drop_down_set_model (self->state, G_LIST_MODEL (states));
  gtk_drop_down_set_model (self->type, G_LIST_MODEL (types));
  gtk_drop_down_set_selected (self->year, 1);
}

/* The series of the book; the one that was chosen stays chosen. There is nothing to choose from when it is the only one. */
static void
update_series (HdRegisterPage *self)
{
  HdBook *book = hd_window_page_get_book (HD_WINDOW_PAGE (self));
  guint chosen = get_choice (self->series);
  g_autofree char *id = chosen > 0 && chosen <= self->all_series->len
                        ? g_strdup (hd_record_get_id (g_ptr_array_index (self->all_series, chosen - 1))) : NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GPtrArray *all = book != NULL ? hd_book_get_all_records (book, HD_ENTITY_SERIES, NULL) : NULL;
  guint selected = 0;

  if (all == NULL)
    return;
  g_ptr_array_unref (self->all_series);
  self->all_series = all;
  gtk_string_list_append (names, _("Any series"));
  for (guint i = 0; i < all->len; i++)
    {
      const HdRecord *series = g_ptr_array_index (all, i);

      gtk_string_list_append (names, hd_record_peek_text (series, HD_SERIES_NAME));
      if (g_strcmp0 (hd_record_get_id (series), id) == 0)
        selected = i + 1;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->series, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->series, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->series), all->len > 1);
  self->filling = FALSE;
  if (chosen > 0 && selected == 0)
    on_filter_changed_cb (self);
  hd_register_page_update_missing (self);
}

/* --- The list --- */

static void
update_empty (HdRegisterPage *self)
{
  const GError *error = hd_record_list_get_error (self->list);
  gboolean narrowed = is_narrowed (self);

  if (error != NULL)
    {
      adw_status_page_set_icon_name (self->empty_status, "dialog-error-symbolic");
      adw_status_page_set_title (self->empty_status, _("The Register Cannot Be Read"));
      adw_status_page_set_description (self->empty_status, error->message);
      return;
    }
  adw_status_page_set_icon_name (self->empty_status, narrowed ? "system-search-symbolic" : "hd-register-symbolic");
  adw_status_page_set_title (self->empty_status, narrowed ? _("Nothing Found") : get_year (self) != 0 ? _("No Papers in This Year") : _("No Papers Yet"));
  adw_status_page_set_description (self->empty_status, narrowed ? _("Try fewer letters or filters. Letters without marks find those with marks as well.")
                                                                : _("Programmes come in with their number. Enter other papers with “Enter Paper”."));
}

static void
update_list (HdRegisterPage *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%u paper", "%u papers", n_items), n_items);

  adw_window_title_set_subtitle (self->title, n_items > 0 ? subtitle : "");
  if (n_items == 0)
    update_empty (self);
  gtk_stack_set_visible_child_name (self->stack, n_items > 0 ? "list" : "empty");
  hd_register_page_update_missing (self);
}

static void
on_selected_cb (HdRegisterPage *self)
{
  HdListItem *item = gtk_single_selection_get_selected_item (self->selection);
  const char *id = item != NULL ? hd_list_item_get_row (item)->id : NULL;

  if (id != NULL)
    hd_paper_view_set_paper (self->paper_view, id);
}

static void
go_inside (HdRegisterPage *self)
{
  adw_leaflet_set_visible_child_name (self->leaflet, "record");
}

static void
on_row_activated_cb (HdRegisterPage *self,
                     guint           position)
{
  gtk_single_selection_set_selected (self->selection, position);
  go_inside (self);
}

static void
on_search_changed_cb (HdRegisterPage *self)
{
  hd_record_list_set_search (self->list, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
on_order_changed_cb (HdRegisterPage *self)
{
  static const HdSort sorts[HD_N_PAPER_CELLS] = {
    [HD_PAPER_CELL_NUMBER] = HD_SORT_NUMBER, [HD_PAPER_CELL_TITLE] = HD_SORT_TITLE,
  };
  gboolean descending;
  int column = hd_column_order_get (self->order, &descending);

  hd_record_list_set_order (self->list, column < 0 ? HD_SORT_NUMBER : sorts[column], column >= 0 && descending);
}

/* --- Columns --- */

/* Fixed widths: see agreements-page.c. What is shown beside the pane of the paper is less than the page is wide. */
static void
show_columns (HdRegisterPage *self,
              HdWidth         width)
{
  static const int widths[HD_N_PAPER_CELLS] = { 150, 104, 150, 150 };
  static const HdWidth from[HD_N_PAPER_CELLS] = { HD_WIDTH_MEDIUM, HD_WIDTH_WIDE, HD_WIDTH_NARROW, HD_WIDTH_NARROW };
  double scale = hd_window_page_get_text_scale (HD_WINDOW_PAGE (self));

  for (guint i = 0; i < HD_N_PAPER_CELLS; i++)
    {
      gboolean shown = width >= from[i];
      int fixed = width == HD_WIDTH_NARROW || i == HD_PAPER_CELL_TITLE ? -1 : (int) (widths[i] * scale);

      gtk_column_view_column_set_fixed_width (self->columns[i], shown ? fixed : 0);
      gtk_column_view_column_set_visible (self->columns[i], shown);
    }
}

static void
add_columns (HdRegisterPage *self)
{
  static const char * const titles[HD_N_PAPER_CELLS] = { N_("Number and Symbol"), N_("Date"), N_("Type and Subject"), N_("State") };

  for (guint i = 0; i < HD_N_PAPER_CELLS; i++)
    {
      self->columns[i] = gtk_column_view_column_new (_(titles[i]), hd_paper_cell_factory_new (i, FALSE));
      gtk_column_view_column_set_expand (self->columns[i], i == HD_PAPER_CELL_TITLE);
      gtk_column_view_append_column (self->view, self->columns[i]);
      if (i == HD_PAPER_CELL_NUMBER || i == HD_PAPER_CELL_TITLE)
        hd_column_order_add (self->order, self->columns[i], (int) i);
    }
}

static void
hd_register_page_width_changed (HdWindowPage *page,
                                HdWidth       width)
{
  HdRegisterPage *self = HD_REGISTER_PAGE (page);
  gboolean narrow = width == HD_WIDTH_NARROW;
  g_autoptr (GtkListItemFactory) title = hd_paper_cell_factory_new (HD_PAPER_CELL_TITLE, narrow);
  g_autoptr (GtkListItemFactory) state = hd_paper_cell_factory_new (HD_PAPER_CELL_STATE, narrow);

  /* Cells that exist keep the factory they were made by: they are all made anew. */
  gtk_column_view_set_model (self->view, NULL);
  gtk_column_view_column_set_factory (self->columns[HD_PAPER_CELL_TITLE], title);
  gtk_column_view_column_set_factory (self->columns[HD_PAPER_CELL_STATE], state);
  show_columns (self, width);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

/* --- Actions --- */

static void
start_search (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HdRegisterPage *self = HD_REGISTER_PAGE (widget);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
new_paper (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  hd_issue_dialog_show (widget, hd_window_page_get_book (HD_WINDOW_PAGE (widget)), NULL);
}

static gboolean
is_inside (HdRegisterPage *self)
{
  return adw_leaflet_get_folded (self->leaflet) && g_strcmp0 (adw_leaflet_get_visible_child_name (self->leaflet), "record") == 0;
}

/* Not bound to the leaflet's folding: that happens while the page is laid out, when nothing may come or go. */
static void
update_back (HdRegisterPage *self)
{
  gboolean folded;

  g_object_get (self, "folded", &folded, NULL);
  gtk_widget_set_visible (self->back_button, folded || is_inside (self));
}

static void
go_back (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  HdRegisterPage *self = HD_REGISTER_PAGE (widget);

  if (is_inside (self))
    adw_leaflet_set_visible_child_name (self->leaflet, "list");
  else
    gtk_widget_activate_action (widget, "book.back", NULL);
}

/* --- Object --- */

static void
hd_register_page_book_set (HdWindowPage *page)
{
  HdRegisterPage *self = HD_REGISTER_PAGE (page);
  HdBook *book = hd_window_page_get_book (page);

  if (book == NULL)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.new", !hd_book_is_read_only (book));
  hd_paper_view_set_book (self->paper_view, book);
  hd_record_list_set_book (self->list, book);
  update_series (self);
  g_signal_connect_object (book, "changed", G_CALLBACK (update_series), self, G_CONNECT_SWAPPED);
  update_list (self);
}

static gboolean
hd_register_page_open_record (HdWindowPage *page,
                              HdEntityKind  kind,
                              const char   *id)
{
  HdRegisterPage *self = HD_REGISTER_PAGE (page);

  if (kind != HD_ENTITY_PAPER)
    return FALSE;
  hd_paper_view_set_paper (self->paper_view, id);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  go_inside (self);
  return TRUE;
}

static void
hd_register_page_dispose (GObject *object)
{
  HdRegisterPage *self = HD_REGISTER_PAGE (object);

  for (guint i = 0; i < HD_N_PAPER_CELLS; i++)
    g_clear_object (&self->columns[i]);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->order);
  g_clear_pointer (&self->all_series, g_ptr_array_unref);

  G_OBJECT_CLASS (hd_register_page_parent_class)->dispose (object);
}

static void
hd_register_page_class_init (HdRegisterPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HdWindowPageClass *page_class = HD_WINDOW_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_register_page_dispose;
  page_class->book_set = hd_register_page_book_set;
  page_class->open_record = hd_register_page_open_record;
  page_class->width_changed = hd_register_page_width_changed;

  g_type_ensure (HD_TYPE_PAPER_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/register-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HdRegisterPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, HdRegisterPage, empty_status);
  gtk_widget_class_bind_template_child (widget_class, HdRegisterPage, gaps_label);
  gtk_widget_class_bind_template_child (widget_class, HdRegisterPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, HdRegisterPage, paper_view);
  gtk_widget_class_bind_template_child (widget_class, HdRegisterPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, HdRegisterPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HdRegisterPage, series);
  gtk_widget_class_bind_template_child (widget_class, HdRegisterPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HdRegisterPage, state);
  gtk_widget_class_bind_template_child (widget_class, HdRegisterPage, title);
  gtk_widget_class_bind_template_child (widget_class, HdRegisterPage, type);
  gtk_widget_class_bind_template_child (widget_class, HdRegisterPage, unstored_bar);
  gtk_widget_class_bind_template_child (widget_class, HdRegisterPage, unstored_label);
  gtk_widget_class_bind_template_child (widget_class, HdRegisterPage, view);
  gtk_widget_class_bind_template_child (widget_class, HdRegisterPage, year);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_back);

  gtk_widget_class_install_action (widget_class, "page.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "page.search", NULL, start_search);
  gtk_widget_class_install_action (widget_class, "page.new", NULL, new_paper);
  hd_register_page_install_missing (widget_class);
  hd_register_page_install_output (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "page.new", NULL);
}

static void
hd_register_page_init (HdRegisterPage *self)
{
  self->all_series = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::folded", G_CALLBACK (update_back), NULL);

  self->list = hd_record_list_new (HD_ENTITY_PAPER);
  self->order = hd_column_order_new (self->view);
  add_columns (self);
  show_columns (self, HD_WIDTH_MEDIUM);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self->stack));
  fill_filters (self);
  on_order_changed_cb (self);
  on_filter_changed_cb (self);

  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->order, "changed", G_CALLBACK (on_order_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (update_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::error", G_CALLBACK (update_list), self, G_CONNECT_SWAPPED);
  update_list (self);
}
