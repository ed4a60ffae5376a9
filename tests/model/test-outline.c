/* test-outline.c: clauses in reading order, numbered
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A clause is written "id parent position kind", "-" for no parent; an outline as "depth:label:id", a blank between.
 */
#include "model/outline.h"

typedef struct
{
  const char *name;
  const char *clauses;
  const char *outline;
} Case;

static GPtrArray *
make_clauses (const char *text)
{
  GPtrArray *clauses = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  g_auto (GStrv) lines = g_strsplit (text, "; ", -1);

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);
      HdRecord *clause;

      g_assert_cmpuint (g_strv_length (words), ==, 4);
      clause = hd_record_new_with_id (HD_ENTITY_CLAUSE, words[0]);
      hd_record_set_text (clause, HD_CLAUSE_PARENT, g_str_equal (words[1], "-") ? NULL : words[1]);
      hd_record_set_integer (clause, HD_CLAUSE_POSITION, g_ascii_strtoll (words[2], NULL, 10));
      hd_record_set_text (clause, HD_CLAUSE_KIND, words[3]);
      g_ptr_array_add (clauses, clause);
    }

  return clauses;
}

static char *
show (GPtrArray *outline)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < outline->len; i++)
    {
      const HdOutlineItem *item = g_ptr_array_index (outline, i);

      g_string_append_printf (text, "%s%u:%s:%s", i > 0 ? " " : "", item->depth, item->label, hd_record_get_id (item->clause));
    }

  return g_string_free (text, FALSE);
}

/* The order of loading must not matter. */
static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (GPtrArray) clauses = make_clauses (self->clauses);

  for (int round = 0; round < 30; round++)
    {
      g_autoptr (GPtrArray) outline = hd_outline_new (clauses);
      g_autofree char *shown = show (outline);

      g_assert_cmpstr (shown, ==, self->outline);
      for (guint i = 0; i < clauses->len; i++)
        {
          guint j = (guint) g_rand_int_range (rand, 0, (gint32) clauses->len);
          gpointer held = clauses->pdata[i];

          clauses->pdata[i] = clauses->pdata[j];
          clauses->pdata[j] = held;
        }
    }
}

static void
test_deep_and_wide (void)
{
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  g_autoptr (GPtrArray) outline = NULL;
  const HdOutlineItem *last;

  for (guint i = 0; i < 50000; i++)
    {
      g_autofree char *deep = g_strdup_printf ("deep%u", i);
      g_autofree char *wide = g_strdup_printf ("wide%u", i);
      g_autofree char *parent = i > 0 ? g_strdup_printf ("deep%u", i - 1) : NULL;
      HdRecord *first = hd_record_new_with_id (HD_ENTITY_CLAUSE, deep);
      HdRecord *second = hd_record_new_with_id (HD_ENTITY_CLAUSE, wide);

      hd_record_set_text (first, HD_CLAUSE_PARENT, parent);
      hd_record_set_text (first, HD_CLAUSE_KIND, "heading");
      hd_record_set_text (second, HD_CLAUSE_KIND, "part");
      hd_record_set_integer (second, HD_CLAUSE_POSITION, (gint64) i + 1);
      g_ptr_array_add (clauses, first);
      g_ptr_array_add (clauses, second);
    }

  outline = hd_outline_new (clauses);
  g_assert_cmpuint (outline->len, ==, 100000);
  last = g_ptr_array_index (outline, 49999);
  g_assert_cmpuint (last->depth, ==, 49999);
  g_assert_cmpstr (last->label, ==, "1.");
  last = g_ptr_array_index (outline, 50000);
  g_assert_cmpstr (last->label, ==, "I.");
}

int
main (int   argc,
      char *argv[])
{
  static const Case cases[] = {
    { "empty", "", "" },
    { "grounds-and-preamble", "g1 - 1 ground; g2 - 2 ground; p - 3 preamble", "0::g1 0::g2 0::p" },
    { "parts", "a - 1 part; b - 2 part; c - 3 part; d - 4 part", "0:I.:a 0:II.:b 0:III.:c 0:IV.:d" },
    { "headings-count-in-their-part",
      "A - 1 part; B - 2 part; a1 A 1 heading; a2 A 2 heading; b1 B 1 heading",
      "0:I.:A 1:1.:a1 1:2.:a2 0:II.:B 1:1.:b1" },
    { "items-count-in-their-heading",
      "A - 1 part; h A 1 heading; i1 h 1 item; i2 h 2 item; i3 h 3 item; i4 h 4 item; i5 h 5 item; i6 h 6 item; k A 2 heading; j k 1 item",
      "0:I.:A 1:1.:h 2:a):i1 2:b):i2 2:c):i3 2:d):i4 2:đ):i5 2:e):i6 1:2.:k 2:a):j" },
    { "dashes-below-an-item-and-in-a-part",
      "A - 1 part; p A 1 paragraph; i A 2 item; j A 3 item; h A 4 heading; x h 1 item; y x 1 item; z p 1 item",
      "0:I.:A 1::p 2:-:z 1:-:i 1:-:j 1:1.:h 2:a):x 3:-:y" },
    { "paragraphs-do-not-stop-the-count",
      "h - 1 heading; a h 1 item; p h 2 paragraph; b h 3 item", "0:1.:h 1:a):a 1::p 1:b):b" },
    { "other-kinds-do-not-count", "g - 1 ground; A - 2 part; p - 3 paragraph; B - 4 part", "0::g 0:I.:A 0::p 0:II.:B" },
    { "positions-and-ties", "b - 5 part; a - 5 part; c - -1 part", "0:I.:c 0:II.:a 0:III.:b" },
    { "headings-without-part", "a - 1 heading; b - 2 heading", "0:1.:a 0:2.:b" },
    { "unknown-kind", "a - 1 riddle", "0::a" },
    { "parent-is-missing", "A - 2 part; lost gone 1 part; child lost 1 heading", "0:I.:A 0::lost 1::child" },
    { "own-parent", "A - 1 part; self self 1 part", "0:I.:A 0::self" },
    { "ring", "A - 9 part; x z 1 part; y x 2 part; z y 3 part", "0:I.:A 0::x 1::y 2::z" },
    { "hanging-on-a-ring", "x y 2 part; y x 3 part; tail y 1 heading", "0::tail 0::x 1::y" },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/outline/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/outline/deep-and-wide", test_deep_and_wide);

  return g_test_run ();
}
