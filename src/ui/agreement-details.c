/* agreement-details.c: the tab with what is known of an agreement itself
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/agreement-details.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/agreements.h"
#include "model/agreement-moves.h"

struct _HdAgreementDetails
{
  HdAgreementTab parent_instance;

  GtkListBox *facts;
};

G_DEFINE_FINAL_TYPE (HdAgreementDetails, hd_agreement_details, HD_TYPE_AGREEMENT_TAB)

static void
add_fact (HdAgreementDetails *self,
          const char         *name,
          const char         *value)
{
  GtkWidget *row;

  if (value == NULL || value[0] == '\0')
    return;

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), value);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "property");
  gtk_list_box_append (self->facts, row);
}

static char *
make_period (const HdRecord *agreement)
{
  HdPeriod period = hd_record_get_period (agreement, HD_AGREEMENT_FROM_DATE, HD_AGREEMENT_TO_DATE);
  g_autofree char *text = NULL;

  if (period.from == HD_DATE_NONE && period.to == HD_DATE_NONE)
    return NULL;

  text = hd_period_print (&period);
  return hd_text_capitalize (text);
}

static char *
make_parties (const HdDossier *dossier)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < dossier->parties->len; i++)
    g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", hd_agreement_party_name (dossier, g_ptr_array_index (dossier->parties, i)));
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
show_facts (HdAgreementDetails *self,
            const HdDossier    *dossier)
{
  const HdRecord *agreement = dossier->agreement;
  g_autofree char *number = hd_agreement_dup_number (agreement);
  g_autofree char *period = make_period (agreement);
  g_autofree char *parties = make_parties (dossier);
  g_autofree char *signed_on = hd_date_display (hd_record_get_date (agreement, HD_AGREEMENT_SIGNED_DATE));
  g_autofree char *issued_on = hd_date_display (hd_record_get_date (agreement, HD_AGREEMENT_ISSUED_DATE));
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->facts))) != NULL)
    gtk_list_box_remove (self->facts, row);
  add_fact (self, _("Name"), hd_record_get_text (agreement, HD_AGREEMENT_SUBJECT));
  add_fact (self, _("Type"), hd_record_get_text (agreement, HD_AGREEMENT_TYPE_NAME));
  add_fact (self, _("Number and Symbol"), number);
  add_fact (self, _("Period"), period);
  add_fact (self, _("Parties"), parties);
  add_fact (self, _("Place Name"), hd_record_get_text (agreement, HD_AGREEMENT_PLACE));
  add_fact (self, _("Signed On"), signed_on);
  add_fact (self, _("Issued On"), issued_on);
  add_fact (self, _("Reason"), hd_record_get_text (agreement, HD_AGREEMENT_STATE_REASON));
  add_fact (self, _("Note"), hd_record_get_text (agreement, HD_AGREEMENT_NOTE));
}

static void
hd_agreement_details_load (HdAgreementTab *tab)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdDossier) dossier = NULL;

  dossier = hd_book_get_dossier (hd_agreement_tab_get_book (tab), hd_agreement_tab_get_agreement (tab), &error);
  if (dossier != NULL)
    show_facts (HD_AGREEMENT_DETAILS (tab), dossier);
  else if (!g_error_matches (error, HD_ERROR, HD_ERROR_NOT_FOUND))
    hd_window_page_report_error (hd_agreement_tab_get_page (tab), _("The agreement was not read"), error);
}

static void
hd_agreement_details_class_init (HdAgreementDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  HD_AGREEMENT_TAB_CLASS (klass)->load = hd_agreement_details_load;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/agreement-details.ui");
  gtk_widget_class_bind_template_child (widget_class, HdAgreementDetails, facts);
}

static void
hd_agreement_details_init (HdAgreementDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
