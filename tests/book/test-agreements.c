/* test-agreements.c: the life of an agreement: drafted, moved on, its parties
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/error.h"
#include "base/i18n.h"
#include "book/agreements.h"
#include "book/undo.h"
#include "book/versions.h"
#include "make-agreement.h"

typedef struct
{
  Fixture fixture;
  Made   *made;
} Test;

static void
set_up (Test         *self,
        gconstpointer data)
{
  fixture_set_up (&self->fixture, data);
  self->made = made_new (&self->fixture);
}

static void
tear_down (Test         *self,
           gconstpointer data)
{
  made_free (self->made);
  fixture_tear_down (&self->fixture, data);
}

static const char *
id_of (Test *self)
{
  return hd_record_get_id (self->made->agreement);
}

static const char *
party_id (Test *self,
          guint i)
{
  return hd_record_get_id (self->made->parties[i]);
}

static HdRecord *
get (Test        *self,
     HdEntityKind kind,
     const char  *id)
{
  g_autoptr (GError) error = NULL;
  HdRecord *record = hd_book_get_record (self->made->book, kind, id, &error);

  g_assert_no_error (error);
  return record;
}

static void
assert_state (Test       *self,
              const char *id,
              const char *state)
{
  g_autoptr (HdRecord) agreement = get (self, HD_ENTITY_AGREEMENT, id);

  g_assert_cmpstr (hd_record_get_text (agreement, HD_AGREEMENT_STATE), ==, state);
}

static void
assert_refused (Test            *self,
                const char      *id,
                HdAgreementState to,
                HdDate           date,
                const char      *reason,
                HdErrorCode      code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (hd_book_move_agreement (self->made->book, id, to, date, reason, &error));
  g_assert_error (error, HD_ERROR, (int) code);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
move (Test            *self,
      const char      *id,
      HdAgreementState to,
      const char      *reason)
{
  g_autoptr (GError) error = NULL;

  hd_book_move_agreement (self->made->book, id, to, HD_DATE_NONE, reason, &error);
  g_assert_no_error (error);
}

/* Puts it as it is after the last signature, by a way that the window does not have. */
static void
put_state (Test       *self,
           const char *id,
           const char *state,
           gint64      number)
{
  g_autoptr (HdRecord) agreement = get (self, HD_ENTITY_AGREEMENT, id);
  g_autoptr (GError) error = NULL;

  hd_record_set_text (agreement, HD_AGREEMENT_STATE, state);
  hd_record_set_text (agreement, HD_AGREEMENT_SIGNED_DATE, "2023-03-24");
  if (number > 0)
    {
      hd_record_set_integer (agreement, HD_AGREEMENT_NUMBER, number);
      hd_record_set_text (agreement, HD_AGREEMENT_SYMBOL, "CTPH");
      hd_record_set_text (agreement, HD_AGREEMENT_ISSUED_DATE, "2023-03-24");
    }
  hd_book_save_record (self->made->book, agreement, &error);
  g_assert_no_error (error);
}

/* What is circulated and settled stays readable; a text that has not changed is kept once. */
static void
assert_n_versions (Test *self,
                   guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) versions = hd_versions_read (self->made->book, id_of (self), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (versions->len, ==, n);
}

static void
test_moves (Test         *self,
            gconstpointer data)
{
  assert_refused (self, id_of (self), HD_STATE_DRAFT, HD_DATE_NONE, NULL, HD_ERROR_CONSTRAINT);
  assert_refused (self, id_of (self), HD_STATE_SIGNED, HD_DATE_NONE, NULL, HD_ERROR_CONSTRAINT);
  assert_refused (self, id_of (self), HD_STATE_CIRCULATED, HD_DATE_NONE, " ", HD_ERROR_BLANK);
  assert_refused (self, id_of (self), HD_STATE_CIRCULATED, hd_date_today () + 1, "Sửa", HD_ERROR_INVALID);
  move (self, id_of (self), HD_STATE_CIRCULATED, "Còn ý kiến");
  move (self, id_of (self), HD_STATE_DRAFT, "Soạn lại");
  move (self, id_of (self), HD_STATE_CIRCULATED, NULL);
  move (self, id_of (self), HD_STATE_SETTLED, NULL);
  assert_state (self, id_of (self), "settled");
  assert_n_versions (self, 1);
}

static void
test_undone (Test         *self,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  move (self, id_of (self), HD_STATE_CIRCULATED, "Còn ý kiến");
  assert_n_versions (self, 1);
  hd_book_undo (self->made->book, NULL, &error);
  g_assert_no_error (error);
  assert_n_versions (self, 0);
  assert_state (self, id_of (self), "settled");
}

static void
test_force (Test         *self,
            gconstpointer data)
{
  g_autoptr (HdRecord) before = made_another (self->made, "Phối hợp hoạt động năm 2022");
  g_autoptr (HdRecord) agreement = NULL;
  g_autoptr (HdDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  put_state (self, hd_record_get_id (before), "in_force", 4);
  agreement = get (self, HD_ENTITY_AGREEMENT, id_of (self));
  hd_record_set_text (agreement, HD_AGREEMENT_SUPERSEDES, hd_record_get_id (before));
  hd_book_save_record (self->made->book, agreement, &error);
  g_assert_no_error (error);

  assert_refused (self, hd_record_get_id (before), HD_STATE_SUPERSEDED, HD_DATE_NONE, NULL, HD_ERROR_BLANK);
  put_state (self, id_of (self), "signed", 0);
  assert_refused (self, id_of (self), HD_STATE_IN_FORCE, HD_DATE_NONE, NULL, HD_ERROR_BLANK);
  put_state (self, id_of (self), "signed", 5);
  assert_refused (self, id_of (self), HD_STATE_IN_FORCE, hd_date_new (2023, 3, 1), NULL, HD_ERROR_INVALID);
  move (self, id_of (self), HD_STATE_IN_FORCE, NULL);
  assert_state (self, hd_record_get_id (before), "superseded");
  dossier = hd_book_get_dossier (self->made->book, hd_record_get_id (before), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hd_record_get_id (hd_agreement_find_successor (dossier)), ==, id_of (self));
  g_assert_false (hd_book_undo (self->made->book, NULL, NULL));

  assert_refused (self, id_of (self), HD_STATE_TERMINATED, HD_DATE_NONE, NULL, HD_ERROR_BLANK);
  hd_book_move_agreement (self->made->book, id_of (self), HD_STATE_TERMINATED, hd_date_new (2023, 6, 30), "Một bên giải thể", &error);
  g_assert_no_error (error);
  g_clear_pointer (&agreement, hd_record_unref);
  agreement = get (self, HD_ENTITY_AGREEMENT, id_of (self));
  g_assert_cmpstr (hd_record_get_text (agreement, HD_AGREEMENT_STATE_REASON), ==, "Một bên giải thể");
  g_assert_cmpint (hd_record_get_date (agreement, HD_AGREEMENT_STATE_DATE), ==, hd_date_new (2023, 6, 30));
}

static GPtrArray *
parties_of (Test       *self,
            const char *id)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *parties = hd_book_get_records_by (self->made->book, HD_ENTITY_PARTY, HD_PARTY_AGREEMENT, id, &error);

  g_assert_no_error (error);
  return parties;
}

static void
assert_order (Test       *self,
              const char *expected)
{
  g_autoptr (GPtrArray) parties = parties_of (self, id_of (self));
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < parties->len; i++)
    {
      const HdRecord *party = g_ptr_array_index (parties, i);

      g_assert_cmpint (hd_record_get_integer (party, HD_PARTY_POSITION), ==, i + 1);
      for (guint k = 0; k < N_MADE_PARTIES; k++)
        if (g_str_equal (hd_record_get_text (party, HD_PARTY_UNIT), hd_record_get_id (self->made->units[k])))
          g_string_append_printf (order, "%u%s", k, g_str_equal (hd_record_get_text (party, HD_PARTY_ROLE), "lead") ? "*" : "");
    }
  g_assert_cmpstr (order->str, ==, expected);
}

static void
test_parties (Test         *self,
              gconstpointer data)
{
  HdBook *book = self->made->book;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) agreement = NULL;

  assert_order (self, "0*12");
  g_assert_true (hd_book_move_party (book, party_id (self, 2), 1, &error));
  assert_order (self, "20*1");
  g_assert_true (hd_book_set_lead (book, party_id (self, 2), &error));
  assert_order (self, "2*01");
  g_assert_true (hd_book_remove_party (book, party_id (self, 0), &error));
  assert_order (self, "2*1");
  g_assert_true (hd_book_undo (book, NULL, &error));
  assert_order (self, "2*01");
  g_assert_true (hd_book_remove_party (book, party_id (self, 2), &error));
  assert_order (self, "0*1");
  g_assert_true (hd_book_undo (book, NULL, &error));
  assert_order (self, "2*01");
  g_assert_false (hd_book_add_party (book, id_of (self), hd_record_get_id (self->made->units[1]), &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (hd_book_remove_party (book, party_id (self, 1), &error));
  g_assert_true (hd_book_add_party (book, id_of (self), hd_record_get_id (self->made->units[1]), &error));
  assert_order (self, "2*01");
  agreement = get (self, HD_ENTITY_AGREEMENT, id_of (self));
  g_assert_cmpint (hd_record_get_integer (agreement, HD_AGREEMENT_ORIGINAL_COPIES), ==, 4);

  put_state (self, id_of (self), "signed", 0);
  g_assert_false (hd_book_move_party (book, party_id (self, 2), 2, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_LOCKED);
}

static const HdRecord *
signature_of (GPtrArray  *signatures,
              const char *party)
{
  for (guint i = 0; i < signatures->len; i++)
    if (g_strcmp0 (hd_record_get_text (g_ptr_array_index (signatures, i), HD_SIGNATURE_PARTY), party) == 0)
      return g_ptr_array_index (signatures, i);
  return NULL;
}

static void
test_signers (Test         *self,
              gconstpointer data)
{
  HdBook *book = self->made->book;
  g_autoptr (GPtrArray) signatures = NULL;
  g_autoptr (GError) error = NULL;
  const HdRecord *signature;

  /* A deputy signs for the head, the chair of a collective on its behalf (Decree 30/2020, Annex I, II.7). */
  g_assert_cmpstr (hd_agreement_propose_prefix ("Phó Chỉ huy trưởng", self->made->units[0]), ==, "KT");
  g_assert_cmpstr (hd_agreement_propose_prefix ("Chỉ huy trưởng", self->made->units[0]), ==, NULL);
  g_assert_cmpstr (hd_agreement_propose_prefix ("Chủ tịch", self->made->units[1]), ==, "TM");
  g_assert_true (hd_book_choose_signer (book, party_id (self, 0), hd_record_get_id (self->made->posts[0]), "KT", " Chỉ huy trưởng ", &error));
  g_assert_true (hd_book_choose_signer (book, party_id (self, 1), hd_record_get_id (self->made->posts[1]), NULL, NULL, &error));
  g_assert_true (hd_book_choose_signer (book, party_id (self, 1), hd_record_get_id (self->made->posts[1]), "TM", NULL, &error));
  signatures = hd_book_get_records_by (book, HD_ENTITY_SIGNATURE, HD_SIGNATURE_AGREEMENT, id_of (self), &error);
  g_assert_cmpuint (signatures->len, ==, 2);
  signature = signature_of (signatures, party_id (self, 0));
  g_assert_cmpstr (hd_record_get_text (signature, HD_SIGNATURE_PREFIX), ==, "KT");
  g_assert_cmpstr (hd_record_get_text (signature, HD_SIGNATURE_AUTHORITY), ==, "Chỉ huy trưởng");
  g_assert_cmpstr (hd_record_get_text (signature_of (signatures, party_id (self, 1)), HD_SIGNATURE_PREFIX), ==, "TM");
  g_assert_true (hd_book_choose_signer (book, party_id (self, 0), hd_record_get_id (self->made->posts[0]), NULL, "bỏ đi", &error));
  g_assert_true (hd_book_choose_signer (book, party_id (self, 1), NULL, NULL, NULL, &error));
  g_clear_pointer (&signatures, g_ptr_array_unref);
  signatures = hd_book_get_records_by (book, HD_ENTITY_SIGNATURE, HD_SIGNATURE_AGREEMENT, id_of (self), &error);
  g_assert_cmpuint (signatures->len, ==, 1);
  g_assert_true (hd_record_is_empty (g_ptr_array_index (signatures, 0), HD_SIGNATURE_PREFIX));
  g_assert_true (hd_record_is_empty (g_ptr_array_index (signatures, 0), HD_SIGNATURE_AUTHORITY));
}

static void
test_copy (Test         *self,
           gconstpointer data)
{
  HdBook *book = self->made->book;
  HdNewAgreement what = {
    .kind = HD_NEW_COPY, .source = id_of (self), .from = hd_date_new (2024, 1, 1), .to = hd_date_new (2024, 12, 31), .percent = 110,
    .carry = HD_CARRY_PARTIES | HD_CARRY_SIGNERS | HD_CARRY_TEXT | HD_CARRY_SUBJECT_YEARS | HD_CARRY_TARGETS | HD_CARRY_COMMITMENTS,
  };
  g_autoptr (HdAgreementPlan) plan = NULL;
  g_autoptr (GPtrArray) duplicates = NULL;
  g_autoptr (GPtrArray) parties = NULL;
  g_autoptr (GPtrArray) clauses = NULL;
  g_autoptr (HdRecord) made = NULL;
  g_autoptr (HdRecord) rotation = hd_record_new (HD_ENTITY_ROTATION);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  hd_record_set_integer (rotation, HD_ROTATION_YEAR, 2024);
  hd_record_set_text (rotation, HD_ROTATION_UNIT, hd_record_get_id (self->made->units[2]));
  hd_book_save_record (book, rotation, &error);
  g_assert_no_error (error);
  plan = hd_book_plan_agreement (book, &what, &error);
  g_assert_no_error (error);
  duplicates = hd_book_find_equal_agreements (book, plan, &error);
  g_assert_cmpuint (duplicates->len, ==, 0);

  id = hd_book_create_agreement (book, &what, &error);
  g_assert_no_error (error);
  made = get (self, HD_ENTITY_AGREEMENT, id);
  g_assert_cmpstr (hd_record_get_text (made, HD_AGREEMENT_SUBJECT), ==, "Phối hợp hoạt động năm 2024");
  g_assert_cmpstr (hd_record_get_text (made, HD_AGREEMENT_STATE), ==, "draft");
  g_assert_cmpstr (hd_record_get_text (made, HD_AGREEMENT_TERM), ==, "annual");
  g_assert_cmpstr (hd_record_get_text (made, HD_AGREEMENT_CLUSTER_HEAD), ==, hd_record_get_id (self->made->units[2]));
  g_assert_cmpint (hd_record_get_integer (made, HD_AGREEMENT_ORIGINAL_COPIES), ==, N_MADE_PARTIES + 1);
  g_assert_true (hd_record_is_empty (made, HD_AGREEMENT_NUMBER));
  parties = parties_of (self, id);
  g_assert_cmpuint (parties->len, ==, N_MADE_PARTIES);
  clauses = hd_book_get_records_by (book, HD_ENTITY_CLAUSE, HD_CLAUSE_AGREEMENT, id, &error);
  g_assert_cmpuint (clauses->len, ==, 3);

  /* Once more is one too many, and is said. */
  g_clear_pointer (&duplicates, g_ptr_array_unref);
  duplicates = hd_book_find_equal_agreements (book, plan, &error);
  g_assert_cmpuint (duplicates->len, ==, 1);
  g_assert_cmpstr (hd_record_get_id (g_ptr_array_index (duplicates, 0)), ==, id);
  g_assert_true (hd_book_undo (book, NULL, &error));
  g_assert_null (hd_book_get_record (book, HD_ENTITY_AGREEMENT, id, NULL));
}

/* Of 2024, without parties. @to: (nullable): last day. */
static HdRecord *
put_agreement (HdEdit     *edit,
               const char *subject,
               const char *to)
{
  HdRecord *agreement = hd_record_new (HD_ENTITY_AGREEMENT);

  hd_record_set_text (agreement, HD_AGREEMENT_KIND, "joint");
  hd_record_set_text (agreement, HD_AGREEMENT_TERM, to != NULL ? "annual" : "open");
  hd_record_set_text (agreement, HD_AGREEMENT_TYPE_NAME, "Chương trình");
  hd_record_set_text (agreement, HD_AGREEMENT_SUBJECT, subject);
  hd_record_set_text (agreement, HD_AGREEMENT_FROM_DATE, "2024-01-01");
  hd_record_set_text (agreement, HD_AGREEMENT_TO_DATE, to);
  hd_record_set_text (agreement, HD_AGREEMENT_STATE, "draft");
  hd_edit_put (edit, agreement);
  return agreement;
}

static void
assert_equal (Test       *self,
              const char *subject,
              HdDate      to,
              guint       n_equal)
{
  HdNewAgreement what = { .kind = HD_NEW_EMPTY, .subject = subject, .from = hd_date_new (2024, 1, 1), .to = to, .percent = 100 };
  g_autoptr (HdAgreementPlan) plan = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  plan = hd_book_plan_agreement (self->made->book, &what, &error);
  g_assert_no_error (error);
  found = hd_book_find_equal_agreements (self->made->book, plan, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, n_equal);
}

/* Among hundreds of the same year: by period and name, whatever way it is spelled; no part of a longer name; none that is over. */
static void
test_equal (Test         *self,
            gconstpointer data)
{
  g_autoptr (HdEdit) edit = hd_edit_new (self->made->book, "Thêm");
  g_autoptr (HdRecord) one = put_agreement (edit, "Phối hợp hoá chất", "2024-12-31");
  g_autoptr (HdRecord) open = put_agreement (edit, "Phối hợp lâu dài", NULL);
  g_autoptr (HdRecord) over = put_agreement (edit, "Phối hợp đã hết", "2024-12-31");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 450; i++)
    {
      g_autofree char *subject = g_strdup_printf ("Phối hợp số %u", i);
      g_autoptr (HdRecord) another = put_agreement (edit, subject, "2024-12-31");
    }
  g_assert_true (hd_edit_apply (edit, &error));
  put_state (self, hd_record_get_id (over), "terminated", 0);
  assert_equal (self, "phối hợp hóa chất", hd_date_new (2024, 12, 31), 1);
  assert_equal (self, "hóa chất", hd_date_new (2024, 12, 31), 0);
  assert_equal (self, "Phối hợp hóa chất", HD_DATE_NONE, 0);
  assert_equal (self, "Phối hợp lâu dài", HD_DATE_NONE, 1);
  assert_equal (self, "Phối hợp đã hết", hd_date_new (2024, 12, 31), 0);
}

/* By its parties alone, in whatever order; not one more, not one less. */
static void
test_equal_parties (Test         *self,
                    gconstpointer data)
{
  HdNewAgreement what = { .kind = HD_NEW_COPY, .source = id_of (self), .subject = "Tên khác", .from = hd_date_new (2023, 1, 1),
                          .to = hd_date_new (2023, 12, 31), .percent = 100, .carry = HD_CARRY_PARTIES };
  g_autoptr (HdAgreementPlan) plan = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (hd_book_move_party (self->made->book, party_id (self, 2), 1, &error));
  plan = hd_book_plan_agreement (self->made->book, &what, &error);
  found = hd_book_find_equal_agreements (self->made->book, plan, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
  g_clear_pointer (&found, g_ptr_array_unref);
  g_assert_true (hd_book_remove_party (self->made->book, party_id (self, 2), &error));
  found = hd_book_find_equal_agreements (self->made->book, plan, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 0);
}

/* The posts of the fixture end with 2023: who signs in 2024 is looked for among who holds the title then. */
static void
test_signers_anew (Test         *self,
                   gconstpointer data)
{
  HdBook *book = self->made->book;
  HdNewAgreement what = { .kind = HD_NEW_COPY, .source = id_of (self), .from = hd_date_new (2024, 1, 1), .to = hd_date_new (2024, 12, 31),
                          .percent = 100, .carry = HD_CARRY_PARTIES | HD_CARRY_SIGNERS };
  g_autoptr (HdRecord) post = hd_record_new (HD_ENTITY_POST);
  g_autoptr (GPtrArray) signatures = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  for (guint i = 0; i < 2; i++)
    g_assert_true (hd_book_choose_signer (book, party_id (self, i), hd_record_get_id (self->made->posts[i]), NULL, NULL, &error));
  hd_record_set_text (post, HD_POST_PERSON, hd_record_get_id (self->made->people[2]));
  hd_record_set_text (post, HD_POST_UNIT, hd_record_get_id (self->made->units[1]));
  hd_record_set_text (post, HD_POST_TITLE, "Chủ tịch");
  hd_record_set_text (post, HD_POST_FROM_DATE, "2024-01-01");
  hd_book_save_record (book, post, &error);
  g_assert_no_error (error);
  id = hd_book_create_agreement (book, &what, &error);
  g_assert_no_error (error);
  signatures = hd_book_get_records_by (book, HD_ENTITY_SIGNATURE, HD_SIGNATURE_AGREEMENT, id, &error);
  g_assert_cmpuint (signatures->len, ==, 1);
  g_assert_cmpstr (hd_record_get_text (g_ptr_array_index (signatures, 0), HD_SIGNATURE_POST), ==, hd_record_get_id (post));
  g_assert_true (hd_record_is_empty (g_ptr_array_index (signatures, 0), HD_SIGNATURE_SIGNED_DATE));
}

static void
test_annex (Test         *self,
            gconstpointer data)
{
  HdNewAgreement what = { .kind = HD_NEW_ANNEX, .source = id_of (self), .subject = "Phối hợp giáo dục", .from = hd_date_new (2023, 2, 1) };
  g_autoptr (GPtrArray) parties = NULL;
  g_autoptr (HdRecord) made = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  what.units[0] = what.units[1] = hd_record_get_id (self->made->units[2]);
  g_assert_null (hd_book_create_agreement (self->made->book, &what, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_BLANK);
  g_clear_error (&error);
  what.units[1] = hd_record_get_id (self->made->units[0]);
  id = hd_book_create_agreement (self->made->book, &what, &error);
  g_assert_no_error (error);
  made = get (self, HD_ENTITY_AGREEMENT, id);
  g_assert_cmpstr (hd_record_get_text (made, HD_AGREEMENT_KIND), ==, "bilateral");
  g_assert_cmpstr (hd_record_get_text (made, HD_AGREEMENT_PARENT), ==, id_of (self));
  g_assert_cmpstr (hd_record_get_text (made, HD_AGREEMENT_TERM), ==, "open");
  parties = parties_of (self, id);
  g_assert_cmpuint (parties->len, ==, 2);
}

static void
test_template (Test         *self,
               gconstpointer data)
{
  g_autoptr (HdRecord) template = hd_record_new (HD_ENTITY_TEMPLATE);
  g_autoptr (HdEdit) edit = hd_edit_new (self->made->book, "Mẫu");
  HdNewAgreement what = { .kind = HD_NEW_TEMPLATE, .subject = "Theo mẫu", .from = hd_date_new (2025, 1, 1), .to = hd_date_new (2025, 12, 31) };
  g_autoptr (GPtrArray) clauses = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  hd_record_set_text (template, HD_TEMPLATE_KEY, "agreement");
  hd_record_set_text (template, HD_TEMPLATE_NAME, "Mẫu chương trình");
  hd_record_set_text (template, HD_TEMPLATE_KIND, "agreement");
  hd_edit_put (edit, template);
  for (guint number = 1; number <= 2; number++)
    {
      g_autoptr (HdRecord) version = hd_record_new (HD_ENTITY_TEMPLATE_VERSION);

      hd_record_set_text (version, HD_TEMPLATE_VERSION_TEMPLATE, hd_record_get_id (template));
      hd_record_set_integer (version, HD_TEMPLATE_VERSION_NUMBER, number);
      hd_record_set_text (version, HD_TEMPLATE_VERSION_BODY, number == 1 ? "# Cũ" : "# Mục đích\n  ## Yêu cầu");
      hd_edit_put (edit, version);
    }
  hd_edit_apply (edit, &error);
  g_assert_no_error (error);
  what.source = hd_record_get_id (template);
  id = hd_book_create_agreement (self->made->book, &what, &error);
  g_assert_no_error (error);
  clauses = hd_book_get_records_by (self->made->book, HD_ENTITY_CLAUSE, HD_CLAUSE_AGREEMENT, id, &error);
  g_assert_cmpuint (clauses->len, ==, 2);
}

/* What comes with the program has no record in the book, but can be chosen: a new book has nothing else. */
static void
test_shipped_template (Test         *self,
                       gconstpointer data)
{
  HdNewAgreement what = { .kind = HD_NEW_TEMPLATE, .source = "programme", .subject = "Theo mẫu có sẵn", .from = hd_date_new (2025, 1, 1) };
  g_autoptr (GPtrArray) clauses = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = hd_book_create_agreement (self->made->book, &what, &error);

  g_assert_no_error (error);
  clauses = hd_book_get_records_by (self->made->book, HD_ENTITY_CLAUSE, HD_CLAUSE_AGREEMENT, id, &error);
  g_assert_cmpuint (clauses->len, >, 10);
  what.source = "none";
  g_assert_null (hd_book_create_agreement (self->made->book, &what, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_NOT_FOUND);
}

#define ADD(path, function) g_test_add ("/book/agreements/" path, Test, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);
  ADD ("moves", test_moves);
  ADD ("undone", test_undone);
  ADD ("force", test_force);
  ADD ("parties", test_parties);
  ADD ("signers", test_signers);
  ADD ("copy", test_copy);
  ADD ("equal", test_equal);
  ADD ("equal-parties", test_equal_parties);
  ADD ("signers-anew", test_signers_anew);
  ADD ("annex", test_annex);
  ADD ("template", test_template);
  ADD ("shipped-template", test_shipped_template);

  return g_test_run ();
}
