/* edit.h: changing a book: gather records, apply them as one change set
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The only way in which the use cases of the book, and through them window and command line, write: an edit is one set of the
 * change log, one step of undo, and all or nothing.
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

typedef struct _HdEdit HdEdit;

/**
 * hd_edit_new:
 * @what: what the user does, a translated phrase with the record's name: “Sửa đơn vị “Tỉnh đoàn””; it is stored in the log
 *   and names the step in undo, redo and history
 */
HdEdit   *hd_edit_new      (HdBook *book, const char *what) G_GNUC_WARN_UNUSED_RESULT;
HdEdit   *hd_edit_new_printf (HdBook *book, const char *format, ...) G_GNUC_PRINTF (2, 3) G_GNUC_WARN_UNUSED_RESULT;
void      hd_edit_free     (HdEdit *self);
/* What a record is called, to name an edit after it; NULL with a sentence when the book does not have it. */
char     *hd_book_dup_title (HdBook *book, HdEntityKind kind, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Undo stops here: signing, issuing, closing. */
void      hd_edit_make_barrier (HdEdit *self);
/* Insert (row version 0) or update; takes a reference. The record must not be changed by others afterwards. */
void      hd_edit_put      (HdEdit *self, HdRecord *record);
/* Removes one record; what it owns must be removed in the same edit: hd_edit_remove_tree() does that. */
void      hd_edit_remove   (HdEdit *self, HdRecord *record);
/* Removes @record with all that it owns (OWNER fields), at any depth: parties of an agreement, posts of a person. */
gboolean  hd_edit_remove_tree (HdEdit *self, HdRecord *record, GError **error);
/* Bytes for a HASH field; returns their SHA-256. */
char     *hd_edit_add_blob (HdEdit *self, GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;
/* @prepare gathers inside the saving transaction, when hd_edit_apply() has the write lock: what it reads stays true until the
 * commit. It reads by way of the book and puts into @edit; FALSE with a sentence: nothing has changed. */
typedef gboolean (*HdEditPrepare) (HdBook *book, HdEdit *edit, gpointer data, GError **error);
void      hd_edit_set_prepare (HdEdit *self, HdEditPrepare prepare, gpointer data);
/**
 * hd_edit_apply:
 *
 * Validates, writes and logs in one transaction, then emits "changed" of the book. An edit that changes nothing succeeds
 * and leaves no trace. Records that were put carry their new row version afterwards.
 *
 * Returns: FALSE with a sentence for the user (HD_ERROR_CONFLICT, _INVALID, _LOCKED, _READ_ONLY, ...): nothing has changed
 */
gboolean  hd_edit_apply    (HdEdit *self, GError **error);

/* One record saved as one edit, named after what it is: “Thêm đơn vị “…””, “Sửa đơn vị “…””. */
gboolean  hd_book_save_record   (HdBook *self, HdRecord *record, GError **error);
/* One record and all that it owns removed as one edit: “Xóa đơn vị “…””. What others refer to is refused with a sentence, but for what
 * outlives it in a meeting: remarks let go of their comment, agenda item and file, tasks of their conclusion. */
gboolean  hd_book_remove_record (HdBook *self, HdEntityKind kind, const char *id, GError **error);
/* Records whose reference @field is @id, by position, else date, else id. (element-type HdRecord) */
GPtrArray *hd_book_get_records_by (HdBook *self, HdEntityKind kind, guint field, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* All records of a kind that has few: series, templates, rotations, committee members. (element-type HdRecord) */
GPtrArray *hd_book_get_all_records (HdBook *self, HdEntityKind kind, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The one committee of the book. */
HdRecord  *hd_book_get_committee  (HdBook *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdEdit, hd_edit_free)

G_END_DECLS
