/* save-dialog.c: asking where a file is to be written
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/save-dialog.h"

#include "base/file.h"
#include "base/i18n.h"

typedef struct
{
  GtkWidget *parent; /* weak */
  char *suffix;
  HdSaveFunc func;
  gpointer data;
  GDestroyNotify data_free;
} Question;

static void
question_free (gpointer  pointer,
               GClosure *closure)
{
  Question *question = pointer;

  if (question->data_free != NULL)
    question->data_free (question->data);
  g_clear_weak_pointer (&question->parent);
  g_free (question->suffix);
  g_free (question);
}

/* The dialog asks before a file is overwritten, but it only knows the name as typed. */
static char *
add_suffix (const char *path,
            const char *suffix)
{
  char *whole = g_strconcat (path, suffix, NULL);

  for (guint i = 2; g_file_test (whole, G_FILE_TEST_EXISTS); i++)
    {
      g_free (whole);
      whole = g_strdup_printf ("%s (%u)%s", path, i, suffix);
    }

  return whole;
}

static void
on_response_cb (GtkNativeDialog *dialog,
                int              response,
                Question        *question)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;
  g_autofree char *suffix = g_strconcat (".", question->suffix, NULL);

  if (response == GTK_RESPONSE_ACCEPT && question->parent != NULL)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    path = g_file_get_path (file);
  if (path != NULL)
    {
      g_autofree char *whole = g_str_has_suffix (path, suffix) ? g_strdup (path) : add_suffix (path, suffix);

      question->func (question->parent, whole, question->data);
    }

  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

void
hd_save_dialog_show (GtkWidget      *parent,
                     const char     *title,
                     const char     *name,
                     const char     *suffix,
                     const char     *type_name,
                     HdSaveFunc      func,
                     gpointer        data,
                     GDestroyNotify  data_free)
{
  g_autoptr (GtkFileFilter) filter = NULL;
  g_autofree char *file_name = NULL;
  GtkFileChooserNative *dialog;
  Question *question;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (func != NULL);

  question = g_new0 (Question, 1);
  g_set_weak_pointer (&question->parent, parent);
  question->suffix = g_strdup (suffix);
  question->func = func;
  question->data = data;
  question->data_free = data_free;

  dialog = gtk_file_chooser_native_new (title, GTK_WINDOW (gtk_widget_get_root (parent)), GTK_FILE_CHOOSER_ACTION_SAVE,
                                        _("_Save"), _("_Cancel"));
  filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, type_name);
  gtk_file_filter_add_suffix (filter, suffix);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  file_name = hd_file_dup_safe_name (name, suffix);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), file_name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response_cb), question, question_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
