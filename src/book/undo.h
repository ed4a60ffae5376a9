/* undo.h: taking back what was done, and doing it again
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both only append to the change log: an undo is a set of its own that puts back what was. What can be undone and redone is read
 * off the log, so it outlives pages, windows and the program. Undo stops at barriers: signing, issuing, closing, importing.
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

typedef enum
{
  HD_STEP_EDIT,
  HD_STEP_BARRIER,
  HD_STEP_UNDO,
  HD_STEP_REDO,
} HdStepKind;

/* Number, kind and name of what was done last; an undo has the name of what it took back. 0 with error. */
gint64   hd_book_get_last_step (HdBook *self, HdStepKind *kind, char **name, GError **error);
/* As the window and the command line say it: “Hoàn tác: Xóa đơn vị “…””. */
char    *hd_step_dup_name      (HdStepKind kind, const char *name) G_GNUC_WARN_UNUSED_RESULT;

/* What Ctrl+Z takes back: “Xóa đơn vị “…””; NULL without error when there is nothing before a barrier. */
char    *hd_book_dup_undo_name (HdBook *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* What Ctrl+Shift+Z does again; NULL without error when nothing was undone, or something was done since. */
char    *hd_book_dup_redo_name (HdBook *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_book_undo:
 * @name: (out) (optional): what was taken back
 *
 * Returns: FALSE with HD_ERROR_LOCKED and a sentence that names the barrier, or any error of hd_edit_apply()
 */
gboolean hd_book_undo          (HdBook *self, char **name, GError **error);
/* FALSE with HD_ERROR_NOT_FOUND when there is nothing to do again. */
gboolean hd_book_redo          (HdBook *self, char **name, GError **error);

/**
 * hd_book_undo_set:
 * @set_id: number of a set in the log
 *
 * Takes back one set, wherever it stands in the log. When it is not the one that hd_book_undo() would take back, this counts as an
 * edit of its own, which can be undone. Refused with HD_ERROR_CONFLICT when a later change builds on it, with HD_ERROR_LOCKED
 * for a barrier.
 */
gboolean hd_book_undo_set      (HdBook *self, gint64 set_id, char **name, GError **error);

G_END_DECLS
