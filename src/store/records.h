/* records.h: reading records, one way for every entity
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/record.h"
#include "store/database.h"

G_BEGIN_DECLS

/* HD_ERROR_NOT_FOUND when there is none. */
HdRecord  *hd_records_get        (HdDatabase *db, HdEntityKind kind, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* All records of a kind, ordered by id: for export and checks, not for lists. (element-type HdRecord) */
GPtrArray *hd_records_get_all    (HdDatabase *db, HdEntityKind kind, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Records of a kind whose OWNER or other reference @field is @id: parties of an agreement, posts of a person, results of
 * an indicator. Ordered by position where the entity has one, else by from_date, else by id. */
GPtrArray *hd_records_get_by     (HdDatabase *db, HdEntityKind kind, guint field, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Agreements with a number, of all years and symbols. */
GPtrArray *hd_records_get_agreements_numbered (HdDatabase *db, gint64 number, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Papers with that number, of all series and years. */
GPtrArray *hd_records_get_papers_numbered (HdDatabase *db, gint64 number, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What the register of a time holds, by id: papers with a number, and numbered agreements that no paper is stored of. @first, @last:
 * ISO dates; @series: (nullable): id of one series. */
GPtrArray *hd_records_get_register (HdDatabase *db, HdEntityKind kind, const char *first, const char *last, const char *series, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Results or targets whose time lies within @first to @last, ISO dates. */
GPtrArray *hd_records_get_between (HdDatabase *db, HdEntityKind kind, const char *first, const char *last, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same of one unit, or with NULL of the whole committee. */
GPtrArray *hd_records_get_between_of_unit (HdDatabase *db, HdEntityKind kind, const char *first, const char *last, const char *unit, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Results or targets of just the time from @first to @last. */
GPtrArray *hd_records_get_over (HdDatabase *db, HdEntityKind kind, const char *first, const char *last, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* People with the words of @name in any order, with or without marks, by name: the same name, and names that hold its words in
 * other words of the same length. */
GPtrArray *hd_records_get_people_named (HdDatabase *db, const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The joint agreement that began last on or before @day, its parties the ones who act together then; *@agreement is NULL when
 * there is none. */
gboolean   hd_records_find_joint_agreement (HdDatabase *db, HdDate day, HdRecord **agreement, GError **error);
/* Joint agreements of a year that name a cluster head and begin from @first to @last, by their first day. */
GPtrArray *hd_records_get_agreements_with_cluster_head (HdDatabase *db, HdDate first, HdDate last, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The one committee of the book; HD_ERROR_NOT_FOUND in an empty database. */
HdRecord  *hd_records_get_committee (HdDatabase *db, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Stored bytes by SHA-256 (lower-case hex). */
GBytes    *hd_records_get_blob   (HdDatabase *db, const char *sha256, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
