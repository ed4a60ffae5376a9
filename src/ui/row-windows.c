/* row-windows.c: the items of a long list, made and held by window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/row-windows.h"

/* A column view keeps about 200 rows alive; a few windows more let it scroll without reading twice. With the
 * one that is made there are so many that nobody holds. */
#define MAX_IDLE 8

typedef struct
{
  guint number;
  HdListRows *rows;
  HdListItem *items[HD_ROW_WINDOW]; /* NULL until they are asked for */
} Window;

struct _HdRowWindows
{
  HdListRowsRead read;
  gpointer data;
  GHashTable *windows; /* number -> Window */
  GQueue recent;       /* Window, last used first */
};

static void
window_free (Window *self)
{
  hd_list_rows_close (self->rows);
  hd_list_rows_unref (self->rows);
  for (guint i = 0; i < HD_ROW_WINDOW; i++)
    g_clear_object (&self->items[i]);
  g_free (self);
}

static gboolean
is_held (const Window *self)
{
  for (guint i = 0; i < HD_ROW_WINDOW; i++)
    if (self->items[i] != NULL && G_OBJECT (self->items[i])->ref_count > 1)
      return TRUE;

  return FALSE;
}

HdRowWindows *
hd_row_windows_new (HdListRowsRead read,
                    gpointer       data)
{
  HdRowWindows *self = g_new0 (HdRowWindows, 1);

  self->read = read;
  self->data = data;
  self->windows = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) window_free);
  g_queue_init (&self->recent);

  return self;
}

void
hd_row_windows_free (HdRowWindows *self)
{
  if (self == NULL)
    return;

  hd_row_windows_forget_all (self);
  g_hash_table_unref (self->windows);
  g_free (self);
}

/* What somebody looks at is never dropped: he is told when it changes (hd_row_windows_dup_numbers()). */
static void
drop_idle (HdRowWindows *self)
{
  guint n_idle = 0;

  for (GList *link = self->recent.head, *next; link != NULL; link = next)
    {
      Window *window = link->data;

      next = link->next;
      if (is_held (window) || ++n_idle < MAX_IDLE)
        continue;
      g_queue_delete_link (&self->recent, link);
      g_hash_table_remove (self->windows, GUINT_TO_POINTER (window->number));
    }
}

static Window *
get_window (HdRowWindows *self,
            guint         number)
{
  Window *window = g_hash_table_lookup (self->windows, GUINT_TO_POINTER (number));

  if (window == NULL)
    {
      drop_idle (self);
      window = g_new0 (Window, 1);
      window->number = number;
      window->rows = hd_list_rows_new (self->read, self->data, number);
      g_hash_table_insert (self->windows, GUINT_TO_POINTER (number), window);
      g_queue_push_head (&self->recent, window);
    }
  else if (self->recent.head->data != window)
    {
      g_queue_remove (&self->recent, window);
      g_queue_push_head (&self->recent, window);
    }

  return window;
}

HdListItem *
hd_row_windows_get_item (HdRowWindows *self,
                         guint         position)
{
  guint index = position % HD_ROW_WINDOW;
  Window *window;

  g_return_val_if_fail (self != NULL, NULL);

  window = get_window (self, position / HD_ROW_WINDOW);
  if (window->items[index] == NULL)
    window->items[index] = hd_list_item_new_at (window->rows, index);

  return g_object_ref (window->items[index]);
}

guint
hd_row_windows_get_n (HdRowWindows *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->recent.length;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  return first < second ? -1 : first > second;
}

GArray *
hd_row_windows_dup_numbers (HdRowWindows *self)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_val_if_fail (self != NULL, numbers);

  for (GList *link = self->recent.head; link != NULL; link = link->next)
    g_array_append_val (numbers, ((Window *) link->data)->number);
  g_array_sort (numbers, compare_numbers);

  return numbers;
}

void
hd_row_windows_forget (HdRowWindows *self,
                       guint         number)
{
  Window *window;

  g_return_if_fail (self != NULL);

  window = g_hash_table_lookup (self->windows, GUINT_TO_POINTER (number));
  if (window == NULL)
    return;
  g_queue_remove (&self->recent, window);
  g_hash_table_remove (self->windows, GUINT_TO_POINTER (number));
}

void
hd_row_windows_forget_all (HdRowWindows *self)
{
  g_return_if_fail (self != NULL);

  g_queue_clear (&self->recent);
  g_hash_table_remove_all (self->windows);
}
