/* test-consolidation.c: what amendments say of a text, and how it reads with them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/consolidation.h"
#include "model/outline.h"

#define N_BASE 7

typedef struct
{
  GPtrArray *base;       /* I., 1., a), b), 2., II., a paragraph of it */
  GPtrArray *amendments;
} Text;

static HdRecord *
add_clause (GPtrArray *clauses, HdRecord *parent, gint64 position, const char *kind, const char *text)
{
  HdRecord *clause = hd_record_new (HD_ENTITY_CLAUSE);

  hd_record_set_text (clause, HD_CLAUSE_PARENT, parent != NULL ? hd_record_get_id (parent) : NULL);
  hd_record_set_integer (clause, HD_CLAUSE_POSITION, position);
  hd_record_set_text (clause, HD_CLAUSE_KIND, kind);
  hd_record_set_text (clause, HD_CLAUSE_TEXT, text);
  g_ptr_array_add (clauses, clause);
  return clause;
}

static void
set_up (Text *self, gconstpointer data)
{
  HdRecord *part, *heading;

  self->base = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  self->amendments = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_amendment_free);
  part = add_clause (self->base, NULL, 1, "part", "Mục đích");
  heading = add_clause (self->base, part, 1, "heading", "Tuyên truyền");
  add_clause (self->base, heading, 1, "item", "Điểm một");
  add_clause (self->base, heading, 2, "item", "Điểm hai");
  add_clause (self->base, part, 2, "heading", "Huấn luyện");
  part = add_clause (self->base, NULL, 2, "part", "Tổ chức");
  add_clause (self->base, part, 1, "paragraph", "Các bên phân công.");
}

static void
tear_down (Text *self, gconstpointer data)
{
  g_ptr_array_unref (self->base);
  g_ptr_array_unref (self->amendments);
}

static HdRecord *
change (HdAmendment *amendment, Text *self, guint target, const char *effect, const char *text)
{
  HdRecord *clause = add_clause (amendment->clauses, NULL, amendment->clauses->len + 1, "heading", text);

  hd_record_set_text (clause, HD_CLAUSE_AMENDS, hd_record_get_id (g_ptr_array_index (self->base, target)));
  hd_record_set_text (clause, HD_CLAUSE_EFFECT, effect);
  return clause;
}

static HdAmendment *
add_amendment (Text *self, const char *state, const char *issued, gint64 number)
{
  g_autoptr (HdRecord) agreement = hd_record_new (HD_ENTITY_AGREEMENT);
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  HdAmendment *amendment;

  hd_record_set_text (agreement, HD_AGREEMENT_STATE, state);
  hd_record_set_text (agreement, HD_AGREEMENT_ISSUED_DATE, issued);
  hd_record_set_integer (agreement, HD_AGREEMENT_NUMBER, number);
  amendment = hd_amendment_new (agreement, clauses);
  g_ptr_array_add (self->amendments, amendment);
  return amendment;
}

/* "I. Mục đích|1. Tuyên truyền|…"; a clause that reads otherwise carries a star and its amendment's number. */
static char *
read_text (Text *self, const char *day)
{
  g_autoptr (HdConsolidation) consolidation = NULL;
  g_autoptr (GPtrArray) outline = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  HdDate date;

  g_assert_true (hd_date_parse_iso (day, &date, NULL));
  consolidation = hd_consolidation_new (self->base, self->amendments, date);
  outline = hd_outline_new (consolidation->clauses);
  for (guint i = 0; i < outline->len; i++)
    {
      const HdOutlineItem *item = g_ptr_array_index (outline, i);
      const char *label = g_hash_table_lookup (consolidation->labels, hd_record_get_id (item->clause));
      const HdRecord *source = g_hash_table_lookup (consolidation->sources, hd_record_get_id (item->clause));

      g_string_append_printf (text, "%s%s %s", i > 0 ? "|" : "", label != NULL ? label : item->label,
                              hd_record_peek_text (item->clause, HD_CLAUSE_TEXT));
      if (source != NULL)
        g_string_append_printf (text, "*%d", (int) hd_record_get_integer (source, HD_AGREEMENT_NUMBER));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_places (Text *self, gconstpointer data)
{
  static const char * const places[N_BASE] = {
    "Mục I", "khoản 1 Mục I", "điểm a khoản 1 Mục I", "điểm b khoản 1 Mục I", "khoản 2 Mục I", "Mục II", "đoạn thứ nhất Mục II",
  };
  HdAmendment *amendment = add_amendment (self, "draft", NULL, 0);
  g_autofree char *replace = hd_amendment_dup_lead (self->base, change (amendment, self, 4, "replace", "x"));
  g_autofree char *add = hd_amendment_dup_lead (self->base, change (amendment, self, 2, "add", "x"));
  g_autofree char *repeal = hd_amendment_dup_lead (self->base, change (amendment, self, 5, "repeal", NULL));

  for (guint i = 0; i < N_BASE; i++)
    {
      g_autofree char *place = hd_amendment_dup_place (self->base, hd_record_get_id (g_ptr_array_index (self->base, i)));

      g_assert_cmpstr (place, ==, places[i]);
    }
  g_assert_cmpstr (replace, ==, "Sửa đổi khoản 2 Mục I như sau:");
  g_assert_cmpstr (add, ==, "Bổ sung vào sau điểm a khoản 1 Mục I nội dung sau:");
  g_assert_cmpstr (repeal, ==, "Bãi bỏ Mục II.");
  g_assert_null (hd_amendment_dup_lead (self->base, g_ptr_array_index (self->base, 0)));
}

/* Numbers stay, whatever is added or repealed before them. */
static void
test_applied (Text *self, gconstpointer data)
{
  HdAmendment *amendment = add_amendment (self, "in_force", "2023-06-01", 6);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  change (amendment, self, 1, "add", "Học tập");
  change (amendment, self, 2, "repeal", NULL);
  change (amendment, self, 3, "add", "Điểm thêm");
  change (amendment, self, 4, "replace", "Huấn luyện mới");
  before = read_text (self, "2023-05-31");
  g_assert_cmpstr (before, ==, "I. Mục đích|1. Tuyên truyền|a) Điểm một|b) Điểm hai|2. Huấn luyện|II. Tổ chức| Các bên phân công.");
  after = read_text (self, "2023-06-01");
  g_assert_cmpstr (after, ==, "I. Mục đích|1. Tuyên truyền|a) (được bãi bỏ)*6|b) Điểm hai|b1) Điểm thêm*6|1a. Học tập*6|2. Huấn luyện mới*6|II. Tổ chức"
                              "| Các bên phân công.");
}

/* Of two amendments the later one has the last word; drafts and those that never came into force have none. */
static void
test_order (Text *self, gconstpointer data)
{
  HdAmendment *second = add_amendment (self, "in_force", "2023-09-01", 9);
  HdAmendment *first = add_amendment (self, "closed", "2023-06-01", 6);
  HdAmendment *draft = add_amendment (self, "signed", "2023-10-01", 10);
  HdAmendment *ended = add_amendment (self, "terminated", "2023-10-01", 11);
  g_autofree char *text = NULL;

  change (second, self, 4, "replace", "Mới hơn");
  change (first, self, 4, "replace", "Mới");
  change (first, self, 1, "add", "Thêm một");
  change (second, self, 1, "add", "Thêm hai");
  change (draft, self, 4, "replace", "Chưa số");
  change (ended, self, 4, "replace", "Đã chấm dứt");
  text = read_text (self, "2023-12-31");
  g_assert_cmpstr (text, ==, "I. Mục đích|1. Tuyên truyền|a) Điểm một|b) Điểm hai|1a. Thêm một*6|1b. Thêm hai*9|2. Mới hơn*9|II. Tổ chức"
                             "| Các bên phân công.");
}

/* What an amendment brings below a clause takes the place of what stood there. */
static void
test_children (Text *self, gconstpointer data)
{
  HdAmendment *amendment = add_amendment (self, "in_force", "2023-06-01", 6);
  HdRecord *replacing = change (amendment, self, 1, "replace", "Giáo dục");
  g_autofree char *text = NULL;

  add_clause (amendment->clauses, replacing, 1, "item", "Điểm mới");
  text = read_text (self, "2023-06-01");
  g_assert_cmpstr (text, ==, "I. Mục đích|1. Giáo dục*6|a) Điểm mới|2. Huấn luyện|II. Tổ chức| Các bên phân công.");
}

#define ADD(path, function) g_test_add ("/model/consolidation/" path, Text, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("places", test_places);
  ADD ("applied", test_applied);
  ADD ("order", test_order);
  ADD ("children", test_children);

  return g_test_run ();
}
