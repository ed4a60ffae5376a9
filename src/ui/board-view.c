/* board-view.c: who has reported for which period, and closing periods
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/board-view.h"

#include "base/i18n.h"
#include "book/reporting.h"
#include "ui/dialog.h"
#include "ui/outcome.h"
#include "ui/record-dialog.h"

#define YEARS_BACK 15
/* From the last day of a period to the deadline of a new one: by the 10th of the next month. */
#define DAYS_TO_REPORT 10

struct _HdBoardView
{
  HdProgressView parent_instance;

  GtkDropDown *year_drop_down;
  GtkDropDown *period_drop_down;
  GtkLabel *summary_label;
  GtkWidget *period_box;
  GtkStack *stack;
  GtkGrid *table;
  GtkWidget *make_button;

  HdReportBoard *board;
  int first_year;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (HdBoardView, hd_board_view, HD_TYPE_PROGRESS_VIEW)

static HdBook *
get_book (HdBoardView *self)
{
  return hd_progress_view_get_book (HD_PROGRESS_VIEW (self));
}

static int
get_year (HdBoardView *self)
{
  return self->first_year + YEARS_BACK + 1 - (int) gtk_drop_down_get_selected (self->year_drop_down);
}

static HdRecord *
get_period (HdBoardView *self)
{
  guint selected = gtk_drop_down_get_selected (self->period_drop_down);

  return self->board != NULL && selected < self->board->periods->len ? g_ptr_array_index (self->board->periods, selected) : NULL;
}

static gboolean
is_closed (const HdRecord *period)
{
  return !hd_record_is_empty (period, HD_REPORTING_PERIOD_CLOSED_DATE);
}

static void
tell (HdBoardView  *self,
      gboolean      done,
      const GError *error)
{
  if (done)
    hd_outcome_show (GTK_WIDGET (self), get_book (self));
  else
    hd_window_page_report_error (hd_progress_view_get_page (HD_PROGRESS_VIEW (self)), _("That could not be done"), error);
}

/* --- The board --- */

static char *
dup_period_name (const HdRecord *period)
{
  HdPeriod time = hd_record_get_period (period, HD_REPORTING_PERIOD_FROM_DATE, HD_REPORTING_PERIOD_TO_DATE);
  g_autofree char *name = hd_period_print (&time);
  char *first = g_utf8_strup (name, g_utf8_next_char (name) - name);
  char *title = g_strconcat (first, g_utf8_next_char (name), NULL);

  g_free (first);
  return title;
}

static const char *
state_icon (HdReportState state)
{
  static const char *const icons[HD_N_REPORT_STATES] = {
    [HD_REPORT_ON_TIME] = "object-select-symbolic",
    [HD_REPORT_LATE] = "alarm-symbolic",
    [HD_REPORT_ENTERED] = "document-edit-symbolic",
    [HD_REPORT_WAITED] = "content-loading-symbolic",
    [HD_REPORT_MISSING] = "dialog-warning-symbolic",
    [HD_REPORT_ABSENT] = "list-remove-symbolic",
    [HD_REPORT_NOT_YET] = "list-remove-symbolic",
  };

  return icons[state];
}

static const char *
state_class (HdReportState state)
{
  static const char *const classes[HD_N_REPORT_STATES] = {
    [HD_REPORT_ON_TIME] = "success",
    [HD_REPORT_LATE] = "warning",
    [HD_REPORT_ENTERED] = "accent",
    [HD_REPORT_WAITED] = "dim-label",
    [HD_REPORT_MISSING] = "error",
    [HD_REPORT_ABSENT] = "dim-label",
    [HD_REPORT_NOT_YET] = "dim-label",
  };

  return classes[state];
}

static gboolean
save_day (HdBook         *book,
          const HdRecord *receipt,
          HdDate          day,
          GError        **error)
{
  return hd_book_receive_report (book, hd_record_get_text (receipt, HD_UNIT_REPORT_PERIOD), hd_record_get_text (receipt, HD_UNIT_REPORT_UNIT), day, error);
}

static void
on_cell_clicked_cb (GtkButton *button,
                    gpointer   user_data)
{
  HdBoardView *self = user_data;
  const HdRecord *unit = g_object_get_data (G_OBJECT (button), "unit");
  const HdRecord *period = g_object_get_data (G_OBJECT (button), "period");
  g_autoptr (HdRecord) receipt = hd_record_new (HD_ENTITY_UNIT_REPORT);
  g_autofree char *name = dup_period_name (period);
  g_autofree char *description = g_strdup_printf ("%s · %s", hd_record_peek_text (unit, HD_UNIT_NAME), name);

  hd_record_set_text (receipt, HD_UNIT_REPORT_PERIOD, hd_record_get_id (period));
  hd_record_set_text (receipt, HD_UNIT_REPORT_UNIT, hd_record_get_id (unit));
  hd_day_dialog_show (GTK_WIDGET (self), get_book (self), receipt, _("Report Received"), _("Received on"), description, save_day);
}

static GtkWidget *
make_cell (HdBoardView        *self,
           const HdReportCell *cell,
           HdRecord           *unit,
           HdRecord           *period)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name (state_icon (cell->state));
  g_autofree char *day = cell->receipt != NULL ? hd_date_display (hd_record_get_date (cell->receipt, HD_UNIT_REPORT_RECEIVED_DATE)) : NULL;
  g_autofree char *text = day != NULL ? g_strdup_printf ("%s, %s", hd_report_state_label (cell->state), day) : g_strdup (hd_report_state_label (cell->state));
  GtkWidget *label = gtk_label_new (text);
  g_autofree char *name = dup_period_name (period);
  g_autofree char *spoken = g_strdup_printf ("%s, %s: %s", hd_record_peek_text (unit, HD_UNIT_NAME), name, text);
  g_autofree char *tooltip = g_strdup_printf (ngettext ("%s: %u figure in the book", "%s: %u figures in the book", cell->n_results), text, cell->n_results);

  gtk_widget_add_css_class (icon, state_class (cell->state));
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_sensitive (button, !hd_book_is_read_only (get_book (self)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (button), "unit", hd_record_ref (unit), (GDestroyNotify) hd_record_unref);
  g_object_set_data_full (G_OBJECT (button), "period", hd_record_ref (period), (GDestroyNotify) hd_record_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_cell_clicked_cb), self, 0);
  return button;
}

static GtkWidget *
make_heading (const char *text,
              const char *icon_name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);

  if (icon_name != NULL)
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon_name));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_margin_start (box, 9);
  return box;
}

static void
clear_table (HdBoardView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->table))) != NULL)
    gtk_grid_remove (self->table, child);
}

static void
fill_table (HdBoardView *self)
{
  clear_table (self);
  for (guint period = 0; period < self->board->periods->len; period++)
    {
      const HdRecord *record = g_ptr_array_index (self->board->periods, period);
      g_autofree char *name = dup_period_name (record);

      gtk_grid_attach (self->table, make_heading (name, is_closed (record) ? "changes-prevent-symbolic" : NULL), (int) period + 1, 0, 1, 1);
    }
  for (guint unit = 0; unit < self->board->units->len; unit++)
    {
      HdRecord *record = g_ptr_array_index (self->board->units, unit);
      GtkWidget *label = gtk_label_new (hd_record_peek_text (record, HD_UNIT_NAME));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 26);
      gtk_label_set_width_chars (GTK_LABEL (label), 14);
      gtk_grid_attach (self->table, label, 0, (int) unit + 1, 1, 1);
      for (guint period = 0; period < self->board->periods->len; period++)
        gtk_grid_attach (self->table, make_cell (self, hd_report_board_get (self->board, unit, period), record, g_ptr_array_index (self->board->periods, period)),
                         (int) period + 1, (int) unit + 1, 1, 1);
    }
}

/* What the chosen period stands at, in a sentence. */
static void
update_period (HdBoardView *self)
{
  HdRecord *period = get_period (self);
  gboolean writable = !hd_book_is_read_only (get_book (self));
  guint selected = gtk_drop_down_get_selected (self->period_drop_down);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_expected, n_reported;

  gtk_widget_set_visible (self->period_box, period != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "view.make-periods", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "view.deadline", writable && period != NULL && !is_closed (period));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "view.close", writable && period != NULL && !is_closed (period));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "view.reopen", writable && period != NULL && is_closed (period));
  if (period == NULL)
    return;
  n_expected = self->board->units->len - hd_report_board_count (self->board, selected, HD_REPORT_ABSENT) -
               hd_report_board_count (self->board, selected, HD_REPORT_NOT_YET);
  n_reported = n_expected - hd_report_board_count (self->board, selected, HD_REPORT_WAITED) - hd_report_board_count (self->board, selected, HD_REPORT_MISSING);
  g_string_append_printf (text, _("%1$u of %2$u units have reported, %3$u late"), n_reported, n_expected,
                          hd_report_board_count (self->board, selected, HD_REPORT_LATE));
  if (!hd_record_is_empty (period, HD_REPORTING_PERIOD_DEADLINE))
    {
      g_autofree char *day = hd_date_display (hd_record_get_date (period, HD_REPORTING_PERIOD_DEADLINE));

      g_string_append (text, " · ");
      g_string_append_printf (text, _("due on %s"), day);
    }
  if (is_closed (period))
    {
      g_autofree char *day = hd_date_display (hd_record_get_date (period, HD_REPORTING_PERIOD_CLOSED_DATE));

      g_string_append (text, " · ");
      g_string_append_printf (text, _("closed on %s"), day);
    }
  else if (!hd_record_is_empty (period, HD_REPORTING_PERIOD_REOPEN_REASON))
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, _("reopened: %s"), hd_record_peek_text (period, HD_REPORTING_PERIOD_REOPEN_REASON));
    }
  gtk_label_set_label (self->summary_label, text->str);
}

/* The chosen period stays chosen; at first the one that was due last. */
static void
fill_periods (HdBoardView *self,
              const char  *chosen)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < self->board->periods->len; i++)
    {
      const HdRecord *period = g_ptr_array_index (self->board->periods, i);
      g_autofree char *name = dup_period_name (period);

      gtk_string_list_append (names, name);
      if (chosen != NULL ? g_str_equal (hd_record_get_id (period), chosen) : hd_record_get_date (period, HD_REPORTING_PERIOD_TO_DATE) < hd_date_today ())
        selected = i;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->period_drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->period_drop_down, selected);
  self->filling = FALSE;
}

static void
hd_board_view_reload (HdProgressView *view)
{
  HdBoardView *self = HD_BOARD_VIEW (view);
  HdRecord *period = get_period (self);
  g_autofree char *chosen = period != NULL ? g_strdup (hd_record_get_id (period)) : NULL;
  g_autoptr (GError) error = NULL;
  HdReportBoard *board = hd_book_load_report_board (get_book (self), get_year (self), hd_date_today (), &error);

  if (board == NULL)
    {
      tell (self, FALSE, error);
      return;
    }
  g_clear_pointer (&self->board, hd_report_board_free);
  self->board = board;
  fill_periods (self, chosen);
  fill_table (self);
  gtk_stack_set_visible_child_name (self->stack, board->periods->len > 0 ? "board" : "empty");
  update_period (self);
}

static void
on_year_changed_cb (HdBoardView *self)
{
  if (!self->filling && get_book (self) != NULL)
    hd_board_view_reload (HD_PROGRESS_VIEW (self));
}

static void
on_period_changed_cb (HdBoardView *self)
{
  if (!self->filling && self->board != NULL)
    update_period (self);
}

/* A period, from the overview's line about it. */
static gboolean
hd_board_view_open_record (HdProgressView *view,
                           HdEntityKind    kind,
                           const char     *id)
{
  HdBoardView *self = HD_BOARD_VIEW (view);
  g_autoptr (HdRecord) period = kind == HD_ENTITY_REPORTING_PERIOD ? hd_book_get_record (get_book (self), kind, id, NULL) : NULL;

  if (period == NULL)
    return FALSE;
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->year_drop_down, (guint) CLAMP (self->first_year + YEARS_BACK + 1 - hd_date_year (hd_record_get_date (period, HD_REPORTING_PERIOD_FROM_DATE)), 0, YEARS_BACK + 1));
  self->filling = FALSE;
  hd_board_view_reload (view);
  for (guint i = 0; self->board != NULL && i < self->board->periods->len; i++)
    if (g_str_equal (hd_record_get_id (g_ptr_array_index (self->board->periods, i)), id))
      gtk_drop_down_set_selected (self->period_drop_down, i);
  return TRUE;
}

/* --- Periods --- */

static void
make_periods (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HdBoardView *self = HD_BOARD_VIEW (widget);
  g_autoptr (GError) error = NULL;
  gboolean done = hd_book_make_reporting_periods (get_book (self), get_year (self), g_variant_get_int32 (parameter), DAYS_TO_REPORT, &error);

  tell (self, done, error);
}

static void
change_deadline (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  static const guint fields[] = { HD_REPORTING_PERIOD_DEADLINE, HD_REPORTING_PERIOD_NOTE };
  HdBoardView *self = HD_BOARD_VIEW (widget);
  HdRecord *period = get_period (self);
  g_autofree char *name = dup_period_name (period);

  hd_record_dialog_show (widget, get_book (self), period, name, fields, G_N_ELEMENTS (fields), hd_book_save_record);
}

static void
close_period (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HdBoardView *self = HD_BOARD_VIEW (widget);
  g_autoptr (GError) error = NULL;
  gboolean done = hd_book_close_period (get_book (self), hd_record_get_id (get_period (self)), hd_date_today (), &error);

  tell (self, done, error);
}

static void
on_reopen_confirmed_cb (HdDialog *dialog,
                        gpointer  user_data)
{
  HdBoardView *self = user_data;
  GtkEditable *row = g_object_get_data (G_OBJECT (dialog), "row");
  g_autoptr (GError) error = NULL;

  if (hd_book_reopen_period (get_book (self), g_object_get_data (G_OBJECT (dialog), "period"), gtk_editable_get_text (row), &error))
    hd_dialog_close (dialog);
  else
    hd_dialog_show_error (dialog, error->message);
}

static void
on_reason_changed_cb (GtkEditable *row,
                      gpointer     user_data)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (row)));

  hd_dialog_set_valid (user_data, *reason != '\0');
}

static void
reopen_period (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  HdBoardView *self = HD_BOARD_VIEW (widget);
  HdRecord *period = get_period (self);
  GtkWidget *dialog = hd_dialog_new (widget, _("Reopen Period"), _("_Reopen"));
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _("Its results can be changed again. Your reason stays in the history. This cannot be undone."));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Reason of the reopening"));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  hd_dialog_set_body (HD_DIALOG (dialog), page);
  hd_dialog_set_valid (HD_DIALOG (dialog), FALSE);
  g_object_set_data (G_OBJECT (dialog), "row", row);
  g_object_set_data_full (G_OBJECT (dialog), "period", g_strdup (hd_record_get_id (period)), g_free);
  g_signal_connect_object (row, "changed", G_CALLBACK (on_reason_changed_cb), dialog, 0);
  g_signal_connect_object (dialog, "confirmed", G_CALLBACK (on_reopen_confirmed_cb), self, 0);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 480, 300);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (row);
}

static void
fill_years (HdBoardView *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  int this_year = hd_date_year (hd_date_today ());

  self->filling = TRUE;
  self->first_year = this_year - YEARS_BACK;
  for (int year = this_year + 1; year >= self->first_year; year--)
    {
      /* Translators: a year in a list of years. */
      g_autofree char *name = g_strdup_printf (_("Year %d"), year);

      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->year_drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->year_drop_down, 1);
  self->filling = FALSE;
}

static void
hd_board_view_dispose (GObject *object)
{
  HdBoardView *self = HD_BOARD_VIEW (object);

  self->filling = TRUE;
  g_clear_pointer (&self->board, hd_report_board_free);

  G_OBJECT_CLASS (hd_board_view_parent_class)->dispose (object);
}

static void
hd_board_view_class_init (HdBoardViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_board_view_dispose;
  HD_PROGRESS_VIEW_CLASS (klass)->reload = hd_board_view_reload;
  HD_PROGRESS_VIEW_CLASS (klass)->open_record = hd_board_view_open_record;

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/board-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HdBoardView, make_button);
  gtk_widget_class_bind_template_child (widget_class, HdBoardView, period_box);
  gtk_widget_class_bind_template_child (widget_class, HdBoardView, period_drop_down);
  gtk_widget_class_bind_template_child (widget_class, HdBoardView, stack);
  gtk_widget_class_bind_template_child (widget_class, HdBoardView, summary_label);
  gtk_widget_class_bind_template_child (widget_class, HdBoardView, table);
  gtk_widget_class_bind_template_child (widget_class, HdBoardView, year_drop_down);
  gtk_widget_class_bind_template_callback (widget_class, on_period_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_year_changed_cb);
  gtk_widget_class_install_action (widget_class, "view.make-periods", "i", make_periods);
  gtk_widget_class_install_action (widget_class, "view.deadline", NULL, change_deadline);
  gtk_widget_class_install_action (widget_class, "view.close", NULL, close_period);
  gtk_widget_class_install_action (widget_class, "view.reopen", NULL, reopen_period);
}

static void
hd_board_view_init (HdBoardView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  fill_years (self);
}
