/* batch-dialog.c: the papers of several agreements into a folder, one PDF, or to the printer
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/batch-dialog.h"

#include "base/i18n.h"
#include "book/batch.h"
#include "book/book-async.h"
#include "ui/messages.h"
#include "ui/print-batch.h"
#include "ui/print-file.h"
#include "ui/save-dialog.h"
#include "ui/tick-list.h"

/* Milliseconds between two looks at how far the worker is. */
#define LOOK_EVERY 100
/* Papers that were left out and are told one by one. */
#define MAX_TOLD 3

typedef enum
{
  TO_FOLDER,
  TO_ONE_FILE,
  TO_PRINTER
} Target;

struct _HdBatchDialog
{
  HdDialog parent_instance;

  GtkWidget *options;
  AdwComboRow *target_row;
  GtkWidget *sheets_row;
  GtkSwitch *sheets_switch;
  GtkLabel *count_label;
  HdTickList *list;
  GtkProgressBar *progress_bar;

  GtkWidget *page; /* weak: the page whose toasts tell the end */
  HdBook *book;
  HdListQuery *query;
  HdBatch *batch;
  guint n_sent; /* papers that the printer took */
  char *path; /* the folder or file to write */
  GCancellable *cancellable; /* while papers are made */
  guint look;
};

G_DEFINE_FINAL_TYPE (HdBatchDialog, hd_batch_dialog, HD_TYPE_DIALOG)

static Target
get_target (HdBatchDialog *self)
{
  return (Target) adw_combo_row_get_selected (self->target_row);
}

static void
update (HdBatchDialog *self)
{
  guint n = hd_tick_list_get_n_ticked (self->list);
  g_autofree char *count = g_strdup_printf (ngettext ("%u programme ticked", "%u programmes ticked", n), n);

  gtk_label_set_label (self->count_label, count);
  gtk_widget_set_visible (self->sheets_row, get_target (self) == TO_ONE_FILE);
  hd_dialog_set_verb (HD_DIALOG (self), get_target (self) == TO_PRINTER ? _("_Print…") : _("_Export…"));
  hd_dialog_set_valid (HD_DIALOG (self), n > 0);
}

static void
on_changed_cb (HdBatchDialog *self)
{
  update (self);
}

static void
on_all_clicked_cb (HdBatchDialog *self)
{
  hd_tick_list_tick_all (self->list, TRUE);
}

static void
on_none_clicked_cb (HdBatchDialog *self)
{
  hd_tick_list_tick_all (self->list, FALSE);
}

/* --- While papers are made --- */

static void
show_progress (HdBatchDialog *self)
{
  guint n = hd_batch_get_n_papers (self->batch);
  guint done = hd_batch_get_n_done (self->batch);
  /* Translators: papers made, and papers to make. */
  g_autofree char *text = g_strdup_printf (_("%u of %u papers"), done, n);

  gtk_progress_bar_set_fraction (self->progress_bar, n > 0 ? (double) done / n : 0);
  gtk_progress_bar_set_text (self->progress_bar, text);
}

static gboolean
on_look_cb (gpointer data)
{
  show_progress (data);
  return G_SOURCE_CONTINUE;
}

static void
begin (HdBatchDialog *self)
{
  self->cancellable = g_cancellable_new ();
  hd_dialog_set_busy (HD_DIALOG (self), TRUE);
  gtk_widget_set_sensitive (self->options, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), TRUE);
  show_progress (self);
  self->look = g_timeout_add (LOOK_EVERY, on_look_cb, self);
}

static void
end (HdBatchDialog *self)
{
  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_object (&self->cancellable);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), FALSE);
  gtk_widget_set_sensitive (self->options, TRUE);
  hd_dialog_set_busy (HD_DIALOG (self), FALSE);
}

/* Why some papers are not there; NULL when all are. */
static char *
dup_left_out (HdBatchDialog *self)
{
  GPtrArray *left_out = hd_batch_get_left_out (self->batch);
  g_autoptr (GString) text = NULL;

  if (left_out->len == 0)
    return NULL;
  text = g_string_new (NULL);
  g_string_append_printf (text, ngettext ("%u paper was left out:", "%u papers were left out:", left_out->len), left_out->len);
  for (guint i = 0; i < MIN (left_out->len, MAX_TOLD); i++)
    g_string_append_printf (text, "\n%s", (const char *) g_ptr_array_index (left_out, i));
  if (left_out->len > MAX_TOLD)
    g_string_append (text, "\n…");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_failure (HdBatchDialog *self,
              const GError  *error)
{
  guint n = get_target (self) == TO_PRINTER ? self->n_sent : hd_batch_get_n_made (self->batch);
  g_autofree char *text = NULL;

  if (get_target (self) == TO_PRINTER)
    {
      g_autofree char *sent = g_strdup_printf (ngettext ("%u paper was sent to the printer.", "%u papers were sent to the printer.", n), n);

      text = g_strdup_printf ("%s %s", g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? _("Stopped.") : error->message, sent);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    text = g_strdup (error->message);
  else if (get_target (self) == TO_FOLDER)
    text = g_strdup_printf (ngettext ("Stopped. %u paper was written and is whole.", "Stopped. %u papers were written and are whole.", n), n);
  else
    text = g_strdup (_("Stopped. Nothing was written."));
  hd_dialog_show_error (HD_DIALOG (self), text);
}

/* The dialog stays when something is left to be read. */
static void
finish (HdBatchDialog *self,
        AdwToast      *toast)
{
  g_autofree char *left_out = dup_left_out (self);

  if (toast != NULL && self->page != NULL)
    hd_window_page_add_toast (HD_WINDOW_PAGE (self->page), toast);
  else if (toast != NULL)
    g_object_unref (g_object_ref_sink (toast));
  if (left_out != NULL)
    hd_dialog_show_error (HD_DIALOG (self), left_out);
  else
    hd_dialog_close (HD_DIALOG (self));
}

/* --- What is ticked --- */

static gboolean
is_ticked (const char *id,
           gpointer    data)
{
  return hd_tick_list_is_ticked (data, id);
}

static gboolean
make_batch (HdBatchDialog *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->batch, hd_batch_free);
  self->batch = hd_batch_new (self->book, self->query, is_ticked, self->list, &error);
  if (self->batch == NULL)
    hd_dialog_show_error (HD_DIALOG (self), error->message);
  return self->batch != NULL;
}

/* --- Into a folder --- */

static void
on_written_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (HdBatchDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean written = hd_batch_write_folder_finish (HD_BOOK (source), result, &error);

  end (self);
  if (!written)
    {
      show_failure (self, error);
      return;
    }
  finish (self, self->page != NULL ? hd_message_folder_toast (self->page, self->path, hd_batch_get_n_made (self->batch)) : NULL);
}

static void
write_folder (HdBatchDialog *self)
{
  begin (self);
  hd_batch_write_folder_async (self->batch, self->book, self->path, self->cancellable, on_written_cb, g_object_ref (self));
}

static void
on_replace_response_cb (HdBatchDialog *self,
                        const char    *response)
{
  if (g_str_equal (response, "cancel"))
    return;
  if (g_str_equal (response, "keep"))
    hd_batch_keep_existing (self->batch, self->path);
  write_folder (self);
}

static void
ask_to_replace (HdBatchDialog *self,
                guint          n,
                const char    *example)
{
  g_autofree char *body = NULL;
  GtkWidget *dialog;

  body = g_strdup_printf (ngettext ("The folder has a file “%s” already.",
                                    "The folder has %2$u files of these names already, “%1$s” among them.", n), example, n);
  dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Replace What Is There?"), body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "keep", _("_Keep Both"), "replace", _("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_replace_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_folder_response_cb (GtkNativeDialog *dialog,
                       int              response,
                       HdBatchDialog   *self)
{
  g_autoptr (GFile) folder = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  char *path = folder != NULL ? g_file_get_path (folder) : NULL;

  gtk_native_dialog_destroy (dialog);
  if (path != NULL)
    hd_batch_dialog_write_folder (self, path);
  g_free (path);
  g_object_unref (dialog);
}

static void
choose_folder (HdBatchDialog *self)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Choose a Folder"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                                              _("_Choose"), _("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_folder_response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* --- As one run of pages --- */

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (HdBatchDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = hd_book_save_pdf_finish (HD_BOOK (source), result, &error);

  end (self);
  if (saved)
    finish (self, self->page != NULL ? hd_message_file_toast (self->page, self->path) : NULL);
  else
    show_failure (self, error);
}

static void
on_joined_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (HdBatchDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdPages) pages = hd_batch_join_finish (HD_BOOK (source), result, &error);

  if (pages != NULL)
    {
      hd_book_save_pdf_async (self->book, pages, self->path, self->cancellable, on_saved_cb, g_object_ref (self));
      return;
    }
  end (self);
  show_failure (self, error);
}

static void
join (HdBatchDialog *self)
{
  begin (self);
  hd_batch_join_async (self->batch, self->book, _("Several programmes"), gtk_switch_get_active (self->sheets_switch), self->cancellable,
                       on_joined_cb, g_object_ref (self));
}

static void
on_file_chosen_cb (GtkWidget  *widget,
                   const char *path,
                   gpointer    data)
{
  HdBatchDialog *self = HD_BATCH_DIALOG (gtk_widget_get_root (widget));

  g_free (self->path);
  self->path = g_strdup (path);
  join (self);
}

/* --- To a printer --- */

static void
on_printed_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (HdBatchDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean printed = hd_print_batch_finish (HD_BOOK (source), result, &self->n_sent, &error);
  g_autofree char *text = NULL;

  end (self);
  if (!printed)
    {
      show_failure (self, error);
      return;
    }
  text = g_strdup_printf (ngettext ("%u paper was sent to the printer.", "%u papers were sent to the printer.", self->n_sent), self->n_sent);
  finish (self, adw_toast_new (text));
}

void
hd_batch_dialog_print (HdBatchDialog    *self,
                       GtkPrintSettings *settings)
{
  g_return_if_fail (HD_IS_BATCH_DIALOG (self) && GTK_IS_PRINT_SETTINGS (settings));

  if (!make_batch (self))
    return;
  adw_combo_row_set_selected (self->target_row, TO_PRINTER);
  begin (self);
  hd_print_batch_async (self->page, self->batch, self->book, settings, self->cancellable, on_printed_cb, g_object_ref (self));
}

static void
on_printer_chosen_cb (GtkPrintSettings *settings,
                      gpointer          data)
{
  hd_batch_dialog_print (data, settings);
}

/* --- The dialog --- */

static void
hd_batch_dialog_confirm (HdDialog *dialog)
{
  HdBatchDialog *self = HD_BATCH_DIALOG (dialog);

  if (!make_batch (self))
    return;
  switch (get_target (self))
    {
    case TO_ONE_FILE:
      hd_save_dialog_show (GTK_WIDGET (self->list), _("Export PDF"), _("Several programmes"), "pdf", _("PDF Documents"), on_file_chosen_cb, NULL, NULL);
      break;

    case TO_PRINTER:
      hd_print_file_choose (GTK_WIDGET (self->list), on_printer_chosen_cb, g_object_ref (self), g_object_unref);
      break;

    case TO_FOLDER:
    default:
      choose_folder (self);
      break;
    }
}

/* While papers are made, Cancel and Escape stop that; the dialog says how far it came. */
static gboolean
hd_batch_dialog_close_request (GtkWindow *window)
{
  HdBatchDialog *self = HD_BATCH_DIALOG (window);

  if (self->cancellable != NULL)
    {
      g_cancellable_cancel (self->cancellable);
      return TRUE;
    }
  return GTK_WINDOW_CLASS (hd_batch_dialog_parent_class)->close_request (window);
}

static void
hd_batch_dialog_dispose (GObject *object)
{
  HdBatchDialog *self = HD_BATCH_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_weak_pointer (&self->page);

  G_OBJECT_CLASS (hd_batch_dialog_parent_class)->dispose (object);
}

/* After the last callback: the worker uses the batch until then. */
static void
hd_batch_dialog_finalize (GObject *object)
{
  HdBatchDialog *self = HD_BATCH_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->book);
  g_clear_pointer (&self->query, hd_list_query_free);
  g_clear_pointer (&self->batch, hd_batch_free);
  g_free (self->path);

  G_OBJECT_CLASS (hd_batch_dialog_parent_class)->finalize (object);
}

static void
hd_batch_dialog_class_init (HdBatchDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hd_batch_dialog_dispose;
  object_class->finalize = hd_batch_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = hd_batch_dialog_close_request;
  HD_DIALOG_CLASS (klass)->confirm = hd_batch_dialog_confirm;

  g_type_ensure (HD_TYPE_TICK_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/batch-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HdBatchDialog, count_label);
  gtk_widget_class_bind_template_child (widget_class, HdBatchDialog, list);
  gtk_widget_class_bind_template_child (widget_class, HdBatchDialog, options);
  gtk_widget_class_bind_template_child (widget_class, HdBatchDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, HdBatchDialog, sheets_row);
  gtk_widget_class_bind_template_child (widget_class, HdBatchDialog, sheets_switch);
  gtk_widget_class_bind_template_child (widget_class, HdBatchDialog, target_row);
  gtk_widget_class_bind_template_callback (widget_class, on_all_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_none_clicked_cb);
}

static void
hd_batch_dialog_init (HdBatchDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hd_batch_dialog_show (HdWindowPage      *page,
                      const HdListQuery *query)
{
  HdBatchDialog *self;

  g_return_val_if_fail (HD_IS_WINDOW_PAGE (page) && query != NULL, NULL);

  self = g_object_new (HD_TYPE_BATCH_DIALOG, NULL);
  g_set_weak_pointer (&self->page, GTK_WIDGET (page));
  self->book = g_object_ref (hd_window_page_get_book (page));
  self->query = hd_list_query_copy (query);
  hd_tick_list_show (self->list, self->book, self->query);
  update (self);
  hd_dialog_set_parent (HD_DIALOG (self), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WIDGET (self);
}

void
hd_batch_dialog_write_folder (HdBatchDialog *self,
                              const char    *folder)
{
  const char *example;
  guint n;

  g_return_if_fail (HD_IS_BATCH_DIALOG (self) && folder != NULL);

  if (!make_batch (self))
    return;
  g_free (self->path);
  self->path = g_strdup (folder);
  n = hd_batch_count_existing (self->batch, folder, &example);
  if (n > 0)
    ask_to_replace (self, n, example);
  else
    write_folder (self);
}
