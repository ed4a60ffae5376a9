/* log.h: what the change log knows: what came last, what happened to a record, what was removed, and the way back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/changes.h"

G_BEGIN_DECLS

/* FALSE: enough was seen. */
typedef gboolean (*HdLogVisitor) (gint64 set_id, HdChangesKind kind, gpointer data);

/* From the newest set backwards, reading neither names nor images. */
gboolean         hd_log_walk         (HdDatabase *db, HdLogVisitor visit, gpointer data, GError **error);
/* HD_ERROR_NOT_FOUND when there is no such set. */
HdChangeSetInfo *hd_log_get_set      (HdDatabase *db, gint64 set_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_log_invert:
 * @kind: of the new set, which is still to be applied
 *
 * Gathers what takes the set back: what it removed comes in again under its id, what it made goes, what it changed is as it was.
 *
 * Returns: NULL with HD_ERROR_CONFLICT when a record of the set is no longer as the set left it
 */
HdChanges       *hd_log_invert       (HdDatabase *db, gint64 set_id, HdChangesKind kind, const char *who, const char *what, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The sets that touched a record or what it owns, now or once; newest first. (element-type HdChangeSetInfo) */
GPtrArray       *hd_log_get_history  (HdDatabase *db, HdEntityKind kind, const char *id, guint offset, guint limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* What a set did to the record and what it owns. (element-type HdChange) */
GPtrArray       *hd_log_get_changes_of (HdDatabase *db, HdEntityKind kind, const char *id, gint64 set_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The last change of a record; NULL without error when the log knows no such record. */
gboolean         hd_log_find_last    (HdDatabase *db, HdEntityKind kind, const char *id, HdChange **change, gint64 *set_id, GError **error);

typedef struct
{
  HdChangeSetInfo *set;
  HdChange        *change;
} HdLogRemoval;

void             hd_log_removal_free (HdLogRemoval *self);
/* Records that are gone, but not those that went with their owner; newest first. @kinds: ends with HD_N_ENTITIES.
 * (element-type HdLogRemoval) */
GPtrArray       *hd_log_list_removed (HdDatabase *db, const HdEntityKind *kinds, guint offset, guint limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* A record that the set removed and what it owned and was removed with it. (element-type HdChange) */
GPtrArray       *hd_log_get_removed_tree (HdDatabase *db, HdEntityKind kind, const char *id, gint64 set_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdLogRemoval, hd_log_removal_free)

G_END_DECLS
