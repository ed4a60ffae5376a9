/* packet-dialog.h: the whole set of a meeting's papers to the printer, into one PDF or a folder
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/dialog.h"
#include "ui/window-page.h"

G_BEGIN_DECLS

#define HD_TYPE_PACKET_DIALOG (hd_packet_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HdPacketDialog, hd_packet_dialog, HD, PACKET_DIALOG, HdDialog)

typedef enum
{
  HD_PACKET_TO_PRINTER,
  HD_PACKET_TO_FILE,
  HD_PACKET_TO_FOLDER
} HdPacketTarget;

/* What is still missing first, each line leading to its place; then what goes in, how many sets, and where to. */
GtkWidget *hd_packet_dialog_show     (HdWindowPage *page, const char *meeting_id, HdPacketTarget target);
/* As if it had been chosen in the dialog: a file or a folder that is written as soon as the dialog is confirmed. */
void       hd_packet_dialog_set_path (HdPacketDialog *self, const char *path);
/* As if that printer, and as many sets, had been chosen. Cancel stops what was not sent yet; the dialog says how many sets were. */
void       hd_packet_dialog_print    (HdPacketDialog *self, GtkPrintSettings *settings);

G_END_DECLS
