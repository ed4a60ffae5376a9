/* test-entry-grid.c: the sheet of results by its keys, as in a spreadsheet, and saved into the book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fixture.h"

#include <string.h>

#include "base/i18n.h"
#include "book/edit.h"
#include "book/result-entry.h"
#include "book/sentences.h"
#include "book/undo.h"
#include "controls.h"
#include "hands.h"
#include "ui/book-view.h"
#include "ui/entry-grid.h"
#include "ui/entry-scope.h"
#include "ui/entry-view.h"
#include "ui/sentence-list.h"
#include "ui/window.h"

#define YEAR 2024

typedef struct
{
  HdBook *book;
  GtkWidget *window;
  HdEntryGrid *grid;
  GtkText *text;
  GtkEventController *keys;
  GPtrArray *steps; /* GPtrArray of HdEntryCell: what each step entered */
  guint n_refused;
} Sheet;

static GtkEventController *
find_keys (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        return controller;
    }
  g_assert_not_reached ();
}

static void
on_entered_cb (Sheet     *sheet,
               GPtrArray *cells,
               guint      n_refused)
{
  g_ptr_array_add (sheet->steps, g_ptr_array_ref (cells));
  sheet->n_refused += n_refused;
}

static void
sheet_open (Sheet *sheet)
{
  const HdGridScope scope = { .kind = HD_ENTITY_RESULT, .layout = HD_GRID_UNITS, .year = YEAR, .first = hd_date_new (YEAR, 1, 1), .last = hd_date_new (YEAR, 12, 31) };
  g_autoptr (GError) error = NULL;
  HdResultGrid *grid;

  sheet->book = fixture_open_practice ();
  grid = hd_book_load_result_grid (sheet->book, &scope, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hd_result_grid_get_n_rows (grid), >, 5);
  g_assert_cmpuint (hd_result_grid_get_n_columns (grid), >, 3);
  sheet->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  sheet->n_refused = 0;
  sheet->window = gtk_window_new ();
  sheet->grid = HD_ENTRY_GRID (hd_entry_grid_new ());
  gtk_window_set_child (GTK_WINDOW (sheet->window), GTK_WIDGET (sheet->grid));
  gtk_window_set_default_size (GTK_WINDOW (sheet->window), 900, 600);
  g_signal_connect_swapped (sheet->grid, "entered", G_CALLBACK (on_entered_cb), sheet);
  hd_entry_grid_set_grid (sheet->grid, grid, FALSE);
  hd_entry_grid_set_editable (sheet->grid, TRUE);
  gtk_window_present (GTK_WINDOW (sheet->window));
  gtk_widget_grab_focus (GTK_WIDGET (sheet->grid));
  sheet->text = GTK_TEXT (controls_find (GTK_WIDGET (sheet->grid), GTK_TYPE_TEXT));
  sheet->keys = find_keys (GTK_WIDGET (sheet->grid));
}

static void
sheet_close (Sheet *sheet)
{
  gtk_window_destroy (GTK_WINDOW (sheet->window));
  g_ptr_array_unref (sheet->steps);
  g_object_unref (sheet->book);
}

static gboolean
press (Sheet           *sheet,
       guint            key,
       GdkModifierType  modifiers)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (sheet->keys, "key-pressed", key, 0, modifiers, &handled);
  return handled;
}

static void
type (Sheet      *sheet,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (sheet->text), text);
}

static void
assert_at (Sheet *sheet,
           guint  row,
           guint  column)
{
  guint at_row, at_column;

  hd_entry_grid_get_active (sheet->grid, &at_row, &at_column);
  g_assert_cmpuint (at_row, ==, row);
  g_assert_cmpuint (at_column, ==, column);
}

static void
assert_cell (Sheet      *sheet,
             guint       row,
             guint       column,
             const char *text)
{
  g_autofree char *shown = hd_result_grid_dup_text (hd_entry_grid_get_grid (sheet->grid), row, column);

  g_assert_cmpstr (shown, ==, text);
}

/* The cells of the last step. */
static void
assert_step (Sheet *sheet,
             guint  n_steps,
             guint  n_cells)
{
  g_assert_cmpuint (sheet->steps->len, ==, n_steps);
  g_assert_cmpuint (((GPtrArray *) g_ptr_array_index (sheet->steps, n_steps - 1))->len, ==, n_cells);
}

static void
test_typing (void)
{
  Sheet sheet;

  sheet_open (&sheet);
  hd_entry_grid_set_active (sheet.grid, 0, 0);
  type (&sheet, "1.234");
  g_assert_true (press (&sheet, GDK_KEY_Return, 0));
  assert_at (&sheet, 1, 0);
  assert_cell (&sheet, 0, 0, "1.234");
  assert_step (&sheet, 1, 1);

  /* Along with Tab, and Enter goes back below the first one. */
  type (&sheet, "7");
  g_assert_true (press (&sheet, GDK_KEY_Tab, 0));
  assert_at (&sheet, 1, 1);
  type (&sheet, "khoảng 9");
  g_assert_true (press (&sheet, GDK_KEY_Tab, 0));
  type (&sheet, "11");
  g_assert_true (press (&sheet, GDK_KEY_Return, 0));
  assert_at (&sheet, 2, 0);
  assert_cell (&sheet, 1, 0, "7");
  assert_cell (&sheet, 1, 2, "11");
  assert_step (&sheet, 4, 1);
  g_assert_true (press (&sheet, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK));
  assert_at (&sheet, 1, hd_result_grid_get_n_columns (hd_entry_grid_get_grid (sheet.grid)) - 1);

  /* Arrows leave a cell that was typed over, and move inside one that is edited. */
  hd_entry_grid_set_active (sheet.grid, 2, 1);
  type (&sheet, "5");
  g_assert_true (press (&sheet, GDK_KEY_Right, 0));
  assert_at (&sheet, 2, 2);
  assert_cell (&sheet, 2, 1, "5");
  hd_entry_grid_set_active (sheet.grid, 2, 1);
  g_assert_true (press (&sheet, GDK_KEY_F2, 0));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (sheet.text)), ==, "5");
  g_assert_false (press (&sheet, GDK_KEY_Left, 0));
  type (&sheet, "56");
  g_assert_true (press (&sheet, GDK_KEY_Escape, 0));
  assert_cell (&sheet, 2, 1, "5");
  assert_at (&sheet, 2, 1);
  assert_step (&sheet, 5, 1);
  sheet_close (&sheet);
}

/* In an open cell Ctrl+Z takes back what is typed; in the next cell it has nothing of that to bring back. */
static void
test_taking_back (void)
{
  Sheet sheet;

  sheet_open (&sheet);
  hd_entry_grid_set_active (sheet.grid, 0, 0);
  type (&sheet, "55");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (sheet.text), "text.undo", NULL));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (sheet.text)), ==, "");
  type (&sheet, "57");
  g_assert_true (press (&sheet, GDK_KEY_Return, 0));
  assert_at (&sheet, 1, 0);
  (void) gtk_widget_activate_action (GTK_WIDGET (sheet.text), "text.undo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (sheet.text)), ==, "");
  assert_cell (&sheet, 0, 0, "57");
  sheet_close (&sheet);
}

/* What cannot be read stays open and is explained; nothing is entered. */
static void
test_refused (void)
{
  Sheet sheet;
  g_autofree char *remark = NULL;

  sheet_open (&sheet);
  hd_entry_grid_set_active (sheet.grid, 0, 0);
  type (&sheet, "nhiều lắm");
  g_assert_true (press (&sheet, GDK_KEY_Return, 0));
  assert_at (&sheet, 0, 0);
  g_assert_cmpuint (sheet.steps->len, ==, 0);
  remark = hd_entry_grid_dup_remark (sheet.grid);
  g_assert_nonnull (remark);
  g_assert_true (press (&sheet, GDK_KEY_Escape, 0));
  sheet_close (&sheet);
}

/* While an input method composes, no key is taken from it. */
static void
test_composing (void)
{
  Sheet sheet;

  sheet_open (&sheet);
  hd_entry_grid_set_active (sheet.grid, 0, 0);
  g_signal_emit_by_name (sheet.text, "preedit-changed", "kho");
  g_assert_false (press (&sheet, GDK_KEY_Return, 0));
  g_assert_false (press (&sheet, GDK_KEY_Tab, 0));
  g_assert_false (press (&sheet, GDK_KEY_Down, 0));
  g_assert_false (press (&sheet, GDK_KEY_Escape, 0));
  assert_at (&sheet, 0, 0);
  g_signal_emit_by_name (sheet.text, "preedit-changed", "");
  type (&sheet, "khoảng 500");
  g_assert_true (press (&sheet, GDK_KEY_Return, 0));
  assert_step (&sheet, 1, 1);
  sheet_close (&sheet);
}

/* Blocks as LibreOffice and Excel put them on the clipboard. */
static void
test_blocks (void)
{
  Sheet sheet;
  g_autofree char *block = NULL;

  sheet_open (&sheet);
  hd_entry_grid_set_active (sheet.grid, 0, 0);
  hd_entry_grid_paste (sheet.grid, "12\t13\t14\r\n22\tgần 23\t24\r\n");
  assert_step (&sheet, 1, 6);
  g_assert_cmpuint (sheet.n_refused, ==, 0);
  assert_cell (&sheet, 0, 2, "14");
  assert_cell (&sheet, 1, 0, "22");
  hd_entry_grid_set_active (sheet.grid, 0, 0);
  g_assert_true (press (&sheet, GDK_KEY_Right, GDK_SHIFT_MASK));
  g_assert_true (press (&sheet, GDK_KEY_Down, GDK_SHIFT_MASK));
  block = hd_entry_grid_dup_block (sheet.grid);
  g_assert_true (g_str_has_prefix (block, "12\t13\n22\tgần 23"));

  /* The first row of the block goes down, as one step; then the block is emptied, as another. */
  g_assert_true (press (&sheet, GDK_KEY_d, GDK_CONTROL_MASK));
  assert_cell (&sheet, 1, 0, "12");
  assert_cell (&sheet, 1, 1, "13");
  assert_step (&sheet, 2, 2);
  g_assert_true (press (&sheet, GDK_KEY_Delete, 0));
  assert_cell (&sheet, 0, 0, "");
  assert_cell (&sheet, 1, 1, "");
  assert_step (&sheet, 3, 4);

  /* As LibreOffice Calc puts it there: a cell with a line break in quotes, no-break blanks between groups, an empty cell at the end. */
  hd_entry_grid_set_active (sheet.grid, 0, 0);
  hd_entry_grid_paste (sheet.grid, "5\t6\t7\n");
  assert_step (&sheet, 4, 3);
  hd_entry_grid_set_active (sheet.grid, 0, 0);
  hd_entry_grid_paste (sheet.grid, "\"gần\n2345\"\t1\302\240234\t\n\302\240""8 \t\"9\"\t1.234.567\n");
  g_assert_cmpuint (sheet.n_refused, ==, 0);
  assert_step (&sheet, 5, 6);
  assert_cell (&sheet, 0, 1, "1.234");
  assert_cell (&sheet, 0, 2, "");
  assert_cell (&sheet, 1, 0, "8");
  assert_cell (&sheet, 1, 1, "9");
  assert_cell (&sheet, 1, 2, "1.234.567");

  /* A cell that cannot be read does not keep the others out. */
  hd_entry_grid_set_active (sheet.grid, 0, 0);
  hd_entry_grid_paste (sheet.grid, "31\tba mốt\n");
  assert_step (&sheet, 6, 1);
  g_assert_cmpuint (sheet.n_refused, ==, 1);
  sheet_close (&sheet);
}

/* --- In the view --- */

typedef struct
{
  HdBook *book;
  guint n_results;
} Wanted;

static gboolean
has_results (gpointer data)
{
  const Wanted *wanted = data;
  g_autoptr (GPtrArray) results = hd_book_get_all_records (wanted->book, HD_ENTITY_RESULT, NULL);

  return results->len == wanted->n_results;
}

/* It is read on a worker. */
static gboolean
has_sheet (gpointer data)
{
  return hd_entry_grid_get_grid (((Sheet *) data)->grid) != NULL;
}

/* The sheet of the window, with the focus. */
static void
take_sheet (Sheet *sheet)
{
  sheet->grid = HD_ENTRY_GRID (controls_find (sheet->window, HD_TYPE_ENTRY_GRID));
  sheet->text = GTK_TEXT (controls_find (GTK_WIDGET (sheet->grid), GTK_TYPE_TEXT));
  sheet->keys = find_keys (GTK_WIDGET (sheet->grid));
  fixture_wait (has_sheet, sheet);
  gtk_widget_grab_focus (GTK_WIDGET (sheet->grid));
}

static void
show_sheet (Sheet *sheet)
{
  HdProgressView *view = g_object_new (HD_TYPE_ENTRY_VIEW, NULL);

  gtk_window_set_child (GTK_WINDOW (sheet->window), GTK_WIDGET (view));
  gtk_window_set_default_size (GTK_WINDOW (sheet->window), 1000, 700);
  gtk_window_present (GTK_WINDOW (sheet->window));
  hd_progress_view_set_book (view, sheet->book);
  hd_progress_view_set_shown (view, TRUE);
  take_sheet (sheet);
}

static gboolean
shows_nothing (gpointer data)
{
  Sheet *sheet = data;
  g_autofree char *text = hd_result_grid_dup_text (hd_entry_grid_get_grid (sheet->grid), 0, 0);

  return *text == '\0';
}

/* A cell is in the book as soon as it was left; undo takes it out of both. */
static void
test_saving (void)
{
  Sheet sheet = { .book = fixture_open_practice (), .window = gtk_window_new () };
  g_autoptr (GPtrArray) before = hd_book_get_all_records (sheet.book, HD_ENTITY_RESULT, NULL);
  Wanted wanted = { sheet.book, before->len + 1 };
  g_autoptr (GError) error = NULL;

  show_sheet (&sheet);
  g_assert_true (shows_nothing (&sheet));
  type (&sheet, "4321");
  g_assert_true (press (&sheet, GDK_KEY_Return, 0));
  assert_cell (&sheet, 0, 0, "4.321");
  fixture_wait (has_results, &wanted);
  g_assert_true (hd_book_undo (sheet.book, NULL, &error));
  g_assert_no_error (error);
  fixture_wait (shows_nothing, &sheet);
  wanted.n_results--;
  g_assert_true (has_results (&wanted));
  gtk_window_destroy (GTK_WINDOW (sheet.window));
  g_object_unref (sheet.book);
}

static guint
count_value (HdBook *book,
             gint64  value)
{
  g_autoptr (GPtrArray) results = hd_book_get_all_records (book, HD_ENTITY_RESULT, NULL);
  guint n = 0;

  for (guint i = 0; i < results->len; i++)
    n += hd_record_get_integer (g_ptr_array_index (results, i), HD_RESULT_VALUE) == value * HD_FIGURE_SCALE;
  return n;
}

/* Whoever types fast and closes the window at once loses none of it: what waited behind the first cell is saved too, the second word on
 * a cell after the first. */
static void
test_closing (void)
{
  Sheet sheet = { .book = fixture_open_practice (), .window = gtk_window_new () };
  g_autoptr (GPtrArray) before = hd_book_get_all_records (sheet.book, HD_ENTITY_RESULT, NULL);
  Wanted wanted = { sheet.book, before->len + 3 };
  guint n_before[4];

  for (guint i = 0; i < G_N_ELEMENTS (n_before); i++)
    n_before[i] = count_value (sheet.book, 101 + i);
  show_sheet (&sheet);
  hd_entry_grid_paste (sheet.grid, "101\t102\n");
  hd_entry_grid_set_active (sheet.grid, 0, 0);
  hd_entry_grid_paste (sheet.grid, "103\n");
  hd_entry_grid_set_active (sheet.grid, 1, 0);
  type (&sheet, "104");
  g_assert_true (press (&sheet, GDK_KEY_Return, 0));
  g_assert_false (has_results (&wanted));
  gtk_window_destroy (GTK_WINDOW (sheet.window));
  fixture_wait (has_results, &wanted);
  g_assert_cmpuint (count_value (sheet.book, 101), ==, n_before[0]);
  for (guint i = 1; i < G_N_ELEMENTS (n_before); i++)
    g_assert_cmpuint (count_value (sheet.book, 101 + i), ==, n_before[i] + 1);
  g_object_unref (sheet.book);
}

/* --- And in what is said of it --- */

static gboolean
offers (GtkWidget     *drop_down,
        gconstpointer  choice)
{
  GListModel *choices = gtk_drop_down_get_model (GTK_DROP_DOWN (drop_down));
  const char *label;
  guint i = 0;

  if (!GTK_IS_STRING_LIST (choices))
    return FALSE;
  while ((label = gtk_string_list_get_string (GTK_STRING_LIST (choices), i)) != NULL && !g_str_equal (label, choice))
    i++;
  if (label != NULL)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), i);
  return label != NULL;
}

static void
choose_this_year (GtkWidget *scope)
{
  g_autofree char *year = g_strdup_printf (_("Year %d"), hd_date_year (hd_date_today ()));

  g_assert_nonnull (hands_find (scope, GTK_TYPE_DROP_DOWN, offers, year));
  g_assert_nonnull (hands_find (scope, GTK_TYPE_DROP_DOWN, offers, _("Whole year")));
}

/* Goes to a view of the results as its tab does, and chooses the whole of this year there. */
static void
show_view (Sheet      *sheet,
           const char *name)
{
  AdwViewStack *stack = ADW_VIEW_STACK (controls_find (sheet->window, ADW_TYPE_VIEW_STACK));

  adw_view_stack_set_visible_child_name (stack, name);
  choose_this_year (controls_find (adw_view_stack_get_visible_child (stack), HD_TYPE_ENTRY_SCOPE));
}

typedef struct
{
  HdBook *book;
  gint64  value;
} Entered;

static gboolean
is_entered (gpointer data)
{
  const Entered *entered = data;

  return count_value (entered->book, entered->value) > 0;
}

/* Enters @text into the first cell of the sheet of the window, until it is in the book. */
static void
enter (Sheet      *sheet,
       const char *text)
{
  Entered entered = { sheet->book, g_ascii_strtoll (text, NULL, 10) };

  show_view (sheet, "entry");
  take_sheet (sheet);
  hd_entry_grid_set_active (sheet->grid, 0, 0);
  type (sheet, text);
  g_assert_true (press (sheet, GDK_KEY_Return, 0));
  fixture_wait (is_entered, &entered);
}

/* A row of a sentence that the book keeps, by a figure that it says: those that are only made have no commands. */
static gboolean
is_kept (GtkWidget     *row,
         gconstpointer  figure)
{
  return strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), figure) != NULL && controls_find (row, GTK_TYPE_MENU_BUTTON) != NULL;
}

static gboolean
does (GtkWidget     *button,
      gconstpointer  action)
{
  return g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), action) == 0;
}

typedef struct
{
  GtkWidget  *list;
  const char *figure;
  gboolean    is_stale;
} Said;

/* Its row, with the mark and the button or without them, and the bar above all likewise. */
static gboolean
is_shown (gpointer data)
{
  const Said *said = data;
  GtkWidget *row = hands_find (said->list, ADW_TYPE_ACTION_ROW, is_kept, said->figure);
  GtkInfoBar *bar = GTK_INFO_BAR (controls_find (said->list, GTK_TYPE_INFO_BAR));

  return row != NULL && (hands_find (row, GTK_TYPE_BUTTON, does, "sentence.renew") != NULL) == said->is_stale && gtk_info_bar_get_revealed (bar) == said->is_stale;
}

/* The one kept sentence of the book, in sight and in the file. */
static void
assert_said (Sheet      *sheet,
             GtkWidget  *list,
             const char *figure,
             const char *stale) /* (nullable): what is told to have changed */
{
  Said said = { list, figure, stale != NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  g_autofree char *shifts = NULL;

  fixture_wait (is_shown, &said);
  kept = hd_book_list_sentences (sheet->book, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_nonnull (strstr (hd_record_peek_text (((HdKeptSentence *) g_ptr_array_index (kept, 0))->record, HD_SENTENCE_TEXT), figure));
  shifts = hd_kept_sentence_describe_shifts (g_ptr_array_index (kept, 0));
  g_assert_true ((shifts != NULL) == (stale != NULL));
  if (stale != NULL)
    g_assert_nonnull (strstr (shifts, stale));
}

static gboolean
is_made (gpointer list)
{
  return hands_find (list, GTK_TYPE_BUTTON, does, "sentence.keep") != NULL;
}

/* A kept sentence whose figure is entered anew is marked; its button puts the figure into it, and one undo takes that back and no more. */
static void
test_sentence (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autofree char *path = fixture_path ("sentence.hiepdong"); /* where nothing was entered before */
  g_autoptr (GError) error = NULL;
  Sheet sheet = { .book = hd_book_create_practice (path, "Nguyễn Văn A", &error), .window = hd_window_new (NULL, settings) };
  GtkWidget *list;

  g_assert_no_error (error);
  gtk_window_set_default_size (GTK_WINDOW (sheet.window), 1200, 800);
  hd_window_set_book (HD_WINDOW (sheet.window), sheet.book);
  gtk_window_present (GTK_WINDOW (sheet.window));
  gtk_widget_activate_action (controls_find (sheet.window, HD_TYPE_BOOK_VIEW), "book.go-to-page", "s", "progress");
  enter (&sheet, "4321");
  show_view (&sheet, "summary");
  hands_press_label (sheet.window, _("_Sentences"));
  list = controls_find (sheet.window, HD_TYPE_SENTENCE_LIST);
  fixture_wait (is_made, list);
  hands_press (list, "sentence.keep");
  assert_said (&sheet, list, "4.321", NULL);

  enter (&sheet, "4387");
  show_view (&sheet, "summary");
  assert_said (&sheet, list, "4.321", "4.387");
  hands_press (list, "sentence.renew");
  assert_said (&sheet, list, "4.387", NULL);
  gtk_widget_activate_action (sheet.window, "win.undo", NULL);
  assert_said (&sheet, list, "4.321", "4.387");
  hd_window_set_book (HD_WINDOW (sheet.window), NULL);
  gtk_window_destroy (GTK_WINDOW (sheet.window));
  g_object_unref (sheet.book);
}

/* (transfer full) */
static HdRecord *
find_value (HdBook *book,
            gint64  value)
{
  g_autoptr (GPtrArray) results = hd_book_get_all_records (book, HD_ENTITY_RESULT, NULL);

  for (guint i = 0; i < results->len; i++)
    if (hd_record_get_integer (g_ptr_array_index (results, i), HD_RESULT_VALUE) == value * HD_FIGURE_SCALE)
      return hd_record_ref (g_ptr_array_index (results, i));
  g_assert_not_reached ();
}

static GtkWidget *
find_dialog (void)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *item = toplevels; item != NULL; item = item->next)
    if (ADW_IS_MESSAGE_DIALOG (item->data))
      return item->data;
  return NULL;
}

static gboolean
is_told (gpointer data)
{
  return find_dialog () != NULL;
}

/* What is refused after the window was closed is told all the same. */
static void
test_refused_behind (void)
{
  Sheet sheet = { .book = fixture_open_practice (), .window = gtk_window_new () };
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) other = hd_book_open (hd_book_get_path (sheet.book), "Trần Thị B", &error);
  g_autoptr (HdRecord) result = find_value (other, 103);

  g_assert_no_error (error);
  show_sheet (&sheet);
  hd_record_set_figure (result, HD_RESULT_VALUE, 105 * HD_FIGURE_SCALE);
  hd_book_save_record (other, result, &error);
  g_assert_no_error (error);
  hd_entry_grid_paste (sheet.grid, "106\n");
  gtk_window_destroy (GTK_WINDOW (sheet.window));
  fixture_wait (is_told, NULL);
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
  g_object_unref (sheet.book);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  adw_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/entry-grid/typing", test_typing);
  g_test_add_func ("/entry-grid/taking-back", test_taking_back);
  g_test_add_func ("/entry-grid/refused", test_refused);
  g_test_add_func ("/entry-grid/composing", test_composing);
  g_test_add_func ("/entry-grid/blocks", test_blocks);
  g_test_add_func ("/entry-grid/saving", test_saving);
  g_test_add_func ("/entry-grid/closing", test_closing);
  g_test_add_func ("/entry-grid/refused-behind", test_refused_behind);
  g_test_add_func ("/entry-grid/sentence", test_sentence);
  status = g_test_run ();
  fixture_finish ();
  return status;
}
