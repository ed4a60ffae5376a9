/* painter-log.h: writes operations as lines of text, for golden tests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "paint/painter.h"

G_BEGIN_DECLS

HdPainter *hd_painter_log_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       hd_painter_log_free (HdPainter *self);
/* Lines so far, numbers with two decimals: "text LiberationSerif-Bold 13 x=85.04 y=92.10 #000000 CỘNG@85.04 HÒA@120.31". */
const char *hd_painter_log_get_text (HdPainter *self);

G_END_DECLS
