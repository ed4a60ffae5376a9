/* watch.c: how long it takes until a window shows what was asked for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "watch.h"

#include <time.h>

/* So long without a frame there was nothing more to draw: six frames. */
#define QUIET_MS 100

Moment
watch_now (void)
{
  struct timespec cpu = { 0 };

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &cpu);
  return (Moment) { g_get_monotonic_time (), (gint64) cpu.tv_sec * G_USEC_PER_SEC + cpu.tv_nsec / 1000 };
}

void
watch_tell (const char *name,
            double      value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_print ("%s %s\n", name, g_ascii_formatd (text, sizeof text, "%.3f", value));
}

void
watch_tell_between (const char *name,
                    Moment      start,
                    Moment      end)
{
  g_autofree char *cpu = g_strconcat (name, ":cpu", NULL);

  watch_tell (name, (double) (end.wall - start.wall) / 1000);
  watch_tell (cpu, (double) (end.cpu - start.cpu) / 1000);
}

void
watch_tell_since (const char *name,
                  Moment      start)
{
  watch_tell_between (name, start, watch_now ());
}

GtkWidget *
watch_find (GtkWidget *widget,
            GType      type)
{
  GtkWidget *child;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = watch_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
on_painted_cb (Watch *self)
{
  self->is_painted = TRUE;
  self->painted = watch_now ();
}

static void
on_realized_cb (GtkWidget *window,
                Watch     *self)
{
  g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_painted_cb), self);
}

void
watch_begin (Watch     *self,
             GtkWidget *window)
{
  self->window = window;
  g_signal_connect (window, "realize", G_CALLBACK (on_realized_cb), self);
}

void
watch_wait_for_frame (Watch *self)
{
  self->is_painted = FALSE;
  gtk_widget_queue_draw (self->window);
  while (!self->is_painted)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
on_quiet_cb (gpointer data)
{
  gboolean *is_quiet = data;

  *is_quiet = TRUE;
  return G_SOURCE_REMOVE;
}

void
watch_wait_for_last (Watch *self)
{
  watch_wait_for_frame (self);
  while (self->is_painted)
    {
      gboolean is_quiet = FALSE;
      guint source = g_timeout_add (QUIET_MS, on_quiet_cb, &is_quiet);

      self->is_painted = FALSE;
      while (!is_quiet && !self->is_painted)
        g_main_context_iteration (NULL, TRUE);
      if (!is_quiet)
        g_source_remove (source);
    }
}
