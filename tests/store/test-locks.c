/* test-locks.c: what is signed, issued or logged stands, whoever writes to the file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "base/i18n.h"
#include "raw.h"
#include "store/check.h"

typedef struct
{
  Fixture   base;
  HdRecord *unit, *other_unit;
  HdRecord *agreement, *party, *clause, *version, *given, *missing; /* signed by the first of two */
  HdRecord *draft, *draft_party, *draft_clause;
  HdRecord *paper, *signed_paper;
} Signed;

static void
save_with_bytes (HdDatabase *db, HdRecord *paper)
{
  g_autoptr (HdChanges) changes = hd_changes_new (HD_CHANGES_EDIT, "A", "B");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF", 4);
  g_autofree char *sha256 = hd_changes_add_blob (changes, bytes);
  g_autoptr (GError) error = NULL;

  hd_record_set_text (paper, HD_PAPER_PDF, sha256);
  hd_changes_put (changes, paper);
  hd_changes_apply (db, changes, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Signed *self, gconstpointer data)
{
  fixture_set_up (&self->base, NULL);
  self->unit = new_unit ("Bộ Chỉ huy Quân sự", NULL);
  self->other_unit = new_unit ("Hội Nông dân", NULL);
  self->agreement = new_agreement ("Đã ký", "partly_signed");
  self->party = new_party (self->agreement, self->unit, 1);
  self->clause = new_clause (self->agreement, "Điều một", 1);
  self->version = new_version (self->agreement, 1, "Bản một");
  self->given = new_signature (self->agreement, self->party, "Nguyễn Văn A", "2023-03-24");
  self->missing = new_signature (self->agreement, self->party, NULL, NULL);
  self->draft = new_agreement ("Dự thảo", "draft");
  self->draft_party = new_party (self->draft, self->unit, 1);
  self->draft_clause = new_clause (self->draft, "Điều nháp", 1);
  self->paper = new_paper ("Đã ban hành", "issued", NULL);
  self->signed_paper = new_paper ("Đã ký", "signed", NULL);
  hd_record_set_text (self->agreement, HD_AGREEMENT_SYMBOL, "CTPH");

  /* As an import brings it: all at once, the agreement named first. */
  save (self->base.db, self->agreement, self->given, self->missing, self->version, self->clause, self->party, self->unit,
        self->other_unit, self->draft, self->draft_party, self->draft_clause, self->paper, NULL);
  save_with_bytes (self->base.db, self->signed_paper);
}

static void
tear_down (Signed *self, gconstpointer data)
{
  assert_whole (self->base.db);
  hd_record_unref (self->unit);
  hd_record_unref (self->other_unit);
  hd_record_unref (self->agreement);
  hd_record_unref (self->party);
  hd_record_unref (self->clause);
  hd_record_unref (self->version);
  hd_record_unref (self->given);
  hd_record_unref (self->missing);
  hd_record_unref (self->draft);
  hd_record_unref (self->draft_party);
  hd_record_unref (self->draft_clause);
  hd_record_unref (self->paper);
  hd_record_unref (self->signed_paper);
  fixture_tear_down (&self->base, NULL);
}

static void
text_fails (HdDatabase *db, HdRecord *record, guint field, const char *text)
{
  g_autoptr (HdRecord) copy = hd_record_copy (record);

  hd_record_set_text (copy, field, text);
  save_fails (db, copy, HD_ERROR_LOCKED);
}

static void
test_by_the_program (Signed *self, gconstpointer data)
{
  HdDatabase *db = self->base.db;
  g_autoptr (HdRecord) clause = new_clause (self->agreement, "Điều hai", 2);
  g_autoptr (HdRecord) party = new_party (self->agreement, self->other_unit, 2);
  g_autoptr (HdRecord) version = new_version (self->agreement, 2, "Bản hai");

  text_fails (db, self->clause, HD_CLAUSE_TEXT, "Điều khác");
  text_fails (db, self->clause, HD_CLAUSE_AGREEMENT, hd_record_get_id (self->draft));
  text_fails (db, self->draft_clause, HD_CLAUSE_AGREEMENT, hd_record_get_id (self->agreement));
  text_fails (db, self->party, HD_PARTY_FROZEN_NAME, "Tên khác");
  text_fails (db, self->version, HD_VERSION_BODY, "Bản khác");
  text_fails (db, self->given, HD_SIGNATURE_NAME, "Người khác");
  text_fails (db, self->given, HD_SIGNATURE_SIGNED_DATE, NULL);
  text_fails (db, self->agreement, HD_AGREEMENT_SUBJECT, "Khác");
  text_fails (db, self->agreement, HD_AGREEMENT_FROM_DATE, "2023-01-01");
  text_fails (db, self->agreement, HD_AGREEMENT_RECIPIENTS, "Khác");
  text_fails (db, self->agreement, HD_AGREEMENT_SYMBOL, "KHAC");
  text_fails (db, self->agreement, HD_AGREEMENT_STATE, "draft");
  text_fails (db, self->paper, HD_PAPER_SUBJECT, "Khác");
  text_fails (db, self->paper, HD_PAPER_STATE, "draft");
  save_fails (db, clause, HD_ERROR_LOCKED);
  save_fails (db, party, HD_ERROR_LOCKED);
  save_fails (db, version, HD_ERROR_LOCKED);
  remove_fails (db, self->clause, HD_ERROR_LOCKED);
  remove_fails (db, self->party, HD_ERROR_LOCKED);
  remove_fails (db, self->version, HD_ERROR_LOCKED);
  remove_fails (db, self->given, HD_ERROR_LOCKED);
  remove_fails (db, self->agreement, HD_ERROR_LOCKED);
  remove_fails (db, self->paper, HD_ERROR_LOCKED);
}

/* What may still be done, in the course of things. */
static void
test_still_allowed (Signed *self, gconstpointer data)
{
  HdDatabase *db = self->base.db;

  hd_record_set_text (self->missing, HD_SIGNATURE_NAME, "Trần Thị B");
  hd_record_set_text (self->missing, HD_SIGNATURE_SIGNED_DATE, "2023-03-25");
  hd_record_set_text (self->agreement, HD_AGREEMENT_STATE, "signed");
  hd_record_set_text (self->agreement, HD_AGREEMENT_SIGNED_DATE, "2023-03-25");
  save (db, self->missing, self->agreement, NULL);
  text_fails (db, self->missing, HD_SIGNATURE_NAME, "Khác");
  text_fails (db, self->agreement, HD_AGREEMENT_SIGNED_DATE, "2023-03-26");

  hd_record_set_integer (self->agreement, HD_AGREEMENT_NUMBER, 5);
  hd_record_set_text (self->agreement, HD_AGREEMENT_ISSUED_DATE, "2023-03-27");
  hd_record_set_text (self->agreement, HD_AGREEMENT_STATE, "in_force");
  hd_record_set_text (self->agreement, HD_AGREEMENT_NOTE, "Ghi chú");
  hd_record_set_text (self->given, HD_SIGNATURE_NOTE, "Ghi chú");
  save (db, self->agreement, self->given, NULL);
  text_fails (db, self->agreement, HD_AGREEMENT_ISSUED_DATE, "2023-03-28");

  hd_record_set_text (self->paper, HD_PAPER_STATE, "withdrawn");
  save (db, self->paper, NULL);
  hd_record_set_text (self->draft_clause, HD_CLAUSE_TEXT, "Sửa thoải mái");
  save (db, self->draft_clause, NULL);
}

/* Names are frozen, the state set and the first signature given in one set. */
static void
test_signing (Signed *self, gconstpointer data)
{
  g_autoptr (HdRecord) signature = new_signature (self->draft, self->draft_party, "Lê Văn C", "2024-01-15");

  hd_record_set_text (self->draft_party, HD_PARTY_FROZEN_NAME, "Bộ Chỉ huy Quân sự");
  hd_record_set_text (self->draft, HD_AGREEMENT_STATE, "partly_signed");
  hd_record_set_text (self->draft, HD_AGREEMENT_PLACE, "Lạng Sơn");
  hd_record_set_text (self->draft_clause, HD_CLAUSE_TEXT, "Sửa ngay tại hội nghị");
  save (self->base.db, signature, self->draft, self->draft_party, self->draft_clause, NULL);
  text_fails (self->base.db, self->draft_party, HD_PARTY_FROZEN_NAME, "Khác");
  text_fails (self->base.db, self->draft_clause, HD_CLAUSE_TEXT, "Khác");
}

/* Twelve parties are the most a page of signatures takes, whoever adds them; one that leaves makes room in the same set. */
static void
test_twelve_parties (Signed *self, gconstpointer data)
{
  HdDatabase *db = self->base.db;
  g_autoptr (HdRecord) late = NULL;
  g_autoptr (HdChanges) exchange = hd_changes_new (HD_CHANGES_EDIT, "A", "B");
  g_autoptr (GError) error = NULL;

  for (guint i = 2; i <= 13; i++)
    {
      g_autofree char *name = g_strdup_printf ("Hội %u", i);
      g_autoptr (HdRecord) unit = new_unit (name, NULL);
      g_autoptr (HdRecord) party = new_party (self->draft, unit, i);

      save (db, unit, NULL);
      if (i <= 12)
        save (db, party, NULL);
      else
        {
          save_fails (db, party, HD_ERROR_CONSTRAINT);
          late = hd_record_ref (party);
        }
    }
  hd_changes_put (exchange, late);
  hd_changes_remove (exchange, self->draft_party);
  hd_changes_apply (db, exchange, NULL, &error);
  g_assert_no_error (error);
}

/* A given signature locks, whatever the state says. */
static void
test_signature_alone_locks (Signed *self, gconstpointer data)
{
  g_autoptr (HdRecord) signature = new_signature (self->draft, self->draft_party, "Lê Văn C", "2024-01-15");

  save (self->base.db, signature, NULL);
  text_fails (self->base.db, self->draft_clause, HD_CLAUSE_TEXT, "Khác");
  text_fails (self->base.db, self->draft, HD_AGREEMENT_SUBJECT, "Khác");
  remove_fails (self->base.db, self->draft, HD_ERROR_LOCKED);
}

/* Withdraws what was given and takes the agreement back to settled. */
static void
withdraw (HdRecord *signature)
{
  hd_record_clear (signature, HD_SIGNATURE_SIGNED_DATE);
  hd_record_clear (signature, HD_SIGNATURE_NAME);
}

static void
test_reopening (Signed *self, gconstpointer data)
{
  HdDatabase *db = self->base.db;
  g_autoptr (HdRecord) alone = hd_record_copy (self->given);

  /* A signature is not withdrawn alone, nor the state set without its signatures, a reason, or to anything but settled. */
  withdraw (alone);
  save_fails (db, alone, HD_ERROR_LOCKED);
  hd_record_set_text (self->agreement, HD_AGREEMENT_STATE_REASON, "Ký nhầm bản cũ");
  text_fails (db, self->agreement, HD_AGREEMENT_STATE, "settled");
  text_fails (db, self->agreement, HD_AGREEMENT_STATE, "draft");

  hd_record_set_text (self->agreement, HD_AGREEMENT_STATE, "settled");
  withdraw (self->given);
  hd_record_set_text (self->party, HD_PARTY_NOTE, "Mở lại");
  save (db, self->agreement, self->party, self->given, NULL);
  hd_record_set_text (self->clause, HD_CLAUSE_TEXT, "Khác");
  save (db, self->clause, NULL);
}

/* What was frozen thaws in the set that reopens; the signing day is forgotten. */
static void
test_reopening_thaws (Signed *self, gconstpointer data)
{
  HdDatabase *db = self->base.db;
  g_autoptr (HdRecord) signature = new_signature (self->draft, self->draft_party, "Lê Văn C", "2024-01-15");

  hd_record_set_text (self->draft_party, HD_PARTY_FROZEN_NAME, "Bộ Chỉ huy Quân sự");
  hd_record_set_text (self->draft, HD_AGREEMENT_STATE, "signed");
  hd_record_set_text (self->draft, HD_AGREEMENT_SIGNED_DATE, "2024-01-15");
  save (db, signature, self->draft, self->draft_party, NULL);
  text_fails (db, self->draft_party, HD_PARTY_FROZEN_NAME, NULL);
  text_fails (db, self->draft, HD_AGREEMENT_SIGNED_DATE, NULL);

  withdraw (signature);
  hd_record_clear (self->draft_party, HD_PARTY_FROZEN_NAME);
  hd_record_clear (self->draft, HD_AGREEMENT_SIGNED_DATE);
  hd_record_set_text (self->draft, HD_AGREEMENT_STATE, "settled");
  save_fails (db, self->draft, HD_ERROR_LOCKED); /* neither reason nor withdrawn signatures */
  hd_record_set_text (self->draft, HD_AGREEMENT_STATE_REASON, "Bấm nhầm");
  save (db, signature, self->draft, self->draft_party, NULL);
}

static void
test_reopening_too_late (Signed *self, gconstpointer data)
{
  hd_record_set_text (self->draft, HD_AGREEMENT_STATE, "in_force");
  save (self->base.db, self->draft, NULL);
  hd_record_set_text (self->draft, HD_AGREEMENT_STATE_REASON, "Bấm nhầm");
  text_fails (self->base.db, self->draft, HD_AGREEMENT_STATE, "settled");
}

/* Who forges an entry of the log to open the lock is found out by it. */
static void
test_reopening_forged (Signed *self, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (self->base.folder, "copy.hiepdong", NULL);
  g_autofree char *sql = g_strdup_printf (
    "INSERT INTO change (set_id, position, entity, record_id, before_image, after_image)"
    " SELECT max (id) + 1, 0, 'signature', '%1$s', 'x', 'x' FROM change_set;"
    "INSERT INTO change (set_id, position, entity, record_id, before_image, after_image)"
    " SELECT max (id) + 1, 1, 'agreement', '%2$s', char (10) || 'state t signed' || char (10),"
    " char (10) || 'state t settled' || char (10) || 'state_reason t x' || char (10) FROM change_set;"
    "UPDATE signature SET signed_date = NULL WHERE id = '%1$s';"
    "UPDATE agreement SET state = 'settled', state_reason = 'x' WHERE id = '%2$s';"
    "INSERT INTO change_set SELECT id + 1, 'barrier', 'x', made_at, 'x', 2, hash, hash FROM change_set ORDER BY id DESC LIMIT 1;",
    hd_record_get_id (self->given), hd_record_get_id (self->agreement));
  g_autofree char *contents = NULL;
  g_autoptr (HdDatabase) db = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (self->base.path, &contents, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (copy, contents, (gssize) length, &error);
  g_assert_no_error (error);
  raw_must (copy, sql);
  db = hd_database_open (copy, HD_DATABASE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_false (hd_changes_verify (db, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CORRUPT);
}

/* --- By the shell --- */

/* @S: the signed agreement, @D: the draft, @C @P @V @G @I @W: clause, party, version, given signature, issued and signed
 * paper,
 * @c @p: clause and party of the draft, @U: a unit. */
static const char * const attacks[] = {
  "UPDATE clause SET text = 'x' WHERE id = '@C'",
  "UPDATE clause SET position = 9",
  "UPDATE clause SET agreement = '@D' WHERE id = '@C'",
  "UPDATE clause SET agreement = '@S' WHERE id = '@c'",
  "UPDATE OR REPLACE clause SET id = '@C' WHERE id = '@c'",
  "UPDATE clause SET id = '99999999-9999-4999-8999-999999999999' WHERE id = '@C'",
  "DELETE FROM clause WHERE id = '@C'",
  "DELETE FROM clause",
  "REPLACE INTO clause (id, row_version, agreement, position, kind) VALUES ('@C', 1, '@D', 1, 'item')",
  "INSERT OR REPLACE INTO clause (id, row_version, agreement, position, kind) VALUES ('@C', 1, '@S', 1, 'item')",
  "INSERT INTO clause (id, row_version, agreement, position, kind) VALUES ('99999999-9999-4999-8999-999999999999', 1, '@S', 1, 'item')",
  "INSERT INTO clause (id, row_version, agreement, position, kind) VALUES ('@C', 1, '@D', 1, 'item') ON CONFLICT DO UPDATE SET text = 'x'",
  "UPDATE party SET unit = '@U' WHERE id = '@P'",
  "UPDATE party SET frozen_name = 'x'",
  "UPDATE OR REPLACE party SET agreement = '@S' WHERE id = '@p'",
  "REPLACE INTO party (id, row_version, agreement, unit, position, role) SELECT '99999999-9999-4999-8999-999999999999', 1, agreement, unit, 1, 'lead' FROM party WHERE id = '@P'",
  "DELETE FROM party WHERE id = '@P'",
  "UPDATE version SET body = 'x'",
  "REPLACE INTO version (id, row_version, agreement, number, body) VALUES ('99999999-9999-4999-8999-999999999999', 1, '@S', 1, 'x')",
  "DELETE FROM version",
  "UPDATE agreement SET subject = 'x' WHERE id = '@S'",
  "UPDATE agreement SET subject = 'x', state = 'draft', state_reason = 'x' WHERE id = '@S'",
  "UPDATE agreement SET state = 'draft', state_reason = 'x' WHERE id = '@S'",
  "UPDATE agreement SET state = 'settled', state_reason = 'x' WHERE id = '@S'",
  "UPDATE agreement SET symbol = 'x' WHERE id = '@S'",
  "UPDATE agreement SET symbol = NULL WHERE id = '@S'",
  "UPDATE agreement SET columns = 3 WHERE id = '@S'",
  "UPDATE agreement SET id = '99999999-9999-4999-8999-999999999999' WHERE id = '@S'",
  "UPDATE OR REPLACE agreement SET id = '@S' WHERE id = '@D'",
  "REPLACE INTO agreement (id, row_version, kind, term, type_name, subject, state) VALUES ('@S', 1, 'joint', 'annual', 'x', 'x', 'draft')",
  "DELETE FROM agreement WHERE id = '@S'",
  "UPDATE signature SET name = 'x' WHERE id = '@G'",
  "UPDATE signature SET signed_date = NULL WHERE id = '@G'",
  "UPDATE signature SET agreement = '@D' WHERE id = '@G'",
  "UPDATE OR REPLACE signature SET id = '@G' WHERE id <> '@G'",
  "REPLACE INTO signature (id, row_version, agreement, kind, position) VALUES ('@G', 1, '@S', 'signer', 1)",
  "DELETE FROM signature",
  "UPDATE paper SET subject = 'x' WHERE id = '@I'",
  "UPDATE paper SET state = 'draft' WHERE id = '@I'",
  "REPLACE INTO paper (id, row_version, kind, subject, state) VALUES ('@I', 1, 'x', 'x', 'draft')",
  "DELETE FROM paper WHERE id = '@I'",
  "UPDATE paper SET state = 'withdrawn', state_reason = 'x' WHERE id = '@I'",
  "UPDATE paper SET state = 'replaced' WHERE id = '@I'",
  "UPDATE paper SET state = 'signed' WHERE id = '@I'",
  "UPDATE paper SET number = 9 WHERE id = '@I'",
  "UPDATE paper SET symbol = 'x', issued_date = '2023-01-01' WHERE id = '@I'",
  "UPDATE paper SET type_name = 'x' WHERE id = '@I'",
  "UPDATE paper SET body = 'x' WHERE id = '@I'",
  "UPDATE paper SET details = 'x' WHERE id = '@I'",
  "UPDATE paper SET replaces = '@W' WHERE id = '@I'",
  "UPDATE paper SET state_reason = 'x' WHERE id = '@I'",
  "UPDATE OR REPLACE paper SET id = '@I' WHERE id = '@W'",
  "UPDATE paper SET state = 'issued', number = 9 WHERE id = '@W'",
  "UPDATE paper SET state = 'issued', number = 9, pdf = (SELECT min (sha256) FROM blob) WHERE id = '@W'",
  "UPDATE paper SET pdf = NULL WHERE id = '@W'",
  "UPDATE paper SET state = 'draft' WHERE id = '@W'",
  "UPDATE paper SET state = 'withdrawn' WHERE id = '@W'",
  "DELETE FROM paper WHERE id = '@W'",
  "UPDATE change SET after_image = 'x'",
  "DELETE FROM change",
  "REPLACE INTO change (set_id, position, entity, record_id, after_image) VALUES (1, 0, 'unit', 'x', 'x')",
  "INSERT INTO change (set_id, position, entity, record_id, after_image) VALUES (1, 99, 'unit', 'x', 'x')",
  "UPDATE change_set SET who = 'x'",
  "DELETE FROM change_set",
  "REPLACE INTO change_set SELECT id, kind, 'x', made_at, what, n_changes, previous_hash, hash FROM change_set",
  "INSERT INTO change_set SELECT id + 2, kind, 'x', made_at, what, n_changes, hash, hash FROM change_set",
  "INSERT INTO change_set SELECT id + 1, kind, 'x', made_at, what, n_changes, 'x', hash FROM change_set",
};

static char *
fill_in (const Signed *self, const char *attack)
{
  const struct { char letter; HdRecord *record; } names[] = {
    { 'S', self->agreement }, { 'D', self->draft }, { 'C', self->clause }, { 'P', self->party }, { 'V', self->version },
    { 'G', self->given }, { 'I', self->paper }, { 'W', self->signed_paper }, { 'c', self->draft_clause }, { 'p', self->draft_party }, { 'U', self->other_unit },
  };
  g_autoptr (GString) sql = g_string_new (attack);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char name[] = { '@', names[i].letter, '\0' };

      g_string_replace (sql, name, hd_record_get_id (names[i].record), 0);
    }
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static void
test_by_the_shell (Signed *self, gconstpointer data)
{
  g_autofree char *before = dump (self->base.db);

  for (guint i = 0; i < G_N_ELEMENTS (attacks); i++)
    {
      g_autofree char *sql = fill_in (self, attacks[i]);
      g_autofree char *message = raw_exec (self->base.path, sql);
      g_autofree char *after = dump (self->base.db);

      if (message == NULL || g_strcmp0 (before, after) != 0)
        g_test_message ("not refused: %s", sql);
      g_assert_nonnull (message);
      g_assert_true (g_str_has_prefix (message, "locked: ") || g_str_has_prefix (message, "log: "));
      g_assert_cmpstr (before, ==, after);
    }
}

static void
test_bytes (Fixture *self, gconstpointer data)
{
  g_autoptr (HdChanges) changes = hd_changes_new (HD_CHANGES_EDIT, "A", "B");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF", 4);
  g_autofree char *sha256 = hd_changes_add_blob (changes, bytes);
  g_autoptr (HdRecord) paper = new_paper ("Báo cáo", "issued", sha256);
  g_autoptr (GError) error = NULL;
  static const char * const sqls[] = {
    "UPDATE blob SET bytes = x'00'", "DELETE FROM blob", "REPLACE INTO blob SELECT sha256, x'00' FROM blob",
    "UPDATE paper SET pdf = NULL",
  };

  hd_changes_put (changes, paper);
  hd_changes_apply (self->db, changes, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (sqls); i++)
    {
      g_autofree char *message = raw_exec (self->path, sqls[i]);

      g_assert_nonnull (message);
      g_assert_true (g_str_has_prefix (message, "locked: "));
    }
  text_fails (self->db, paper, HD_PAPER_PDF, NULL);
  assert_whole (self->db);
}

/* With every lock taken off, the chain still tells which entry was touched, and the check that locks are gone. */
static void
test_tampering (Fixture *self, gconstpointer data)
{
  static const char * const sqls[] = {
    "DROP TRIGGER change_update_log; UPDATE change SET after_image = replace (after_image, 'Hai', 'Hau') WHERE set_id = 2",
    "DROP TRIGGER change_update_log; UPDATE change SET position = 7 WHERE set_id = 2; UPDATE change SET before_image = 'x' WHERE set_id = 2",
    "DROP TRIGGER change_delete_log; DELETE FROM change WHERE set_id = 2",
    "DROP TRIGGER change_set_update_log; UPDATE change_set SET who = 'Khác' WHERE id = 2",
    "DROP TRIGGER change_set_update_log; UPDATE change_set SET made_at = '2020-01-01T00:00:00Z' WHERE id = 2",
    "DROP TRIGGER change_set_update_log; UPDATE change_set SET kind = 'undo' WHERE id = 2",
    "DROP TRIGGER change_set_delete_log; DROP TRIGGER change_delete_log; DELETE FROM change WHERE set_id = 2; DELETE FROM change_set WHERE id = 2",
  };
  g_autofree char *copy = g_build_filename (self->folder, "copy.hiepdong", NULL);

  for (guint i = 0; i < 3; i++)
    {
      static const char * const names[] = { "Một", "Hai", "Ba" };
      g_autoptr (HdRecord) unit = new_unit (names[i], NULL);

      save (self->db, unit, NULL);
    }

  for (guint i = 0; i < G_N_ELEMENTS (sqls); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HdDatabase) db = NULL;
      g_autoptr (GPtrArray) problems = NULL;
      g_autofree char *contents = NULL;
      gsize length;

      g_file_get_contents (self->path, &contents, &length, &error);
      g_assert_no_error (error);
      g_file_set_contents (copy, contents, (gssize) length, &error);
      g_assert_no_error (error);
      raw_must (copy, sqls[i]);

      db = hd_database_open (copy, HD_DATABASE_READ_ONLY, &error);
      g_assert_no_error (error);
      g_assert_false (hd_changes_verify (db, &error));
      g_assert_error (error, HD_ERROR, HD_ERROR_CORRUPT);
      assert_sentence (error);
      g_assert_nonnull (strstr (error->message, " 2 "));
      g_clear_error (&error);
      problems = hd_check_database (db, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (problems->len, >=, 2);
    }
}

/* A row changed behind the program's back, log and locks untouched. */
static void
test_row_behind_the_back (Fixture *self, gconstpointer data)
{
  static const char * const sqls[] = {
    "UPDATE unit SET name = 'Khác'",
    "UPDATE unit SET search_key = 'khac'",
    "DELETE FROM unit",
    "INSERT INTO unit (id, row_version, name, kind) VALUES ('99999999-9999-4999-8999-999999999999', 1, 'x', 'other')",
    "UPDATE unit SET parent = '99999999-9999-4999-8999-999999999999'",
    "DROP TRIGGER clause_update_locked",
    "DROP TRIGGER blob_update_locked; UPDATE blob SET bytes = x'00'",
    "UPDATE list_size SET n_rows = n_rows + 1 WHERE list = 'person'",
  };
  g_autofree char *copy = g_build_filename (self->folder, "copy.hiepdong", NULL);
  g_autoptr (HdChanges) changes = hd_changes_new (HD_CHANGES_EDIT, "A", "B");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF", 4);
  g_autofree char *sha256 = hd_changes_add_blob (changes, bytes);
  g_autoptr (HdRecord) paper = new_paper ("Báo cáo", "issued", sha256);
  g_autoptr (HdRecord) unit = new_unit ("Một", NULL);
  g_autoptr (GError) error = NULL;

  hd_changes_put (changes, paper);
  hd_changes_put (changes, unit);
  hd_changes_apply (self->db, changes, NULL, &error);
  g_assert_no_error (error);
  assert_whole (self->db);

  for (guint i = 0; i < G_N_ELEMENTS (sqls); i++)
    {
      g_autoptr (HdDatabase) db = NULL;
      g_autoptr (GPtrArray) problems = NULL;
      g_autofree char *contents = NULL;
      gsize length;

      g_file_get_contents (self->path, &contents, &length, &error);
      g_file_set_contents (copy, contents, (gssize) length, &error);
      g_assert_no_error (error);
      raw_must (copy, sqls[i]);
      db = hd_database_open (copy, HD_DATABASE_READ_ONLY, &error);
      g_assert_no_error (error);
      problems = hd_check_database (db, &error);
      g_assert_no_error (error);
      for (guint p = 0; p < problems->len; p++)
        g_test_message ("%s: %s", sqls[i], (char *) g_ptr_array_index (problems, p));
      g_assert_cmpuint (problems->len, >=, 1);
    }
}

#define ADD(path, function) g_test_add ("/store/locks/" path, Signed, NULL, set_up, function, tear_down)
#define ADD_PLAIN(path, function) g_test_add ("/store/locks/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  ADD ("by-the-program", test_by_the_program);
  ADD ("still-allowed", test_still_allowed);
  ADD ("signing", test_signing);
  ADD ("signature-alone-locks", test_signature_alone_locks);
  ADD ("twelve-parties", test_twelve_parties);
  ADD ("reopening", test_reopening);
  ADD ("reopening-thaws", test_reopening_thaws);
  ADD ("reopening-too-late", test_reopening_too_late);
  ADD ("reopening-forged", test_reopening_forged);
  ADD ("by-the-shell", test_by_the_shell);
  ADD_PLAIN ("bytes", test_bytes);
  ADD_PLAIN ("tampering", test_tampering);
  ADD_PLAIN ("row-behind-the-back", test_row_behind_the_back);

  return g_test_run ();
}
