/* list-print.c: the lists of units and of people as they are shown, on paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/list-print.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/book-private.h"
#include "book/list.h"
#include "papers/list-paper.h"
#include "store/records.h"

/* Nobody reads more on paper, and each row is a row of a table. */
#define MAX_PRINTED 5000
/* Levels of a tree; deeper ones would be a circle. */
#define MAX_DEPTH 16

/* In the order of the choices of HD_UNIT_KIND and HD_UNIT_LEVEL. */
static const char *const kind_words[] = {
  "cơ quan quân sự", "cơ quan Đảng", "cơ quan nhà nước", "Mặt trận Tổ quốc", "tổ chức chính trị - xã hội", "tổ chức nhân đạo", "cụm, khối", "loại khác",
};
static const char *const level_words[] = {
  "cấp trung ương", "cấp quân khu", "cấp tỉnh", "cấp thành phố", "cấp huyện", "cấp khu vực", "cấp xã",
};

typedef struct
{
  GPtrArray *rows;   /* HdListRow */
  GArray    *depths; /* guint */
} Listing;

static void
listing_clear (Listing *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->depths, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Listing, listing_clear)

/* What @query lists, and below each unit of a tree what hangs on it. */
static gboolean
read_level (Listing           *self,
            HdBook            *book,
            HdEntityKind       kind,
            const HdListQuery *query,
            guint              depth,
            GError           **error)
{
  g_autoptr (GPtrArray) rows = hd_book_read_rows (book, kind, query, 0, MAX_PRINTED + 1, error);

  if (rows == NULL)
    return FALSE;
  if (self->rows->len + rows->len > MAX_PRINTED)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("The list has more than %d rows, and no more are printed at once. Narrow it down."), MAX_PRINTED);
      return FALSE;
    }
  while (rows->len > 0)
    {
      HdListRow *row = g_ptr_array_steal_index (rows, 0);
      HdListQuery below = *query;

      g_ptr_array_add (self->rows, row);
      g_array_append_val (self->depths, depth);
      below.parent = row->id;
      if (query->parent != NULL && depth + 1 < MAX_DEPTH && !read_level (self, book, kind, &below, depth + 1, error))
        return FALSE;
    }
  return TRUE;
}

static const char *
find_word (HdEntityKind       kind,
           guint              field,
           const char        *choice,
           const char *const *words)
{
  const char *const *choices = hd_entity_get (kind)->fields[field].choices;

  for (guint i = 0; choice != NULL && choices[i] != NULL; i++)
    if (g_str_equal (choices[i], choice))
      return words[i];
  return NULL;
}

static void
append (GString    *scope,
        const char *before,
        const char *word,
        const char *after)
{
  if (word != NULL && *word != '\0')
    g_string_append_printf (scope, ", %s%s%s", before, word, after);
}

/* "Các đơn vị, cấp xã, còn hiệu lực ngày 26/11/2026": what the list was narrowed to, in the words of the paper. */
static char *
describe (HdBook            *self,
          HdEntityKind       kind,
          const HdListQuery *query,
          HdDate             day)
{
  g_autoptr (GString) scope = g_string_new (kind == HD_ENTITY_PERSON ? "Các đồng chí" : "Các đơn vị");
  g_autofree char *valid = query->valid_on != HD_DATE_NONE ? hd_date_print_short (query->valid_on) : NULL;
  g_autofree char *told = hd_date_print_short (query->on_date != HD_DATE_NONE ? query->on_date : day);
  g_autoptr (HdRecord) unit = query->of_unit != NULL ? hd_records_get (self->db, HD_ENTITY_UNIT, query->of_unit, NULL) : NULL;

  append (scope, "", find_word (HD_ENTITY_UNIT, HD_UNIT_KIND, query->unit_kind, kind_words), "");
  append (scope, "", find_word (HD_ENTITY_UNIT, HD_UNIT_LEVEL, query->unit_level, level_words), "");
  append (scope, "còn hiệu lực ngày ", valid, "");
  append (scope, "", unit != NULL ? hd_record_peek_text (unit, HD_UNIT_NAME) : NULL, "");
  if (kind == HD_ENTITY_PERSON)
    append (scope, query->in_post_only ? "giữ chức vụ ngày " : "chức vụ ngày ", told, "");
  append (scope, "có “", query->search, "”");
  return g_string_free (g_steal_pointer (&scope), FALSE);
}

HdRendering *
hd_book_render_list (HdBook            *self,
                     HdEntityKind       kind,
                     const HdListQuery *query,
                     GError           **error)
{
  g_auto (Listing) listing = { 0 };
  HdDate day = hd_date_today ();
  g_autofree char *scope = NULL;
  g_autoptr (HdRecord) committee = NULL;
  g_autoptr (HdPaper) paper = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && query != NULL, NULL);
  g_return_val_if_fail (kind == HD_ENTITY_UNIT || kind == HD_ENTITY_PERSON, NULL);

  listing.rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_list_row_free);
  listing.depths = g_array_new (FALSE, FALSE, sizeof (guint));
  committee = hd_records_get_committee (self->db, error);
  if (committee == NULL || !read_level (&listing, self, kind, query, 0, error))
    return NULL;
  if (self->profile != NULL)
    hd_record_set_text (committee, HD_COMMITTEE_PROFILE, self->profile);
  scope = describe (self, kind, query, day);
  paper = hd_list_paper_new (committee, kind, listing.rows, listing.depths, scope, day);
  return hd_book_render_paper (self, paper, error);
}
