/* test-agreement.c: states of an agreement, what they allow and how they are called
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/i18n.h"
#include "model/agreement.h"

#include <string.h>

#define N_STATES (HD_STATE_TERMINATED + 1)

static const char *const state_words[N_STATES] = {
  "draft", "circulated", "settled", "partly_signed", "signed", "in_force", "closed", "superseded", "terminated",
};

static HdRecord *
make_agreement (const char *state)
{
  HdRecord *agreement = hd_record_new (HD_ENTITY_AGREEMENT);

  hd_record_set_text (agreement, HD_AGREEMENT_STATE, state);

  return agreement;
}

/* Rows are what was, columns what is to be: only the moves marked "x" are legal. */
static void
test_moves (void)
{
  static const char *const moves[N_STATES] = {
    /* d c s p S f C u t */
    ".x.......", /* draft */
    "x.x......", /* circulated */
    ".x.xx.x..", /* settled */
    "....x....", /* partly signed */
    ".....x..x", /* signed */
    "......xxx", /* in force */
    ".........", /* closed */
    ".........", /* superseded */
    ".........", /* terminated */
  };

  for (guint from = 0; from < N_STATES; from++)
    {
      for (guint to = 0; to < N_STATES; to++)
        g_assert_cmpint (hd_agreement_state_can_follow ((HdAgreementState) from, (HdAgreementState) to), ==, moves[from][to] == 'x');
    }
}

/* Nothing that is locked ever opens again by a move. */
static void
test_the_lock_stays (void)
{
  for (guint from = 0; from < N_STATES; from++)
    {
      g_autoptr (HdRecord) before = make_agreement (state_words[from]);

      g_assert_cmpint (hd_agreement_get_state (before), ==, from);
      g_assert_cmpint (hd_agreement_is_locked (before), ==, from >= 3);
      g_assert_cmpint (hd_agreement_is_draft (before), ==, from < 3);
      for (guint to = 0; to < N_STATES; to++)
        {
          g_autoptr (HdRecord) after = make_agreement (state_words[to]);

          if (hd_agreement_is_locked (before) && !hd_agreement_is_locked (after))
            g_assert_false (hd_agreement_state_can_follow ((HdAgreementState) from, (HdAgreementState) to));
        }
    }
}

static void
test_unknown_state_is_a_draft (void)
{
  g_autoptr (HdRecord) empty = make_agreement (NULL);
  g_autoptr (HdRecord) strange = make_agreement ("abandoned");

  g_assert_cmpint (hd_agreement_get_state (empty), ==, HD_STATE_DRAFT);
  g_assert_cmpint (hd_agreement_get_state (strange), ==, HD_STATE_DRAFT);
}

static void
test_expired (void)
{
  for (guint state = 0; state < N_STATES; state++)
    {
      g_autoptr (HdRecord) agreement = make_agreement (state_words[state]);
      gboolean can_expire = state == HD_STATE_SIGNED || state == HD_STATE_IN_FORCE;

      /* An open end never comes. */
      g_assert_false (hd_agreement_is_expired (agreement, hd_date_new (2999, 1, 1)));
      hd_record_set_date (agreement, HD_AGREEMENT_TO_DATE, hd_date_new (2023, 12, 31));
      g_assert_false (hd_agreement_is_expired (agreement, hd_date_new (2023, 12, 31)));
      g_assert_cmpint (hd_agreement_is_expired (agreement, hd_date_new (2024, 1, 1)), ==, can_expire);
    }
}

static void
test_labels (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  HdDate last = hd_date_new (2025, 12, 31);

  for (guint state = 0; state < N_STATES; state++)
    {
      const char *label = hd_agreement_state_label ((HdAgreementState) state);

      g_assert_true (g_hash_table_add (seen, (char *) label));
      g_assert_true (g_hash_table_add (seen, (char *) hd_agreement_state_icon ((HdAgreementState) state)));
      g_assert_true (g_str_has_suffix (hd_agreement_state_icon ((HdAgreementState) state), "-symbolic"));
    }
  g_assert_cmpstr (hd_agreement_state_label (HD_STATE_IN_FORCE), ==, "Đang có hiệu lực");
  g_assert_cmpstr (hd_agreement_state_label (HD_STATE_DRAFT), ==, "Dự thảo");
  g_assert_cmpstr (hd_agreement_state_word (HD_STATE_IN_FORCE, last, last), ==, "Đang có hiệu lực");
  g_assert_cmpstr (hd_agreement_state_word (HD_STATE_IN_FORCE, last, last + 1), ==, "Đã hết thời hạn");
  g_assert_cmpstr (hd_agreement_state_word (HD_STATE_IN_FORCE, HD_DATE_NONE, last), ==, "Đang có hiệu lực");
  g_assert_cmpstr (hd_agreement_state_word (HD_STATE_CLOSED, last, last + 1), ==, "Đã tổng kết");
}

static void
test_number (void)
{
  static const struct
  {
    gint64      number;
    const char *symbol;
    const char *printed;
  } cases[] = {
    { 5, "CTPH-BCHQS-LĐLĐ", "05/CTPH-BCHQS-LĐLĐ" },
    { 9, "CTPH", "09/CTPH" },
    { 10, "CTPH", "10/CTPH" },
    { 123, "CTPH", "123/CTPH" },
    { 0, "CTPH", "…/CTPH" },
    { 5, NULL, "05" },
    { 0, NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HdRecord) agreement = make_agreement ("draft");
      g_autofree char *printed = NULL;

      if (cases[i].number > 0)
        hd_record_set_integer (agreement, HD_AGREEMENT_NUMBER, cases[i].number);
      hd_record_set_text (agreement, HD_AGREEMENT_SYMBOL, cases[i].symbol);
      printed = hd_agreement_dup_number (agreement);
      g_assert_cmpstr (printed, ==, cases[i].printed);
    }
}

int
main (int   argc,
      char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agreement/moves", test_moves);
  g_test_add_func ("/agreement/the-lock-stays", test_the_lock_stays);
  g_test_add_func ("/agreement/unknown-state-is-a-draft", test_unknown_state_is_a_draft);
  g_test_add_func ("/agreement/expired", test_expired);
  g_test_add_func ("/agreement/labels", test_labels);
  g_test_add_func ("/agreement/number", test_number);

  return g_test_run ();
}
