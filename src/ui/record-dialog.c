/* record-dialog.c: dialogs that ask for one record, or for one day
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/record-dialog.h"

#include "base/i18n.h"
#include "ui/date-row.h"
#include "ui/dialog.h"
#include "ui/outcome.h"

#define WIDTH      520
#define HEIGHT     480
#define DAY_HEIGHT 280

typedef struct
{
  HdBook          *book;
  GtkWidget       *parent;  /* weak */
  HdForm          *form;    /* NULL when only a day is asked for */
  HdDateRow       *day_row;
  HdRecord        *record;  /* that the day belongs to */
  HdRecordSaveFunc save;
  HdDaySaveFunc    save_day;
} Task;

static void
task_free (Task *self)
{
  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->form);
  g_clear_pointer (&self->record, hd_record_unref);
  g_object_unref (self->book);
  g_free (self);
}

/* Takes @self. */
static GtkWidget *
make_dialog (Task       *self,
             GtkWidget  *parent,
             HdBook     *book,
             const char *title,
             const char *verb,
             int         height,
             GtkWidget  *group)
{
  GtkWidget *dialog = hd_dialog_new (parent, title, verb);
  GtkWidget *page = adw_preferences_page_new ();

  self->book = g_object_ref (book);
  g_set_weak_pointer (&self->parent, parent);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  hd_dialog_set_body (HD_DIALOG (dialog), page);
  hd_dialog_set_valid (HD_DIALOG (dialog), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, height);
  g_object_set_data_full (G_OBJECT (dialog), "task", self, (GDestroyNotify) task_free);
  return dialog;
}

static void
on_confirmed_cb (HdDialog *dialog,
                 Task     *self)
{
  g_autoptr (HdRecord) record = self->form != NULL ? hd_form_read (self->form) : NULL;
  g_autoptr (HdBook) book = g_object_ref (self->book);
  g_autoptr (GError) error = NULL;
  GtkWidget *parent = self->parent;
  gboolean saved = FALSE;
  HdDate day;

  if (record != NULL)
    saved = self->save (book, record, &error);
  else if (self->form == NULL)
    saved = hd_date_row_read (self->day_row, &day, &error) && self->save_day (book, self->record, day, &error);
  if (error != NULL)
    hd_dialog_show_error (dialog, error->message);
  if (!saved)
    return;
  hd_dialog_close (dialog);
  if (parent != NULL)
    hd_outcome_show (parent, book);
}

HdForm *
hd_record_dialog_show (GtkWidget       *parent,
                       HdBook          *book,
                       const HdRecord  *record,
                       const char      *title,
                       const guint     *fields,
                       guint            n_fields,
                       HdRecordSaveFunc save)
{
  GtkWidget *dialog, *group;
  Task *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent) && HD_IS_BOOK (book) && record != NULL && save != NULL, NULL);

  self = g_new0 (Task, 1);
  self->save = save;
  self->form = hd_form_new (book, hd_record_get_kind (record));
  group = adw_preferences_group_new ();
  for (guint i = 0; i < n_fields; i++)
    hd_form_add_row (self->form, ADW_PREFERENCES_GROUP (group), fields[i], NULL);
  hd_form_set_record (self->form, record);
  dialog = make_dialog (self, parent, book, title, hd_record_get_row_version (record) == 0 ? _("_Add") : _("_Save"), HEIGHT, group);
  g_signal_connect (dialog, "confirmed", G_CALLBACK (on_confirmed_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
  return self->form;
}

void
hd_day_dialog_show (GtkWidget      *parent,
                    HdBook         *book,
                    const HdRecord *record,
                    const char     *title,
                    const char     *row_title,
                    const char     *description,
                    HdDaySaveFunc   save)
{
  GtkWidget *dialog, *group;
  Task *self;

  g_return_if_fail (GTK_IS_WIDGET (parent) && HD_IS_BOOK (book) && record != NULL && save != NULL);

  self = g_new0 (Task, 1);
  self->save_day = save;
  self->record = hd_record_copy (record);
  self->day_row = HD_DATE_ROW (hd_date_row_new (row_title));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self->day_row), TRUE);
  hd_date_row_set_date (self->day_row, hd_date_today ());
  group = adw_preferences_group_new ();
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->day_row));
  dialog = make_dialog (self, parent, book, title, _("_Save"), DAY_HEIGHT, group);
  g_signal_connect (dialog, "confirmed", G_CALLBACK (on_confirmed_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
}
