/* tick-list.c: a list of agreements with a box to tick before each
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/tick-list.h"

#include "base/i18n.h"
#include "ui/agreement-cells.h"
#include "ui/record-list.h"

struct _HdTickList
{
  AdwBin parent_instance;

  HdRecordList *list;
  gboolean rest; /* whether those not named are ticked */
  GHashTable *others; /* ids that are not like the rest */
  GPtrArray *rows; /* (element-type GtkListItem): those that are on the screen */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HdTickList, hd_tick_list, ADW_TYPE_BIN)

static const HdListRow *
get_row (GtkListItem *item)
{
  return hd_list_item_get_row (gtk_list_item_get_item (item));
}

static GtkCheckButton *
get_check (GtkListItem *item)
{
  return GTK_CHECK_BUTTON (gtk_widget_get_first_child (gtk_list_item_get_child (item)));
}

static void
update_ticks (HdTickList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->rows, i);
      const HdListRow *row = get_row (item);

      if (row->id != NULL)
        gtk_check_button_set_active (get_check (item), hd_tick_list_is_ticked (self, row->id));
    }
}

static void
set_ticked (HdTickList *self,
            const char *id,
            gboolean    ticked)
{
  if (id == NULL || hd_tick_list_is_ticked (self, id) == ticked)
    return;
  if (ticked == self->rest)
    g_hash_table_remove (self->others, id);
  else
    g_hash_table_add (self->others, g_strdup (id));
  update_ticks (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_toggled_cb (GtkCheckButton *check,
               GtkListItem    *item)
{
  HdTickList *self = HD_TICK_LIST (gtk_widget_get_ancestor (GTK_WIDGET (check), HD_TYPE_TICK_LIST));

  if (self != NULL && gtk_list_item_get_item (item) != NULL)
    set_ticked (self, get_row (item)->id, gtk_check_button_get_active (check));
}

/* A press anywhere in the row, or Enter. */
static void
on_activated_cb (HdTickList *self,
                 guint       position)
{
  g_autoptr (HdListItem) item = g_list_model_get_item (G_LIST_MODEL (self->list), position);
  const HdListRow *row = item != NULL ? hd_list_item_get_row (item) : NULL;

  if (row != NULL && row->id != NULL)
    set_ticked (self, row->id, !hd_tick_list_is_ticked (self, row->id));
}

/* --- Rows --- */

static GtkWidget *
make_label (GtkWidget  *box,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, css_class);
      gtk_widget_add_css_class (label, "dim-label");
    }
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
on_setup_cb (HdTickList  *self,
             GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_signal_connect (check, "toggled", G_CALLBACK (on_toggled_cb), item);
  make_label (words, NULL);
  make_label (words, "caption");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (row, "chooser-row");
  gtk_box_append (GTK_BOX (row), check);
  gtk_box_append (GTK_BOX (row), words);
  gtk_list_item_set_child (item, row);
}

/* "Năm 2023 · Đang có hiệu lực · 05/CTPH-BCHQS" */
static char *
dup_facts (const HdListRow *row)
{
  g_autofree char *number = hd_agreement_cell_text (HD_AGREEMENT_CELL_NUMBER, row);
  g_autofree char *period = hd_agreement_cell_text (HD_AGREEMENT_CELL_PERIOD, row);
  g_autofree char *state = hd_agreement_cell_text (HD_AGREEMENT_CELL_STATE, row);
  g_autoptr (GString) facts = g_string_new (NULL);
  const char *parts[] = { period, state, number };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (facts, "%s%s", facts->len > 0 ? " · " : "", parts[i]);
  return g_string_free (g_steal_pointer (&facts), FALSE);
}

static void
on_bind_cb (HdTickList  *self,
            GtkListItem *item)
{
  const HdListRow *row = get_row (item);
  GtkWidget *words = gtk_widget_get_last_child (gtk_list_item_get_child (item));
  const char *title = row->title != NULL ? row->title : "";
  g_autofree char *facts = row->id != NULL ? dup_facts (row) : g_strdup ("");

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (words)), title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (words)), facts);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_check (item)), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_ptr_array_add (self->rows, item);
  if (row->id != NULL)
    gtk_check_button_set_active (get_check (item), hd_tick_list_is_ticked (self, row->id));
}

static void
on_unbind_cb (HdTickList  *self,
              GtkListItem *item)
{
  g_ptr_array_remove_fast (self->rows, item);
}

/* --- The class --- */

static void
on_list_changed_cb (HdTickList *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
hd_tick_list_dispose (GObject *object)
{
  HdTickList *self = HD_TICK_LIST (object);

  if (adw_bin_get_child (ADW_BIN (self)) != NULL)
    adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (hd_tick_list_parent_class)->dispose (object);
}

static void
hd_tick_list_finalize (GObject *object)
{
  HdTickList *self = HD_TICK_LIST (object);

  g_hash_table_unref (self->others);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (hd_tick_list_parent_class)->finalize (object);
}

static void
hd_tick_list_class_init (HdTickListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hd_tick_list_dispose;
  object_class->finalize = hd_tick_list_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hd_tick_list_init (HdTickList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *view;

  self->rest = TRUE;
  self->others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->rows = g_ptr_array_new ();
  self->list = hd_record_list_new (HD_ENTITY_AGREEMENT);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (on_list_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind_cb), self, G_CONNECT_SWAPPED);
  view = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->list)))), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (view), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Programmes to take"), -1);
  g_signal_connect_object (view, "activate", G_CALLBACK (on_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

void
hd_tick_list_show (HdTickList        *self,
                   HdBook            *book,
                   const HdListQuery *query)
{
  g_return_if_fail (HD_IS_TICK_LIST (self) && HD_IS_BOOK (book) && query != NULL);

  hd_record_list_set_query (self->list, query);
  hd_record_list_set_book (self->list, book);
}

void
hd_tick_list_tick_all (HdTickList *self,
                       gboolean    ticked)
{
  g_return_if_fail (HD_IS_TICK_LIST (self));

  self->rest = !!ticked;
  g_hash_table_remove_all (self->others);
  update_ticks (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

guint
hd_tick_list_get_n_ticked (HdTickList *self)
{
  guint n_others;

  g_return_val_if_fail (HD_IS_TICK_LIST (self), 0);

  n_others = g_hash_table_size (self->others);
  return self->rest ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) - n_others : n_others;
}

gboolean
hd_tick_list_is_ticked (HdTickList *self,
                        const char *id)
{
  g_return_val_if_fail (HD_IS_TICK_LIST (self) && id != NULL, FALSE);

  return self->rest != g_hash_table_contains (self->others, id);
}
