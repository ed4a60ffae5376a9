/* form.h: rows that edit the fields of one record
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form works on a copy of the record; nothing reaches the book before hd_form_save(). What is wrong is said below the row
 * it belongs to. Text is tidied (base/text.h) when it is read, never while it is typed.
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

#define HD_TYPE_FORM (hd_form_get_type ())
G_DECLARE_FINAL_TYPE (HdForm, hd_form, HD, FORM, GObject)

/* Properties: "dirty" (boolean, read only): what stands in the rows differs from the record that was set.
 * Signal "changed": a person changed a row. */

HdForm    *hd_form_new        (HdBook *book, HdEntityKind kind) G_GNUC_WARN_UNUSED_RESULT;
/**
 * hd_form_add_row:
 * @group: where the row goes, at the end, followed by its (hidden) line for errors
 * @title: (nullable): instead of hd_field_label()
 *
 * The kind of row follows the field: text, several lines, day, time, whole number, choice, switch, reference (picked from a list
 * with search; only kinds that ui/record-chooser.h takes). An empty choice or reference is offered unless the field is required.
 *
 * Returns: (transfer none): the row, for further tuning
 */
GtkWidget *hd_form_add_row    (HdForm *self, AdwPreferencesGroup *group, guint field, const char *title);
/* @record: copied; its values come into the rows and are the ones "dirty" compares with. */
void       hd_form_set_record (HdForm *self, const HdRecord *record);
/* Puts what @record says into the row of one field, as if the form had begun with it; other rows, and who types in them, are left alone. */
void       hd_form_propose    (HdForm *self, guint field, const HdRecord *record);
/**
 * hd_form_read:
 *
 * The record with what stands in the rows; fields without a row keep their values.
 *
 * Returns: (transfer full) (nullable): NULL when a row cannot be read or the record is not valid: said below the rows, the first one has
 *   the focus
 */
HdRecord  *hd_form_read       (HdForm *self) G_GNUC_WARN_UNUSED_RESULT;
/* Likewise without saying anything: for previews. Rows that cannot be read leave their field as it was. */
HdRecord  *hd_form_peek       (HdForm *self) G_GNUC_WARN_UNUSED_RESULT;
/* hd_form_read(), then hd_book_save_record(). FALSE without @error when the rows say what is wrong; after success the form is clean. */
gboolean   hd_form_save       (HdForm *self, GError **error);
gboolean   hd_form_is_dirty   (HdForm *self);
/* Back to the record that was set. */
void       hd_form_revert     (HdForm *self);
/* Says @sentence below the field's row; NULL takes it away. */
void       hd_form_show_problem (HdForm *self, guint field, const char *sentence);
void       hd_form_set_sensitive (HdForm *self, gboolean sensitive); /* all rows: locked records, books that are only read */
gboolean   hd_form_focus      (HdForm *self, guint field);
GtkWidget *hd_form_get_row    (HdForm *self, guint field); /* (transfer none) (nullable) */

G_END_DECLS
