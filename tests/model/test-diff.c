/* test-diff.c: differences by word and by clause, worked out by hand, and what must hold for every text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/diff.h"

#include <string.h>

#include "../base/random-text.h"
#include "base/text.h"
#include "model/outline-text.h"

/* "same [-removed-] {+added+}" */
static char *
show_words (GPtrArray *words)
{
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const HdWords *run = g_ptr_array_index (words, i);

      if (run->kind == HD_WORDS_SAME)
        g_string_append (shown, run->text);
      else
        g_string_append_printf (shown, run->kind == HD_WORDS_REMOVED ? "[-%s-]" : "{+%s+}", run->text);
    }
  return g_string_free (shown, FALSE);
}

static void
test_words (void)
{
  static const struct
  {
    const char *before, *after, *shown;
  } cases[] = {
    { "", "", "" },
    { "Phối hợp chặt chẽ.", "Phối hợp chặt chẽ.", "Phối hợp chặt chẽ." },
    { "", "Phối hợp.", "{+Phối hợp.+}" },
    { "Phối hợp.", "", "[-Phối hợp.-]" },
    { "mỗi năm ít nhất 02 lần", "mỗi năm ít nhất 03 lần", "mỗi năm ít nhất [-02 -]{+03 +}lần" },
    { "Ủng hộ 1.234,5 triệu đồng", "Ủng hộ 1.234,6 triệu đồng", "Ủng hộ [-1.234,5 -]{+1.234,6 +}triệu đồng" },
    { "các bên phối hợp", "các bên phối hợp, chia sẻ", "các bên phối hợp{+, chia sẻ+}" },
    { "Trước ngày 15 tháng 12.", "Ngày 15 tháng 12;", "[-Trước ngày -]{+Ngày +}15 tháng 12[-.-]{+;+}" },
    { "một hai", "một  hai", "một[- -]{+  +}hai" },
    { "dòng một\ndòng hai", "dòng một dòng hai", "dòng một[-\n-]{+ +}dòng hai" },
    /* “và” between two long changes is chance, not what was kept. */
    { "thăm hỏi gia đình chính sách và tặng quà người nghèo", "khám bệnh cấp thuốc miễn phí và xây nhà tình nghĩa mới",
      "[-thăm hỏi gia đình chính sách và tặng quà người nghèo-]{+khám bệnh cấp thuốc miễn phí và xây nhà tình nghĩa mới+}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) words = hd_diff_words (cases[i].before, cases[i].after);
      g_autofree char *shown = show_words (words);

      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

/* @text with some of its words taken out, doubled or written anew. */
static char *
vary (GRand      *rand,
      const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  GString *varied = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      int what = g_rand_int_range (rand, 0, 12);
      g_autofree char *other = random_text (rand, 6);

      if (what == 0)
        continue;
      g_string_append_printf (varied, "%s%s%s", varied->len > 0 ? " " : "", what == 1 ? other : words[i], what == 2 ? ", và" : "");
    }
  return g_string_free (varied, FALSE);
}

static char *
make_text (GRand *rand)
{
  GString *text = g_string_new (NULL);
  int n = g_rand_int_range (rand, 0, 40);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *word = random_text (rand, 5);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", word);
    }
  return g_string_free (text, FALSE);
}

static void
assert_whole (GPtrArray  *words,
              const char *before,
              const char *after)
{
  g_autoptr (GString) first = g_string_new (NULL);
  g_autoptr (GString) second = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const HdWords *run = g_ptr_array_index (words, i);

      g_assert_cmpstr (run->text, !=, "");
      if (i > 0)
        g_assert_cmpint (run->kind, !=, ((const HdWords *) g_ptr_array_index (words, i - 1))->kind);
      if (run->kind != HD_WORDS_ADDED)
        g_string_append (first, run->text);
      if (run->kind != HD_WORDS_REMOVED)
        g_string_append (second, run->text);
    }
  g_assert_cmpstr (first->str, ==, before);
  g_assert_cmpstr (second->str, ==, after);
}

static void
test_random_words (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (int i = 0; i < 500; i++)
    {
      g_autofree char *before = make_text (rand);
      g_autofree char *after = i % 5 == 0 ? make_text (rand) : vary (rand, before);
      g_autoptr (GPtrArray) words = hd_diff_words (before, after);

      assert_whole (words, before, after);
    }
}

/* Two texts of 30,000 words with nothing in common must not take long or much memory; nor one word changed of 200,000. */
static void
test_long (void)
{
  g_autoptr (GString) first = g_string_new (NULL);
  g_autoptr (GString) second = g_string_new (NULL);
  g_autoptr (GPtrArray) different = NULL;
  g_autoptr (GPtrArray) alike = NULL;
  gint64 start = g_get_monotonic_time ();

  for (int i = 0; i < 30000; i++)
    {
      g_string_append_printf (first, "a%d ", i);
      g_string_append_printf (second, "b%d ", i);
    }
  different = hd_diff_words (first->str, second->str);
  g_assert_cmpuint (different->len, ==, 2);
  g_string_assign (second, first->str);
  g_string_append (second, "cuối");
  alike = hd_diff_words (first->str, second->str);
  g_assert_cmpuint (alike->len, ==, 2);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
}

static void
test_merge (void)
{
  static const struct
  {
    const char *base, *mine, *theirs, *merged;
  } cases[] = {
    { "mỗi năm ít nhất 02 lần tại tỉnh", "mỗi năm ít nhất 03 lần tại tỉnh", "hằng năm ít nhất 02 lần tại tỉnh",
      "hằng năm ít nhất 03 lần tại tỉnh" },
    { "mỗi năm 02 lần", "mỗi năm 03 lần", "mỗi năm 04 lần", NULL },
    { "mỗi năm 02 lần", "mỗi năm 03 lần", "mỗi năm 03 lần", "mỗi năm 03 lần" },
    { "các bên phối hợp.", "các bên phối hợp, chia sẻ.", "các bên thường xuyên phối hợp.", "các bên thường xuyên phối hợp, chia sẻ." },
    { "các bên phối hợp", "các bên phối hợp, chia sẻ", "các bên phối hợp và báo cáo", NULL },
    { "", "một", "hai", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *merged = hd_diff_merge_words (cases[i].base, cases[i].mine, cases[i].theirs);
      g_autofree char *turned = hd_diff_merge_words (cases[i].base, cases[i].theirs, cases[i].mine);

      g_assert_cmpstr (merged, ==, cases[i].merged);
      g_assert_cmpstr (turned, ==, cases[i].merged);
    }
}

static void
test_random_merge (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (int i = 0; i < 300; i++)
    {
      g_autofree char *base = make_text (rand);
      g_autofree char *mine = vary (rand, base);
      g_autofree char *theirs = vary (rand, base);
      g_autofree char *only_mine = hd_diff_merge_words (base, mine, base);
      g_autofree char *only_theirs = hd_diff_merge_words (base, base, theirs);
      g_autofree char *both = hd_diff_merge_words (base, mine, theirs);
      g_autofree char *turned = hd_diff_merge_words (base, theirs, mine);

      g_assert_cmpstr (only_mine, ==, mine);
      g_assert_cmpstr (only_theirs, ==, theirs);
      g_assert_cmpstr (both, ==, turned);
    }
}

static GPtrArray *
read_clauses (const char *text)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *clauses = hd_outline_from_text (text, NULL, &error);

  g_assert_no_error (error);
  return clauses;
}

/* A line a change: "= + - ~" for kept, added, removed, changed; ">" for moved; then the words. */
static char *
show_diff (const HdTextDiff *diff)
{
  static const char fates[] = "=~+-";
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < diff->changes->len; i++)
    {
      const HdClauseChange *change = g_ptr_array_index (diff->changes, i);
      const HdOutlineItem *item = change->after != NULL ? change->after : change->before;
      g_autofree char *words = change->words != NULL ? show_words (change->words) : NULL;

      g_string_append_printf (shown, "%s%c%s %s", i > 0 ? "\n" : "", fates[change->fate], change->is_moved ? ">" : "",
                              words != NULL ? words : hd_record_peek_text (item->clause, HD_CLAUSE_TEXT));
    }
  return g_string_free (shown, FALSE);
}

#define ID(digit) "{" #digit #digit #digit #digit #digit #digit #digit #digit "-0000-4000-8000-000000000000} "

static void
test_clauses (void)
{
  static const struct
  {
    const char *before, *after, *shown;
  } cases[] = {
    { "", "", "" },
    { "# Một\n  - hai", "# Một\n  - hai", "= Một\n= hai" },
    /* By words, without any ids: a move, an insertion and a removal. */
    { "# A\n- một\n- hai\n- ba", "# A\n- ba\n- một\n- hai", "= A\n=> ba\n= một\n= hai" },
    { "- một\n- hai", "- một\n- mới\n- hai", "= một\n+ mới\n= hai" },
    { "- đầu\n- một\n- hai", "- một", "- đầu\n= một\n- hai" },
    /* By likeness. */
    { "- tổ chức thăm hỏi hai lần một năm\n- báo cáo", "- tổ chức thăm hỏi ba lần một năm",
      "~ tổ chức thăm hỏi [-hai -]{+ba +}lần một năm\n- báo cáo" },
    { "- hoàn toàn khác", "- không giống gì hết", "- hoàn toàn khác\n+ không giống gì hết" },
    /* By id, however it was rewritten. */
    { "- " ID (1) "hoàn toàn khác", "- " ID (1) "không giống gì hết", "~ [-hoàn toàn khác-]{+không giống gì hết+}" },
    /* Another kind is a change; its words are the same. */
    { "- " ID (1) "điểm", "## " ID (1) "điểm", "~ điểm" },
    /* Children moved with their part did not move; a clause that went below another one did. */
    { "# " ID (1) "A\n  - " ID (2) "a\n  - " ID (3) "b\n# " ID (4) "B", "# " ID (4) "B\n# " ID (1) "A\n  - " ID (2) "a\n  - " ID (3) "b",
      "=> B\n= A\n= a\n= b" },
    { "# " ID (1) "A\n  - " ID (2) "a\n# " ID (4) "B", "# " ID (1) "A\n# " ID (4) "B\n  - " ID (2) "a", "= A\n= B\n=> a" },
    /* Below a clause that is gone. */
    { "# " ID (1) "Mục tiêu\n  - " ID (2) "a", "- " ID (2) "a", "- Mục tiêu\n=> a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) before = read_clauses (cases[i].before);
      g_autoptr (GPtrArray) after = read_clauses (cases[i].after);
      g_autoptr (HdTextDiff) diff = hd_text_diff_new (before, after);
      g_autofree char *shown = show_diff (diff);

      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static void
test_counts (void)
{
  g_autoptr (GPtrArray) before = read_clauses ("- một\n- hai\n- tổ chức thăm hỏi hai lần một năm\n- bỏ đi thôi");
  g_autoptr (GPtrArray) after = read_clauses ("- hai\n- một\n- tổ chức thăm hỏi ba lần một năm\n- mới\n- mới nữa");
  g_autoptr (HdTextDiff) diff = hd_text_diff_new (before, after);

  g_assert_cmpuint (diff->n_changed, ==, 1);
  g_assert_cmpuint (diff->n_removed, ==, 1);
  g_assert_cmpuint (diff->n_added, ==, 2);
  g_assert_cmpuint (diff->n_moved, ==, 1);
}

/* Thirty pages: 600 clauses of some 25 words without ids, every third one changed, some moved. */
static void
test_thirty_pages (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (GString) before_text = g_string_new (NULL);
  g_autoptr (GString) after_text = g_string_new (NULL);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (HdTextDiff) diff = NULL;
  gint64 start;

  for (int i = 0; i < 600; i++)
    {
      g_autoptr (GString) clause = g_string_new (NULL);

      for (int j = 0; j < 25; j++)
        g_string_append_printf (clause, " từ%d", g_rand_int_range (rand, 0, 3000));
      g_string_append_printf (before_text, "-%s\n", clause->str);
      g_string_append_printf (after_text, "-%s%s\n", clause->str, i % 3 == 0 ? " thêm" : "");
    }
  before = read_clauses (before_text->str);
  after = read_clauses (after_text->str);
  start = g_get_monotonic_time ();
  diff = hd_text_diff_new (before, after);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
  g_assert_cmpuint (diff->n_changed, ==, 200);
  g_assert_cmpuint (diff->n_added + diff->n_removed + diff->n_moved, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diff/words", test_words);
  g_test_add_func ("/diff/random-words", test_random_words);
  g_test_add_func ("/diff/long", test_long);
  g_test_add_func ("/diff/merge", test_merge);
  g_test_add_func ("/diff/random-merge", test_random_merge);
  g_test_add_func ("/diff/clauses", test_clauses);
  g_test_add_func ("/diff/counts", test_counts);
  g_test_add_func ("/diff/thirty-pages", test_thirty_pages);
  return g_test_run ();
}
