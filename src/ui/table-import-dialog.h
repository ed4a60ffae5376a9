/* table-import-dialog.h: bringing in the office's own list: file, columns, what becomes of each row, import
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/table-import.h"
#include "ui/dialog.h"

G_BEGIN_DECLS

#define HD_TYPE_TABLE_IMPORT_DIALOG (hd_table_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HdTableImportDialog, hd_table_import_dialog, HD, TABLE_IMPORT_DIALOG, HdDialog)

/* Asks for the file first. @parent: a widget on a page of the window, which tells what goes wrong; @kind: HD_ENTITY_PERSON or
 * HD_ENTITY_UNIT */
void hd_table_import_dialog_show      (GtkWidget *parent, HdBook *book, HdEntityKind kind);
/* The same with a file that is known. */
void hd_table_import_dialog_show_file (GtkWidget *parent, HdBook *book, HdEntityKind kind, const char *path);

G_END_DECLS
