/* dialog.h: what every dialog of the window has in common
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HD_TYPE_DIALOG (hd_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (HdDialog, hd_dialog, HD, DIALOG, AdwWindow)

/* A modal window: Cancel at the left, the verb at the right, an error line above the body. Enter confirms when the dialog is
 * valid, Escape cancels. Subclasses fill the property "body" in their template and implement confirm(); others connect to
 * "confirmed". The dialog stays open until hd_dialog_close(): confirm() may fail.
 *
 * Properties: "body" (GtkWidget), "verb" (string, "_Create"), "leave" ("_Cancel"), "valid" (FALSE at first), "destructive" (boolean). */
struct _HdDialogClass
{
  AdwWindowClass parent_class;

  void (*confirm) (HdDialog *self);
};

GtkWidget *hd_dialog_new         (GtkWidget *parent, const char *title, const char *verb) G_GNUC_WARN_UNUSED_RESULT;
/* Above the window that @parent is in. */
void       hd_dialog_set_parent  (HdDialog *self, GtkWidget *parent);
void       hd_dialog_set_body    (HdDialog *self, GtkWidget *body);
void       hd_dialog_set_verb    (HdDialog *self, const char *verb);
void       hd_dialog_set_valid   (HdDialog *self, gboolean valid);
/* @sentence: (nullable): NULL takes the line away */
void       hd_dialog_show_error  (HdDialog *self, const char *sentence);
/* While work goes on nothing can be typed or pressed but Cancel. */
void       hd_dialog_set_busy    (HdDialog *self, gboolean busy);
void       hd_dialog_confirm     (HdDialog *self); /* as if the verb were pressed; nothing when not valid or busy */
void       hd_dialog_close       (HdDialog *self);

G_END_DECLS
