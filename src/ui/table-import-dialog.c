/* table-import-dialog.c: bringing in the office's own list: file, columns, what becomes of each row, import
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/table-import-dialog.h"

#include "base/file.h"
#include "base/i18n.h"
#include "book/sheet.h"
#include "ui/import-row-cells.h"
#include "ui/outcome.h"
#include "ui/window-page.h"

struct _HdTableImportDialog
{
  HdDialog parent_instance;

  GtkStack *stack;
  GtkSwitch *headings_switch;
  AdwPreferencesGroup *columns_group;
  GtkLabel *counts_label;
  GtkListView *view;
  GtkCheckButton *leave_out_button;

  HdBook *book;
  HdEntityKind kind;
  HdTableImport *import;
  GPtrArray *column_rows; /* borrowed */
  GtkWidget *origin;      /* weak: where the outcome is told */
  GCancellable *cancellable;
  gboolean is_showing;
  gboolean is_closed;
};

G_DEFINE_FINAL_TYPE (HdTableImportDialog, hd_table_import_dialog, HD_TYPE_DIALOG)

static gboolean
is_planned (HdTableImportDialog *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "rows") == 0;
}

/* --- Columns --- */

static void
show_fields (HdTableImportDialog *self)
{
  self->is_showing = TRUE;
  for (guint column = 0; column < self->column_rows->len; column++)
    {
      GtkWidget *row = g_ptr_array_index (self->column_rows, column);

      adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint) (hd_table_import_get_field (self->import, column) + 1));
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), hd_table_import_get_heading (self->import, column));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), hd_table_import_get_sample (self->import, column));
    }
  self->is_showing = FALSE;
}

static void
on_field_chosen_cb (HdTableImportDialog *self,
                    GParamSpec          *pspec,
                    GtkWidget           *row)
{
  guint column;

  if (self->is_showing || !g_ptr_array_find (self->column_rows, row, &column))
    return;
  hd_table_import_set_field (self->import, column, (int) adw_combo_row_get_selected (ADW_COMBO_ROW (row)) - 1);
  show_fields (self);
}

static void
on_headings_changed_cb (HdTableImportDialog *self)
{
  if (self->import == NULL || self->is_showing)
    return;
  hd_table_import_set_headings (self->import, gtk_switch_get_active (self->headings_switch));
  show_fields (self);
}

static void
add_column_row (HdTableImportDialog *self)
{
  guint n;
  const HdTableField *fields = hd_table_fields (self->kind, &n);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();

  gtk_string_list_append (names, _("Not imported"));
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (names, _(fields[i].label));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_field_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->columns_group, row);
  g_ptr_array_add (self->column_rows, row);
}

static void
show_columns (HdTableImportDialog *self)
{
  self->is_showing = TRUE;
  gtk_switch_set_active (self->headings_switch, hd_table_import_has_headings (self->import));
  for (guint column = 0; column < hd_table_import_get_n_columns (self->import); column++)
    add_column_row (self);
  show_fields (self);
}

/* --- Rows --- */

static void
show_counts (HdTableImportDialog *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int effect = 0; effect < HD_N_IMPORT_EFFECTS; effect++)
    if (hd_table_import_count (self->import, (HdImportEffect) effect) > 0)
      g_string_append_printf (text, "%s%s: %u", text->len > 0 ? " · " : "", hd_import_effect_label ((HdImportEffect) effect),
                              hd_table_import_count (self->import, (HdImportEffect) effect));
  gtk_label_set_label (self->counts_label, text->str);
}

static void
update_valid (HdTableImportDialog *self)
{
  gboolean refused = hd_table_import_count (self->import, HD_IMPORT_REFUSED) > 0;

  hd_dialog_set_valid (HD_DIALOG (self), !is_planned (self) || !refused || gtk_check_button_get_active (self->leave_out_button));
}

static void
on_leave_out_changed_cb (HdTableImportDialog *self)
{
  update_valid (self);
}

/* Return goes on; without this the first button of the dialog, “Cancel”, would have the focus. */
static void
focus_next_step (HdTableImportDialog *self)
{
  GtkWidget *verb = gtk_window_get_default_widget (GTK_WINDOW (self));

  gtk_window_set_focus (GTK_WINDOW (self), gtk_widget_is_sensitive (verb) ? verb : GTK_WIDGET (self->leave_out_button));
  gtk_window_set_focus_visible (GTK_WINDOW (self), TRUE);
}

static void
go_to_step (HdTableImportDialog *self,
            const char          *step)
{
  gtk_stack_set_visible_child_name (self->stack, step);
  hd_dialog_set_verb (HD_DIALOG (self), is_planned (self) ? _("_Import") : _("_Continue"));
  hd_dialog_show_error (HD_DIALOG (self), NULL);
  update_valid (self);
  focus_next_step (self);
}

static void
on_back_clicked_cb (HdTableImportDialog *self)
{
  go_to_step (self, "columns");
}

static void
show_rows (HdTableImportDialog *self,
           GPtrArray           *rows)
{
  g_autoptr (GListModel) model = hd_import_rows_to_model (rows);
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (g_steal_pointer (&model));

  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  show_counts (self);
  gtk_check_button_set_active (self->leave_out_button, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->leave_out_button), hd_table_import_count (self->import, HD_IMPORT_REFUSED) > 0);
  go_to_step (self, "rows");
}

/* @data: (transfer full): the dialog, which may have been closed meanwhile */
static void
on_plan_ready_cb (GObject      *book,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (HdTableImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hd_table_import_plan_finish (HD_BOOK (book), result, &error);

  if (self->is_closed)
    return;
  hd_dialog_set_busy (HD_DIALOG (self), FALSE);
  if (rows != NULL)
    show_rows (self, rows);
  else
    hd_dialog_show_error (HD_DIALOG (self), error->message);
}

static void
on_apply_ready_cb (GObject      *book,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (HdTableImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = hd_table_import_apply_finish (HD_BOOK (book), result, &error);

  /* What the user did not wait for is told as well. */
  if (done && self->origin != NULL)
    hd_outcome_show (self->origin, HD_BOOK (book));
  if (self->is_closed)
    return;
  hd_dialog_set_busy (HD_DIALOG (self), FALSE);
  if (done)
    hd_dialog_close (HD_DIALOG (self));
  else
    hd_dialog_show_error (HD_DIALOG (self), error->message);
}

static void
hd_table_import_dialog_confirm (HdDialog *dialog)
{
  HdTableImportDialog *self = HD_TABLE_IMPORT_DIALOG (dialog);

  hd_dialog_set_busy (dialog, TRUE);
  if (is_planned (self))
    hd_table_import_apply_async (self->import, self->book, gtk_check_button_get_active (self->leave_out_button), self->cancellable,
                                 on_apply_ready_cb, g_object_ref (self));
  else
    {
      /* The rows of an earlier plan go. */
      gtk_list_view_set_model (self->view, NULL);
      hd_table_import_plan_async (self->import, self->book, self->cancellable, on_plan_ready_cb, g_object_ref (self));
    }
}

/* --- Life --- */

static void
hd_table_import_dialog_dispose (GObject *object)
{
  HdTableImportDialog *self = HD_TABLE_IMPORT_DIALOG (object);

  self->is_closed = TRUE;
  g_cancellable_cancel (self->cancellable);
  g_clear_weak_pointer (&self->origin);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (hd_table_import_dialog_parent_class)->dispose (object);
}

static void
hd_table_import_dialog_finalize (GObject *object)
{
  HdTableImportDialog *self = HD_TABLE_IMPORT_DIALOG (object);

  hd_table_import_unref (self->import);
  g_object_unref (self->cancellable);
  g_ptr_array_unref (self->column_rows);

  G_OBJECT_CLASS (hd_table_import_dialog_parent_class)->finalize (object);
}

static void
hd_table_import_dialog_class_init (HdTableImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hd_table_import_dialog_dispose;
  object_class->finalize = hd_table_import_dialog_finalize;
  HD_DIALOG_CLASS (klass)->confirm = hd_table_import_dialog_confirm;

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/table-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HdTableImportDialog, columns_group);
  gtk_widget_class_bind_template_child (widget_class, HdTableImportDialog, counts_label);
  gtk_widget_class_bind_template_child (widget_class, HdTableImportDialog, headings_switch);
  gtk_widget_class_bind_template_child (widget_class, HdTableImportDialog, leave_out_button);
  gtk_widget_class_bind_template_child (widget_class, HdTableImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HdTableImportDialog, view);
  gtk_widget_class_bind_template_callback (widget_class, on_back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_headings_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_leave_out_changed_cb);
}

static void
hd_table_import_dialog_init (HdTableImportDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = hd_import_row_factory_new ();

  self->column_rows = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_factory (self->view, factory);
}

static void
open_import (GtkWidget     *parent,
             HdBook        *book,
             HdEntityKind   kind,
             HdTableImport *import_take)
{
  HdTableImportDialog *self = g_object_new (HD_TYPE_TABLE_IMPORT_DIALOG, NULL);

  self->book = g_object_ref (book);
  self->kind = kind;
  self->import = import_take;
  g_set_weak_pointer (&self->origin, parent);
  show_columns (self);
  hd_dialog_set_parent (HD_DIALOG (self), parent);
  gtk_window_set_title (GTK_WINDOW (self), kind == HD_ENTITY_RESULT ? _("Import Results") : kind == HD_ENTITY_PERSON ? _("Import a List of People") : _("Import a List of Units"));
  go_to_step (self, "columns");
  gtk_window_present (GTK_WINDOW (self));
}

/* --- Old encodings --- */

typedef struct
{
  GtkWidget   *parent;
  HdBook      *book;
  HdEntityKind kind;
  GBytes      *bytes; /* in Unicode */
} Offer;

static void
offer_free (Offer    *offer,
            GClosure *closure)
{
  g_object_unref (offer->parent);
  g_object_unref (offer->book);
  g_bytes_unref (offer->bytes);
  g_free (offer);
}

static void
open_bytes (GtkWidget   *parent,
            HdBook      *book,
            HdEntityKind kind,
            GBytes      *bytes)
{
  g_autoptr (GError) error = NULL;
  HdTableImport *import = hd_table_import_new (kind, bytes, &error);

  if (import != NULL)
    open_import (parent, book, kind, import);
  else
    hd_window_page_report_from (parent, _("The list cannot be read"), error);
}

static void
on_offer_answered_cb (AdwMessageDialog *dialog,
                      const char       *response,
                      Offer            *offer)
{
  if (g_str_equal (response, "convert"))
    open_bytes (offer->parent, offer->book, offer->kind, offer->bytes);
}

/* FALSE: the table is in no old encoding. */
static gboolean
offer_conversion (GtkWidget   *parent,
                  HdBook      *book,
                  HdEntityKind kind,
                  GBytes      *bytes)
{
  g_auto (HdSheetConversion) conversion = { HD_LEGACY_NONE };
  g_autoptr (GBytes) converted = hd_sheet_convert (bytes, &conversion);
  g_autofree char *losses = NULL;
  g_autofree char *body = NULL;
  GtkWidget *dialog;
  Offer *offer;

  if (converted == NULL)
    return FALSE;
  losses = hd_sheet_conversion_describe (&conversion);
  /* Translators: a line of the table as it is, the same line converted, and what the conversion did. */
  body = g_strdup_printf (_("“%s”\nbecomes “%s”.\n\n%s"), conversion.before, conversion.after, losses);
  dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (parent)),
                                   conversion.legacy == HD_LEGACY_VNI ? _("Convert From VNI?") : _("Convert From TCVN3?"), body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "convert", _("Con_vert and Go On"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "convert", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "convert");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  offer = g_new0 (Offer, 1);
  offer->parent = g_object_ref (parent);
  offer->book = g_object_ref (book);
  offer->kind = kind;
  offer->bytes = g_steal_pointer (&converted);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_offer_answered_cb), offer, (GClosureNotify) offer_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return TRUE;
}

void
hd_table_import_dialog_show_file (GtkWidget   *parent,
                                  HdBook      *book,
                                  HdEntityKind kind,
                                  const char  *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (HD_IS_BOOK (book) && path != NULL);

  bytes = hd_file_read (path, HD_SHEET_MAX_BYTES, &error);
  if (bytes == NULL)
    hd_window_page_report_from (parent, _("The list cannot be read"), error);
  else if (!offer_conversion (parent, book, kind, bytes))
    open_bytes (parent, book, kind, bytes);
}

typedef struct
{
  GtkWidget *parent;
  HdBook *book;
  HdEntityKind kind;
} Asked;

static void
asked_free (Asked    *asked,
            GClosure *closure)
{
  g_object_unref (asked->parent);
  g_object_unref (asked->book);
  g_free (asked);
}

static void
on_file_chosen_cb (GtkNativeDialog *chooser,
                   int              response,
                   Asked           *asked)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    hd_table_import_dialog_show_file (asked->parent, asked->book, asked->kind, path);
  g_object_unref (chooser);
}

void
hd_table_import_dialog_show (GtkWidget   *parent,
                             HdBook      *book,
                             HdEntityKind kind)
{
  GtkFileChooserNative *chooser;
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  Asked *asked;

  g_return_if_fail (GTK_IS_WIDGET (parent) && HD_IS_BOOK (book));

  chooser = gtk_file_chooser_native_new (_("Choose the List"), GTK_WINDOW (gtk_widget_get_root (parent)), GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  gtk_file_filter_set_name (filter, _("Tables (CSV, text)"));
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_filter_add_suffix (filter, "txt");
  gtk_file_filter_add_suffix (filter, "tsv");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  asked = g_new0 (Asked, 1);
  asked->parent = g_object_ref (parent);
  asked->book = g_object_ref (book);
  asked->kind = kind;
  g_signal_connect_data (chooser, "response", G_CALLBACK (on_file_chosen_cb), asked, (GClosureNotify) asked_free, 0);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
