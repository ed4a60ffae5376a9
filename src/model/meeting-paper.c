/* meeting-paper.c: which papers a meeting has
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/meeting-paper.h"

#include "base/i18n.h"

/* Which meetings have a paper. */
typedef enum
{
  OF_SITTING,  /* all but visits */
  OF_VISIT,
  OF_ALL,
  OF_REVIEW,   /* something is reviewed */
  OF_SIGNING,  /* something is signed */
  OF_COMMENDING,
} Scope;

static const struct
{
  const char   *word;
  const char   *label;
  const char   *name;
  const char   *template;
  const char   *symbol;
  HdMeetingForm form;
  Scope         scope;
  gboolean      is_after;
  gboolean      is_for_delegates;
} papers[HD_N_MEETING_PAPERS] = {
  [HD_MEETING_PAPER_PLAN] = { "plan", N_("Plan"), "Kế hoạch tổ chức hội nghị", "meeting-plan", "KH", HD_MEETING_FORM_PAPER, OF_SITTING, FALSE, FALSE },
  [HD_MEETING_PAPER_VISIT_PLAN] = { "visit-plan", N_("Plan of the visit"), "Kế hoạch kiểm tra", "visit-plan", "KH", HD_MEETING_FORM_PAPER, OF_VISIT, FALSE, FALSE },
  [HD_MEETING_PAPER_INVITATION] = { "invitation", N_("Invitations"), "Giấy mời", "meeting-invitation", "GM", HD_MEETING_FORM_LETTERS, OF_SITTING, FALSE, FALSE },
  [HD_MEETING_PAPER_AGENDA] = { "agenda", N_("Agenda"), "Chương trình hội nghị", "meeting-agenda", NULL, HD_MEETING_FORM_SHEET, OF_SITTING, FALSE, TRUE },
  [HD_MEETING_PAPER_SCRIPT] = { "script", N_("Running script for the chair"), "Kịch bản điều hành", "meeting-script", NULL, HD_MEETING_FORM_SHEET, OF_SITTING, FALSE, FALSE },
  [HD_MEETING_PAPER_DELEGATES] = { "delegates", N_("List of delegates"), "Danh sách đại biểu", "meeting-delegates", NULL, HD_MEETING_FORM_SHEET, OF_ALL, FALSE, TRUE },
  [HD_MEETING_PAPER_SIGN_IN] = { "sign-in", N_("Sign-in sheet"), "Danh sách đại biểu ký tên", "meeting-sign-in", NULL, HD_MEETING_FORM_SHEET, OF_ALL, FALSE, FALSE },
  [HD_MEETING_PAPER_NAME_PLATES] = { "name-plates", N_("Name plates"), "Biển tên đại biểu", NULL, NULL, HD_MEETING_FORM_DRAWN, OF_SITTING, FALSE, FALSE },
  [HD_MEETING_PAPER_SEATING] = { "seating", N_("Seating plan"), "Sơ đồ chỗ ngồi", NULL, NULL, HD_MEETING_FORM_DRAWN, OF_SITTING, FALSE, FALSE },
  [HD_MEETING_PAPER_REPORT] = { "report", N_("Report"), NULL, "meeting-report", "BC", HD_MEETING_FORM_PAPER, OF_REVIEW, FALSE, TRUE },
  [HD_MEETING_PAPER_FIGURES] = { "figures", N_("Annex of figures"), "Phụ lục số liệu", NULL, NULL, HD_MEETING_FORM_ANNEX, OF_REVIEW, FALSE, TRUE },
  [HD_MEETING_PAPER_DRAFT] = { "draft", N_("Draft of the next programme"), "Dự thảo chương trình ký kết", NULL, NULL, HD_MEETING_FORM_AGREEMENT, OF_SIGNING, FALSE, TRUE },
  [HD_MEETING_PAPER_CEREMONY] = { "ceremony", N_("Signing ceremony sheet"), "Phiếu lễ ký kết", "meeting-ceremony", NULL, HD_MEETING_FORM_SHEET, OF_SIGNING, FALSE, FALSE },
  [HD_MEETING_PAPER_MINUTES] = { "minutes", N_("Minutes"), "Biên bản hội nghị", "meeting-minutes", "BB", HD_MEETING_FORM_MINUTES, OF_SITTING, TRUE, FALSE },
  [HD_MEETING_PAPER_FINDINGS] = { "findings", N_("Findings of the visit"), "Biên bản kiểm tra", "visit-findings", "BB", HD_MEETING_FORM_MINUTES, OF_VISIT, TRUE, FALSE },
  [HD_MEETING_PAPER_CONCLUSIONS] = { "conclusions", N_("Notice of conclusions"), "Thông báo kết luận", "meeting-conclusions", "TB", HD_MEETING_FORM_PAPER, OF_ALL, TRUE, FALSE },
  [HD_MEETING_PAPER_COMMENDATION] = { "commendation", N_("Commendation decision"), "Quyết định khen thưởng", "meeting-commendation", "QĐ", HD_MEETING_FORM_DECISION, OF_COMMENDING, FALSE, FALSE },
  [HD_MEETING_PAPER_COMMENDED] = { "commended", N_("List of the commended"), "Danh sách khen thưởng", NULL, NULL, HD_MEETING_FORM_ANNEX, OF_COMMENDING, FALSE, TRUE },
};

const char *
hd_meeting_paper_word (HdMeetingPaperKind kind)
{
  g_return_val_if_fail ((guint) kind < HD_N_MEETING_PAPERS, "");

  return papers[kind].word;
}

gboolean
hd_meeting_paper_find (const char         *word,
                       HdMeetingPaperKind *kind)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  for (int i = 0; word != NULL && i < HD_N_MEETING_PAPERS; i++)
    if (g_str_equal (papers[i].word, word))
      {
        *kind = (HdMeetingPaperKind) i;
        return TRUE;
      }
  return FALSE;
}

static const char *
report_name (const HdMeeting *meeting)
{
  const char *kind = hd_record_peek_text (meeting->meeting, HD_MEETING_KIND);

  if (g_str_equal (kind, "interim"))
    return "Báo cáo sơ kết";
  return g_str_equal (kind, "final") ? "Báo cáo tổng kết" : "Báo cáo kết quả thực hiện";
}

char *
hd_meeting_paper_name (HdMeetingPaperKind kind,
                       const HdMeeting   *meeting)
{
  g_return_val_if_fail ((guint) kind < HD_N_MEETING_PAPERS && meeting != NULL, NULL);

  return g_strdup (papers[kind].name != NULL ? papers[kind].name : report_name (meeting));
}

const char *
hd_meeting_paper_label (HdMeetingPaperKind kind)
{
  g_return_val_if_fail ((guint) kind < HD_N_MEETING_PAPERS, "");

  return _(papers[kind].label);
}

HdMeetingForm
hd_meeting_paper_form (HdMeetingPaperKind kind)
{
  g_return_val_if_fail ((guint) kind < HD_N_MEETING_PAPERS, HD_MEETING_FORM_PAPER);

  return papers[kind].form;
}

const char *
hd_meeting_paper_template (HdMeetingPaperKind kind)
{
  g_return_val_if_fail ((guint) kind < HD_N_MEETING_PAPERS, NULL);

  return papers[kind].template;
}

const char *
hd_meeting_paper_symbol (HdMeetingPaperKind kind)
{
  g_return_val_if_fail ((guint) kind < HD_N_MEETING_PAPERS, NULL);

  return papers[kind].symbol;
}

gboolean
hd_meeting_paper_is_edited (HdMeetingPaperKind kind)
{
  return hd_meeting_paper_template (kind) != NULL;
}

gboolean
hd_meeting_paper_is_issued (HdMeetingPaperKind kind)
{
  return hd_meeting_paper_symbol (kind) != NULL;
}

gboolean
hd_meeting_paper_is_after (HdMeetingPaperKind kind)
{
  g_return_val_if_fail ((guint) kind < HD_N_MEETING_PAPERS, FALSE);

  return papers[kind].is_after;
}

gboolean
hd_meeting_paper_is_for_delegates (HdMeetingPaperKind kind)
{
  g_return_val_if_fail ((guint) kind < HD_N_MEETING_PAPERS, FALSE);

  return papers[kind].is_for_delegates;
}

HdMeetingPaperKind
hd_meeting_paper_within (HdMeetingPaperKind kind)
{
  return kind == HD_MEETING_PAPER_FIGURES ? HD_MEETING_PAPER_REPORT
       : kind == HD_MEETING_PAPER_COMMENDED ? HD_MEETING_PAPER_COMMENDATION : HD_N_MEETING_PAPERS;
}

static gboolean
is_in_scope (const HdMeeting *meeting,
             Scope            scope)
{
  gboolean is_visit = hd_meeting_is_visit (meeting);

  switch (scope)
    {
    case OF_SITTING:
      return !is_visit;
    case OF_VISIT:
      return is_visit;
    case OF_REVIEW:
      return !is_visit && hd_meeting_get_agreement (meeting, "reviewed") != NULL;
    case OF_SIGNING:
      return !is_visit && hd_meeting_get_agreement (meeting, "signed") != NULL;
    case OF_COMMENDING:
      return meeting->commendations->len > 0;
    case OF_ALL:
    default:
      return TRUE;
    }
}

gboolean
hd_meeting_has_paper (const HdMeeting   *meeting,
                      HdMeetingPaperKind kind)
{
  g_return_val_if_fail (meeting != NULL && (guint) kind < HD_N_MEETING_PAPERS, FALSE);

  return is_in_scope (meeting, papers[kind].scope);
}

HdRecord *
hd_meeting_get_paper (const HdMeeting   *meeting,
                      HdMeetingPaperKind kind)
{
  g_return_val_if_fail (meeting != NULL && (guint) kind < HD_N_MEETING_PAPERS, NULL);

  for (guint i = 0; i < meeting->papers->len; i++)
    if (g_str_equal (hd_record_peek_text (g_ptr_array_index (meeting->papers, i), HD_MEETING_PAPER_KIND), papers[kind].word))
      return g_ptr_array_index (meeting->papers, i);
  return NULL;
}

HdRecord *
hd_meeting_get_agreement (const HdMeeting *meeting,
                          const char      *role)
{
  g_autoptr (GPtrArray) agreements = NULL;

  g_return_val_if_fail (meeting != NULL && role != NULL, NULL);

  agreements = hd_meeting_agreements (meeting, role);
  return agreements->len > 0 ? g_ptr_array_index (agreements, 0) : NULL;
}

gboolean
hd_meeting_get_period (const HdMeeting *meeting,
                       HdPeriod        *period)
{
  const HdRecord *reviewed;

  g_return_val_if_fail (meeting != NULL && period != NULL, FALSE);

  *period = hd_record_get_period (meeting->meeting, HD_MEETING_FROM_DATE, HD_MEETING_TO_DATE);
  if (period->from == HD_DATE_NONE && (reviewed = hd_meeting_get_agreement (meeting, "reviewed")) != NULL)
    *period = hd_record_get_period (reviewed, HD_AGREEMENT_FROM_DATE, HD_AGREEMENT_TO_DATE);
  if (period->from != HD_DATE_NONE && period->to == HD_DATE_NONE)
    *period = hd_period_new (period->from, hd_meeting_day (meeting));
  return period->from != HD_DATE_NONE && hd_period_is_valid (period);
}
