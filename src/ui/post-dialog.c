/* post-dialog.c: a post of a person is entered or changed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/post-dialog.h"

#include "base/i18n.h"
#include "ui/dialog.h"
#include "ui/form.h"
#include "ui/outcome.h"

typedef struct
{
  HdBook *book;
  HdForm *form;
} PostDialog;

static void
post_dialog_free (PostDialog *self)
{
  g_object_unref (self->form);
  g_object_unref (self->book);
  g_free (self);
}

static void
on_confirmed_cb (HdDialog   *dialog,
                 PostDialog *self)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (dialog)));

  if (!hd_form_save (self->form, &error))
    {
      if (error != NULL)
        hd_dialog_show_error (dialog, error->message);
      return;
    }
  hd_outcome_show (parent, self->book);
  hd_dialog_close (dialog);
}

void
hd_post_dialog_show (GtkWidget      *parent,
                     HdBook         *book,
                     const HdRecord *post)
{
  static const guint fields[] = { HD_POST_UNIT, HD_POST_TITLE, HD_POST_FROM_DATE, HD_POST_TO_DATE, HD_POST_NOTE };
  gboolean is_new;
  PostDialog *self;
  GtkWidget *dialog, *page, *group;

  g_return_if_fail (HD_IS_BOOK (book) && post != NULL);

  is_new = hd_record_get_row_version (post) == 0;
  dialog = hd_dialog_new (parent, is_new ? _("New Post") : _("Change Post"), is_new ? _("_Add") : _("_Save"));
  page = adw_preferences_page_new ();
  group = adw_preferences_group_new ();
  self = g_new0 (PostDialog, 1);
  self->book = g_object_ref (book);
  self->form = hd_form_new (book, HD_ENTITY_POST);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    hd_form_add_row (self->form, ADW_PREFERENCES_GROUP (group), fields[i], NULL);
  hd_form_set_record (self->form, post);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  hd_dialog_set_body (HD_DIALOG (dialog), page);
  hd_dialog_set_valid (HD_DIALOG (dialog), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 520, 480);
  g_signal_connect_data (dialog, "confirmed", G_CALLBACK (on_confirmed_cb), self, (GClosureNotify) (GCallback) post_dialog_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  hd_form_focus (self->form, is_new ? HD_POST_UNIT : HD_POST_TITLE);
}
