/* people-register.c: the people of the book: the list, and the record beside it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/people-register.h"

#include "base/i18n.h"
#include "ui/date-row.h"
#include "ui/paper-orders.h"
#include "ui/record-filter.h"
#include "ui/record-list.h"
#include "ui/two-line-row.h"

/* Rows that are looked through for who is open. */
#define REACH 256

struct _HdPeopleRegister
{
  AdwBin parent_instance;

  AdwLeaflet *leaflet;
  GtkBox *filter_box;
  GtkListBox *day_list;
  GtkSearchEntry *search_entry;
  GtkToggleButton *in_post_button;
  GtkStack *list_stack;
  AdwStatusPage *empty_status;
  GtkWidget *first_buttons;
  GtkListView *view;
  HdPersonView *person_view;
  HdDateRow *day_row;
  HdRecordFilter *unit_filter;

  HdBook *book;
  HdRecordList *list;
  GtkSingleSelection *selection;
};

enum
{
  PROP_0,
  PROP_INSIDE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HdPeopleRegister, hd_people_register, ADW_TYPE_BIN)

/* --- Rows --- */

static void
on_row_set_up_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *item)
{
  gtk_list_item_set_child (item, hd_two_line_row_new ());
}

/* "Đại tá · Chính ủy Bộ CHQS tỉnh" */
static void
on_row_bound_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  const HdListRow *row = hd_list_item_get_row (HD_LIST_ITEM (gtk_list_item_get_item (item)));
  GtkWidget *box = gtk_list_item_get_child (item);
  const char *rank = row->unit != NULL ? row->unit : "";
  const char *posts = row->subtitle != NULL ? row->subtitle : "";
  g_autofree char *text = g_strconcat (rank, *rank != '\0' && *posts != '\0' ? " · " : "", posts, NULL);

  hd_two_line_row_set (box, row->title, text);
  gtk_widget_set_tooltip_text (box, *text != '\0' ? text : NULL);
}

/* --- The list --- */

static gboolean
is_narrowed (HdPeopleRegister *self)
{
  const char *search = hd_record_list_get_search (self->list);

  return (search != NULL && *search != '\0') || gtk_toggle_button_get_active (self->in_post_button) ||
         hd_record_filter_get_id (self->unit_filter) != NULL;
}

static void
update_empty (HdPeopleRegister *self)
{
  const GError *error = hd_record_list_get_error (self->list);
  gboolean narrowed = is_narrowed (self);

  gtk_widget_set_visible (self->first_buttons, error == NULL && !narrowed);
  if (error != NULL)
    {
      adw_status_page_set_icon_name (self->empty_status, "dialog-error-symbolic");
      adw_status_page_set_title (self->empty_status, _("The People Cannot Be Read"));
      adw_status_page_set_description (self->empty_status, error->message);
      return;
    }
  adw_status_page_set_icon_name (self->empty_status, narrowed ? "system-search-symbolic" : "hd-people-symbolic");
  adw_status_page_set_title (self->empty_status, narrowed ? _("Nobody Found") : _("No People Yet"));
  adw_status_page_set_description (self->empty_status, narrowed ? _("Try fewer letters, another day or all units.")
                                                                : _("Add the people who sign for their units, with their posts."));
}

static guint
find_row (HdPeopleRegister *self,
          const char       *id)
{
  guint n = MIN (g_list_model_get_n_items (G_LIST_MODEL (self->list)), REACH);

  for (guint i = 0; id != NULL && i < n; i++)
    {
      g_autoptr (HdListItem) item = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      if (g_strcmp0 (hd_list_item_get_row (item)->id, id) == 0)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* Marks whoever is open; further down in a long list nobody is marked. */
static void
select_shown (HdPeopleRegister *self)
{
  const char *shown = hd_person_view_get_person (self->person_view);
  HdListItem *item = gtk_single_selection_get_selected_item (self->selection);
  const char *selected = item != NULL ? hd_list_item_get_row (item)->id : NULL;

  if (g_strcmp0 (shown, selected) != 0)
    gtk_single_selection_set_selected (self->selection, find_row (self, shown));
}

static void
update_list (HdPeopleRegister *self)
{
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0;

  if (empty)
    update_empty (self);
  gtk_stack_set_visible_child_name (self->list_stack, empty ? "empty" : "list");
}

static void
on_search_changed_cb (HdPeopleRegister *self)
{
  hd_record_list_set_search (self->list, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
on_filter_changed_cb (HdPeopleRegister *self)
{
  HdDate day = hd_date_row_get_date (self->day_row);
  HdListQuery query = hd_record_list_get_query (self->list);

  query.of_unit = hd_record_filter_get_id (self->unit_filter);
  query.on_date = day;
  query.in_post_only = gtk_toggle_button_get_active (self->in_post_button);
  hd_record_list_set_query (self->list, &query);
  hd_person_view_set_day (self->person_view, day);
}

static void
go_inside (HdPeopleRegister *self)
{
  adw_leaflet_set_visible_child_name (self->leaflet, "record");
}

static void
on_selected_cb (HdPeopleRegister *self)
{
  HdListItem *item = gtk_single_selection_get_selected_item (self->selection);
  const char *id = item != NULL ? hd_list_item_get_row (item)->id : NULL;

  if (id != NULL && !hd_person_view_set_person (self->person_view, id))
    select_shown (self);
}

static void
on_row_activated_cb (HdPeopleRegister *self,
                     guint             position)
{
  gtk_single_selection_set_selected (self->selection, position);
  go_inside (self);
}

/* Where only one pane has room, one click leads to the record, as a touch does. */
static void
on_view_clicked_cb (HdPeopleRegister *self)
{
  if (adw_leaflet_get_folded (self->leaflet) && gtk_single_selection_get_selected_item (self->selection) != NULL)
    go_inside (self);
}

static void
on_search_activated_cb (HdPeopleRegister *self)
{
  on_search_changed_cb (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 1)
    on_row_activated_cb (self, 0);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

static gboolean
is_inside (HdPeopleRegister *self)
{
  return adw_leaflet_get_folded (self->leaflet) && g_strcmp0 (adw_leaflet_get_visible_child_name (self->leaflet), "record") == 0;
}

static void
on_leaflet_changed_cb (HdPeopleRegister *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INSIDE]);
}

/* --- Object --- */

static void
hd_people_register_dispose (GObject *object)
{
  HdPeopleRegister *self = HD_PEOPLE_REGISTER (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (hd_people_register_parent_class)->dispose (object);
}

static void
hd_people_register_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_INSIDE:
      g_value_set_boolean (value, is_inside (HD_PEOPLE_REGISTER (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hd_people_register_class_init (HdPeopleRegisterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hd_people_register_dispose;
  object_class->get_property = hd_people_register_get_property;
  properties[PROP_INSIDE] = g_param_spec_boolean ("inside", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (HD_TYPE_PERSON_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/people-register.ui");
  gtk_widget_class_bind_template_child (widget_class, HdPeopleRegister, day_list);
  gtk_widget_class_bind_template_child (widget_class, HdPeopleRegister, empty_status);
  gtk_widget_class_bind_template_child (widget_class, HdPeopleRegister, first_buttons);
  gtk_widget_class_bind_template_child (widget_class, HdPeopleRegister, filter_box);
  gtk_widget_class_bind_template_child (widget_class, HdPeopleRegister, in_post_button);
  gtk_widget_class_bind_template_child (widget_class, HdPeopleRegister, leaflet);
  gtk_widget_class_bind_template_child (widget_class, HdPeopleRegister, list_stack);
  gtk_widget_class_bind_template_child (widget_class, HdPeopleRegister, person_view);
  gtk_widget_class_bind_template_child (widget_class, HdPeopleRegister, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HdPeopleRegister, view);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
}

static void
build_filters (HdPeopleRegister *self)
{
  self->day_row = HD_DATE_ROW (hd_date_row_new (_("Posts on the day")));
  hd_date_row_set_date (self->day_row, hd_date_today ());
  gtk_list_box_append (self->day_list, GTK_WIDGET (self->day_row));
  g_signal_connect_object (self->day_row, "date-changed", G_CALLBACK (on_filter_changed_cb), self, G_CONNECT_SWAPPED);
  self->unit_filter = HD_RECORD_FILTER (hd_record_filter_new (HD_ENTITY_UNIT, _("All units"), _("Unit")));
  gtk_box_append (self->filter_box, GTK_WIDGET (self->unit_filter));
  g_signal_connect_object (self->unit_filter, "changed", G_CALLBACK (on_filter_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
build_list (HdPeopleRegister *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->list = hd_record_list_new (HD_ENTITY_PERSON);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect (factory, "setup", G_CALLBACK (on_row_set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_row_bound_cb), NULL);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (click, "released", G_CALLBACK (on_view_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (update_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::error", G_CALLBACK (update_list), self, G_CONNECT_SWAPPED);
}

static void
hd_people_register_init (HdPeopleRegister *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  build_filters (self);
  build_list (self);
  g_signal_connect_object (self->leaflet, "notify::folded", G_CALLBACK (on_leaflet_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->leaflet, "notify::visible-child", G_CALLBACK (on_leaflet_changed_cb), self, G_CONNECT_SWAPPED);
  update_list (self);
}

void
hd_people_register_set_book (HdPeopleRegister *self,
                             HdBook           *book)
{
  g_return_if_fail (HD_IS_PEOPLE_REGISTER (self) && HD_IS_BOOK (book));

  if (!g_set_object (&self->book, book))
    return;
  hd_record_filter_set_book (self->unit_filter, book);
  hd_person_view_set_book (self->person_view, book);
  hd_record_list_set_book (self->list, book);
  on_filter_changed_cb (self);
}

gboolean
hd_people_register_show_person (HdPeopleRegister *self,
                                const char       *id)
{
  g_return_val_if_fail (HD_IS_PEOPLE_REGISTER (self) && id != NULL, FALSE);

  if (!hd_person_view_set_person (self->person_view, id))
    return FALSE;
  select_shown (self);
  go_inside (self);
  return TRUE;
}

gboolean
hd_people_register_go_back (HdPeopleRegister *self)
{
  g_return_val_if_fail (HD_IS_PEOPLE_REGISTER (self), FALSE);

  if (!is_inside (self))
    return FALSE;
  adw_leaflet_set_visible_child_name (self->leaflet, "list");
  return TRUE;
}

void
hd_people_register_start_search (HdPeopleRegister *self)
{
  g_return_if_fail (HD_IS_PEOPLE_REGISTER (self));

  hd_people_register_go_back (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

HdPersonView *
hd_people_register_get_view (HdPeopleRegister *self)
{
  g_return_val_if_fail (HD_IS_PEOPLE_REGISTER (self), NULL);

  return self->person_view;
}

HdPaperOrder *
hd_people_register_order_paper (HdPeopleRegister *self)
{
  HdListQuery query;

  g_return_val_if_fail (HD_IS_PEOPLE_REGISTER (self) && self->book != NULL, NULL);

  query = hd_record_list_get_query (self->list);
  query.search = hd_record_list_get_search (self->list);
  return hd_list_order_new (self->book, HD_ENTITY_PERSON, &query);
}
