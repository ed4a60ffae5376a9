/* first-frame.c: how long the window takes to its first frame
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * first-frame empty|practice: prints the microseconds from START_USEC (monotonic clock, set by the caller just before it
 * starts this program) to the end of the first frame: of an empty AdwApplicationWindow, or of the program's own window
 * with the practice book in it.
 */
#include "app/application.h"
#include "app/settings.h"
#include "base/i18n.h"
#include "ui/window.h"

static gboolean
shows_what_is_wanted (GtkWidget *window)
{
  return !HD_IS_WINDOW (window) || hd_window_get_book (HD_WINDOW (window)) != NULL;
}

static void
on_painted_cb (GdkFrameClock *clock,
               GtkWidget     *window)
{
  const char *start = g_getenv ("START_USEC");

  if (!shows_what_is_wanted (window))
    return;

  g_print ("%" G_GINT64_FORMAT "\n", g_get_monotonic_time () - (start != NULL ? g_ascii_strtoll (start, NULL, 10) : 0));
  g_signal_handlers_disconnect_by_data (clock, window);
  g_application_quit (g_application_get_default ());
}

static void
on_realized_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_painted_cb), window);
}

static void
on_window_added_cb (GtkApplication *application,
                    GtkWindow      *window)
{
  g_signal_connect (window, "realize", G_CALLBACK (on_realized_cb), NULL);
}

static void
on_empty_activated_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 720);
  gtk_window_present (GTK_WINDOW (window));
}

static GtkApplication *
make_empty (void)
{
  GtkApplication *application = GTK_APPLICATION (adw_application_new ("vn.hiepdong.Empty", G_APPLICATION_DEFAULT_FLAGS));

  g_signal_connect (application, "activate", G_CALLBACK (on_empty_activated_cb), NULL);

  return application;
}

int
main (int   argc,
      char *argv[])
{
  static char *practice[] = { (char *) "hiepdong", (char *) "--practice", NULL };
  g_autoptr (GtkApplication) application = NULL;
  g_autoptr (GSettings) settings = NULL;
  gboolean empty = argc == 2 && g_str_equal (argv[1], "empty");

  if (empty)
    {
      application = make_empty ();
    }
  else
    {
      hd_i18n_init ();
      settings = hd_settings_new ();
      g_return_val_if_fail (settings != NULL, 1);
      application = GTK_APPLICATION (hd_application_new (settings));
    }
  g_signal_connect (application, "window-added", G_CALLBACK (on_window_added_cb), NULL);

  return g_application_run (G_APPLICATION (application), empty ? 1 : 2, empty ? argv : practice);
}
