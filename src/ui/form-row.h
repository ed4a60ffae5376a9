/* form-row.h: one row of a form, for one field of a record
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

typedef struct _HdFormRow HdFormRow;

struct _HdFormRow
{
  HdEntityKind kind;
  guint        field;
  HdBook      *book;
  GtkWidget   *widget;      /* a row of a list box */
  GtkWidget   *error_row;
  GtkLabel    *error_label;
  GtkWidget   *inner;       /* the text view, switch or clear button inside, where there is one */
  char        *id;          /* of a reference */
  GPtrArray   *records;     /* (element-type HdRecord): what a reference within one meeting is chosen from */
  void       (*notify) (gpointer data); /* a person changed it */
  gpointer     data;        /* the form, which outlives the row */
};

/* @title: (nullable) */
HdFormRow *hd_form_row_new   (HdBook *book, HdEntityKind kind, guint field, const char *title) G_GNUC_WARN_UNUSED_RESULT;
void       hd_form_row_free  (HdFormRow *self);
/* From the record into the row. */
void       hd_form_row_show  (HdFormRow *self, const HdRecord *record);
/* From the row into the record; FALSE with a sentence when it cannot be read. */
gboolean   hd_form_row_read  (HdFormRow *self, HdRecord *record, GError **error);
void       hd_form_row_show_problem (HdFormRow *self, const char *sentence); /* @sentence: (nullable) */

G_END_DECLS
