/* test-entities.c: the descriptors agree with the lists they are made from
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/agreement.h"
#include "model/entities.h"
#include "model/outline.h"
#include "model/progress.h"

#include <string.h>

static void
test_names (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) plurals = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < HD_N_ENTITIES; i++)
    {
      const HdEntity *entity = hd_entity_get ((HdEntityKind) i);

      g_assert_cmpint (entity->kind, ==, i);
      g_assert_true (hd_entity_by_name (entity->name) == entity);
      g_assert_true (hd_entity_by_plural (entity->plural) == entity);
      g_assert_true (g_hash_table_add (names, (char *) entity->name));
      g_assert_true (g_hash_table_add (plurals, (char *) entity->plural));
    }

  g_assert_null (hd_entity_by_name ("agreements"));
  g_assert_null (hd_entity_by_plural ("agreement"));
  g_assert_null (hd_entity_by_name (""));
}

static void
assert_field (const HdEntity *entity,
              guint           number)
{
  const HdField *field = &entity->fields[number];

  g_assert_cmpint (hd_entity_field_index (entity, field->name), ==, number);
  g_assert_true (field->name[strspn (field->name, "abcdefghijklmnopqrstuvwxyz_")] == '\0');
  g_assert_cmpstr (field->name, !=, "id");
  g_assert_cmpint (field->choices != NULL, ==, field->kind == HD_FIELD_KIND_CHOICE);
  g_assert_cmpint ((guint) field->target < HD_N_ENTITIES, ==, field->kind == HD_FIELD_KIND_REF);
  if (field->flags & HD_FIELD_FLAG_OWNER)
    g_assert_cmpint (field->kind, ==, HD_FIELD_KIND_REF);
  if (field->flags & (HD_FIELD_FLAG_SEARCH | HD_FIELD_FLAG_SORT))
    g_assert_true (field->kind == HD_FIELD_KIND_TEXT || field->kind == HD_FIELD_KIND_LINES);

  for (int i = 0; field->choices != NULL && field->choices[i] != NULL; i++)
    {
      g_assert_cmpstr (field->choices[i], !=, "");
      g_assert_cmpint (hd_field_choice_index (field, field->choices[i]), ==, i);
    }
  g_assert_cmpint (hd_field_choice_index (field, "no such word"), ==, -1);
  g_assert_cmpint (hd_field_choice_index (field, NULL), ==, -1);
}

static void
test_fields (void)
{
  for (guint i = 0; i < HD_N_ENTITIES; i++)
    {
      const HdEntity *entity = hd_entity_get ((HdEntityKind) i);
      guint n_sorted = 0;

      g_assert_cmpuint (entity->n_fields, >, 0);
      for (guint j = 0; j < entity->n_fields; j++)
        {
          assert_field (entity, j);
          n_sorted += (entity->fields[j].flags & HD_FIELD_FLAG_SORT) != 0;
        }
      g_assert_cmpuint (n_sorted, <=, 1);
      g_assert_cmpint (hd_entity_field_index (entity, "no_such_field"), ==, -1);
    }
}

static void
test_numbers_of_fields (void)
{
  const HdEntity *agreement = hd_entity_get (HD_ENTITY_AGREEMENT);
  const HdEntity *result = hd_entity_get (HD_ENTITY_RESULT);

  g_assert_cmpint (hd_entity_field_index (agreement, "subject"), ==, HD_AGREEMENT_SUBJECT);
  g_assert_cmpint (hd_entity_field_index (agreement, "note"), ==, HD_AGREEMENT_NOTE);
  g_assert_cmpint (agreement->n_fields, ==, HD_N_AGREEMENT_FIELDS);
  g_assert_cmpint (hd_entity_field_index (result, "value"), ==, HD_RESULT_VALUE);
  g_assert_cmpint (result->fields[HD_RESULT_INDICATOR].target, ==, HD_ENTITY_INDICATOR);
  g_assert_cmpint (result->fields[HD_RESULT_VALUE].kind, ==, HD_FIELD_KIND_FIGURE);
  g_assert_true (agreement->fields[HD_AGREEMENT_SUBJECT].flags & HD_FIELD_FLAG_SORT);
  g_assert_true (hd_entity_has_keys (agreement));
  g_assert_false (hd_entity_has_keys (result));
}

static void
assert_choice (HdEntityKind kind,
               guint        field,
               int          number,
               const char  *word)
{
  g_assert_cmpstr (hd_entity_get (kind)->fields[field].choices[number], ==, word);
}

/* Enumerations that count on the order of the words. */
static void
test_enumerations (void)
{
  assert_choice (HD_ENTITY_AGREEMENT, HD_AGREEMENT_STATE, HD_STATE_DRAFT, "draft");
  assert_choice (HD_ENTITY_AGREEMENT, HD_AGREEMENT_STATE, HD_STATE_CIRCULATED, "circulated");
  assert_choice (HD_ENTITY_AGREEMENT, HD_AGREEMENT_STATE, HD_STATE_SETTLED, "settled");
  assert_choice (HD_ENTITY_AGREEMENT, HD_AGREEMENT_STATE, HD_STATE_PARTLY_SIGNED, "partly_signed");
  assert_choice (HD_ENTITY_AGREEMENT, HD_AGREEMENT_STATE, HD_STATE_SIGNED, "signed");
  assert_choice (HD_ENTITY_AGREEMENT, HD_AGREEMENT_STATE, HD_STATE_IN_FORCE, "in_force");
  assert_choice (HD_ENTITY_AGREEMENT, HD_AGREEMENT_STATE, HD_STATE_CLOSED, "closed");
  assert_choice (HD_ENTITY_AGREEMENT, HD_AGREEMENT_STATE, HD_STATE_SUPERSEDED, "superseded");
  assert_choice (HD_ENTITY_AGREEMENT, HD_AGREEMENT_STATE, HD_STATE_TERMINATED, "terminated");
  assert_choice (HD_ENTITY_CLAUSE, HD_CLAUSE_KIND, HD_CLAUSE_GROUND, "ground");
  assert_choice (HD_ENTITY_CLAUSE, HD_CLAUSE_KIND, HD_CLAUSE_PREAMBLE, "preamble");
  assert_choice (HD_ENTITY_CLAUSE, HD_CLAUSE_KIND, HD_CLAUSE_PART, "part");
  assert_choice (HD_ENTITY_CLAUSE, HD_CLAUSE_KIND, HD_CLAUSE_HEADING, "heading");
  assert_choice (HD_ENTITY_CLAUSE, HD_CLAUSE_KIND, HD_CLAUSE_PARAGRAPH, "paragraph");
  assert_choice (HD_ENTITY_CLAUSE, HD_CLAUSE_KIND, HD_CLAUSE_ITEM, "item");
  assert_choice (HD_ENTITY_RESULT, HD_RESULT_PRECISION, HD_PRECISION_EXACT, "exact");
  assert_choice (HD_ENTITY_RESULT, HD_RESULT_PRECISION, HD_PRECISION_NEARLY, "nearly");
  assert_choice (HD_ENTITY_RESULT, HD_RESULT_PRECISION, HD_PRECISION_OVER, "over");
  assert_choice (HD_ENTITY_RESULT, HD_RESULT_PRECISION, HD_PRECISION_ABOUT, "about");
  assert_choice (HD_ENTITY_RESULT, HD_RESULT_PRECISION, HD_PRECISION_MAGNITUDE, "magnitude");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/entities/names", test_names);
  g_test_add_func ("/entities/fields", test_fields);
  g_test_add_func ("/entities/numbers-of-fields", test_numbers_of_fields);
  g_test_add_func ("/entities/enumerations", test_enumerations);

  return g_test_run ();
}
