/* book-records.c: one record, by its id or by the name people give it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "book/book-private.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "store/lists.h"
#include "store/records.h"

#define WINDOW 500

HdRecord *
hd_book_get_record (HdBook *self, HdEntityKind kind, const char *id, GError **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self) && id != NULL, NULL);

  return hd_records_get (self->db, kind, id, error);
}

/* "05/CTPH-…" and "5/ctph-…" are one number. */
static char *
comparable (const char *reference)
{
  g_autofree char *folded = g_utf8_casefold (reference, -1);
  const char *start = folded;

  while (start[0] == '0' && g_ascii_isdigit (start[1]))
    start++;
  return g_strdup (start);
}

/* The id of the record whose number is @reference; NULL without error when there is none. */
static char *
find_by_number (HdBook *self, HdEntityKind kind, const char *reference, GError **error)
{
  const char *slash = strchr (reference, '/');
  const HdListQuery query = { .search = slash != NULL ? slash + 1 : reference };
  g_autofree char *wanted = comparable (reference);
  g_autofree char *id = NULL;
  guint count = 0;

  if (!hd_lists_count (self->db, kind, &query, &count, error))
    return NULL;
  for (guint offset = 0; offset < count; offset += WINDOW)
    {
      g_autoptr(GPtrArray) rows = hd_lists_read (self->db, kind, &query, offset, WINDOW, error);

      if (rows == NULL)
        return NULL;
      for (guint i = 0; i < rows->len; i++)
        {
          const HdListRow *row = g_ptr_array_index (rows, i);
          g_autofree char *number = row->number != NULL ? comparable (row->number) : NULL;

          if (g_strcmp0 (number, wanted) != 0)
            continue;
          if (id != NULL)
            {
              g_set_error (error, HD_ERROR, HD_ERROR_NOT_FOUND, _("“%s” fits several records; give the id of one."), reference);
              return NULL;
            }
          id = g_strdup (row->id);
        }
    }
  return g_steal_pointer (&id);
}

HdRecord *
hd_book_find_record (HdBook *self, HdEntityKind kind, const char *reference, GError **error)
{
  g_autoptr(GError) local = NULL;
  g_autofree char *clean = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && reference != NULL, NULL);

  clean = hd_text_clean (reference, -1, HD_TEXT_LINE, error);
  if (clean == NULL)
    return NULL;
  if (g_uuid_string_is_valid (clean))
    {
      g_autofree char *lower = g_ascii_strdown (clean, -1);

      return hd_records_get (self->db, kind, lower, error);
    }
  if (*clean != '\0' && (kind == HD_ENTITY_AGREEMENT || kind == HD_ENTITY_INDICATOR))
    {
      id = find_by_number (self, kind, clean, &local);
      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
    }
  if (id == NULL)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_NOT_FOUND, _("The book holds no record “%s”; look it up in the list."), clean);
      return NULL;
    }
  return hd_records_get (self->db, kind, id, error);
}
