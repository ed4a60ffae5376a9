/* table-people.c: a list of people against the book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/table-import-private.h"
#include "model/validate.h"

typedef struct
{
  HdTableImport *import;
  HdUnitIndex   *units;
  GHashTable    *by_name;    /* folded with marks -> GPtrArray of HdRecord */
  GHashTable    *by_letters; /* the words without marks, sorted -> GPtrArray */
  GHashTable    *posts;      /* id of a person -> GPtrArray of HdRecord: working copies */
} PeoplePlan;

/* What one row says. */
typedef struct
{
  char       *name;
  const char *title;
  const char *phone;
  HdRecord   *unit; /* (transfer none) (nullable) */
} Said;

/* --- Who is in the book --- */

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* “Văn Hòa Nguyễn” and “Nguyễn Văn Hoà” give the same. */
static char *
sort_words (const char *name)
{
  g_autofree char *folded = hd_text_fold (name);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  qsort (words, g_strv_length (words), sizeof (char *), compare_words);
  return g_strjoinv (" ", words);
}

static void
add_person (PeoplePlan *self,
            HdRecord   *person)
{
  const char *name = hd_record_get_text (person, HD_PERSON_FULL_NAME);
  g_autofree char *sorted = sort_words (name);

  hd_unit_index_insert (self->by_name, name, TRUE, person);
  hd_unit_index_insert (self->by_letters, sorted, FALSE, person);
}

static GPtrArray *
posts_of (PeoplePlan     *self,
          const HdRecord *person)
{
  GPtrArray *posts = g_hash_table_lookup (self->posts, hd_record_get_id (person));

  if (posts == NULL)
    {
      posts = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
      g_hash_table_insert (self->posts, g_strdup (hd_record_get_id (person)), posts);
    }
  return posts;
}

static gboolean
read_book (PeoplePlan *self,
           HdBook     *book,
           GError    **error)
{
  g_autoptr (GPtrArray) people = hd_book_get_all_records (book, HD_ENTITY_PERSON, error);
  g_autoptr (GPtrArray) posts = people != NULL ? hd_book_get_all_records (book, HD_ENTITY_POST, error) : NULL;

  if (posts == NULL)
    return FALSE;
  for (guint i = 0; i < people->len; i++)
    add_person (self, g_ptr_array_index (people, i));
  for (guint i = 0; i < posts->len; i++)
    {
      HdRecord *post = g_ptr_array_index (posts, i);
      g_autoptr (HdRecord) person = hd_record_new_with_id (HD_ENTITY_PERSON, hd_record_get_text (post, HD_POST_PERSON));

      g_ptr_array_add (posts_of (self, person), hd_record_ref (post));
    }
  return TRUE;
}

static gboolean
has_post_at (PeoplePlan     *self,
             const HdRecord *person,
             const HdRecord *unit)
{
  GPtrArray *posts = posts_of (self, person);

  for (guint i = 0; i < posts->len; i++)
    if (g_strcmp0 (hd_record_get_text (g_ptr_array_index (posts, i), HD_POST_UNIT), hd_record_get_id (unit)) == 0)
      return TRUE;
  return FALSE;
}

/* --- Whom a row means --- */

/* Those of @people who hold or held a post at the unit, and the last of them. */
static guint
count_at_unit (PeoplePlan     *self,
               GPtrArray      *people,
               const HdRecord *unit,
               HdRecord      **last)
{
  guint n = 0;

  for (guint i = 0; people != NULL && i < people->len; i++)
    if (has_post_at (self, g_ptr_array_index (people, i), unit))
      {
        *last = g_ptr_array_index (people, i);
        n++;
      }
  return n;
}

static HdRecord *
find_by_phone (GPtrArray  *people,
               const char *phone)
{
  for (guint i = 0; *phone != '\0' && i < people->len; i++)
    if (g_strcmp0 (hd_record_get_text (g_ptr_array_index (people, i), HD_PERSON_PHONE), phone) == 0)
      return g_ptr_array_index (people, i);
  return NULL;
}

static char *
dup_doubt (PeoplePlan *self,
           HdRecord   *person)
{
  GPtrArray *posts = posts_of (self, person);
  const HdRecord *post = posts->len > 0 ? g_ptr_array_index (posts, posts->len - 1) : NULL;
  const HdRecord *unit = post != NULL ? g_hash_table_lookup (self->units->by_id, hd_record_get_text (post, HD_POST_UNIT)) : NULL;
  const char *name = hd_record_peek_text (person, HD_PERSON_FULL_NAME);

  if (unit == NULL)
    return g_strdup_printf (_("May be “%s”, who is in the book."), name);
  return g_strdup_printf (_("May be “%1$s” of “%2$s”, who is in the book."), name, hd_record_peek_text (unit, HD_UNIT_NAME));
}

/* The person of the book that the row means; NULL with @doubt when it may be somebody, or without when it is nobody. */
static HdRecord *
find_person (PeoplePlan *self,
             const Said *said,
             char      **doubt)
{
  GPtrArray *named = hd_unit_index_lookup (self->by_name, said->name, TRUE);
  g_autofree char *sorted = sort_words (said->name);
  GPtrArray *alike = hd_unit_index_lookup (self->by_letters, sorted, FALSE);
  HdRecord *person = NULL;

  *doubt = NULL;
  if (named != NULL)
    {
      guint n_there = said->unit != NULL ? count_at_unit (self, named, said->unit, &person) : 0;

      if (n_there == 1 || (said->unit == NULL && named->len == 1))
        return n_there == 1 ? person : g_ptr_array_index (named, 0);
      person = find_by_phone (named, said->phone);
      if (person == NULL)
        *doubt = dup_doubt (self, g_ptr_array_index (named, 0));
      return person;
    }
  if (alike != NULL && (said->unit == NULL || count_at_unit (self, alike, said->unit, &person) > 0))
    *doubt = dup_doubt (self, person != NULL ? person : g_ptr_array_index (alike, 0));
  return NULL;
}

/* --- What becomes of a row --- */

static HdRecord *
find_post (PeoplePlan     *self,
           const HdRecord *person,
           const Said     *said)
{
  GPtrArray *posts = posts_of (self, person);
  g_autofree char *wanted = hd_text_fold_marked (said->title);

  for (guint i = 0; i < posts->len; i++)
    {
      HdRecord *post = g_ptr_array_index (posts, i);
      g_autofree char *title = hd_text_fold_marked (hd_record_peek_text (post, HD_POST_TITLE));

      if (g_strcmp0 (hd_record_get_text (post, HD_POST_UNIT), hd_record_get_id (said->unit)) == 0 && g_str_equal (title, wanted))
        return post;
    }
  return NULL;
}

static HdRecord *
make_post (PeoplePlan     *self,
           const HdRecord *person,
           const Said     *said,
           GString        *changes)
{
  g_autoptr (HdRecord) post = hd_record_new (HD_ENTITY_POST);

  hd_record_set_text (post, HD_POST_PERSON, hd_record_get_id (person));
  hd_record_set_text (post, HD_POST_UNIT, hd_record_get_id (said->unit));
  hd_record_set_text (post, HD_POST_TITLE, said->title);
  g_ptr_array_add (posts_of (self, person), hd_record_ref (post));
  if (changes->len > 0)
    g_string_append (changes, "; ");
  g_string_append_printf (changes, _("post: %1$s, %2$s"), said->title, hd_record_peek_text (said->unit, HD_UNIT_NAME));
  return post;
}

/* Rank, phone and note of the person. */
static gboolean
fill_person (PeoplePlan  *self,
             guint        table_row,
             HdImportRow *row,
             HdRecord    *person,
             GString     *changes,
             GError     **error)
{
  static const int own[] = { HD_PEOPLE_COLUMN_MILITARY_RANK, HD_PEOPLE_COLUMN_PHONE, HD_PEOPLE_COLUMN_NOTE };
  guint n;
  const HdTableField *fields = hd_table_fields (HD_ENTITY_PERSON, &n);
  g_autoptr (HdRecord) before = hd_record_copy (person);

  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    if (!hd_import_row_set (person, (guint) fields[own[i]].field, hd_table_import_cell (self->import, table_row, own[i]), NULL, changes, error))
      return FALSE;
  if (!hd_record_equal (before, person))
    hd_import_row_put (row, person);
  return hd_validate_strict (person, error);
}

static gboolean
fill_post (PeoplePlan  *self,
           guint        table_row,
           HdImportRow *row,
           HdRecord    *person,
           const Said  *said,
           GString     *changes,
           GError     **error)
{
  HdTableImport *import = self->import;
  HdRecord *post = find_post (self, person, said);
  g_autoptr (HdRecord) before = post != NULL ? hd_record_copy (post) : NULL;

  if (post == NULL)
    post = make_post (self, person, said, changes);
  if (!hd_import_row_set (post, HD_POST_FROM_DATE, hd_table_import_cell (import, table_row, HD_PEOPLE_COLUMN_FROM_DATE), NULL, changes, error) ||
      !hd_import_row_set (post, HD_POST_TO_DATE, hd_table_import_cell (import, table_row, HD_PEOPLE_COLUMN_TO_DATE), NULL, changes, error) ||
      !hd_validate_strict (post, error))
    {
      /* What later rows compare with is as it was. */
      if (before == NULL)
        g_ptr_array_remove (posts_of (self, person), post);
      else
        hd_import_restore (post, before);
      return FALSE;
    }
  if (before == NULL || !hd_record_equal (before, post))
    hd_import_row_put (row, post);
  return TRUE;
}

static gboolean
fill (PeoplePlan  *self,
      guint        table_row,
      HdImportRow *row,
      HdRecord    *person,
      const Said  *said,
      GString     *changes,
      GError     **error)
{
  g_autoptr (HdRecord) before = hd_record_copy (person);

  if (fill_person (self, table_row, row, person, changes, error) &&
      (said->unit == NULL || fill_post (self, table_row, row, person, said, changes, error)))
    return TRUE;
  hd_import_restore (person, before);
  return FALSE;
}

static gboolean
read_said (PeoplePlan *self,
           guint       table_row,
           Said       *said,
           GError    **error)
{
  HdTableImport *import = self->import;
  const char *unit = hd_table_import_cell (import, table_row, HD_PEOPLE_COLUMN_UNIT);
  g_autofree char *joined = g_strdup_printf ("%s %s", hd_table_import_cell (import, table_row, HD_PEOPLE_COLUMN_FAMILY_NAME),
                                             hd_table_import_cell (import, table_row, HD_PEOPLE_COLUMN_GIVEN_NAME));
  const char *full = hd_table_import_cell (import, table_row, HD_PEOPLE_COLUMN_FULL_NAME);

  said->name = hd_text_clean (*full != '\0' ? full : joined, -1, HD_TEXT_LINE, error);
  if (said->name == NULL)
    return FALSE;
  said->title = hd_table_import_cell (import, table_row, HD_PEOPLE_COLUMN_TITLE);
  said->phone = hd_table_import_cell (import, table_row, HD_PEOPLE_COLUMN_PHONE);
  if (*said->name == '\0')
    g_set_error_literal (error, HD_ERROR, HD_ERROR_INVALID, _("The name is missing."));
  else if (*said->title != '\0' && *unit == '\0')
    g_set_error_literal (error, HD_ERROR, HD_ERROR_INVALID, _("The post has no unit."));
  else if (*said->title == '\0' && *unit != '\0')
    g_set_error_literal (error, HD_ERROR, HD_ERROR_INVALID, _("The unit is given, but not the title of the post there."));
  else if (*unit == '\0' || (said->unit = hd_unit_index_find (self->units, unit, error)) != NULL)
    return TRUE;
  return FALSE;
}

static HdRecord *
make_person (const char *name)
{
  HdRecord *person = hd_record_new (HD_ENTITY_PERSON);

  hd_record_set_text (person, HD_PERSON_FULL_NAME, name);
  return person;
}

static gboolean
settle (PeoplePlan  *self,
        guint        table_row,
        HdImportRow *row,
        GError     **error)
{
  g_autoptr (GString) changes = g_string_new (NULL);
  g_autoptr (HdRecord) person = NULL;
  g_autofree char *doubt = NULL;
  Said said = { NULL };
  HdRecord *known = NULL;
  gboolean read = read_said (self, table_row, &said, error);

  if (said.name != NULL)
    {
      g_free (row->title);
      row->title = said.name;
    }
  if (!read)
    return FALSE;
  known = find_person (self, &said, &doubt);
  person = known != NULL ? hd_record_ref (known) : make_person (said.name);
  if (known == NULL)
    hd_import_row_put (row, person);
  if (!fill (self, table_row, row, person, &said, changes, error))
    return FALSE;
  if (doubt != NULL)
    hd_import_row_settle (row, HD_IMPORT_DOUBTFUL, g_steal_pointer (&doubt));
  else if (known != NULL)
    hd_import_row_settle (row, row->puts->len > 0 ? HD_IMPORT_CHANGED : HD_IMPORT_SAME, g_strdup (changes->str));
  else
    {
      add_person (self, person);
      hd_import_row_settle (row, HD_IMPORT_NEW, g_strdup (changes->str));
    }
  return TRUE;
}

static GHashTable *
new_index (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

gboolean
hd_table_import_plan_people (HdTableImport *self,
                             HdBook        *book,
                             GError       **error)
{
  g_autoptr (HdUnitIndex) units = hd_unit_index_new (book, error);
  g_autoptr (GHashTable) by_name = new_index ();
  g_autoptr (GHashTable) by_letters = new_index ();
  g_autoptr (GHashTable) posts = new_index ();
  PeoplePlan plan = { self, units, by_name, by_letters, posts };
  guint first = self->table->rows->len - self->rows->len;

  if (units == NULL || !read_book (&plan, book, error))
    return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      HdImportRow *row = g_ptr_array_index (self->rows, i);
      g_autoptr (GError) problem = NULL;

      if (settle (&plan, first + i, row, &problem))
        continue;
      g_ptr_array_set_size (row->puts, 0);
      hd_import_row_settle (row, HD_IMPORT_REFUSED, g_strdup (problem->message));
    }
  return TRUE;
}
