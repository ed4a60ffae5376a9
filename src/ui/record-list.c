/* record-list.c: the records of a book as a list model that reads by window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/record-list.h"

/* GtkSingleSelection looks at every item for the one that was selected, whenever the list is another one: items are made when they
 * are asked for, and rows are read when an item is looked at.
 *
 * A column view keeps about 200 rows alive; a few windows more let it scroll without reading twice. */
#define WINDOW_ROWS 64
#define MAX_WINDOWS 8

typedef struct
{
  HdListRows *rows;
  HdListItem *items[WINDOW_ROWS]; /* NULL until they are asked for */
} Window;

struct _HdRecordList
{
  GObject parent_instance;

  HdBook *book;
  HdEntityKind kind;
  char *search;
  HdSort sort;
  gboolean descending;
  int year;
  char *unit_kind;
  char *unit_level;
  HdDate valid_on;
  char *parent;
  char *of_unit;
  char *of_person;
  HdDate on_date;
  gboolean in_post_only;
  HdSigned signed_only;
  char *state;
  char *agreement_kind;
  char *party;
  gboolean expired_only;

  guint n_items;
  GHashTable *windows; /* number of the window -> Window */
  GQueue recent;       /* numbers of windows, last used first */
  GError *error;
};

enum
{
  PROP_0,
  PROP_BOOK,
  PROP_KIND,
  PROP_SEARCH,
  PROP_SORT,
  PROP_DESCENDING,
  PROP_YEAR,
  PROP_UNIT_KIND,
  PROP_UNIT_LEVEL,
  PROP_VALID_ON,
  PROP_PARENT,
  PROP_N_ITEMS,
  PROP_ERROR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void hd_record_list_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HdRecordList, hd_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, hd_record_list_iface_init))

HdListQuery
hd_record_list_get_query (HdRecordList *self)
{
  return (HdListQuery) {
    .search = self->search,
    .sort = self->sort,
    .descending = self->descending,
    .year = self->year,
    .unit_kind = self->unit_kind,
    .unit_level = self->unit_level,
    .valid_on = self->valid_on,
    .parent = self->parent,
    .of_unit = self->of_unit,
    .of_person = self->of_person,
    .on_date = self->on_date,
    .in_post_only = self->in_post_only,
    .signed_only = self->signed_only,
    .state = self->state,
    .agreement_kind = self->agreement_kind,
    .party = self->party,
    .expired_only = self->expired_only,
  };
}

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
forget_windows (HdRecordList *self)
{
  g_hash_table_remove_all (self->windows);
  g_queue_clear (&self->recent);
}

/* The only place that changes the length, so that signal and property keep in step. */
static void
reload (HdRecordList *self)
{
  g_autoptr (GError) error = NULL;
  HdListQuery query = hd_record_list_get_query (self);
  guint before = self->n_items;
  guint count = 0;

  forget_windows (self);
  if (self->book != NULL && !hd_book_count_rows (self->book, self->kind, &query, &count, &error))
    count = 0;
  take_error (self, g_steal_pointer (&error));

  self->n_items = count;
  if (before > 0 || count > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, before, count);
  if (before != count)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
window_free (Window *window)
{
  hd_list_rows_close (window->rows);
  hd_list_rows_unref (window->rows);
  for (guint i = 0; i < WINDOW_ROWS; i++)
    g_clear_object (&window->items[i]);
  g_free (window);
}

/* Rows that others look at are read before their window goes. */
static void
drop_window (HdRecordList *self,
             gpointer      number)
{
  Window *window = g_hash_table_lookup (self->windows, number);
  gboolean is_held = FALSE;

  for (guint i = 0; i < WINDOW_ROWS; i++)
    is_held = is_held || (window->items[i] != NULL && G_OBJECT (window->items[i])->ref_count > 1);
  if (is_held)
    hd_list_rows_load (window->rows);
  g_hash_table_remove (self->windows, number);
}

static GPtrArray *
read_window (gpointer data,
             guint    number)
{
  HdRecordList *self = data;
  g_autoptr (GError) error = NULL;
  HdListQuery query = hd_record_list_get_query (self);
  guint wanted = MIN (WINDOW_ROWS, self->n_items - number * WINDOW_ROWS);
  GPtrArray *rows = hd_book_read_rows (self->book, self->kind, &query, number * WINDOW_ROWS, wanted, &error);

  if (error != NULL)
    take_error (self, g_steal_pointer (&error));

  return rows;
}

static Window *
get_window (HdRecordList *self,
            guint         number)
{
  Window *window = g_hash_table_lookup (self->windows, GUINT_TO_POINTER (number));

  if (window != NULL)
    {
      if (self->recent.head->data != GUINT_TO_POINTER (number))
        {
          g_queue_remove (&self->recent, GUINT_TO_POINTER (number));
          g_queue_push_head (&self->recent, GUINT_TO_POINTER (number));
        }
      return window;
    }

  window = g_new0 (Window, 1);
  window->rows = hd_list_rows_new (read_window, self, number);
  g_hash_table_insert (self->windows, GUINT_TO_POINTER (number), window);
  g_queue_push_head (&self->recent, GUINT_TO_POINTER (number));
  if (self->recent.length > MAX_WINDOWS)
    drop_window (self, g_queue_pop_tail (&self->recent));

  return window;
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
  guint index = position % WINDOW_ROWS;
  Window *window;

  if (position >= self->n_items)
    return NULL;

  window = get_window (self, position / WINDOW_ROWS);
  if (window->items[index] == NULL)
    window->items[index] = hd_list_item_new_at (window->rows, index);
  return g_object_ref (window->items[index]);
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

  forget_windows (self);
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (hd_record_list_parent_class)->dispose (object);
}

static void
hd_record_list_finalize (GObject *object)
{
  HdRecordList *self = HD_RECORD_LIST (object);

  g_queue_clear (&self->recent);
  g_hash_table_unref (self->windows);
  g_free (self->search);
  g_free (self->unit_kind);
  g_free (self->unit_level);
  g_free (self->state);
  g_free (self->agreement_kind);
  g_free (self->party);
  g_free (self->parent);
  g_free (self->of_unit);
  g_free (self->of_person);
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

    case PROP_SEARCH:
      g_value_set_string (value, self->search);
      break;

    case PROP_SORT:
      g_value_set_uint (value, self->sort);
      break;

    case PROP_DESCENDING:
      g_value_set_boolean (value, self->descending);
      break;

    case PROP_YEAR:
      g_value_set_int (value, self->year);
      break;

    case PROP_UNIT_KIND:
      g_value_set_string (value, self->unit_kind);
      break;

    case PROP_UNIT_LEVEL:
      g_value_set_string (value, self->unit_level);
      break;

    case PROP_VALID_ON:
      g_value_set_int (value, self->valid_on);
      break;

    case PROP_PARENT:
      g_value_set_string (value, self->parent);
      break;

    case PROP_N_ITEMS:
      g_value_set_uint (value, self->n_items);
      break;

    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* One of the filters that are a word. */
static void
set_word (HdRecordList *self,
          char        **word,
          guint         property,
          const char   *value)
{
  if (g_strcmp0 (*word, value) == 0)
    return;

  g_free (*word);
  *word = g_strdup (value);
  reload (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
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

    case PROP_SEARCH:
      hd_record_list_set_search (self, g_value_get_string (value));
      break;

    case PROP_SORT:
      hd_record_list_set_order (self, g_value_get_uint (value), self->descending);
      break;

    case PROP_DESCENDING:
      hd_record_list_set_order (self, self->sort, g_value_get_boolean (value));
      break;

    case PROP_YEAR:
      hd_record_list_set_year (self, g_value_get_int (value));
      break;

    case PROP_UNIT_KIND:
      set_word (self, &self->unit_kind, PROP_UNIT_KIND, g_value_get_string (value));
      break;

    case PROP_UNIT_LEVEL:
      set_word (self, &self->unit_level, PROP_UNIT_LEVEL, g_value_get_string (value));
      break;

    case PROP_VALID_ON:
      hd_record_list_set_valid_on (self, g_value_get_int (value));
      break;

    case PROP_PARENT:
      set_word (self, &self->parent, PROP_PARENT, g_value_get_string (value));
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
  properties[PROP_SEARCH] = g_param_spec_string ("search", NULL, NULL, NULL, flags);
  properties[PROP_SORT] = g_param_spec_uint ("sort", NULL, NULL, 0, HD_SORT_UNIT, HD_SORT_DEFAULT, flags);
  properties[PROP_DESCENDING] = g_param_spec_boolean ("descending", NULL, NULL, FALSE, flags);
  properties[PROP_YEAR] = g_param_spec_int ("year", NULL, NULL, 0, 9999, 0, flags);
  properties[PROP_UNIT_KIND] = g_param_spec_string ("unit-kind", NULL, NULL, NULL, flags);
  properties[PROP_UNIT_LEVEL] = g_param_spec_string ("unit-level", NULL, NULL, NULL, flags);
  properties[PROP_VALID_ON] = g_param_spec_int ("valid-on", NULL, NULL, 0, G_MAXINT, HD_DATE_NONE, flags);
  properties[PROP_PARENT] = g_param_spec_string ("parent", NULL, NULL, NULL, flags);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, read_only);
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, read_only);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hd_record_list_init (HdRecordList *self)
{
  self->windows = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) window_free);
  g_queue_init (&self->recent);
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
  g_set_object (&self->book, book);
  if (book != NULL)
    g_signal_connect_object (book, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);

  reload (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BOOK]);
}

void
hd_record_list_set_search (HdRecordList *self,
                           const char   *search)
{
  g_return_if_fail (HD_IS_RECORD_LIST (self));

  if (g_strcmp0 (self->search, search) == 0)
    return;

  g_free (self->search);
  self->search = g_strdup (search);
  reload (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH]);
}

const char *
hd_record_list_get_search (HdRecordList *self)
{
  g_return_val_if_fail (HD_IS_RECORD_LIST (self), NULL);

  return self->search;
}

void
hd_record_list_set_order (HdRecordList *self,
                          HdSort        sort,
                          gboolean      descending)
{
  gboolean sort_changed, direction_changed;

  g_return_if_fail (HD_IS_RECORD_LIST (self));

  sort_changed = self->sort != sort;
  direction_changed = self->descending != !!descending;
  if (!sort_changed && !direction_changed)
    return;

  self->sort = sort;
  self->descending = !!descending;
  reload (self);
  if (sort_changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT]);
  if (direction_changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESCENDING]);
}

void
hd_record_list_set_year (HdRecordList *self,
                         int           year)
{
  g_return_if_fail (HD_IS_RECORD_LIST (self));

  if (self->year == year)
    return;

  self->year = year;
  reload (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_YEAR]);
}

void
hd_record_list_set_unit_kind (HdRecordList *self,
                              const char   *kind)
{
  g_return_if_fail (HD_IS_RECORD_LIST (self));

  set_word (self, &self->unit_kind, PROP_UNIT_KIND, kind);
}

void
hd_record_list_set_unit_level (HdRecordList *self,
                               const char   *level)
{
  g_return_if_fail (HD_IS_RECORD_LIST (self));

  set_word (self, &self->unit_level, PROP_UNIT_LEVEL, level);
}

void
hd_record_list_set_valid_on (HdRecordList *self,
                             HdDate        day)
{
  g_return_if_fail (HD_IS_RECORD_LIST (self));

  if (self->valid_on == day)
    return;

  self->valid_on = day;
  reload (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID_ON]);
}

void
hd_record_list_set_parent (HdRecordList *self,
                           const char   *parent)
{
  g_return_if_fail (HD_IS_RECORD_LIST (self));

  set_word (self, &self->parent, PROP_PARENT, parent);
}

void
hd_record_list_set_people_filter (HdRecordList *self,
                                  const char   *of_unit,
                                  HdDate        on_date,
                                  gboolean      in_post_only)
{
  g_return_if_fail (HD_IS_RECORD_LIST (self));

  if (g_strcmp0 (self->of_unit, of_unit) == 0 && self->on_date == on_date && self->in_post_only == in_post_only)
    return;

  g_free (self->of_unit);
  self->of_unit = g_strdup (of_unit);
  self->on_date = on_date;
  self->in_post_only = in_post_only;
  reload (self);
}

static gboolean
take_word (char      **word,
           const char *value)
{
  if (g_strcmp0 (*word, value) == 0)
    return FALSE;

  g_free (*word);
  *word = g_strdup (value);

  return TRUE;
}

void
hd_record_list_set_agreement_filter (HdRecordList *self,
                                     const char   *state,
                                     const char   *kind,
                                     const char   *party,
                                     gboolean      expired_only)
{
  gboolean changed;

  g_return_if_fail (HD_IS_RECORD_LIST (self));

  changed = take_word (&self->state, state);
  changed = take_word (&self->agreement_kind, kind) || changed;
  changed = take_word (&self->party, party) || changed;
  if (!changed && self->expired_only == expired_only)
    return;

  self->expired_only = expired_only;
  reload (self);
}

void
hd_record_list_set_signature_filter (HdRecordList *self,
                                     const char   *of_unit,
                                     const char   *of_person,
                                     HdSigned      signed_only)
{
  g_return_if_fail (HD_IS_RECORD_LIST (self));

  if (g_strcmp0 (self->of_unit, of_unit) == 0 && g_strcmp0 (self->of_person, of_person) == 0 && self->signed_only == signed_only)
    return;

  g_free (self->of_unit);
  g_free (self->of_person);
  self->of_unit = g_strdup (of_unit);
  self->of_person = g_strdup (of_person);
  self->signed_only = signed_only;
  reload (self);
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

  return g_hash_table_size (self->windows);
}
