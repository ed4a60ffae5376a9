/* reporting.h: for which times units report, who has, and closing a time
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/edit.h"

G_BEGIN_DECLS

typedef enum
{
  HD_REPORT_ON_TIME, /* received by the deadline, or there is none */
  HD_REPORT_LATE,
  HD_REPORT_ENTERED, /* results stand in the book, but no day of receipt */
  HD_REPORT_WAITED,  /* not received, the deadline is still to come */
  HD_REPORT_MISSING, /* not received, and due */
  HD_REPORT_ABSENT,  /* the unit had ended: nothing is expected of it */
  HD_REPORT_NOT_YET, /* it had not begun: likewise */
  HD_N_REPORT_STATES
} HdReportState;

typedef struct
{
  HdReportState state;
  HdRecord     *receipt;   /* (nullable): UNIT_REPORT */
  guint         n_results; /* of the unit within the period */
} HdReportCell;

/* Units by reporting periods. */
typedef struct
{
  GPtrArray    *units;   /* (element-type HdRecord): those that report */
  GPtrArray    *periods; /* (element-type HdRecord): of the year, by their first day */
  HdReportCell *cells;   /* unit by unit */
} HdReportBoard;

HdReportBoard *hd_book_load_report_board (HdBook *self, int year, HdDate today, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void           hd_report_board_free      (HdReportBoard *self);
const HdReportCell *hd_report_board_get  (const HdReportBoard *self, guint unit, guint period);
guint          hd_report_board_count     (const HdReportBoard *self, guint period, HdReportState state);
/* “on time”, “late” … for people. */
const char    *hd_report_state_label     (HdReportState state);

/**
 * hd_book_make_reporting_periods:
 * @n_months: length of each: 1, 3, 6 or 12
 * @days: from the last day of a period to its deadline
 *
 * The periods of a year, as one edit; those that are there already stay as they are.
 */
gboolean hd_book_make_reporting_periods (HdBook *self, int year, int n_months, int days, GError **error);
/* The report of a unit came in on @day; HD_DATE_NONE: it did not after all. */
gboolean hd_book_receive_report (HdBook *self, const char *period_id, const char *unit_id, HdDate day, GError **error);
/* From now on results within the period do not change; the database sees to it. A barrier for undo. */
gboolean hd_book_close_period   (HdBook *self, const char *period_id, HdDate day, GError **error);
/* @reason: not empty, and not the one it was opened with before; it stays in the record and the log. A barrier for undo. */
gboolean hd_book_reopen_period  (HdBook *self, const char *period_id, const char *reason, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdReportBoard, hd_report_board_free)

G_END_DECLS
