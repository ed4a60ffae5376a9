/* unsaved-toast.c: a text that was left without saving, and a button that saves it from wherever one is then
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/unsaved-toast.h"

#include "base/i18n.h"
#include "ui/messages.h"
#include "ui/outcome.h"

#define KEY "hd-unsaved-text"
#define TIMEOUT 15 /* seconds: time to notice where one was */

typedef struct
{
  char *agreement;
  GtkWidget *tab;      /* weak */
  HdTextDesk *desk;    /* once the tab has another text */
  HdOutlineEdit *edit;
} Unsaved;

static void
unsaved_free (gpointer data)
{
  Unsaved *self = data;

  g_clear_weak_pointer (&self->tab);
  g_clear_pointer (&self->desk, hd_text_desk_unref);
  g_clear_pointer (&self->edit, hd_outline_edit_free);
  g_free (self->agreement);
  g_free (self);
}

static void
on_button_clicked_cb (AdwToast        *toast,
                      AdwToastOverlay *overlay)
{
  Unsaved *self = g_object_get_data (G_OBJECT (toast), KEY);
  g_autoptr (GError) error = NULL;

  if (self->edit == NULL)
    {
      if (self->tab != NULL)
        gtk_widget_activate_action (self->tab, "text.save", NULL);
      return;
    }
  if (hd_text_desk_save (self->desk, self->edit, &error))
    hd_outcome_show (GTK_WIDGET (overlay), hd_text_desk_get_book (self->desk));
  else
    adw_toast_overlay_add_toast (overlay, hd_message_error_toast (GTK_WIDGET (overlay), _("The text was not saved"), error));
}

AdwToast *
hd_unsaved_toast_show (GtkWidget  *tab,
                       const char *agreement_id)
{
  GtkWidget *overlay;
  Unsaved *self;
  AdwToast *toast;

  g_return_val_if_fail (GTK_IS_WIDGET (tab) && agreement_id != NULL, NULL);

  overlay = gtk_widget_get_ancestor (tab, ADW_TYPE_TOAST_OVERLAY);
  if (overlay == NULL)
    return NULL;
  self = g_new0 (Unsaved, 1);
  self->agreement = g_strdup (agreement_id);
  g_set_weak_pointer (&self->tab, tab);
  toast = adw_toast_new (_("The text is not saved yet"));
  adw_toast_set_button_label (toast, _("_Save"));
  adw_toast_set_timeout (toast, TIMEOUT);
  g_object_set_data_full (G_OBJECT (toast), KEY, self, unsaved_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_button_clicked_cb), overlay, 0);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  return toast;
}

gboolean
hd_unsaved_toast_is_of (AdwToast   *toast,
                        const char *agreement_id)
{
  const Unsaved *self = g_object_get_data (G_OBJECT (toast), KEY);

  return g_strcmp0 (self->agreement, agreement_id) == 0;
}

void
hd_unsaved_toast_take (AdwToast      *toast,
                       HdTextDesk    *desk,
                       HdOutlineEdit *edit)
{
  Unsaved *self = g_object_get_data (G_OBJECT (toast), KEY);

  g_return_if_fail (self->edit == NULL && desk != NULL && edit != NULL);

  self->desk = hd_text_desk_ref (desk);
  self->edit = edit;
}
