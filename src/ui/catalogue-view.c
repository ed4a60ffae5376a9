/* catalogue-view.c: the book's own catalogue of fields and indicators
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/catalogue-view.h"

#include "base/i18n.h"
#include "base/text.h"
#include "book/catalogue-edit.h"
#include "ui/catalogue-dialog.h"
#include "ui/catalogue-rows.h"
#include "ui/indicator-dialog.h"
#include "ui/outcome.h"
#include "ui/record-dialog.h"

#define KEY "hd-search-key"

struct _HdCatalogueView
{
  HdProgressView parent_instance;

  GtkStack *stack;
  GtkSearchEntry *search;
  AdwClamp *clamp;
  AdwStatusPage *status;

  GPtrArray *catalogue; /* HdCatalogueField, as shown */
  char *focus_id;       /* whose row gets the focus when the list is there again */
};

G_DEFINE_FINAL_TYPE (HdCatalogueView, hd_catalogue_view, HD_TYPE_PROGRESS_VIEW)

static HdBook *
get_book (HdCatalogueView *self)
{
  return hd_progress_view_get_book (HD_PROGRESS_VIEW (self));
}

/* What every act ends with. */
static void
conclude (HdCatalogueView *self,
          gboolean         good,
          const GError    *error)
{
  if (good)
    hd_outcome_show (GTK_WIDGET (self), get_book (self));
  else
    hd_window_page_report_from (GTK_WIDGET (self), _("The catalogue was not changed"), error);
}

/* --- Places --- */

typedef struct
{
  HdEntityKind kind;
  const char  *id;
  GPtrArray   *siblings; /* HdRecord of an indicator's field; NULL: fields */
  guint        place;    /* among its siblings */
} Place;

static const HdRecord *
get_sibling (HdCatalogueView *self,
             const Place     *place,
             guint            i)
{
  if (place->siblings != NULL)
    return i < place->siblings->len ? g_ptr_array_index (place->siblings, i) : NULL;
  return i < self->catalogue->len ? ((HdCatalogueField *) g_ptr_array_index (self->catalogue, i))->field : NULL;
}

static gboolean
find_among (HdCatalogueView *self,
            Place           *place)
{
  const HdRecord *record;

  for (place->place = 0; (record = get_sibling (self, place, place->place)) != NULL; place->place++)
    if (g_str_equal (hd_record_get_id (record), place->id))
      return TRUE;
  return FALSE;
}

/* @name: “field:…” or “indicator:…”, as actions and dragging call it. */
static gboolean
find_place (HdCatalogueView *self,
            const char      *name,
            Place           *place)
{
  *place = (Place) { .kind = HD_ENTITY_FIELD };
  if (g_str_has_prefix (name, "field:"))
    {
      place->id = name + strlen ("field:");
      return find_among (self, place);
    }
  if (!g_str_has_prefix (name, "indicator:"))
    return FALSE;
  place->kind = HD_ENTITY_INDICATOR;
  place->id = name + strlen ("indicator:");
  for (guint i = 0; i < self->catalogue->len; i++)
    {
      place->siblings = ((HdCatalogueField *) g_ptr_array_index (self->catalogue, i))->indicators;
      if (find_among (self, place))
        return TRUE;
    }
  return FALSE;
}

/* --- Moving --- */

static void
move_to (HdCatalogueView *self,
         const Place     *place,
         guint            before)
{
  const HdRecord *record = get_sibling (self, place, before);
  g_autoptr (GError) error = NULL;

  g_free (self->focus_id);
  self->focus_id = g_strdup (place->id);
  conclude (self, hd_book_move_in_catalogue (get_book (self), place->kind, self->focus_id, record != NULL ? hd_record_get_id (record) : NULL, &error), error);
}

static void
move_up (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  HdCatalogueView *self = HD_CATALOGUE_VIEW (widget);
  Place place;

  if (find_place (self, g_variant_get_string (parameter, NULL), &place) && place.place > 0)
    move_to (self, &place, place.place - 1);
}

static void
move_down (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  HdCatalogueView *self = HD_CATALOGUE_VIEW (widget);
  Place place;

  if (find_place (self, g_variant_get_string (parameter, NULL), &place) && get_sibling (self, &place, place.place + 1) != NULL)
    move_to (self, &place, place.place + 2);
}

static char *
dup_name (GtkWidget *widget)
{
  const HdRecord *record = g_object_get_data (G_OBJECT (widget), HD_CATALOGUE_RECORD);

  return g_strconcat (hd_record_get_kind (record) == HD_ENTITY_FIELD ? "field:" : "indicator:", hd_record_get_id (record), NULL);
}

static GdkContentProvider *
on_drag_prepared_cb (GtkDragSource *source,
                     double         x,
                     double         y)
{
  g_autofree char *name = dup_name (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source)));

  return gdk_content_provider_new_typed (G_TYPE_STRING, name);
}

/* A field goes among fields, an indicator among those of its own field. */
static gboolean
on_dropped_cb (HdCatalogueView *self,
               const GValue    *value,
               double           x,
               double           y,
               GtkDropTarget   *target)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  g_autofree char *onto = dup_name (widget);
  g_autofree char *name = g_value_dup_string (value);
  Place from, to;

  if (name == NULL || !find_place (self, name, &from) || !find_place (self, onto, &to) || from.siblings != to.siblings)
    return FALSE;
  move_to (self, &from, y > gtk_widget_get_height (widget) / 2.0 ? to.place + 1 : to.place);
  return TRUE;
}

static void
add_moves (HdCatalogueView *self,
           GtkWidget       *widget)
{
  g_autofree char *name = dup_name (widget);
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_MOVE);

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (GDK_KEY_Up, GDK_ALT_MASK),
                                                                         gtk_named_action_new ("catalogue.up"), "s", name));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (GDK_KEY_Down, GDK_ALT_MASK),
                                                                         gtk_named_action_new ("catalogue.down"), "s", name));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (GDK_KEY_Delete, 0),
                                                                         gtk_named_action_new ("catalogue.delete"), "s", name));
  gtk_widget_add_controller (widget, keys);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_drag_prepared_cb), NULL);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "drop", G_CALLBACK (on_dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

/* --- The list --- */

static GHashTable *
collect_names (GPtrArray *catalogue)
{
  GHashTable *names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < catalogue->len; i++)
    {
      GPtrArray *indicators = ((HdCatalogueField *) g_ptr_array_index (catalogue, i))->indicators;

      for (guint j = 0; j < indicators->len; j++)
        g_hash_table_insert (names, (gpointer) hd_record_get_id (g_ptr_array_index (indicators, j)),
                             (gpointer) hd_record_peek_text (g_ptr_array_index (indicators, j), HD_INDICATOR_NAME));
    }
  return names;
}

static void
on_row_activated_cb (HdCatalogueView *self,
                     GtkWidget       *row)
{
  g_autofree char *name = dup_name (row);

  gtk_widget_activate_action (GTK_WIDGET (self), "catalogue.change", "s", name);
}

static GtkWidget *
make_group (HdCatalogueView        *self,
            const HdCatalogueField *field,
            GHashTable             *names)
{
  gboolean may_write = !hd_book_is_read_only (get_book (self));
  GtkWidget *group = hd_catalogue_group_new (field, may_write);

  for (guint i = 0; i < field->indicators->len; i++)
    {
      HdRecord *indicator = g_ptr_array_index (field->indicators, i);
      GtkWidget *row = hd_catalogue_row_new (indicator, field->field, names, may_write);
      g_autofree char *words = g_strdup_printf ("%s %s", hd_record_peek_text (indicator, HD_INDICATOR_CODE), hd_record_peek_text (indicator, HD_INDICATOR_NAME));

      g_object_set_data_full (G_OBJECT (row), KEY, hd_text_fold_marked (words), g_free);
      g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_SWAPPED);
      if (may_write)
        add_moves (self, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  if (may_write)
    add_moves (self, group);
  return group;
}

/* Calls @func for the row of every indicator. */
typedef void (*RowFunc) (HdCatalogueView *self, GtkWidget *group, GtkWidget *row);

static void
for_each_row (HdCatalogueView *self,
              GtkWidget       *group,
              GtkWidget       *widget,
              RowFunc          func)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (ADW_IS_ACTION_ROW (child) && g_object_get_data (G_OBJECT (child), HD_CATALOGUE_RECORD) != NULL)
      func (self, group, child);
    else
      for_each_row (self, ADW_IS_PREFERENCES_GROUP (child) ? child : group, child, func);
}

static void
focus_row (HdCatalogueView *self,
           GtkWidget       *group,
           GtkWidget       *row)
{
  if (g_strcmp0 (hd_record_get_id (g_object_get_data (G_OBJECT (row), HD_CATALOGUE_RECORD)), self->focus_id) == 0)
    gtk_widget_grab_focus (row);
}

/* A group whose name was searched for shows all it has; one without a row that fits is not shown. */
static void
filter_row (HdCatalogueView *self,
            GtkWidget       *group,
            GtkWidget       *row)
{
  const char *search = gtk_editable_get_text (GTK_EDITABLE (self->search));
  gboolean fits = hd_text_match (g_object_get_data (G_OBJECT (row), KEY), search);

  gtk_widget_set_visible (row, fits);
  if (fits)
    gtk_widget_set_visible (group, TRUE);
}

static void
filter (HdCatalogueView *self)
{
  GtkWidget *box = adw_clamp_get_child (self->clamp);
  gboolean searching = gtk_editable_get_text (GTK_EDITABLE (self->search))[0] != '\0';

  for (GtkWidget *group = box != NULL ? gtk_widget_get_first_child (box) : NULL; group != NULL; group = gtk_widget_get_next_sibling (group))
    gtk_widget_set_visible (group, !searching);
  for_each_row (self, NULL, GTK_WIDGET (self->clamp), filter_row);
}

static void
on_search_changed_cb (HdCatalogueView *self)
{
  filter (self);
}

/* All rows are made before they take the place of those in sight, so that the view does not jump. */
static void
fill (HdCatalogueView *self)
{
  g_autoptr (GHashTable) names = collect_names (self->catalogue);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  for (guint i = 0; i < self->catalogue->len; i++)
    gtk_box_append (GTK_BOX (box), make_group (self, g_ptr_array_index (self->catalogue, i), names));
  adw_clamp_set_child (self->clamp, box);
  filter (self);
  if (self->focus_id != NULL)
    for_each_row (self, NULL, box, focus_row);
  g_clear_pointer (&self->focus_id, g_free);
  gtk_stack_set_visible_child_name (self->stack, self->catalogue->len > 0 ? "list" : "empty");
}

static void
hd_catalogue_view_reload (HdProgressView *view)
{
  HdCatalogueView *self = HD_CATALOGUE_VIEW (view);
  g_autoptr (GError) error = NULL;
  GPtrArray *catalogue = hd_book_get_catalogue (get_book (self), &error);
  gboolean may_write = !hd_book_is_read_only (get_book (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "catalogue.add-field", may_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "catalogue.standard", may_write);
  if (catalogue == NULL)
    {
      adw_status_page_set_title (self->status, _("The Catalogue Cannot Be Read"));
      adw_status_page_set_description (self->status, error->message);
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  g_clear_pointer (&self->catalogue, g_ptr_array_unref);
  self->catalogue = catalogue;
  fill (self);
}

/* --- Acts --- */

static HdForm *
edit_field (HdCatalogueView *self,
            const HdRecord  *field)
{
  static const guint fields[] = { HD_FIELD_CODE, HD_FIELD_NAME, HD_FIELD_VALID_TO };
  gboolean is_new = hd_record_get_row_version (field) == 0;

  return hd_record_dialog_show (GTK_WIDGET (self), get_book (self), field, is_new ? _("New Field of Work") : _("Change Field of Work"),
                                fields, is_new ? 2 : 3, hd_book_save_in_catalogue);
}

static void
add_field (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  HdCatalogueView *self = HD_CATALOGUE_VIEW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) field = hd_book_new_field (get_book (self), &error);

  if (field != NULL)
    hd_form_focus (edit_field (self, field), HD_FIELD_CODE);
  else
    conclude (self, FALSE, error);
}

static void
add_indicator (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  HdCatalogueView *self = HD_CATALOGUE_VIEW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) indicator = hd_book_new_indicator (get_book (self), g_variant_get_string (parameter, NULL), &error);

  if (indicator != NULL)
    hd_indicator_dialog_show (widget, get_book (self), indicator);
  else
    conclude (self, FALSE, error);
}

static void
change (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  HdCatalogueView *self = HD_CATALOGUE_VIEW (widget);
  Place place;

  if (!find_place (self, g_variant_get_string (parameter, NULL), &place) || hd_book_is_read_only (get_book (self)))
    return;
  g_free (self->focus_id);
  self->focus_id = g_strdup (place.id);
  if (place.kind == HD_ENTITY_FIELD)
    edit_field (self, get_sibling (self, &place, place.place));
  else
    hd_indicator_dialog_show (widget, get_book (self), get_sibling (self, &place, place.place));
}

static gboolean
save_end (HdBook         *book,
          const HdRecord *record,
          HdDate          day,
          GError        **error)
{
  return hd_book_end_in_catalogue (book, hd_record_get_kind (record), hd_record_get_id (record), day, error);
}

static void
end (GtkWidget  *widget,
     const char *action_name,
     GVariant   *parameter)
{
  HdCatalogueView *self = HD_CATALOGUE_VIEW (widget);
  g_autofree char *title = NULL;
  const HdRecord *record;
  Place place;

  if (!find_place (self, g_variant_get_string (parameter, NULL), &place))
    return;
  record = get_sibling (self, &place, place.place);
  g_free (self->focus_id);
  self->focus_id = g_strdup (place.id);
  hd_day_dialog_show (widget, get_book (self), record, place.kind == HD_ENTITY_FIELD ? _("End a Field of Work") : _("End an Indicator"), _("Last day it is reported on"),
                      _("From the next day on sheets, charts and lists no longer offer it. Its figures stay in the book and in older reports."), save_end);
}

static void
go_on (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  HdCatalogueView *self = HD_CATALOGUE_VIEW (widget);
  g_autoptr (GError) error = NULL;
  Place place;

  if (find_place (self, g_variant_get_string (parameter, NULL), &place))
    conclude (self, hd_book_end_in_catalogue (get_book (self), place.kind, place.id, HD_DATE_NONE, &error), error);
}

static void
delete (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  HdCatalogueView *self = HD_CATALOGUE_VIEW (widget);
  g_autoptr (GError) error = NULL;
  const HdRecord *next;
  Place place;

  if (!find_place (self, g_variant_get_string (parameter, NULL), &place))
    return;
  next = get_sibling (self, &place, place.place + 1);
  g_free (self->focus_id);
  self->focus_id = next != NULL ? g_strdup (hd_record_get_id (next)) : NULL;
  conclude (self, hd_book_remove_from_catalogue (get_book (self), place.kind, place.id, &error), error);
}

static void
open_standard (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gtk_window_present (GTK_WINDOW (hd_catalogue_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), get_book (HD_CATALOGUE_VIEW (widget)))));
}

static void
start_search (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (HD_CATALOGUE_VIEW (widget)->search));
}

static void
hd_catalogue_view_dispose (GObject *object)
{
  HdCatalogueView *self = HD_CATALOGUE_VIEW (object);

  g_clear_pointer (&self->catalogue, g_ptr_array_unref);
  g_clear_pointer (&self->focus_id, g_free);

  G_OBJECT_CLASS (hd_catalogue_view_parent_class)->dispose (object);
}

static void
hd_catalogue_view_class_init (HdCatalogueViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_catalogue_view_dispose;
  HD_PROGRESS_VIEW_CLASS (klass)->reload = hd_catalogue_view_reload;

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/catalogue-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HdCatalogueView, clamp);
  gtk_widget_class_bind_template_child (widget_class, HdCatalogueView, search);
  gtk_widget_class_bind_template_child (widget_class, HdCatalogueView, stack);
  gtk_widget_class_bind_template_child (widget_class, HdCatalogueView, status);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);

  gtk_widget_class_install_action (widget_class, "catalogue.add-field", NULL, add_field);
  gtk_widget_class_install_action (widget_class, "catalogue.add-indicator", "s", add_indicator);
  gtk_widget_class_install_action (widget_class, "catalogue.change", "s", change);
  gtk_widget_class_install_action (widget_class, "catalogue.delete", "s", delete);
  gtk_widget_class_install_action (widget_class, "catalogue.down", "s", move_down);
  gtk_widget_class_install_action (widget_class, "catalogue.end", "s", end);
  gtk_widget_class_install_action (widget_class, "catalogue.go-on", "s", go_on);
  gtk_widget_class_install_action (widget_class, "catalogue.standard", NULL, open_standard);
  gtk_widget_class_install_action (widget_class, "catalogue.up", "s", move_up);
  gtk_widget_class_install_action (widget_class, "view.search", NULL, start_search);
}

static void
hd_catalogue_view_init (HdCatalogueView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->catalogue = g_ptr_array_new ();
}
