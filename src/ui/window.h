/* window.h: the main window: start page or an opened book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ui/book-opening.h"

G_BEGIN_DECLS

#define HD_TYPE_WINDOW (hd_window_get_type ())
G_DECLARE_FINAL_TYPE (HdWindow, hd_window, HD, WINDOW, AdwApplicationWindow)

/* Properties: "book", "settings". Actions "win.*" are listed in window-actions.c.
 *
 * Opening is done by a worker. A window that is not on screen yet appears as soon as the outcome is known, or with a
 * sign of patience when that takes longer. */

GtkWidget  *hd_window_new            (GtkApplication *application, GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
void        hd_window_open_path      (HdWindow *self, const char *path);
/* Likewise, with a book that is being opened already. */
void        hd_window_open_opening   (HdWindow *self, HdBookOpening *opening);
void        hd_window_open_practice  (HdWindow *self);
/* The book used last; the start page when there is none. */
void        hd_window_open_last      (HdWindow *self);
HdBook     *hd_window_get_book       (HdWindow *self); /* (transfer none) (nullable) */
void        hd_window_set_book       (HdWindow *self, HdBook *book); /* @book: (nullable): the start page */
GSettings  *hd_window_get_settings   (HdWindow *self); /* (transfer none) */

/* Where the practice book lives. */
char       *hd_window_practice_path  (void) G_GNUC_WARN_UNUSED_RESULT;
/* The last book's path, NULL when there is none or its file is gone. */
char       *hd_window_last_path      (GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
/* Name of the operator: as chosen, else that of the account. */
char       *hd_window_operator       (GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
