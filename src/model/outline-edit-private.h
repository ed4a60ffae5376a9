/* outline-edit-private.h: the list of lines while an operation works on it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/outline-edit.h"

G_BEGIN_DECLS

typedef struct
{
  HdRecord    *clause; /* own reference */
  HdClauseKind kind;
  guint        depth;
} HdOutlineRow;

/* (element-type HdOutlineRow): the items as they are now. */
GArray       *hd_outline_rows_new      (const HdOutlineEdit *self) G_GNUC_WARN_UNUSED_RESULT;
/* Makes @rows (eaten) the items: depths that cannot be are corrected, parents and positions set. One step of undo. */
void          hd_outline_edit_apply    (HdOutlineEdit *self, GArray *rows);

HdOutlineRow *hd_outline_rows_get      (GArray *rows, guint index);
HdRecord     *hd_outline_edit_new_clause (const HdOutlineEdit *self, const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* Takes @clause. */
void          hd_outline_rows_insert   (GArray *rows, guint index, HdRecord *clause, HdClauseKind kind, guint depth);
/* First row behind @index that is not below it. */
guint         hd_outline_rows_end      (GArray *rows, guint index);
/* Replaces the clause of a row by a copy with @text. */
void          hd_outline_rows_set_text (GArray *rows, guint index, const char *text);
/* Where a new clause of @kind would stand at @index, judged by what is above it. */
guint         hd_outline_rows_natural_depth (GArray *rows, guint index, HdClauseKind kind);
gboolean      hd_outline_kind_has_children (HdClauseKind kind);

G_END_DECLS
