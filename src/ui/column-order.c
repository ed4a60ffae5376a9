/* column-order.c: by which column a person sorts, for a model that sorts in the database
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/column-order.h"

/* GTK 4.8 keeps to itself which column leads its sorter. But its sorter asks the leading column first and turns the
 * answer round when that column runs downwards: comparing any two objects brings both to light. */
struct _HdColumnOrder
{
  GObject parent_instance;

  GtkSorter *view_sorter;
  int asked;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  HdColumnOrder *order; /* not owned; outlives its columns' sorters or is cleared */
  int id;
} Column;

G_DEFINE_FINAL_TYPE (HdColumnOrder, hd_column_order, G_TYPE_OBJECT)

static void
column_free (Column *column)
{
  g_clear_weak_pointer (&column->order);
  g_free (column);
}

static int
on_asked_cb (gconstpointer a,
             gconstpointer b,
             gpointer      user_data)
{
  Column *column = user_data;

  if (column->order != NULL && column->order->asked < 0)
    column->order->asked = column->id;

  return -1;
}

static void
on_sorter_changed_cb (HdColumnOrder *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
hd_column_order_dispose (GObject *object)
{
  HdColumnOrder *self = HD_COLUMN_ORDER (object);

  g_clear_object (&self->view_sorter);

  G_OBJECT_CLASS (hd_column_order_parent_class)->dispose (object);
}

static void
hd_column_order_class_init (HdColumnOrderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hd_column_order_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hd_column_order_init (HdColumnOrder *self)
{
  self->asked = -1;
}

HdColumnOrder *
hd_column_order_new (GtkColumnView *view)
{
  HdColumnOrder *self;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), NULL);

  self = g_object_new (HD_TYPE_COLUMN_ORDER, NULL);
  self->view_sorter = g_object_ref (gtk_column_view_get_sorter (view));
  g_signal_connect_object (self->view_sorter, "changed", G_CALLBACK (on_sorter_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
hd_column_order_add (HdColumnOrder       *self,
                     GtkColumnViewColumn *column,
                     int                  id)
{
  g_autoptr (GtkSorter) sorter = NULL;
  Column *data;

  g_return_if_fail (HD_IS_COLUMN_ORDER (self));
  g_return_if_fail (GTK_IS_COLUMN_VIEW_COLUMN (column));
  g_return_if_fail (id >= 0);

  data = g_new0 (Column, 1);
  data->id = id;
  g_set_weak_pointer (&data->order, self);
  sorter = GTK_SORTER (gtk_custom_sorter_new (on_asked_cb, data, (GDestroyNotify) column_free));
  gtk_column_view_column_set_sorter (column, sorter);
}

int
hd_column_order_get (HdColumnOrder *self,
                     gboolean      *descending)
{
  g_autoptr (GObject) a = NULL;
  g_autoptr (GObject) b = NULL;
  GtkOrdering ordering;

  g_return_val_if_fail (HD_IS_COLUMN_ORDER (self), -1);

  a = g_object_new (G_TYPE_OBJECT, NULL);
  b = g_object_new (G_TYPE_OBJECT, NULL);
  self->asked = -1;
  ordering = gtk_sorter_compare (self->view_sorter, a, b);
  if (descending != NULL)
    *descending = ordering == GTK_ORDERING_LARGER;

  return self->asked;
}
