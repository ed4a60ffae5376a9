/* test-walk.c: a walk over every page, tab and dialog of the window: names, language, keyboard
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Written against the sidebar's entries and the stacks of their pages, so that a page that is new is walked over too.
 */
#include "base/i18n.h"
#include "controls.h"
#include "fixture.h"
#include "ui/book-view.h"
#include "ui/dialog.h"
#include "ui/window.h"

typedef void (*Visit) (GtkWidget *window);

typedef struct
{
  GtkWidget *window;
  int        width;
} Wanted;

static gboolean
has_width (gpointer data)
{
  Wanted *wanted = data;

  return gtk_widget_get_mapped (wanted->window) && gtk_widget_get_width (wanted->window) == wanted->width;
}

/* Whatever waits to be done is done: frames, idle work, answers. */
static void
settle (void)
{
  for (guint i = 0; i < 200 && g_main_context_pending (NULL); i++)
    g_main_context_iteration (NULL, FALSE);
}

static GtkWidget *
open_window (HdBook *book, int width, int height)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  GtkWidget *window = hd_window_new (NULL, settings);
  Wanted wanted = { window, width };

  hd_window_set_book (HD_WINDOW (window), book);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  fixture_wait (has_width, &wanted);
  settle ();
  return window;
}

static void
visit_stacks (GtkWidget *widget, GtkWidget *window, Visit visit)
{
  GtkWidget *child;

  if (ADW_IS_VIEW_STACK (widget))
    {
      g_autoptr (GListModel) pages = G_LIST_MODEL (adw_view_stack_get_pages (ADW_VIEW_STACK (widget)));

      for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
        {
          g_autoptr (AdwViewStackPage) page = g_list_model_get_item (pages, i);

          if (!adw_view_stack_page_get_visible (page))
            continue;
          adw_view_stack_set_visible_child (ADW_VIEW_STACK (widget), adw_view_stack_page_get_child (page));
          settle ();
          g_test_message ("tab %s", adw_view_stack_page_get_name (page));
          visit (window);
          visit_stacks (adw_view_stack_page_get_child (page), window, visit);
        }
      return;
    }
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    visit_stacks (child, window, visit);
}

/* Every page of the sidebar with every tab in it. */
static guint
visit_pages (GtkWidget *window, Visit visit)
{
  HdBookView *view = HD_BOOK_VIEW (controls_find (window, HD_TYPE_BOOK_VIEW));
  GtkWidget *list = controls_find (GTK_WIDGET (view), GTK_TYPE_LIST_BOX);
  guint n_pages = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) n_pages) != NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (view), "book.page", "u", ++n_pages);
      settle ();
      g_test_message ("page %s", hd_book_view_get_page_name (view));
      visit (window);
      visit_stacks (GTK_WIDGET (hd_book_view_get_page (view)), window, visit);
    }
  return n_pages;
}

static void
check_words (GtkWidget *window)
{
  controls_check_names (window);
  controls_check_language (window);
  controls_check_keyboard (window);
}

/* --- Dialogs --- */

static GtkWidget *
find_dialog (GtkWidget *window)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (l->data != window && ADW_IS_WINDOW (l->data) && gtk_widget_get_mapped (l->data))
      return l->data;
  return NULL;
}

/* Files and printers are asked for by the desktop's own windows, the shortcuts' window is GTK's, and some acts lead out of the
 * book. */
static gboolean
leads_out (const char *action)
{
  static const char * const words[] = { "print", "export", "import", "open", "close", "back", "page", "new", "undo", "redo", "file", "attach",
                                        "pdf", "scan", "delete", "remove", "sidebar", "full", "practice", "quit", "help", "clipboard",
                                        "selection", "menu", "default.activate", "window.", "shortcuts" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (action, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

static void
try_action (GtkWidget *widget, GtkWidget *window, const char *name, GHashTable *tried)
{
  GtkWidget *dialog;

  if (leads_out (name) || !g_hash_table_add (tried, g_strdup (name)))
    return;
  g_test_message ("act %s", name);
  if (!gtk_widget_activate_action (widget, name, NULL))
    return;
  settle ();
  while ((dialog = find_dialog (window)) != NULL)
    {
      g_test_message ("dialog of %s", name);
      check_words (dialog);
      gtk_window_destroy (GTK_WINDOW (dialog));
      settle ();
    }
}

static void
try_actions (GtkWidget *widget, GtkWidget *window, GHashTable *tried)
{
  GtkWidgetClass *klass = GTK_WIDGET_GET_CLASS (widget);
  const char *name, *property;
  const GVariantType *parameter;
  GType owner;
  GtkWidget *child;

  if (!gtk_widget_get_mapped (widget))
    return;
  if (g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Hd"))
    for (guint i = 0; gtk_widget_class_query_action (klass, i, &owner, &name, &parameter, &property); i++)
      if (parameter == NULL && property == NULL)
        try_action (widget, window, name, tried);
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    try_actions (child, window, tried);
}

static GHashTable *tried_actions;

static void
visit_dialogs (GtkWidget *window)
{
  try_actions (window, window, tried_actions);
}

/* --- Tests --- */

static void
test_words (gconstpointer data)
{
  g_autoptr (HdBook) book = data != NULL ? fixture_open_practice () : fixture_create_empty ();
  GtkWidget *window = open_window (book, 1200, 760);

  g_assert_cmpuint (visit_pages (window, check_words), >=, 4);
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

static void
test_dialogs (gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  GtkWidget *window = open_window (book, 1200, 760);

  tried_actions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  visit_pages (window, visit_dialogs);
  g_assert_cmpuint (g_hash_table_size (tried_actions), >, 3);
  g_clear_pointer (&tried_actions, g_hash_table_unref);
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

int
main (int argc, char *argv[])
{
  int status;

  hd_i18n_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_data_func ("/walk/practice/words", "practice", test_words);
  g_test_add_data_func ("/walk/practice/dialogs", "practice", test_dialogs);
  g_test_add_data_func ("/walk/empty/words", NULL, test_words);
  status = g_test_run ();
  fixture_finish ();

  return status;
}
