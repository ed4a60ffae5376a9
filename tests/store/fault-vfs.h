/* fault-vfs.h: a file system for SQLite that fails, fills up, stops or loses power at a chosen moment
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FAULT_NONE,
  FAULT_FAIL,      /* the operation fails, all others succeed */
  FAULT_FULL,      /* from the operation on no write finds space */
  FAULT_STOP,      /* from the operation on nothing reaches the disk any more, as in a killed process */
  FAULT_TORN,      /* as STOP, but half of the operation's bytes are written */
  FAULT_POWER_CUT, /* as STOP, and what was not synced is lost */
} FaultKind;

/* Makes it the file system of all databases opened after. */
void     fault_vfs_install (void);

/* Operations are each write, sync and truncation of a file, and each deletion. The @n-th from now meets with @kind. */
void     fault_vfs_arm     (FaultKind kind, guint n);
/* Back to normal; what a power cut had taken stays lost. */
void     fault_vfs_disarm  (void);
/* Whether the moment has come since. */
gboolean fault_vfs_struck  (void);

G_END_DECLS
