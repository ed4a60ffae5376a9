/* test-catalogue-view.c: the catalogue and the sentences of the page “Results”, by what a person presses
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "book/catalogue-edit.h"
#include "book/sentences.h"
#include "controls.h"
#include "ui/catalogue-rows.h"
#include "ui/catalogue-view.h"
#include "ui/sentence-list.h"

static GtkWidget *
show (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static char *
dup_first_name (HdBook *book)
{
  g_autoptr (GPtrArray) catalogue = hd_book_get_catalogue (book, NULL);
  const HdCatalogueField *field = g_ptr_array_index (catalogue, 0);

  return g_strdup_printf ("indicator:%s", hd_record_get_id (g_ptr_array_index (field->indicators, 0)));
}

/* Down and up again; what is in use stays. */
static void
test_catalogue (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  HdProgressView *view = g_object_new (HD_TYPE_CATALOGUE_VIEW, NULL);
  GtkWidget *window = show (GTK_WIDGET (view));
  g_autofree char *first = NULL;
  g_autofree char *moved = NULL;
  g_autofree char *again = NULL;

  hd_progress_view_set_book (view, book);
  hd_progress_view_set_shown (view, TRUE);
  first = dup_first_name (book);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "catalogue.down", "s", first));
  moved = dup_first_name (book);
  g_assert_cmpstr (moved, !=, first);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "catalogue.up", "s", first));
  again = dup_first_name (book);
  g_assert_cmpstr (again, ==, first);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "catalogue.delete", "s", first));
  g_free (g_steal_pointer (&again));
  again = dup_first_name (book);
  g_assert_cmpstr (again, ==, first);
  g_assert_cmpuint (controls_check_names (GTK_WIDGET (view)), >, 50);
  controls_check_language (GTK_WIDGET (view));
  gtk_window_destroy (GTK_WINDOW (window));
}

static guint
count_kept (HdBook *book)
{
  g_autoptr (GPtrArray) kept = hd_book_list_sentences (book, NULL);

  return kept->len;
}

static guint
count_rows (GtkWidget *widget)
{
  guint n = ADW_IS_ACTION_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

typedef struct
{
  GtkWidget *list;
  guint      n_rows;
} Rows;

/* They are read on a worker. */
static gboolean
has_more_rows (gpointer data)
{
  const Rows *before = data;

  return count_rows (before->list) > before->n_rows;
}

static void
test_sentences (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  const HdResultsQuery query = { .period = hd_period_year (2024) };
  HdSentenceList *list = g_object_new (HD_TYPE_SENTENCE_LIST, NULL);
  GtkWidget *window = show (GTK_WIDGET (list));
  Rows before = { GTK_WIDGET (list), 0 };

  hd_sentence_list_show (list, book, &query);
  fixture_wait (has_more_rows, &before);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (list), "sentence.keep", "u", 0));
  g_assert_cmpuint (count_kept (book), ==, 1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (list), "sentence.keep-all", NULL));
  g_assert_cmpuint (count_kept (book), >, 10);
  before.n_rows = count_rows (before.list);
  hd_sentence_list_show (list, book, &query);
  fixture_wait (has_more_rows, &before);
  g_assert_cmpuint (controls_check_names (GTK_WIDGET (list)), >, 20);
  controls_check_language (GTK_WIDGET (list));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  adw_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalogue-view/catalogue", test_catalogue);
  g_test_add_func ("/catalogue-view/sentences", test_sentences);
  status = g_test_run ();
  fixture_finish ();
  return status;
}
