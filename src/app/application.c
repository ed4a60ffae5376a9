/* application.c: the program: start, command line, preferences, about
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/application.h"

#include "base/i18n.h"
#include "ui/window.h"

struct _HdApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
  char *wanted;            /* path of the book that the command line asks for */
  HdBookOpening *opening;  /* of that book, until a window takes it over */
};

G_DEFINE_FINAL_TYPE (HdApplication, hd_application, ADW_TYPE_APPLICATION)

/* An X server is given the icon as pixels, from an SVG that takes as long to read as all the rest of the first frame. */
static void
on_first_frame_painted_cb (GdkFrameClock *clock,
                           gpointer       user_data)
{
  g_signal_handlers_disconnect_by_func (clock, on_first_frame_painted_cb, user_data);
  gtk_window_set_default_icon_name (APP_ID);
}

static void
on_window_realized_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_first_frame_painted_cb), NULL);
}

static HdWindow *
get_window (HdApplication *self)
{
  GtkWidget *window;
  GList *windows;

  for (windows = gtk_application_get_windows (GTK_APPLICATION (self)); windows != NULL; windows = windows->next)
    {
      if (HD_IS_WINDOW (windows->data))
        return windows->data;
    }

  window = hd_window_new (GTK_APPLICATION (self), self->settings);
  g_signal_connect (window, "realize", G_CALLBACK (on_window_realized_cb), NULL);

  return HD_WINDOW (window);
}

/* One window: a second start raises it. */
static void
hd_application_activate (GApplication *application)
{
  HdWindow *window = get_window (HD_APPLICATION (application));

  if (gtk_widget_get_mapped (GTK_WIDGET (window)))
    gtk_window_present (GTK_WINDOW (window));
  else
    hd_window_open_last (window);
}

static void
open_path (HdApplication *self,
           const char    *path)
{
  HdWindow *window = get_window (self);
  g_autoptr (HdBookOpening) opening = g_steal_pointer (&self->opening);

  if (opening != NULL && g_strcmp0 (hd_book_opening_get_path (opening), path) == 0)
    hd_window_open_opening (window, opening);
  else
    hd_window_open_path (window, path);
}

static void
hd_application_open (GApplication  *application,
                     GFile        **files,
                     int            n_files,
                     const char    *hint)
{
  HdWindow *window = get_window (HD_APPLICATION (application));
  g_autofree char *path = g_file_get_path (files[0]);

  if (path != NULL)
    hd_window_open_path (window, path);
  else
    gtk_window_present (GTK_WINDOW (window));
}

/* What the command line asks for: a path, or NULL for a practice book that has yet to be made or no book at all. */
static char *
get_wanted (GVariantDict *options,
            GSettings    *settings,
            const char   *folder,
            gboolean     *practice)
{
  g_autofree const char **files = NULL;
  g_autofree char *path = NULL;

  *practice = FALSE;
  if (g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &files) && files[0] != NULL)
    return g_canonicalize_filename (files[0], folder);

  *practice = g_variant_dict_contains (options, "practice");
  if (!*practice)
    path = hd_window_last_path (settings);
  if (path == NULL && g_variant_dict_contains (options, "practice-if-new"))
    *practice = TRUE;
  if (*practice)
    {
      path = hd_window_practice_path ();
      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        g_clear_pointer (&path, g_free);
    }

  return g_steal_pointer (&path);
}

static int
hd_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  HdApplication *self = HD_APPLICATION (application);
  gboolean practice;

  g_free (self->wanted);
  self->wanted = get_wanted (options, self->settings, NULL, &practice);

  return -1;
}

static int
hd_application_command_line (GApplication            *application,
                             GApplicationCommandLine *command_line)
{
  HdApplication *self = HD_APPLICATION (application);
  GVariantDict *options = g_application_command_line_get_options_dict (command_line);
  g_autofree char *path = NULL;
  gboolean practice, named;

  named = g_variant_dict_contains (options, G_OPTION_REMAINING) || g_variant_dict_contains (options, "practice");
  path = get_wanted (options, self->settings, g_application_command_line_get_cwd (command_line), &practice);
  if (!named && gtk_widget_get_mapped (GTK_WIDGET (get_window (self))))
    gtk_window_present (GTK_WINDOW (get_window (self)));
  else if (path != NULL)
    open_path (self, path);
  else if (practice)
    hd_window_open_practice (get_window (self));
  else
    g_application_activate (application);

  return 0;
}

static void
show_about (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  static const char * const developers[] = { "The Hiệp Đồng authors", NULL };
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  adw_show_about_window (parent,
                         "application-name", _("Hiệp Đồng"),
                         "application-icon", APP_ID,
                         "version", PACKAGE_VERSION,
                         "comments", _("Agreements, results and papers of a steering committee, in one book"),
                         "developer-name", _("The Hiệp Đồng authors"),
                         "developers", developers,
                         /* Translators: put your own names here, one a line. */
                         "translator-credits", _("translator-credits"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
}

static void
quit (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (user_data));

  /* Closing lets each window keep its size. */
  while (windows != NULL)
    {
      GtkWindow *window = windows->data;

      windows = windows->next;
      if (HD_IS_WINDOW (window))
        gtk_window_close (window);
    }
}

static gboolean
get_color_scheme (GValue   *value,
                  GVariant *variant,
                  gpointer  user_data)
{
  const char *style = g_variant_get_string (variant, NULL);
  AdwColorScheme scheme = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (style, "light"))
    scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_str_equal (style, "dark"))
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;
  g_value_set_enum (value, scheme);

  return TRUE;
}

static void
hd_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { "about", show_about },
    { "quit", quit },
  };
  static const char * const quit_keys[] = { "<Control>q", NULL };
  HdApplication *self = HD_APPLICATION (application);
  g_autoptr (GAction) style = NULL;

  /* The book is read while GTK connects to the display. */
  if (self->wanted != NULL)
    {
      g_autofree char *who = hd_window_operator (self->settings);

      self->opening = hd_book_opening_new (self->wanted, who);
    }

  G_APPLICATION_CLASS (hd_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  style = g_settings_create_action (self->settings, "style");
  g_action_map_add_action (G_ACTION_MAP (self), style);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.quit", quit_keys);
  g_settings_bind_with_mapping (self->settings, "style", adw_style_manager_get_default (), "color-scheme",
                                G_SETTINGS_BIND_GET, get_color_scheme, NULL, NULL, NULL);
}

static void
hd_application_dispose (GObject *object)
{
  HdApplication *self = HD_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->opening);

  G_OBJECT_CLASS (hd_application_parent_class)->dispose (object);
}

static void
hd_application_finalize (GObject *object)
{
  g_free (HD_APPLICATION (object)->wanted);

  G_OBJECT_CLASS (hd_application_parent_class)->finalize (object);
}

static void
hd_application_class_init (HdApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_application_dispose;
  G_OBJECT_CLASS (klass)->finalize = hd_application_finalize;
  application_class->activate = hd_application_activate;
  application_class->open = hd_application_open;
  application_class->command_line = hd_application_command_line;
  application_class->handle_local_options = hd_application_handle_local_options;
  application_class->startup = hd_application_startup;
}

static void
hd_application_init (HdApplication *self)
{
  const GOptionEntry options[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, _("[BOOK.hiepdong]") },
    { "practice", 0, 0, G_OPTION_ARG_NONE, NULL, _("Open the practice book, made anew when there is none yet"), NULL },
    { "practice-if-new", 0, 0, G_OPTION_ARG_NONE, NULL, _("Open the book used last, or the practice book"), NULL },
    G_OPTION_ENTRY_NULL
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_summary (G_APPLICATION (self),
                                            _("Agreements, results and papers of a steering committee, in one book"));
}

HdApplication *
hd_application_new (GSettings *settings)
{
  HdApplication *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (HD_TYPE_APPLICATION,
                       "application-id", APP_ID,
                       "resource-base-path", "/vn/hiepdong/HiepDong",
                       "flags", G_APPLICATION_HANDLES_OPEN | G_APPLICATION_HANDLES_COMMAND_LINE,
                       NULL);
  self->settings = g_object_ref (settings);

  return self;
}
