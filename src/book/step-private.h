/* step-private.h: steps of a book and the sets of the log
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/undo.h"
#include "store/changes.h"

G_BEGIN_DECLS

HdStepKind hd_step_kind_of (HdChangesKind kind);

G_END_DECLS
