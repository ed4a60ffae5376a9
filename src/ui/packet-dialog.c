/* packet-dialog.c: the whole set of a meeting's papers to the printer, into one PDF or a folder
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/packet-dialog.h"

#include "base/file.h"
#include "base/i18n.h"
#include "book/meetings.h"
#include "book/packet.h"
#include "ui/messages.h"
#include "ui/need-rows.h"
#include "ui/paper-order.h"
#include "ui/print-file.h"
#include "ui/print-sets.h"
#include "ui/save-dialog.h"

/* Milliseconds between two looks at how far the worker is. */
#define LOOK_EVERY 100
#define MAX_SETS   500

struct _HdPacketDialog
{
  HdDialog parent_instance;

  GtkWidget *options;
  AdwPreferencesGroup *needs_group;
  AdwExpanderRow *needs_row;
  AdwComboRow *target_row;
  AdwComboRow *copy_row;
  GtkWidget *sets_row;
  GtkSpinButton *sets_spin;
  GtkWidget *duplex_row;
  GtkSwitch *duplex_switch;
  AdwActionRow *path_row;
  AdwPreferencesGroup *papers_group;
  GtkProgressBar *progress_bar;

  GtkWidget *page; /* weak: the page whose toasts tell the end */
  HdBook *book;
  char *meeting_id;
  HdMeeting *meeting;
  GArray *kinds;     /* (element-type HdMeetingPaperKind): those with a row */
  GPtrArray *checks; /* (element-type GtkCheckButton): of them, borrowed */
  GPtrArray *need_rows;
  char *path;        /* chosen by a person; else one that is not there yet is proposed */
  GCancellable *cancellable; /* while papers are made */
  guint look;
  gint n_done, n_parts; /* atomic: set by the worker */
  GtkPrintSettings *settings; /* (nullable): of the printer that was chosen */
};

G_DEFINE_FINAL_TYPE (HdPacketDialog, hd_packet_dialog, HD_TYPE_DIALOG)

static HdPacketTarget
get_target (HdPacketDialog *self)
{
  return (HdPacketTarget) adw_combo_row_get_selected (self->target_row);
}

static gboolean
is_for_chair (HdPacketDialog *self)
{
  return adw_combo_row_get_selected (self->copy_row) == 1;
}

/* --- Where to --- */

/* In the folder of documents, under a name nobody has yet. */
static char *
propose_path (HdPacketDialog *self)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  const char *suffix = get_target (self) == HD_PACKET_TO_FILE ? "pdf" : "";
  const char *title = hd_record_peek_text (self->meeting->meeting, HD_MEETING_TITLE);
  g_autofree char *day = hd_date_to_iso (hd_record_get_date (self->meeting->meeting, HD_MEETING_DATE));
  g_autofree char *stem = g_strdup_printf ("%s%s%s%s", day != NULL ? day : "", day != NULL ? " " : "", title, is_for_chair (self) ? _(" (chair)") : "");

  for (guint n = 1;; n++)
    {
      g_autofree char *numbered = n > 1 ? g_strdup_printf ("%s (%u)", stem, n) : g_strdup (stem);
      g_autofree char *name = hd_file_dup_safe_name (numbered, suffix);
      char *path = g_build_filename (documents != NULL ? documents : g_get_home_dir (), name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return path;
      g_free (path);
    }
}

static char *
dup_path (HdPacketDialog *self)
{
  return self->path != NULL ? g_strdup (self->path) : propose_path (self);
}

static void
update (HdPacketDialog *self)
{
  gboolean prints = get_target (self) == HD_PACKET_TO_PRINTER;
  g_autofree char *path = dup_path (self);
  g_autofree char *shown = g_filename_display_name (path);
  guint n_ticked = 0;

  for (guint i = 0; i < self->checks->len; i++)
    n_ticked += gtk_check_button_get_active (g_ptr_array_index (self->checks, i));
  gtk_widget_set_visible (self->sets_row, prints);
  gtk_widget_set_visible (GTK_WIDGET (self->path_row), !prints);
  adw_action_row_set_subtitle (self->path_row, shown);
  hd_dialog_set_verb (HD_DIALOG (self), prints ? _("_Print…") : _("_Export"));
  hd_dialog_set_valid (HD_DIALOG (self), n_ticked > 0);
}

static void
on_target_changed_cb (HdPacketDialog *self)
{
  if (self->meeting == NULL)
    return;
  g_clear_pointer (&self->path, g_free);
  update (self);
}

static void
on_changed_cb (HdPacketDialog *self)
{
  update (self);
}

/* What belongs into that copy is ticked. */
static void
on_copy_changed_cb (HdPacketDialog *self)
{
  g_autoptr (GArray) belonging = NULL;

  if (self->meeting == NULL)
    return;
  belonging = hd_meeting_list_packet (self->meeting, is_for_chair (self));
  for (guint i = 0; i < self->kinds->len; i++)
    {
      gboolean belongs = FALSE;

      for (guint k = 0; k < belonging->len; k++)
        belongs |= g_array_index (belonging, HdMeetingPaperKind, k) == g_array_index (self->kinds, HdMeetingPaperKind, i);
      gtk_check_button_set_active (g_ptr_array_index (self->checks, i), belongs);
    }
  update (self);
}

static void
on_path_chosen_cb (GtkWidget  *widget,
                   const char *path,
                   gpointer    data)
{
  hd_packet_dialog_set_path (HD_PACKET_DIALOG (gtk_widget_get_root (widget)), path);
}

static void
on_folder_response_cb (GtkNativeDialog *dialog,
                       int              response,
                       HdPacketDialog  *self)
{
  g_autoptr (GFile) folder = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  g_autofree char *path = folder != NULL ? g_file_get_path (folder) : NULL;

  gtk_native_dialog_destroy (dialog);
  if (path != NULL)
    {
      g_autofree char *proposed = propose_path (self);
      g_autofree char *name = g_path_get_basename (proposed);
      g_autofree char *whole = g_build_filename (path, name, NULL);

      hd_packet_dialog_set_path (self, whole);
    }
  g_object_unref (dialog);
}

static void
on_path_clicked_cb (HdPacketDialog *self)
{
  GtkFileChooserNative *dialog;

  if (get_target (self) == HD_PACKET_TO_FILE)
    {
      hd_save_dialog_show (GTK_WIDGET (self->papers_group), _("Export PDF"), hd_record_peek_text (self->meeting->meeting, HD_MEETING_TITLE), "pdf",
                           _("PDF Documents"), on_path_chosen_cb, NULL, NULL);
      return;
    }
  dialog = gtk_file_chooser_native_new (_("Choose a Folder"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Choose"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_folder_response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* --- While papers are made --- */

static void
on_part_made_cb (guint       n_done,
                 guint       n_parts,
                 const char *name,
                 gpointer    data)
{
  HdPacketDialog *self = data;

  g_atomic_int_set (&self->n_parts, (gint) n_parts);
  g_atomic_int_set (&self->n_done, (gint) n_done);
}

static gboolean
on_look_cb (gpointer data)
{
  HdPacketDialog *self = data;
  guint n = (guint) g_atomic_int_get (&self->n_parts);
  guint done = (guint) g_atomic_int_get (&self->n_done);
  g_autofree char *text = g_strdup_printf (_("%u of %u papers"), done, n);

  gtk_progress_bar_set_fraction (self->progress_bar, n > 0 ? (double) done / n : 0);
  gtk_progress_bar_set_text (self->progress_bar, n > 0 ? text : _("Reading the records…"));
  return G_SOURCE_CONTINUE;
}

static void
begin (HdPacketDialog *self)
{
  self->cancellable = g_cancellable_new ();
  g_atomic_int_set (&self->n_done, 0);
  g_atomic_int_set (&self->n_parts, 0);
  hd_dialog_set_busy (HD_DIALOG (self), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), TRUE);
  on_look_cb (self);
  self->look = g_timeout_add (LOOK_EVERY, on_look_cb, self);
}

static void
end (HdPacketDialog *self)
{
  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_object (&self->cancellable);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), FALSE);
  hd_dialog_set_busy (HD_DIALOG (self), FALSE);
}

static void
show_failure (HdPacketDialog *self,
              const GError   *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hd_dialog_show_error (HD_DIALOG (self), _("Stopped. Nothing was written or printed."));
  else
    hd_dialog_show_error (HD_DIALOG (self), error->message);
}

/* --- Printing --- */

static GtkPrintSettings *
make_settings (HdPacketDialog *self,
               GtkWidget      *origin)
{
  GtkPrintSettings *kept = hd_print_file_get_settings (origin);
  GtkPrintSettings *settings = kept != NULL ? gtk_print_settings_copy (kept) : gtk_print_settings_new ();

  gtk_print_settings_set_n_copies (settings, gtk_spin_button_get_value_as_int (self->sets_spin));
  gtk_print_settings_set_collate (settings, TRUE);
  gtk_print_settings_set_duplex (settings, gtk_switch_get_active (self->duplex_switch) ? GTK_PRINT_DUPLEX_HORIZONTAL : GTK_PRINT_DUPLEX_SIMPLEX);
  return settings;
}

static void
on_sets_sent_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (HdPacketDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  guint n_sent;
  g_autofree char *said = NULL;

  end (self);
  if (!hd_print_sets_finish (result, &n_sent, &error) && n_sent == 0)
    {
      show_failure (self, error);
      return;
    }
  said = hd_print_sets_describe (result, error);
  if (error != NULL)
    {
      hd_dialog_show_error (HD_DIALOG (self), said);
      return;
    }
  if (self->page != NULL)
    hd_window_page_add_toast (HD_WINDOW_PAGE (self->page), adw_toast_new (said));
  hd_dialog_close (HD_DIALOG (self));
}

static void
on_set_sent_cb (guint    n_sent,
                guint    n_sets,
                gpointer data)
{
  HdPacketDialog *self = data;
  g_autofree char *text = g_strdup_printf (_("%1$u of %2$u sets sent"), n_sent, n_sets);

  g_clear_handle_id (&self->look, g_source_remove);
  gtk_progress_bar_set_fraction (self->progress_bar, (double) n_sent / n_sets);
  gtk_progress_bar_set_text (self->progress_bar, text);
}

static void
on_made_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (HdPacketDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = hd_book_make_packet_finish (HD_BOOK (source), result, &error);
  g_autofree char *title = NULL;

  if (pdf == NULL)
    {
      end (self);
      show_failure (self, error);
      return;
    }
  title = g_strdup_printf (_("Packet – %s"), hd_record_peek_text (self->meeting->meeting, HD_MEETING_TITLE));
  hd_print_sets_async (self->page, self->settings, title, pdf, on_set_sent_cb, self, self->cancellable, on_sets_sent_cb, g_object_ref (self));
}

static void
on_printer_chosen_cb (GtkPrintSettings *settings,
                      gpointer          data)
{
  hd_packet_dialog_print (data, settings);
}

/* --- Exporting --- */

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (HdPacketDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = hd_book_save_packet_finish (HD_BOOK (source), result, &error);
  guint n = (guint) g_atomic_int_get (&self->n_parts);

  end (self);
  if (!saved)
    {
      show_failure (self, error);
      return;
    }
  if (self->page != NULL)
    hd_window_page_add_toast (HD_WINDOW_PAGE (self->page), get_target (self) == HD_PACKET_TO_FILE ? hd_message_file_toast (self->page, self->path)
                                                                                                  : hd_message_folder_toast (self->page, self->path, n));
  hd_dialog_close (HD_DIALOG (self));
}

/* The kinds that are ticked. */
static GArray *
list_kinds (HdPacketDialog *self)
{
  GArray *kinds = g_array_new (FALSE, FALSE, sizeof (HdMeetingPaperKind));

  for (guint i = 0; i < self->kinds->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_array_append_val (kinds, g_array_index (self->kinds, HdMeetingPaperKind, i));
  return kinds;
}

/* @kinds: outlives the request */
static HdPacketRequest
make_request (HdPacketDialog *self,
              const GArray   *kinds)
{
  return (HdPacketRequest) { .meeting = self->meeting_id, .for_chair = is_for_chair (self), .new_sheets = gtk_switch_get_active (self->duplex_switch),
                             .kinds = (const HdMeetingPaperKind *) (gpointer) kinds->data, .n_kinds = kinds->len };
}

void
hd_packet_dialog_print (HdPacketDialog   *self,
                        GtkPrintSettings *settings)
{
  g_autoptr (GArray) kinds = NULL;
  HdPacketRequest request;

  g_return_if_fail (HD_IS_PACKET_DIALOG (self) && GTK_IS_PRINT_SETTINGS (settings));

  kinds = list_kinds (self);
  request = make_request (self, kinds);
  g_set_object (&self->settings, settings);
  gtk_spin_button_set_value (self->sets_spin, gtk_print_settings_get_n_copies (settings));
  begin (self);
  hd_book_make_packet_async (self->book, &request, on_part_made_cb, self, self->cancellable, on_made_cb, g_object_ref (self));
}

static void
hd_packet_dialog_confirm (HdDialog *dialog)
{
  HdPacketDialog *self = HD_PACKET_DIALOG (dialog);
  g_autoptr (GArray) kinds = list_kinds (self);
  HdPacketRequest request = make_request (self, kinds);

  if (get_target (self) == HD_PACKET_TO_PRINTER)
    {
      g_autoptr (GtkPrintSettings) settings = make_settings (self, GTK_WIDGET (self->papers_group));

      hd_dialog_show_error (dialog, NULL);
      hd_print_file_set_settings (GTK_WIDGET (self->papers_group), settings);
      hd_print_file_choose (GTK_WIDGET (self->papers_group), on_printer_chosen_cb, g_object_ref (self), g_object_unref);
      return;
    }
  begin (self);
  if (self->path == NULL)
    self->path = propose_path (self);
  hd_book_save_packet_async (self->book, &request, self->path, get_target (self) == HD_PACKET_TO_FOLDER, on_part_made_cb, self, self->cancellable,
                             on_saved_cb, g_object_ref (self));
}

/* While papers are made, Cancel and Escape stop that. */
static gboolean
hd_packet_dialog_close_request (GtkWindow *window)
{
  HdPacketDialog *self = HD_PACKET_DIALOG (window);

  if (self->cancellable != NULL)
    {
      g_cancellable_cancel (self->cancellable);
      return TRUE;
    }
  return GTK_WINDOW_CLASS (hd_packet_dialog_parent_class)->close_request (window);
}

/* --- The dialog --- */

static void
add_paper (HdPacketDialog    *self,
           HdMeetingPaperKind kind)
{
  g_autofree char *name = hd_meeting_paper_name (kind, self->meeting);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->papers_group, row);
  g_array_append_val (self->kinds, kind);
  g_ptr_array_add (self->checks, check);
}

static void
add_papers (HdPacketDialog *self)
{
  for (guint kind = 0; kind < HD_N_MEETING_PAPERS; kind++)
    if (hd_meeting_has_paper (self->meeting, (HdMeetingPaperKind) kind))
      add_paper (self, (HdMeetingPaperKind) kind);
}

/* A line leads away from the dialog. */
static void
on_need_chosen_cb (HdPacketDialog *self)
{
  hd_dialog_close (HD_DIALOG (self));
}

static void
hd_packet_dialog_dispose (GObject *object)
{
  HdPacketDialog *self = HD_PACKET_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_weak_pointer (&self->page);

  G_OBJECT_CLASS (hd_packet_dialog_parent_class)->dispose (object);
}

/* After the last callback: the worker tells how far it is until then. */
static void
hd_packet_dialog_finalize (GObject *object)
{
  HdPacketDialog *self = HD_PACKET_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->settings);
  g_clear_object (&self->book);
  g_clear_pointer (&self->meeting, hd_meeting_free);
  g_clear_pointer (&self->kinds, g_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->need_rows, g_ptr_array_unref);
  g_free (self->meeting_id);
  g_free (self->path);

  G_OBJECT_CLASS (hd_packet_dialog_parent_class)->finalize (object);
}

static void
hd_packet_dialog_class_init (HdPacketDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hd_packet_dialog_dispose;
  object_class->finalize = hd_packet_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = hd_packet_dialog_close_request;
  HD_DIALOG_CLASS (klass)->confirm = hd_packet_dialog_confirm;

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/packet-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HdPacketDialog, copy_row);
  gtk_widget_class_bind_template_child (widget_class, HdPacketDialog, duplex_row);
  gtk_widget_class_bind_template_child (widget_class, HdPacketDialog, duplex_switch);
  gtk_widget_class_bind_template_child (widget_class, HdPacketDialog, needs_group);
  gtk_widget_class_bind_template_child (widget_class, HdPacketDialog, needs_row);
  gtk_widget_class_bind_template_child (widget_class, HdPacketDialog, options);
  gtk_widget_class_bind_template_child (widget_class, HdPacketDialog, papers_group);
  gtk_widget_class_bind_template_child (widget_class, HdPacketDialog, path_row);
  gtk_widget_class_bind_template_child (widget_class, HdPacketDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, HdPacketDialog, sets_row);
  gtk_widget_class_bind_template_child (widget_class, HdPacketDialog, sets_spin);
  gtk_widget_class_bind_template_child (widget_class, HdPacketDialog, target_row);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_path_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_target_changed_cb);
}

static void
hd_packet_dialog_init (HdPacketDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->kinds = g_array_new (FALSE, FALSE, sizeof (HdMeetingPaperKind));
  self->checks = g_ptr_array_new ();
  self->need_rows = g_ptr_array_new ();
  gtk_spin_button_set_range (self->sets_spin, 1, MAX_SETS);
  gtk_spin_button_set_increments (self->sets_spin, 1, 10);
}

GtkWidget *
hd_packet_dialog_show (HdWindowPage  *page,
                       const char    *meeting_id,
                       HdPacketTarget target)
{
  g_autoptr (GError) error = NULL;
  HdPacketDialog *self;
  HdMeeting *meeting;

  g_return_val_if_fail (HD_IS_WINDOW_PAGE (page) && meeting_id != NULL, NULL);

  meeting = hd_book_get_meeting (hd_window_page_get_book (page), meeting_id, &error);
  if (meeting == NULL)
    {
      hd_window_page_report_error (page, _("The meeting was not read"), error);
      return NULL;
    }
  self = g_object_new (HD_TYPE_PACKET_DIALOG, NULL);
  g_set_weak_pointer (&self->page, GTK_WIDGET (page));
  self->book = g_object_ref (hd_window_page_get_book (page));
  self->meeting_id = g_strdup (meeting_id);
  self->meeting = meeting;
  adw_combo_row_set_selected (self->target_row, target);
  add_papers (self);
  on_copy_changed_cb (self);
  gtk_widget_set_visible (GTK_WIDGET (self->needs_group),
                          hd_need_rows_fill (self->needs_row, self->need_rows, self->book, meeting_id, GTK_WIDGET (page)) > 0);
  for (guint i = 0; i < self->need_rows->len; i++)
    g_signal_connect_object (g_ptr_array_index (self->need_rows, i), "activated", G_CALLBACK (on_need_chosen_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  hd_dialog_set_parent (HD_DIALOG (self), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}

void
hd_packet_dialog_set_path (HdPacketDialog *self,
                           const char     *path)
{
  g_return_if_fail (HD_IS_PACKET_DIALOG (self) && path != NULL);

  g_free (self->path);
  self->path = g_strdup (path);
  update (self);
}
