/* outline-edit.h: editing the clauses of one agreement: a list in reading order, and what may be done with it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text is edited as the list of lines that it is on the screen, each with a kind and a depth; parents and positions follow
 * from these. A clause keeps its id through every operation, because comments and commitments refer to it. Records are not
 * changed but replaced by copies: what hd_outline_edit_dup_clauses() gave stays as it was, also in another thread.
 */
#pragma once

#include "model/outline.h"
#include "model/paste.h"

G_BEGIN_DECLS

typedef struct _HdOutlineEdit HdOutlineEdit;

/* @clauses: (element-type HdRecord): as they are in the book, any order; they are what hd_outline_edit_get_changes() compares with.
 * A text without clauses is one empty line, so there is always at least one item. */
HdOutlineEdit *hd_outline_edit_new (const char *agreement_id, GPtrArray *clauses) G_GNUC_WARN_UNUSED_RESULT;
void           hd_outline_edit_free (HdOutlineEdit *self);

guint                hd_outline_edit_get_n_items (const HdOutlineEdit *self);
const HdOutlineItem *hd_outline_edit_get_item    (const HdOutlineEdit *self, guint index); /* valid until the next operation */
int                  hd_outline_edit_find        (const HdOutlineEdit *self, const char *clause_id); /* -1 when there is none */
/* (element-type HdRecord): the clauses as they are now, in reading order, each its own reference. */
GPtrArray           *hd_outline_edit_dup_clauses (const HdOutlineEdit *self) G_GNUC_WARN_UNUSED_RESULT;

/* Operations. Those that return gboolean return FALSE when there is nothing to do; each is one step of undo, but runs of
 * hd_outline_edit_set_text() in the same clause are one step until hd_outline_edit_seal(). */

void     hd_outline_edit_set_text (HdOutlineEdit *self, guint index, const char *text);
/* Below @index, of the kind one goes on with: another of the same kind, a heading in a part, a child where there are children. */
guint    hd_outline_edit_insert_after (HdOutlineEdit *self, guint index, const char *text);
/* Without its children these go to what stands before it. */
gboolean hd_outline_edit_remove   (HdOutlineEdit *self, guint index, gboolean with_children);
/* With its children among its siblings, or from the first or last of them to the neighbouring parent. @new_index: (out) (optional) */
gboolean hd_outline_edit_move     (HdOutlineEdit *self, guint index, gboolean up, guint *new_index);
/* With its children before item @target (or n_items), or to the next place where it parts nobody from his children. */
gboolean hd_outline_edit_move_to  (HdOutlineEdit *self, guint index, guint target, guint *new_index);
/* One level deeper below the sibling before it: a part becomes a heading, a heading an item, an item one below; a paragraph stays one. */
gboolean hd_outline_edit_indent   (HdOutlineEdit *self, guint index);
/* One level up: it becomes what its parent is; what follows it among its siblings becomes its children. */
gboolean hd_outline_edit_outdent  (HdOutlineEdit *self, guint index);
gboolean hd_outline_edit_set_kind (HdOutlineEdit *self, guint index, HdClauseKind kind);
/* At byte @offset of the text; returns where the cursor goes on. The id stays with the first half, or with the whole text when
 * it is split at its beginning. An empty clause is moved one level up instead, as word processors do. */
guint    hd_outline_edit_split    (HdOutlineEdit *self, guint index, gsize offset);
/* With the one before, which keeps its id unless it is empty. @offset: (out) (optional): byte where the two met. */
gboolean hd_outline_edit_join     (HdOutlineEdit *self, guint index, gsize *offset);
/* Items @first to @last become one with @text, that of @first. */
void     hd_outline_edit_merge    (HdOutlineEdit *self, guint first, guint last, const char *text);
/**
 * hd_outline_edit_paste:
 * @lines: (element-type HdPasteLine): at least one
 * @offset: byte of the text of @index where it goes in
 * @end: (out) (optional): byte behind what was pasted, in the text of the item that is returned
 *
 * A line with a mark becomes a clause of its kind; one without goes on with the text, then with the kind before it.
 */
guint    hd_outline_edit_paste    (HdOutlineEdit *self, guint index, gsize offset, GPtrArray *lines, gsize *end);
/* Copies of @clauses (element-type HdRecord), a standard passage, below @index or, when that is empty, in its place; their depths
 * follow from where they come to stand. Returns the last one. */
guint    hd_outline_edit_insert_clauses (HdOutlineEdit *self, guint index, GPtrArray *clauses);

/* Undo and redo. Operations between begin and end are one step. */
void     hd_outline_edit_begin    (HdOutlineEdit *self);
void     hd_outline_edit_end      (HdOutlineEdit *self);
void     hd_outline_edit_seal     (HdOutlineEdit *self);
gboolean hd_outline_edit_can_undo (const HdOutlineEdit *self);
gboolean hd_outline_edit_can_redo (const HdOutlineEdit *self);
gboolean hd_outline_edit_undo     (HdOutlineEdit *self);
gboolean hd_outline_edit_redo     (HdOutlineEdit *self);

/* All clauses at once: an unsaved text found again, or what another window saved. One step of undo. */
void     hd_outline_edit_set_clauses (HdOutlineEdit *self, GPtrArray *clauses);

/* From now on compared with @clauses, what the book holds now; the text stays as it is. */
void     hd_outline_edit_rebase      (HdOutlineEdit *self, GPtrArray *clauses);
gboolean hd_outline_edit_is_changed  (const HdOutlineEdit *self);
/* @put, @removed: (out) (transfer full) (element-type HdRecord): what makes the book's clauses these ones. */
void     hd_outline_edit_get_changes (const HdOutlineEdit *self, GPtrArray **put, GPtrArray **removed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdOutlineEdit, hd_outline_edit_free)

G_END_DECLS
