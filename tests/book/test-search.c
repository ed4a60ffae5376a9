/* test-search.c: searching everywhere in a book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/search-hit.h"

#include "base/i18n.h"
#include "book/edit.h"
#include "fixture.h"

static const HdSearchGroup *
find_group (GPtrArray *groups, HdEntityKind kind)
{
  for (guint i = 0; i < groups->len; i++)
    {
      const HdSearchGroup *group = g_ptr_array_index (groups, i);

      if (group->kind == kind)
        return group;
    }
  return NULL;
}

static char *
titles (HdBook *book, const char *text, HdEntityKind kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) groups = hd_book_search (book, text, 10, &error);
  const HdSearchGroup *group;
  GString *joined = g_string_new (NULL);

  g_assert_no_error (error);
  group = find_group (groups, kind);
  for (guint i = 0; group != NULL && i < group->hits->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "|" : "", ((HdSearchHit *) g_ptr_array_index (group->hits, i))->title);
  return g_string_free (joined, FALSE);
}

static void
assert_titles (HdBook *book, const char *text, HdEntityKind kind, const char *expected)
{
  g_autofree char *found = titles (book, text, kind);

  g_assert_cmpstr (found, ==, expected);
}

static void
add_unit (HdBook *book, const char *name)
{
  g_autoptr (HdRecord) unit = hd_record_new (HD_ENTITY_UNIT);
  g_autoptr (GError) error = NULL;

  hd_record_set_text (unit, HD_UNIT_NAME, name);
  hd_record_set_text (unit, HD_UNIT_KIND, "other");
  hd_book_save_record (book, unit, &error);
  g_assert_no_error (error);
}

static void
test_marks (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);

  add_unit (book, "Xã An Dương");
  add_unit (book, "Phường Đường Sắt");
  assert_titles (book, "duong", HD_ENTITY_UNIT, "Phường Đường Sắt|Xã An Dương");
  assert_titles (book, "đường", HD_ENTITY_UNIT, "Phường Đường Sắt");
  assert_titles (book, "dương", HD_ENTITY_UNIT, "Xã An Dương");
  assert_titles (book, "zzzz", HD_ENTITY_UNIT, "");
  assert_titles (book, "", HD_ENTITY_UNIT, "");
  assert_titles (book, "*", HD_ENTITY_UNIT, "");
}

/* The order of the alphabet would be the other way round. */
static void
test_exact_first (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);

  add_unit (book, "A Hoàn");
  add_unit (book, "B Hoa");
  add_unit (book, "C Hoài Hóa");
  add_unit (book, "D Hoahoc");
  assert_titles (book, "hoa", HD_ENTITY_UNIT, "B Hoa|D Hoahoc|A Hoàn|C Hoài Hóa");
}

static void
test_people (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autoptr (HdRecord) person = hd_record_new (HD_ENTITY_PERSON);
  g_autoptr (HdRecord) post = hd_record_new (HD_ENTITY_POST);
  g_autoptr (HdRecord) unit = hd_record_new (HD_ENTITY_UNIT);
  g_autoptr (HdEdit) edit = hd_edit_new (book, "Thêm");
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GError) error = NULL;
  const HdSearchHit *hit;

  hd_record_set_text (unit, HD_UNIT_NAME, "Huyện ủy Khe Sâu");
  hd_record_set_text (unit, HD_UNIT_KIND, "party");
  hd_record_set_text (person, HD_PERSON_FULL_NAME, "Lường Thị Quỳnh");
  hd_record_set_text (post, HD_POST_PERSON, hd_record_get_id (person));
  hd_record_set_text (post, HD_POST_UNIT, hd_record_get_id (unit));
  hd_record_set_text (post, HD_POST_TITLE, "Thuyền trưởng");
  hd_edit_put (edit, unit);
  hd_edit_put (edit, person);
  hd_edit_put (edit, post);
  g_assert_true (hd_edit_apply (edit, &error));
  assert_titles (book, "luong quynh", HD_ENTITY_PERSON, "Lường Thị Quỳnh");
  assert_titles (book, "thuyen truong", HD_ENTITY_PERSON, "Lường Thị Quỳnh");

  groups = hd_book_search (book, "khe sau", 10, &error);
  g_assert_no_error (error);
  g_assert_nonnull (find_group (groups, HD_ENTITY_UNIT));
  hit = g_ptr_array_index (find_group (groups, HD_ENTITY_PERSON)->hits, 0);
  g_assert_cmpstr (hit->detail, ==, "Thuyền trưởng Huyện ủy Khe Sâu");
  g_assert_cmpstr (hit->id, ==, hd_record_get_id (person));
}

static HdRecord *
new_clause (HdRecord *agreement, HdRecord *parent, const char *kind, int position, const char *text)
{
  HdRecord *clause = hd_record_new (HD_ENTITY_CLAUSE);

  hd_record_set_text (clause, HD_CLAUSE_AGREEMENT, hd_record_get_id (agreement));
  if (parent != NULL)
    hd_record_set_text (clause, HD_CLAUSE_PARENT, hd_record_get_id (parent));
  hd_record_set_text (clause, HD_CLAUSE_KIND, kind);
  hd_record_set_integer (clause, HD_CLAUSE_POSITION, position);
  hd_record_set_text (clause, HD_CLAUSE_TEXT, text);
  return clause;
}

static void
test_clauses (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autoptr (HdRecord) agreement = hd_record_new (HD_ENTITY_AGREEMENT);
  g_autoptr (HdRecord) part = new_clause (agreement, NULL, "part", 2, "Nội dung");
  g_autoptr (HdRecord) heading = new_clause (agreement, part, "heading", 1, "Tuyên truyền");
  g_autoptr (HdRecord) item = new_clause (agreement, heading, "item", 1, "Giúp dân thu hoạch lúa vùng chiêm trũng");
  g_autoptr (HdRecord) ground = new_clause (agreement, NULL, "ground", 1, "Căn cứ Nghị quyết chiêm bao");
  g_autoptr (HdEdit) edit = hd_edit_new (book, "Thêm");
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GPtrArray) few = NULL;
  g_autoptr (GError) error = NULL;
  const HdSearchGroup *group;
  const HdSearchHit *hit;

  hd_record_set_text (agreement, HD_AGREEMENT_KIND, "bilateral");
  hd_record_set_text (agreement, HD_AGREEMENT_TERM, "annual");
  hd_record_set_text (agreement, HD_AGREEMENT_TYPE_NAME, "Chương trình phối hợp");
  hd_record_set_text (agreement, HD_AGREEMENT_SUBJECT, "Phối hợp năm 2026");
  hd_record_set_text (agreement, HD_AGREEMENT_SYMBOL, "CTPH-XYZ");
  hd_record_set_integer (agreement, HD_AGREEMENT_NUMBER, 7);
  hd_record_set_text (agreement, HD_AGREEMENT_STATE, "draft");
  hd_edit_put (edit, agreement);
  hd_edit_put (edit, part);
  hd_edit_put (edit, heading);
  hd_edit_put (edit, item);
  hd_edit_put (edit, ground);
  hd_edit_apply (edit, &error);
  g_assert_no_error (error);

  groups = hd_book_search (book, "chiem trung", 10, &error);
  g_assert_no_error (error);
  group = find_group (groups, HD_ENTITY_CLAUSE);
  g_assert_cmpuint (group->hits->len, ==, 1);
  hit = g_ptr_array_index (group->hits, 0);
  g_assert_cmpint (hit->kind, ==, HD_ENTITY_AGREEMENT);
  g_assert_cmpstr (hit->id, ==, hd_record_get_id (agreement));
  g_assert_cmpstr (hit->title, ==, "Phối hợp năm 2026");
  g_assert_cmpstr (hit->detail, ==, "I › 1 › a: Giúp dân thu hoạch lúa vùng chiêm trũng");

  few = hd_book_search (book, "chiêm", 1, &error);
  group = find_group (few, HD_ENTITY_CLAUSE);
  g_assert_cmpuint (group->hits->len, ==, 1);
  g_assert_cmpuint (group->n_more, ==, 1);
  g_assert_true (group->more_is_least);

  assert_titles (book, "07/CTPH-XYZ", HD_ENTITY_AGREEMENT, "Phối hợp năm 2026");
  assert_titles (book, "ctph-xyz", HD_ENTITY_AGREEMENT, "Phối hợp năm 2026");
}

static void
test_excerpt (void)
{
  const char *body = "một hai ba bốn năm sáu bảy tám chín mười Đường mười hai";
  g_autofree char *found = hd_search_dup_excerpt (body, "duong");
  g_autofree char *start = hd_search_dup_excerpt ("Đường dài", "đường");
  g_autofree char *none = hd_search_dup_excerpt ("", "đường");

  g_assert_cmpstr (found, ==, "… năm sáu bảy tám chín mười Đường mười hai");
  g_assert_cmpstr (start, ==, "Đường dài");
  g_assert_cmpstr (none, ==, "");
}

typedef struct
{
  GPtrArray *groups;
  gboolean   done;
} Outcome;

static void
on_searched (GObject *source, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;
  g_autoptr (GError) error = NULL;

  outcome->groups = hd_book_search_finish (HD_BOOK (source), result, &error);
  g_assert_no_error (error);
  outcome->done = TRUE;
}

static void
test_worker (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  Outcome outcome = { NULL, FALSE };

  add_unit (book, "Xã An Dương");
  hd_book_search_async (book, "an duong", HD_SEARCH_RECORDS | HD_SEARCH_TEXTS, 5, NULL, on_searched, &outcome);
  fixture_wait (&outcome.done);
  g_assert_nonnull (find_group (outcome.groups, HD_ENTITY_UNIT));
  g_ptr_array_unref (outcome.groups);
}

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/book/search/marks", Fixture, NULL, fixture_set_up, test_marks, fixture_tear_down);
  g_test_add ("/book/search/exact-first", Fixture, NULL, fixture_set_up, test_exact_first, fixture_tear_down);
  g_test_add ("/book/search/people", Fixture, NULL, fixture_set_up, test_people, fixture_tear_down);
  g_test_add ("/book/search/clauses", Fixture, NULL, fixture_set_up, test_clauses, fixture_tear_down);
  g_test_add_func ("/book/search/excerpt", test_excerpt);
  g_test_add ("/book/search/worker", Fixture, NULL, fixture_set_up, test_worker, fixture_tear_down);

  return g_test_run ();
}
