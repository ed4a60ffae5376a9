/* book-records.c: one record, by its id or by the name people give it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/book-private.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "model/number-form.h"
#include "store/lists.h"
#include "store/records.h"

HdRecord *
hd_book_get_record (HdBook      *self,
                    HdEntityKind kind,
                    const char  *id,
                    GError     **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self) && id != NULL, NULL);

  return hd_records_get (self->db, kind, id, error);
}

static gboolean
is_same_word (const char *a,
              const char *b)
{
  g_autofree char *folded_a = g_utf8_casefold (a, -1);
  g_autofree char *folded_b = g_utf8_casefold (b, -1);

  return g_str_equal (folded_a, folded_b);
}

/* Keeps the only one in *@id; FALSE with error when there was one already. */
static gboolean
keep_only (char      **id,
           const char *found,
           const char *reference,
           GError    **error)
{
  if (*id != NULL)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_NOT_FOUND, _("“%s” fits several records; give the id of one."), reference);
      return FALSE;
    }
  *id = g_strdup (found);
  return TRUE;
}

/* "05/CTPH-…", "05-CTPH-…" and "5/ctph-…" are one number. *@id stays NULL when there is none. */
static gboolean
find_numbered (HdBook      *self,
               HdEntityKind kind,
               const char  *reference,
               char       **id,
               GError     **error)
{
  guint symbol_field = kind == HD_ENTITY_AGREEMENT ? (guint) HD_AGREEMENT_SYMBOL : (guint) HD_PAPER_SYMBOL;
  const char *mark = hd_number_form_find_mark (reference);
  g_autofree char *digits = mark != NULL ? g_strndup (reference, mark - reference) : g_strdup (reference);
  g_autoptr (GPtrArray) found = NULL;
  gint64 number;

  if (!g_ascii_string_to_signed (digits, 10, 1, G_MAXINT32, &number, NULL))
    return TRUE;
  found = kind == HD_ENTITY_AGREEMENT ? hd_records_get_agreements_numbered (self->db, number, error)
                                      : hd_records_get_papers_numbered (self->db, number, error);
  if (found == NULL)
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    {
      const HdRecord *record = g_ptr_array_index (found, i);

      if (is_same_word (hd_record_peek_text (record, symbol_field), mark != NULL ? mark + 1 : "") &&
          !keep_only (id, hd_record_get_id (record), reference, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
find_indicator (HdBook     *self,
                const char *reference,
                char      **id,
                GError    **error)
{
  const HdListQuery query = { .search = reference };
  g_autoptr (GPtrArray) rows = hd_lists_read (self->db, HD_ENTITY_INDICATOR, &query, 0, G_MAXINT32, error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      const HdListRow *row = g_ptr_array_index (rows, i);

      if (is_same_word (row->number, reference) && !keep_only (id, row->id, reference, error))
        return FALSE;
    }
  return TRUE;
}

HdRecord *
hd_book_find_record (HdBook      *self,
                     HdEntityKind kind,
                     const char  *reference,
                     GError     **error)
{
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
  if ((kind == HD_ENTITY_AGREEMENT || kind == HD_ENTITY_PAPER) && !find_numbered (self, kind, clean, &id, error))
    return NULL;
  if (kind == HD_ENTITY_INDICATOR && !find_indicator (self, clean, &id, error))
    return NULL;
  if (id == NULL)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_NOT_FOUND, _("The book holds no record “%s”; look it up in the list."), clean);
      return NULL;
    }
  return hd_records_get (self->db, kind, id, error);
}

gboolean
hd_ids_add (GHashTable *ids,
            GPtrArray  *more_take)
{
  g_autoptr (GPtrArray) more = more_take;

  g_return_val_if_fail (ids != NULL, FALSE);

  for (guint i = 0; more != NULL && i < more->len; i++)
    g_hash_table_add (ids, g_strdup (g_ptr_array_index (more, i)));
  return more != NULL;
}
