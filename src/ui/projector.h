/* projector.h: charts on the whole screen, in large type, walked through with the arrow keys
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "charts/chart.h"
#include "paint/font.h"

G_BEGIN_DECLS

#define HD_TYPE_PROJECTOR (hd_projector_get_type ())
G_DECLARE_FINAL_TYPE (HdProjector, hd_projector, HD, PROJECTOR, GtkWindow)

/**
 * hd_projector_show:
 * @fonts: (nullable): those of the papers, used when no font of the screen can be
 * @charts: (element-type HdChart): at least one
 * @first: the one that is shown first
 *
 * A window over that of @parent that fills the screen. Right, Page Down and Space go on, Left and Page Up back, Home and End to the
 * ends; Esc, F5 and F11 leave. Nothing in it can be changed.
 *
 * Returns: (transfer none): it belongs to itself
 */
HdProjector *hd_projector_show      (GtkWidget *parent, HdFontSet *fonts, GPtrArray *charts, guint first);
guint        hd_projector_get_shown (HdProjector *self);

G_END_DECLS
