/* table-import.h: the office's own lists of people and units brought into a book
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table is read, its columns are mapped (guessed from their headings, changeable), a plan says of each row what would become
 * of it, and one edit does it. What is in the book already is recognised, so that the same file imported twice changes nothing.
 * An empty cell never clears anything.
 */
#pragma once

#include "book/edit.h"
#include "book/table-fields.h"

G_BEGIN_DECLS

typedef enum
{
  HD_IMPORT_NEW,
  HD_IMPORT_CHANGED,
  HD_IMPORT_SAME,
  HD_IMPORT_DOUBTFUL, /* looks like somebody or something that is there already */
  HD_IMPORT_REFUSED,
  HD_N_IMPORT_EFFECTS
} HdImportEffect;

typedef struct
{
  guint          line;   /* of the file, from 1 */
  char          *title;  /* the name in the row; "" when it has none */
  HdImportEffect effect;
  char          *reason; /* translated: what changes, what it looks like, why it is refused; "" when there is nothing to say */
  gboolean       taken;  /* will be imported; a doubtful row is not unless this is set, as something new */
  GPtrArray     *puts;   /* (element-type HdRecord) */
} HdImportRow;

typedef struct _HdTableImport HdTableImport;

/* @kind: HD_ENTITY_PERSON, HD_ENTITY_UNIT or HD_ENTITY_RESULT. Fails as hd_sheet_parse(). */
HdTableImport *hd_table_import_new  (HdEntityKind kind, GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;
HdTableImport *hd_table_import_ref  (HdTableImport *self);
void           hd_table_import_unref (HdTableImport *self);

guint          hd_table_import_get_n_columns (HdTableImport *self);
/* Heading, or the first cell where the table has none; never NULL. */
const char    *hd_table_import_get_heading   (HdTableImport *self, guint column);
/* A first value of the column, for the eye; never NULL. */
const char    *hd_table_import_get_sample    (HdTableImport *self, guint column);
gboolean       hd_table_import_has_headings  (HdTableImport *self);
/* Whether the first row holds headings; maps the columns anew. */
void           hd_table_import_set_headings  (HdTableImport *self, gboolean has_headings);
/* Index into hd_table_fields(), or HD_COLUMN_IGNORED. */
int            hd_table_import_get_field     (HdTableImport *self, guint column);
/* Another column with the same field is ignored from then on. */
void           hd_table_import_set_field     (HdTableImport *self, guint column, int field);

/* What would become of each row. The rows belong to the import. (element-type HdImportRow) */
GPtrArray     *hd_table_import_plan  (HdTableImport *self, HdBook *book, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Rows of the last plan with the effect. */
guint          hd_table_import_count (HdTableImport *self, HdImportEffect effect);
/**
 * hd_table_import_apply:
 * @leave_out: refused rows are left out; else one refused row refuses all
 *
 * Does what the last plan said, as one edit. A plan without anything to do succeeds and leaves no trace.
 */
gboolean       hd_table_import_apply (HdTableImport *self, HdBook *book, gboolean leave_out, GError **error);

/* The same on a worker with a connection of its own (book/book-async.h). Until it has ended nobody else may touch the import or its
 * rows. An import that was begun is finished though it be cancelled; "changed" is emitted before the callback. */
void           hd_table_import_plan_async   (HdTableImport *self, HdBook *book, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray     *hd_table_import_plan_finish  (HdBook *book, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void           hd_table_import_apply_async  (HdTableImport *self, HdBook *book, gboolean leave_out, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean       hd_table_import_apply_finish (HdBook *book, GAsyncResult *result, GError **error);

/* “new”, “same”, … for the window and the command line. */
const char    *hd_import_effect_label (HdImportEffect effect);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdTableImport, hd_table_import_unref)

G_END_DECLS
