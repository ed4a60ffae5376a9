/* date-row.h: a row for a day: typed as people type it, or picked from a calendar
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "base/date.h"

G_BEGIN_DECLS

#define HD_TYPE_DATE_ROW (hd_date_row_get_type ())
G_DECLARE_FINAL_TYPE (HdDateRow, hd_date_row, HD, DATE_ROW, AdwEntryRow)

/* Takes 5/3/2024, 05032024, 5-3-24 (day before month); shown as 05/03/2024 once the person leaves the row. Empty: no day.
 *
 * Signal "date-changed": the day that can be read from the row is another one, while it is being typed too. */

GtkWidget *hd_date_row_new      (const char *title) G_GNUC_WARN_UNUSED_RESULT;
void       hd_date_row_set_date (HdDateRow *self, HdDate date);
/* FALSE with a sentence when what stands there is no day; an empty row is HD_DATE_NONE and fine. */
gboolean   hd_date_row_read     (HdDateRow *self, HdDate *date, GError **error);
/* The day, HD_DATE_NONE when there is none that can be read. */
HdDate     hd_date_row_get_date (HdDateRow *self);

G_END_DECLS
