/* list-item.c: one row of a list as an object
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/list-item.h"

struct _HdListItem
{
  GObject parent_instance;

  GPtrArray *rows;
  const HdListRow *row;
  HdListRows *unread; /* until the row is looked at */
  guint index;
};

struct _HdListRows
{
  grefcount ref_count;
  HdListRowsRead read; /* NULL when it has been done, or is not done any more */
  gpointer data;
  guint number;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (HdListItem, hd_list_item, G_TYPE_OBJECT)

static void
hd_list_item_finalize (GObject *object)
{
  HdListItem *self = HD_LIST_ITEM (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->unread, hd_list_rows_unref);

  G_OBJECT_CLASS (hd_list_item_parent_class)->finalize (object);
}

static void
hd_list_item_class_init (HdListItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hd_list_item_finalize;
}

static void
hd_list_item_init (HdListItem *self)
{
  static const HdListRow vanished = { NULL };

  self->row = &vanished;
}

HdListRows *
hd_list_rows_new (HdListRowsRead read,
                  gpointer       data,
                  guint          number)
{
  HdListRows *self = g_new0 (HdListRows, 1);

  g_ref_count_init (&self->ref_count);
  self->read = read;
  self->data = data;
  self->number = number;

  return self;
}

HdListRows *
hd_list_rows_ref (HdListRows *self)
{
  g_ref_count_inc (&self->ref_count);

  return self;
}

void
hd_list_rows_unref (HdListRows *self)
{
  if (!g_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

void
hd_list_rows_load (HdListRows *self)
{
  if (self->read != NULL)
    self->rows = self->read (self->data, self->number);
  self->read = NULL;
}

void
hd_list_rows_close (HdListRows *self)
{
  self->read = NULL;
}

HdListItem *
hd_list_item_new (GPtrArray       *rows,
                  const HdListRow *row)
{
  HdListItem *self = g_object_new (HD_TYPE_LIST_ITEM, NULL);

  if (rows != NULL && row != NULL)
    {
      self->rows = g_ptr_array_ref (rows);
      self->row = row;
    }

  return self;
}

HdListItem *
hd_list_item_new_at (HdListRows *rows,
                     guint       index)
{
  HdListItem *self;

  g_return_val_if_fail (rows != NULL, NULL);

  self = g_object_new (HD_TYPE_LIST_ITEM, NULL);
  self->unread = hd_list_rows_ref (rows);
  self->index = index;

  return self;
}

static void
take_row (HdListItem *self)
{
  g_autoptr (HdListRows) unread = g_steal_pointer (&self->unread);

  hd_list_rows_load (unread);
  if (unread->rows != NULL && self->index < unread->rows->len)
    {
      self->rows = g_ptr_array_ref (unread->rows);
      self->row = g_ptr_array_index (unread->rows, self->index);
    }
}

const HdListRow *
hd_list_item_get_row (HdListItem *self)
{
  g_return_val_if_fail (HD_IS_LIST_ITEM (self), NULL);

  if (self->unread != NULL)
    take_row (self);

  return self->row;
}
