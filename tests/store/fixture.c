/* fixture.c: a book in a folder of its own, and records to fill it with
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include <glib/gstdio.h>

#include "store/check.h"

void
fixture_set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("hiepdong-store-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "sổ.hiepdong", NULL);
  self->db = hd_database_open (self->path, HD_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->db);
}

void
fixture_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->db, hd_database_close);
  fixture_remove_folder (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

void
fixture_reopen (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->db, hd_database_close);
  self->db = hd_database_open (self->path, HD_DATABASE_OPEN, &error);
  g_assert_no_error (error);
}

guint
fixture_count_other_files (Fixture *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (strcmp (name, "sổ.hiepdong") != 0)
      n++;
  return n;
}

/* --- Records --- */

HdRecord *
new_unit (const char *name, const char *abbreviation)
{
  HdRecord *unit = hd_record_new (HD_ENTITY_UNIT);

  hd_record_set_text (unit, HD_UNIT_NAME, name);
  hd_record_set_text (unit, HD_UNIT_ABBREVIATION, abbreviation);
  hd_record_set_text (unit, HD_UNIT_KIND, "socio_political");
  return unit;
}

HdRecord *
new_committee (const char *name)
{
  HdRecord *committee = hd_record_new (HD_ENTITY_COMMITTEE);

  hd_record_set_text (committee, HD_COMMITTEE_NAME, name);
  return committee;
}

HdRecord *
new_person (const char *name)
{
  HdRecord *person = hd_record_new (HD_ENTITY_PERSON);

  hd_record_set_text (person, HD_PERSON_FULL_NAME, name);
  return person;
}

HdRecord *
new_agreement (const char *subject, const char *state)
{
  HdRecord *agreement = hd_record_new (HD_ENTITY_AGREEMENT);

  hd_record_set_text (agreement, HD_AGREEMENT_KIND, "joint");
  hd_record_set_text (agreement, HD_AGREEMENT_TERM, "annual");
  hd_record_set_text (agreement, HD_AGREEMENT_TYPE_NAME, "Chương trình phối hợp");
  hd_record_set_text (agreement, HD_AGREEMENT_SUBJECT, subject);
  hd_record_set_text (agreement, HD_AGREEMENT_STATE, state);
  return agreement;
}

HdRecord *
new_party (HdRecord *agreement, HdRecord *unit, gint64 position)
{
  HdRecord *party = hd_record_new (HD_ENTITY_PARTY);

  hd_record_set_text (party, HD_PARTY_AGREEMENT, hd_record_get_id (agreement));
  hd_record_set_text (party, HD_PARTY_UNIT, hd_record_get_id (unit));
  hd_record_set_integer (party, HD_PARTY_POSITION, position);
  hd_record_set_text (party, HD_PARTY_ROLE, position == 1 ? "lead" : "member");
  return party;
}

HdRecord *
new_clause (HdRecord *agreement, const char *text, gint64 position)
{
  HdRecord *clause = hd_record_new (HD_ENTITY_CLAUSE);

  hd_record_set_text (clause, HD_CLAUSE_AGREEMENT, hd_record_get_id (agreement));
  hd_record_set_integer (clause, HD_CLAUSE_POSITION, position);
  hd_record_set_text (clause, HD_CLAUSE_KIND, "paragraph");
  hd_record_set_text (clause, HD_CLAUSE_TEXT, text);
  return clause;
}

HdRecord *
new_version (HdRecord *agreement, gint64 number, const char *body)
{
  HdRecord *version = hd_record_new (HD_ENTITY_VERSION);

  hd_record_set_text (version, HD_VERSION_AGREEMENT, hd_record_get_id (agreement));
  hd_record_set_integer (version, HD_VERSION_NUMBER, number);
  hd_record_set_text (version, HD_VERSION_BODY, body);
  return version;
}

HdRecord *
new_signature (HdRecord *agreement, HdRecord *party, const char *name, const char *signed_date)
{
  HdRecord *signature = hd_record_new (HD_ENTITY_SIGNATURE);

  hd_record_set_text (signature, HD_SIGNATURE_AGREEMENT, hd_record_get_id (agreement));
  hd_record_set_text (signature, HD_SIGNATURE_KIND, "signer");
  hd_record_set_text (signature, HD_SIGNATURE_PARTY, hd_record_get_id (party));
  hd_record_set_integer (signature, HD_SIGNATURE_POSITION, 1);
  hd_record_set_text (signature, HD_SIGNATURE_NAME, name);
  hd_record_set_text (signature, HD_SIGNATURE_TITLE, "Chủ tịch");
  hd_record_set_text (signature, HD_SIGNATURE_SIGNED_DATE, signed_date);
  return signature;
}

HdRecord *
new_field (const char *code, const char *name)
{
  HdRecord *field = hd_record_new (HD_ENTITY_FIELD);

  hd_record_set_text (field, HD_FIELD_CODE, code);
  hd_record_set_text (field, HD_FIELD_NAME, name);
  hd_record_set_integer (field, HD_FIELD_POSITION, 1);
  return field;
}

HdRecord *
new_indicator (HdRecord *field, const char *code, const char *name)
{
  HdRecord *indicator = hd_record_new (HD_ENTITY_INDICATOR);

  hd_record_set_text (indicator, HD_INDICATOR_CODE, code);
  hd_record_set_text (indicator, HD_INDICATOR_FIELD, hd_record_get_id (field));
  hd_record_set_text (indicator, HD_INDICATOR_NAME, name);
  hd_record_set_text (indicator, HD_INDICATOR_UNIT_OF_MEASURE, "lớp");
  hd_record_set_integer (indicator, HD_INDICATOR_DECIMALS, 0);
  hd_record_set_text (indicator, HD_INDICATOR_AGGREGATION, "sum");
  hd_record_set_text (indicator, HD_INDICATOR_DIRECTION, "up");
  hd_record_set_integer (indicator, HD_INDICATOR_POSITION, 1);
  return indicator;
}

HdRecord *
new_result (HdRecord *indicator, HdRecord *unit, const char *from, const char *to, gint64 value)
{
  HdRecord *result = hd_record_new (HD_ENTITY_RESULT);

  hd_record_set_text (result, HD_RESULT_INDICATOR, hd_record_get_id (indicator));
  hd_record_set_text (result, HD_RESULT_UNIT, unit != NULL ? hd_record_get_id (unit) : NULL);
  hd_record_set_text (result, HD_RESULT_FROM_DATE, from);
  hd_record_set_text (result, HD_RESULT_TO_DATE, to);
  hd_record_set_figure (result, HD_RESULT_VALUE, value * HD_FIGURE_SCALE);
  hd_record_set_text (result, HD_RESULT_PRECISION, "exact");
  return result;
}

HdRecord *
new_paper (const char *subject, const char *state, const char *pdf)
{
  HdRecord *paper = hd_record_new (HD_ENTITY_PAPER);

  hd_record_set_text (paper, HD_PAPER_KIND, "agreement");
  hd_record_set_text (paper, HD_PAPER_SUBJECT, subject);
  hd_record_set_text (paper, HD_PAPER_STATE, state);
  hd_record_set_text (paper, HD_PAPER_PDF, pdf);
  return paper;
}

/* --- Saving --- */

gint64
save (HdDatabase *db, ...)
{
  g_autoptr (HdChanges) changes = hd_changes_new (HD_CHANGES_EDIT, "Nguyễn Văn A", "Sửa");
  g_autoptr (GError) error = NULL;
  gint64 set_id = 0;
  HdRecord *record;
  va_list list;

  va_start (list, db);
  while ((record = va_arg (list, HdRecord *)) != NULL)
    hd_changes_put (changes, record);
  va_end (list);

  hd_changes_apply (db, changes, &set_id, &error);
  g_assert_no_error (error);
  return set_id;
}

static void
apply_fails (HdDatabase *db, HdChanges *changes, HdErrorCode code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dump (db);
  g_autofree char *after = NULL;

  g_assert_false (hd_changes_apply (db, changes, NULL, &error));
  g_assert_error (error, HD_ERROR, (int) code);
  assert_sentence (error);
  after = dump (db);
  g_assert_cmpstr (before, ==, after);
}

void
save_fails (HdDatabase *db, HdRecord *record, HdErrorCode code)
{
  g_autoptr (HdChanges) changes = hd_changes_new (HD_CHANGES_EDIT, "Nguyễn Văn A", "Sửa");

  hd_changes_put (changes, record);
  apply_fails (db, changes, code);
}

void
remove_fails (HdDatabase *db, HdRecord *record, HdErrorCode code)
{
  g_autoptr (HdChanges) changes = hd_changes_new (HD_CHANGES_EDIT, "Nguyễn Văn A", "Xóa");

  hd_changes_remove (changes, record);
  apply_fails (db, changes, code);
}

char *
dump (HdDatabase *db)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) sets = NULL;
  g_autoptr (GError) error = NULL;

  for (int kind = 0; kind < HD_N_ENTITIES; kind++)
    {
      g_autoptr (GPtrArray) records = hd_records_get_all (db, (HdEntityKind) kind, &error);

      g_assert_no_error (error);
      for (guint i = 0; i < records->len; i++)
        {
          HdRecord *record = g_ptr_array_index (records, i);
          g_autofree char *image = hd_record_to_image (record);

          g_string_append_printf (text, "%" G_GINT64_FORMAT " %s\n", hd_record_get_row_version (record), image);
        }
    }

  sets = hd_changes_list (db, 0, G_MAXINT, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < sets->len; i++)
    {
      HdChangeSetInfo *info = g_ptr_array_index (sets, i);

      g_string_append_printf (text, "%" G_GINT64_FORMAT " %d %s %s\n", info->id, info->kind, info->who, info->what);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
assert_whole (HdDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = hd_check_database (db, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (problems, i));
  g_assert_cmpuint (problems->len, ==, 0);
}

void
assert_sentence (const GError *error)
{
  gboolean has_vietnamese = FALSE;

  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_suffix (error->message, "."));
  for (const char *p = error->message; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) >= 0xc0 && g_utf8_get_char (p) < 0x2000)
      has_vietnamese = TRUE;
  g_assert_true (has_vietnamese);
}
