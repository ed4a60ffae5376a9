/* agreement-details.c: the tab with what is known of an agreement itself
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/agreement-details.h"

#include "base/error.h"
#include "base/i18n.h"
#include "model/agreement.h"
#include "ui/form.h"
#include "ui/outcome.h"

struct _HdAgreementDetails
{
  HdRecordTab parent_instance;

  GtkWidget *locked_label;
  AdwPreferencesGroup *subject_group;
  AdwPreferencesGroup *paper_group;
  AdwPreferencesGroup *links_group;
  GtkActionBar *bar;

  HdForm *form;
  char *shown; /* id of the agreement in the form */
};

G_DEFINE_FINAL_TYPE (HdAgreementDetails, hd_agreement_details, HD_TYPE_RECORD_TAB)

static const guint subject_fields[] = { HD_AGREEMENT_SUBJECT, HD_AGREEMENT_TYPE_NAME, HD_AGREEMENT_KIND, HD_AGREEMENT_TERM,
                                        HD_AGREEMENT_FROM_DATE, HD_AGREEMENT_TO_DATE };
static const guint paper_fields[] = { HD_AGREEMENT_NUMBER, HD_AGREEMENT_SYMBOL, HD_AGREEMENT_PLACE, HD_AGREEMENT_SIGNED_DATE,
                                      HD_AGREEMENT_ISSUED_DATE, HD_AGREEMENT_PROFILE, HD_AGREEMENT_COLUMNS, HD_AGREEMENT_ORIGINAL_COPIES,
                                      HD_AGREEMENT_RECIPIENTS };
static const guint links_fields[] = { HD_AGREEMENT_PARENT, HD_AGREEMENT_SUPERSEDES, HD_AGREEMENT_CLUSTER_HEAD, HD_AGREEMENT_STATE_REASON,
                                      HD_AGREEMENT_NOTE };

static void
on_dirty_changed_cb (HdAgreementDetails *self)
{
  gboolean dirty = hd_form_is_dirty (self->form);

  gtk_action_bar_set_revealed (self->bar, dirty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "details.save", dirty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "details.revert", dirty);
}

static void
add_rows (HdAgreementDetails  *self,
          AdwPreferencesGroup *group,
          const guint         *fields,
          guint                n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    hd_form_add_row (self->form, group, fields[i], NULL);
}

static void
ensure_form (HdAgreementDetails *self)
{
  if (self->form != NULL)
    return;

  self->form = hd_form_new (hd_record_tab_get_book (HD_RECORD_TAB (self)), HD_ENTITY_AGREEMENT);
  add_rows (self, self->subject_group, subject_fields, G_N_ELEMENTS (subject_fields));
  add_rows (self, self->paper_group, paper_fields, G_N_ELEMENTS (paper_fields));
  add_rows (self, self->links_group, links_fields, G_N_ELEMENTS (links_fields));
  g_signal_connect_object (self->form, "notify::dirty", G_CALLBACK (on_dirty_changed_cb), self, G_CONNECT_SWAPPED);
}

/* What the database lets through once somebody has signed: notes and relations, and once each what is given after signing. */
static void
set_locked (HdAgreementDetails *self,
            const HdRecord     *agreement)
{
  static const guint once[] = { HD_AGREEMENT_NUMBER, HD_AGREEMENT_SYMBOL, HD_AGREEMENT_SIGNED_DATE, HD_AGREEMENT_ISSUED_DATE };
  static const guint always[] = { HD_AGREEMENT_SUPERSEDES, HD_AGREEMENT_CLUSTER_HEAD, HD_AGREEMENT_STATE_REASON, HD_AGREEMENT_NOTE };
  gboolean writable = !hd_book_is_read_only (hd_record_tab_get_book (HD_RECORD_TAB (self)));
  gboolean locked = hd_agreement_is_locked (agreement);

  hd_form_set_sensitive (self->form, writable && !locked);
  for (guint i = 0; writable && locked && i < G_N_ELEMENTS (always); i++)
    gtk_widget_set_sensitive (hd_form_get_row (self->form, always[i]), TRUE);
  for (guint i = 0; writable && locked && i < G_N_ELEMENTS (once); i++)
    gtk_widget_set_sensitive (hd_form_get_row (self->form, once[i]), hd_record_is_empty (agreement, once[i]));
  gtk_widget_set_visible (self->locked_label, locked);
}

static void
hd_agreement_details_load (HdRecordTab *tab)
{
  HdAgreementDetails *self = HD_AGREEMENT_DETAILS (tab);
  const char *id = hd_record_tab_get_record (tab);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) agreement = NULL;

  ensure_form (self);
  /* What somebody is typing stays; saving tells when the record was changed meanwhile. */
  if (hd_form_is_dirty (self->form) && g_strcmp0 (self->shown, id) == 0)
    return;

  agreement = hd_book_get_record (hd_record_tab_get_book (tab), HD_ENTITY_AGREEMENT, id, &error);
  if (agreement != NULL)
    {
      g_free (self->shown);
      self->shown = g_strdup (id);
      hd_form_set_record (self->form, agreement);
      set_locked (self, agreement);
      on_dirty_changed_cb (self);
    }
  else if (!g_error_matches (error, HD_ERROR, HD_ERROR_NOT_FOUND))
    hd_window_page_report_error (hd_record_tab_get_page (tab), _("The agreement was not read"), error);
}

static void
hd_agreement_details_go_to (HdRecordTab *tab,
                            int          field,
                            const char  *record)
{
  HdAgreementDetails *self = HD_AGREEMENT_DETAILS (tab);

  if (field >= 0 && self->form != NULL && hd_form_get_row (self->form, (guint) field) != NULL)
    hd_form_focus (self->form, (guint) field);
}

static void
save (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  HdAgreementDetails *self = HD_AGREEMENT_DETAILS (widget);
  g_autoptr (GError) error = NULL;

  if (hd_form_save (self->form, &error))
    {
      hd_outcome_show (widget, hd_record_tab_get_book (HD_RECORD_TAB (self)));
      hd_agreement_details_load (HD_RECORD_TAB (self));
    }
  else if (error != NULL)
    hd_window_page_report_error (hd_record_tab_get_page (HD_RECORD_TAB (self)), _("The changes were not saved"), error);
}

static void
revert (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  HdAgreementDetails *self = HD_AGREEMENT_DETAILS (widget);

  hd_form_revert (self->form);
  hd_agreement_details_load (HD_RECORD_TAB (self));
}

static void
hd_agreement_details_dispose (GObject *object)
{
  HdAgreementDetails *self = HD_AGREEMENT_DETAILS (object);

  g_clear_object (&self->form);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (hd_agreement_details_parent_class)->dispose (object);
}

static void
hd_agreement_details_class_init (HdAgreementDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_agreement_details_dispose;
  HD_RECORD_TAB_CLASS (klass)->load = hd_agreement_details_load;
  HD_RECORD_TAB_CLASS (klass)->go_to = hd_agreement_details_go_to;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/agreement-details.ui");
  gtk_widget_class_bind_template_child (widget_class, HdAgreementDetails, bar);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementDetails, links_group);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementDetails, locked_label);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementDetails, paper_group);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementDetails, subject_group);

  gtk_widget_class_install_action (widget_class, "details.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "details.revert", NULL, revert);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "details.save", NULL);
}

static void
hd_agreement_details_init (HdAgreementDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
