/* agreements-page.c: the list of agreements with search and sorting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/agreements-page.h"

#include "base/i18n.h"
#include "ui/agreement-cells.h"
#include "ui/agreement-filter.h"
#include "ui/batch-dialog.h"
#include "ui/new-agreement-dialog.h"

struct _HdAgreementsPage
{
  HdListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (HdAgreementsPage, hd_agreements_page, HD_TYPE_LIST_PAGE)

/* Narrow: the name with the rest and the state's word below it, and the state's symbol. Medium: what fits beside the sidebar of a small screen. */
static const HdListColumn columns[HD_N_AGREEMENT_CELLS] = {
  [HD_AGREEMENT_CELL_NUMBER] = { N_("Number and Symbol"), HD_SORT_NUMBER, FALSE, 150, HD_WIDTH_MEDIUM, FALSE },
  [HD_AGREEMENT_CELL_TITLE] = { N_("Name"), HD_SORT_TITLE, TRUE, 166, HD_WIDTH_NARROW, TRUE },
  [HD_AGREEMENT_CELL_PARTIES] = { N_("Parties"), -1, FALSE, 196, HD_WIDTH_WIDE, FALSE },
  [HD_AGREEMENT_CELL_PERIOD] = { N_("Period"), HD_SORT_PERIOD, FALSE, 166, HD_WIDTH_MEDIUM, FALSE },
  [HD_AGREEMENT_CELL_STATE] = { N_("State"), HD_SORT_STATE, FALSE, 162, HD_WIDTH_NARROW, TRUE },
  [HD_AGREEMENT_CELL_SIGNED] = { N_("Signed On"), HD_SORT_SIGNED, FALSE, 112, HD_WIDTH_FULL, FALSE },
};

static GtkListItemFactory *
make_factory (guint    column,
              gboolean narrow)
{
  return hd_agreement_cell_factory_new ((HdAgreementCell) column, narrow);
}

static const HdListPageKind kind = {
  .kind = HD_ENTITY_AGREEMENT,
  .icon = "hd-agreement-symbolic",
  .title = N_("Programmes"),
  .add = N_("New Programme"),
  .add_label = N_("_New Programme…"),
  .search = N_("Search programmes"),
  .searched = N_("Name, number, symbol or party"),
  .empty_title = N_("No Programmes Yet"),
  .empty_description = N_("Draft a new one, from last year’s or from a template."),
  .unread_title = N_("The Programmes Cannot Be Read"),
  .undeleted = N_("The programme was not deleted"),
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .make_factory = make_factory,
};

static char *
hd_agreements_page_dup_count (guint n_rows)
{
  /* Translators: how many programmes the list shows. */
  return g_strdup_printf (ngettext ("%u programme", "%u programmes", n_rows), n_rows);
}

static void
hd_agreements_page_create (HdListPage *page)
{
  hd_new_agreement_dialog_show (HD_WINDOW_PAGE (page), NULL);
}

static void
hd_agreements_page_updated (HdListPage *page,
                            guint       n_rows)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "page.print", n_rows > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "page.export", n_rows > 0);
}

/* What the page is about is its list: the papers of all that it shows. */
static void
print_several (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  HdListQuery query = hd_record_list_get_query (hd_list_page_get_list (HD_LIST_PAGE (widget)));

  hd_batch_dialog_show (HD_WINDOW_PAGE (widget), &query);
}

static void
hd_agreements_page_class_init (HdAgreementsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HdListPageClass *page_class = HD_LIST_PAGE_CLASS (klass);

  page_class->kind = &kind;
  page_class->filter_type = HD_TYPE_AGREEMENT_FILTER;
  page_class->dup_count = hd_agreements_page_dup_count;
  page_class->create = hd_agreements_page_create;
  page_class->updated = hd_agreements_page_updated;
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_several);
  gtk_widget_class_install_action (widget_class, "page.export", NULL, print_several);
}

static void
hd_agreements_page_init (HdAgreementsPage *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-print-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.print");
  gtk_widget_set_tooltip_text (button, _("Print or Export Several…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Print or Export Several…"), -1);
  hd_list_page_add_button (HD_LIST_PAGE (self), button);
}
