/* command-state.c: hiepdong-cli state
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/error.h"
#include "base/i18n.h"
#include "book/agreements.h"
#include "cli/command.h"

static const HdField *
state_field (void)
{
  return &hd_entity_get (HD_ENTITY_AGREEMENT)->fields[HD_AGREEMENT_STATE];
}

/* A next state and, indented, what is missing for it. */
static void
tell_move (const HdDossier *dossier,
           HdAgreementState to)
{
  g_autoptr (GPtrArray) missing = hd_agreement_get_missing (dossier, to, hd_date_today ());

  g_print ("%s: %s\n", state_field ()->choices[to], hd_agreement_state_label (to));
  for (guint i = 0; i < missing->len; i++)
    g_print ("  %s\n", ((const HdAgreementNeed *) g_ptr_array_index (missing, i))->sentence);
}

static void
tell (const HdDossier *dossier)
{
  HdAgreementState from = hd_agreement_get_state (dossier->agreement);
  g_autofree char *situation = hd_agreement_dup_situation (dossier, hd_date_today ());

  g_print ("%s\n%s\n", state_field ()->choices[from], situation);
  for (guint to = HD_STATE_DRAFT; to <= HD_STATE_TERMINATED; to++)
    if (hd_agreement_state_can_follow (from, (HdAgreementState) to))
      tell_move (dossier, (HdAgreementState) to);
}

static gboolean
read_state (const char       *word,
            HdAgreementState *state,
            GError          **error)
{
  int index = hd_field_choice_index (state_field (), word);
  g_autofree char *words = NULL;

  if (index >= 0)
    {
      *state = (HdAgreementState) index;
      return TRUE;
    }
  words = g_strjoinv (", ", (char **) state_field ()->choices);
  /* Translators: %1$s is what was typed, %2$s the words that are known. */
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("There is no state “%1$s”; choose one of: %2$s."), word, words);
  return FALSE;
}

static gboolean
move (HdBook     *book,
      const char *id,
      const char *word,
      const char *date,
      const char *reason,
      GError    **error)
{
  HdAgreementState state;
  HdDate day;

  return read_state (word, &state, error) && hd_command_read_date (date, &day, error) &&
         hd_book_move_agreement (book, id, state, day, reason, error);
}

static gboolean
show_or_move (HdBook     *book,
              const char *reference,
              const char *to,
              const char *date,
              const char *reason,
              GError    **error)
{
  g_autoptr (HdRecord) agreement = hd_book_find_record (book, HD_ENTITY_AGREEMENT, reference, error);
  g_autoptr (HdDossier) dossier = NULL;

  if (agreement == NULL || (to != NULL && !move (book, hd_record_get_id (agreement), to, date, reason, error)))
    return FALSE;
  dossier = hd_book_get_dossier (book, hd_record_get_id (agreement), error);
  if (dossier == NULL)
    return FALSE;
  tell (dossier);
  return TRUE;
}

static HdExit
run_state (char ***arguments)
{
  g_autofree char *to = NULL;
  g_autofree char *date = NULL;
  g_autofree char *reason = NULL;
  const GOptionEntry entries[] = {
    { "to", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &to, N_("Move it to this state, one of those told without it"), N_("STATE") },
    { "date", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &date, N_("Day of the move; today when it is not given"), N_("DATE") },
    { "reason", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &reason, N_("Why; needed to send a text back and to end early"), N_("TEXT") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = NULL;
  HdExit status;

  if (!hd_command_parse (&hd_command_state, entries,
                         _("ID is the id of the agreement, or its number and symbol. Without --to nothing is changed: it tells\n"
                           "the state, the next states and what is missing for each."),
                         arguments, 2, &status))
    return status;
  book = to != NULL ? hd_command_open_book ((*arguments)[1], &error) : hd_book_open_read_only ((*arguments)[1], &error);
  return book != NULL && show_or_move (book, (*arguments)[2], to, date, reason, &error) ? HD_EXIT_DONE : hd_command_refuse (error);
}

const HdCommand hd_command_state = {
  "state",
  N_("BOOK ID [--to STATE] [--reason TEXT]"),
  N_("Tells where an agreement stands and what is missing, or moves it on."),
  run_state
};
