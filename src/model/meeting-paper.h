/* meeting-paper.h: which papers a meeting has
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/meeting.h"

G_BEGIN_DECLS

/* In the order of the packet. */
typedef enum
{
  HD_MEETING_PAPER_PLAN,        /* kế hoạch */
  HD_MEETING_PAPER_VISIT_PLAN,  /* kế hoạch kiểm tra */
  HD_MEETING_PAPER_INVITATION,  /* giấy mời: one for each delegate, merged */
  HD_MEETING_PAPER_AGENDA,      /* chương trình hội nghị */
  HD_MEETING_PAPER_SCRIPT,      /* kịch bản điều hành: for the chair alone */
  HD_MEETING_PAPER_DELEGATES,   /* danh sách đại biểu */
  HD_MEETING_PAPER_SIGN_IN,     /* danh sách ký tên */
  HD_MEETING_PAPER_NAME_PLATES, /* biển tên */
  HD_MEETING_PAPER_SEATING,     /* sơ đồ chỗ ngồi */
  HD_MEETING_PAPER_REPORT,      /* báo cáo sơ kết, tổng kết, with its annex of figures */
  HD_MEETING_PAPER_FIGURES,     /* that annex alone */
  HD_MEETING_PAPER_DRAFT,       /* the programme that is to be signed, as it stands */
  HD_MEETING_PAPER_CEREMONY,    /* phiếu lễ ký kết */
  HD_MEETING_PAPER_MINUTES,     /* biên bản */
  HD_MEETING_PAPER_FINDINGS,    /* biên bản kiểm tra */
  HD_MEETING_PAPER_CONCLUSIONS, /* thông báo kết luận */
  HD_MEETING_PAPER_COMMENDATION, /* quyết định khen thưởng, with its list */
  HD_MEETING_PAPER_COMMENDED,   /* that list alone */
  HD_N_MEETING_PAPERS
} HdMeetingPaperKind;

/* How a paper is set. */
typedef enum
{
  HD_MEETING_FORM_PAPER,    /* number, recipients, signature (Decree 30/2020, Annex III, model 1.4) */
  HD_MEETING_FORM_LETTERS,  /* the same for each who is invited (model 1.7) */
  HD_MEETING_FORM_DECISION, /* articles and a list (models 1.2 and 2.1) */
  HD_MEETING_FORM_MINUTES,  /* secretary left, chair right (model 1.9) */
  HD_MEETING_FORM_SHEET,    /* a list for use in the hall: no number, nobody signs */
  HD_MEETING_FORM_DRAWN,    /* plates and plans */
  HD_MEETING_FORM_ANNEX,    /* the annex of a paper, by itself */
  HD_MEETING_FORM_AGREEMENT, /* the paper of an agreement */
} HdMeetingForm;

/* On the command line and in MEETING_PAPER.kind and PAPER.kind: "report"; static. */
const char   *hd_meeting_paper_word  (HdMeetingPaperKind kind);
gboolean      hd_meeting_paper_find  (const char *word, HdMeetingPaperKind *kind);
/* As it is printed in the list of contents: "Báo cáo tổng kết". */
char         *hd_meeting_paper_name  (HdMeetingPaperKind kind, const HdMeeting *meeting) G_GNUC_WARN_UNUSED_RESULT;
/* Translated, for lists of the window. */
const char   *hd_meeting_paper_label (HdMeetingPaperKind kind);
HdMeetingForm hd_meeting_paper_form  (HdMeetingPaperKind kind);
/* Key of the template its words come from; NULL for what is drawn from records alone. */
const char   *hd_meeting_paper_template (HdMeetingPaperKind kind);
/* Kind in a number and symbol: "BC"; NULL for papers without a number. */
const char   *hd_meeting_paper_symbol (HdMeetingPaperKind kind);
/* Its words can be edited. */
gboolean      hd_meeting_paper_is_edited (HdMeetingPaperKind kind);
/* It is issued with a number. */
gboolean      hd_meeting_paper_is_issued (HdMeetingPaperKind kind);
/* It comes from the meeting: minutes, conclusions; not made before it. */
gboolean      hd_meeting_paper_is_after (HdMeetingPaperKind kind);
/* A delegate finds it in his copy of the packet. */
gboolean      hd_meeting_paper_is_for_delegates (HdMeetingPaperKind kind);
/* It stands in another paper of the packet, which is the one to take when both are chosen; HD_N_MEETING_PAPERS: it does not. */
HdMeetingPaperKind hd_meeting_paper_within (HdMeetingPaperKind kind);
/* Whether this meeting has such a paper: a visit has no ceremony, and where nobody is commended there is no decision. */
gboolean      hd_meeting_has_paper   (const HdMeeting *meeting, HdMeetingPaperKind kind);
/* The MEETING_PAPER of a kind; NULL while nothing was noted of it. */
HdRecord     *hd_meeting_get_paper   (const HdMeeting *meeting, HdMeetingPaperKind kind);

/* The time under review, closed: the meeting's own, else that of the agreements reviewed; FALSE when it is not known. */
gboolean      hd_meeting_get_period  (const HdMeeting *meeting, HdPeriod *period);
/* The first agreement of a role; NULL when there is none. */
HdRecord     *hd_meeting_get_agreement (const HdMeeting *meeting, const char *role);

G_END_DECLS
