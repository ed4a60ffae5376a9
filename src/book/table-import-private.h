/* table-import-private.h: what the kinds of lists share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/table-import.h"
#include "book/sheet.h"

G_BEGIN_DECLS

/* The units of the book, and those of the file, by what people call them. Records are working copies: they carry what earlier
 * rows have changed. */
typedef struct
{
  GPtrArray  *units;      /* (element-type HdRecord) */
  GHashTable *by_id;      /* id -> HdRecord */
  GHashTable *by_name;    /* folded with marks -> GPtrArray of HdRecord */
  GHashTable *by_alias;   /* abbreviation or symbol, folded with marks -> GPtrArray */
  GHashTable *by_letters; /* name folded without marks -> GPtrArray */
} HdUnitIndex;

HdUnitIndex *hd_unit_index_new    (HdBook *book, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void         hd_unit_index_free   (HdUnitIndex *self);
void         hd_unit_index_add    (HdUnitIndex *self, HdRecord *unit);
/* By name, else abbreviation, else symbol; of several the one that is valid today. NULL with a sentence. */
HdRecord    *hd_unit_index_find   (HdUnitIndex *self, const char *text, GError **error);
/* Of @index (by_name, ...) under the folded @text: NULL or a list that belongs to the index. */
GPtrArray   *hd_unit_index_lookup (GHashTable *index, const char *text, gboolean marked);
/* Adds under the folded @text; nothing for an empty one. */
void         hd_unit_index_insert (GHashTable *index, const char *text, gboolean marked, HdRecord *record);

struct _HdTableImport
{
  HdEntityKind kind;
  HdSheet     *table;
  gboolean     has_headings;
  guint        heading_row; /* rows above are titles of the list */
  int         *columns;     /* field of each column */
  GPtrArray   *rows;        /* (element-type HdImportRow): the last plan */
};

/* Text of the cell that is mapped to @field; "" when no column is. */
const char  *hd_table_import_cell (HdTableImport *self, guint row, int field);
/* The same with the line breaks inside it. */
const char  *hd_table_import_cell_lines (HdTableImport *self, guint row, int field);

HdImportRow *hd_import_row_new    (const HdSheet *table, guint row);
void         hd_import_row_free   (HdImportRow *self);
/* Settles what becomes of the row. @reason: (transfer full) (nullable) */
void         hd_import_row_settle (HdImportRow *self, HdImportEffect effect, char *reason);
/* A record the row makes or changes; once is enough. */
void         hd_import_row_put    (HdImportRow *self, HdRecord *record);
/* Sets @field of @record to what the cell says when that is something else, and appends “Label: old → new” to @changes. FALSE with
 * a sentence when the cell cannot be read. @units: (nullable): for references to units */
gboolean     hd_import_row_set    (HdRecord *record, guint field, const char *cell, HdUnitIndex *units, GString *changes, GError **error);

/* @record with the values of @before again. */
void         hd_import_restore    (HdRecord *record, const HdRecord *before);

/* Each fills @self->rows. */
gboolean     hd_table_import_plan_people (HdTableImport *self, HdBook *book, GError **error);
gboolean     hd_table_import_plan_units  (HdTableImport *self, HdBook *book, GError **error);
gboolean     hd_table_import_plan_results (HdTableImport *self, HdBook *book, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdUnitIndex, hd_unit_index_free)

G_END_DECLS
