/* test-outline-edit.c: editing the clauses of an agreement
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text is written and shown as its lines, each "<depth><label><text>", parted by blanks: "0I.A 11.B 2a)c". The kinds of the
 * start text are read from letters: g(round) b (preamble) p(art) h(eading) t (paragraph) i(tem).
 */
#include "model/outline-edit.h"

#include <string.h>

static const char *const kinds[] = { "ground", "preamble", "part", "heading", "paragraph", "item" };

/* "0p:A 1h:B": depth, kind, text; ids are the texts. */
static GPtrArray *
make_clauses (const char *text)
{
  GPtrArray *clauses = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  const char *parents[8] = { NULL };
  int counts[8] = { 0 };

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      guint depth = (guint) (words[i][0] - '0');
      HdRecord *clause = hd_record_new_with_id (HD_ENTITY_CLAUSE, words[i] + 3);

      hd_record_set_text (clause, HD_CLAUSE_AGREEMENT, "agreement");
      hd_record_set_text (clause, HD_CLAUSE_KIND, kinds[strchr ("gbphti", words[i][1]) - "gbphti"]);
      hd_record_set_text (clause, HD_CLAUSE_TEXT, words[i] + 3);
      hd_record_set_text (clause, HD_CLAUSE_PARENT, depth > 0 ? parents[depth - 1] : NULL);
      hd_record_set_integer (clause, HD_CLAUSE_POSITION, ++counts[depth]);
      parents[depth] = hd_record_get_id (clause);
      counts[depth + 1] = 0;
      g_ptr_array_add (clauses, clause);
    }
  return clauses;
}

static char *
show (HdOutlineEdit *edit)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < hd_outline_edit_get_n_items (edit); i++)
    {
      const HdOutlineItem *item = hd_outline_edit_get_item (edit, i);

      g_string_append_printf (text, "%s%u%s%s", i > 0 ? " " : "", item->depth, item->label, hd_record_peek_text (item->clause, HD_CLAUSE_TEXT));
    }
  return g_string_free (text, FALSE);
}

/* The records themselves say the same: siblings count 1, 2, ... below the parent they name. */
static void
check_positions (HdOutlineEdit *edit)
{
  g_autoptr (GPtrArray) clauses = hd_outline_edit_dup_clauses (edit);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) outline = hd_outline_new (clauses);

  g_assert_cmpuint (outline->len, ==, clauses->len);
  for (guint i = 0; i < clauses->len; i++)
    {
      HdRecord *clause = g_ptr_array_index (clauses, i);
      const HdOutlineItem *item = g_ptr_array_index (outline, i);
      const char *parent = hd_record_peek_text (clause, HD_CLAUSE_PARENT);
      int count = GPOINTER_TO_INT (g_hash_table_lookup (counts, parent)) + 1;

      g_hash_table_insert (counts, (char *) parent, GINT_TO_POINTER (count));
      g_assert_true (item->clause == clause);
      g_assert_cmpint (hd_record_get_integer (clause, HD_CLAUSE_POSITION), ==, count);
      g_assert_cmpstr (hd_record_get_text (clause, HD_CLAUSE_AGREEMENT), ==, "agreement");
    }
}

typedef struct
{
  const char *name;
  const char *start;
  const char *operation; /* a letter, the index, an argument */
  const char *result;    /* "" : nothing to do */
} Case;

#define TEXT "0g:G 0p:A 1h:B 2i:c 2i:d 1h:E 2i:f 0p:H 1t:k"

static const Case cases[] = {
  { "insert/ground", TEXT, "n0", "0G 0_ 0I.A 11.B 2a)c 2b)d 12.E 2a)f 0II.H 1k" },
  { "insert/part-with-children", TEXT, "n1", "0G 0I.A 11._ 12.B 2a)c 2b)d 13.E 2a)f 0II.H 1k" },
  { "insert/heading-with-children", TEXT, "n2", "0G 0I.A 11.B 2a)_ 2b)c 2c)d 12.E 2a)f 0II.H 1k" },
  { "insert/item", TEXT, "n4", "0G 0I.A 11.B 2a)c 2b)d 2c)_ 12.E 2a)f 0II.H 1k" },
  { "insert/part-alone", "0p:A", "n0", "0I.A 11._" },
  { "insert/preamble", "0b:A", "n0", "0A 0I._" },
  { "remove/tree", TEXT, "r2", "0G 0I.A 11.E 2a)f 0II.H 1k" },
  { "remove/alone", TEXT, "R5", "0G 0I.A 11.B 2a)c 2b)d 2c)f 0II.H 1k" },
  { "remove/first-part", "0p:A 1h:B 1h:C", "R0", "01.B 02.C" },
  { "remove/all", "0p:A", "r0", "0" },
  { "up/sibling", TEXT, "u5", "0G 0I.A 11.E 2a)f 12.B 2a)c 2b)d 0II.H 1k" },
  { "up/across", TEXT, "u6", "0G 0I.A 11.B 2a)c 2b)d 2c)f 12.E 0II.H 1k" },
  { "up/across-parts", TEXT, "u8", "0G 0I.A 11.B 2a)c 2b)d 12.E 2a)f 1k 0II.H" },
  { "up/part-over-ground", TEXT, "u1", "0I.A 11.B 2a)c 2b)d 12.E 2a)f 0G 0II.H 1k" },
  { "up/first", TEXT, "u0", "" },
  { "up/first-heading", TEXT, "u2", "" },
  { "down/sibling", TEXT, "d3", "0G 0I.A 11.B 2a)d 2b)c 12.E 2a)f 0II.H 1k" },
  { "down/across", TEXT, "d4", "0G 0I.A 11.B 2a)c 12.E 2a)d 2b)f 0II.H 1k" },
  { "down/heading-across", TEXT, "d5", "0G 0I.A 11.B 2a)c 2b)d 0II.H 11.E 2a)f 1k" },
  { "down/part", TEXT, "d1", "0G 0I.H 1k 0II.A 11.B 2a)c 2b)d 12.E 2a)f" },
  { "down/last", TEXT, "d7", "" },
  { "drag/down", TEXT, "m2 7", "0G 0I.A 11.E 2a)f 12.B 2a)c 2b)d 0II.H 1k" },
  { "drag/up", TEXT, "m7 1", "0G 0I.H 1k 0II.A 11.B 2a)c 2b)d 12.E 2a)f" },
  { "drag/into-itself", TEXT, "m2 4", "" },
  { "drag/beside", TEXT, "m2 5", "" },
  { "drag/parts-nobody", TEXT, "m8 3", "0G 0I.A 11.B 2a)c 2b)d 1k 12.E 2a)f 0II.H" },
  { "drag/end", TEXT, "m1 9", "0G 0I.H 1k 0II.A 11.B 2a)c 2b)d 12.E 2a)f" },
  { "indent/part", TEXT, "i7", "0G 0I.A 11.B 2a)c 2b)d 12.E 2a)f 13.H 2k" },
  { "indent/part-with-headings", "0p:A 0p:B 1h:C 2i:d", "i1", "0I.A 11.B 2a)C 3-d" },
  { "indent/heading", TEXT, "i5", "0G 0I.A 11.B 2a)c 2b)d 2c)E 3-f 0II.H 1k" },
  { "indent/item", TEXT, "i4", "0G 0I.A 11.B 2a)c 3-d 12.E 2a)f 0II.H 1k" },
  { "indent/first", TEXT, "i3", "" },
  { "indent/ground", TEXT, "i0", "" },
  { "indent/first-part", TEXT, "i1", "" },
  { "outdent/heading", TEXT, "o5", "0G 0I.A 11.B 2a)c 2b)d 0II.E 11.f 0III.H 1k" },
  { "outdent/item", TEXT, "o3", "0G 0I.A 11.B 12.c 2a)d 13.E 2a)f 0II.H 1k" },
  { "outdent/below", "0p:A 1h:B 2i:c 3i:d", "o3", "0I.A 11.B 2a)c 2b)d" },
  { "outdent/paragraph", TEXT, "o8", "0G 0I.A 11.B 2a)c 2b)d 12.E 2a)f 0II.H 0k" },
  { "outdent/root", TEXT, "o1", "" },
  { "kind/heading-to-part", TEXT, "k5p", "0G 0I.A 11.B 2a)c 2b)d 0II.E 1-f 0III.H 1k" },
  { "kind/part-to-heading", TEXT, "k7h", "0G 0I.A 11.B 2a)c 2b)d 12.E 2a)f 13.H 1k" },
  { "kind/item-to-paragraph", TEXT, "k3t", "0G 0I.A 11.B 2c 2a)d 12.E 2a)f 0II.H 1k" },
  { "kind/paragraph-to-item", TEXT, "k8i", "0G 0I.A 11.B 2a)c 2b)d 12.E 2a)f 0II.H 1-k" },
  { "kind/item-to-heading", TEXT, "k3h", "0G 0I.A 11.B 12.c 2a)d 13.E 2a)f 0II.H 1k" },
  { "kind/ground", TEXT, "k8g", "0G 0I.A 11.B 2a)c 2b)d 12.E 2a)f 0II.H 0k" },
  { "kind/same", TEXT, "k8t", "" },
  { "split/middle", "0p:A 1h:Một_hai 2i:c", "s1 4", "0I.A 11.Mộ 12.t_hai 2a)c" },
  { "split/start", "0p:A 1h:B 2i:c", "s1 0", "0I.A 11._ 12.B 2a)c" },
  { "split/end", "0p:A 1h:B", "s1 1", "0I.A 11.B 12._" },
  { "join/sibling", TEXT, "j4", "0G 0I.A 11.B 2a)c_d 12.E 2a)f 0II.H 1k" },
  { "join/parent", TEXT, "j3", "0G 0I.A 11.B_c 2a)d 12.E 2a)f 0II.H 1k" },
  { "join/part", TEXT, "j7", "0G 0I.A 11.B 2a)c 2b)d 12.E 2a)f_H 1k" },
  { "join/first", TEXT, "j0", "" },
  { "merge/three", TEXT, "g2 4", "0G 0I.A 11.X 12.E 2a)f 0II.H 1k" },
};

static gboolean
run (HdOutlineEdit *edit,
     const char    *operation)
{
  guint index = (guint) (operation[1] - '0');
  guint argument = operation[2] == ' ' ? (guint) (operation[3] - '0') : 0;
  const char *word = "gbphti";

  switch (operation[0])
    {
    case 'n':
      return hd_outline_edit_insert_after (edit, index, "_") == index + 1;
    case 'r':
      return hd_outline_edit_remove (edit, index, TRUE);
    case 'R':
      return hd_outline_edit_remove (edit, index, FALSE);
    case 'u':
    case 'd':
      return hd_outline_edit_move (edit, index, operation[0] == 'u', NULL);
    case 'm':
      return hd_outline_edit_move_to (edit, index, argument, NULL);
    case 'i':
      return hd_outline_edit_indent (edit, index);
    case 'o':
      return hd_outline_edit_outdent (edit, index);
    case 'k':
      return hd_outline_edit_set_kind (edit, index, (HdClauseKind) (strchr (word, operation[2]) - word));
    case 's':
      return hd_outline_edit_split (edit, index, argument) == index + 1;
    case 'j':
      return hd_outline_edit_join (edit, index, NULL);
    case 'g':
      hd_outline_edit_merge (edit, index, argument, "X");
      return TRUE;
    default:
      g_assert_not_reached ();
    }
}

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (GPtrArray) clauses = make_clauses (self->start);
  g_autoptr (HdOutlineEdit) edit = hd_outline_edit_new ("agreement", clauses);
  g_autofree char *before = show (edit);
  g_autofree char *undone = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *after = NULL;
  g_auto (GStrv) parts = NULL;
  gboolean done = run (edit, self->operation);

  g_assert_cmpint (done, ==, *self->result != '\0');
  if (!done)
    {
      g_assert_false (hd_outline_edit_can_undo (edit));
      return;
    }
  /* A new clause is empty after a split, two that met have a blank between. */
  parts = g_strsplit (self->result, "_", -1);
  wanted = g_strjoinv (*self->operation == 'n' || g_str_equal (self->name, "split/middle") ? "_" : *self->operation == 'j' ? " " : "", parts);
  after = show (edit);
  g_assert_cmpstr (after, ==, wanted);
  check_positions (edit);
  g_assert_true (hd_outline_edit_is_changed (edit));
  g_assert_true (hd_outline_edit_undo (edit));
  undone = show (edit);
  g_assert_cmpstr (undone, ==, before);
  g_assert_false (hd_outline_edit_is_changed (edit));
}

static void
test_ids (void)
{
  g_autoptr (GPtrArray) clauses = make_clauses (TEXT);
  g_autoptr (HdOutlineEdit) edit = hd_outline_edit_new ("agreement", clauses);
  guint index;

  g_assert_true (hd_outline_edit_move (edit, 5, TRUE, &index));
  g_assert_cmpint (hd_outline_edit_find (edit, "E"), ==, (int) index);
  g_assert_true (hd_outline_edit_outdent (edit, index));
  g_assert_true (hd_outline_edit_set_kind (edit, (guint) hd_outline_edit_find (edit, "c"), HD_CLAUSE_PARAGRAPH));
  g_assert_cmpint (hd_outline_edit_find (edit, "c"), >=, 0);
  /* The whole text keeps its id when an empty clause is put before it. */
  index = (guint) hd_outline_edit_find (edit, "d");
  g_assert_cmpuint (hd_outline_edit_split (edit, index, 0), ==, index + 1);
  g_assert_cmpint (hd_outline_edit_find (edit, "d"), ==, (int) index + 1);
  g_assert_true (hd_outline_edit_join (edit, index + 1, NULL));
  g_assert_cmpint (hd_outline_edit_find (edit, "d"), ==, (int) index);
  g_assert_cmpint (hd_outline_edit_find (edit, "nobody"), ==, -1);
}

static void
test_changes (void)
{
  g_autoptr (GPtrArray) clauses = make_clauses (TEXT);
  g_autoptr (HdOutlineEdit) edit = hd_outline_edit_new ("agreement", clauses);
  g_autoptr (GPtrArray) put = NULL;
  g_autoptr (GPtrArray) removed = NULL;

  hd_outline_edit_set_text (edit, 3, "ca");
  hd_outline_edit_set_text (edit, 3, "cam");
  g_assert_true (hd_outline_edit_remove (edit, 4, TRUE));
  hd_outline_edit_get_changes (edit, &put, &removed);
  g_assert_cmpuint (put->len, ==, 1);
  g_assert_cmpuint (removed->len, ==, 1);
  g_assert_cmpstr (hd_record_get_text (g_ptr_array_index (put, 0), HD_CLAUSE_TEXT), ==, "cam");
  g_assert_cmpstr (hd_record_get_id (g_ptr_array_index (removed, 0)), ==, "d");
  /* The records that came in are as they were. */
  g_assert_cmpstr (hd_record_get_text (g_ptr_array_index (clauses, 3), HD_CLAUSE_TEXT), ==, "c");
  /* Typing was one step. */
  g_assert_true (hd_outline_edit_undo (edit));
  g_assert_true (hd_outline_edit_undo (edit));
  g_assert_false (hd_outline_edit_undo (edit));
  g_assert_false (hd_outline_edit_is_changed (edit));
  g_assert_true (hd_outline_edit_redo (edit));
  g_assert_true (hd_outline_edit_redo (edit));
  g_assert_false (hd_outline_edit_redo (edit));
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) clauses = g_ptr_array_new ();
  g_autoptr (HdOutlineEdit) edit = hd_outline_edit_new ("agreement", clauses);
  g_autoptr (GPtrArray) put = NULL;
  g_autoptr (GPtrArray) removed = NULL;

  g_assert_cmpuint (hd_outline_edit_get_n_items (edit), ==, 1);
  g_assert_false (hd_outline_edit_is_changed (edit));
  hd_outline_edit_set_text (edit, 0, "Căn cứ Luật Quốc phòng");
  g_assert_true (hd_outline_edit_is_changed (edit));
  hd_outline_edit_get_changes (edit, &put, &removed);
  g_assert_cmpuint (put->len, ==, 1);
}

static void
test_paste (void)
{
  g_autoptr (GPtrArray) clauses = make_clauses ("0g:G 0p:A 1h:B");
  g_autoptr (HdOutlineEdit) edit = hd_outline_edit_new ("agreement", clauses);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = hd_paste_read ("1. Một\na) Hai\n- Ba\n- Bốn\nb) Năm\nII. SÁU\nBảy", &error);
  g_autofree char *shown = NULL;
  gsize end;

  g_assert_no_error (error);
  g_assert_cmpuint (hd_outline_edit_paste (edit, 2, 1, lines, &end), ==, 9);
  shown = show (edit);
  g_assert_cmpstr (shown, ==, "0G 0I.A 11.B 12.Một 2a)Hai 3-Ba 3-Bốn 2b)Năm 0II.SÁU 1Bảy");
  g_assert_cmpuint (end, ==, strlen ("Bảy"));
  check_positions (edit);
}

static void
test_paste_inside (void)
{
  g_autoptr (GPtrArray) clauses = make_clauses ("0p:A 1t:đầucuối");
  g_autoptr (HdOutlineEdit) edit = hd_outline_edit_new ("agreement", clauses);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = hd_paste_read ("một\nhai", &error);
  g_autofree char *shown = NULL;
  gsize end;

  g_assert_cmpuint (hd_outline_edit_paste (edit, 1, strlen ("đầu"), lines, &end), ==, 2);
  shown = show (edit);
  g_assert_cmpstr (shown, ==, "0I.A 1đầumột 1haicuối");
  g_assert_cmpuint (end, ==, strlen ("hai"));
}

/* A passage takes the place of an empty clause and suits itself to what is above it; the ids are new ones. */
static void
test_passage (void)
{
  g_autoptr (GPtrArray) clauses = make_clauses ("0p:A 1h:B 0p:C");
  g_autoptr (GPtrArray) passage = make_clauses ("0h:D 1i:e 0h:F");
  g_autoptr (HdOutlineEdit) edit = hd_outline_edit_new ("agreement", clauses);
  g_autofree char *shown = NULL;
  guint empty = hd_outline_edit_split (edit, 1, 1);

  g_assert_cmpuint (hd_outline_edit_insert_clauses (edit, empty, passage), ==, empty + 2);
  shown = show (edit);
  g_assert_cmpstr (shown, ==, "0I.A 11.B 12.D 2a)e 13.F 0II.C");
  g_assert_cmpint (hd_outline_edit_find (edit, "D"), ==, -1);
  check_positions (edit);
}

/* Whatever is done, the records stay a tree that reads as shown, and undo leads back to each text on the way. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (GPtrArray) clauses = make_clauses (TEXT);
  g_autoptr (HdOutlineEdit) edit = hd_outline_edit_new ("agreement", clauses);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (texts, show (edit));
  for (int i = 0; i < 400; i++)
    {
      static const char letters[] = "nrRudmiokskjnnnn";
      guint n = hd_outline_edit_get_n_items (edit);
      char operation[5] = { letters[g_rand_int_range (rand, 0, sizeof letters - 1)], 0 };
      gboolean could_undo = hd_outline_edit_can_undo (edit);

      operation[1] = (char) ('0' + g_rand_int_range (rand, 0, (int) n));
      operation[2] = operation[0] == 'k' ? "gbphti"[g_rand_int_range (rand, 0, 6)] : ' ';
      operation[3] = operation[0] == 's' ? '0' : (char) ('0' + g_rand_int_range (rand, 0, (int) n + 1));
      g_assert_true (could_undo || i == 0 || texts->len == 1);
      run (edit, operation);
      check_positions (edit);
      g_ptr_array_add (texts, show (edit));
      if (g_str_equal (g_ptr_array_index (texts, texts->len - 1), g_ptr_array_index (texts, texts->len - 2)))
        g_ptr_array_set_size (texts, (int) texts->len - 1);
    }
  while (hd_outline_edit_undo (edit))
    {
      g_autofree char *shown = show (edit);

      while (texts->len > 0 && !g_str_equal (g_ptr_array_index (texts, texts->len - 1), shown))
        g_ptr_array_set_size (texts, (int) texts->len - 1);
      g_assert_cmpuint (texts->len, >, 0);
    }
  g_assert_false (hd_outline_edit_is_changed (edit));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/outline-edit/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/outline-edit/ids", test_ids);
  g_test_add_func ("/outline-edit/changes", test_changes);
  g_test_add_func ("/outline-edit/empty", test_empty);
  g_test_add_func ("/outline-edit/paste", test_paste);
  g_test_add_func ("/outline-edit/paste-inside", test_paste_inside);
  g_test_add_func ("/outline-edit/passage", test_passage);
  g_test_add_func ("/outline-edit/random", test_random);
  return g_test_run ();
}
