/* committee-details.c: what the committee is: names, place, host and standing agency
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/committee-details.h"

#include "base/i18n.h"
#include "book/edit.h"
#include "ui/form.h"
#include "ui/outcome.h"
#include "ui/window-page.h"

struct _HdCommitteeDetails
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  GtkWidget *buttons;

  HdBook *book;
  HdForm *form;
};

G_DEFINE_FINAL_TYPE (HdCommitteeDetails, hd_committee_details, ADW_TYPE_BIN)

static void
update_buttons (HdCommitteeDetails *self)
{
  gboolean dirty = hd_form_is_dirty (self->form);

  gtk_widget_set_visible (self->buttons, dirty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "committee.save", dirty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "committee.revert", dirty);
}

/* What is being typed stays. */
static void
reload (HdCommitteeDetails *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) committee = NULL;

  if (hd_form_is_dirty (self->form))
    return;
  committee = hd_book_get_committee (self->book, &error);
  if (committee != NULL)
    hd_form_set_record (self->form, committee);
  else
    hd_window_page_report_from (GTK_WIDGET (self), _("The committee cannot be read"), error);
}

static void
save (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  HdCommitteeDetails *self = HD_COMMITTEE_DETAILS (widget);
  g_autoptr (GError) error = NULL;

  if (hd_form_save (self->form, &error))
    hd_outcome_show (widget, self->book);
  else if (error != NULL)
    hd_window_page_report_from (GTK_WIDGET (self), _("The committee was not changed"), error);
}

static void
revert (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  hd_form_revert (HD_COMMITTEE_DETAILS (widget)->form);
}

static void
make_form (HdCommitteeDetails *self)
{
  static const guint fields[] = { HD_COMMITTEE_NAME, HD_COMMITTEE_SHORT_NAME, HD_COMMITTEE_LEVEL, HD_COMMITTEE_PLACE_NAME,
                                  HD_COMMITTEE_HOST_UNIT, HD_COMMITTEE_STANDING_UNIT, HD_COMMITTEE_NUMBER_SERIES, HD_COMMITTEE_PROFILE,
                                  HD_COMMITTEE_NOTE };

  self->form = hd_form_new (self->book, HD_ENTITY_COMMITTEE);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    hd_form_add_row (self->form, self->group, fields[i], NULL);
  hd_form_set_sensitive (self->form, !hd_book_is_read_only (self->book));
  g_signal_connect_object (self->form, "notify::dirty", G_CALLBACK (update_buttons), self, G_CONNECT_SWAPPED);
}

void
hd_committee_details_set_book (HdCommitteeDetails *self,
                               HdBook             *book)
{
  g_return_if_fail (HD_IS_COMMITTEE_DETAILS (self));

  if (!g_set_object (&self->book, book) || book == NULL)
    return;
  make_form (self);
  g_signal_connect_object (book, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);
  update_buttons (self);
}

static void
hd_committee_details_dispose (GObject *object)
{
  HdCommitteeDetails *self = HD_COMMITTEE_DETAILS (object);

  g_clear_object (&self->form);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (hd_committee_details_parent_class)->dispose (object);
}

static void
hd_committee_details_class_init (HdCommitteeDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_committee_details_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/committee-details.ui");
  gtk_widget_class_bind_template_child (widget_class, HdCommitteeDetails, buttons);
  gtk_widget_class_bind_template_child (widget_class, HdCommitteeDetails, group);

  gtk_widget_class_install_action (widget_class, "committee.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "committee.revert", NULL, revert);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "committee.save", NULL);
}

static void
hd_committee_details_init (HdCommitteeDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
