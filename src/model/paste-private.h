/* paste-private.h: what the readers of pasted text share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/paste.h"

G_BEGIN_DECLS

/* What may come in at once: the text of several agreements, but no library. */
#define HD_PASTE_MAX_BYTES (1024 * 1024)
#define HD_PASTE_MAX_LINES 4000

/* One paragraph, cleaned; nothing for an empty one or a mere rule. @mark: what its numbering was, where none is typed in @text. */
gboolean hd_paste_add_line (GPtrArray *lines, const char *text, HdPasteMark mark, GError **error);
/* With one blank each where tabs, soft breaks and runs of blanks stood, also no-break ones. */
char    *hd_paste_squeeze (const char *line) G_GNUC_WARN_UNUSED_RESULT;
/* Of text that is longer than what may come in. */
void     hd_paste_set_too_long (GError **error);
/* FALSE with an error when @text is not Unicode, or was written in TCVN3 or VNI. */
gboolean hd_paste_check_encoding (const char *text, GError **error);

G_END_DECLS
