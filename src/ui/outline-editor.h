/* outline-editor.h: the clauses of an agreement as lines that are typed in place, each behind its computed number
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "book/text-desk.h"

G_BEGIN_DECLS

#define HD_TYPE_OUTLINE_EDITOR (hd_outline_editor_get_type ())
G_DECLARE_FINAL_TYPE (HdOutlineEditor, hd_outline_editor, HD, OUTLINE_EDITOR, GtkTextView)

/* One text view for the whole text, a line a clause: only what is in sight is laid out, and input methods, selection and the
 * clipboard are those of every other field. Line n of the buffer is item n of the HdOutlineEdit; a line break inside a clause is
 * U+2028 in the buffer.
 *
 * Signals: "edited" (text or outline changed), "clause-changed" (the cursor is in another clause, or its clause changed kind),
 * "refused" (const char *sentence).
 * Actions: "outline.kind" (string, a word of the choices of a clause's kind), "outline.indent", "outline.outdent", "outline.up",
 * "outline.down", "outline.insert", "outline.remove", "outline.undo", "outline.redo", "outline.menu". The menu of a clause also leads to
 * "text.passage" and "text.comment" of a widget around it.
 * Keys: Alt+Enter (menu), Enter, Tab and Shift+Tab, Alt+Up and Alt+Down, Ctrl+Z, Ctrl+Shift+Z; Ctrl+Tab leaves; Shift+Enter breaks a line inside. */

GtkWidget            *hd_outline_editor_new       (void) G_GNUC_WARN_UNUSED_RESULT;
/* @desk: (nullable): gives the values of placeholders. @edit: (transfer none) (nullable): must live until another is set. */
void                  hd_outline_editor_set_text  (HdOutlineEditor *self, HdTextDesk *desk, HdOutlineEdit *edit);
/* After the edit was changed from outside. The cursor stays in its clause. */
void                  hd_outline_editor_refresh   (HdOutlineEditor *self);
/* The item with the cursor; NULL without a text. Valid until the next change. */
const HdOutlineItem  *hd_outline_editor_get_item  (HdOutlineEditor *self);
/* Puts the cursor into a clause; FALSE when there is no such clause. */
gboolean              hd_outline_editor_go_to     (HdOutlineEditor *self, const char *clause_id);
/* (element-type HdPasteLine): where the cursor is, as if pasted. */
void                  hd_outline_editor_paste     (HdOutlineEditor *self, GPtrArray *lines);
/* (element-type HdRecord): copies of these clauses behind the one with the cursor. */
void                  hd_outline_editor_insert_clauses (HdOutlineEditor *self, GPtrArray *clauses);
/* Words into the line, as if typed. */
void                  hd_outline_editor_type      (HdOutlineEditor *self, const char *text);
/* Undoes or redoes the last step in the text; FALSE when there is none. */
gboolean              hd_outline_editor_step_back (HdOutlineEditor *self, gboolean undo);
/* Input is being composed: nothing may be done to the text now. */
gboolean              hd_outline_editor_is_composing (HdOutlineEditor *self);

G_END_DECLS
