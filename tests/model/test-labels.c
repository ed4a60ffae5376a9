/* test-labels.c: every entity, field and choice has a name in Vietnamese
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/i18n.h"
#include "model/labels-private.h"
#include "model/labels.h"

/* A label of words, with a capital or without one as asked; what is not translated came back as it was given. */
static void
assert_label (const char *label,
              const char *msgid,
              gboolean    capital)
{
  gunichar first;

  g_assert_cmpstr (label, !=, "");
  if (msgid != NULL && !g_str_has_prefix (msgid, "PDF"))
    g_assert_cmpstr (label, !=, msgid);
  first = g_utf8_get_char (label);
  if (capital)
    g_assert_true (g_unichar_isupper (first));
  else
    g_assert_true (g_unichar_islower (first));
  g_assert_false (g_str_has_suffix (label, "."));
}

static void
test_entities (void)
{
  for (int kind = 0; kind < HD_N_ENTITIES; kind++)
    assert_label (hd_entity_label ((HdEntityKind) kind), NULL, FALSE);
  g_assert_cmpstr (hd_entity_label (HD_ENTITY_UNIT), ==, "đơn vị");
}

static void
test_fields (void)
{
  for (int kind = 0; kind < HD_N_ENTITIES; kind++)
    {
      const HdEntity *entity = hd_entity_get ((HdEntityKind) kind);

      for (guint field = 0; field < entity->n_fields; field++)
        {
          const char *msgid = hd_field_label_msgid (entity->kind, field);

          g_test_message ("%s.%s", entity->name, entity->fields[field].name);
          g_assert_nonnull (msgid);
          assert_label (hd_field_label (entity->kind, field), msgid, TRUE);
        }
    }
  g_assert_cmpstr (hd_field_label (HD_ENTITY_PERSON, HD_PERSON_FULL_NAME), ==, "Họ và tên");
  g_assert_cmpstr (hd_field_label (HD_ENTITY_AGREEMENT, HD_AGREEMENT_SUBJECT), ==, "Trích yếu");
}

/* Two words of one choice that read the same could not be told apart. */
static void
test_choices (void)
{
  for (int kind = 0; kind < HD_N_ENTITIES; kind++)
    {
      const HdEntity *entity = hd_entity_get ((HdEntityKind) kind);

      for (guint field = 0; field < entity->n_fields; field++)
        {
          const char * const *words = entity->fields[field].choices;

          for (guint i = 0; words != NULL && words[i] != NULL; i++)
            {
              const char *label = hd_choice_label (entity->kind, field, words[i]);

              g_test_message ("%s.%s: %s", entity->name, entity->fields[field].name, words[i]);
              assert_label (label, words[i], TRUE);
              for (guint other = 0; other < i; other++)
                g_assert_cmpstr (label, !=, hd_choice_label (entity->kind, field, words[other]));
            }
        }
    }
  g_assert_cmpstr (hd_choice_label (HD_ENTITY_AGREEMENT, HD_AGREEMENT_STATE, "in_force"), ==, "Đang có hiệu lực");
  g_assert_cmpstr (hd_choice_label (HD_ENTITY_AGREEMENT, HD_AGREEMENT_KIND, "bilateral"), ==, "Song phương");
  g_assert_cmpstr (hd_choice_label (HD_ENTITY_UNIT, HD_UNIT_KIND, "socio_political"), ==, "Tổ chức chính trị - xã hội");
  g_assert_cmpstr (hd_choice_label (HD_ENTITY_UNIT, HD_UNIT_KIND, "unheard_of"), ==, "unheard_of");
}

int
main (int    argc,
      char **argv)
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/labels/entities", test_entities);
  g_test_add_func ("/model/labels/fields", test_fields);
  g_test_add_func ("/model/labels/choices", test_choices);
  return g_test_run ();
}
