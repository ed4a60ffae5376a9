/* files-tab.h: the tab with the scans and other files of an agreement
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/record-tab.h"

G_BEGIN_DECLS

#define HD_TYPE_FILES_TAB (hd_files_tab_get_type ())
G_DECLARE_FINAL_TYPE (HdFilesTab, hd_files_tab, HD, FILES_TAB, HdRecordTab)

G_END_DECLS
