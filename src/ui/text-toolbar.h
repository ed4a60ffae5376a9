/* text-toolbar.h: what can be done with the clause under the cursor, as buttons above the text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/outline-editor.h"
#include "ui/window-page.h"

G_BEGIN_DECLS

#define HD_TYPE_TEXT_TOOLBAR (hd_text_toolbar_get_type ())
G_DECLARE_FINAL_TYPE (HdTextToolbar, hd_text_toolbar, HD, TEXT_TOOLBAR, AdwBin)

/* Its buttons act on the editor, and the focus goes back to the text. Uses the actions "text.save", "text.passage" and
 * "text.placeholder" (string) of a widget around it. */

void hd_text_toolbar_set_editor  (HdTextToolbar *self, HdOutlineEditor *editor);
/* A narrow window has room for the most important tools only; the others have keys and the clause's menu. */
void hd_text_toolbar_set_width   (HdTextToolbar *self, HdWidth width);
void hd_text_toolbar_set_unsaved (HdTextToolbar *self, gboolean unsaved);

G_END_DECLS
