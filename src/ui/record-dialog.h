/* record-dialog.h: dialogs that ask for one record, or for one day
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/form.h"

G_BEGIN_DECLS

/* Saves what the dialog was given; FALSE with a sentence leaves it open. */
typedef gboolean (*HdRecordSaveFunc) (HdBook *book, HdRecord *record, GError **error);
/* @day: HD_DATE_NONE when the row was left empty */
typedef gboolean (*HdDaySaveFunc)    (HdBook *book, const HdRecord *record, HdDate day, GError **error);

/**
 * hd_record_dialog_show:
 * @record: as it is, or a new one; copied
 * @fields: those with a row, in their order
 *
 * Asks for the fields of @record; saved, a toast on @parent's page takes it back. A new record is added, one of the book saved.
 *
 * Returns: (transfer none): the form, to put the focus
 */
HdForm *hd_record_dialog_show (GtkWidget *parent, HdBook *book, const HdRecord *record, const char *title, const guint *fields, guint n_fields, HdRecordSaveFunc save);
/* Asks for a day, today at first, that @save writes into @record. @description: (nullable): below the title of the group */
void    hd_day_dialog_show    (GtkWidget *parent, HdBook *book, const HdRecord *record, const char *title, const char *row_title, const char *description, HdDaySaveFunc save);

G_END_DECLS
