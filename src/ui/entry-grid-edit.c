/* entry-grid-edit.c: what is typed into the sheet, pasted, filled down and taken out
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/entry-grid-private.h"

#include "base/i18n.h"
#include "model/text-block.h"

#include <string.h>

static void
cell_free (gpointer data)
{
  HdEntryCell *cell = data;

  g_clear_pointer (&cell->before, hd_record_unref);
  g_clear_pointer (&cell->after, hd_record_unref);
  g_free (cell);
}

static GPtrArray *
cells_new (void)
{
  return g_ptr_array_new_with_free_func (cell_free);
}

/* Shows the cells as entered and tells of them. Nothing is told where nothing changed. */
static void
enter (HdEntryGrid *self,
       GPtrArray   *cells,
       guint        n_refused)
{
  for (guint i = 0; i < cells->len; i++)
    {
      const HdEntryCell *cell = g_ptr_array_index (cells, i);

      hd_entry_grid_mark (self, cell->row, cell->column, HD_CELL_PENDING, NULL, NULL);
    }
  if (cells->len == 0 && n_refused == 0)
    return;
  hd_entry_grid_changed (self);
  g_signal_emit_by_name (self, "entered", cells, n_refused);
}

/* @input: NULL empties the cell. */
static void
add_cell (HdEntryGrid         *self,
          GPtrArray           *cells,
          guint                row,
          guint                column,
          const HdFigureInput *input)
{
  HdRecord *there = hd_result_grid_get (self->grid, row, column);
  HdEntryCell *cell;

  hd_entry_grid_mark (self, row, column, HD_CELL_PLAIN, NULL, NULL);
  if ((input == NULL && there == NULL) || (input != NULL && there != NULL && hd_result_grid_says (self->grid, there, input)))
    return;
  cell = g_new0 (HdEntryCell, 1);
  cell->row = row;
  cell->column = column;
  cell->before = there != NULL ? hd_record_ref (there) : NULL;
  cell->after = input != NULL ? hd_result_grid_make (self->grid, row, column, input) : NULL;
  hd_result_grid_set (self->grid, row, column, cell->after);
  g_ptr_array_add (cells, cell);
}

static HdFigureReading
read_text (HdEntryGrid   *self,
           guint          row,
           const char    *text,
           HdFigureInput *input,
           GError       **error)
{
  return hd_result_grid_read (self->grid, row, text, input, error);
}

/* What the cell shows already is not read again: a wording of old may not be one that the reader knows. */
static gboolean
is_shown (HdEntryGrid *self,
          guint        row,
          guint        column,
          const char  *text)
{
  g_autofree char *shown = hd_result_grid_dup_text (self->grid, row, column);

  return g_str_equal (shown, text);
}

/* FALSE: refused with a sentence. */
static gboolean
add_text (HdEntryGrid     *self,
          GPtrArray       *cells,
          guint            row,
          guint            column,
          const char      *text,
          HdFigureReading *reading,
          HdFigureInput   *input,
          GError         **error)
{
  *input = (HdFigureInput) HD_FIGURE_INPUT_INIT;
  if (is_shown (self, row, column, text))
    {
      *reading = HD_FIGURE_READ_EMPTY;
      hd_entry_grid_mark (self, row, column, HD_CELL_PLAIN, NULL, NULL);
      return TRUE;
    }
  *reading = read_text (self, row, text, input, error);
  if (*reading == HD_FIGURE_READ_EMPTY)
    add_cell (self, cells, row, column, NULL);
  else if (*reading == HD_FIGURE_READ_OK)
    add_cell (self, cells, row, column, input);
  return *reading != HD_FIGURE_READ_REFUSED;
}

/* --- A pair: “123 lớp/9.735 người” --- */

static gboolean
add_pair (HdEntryGrid *self,
          GPtrArray   *cells,
          const char  *text)
{
  int other = hd_result_grid_find_row (self->grid, hd_record_get_text (hd_result_grid_get_indicator (self->grid, self->row), HD_INDICATOR_PAIR));
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_auto (HdFigureInput) input_first = HD_FIGURE_INPUT_INIT;
  g_auto (HdFigureInput) input_second = HD_FIGURE_INPUT_INIT;

  if (other < 0 || !hd_figure_input_split_pair (text, &first, &second))
    return FALSE;
  if (read_text (self, self->row, first, &input_first, NULL) != HD_FIGURE_READ_OK ||
      read_text (self, (guint) other, second, &input_second, NULL) != HD_FIGURE_READ_OK)
    return FALSE;
  add_cell (self, cells, self->row, self->column, &input_first);
  add_cell (self, cells, (guint) other, self->column, &input_second);
  return TRUE;
}

/* --- Opening and closing a cell --- */

/* What was typed into one cell is not taken back in the next: then Ctrl+Z is the book's. */
static void
set_text (HdEntryGrid *self,
          const char  *text)
{
  self->setting_text = TRUE;
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->text), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->text), text);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->text), TRUE);
  gtk_editable_set_position (GTK_EDITABLE (self->text), -1);
  self->setting_text = FALSE;
}

void
hd_entry_grid_begin (HdEntryGrid *self,
                     HdEntryMode  mode,
                     const char  *text)
{
  if (!self->editable || hd_entry_grid_n_rows (self) == 0)
    return;
  self->mode = mode;
  gtk_widget_set_can_target (self->text, mode == HD_ENTRY_EDIT);
  if (text != NULL)
    set_text (self, text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
hd_entry_grid_cancel (HdEntryGrid *self)
{
  self->mode = HD_ENTRY_SELECT;
  gtk_widget_set_can_target (self->text, FALSE);
  set_text (self, "");
  g_clear_pointer (&self->question, gtk_widget_unparent);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- Which reading is meant --- */

static void
on_reading_chosen_cb (GtkButton *button,
                      gpointer   user_data)
{
  HdEntryGrid *self = user_data;
  g_autoptr (GPtrArray) cells = cells_new ();
  HdFigureInput *input = g_object_get_data (G_OBJECT (button), "input");

  add_cell (self, cells, self->row, self->column, input);
  hd_entry_grid_cancel (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  enter (self, cells, 0);
}

static void
unparent_later (gpointer data)
{
  GtkWidget *question = data;

  if (gtk_widget_get_parent (question) != NULL)
    gtk_widget_unparent (question);
  g_object_unref (question);
}

static void
on_question_closed_cb (HdEntryGrid *self)
{
  GtkWidget *question = g_steal_pointer (&self->question);

  if (question == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  /* Not while it still tells that it is closed. */
  g_object_ref (question);
  g_idle_add_once (unparent_later, question);
}

static void
input_free (gpointer data)
{
  hd_figure_input_clear (data);
  g_free (data);
}

static GtkWidget *
make_choice (HdEntryGrid         *self,
             const HdFigureInput *input,
             HdFigure             value)
{
  g_autofree char *label = hd_figure_format (value, hd_result_grid_get_decimals (self->grid, self->row), TRUE);
  GtkWidget *button = gtk_button_new_with_label (label);
  HdFigureInput *copy = g_new0 (HdFigureInput, 1);

  *copy = *input;
  copy->wording = g_strdup (input->wording);
  copy->value = value;
  g_object_set_data_full (G_OBJECT (button), "input", copy, input_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_reading_chosen_cb), self, 0);
  return button;
}

static void
ask_reading (HdEntryGrid         *self,
             const HdFigureInput *input,
             const char          *text)
{
  GdkRectangle area = hd_entry_grid_area (self, self->row, self->column);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *question = g_strdup_printf (_("What does “%s” mean?"), text);
  GtkWidget *first = make_choice (self, input, input->value);

  g_clear_pointer (&self->question, gtk_widget_unparent);
  gtk_box_append (GTK_BOX (box), gtk_label_new (question));
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), make_choice (self, input, input->other));
  self->question = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->question), box);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->question), &area);
  gtk_widget_set_parent (self->question, GTK_WIDGET (self));
  g_signal_connect_object (self->question, "closed", G_CALLBACK (on_question_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->question));
  gtk_widget_grab_focus (first);
}

gboolean
hd_entry_grid_commit (HdEntryGrid *self)
{
  g_autoptr (GPtrArray) cells = cells_new ();
  g_autofree char *text = NULL;
  g_auto (HdFigureInput) input = HD_FIGURE_INPUT_INIT;
  g_autoptr (GError) error = NULL;
  HdFigureReading reading;

  if (self->mode == HD_ENTRY_SELECT)
    return TRUE;
  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text))));
  if (!add_pair (self, cells, text) && !add_text (self, cells, self->row, self->column, text, &reading, &input, &error))
    {
      hd_entry_grid_mark (self, self->row, self->column, HD_CELL_REFUSED, text, error->message);
      return FALSE;
    }
  if (cells->len == 0 && input.has_value && reading == HD_FIGURE_READ_AMBIGUOUS)
    {
      ask_reading (self, &input, text);
      return FALSE;
    }
  hd_entry_grid_cancel (self);
  enter (self, cells, 0);
  return TRUE;
}

void
hd_entry_grid_leave (HdEntryGrid *self)
{
  if (!hd_entry_grid_commit (self))
    hd_entry_grid_cancel (self);
}

/* --- Blocks --- */

void
hd_entry_grid_clear_block (HdEntryGrid *self)
{
  g_autoptr (GPtrArray) cells = cells_new ();
  guint first_row, first_column, last_row, last_column;

  if (!self->editable || hd_entry_grid_n_rows (self) == 0)
    return;
  hd_entry_grid_block (self, &first_row, &first_column, &last_row, &last_column);
  for (guint row = first_row; row <= last_row; row++)
    for (guint column = first_column; column <= last_column; column++)
      add_cell (self, cells, row, column, NULL);
  enter (self, cells, 0);
}

/* For another program: a bare number without groups where it is exact, so that no spreadsheet takes them for decimals. */
static char *
dup_plain (HdEntryGrid *self,
           guint        row,
           guint        column)
{
  g_autofree char *shown = hd_result_grid_dup_text (self->grid, row, column);
  HdFigure value;

  if (!hd_result_grid_get_exact (self->grid, row, column, &value))
    return g_steal_pointer (&shown);
  return hd_figure_to_cell (value);
}

char *
hd_entry_grid_dup_block (HdEntryGrid *self)
{
  GString *text = g_string_new (NULL);
  guint first_row, first_column, last_row, last_column;

  g_return_val_if_fail (HD_IS_ENTRY_GRID (self), NULL);

  hd_entry_grid_block (self, &first_row, &first_column, &last_row, &last_column);
  for (guint row = first_row; row <= last_row && row < hd_entry_grid_n_rows (self); row++)
    {
      if (row > first_row)
        g_string_append_c (text, '\n');
      for (guint column = first_column; column <= last_column; column++)
        {
          g_autofree char *cell = dup_plain (self, row, column);

          g_string_append_printf (text, "%s%s", column > first_column ? "\t" : "", cell);
        }
    }
  return g_string_free (text, FALSE);
}

/* One cell of a block; what cannot be taken stays as a mark. */
static gboolean
paste_cell (HdEntryGrid *self,
            GPtrArray   *cells,
            guint        row,
            guint        column,
            const char  *text)
{
  g_auto (HdFigureInput) input = HD_FIGURE_INPUT_INIT;
  g_autoptr (GError) error = NULL;
  HdFigureReading reading;

  if (add_text (self, cells, row, column, text, &reading, &input, &error) && reading != HD_FIGURE_READ_AMBIGUOUS)
    return TRUE;
  hd_entry_grid_mark (self, row, column, HD_CELL_REFUSED, text,
                      error != NULL ? error->message : _("This can be read in two ways. Type the thousands without a mark, or four decimals: 1234 or 1,2340."));
  return FALSE;
}

void
hd_entry_grid_paste (HdEntryGrid *self,
                     const char  *text)
{
  g_autoptr (GPtrArray) cells = cells_new ();
  g_autoptr (GPtrArray) lines = NULL;
  guint first_row, first_column, last_row, last_column, n_refused = 0;

  g_return_if_fail (HD_IS_ENTRY_GRID (self) && text != NULL);

  if (!self->editable || hd_entry_grid_n_rows (self) == 0 || *text == '\0')
    return;
  lines = hd_text_block_split (text);
  hd_entry_grid_block (self, &first_row, &first_column, &last_row, &last_column);
  /* One value fills the whole block, as in a spreadsheet. */
  if (lines->len > 1 || strchr (text, '\t') != NULL)
    last_row = first_row + lines->len - 1;
  for (guint row = first_row; row <= last_row && row < hd_entry_grid_n_rows (self); row++)
    {
      GStrv values = g_ptr_array_index (lines, MIN (row - first_row, lines->len - 1));
      guint n_values = g_strv_length (values);
      guint end = lines->len == 1 && n_values == 1 ? last_column : first_column + n_values - 1;

      for (guint column = first_column; n_values > 0 && column <= end && column < hd_entry_grid_n_columns (self); column++)
        n_refused += !paste_cell (self, cells, row, column, values[MIN (column - first_column, n_values - 1)]);
    }
  hd_entry_grid_cancel (self);
  enter (self, cells, n_refused);
}

void
hd_entry_grid_enter_shares (HdEntryGrid        *self,
                            const HdResultGrid *like,
                            guint              *n_split)
{
  g_autoptr (GPtrArray) cells = cells_new ();
  g_autofree HdFigure *shares = g_new0 (HdFigure, hd_entry_grid_n_columns (self) + 1);
  guint first_row, first_column, last_row, last_column;

  g_return_if_fail (HD_IS_ENTRY_GRID (self) && n_split != NULL);

  *n_split = 0;
  if (!self->editable || hd_entry_grid_n_rows (self) == 0)
    return;
  hd_entry_grid_block (self, &first_row, &first_column, &last_row, &last_column);
  for (guint row = first_row; row <= last_row; row++)
    {
      if (!hd_result_grid_split (self->grid, row, like, shares))
        continue;
      (*n_split)++;
      for (guint column = 0; column < hd_entry_grid_n_columns (self); column++)
        {
          HdFigureInput input = { .has_value = TRUE, .value = shares[column], .other = shares[column], .precision = HD_PRECISION_EXACT };

          /* Whoever gets no share is given no target, rather than one of nothing. */
          if (!hd_result_grid_get_column (self->grid, column)->whole)
            add_cell (self, cells, row, column, shares[column] != 0 ? &input : NULL);
        }
    }
  enter (self, cells, 0);
}

void
hd_entry_grid_fill_down (HdEntryGrid *self)
{
  g_autoptr (GPtrArray) cells = cells_new ();
  guint first_row, first_column, last_row, last_column, n_refused = 0;

  if (!self->editable || hd_entry_grid_n_rows (self) == 0)
    return;
  hd_entry_grid_block (self, &first_row, &first_column, &last_row, &last_column);
  if (first_row == last_row && first_row > 0)
    first_row--;
  for (guint column = first_column; column <= last_column; column++)
    {
      g_autofree char *text = hd_result_grid_dup_text (self->grid, first_row, column);

      for (guint row = first_row + 1; row <= last_row; row++)
        n_refused += !paste_cell (self, cells, row, column, text);
    }
  enter (self, cells, n_refused);
}
