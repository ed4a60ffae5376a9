/* watch.h: how long it takes until a window shows what was asked for
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each measure is a line “name value”; a script measures two books in turns and holds the medians together.
 */
#pragma once

#include <gtk/gtk.h>

/* A moment, by the wall and by what the processor has done for this program. */
typedef struct
{
  gint64 wall;
  gint64 cpu;
} Moment;

Moment     watch_now        (void);
void       watch_tell       (const char *name, double value);
/* Milliseconds from @start, as “name” and “name:cpu”. */
void       watch_tell_since (const char *name, Moment start);
void       watch_tell_between (const char *name, Moment start, Moment end);

/* The first widget of @type at or below @widget. (nullable) */
GtkWidget *watch_find       (GtkWidget *widget, GType type);

/* Listens to the frames of @window from when it comes into sight. */
typedef struct
{
  GtkWidget *window;
  gboolean   is_painted;
  Moment     painted; /* when the last frame was done */
} Watch;

/* @self lives as long as @window. */
void       watch_begin          (Watch *self, GtkWidget *window);
/* Runs until the next frame is drawn. */
void       watch_wait_for_frame (Watch *self);
/* Runs until no more frames are drawn: the last one was at self->painted. */
void       watch_wait_for_last  (Watch *self);
