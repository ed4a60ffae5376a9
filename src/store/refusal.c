/* refusal.c: sentences for what the schema refuses
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/refusal.h"

#include "base/error.h"
#include "base/i18n.h"

typedef struct
{
  const char  *token;
  HdErrorCode  code;
  const char  *sentence;
} Refusal;

/* The first token found in the engine's words decides. */
static const Refusal refusals[] = {
  { "locked: clause", HD_ERROR_LOCKED,
    N_("The text of a signed agreement cannot be changed. Write an amendment instead.") },
  { "locked: party", HD_ERROR_LOCKED,
    N_("The parties of a signed agreement cannot be changed. Write an amendment instead.") },
  { "locked: version", HD_ERROR_LOCKED,
    N_("The versions of a signed agreement cannot be changed any more.") },
  { "locked: signed agreement", HD_ERROR_LOCKED,
    N_("This agreement is signed: it can no longer be changed or removed. Write an amendment instead.") },
  { "locked: state", HD_ERROR_LOCKED,
    N_("A signed agreement can only be reopened as a whole, with a reason that stands in the change log.") },
  { "locked: given signature", HD_ERROR_LOCKED,
    N_("A signature that has been given can no longer be changed or removed.") },
  { "locked: result of a closed period", HD_ERROR_LOCKED,
    N_("This period is closed: its results no longer change. Reopen the period first, with a reason.") },
  { "locked: closed period", HD_ERROR_LOCKED,
    N_("A closed period cannot be changed or removed. Reopen it first, with a reason that was not given before.") },
  { "reporting_period.from_date", HD_ERROR_CONSTRAINT,
    N_("There is already a reporting period with these dates.") },
  { "unit_report.period", HD_ERROR_CONSTRAINT,
    N_("The report of this unit for this period is already recorded.") },
  { "locked: issued paper", HD_ERROR_LOCKED,
    N_("An issued paper can no longer be changed or removed. Issue a new one that replaces it.") },
  { "locked: stored bytes", HD_ERROR_LOCKED,
    N_("Stored files are never changed or removed.") },
  { "log:", HD_ERROR_LOCKED,
    N_("The change log can only grow; its entries are never changed or removed.") },
  { "full: parties of an agreement", HD_ERROR_CONSTRAINT,
    N_("An agreement has at most 12 parties: take some out.") },
  { "taken: number of an agreement", HD_ERROR_CONSTRAINT,
    N_("Another agreement of the same year already has this number and symbol. Choose another number.") },
  { "taken: number of a paper", HD_ERROR_CONSTRAINT,
    N_("Another paper of this series already has this number. Choose another number.") },
  { "agreement_number", HD_ERROR_CONSTRAINT,
    N_("Another agreement of the same year already has this number and symbol. Choose another number.") },
  { "paper_number", HD_ERROR_CONSTRAINT,
    N_("Another paper of this series already has this number. Choose another number.") },
  { "committee_only_one", HD_ERROR_CONSTRAINT,
    N_("A book belongs to one committee, and this one already has its committee.") },
  { "field.code", HD_ERROR_CONSTRAINT,
    N_("Another field already has this code. Choose another code.") },
  { "indicator.code", HD_ERROR_CONSTRAINT,
    N_("Another indicator already has this code. Choose another code.") },
  { "party.agreement", HD_ERROR_CONSTRAINT,
    N_("This unit is already a party of the agreement. A unit can be a party only once.") },
  { "template.key", HD_ERROR_CONSTRAINT,
    N_("Another template already has this key. Choose another key.") },
  { "template_version.template", HD_ERROR_CONSTRAINT,
    N_("This template already has a version with this number. Choose another number.") },
  { "version.agreement", HD_ERROR_CONSTRAINT,
    N_("This agreement already has a version with this number. Choose another number.") },
};

GError *
hd_refusal_new (const char *token)
{
  g_return_val_if_fail (token != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    if (strstr (token, refusals[i].token) != NULL)
      return g_error_new_literal (HD_ERROR, (int) refusals[i].code, _(refusals[i].sentence));

  return g_error_new (HD_ERROR, HD_ERROR_CONSTRAINT,
                      _("The book refuses this change because it breaks one of its rules (%s). Check what you entered."), token);
}
