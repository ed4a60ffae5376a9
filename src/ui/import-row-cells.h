/* import-row-cells.h: rows of a list that is about to be imported
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/table-import.h"

G_BEGIN_DECLS

/* @rows: (element-type HdImportRow): kept alive by the model */
GListModel         *hd_import_rows_to_model   (GPtrArray *rows) G_GNUC_WARN_UNUSED_RESULT;
/* What becomes of the row as a word, a symbol and a colour; its name and the reason; a tick for what is imported, which can be set
 * for doubtful rows. */
GtkListItemFactory *hd_import_row_factory_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
