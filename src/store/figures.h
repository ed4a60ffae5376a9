/* figures.h: results and targets as reports, read without making records of them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/slots.h"
#include "store/database.h"

G_BEGIN_DECLS

/* The reports of @indicator that lie in @within, unit by unit, of each in the order of last day, first day and id. @kind: HD_ENTITY_RESULT or HD_ENTITY_TARGET;
 * @unit: (nullable): only this unit's. The ids of units are put into @texts, which must outlive the reports; wording and source are
 * left out. (element-type HdReport) */
GArray    *hd_figures_read      (HdDatabase *db, HdEntityKind kind, const char *indicator, const char *unit, const HdPeriod *within,
                                 GStringChunk *texts, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* All of one unit, or with NULL of the whole committee, that overlap @around. */
GArray    *hd_figures_read_around (HdDatabase *db, HdEntityKind kind, const char *indicator, const char *unit, const HdPeriod *around,
                                   GStringChunk *texts, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Of each unit, and of the whole committee, the last result of @indicator in @within, and the last one there with a figure. */
GArray    *hd_figures_read_last (HdDatabase *db, const char *indicator, const HdPeriod *within, GStringChunk *texts, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Wording and source of the result that counts among those over exactly @period; of @unit, or, with NULL, of anybody. NULL where there
 * is none. Free with g_free(). */
gboolean   hd_figures_get_words (HdDatabase *db, const char *indicator, const char *unit, const HdPeriod *period, char **wording,
                                 char **source, GError **error);

/* Who reports on an indicator: units with a result at any time while they are valid, and units with only targets in the time of these. */
typedef struct
{
  char    *unit;
  HdPeriod valid;
  gboolean has_result; /* in the period asked for */
} HdReporter;

void       hd_reporter_free     (HdReporter *self);
/* (element-type HdReporter) */
GPtrArray *hd_figures_get_reporters (HdDatabase *db, const char *indicator, const HdPeriod *within, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* *@same: the same units have a result on @part in @time and a result or target (@kind) on @whole in @whole_time, which for results is @time. */
gboolean   hd_figures_have_same_units (HdDatabase *db, const char *part, const HdPeriod *time, HdEntityKind kind, const char *whole,
                                       const HdPeriod *whole_time, gboolean *same, GError **error);

/* How many results each unit has inside a closed period, by id. (element-type utf8 guint) */
GHashTable *hd_figures_count_by_unit (HdDatabase *db, const HdPeriod *within, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* When units are valid, by id. (element-type utf8 HdPeriod) */
GHashTable *hd_figures_get_validity (HdDatabase *db, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdReporter, hd_reporter_free)

G_END_DECLS
