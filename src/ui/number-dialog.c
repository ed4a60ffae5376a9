/* number-dialog.c: giving a signed agreement its number, and putting it into force
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/number-dialog.h"

#include "base/i18n.h"
#include "base/text.h"
#include "book/series.h"
#include "model/number-form.h"
#include "model/series.h"
#include "ui/date-row.h"
#include "ui/outcome.h"

struct _HdNumberDialog
{
  HdDialog parent_instance;

  AdwPreferencesGroup *group;
  AdwEntryRow *number_row;
  AdwEntryRow *symbol_row;
  AdwActionRow *series_row;
  AdwActionRow *gaps_row;
  GtkLabel *preview_label;
  GtkLabel *warning_label;
  HdDateRow *date_row;

  HdBook *book;
  char *agreement;
  char *profile; /* (nullable): its layout */
  HdNumberPreview *preview;
  GtkWidget *origin;
  gboolean is_typed; /* the number is the person's, no longer the next one */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (HdNumberDialog, hd_number_dialog, HD_TYPE_DIALOG)

static gint64
read_number (HdNumberDialog *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->number_row))));
  gint64 number = 0;

  return g_ascii_string_to_signed (text, 10, 1, G_MAXINT32, &number, NULL) ? number : 0;
}

static void
show_warnings (HdNumberDialog *self,
               gint64          number,
               HdDate          day)
{
  g_autoptr (GPtrArray) warnings = hd_number_preview_warn (self->preview, number, day);
  g_autofree char *text = NULL;

  g_ptr_array_add (warnings, NULL);
  text = g_strjoinv ("\n", (char **) warnings->pdata);
  gtk_label_set_label (self->warning_label, text);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->warning_label)), *text != '\0');
}

/* “Số: 07/CTPH-…” as the paper will say it. */
static void
update (HdNumberDialog *self)
{
  g_autofree char *symbol = hd_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->symbol_row)), -1, HD_TEXT_LINE, NULL);
  gint64 number = read_number (self);
  HdDate day = hd_date_row_get_date (self->date_row);
  g_autofree char *printed = hd_date_print_long (day);
  g_autofree char *text = NULL;

  if (number > 0)
    {
      g_autofree char *line = hd_number_form_print_line (number, symbol != NULL ? symbol : "", self->profile);

      text = g_strdup_printf ("%s, %s", line, day != HD_DATE_NONE ? printed : "…");
    }
  gtk_label_set_label (self->preview_label, text != NULL ? text : "");
  /* A number that is given already is not weighed again. */
  show_warnings (self, gtk_widget_get_sensitive (GTK_WIDGET (self->number_row)) ? number : 0, day);
  hd_dialog_show_error (HD_DIALOG (self), number > 0 ? NULL : _("Enter a whole number from 1 on."));
  hd_dialog_set_valid (HD_DIALOG (self), number > 0 && day != HD_DATE_NONE && symbol != NULL && *symbol != '\0');
}

static void
show_series (HdNumberDialog *self)
{
  g_autofree char *gaps = hd_series_print_numbers (self->preview->gaps);
  g_autofree char *run = hd_period_print (&self->preview->run);
  g_autofree char *series = *run != '\0' ? g_strdup_printf ("%s · %s", hd_record_peek_text (self->preview->series, HD_SERIES_NAME), run)
                                         : g_strdup (hd_record_peek_text (self->preview->series, HD_SERIES_NAME));

  adw_action_row_set_subtitle (self->series_row, series);
  adw_action_row_set_subtitle (self->gaps_row, gaps);
  gtk_widget_set_visible (GTK_WIDGET (self->gaps_row), *gaps != '\0');
}

/* Another year, another next number. */
static gboolean
load_preview (HdNumberDialog *self,
              GError        **error)
{
  HdDate day = hd_date_row_get_date (self->date_row);
  HdNumberPreview *preview = hd_book_preview_number (self->book, self->agreement, day != HD_DATE_NONE ? day : hd_date_today (), error);
  g_autofree char *next = NULL;

  if (preview == NULL)
    return FALSE;
  g_clear_pointer (&self->preview, hd_number_preview_free);
  self->preview = preview;
  next = g_strdup_printf ("%02" G_GINT64_FORMAT, preview->next);
  self->is_filling = TRUE;
  if (!self->is_typed)
    gtk_editable_set_text (GTK_EDITABLE (self->number_row), next);
  self->is_filling = FALSE;
  show_series (self);
  update (self);
  return TRUE;
}

static void
on_number_changed_cb (HdNumberDialog *self)
{
  if (self->is_filling)
    return;
  self->is_typed = TRUE;
  update (self);
}

static void
on_symbol_changed_cb (HdNumberDialog *self)
{
  if (self->preview != NULL)
    update (self);
}

static void
on_day_changed (HdNumberDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (!load_preview (self, &error))
    hd_dialog_show_error (HD_DIALOG (self), error->message);
}

static void
hd_number_dialog_confirm (HdDialog *dialog)
{
  HdNumberDialog *self = HD_NUMBER_DIALOG (dialog);
  g_autoptr (GError) error = NULL;

  /* The next one is found anew when it is saved: another workplace may have taken it meanwhile. */
  if (hd_book_put_in_force (self->book, self->agreement, self->is_typed ? read_number (self) : 0,
                            gtk_editable_get_text (GTK_EDITABLE (self->symbol_row)), hd_date_row_get_date (self->date_row), NULL, &error))
    {
      hd_outcome_show (self->origin, self->book);
      hd_dialog_close (dialog);
    }
  else
    hd_dialog_show_error (dialog, error->message);
}

static void
hd_number_dialog_dispose (GObject *object)
{
  HdNumberDialog *self = HD_NUMBER_DIALOG (object);

  g_clear_object (&self->book);
  g_clear_object (&self->origin);
  g_clear_pointer (&self->preview, hd_number_preview_free);

  G_OBJECT_CLASS (hd_number_dialog_parent_class)->dispose (object);
}

static void
hd_number_dialog_finalize (GObject *object)
{
  g_free (HD_NUMBER_DIALOG (object)->agreement);
  g_free (HD_NUMBER_DIALOG (object)->profile);

  G_OBJECT_CLASS (hd_number_dialog_parent_class)->finalize (object);
}

static void
hd_number_dialog_class_init (HdNumberDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hd_number_dialog_dispose;
  object_class->finalize = hd_number_dialog_finalize;
  HD_DIALOG_CLASS (klass)->confirm = hd_number_dialog_confirm;

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/number-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HdNumberDialog, gaps_row);
  gtk_widget_class_bind_template_child (widget_class, HdNumberDialog, group);
  gtk_widget_class_bind_template_child (widget_class, HdNumberDialog, number_row);
  gtk_widget_class_bind_template_child (widget_class, HdNumberDialog, preview_label);
  gtk_widget_class_bind_template_child (widget_class, HdNumberDialog, series_row);
  gtk_widget_class_bind_template_child (widget_class, HdNumberDialog, symbol_row);
  gtk_widget_class_bind_template_child (widget_class, HdNumberDialog, warning_label);
  gtk_widget_class_bind_template_callback (widget_class, on_number_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_symbol_changed_cb);
}

static void
hd_number_dialog_init (HdNumberDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->date_row = HD_DATE_ROW (hd_date_row_new (_("Date beside the number")));
  adw_preferences_group_add (self->group, GTK_WIDGET (self->date_row));
}

/* The day of signing, or its last good day when that is over; a clerk who comes later puts in the real one. */
static HdDate
propose_day (HdDate signed_on)
{
  return signed_on != HD_DATE_NONE ? signed_on : hd_date_today ();
}

/* What the agreement has already is locked since its first signature. */
static void
show_given (HdNumberDialog *self,
            const HdRecord *agreement)
{
  gint64 number = hd_record_get_integer (agreement, HD_AGREEMENT_NUMBER);
  g_autofree char *text = g_strdup_printf ("%02" G_GINT64_FORMAT, number);

  gtk_editable_set_text (GTK_EDITABLE (self->symbol_row), self->preview->symbol);
  gtk_widget_set_sensitive (GTK_WIDGET (self->symbol_row), hd_record_is_empty (agreement, HD_AGREEMENT_SYMBOL));
  if (number <= 0)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->number_row), text);
  gtk_widget_set_sensitive (GTK_WIDGET (self->number_row), FALSE);
}

gboolean
hd_number_dialog_show (GtkWidget  *parent,
                       HdBook     *book,
                       const char *agreement,
                       GError    **error)
{
  g_autoptr (HdRecord) record = NULL;
  HdNumberDialog *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent) && HD_IS_BOOK (book) && agreement != NULL, FALSE);

  record = hd_book_get_record (book, HD_ENTITY_AGREEMENT, agreement, error);
  if (record == NULL)
    return FALSE;
  self = g_object_ref_sink (g_object_new (HD_TYPE_NUMBER_DIALOG, NULL));
  self->book = g_object_ref (book);
  self->agreement = g_strdup (agreement);
  self->profile = g_strdup (hd_record_get_text (record, HD_AGREEMENT_PROFILE));
  self->origin = g_object_ref (parent);
  hd_date_row_set_date (self->date_row, propose_day (hd_record_get_date (record, HD_AGREEMENT_SIGNED_DATE)));
  if (!load_preview (self, error))
    {
      hd_dialog_close (HD_DIALOG (self));
      g_object_unref (self);
      return FALSE;
    }
  show_given (self, record);
  g_signal_connect_swapped (self->date_row, "date-changed", G_CALLBACK (on_day_changed), self);
  hd_dialog_set_parent (HD_DIALOG (self), parent);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->number_row));
  g_object_unref (self);
  return TRUE;
}
