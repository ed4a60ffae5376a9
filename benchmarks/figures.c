/* figures.c: what the overview, every chart and the sheet of results take in the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * figures view PATH     milliseconds from asking for a page or chart to its last drawn frame
 * figures type PATH     milliseconds of the main thread for each key in the sheet of results
 *
 * Each measure is a line “name value”. Two books are measured in turns by figures.py.
 */
#include <time.h>

#include "app/settings.h"
#include "base/i18n.h"
#include "book/charts.h"
#include "book/edit.h"
#include "ui/book-view.h"
#include "ui/chart-choice.h"
#include "ui/entry-grid.h"
#include "ui/overview-page.h"
#include "ui/progress-page.h"
#include "ui/window.h"
#include "watch.h"

#define WINDOW_WIDTH  1300
#define WINDOW_HEIGHT 850
#define N_CELLS       24

typedef struct
{
  HdBook    *book;
  GSettings *settings;
  Watch      watch;
} Desk;

/* --- Pages --- */

/* The stack of pages that shows one of them once all is read; menus have stacks too. */
static GtkStack *
find_stack (GtkWidget *widget)
{
  GtkWidget *child;

  if (GTK_IS_STACK (widget) && gtk_stack_get_child_by_name (GTK_STACK (widget), "reading") != NULL)
    return GTK_STACK (widget);
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkStack *found = find_stack (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_overview_there (Desk *self)
{
  GtkWidget *page = watch_find (self->watch.window, HD_TYPE_OVERVIEW_PAGE);
  GtkStack *stack = page != NULL ? find_stack (page) : NULL;

  return stack != NULL && g_strcmp0 (gtk_stack_get_visible_child_name (stack), "overview") == 0;
}

static void
open_window (Desk *self)
{
  self->watch.window = hd_window_new (NULL, self->settings);
  gtk_window_set_default_size (GTK_WINDOW (self->watch.window), WINDOW_WIDTH, WINDOW_HEIGHT);
  watch_begin (&self->watch, self->watch.window);
  gtk_window_present (GTK_WINDOW (self->watch.window));
  watch_wait_for_last (&self->watch);
}

/* The first page of a book, with all that stands on it. */
static void
open_overview (Desk *self)
{
  Moment start = watch_now ();

  hd_window_set_book (HD_WINDOW (self->watch.window), self->book);
  while (!is_overview_there (self))
    g_main_context_iteration (NULL, TRUE);
  watch_wait_for_last (&self->watch);
  watch_tell_between ("overview", start, self->watch.painted);
}

/* --- Charts --- */

/* The first indicator that is added up so. Where there is none, as in a small book, the first of all. */
static char *
find_indicator (Desk       *self,
                const char *aggregation)
{
  g_autoptr (GPtrArray) indicators = hd_book_get_all_records (self->book, HD_ENTITY_INDICATOR, NULL);
  g_autoptr (HdRecord) any = hd_book_find_record (self->book, HD_ENTITY_INDICATOR, "KT01", NULL);

  for (guint i = 0; i < indicators->len; i++)
    {
      const HdRecord *indicator = g_ptr_array_index (indicators, i);

      if (g_str_equal (hd_record_peek_text (indicator, HD_INDICATOR_AGGREGATION), aggregation) &&
          (!g_str_equal (aggregation, "ratio") || g_str_equal (hd_record_peek_text (indicator, HD_INDICATOR_CODE), "QP03")))
        return g_strdup (hd_record_get_id (indicator));
    }
  return any != NULL ? g_strdup (hd_record_get_id (any)) : NULL;
}

static void
open_charts (Desk       *self,
             const char *indicator,
             const char *kind)
{
  g_autofree char *name = g_strconcat ("page:", kind, NULL);
  GtkWidget *view = watch_find (self->watch.window, HD_TYPE_BOOK_VIEW);
  Moment start = watch_now ();

  gtk_widget_activate_action (view, "book.open", "(ss)", hd_entity_get (HD_ENTITY_INDICATOR)->name, indicator);
  watch_wait_for_last (&self->watch);
  watch_tell_between (name, start, self->watch.painted);
}

/* Each kind of chart, chosen where the page shows another one. */
static void
choose_forms (Desk       *self,
              const char *kind)
{
  HdChartChoice *choice = HD_CHART_CHOICE (watch_find (watch_find (self->watch.window, HD_TYPE_PROGRESS_PAGE), HD_TYPE_CHART_CHOICE));

  for (guint i = 1; i <= HD_N_CHART_FORMS; i++)
    {
      HdChartForm form = (HdChartForm) (i % HD_N_CHART_FORMS);
      g_autofree char *name = g_strdup_printf ("%s:%s", hd_chart_form_word (form), kind);
      Moment start = watch_now ();

      hd_chart_choice_set_form (choice, form);
      watch_wait_for_last (&self->watch);
      watch_tell_between (name, start, self->watch.painted);
    }
}

static gboolean
view_book (Desk    *self,
           GError **error)
{
  static const char * const kinds[] = { "sum", "ratio", "latest", "weighted_average", "average" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *indicator = find_indicator (self, kinds[i]);

      open_window (self);
      open_overview (self);
      open_charts (self, indicator, kinds[i]);
      choose_forms (self, kinds[i]);
      gtk_window_destroy (GTK_WINDOW (self->watch.window));
    }
  return TRUE;
}

/* --- Typing --- */

static GtkEventController *
find_keys (GtkWidget *grid)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (grid);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        return controller;
    }
  return NULL;
}

/* Milliseconds that the main thread has worked. */
static double
main_thread_clock (void)
{
  struct timespec now = { 0 };

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1000000;
}

/* What the main thread does for one key, with the frame that shows it and all that comes of it later. */
static void
tell_key (Desk       *self,
          const char *name,
          double      start)
{
  watch_wait_for_frame (&self->watch);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  watch_tell (name, main_thread_clock () - start);
}

static void
press (Desk               *self,
       GtkEventController *keys,
       guint               key,
       const char         *name)
{
  double start = main_thread_clock ();
  gboolean handled;

  g_signal_emit_by_name (keys, "key-pressed", key, 0, 0, &handled);
  tell_key (self, name, start);
}

static void
type_letter (Desk       *self,
             GtkWidget  *text,
             const char *letter)
{
  double start = main_thread_clock ();
  int position = gtk_editable_get_position (GTK_EDITABLE (text));

  gtk_editable_insert_text (GTK_EDITABLE (text), letter, -1, &position);
  gtk_editable_set_position (GTK_EDITABLE (text), position);
  tell_key (self, "letter", start);
}

/* What comes of the last cells on the worker: the longest time that it keeps the main thread. */
static void
tell_afterwards (void)
{
  double longest = 0;

  for (gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC; g_get_monotonic_time () < end; g_usleep (1000))
    for (gboolean dispatched = TRUE; dispatched;)
      {
        double begin = main_thread_clock ();

        dispatched = g_main_context_iteration (NULL, FALSE);
        longest = MAX (longest, main_thread_clock () - begin);
      }
  watch_tell ("afterwards", longest);
}

static gboolean
type_results (Desk    *self,
              GError **error)
{
  GtkWidget *grid, *text;
  GtkEventController *keys;
  Moment start;

  open_window (self);
  open_overview (self);
  start = watch_now ();
  gtk_widget_activate_action (watch_find (self->watch.window, HD_TYPE_BOOK_VIEW), "book.page", "u", 3);
  watch_wait_for_last (&self->watch);
  watch_tell_between ("sheet", start, self->watch.painted);

  grid = watch_find (watch_find (self->watch.window, HD_TYPE_PROGRESS_PAGE), HD_TYPE_ENTRY_GRID);
  text = watch_find (grid, GTK_TYPE_TEXT);
  keys = find_keys (grid);
  gtk_widget_grab_focus (grid);
  watch_wait_for_last (&self->watch);
  for (guint cell = 0; cell < N_CELLS; cell++)
    {
      g_autofree char *number = g_strdup_printf ("%d", g_random_int_range (1000, 10000));

      for (const char *p = number; *p != '\0'; p++)
        {
          char letter[] = { *p, '\0' };

          type_letter (self, text, letter);
        }
      press (self, keys, cell % 6 == 5 ? GDK_KEY_Return : GDK_KEY_Tab, "leave-cell");
    }
  tell_afterwards ();
  press (self, keys, GDK_KEY_Down, "arrow");
  press (self, keys, GDK_KEY_Page_Down, "page");
  gtk_window_destroy (GTK_WINDOW (self->watch.window));
  return TRUE;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  Desk desk = { NULL };
  gboolean good = FALSE;

  hd_i18n_init ();
  if (argc == 3 && gtk_init_check ())
    {
      adw_init ();
      g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, NULL);
      desk.book = hd_book_open (argv[2], "Người thử", &error);
      desk.settings = hd_settings_new ();
      good = desk.book != NULL && desk.settings != NULL &&
             (g_str_equal (argv[1], "type") ? type_results (&desk, &error) : view_book (&desk, &error));
    }
  if (!good)
    g_printerr ("%s\n", error != NULL ? error->message : "figures view PATH, figures type PATH");
  g_clear_object (&desk.book);
  g_clear_object (&desk.settings);
  return good ? 0 : 1;
}
