/* changes-private.h: a change set before it is applied
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/chain.h"
#include "store/changes.h"

G_BEGIN_DECLS

/* What is to become of one record. */
typedef struct
{
  HdRecord *record;
  gboolean  is_removal;
  gint64    row_version; /* that its row must have; 0: there must be none */

  /* While it is applied: */
  HdRecord *stored;      /* the row as it is; NULL: none */
  gboolean  is_needless; /* nothing would change */
} HdChangeOp;

struct _HdChanges
{
  HdChangesKind kind;
  char         *who;
  char         *what;
  GPtrArray    *ops;   /* HdChangeOp, at most one a record */
  GHashTable   *by_id; /* borrowed id -> HdChangeOp */
  GHashTable   *blobs; /* SHA-256 -> GBytes */
  HdChangesPrepare prepare; /* NULL: all has been put already */
  gpointer      prepare_data;
  gint64        last_set; /* that the log must end with; 0: any */
};

/* HD_ERROR_CONFLICT, with a sentence about what stands in the way; FALSE. */
gboolean hd_change_op_fail_conflict (const HdChangeOp *op, GError **error);

/* The changes, in the order in which they are written, as rows of their tables and as rows of the log; the latter are added to @chain.
 * (element-type HdChangeOp) */
gboolean hd_changes_write_rows (HdDatabase *db, GPtrArray *ordered, gint64 set_id, GError **error);
gboolean hd_changes_write_log  (HdDatabase *db, GPtrArray *ordered, gint64 set_id, HdChain *chain, GError **error);

/* Of a row "id, kind, who, made_at, what" that begins at @column. */
HdChangeSetInfo *hd_changes_read_info   (HdStatement *statement, guint column, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Of a row "position, entity, record_id, before_image, after_image"; @set_id: for the error. */
HdChange        *hd_changes_read_change (HdStatement *statement, gint64 set_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* All rows of @statement as such. (element-type HdChangeSetInfo), (element-type HdChange) */
GPtrArray       *hd_changes_read_infos   (HdStatement *statement, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray       *hd_changes_read_changes (HdStatement *statement, gint64 set_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
