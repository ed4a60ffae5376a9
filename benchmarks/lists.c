/* lists.c: what the list of programmes takes in a book of any size
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lists make PATH AGREEMENTS PEOPLE UNITS    makes a book
 * lists open PATH                            milliseconds to open it, and kilobytes of memory after
 * lists view PATH                            milliseconds from each act in the window to the frame that shows it
 *
 * Each measure is a line “name value”. The two books are measured in turns by lists.py.
 */
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "app/settings.h"
#include "base/i18n.h"
#include "big-book.h"
#include "ui/agreements-page.h"
#include "ui/record-list.h"
#include "ui/window.h"

#define N_SCROLLS 12

static void
tell (const char *name,
      double      value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_print ("%s %s\n", name, g_ascii_formatd (text, sizeof text, "%.3f", value));
}

/* A moment, by the wall and by what the processor has done for this program. */
typedef struct
{
  gint64 wall;
  gint64 cpu;
} Moment;

static Moment
now (void)
{
  struct timespec cpu = { 0 };

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &cpu);
  return (Moment) { g_get_monotonic_time (), (gint64) cpu.tv_sec * G_USEC_PER_SEC + cpu.tv_nsec / 1000 };
}

/* Milliseconds since @start, as “name” and “name:cpu”. */
static void
tell_since (const char *name,
            Moment      start)
{
  Moment end = now ();
  g_autofree char *cpu = g_strconcat (name, ":cpu", NULL);

  tell (name, (double) (end.wall - start.wall) / 1000);
  tell (cpu, (double) (end.cpu - start.cpu) / 1000);
}

/* --- Opening --- */

static double
memory_kilobytes (void)
{
  g_autofree char *text = NULL;
  char *resident;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL) || (resident = strchr (text, ' ')) == NULL)
    return 0;
  return (double) g_ascii_strtoull (resident, NULL, 10) * (double) sysconf (_SC_PAGESIZE) / 1024;
}

static gboolean
open_book (const char *path,
           GError    **error)
{
  double before = memory_kilobytes ();
  Moment start = now ();
  g_autoptr (HdBook) book = hd_book_open (path, "Người thử", error);

  if (book == NULL)
    return FALSE;
  tell_since ("open-book", start);
  tell ("memory", memory_kilobytes () - before);
  return TRUE;
}

/* --- The window --- */

typedef struct
{
  GtkWidget      *window;
  HdRecordList   *list;
  GtkColumnView  *view;
  gboolean        is_painted;
} View;

static void
on_painted_cb (View *self)
{
  self->is_painted = TRUE;
}

/* Runs until the next frame is drawn. */
static void
wait_for_frame (View *self)
{
  self->is_painted = FALSE;
  gtk_widget_queue_draw (self->window);
  while (!self->is_painted)
    g_main_context_iteration (NULL, TRUE);
}

static void
settle (View *self)
{
  for (guint i = 0; i < 3; i++)
    wait_for_frame (self);
}

static GtkWidget *
find_descendant (GtkWidget *widget,
                 GType      type)
{
  GtkWidget *child;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_descendant (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
scroll (View *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));

  /* From places all over the list a page further each. */
  for (guint i = 0; i < N_SCROLLS; i++)
    {
      double page = gtk_adjustment_get_page_size (adjustment);
      double place = (gtk_adjustment_get_upper (adjustment) - 2 * page) * i / N_SCROLLS;
      Moment start;

      gtk_adjustment_set_value (adjustment, place);
      settle (self);
      start = now ();
      gtk_adjustment_set_value (adjustment, place + page);
      wait_for_frame (self);
      tell_since ("scroll", start);
    }
  gtk_adjustment_set_value (adjustment, 0);
  settle (self);
}

static void
sort (View *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (gtk_column_view_column_get_sorter (column) == NULL)
        continue;
      for (GtkSortType order = GTK_SORT_ASCENDING; order <= GTK_SORT_DESCENDING; order++)
        {
          g_autofree char *name = g_strdup_printf ("sort-%u", i);
          Moment start = now ();

          gtk_column_view_sort_by_column (self->view, column, order);
          wait_for_frame (self);
          tell_since (name, start);
        }
    }
  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
  settle (self);
}

static void
search (View       *self,
        const char *name,
        const char *text)
{
  Moment start = now ();

  hd_record_list_set_search (self->list, text);
  while (hd_record_list_get_waiting (self->list))
    g_main_context_iteration (NULL, TRUE);
  wait_for_frame (self);
  tell_since (name, start);
  settle (self);
}

/* As one types; each word after the list was shown whole. */
static void
search_all (View *self)
{
  static const struct { const char *name, *text; } searches[] = {
    { "search-common-1", "p" }, { "search-common-3", "pho" }, { "search-common-6", "phoi h" }, { "search-marked", "phối hợp" },
    { "search-some-6", "thien tai" }, { "search-unit", "chu thap" }, { "search-number", "07/CTPH-7" },
    { "search-rare-1", "ỳ" }, { "search-rare-3", "ngh" }, { "search-rare-6", "nghiệm" }, { "search-nothing-3", "zzz" }, { "search-nothing-6", "zzzzzz" },
  };

  /* The first one reads the words of the book. */
  search (self, "search-first", "x");
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      hd_record_list_set_search (self->list, NULL);
      settle (self);
      search (self, searches[i].name, searches[i].text);
    }
}

static void
on_realized_cb (GtkWidget *window,
                View      *self)
{
  g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_painted_cb), self);
}

static gboolean
view_book (const char *path,
           GError    **error)
{
  g_autoptr (HdBook) book = hd_book_open (path, "Người thử", error);
  g_autoptr (GSettings) settings = hd_settings_new ();
  View view = { NULL };
  Moment start;

  if (book == NULL || settings == NULL)
    return FALSE;
  start = now ();
  view.window = hd_window_new (NULL, settings);
  g_signal_connect (view.window, "realize", G_CALLBACK (on_realized_cb), &view);
  hd_window_set_book (HD_WINDOW (view.window), book);
  gtk_window_present (GTK_WINDOW (view.window));
  wait_for_frame (&view);
  tell_since ("open-page", start);

  view.view = GTK_COLUMN_VIEW (find_descendant (find_descendant (view.window, HD_TYPE_AGREEMENTS_PAGE), GTK_TYPE_COLUMN_VIEW));
  view.list = HD_RECORD_LIST (gtk_single_selection_get_model (GTK_SINGLE_SELECTION (gtk_column_view_get_model (view.view))));
  settle (&view);
  scroll (&view);
  sort (&view);
  search_all (&view);
  gtk_window_destroy (GTK_WINDOW (view.window));
  return TRUE;
}

static gboolean
make_book (char   **argv,
           GError **error)
{
  BigBook size = { (guint) atoi (argv[0]), (guint) atoi (argv[1]), (guint) atoi (argv[2]) };

  return big_book_make (argv[-1], &size, error);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  gboolean good = FALSE;

  hd_i18n_init ();
  if (argc == 6 && g_str_equal (argv[1], "make"))
    good = make_book (argv + 3, &error);
  else if (argc == 3 && g_str_equal (argv[1], "open"))
    good = open_book (argv[2], &error);
  else if (argc == 3 && g_str_equal (argv[1], "view") && gtk_init_check ())
    {
      adw_init ();
      good = view_book (argv[2], &error);
    }
  if (!good)
    g_printerr ("%s\n", error != NULL ? error->message : "lists make PATH AGREEMENTS PEOPLE UNITS, lists open PATH, lists view PATH");
  return good ? 0 : 1;
}
