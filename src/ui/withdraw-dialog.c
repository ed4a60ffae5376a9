/* withdraw-dialog.c: taking an issued paper back, with a reason
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/withdraw-dialog.h"

#include "base/i18n.h"
#include "book/papers.h"
#include "ui/dialog.h"
#include "ui/outcome.h"

#define KEY "withdrawal"

typedef struct
{
  HdBook      *book;
  char        *paper;
  AdwEntryRow *reason_row;
  GtkWidget   *origin;
} Withdrawal;

static void
withdrawal_free (gpointer data)
{
  Withdrawal *self = data;

  g_object_unref (self->book);
  g_object_unref (self->origin);
  g_free (self->paper);
  g_free (self);
}

static void
on_reason_changed_cb (GtkEditable *row,
                      HdDialog    *dialog)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (row)));

  hd_dialog_set_valid (dialog, *reason != '\0');
}

static void
on_confirmed_cb (HdDialog   *dialog,
                 Withdrawal *self)
{
  g_autoptr (GError) error = NULL;

  if (hd_book_withdraw_paper (self->book, self->paper, gtk_editable_get_text (GTK_EDITABLE (self->reason_row)), &error))
    {
      hd_outcome_show (self->origin, self->book);
      hd_dialog_close (dialog);
    }
  else
    hd_dialog_show_error (dialog, error->message);
}

void
hd_withdraw_dialog_show (GtkWidget      *parent,
                         HdBook         *book,
                         const HdRecord *paper)
{
  GtkWidget *dialog = hd_dialog_new (parent, _("Withdraw Paper"), _("_Withdraw"));
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  Withdrawal *self = g_new0 (Withdrawal, 1);
  g_autofree char *number = hd_paper_dup_number (paper);
  g_autofree char *heading = hd_paper_dup_heading (paper);
  g_autofree char *what = g_strdup_printf (_("Number %s (%s) stays in the register as withdrawn, with its file and your reason. "
                                             "This cannot be undone."), number, heading);
  g_autofree char *escaped = g_markup_escape_text (what, -1);

  self->book = g_object_ref (book);
  self->paper = g_strdup (hd_record_get_id (paper));
  self->origin = g_object_ref (parent);
  self->reason_row = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->reason_row), _("Reason"));
  gtk_editable_set_text (GTK_EDITABLE (self->reason_row), "");
  adw_entry_row_set_activates_default (self->reason_row, TRUE);
  adw_preferences_group_set_description (group, escaped);
  adw_preferences_group_add (group, GTK_WIDGET (self->reason_row));
  adw_preferences_page_add (page, group);
  hd_dialog_set_body (HD_DIALOG (dialog), GTK_WIDGET (page));
  g_object_set (dialog, "destructive", TRUE, NULL);
  g_object_set_data_full (G_OBJECT (dialog), KEY, self, withdrawal_free);
  g_signal_connect (self->reason_row, "changed", G_CALLBACK (on_reason_changed_cb), dialog);
  g_signal_connect (dialog, "confirmed", G_CALLBACK (on_confirmed_cb), self);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 480, 300);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (self->reason_row));
}
