/* signatories-view.c: who signed what, and who is to sign what is open
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/signatories-view.h"

#include "base/i18n.h"
#include "ui/column-order.h"
#include "ui/record-filter.h"
#include "ui/record-list.h"
#include "ui/signatory-cells.h"

/* Agreements of this kind are not older. */
#define N_YEARS 30

struct _HdSignatoriesView
{
  AdwBin parent_instance;

  GtkBox *filter_box;
  GtkSearchEntry *search_entry;
  GtkDropDown *state_drop_down;
  GtkDropDown *year_drop_down;
  GtkStack *stack;
  GtkColumnView *view;
  AdwStatusPage *empty_status;
  GtkLabel *count_label;
  HdRecordFilter *unit_filter;
  HdRecordFilter *person_filter;

  HdBook *book;
  HdRecordList *list;
  GtkSelectionModel *selection;
  HdColumnOrder *order;
  GtkColumnViewColumn *columns[HD_N_SIGNATORY_CELLS];
  int last_year; /* first in the list of years */
};

G_DEFINE_FINAL_TYPE (HdSignatoriesView, hd_signatories_view, ADW_TYPE_BIN)

static int
get_year (HdSignatoriesView *self)
{
  guint selected = gtk_drop_down_get_selected (self->year_drop_down);

  return selected == 0 || selected == GTK_INVALID_LIST_POSITION ? 0 : self->last_year - (int) selected + 1;
}

static HdSigned
get_state (HdSignatoriesView *self)
{
  static const HdSigned states[] = { HD_SIGNED_ALL, HD_SIGNED_GIVEN, HD_SIGNED_OPEN };
  guint selected = gtk_drop_down_get_selected (self->state_drop_down);

  return selected < G_N_ELEMENTS (states) ? states[selected] : HD_SIGNED_ALL;
}

static gboolean
is_narrowed (HdSignatoriesView *self)
{
  HdListQuery query = hd_record_list_get_query (self->list);

  return (query.search != NULL && *query.search != '\0') || query.year != 0 || query.of_unit != NULL || query.of_person != NULL ||
         query.signed_only != HD_SIGNED_ALL;
}

static void
update_empty (HdSignatoriesView *self)
{
  const GError *error = hd_record_list_get_error (self->list);
  gboolean narrowed = is_narrowed (self);

  adw_status_page_set_icon_name (self->empty_status, error != NULL ? "dialog-error-symbolic" : narrowed ? "system-search-symbolic" : "hd-signature-symbolic");
  adw_status_page_set_title (self->empty_status, error != NULL ? _("The Signatures Cannot Be Read") : narrowed ? _("Nothing Found") : _("No Signatures Yet"));
  adw_status_page_set_description (self->empty_status, error != NULL ? error->message
                                                     : narrowed ? _("Try fewer letters, another year or all units.")
                                                                : _("Who signs is named in the programmes, beside their parties."));
}

static void
update_list (HdSignatoriesView *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autofree char *count = g_strdup_printf (ngettext ("%u signature", "%u signatures", n_items), n_items);

  if (n_items == 0)
    update_empty (self);
  gtk_label_set_label (self->count_label, n_items > 0 ? count : "");
  gtk_stack_set_visible_child_name (self->stack, n_items > 0 ? "list" : "empty");
}

static void
on_filter_changed_cb (HdSignatoriesView *self)
{
  HdListQuery query;

  if (self->list == NULL) /* the template is still being filled */
    return;
  query = hd_record_list_get_query (self->list);
  query.year = get_year (self);
  query.of_unit = hd_record_filter_get_id (self->unit_filter);
  query.of_person = hd_record_filter_get_id (self->person_filter);
  query.signed_only = get_state (self);
  hd_record_list_set_query (self->list, &query);
}

static void
on_search_changed_cb (HdSignatoriesView *self)
{
  hd_record_list_set_search (self->list, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
on_row_activated_cb (HdSignatoriesView *self,
                     guint              position)
{
  g_autoptr (HdListItem) item = g_list_model_get_item (G_LIST_MODEL (self->list), position);
  const char *agreement = item != NULL ? hd_list_item_get_row (item)->agreement : NULL;

  if (agreement != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "book.open", "(ss)", "agreement", agreement);
}

static void
on_order_changed_cb (HdSignatoriesView *self)
{
  gboolean descending;
  int column = hd_column_order_get (self->order, &descending);
  HdSort sort = column == HD_SIGNATORY_CELL_NAME ? HD_SORT_TITLE : column == HD_SIGNATORY_CELL_UNIT ? HD_SORT_UNIT : HD_SORT_SIGNED;

  /* The newest come first of themselves; in a column that rises the oldest do. */
  if (column == HD_SIGNATORY_CELL_STATE)
    descending = !descending;
  hd_record_list_set_order (self->list, sort, column >= 0 && descending);
}

/* --- Columns --- */

static void
add_columns (HdSignatoriesView *self)
{
  static const struct
  {
    const char *title;
    gboolean sortable;
  } columns[HD_N_SIGNATORY_CELLS] = {
    [HD_SIGNATORY_CELL_NAME] = { N_("Signer"), TRUE },
    [HD_SIGNATORY_CELL_POST] = { N_("Post"), FALSE },
    [HD_SIGNATORY_CELL_UNIT] = { N_("Unit"), TRUE },
    [HD_SIGNATORY_CELL_PAPER] = { N_("Programme"), FALSE },
    [HD_SIGNATORY_CELL_STATE] = { N_("Signed On"), TRUE },
  };

  for (guint i = 0; i < HD_N_SIGNATORY_CELLS; i++)
    {
      self->columns[i] = gtk_column_view_column_new (_(columns[i].title), hd_signatory_cell_factory_new (i, FALSE));
      gtk_column_view_append_column (self->view, self->columns[i]);
      if (columns[i].sortable)
        hd_column_order_add (self->order, self->columns[i], i);
    }
}

/* As ui/agreements-page.c: fixed widths, and none for a column that is hidden. */
static void
show_columns (HdSignatoriesView *self,
              HdWidth            width,
              double             scale)
{
  static const struct
  {
    int width;
    HdWidth from;
  } columns[HD_N_SIGNATORY_CELLS] = {
    [HD_SIGNATORY_CELL_NAME] = { 170, HD_WIDTH_NARROW },
    [HD_SIGNATORY_CELL_POST] = { 108, HD_WIDTH_MEDIUM },
    [HD_SIGNATORY_CELL_UNIT] = { 200, HD_WIDTH_WIDE },
    [HD_SIGNATORY_CELL_PAPER] = { 180, HD_WIDTH_MEDIUM },
    [HD_SIGNATORY_CELL_STATE] = { 128, HD_WIDTH_NARROW },
  };
  guint wide = width == HD_WIDTH_NARROW ? HD_SIGNATORY_CELL_NAME : HD_SIGNATORY_CELL_PAPER;

  for (guint i = 0; i < HD_N_SIGNATORY_CELLS; i++)
    {
      gboolean shown = width >= columns[i].from;
      int fixed = width == HD_WIDTH_NARROW ? (i == HD_SIGNATORY_CELL_STATE ? (int) (72 * scale) : -1) : (int) (columns[i].width * scale);

      gtk_column_view_column_set_fixed_width (self->columns[i], shown ? fixed : 0);
      gtk_column_view_column_set_visible (self->columns[i], shown);
      gtk_column_view_column_set_expand (self->columns[i], i == wide);
    }
}

void
hd_signatories_view_set_width (HdSignatoriesView *self,
                               HdWidth            width,
                               double             text_scale)
{
  gboolean narrow = width == HD_WIDTH_NARROW;
  g_autoptr (GtkListItemFactory) name = hd_signatory_cell_factory_new (HD_SIGNATORY_CELL_NAME, narrow);
  g_autoptr (GtkListItemFactory) state = hd_signatory_cell_factory_new (HD_SIGNATORY_CELL_STATE, narrow);

  g_return_if_fail (HD_IS_SIGNATORIES_VIEW (self));

  /* Cells that exist keep the factory they were made by: they are all made anew. */
  gtk_column_view_set_model (self->view, NULL);
  gtk_column_view_column_set_factory (self->columns[HD_SIGNATORY_CELL_NAME], name);
  gtk_column_view_column_set_factory (self->columns[HD_SIGNATORY_CELL_STATE], state);
  show_columns (self, width, text_scale);
  gtk_column_view_set_model (self->view, self->selection);
}

/* --- Object --- */

static void
hd_signatories_view_dispose (GObject *object)
{
  HdSignatoriesView *self = HD_SIGNATORIES_VIEW (object);

  for (guint i = 0; i < HD_N_SIGNATORY_CELLS; i++)
    g_clear_object (&self->columns[i]);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->order);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (hd_signatories_view_parent_class)->dispose (object);
}

static void
hd_signatories_view_class_init (HdSignatoriesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_signatories_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/signatories-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HdSignatoriesView, count_label);
  gtk_widget_class_bind_template_child (widget_class, HdSignatoriesView, empty_status);
  gtk_widget_class_bind_template_child (widget_class, HdSignatoriesView, filter_box);
  gtk_widget_class_bind_template_child (widget_class, HdSignatoriesView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HdSignatoriesView, stack);
  gtk_widget_class_bind_template_child (widget_class, HdSignatoriesView, state_drop_down);
  gtk_widget_class_bind_template_child (widget_class, HdSignatoriesView, view);
  gtk_widget_class_bind_template_child (widget_class, HdSignatoriesView, year_drop_down);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
}

static void
build_filters (HdSignatoriesView *self)
{
  g_autoptr (GtkStringList) years = gtk_string_list_new (NULL);

  self->last_year = hd_date_year (hd_date_today ()) + 1;
  gtk_string_list_append (years, _("All years"));
  for (int i = 0; i < N_YEARS; i++)
    {
      g_autofree char *year = g_strdup_printf ("%d", self->last_year - i);

      gtk_string_list_append (years, year);
    }
  gtk_drop_down_set_model (self->year_drop_down, G_LIST_MODEL (years));
  self->unit_filter = HD_RECORD_FILTER (hd_record_filter_new (HD_ENTITY_UNIT, _("All units"), _("Unit")));
  self->person_filter = HD_RECORD_FILTER (hd_record_filter_new (HD_ENTITY_PERSON, _("All people"), _("Person")));
  gtk_box_append (self->filter_box, GTK_WIDGET (self->unit_filter));
  gtk_box_append (self->filter_box, GTK_WIDGET (self->person_filter));
  g_signal_connect_object (self->unit_filter, "changed", G_CALLBACK (on_filter_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->person_filter, "changed", G_CALLBACK (on_filter_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
hd_signatories_view_init (HdSignatoriesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  build_filters (self);
  self->order = hd_column_order_new (self->view);
  add_columns (self);
  show_columns (self, HD_WIDTH_MEDIUM, 1);
  self->list = hd_record_list_new (HD_ENTITY_SIGNATURE);
  self->selection = GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list))));
  gtk_column_view_set_model (self->view, self->selection);
  g_signal_connect_object (self->order, "changed", G_CALLBACK (on_order_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (update_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::error", G_CALLBACK (update_list), self, G_CONNECT_SWAPPED);
  update_list (self);
}

void
hd_signatories_view_set_book (HdSignatoriesView *self,
                              HdBook            *book)
{
  g_return_if_fail (HD_IS_SIGNATORIES_VIEW (self) && HD_IS_BOOK (book));

  if (!g_set_object (&self->book, book))
    return;
  hd_record_filter_set_book (self->unit_filter, book);
  hd_record_filter_set_book (self->person_filter, book);
  hd_record_list_set_book (self->list, book);
  update_list (self);
}

void
hd_signatories_view_show_person (HdSignatoriesView *self,
                                 const char        *id)
{
  g_return_if_fail (HD_IS_SIGNATORIES_VIEW (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_drop_down_set_selected (self->state_drop_down, 0);
  gtk_drop_down_set_selected (self->year_drop_down, 0);
  hd_record_filter_set_id (self->unit_filter, NULL);
  hd_record_filter_set_id (self->person_filter, id);
}

void
hd_signatories_view_start_search (HdSignatoriesView *self)
{
  g_return_if_fail (HD_IS_SIGNATORIES_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* On a worker. */
static HdPages *
render (HdBook  *book,
        gpointer data,
        GError **error)
{
  g_autoptr (HdRendering) rendering = hd_book_render_signatories (book, data, error);

  return rendering != NULL ? hd_pages_ref (rendering->pages) : NULL;
}

HdPaperOrder *
hd_signatories_view_order_paper (HdSignatoriesView *self)
{
  HdListQuery query;

  g_return_val_if_fail (HD_IS_SIGNATORIES_VIEW (self) && self->book != NULL, NULL);

  query = hd_record_list_get_query (self->list);
  return hd_paper_order_new (self->book, _("Signatories"), render, hd_list_query_copy (&query), (GDestroyNotify) hd_list_query_free);
}
