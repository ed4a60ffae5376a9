/* agreement-details.c: the tab with what is known of an agreement itself
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/agreement-details.h"

#include "base/i18n.h"
#include "model/agreement.h"

struct _HdAgreementDetails
{
  HdRecordForm parent_instance;

  GtkWidget *locked_label;
  AdwPreferencesGroup *subject_group;
  AdwPreferencesGroup *paper_group;
  AdwPreferencesGroup *links_group;
};

G_DEFINE_FINAL_TYPE (HdAgreementDetails, hd_agreement_details, HD_TYPE_RECORD_FORM)

static const guint subject_fields[] = { HD_AGREEMENT_SUBJECT, HD_AGREEMENT_TYPE_NAME, HD_AGREEMENT_KIND, HD_AGREEMENT_TERM,
                                        HD_AGREEMENT_FROM_DATE, HD_AGREEMENT_TO_DATE };
static const guint paper_fields[] = { HD_AGREEMENT_NUMBER, HD_AGREEMENT_SYMBOL, HD_AGREEMENT_PLACE, HD_AGREEMENT_SIGNED_DATE,
                                      HD_AGREEMENT_ISSUED_DATE, HD_AGREEMENT_PROFILE, HD_AGREEMENT_COLUMNS, HD_AGREEMENT_ORIGINAL_COPIES,
                                      HD_AGREEMENT_RECIPIENTS };
static const guint links_fields[] = { HD_AGREEMENT_PARENT, HD_AGREEMENT_SUPERSEDES, HD_AGREEMENT_CLUSTER_HEAD, HD_AGREEMENT_STATE_REASON,
                                      HD_AGREEMENT_NOTE };

static void
hd_agreement_details_fill (HdRecordForm *form_tab,
                           HdForm       *form)
{
  HdAgreementDetails *self = HD_AGREEMENT_DETAILS (form_tab);

  hd_record_form_add_rows (form, self->subject_group, subject_fields, G_N_ELEMENTS (subject_fields));
  hd_record_form_add_rows (form, self->paper_group, paper_fields, G_N_ELEMENTS (paper_fields));
  hd_record_form_add_rows (form, self->links_group, links_fields, G_N_ELEMENTS (links_fields));
}

/* What the database lets through once somebody has signed: notes and relations, and once each what is given after signing. */
static void
hd_agreement_details_shown (HdRecordForm   *form_tab,
                            HdForm         *form,
                            const HdRecord *agreement)
{
  static const guint once[] = { HD_AGREEMENT_NUMBER, HD_AGREEMENT_SYMBOL, HD_AGREEMENT_SIGNED_DATE, HD_AGREEMENT_ISSUED_DATE };
  static const guint always[] = { HD_AGREEMENT_SUPERSEDES, HD_AGREEMENT_CLUSTER_HEAD, HD_AGREEMENT_STATE_REASON, HD_AGREEMENT_NOTE };
  gboolean writable = !hd_book_is_read_only (hd_record_tab_get_book (HD_RECORD_TAB (form_tab)));
  gboolean locked = hd_agreement_is_locked (agreement);

  hd_form_set_sensitive (form, writable && !locked);
  for (guint i = 0; writable && locked && i < G_N_ELEMENTS (always); i++)
    gtk_widget_set_sensitive (hd_form_get_row (form, always[i]), TRUE);
  for (guint i = 0; writable && locked && i < G_N_ELEMENTS (once); i++)
    gtk_widget_set_sensitive (hd_form_get_row (form, once[i]), hd_record_is_empty (agreement, once[i]));
  gtk_widget_set_visible (HD_AGREEMENT_DETAILS (form_tab)->locked_label, locked);
}

static void
hd_agreement_details_class_init (HdAgreementDetailsClass *klass)
{
  HdRecordFormClass *form_class = HD_RECORD_FORM_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  form_class->kind = HD_ENTITY_AGREEMENT;
  form_class->unread = N_("The agreement was not read");
  form_class->fill = hd_agreement_details_fill;
  form_class->shown = hd_agreement_details_shown;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/agreement-details.ui");
  gtk_widget_class_bind_template_child (widget_class, HdAgreementDetails, links_group);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementDetails, locked_label);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementDetails, paper_group);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementDetails, subject_group);
}

static void
hd_agreement_details_init (HdAgreementDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
