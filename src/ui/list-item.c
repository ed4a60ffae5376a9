/* list-item.c: one row of a list as an object
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/list-item.h"

struct _HdListItem
{
  GObject parent_instance;

  GPtrArray *rows;
  const HdListRow *row;
};

G_DEFINE_FINAL_TYPE (HdListItem, hd_list_item, G_TYPE_OBJECT)

static void
hd_list_item_finalize (GObject *object)
{
  HdListItem *self = HD_LIST_ITEM (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);

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

const HdListRow *
hd_list_item_get_row (HdListItem *self)
{
  g_return_val_if_fail (HD_IS_LIST_ITEM (self), NULL);

  return self->row;
}
