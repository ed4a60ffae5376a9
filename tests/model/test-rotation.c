/* test-rotation.c: who heads the cluster in which year, and whose turn comes next
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/i18n.h"
#include "model/rotation.h"

typedef struct
{
  HdRotationFacts facts;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->facts.rotations = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  self->facts.parties = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  self->facts.units = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  self->facts.successions = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_ptr_array_unref (self->facts.rotations);
  g_ptr_array_unref (self->facts.parties);
  g_ptr_array_unref (self->facts.units);
  g_ptr_array_unref (self->facts.successions);
}

static HdRecord *
add_unit (Fixture *self, const char *name)
{
  HdRecord *unit = hd_record_new (HD_ENTITY_UNIT);

  hd_record_set_text (unit, HD_UNIT_NAME, name);
  g_ptr_array_add (self->facts.units, unit);
  return unit;
}

static void
add_party (Fixture *self, HdRecord *unit, gint64 position, const char *role)
{
  HdRecord *party = hd_record_new (HD_ENTITY_PARTY);

  hd_record_set_text (party, HD_PARTY_UNIT, hd_record_get_id (unit));
  hd_record_set_integer (party, HD_PARTY_POSITION, position);
  hd_record_set_text (party, HD_PARTY_ROLE, role);
  g_ptr_array_add (self->facts.parties, party);
}

static HdRecord *
add_turn (Fixture *self, int year, HdRecord *unit)
{
  HdRecord *rotation = hd_record_new (HD_ENTITY_ROTATION);

  hd_record_set_integer (rotation, HD_ROTATION_YEAR, year);
  hd_record_set_text (rotation, HD_ROTATION_UNIT, hd_record_get_id (unit));
  g_ptr_array_add (self->facts.rotations, rotation);
  return rotation;
}

static void
end_unit (Fixture *self, HdRecord *unit, const char *last_day, HdRecord *successor, gint64 share)
{
  HdRecord *succession;

  hd_record_set_text (unit, HD_UNIT_VALID_TO, last_day);
  if (successor == NULL)
    return;
  succession = hd_record_new (HD_ENTITY_UNIT_SUCCESSION);
  hd_record_set_text (succession, HD_UNIT_SUCCESSION_PREDECESSOR, hd_record_get_id (unit));
  hd_record_set_text (succession, HD_UNIT_SUCCESSION_SUCCESSOR, hd_record_get_id (successor));
  hd_record_set_integer (succession, HD_UNIT_SUCCESSION_SHARE, share);
  g_ptr_array_add (self->facts.successions, succession);
}

/* @expected: "2021 A! 2022 B": settled turns with an exclamation mark */
static void
assert_turns (Fixture *self, int first_year, guint n_years, const char *expected)
{
  g_autoptr (GPtrArray) turns = hd_rotation_turns (&self->facts, first_year, n_years);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < turns->len; i++)
    {
      const HdTurn *turn = g_ptr_array_index (turns, i);

      g_string_append_printf (said, "%s%d %s%s", i > 0 ? " " : "", turn->year, hd_record_peek_text (turn->unit, HD_UNIT_NAME),
                              turn->rotation != NULL ? "!" : "");
    }
  g_assert_cmpstr (said->str, ==, expected);
}

/* The command leads and six organisations take turns. */
static void
add_six (Fixture *self, HdRecord *six[6])
{
  static const char * const names[] = { "A", "B", "C", "D", "E", "G" };

  add_party (self, add_unit (self, "Host"), 1, "lead");
  for (guint i = 0; i < 6; i++)
    six[i] = add_unit (self, names[i]);
  for (guint i = 6; i > 0; i--) /* the order is that of the positions */
    add_party (self, six[i - 1], i + 1, "member");
}

/* Article 001: the Youth Union is the cluster head of 2021; nobody had a turn before. */
static void
test_first_year (Fixture *self, gconstpointer data)
{
  HdRecord *six[6];

  add_six (self, six);
  assert_turns (self, 2021, 3, "2021 A 2022 B 2023 C");
  add_turn (self, 2021, six[3]);
  assert_turns (self, 2022, 6, "2021 D! 2022 A 2023 B 2024 C 2025 E 2026 G 2027 D");
  assert_turns (self, 2021, 3, "2021 D! 2022 A 2023 B");
}

static void
test_ten_years (Fixture *self, gconstpointer data)
{
  HdRecord *six[6];

  add_six (self, six);
  for (int i = 0; i < 4; i++)
    add_turn (self, 2021 + i, six[i]);
  assert_turns (self, 2025, 6, "2021 A! 2022 B! 2023 C! 2024 D! 2025 E 2026 G 2027 A 2028 B 2029 C 2030 D");

  /* Two years swapped: everybody still has one turn in six years. */
  hd_record_set_text (g_ptr_array_index (self->facts.rotations, 2), HD_ROTATION_UNIT, hd_record_get_id (six[3]));
  hd_record_set_text (g_ptr_array_index (self->facts.rotations, 3), HD_ROTATION_UNIT, hd_record_get_id (six[2]));
  assert_turns (self, 2025, 6, "2021 A! 2022 B! 2023 D! 2024 C! 2025 E 2026 G 2027 A 2028 B 2029 D 2030 C");
}

/* A year settled ahead of the others: its head is not asked twice. */
static void
test_settled_ahead (Fixture *self, gconstpointer data)
{
  HdRecord *six[6];

  add_six (self, six);
  add_turn (self, 2026, six[0]);
  assert_turns (self, 2025, 3, "2025 B 2026 A! 2027 C");
}

static void
test_ended_units (Fixture *self, gconstpointer data)
{
  HdRecord *six[6];
  HdRecord *heir, *small;

  add_six (self, six);
  heir = add_unit (self, "Heir");
  small = add_unit (self, "Small");
  add_turn (self, 2024, six[1]);
  end_unit (self, six[0], "2025-06-30", heir, 10000); /* still there for a part of 2025 */
  end_unit (self, six[1], "2024-12-31", small, 3000);
  end_unit (self, six[1], "2024-12-31", six[2], 7000);
  end_unit (self, six[3], "2024-12-31", NULL, 0);
  assert_turns (self, 2026, 4, "2024 B! 2026 Heir 2027 E 2028 G 2029 C");
  assert_turns (self, 2025, 5, "2024 B! 2025 A 2026 E 2027 G 2028 C 2029 Heir");

  /* Units that name each other as heirs do not hang it. */
  end_unit (self, heir, "2025-12-31", six[0], 10000);
  assert_turns (self, 2026, 3, "2024 B! 2026 E 2027 G 2028 C");
}

static void
test_without_agreement (Fixture *self, gconstpointer data)
{
  HdRecord *a, *b;

  assert_turns (self, 2021, 3, "");
  a = add_unit (self, "A");
  b = add_unit (self, "B");
  add_turn (self, 2022, a);
  add_turn (self, 2021, b);
  assert_turns (self, 2023, 3, "2021 B! 2022 A! 2023 B 2024 A 2025 B");
}

static void
test_on (Fixture *self, gconstpointer data)
{
  HdRecord *a = add_unit (self, "A");
  HdRecord *first = add_turn (self, 2021, a);
  HdRecord *second = add_turn (self, 2022, a);

  /* Handed over at the review meeting of March, as in article 001. */
  hd_record_set_text (second, HD_ROTATION_FROM_DATE, "2022-03-18");
  g_assert_null (hd_rotation_on (self->facts.rotations, hd_date_new (2020, 12, 31)));
  g_assert_true (hd_rotation_on (self->facts.rotations, hd_date_new (2021, 1, 1)) == first);
  g_assert_true (hd_rotation_on (self->facts.rotations, hd_date_new (2022, 3, 17)) == first);
  g_assert_true (hd_rotation_on (self->facts.rotations, hd_date_new (2022, 3, 18)) == second);
}

#define ADD(path, function) g_test_add ("/rotation/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  ADD ("first-year", test_first_year);
  ADD ("ten-years", test_ten_years);
  ADD ("settled-ahead", test_settled_ahead);
  ADD ("ended-units", test_ended_units);
  ADD ("without-agreement", test_without_agreement);
  ADD ("on", test_on);

  return g_test_run ();
}
