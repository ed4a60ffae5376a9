/* find-record.c: the record that a person means by a name
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/find-record.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/book-private.h"
#include "book/edit.h"
#include "model/number-form.h"
#include "store/lists.h"
#include "store/records.h"

#define NO_FIELD -1
#define MAX_NAMES 3
/* More ids than that no sentence names. */
#define MAX_TOLD 5

typedef struct
{
  HdEntityKind kind;
  gboolean     is_listed; /* has a list that can be searched; of others there are few */
  int          fields[MAX_NAMES];
} Naming;

/* What people are told apart by in talk; numbers and symbols are another matter. */
static const Naming namings[] = {
  { HD_ENTITY_UNIT, TRUE, { HD_UNIT_NAME, HD_UNIT_ABBREVIATION, HD_UNIT_SYMBOL } },
  { HD_ENTITY_PERSON, TRUE, { HD_PERSON_FULL_NAME, NO_FIELD, NO_FIELD } },
  { HD_ENTITY_POST, FALSE, { HD_POST_TITLE, NO_FIELD, NO_FIELD } },
  { HD_ENTITY_AGREEMENT, TRUE, { HD_AGREEMENT_SUBJECT, NO_FIELD, NO_FIELD } },
  { HD_ENTITY_MEETING, FALSE, { HD_MEETING_TITLE, NO_FIELD, NO_FIELD } },
  { HD_ENTITY_SERIES, FALSE, { HD_SERIES_NAME, NO_FIELD, NO_FIELD } },
  { HD_ENTITY_FIELD, FALSE, { HD_FIELD_CODE, HD_FIELD_NAME, NO_FIELD } },
  { HD_ENTITY_INDICATOR, TRUE, { HD_INDICATOR_CODE, HD_INDICATOR_NAME, NO_FIELD } },
};

static const Naming *
find_naming (HdEntityKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (namings); i++)
    if (namings[i].kind == kind)
      return &namings[i];
  return NULL;
}

/* @wanted: folded with its marks */
static gboolean
is_called (const HdRecord *record,
           const char     *wanted)
{
  const Naming *naming = find_naming (hd_record_get_kind (record));

  if (g_ascii_strcasecmp (hd_record_get_id (record), wanted) == 0)
    return TRUE;
  for (guint i = 0; naming != NULL && i < MAX_NAMES && naming->fields[i] != NO_FIELD; i++)
    {
      g_autofree char *folded = hd_text_fold_marked (hd_record_peek_text (record, (guint) naming->fields[i]));

      if (g_str_equal (folded, wanted))
        return TRUE;
    }
  return FALSE;
}

static void
refuse_several (GPtrArray  *found,
                const char *name,
                GError    **error)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < found->len && i < MAX_TOLD; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", hd_record_get_id (g_ptr_array_index (found, i)));
  if (found->len > MAX_TOLD)
    g_string_append (ids, ", …");
  /* Translators: %1$s is a name as it was typed, %2$s ids with commas between them. */
  g_set_error (error, HD_ERROR, HD_ERROR_NOT_FOUND, _("“%1$s” fits several records; give the id of one: %2$s."), name, ids->str);
}

static const HdRecord *
take_only (GPtrArray  *found,
           const char *name,
           GError    **error)
{
  if (found->len == 1)
    return g_ptr_array_index (found, 0);
  if (found->len > 1)
    refuse_several (found, name, error);
  else
    g_set_error (error, HD_ERROR, HD_ERROR_NOT_FOUND, _("There is nothing called “%s” here; give the name as it stands in the book, or the id."), name);
  return NULL;
}

const HdRecord *
hd_records_find_called (GPtrArray  *records,
                        const char *name,
                        GError    **error)
{
  g_autofree char *clean = NULL;
  g_autofree char *wanted = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  g_return_val_if_fail (records != NULL && name != NULL, NULL);

  clean = hd_text_clean (name, -1, HD_TEXT_LINE, error);
  if (clean == NULL)
    return NULL;
  wanted = hd_text_fold_marked (clean);
  for (guint i = 0; *wanted != '\0' && i < records->len; i++)
    if (is_called (g_ptr_array_index (records, i), wanted))
      g_ptr_array_add (found, g_ptr_array_index (records, i));
  return take_only (found, clean, error);
}

/* --- In the whole book: each adds to @found what it knows, FALSE with error when the book cannot be read --- */

static gboolean
is_same_word (const char *a,
              const char *b)
{
  g_autofree char *folded_a = g_utf8_casefold (a, -1);
  g_autofree char *folded_b = g_utf8_casefold (b, -1);

  return g_str_equal (folded_a, folded_b);
}

/* "05/CTPH-…", "05-CTPH-…" and "5/ctph-…" are one number; "05" is any with that number. */
static gboolean
find_numbered (HdBook      *self,
               HdEntityKind kind,
               const char  *reference,
               GPtrArray   *found,
               GError     **error)
{
  guint symbol_field = kind == HD_ENTITY_AGREEMENT ? (guint) HD_AGREEMENT_SYMBOL : (guint) HD_PAPER_SYMBOL;
  const char *mark = hd_number_form_find_mark (reference);
  g_autofree char *digits = mark != NULL ? g_strndup (reference, mark - reference) : g_strdup (reference);
  g_autoptr (GPtrArray) numbered = NULL;
  gint64 number;

  if (!g_ascii_string_to_signed (digits, 10, 1, G_MAXINT32, &number, NULL))
    return TRUE;
  numbered = kind == HD_ENTITY_AGREEMENT ? hd_records_get_agreements_numbered (self->db, number, error)
                                         : hd_records_get_papers_numbered (self->db, number, error);
  for (guint i = 0; numbered != NULL && i < numbered->len; i++)
    {
      HdRecord *record = g_ptr_array_index (numbered, i);

      if (mark == NULL || is_same_word (hd_record_peek_text (record, symbol_field), mark + 1))
        g_ptr_array_add (found, hd_record_ref (record));
    }
  return numbered != NULL;
}

static gboolean
find_on_day (HdBook     *self,
             HdDate      day,
             GPtrArray  *found,
             GError    **error)
{
  g_autoptr (GPtrArray) meetings = hd_book_get_all_records (self, HD_ENTITY_MEETING, error);

  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    if (hd_record_get_date (g_ptr_array_index (meetings, i), HD_MEETING_DATE) == day)
      g_ptr_array_add (found, hd_record_ref (g_ptr_array_index (meetings, i)));
  return meetings != NULL;
}

static gboolean
find_listed (HdBook      *self,
             HdEntityKind kind,
             const char  *name,
             const char  *wanted,
             GPtrArray   *found,
             GError     **error)
{
  const HdListQuery query = { .search = name };
  g_autoptr (GPtrArray) rows = hd_lists_read (self->db, kind, &query, 0, G_MAXINT32, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      g_autoptr (HdRecord) record = hd_records_get (self->db, kind, ((const HdListRow *) g_ptr_array_index (rows, i))->id, error);

      if (record == NULL)
        return FALSE;
      if (is_called (record, wanted))
        g_ptr_array_add (found, g_steal_pointer (&record));
    }
  return rows != NULL;
}

static gboolean
find_called (HdBook       *self,
             const Naming *naming,
             const char   *name,
             GPtrArray    *found,
             GError      **error)
{
  g_autofree char *wanted = hd_text_fold_marked (name);
  g_autoptr (GPtrArray) all = NULL;

  if (*wanted == '\0')
    return TRUE;
  if (naming->is_listed)
    return find_listed (self, naming->kind, name, wanted, found, error);
  all = hd_book_get_all_records (self, naming->kind, error);
  for (guint i = 0; all != NULL && i < all->len; i++)
    if (is_called (g_ptr_array_index (all, i), wanted))
      g_ptr_array_add (found, hd_record_ref (g_ptr_array_index (all, i)));
  return all != NULL;
}

HdRecord *
hd_book_find_record (HdBook      *self,
                     HdEntityKind kind,
                     const char  *reference,
                     GError     **error)
{
  g_autofree char *clean = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  const Naming *naming = find_naming (kind);
  const HdRecord *only;
  HdDate day;

  g_return_val_if_fail (HD_IS_BOOK (self) && reference != NULL, NULL);

  clean = hd_text_clean (reference, -1, HD_TEXT_LINE, error);
  if (clean == NULL)
    return NULL;
  if (g_uuid_string_is_valid (clean))
    {
      g_autofree char *lower = g_ascii_strdown (clean, -1);

      return hd_records_get (self->db, kind, lower, error);
    }
  if ((kind == HD_ENTITY_AGREEMENT || kind == HD_ENTITY_PAPER) && !find_numbered (self, kind, clean, found, error))
    return NULL;
  if (kind == HD_ENTITY_MEETING && hd_date_parse_typed (clean, &day, NULL) && !find_on_day (self, day, found, error))
    return NULL;
  if (found->len == 0 && naming != NULL && !find_called (self, naming, clean, found, error))
    return NULL;
  if (found->len == 0 && naming == NULL)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_NOT_FOUND, _("The book holds no record “%s”; look it up in the list."), clean);
      return NULL;
    }
  only = take_only (found, clean, error);
  return only != NULL ? hd_record_ref ((HdRecord *) only) : NULL;
}
