/* signing-dialog.c: recording the signatures of an agreement, of one party or of all at the ceremony
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/signing-dialog.h"

#include "base/i18n.h"
#include "book/attachments.h"
#include "book/signing.h"
#include "ui/date-row.h"
#include "ui/file-drop.h"
#include "ui/outcome.h"
#include "ui/page-view.h"
#include "ui/signing-row.h"

struct _HdSigningDialog
{
  HdDialog parent_instance;

  AdwFlap *flap;
  AdwPreferencesGroup *day_group;
  AdwPreferencesGroup *parties_group;
  AdwPreferencesGroup *witnesses_group;
  AdwActionRow *scan_row;
  HdPageView *page_view;
  HdDateRow *date_row;
  GtkLabel *day_warning_label;

  HdBook *book;
  char *agreement;
  char *scan; /* path; NULL: none */
  HdDossier *dossier;
  GPtrArray *rows; /* HdSigningRow */
  GtkWidget *origin;
  gboolean is_judged; /* problems are shown from the first try on */
};

G_DEFINE_FINAL_TYPE (HdSigningDialog, hd_signing_dialog, HD_TYPE_DIALOG)

/* --- Entries and problems --- */

/* @numbers: (out): the row of each entry */
static GPtrArray *
make_entries (HdSigningDialog *self,
              GArray          *numbers)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_signing_entry_free);

  for (guint i = 0; i < self->rows->len; i++)
    {
      HdSigningRow *row = g_ptr_array_index (self->rows, i);

      if (!hd_signing_row_is_chosen (row))
        continue;
      g_ptr_array_add (entries, hd_signing_row_make_entry (row));
      g_array_append_val (numbers, i);
    }
  return entries;
}

/* Each below the row it belongs to; what concerns the whole stands above. */
static void
show_problems (HdSigningDialog *self,
               GPtrArray       *problems,
               GArray          *numbers)
{
  g_autoptr (GString) whole = g_string_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    hd_signing_row_show_problem (g_ptr_array_index (self->rows, i), -1, NULL);
  for (guint i = 0; i < problems->len; i++)
    {
      const HdSigningProblem *problem = g_ptr_array_index (problems, i);

      if (problem->entry >= 0 && self->is_judged)
        hd_signing_row_show_problem (g_ptr_array_index (self->rows, g_array_index (numbers, guint, problem->entry)), problem->field,
                                     problem->message);
      else if (problem->entry < 0)
        g_string_append_printf (whole, "%s%s", whole->len > 0 ? "\n" : "", problem->message);
    }
  hd_dialog_show_error (HD_DIALOG (self), whole->len > 0 ? whole->str : NULL);
}

/* What is odd about the days, beside each; nothing of it stands in the way. */
static void
show_warnings (HdSigningDialog *self)
{
  HdDate day = hd_date_row_get_date (self->date_row);
  g_autofree char *common = hd_signing_warn (self->dossier, day);

  gtk_label_set_label (self->day_warning_label, common != NULL ? common : "");
  gtk_widget_set_visible (GTK_WIDGET (self->day_warning_label), common != NULL);
  for (guint i = 0; i < self->rows->len; i++)
    {
      HdSigningRow *row = g_ptr_array_index (self->rows, i);
      g_autoptr (HdSigningEntry) entry = hd_signing_row_make_entry (row);
      g_autofree char *own = entry->date != day ? hd_signing_warn (self->dossier, entry->date) : NULL;

      hd_signing_row_show_warning (row, own);
    }
}

static void
update (HdSigningDialog *self)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) entries = make_entries (self, numbers);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (HdPages) pages = NULL;
  g_autoptr (GError) error = NULL;

  hd_dialog_set_valid (HD_DIALOG (self), entries->len > 0);
  show_warnings (self);
  pages = hd_book_preview_signing (self->book, self->dossier, entries, &error);
  hd_page_view_set_pages (self->page_view, pages);
  if (pages != NULL && entries->len > 0)
    problems = hd_book_check_signing (self->book, self->dossier, entries, &error);
  if (problems != NULL)
    show_problems (self, problems, numbers);
  else
    hd_dialog_show_error (HD_DIALOG (self), error != NULL ? error->message : NULL);
}

static void
on_row_changed (gpointer data)
{
  HdSigningDialog *self = data;

  if (self->book != NULL)
    update (self);
}

static void
on_day_changed (HdSigningDialog *self)
{
  HdDate day = hd_date_row_get_date (self->date_row);

  for (guint i = 0; i < self->rows->len; i++)
    hd_signing_row_set_day (g_ptr_array_index (self->rows, i), day);
  update (self);
}

/* --- Saving --- */

static void
on_attached_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (HdSigningDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) attachment = hd_book_attach_file_finish (HD_BOOK (source), result, &error);

  hd_dialog_set_busy (HD_DIALOG (self), FALSE);
  if (attachment != NULL)
    {
      hd_outcome_show (self->origin, self->book);
      hd_dialog_close (HD_DIALOG (self));
      return;
    }
  /* The signatures are recorded; only the file is not. */
  hd_dialog_set_valid (HD_DIALOG (self), FALSE);
  hd_dialog_show_error (HD_DIALOG (self), error->message);
}

static void
finish (HdSigningDialog *self)
{
  hd_outcome_show (self->origin, self->book);
  if (self->scan == NULL)
    {
      hd_dialog_close (HD_DIALOG (self));
      return;
    }
  hd_dialog_set_busy (HD_DIALOG (self), TRUE);
  hd_book_attach_file_async (self->book, self->agreement, self->scan, "signed_scan", NULL, on_attached_cb, g_object_ref (self));
}

static void
hd_signing_dialog_confirm (HdDialog *dialog)
{
  HdSigningDialog *self = HD_SIGNING_DIALOG (dialog);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) entries = make_entries (self, numbers);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  self->is_judged = TRUE;
  if (hd_book_sign_agreement (self->book, self->agreement, entries, &problems, &error))
    finish (self);
  else if (problems != NULL && problems->len > 0)
    show_problems (self, problems, numbers);
  else
    hd_dialog_show_error (dialog, error->message);
}

/* --- The scan --- */

static void
on_scan_chosen (GtkWidget  *widget,
                GPtrArray  *paths,
                gpointer    data)
{
  HdSigningDialog *self = HD_SIGNING_DIALOG (gtk_widget_get_ancestor (widget, HD_TYPE_SIGNING_DIALOG));
  g_autofree char *base = g_path_get_basename (g_ptr_array_index (paths, 0));
  g_autofree char *shown = g_filename_display_name (base);

  g_free (self->scan);
  self->scan = g_strdup (g_ptr_array_index (paths, 0));
  adw_action_row_set_subtitle (self->scan_row, shown);
}

static void
on_choose_scan_clicked_cb (HdSigningDialog *self)
{
  hd_file_drop_choose (GTK_WIDGET (self->scan_row), _("Add Scan"), FALSE, on_scan_chosen, NULL);
}

/* --- The rows --- */

static void
add_row (HdSigningDialog     *self,
         AdwPreferencesGroup *group,
         HdRecord            *party)
{
  HdSigningRow *row = hd_signing_row_new (self->dossier, party, on_row_changed, self);

  hd_signing_row_set_day (row, hd_date_row_get_date (self->date_row));
  adw_preferences_group_add (group, hd_signing_row_get_widget (row));
  g_ptr_array_add (self->rows, row);
}

static void
on_add_witness_clicked_cb (HdSigningDialog *self)
{
  HdSigningRow *row;

  add_row (self, self->witnesses_group, NULL);
  row = g_ptr_array_index (self->rows, self->rows->len - 1);
  hd_signing_row_choose (row, TRUE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (hd_signing_row_get_widget (row)), TRUE);
  gtk_widget_grab_focus (hd_signing_row_get_widget (row));
}

static void
fill (HdSigningDialog *self,
      const char      *party)
{
  g_autoptr (HdSigningStatus) status = hd_signing_status_new (self->dossier);

  for (guint i = 0; i < status->missing->len; i++)
    {
      HdRecord *missing = g_ptr_array_index (status->missing, i);
      gboolean is_wanted = party == NULL || g_str_equal (party, hd_record_get_id (missing));

      if (!is_wanted)
        continue;
      add_row (self, self->parties_group, missing);
      hd_signing_row_choose (g_ptr_array_index (self->rows, self->rows->len - 1), TRUE);
    }
  if (self->rows->len == 1)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (hd_signing_row_get_widget (g_ptr_array_index (self->rows, 0))), TRUE);
}

/* --- The class --- */

static void
hd_signing_dialog_dispose (GObject *object)
{
  HdSigningDialog *self = HD_SIGNING_DIALOG (object);

  g_clear_object (&self->book);
  g_clear_object (&self->origin);

  G_OBJECT_CLASS (hd_signing_dialog_parent_class)->dispose (object);
}

static void
hd_signing_dialog_finalize (GObject *object)
{
  HdSigningDialog *self = HD_SIGNING_DIALOG (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->dossier, hd_dossier_free);
  g_free (self->agreement);
  g_free (self->scan);

  G_OBJECT_CLASS (hd_signing_dialog_parent_class)->finalize (object);
}

static void
hd_signing_dialog_class_init (HdSigningDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hd_signing_dialog_dispose;
  object_class->finalize = hd_signing_dialog_finalize;
  HD_DIALOG_CLASS (klass)->confirm = hd_signing_dialog_confirm;

  g_type_ensure (HD_TYPE_PAGE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/signing-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HdSigningDialog, day_group);
  gtk_widget_class_bind_template_child (widget_class, HdSigningDialog, flap);
  gtk_widget_class_bind_template_child (widget_class, HdSigningDialog, page_view);
  gtk_widget_class_bind_template_child (widget_class, HdSigningDialog, parties_group);
  gtk_widget_class_bind_template_child (widget_class, HdSigningDialog, scan_row);
  gtk_widget_class_bind_template_child (widget_class, HdSigningDialog, witnesses_group);
  gtk_widget_class_bind_template_callback (widget_class, on_add_witness_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_scan_clicked_cb);
}

static void
hd_signing_dialog_init (HdSigningDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_signing_row_free);
  self->date_row = HD_DATE_ROW (hd_date_row_new (_("Day of signing")));
  hd_date_row_set_date (self->date_row, hd_date_today ());
  adw_preferences_group_add (self->day_group, GTK_WIDGET (self->date_row));
  self->day_warning_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->day_warning_label, TRUE);
  gtk_label_set_xalign (self->day_warning_label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->day_warning_label), "warning-line");
  adw_preferences_group_add (self->day_group, GTK_WIDGET (self->day_warning_label));
  hd_file_drop_add (GTK_WIDGET (self->scan_row), on_scan_chosen, NULL);
}

/* An old paper may be known by its day before it is known by its signers. */
static void
propose_day (HdSigningDialog *self)
{
  HdDate known = hd_record_get_date (self->dossier->agreement, HD_AGREEMENT_SIGNED_DATE);

  if (known != HD_DATE_NONE && known <= hd_date_today ())
    hd_date_row_set_date (self->date_row, known);
}

gboolean
hd_signing_dialog_show (GtkWidget  *parent,
                        HdBook     *book,
                        const char *agreement,
                        const char *party,
                        GError    **error)
{
  HdDossier *dossier;
  HdSigningDialog *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent) && HD_IS_BOOK (book) && agreement != NULL, FALSE);

  dossier = hd_book_get_signing_dossier (book, agreement, error);
  if (dossier == NULL)
    return FALSE;
  self = g_object_new (HD_TYPE_SIGNING_DIALOG, NULL);
  self->book = g_object_ref (book);
  self->agreement = g_strdup (agreement);
  self->dossier = dossier;
  self->origin = g_object_ref (parent);
  hd_dialog_set_parent (HD_DIALOG (self), parent);
  propose_day (self);
  fill (self, party);
  g_signal_connect_swapped (self->date_row, "date-changed", G_CALLBACK (on_day_changed), self);
  update (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->date_row));
  return TRUE;
}
