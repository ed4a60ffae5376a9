/* member-dialog.c: a member of the committee: adding, changing, leaving
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/member-dialog.h"

#include "base/i18n.h"
#include "book/committee.h"
#include "ui/date-row.h"
#include "ui/dialog.h"
#include "ui/form.h"
#include "ui/outcome.h"

typedef struct
{
  HdBook    *book;
  HdForm    *form;      /* NULL in the dialog of an end */
  HdDateRow *day_row;   /* of the end */
  char      *member_id;
  GtkWidget *parent;    /* weak */
} Task;

static void
task_free (Task *self)
{
  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->form);
  g_object_unref (self->book);
  g_free (self->member_id);
  g_free (self);
}

static Task *
task_new (GtkWidget *dialog,
          GtkWidget *parent,
          HdBook    *book)
{
  Task *self = g_new0 (Task, 1);

  self->book = g_object_ref (book);
  g_set_weak_pointer (&self->parent, parent);
  g_object_set_data_full (G_OBJECT (dialog), "task", self, (GDestroyNotify) task_free);
  return self;
}

/* The rows with the room around them that every dialog has. @height: of the window, pixels */
static void
set_group (GtkWidget *dialog,
           GtkWidget *group,
           int        height)
{
  GtkWidget *page = adw_preferences_page_new ();

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  hd_dialog_set_body (HD_DIALOG (dialog), page);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 520, height);
}

static void
conclude (HdDialog *dialog,
          Task     *task,
          gboolean  good,
          GError   *error)
{
  g_autoptr (HdBook) book = g_object_ref (task->book);
  GtkWidget *parent = task->parent;

  if (!good)
    {
      hd_dialog_show_error (dialog, error->message);
      return;
    }
  hd_dialog_close (dialog);
  if (parent != NULL)
    hd_outcome_show (parent, book);
}

static void
on_save_confirmed_cb (HdDialog *dialog)
{
  Task *task = g_object_get_data (G_OBJECT (dialog), "task");
  g_autoptr (HdRecord) member = hd_form_read (task->form);
  g_autoptr (GError) error = NULL;

  if (member != NULL)
    conclude (dialog, task, hd_book_save_member (task->book, member, &error), error);
}

static HdRecord *
make_member (void)
{
  HdRecord *member = hd_record_new (HD_ENTITY_COMMITTEE_MEMBER);

  hd_record_set_text (member, HD_COMMITTEE_MEMBER_ROLE, "member");
  hd_record_set_integer (member, HD_COMMITTEE_MEMBER_POSITION, 1); /* the book finds the place */
  hd_record_set_date (member, HD_COMMITTEE_MEMBER_FROM_DATE, hd_date_today ());
  return member;
}

void
hd_member_dialog_show (GtkWidget      *parent,
                       HdBook         *book,
                       const HdRecord *member)
{
  static const guint fields[] = { HD_COMMITTEE_MEMBER_PERSON, HD_COMMITTEE_MEMBER_ROLE, HD_COMMITTEE_MEMBER_FROM_DATE,
                                  HD_COMMITTEE_MEMBER_TO_DATE, HD_COMMITTEE_MEMBER_NOTE };
  g_autoptr (HdRecord) record = NULL;
  GtkWidget *dialog, *group;
  Task *task;

  g_return_if_fail (GTK_IS_WIDGET (parent) && HD_IS_BOOK (book));

  record = member != NULL ? hd_record_copy (member) : make_member ();
  dialog = hd_dialog_new (parent, member != NULL ? _("Committee Member") : _("New Committee Member"), member != NULL ? _("_Save") : _("_Add"));
  group = adw_preferences_group_new ();
  task = task_new (dialog, parent, book);
  task->form = hd_form_new (book, HD_ENTITY_COMMITTEE_MEMBER);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    hd_form_add_row (task->form, ADW_PREFERENCES_GROUP (group), fields[i], NULL);
  hd_form_set_record (task->form, record);

  set_group (dialog, group, 480);
  hd_dialog_set_valid (HD_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "confirmed", G_CALLBACK (on_save_confirmed_cb), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_end_confirmed_cb (HdDialog *dialog)
{
  Task *task = g_object_get_data (G_OBJECT (dialog), "task");
  g_autoptr (GError) error = NULL;
  HdDate day;

  if (!hd_date_row_read (task->day_row, &day, &error))
    hd_dialog_show_error (dialog, error->message);
  else if (day == HD_DATE_NONE)
    hd_dialog_show_error (dialog, _("Say which is the last day in the committee."));
  else
    conclude (dialog, task, hd_book_end_member (task->book, task->member_id, day, &error), error);
}

void
hd_member_end_dialog_show (GtkWidget      *parent,
                           HdBook         *book,
                           const HdRecord *member)
{
  GtkWidget *dialog, *group;
  Task *task;

  g_return_if_fail (GTK_IS_WIDGET (parent) && HD_IS_BOOK (book) && member != NULL);

  dialog = hd_dialog_new (parent, _("Leaves the Committee"), _("_Save"));
  group = adw_preferences_group_new ();
  task = task_new (dialog, parent, book);
  task->member_id = g_strdup (hd_record_get_id (member));
  task->day_row = HD_DATE_ROW (hd_date_row_new (_("Last day in the committee")));
  hd_date_row_set_date (task->day_row, hd_date_today ());
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (task->day_row));

  set_group (dialog, group, 240);
  hd_dialog_set_valid (HD_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "confirmed", G_CALLBACK (on_end_confirmed_cb), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}
