/* unsaved-toast.h: a text that was left without saving, and a button that saves it from wherever one is then
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/text-desk.h"

G_BEGIN_DECLS

/* @tab: the widget that has the text: its action "text.save" saves it. Returns: (transfer none) (nullable): NULL without a place for toasts. */
AdwToast *hd_unsaved_toast_show  (GtkWidget *tab, const char *agreement_id);
gboolean  hd_unsaved_toast_is_of (AdwToast *toast, const char *agreement_id);
/* The tab turns to another text: from now on the toast keeps this one. @edit: (transfer full) */
void      hd_unsaved_toast_take  (AdwToast *toast, HdTextDesk *desk, HdOutlineEdit *edit);

G_END_DECLS
