/* changes-private.h: a change set before it is applied
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

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
};

G_END_DECLS
