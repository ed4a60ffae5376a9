/* people-merge.c: two records of one person become one
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/people.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/book-private.h"
#include "book/edit.h"
#include "store/records.h"

typedef struct
{
  HdBook     *book;
  HdRecord   *survivor; /* borrowed: whose id is left */
  HdRecord   *gone;     /* borrowed */
  GHashTable *changed;  /* id -> HdRecord: copies that are put, one for each record however many of its fields refer to the gone */
  GPtrArray  *dropped;  /* HdRecord POST that the survivor has already */
} Merge;

static void
merge_clear (Merge *self)
{
  g_clear_pointer (&self->changed, g_hash_table_unref);
  g_clear_pointer (&self->dropped, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Merge, merge_clear)

/* The copy of @record that will be put. */
static HdRecord *
edit_record (Merge    *self,
             HdRecord *record)
{
  HdRecord *copy = g_hash_table_lookup (self->changed, hd_record_get_id (record));

  if (copy == NULL)
    {
      copy = hd_record_copy (record);
      g_hash_table_insert (self->changed, (gpointer) hd_record_get_id (copy), copy);
    }
  return copy;
}

static gboolean
holds_given (GPtrArray *signatures)
{
  for (guint i = 0; i < signatures->len; i++)
    if (!hd_record_is_empty (g_ptr_array_index (signatures, i), HD_SIGNATURE_SIGNED_DATE))
      return TRUE;
  return FALSE;
}

/* Whether a given signature refers to the person, or to one of the posts. */
static gboolean
has_signed (HdBook         *book,
            const HdRecord *person,
            gboolean       *result,
            GError        **error)
{
  g_autoptr (GPtrArray) signatures = hd_records_get_by (book->db, HD_ENTITY_SIGNATURE, HD_SIGNATURE_PERSON, hd_record_get_id (person), error);
  g_autoptr (GPtrArray) posts = hd_records_get_by (book->db, HD_ENTITY_POST, HD_POST_PERSON, hd_record_get_id (person), error);

  if (signatures == NULL || posts == NULL)
    return FALSE;
  *result = holds_given (signatures);
  for (guint i = 0; !*result && i < posts->len; i++)
    {
      g_autoptr (GPtrArray) of_post =
        hd_records_get_by (book->db, HD_ENTITY_SIGNATURE, HD_SIGNATURE_POST, hd_record_get_id (g_ptr_array_index (posts, i)), error);

      if (of_post == NULL)
        return FALSE;
      *result = holds_given (of_post);
    }
  return TRUE;
}

/* Everything that refers to the gone refers to the survivor. */
static gboolean
move_references (Merge   *self,
                 GError **error)
{
  for (int kind = 0; kind < HD_N_ENTITIES; kind++)
    {
      const HdEntity *entity = hd_entity_get ((HdEntityKind) kind);

      for (guint field = 0; field < entity->n_fields; field++)
        {
          g_autoptr (GPtrArray) records = NULL;

          if (entity->fields[field].kind != HD_FIELD_KIND_REF || entity->fields[field].target != HD_ENTITY_PERSON)
            continue;
          records = hd_records_get_by (self->book->db, (HdEntityKind) kind, field, hd_record_get_id (self->gone), error);
          if (records == NULL)
            return FALSE;
          for (guint i = 0; i < records->len; i++)
            hd_record_set_text (edit_record (self, g_ptr_array_index (records, i)), field, hd_record_get_id (self->survivor));
        }
    }
  return TRUE;
}

static gboolean
dates_agree (const HdRecord *a,
             const HdRecord *b,
             guint           field)
{
  return hd_record_is_empty (a, field) || hd_record_is_empty (b, field) ||
         hd_record_get_date (a, field) == hd_record_get_date (b, field);
}

/* One post entered twice: what one of them does not say does not contradict the other. */
static gboolean
is_same_post (const HdRecord *a,
              const HdRecord *b)
{
  g_autofree char *first = hd_text_fold_marked (hd_record_peek_text (a, HD_POST_TITLE));
  g_autofree char *second = hd_text_fold_marked (hd_record_peek_text (b, HD_POST_TITLE));

  return g_strcmp0 (hd_record_get_text (a, HD_POST_UNIT), hd_record_get_text (b, HD_POST_UNIT)) == 0 &&
         g_str_equal (first, second) && dates_agree (a, b, HD_POST_FROM_DATE) && dates_agree (a, b, HD_POST_TO_DATE);
}

static void
fill_gap (HdRecord       *record,
          const HdRecord *other,
          guint           field)
{
  if (hd_record_is_empty (record, field))
    hd_record_set_value (record, field, hd_record_get_value (other, field));
}

/* The open signatures of @post become those of @same. */
static gboolean
drop_post (Merge    *self,
           HdRecord *post,
           HdRecord *same,
           GError  **error)
{
  g_autoptr (GPtrArray) signatures =
    hd_records_get_by (self->book->db, HD_ENTITY_SIGNATURE, HD_SIGNATURE_POST, hd_record_get_id (post), error);
  HdRecord *kept;

  if (signatures == NULL)
    return FALSE;
  for (guint i = 0; i < signatures->len; i++)
    hd_record_set_text (edit_record (self, g_ptr_array_index (signatures, i)), HD_SIGNATURE_POST, hd_record_get_id (same));
  kept = edit_record (self, same);
  fill_gap (kept, post, HD_POST_FROM_DATE);
  fill_gap (kept, post, HD_POST_TO_DATE);
  fill_gap (kept, post, HD_POST_NOTE);
  g_hash_table_remove (self->changed, hd_record_get_id (post));
  g_ptr_array_add (self->dropped, hd_record_ref (post));
  return TRUE;
}

static gboolean
join_posts (Merge   *self,
            GError **error)
{
  g_autoptr (GPtrArray) moved = hd_records_get_by (self->book->db, HD_ENTITY_POST, HD_POST_PERSON, hd_record_get_id (self->gone), error);
  g_autoptr (GPtrArray) own = hd_records_get_by (self->book->db, HD_ENTITY_POST, HD_POST_PERSON, hd_record_get_id (self->survivor), error);

  if (moved == NULL || own == NULL)
    return FALSE;
  for (guint i = 0; i < moved->len; i++)
    for (guint j = 0; j < own->len; j++)
      if (is_same_post (g_ptr_array_index (moved, i), g_ptr_array_index (own, j)))
        {
          if (!drop_post (self, g_ptr_array_index (moved, i), g_ptr_array_index (own, j), error))
            return FALSE;
          break;
        }
  return TRUE;
}

/* What @keep says is right; what it does not say comes from @other. */
static void
join_values (Merge          *self,
             const HdRecord *keep,
             const HdRecord *other)
{
  HdRecord *record = edit_record (self, self->survivor);
  const HdEntity *entity = hd_entity_get (HD_ENTITY_PERSON);

  for (guint field = 0; field < entity->n_fields; field++)
    hd_record_set_value (record, field, hd_record_get_value (hd_record_is_empty (keep, field) ? other : keep, field));
  if (!hd_record_is_empty (keep, HD_PERSON_NOTE) && !hd_record_is_empty (other, HD_PERSON_NOTE) &&
      !g_str_equal (hd_record_get_text (keep, HD_PERSON_NOTE), hd_record_get_text (other, HD_PERSON_NOTE)))
    {
      g_autofree char *note = g_strconcat (hd_record_get_text (keep, HD_PERSON_NOTE), "\n", hd_record_get_text (other, HD_PERSON_NOTE), NULL);

      hd_record_set_text (record, HD_PERSON_NOTE, note);
    }
}

static gboolean
apply (Merge          *self,
       const HdRecord *keep,
       GError        **error)
{
  /* Translators: %s is the name of a person. */
  g_autoptr (HdEdit) edit = hd_edit_new_printf (self->book, _("Merge two records of “%s”"), hd_record_peek_text (keep, HD_PERSON_FULL_NAME));
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, self->changed);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    hd_edit_put (edit, record);
  for (guint i = 0; i < self->dropped->len; i++)
    hd_edit_remove (edit, g_ptr_array_index (self->dropped, i));
  hd_edit_remove (edit, self->gone);
  return hd_edit_apply (edit, error);
}

static gboolean
choose_survivor (Merge    *self,
                 HdRecord *keep,
                 HdRecord *other,
                 GError  **error)
{
  gboolean keep_signed, other_signed;

  if (!has_signed (self->book, keep, &keep_signed, error) || !has_signed (self->book, other, &other_signed, error))
    return FALSE;
  if (keep_signed && other_signed)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_LOCKED,
                   _("Both records of “%s” have given signatures, and a given signature stays with its record for ever. Keep both."),
                   hd_record_peek_text (keep, HD_PERSON_FULL_NAME));
      return FALSE;
    }
  self->survivor = other_signed ? other : keep;
  self->gone = other_signed ? keep : other;
  return TRUE;
}

gboolean
hd_book_merge_people (HdBook     *self,
                      const char *keep_id,
                      const char *other_id,
                      char      **kept_id,
                      GError    **error)
{
  g_auto (Merge) merge = { .book = self };
  g_autoptr (HdRecord) keep = NULL;
  g_autoptr (HdRecord) other = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && keep_id != NULL && other_id != NULL, FALSE);
  g_return_val_if_fail (!g_str_equal (keep_id, other_id), FALSE);

  keep = hd_records_get (self->db, HD_ENTITY_PERSON, keep_id, error);
  other = keep != NULL ? hd_records_get (self->db, HD_ENTITY_PERSON, other_id, error) : NULL;
  if (other == NULL || !choose_survivor (&merge, keep, other, error))
    return FALSE;
  merge.changed = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) hd_record_unref);
  merge.dropped = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  if (!move_references (&merge, error) || !join_posts (&merge, error))
    return FALSE;
  join_values (&merge, keep, other);
  if (!apply (&merge, keep, error))
    return FALSE;
  if (kept_id != NULL)
    *kept_id = g_strdup (hd_record_get_id (merge.survivor));
  return TRUE;
}
