/* hands.c: finding what is in sight in the windows, and using it as a person does
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "hands.h"

#include <string.h>

#include "fixture.h"
#include "ui/dialog.h"
#include "ui/list-item.h"
#include "ui/record-chooser.h"

GtkWidget *
hands_find (GtkWidget *widget, GType type, HandsFits fits, gconstpointer data)
{
  GtkWidget *child;

  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget) && (fits == NULL || fits (widget, data)))
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = hands_find (child, type, fits, data);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* --- Windows --- */

GtkWidget *
hands_find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (link->data, type) && gtk_widget_get_mapped (link->data))
      return link->data;
  return NULL;
}

static gboolean
is_open (gpointer data)
{
  return hands_find_window (*(GType *) data) != NULL;
}

GtkWidget *
hands_wait_window (GType type)
{
  fixture_wait (is_open, &type);
  return hands_find_window (type);
}

/* --- Rows and labels --- */

/* The text view of a form's row of several lines; NULL for other rows. */
static GtkWidget *
get_lines (GtkWidget *row)
{
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
  GtkWidget *view = GTK_IS_BOX (box) ? gtk_widget_get_last_child (box) : NULL;

  return GTK_IS_TEXT_VIEW (view) ? view : NULL;
}

static gboolean
is_titled (GtkWidget *row, gconstpointer title)
{
  GtkWidget *view = get_lines (row);

  if (view != NULL)
    return g_strcmp0 (gtk_label_get_label (GTK_LABEL (gtk_widget_get_prev_sibling (view))), title) == 0;
  return g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title) == 0;
}

gboolean
hands_has_row (GtkWidget *widget, const char *title)
{
  return hands_find (widget, ADW_TYPE_PREFERENCES_ROW, is_titled, title) != NULL;
}

GtkWidget *
hands_get_row (GtkWidget *widget, const char *title)
{
  GtkWidget *row = hands_find (widget, ADW_TYPE_PREFERENCES_ROW, is_titled, title);

  if (row == NULL || !gtk_widget_is_sensitive (row))
    g_error ("There is no row “%s” that can be used", title);
  return row;
}

static gboolean
says (GtkWidget *label, gconstpointer text)
{
  return g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), text) == 0;
}

GtkWidget *
hands_find_label (GtkWidget *widget, const char *text)
{
  return hands_find (widget, GTK_TYPE_LABEL, says, text);
}

typedef struct
{
  GtkWidget  *widget;
  const char *text;
} Wanted;

static gboolean
is_said (gpointer data)
{
  Wanted *wanted = data;

  return hands_find_label (wanted->widget, wanted->text) != NULL;
}

void
hands_wait_label (GtkWidget *widget, const char *text)
{
  Wanted wanted = { widget, text };

  g_test_message ("waiting for %s", text);
  fixture_wait (is_said, &wanted);
}

void
hands_type (GtkWidget *widget, const char *title, const char *text)
{
  GtkWidget *row = hands_get_row (widget, title);
  GtkWidget *view = get_lines (row);

  if (view != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (row), text);
}

/* --- Buttons --- */

static gboolean
has_action (GtkWidget *button, gconstpointer action)
{
  return g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), action) == 0;
}

static gboolean
has_label (GtkWidget *button, gconstpointer label)
{
  return g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0 || g_strcmp0 (gtk_widget_get_tooltip_text (button), label) == 0;
}

static void
press (GtkWidget *button, const char *what)
{
  if (button == NULL || !gtk_widget_is_sensitive (button))
    g_error ("There is no button “%s” that can be pressed", what);
  g_signal_emit_by_name (button, "clicked");
}

void
hands_press (GtkWidget *widget, const char *action)
{
  press (hands_find (widget, GTK_TYPE_BUTTON, has_action, action), action);
}

void
hands_press_label (GtkWidget *widget, const char *label)
{
  press (hands_find (widget, GTK_TYPE_BUTTON, has_label, label), label);
}

/* --- Dialogs --- */

void
hands_choose (const char *name)
{
  GtkWidget *dialog = hands_wait_window (HD_TYPE_RECORD_CHOOSER);
  GtkWidget *entry = hands_find (dialog, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  GtkSelectionModel *rows = gtk_list_view_get_model (GTK_LIST_VIEW (hands_find (dialog, GTK_TYPE_LIST_VIEW, NULL, NULL)));

  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  g_signal_emit_by_name (entry, "search-changed");
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (rows)); i++)
    {
      g_autoptr (HdListItem) item = g_list_model_get_item (G_LIST_MODEL (rows), i);

      if (g_strcmp0 (hd_list_item_get_row (item)->title, name) != 0)
        continue;
      gtk_selection_model_select_item (rows, i, TRUE);
      hands_confirm (dialog);
      return;
    }
  g_error ("“%s” is not offered", name);
}

static gboolean
is_gone (gpointer data)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  return g_list_find (windows, data) == NULL;
}

void
hands_confirm (GtkWidget *dialog)
{
  g_autofree char *title = g_strdup (gtk_window_get_title (GTK_WINDOW (dialog)));

  hd_dialog_confirm (HD_DIALOG (dialog));
  if (!is_gone (dialog))
    g_error ("“%s” does not close", title);
}

static gboolean
holds (GtkWidget *label, gconstpointer words)
{
  return strstr (gtk_label_get_text (GTK_LABEL (label)), words) != NULL;
}

void
hands_confirm_refused (GtkWidget *dialog, const char *words)
{
  hd_dialog_confirm (HD_DIALOG (dialog));
  g_assert_false (is_gone (dialog));
  if (hands_find (dialog, GTK_TYPE_LABEL, holds, words) == NULL)
    g_error ("“%s” does not say “%s”", gtk_window_get_title (GTK_WINDOW (dialog)), words);
}

/* --- Dragging, and keys --- */

static GtkEventController *
find_controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller; /* the widget holds it */
    }
  g_assert_not_reached ();
}

gboolean
hands_drag (GtkWidget *row, GtkWidget *onto, gboolean below)
{
  double y = gtk_widget_get_height (onto) * (below ? 0.9 : 0.1);
  g_autoptr (GdkContentProvider) carried = NULL;
  GValue value = G_VALUE_INIT;
  GtkEventController *target = find_controller (onto, GTK_TYPE_DROP_TARGET);
  GdkDragAction action = 0;
  gboolean taken = FALSE;

  g_assert_cmpint (gtk_widget_get_height (onto), >, 0);
  g_signal_emit_by_name (find_controller (row, GTK_TYPE_DRAG_SOURCE), "prepare", 5.0, 5.0, &carried);
  g_assert_nonnull (carried);
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (carried, &value, NULL));
  g_signal_emit_by_name (target, "motion", 5.0, y, &action);
  g_assert_cmpint (action, ==, GDK_ACTION_MOVE);
  g_assert_true (gtk_widget_has_css_class (onto, below ? "drop-after" : "drop-before"));
  g_signal_emit_by_name (target, "drop", &value, 5.0, y, &taken);
  g_value_unset (&value);
  return taken;
}

static gboolean
is_bound (GtkShortcut *shortcut, guint key, GdkModifierType modifiers)
{
  GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

  return GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key &&
         gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers;
}

/* What the key does may take the widget away with its shortcuts. */
void
hands_press_key (GtkWidget *widget, guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_autoptr (GtkWidget) kept = g_object_ref (widget);
  g_autoptr (GtkShortcut) bound = NULL;
  guint n_found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint k = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && k < g_list_model_get_n_items (G_LIST_MODEL (controller)); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);

          if (!is_bound (shortcut, key, modifiers))
            continue;
          n_found++;
          g_set_object (&bound, shortcut);
        }
    }
  g_assert_cmpuint (n_found, ==, 1);
  g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (bound), 0, widget, gtk_shortcut_get_arguments (bound)));
}
