/* agreement-actions.h: what can be done with a settled, signed or numbered agreement, as actions of its page
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/dossier.h"

G_BEGIN_DECLS

/* Actions of an HdAgreementPage: "page.sign" (all that are missing), "page.sign-party" (s: id of a party), "page.number",
 * "page.reopen", "page.papers". */
void hd_agreement_actions_install (GtkWidgetClass *widget_class);
/* Only what may be done in the agreement's state is left enabled. */
void hd_agreement_actions_update  (GtkWidget *page, const HdDossier *dossier);

G_END_DECLS
