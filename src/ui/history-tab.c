/* history-tab.c: what happened to one record, as a list of steps
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/history-tab.h"

#include "base/i18n.h"
#include "book/history.h"
#include "ui/history-rows.h"

/* Steps read at a time. */
#define WINDOW 30

struct _HdHistoryTab
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkListBox *list;
  GtkWidget *more_button;
  AdwStatusPage *status;

  HdBook *book;
  HdEntityKind kind;
  char *record;
  guint n_shown;
  gboolean is_stale;
};

enum
{
  PROP_0,
  PROP_BOOK,
  PROP_KIND,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HdHistoryTab, hd_history_tab, ADW_TYPE_BIN)

static void
show_status (HdHistoryTab *self,
             const char   *title,
             const char   *description)
{
  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, description);
  gtk_stack_set_visible_child_name (self->stack, "status");
}

/* Reads on from where the list ends. */
static void
read_on (HdHistoryTab *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = hd_book_get_history (self->book, self->kind, self->record, self->n_shown, WINDOW + 1, &error);

  if (steps == NULL)
    {
      show_status (self, _("The History Cannot Be Read"), error->message);
      return;
    }
  for (guint i = 0; i < MIN (steps->len, WINDOW); i++)
    gtk_list_box_append (self->list, hd_history_row_new (g_ptr_array_index (steps, i)));
  self->n_shown += MIN (steps->len, WINDOW);
  gtk_widget_set_visible (self->more_button, steps->len > WINDOW);
  if (self->n_shown == 0)
    show_status (self, _("No History Yet"), _("What is done to this record will be listed here."));
  else
    gtk_stack_set_visible_child_name (self->stack, "list");
}

static void
reload (HdHistoryTab *self)
{
  GtkWidget *row;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->is_stale = TRUE;
      return;
    }
  self->is_stale = FALSE;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  self->n_shown = 0;
  gtk_widget_set_visible (self->more_button, FALSE);
  if (self->book != NULL && self->record != NULL)
    {
      read_on (self);
      row = gtk_widget_get_first_child (GTK_WIDGET (self->list));
      if (row != NULL)
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
    }
}

static void
hd_history_tab_map (GtkWidget *widget)
{
  HdHistoryTab *self = HD_HISTORY_TAB (widget);

  GTK_WIDGET_CLASS (hd_history_tab_parent_class)->map (widget);
  if (self->is_stale)
    reload (self);
}

static void
hd_history_tab_dispose (GObject *object)
{
  HdHistoryTab *self = HD_HISTORY_TAB (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->record, g_free);

  G_OBJECT_CLASS (hd_history_tab_parent_class)->dispose (object);
}

static void
hd_history_tab_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HdHistoryTab *self = HD_HISTORY_TAB (object);

  switch (prop_id)
    {
    case PROP_BOOK:
      g_value_set_object (value, self->book);
      break;

    case PROP_KIND:
      g_value_set_int (value, (int) self->kind);
      break;

    case PROP_RECORD:
      g_value_set_string (value, self->record);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hd_history_tab_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HdHistoryTab *self = HD_HISTORY_TAB (object);

  switch (prop_id)
    {
    case PROP_BOOK:
      hd_history_tab_set_book (self, g_value_get_object (value));
      break;

    case PROP_KIND:
      hd_history_tab_set_record (self, (HdEntityKind) g_value_get_int (value), self->record);
      break;

    case PROP_RECORD:
      hd_history_tab_set_record (self, self->kind, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hd_history_tab_class_init (HdHistoryTabClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hd_history_tab_dispose;
  object_class->get_property = hd_history_tab_get_property;
  object_class->set_property = hd_history_tab_set_property;
  GTK_WIDGET_CLASS (klass)->map = hd_history_tab_map;

  properties[PROP_BOOK] = g_param_spec_object ("book", NULL, NULL, HD_TYPE_BOOK, flags);
  properties[PROP_KIND] = g_param_spec_int ("kind", NULL, NULL, 0, HD_N_ENTITIES - 1, HD_ENTITY_AGREEMENT, flags);
  properties[PROP_RECORD] = g_param_spec_string ("record", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static GtkWidget *
make_list (HdHistoryTab *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("History"), -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));

  self->more_button = gtk_button_new_with_mnemonic (_("Show _Earlier Changes"));
  gtk_widget_set_halign (self->more_button, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->more_button, "clicked", G_CALLBACK (read_on), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->more_button);

  gtk_widget_add_css_class (box, "history");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 860);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);

  return scrolled;
}

static void
hd_history_tab_init (HdHistoryTab *self)
{
  self->kind = HD_ENTITY_AGREEMENT;
  self->stack = GTK_STACK (gtk_stack_new ());
  self->status = ADW_STATUS_PAGE (adw_status_page_new ());
  adw_status_page_set_icon_name (self->status, "document-open-recent-symbolic");
  gtk_widget_add_css_class (GTK_WIDGET (self->status), "compact");
  gtk_stack_add_named (self->stack, make_list (self), "list");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->status), "status");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

GtkWidget *
hd_history_tab_new (void)
{
  return g_object_new (HD_TYPE_HISTORY_TAB, NULL);
}

void
hd_history_tab_set_book (HdHistoryTab *self,
                         HdBook       *book)
{
  g_return_if_fail (HD_IS_HISTORY_TAB (self));

  if (self->book != NULL && self->book != book)
    g_signal_handlers_disconnect_by_func (self->book, reload, self);
  if (!g_set_object (&self->book, book))
    return;
  if (book != NULL)
    g_signal_connect_object (book, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BOOK]);
}

void
hd_history_tab_set_record (HdHistoryTab *self,
                           HdEntityKind  kind,
                           const char   *id)
{
  gboolean kind_differs, record_differs;

  g_return_if_fail (HD_IS_HISTORY_TAB (self));
  g_return_if_fail ((guint) kind < HD_N_ENTITIES);

  kind_differs = self->kind != kind;
  record_differs = g_strcmp0 (self->record, id) != 0;
  if (!kind_differs && !record_differs)
    return;
  if (record_differs)
    {
      g_free (self->record);
      self->record = g_strdup (id);
    }
  self->kind = kind;
  reload (self);
  if (kind_differs)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
  if (record_differs)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}
