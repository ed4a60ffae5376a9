/* test-agreement-moves.c: the way of an agreement, and next year's out of this year's
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/i18n.h"
#include "model/agreement-copy.h"
#include "model/agreement-moves.h"

static HdRecord *
new_party (HdDossier  *dossier,
           const char *abbreviation,
           gint64      position)
{
  g_autoptr (HdRecord) unit = hd_record_new (HD_ENTITY_UNIT);
  HdRecord *party = hd_record_new (HD_ENTITY_PARTY);

  hd_record_set_text (unit, HD_UNIT_NAME, "Tên đầy đủ của đơn vị");
  hd_record_set_text (unit, HD_UNIT_ABBREVIATION, abbreviation);
  hd_record_set_text (party, HD_PARTY_UNIT, hd_record_get_id (unit));
  hd_record_set_integer (party, HD_PARTY_POSITION, position);
  hd_dossier_add (dossier, unit);
  hd_dossier_add (dossier, party);
  return party;
}

static void
add_clause (HdDossier  *dossier,
            const char *kind,
            const char *text)
{
  g_autoptr (HdRecord) clause = hd_record_new (HD_ENTITY_CLAUSE);

  hd_record_set_text (clause, HD_CLAUSE_KIND, kind);
  hd_record_set_integer (clause, HD_CLAUSE_POSITION, dossier->clauses->len + 1);
  hd_record_set_text (clause, HD_CLAUSE_TEXT, text);
  hd_dossier_add (dossier, clause);
}

static void
sign (HdDossier *dossier,
      HdRecord  *party)
{
  g_autoptr (HdRecord) signature = hd_record_new (HD_ENTITY_SIGNATURE);

  hd_record_set_text (signature, HD_SIGNATURE_KIND, "signer");
  hd_record_set_text (signature, HD_SIGNATURE_PARTY, hd_record_get_id (party));
  hd_record_set_text (signature, HD_SIGNATURE_NAME, "Nguyễn Văn An");
  hd_record_set_text (signature, HD_SIGNATURE_TITLE, "Chủ tịch");
  hd_record_set_text (signature, HD_SIGNATURE_SIGNED_DATE, "2023-03-24");
  hd_dossier_add (dossier, signature);
}

static HdDossier *
new_dossier (const char *state)
{
  g_autoptr (HdRecord) committee = hd_record_new (HD_ENTITY_COMMITTEE);
  g_autoptr (HdRecord) agreement = hd_record_new (HD_ENTITY_AGREEMENT);

  hd_record_set_text (agreement, HD_AGREEMENT_KIND, "joint");
  hd_record_set_text (agreement, HD_AGREEMENT_TERM, "annual");
  hd_record_set_text (agreement, HD_AGREEMENT_SUBJECT, "Phối hợp năm 2023");
  hd_record_set_text (agreement, HD_AGREEMENT_STATE, state);
  return hd_dossier_new (committee, agreement);
}

static guint
count_missing (HdDossier       *dossier,
               HdAgreementState to,
               const char      *first_place)
{
  g_autoptr (GPtrArray) missing = hd_agreement_get_missing (dossier, to, hd_date_new (2023, 6, 1));

  for (guint i = 0; i < missing->len; i++)
    {
      const HdAgreementNeed *item = g_ptr_array_index (missing, i);

      g_assert_true (g_str_has_suffix (item->sentence, "."));
    }
  if (missing->len > 0)
    g_assert_cmpstr (((const HdAgreementNeed *) g_ptr_array_index (missing, 0))->place, ==, first_place);
  return missing->len;
}

static void
test_steps (void)
{
  static const char *const marks[] = {
    "n.....", "xn....", "xxn...", "xxxn..", "xxxx..", "xxxxn.", "xxxxxx", "xxxxx-", "xxxxx-",
  };
  static const char letters[] = { 'x', 'n', '.', '-' };

  for (guint state = 0; state < G_N_ELEMENTS (marks); state++)
    for (guint step = 0; step < HD_N_STEPS; step++)
      g_assert_cmpint (letters[hd_agreement_step_mark ((HdAgreementState) state, (HdAgreementStep) step)], ==, marks[state][step]);
  for (guint state = 0; state < G_N_ELEMENTS (marks); state++)
    {
      int next = hd_agreement_next_state ((HdAgreementState) state);

      g_assert_true (next < 0 || hd_agreement_state_can_follow ((HdAgreementState) state, (HdAgreementState) next));
    }
}

/* Closed without signatures: once its time is over, and with a reason. */
static void
test_old (void)
{
  g_autoptr (HdDossier) dossier = new_dossier ("settled");
  HdDate today = hd_date_new (2024, 1, 1);
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GPtrArray) last_day = NULL;
  g_autoptr (GPtrArray) over = NULL;

  open = hd_agreement_get_missing (dossier, HD_STATE_CLOSED, today);
  g_assert_cmpuint (open->len, ==, 1);
  g_assert_cmpint (((HdAgreementNeed *) g_ptr_array_index (open, 0))->field, ==, HD_AGREEMENT_TO_DATE);
  hd_record_set_text (dossier->agreement, HD_AGREEMENT_TO_DATE, "2024-01-01");
  last_day = hd_agreement_get_missing (dossier, HD_STATE_CLOSED, today);
  g_assert_cmpuint (last_day->len, ==, 1);
  hd_record_set_text (dossier->agreement, HD_AGREEMENT_TO_DATE, "2023-12-31");
  over = hd_agreement_get_missing (dossier, HD_STATE_CLOSED, today);
  g_assert_cmpuint (over->len, ==, 0);
  g_assert_true (hd_agreement_move_needs_reason (HD_STATE_SETTLED, HD_STATE_CLOSED));
  g_assert_false (hd_agreement_move_needs_reason (HD_STATE_IN_FORCE, HD_STATE_CLOSED));
}

static void
test_missing (void)
{
  g_autoptr (HdDossier) dossier = new_dossier ("draft");
  g_autoptr (HdRecord) first = NULL;
  g_autoptr (HdRecord) second = NULL;
  g_autoptr (HdRecord) proposal = hd_record_new (HD_ENTITY_PROPOSAL);

  g_assert_cmpuint (count_missing (dossier, HD_STATE_CIRCULATED, "parties"), ==, 2);
  first = new_party (dossier, "Bộ CHQS tỉnh", 1);
  g_assert_cmpuint (count_missing (dossier, HD_STATE_CIRCULATED, "parties"), ==, 2);
  second = new_party (dossier, "Tỉnh đoàn", 2);
  add_clause (dossier, "ground", "Căn cứ Luật Quốc phòng");
  g_assert_cmpuint (count_missing (dossier, HD_STATE_CIRCULATED, "text"), ==, 1);
  add_clause (dossier, "part", "Mục đích");
  g_assert_cmpuint (count_missing (dossier, HD_STATE_CIRCULATED, NULL), ==, 0);

  /* Settled: nothing blank, every comment answered, a period. */
  add_clause (dossier, "part", NULL);
  hd_record_set_text (proposal, HD_PROPOSAL_DECISION, "open");
  hd_dossier_add (dossier, proposal);
  g_assert_cmpuint (count_missing (dossier, HD_STATE_SETTLED, "text"), ==, 4);
  hd_record_set_text (proposal, HD_PROPOSAL_DECISION, "rejected");
  hd_record_set_text (dossier->agreement, HD_AGREEMENT_FROM_DATE, "2023-01-01");
  hd_record_set_text (dossier->agreement, HD_AGREEMENT_TERM, "open");
  g_assert_cmpuint (count_missing (dossier, HD_STATE_SETTLED, "text"), ==, 1);

  /* Signed: who signs; then every signature and the day. */
  g_assert_cmpuint (count_missing (dossier, HD_STATE_PARTLY_SIGNED, "text"), ==, 3);
  hd_record_set_text (dossier->agreement, HD_AGREEMENT_STATE, "partly_signed");
  sign (dossier, first);
  g_assert_cmpuint (count_missing (dossier, HD_STATE_SIGNED, "parties"), ==, 2);
  sign (dossier, second);
  g_assert_cmpuint (count_missing (dossier, HD_STATE_SIGNED, "details"), ==, 1);

  /* In force: number, symbol, days; not issued before it is signed. */
  g_assert_cmpuint (count_missing (dossier, HD_STATE_IN_FORCE, "details"), ==, 4);
  hd_record_set_integer (dossier->agreement, HD_AGREEMENT_NUMBER, 5);
  hd_record_set_text (dossier->agreement, HD_AGREEMENT_SYMBOL, "CTPH");
  hd_record_set_text (dossier->agreement, HD_AGREEMENT_SIGNED_DATE, "2023-03-24");
  hd_record_set_text (dossier->agreement, HD_AGREEMENT_ISSUED_DATE, "2023-03-23");
  g_assert_cmpuint (count_missing (dossier, HD_STATE_IN_FORCE, "details"), ==, 1);
  hd_record_set_text (dossier->agreement, HD_AGREEMENT_ISSUED_DATE, "2023-03-27");
  g_assert_cmpuint (count_missing (dossier, HD_STATE_IN_FORCE, NULL), ==, 0);
  g_assert_cmpuint (count_missing (dossier, HD_STATE_TERMINATED, NULL), ==, 0);
}

static void
test_superseded (void)
{
  g_autoptr (HdDossier) dossier = new_dossier ("in_force");
  g_autoptr (HdRecord) successor = hd_record_new (HD_ENTITY_AGREEMENT);

  g_assert_cmpuint (count_missing (dossier, HD_STATE_SUPERSEDED, "details"), ==, 1);
  hd_record_set_text (successor, HD_AGREEMENT_SUBJECT, "Phối hợp năm 2024");
  hd_record_set_text (successor, HD_AGREEMENT_SUPERSEDES, hd_record_get_id (dossier->agreement));
  hd_record_set_text (successor, HD_AGREEMENT_STATE, "signed");
  hd_dossier_add (dossier, successor);
  g_assert_true (hd_agreement_find_successor (dossier) == successor);
  g_assert_cmpuint (count_missing (dossier, HD_STATE_SUPERSEDED, "details"), ==, 1);
  hd_record_set_text (successor, HD_AGREEMENT_STATE, "in_force");
  g_assert_cmpuint (count_missing (dossier, HD_STATE_SUPERSEDED, NULL), ==, 0);
}

static void
test_situation (void)
{
  g_autoptr (HdDossier) dossier = new_dossier ("partly_signed");
  g_autoptr (HdRecord) first = new_party (dossier, "Bộ CHQS tỉnh", 1);
  g_autoptr (HdRecord) second = new_party (dossier, "Tỉnh đoàn", 2);
  g_autofree char *open = NULL;
  g_autofree char *expired = NULL;
  g_autofree char *signing = NULL;

  sign (dossier, first);
  signing = hd_agreement_dup_situation (dossier, hd_date_new (2023, 6, 1));
  g_assert_cmpstr (signing, ==, "Đã ký 1/2, còn thiếu: Tỉnh đoàn");
  hd_record_set_text (dossier->agreement, HD_AGREEMENT_STATE, "in_force");
  open = hd_agreement_dup_situation (dossier, hd_date_new (2023, 6, 1));
  g_assert_cmpstr (open, ==, "Có hiệu lực, không ấn định ngày kết thúc");
  hd_record_set_text (dossier->agreement, HD_AGREEMENT_TO_DATE, "2023-05-31");
  expired = hd_agreement_dup_situation (dossier, hd_date_new (2023, 6, 1));
  g_assert_cmpstr (expired, ==, "Thời hạn đã hết ngày 31/05/2023, chờ tổng kết");
}

static void
test_years (void)
{
  static const struct
  {
    const char *old;
    const char *renewed;
    guint n;
  } texts[] = {
    { "Phối hợp hoạt động năm 2023", "Phối hợp hoạt động năm 2024", 1 },
    { "Năm\u00a02023 và năm 2022; năm 2024, năm 2021", "Năm\u00a02024 và năm 2023; năm 2024, năm 2021", 2 },
    { "Căn cứ Luật Quốc phòng năm 2022; kết quả năm 2022", "Căn cứ Luật Quốc phòng năm 2022; kết quả năm 2023", 1 },
    { "ngày 24 tháng 3 năm 2023", "ngày 24 tháng 3 năm 2023", 0 },
    { "tháng 3 năm 2023, quý I năm 2023", "tháng 3 năm 2023, quý I năm 2024", 1 },
    { "số 2023, năm 20234, 5 năm 2", "số 2023, năm 20234, 5 năm 2", 0 },
    { "", "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *renewed = hd_copy_shift_years (texts[i].old, 2023, 1);

      g_assert_cmpstr (renewed, ==, texts[i].renewed);
      g_assert_cmpuint (hd_copy_count_years (texts[i].old, 2023), ==, texts[i].n);
    }
}

static void
test_scale (void)
{
  g_assert_cmpint (hd_copy_shift_date (hd_date_new (2024, 2, 29), 1), ==, hd_date_new (2025, 2, 28));
  g_assert_cmpint (hd_copy_shift_date (hd_date_new (2024, 12, 31), -1), ==, hd_date_new (2023, 12, 31));
  g_assert_cmpint (hd_copy_shift_date (HD_DATE_NONE, 1), ==, HD_DATE_NONE);
  g_assert_cmpint (hd_copy_scale_figure (123 * HD_FIGURE_SCALE, 110), ==, 135 * HD_FIGURE_SCALE);
  g_assert_cmpint (hd_copy_scale_figure (1234567 * HD_FIGURE_SCALE, 105), ==, 1296295 * HD_FIGURE_SCALE);
  g_assert_cmpint (hd_copy_scale_figure (HD_FIGURE_SCALE / 2, 50), ==, HD_FIGURE_SCALE / 4);
}

static void
test_clauses (void)
{
  g_autoptr (HdDossier) dossier = new_dossier ("draft");
  g_autoptr (GPtrArray) copies = NULL;
  HdRecord *child;

  add_clause (dossier, "part", "Mục đích");
  add_clause (dossier, "paragraph", "Một đoạn");
  child = g_ptr_array_index (dossier->clauses, 1);
  hd_record_set_text (child, HD_CLAUSE_PARENT, hd_record_get_id (g_ptr_array_index (dossier->clauses, 0)));
  copies = hd_copy_clauses (dossier->clauses, hd_record_get_id (dossier->agreement), NULL);
  g_assert_cmpuint (copies->len, ==, 2);
  g_assert_cmpstr (hd_record_get_text (g_ptr_array_index (copies, 1), HD_CLAUSE_PARENT), ==, hd_record_get_id (g_ptr_array_index (copies, 0)));
  g_assert_cmpstr (hd_record_get_id (g_ptr_array_index (copies, 0)), !=, hd_record_get_id (g_ptr_array_index (dossier->clauses, 0)));
}

int
main (int   argc,
      char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agreement-moves/steps", test_steps);
  g_test_add_func ("/agreement-moves/missing", test_missing);
  g_test_add_func ("/agreement-moves/old", test_old);
  g_test_add_func ("/agreement-moves/superseded", test_superseded);
  g_test_add_func ("/agreement-moves/situation", test_situation);
  g_test_add_func ("/agreement-copy/years", test_years);
  g_test_add_func ("/agreement-copy/scale", test_scale);
  g_test_add_func ("/agreement-copy/clauses", test_clauses);

  return g_test_run ();
}
