/* test-outline-text.c: a text as plain lines: what it looks like, that it comes back to the letter, what is refused
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/outline-text.h"

#include <string.h>

#include "../base/random-text.h"
#include "base/error.h"
#include "base/text.h"
#include "model/validate.h"

#define AGREEMENT "00000000-0000-4000-8000-00000000000a"
#define N_OUTLINES 600

static const char plain[] =
  "* Căn cứ Luật Quốc phòng năm 2018;\n"
  "> Hai bên thống nhất\n"
  "# Mục đích, yêu cầu\n"
  "  ## Mục đích\n"
  "    Một đoạn văn.\n"
  "    | Dòng thứ hai.\n"
  "    |\n"
  "    |   Dòng thứ tư, thụt vào.\n"
  "    - Một điểm\n"
  "      - Một ý\n"
  "  \\# Không phải một phần\n"
  "  #5 cũng không\n"
  "#\n"
  "\\";

static GPtrArray *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *clauses = hd_outline_from_text (text, AGREEMENT, &error);

  g_assert_no_error (error);
  return clauses;
}

/* Each clause as "depth label kind text", a line each. */
static char *
show (GPtrArray *clauses)
{
  g_autoptr (GPtrArray) outline = hd_outline_new (clauses);
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < outline->len; i++)
    {
      const HdOutlineItem *item = g_ptr_array_index (outline, i);
      g_autofree char *text = g_strescape (hd_record_peek_text (item->clause, HD_CLAUSE_TEXT), NULL);
      g_autofree char *readable = g_strcompress (text);
      g_auto (GStrv) lines = g_strsplit (readable, "\n", -1);
      g_autofree char *joined = g_strjoinv ("/", lines);

      g_string_append_printf (shown, "%u %s %s %s\n", item->depth, item->label, hd_record_get_text (item->clause, HD_CLAUSE_KIND),
                              joined);
    }
  return g_string_free (shown, FALSE);
}

static void
test_what_it_says (void)
{
  g_autoptr (GPtrArray) clauses = read_text (plain);
  g_autofree char *shown = show (clauses);
  g_autofree char *again = hd_outline_to_text (clauses, FALSE);

  g_assert_cmpstr (shown, ==,
                   "0  ground Căn cứ Luật Quốc phòng năm 2018;\n"
                   "0  preamble Hai bên thống nhất\n"
                   "0 I. part Mục đích, yêu cầu\n"
                   "1 1. heading Mục đích\n"
                   "2  paragraph Một đoạn văn./Dòng thứ hai.//  Dòng thứ tư, thụt vào.\n"
                   "2 a) item Một điểm\n"
                   "3 - item Một ý\n"
                   "1  paragraph # Không phải một phần\n"
                   "1  paragraph #5 cũng không\n"
                   "0 II. part \n"
                   "0  paragraph \n");
  g_assert_cmpstr (again, ==, plain);
  for (guint i = 0; i < clauses->len; i++)
    {
      g_autoptr (GError) error = NULL;

      hd_validate_strict (g_ptr_array_index (clauses, i), &error);
      g_assert_no_error (error);
    }
}

static void
test_ids_and_effects (void)
{
  static const char text[] =
    "# {11111111-1111-4111-8111-111111111111} Phần\n"
    "  {22222222-2222-4222-8222-222222222222} {replace 33333333-3333-4333-8333-333333333333} # chữ đứng đầu\n"
    "  - {44444444-4444-4444-8444-444444444444} {add}\n"
    "  - {55555555-5555-4555-8555-555555555555} {amends 33333333-3333-4333-8333-333333333333} \\{add} là chữ\n"
    "  - {66666666-6666-4666-8666-666666666666} {tên đơn vị} cũng là chữ";
  g_autoptr (GPtrArray) clauses = read_text (text);
  g_autofree char *again = hd_outline_to_text (clauses, TRUE);
  g_autofree char *without = hd_outline_to_text (clauses, FALSE);
  const HdRecord *second = g_ptr_array_index (clauses, 1);
  const HdRecord *fourth = g_ptr_array_index (clauses, 3);

  g_assert_cmpstr (again, ==, text);
  g_assert_cmpstr (without, ==, "# Phần\n  \\# chữ đứng đầu\n  -\n  - \\{add} là chữ\n  - {tên đơn vị} cũng là chữ");
  g_assert_cmpstr (hd_record_get_id (second), ==, "22222222-2222-4222-8222-222222222222");
  g_assert_cmpstr (hd_record_get_text (second, HD_CLAUSE_PARENT), ==, "11111111-1111-4111-8111-111111111111");
  g_assert_cmpstr (hd_record_get_text (second, HD_CLAUSE_EFFECT), ==, "replace");
  g_assert_cmpstr (hd_record_get_text (second, HD_CLAUSE_AMENDS), ==, "33333333-3333-4333-8333-333333333333");
  g_assert_cmpstr (hd_record_get_text (fourth, HD_CLAUSE_EFFECT), ==, NULL);
  g_assert_cmpstr (hd_record_get_text (fourth, HD_CLAUSE_AMENDS), ==, "33333333-3333-4333-8333-333333333333");
}

/* Texts that look like what the form itself is made of. */
static char *
make_clause_text (GRand *rand)
{
  static const char *const starts[] = {
    "", "", "", "# ", "#", "## ", "- ", "-", "* ", "> ", "|", "| ", "\\", "\\\\# ", "  ", " - ", "{add}", "{add} ",
    "{11111111-1111-4111-8111-111111111111} ", "{replace 11111111-1111-4111-8111-111111111111}", "{", "{}", "} ",
  };
  g_autoptr (GString) text = g_string_new (NULL);
  int n_lines = g_rand_int_range (rand, 0, 4);
  char *clean;

  for (int i = 0; i < n_lines; i++)
    {
      g_autofree char *line = random_text (rand, 12);

      g_string_append_printf (text, "%s%s%s", i > 0 ? "\n" : "", starts[g_rand_int_range (rand, 0, G_N_ELEMENTS (starts))], line);
    }
  clean = hd_text_clean (text->str, -1, HD_TEXT_LINES, NULL);
  return clean != NULL ? clean : g_strdup ("");
}

static GPtrArray *
make_random_outline (GRand *rand)
{
  const HdEntity *entity = hd_entity_get (HD_ENTITY_CLAUSE);
  GPtrArray *clauses = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  int n = g_rand_int_range (rand, 0, 25);

  for (int i = 0; i < n; i++)
    {
      HdRecord *clause = hd_record_new (HD_ENTITY_CLAUSE);
      g_autofree char *text = make_clause_text (rand);
      int parent = g_rand_int_range (rand, -1, i);

      hd_record_set_text (clause, HD_CLAUSE_AGREEMENT, AGREEMENT);
      if (parent >= 0)
        hd_record_set_text (clause, HD_CLAUSE_PARENT, hd_record_get_id (g_ptr_array_index (clauses, parent)));
      hd_record_set_integer (clause, HD_CLAUSE_POSITION, i + 1);
      hd_record_set_text (clause, HD_CLAUSE_KIND, entity->fields[HD_CLAUSE_KIND].choices[g_rand_int_range (rand, 0, 6)]);
      hd_record_set_text (clause, HD_CLAUSE_TEXT, text);
      if (g_rand_int_range (rand, 0, 4) == 0)
        hd_record_set_text (clause, HD_CLAUSE_EFFECT, entity->fields[HD_CLAUSE_EFFECT].choices[g_rand_int_range (rand, 0, 3)]);
      if (g_rand_int_range (rand, 0, 4) == 0)
        hd_record_set_text (clause, HD_CLAUSE_AMENDS, "33333333-3333-4333-8333-333333333333");
      g_ptr_array_add (clauses, clause);
    }
  return clauses;
}

static void
assert_same_outline (GPtrArray *before,
                     GPtrArray *after,
                     gboolean   with_ids)
{
  g_autoptr (GPtrArray) first = hd_outline_new (before);
  g_autoptr (GPtrArray) second = hd_outline_new (after);

  g_assert_cmpuint (first->len, ==, second->len);
  for (guint i = 0; i < first->len; i++)
    {
      const HdOutlineItem *a = g_ptr_array_index (first, i);
      const HdOutlineItem *b = g_ptr_array_index (second, i);

      g_assert_cmpuint (a->depth, ==, b->depth);
      g_assert_cmpstr (a->label, ==, b->label);
      g_assert_cmpint (a->kind, ==, b->kind);
      g_assert_cmpstr (hd_record_get_text (a->clause, HD_CLAUSE_TEXT), ==, hd_record_get_text (b->clause, HD_CLAUSE_TEXT));
      if (!with_ids)
        continue;
      g_assert_cmpstr (hd_record_get_id (a->clause), ==, hd_record_get_id (b->clause));
      for (guint field = 0; field < HD_N_CLAUSE_FIELDS; field++)
        if (field != HD_CLAUSE_POSITION)
          g_assert_true (hd_value_equal (hd_record_get_value (a->clause, field), hd_record_get_value (b->clause, field)));
    }
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (int i = 0; i < N_OUTLINES; i++)
    {
      gboolean with_ids = i % 2 == 0;
      g_autoptr (GPtrArray) clauses = make_random_outline (rand);
      g_autofree char *text = hd_outline_to_text (clauses, with_ids);
      g_autoptr (GPtrArray) read = NULL;
      g_autofree char *again = NULL;

      g_assert_true (hd_text_is_clean (text, HD_TEXT_LINES));
      read = read_text (text);
      again = hd_outline_to_text (read, with_ids);
      g_assert_cmpstr (text, ==, again);
      assert_same_outline (clauses, read, with_ids);
    }
}

/* Hostile files nest without end; the form stays small and keeps every clause. */
static void
test_deep (void)
{
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  g_autoptr (GPtrArray) read = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 20000; i++)
    {
      HdRecord *clause = hd_record_new (HD_ENTITY_CLAUSE);

      if (i > 0)
        hd_record_set_text (clause, HD_CLAUSE_PARENT, hd_record_get_id (g_ptr_array_index (clauses, i - 1)));
      hd_record_set_text (clause, HD_CLAUSE_KIND, "item");
      g_ptr_array_add (clauses, clause);
    }
  text = hd_outline_to_text (clauses, FALSE);
  g_assert_cmpuint (strlen (text), <, 20000 * (2 * HD_OUTLINE_TEXT_MAX_DEPTH + 2));
  read = read_text (text);
  g_assert_cmpuint (read->len, ==, 20000);
}

static void
test_written_by_hand (void)
{
  g_autoptr (GPtrArray) clauses = read_text ("\n#   Phần\n\n  -  một\n|hai\n\n  | ba\n  |\n# Phần sau\n  -\n  | chữ");
  g_autofree char *shown = show (clauses);

  g_assert_cmpstr (shown, ==, "0 I. part Phần\n1 - item một\n0  paragraph |hai/ba\n0 II. part Phần sau\n1 - item chữ\n");
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    const char *where; /* in the sentence, whatever its language */
  } cases[] = {
    { "| ở đâu ra?", "1" },
    { "# Phần\n   ba chữ trắng", "2" },
    { "# Phần\n\n    sâu hai cấp", "3" },
    { "  thụt ngay từ đầu", "1" },
    { "# {11111111-1111-4111-8111-111111111111} a\n# {11111111-1111-4111-8111-111111111111} b", "2" },
    { "# {11111111-1111-4111-8111-111111111111} {22222222-2222-4222-8222-222222222222} a", "1" },
    { "# a\n# {add} {repeal} b", "2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *line = g_strdup_printf ("%s ", cases[i].where);

      g_assert_null (hd_outline_from_text (cases[i].text, AGREEMENT, &error));
      g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, line));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/outline-text/what-it-says", test_what_it_says);
  g_test_add_func ("/outline-text/ids-and-effects", test_ids_and_effects);
  g_test_add_func ("/outline-text/round-trip", test_round_trip);
  g_test_add_func ("/outline-text/deep", test_deep);
  g_test_add_func ("/outline-text/written-by-hand", test_written_by_hand);
  g_test_add_func ("/outline-text/refused", test_refused);
  return g_test_run ();
}
