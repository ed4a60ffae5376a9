/* lists.c: what the lists of programmes and people take in a book of any size
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lists make PATH AGREEMENTS PEOPLE UNITS    makes a book
 * lists open PATH                            milliseconds to open it, and kilobytes of memory after
 * lists view PATH                            milliseconds from each act in the window to the frame that shows it
 *
 * Each measure is a line “name value”. The two books are measured in turns by lists.py.
 */
#include <stdlib.h>
#include <unistd.h>

#include "app/settings.h"
#include "base/i18n.h"
#include "big-book.h"
#include "book/edit.h"
#include "ui/agreements-page.h"
#include "ui/book-view.h"
#include "ui/people-register.h"
#include "ui/record-list.h"
#include "ui/window.h"
#include "watch.h"

#define N_SCROLLS 12

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
  Moment start = watch_now ();
  g_autoptr (HdBook) book = hd_book_open (path, "Người thử", error);

  if (book == NULL)
    return FALSE;
  watch_tell_since ("open-book", start);
  watch_tell ("memory", memory_kilobytes () - before);
  return TRUE;
}

/* --- The window --- */

typedef struct
{
  Watch         watch;
  HdBook       *book;
  GtkWidget    *view;
  HdRecordList *list;
} View;

static void
settle (View *self)
{
  for (guint i = 0; i < 3; i++)
    watch_wait_for_frame (&self->watch);
}

/* From places all over the list, reached at one jump, a page further each. */
static void
scroll (View *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));

  for (guint i = 1; i <= N_SCROLLS; i++)
    {
      double page = gtk_adjustment_get_page_size (adjustment);
      /* There and back, so that no place is next to the last one. */
      double place = (gtk_adjustment_get_upper (adjustment) - 2 * page) * (i * 5 % N_SCROLLS) / N_SCROLLS;
      Moment start = watch_now ();

      gtk_adjustment_set_value (adjustment, place);
      watch_wait_for_frame (&self->watch);
      watch_tell_since ("jump", start);
      settle (self);
      start = watch_now ();
      gtk_adjustment_set_value (adjustment, place + page);
      watch_wait_for_frame (&self->watch);
      watch_tell_since ("scroll", start);
    }
  gtk_adjustment_set_value (adjustment, 0);
  settle (self);
}

static void
sort (View *self)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (self->view);
  GListModel *columns = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (gtk_column_view_column_get_sorter (column) == NULL)
        continue;
      for (GtkSortType order = GTK_SORT_ASCENDING; order <= GTK_SORT_DESCENDING; order++)
        {
          g_autofree char *name = g_strdup_printf ("sort-%u", i);
          Moment start = watch_now ();

          gtk_column_view_sort_by_column (view, column, order);
          watch_wait_for_frame (&self->watch);
          watch_tell_since (name, start);
        }
    }
  gtk_column_view_sort_by_column (view, NULL, GTK_SORT_ASCENDING);
  settle (self);
}

/* From the whole list to what @query asks for; “name:rows” is how many rows are drawn for it, as a list view makes at most 200. */
static void
ask (View              *self,
     const char        *name,
     const HdListQuery *query)
{
  g_autofree char *rows = g_strconcat (name, ":rows", NULL);
  Moment start;

  hd_record_list_set_query (self->list, &(HdListQuery) { NULL });
  settle (self);
  start = watch_now ();
  hd_record_list_set_query (self->list, query);
  while (hd_record_list_get_waiting (self->list))
    g_main_context_iteration (NULL, TRUE);
  watch_wait_for_frame (&self->watch);
  watch_tell_since (name, start);
  watch_tell (rows, MIN (200, g_list_model_get_n_items (G_LIST_MODEL (self->list))));
  settle (self);
}

/* As one types; each word after the list was shown whole. */
static void
search_agreements (View *self)
{
  static const struct { const char *name; HdListQuery query; } searches[] = {
    { "search-first", { .search = "x" } },
    { "search-common-1", { .search = "p" } }, { "search-common-3", { .search = "pho" } }, { "search-common-6", { .search = "phoi h" } },
    { "search-marked", { .search = "phối hợp" } }, { "search-some-6", { .search = "thien tai" } }, { "search-unit", { .search = "chu thap" } },
    { "search-number", { .search = "07/CTPH-7" } }, { "search-rare-1", { .search = "ỳ" } }, { "search-rare-3", { .search = "ngh" } },
    { "search-rare-6", { .search = "nghiệm" } }, { "search-nothing-3", { .search = "zzz" } }, { "search-nothing-6", { .search = "zzzzzz" } },
    { "search-state", { .state = "draft" } }, { "search-year", { .year = 2010 } }, { "search-state-words", { .state = "draft", .search = "tai" } },
    { "search-party", { .party = "00000005-0001-4000-8000-000000000000" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    ask (self, searches[i].name, &searches[i].query);
  hd_record_list_set_query (self->list, &(HdListQuery) { NULL });
  settle (self);
}

static void
search_people (View *self)
{
  static const struct { const char *name; HdListQuery query; } searches[] = {
    { "search-people-1", { .search = "n" } }, { "search-people-6", { .search = "nguyen" } }, { "search-people-full", { .search = "lê thị hòa" } },
    { "search-people-post", { .search = "pho chu tich" } }, { "search-people-held", { .in_post_only = TRUE } },
    { "search-people-unit", { .of_unit = "00000005-0001-4000-8000-000000000000" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    ask (self, searches[i].name, &searches[i].query);
}

/* One programme is saved while the list is in sight. */
static void
save (View *self)
{
  g_autoptr (HdListItem) item = g_list_model_get_item (G_LIST_MODEL (self->list), 0);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (HdRecord) agreement = hd_book_get_record (self->book, HD_ENTITY_AGREEMENT, hd_list_item_get_row (item)->id, NULL);
      g_autofree char *note = g_strdup_printf ("%u %" G_GINT64_FORMAT, i, g_get_monotonic_time ());
      Moment start = watch_now ();

      hd_record_set_text (agreement, HD_AGREEMENT_NOTE, note);
      hd_book_save_record (self->book, agreement, NULL);
      watch_wait_for_frame (&self->watch);
      watch_tell_since ("save", start);
      settle (self);
    }
}

static gboolean
view_book (const char *path,
           GError    **error)
{
  g_autoptr (HdBook) book = hd_book_open (path, "Người thử", error);
  g_autoptr (GSettings) settings = hd_settings_new ();
  View view = { .book = book };
  Moment start;

  if (book == NULL || settings == NULL)
    return FALSE;
  start = watch_now ();
  watch_begin (&view.watch, hd_window_new (NULL, settings));
  hd_window_set_book (HD_WINDOW (view.watch.window), book);
  hd_book_view_go_to (HD_BOOK_VIEW (watch_find (view.watch.window, HD_TYPE_BOOK_VIEW)), "agreements");
  gtk_window_present (GTK_WINDOW (view.watch.window));
  watch_wait_for_frame (&view.watch);
  watch_tell_since ("open-page", start);

  view.view = watch_find (watch_find (view.watch.window, HD_TYPE_AGREEMENTS_PAGE), GTK_TYPE_COLUMN_VIEW);
  view.list = HD_RECORD_LIST (gtk_single_selection_get_model (GTK_SINGLE_SELECTION (gtk_column_view_get_model (GTK_COLUMN_VIEW (view.view)))));
  settle (&view);
  scroll (&view);
  sort (&view);
  search_agreements (&view);
  save (&view);

  start = watch_now ();
  hd_book_view_go_to (HD_BOOK_VIEW (watch_find (view.watch.window, HD_TYPE_BOOK_VIEW)), "people");
  watch_wait_for_frame (&view.watch);
  watch_tell_since ("open-people", start);
  view.view = watch_find (watch_find (view.watch.window, HD_TYPE_PEOPLE_REGISTER), GTK_TYPE_LIST_VIEW);
  view.list = HD_RECORD_LIST (gtk_single_selection_get_model (GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (view.view)))));
  settle (&view);
  search_people (&view);
  gtk_window_destroy (GTK_WINDOW (view.watch.window));
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
