/* record-list.c: the records of a book as a list model that reads by window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/record-list.h"

#include "ui/row-windows.h"

struct _HdRecordList
{
  GObject parent_instance;

  HdBook *book;
  HdEntityKind kind;
  HdListQuery wanted; /* texts are its own */
  HdListQuery shown;  /* what the rows are the answer to */
  gboolean is_waiting;

  guint n_items;
  HdRowWindows *windows;
  GError *error;
};

enum
{
  PROP_0,
  PROP_BOOK,
  PROP_KIND,
  PROP_N_ITEMS,
  PROP_WAITING,
  PROP_ERROR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void hd_record_list_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HdRecordList, hd_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, hd_record_list_iface_init))

static void
take_error (HdRecordList *self,
            GError       *error)
{
  if (self->error == NULL && error == NULL)
    return;

  g_clear_error (&self->error);
  self->error = error;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

static void
set_waiting (HdRecordList *self,
             gboolean      is_waiting)
{
  if (self->is_waiting == is_waiting)
    return;

  self->is_waiting = is_waiting;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WAITING]);
}

/* The only place that changes the length, so that it and the signal keep in step. */
static void
exchange (HdRecordList *self,
          guint         position,
          guint         n_removed,
          guint         n_added)
{
  self->n_items += n_added - n_removed;
  if (n_removed > 0 || n_added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

/* Other rows. GtkSingleSelection and the list view look among all items that take the place of others for those they knew, and make
 * each of them for that: so only one item does, and the rest comes after it. */
static void
show_other_rows (HdRecordList *self,
                 guint         count)
{
  guint first = MIN (count, 1);

  hd_row_windows_forget_all (self->windows);
  exchange (self, 0, self->n_items, first);
  exchange (self, first, 0, count - first);
}

/* The same list after a change of the book: only what is looked at is told, where it stands, so that places are kept. */
static void
show_changed_rows (HdRecordList *self,
                   guint         count)
{
  guint both = MIN (self->n_items, count);
  g_autoptr (GArray) numbers = hd_row_windows_dup_numbers (self->windows);

  for (guint i = 0; i < numbers->len; i++)
    if (g_array_index (numbers, guint, i) * HD_ROW_WINDOW >= both)
      hd_row_windows_forget (self->windows, g_array_index (numbers, guint, i));
  exchange (self, both, self->n_items - both, 0);

  for (guint i = 0; i < numbers->len; i++)
    {
      guint start = g_array_index (numbers, guint, i) * HD_ROW_WINDOW;
      guint n_rows = start < both ? MIN (HD_ROW_WINDOW, both - start) : 0;

      if (n_rows == 0)
        break;
      hd_row_windows_forget (self->windows, g_array_index (numbers, guint, i));
      exchange (self, start, n_rows, n_rows);
    }
  /* Last: of the window in which the list ended, the rows that were read before have no place for what is new. */
  exchange (self, both, 0, count - both);
}

static guint
count_rows (HdRecordList *self)
{
  g_autoptr (GError) error = NULL;
  guint count = 0;

  if (self->book != NULL && !hd_book_count_rows (self->book, self->kind, &self->shown, &count, &error))
    count = 0;
  take_error (self, g_steal_pointer (&error));

  return count;
}

/* FALSE when the rows that are asked for must be waited for. */
static gboolean
take_query (HdRecordList *self)
{
  if (self->book != NULL && !hd_book_is_list_ready (self->book, self->kind, &self->wanted))
    {
      set_waiting (self, TRUE);
      hd_book_prepare_list (self->book, self->kind);
      return FALSE;
    }
  hd_list_query_set (&self->shown, &self->wanted);
  set_waiting (self, FALSE);

  return TRUE;
}

static void
reload (HdRecordList *self,
        void        (*show) (HdRecordList *self, guint count))
{
  guint before = self->n_items;

  if (!take_query (self))
    return;

  show (self, count_rows (self));
  if (before != self->n_items)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
on_book_changed_cb (HdRecordList *self)
{
  reload (self, self->is_waiting ? show_other_rows : show_changed_rows);
}

static void
on_list_ready_cb (HdRecordList *self,
                  guint         kind)
{
  if (self->is_waiting && kind == self->kind)
    reload (self, show_other_rows);
}

static GPtrArray *
read_window (gpointer data,
             guint    number)
{
  HdRecordList *self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *rows;

  /* An old query that can no more be answered at once: the answer to the new one is on its way. */
  if (self->is_waiting && !hd_book_is_list_ready (self->book, self->kind, &self->shown))
    return NULL;

  rows = hd_book_read_rows (self->book, self->kind, &self->shown, number * HD_ROW_WINDOW, HD_ROW_WINDOW, &error);
  if (error != NULL)
    take_error (self, g_steal_pointer (&error));

  return rows;
}

static GType
hd_record_list_get_item_type (GListModel *model)
{
  return HD_TYPE_LIST_ITEM;
}

static guint
hd_record_list_get_n_items (GListModel *model)
{
  return HD_RECORD_LIST (model)->n_items;
}

static gpointer
hd_record_list_get_item (GListModel *model,
                         guint       position)
{
  HdRecordList *self = HD_RECORD_LIST (model);

  return position < self->n_items ? hd_row_windows_get_item (self->windows, position) : NULL;
}

static void
hd_record_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = hd_record_list_get_item_type;
  iface->get_n_items = hd_record_list_get_n_items;
  iface->get_item = hd_record_list_get_item;
}

static void
hd_record_list_dispose (GObject *object)
{
  HdRecordList *self = HD_RECORD_LIST (object);

  hd_row_windows_forget_all (self->windows);
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (hd_record_list_parent_class)->dispose (object);
}

static void
hd_record_list_finalize (GObject *object)
{
  HdRecordList *self = HD_RECORD_LIST (object);

  hd_row_windows_free (self->windows);
  hd_list_query_clear (&self->wanted);
  hd_list_query_clear (&self->shown);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (hd_record_list_parent_class)->finalize (object);
}

static void
hd_record_list_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HdRecordList *self = HD_RECORD_LIST (object);

  switch (prop_id)
    {
    case PROP_BOOK:
      g_value_set_object (value, self->book);
      break;

    case PROP_KIND:
      g_value_set_uint (value, self->kind);
      break;

    case PROP_N_ITEMS:
      g_value_set_uint (value, self->n_items);
      break;

    case PROP_WAITING:
      g_value_set_boolean (value, self->is_waiting);
      break;

    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hd_record_list_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HdRecordList *self = HD_RECORD_LIST (object);

  switch (prop_id)
    {
    case PROP_BOOK:
      hd_record_list_set_book (self, g_value_get_object (value));
      break;

    case PROP_KIND:
      self->kind = g_value_get_uint (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hd_record_list_class_init (HdRecordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags read_only = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = hd_record_list_dispose;
  object_class->finalize = hd_record_list_finalize;
  object_class->get_property = hd_record_list_get_property;
  object_class->set_property = hd_record_list_set_property;

  properties[PROP_BOOK] = g_param_spec_object ("book", NULL, NULL, HD_TYPE_BOOK, flags);
  properties[PROP_KIND] =
    g_param_spec_uint ("kind", NULL, NULL, 0, HD_N_ENTITIES - 1, HD_ENTITY_AGREEMENT,
                       G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, read_only);
  properties[PROP_WAITING] = g_param_spec_boolean ("waiting", NULL, NULL, FALSE, read_only);
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, read_only);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hd_record_list_init (HdRecordList *self)
{
  self->windows = hd_row_windows_new (read_window, self);
}

HdRecordList *
hd_record_list_new (HdEntityKind kind)
{
  return g_object_new (HD_TYPE_RECORD_LIST, "kind", kind, NULL);
}

void
hd_record_list_set_book (HdRecordList *self,
                         HdBook       *book)
{
  g_return_if_fail (HD_IS_RECORD_LIST (self));
  g_return_if_fail (book == NULL || HD_IS_BOOK (book));

  if (self->book == book)
    return;

  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  /* Rows of the other book that have not been read will not be. */
  hd_row_windows_forget_all (self->windows);
  g_set_object (&self->book, book);
  if (book != NULL)
    {
      g_signal_connect_object (book, "changed", G_CALLBACK (on_book_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (book, "list-ready", G_CALLBACK (on_list_ready_cb), self, G_CONNECT_SWAPPED);
    }

  reload (self, show_other_rows);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BOOK]);
}

HdListQuery
hd_record_list_get_query (HdRecordList *self)
{
  g_return_val_if_fail (HD_IS_RECORD_LIST (self), (HdListQuery) { NULL });

  return self->wanted;
}

void
hd_record_list_set_query (HdRecordList      *self,
                          const HdListQuery *query)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_return_if_fail (HD_IS_RECORD_LIST (self));
  g_return_if_fail (query != NULL);

  before = hd_list_query_dup_key (&self->wanted);
  after = hd_list_query_dup_key (query);
  if (g_str_equal (before, after))
    return;

  hd_list_query_set (&self->wanted, query);
  reload (self, show_other_rows);
}

void
hd_record_list_set_search (HdRecordList *self,
                           const char   *search)
{
  HdListQuery query = hd_record_list_get_query (self);

  /* An entry with nothing in it asks for all, as one that was never typed in does: the rows stay. */
  query.search = search != NULL && *search != '\0' ? search : NULL;
  hd_record_list_set_query (self, &query);
}

const char *
hd_record_list_get_search (HdRecordList *self)
{
  g_return_val_if_fail (HD_IS_RECORD_LIST (self), NULL);

  return self->wanted.search;
}

void
hd_record_list_set_order (HdRecordList *self,
                          HdSort        sort,
                          gboolean      descending)
{
  HdListQuery query = hd_record_list_get_query (self);

  query.sort = sort;
  query.descending = !!descending;
  hd_record_list_set_query (self, &query);
}

gboolean
hd_record_list_get_waiting (HdRecordList *self)
{
  g_return_val_if_fail (HD_IS_RECORD_LIST (self), FALSE);

  return self->is_waiting;
}

const GError *
hd_record_list_get_error (HdRecordList *self)
{
  g_return_val_if_fail (HD_IS_RECORD_LIST (self), NULL);

  return self->error;
}

guint
hd_record_list_get_n_windows (HdRecordList *self)
{
  g_return_val_if_fail (HD_IS_RECORD_LIST (self), 0);

  return hd_row_windows_get_n (self->windows);
}
