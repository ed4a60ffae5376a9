/* test-text-search.c: search keys, and what a query finds by them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/i18n.h"
#include "base/text.h"
#include "glob.h"
#include "random-text.h"
#include "vectors.h"

#include <string.h>

/* "unmarked|marked" */
static char *
run_fold (const char *const *arguments)
{
  g_autofree char *folded = hd_text_fold (arguments[0]);
  g_autofree char *marked = hd_text_fold_marked (arguments[0]);

  return g_strdup_printf ("%s|%s", folded, marked);
}

/* Whether the two texts are the same but for the place of the tone. */
static char *
run_same (const char *const *arguments)
{
  g_autofree char *first = hd_text_fold_marked (arguments[0]);
  g_autofree char *second = hd_text_fold_marked (arguments[1]);

  return g_strdup (g_str_equal (first, second) ? "yes" : "no");
}

static gboolean
globs_match (const char *key,
             const char *query)
{
  g_auto (GStrv) globs = hd_text_search_globs (query);

  for (guint i = 0; globs[i] != NULL; i++)
    {
      if (!glob_match (globs[i], key))
        return FALSE;
    }

  return TRUE;
}

/* In memory and in the database a query finds the same. */
static char *
run_match (const char *const *arguments)
{
  g_autofree char *key = hd_text_fold_marked (arguments[0]);
  gboolean matches = hd_text_match (key, arguments[1]);

  g_assert_cmpint (globs_match (key, arguments[1]), ==, matches);

  return g_strdup (matches ? "yes" : "no");
}

static char *
run_glob (const char *const *arguments)
{
  return g_strdup (glob_match (arguments[0], arguments[1]) ? "yes" : "no");
}

static char *
run_patterns (const char *const *arguments)
{
  g_auto (GStrv) globs = hd_text_search_globs (arguments[0]);

  return g_strjoinv (" ", globs);
}

static void
test_keys_have_equal_lengths (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (134);

  for (int i = 0; i < 20000; i++)
    {
      g_autofree char *text = random_text (rand, 40);
      g_autofree char *folded = hd_text_fold (text);
      g_autofree char *marked = hd_text_fold_marked (text);
      g_autofree char *folded_again = hd_text_fold (marked);
      g_autofree char *marked_again = hd_text_fold_marked (marked);

      g_assert_cmpint (g_utf8_strlen (folded, -1), ==, g_utf8_strlen (marked, -1));
      /* A key is its own key. */
      g_assert_cmpstr (folded_again, ==, folded);
      g_assert_cmpstr (marked_again, ==, marked);
    }
}

static void
test_form_does_not_matter (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);

  for (int i = 0; i < 5000; i++)
    {
      g_autofree char *text = random_text (rand, 30);
      g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
      g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_NFD);
      g_autofree char *first = hd_text_fold_marked (composed);
      g_autofree char *second = hd_text_fold_marked (apart);

      g_assert_cmpstr (first, ==, second);
    }
}

/* A query without marks stands for the marks of Latin letters only. */
static gboolean
is_latin_but_for_marks (const char *folded,
                        const char *marked)
{
  for (; *folded != '\0'; folded = g_utf8_next_char (folded), marked = g_utf8_next_char (marked))
    {
      if (g_utf8_get_char (folded) >= 0x80 && g_utf8_get_char (folded) != g_utf8_get_char (marked))
        return FALSE;
    }

  return TRUE;
}

/* Every word of a text is found in it, as it stands and without its marks; and both ways of searching agree on any query. */
static void
test_words_of_a_text_are_found (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2023);

  for (int i = 0; i < 1500; i++)
    {
      g_autofree char *text = random_text (rand, 30);
      g_autofree char *stranger = random_text (rand, 3);
      g_autofree char *key = hd_text_fold_marked (text);
      g_autofree char *folded = hd_text_fold (text);

      g_assert_true (hd_text_match (key, text));
      g_assert_true (globs_match (key, text));
      g_assert_cmpint (hd_text_match (key, folded), ==, globs_match (key, folded));
      if (is_latin_but_for_marks (folded, key))
        g_assert_true (hd_text_match (key, folded));
      g_assert_cmpint (hd_text_match (key, stranger), ==, globs_match (key, stranger));
    }
}

static void
test_an_empty_query_finds_all (void)
{
  static const char *const queries[] = { "", " ", "\u00A0", "\n\t" };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_auto (GStrv) globs = hd_text_search_globs (queries[i]);

      g_assert_cmpint (g_strv_length (globs), ==, 0);
      g_assert_true (hd_text_match ("hoà bình", queries[i]));
      g_assert_true (hd_text_match ("", queries[i]));
    }
}

int
main (int   argc,
      char *argv[])
{
  static const VectorFunction functions[] = {
    { "fold", 1, run_fold }, { "same", 2, run_same }, { "match", 2, run_match }, { "glob", 2, run_glob },
    { "patterns", 1, run_patterns },
  };

  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();

  vectors_add ("base/fold.tsv", functions, G_N_ELEMENTS (functions));
  vectors_add ("base/match.tsv", functions, G_N_ELEMENTS (functions));
  g_test_add_func ("/text-search/keys-have-equal-lengths", test_keys_have_equal_lengths);
  g_test_add_func ("/text-search/form-does-not-matter", test_form_does_not_matter);
  g_test_add_func ("/text-search/words-of-a-text-are-found", test_words_of_a_text_are_found);
  g_test_add_func ("/text-search/an-empty-query-finds-all", test_an_empty_query_finds_all);

  return g_test_run ();
}
