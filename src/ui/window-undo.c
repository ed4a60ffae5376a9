/* window-undo.c: undo and redo in the window, named in its menu
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/window-undo.h"

#include "base/i18n.h"
#include "book/undo.h"
#include "ui/messages.h"
#include "ui/outcome.h"
#include "ui/outline-editor.h"
#include "ui/window-private.h"

/* Letters of a step's name in the menu; its toast says all of it. */
#define MAX_NAME 40

static void
report (HdWindow     *self,
        const char   *title,
        const GError *error)
{
  GtkWidget *overlay = adw_application_window_get_content (ADW_APPLICATION_WINDOW (self));

  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), hd_message_error_toast (overlay, title, error));
}

static void
step_back_or_forth (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  HdWindow *self = HD_WINDOW (widget);
  HdBook *book = hd_window_get_book (self);
  gboolean for_redo = g_str_equal (action_name, "win.redo");
  g_autoptr (GError) error = NULL;

  if (book == NULL)
    return;
  if (for_redo ? hd_book_redo (book, NULL, &error) : hd_book_undo (book, NULL, &error))
    hd_outcome_show (widget, book);
  else
    report (self, for_redo ? _("Nothing was redone") : _("Nothing was undone"), error);
}

/* --- Keys --- */

/* A GtkText does not say whether it has something to undo: it is asked to, and did when its text is another. */
static gboolean
step_in_entry (GtkWidget *text,
               gboolean   for_redo)
{
  g_autofree char *before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (text)));

  if (!gtk_editable_get_editable (GTK_EDITABLE (text)))
    return FALSE;
  gtk_widget_activate_action (text, for_redo ? "text.redo" : "text.undo", NULL);
  return g_strcmp0 (before, gtk_editable_get_text (GTK_EDITABLE (text))) != 0;
}

static gboolean
step_in_text_view (GtkTextView *view,
                   gboolean     for_redo)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  if (!gtk_text_view_get_editable (view)
      || !(for_redo ? gtk_text_buffer_get_can_redo (buffer) : gtk_text_buffer_get_can_undo (buffer)))
    return FALSE;
  if (for_redo)
    gtk_text_buffer_redo (buffer);
  else
    gtk_text_buffer_undo (buffer);
  return TRUE;
}

/* What is being typed has its own way back, and that comes first. */
static gboolean
on_step_key_pressed (GtkWidget *widget,
                     GVariant  *arguments,
                     gpointer   user_data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (widget));
  gboolean for_redo = GPOINTER_TO_INT (user_data);

  if (GTK_IS_TEXT (focus) && step_in_entry (focus, for_redo))
    return TRUE;
  if (HD_IS_OUTLINE_EDITOR (focus) && hd_outline_editor_step_back (HD_OUTLINE_EDITOR (focus), !for_redo))
    return TRUE;
  if (GTK_IS_TEXT_VIEW (focus) && step_in_text_view (GTK_TEXT_VIEW (focus), for_redo))
    return TRUE;
  gtk_widget_activate_action (widget, for_redo ? "win.redo" : "win.undo", NULL);
  return TRUE;
}

static void
add_key (GtkEventController *controller,
         guint               key,
         GdkModifierType     modifiers,
         gboolean            for_redo)
{
  GtkShortcutTrigger *trigger = gtk_keyval_trigger_new (key, modifiers);
  GtkShortcutAction *action = gtk_callback_action_new (on_step_key_pressed, GINT_TO_POINTER (for_redo), NULL);

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), gtk_shortcut_new (trigger, action));
}

void
hd_window_init_undo (HdWindow *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  add_key (controller, GDK_KEY_z, GDK_CONTROL_MASK, FALSE);
  add_key (controller, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, TRUE);
  add_key (controller, GDK_KEY_y, GDK_CONTROL_MASK, TRUE);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
hd_window_class_init_undo (HdWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.undo", NULL, step_back_or_forth);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, step_back_or_forth);
  /* The keys that the menu shows; the window's controller, which asks the text being typed first, is quicker. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
}

/* --- Names --- */

/* "_" would be read as the mark of a key. */
static char *
shorten (const char *name)
{
  g_autofree char *start = g_utf8_strlen (name, -1) > MAX_NAME ? g_utf8_substring (name, 0, MAX_NAME) : NULL;
  g_autofree char *text = start != NULL ? g_strconcat (start, "…", NULL) : g_strdup (name);
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
append_step (GMenu      *menu,
             const char *bare,
             HdStepKind  kind,
             const char *name,
             const char *action)
{
  g_autofree char *label = NULL;

  if (name != NULL)
    {
      g_autofree char *whole = hd_step_dup_name (kind, name);

      label = shorten (whole);
    }
  g_menu_append (menu, label != NULL ? label : bare, action);
}

void
hd_window_update_undo (HdWindow *self,
                       GMenu    *menu,
                       HdBook   *book)
{
  g_autofree char *undo_name = book != NULL ? hd_book_dup_undo_name (book, NULL) : NULL;
  g_autofree char *redo_name = book != NULL ? hd_book_dup_redo_name (book, NULL) : NULL;
  gboolean writable = book != NULL && !hd_book_is_read_only (book);

  g_return_if_fail (HD_IS_WINDOW (self));
  g_return_if_fail (G_IS_MENU (menu));

  /* At a barrier undo stays, to say why it goes no further. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", writable && redo_name != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.trash", book != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.series", book != NULL);
  g_menu_remove_all (menu);
  append_step (menu, _("_Undo"), HD_STEP_UNDO, undo_name, "win.undo");
  append_step (menu, _("_Redo"), HD_STEP_REDO, redo_name, "win.redo");
  g_menu_append (menu, _("_Trash…"), "win.trash");
}
