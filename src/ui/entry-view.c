/* entry-view.c: results are entered: a sheet of indicators by units, or by months or quarters
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/entry-view-private.h"

#include "base/i18n.h"
#include "book/result-entry.h"
#include "model/labels.h"
#include "ui/entry-scope.h"
#include "ui/messages.h"
#include "ui/record-dialog.h"
#include "ui/result-dialog.h"

G_DEFINE_FINAL_TYPE (HdEntryView, hd_entry_view, HD_TYPE_PROGRESS_VIEW)

static HdEntryGrid *
get_grid (HdEntryView *self)
{
  return HD_ENTRY_GRID (self->grid);
}

/* --- What the active cell says --- */

static void
update_cell (HdEntryView *self)
{
  HdResultGrid *grid = hd_entry_grid_get_grid (get_grid (self));
  guint row, column;
  g_autofree char *remark = NULL;
  g_autofree char *title = NULL;
  HdRecord *result;

  if (grid == NULL || hd_result_grid_get_n_rows (grid) == 0 || hd_result_grid_get_n_columns (grid) == 0)
    return;
  hd_entry_grid_get_active (get_grid (self), &row, &column);
  result = hd_result_grid_get (grid, row, column);
  remark = hd_entry_grid_dup_remark (get_grid (self));
  title = g_strdup_printf ("%s · %s", hd_record_peek_text (hd_result_grid_get_indicator (grid, row), HD_INDICATOR_NAME),
                           hd_result_grid_get_column (grid, column)->title);
  gtk_label_set_label (self->cell_label, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->cell_label), title);
  /* One paragraph of its sentences: GTK 4.8 measures a wrapping label with line breaks one pixel too low, and complains of it. */
  gtk_label_set_label (self->remark_label, remark != NULL ? g_strdelimit (remark, "\n", ' ') : "");
  gtk_widget_set_visible (GTK_WIDGET (self->remark_label), remark != NULL);
  gtk_widget_set_visible (self->remark_icon, remark != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "view.cell-details", result != NULL);
}

static void
update_saved (HdEntryView *self)
{
  guint n_waiting = g_queue_get_length (&self->queue) + (self->saving ? 1 : 0);
  g_autofree char *text = NULL;

  if (n_waiting > 0)
    text = g_strdup (_("Saving…"));
  else if (self->n_saved > 0)
    text = g_strdup_printf (ngettext ("✓ %u cell saved", "✓ %u cells saved", self->n_saved), self->n_saved);
  gtk_label_set_label (self->saved_label, text != NULL ? text : "");
}

static void
stop_reading (HdEntryView *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

/* --- Saving, one step after the other, on a worker --- */

static void save_next (HdEntryView *self);

static HdRecord *
with_version (HdEntryView *self,
              HdRecord    *record)
{
  HdRecord *copy = hd_record_copy (record);
  gint64 *version = g_hash_table_lookup (self->versions, hd_record_get_id (record));

  if (version != NULL)
    hd_record_set_row_version (copy, *version);
  return copy;
}

static char *
name_step (HdEntryView *self,
           GPtrArray   *cells)
{
  HdResultGrid *grid = hd_entry_grid_get_grid (get_grid (self));
  const HdEntryCell *cell = g_ptr_array_index (cells, 0);

  if (cells->len > 1)
    return g_strdup_printf (self->targets ? ngettext ("Enter %u target", "Enter %u targets", cells->len)
                                          : ngettext ("Enter %u result", "Enter %u results", cells->len), cells->len);
  /* Translators: an indicator, and a unit or month; names a step of undo. */
  return g_strdup_printf (self->targets ? _("Enter target “%1$s” (%2$s)") : _("Enter result “%1$s” (%2$s)"), hd_record_peek_text (hd_result_grid_get_indicator (grid, cell->row), HD_INDICATOR_NAME),
                          hd_result_grid_get_column (grid, cell->column)->title);
}

static void
keep_version (HdEntryView *self,
              HdRecord    *saved)
{
  gint64 *version = g_new (gint64, 1);

  *version = hd_record_get_row_version (saved);
  g_hash_table_insert (self->versions, g_strdup (hd_record_get_id (saved)), version);
}

static void reload_grid (HdEntryView *self);
static void hd_entry_view_reload (HdProgressView *view);

/* A cell as it was typed, and why it was refused. */
typedef struct
{
  guint row;
  guint column;
  char *draft;
  char *sentence;
} RefusedCell;

static void
refused_cell_free (gpointer data)
{
  RefusedCell *self = data;

  g_free (self->draft);
  g_free (self->sentence);
  g_free (self);
}

/* What could not be saved stands in the sheet as it was typed, and the sheet again shows what the book has. Once the window is closed a
 * dialog says it. */
static void
refuse_cells (HdEntryView  *self,
              GPtrArray    *cells,
              const GError *error)
{
  HdResultGrid *grid = hd_entry_grid_get_grid (get_grid (self));
  HdWindowPage *page = hd_progress_view_get_page (HD_PROGRESS_VIEW (self));

  g_queue_clear_full (&self->queue, (GDestroyNotify) g_ptr_array_unref);
  if (page == NULL)
    {
      hd_message_show_error (GTK_WIDGET (self), _("The results were not saved"), error);
      return;
    }
  if (self->refused == NULL)
    self->refused = g_ptr_array_new_with_free_func (refused_cell_free);
  for (guint i = 0; i < cells->len; i++)
    {
      const HdEntryCell *cell = g_ptr_array_index (cells, i);
      RefusedCell *refused = g_new0 (RefusedCell, 1);

      *refused = (RefusedCell) { .row = cell->row, .column = cell->column, .sentence = g_strdup (error->message) };
      refused->draft = cell->after != NULL ? hd_result_grid_dup_record_text (grid, cell->row, cell->after) : g_strdup ("");
      g_ptr_array_add (self->refused, refused);
    }
  reload_grid (self);
  hd_window_page_report_error (page, _("The results were not saved"), error);
}

static void
accept_cells (HdEntryView *self,
              HdResultSet *set,
              GPtrArray   *cells)
{
  for (guint i = 0; i < set->puts->len; i++)
    keep_version (self, g_ptr_array_index (set->puts, i));
  for (guint i = 0; i < cells->len; i++)
    {
      const HdEntryCell *cell = g_ptr_array_index (cells, i);

      if (cell->after != NULL)
        hd_record_set_row_version (cell->after, *(gint64 *) g_hash_table_lookup (self->versions, hd_record_get_id (cell->after)));
      hd_entry_grid_mark (get_grid (self), cell->row, cell->column, HD_CELL_SAVED, NULL, NULL);
    }
  self->n_saved += cells->len;
}

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (HdEntryView) self = user_data;
  g_autoptr (GPtrArray) cells = g_steal_pointer (&self->flying);
  g_autoptr (GError) error = NULL;
  HdResultSet *set = g_task_get_task_data (G_TASK (result));
  gboolean saved;

  self->saving = FALSE;
  self->own_change = TRUE;
  saved = hd_book_save_results_finish (HD_BOOK (source), result, &error);
  self->own_change = FALSE;
  if (self->grid == NULL || cells == NULL)
    return;
  if (saved)
    accept_cells (self, set, cells);
  else
    refuse_cells (self, cells, error);
  /* What is being read may not hold them yet. */
  self->missed = self->missed || self->reading != NULL;
  save_next (self);
  update_saved (self);
  if (self->missed && !self->saving)
    hd_entry_view_reload (HD_PROGRESS_VIEW (self));
}

static HdResultSet *
make_set (HdEntryView *self,
          GPtrArray   *cells)
{
  g_autofree char *what = name_step (self, cells);
  HdResultSet *set = hd_result_set_new (what);

  for (guint i = 0; i < cells->len; i++)
    {
      const HdEntryCell *cell = g_ptr_array_index (cells, i);

      if (cell->after != NULL)
        g_ptr_array_add (set->puts, with_version (self, cell->after));
      else
        g_ptr_array_add (set->removals, with_version (self, cell->before));
    }
  return set;
}

static void
save_next (HdEntryView *self)
{
  if (self->saving || g_queue_is_empty (&self->queue))
    return;
  self->saving = TRUE;
  self->flying = g_queue_pop_head (&self->queue);
  hd_book_save_results_async (hd_progress_view_get_book (HD_PROGRESS_VIEW (self)), make_set (self, self->flying), on_saved_cb, g_object_ref (self));
}

static void
on_entered_cb (HdEntryView *self,
               GPtrArray   *cells,
               guint        n_refused)
{
  if (cells->len > 0)
    g_queue_push_tail (&self->queue, g_ptr_array_ref (cells));
  /* What is being read does not hold these cells yet: it is read again once they are saved. */
  self->missed = self->missed || (cells->len > 0 && self->reading != NULL);
  if (self->missed)
    stop_reading (self);
  if (n_refused > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u cell could not be read: it is marked red", "%u cells could not be read: they are marked red", n_refused), n_refused);

      hd_window_page_add_toast (hd_progress_view_get_page (HD_PROGRESS_VIEW (self)), adw_toast_new (text));
    }
  save_next (self);
  update_saved (self);
}

/* --- The sheet --- */

static void
show_status (HdEntryView *self,
             const char  *icon,
             const char  *title,
             const char  *description)
{
  adw_status_page_set_icon_name (self->status, icon);
  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, description);
  gtk_widget_set_visible (self->offers, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
show_no_indicators (HdEntryView *self)
{
  show_status (self, "hd-progress-symbolic", _("No Indicators Yet"), _("Results are entered for the indicators of the catalogue; this book has none yet, or none of this field and year."));
  gtk_widget_set_visible (self->offers, !hd_book_is_read_only (hd_progress_view_get_book (HD_PROGRESS_VIEW (self))));
}

/* Refused cells are marked in the sheet that they were typed in, not in that of another time. */
static void
mark_refused (HdEntryView *self)
{
  g_autoptr (GPtrArray) refused = g_steal_pointer (&self->refused);
  HdResultGrid *grid = hd_entry_grid_get_grid (get_grid (self));

  for (guint i = 0; refused != NULL && !self->moved && i < refused->len; i++)
    {
      const RefusedCell *cell = g_ptr_array_index (refused, i);

      if (cell->row < hd_result_grid_get_n_rows (grid) && cell->column < hd_result_grid_get_n_columns (grid))
        hd_entry_grid_mark (get_grid (self), cell->row, cell->column, HD_CELL_REFUSED, cell->draft, cell->sentence);
    }
}

static void
show_grid (HdEntryView  *self,
           HdResultGrid *grid_take)
{
  HdBook *book = hd_progress_view_get_book (HD_PROGRESS_VIEW (self));
  gboolean keep = hd_entry_grid_get_grid (get_grid (self)) != NULL && !self->moved;

  g_hash_table_remove_all (self->versions);
  if (hd_result_grid_get_n_rows (grid_take) == 0)
    show_no_indicators (self);
  else
    gtk_stack_set_visible_child_name (self->stack, "sheet");
  hd_entry_grid_set_grid (get_grid (self), grid_take, keep);
  hd_entry_grid_set_editable (get_grid (self), !hd_book_is_read_only (book));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "view.import", !hd_book_is_read_only (book));
  mark_refused (self);
  self->moved = FALSE;
  update_cell (self);
}

typedef struct
{
  HdEntryView  *self;
  GCancellable *reading;
} Reading;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->self);
  g_object_unref (reading->reading);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static void
on_grid_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (Reading) reading = user_data;
  HdEntryView *self = reading->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdResultGrid) grid = hd_book_load_result_grid_finish (HD_BOOK (source), result, &error);

  /* Another one was asked for meanwhile, or the window is gone. */
  if (self->grid == NULL || self->reading != reading->reading)
    return;
  g_clear_object (&self->reading);
  if (grid == NULL)
    show_status (self, "dialog-error-symbolic", _("The Results Cannot Be Read"), error->message);
  else if (self->saving || !g_queue_is_empty (&self->queue))
    self->missed = TRUE; /* it is read again once all is saved */
  else
    show_grid (self, g_steal_pointer (&grid));
}

/* On a worker; until it is done the sheet before it stays in sight. */
static void
reload_grid (HdEntryView *self)
{
  Reading *reading = g_new0 (Reading, 1);
  HdGridScope scope;

  stop_reading (self);
  self->reading = g_cancellable_new ();
  *reading = (Reading) { g_object_ref (self), g_object_ref (self->reading) };
  hd_entry_scope_get (HD_ENTRY_SCOPE (self->scope), &scope);
  hd_book_load_result_grid_async (hd_progress_view_get_book (HD_PROGRESS_VIEW (self)), &scope, self->reading, on_grid_read_cb, reading);
}

static void
on_scope_changed_cb (HdEntryView *self)
{
  hd_entry_grid_set_active (get_grid (self), 0, 0);
  /* What is in sight is of another time. */
  hd_entry_grid_set_editable (get_grid (self), FALSE);
  self->moved = TRUE;
  self->n_saved = 0;
  reload_grid (self);
  update_saved (self);
}

static void
hd_entry_view_reload (HdProgressView *view)
{
  HdEntryView *self = HD_ENTRY_VIEW (view);

  /* What the sheet saved itself it shows already; while more waits, the book is not yet what it shows. */
  if (self->own_change)
    return;
  if (self->saving || !g_queue_is_empty (&self->queue))
    {
      self->missed = TRUE;
      return;
    }
  self->missed = FALSE;
  hd_entry_scope_fill (HD_ENTRY_SCOPE (self->scope), hd_progress_view_get_book (view));
  reload_grid (self);
}

/* --- Details of a cell --- */

static void
show_details (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  static const guint target_fields[] = { HD_TARGET_AGREEMENT, HD_TARGET_FROM_DATE, HD_TARGET_TO_DATE, HD_TARGET_NOTE };
  HdEntryView *self = HD_ENTRY_VIEW (widget);
  HdResultGrid *grid = hd_entry_grid_get_grid (get_grid (self));
  guint row, column;
  HdRecord *result;

  if (grid == NULL || hd_result_grid_get_n_rows (grid) == 0 || self->saving)
    return;
  hd_entry_grid_get_active (get_grid (self), &row, &column);
  result = hd_result_grid_get (grid, row, column);
  if (result != NULL && self->targets)
    hd_record_dialog_show (widget, hd_progress_view_get_book (HD_PROGRESS_VIEW (self)), result, _("Details of the Target"), target_fields,
                           G_N_ELEMENTS (target_fields), hd_book_save_record);
  else if (result != NULL)
    hd_result_dialog_show (widget, hd_progress_view_get_book (HD_PROGRESS_VIEW (self)), result);
}

static void
on_details_cb (HdEntryView *self)
{
  show_details (GTK_WIDGET (self), NULL, NULL);
}

static void
hd_entry_view_width_changed (HdProgressView *view,
                             HdWidth         width)
{
  HdEntryView *self = HD_ENTRY_VIEW (view);
  gboolean narrow = width == HD_WIDTH_NARROW;

  hd_entry_scope_set_narrow (HD_ENTRY_SCOPE (self->scope), narrow);
  /* A remark has the whole width, above the buttons. */
  gtk_orientable_set_orientation (self->footer, narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

enum
{
  PROP_0,
  PROP_TARGETS,
};

static void
hd_entry_view_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  HdEntryView *self = HD_ENTRY_VIEW (object);

  if (prop_id != PROP_TARGETS)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  self->targets = g_value_get_boolean (value);
  hd_entry_scope_set_targets (HD_ENTRY_SCOPE (self->scope), self->targets);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->file_button), G_MENU_MODEL (self->targets ? self->target_menu : self->file_menu));
  gtk_widget_set_visible (self->split_button, self->targets);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL, self->targets ? _("Sheet of targets") : _("Sheet of results"), -1);
}

static void
hd_entry_view_dispose (GObject *object)
{
  HdEntryView *self = HD_ENTRY_VIEW (object);

  self->grid = NULL;
  stop_reading (self);
  g_clear_pointer (&self->refused, g_ptr_array_unref);
  g_clear_pointer (&self->flying, g_ptr_array_unref);
  g_queue_clear_full (&self->queue, (GDestroyNotify) g_ptr_array_unref);
  g_clear_pointer (&self->versions, g_hash_table_unref);

  G_OBJECT_CLASS (hd_entry_view_parent_class)->dispose (object);
}

static void
hd_entry_view_class_init (HdEntryViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HdProgressViewClass *view_class = HD_PROGRESS_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_entry_view_dispose;
  G_OBJECT_CLASS (klass)->set_property = hd_entry_view_set_property;
  g_object_class_install_property (G_OBJECT_CLASS (klass), PROP_TARGETS,
                                   g_param_spec_boolean ("targets", NULL, NULL, FALSE, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  view_class->reload = hd_entry_view_reload;
  view_class->width_changed = hd_entry_view_width_changed;

  g_type_ensure (HD_TYPE_ENTRY_SCOPE);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/entry-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HdEntryView, cell_label);
  gtk_widget_class_bind_template_child (widget_class, HdEntryView, details_button);
  gtk_widget_class_bind_template_child (widget_class, HdEntryView, file_button);
  gtk_widget_class_bind_template_child (widget_class, HdEntryView, file_menu);
  gtk_widget_class_bind_template_child (widget_class, HdEntryView, target_menu);
  gtk_widget_class_bind_template_child (widget_class, HdEntryView, split_button);
  gtk_widget_class_bind_template_child (widget_class, HdEntryView, footer);
  gtk_widget_class_bind_template_child (widget_class, HdEntryView, offers);
  gtk_widget_class_bind_template_child (widget_class, HdEntryView, remark_icon);
  gtk_widget_class_bind_template_child (widget_class, HdEntryView, remark_label);
  gtk_widget_class_bind_template_child (widget_class, HdEntryView, saved_label);
  gtk_widget_class_bind_template_child (widget_class, HdEntryView, scope);
  gtk_widget_class_bind_template_child (widget_class, HdEntryView, scroller);
  gtk_widget_class_bind_template_child (widget_class, HdEntryView, stack);
  gtk_widget_class_bind_template_child (widget_class, HdEntryView, status);
  gtk_widget_class_bind_template_callback (widget_class, on_scope_changed_cb);
  gtk_widget_class_install_action (widget_class, "view.cell-details", NULL, show_details);
  gtk_widget_class_install_action (widget_class, "view.export", NULL, hd_entry_view_export_table);
  gtk_widget_class_install_action (widget_class, "view.export-as", "s", hd_entry_view_export_table);
  gtk_widget_class_install_action (widget_class, "view.import", NULL, hd_entry_view_import_table);
  gtk_widget_class_install_action (widget_class, "view.split-equally", NULL, hd_entry_view_split_equally);
  gtk_widget_class_install_action (widget_class, "view.split-like-last-year", NULL, hd_entry_view_split_like_last_year);
}

static void
hd_entry_view_init (HdEntryView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_queue_init (&self->queue);
  self->versions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->grid = hd_entry_grid_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Sheet of results"), -1);
  gtk_scrolled_window_set_child (self->scroller, self->grid);
  g_signal_connect_object (self->grid, "entered", G_CALLBACK (on_entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "moved", G_CALLBACK (update_cell), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "details", G_CALLBACK (on_details_cb), self, G_CONNECT_SWAPPED);
}
