/* test-text-sort.c: the order of the Vietnamese alphabet and of people's names
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/i18n.h"
#include "base/text.h"
#include "random-text.h"
#include "vectors.h"

#include <string.h>

static int
sign (int number)
{
  return (number > 0) - (number < 0);
}

static char *
show (int order)
{
  return g_strdup (order < 0 ? "<" : order > 0 ? ">" : "=");
}

/* Keys and direct comparison must say the same, in both directions. */
static char *
run_order (const char *const *arguments)
{
  g_autofree char *first = hd_text_sort_key (arguments[0]);
  g_autofree char *second = hd_text_sort_key (arguments[1]);
  int order = sign (strcmp (first, second));

  g_assert_cmpint (sign (hd_text_compare (arguments[0], arguments[1])), ==, order);
  g_assert_cmpint (sign (hd_text_compare (arguments[1], arguments[0])), ==, -order);

  return show (order);
}

static char *
run_name (const char *const *arguments)
{
  g_autofree char *first = hd_text_name_sort_key (arguments[0]);
  g_autofree char *second = hd_text_name_sort_key (arguments[1]);

  return show (strcmp (first, second));
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  g_autofree char *first = hd_text_sort_key (*(const char *const *) a);
  g_autofree char *second = hd_text_sort_key (*(const char *const *) b);

  return strcmp (first, second);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return hd_text_compare (*(const char *const *) a, *(const char *const *) b);
}

static void
shuffle (GPtrArray *words,
         GRand     *rand)
{
  for (guint i = words->len - 1; i > 0; i--)
    {
      guint j = (guint) g_rand_int_range (rand, 0, (gint32) i + 1);
      gpointer held = words->pdata[i];

      words->pdata[i] = words->pdata[j];
      words->pdata[j] = held;
    }
}

/* The list on which ICU "vi" and glibc's vi_VN agree, from any order. */
static void
test_any_permutation (gconstpointer data)
{
  static const char list[] = "an ăn ân Bùi da dê Dương đa Đỗ em êm Lê Ly ma mà mả mã má mạ Nguyễn on ôn ơn un ưn";
  g_auto (GStrv) sorted = g_strsplit (list, " ", -1);
  g_autoptr (GRand) rand = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; sorted[i] != NULL; i++)
    g_ptr_array_add (words, sorted[i]);

  for (int round = 0; round < 20; round++)
    {
      shuffle (words, rand);
      g_ptr_array_sort (words, round % 2 == 0 ? compare_keys : compare_texts);
      for (guint i = 0; i < words->len; i++)
        g_assert_cmpstr (words->pdata[i], ==, sorted[i]);
    }
}

static void
test_keys_order_as_texts (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (int i = 0; i < 5000; i++)
    {
      g_autofree char *a = random_text (rand, 6);
      g_autofree char *b = random_text (rand, 6);
      g_autofree char *first = hd_text_sort_key (a);
      g_autofree char *second = hd_text_sort_key (b);

      g_assert_cmpint (sign (strcmp (first, second)), ==, sign (hd_text_compare (a, b)));
      g_assert_true (first[strspn (first, "0123456789abcdef")] == '\0');
    }
}

static gpointer
make_keys (gpointer data)
{
  GString *all = g_string_new (NULL);

  for (int i = 0; i < 2000; i++)
    {
      g_autofree char *text = g_strdup_printf ("Nguyễn Thị Ánh %d", i);
      g_autofree char *key = hd_text_sort_key (text);

      g_string_append (all, key);
    }

  return g_string_free (all, FALSE);
}

static void
test_threads_get_the_same_keys (void)
{
  GThread *threads[4];
  g_autofree char *expected = make_keys (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("keys", make_keys, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autofree char *keys = g_thread_join (threads[i]);

      g_assert_true (g_str_equal (keys, expected));
    }
}

static void
test_version_names_icu (void)
{
  g_autofree char *version = hd_text_collation_version ();

  g_assert_true (g_regex_match_simple ("^ICU [0-9.]+ vi [0-9.]+$", version, 0, 0));
}

int
main (int   argc,
      char *argv[])
{
  static const VectorFunction functions[] = { { "order", 2, run_order }, { "name", 2, run_name } };

  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();

  vectors_add ("base/order.tsv", functions, G_N_ELEMENTS (functions));
  for (guint seed = 1; seed <= 10; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/text-sort/any-permutation/%u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_any_permutation);
    }
  g_test_add_func ("/text-sort/keys-order-as-texts", test_keys_order_as_texts);
  g_test_add_func ("/text-sort/threads-get-the-same-keys", test_threads_get_the_same_keys);
  g_test_add_func ("/text-sort/version-names-icu", test_version_names_icu);

  return g_test_run ();
}
