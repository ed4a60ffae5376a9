/* list-columns-private.h: cells that the columns of several lists share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cli/list-columns.h"

G_BEGIN_DECLS

#define HD_N_DELEGATE_COLUMNS     8
#define HD_N_AGENDA_COLUMNS       6
#define HD_N_CONTRIBUTION_COLUMNS 7
#define HD_N_TASK_COLUMNS         7
#define HD_N_COMMENDATION_COLUMNS 8

extern const HdColumn hd_delegate_columns[HD_N_DELEGATE_COLUMNS];
extern const HdColumn hd_agenda_columns[HD_N_AGENDA_COLUMNS];
extern const HdColumn hd_contribution_columns[HD_N_CONTRIBUTION_COLUMNS];
extern const HdColumn hd_task_columns[HD_N_TASK_COLUMNS];
extern const HdColumn hd_commendation_columns[HD_N_COMMENDATION_COLUMNS];

/* (transfer full) (nullable): one member of a row; “shown” for people, “line” on one line. */
char *hd_cell_id            (const HdListRow *row);
char *hd_cell_title         (const HdListRow *row);
char *hd_cell_title_line    (const HdListRow *row);
char *hd_cell_subtitle      (const HdListRow *row);
char *hd_cell_subtitle_line (const HdListRow *row);
char *hd_cell_number        (const HdListRow *row);
char *hd_cell_state         (const HdListRow *row);
char *hd_cell_kind          (const HdListRow *row);
char *hd_cell_unit          (const HdListRow *row);
char *hd_cell_subject       (const HdListRow *row);
char *hd_cell_subject_line  (const HdListRow *row);
char *hd_cell_from          (const HdListRow *row);
char *hd_cell_shown_from    (const HdListRow *row);
char *hd_cell_to            (const HdListRow *row);
char *hd_cell_shown_to      (const HdListRow *row);
char *hd_cell_date          (const HdListRow *row);
char *hd_cell_shown_date    (const HdListRow *row);
char *hd_cell_figure        (const HdListRow *row);
char *hd_cell_shown_figure  (const HdListRow *row);

G_END_DECLS
