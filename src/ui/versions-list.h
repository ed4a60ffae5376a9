/* versions-list.h: the versions of a text, to be read, compared and brought back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

#define HD_TYPE_VERSIONS_LIST (hd_versions_list_get_type ())
G_DECLARE_FINAL_TYPE (HdVersionsList, hd_versions_list, HD, VERSIONS_LIST, AdwBin)

/* @can_change: whether the text may be changed: versions saved and brought back */
void hd_versions_list_load (HdVersionsList *self, HdBook *book, const char *agreement_id, gboolean can_change);

G_END_DECLS
