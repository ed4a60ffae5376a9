/* meetings-page.c: the list of meetings with search and sorting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/meetings-page.h"

#include "base/i18n.h"
#include "book/edit.h"
#include "ui/column-order.h"
#include "ui/meeting-cells.h"
#include "ui/meeting-filter.h"
#include "ui/new-meeting-dialog.h"
#include "ui/outcome.h"

struct _HdMeetingsPage
{
  HdWindowPage parent_instance;

  AdwWindowTitle *title;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkStack *stack;
  AdwBin *empty_bin;
  GtkColumnView *view;

  HdRecordList *list;
  GtkSelectionModel *selection;
  HdColumnOrder *order;
  HdMeetingFilter *filter;
  GtkColumnViewColumn *columns[HD_N_MEETING_CELLS];
};

enum
{
  MEETING_OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HdMeetingsPage, hd_meetings_page, HD_TYPE_WINDOW_PAGE)

static gboolean
is_searching (HdMeetingsPage *self)
{
  const char *search = hd_record_list_get_search (self->list);

  return (search != NULL && search[0] != '\0') || hd_meeting_filter_is_set (self->filter);
}

static GtkWidget *
make_new_button (void)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_New Meeting…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.new");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");

  return button;
}

static GtkWidget *
make_status (HdMeetingsPage *self)
{
  const GError *error = hd_record_list_get_error (self->list);
  GtkWidget *status = adw_status_page_new ();
  const char *icon = "hd-meeting-symbolic";
  const char *title = _("No Meetings Yet");
  const char *description = _("Prepare one from scratch or from an earlier meeting: delegates, agenda and papers come from its record.");

  if (error != NULL)
    {
      icon = "dialog-error-symbolic";
      title = _("The Meetings Cannot Be Read");
      description = error->message;
    }
  else if (is_searching (self))
    {
      icon = "system-search-symbolic";
      title = _("Nothing Found");
      description = _("Try fewer letters or filters. Letters without marks find those with marks as well.");
    }
  else
    adw_status_page_set_child (ADW_STATUS_PAGE (status), make_new_button ());

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), icon);
  adw_status_page_set_title (ADW_STATUS_PAGE (status), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (status), description);

  return status;
}

static void
update_state (HdMeetingsPage *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autofree char *subtitle = NULL;

  /* Translators: how many meetings the list shows. */
  subtitle = hd_record_list_get_waiting (self->list) ? g_strdup (_("Searching…"))
                                                     : g_strdup_printf (ngettext ("%u meeting", "%u meetings", n_items), n_items);
  adw_window_title_set_subtitle (self->title, n_items > 0 || hd_record_list_get_waiting (self->list) ? subtitle : "");

  if (n_items == 0)
    adw_bin_set_child (self->empty_bin, make_status (self));
  gtk_stack_set_visible_child_name (self->stack, n_items > 0 ? "list" : "empty");
}

static void
open_position (HdMeetingsPage *self,
               guint           position)
{
  g_autoptr (HdListItem) item = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  if (item != NULL && hd_list_item_get_row (item)->id != NULL)
    g_signal_emit (self, signals[MEETING_OPENED], 0, item);
}

static void
on_row_activated_cb (HdMeetingsPage *self,
                     guint           position)
{
  open_position (self, position);
}

static void
on_search_changed_cb (HdMeetingsPage *self)
{
  hd_record_list_set_search (self->list, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

/* Enter in the search entry opens what was found when it is the only one, else leads into the list. */
static void
on_search_activated_cb (HdMeetingsPage *self)
{
  on_search_changed_cb (self);
  if (hd_record_list_get_waiting (self->list))
    return;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 1)
    open_position (self, 0);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

static void
start_search (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HdMeetingsPage *self = HD_MEETINGS_PAGE (widget);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
on_filter_changed_cb (HdMeetingsPage *self)
{
  hd_meeting_filter_apply (self->filter, self->list);
}

static void
new_meeting (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  hd_new_meeting_dialog_show (HD_WINDOW_PAGE (widget), NULL);
}

/* Nothing is asked: the toast takes it back. What others refer to is refused with a sentence. */
static void
delete_meeting (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  HdMeetingsPage *self = HD_MEETINGS_PAGE (widget);
  HdBook *book = hd_window_page_get_book (HD_WINDOW_PAGE (self));
  HdListItem *item = gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (self->selection));
  const char *id = item != NULL ? hd_list_item_get_row (item)->id : NULL;
  g_autofree char *kept = g_strdup (id);
  g_autoptr (GError) error = NULL;

  if (kept == NULL)
    return;
  if (hd_book_remove_record (book, HD_ENTITY_MEETING, kept, &error))
    hd_outcome_show (widget, book);
  else
    hd_window_page_report_error (HD_WINDOW_PAGE (self), _("The meeting was not deleted"), error);
}

static void
on_order_changed_cb (HdMeetingsPage *self)
{
  static const HdSort sorts[HD_N_MEETING_CELLS] = {
    [HD_MEETING_CELL_DATE] = HD_SORT_DEFAULT,
    [HD_MEETING_CELL_TITLE] = HD_SORT_TITLE,
  };
  gboolean descending;
  int column = hd_column_order_get (self->order, &descending);

  hd_record_list_set_order (self->list, column < 0 ? HD_SORT_DEFAULT : sorts[column], column >= 0 && descending);
}

static gboolean
cell_is_shown (HdMeetingCell cell,
               HdWidth       width)
{
  static const HdWidth from[HD_N_MEETING_CELLS] = {
    [HD_MEETING_CELL_DATE] = HD_WIDTH_MEDIUM,
    [HD_MEETING_CELL_TITLE] = HD_WIDTH_NARROW,
    [HD_MEETING_CELL_PLACE] = HD_WIDTH_WIDE,
    [HD_MEETING_CELL_HOST] = HD_WIDTH_FULL,
    [HD_MEETING_CELL_KIND] = HD_WIDTH_MEDIUM,
  };

  return width >= from[cell];
}

/* Fixed widths, so that GTK need not measure every cell to find a column's width, which is dear for text that wraps. What is
 * shown together fits the least room of its class of width (window-page.c); the name takes the rest. GTK 4.8 keeps room for a
 * hidden column of fixed width, so that one gets none. */
static void
show_columns (HdMeetingsPage *self,
              HdWidth         width)
{
  static const int widths[HD_N_MEETING_CELLS] = {
    [HD_MEETING_CELL_DATE] = 118,
    [HD_MEETING_CELL_TITLE] = 226,
    [HD_MEETING_CELL_PLACE] = 206,
    [HD_MEETING_CELL_HOST] = 152,
    [HD_MEETING_CELL_KIND] = 172,
  };
  double scale = hd_window_page_get_text_scale (HD_WINDOW_PAGE (self));

  for (guint i = 0; i < HD_N_MEETING_CELLS; i++)
    {
      gboolean shown = cell_is_shown (i, width);
      int fixed = width == HD_WIDTH_NARROW ? -1 : (int) (widths[i] * scale);

      gtk_column_view_column_set_fixed_width (self->columns[i], shown ? fixed : 0);
      gtk_column_view_column_set_visible (self->columns[i], shown);
    }
}

/* Narrow: the name with the rest below it. */
static void
update_columns (HdMeetingsPage *self,
                HdWidth         width)
{
  g_autoptr (GtkListItemFactory) title = hd_meeting_cell_factory_new (HD_MEETING_CELL_TITLE, width == HD_WIDTH_NARROW);

  gtk_column_view_column_set_factory (self->columns[HD_MEETING_CELL_TITLE], title);
  show_columns (self, width);
}

static void
add_columns (HdMeetingsPage *self)
{
  static const struct
  {
    const char *title;
    gboolean sortable;
    gboolean expand;
  } columns[HD_N_MEETING_CELLS] = {
    [HD_MEETING_CELL_DATE] = { N_("Day"), TRUE, FALSE },
    [HD_MEETING_CELL_TITLE] = { N_("Name"), TRUE, TRUE },
    [HD_MEETING_CELL_PLACE] = { N_("Place"), FALSE, FALSE },
    [HD_MEETING_CELL_HOST] = { N_("Host"), FALSE, FALSE },
    [HD_MEETING_CELL_KIND] = { N_("Kind"), FALSE, FALSE },
  };

  for (guint i = 0; i < HD_N_MEETING_CELLS; i++)
    {
      GtkListItemFactory *factory = hd_meeting_cell_factory_new (i, FALSE);
      GtkColumnViewColumn *column = gtk_column_view_column_new (_(columns[i].title), factory);

      gtk_column_view_column_set_expand (column, columns[i].expand);
      gtk_column_view_append_column (self->view, column);
      if (columns[i].sortable)
        hd_column_order_add (self->order, column, i);
      self->columns[i] = column;
    }
}

static void
hd_meetings_page_book_set (HdWindowPage *page)
{
  HdMeetingsPage *self = HD_MEETINGS_PAGE (page);

  HdBook *book = hd_window_page_get_book (page);
  gboolean may_write = book != NULL && !hd_book_is_read_only (book);

  hd_record_list_set_book (self->list, book);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.new", may_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.delete", may_write);
  update_state (self);
}

static void
hd_meetings_page_width_changed (HdWindowPage *page,
                                HdWidth       width)
{
  HdMeetingsPage *self = HD_MEETINGS_PAGE (page);

  /* Cells that exist keep the factory they were made by: they are all made anew. */
  gtk_column_view_set_model (self->view, NULL);
  update_columns (self, width);
  gtk_column_view_set_model (self->view, self->selection);
}

static void
hd_meetings_page_dispose (GObject *object)
{
  HdMeetingsPage *self = HD_MEETINGS_PAGE (object);

  for (guint i = 0; i < HD_N_MEETING_CELLS; i++)
    g_clear_object (&self->columns[i]);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->order);

  G_OBJECT_CLASS (hd_meetings_page_parent_class)->dispose (object);
}

static void
hd_meetings_page_class_init (HdMeetingsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HdWindowPageClass *page_class = HD_WINDOW_PAGE_CLASS (klass);

  object_class->dispose = hd_meetings_page_dispose;
  page_class->book_set = hd_meetings_page_book_set;
  page_class->width_changed = hd_meetings_page_width_changed;

  signals[MEETING_OPENED] = g_signal_new ("meeting-opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, HD_TYPE_LIST_ITEM);

  g_type_ensure (HD_TYPE_MEETING_FILTER);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/meetings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HdMeetingsPage, empty_bin);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingsPage, filter);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingsPage, title);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingsPage, view);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);

  gtk_widget_class_install_action (widget_class, "page.search", NULL, start_search);
  gtk_widget_class_install_action (widget_class, "page.new", NULL, new_meeting);
  gtk_widget_class_install_action (widget_class, "page.delete", NULL, delete_meeting);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "page.new", NULL);
}

/* Delete in the list, and only there: elsewhere it belongs to the text that is typed. */
static void
add_keys (HdMeetingsPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete, 0), gtk_named_action_new ("page.delete")));
  gtk_widget_add_controller (GTK_WIDGET (self->view), controller);
}

static void
hd_meetings_page_init (HdMeetingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->list = hd_record_list_new (HD_ENTITY_MEETING);
  self->order = hd_column_order_new (self->view);
  add_columns (self);
  show_columns (self, HD_WIDTH_MEDIUM);

  self->selection = GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list))));
  gtk_column_view_set_model (self->view, self->selection);
  add_keys (self);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self->stack));

  g_signal_connect_object (self->order, "changed", G_CALLBACK (on_order_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::error", G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::waiting", G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
  update_state (self);
}
