/* test-units.c: the register of units: uses, order, ends, mergers and splits
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/list.h"
#include "book/unit-reorganisation.h"
#include "book/units.h"

#define ARMY   "00000000-0000-4000-8000-000000000011"
#define LABOUR "00000000-0000-4000-8000-000000000012"
#define CROSS  "00000000-0000-4000-8000-000000000013"

static HdRecord *
get_unit (HdBook *book, const char *id)
{
  g_autoptr (GError) error = NULL;
  HdRecord *unit = hd_book_get_record (book, HD_ENTITY_UNIT, id, &error);

  g_assert_no_error (error);
  return unit;
}

static HdRecord *
add_unit (HdBook *book, const char *name, const char *parent)
{
  g_autoptr (GError) error = NULL;
  HdRecord *unit = hd_book_make_unit (book, &error);

  g_assert_no_error (error);
  hd_record_set_text (unit, HD_UNIT_NAME, name);
  hd_record_set_text (unit, HD_UNIT_KIND, "socio_political");
  hd_record_set_text (unit, HD_UNIT_LEVEL, "district");
  hd_record_set_text (unit, HD_UNIT_PARENT, parent);
  g_assert_true (hd_book_save_record (book, unit, &error));
  g_assert_no_error (error);
  return unit;
}

static HdRecord *
add_post (HdBook *book, const char *name, const char *unit_id, const char *title, const char *from, const char *to)
{
  g_autoptr (HdEdit) edit = hd_edit_new (book, "Thêm");
  g_autoptr (HdRecord) person = hd_record_new (HD_ENTITY_PERSON);
  g_autoptr (GError) error = NULL;
  HdRecord *post = hd_record_new (HD_ENTITY_POST);

  hd_record_set_text (person, HD_PERSON_FULL_NAME, name);
  hd_record_set_text (post, HD_POST_PERSON, hd_record_get_id (person));
  hd_record_set_text (post, HD_POST_UNIT, unit_id);
  hd_record_set_text (post, HD_POST_TITLE, title);
  hd_record_set_text (post, HD_POST_FROM_DATE, from);
  hd_record_set_text (post, HD_POST_TO_DATE, to);
  hd_edit_put (edit, person);
  hd_edit_put (edit, post);
  g_assert_true (hd_edit_apply (edit, &error));
  g_assert_no_error (error);
  return post;
}

/* Names of the units in the order of the protocol. */
static char *
get_order (HdBook *book)
{
  const HdListQuery query = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hd_book_read_rows (book, HD_ENTITY_UNIT, &query, 0, 100, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (HdRecord) unit = get_unit (book, ((HdListRow *) g_ptr_array_index (rows, i))->id);

      g_auto (GStrv) words = g_strsplit (hd_record_get_text (unit, HD_UNIT_NAME), " ", 2);

      g_string_append_printf (text, "%s%d %s", i > 0 ? "|" : "", (int) hd_record_get_integer (unit, HD_UNIT_PROTOCOL_RANK), words[0]);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_refused (HdBook *book, const HdReorganisation *reorganisation, const char *part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = hd_book_export (book, NULL);
  g_autoptr (GBytes) after = NULL;

  g_assert_null (hd_book_plan_reorganisation (book, reorganisation, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (hd_book_reorganise (book, reorganisation, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  if (strstr (error->message, part) == NULL)
    g_error ("“%s” is not in “%s”", part, error->message);
  after = hd_book_export (book, NULL);
  g_assert_true (g_bytes_equal (before, after));
}

/* Number of lines of a plan with @effect whose sentence holds @part. */
static guint
count_lines (GPtrArray *lines, HdPlanEffect effect, const char *part)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const HdPlanLine *line = g_ptr_array_index (lines, i);

      n += line->effect == effect && strstr (line->text, part) != NULL;
    }
  return n;
}

static void
test_uses (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) agreements = NULL;
  g_autoptr (HdRecord) lonely = add_unit (book, "Hội Nông dân huyện Thử", NULL);
  const guint n_fields = 23;
  guint n_named = 0;

  /* Every field that can name a unit is counted, by the descriptors of the model. */
  for (int kind = 0; kind < HD_N_ENTITIES; kind++)
    for (guint field = 0; field < hd_entity_get ((HdEntityKind) kind)->n_fields; field++)
      {
        const HdField *form = &hd_entity_get ((HdEntityKind) kind)->fields[field];
        guint counted = 0, found;
        g_autoptr (GPtrArray) uses = NULL;
        g_autoptr (GPtrArray) records = NULL;

        if (form->kind != HD_FIELD_KIND_REF || form->target != HD_ENTITY_UNIT)
          continue;
        n_named++;
        records = hd_book_get_records_by (book, (HdEntityKind) kind, field, LABOUR, &error);
        g_assert_no_error (error);
        found = records->len;
        uses = hd_book_get_unit_uses (book, LABOUR, &error);
        g_assert_no_error (error);
        for (guint i = 0; i < uses->len; i++)
          {
            const HdUnitUse *use = g_ptr_array_index (uses, i);

            if (use->kind == (HdEntityKind) kind && use->field == field)
              counted = use->count;
          }
        g_assert_cmpuint (counted, ==, found);
      }
  g_assert_cmpuint (n_named, ==, n_fields);

  agreements = hd_book_get_unit_agreements (book, LABOUR, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (agreements->len, >=, 1);

  /* In use: refused with what uses it. Not in use: gone. */
  g_assert_false (hd_book_remove_unit (book, LABOUR, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONSTRAINT);
  g_assert_nonnull (strstr (error->message, "Liên đoàn Lao động tỉnh Thử Nghiệm"));
  g_assert_nonnull (strstr (error->message, "1 chương trình"));
  g_clear_error (&error);
  g_assert_true (hd_book_remove_unit (book, hd_record_get_id (lonely), &error));
  g_assert_no_error (error);
  g_assert_null (hd_book_get_record (book, HD_ENTITY_UNIT, hd_record_get_id (lonely), &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_NOT_FOUND);
}

static void
test_parent (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) a = add_unit (book, "Hội A", NULL);
  g_autoptr (HdRecord) b = add_unit (book, "Hội B", hd_record_get_id (a));
  g_autoptr (HdRecord) c = add_unit (book, "Hội C", hd_record_get_id (b));
  g_autoptr (HdRecord) changed = hd_record_copy (a);
  g_autoptr (GPtrArray) children = hd_book_get_unit_children (book, hd_record_get_id (a), HD_DATE_NONE, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (children->len, ==, 1);
  g_assert_true (hd_book_check_unit_parent (book, c, &error));
  g_assert_no_error (error);
  hd_record_set_text (changed, HD_UNIT_PARENT, hd_record_get_id (c));
  g_assert_false (hd_book_check_unit_parent (book, changed, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "Hội"));
}

static void
test_protocol (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) last = add_unit (book, "Mới", NULL);
  g_autofree char *order = get_order (book);
  const char *id = hd_record_get_id (last);

  g_assert_cmpstr (order, ==, "1 Bộ|2 Liên|3 Mới|0 Hội");

  g_assert_true (hd_book_move_unit (book, id, ARMY, FALSE, &error));
  g_assert_no_error (error);
  g_free (order);
  order = get_order (book);
  g_assert_cmpstr (order, ==, "1 Mới|2 Bộ|3 Liên|0 Hội");

  g_assert_true (hd_book_move_unit (book, id, NULL, FALSE, &error));
  g_free (order);
  order = get_order (book);
  g_assert_cmpstr (order, ==, "1 Bộ|2 Liên|3 Mới|0 Hội");

  /* What had no rank gets one when it is put among those that have, or when another is put behind it. */
  g_assert_true (hd_book_move_unit (book, CROSS, LABOUR, FALSE, &error));
  g_free (order);
  order = get_order (book);
  g_assert_cmpstr (order, ==, "1 Bộ|2 Hội|3 Liên|4 Mới");

  g_assert_true (hd_book_move_unit (book, ARMY, LABOUR, TRUE, &error));
  g_free (order);
  order = get_order (book);
  g_assert_cmpstr (order, ==, "1 Hội|2 Liên|3 Bộ|4 Mới");

  g_assert_false (hd_book_move_unit (book, "00000000-0000-4000-8000-00000000ffff", NULL, FALSE, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_NOT_FOUND);
}

static void
test_merge (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) a = add_unit (book, "Hội Nông dân huyện Đông", LABOUR);
  g_autoptr (HdRecord) b = add_unit (book, "Hội Nông dân huyện Đoài", LABOUR);
  g_autoptr (HdRecord) below = add_unit (book, "Chi hội xã Một", hd_record_get_id (a));
  g_autoptr (HdRecord) post = add_post (book, "Lê Thị Hòa", hd_record_get_id (a), "Chủ tịch", "2020-01-01", NULL);
  g_autoptr (HdRecord) past = add_post (book, "Trần Văn Cũ", hd_record_get_id (a), "Chủ tịch", NULL, "2019-12-31");
  g_autoptr (HdRecord) successor = hd_reorganisation_make_successor (HD_REORGANISATION_MERGE, a);
  g_autoptr (HdReorganisation) merge = hd_reorganisation_new (HD_REORGANISATION_MERGE, hd_date_new (2025, 7, 1));
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) chain = NULL;
  g_autoptr (GPtrArray) posts = NULL;
  g_autoptr (HdRecord) unit = NULL;

  hd_reorganisation_add_predecessor (merge, hd_record_get_id (a));
  hd_reorganisation_add_successor (merge, successor, 0);
  merge->move_children = merge->move_posts = TRUE;
  merge->note = g_strdup ("Quyết định số 1");
  assert_refused (book, merge, "ít nhất hai");
  hd_reorganisation_add_predecessor (merge, hd_record_get_id (b));
  assert_refused (book, merge, "phải có tên");
  hd_record_set_text (successor, HD_UNIT_NAME, "Hội Nông dân khu vực 1");

  lines = hd_book_plan_reorganisation (book, merge, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_lines (lines, HD_PLAN_ENDS, "30/06/2025"), ==, 2);
  g_assert_cmpuint (count_lines (lines, HD_PLAN_BEGINS, "01/07/2025"), ==, 1);
  g_assert_cmpuint (count_lines (lines, HD_PLAN_HANDS_ON, "100%"), ==, 2);
  g_assert_cmpuint (count_lines (lines, HD_PLAN_MOVES, "Chi hội xã Một"), ==, 1);
  g_assert_cmpuint (count_lines (lines, HD_PLAN_MOVES, "Lê Thị Hòa"), ==, 1);
  g_assert_cmpuint (count_lines (lines, HD_PLAN_MOVES, "Trần Văn Cũ"), ==, 0);

  g_assert_true (hd_book_reorganise (book, merge, &error));
  g_assert_no_error (error);
  unit = get_unit (book, hd_record_get_id (a));
  g_assert_cmpstr (hd_record_get_text (unit, HD_UNIT_VALID_TO), ==, "2025-06-30");
  g_assert_true (hd_unit_is_valid_on (unit, hd_date_new (2025, 6, 30)));
  g_assert_false (hd_unit_is_valid_on (unit, hd_date_new (2025, 7, 1)));
  hd_record_unref (unit);
  unit = get_unit (book, hd_record_get_id (below));
  g_assert_cmpstr (hd_record_get_text (unit, HD_UNIT_PARENT), ==, hd_record_get_id (successor));
  hd_record_unref (unit);
  unit = get_unit (book, hd_record_get_id (successor));
  g_assert_cmpstr (hd_record_get_text (unit, HD_UNIT_VALID_FROM), ==, "2025-07-01");
  g_assert_cmpstr (hd_record_get_text (unit, HD_UNIT_PARENT), ==, LABOUR);

  posts = hd_book_get_unit_posts (book, hd_record_get_id (successor), hd_date_new (2026, 1, 1), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (posts->len, ==, 1);
  g_assert_cmpstr (hd_record_get_text (g_ptr_array_index (posts, 0), HD_POST_FROM_DATE), ==, "2025-07-01");
  g_assert_cmpstr (hd_record_get_text (g_ptr_array_index (posts, 0), HD_POST_TITLE), ==, "Chủ tịch");
  g_clear_pointer (&posts, g_ptr_array_unref);
  posts = hd_book_get_unit_posts (book, hd_record_get_id (a), hd_date_new (2025, 7, 1), &error);
  g_assert_cmpuint (posts->len, ==, 0);

  chain = hd_book_get_unit_chain (book, hd_record_get_id (successor), HD_UNIT_PREDECESSORS, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (chain->len, ==, 2);

  /* What has ended cannot end again. */
  assert_refused (book, merge, "Đông");
}

static void
test_split (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) old = add_unit (book, "Hội Cũ", NULL);
  g_autoptr (HdRecord) first = hd_reorganisation_make_successor (HD_REORGANISATION_SPLIT, old);
  g_autoptr (HdRecord) second = hd_reorganisation_make_successor (HD_REORGANISATION_SPLIT, old);
  g_autoptr (HdReorganisation) split = hd_reorganisation_new (HD_REORGANISATION_SPLIT, hd_date_new (2025, 7, 1));
  g_autoptr (GPtrArray) successions = NULL;
  HdSuccessor *third;

  hd_record_set_text (first, HD_UNIT_NAME, "Hội Đông");
  hd_record_set_text (second, HD_UNIT_NAME, "Hội Tây");
  hd_reorganisation_add_predecessor (split, hd_record_get_id (old));
  hd_reorganisation_add_successor (split, first, 3333);
  assert_refused (book, split, "ít nhất hai");
  hd_reorganisation_add_successor (split, second, 3333);
  assert_refused (book, split, "66,66%");
  hd_reorganisation_add_successor (split, second, 3334);
  assert_refused (book, split, "hai lần");
  third = g_ptr_array_index (split->successors, 2);
  hd_record_unref (third->unit);
  third->unit = get_unit (book, LABOUR);
  g_assert_true (hd_book_reorganise (book, split, &error));
  g_assert_no_error (error);

  successions = hd_book_get_records_by (book, HD_ENTITY_UNIT_SUCCESSION, HD_UNIT_SUCCESSION_PREDECESSOR, hd_record_get_id (old), &error);
  g_assert_cmpuint (successions->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (hd_record_get_integer (g_ptr_array_index (successions, i), HD_UNIT_SUCCESSION_SHARE) / 2, >, 1665);
}

/* Renamed again and again: the chain is whole in both directions, and a circle in the records does not hold it up. */
static void
test_chain (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) unit = add_unit (book, "Tên 0", NULL);
  g_autofree char *first_id = g_strdup (hd_record_get_id (unit));
  g_autoptr (GPtrArray) chain = NULL;
  g_autoptr (HdRecord) back = hd_record_new (HD_ENTITY_UNIT_SUCCESSION);

  for (int i = 1; i <= 5; i++)
    {
      g_autoptr (HdRecord) next = hd_reorganisation_make_successor (HD_REORGANISATION_RENAME, unit);
      g_autoptr (HdReorganisation) rename = hd_reorganisation_new (HD_REORGANISATION_RENAME, hd_date_new (2000 + i, 1, 1));
      g_autofree char *name = g_strdup_printf ("Tên %d", i);

      hd_record_set_text (next, HD_UNIT_NAME, name);
      hd_reorganisation_add_predecessor (rename, hd_record_get_id (unit));
      hd_reorganisation_add_successor (rename, next, 0);
      g_assert_true (hd_book_reorganise (book, rename, &error));
      g_assert_no_error (error);
      hd_record_unref (unit);
      unit = get_unit (book, hd_record_get_id (next));
    }
  chain = hd_book_get_unit_chain (book, hd_record_get_id (unit), HD_UNIT_PREDECESSORS, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (chain->len, ==, 5);
  g_assert_cmpuint (((HdUnitLink *) g_ptr_array_index (chain, 4))->generation, ==, 5);
  g_assert_cmpstr (hd_record_get_id (((HdUnitLink *) g_ptr_array_index (chain, 4))->unit), ==, first_id);
  g_clear_pointer (&chain, g_ptr_array_unref);

  hd_record_set_text (back, HD_UNIT_SUCCESSION_PREDECESSOR, hd_record_get_id (unit));
  hd_record_set_text (back, HD_UNIT_SUCCESSION_SUCCESSOR, first_id);
  hd_record_set_text (back, HD_UNIT_SUCCESSION_KIND, "merge");
  hd_record_set_integer (back, HD_UNIT_SUCCESSION_SHARE, 10000);
  hd_record_set_text (back, HD_UNIT_SUCCESSION_DATE, "2020-01-01");
  g_assert_true (hd_book_save_record (book, back, &error));
  g_assert_no_error (error);
  chain = hd_book_get_unit_chain (book, first_id, HD_UNIT_SUCCESSORS, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (chain->len, ==, 5);
}

static void
test_end (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdReorganisation) dissolve = hd_reorganisation_new (HD_REORGANISATION_DISSOLVE, hd_date_new (2026, 1, 1));
  g_autoptr (HdReorganisation) again = hd_reorganisation_new (HD_REORGANISATION_DISSOLVE, hd_date_new (2027, 1, 1));
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) posts = NULL;
  g_autoptr (HdRecord) party = hd_record_new (HD_ENTITY_PARTY);

  /* A draft that names it is told, what is signed does not change. */
  hd_record_set_text (party, HD_PARTY_AGREEMENT, "00000000-0000-4000-8000-000000000032");
  hd_record_set_text (party, HD_PARTY_UNIT, LABOUR);
  hd_record_set_integer (party, HD_PARTY_POSITION, 1);
  hd_record_set_text (party, HD_PARTY_ROLE, "lead");
  g_assert_true (hd_book_save_record (book, party, &error));
  g_assert_no_error (error);
  hd_reorganisation_add_predecessor (dissolve, LABOUR);
  lines = hd_book_plan_reorganisation (book, dissolve, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_lines (lines, HD_PLAN_CHECK, "năm 2024"), ==, 1);
  g_assert_cmpuint (count_lines (lines, HD_PLAN_STAYS, "1 chương trình đã ký"), ==, 1);
  g_assert_cmpuint (count_lines (lines, HD_PLAN_CHECK, "Hội Chữ thập đỏ"), ==, 1);

  g_assert_true (hd_book_reorganise (book, dissolve, &error));
  g_assert_no_error (error);
  posts = hd_book_get_unit_posts (book, LABOUR, HD_DATE_NONE, &error);
  g_assert_cmpstr (hd_record_get_text (g_ptr_array_index (posts, 0), HD_POST_TO_DATE), ==, "2025-12-31");
  hd_reorganisation_add_predecessor (again, LABOUR);
  g_assert_false (hd_book_reorganise (book, again, &error)); /* it has ended */
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
}

#define ADD(path, function) g_test_add ("/book/units/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  ADD ("uses", test_uses);
  ADD ("parent", test_parent);
  ADD ("protocol", test_protocol);
  ADD ("merge", test_merge);
  ADD ("split", test_split);
  ADD ("chain", test_chain);
  ADD ("end", test_end);

  return g_test_run ();
}
