/* pdf-pango.h: the same documents laid out by Pango and written by Cairo
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/document.h"

G_BEGIN_DECLS

GBytes *pdf_pango_new (const HdDocument *document, guint *n_pages);

G_END_DECLS
