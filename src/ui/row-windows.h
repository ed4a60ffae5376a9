/* row-windows.h: the items of a long list, made and held by window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/list-item.h"

G_BEGIN_DECLS

/* Rows of a window. */
#define HD_ROW_WINDOW 64

typedef struct _HdRowWindows HdRowWindows;

/* @read is asked for the rows of a window when the first of them is looked at. */
HdRowWindows *hd_row_windows_new        (HdListRowsRead read, gpointer data) G_GNUC_WARN_UNUSED_RESULT;
void          hd_row_windows_free       (HdRowWindows *self);

/* The item at @position. Items that somebody holds stay the same; of those that nobody does the last used windows stay. */
HdListItem   *hd_row_windows_get_item   (HdRowWindows *self, guint position) G_GNUC_WARN_UNUSED_RESULT;
guint         hd_row_windows_get_n      (HdRowWindows *self);
/* Numbers of the windows that are there, in their order. (element-type guint) */
GArray       *hd_row_windows_dup_numbers (HdRowWindows *self) G_GNUC_WARN_UNUSED_RESULT;
/* Rows of it that have not been looked at have vanished for who still holds them. */
void          hd_row_windows_forget     (HdRowWindows *self, guint number);
void          hd_row_windows_forget_all (HdRowWindows *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdRowWindows, hd_row_windows_free)

G_END_DECLS
