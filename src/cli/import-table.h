/* import-table.h: bringing a table into a book by command
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/table-import.h"

G_BEGIN_DECLS

/* What the options of such a command say. */
typedef struct
{
  char   **mappings; /* (nullable): COLUMN=FIELD */
  gboolean dry_run;
  gboolean leave_out;
  gboolean converts; /* out of an old Vietnamese encoding */
} HdImportOptions;

/* Shows the plan on the standard output, then does it. @file: "-" for the standard input */
gboolean hd_import_table_run (const char *book_path, HdEntityKind kind, const char *file, const HdImportOptions *options, GError **error);

G_END_DECLS
