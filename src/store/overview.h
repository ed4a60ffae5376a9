/* overview.h: what the overview of a book is made from, as few rows as will do
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/record.h"
#include "store/database.h"

G_BEGIN_DECLS

/* @counts: (array): by the choices of HD_AGREEMENT_STATE. */
gboolean   hd_overview_count_states   (HdDatabase *db, guint *counts, guint n_states, GError **error);
/* Ids of agreements from draft to in force, the latest first. (element-type utf8) */
GPtrArray *hd_overview_get_agreements (HdDatabase *db, guint limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Tasks and commitments with a deadline that are not done, the earliest first. (element-type HdRecord) */
GPtrArray *hd_overview_get_open       (HdDatabase *db, HdEntityKind kind, guint limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Ids of meetings from @day on. (element-type utf8) */
GPtrArray *hd_overview_get_meetings   (HdDatabase *db, HdDate day, guint limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Ids of papers that are drafts. (element-type utf8) */
GPtrArray *hd_overview_get_drafts     (HdDatabase *db, guint limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Targets inside a closed period: of sums those of the whole committee, and those of units that stand against them. (element-type HdRecord) */
GPtrArray *hd_overview_get_targets    (HdDatabase *db, const HdPeriod *period, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Ids of units with a target inside a closed period. (element-type utf8) */
GPtrArray *hd_overview_get_promised   (HdDatabase *db, const HdPeriod *period, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Ids of units with a result inside a closed period. (element-type utf8) */
GPtrArray *hd_overview_get_reporters  (HdDatabase *db, const HdPeriod *period, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The latest year, up to that of @today, that has results (@year), and that has results or targets (@planned); that of @today when there
 * are none. */
gboolean   hd_overview_find_years     (HdDatabase *db, HdDate today, int *year, int *planned, GError **error);

/* Times over more than one year of agreements and targets, the latest first. (element-type HdPeriod) */
GArray    *hd_overview_get_stages     (HdDatabase *db, guint limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The whole years that have results; both %HD_DATE_NONE for none. */
gboolean   hd_overview_find_range     (HdDatabase *db, HdPeriod *years, GError **error);

G_END_DECLS
