/* outcome.c: what has just been done, told by a toast that takes it back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/outcome.h"

#include "base/i18n.h"
#include "book/undo.h"
#include "ui/messages.h"

#define KEY "hd-outcome"

typedef struct
{
  HdBook *book;
  gint64 set_id;
  HdStepKind kind;
} Outcome;

static void
outcome_free (gpointer data)
{
  Outcome *outcome = data;

  g_object_unref (outcome->book);
  g_free (outcome);
}

/* The one around the widget, else that of the main window: for a dialog over it that is about to close. */
static AdwToastOverlay *
find_overlay (GtkWidget *widget)
{
  GtkWidget *around = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *content = NULL;

  if (around != NULL)
    return ADW_TOAST_OVERLAY (around);
  while (GTK_IS_WINDOW (root) && gtk_window_get_transient_for (GTK_WINDOW (root)) != NULL)
    root = GTK_ROOT (gtk_window_get_transient_for (GTK_WINDOW (root)));
  if (ADW_IS_APPLICATION_WINDOW (root))
    content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (root));

  return ADW_IS_TOAST_OVERLAY (content) ? ADW_TOAST_OVERLAY (content) : NULL;
}

static void
on_button_clicked_cb (AdwToast        *toast,
                      AdwToastOverlay *overlay)
{
  const Outcome *outcome = g_object_get_data (G_OBJECT (toast), KEY);
  g_autoptr (GError) error = NULL;
  gboolean for_redo = outcome->kind == HD_STEP_UNDO;
  gboolean done;

  done = for_redo ? hd_book_redo (outcome->book, NULL, &error)
                  : hd_book_undo_set (outcome->book, outcome->set_id, NULL, &error);
  if (done)
    hd_outcome_show (GTK_WIDGET (overlay), outcome->book);
  else
    adw_toast_overlay_add_toast (overlay, hd_message_error_toast (GTK_WIDGET (overlay),
                                                                  for_redo ? _("Nothing was redone") : _("Nothing was undone"), error));
}

static void
forget_toast (AdwToastOverlay *overlay)
{
  AdwToast *last = g_object_get_data (G_OBJECT (overlay), KEY);

  if (last != NULL)
    adw_toast_dismiss (last);
}

static void
on_dismissed_cb (AdwToast        *toast,
                 AdwToastOverlay *overlay)
{
  if (g_object_get_data (G_OBJECT (overlay), KEY) == toast)
    g_object_set_data (G_OBJECT (overlay), KEY, NULL);
}

static AdwToast *
make_toast (HdStepKind  kind,
            const char *name)
{
  g_autofree char *title = NULL;
  g_autofree char *markup = NULL;

  if (kind == HD_STEP_UNDO)
    title = g_strdup_printf (_("Undone: %s"), name);
  else if (kind == HD_STEP_REDO)
    title = g_strdup_printf (_("Redone: %s"), name);
  else
    title = g_strdup (name);
  markup = g_markup_escape_text (title, -1);

  return adw_toast_new (markup);
}

void
hd_outcome_show (GtkWidget *in,
                 HdBook    *book)
{
  AdwToastOverlay *overlay;
  g_autofree char *name = NULL;
  HdStepKind kind;
  gint64 set_id;
  Outcome *outcome;
  AdwToast *toast;

  g_return_if_fail (GTK_IS_WIDGET (in));
  g_return_if_fail (HD_IS_BOOK (book));

  overlay = find_overlay (in);
  set_id = overlay != NULL ? hd_book_get_last_step (book, &kind, &name, NULL) : 0;
  if (set_id == 0)
    return;

  outcome = g_new0 (Outcome, 1);
  outcome->book = g_object_ref (book);
  outcome->set_id = set_id;
  outcome->kind = kind;
  toast = make_toast (kind, name);
  g_object_set_data_full (G_OBJECT (toast), KEY, outcome, outcome_free);
  if (kind != HD_STEP_BARRIER)
    adw_toast_set_button_label (toast, kind == HD_STEP_UNDO ? _("_Redo") : _("_Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_button_clicked_cb), overlay, 0);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_dismissed_cb), overlay, 0);

  forget_toast (overlay);
  g_object_set_data (G_OBJECT (overlay), KEY, toast);
  adw_toast_overlay_add_toast (overlay, toast);
}
