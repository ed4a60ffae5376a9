/* meeting-text-dialog.c: the words of a meeting's paper, changed before it is issued
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/meeting-text-dialog.h"

#include "base/i18n.h"
#include "book/meeting-papers.h"
#include "book/templates.h"
#include "model/outline-edit.h"
#include "model/outline-text.h"
#include "ui/dialog.h"
#include "ui/outcome.h"
#include "ui/outline-editor.h"

#define WIDTH  860
#define HEIGHT 680

typedef struct
{
  HdBook            *book;
  GtkWidget         *parent; /* weak */
  GtkWidget         *dialog; /* that it belongs to */
  char              *meeting;
  HdMeetingPaperKind kind;
  HdOutlineEditor   *editor;
  HdOutlineEdit     *edit;
} Task;

static void
task_free (gpointer data)
{
  Task *self = data;

  hd_outline_editor_set_text (self->editor, NULL, NULL);
  hd_outline_edit_free (self->edit);
  g_object_unref (self->editor);
  g_clear_weak_pointer (&self->parent);
  g_object_unref (self->book);
  g_free (self->meeting);
  g_free (self);
}

static void
on_confirmed_cb (HdDialog *dialog,
                 Task     *self)
{
  g_autoptr (GPtrArray) clauses = hd_outline_edit_dup_clauses (self->edit);
  g_autofree char *text = hd_outline_to_text (clauses, FALSE);
  g_autoptr (HdBook) book = g_object_ref (self->book);
  g_autoptr (GError) error = NULL;
  GtkWidget *parent = self->parent;

  if (!hd_book_save_meeting_text (book, self->meeting, self->kind, text, &error))
    {
      hd_dialog_show_error (dialog, error->message);
      return;
    }
  hd_dialog_close (dialog);
  if (parent != NULL)
    hd_outcome_show (parent, book);
}

static void
on_edited_cb (Task *self)
{
  hd_dialog_show_error (HD_DIALOG (self->dialog), NULL);
  hd_dialog_set_valid (HD_DIALOG (self->dialog), hd_outline_edit_is_changed (self->edit));
}

static void
on_refused_cb (Task       *self,
               const char *sentence)
{
  hd_dialog_show_error (HD_DIALOG (self->dialog), sentence);
}

static void
fill_dialog (Task *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->editor = g_object_ref_sink (HD_OUTLINE_EDITOR (hd_outline_editor_new ()));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->editor));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  hd_outline_editor_set_text (self->editor, NULL, self->edit);
  g_signal_connect_swapped (self->editor, "edited", G_CALLBACK (on_edited_cb), self);
  g_signal_connect_swapped (self->editor, "refused", G_CALLBACK (on_refused_cb), self);
  hd_dialog_set_body (HD_DIALOG (self->dialog), scroller);
}

gboolean
hd_meeting_text_dialog_show (GtkWidget         *parent,
                             HdBook            *book,
                             const char        *meeting_id,
                             HdMeetingPaperKind kind,
                             const char        *name,
                             GError           **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) clauses = NULL;
  Task *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent) && HD_IS_BOOK (book) && meeting_id != NULL && name != NULL, FALSE);

  text = hd_book_fill_meeting_text (book, meeting_id, kind, error);
  clauses = text != NULL ? hd_template_read_body (text, error) : NULL;
  if (clauses == NULL)
    return FALSE;
  self = g_new0 (Task, 1);
  self->book = g_object_ref (book);
  g_set_weak_pointer (&self->parent, parent);
  self->meeting = g_strdup (meeting_id);
  self->kind = kind;
  self->edit = hd_outline_edit_new ("", clauses);
  self->dialog = hd_dialog_new (parent, name, _("_Save"));
  fill_dialog (self);
  gtk_window_set_default_size (GTK_WINDOW (self->dialog), WIDTH, HEIGHT);
  g_object_set_data_full (G_OBJECT (self->dialog), "task", self, task_free);
  g_signal_connect (self->dialog, "confirmed", G_CALLBACK (on_confirmed_cb), self);
  gtk_window_present (GTK_WINDOW (self->dialog));
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
  return TRUE;
}
