/* agreement-actions.c: what can be done with a settled, signed or numbered agreement, as actions of its page
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/agreement-actions.h"

#include "base/i18n.h"
#include "model/agreement.h"
#include "model/signing.h"
#include "ui/agreement-page.h"
#include "ui/number-dialog.h"
#include "ui/paper-dialog.h"
#include "ui/reopen-dialog.h"
#include "ui/signing-dialog.h"

static void
sign (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  HdWindowPage *page = HD_WINDOW_PAGE (widget);
  const char *party = parameter != NULL ? g_variant_get_string (parameter, NULL) : NULL;
  g_autoptr (GError) error = NULL;

  if (!hd_signing_dialog_show (widget, hd_window_page_get_book (page), hd_agreement_page_get_agreement (HD_AGREEMENT_PAGE (widget)),
                               party, &error))
    hd_window_page_report_error (page, _("The agreement cannot be signed"), error);
}

static void
number (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  HdWindowPage *page = HD_WINDOW_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (!hd_number_dialog_show (widget, hd_window_page_get_book (page), hd_agreement_page_get_agreement (HD_AGREEMENT_PAGE (widget)), &error))
    hd_window_page_report_error (page, _("The agreement cannot be numbered"), error);
}

static void
reopen (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  HdWindowPage *page = HD_WINDOW_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (!hd_reopen_dialog_show (widget, hd_window_page_get_book (page), hd_agreement_page_get_agreement (HD_AGREEMENT_PAGE (widget)), &error))
    hd_window_page_report_error (page, _("The agreement cannot be reopened"), error);
}

static void
make_papers (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  hd_paper_dialog_show (widget, hd_window_page_get_book (HD_WINDOW_PAGE (widget)), hd_agreement_page_get_agreement (HD_AGREEMENT_PAGE (widget)));
}

void
hd_agreement_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.sign", NULL, sign);
  gtk_widget_class_install_action (widget_class, "page.sign-party", "s", sign);
  gtk_widget_class_install_action (widget_class, "page.number", NULL, number);
  gtk_widget_class_install_action (widget_class, "page.reopen", NULL, reopen);
  gtk_widget_class_install_action (widget_class, "page.papers", NULL, make_papers);
}

void
hd_agreement_actions_update (GtkWidget       *page,
                             const HdDossier *dossier)
{
  HdAgreementState state = hd_agreement_get_state (dossier->agreement);
  gboolean may_write = !hd_book_is_read_only (hd_window_page_get_book (HD_WINDOW_PAGE (page)));
  gboolean may_sign = may_write && (state == HD_STATE_SETTLED || state == HD_STATE_PARTLY_SIGNED);

  gtk_widget_action_set_enabled (page, "page.sign", may_sign);
  gtk_widget_action_set_enabled (page, "page.sign-party", may_sign);
  gtk_widget_action_set_enabled (page, "page.number", may_write && state == HD_STATE_SIGNED);
  gtk_widget_action_set_enabled (page, "page.reopen", may_write && hd_signing_can_reopen (dossier->agreement, NULL));
}
