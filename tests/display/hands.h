/* hands.h: finding what is in sight in the windows, and using it as a person does
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

typedef gboolean (*HandsFits) (GtkWidget *widget, gconstpointer data);

/* The first widget of @type at or below @widget that is in sight and fits; NULL without @fits: any. (nullable) */
GtkWidget *hands_find        (GtkWidget *widget, GType type, HandsFits fits, gconstpointer data);
/* The newest window of @type in sight; NULL when there is none. */
GtkWidget *hands_find_window (GType type);
GtkWidget *hands_wait_window (GType type);
/* A row in sight by its title, one of several lines too; the test fails when there is none, or when it cannot be used. */
gboolean   hands_has_row     (GtkWidget *widget, const char *title);
GtkWidget *hands_get_row     (GtkWidget *widget, const char *title);
/* A label that says just this. (nullable) */
GtkWidget *hands_find_label  (GtkWidget *widget, const char *text);
/* Waits until it is in sight. */
void       hands_wait_label  (GtkWidget *widget, const char *text);

/* Types over what stands in the row. */
void       hands_type        (GtkWidget *widget, const char *title, const char *text);
/* Presses the button that does @action, or that is labelled so (with its underscore), or has this tooltip. */
void       hands_press       (GtkWidget *widget, const char *action);
void       hands_press_label (GtkWidget *widget, const char *label);
/* Chooses the record of just this name in the list that has come up. */
void       hands_choose      (const char *name);
/* Presses the dialog's verb, which must close it. */
void       hands_confirm     (GtkWidget *dialog);
/* Presses the dialog's verb, which must leave it open and say @words in it. */
void       hands_confirm_refused (GtkWidget *dialog, const char *words);
/* Takes a row up and lets it go over another, in its upper or lower half, where a line shows its coming place. Whether it was taken. */
gboolean   hands_drag        (GtkWidget *row, GtkWidget *onto, gboolean below);
/* The key as bound by a shortcut of the widget itself. */
void       hands_press_key   (GtkWidget *widget, guint key, GdkModifierType modifiers);

G_END_DECLS
