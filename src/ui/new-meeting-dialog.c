/* new-meeting-dialog.c: preparing a meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/new-meeting-dialog.h"

#include "base/i18n.h"
#include "book/edit.h"
#include "ui/dialog.h"
#include "ui/form.h"
#include "ui/meeting-links.h"
#include "ui/outcome.h"

#define HD_TYPE_NEW_MEETING_DIALOG (hd_new_meeting_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HdNewMeetingDialog, hd_new_meeting_dialog, HD, NEW_MEETING_DIALOG, HdDialog)

struct _HdNewMeetingDialog
{
  HdDialog parent_instance;

  AdwPreferencesGroup *title_group;
  AdwPreferencesGroup *place_group;
  HdMeetingLinks *links;

  HdWindowPage *page;
  HdBook *book;
  HdForm *form;
};

G_DEFINE_FINAL_TYPE (HdNewMeetingDialog, hd_new_meeting_dialog, HD_TYPE_DIALOG)

static const guint title_fields[] = { HD_MEETING_KIND, HD_MEETING_TITLE };
static const guint place_fields[] = { HD_MEETING_DATE, HD_MEETING_SESSION, HD_MEETING_START_TIME, HD_MEETING_END_TIME, HD_MEETING_PLACE,
                                      HD_MEETING_HOST_UNIT };

static gboolean
create (HdNewMeetingDialog *self,
        HdRecord           *meeting,
        GError            **error)
{
  g_autofree char *title = hd_record_dup_title (meeting);
  g_autoptr (HdEdit) edit = hd_edit_new_printf (self->book, _("Add meeting “%s”"), title);
  GPtrArray *links = hd_meeting_links_get (self->links);

  hd_edit_put (edit, meeting);
  for (guint i = 0; i < links->len; i++)
    {
      HdRecord *link = g_ptr_array_index (links, i);

      hd_record_set_text (link, HD_MEETING_AGREEMENT_MEETING, hd_record_get_id (meeting));
      hd_edit_put (edit, link);
    }
  return hd_edit_apply (edit, error);
}

static void
hd_new_meeting_dialog_confirm (HdDialog *dialog)
{
  HdNewMeetingDialog *self = HD_NEW_MEETING_DIALOG (dialog);
  g_autoptr (HdRecord) meeting = hd_form_read (self->form);
  g_autoptr (HdWindowPage) page = g_object_ref (self->page);
  g_autoptr (GError) error = NULL;

  if (meeting == NULL)
    return;
  if (!create (self, meeting, &error))
    {
      hd_dialog_show_error (dialog, error->message);
      return;
    }
  hd_outcome_show (GTK_WIDGET (page), self->book);
  hd_dialog_close (dialog);
  gtk_widget_activate_action (GTK_WIDGET (page), "book.open", "(ss)", "meeting", hd_record_get_id (meeting));
}

static void
hd_new_meeting_dialog_dispose (GObject *object)
{
  HdNewMeetingDialog *self = HD_NEW_MEETING_DIALOG (object);

  g_clear_object (&self->page);
  g_clear_object (&self->book);
  g_clear_object (&self->form);

  G_OBJECT_CLASS (hd_new_meeting_dialog_parent_class)->dispose (object);
}

static void
hd_new_meeting_dialog_class_init (HdNewMeetingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_new_meeting_dialog_dispose;
  HD_DIALOG_CLASS (klass)->confirm = hd_new_meeting_dialog_confirm;

  g_type_ensure (HD_TYPE_MEETING_LINKS);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/new-meeting-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HdNewMeetingDialog, links);
  gtk_widget_class_bind_template_child (widget_class, HdNewMeetingDialog, place_group);
  gtk_widget_class_bind_template_child (widget_class, HdNewMeetingDialog, title_group);
}

static void
hd_new_meeting_dialog_init (HdNewMeetingDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
make_form (HdNewMeetingDialog *self)
{
  g_autoptr (HdRecord) meeting = hd_record_new (HD_ENTITY_MEETING);

  self->form = hd_form_new (self->book, HD_ENTITY_MEETING);
  for (guint i = 0; i < G_N_ELEMENTS (title_fields); i++)
    hd_form_add_row (self->form, self->title_group, title_fields[i], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (place_fields); i++)
    hd_form_add_row (self->form, self->place_group, place_fields[i], NULL);
  hd_record_set_text (meeting, HD_MEETING_KIND, "interim");
  hd_form_set_record (self->form, meeting);
}

void
hd_new_meeting_dialog_show (HdWindowPage *page)
{
  HdNewMeetingDialog *self;

  g_return_if_fail (HD_IS_WINDOW_PAGE (page));

  self = g_object_new (HD_TYPE_NEW_MEETING_DIALOG, NULL);
  self->page = g_object_ref (page);
  self->book = g_object_ref (hd_window_page_get_book (page));
  make_form (self);
  hd_meeting_links_show (self->links, self->book, NULL);
  hd_dialog_set_valid (HD_DIALOG (self), TRUE);
  hd_dialog_set_parent (HD_DIALOG (self), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (self));
  hd_form_focus (self->form, HD_MEETING_TITLE);
}
