/* reopen-dialog.c: withdrawing the signatures of an agreement, with a reason
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/reopen-dialog.h"

#include "base/i18n.h"
#include "book/signing.h"
#include "ui/outcome.h"

struct _HdReopenDialog
{
  HdDialog parent_instance;

  GtkLabel *what_label;
  AdwEntryRow *reason_row;

  HdBook *book;
  char *agreement;
  GtkWidget *origin;
};

G_DEFINE_FINAL_TYPE (HdReopenDialog, hd_reopen_dialog, HD_TYPE_DIALOG)

/* Who will have to sign again. */
static char *
describe (const HdDossier *dossier)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < dossier->signatures->len; i++)
    {
      const HdRecord *signature = g_ptr_array_index (dossier->signatures, i);

      if (!hd_record_is_empty (signature, HD_SIGNATURE_SIGNED_DATE))
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", hd_record_peek_text (signature, HD_SIGNATURE_NAME));
    }
  return g_strdup_printf (_("All signatures are withdrawn (%s), the text can be changed again, and everybody signs anew. "
                            "Who had signed, and your reason, stay in the history. This cannot be undone."), names->str);
}

static void
on_reason_changed_cb (HdReopenDialog *self)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason_row))));

  hd_dialog_set_valid (HD_DIALOG (self), *reason != '\0');
}

static void
hd_reopen_dialog_confirm (HdDialog *dialog)
{
  HdReopenDialog *self = HD_REOPEN_DIALOG (dialog);
  g_autoptr (GError) error = NULL;

  if (hd_book_reopen_agreement (self->book, self->agreement, gtk_editable_get_text (GTK_EDITABLE (self->reason_row)), &error))
    {
      hd_outcome_show (self->origin, self->book);
      hd_dialog_close (dialog);
    }
  else
    hd_dialog_show_error (dialog, error->message);
}

static void
hd_reopen_dialog_dispose (GObject *object)
{
  HdReopenDialog *self = HD_REOPEN_DIALOG (object);

  g_clear_object (&self->book);
  g_clear_object (&self->origin);

  G_OBJECT_CLASS (hd_reopen_dialog_parent_class)->dispose (object);
}

static void
hd_reopen_dialog_finalize (GObject *object)
{
  g_free (HD_REOPEN_DIALOG (object)->agreement);

  G_OBJECT_CLASS (hd_reopen_dialog_parent_class)->finalize (object);
}

static void
hd_reopen_dialog_class_init (HdReopenDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hd_reopen_dialog_dispose;
  object_class->finalize = hd_reopen_dialog_finalize;
  HD_DIALOG_CLASS (klass)->confirm = hd_reopen_dialog_confirm;

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/reopen-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HdReopenDialog, reason_row);
  gtk_widget_class_bind_template_child (widget_class, HdReopenDialog, what_label);
  gtk_widget_class_bind_template_callback (widget_class, on_reason_changed_cb);
}

static void
hd_reopen_dialog_init (HdReopenDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
hd_reopen_dialog_show (GtkWidget  *parent,
                       HdBook     *book,
                       const char *agreement,
                       GError    **error)
{
  g_autoptr (HdDossier) dossier = NULL;
  g_autofree char *what = NULL;
  HdReopenDialog *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent) && HD_IS_BOOK (book) && agreement != NULL, FALSE);

  dossier = hd_book_get_signing_dossier (book, agreement, error);
  if (dossier == NULL || !hd_signing_can_reopen (dossier->agreement, error))
    return FALSE;
  self = g_object_new (HD_TYPE_REOPEN_DIALOG, NULL);
  self->book = g_object_ref (book);
  self->agreement = g_strdup (agreement);
  self->origin = g_object_ref (parent);
  what = describe (dossier);
  gtk_label_set_label (self->what_label, what);
  hd_dialog_set_parent (HD_DIALOG (self), parent);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->reason_row));
  return TRUE;
}
