/* record-chooser.h: picking one record of the book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"
#include "ui/dialog.h"

G_BEGIN_DECLS

#define HD_TYPE_RECORD_CHOOSER (hd_record_chooser_get_type ())
G_DECLARE_FINAL_TYPE (HdRecordChooser, hd_record_chooser, HD, RECORD_CHOOSER, HdDialog)

/* @id: id of the record that was picked. The dialog closes itself afterwards. */
typedef void (*HdRecordChosenFunc) (HdRecordChooser *chooser, const char *id, gpointer data);

/**
 * hd_record_chooser_show:
 * @parent: a widget of the window to stand above; its life does not matter
 * @kind: a kind that has a list (store/lists.h): unit, person, agreement, indicator, meeting, paper
 * @owner: (nullable): an object whose end makes the answer pointless; @func is not called after it
 *
 * Search as one types (letters without marks find those with marks), arrow keys, Enter or a double click.
 */
void hd_record_chooser_show (GtkWidget *parent, HdBook *book, HdEntityKind kind, const char *title,
                             HdRecordChosenFunc func, gpointer data, GObject *owner);

G_END_DECLS
