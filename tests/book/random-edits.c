/* random-edits.c: edits of every kind at random, through the use cases
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "random-edits.h"

#include "base/error.h"
#include "book/edit.h"
#include "book/undo.h"

static const HdEntityKind kinds[] = {
  HD_ENTITY_UNIT, HD_ENTITY_PERSON, HD_ENTITY_POST, HD_ENTITY_AGREEMENT, HD_ENTITY_PARTY, HD_ENTITY_CLAUSE, HD_ENTITY_PROPOSAL,
};

static const char * const words[] = {
  "Đường", "dương", "Tỉnh đoàn", "Hội Nông dân", "hòa", "hoà", "Nguyễn", "“ngoặc”", "100 %", "một\nhai", "tab và _gạch_",
};

static char *
random_text (void)
{
  return g_strdup_printf ("%s %d", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))], g_test_rand_int_range (0, 1000));
}

/* A record of the kind, or NULL. */
static HdRecord *
pick (HdBook *book, HdEntityKind kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = hd_book_get_all_records (book, kind, &error);

  g_assert_no_error (error);
  if (records->len == 0)
    return NULL;
  return hd_record_ref (g_ptr_array_index (records, g_test_rand_int_range (0, (int) records->len)));
}

static void
fill_in (HdBook *book, HdRecord *record, guint field)
{
  const HdField *description = &hd_record_get_entity (record)->fields[field];
  g_autofree char *text = NULL;
  g_autoptr (HdRecord) target = NULL;

  switch (description->kind)
    {
    case HD_FIELD_KIND_TEXT:
      text = random_text ();
      hd_record_set_text (record, field, g_strdelimit (text, "\n", ' '));
      break;

    case HD_FIELD_KIND_LINES:
      text = random_text ();
      hd_record_set_text (record, field, text);
      break;

    case HD_FIELD_KIND_DATE:
      hd_record_set_date (record, field, hd_date_new (g_test_rand_int_range (2000, 2030), g_test_rand_int_range (1, 13), 1));
      break;

    case HD_FIELD_KIND_INTEGER:
      hd_record_set_integer (record, field, g_test_rand_int_range (1, 4));
      break;

    case HD_FIELD_KIND_BOOLEAN:
      hd_record_set_boolean (record, field, g_test_rand_bit ());
      break;

    case HD_FIELD_KIND_CHOICE:
      hd_record_set_text (record, field, description->choices[g_test_rand_int_range (0, (int) g_strv_length ((char **) description->choices))]);
      break;

    case HD_FIELD_KIND_REF:
      target = pick (book, description->target);
      hd_record_set_text (record, field, target != NULL ? hd_record_get_id (target) : NULL);
      break;

    case HD_FIELD_KIND_TIME:
    case HD_FIELD_KIND_FIGURE:
    case HD_FIELD_KIND_HASH:
    default:
      break;
    }
}

/* A clause above another, or the one that a comment is about, is of the same agreement. */
static void
keep_in_agreement (HdBook *book, HdRecord *record, guint clause_field, guint agreement_field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) clause = NULL;

  if (hd_record_is_empty (record, clause_field))
    return;
  clause = hd_book_get_record (book, HD_ENTITY_CLAUSE, hd_record_get_text (record, clause_field), &error);
  if (clause == NULL || g_strcmp0 (hd_record_get_text (clause, HD_CLAUSE_AGREEMENT), hd_record_get_text (record, agreement_field)) != 0)
    hd_record_clear (record, clause_field);
}

/* What the use cases see to. Signing has tests of its own: agreements here are drafts, and stay so. */
static void
keep_rules (HdBook *book, HdRecord *record)
{
  switch ((guint) hd_record_get_kind (record))
    {
    case HD_ENTITY_AGREEMENT:
      hd_record_set_text (record, HD_AGREEMENT_STATE, "draft");
      hd_record_clear (record, HD_AGREEMENT_PARENT);
      hd_record_clear (record, HD_AGREEMENT_SUPERSEDES);
      break;

    case HD_ENTITY_CLAUSE:
      keep_in_agreement (book, record, HD_CLAUSE_PARENT, HD_CLAUSE_AGREEMENT);
      hd_record_clear (record, HD_CLAUSE_AMENDS);
      hd_record_clear (record, HD_CLAUSE_EFFECT);
      break;

    case HD_ENTITY_PROPOSAL:
      keep_in_agreement (book, record, HD_PROPOSAL_CLAUSE, HD_PROPOSAL_AGREEMENT);
      break;

    case HD_ENTITY_UNIT:
      hd_record_clear (record, HD_UNIT_PARENT);
      break;

    default:
      break;
    }
}

static void
touch (HdBook *book, HdRecord *record, gboolean required_only)
{
  const HdEntity *entity = hd_record_get_entity (record);

  for (guint field = 0; field < entity->n_fields; field++)
    {
      gboolean required = (entity->fields[field].flags & HD_FIELD_FLAG_REQUIRED) != 0;

      if (!required_only && (entity->fields[field].flags & HD_FIELD_FLAG_OWNER) != 0)
        continue;
      if (required_only ? required || g_test_rand_int_range (0, 4) == 0 : g_test_rand_int_range (0, 5) == 0)
        fill_in (book, record, field);
      else if (!required_only && !required && g_test_rand_int_range (0, 8) == 0)
        hd_record_clear (record, field);
    }
  keep_rules (book, record);
}

/* An agreement comes with parties and a text, as one edit. */
static gboolean
make_agreement (HdBook *book, HdRecord *agreement, GError **error)
{
  g_autoptr (HdEdit) edit = hd_edit_new (book, "Thêm chương trình");
  g_autoptr (HdRecord) parent = NULL;

  hd_edit_put (edit, agreement);
  for (int i = 0; i < 4; i++)
    {
      g_autoptr (HdRecord) clause = hd_record_new (HD_ENTITY_CLAUSE);
      g_autoptr (HdRecord) party = hd_record_new (HD_ENTITY_PARTY);

      touch (book, clause, TRUE);
      hd_record_set_text (clause, HD_CLAUSE_AGREEMENT, hd_record_get_id (agreement));
      hd_record_set_text (clause, HD_CLAUSE_PARENT, parent != NULL ? hd_record_get_id (parent) : NULL);
      hd_edit_put (edit, clause);
      g_clear_pointer (&parent, hd_record_unref);
      parent = hd_record_ref (clause);
      touch (book, party, TRUE);
      hd_record_set_text (party, HD_PARTY_AGREEMENT, hd_record_get_id (agreement));
      if (i == 0)
        hd_edit_put (edit, party);
    }
  return hd_edit_apply (edit, error);
}

static gboolean
make (HdBook *book, HdEntityKind kind, GError **error)
{
  g_autoptr (HdRecord) record = hd_record_new (kind);

  touch (book, record, TRUE);
  if (kind == HD_ENTITY_AGREEMENT)
    return make_agreement (book, record, error);
  return hd_book_save_record (book, record, error);
}

static gboolean
change (HdBook *book, HdEntityKind kind, GError **error)
{
  g_autoptr (HdRecord) found = pick (book, kind);
  g_autoptr (HdRecord) record = found != NULL ? hd_record_copy (found) : NULL;

  if (record == NULL)
    return FALSE;
  touch (book, record, FALSE);
  return hd_book_save_record (book, record, error);
}

static gboolean
drop (HdBook *book, HdEntityKind kind, GError **error)
{
  g_autoptr (HdRecord) record = pick (book, kind);

  return record != NULL && hd_book_remove_record (book, kind, hd_record_get_id (record), error);
}

static gint64
last_step (HdBook *book)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  HdStepKind kind;
  gint64 id = hd_book_get_last_step (book, &kind, &name, &error);

  g_assert_no_error (error);
  return id;
}

gboolean
random_edit (HdBook *book)
{
  g_autoptr (GError) error = NULL;
  HdEntityKind kind = kinds[g_test_rand_int_range (0, G_N_ELEMENTS (kinds))];
  gint64 before = last_step (book);
  int what = g_test_rand_int_range (0, 10);
  gboolean done;

  done = what < 5 ? make (book, kind, &error) : what < 8 ? change (book, kind, &error) : drop (book, kind, &error);
  if (!g_error_matches (error, HD_ERROR, HD_ERROR_INVALID) && !g_error_matches (error, HD_ERROR, HD_ERROR_CONSTRAINT)
      && !g_error_matches (error, HD_ERROR, HD_ERROR_LOCKED))
    g_assert_no_error (error); /* only the rules may refuse */
  return done && last_step (book) != before;
}
