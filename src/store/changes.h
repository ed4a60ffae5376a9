/* changes.h: the one write path, and the change log it keeps
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every change to a book goes through hd_changes_apply(): rows and log in one transaction. The log is a chain: each
 * change set's hash covers the previous hash, who, when, what, and the before and after images of its rows.
 */
#pragma once

#include "model/record.h"
#include "store/database.h"

G_BEGIN_DECLS

typedef enum
{
  HD_CHANGES_EDIT,
  HD_CHANGES_BARRIER, /* signing, issuing, closing, import of a whole book: undo stops here */
  HD_CHANGES_UNDO,
  HD_CHANGES_REDO,
} HdChangesKind;

typedef struct _HdChanges HdChanges;

/* Puts what can only be known under the write lock; FALSE with error: nothing is written. */
typedef gboolean (*HdChangesPrepare) (HdDatabase *db, HdChanges *changes, gpointer data, GError **error);

/* @who: operator's name; @what: what the user did, a translated sentence ("Sửa đơn vị …"). */
HdChanges *hd_changes_new      (HdChangesKind kind, const char *who, const char *what) G_GNUC_WARN_UNUSED_RESULT;
void       hd_changes_free     (HdChanges *self);
void       hd_changes_set_kind (HdChanges *self, HdChangesKind kind);
/* @prepare runs inside the saving transaction, before anything is compared or written: what it reads (the last number of a
 * series, who has signed) nobody else can change until the commit. */
void       hd_changes_set_prepare (HdChanges *self, HdChangesPrepare prepare, gpointer data);
void       hd_changes_put      (HdChanges *self, HdRecord *record); /* insert (row version 0) or update; takes a reference */
void       hd_changes_remove   (HdChanges *self, HdRecord *record); /* what it owns must be removed in the same set, before it */
/* Refused with HD_ERROR_CONFLICT unless the log ends with this set: for what was decided by reading the log. */
void       hd_changes_require_last_set (HdChanges *self, gint64 set_id);
/* Bytes for a HASH field, kept by content; returns their SHA-256. Bytes are never changed or removed. */
char      *hd_changes_add_blob (HdChanges *self, GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_changes_apply:
 * @set_id: (out) (optional): number of the change set in the log
 *
 * Validates each record (model/validate.h), writes rows with their search and sort keys, checks row versions
 * (HD_ERROR_CONFLICT), appends the log, commits. On failure nothing has changed. A put that changes nothing is left out; a set
 * without any change is not logged and succeeds. Foreign keys are checked at commit, so the order within a set is free.
 * After success each record carries its new row version.
 */
gboolean   hd_changes_apply    (HdDatabase *db, HdChanges *self, gint64 *set_id, GError **error);

typedef struct
{
  gint64        id;
  HdChangesKind kind;
  char         *who;
  char         *when; /* ISO 8601, UTC, to the second */
  char         *what;
} HdChangeSetInfo;

typedef struct
{
  HdEntityKind kind;
  char        *record_id;
  HdRecord    *before; /* NULL: it was made */
  HdRecord    *after;  /* NULL: it was removed */
} HdChange;

void       hd_change_set_info_free (HdChangeSetInfo *self);
void       hd_change_free          (HdChange *self);
/* Number of the last set, 0 when there is none: it tells one state of the book from another. */
gboolean   hd_changes_get_last_id (HdDatabase *db, gint64 *set_id, GError **error);
/* Newest first. (element-type HdChangeSetInfo) */
GPtrArray *hd_changes_list   (HdDatabase *db, guint offset, guint limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *hd_changes_get    (HdDatabase *db, gint64 set_id, GError **error) G_GNUC_WARN_UNUSED_RESULT; /* HdChange */

/* HD_ERROR_CORRUPT naming the first broken entry of the log. */
gboolean   hd_changes_verify (HdDatabase *db, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdChanges, hd_changes_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdChangeSetInfo, hd_change_set_info_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdChange, hd_change_free)

G_END_DECLS
