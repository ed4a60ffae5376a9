/* chain.h: the hash that ties a change set to all before it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "store/changes.h"

G_BEGIN_DECLS

/* What the hash of a set covers, besides its changes. Empty @previous_hash: the first set. */
typedef struct
{
  gint64      id;
  const char *kind;
  const char *who;
  const char *when;
  const char *what;
  gint64      n_changes;
  const char *previous_hash;
} HdChainHead;

typedef struct _HdChain HdChain;

HdChain *hd_chain_new  (const HdChainHead *head) G_GNUC_WARN_UNUSED_RESULT;
void     hd_chain_free (HdChain *self);
void     hd_chain_add  (HdChain *self, const char *entity, const char *record_id, const char *before, const char *after);
char    *hd_chain_end  (HdChain *self) G_GNUC_WARN_UNUSED_RESULT; /* SHA-256, lower-case hex */

/* The word for @kind in the log, and back; FALSE when there is no such word. */
const char *hd_changes_kind_word  (HdChangesKind kind);
gboolean    hd_changes_kind_parse (const char *word, HdChangesKind *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdChain, hd_chain_free)

G_END_DECLS
