/* result-entry.h: the sheet in which results are entered, and saving its cells
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/edit.h"
#include "model/result-grid.h"

G_BEGIN_DECLS

/* What a sheet shows. */
typedef struct
{
  HdEntityKind kind;      /* HD_ENTITY_RESULT or HD_ENTITY_TARGET */
  HdGridLayout layout;
  const char  *field;     /* (nullable): id; NULL: indicators of all fields */
  int          year;
  HdDate       first;     /* HD_GRID_UNITS: the time of all cells, within the year */
  HdDate       last;
  const char  *unit;      /* months and quarters: (nullable): whose; NULL: the whole committee */
  gboolean     all_units; /* HD_GRID_UNITS: every unit of that time, not only those that report */
} HdGridScope;

/**
 * hd_book_load_result_grid:
 *
 * Units that report are those with a result or target in the year or the one before; where there are none, the parties of the
 * joint agreement of that time; else all.
 */
HdResultGrid *hd_book_load_result_grid (HdBook *self, const HdGridScope *scope, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same on a worker with a connection of its own: a large book has tens of thousands of figures in a year. */
void          hd_book_load_result_grid_async  (HdBook *self, const HdGridScope *scope, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
HdResultGrid *hd_book_load_result_grid_finish (HdBook *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The results of the year before in a sheet with the rows and columns of @grid. */
HdResultGrid *hd_book_load_last_year (HdBook *self, const HdGridScope *scope, const HdResultGrid *grid, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Those still reported on on @day (HD_DATE_NONE: all), in their order. (element-type HdRecord) */
GPtrArray    *hd_book_get_fields_of_work (HdBook *self, HdDate day, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Units that stand for themselves and are there in @period, in the order of the protocol. (element-type HdRecord) */
GPtrArray    *hd_book_get_units_of_time (HdBook *self, const HdPeriod *period, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Times over more than one year that somebody may ask for: those of agreements and targets, the latest first, then all years that have
 * results. (element-type HdPeriod) */
GArray       *hd_book_get_stages (HdBook *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Of @units those that report in the year. (element-type HdRecord) */
GPtrArray    *hd_book_pick_reporting_units (HdBook *self, GPtrArray *units, int year, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* A set of cells to be saved as one edit. */
typedef struct
{
  char      *what;     /* what the user does, names the step */
  GPtrArray *puts;     /* (element-type HdRecord): nobody else holds them until it has ended */
  GPtrArray *removals; /* (element-type HdRecord) */
} HdResultSet;

HdResultSet *hd_result_set_new  (const char *what) G_GNUC_WARN_UNUSED_RESULT;
void         hd_result_set_free (HdResultSet *self);
gboolean     hd_book_save_results (HdBook *self, HdResultSet *set, GError **error);
/* The same on a worker with a connection of its own, so that nobody waits for the disk. @set: (transfer full). It is begun at once and
 * finished though the window be closed; "changed" is emitted before the callback. */
void         hd_book_save_results_async  (HdBook *self, HdResultSet *set, GAsyncReadyCallback callback, gpointer user_data);
gboolean     hd_book_save_results_finish (HdBook *self, GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdResultSet, hd_result_set_free)

G_END_DECLS
