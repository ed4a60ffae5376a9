/* walk.h: the way over every page, tab, record, dialog and menu of the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

/* @top: the window, a dialog or a menu; @place: where it was reached, "agreements", "agreement/parties", "dialog win.trash". */
typedef void (*WalkVisit) (GtkWidget *top, const char *place, gpointer data);

/* Translations, the toolkit, and the style and icons that an application has. */
void       walk_init        (void);
/* Lets everything be done that waits to be done, and then for @milliseconds what workers bring. */
void       walk_settle      (guint milliseconds);
/* Until sizes are handed out and drawn. */
void       walk_wait_for_frames (GtkWidget *top);
/* @text_scale: 1 for the usual size of text. */
void       walk_scale_text  (double text_scale);
/* @book: (nullable): the start page is seen without. */
GtkWidget *walk_open_window (HdBook *book, int width, int height);
void       walk_close       (GtkWidget *window);

/* Every page of the sidebar with every tab in it, and the sidebar when it is a page of its own. Returns the number of pages. */
guint      walk_pages       (GtkWidget *window, WalkVisit visit, gpointer data);
/* Units, people and the committee get names of @length letters. */
void       walk_lengthen_names (HdBook *book, guint length);
/* An agreement of each state with every tab, a unit, a person, a meeting, a paper. */
guint      walk_records     (GtkWidget *window, HdBook *book, WalkVisit visit, gpointer data);
/* A visit with every tab, which has other tabs than a meeting. Returns how many were seen: 0 or 1. */
guint      walk_visits      (GtkWidget *window, HdBook *book, WalkVisit visit, gpointer data);
/* The window of the secretary, held during the latest meeting, with every tab. */
void       walk_session     (GtkWidget *window, HdBook *book, WalkVisit visit, gpointer data);
/* The dialogs and windows that the acts of what is seen now lead to. @tried: (element-type utf8): names of acts that were tried. */
void       walk_dialogs     (GtkWidget *window, GHashTable *tried, WalkVisit visit, gpointer data);
/* The menus of the buttons that are seen now. */
void       walk_menus       (GtkWidget *window, WalkVisit visit, gpointer data);

G_END_DECLS
