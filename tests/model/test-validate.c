/* test-validate.c: what is wrong with a record, by a table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../base/vectors.h"
#include "base/error.h"
#include "base/i18n.h"
#include "model/validate.h"

#include <string.h>

#define ID       "123e4567-e89b-42d3-a456-426614174000"
#define OTHER_ID "223e4567-e89b-42d3-a456-426614174000"

static void
set_value (HdRecord   *record,
           guint       field,
           const char *text)
{
  HdFieldKind kind = hd_record_get_entity (record)->fields[field].kind;
  gboolean is_number = kind == HD_FIELD_KIND_INTEGER || kind == HD_FIELD_KIND_BOOLEAN || kind == HD_FIELD_KIND_FIGURE;

  if (g_str_has_prefix (text, "i:"))
    hd_record_set_integer (record, field, g_ascii_strtoll (text + 2, NULL, 10));
  else if (g_str_has_prefix (text, "t:"))
    hd_record_set_text (record, field, text + 2);
  else if (*text == '\0')
    hd_record_clear (record, field);
  else if (is_number)
    hd_record_set_integer (record, field, g_ascii_strtoll (text, NULL, 10));
  else
    hd_record_set_text (record, field, text);
}

/* A record of which every field that must not be empty has something good in it. */
static HdRecord *
make_record (HdEntityKind kind)
{
  HdRecord *record = hd_record_new_with_id (kind, ID);
  const HdEntity *entity = hd_record_get_entity (record);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      const HdField *field = &entity->fields[i];

      if (!(field->flags & HD_FIELD_FLAG_REQUIRED))
        continue;
      if (field->kind == HD_FIELD_KIND_DATE)
        set_value (record, i, "2023-03-24");
      else if (field->kind == HD_FIELD_KIND_CHOICE)
        set_value (record, i, field->choices[0]);
      else if (field->kind == HD_FIELD_KIND_REF)
        set_value (record, i, OTHER_ID);
      else if (field->kind == HD_FIELD_KIND_HASH)
        set_value (record, i, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
      else
        set_value (record, i, "1");
    }

  /* Needed by rules about several fields. */
  if (kind == HD_ENTITY_SIGNATURE)
    set_value (record, HD_SIGNATURE_PARTY, OTHER_ID);
  if (kind == HD_ENTITY_RESULT)
    set_value (record, HD_RESULT_VALUE, "10000");
  if (kind == HD_ENTITY_PROPOSAL)
    set_value (record, HD_PROPOSAL_TEXT, "Nên bổ sung");
  if (kind == HD_ENTITY_ATTENDEE)
    set_value (record, HD_ATTENDEE_NAME, "Nguyễn Văn An");
  if (kind == HD_ENTITY_COMMENDATION)
    set_value (record, HD_COMMENDATION_NAME, "Nguyễn Văn An");
  if (kind == HD_ENTITY_ROTATION)
    set_value (record, HD_ROTATION_YEAR, "2023");
  if (kind == HD_ENTITY_UNIT_SUCCESSION)
    set_value (record, HD_UNIT_SUCCESSION_SUCCESSOR, "323e4567-e89b-42d3-a456-426614174000");

  return record;
}

static char *
list_problems (const HdRecord *record)
{
  g_autoptr (GPtrArray) problems = hd_validate (record);
  g_autoptr (GError) error = NULL;
  GString *list = g_string_new (NULL);

  g_assert_cmpint (hd_validate_strict (record, &error), ==, problems->len == 0);
  if (problems->len > 0)
    g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);

  for (guint i = 0; i < problems->len; i++)
    {
      const HdProblem *problem = g_ptr_array_index (problems, i);

      g_assert_true (g_str_has_suffix (problem->message, "."));
      if (i > 0)
        g_string_append_c (list, ' ');
      g_string_append (list, problem->field >= 0 ? hd_record_get_entity (record)->fields[problem->field].name : "record");
    }

  return g_string_free (list, FALSE);
}

/* entity, "field=value; field=value" -> fields with a problem. "i:" and "t:" force a number or a text, no value an empty field. */
static char *
run_problems (const char *const *arguments)
{
  const HdEntity *entity = hd_entity_by_name (arguments[0]);
  g_autoptr (HdRecord) record = make_record (entity->kind);
  g_auto (GStrv) assignments = g_strsplit (arguments[1], "; ", -1);

  for (guint i = 0; assignments[i] != NULL; i++)
    {
      char *sign = strchr (assignments[i], '=');
      int field;

      g_assert_nonnull (sign);
      *sign = '\0';
      field = hd_entity_field_index (entity, assignments[i]);
      g_assert_cmpint (field, >=, 0);
      set_value (record, (guint) field, sign + 1);
    }

  return list_problems (record);
}

static void
test_good_records (void)
{
  for (guint i = 0; i < HD_N_ENTITIES; i++)
    {
      g_autoptr (HdRecord) record = make_record ((HdEntityKind) i);
      g_autofree char *problems = list_problems (record);

      g_assert_cmpstr (problems, ==, "");
    }
}

/* Each field that must not be empty is missed, and no other. */
static void
test_required_fields (void)
{
  for (guint i = 0; i < HD_N_ENTITIES; i++)
    {
      const HdEntity *entity = hd_entity_get ((HdEntityKind) i);

      for (guint j = 0; j < entity->n_fields; j++)
        {
          g_autoptr (HdRecord) record = make_record ((HdEntityKind) i);
          g_autofree char *problems = NULL;

          if (!(entity->fields[j].flags & HD_FIELD_FLAG_REQUIRED))
            continue;
          hd_record_clear (record, j);
          problems = list_problems (record);
          g_assert_cmpstr (problems, ==, entity->fields[j].name);
        }
    }
}

static void
test_ids (void)
{
  static const char *const bad[] = { "", "1", "123E4567-E89B-42D3-A456-426614174000", "123e4567e89b42d3a456426614174000",
                                     "123e4567-e89b-42d3-a456-42661417400g", "123e4567-e89b-42d3-a456-426614174000 " };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (HdRecord) record = hd_record_new_with_id (HD_ENTITY_PERSON, bad[i]);
      g_autofree char *problems = NULL;

      hd_record_set_text (record, HD_PERSON_FULL_NAME, "Nguyễn Văn An");
      problems = list_problems (record);
      g_assert_cmpstr (problems, ==, "record");
    }
}

static void
test_long_texts (void)
{
  g_autoptr (HdRecord) person = make_record (HD_ENTITY_PERSON);
  g_autofree char *huge = g_strnfill (10 * 1024 * 1024, 'a');
  g_autofree char *long_note = g_strnfill (500 * 1024, 'a');
  g_autofree char *problems = NULL;

  hd_record_set_text (person, HD_PERSON_NOTE, long_note);
  problems = list_problems (person);
  g_assert_cmpstr (problems, ==, "");
  g_free (problems);

  hd_record_set_text (person, HD_PERSON_FULL_NAME, huge);
  hd_record_set_text (person, HD_PERSON_NOTE, huge);
  problems = list_problems (person);
  g_assert_cmpstr (problems, ==, "full_name note");
}

static void
test_bytes (void)
{
  g_autoptr (HdRecord) person = make_record (HD_ENTITY_PERSON);
  g_autoptr (GBytes) bytes = g_bytes_new ("x", 1);
  g_auto (HdValue) value = HD_VALUE_INIT;
  g_autofree char *problems = NULL;

  hd_value_set_blob (&value, bytes);
  hd_record_set_value (person, HD_PERSON_FULL_NAME, &value);
  problems = list_problems (person);
  g_assert_cmpstr (problems, ==, "full_name");
}

static void
test_the_sentence_names_the_choices (void)
{
  g_autoptr (HdRecord) unit = make_record (HD_ENTITY_UNIT);
  g_autoptr (GError) error = NULL;

  hd_record_set_text (unit, HD_UNIT_KIND, "circus");
  g_assert_false (hd_validate_strict (unit, &error));
  g_assert_nonnull (strstr (error->message, "unit.kind"));
  g_assert_nonnull (strstr (error->message, "circus"));
  g_assert_nonnull (strstr (error->message, "military, party, state"));
}

int
main (int   argc,
      char *argv[])
{
  static const VectorFunction functions[] = { { "problems", 2, run_problems } };

  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();

  vectors_add ("model/validate.tsv", functions, G_N_ELEMENTS (functions));
  g_test_add_func ("/validate/good-records", test_good_records);
  g_test_add_func ("/validate/required-fields", test_required_fields);
  g_test_add_func ("/validate/ids", test_ids);
  g_test_add_func ("/validate/long-texts", test_long_texts);
  g_test_add_func ("/validate/bytes", test_bytes);
  g_test_add_func ("/validate/the-sentence-names-the-choices", test_the_sentence_names_the_choices);

  return g_test_run ();
}
