/* unit-header-preview.h: how a unit stands at the head of a paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/record.h"

G_BEGIN_DECLS

#define HD_TYPE_UNIT_HEADER_PREVIEW (hd_unit_header_preview_get_type ())
G_DECLARE_FINAL_TYPE (HdUnitHeaderPreview, hd_unit_header_preview, HD, UNIT_HEADER_PREVIEW, AdwPreferencesRow)

/* The superior body upright, the issuing one bold below it, both in capitals and broken as in print, with the rule under them. */
GtkWidget *hd_unit_header_preview_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void       hd_unit_header_preview_set_unit (HdUnitHeaderPreview *self, const HdRecord *unit);

G_END_DECLS
