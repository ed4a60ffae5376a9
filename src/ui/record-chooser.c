/* record-chooser.c: picking one record of the book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/record-chooser.h"

#include "base/i18n.h"
#include "ui/record-list.h"
#include "ui/two-line-row.h"

struct _HdRecordChooser
{
  HdDialog parent_instance;

  GtkSearchEntry *entry;
  GtkListView *view;
  GtkStack *stack;

  HdRecordList *list;
  GtkSingleSelection *selection;
  HdRecordChosenFunc func;
  gpointer data;
  GWeakRef owner;
  gboolean has_owner;
};

G_DEFINE_FINAL_TYPE (HdRecordChooser, hd_record_chooser, HD_TYPE_DIALOG)

static void
on_row_set_up_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *item)
{
  gtk_list_item_set_child (item, hd_two_line_row_new ());
}

/* "05/CTPH · Tỉnh đoàn, Hội Nông dân" */
static char *
dup_second_line (const HdListRow *row)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (row->number != NULL && row->number[0] != '\0')
    g_ptr_array_add (parts, row->number);
  if (row->unit != NULL && row->unit[0] != '\0')
    g_ptr_array_add (parts, row->unit);
  if (row->subtitle != NULL && row->subtitle[0] != '\0')
    g_ptr_array_add (parts, row->subtitle);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
on_row_bound_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  const HdListRow *row = hd_list_item_get_row (HD_LIST_ITEM (gtk_list_item_get_item (item)));
  GtkWidget *box = gtk_list_item_get_child (item);
  g_autofree char *text = dup_second_line (row);

  hd_two_line_row_set (box, row->title, text);
}

static void
update (HdRecordChooser *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  gtk_stack_set_visible_child_name (self->stack, n_items > 0 ? "list" : "empty");
  hd_dialog_set_valid (HD_DIALOG (self), n_items > 0 && !hd_record_list_get_waiting (self->list));
}

static void
on_search_changed_cb (HdRecordChooser *self)
{
  hd_record_list_set_search (self->list, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    gtk_single_selection_set_selected (self->selection, 0);
}

static void
move_selection (HdRecordChooser *self,
                int              step)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (n_items == 0 || selected == GTK_INVALID_LIST_POSITION || (step < 0 && selected == 0) || (step > 0 && selected + 1 >= n_items))
    return;
  selected += step;
  gtk_single_selection_set_selected (self->selection, selected);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", selected);
}

/* The list is walked without leaving the entry. */
static gboolean
on_key_pressed_cb (HdRecordChooser *self,
                   guint            keyval)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_Up)
    return GDK_EVENT_PROPAGATE;
  move_selection (self, keyval == GDK_KEY_Down ? 1 : -1);
  return GDK_EVENT_STOP;
}

static void
on_activated_cb (HdRecordChooser *self)
{
  on_search_changed_cb (self);
  hd_dialog_confirm (HD_DIALOG (self));
}

static void
hd_record_chooser_confirm (HdDialog *dialog)
{
  HdRecordChooser *self = HD_RECORD_CHOOSER (dialog);
  g_autoptr (GObject) owner = g_weak_ref_get (&self->owner);
  HdListItem *item = gtk_single_selection_get_selected_item (self->selection);
  const char *id = item != NULL ? hd_list_item_get_row (item)->id : NULL;

  if (id == NULL)
    return;
  if (owner != NULL || !self->has_owner)
    self->func (self, id, self->data);
  hd_dialog_close (dialog);
}

static void
on_row_activated_cb (HdRecordChooser *self)
{
  hd_dialog_confirm (HD_DIALOG (self));
}

static GtkWidget *
make_list (HdRecordChooser *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_row_set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_row_bound_cb), NULL);
  self->view = GTK_LIST_VIEW (gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)), factory));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What Was Found"), -1);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

static GtkWidget *
make_empty (void)
{
  GtkWidget *status = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "system-search-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _("Nothing Found"));
  gtk_widget_add_css_class (status, "compact");
  return status;
}

static GtkWidget *
make_entry (HdRecordChooser *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  g_object_set (self->entry, "placeholder-text", _("Search"), NULL);
  gtk_widget_set_margin_start (GTK_WIDGET (self->entry), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->entry), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->entry), 6);
  gtk_widget_set_margin_top (GTK_WIDGET (self->entry), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search"), -1);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (on_search_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (gtk_window_close), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->entry);
}

static void
build (HdRecordChooser *self,
       HdEntityKind     kind)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->list = hd_record_list_new (kind);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, make_list (self), "list");
  gtk_stack_add_named (self->stack, make_empty (), "empty");
  gtk_box_append (GTK_BOX (box), make_entry (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  hd_dialog_set_body (HD_DIALOG (self), box);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::waiting", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

static void
hd_record_chooser_dispose (GObject *object)
{
  HdRecordChooser *self = HD_RECORD_CHOOSER (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_weak_ref_clear (&self->owner);

  G_OBJECT_CLASS (hd_record_chooser_parent_class)->dispose (object);
}

static void
hd_record_chooser_class_init (HdRecordChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hd_record_chooser_dispose;
  HD_DIALOG_CLASS (klass)->confirm = hd_record_chooser_confirm;
}

static void
hd_record_chooser_init (HdRecordChooser *self)
{
  g_weak_ref_init (&self->owner, NULL);
}

void
hd_record_chooser_show (GtkWidget          *parent,
                        HdBook             *book,
                        HdEntityKind        kind,
                        const char         *title,
                        HdRecordChosenFunc  func,
                        gpointer            data,
                        GObject            *owner)
{
  HdRecordChooser *self;

  g_return_if_fail (HD_IS_BOOK (book) && func != NULL);

  self = g_object_new (HD_TYPE_RECORD_CHOOSER, "title", title, "verb", _("C_hoose"), "default-height", 480, NULL);
  self->func = func;
  self->data = data;
  self->has_owner = owner != NULL;
  g_weak_ref_set (&self->owner, owner);
  build (self, kind);
  if (kind == HD_ENTITY_INDICATOR)
    hd_record_list_set_query (self->list, &(HdListQuery) { .valid_on = hd_date_today () });
  hd_record_list_set_book (self->list, book);
  update (self);
  hd_dialog_set_parent (HD_DIALOG (self), parent);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
