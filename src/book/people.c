/* people.c: people, the posts they hold, and who may be entered twice
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/people.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/book-private.h"
#include "book/edit.h"
#include "model/labels.h"
#include "store/records.h"

/* --- Posts --- */

void
hd_holding_free (HdHolding *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->post, hd_record_unref);
  g_clear_pointer (&self->person, hd_record_unref);
  g_clear_pointer (&self->unit, hd_record_unref);
  g_free (self);
}

gboolean
hd_post_is_held (const HdRecord *post,
                 HdDate          day)
{
  HdPeriod period;

  g_return_val_if_fail (post != NULL && hd_record_get_kind (post) == HD_ENTITY_POST, FALSE);

  period = hd_record_get_period (post, HD_POST_FROM_DATE, HD_POST_TO_DATE);
  return hd_period_contains (&period, day);
}

static HdHolding *
make_holding (HdBook   *self,
              HdRecord *post,
              HdDate    day,
              GError  **error)
{
  g_autoptr (HdHolding) holding = g_new0 (HdHolding, 1);

  holding->post = hd_record_ref (post);
  holding->is_held = hd_post_is_held (post, day);
  holding->person = hd_records_get (self->db, HD_ENTITY_PERSON, hd_record_get_text (post, HD_POST_PERSON), error);
  if (holding->person == NULL)
    return NULL;
  holding->unit = hd_records_get (self->db, HD_ENTITY_UNIT, hd_record_get_text (post, HD_POST_UNIT), error);
  return holding->unit != NULL ? g_steal_pointer (&holding) : NULL;
}

static int
compare_holdings (gconstpointer a,
                  gconstpointer b)
{
  const HdHolding *first = *(HdHolding * const *) a;
  const HdHolding *second = *(HdHolding * const *) b;
  HdDate first_from = hd_record_get_date (first->post, HD_POST_FROM_DATE);
  HdDate second_from = hd_record_get_date (second->post, HD_POST_FROM_DATE);

  if (first->is_held != second->is_held)
    return first->is_held ? -1 : 1;
  if (first_from != second_from)
    return first_from > second_from ? -1 : 1;
  return strcmp (hd_record_get_id (first->post), hd_record_get_id (second->post));
}

static GPtrArray *
get_holdings (HdBook     *self,
              const char *unit_id,
              const char *person_id,
              HdDate      day,
              gboolean    held_only,
              GError    **error)
{
  g_autoptr (GPtrArray) holdings = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_holding_free);
  g_autoptr (GPtrArray) posts =
    hd_records_get_by (self->db, HD_ENTITY_POST, person_id != NULL ? HD_POST_PERSON : HD_POST_UNIT, person_id != NULL ? person_id : unit_id, error);

  if (posts == NULL)
    return NULL;
  for (guint i = 0; i < posts->len; i++)
    {
      HdRecord *post = g_ptr_array_index (posts, i);
      HdHolding *holding;

      if ((held_only && !hd_post_is_held (post, day)) ||
          (unit_id != NULL && g_strcmp0 (hd_record_get_text (post, HD_POST_UNIT), unit_id) != 0))
        continue;
      holding = make_holding (self, post, day, error);
      if (holding == NULL)
        return NULL;
      g_ptr_array_add (holdings, holding);
    }
  g_ptr_array_sort (holdings, compare_holdings);
  return g_steal_pointer (&holdings);
}

GPtrArray *
hd_book_get_posts_on (HdBook     *self,
                      const char *unit_id,
                      const char *person_id,
                      HdDate      day,
                      GError    **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self) && (unit_id != NULL || person_id != NULL), NULL);

  return get_holdings (self, unit_id, person_id, day, TRUE, error);
}

GPtrArray *
hd_book_get_posts_of (HdBook     *self,
                      const char *person_id,
                      HdDate      day,
                      GError    **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self) && person_id != NULL, NULL);

  return get_holdings (self, NULL, person_id, day, FALSE, error);
}

/* --- Who may be entered twice --- */

void
hd_duplicate_free (HdDuplicate *self)
{
  if (self == NULL)
    return;
  hd_record_unref (self->person);
  g_free (self);
}

char *
hd_duplicate_dup_reason (const HdDuplicate *self)
{
  static const struct
  {
    HdDuplicateReason reason;
    const char *words;
  } phrases[] = {
    { HD_DUPLICATE_NAME, N_("same name") },
    { HD_DUPLICATE_ORDER, N_("same name in another order") },
    { HD_DUPLICATE_MARKS, N_("same name but for the marks") },
    { HD_DUPLICATE_UNIT, N_("same unit") },
    { HD_DUPLICATE_RANK, N_("same rank") },
  };
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (self->reasons & phrases[i].reason)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", _(phrases[i].words));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* The words of a name in an order of their own. */
static char *
sort_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  qsort (words, g_strv_length (words), sizeof (char *), compare_words);
  return g_strjoinv (" ", words);
}

static HdDuplicateReason
compare_names (const char *a,
               const char *b)
{
  g_autofree char *a_marked = hd_text_fold_marked (a), *b_marked = hd_text_fold_marked (b);
  g_autofree char *a_words = sort_words (a_marked), *b_words = sort_words (b_marked);
  g_autofree char *a_plain = hd_text_fold (a), *b_plain = hd_text_fold (b);

  if (g_str_equal (a_marked, b_marked))
    return HD_DUPLICATE_NAME;
  if (g_str_equal (a_words, b_words))
    return HD_DUPLICATE_ORDER;
  return g_str_equal (a_plain, b_plain) ? HD_DUPLICATE_MARKS : 0;
}

static gboolean
same_rank (const HdRecord *a,
           const HdRecord *b)
{
  g_autofree char *first = hd_text_fold_marked (hd_record_peek_text (a, HD_PERSON_MILITARY_RANK));
  g_autofree char *second = hd_text_fold_marked (hd_record_peek_text (b, HD_PERSON_MILITARY_RANK));

  return *first != '\0' && g_str_equal (first, second);
}

/* Ids of the units of @person's posts, and @unit_id. */
static GHashTable *
find_units (HdBook         *self,
            const HdRecord *person,
            const char     *unit_id,
            GError        **error)
{
  g_autoptr (GPtrArray) posts = hd_records_get_by (self->db, HD_ENTITY_POST, HD_POST_PERSON, hd_record_get_id (person), error);
  GHashTable *units;

  if (posts == NULL)
    return NULL;
  units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < posts->len; i++)
    g_hash_table_add (units, g_strdup (hd_record_get_text (g_ptr_array_index (posts, i), HD_POST_UNIT)));
  if (unit_id != NULL)
    g_hash_table_add (units, g_strdup (unit_id));
  return units;
}

static gboolean
shares_unit (HdBook         *self,
             const HdRecord *person,
             GHashTable     *units,
             gboolean       *shares,
             GError        **error)
{
  g_autoptr (GHashTable) others = find_units (self, person, NULL, error);
  GHashTableIter iter;
  gpointer id;

  *shares = FALSE;
  if (others == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, others);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    *shares = *shares || g_hash_table_contains (units, id);
  return TRUE;
}

/* The same name weighs most, then the order of its words, then the marks; unit and rank decide between equals. */
static int
compare_duplicates (gconstpointer a,
                    gconstpointer b)
{
  static const HdDuplicateReason by_weight[] = { HD_DUPLICATE_NAME, HD_DUPLICATE_ORDER, HD_DUPLICATE_UNIT, HD_DUPLICATE_RANK };
  const HdDuplicate *first = *(HdDuplicate * const *) a;
  const HdDuplicate *second = *(HdDuplicate * const *) b;

  for (guint i = 0; i < G_N_ELEMENTS (by_weight); i++)
    if ((first->reasons & by_weight[i]) != (second->reasons & by_weight[i]))
      return (first->reasons & by_weight[i]) ? -1 : 1;
  return strcmp (hd_record_get_id (first->person), hd_record_get_id (second->person));
}

GPtrArray *
hd_book_find_duplicates (HdBook         *self,
                         const HdRecord *person,
                         const char     *unit_id,
                         GError        **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_duplicate_free);
  g_autoptr (GPtrArray) candidates = NULL;
  g_autoptr (GHashTable) units = NULL;
  const char *name;

  g_return_val_if_fail (HD_IS_BOOK (self) && person != NULL && hd_record_get_kind (person) == HD_ENTITY_PERSON, NULL);

  name = hd_record_get_text (person, HD_PERSON_FULL_NAME);
  if (name == NULL)
    return g_steal_pointer (&found);
  candidates = hd_records_get_people_named (self->db, name, error);
  units = candidates != NULL ? find_units (self, person, unit_id, error) : NULL;
  if (units == NULL)
    return NULL;
  for (guint i = 0; i < candidates->len; i++)
    {
      HdRecord *candidate = g_ptr_array_index (candidates, i);
      HdDuplicateReason reasons = compare_names (name, hd_record_peek_text (candidate, HD_PERSON_FULL_NAME));
      HdDuplicate *duplicate;
      gboolean shares;

      if (reasons == 0 || g_str_equal (hd_record_get_id (candidate), hd_record_get_id (person)))
        continue;
      if (!shares_unit (self, candidate, units, &shares, error))
        return NULL;
      reasons |= (shares ? HD_DUPLICATE_UNIT : 0) | (same_rank (person, candidate) ? HD_DUPLICATE_RANK : 0);
      if (reasons == HD_DUPLICATE_MARKS) /* Hoa and Hòa are two names */
        continue;
      duplicate = g_new0 (HdDuplicate, 1);
      duplicate->person = hd_record_ref (candidate);
      duplicate->reasons = reasons;
      g_ptr_array_add (found, duplicate);
    }
  g_ptr_array_sort (found, compare_duplicates);
  return g_steal_pointer (&found);
}

/* --- Deleting --- */

/* "3 chữ ký, 1 thành viên": who refers to @id, but what goes with it. */
static gboolean
describe_uses (HdBook     *self,
               HdEntityKind target,
               const char  *id,
               GString     *uses,
               GError     **error)
{
  for (int kind = 0; kind < HD_N_ENTITIES; kind++)
    {
      const HdEntity *entity = hd_entity_get ((HdEntityKind) kind);
      guint count = 0;

      for (guint field = 0; field < entity->n_fields; field++)
        {
          g_autoptr (GPtrArray) records = NULL;

          if (entity->fields[field].kind != HD_FIELD_KIND_REF || entity->fields[field].target != target ||
              (entity->fields[field].flags & HD_FIELD_FLAG_OWNER) != 0)
            continue;
          records = hd_records_get_by (self->db, (HdEntityKind) kind, field, id, error);
          if (records == NULL)
            return FALSE;
          count += records->len;
        }
      if (count > 0)
        /* Translators: how many records of a kind: “3 signatures”. */
        g_string_append_printf (uses, _("%s%u × %s"), uses->len > 0 ? ", " : "", count, hd_entity_label ((HdEntityKind) kind));
    }
  return TRUE;
}

gboolean
hd_book_remove_person (HdBook     *self,
                       const char *id,
                       GError    **error)
{
  g_autoptr (HdRecord) person = NULL;
  g_autoptr (GPtrArray) posts = NULL;
  g_autoptr (GString) uses = g_string_new (NULL);

  g_return_val_if_fail (HD_IS_BOOK (self) && id != NULL, FALSE);

  person = hd_records_get (self->db, HD_ENTITY_PERSON, id, error);
  posts = person != NULL ? hd_records_get_by (self->db, HD_ENTITY_POST, HD_POST_PERSON, id, error) : NULL;
  if (posts == NULL || !describe_uses (self, HD_ENTITY_PERSON, id, uses, error))
    return FALSE;
  for (guint i = 0; uses->len == 0 && i < posts->len; i++)
    if (!describe_uses (self, HD_ENTITY_POST, hd_record_get_id (g_ptr_array_index (posts, i)), uses, error))
      return FALSE;
  if (uses->len > 0)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_CONSTRAINT,
                   _("“%s” cannot be deleted: the book still needs this person (%s). End the posts instead."),
                   hd_record_peek_text (person, HD_PERSON_FULL_NAME), uses->str);
      return FALSE;
    }
  return hd_book_remove_record (self, HD_ENTITY_PERSON, id, error);
}
