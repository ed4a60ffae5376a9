/* controls.c: what a person can act on in a window, and what must be true of it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "controls.h"

#include "base/i18n.h"

#define MAX_TABS 600

GtkWidget *
controls_find (GtkWidget *widget, GType type)
{
  GtkWidget *child;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = controls_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* --- Names --- */

static gboolean
is_control (GtkWidget *widget)
{
  /* The parts of libadwaita's and GTK's own widgets are theirs to name. */
  if (gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL
      || gtk_widget_get_ancestor (widget, GTK_TYPE_INFO_BAR) != NULL
      || gtk_widget_get_ancestor (widget, GTK_TYPE_CALENDAR) != NULL
      || gtk_widget_get_ancestor (widget, ADW_TYPE_VIEW_SWITCHER) != NULL)
    return FALSE;
  /* The button that closes a search bar. */
  if (GTK_IS_BUTTON (widget) && GTK_IS_CENTER_BOX (gtk_widget_get_parent (widget)))
    return FALSE;
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_ancestor (widget, GTK_TYPE_SPIN_BUTTON) != NULL)
    return FALSE;
  if (GTK_IS_TOGGLE_BUTTON (widget) && GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)))
    return FALSE;
  if (!GTK_IS_DROP_DOWN (widget) && gtk_widget_get_ancestor (widget, GTK_TYPE_DROP_DOWN) != NULL)
    return FALSE;
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    return FALSE;
  /* Rows name the entry and the buttons within themselves. */
  if (gtk_widget_get_ancestor (widget, ADW_TYPE_ENTRY_ROW) != NULL || gtk_widget_get_ancestor (widget, ADW_TYPE_COMBO_ROW) != NULL)
    return FALSE;

  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_SEARCH_ENTRY (widget) || GTK_IS_DROP_DOWN (widget)
         || GTK_IS_COLUMN_VIEW (widget) || GTK_IS_SPINNER (widget) || g_str_equal (G_OBJECT_TYPE_NAME (widget), "HdPageView");
}

/* The test goes on, and tells all that is wrong at once. */
static void
add_fault (GtkWidget *widget, const char *what)
{
  g_test_message ("%s “%s” in %s %s", G_OBJECT_TYPE_NAME (widget),
                  GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL ? gtk_button_get_label (GTK_BUTTON (widget))
                                                                                              : gtk_widget_get_tooltip_text (widget),
                  G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)), what);
  g_test_fail ();
}

guint
controls_check_names (GtkWidget *widget)
{
  GtkWidget *child;
  guint n_controls = 0;

  if (is_control (widget))
    {
      n_controls++;
      if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
        add_fault (widget, "has no name");
      if ((GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget)) && gtk_widget_get_tooltip_text (widget) == NULL)
        add_fault (widget, "has no tooltip");
    }
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n_controls += controls_check_names (child);

  return n_controls;
}

/* --- Language --- */

static void
check_text (GtkWidget *widget, const char *text)
{
  if (text == NULL || *text == '\0' || g_str_equal (g_dgettext (GETTEXT_PACKAGE, text), text))
    return;
  g_test_message ("%s: “%s” is not translated", G_OBJECT_TYPE_NAME (widget), text);
  g_test_fail ();
}

void
controls_check_language (GtkWidget *widget)
{
  GtkWidget *child;

  check_text (widget, gtk_widget_get_tooltip_text (widget));
  if (GTK_IS_LABEL (widget))
    check_text (widget, gtk_label_get_label (GTK_LABEL (widget)));
  else if (GTK_IS_BUTTON (widget))
    check_text (widget, gtk_button_get_label (GTK_BUTTON (widget)));
  else if (ADW_IS_PREFERENCES_ROW (widget))
    check_text (widget, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)));
  else if (GTK_IS_SEARCH_ENTRY (widget))
    {
      g_autofree char *placeholder = NULL;

      g_object_get (widget, "placeholder-text", &placeholder, NULL);
      check_text (widget, placeholder);
    }
  else if (GTK_IS_WINDOW (widget))
    check_text (widget, gtk_window_get_title (GTK_WINDOW (widget)));
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    controls_check_language (child);
}

/* --- Keyboard --- */

static gboolean
is_list (GtkWidget *widget)
{
  return GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_BASE (widget) || GTK_IS_COLUMN_VIEW (widget) || GTK_IS_FLOW_BOX (widget);
}

/* What Tab has come by: the focused widgets with all that they are in. */
static GHashTable *
go_through (GtkWidget *window)
{
  GHashTable *passed = g_hash_table_new (NULL, NULL);
  GtkWidget *first = NULL;

  gtk_root_set_focus (GTK_ROOT (window), NULL);
  for (guint i = 0; i < MAX_TABS; i++)
    {
      GtkWidget *focus;

      gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
      focus = gtk_root_get_focus (GTK_ROOT (window));
      if (focus == NULL || (first != NULL && focus == first))
        break;
      if (first == NULL)
        first = focus;
      for (GtkWidget *widget = focus; widget != NULL; widget = gtk_widget_get_parent (widget))
        g_hash_table_add (passed, widget);
    }
  return passed;
}

static gboolean
is_reached (GtkWidget *widget, GHashTable *passed)
{
  for (GtkWidget *within = widget; within != NULL; within = gtk_widget_get_parent (within))
    {
      if (within == widget && g_hash_table_contains (passed, widget))
        return TRUE;
      /* The arrow keys lead from row to row. */
      if (is_list (within) && g_hash_table_contains (passed, within))
        return TRUE;
    }
  return FALSE;
}

static void
check_reached (GtkWidget *widget, GHashTable *passed)
{
  GtkWidget *child;

  if (!gtk_widget_get_mapped (widget) || GTK_IS_POPOVER (widget) || GTK_IS_WINDOW_CONTROLS (widget))
    return;
  if ((GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_TEXT (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_SWITCH (widget)
       || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_TEXT_VIEW (widget))
      && gtk_widget_is_sensitive (widget)
      && gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLBAR) == NULL
      && gtk_widget_get_ancestor (widget, ADW_TYPE_ENTRY_ROW) == NULL)
    {
      if (!is_reached (widget, passed))
        add_fault (widget, "cannot be reached by Tab");
    }
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_reached (child, passed);
}

void
controls_check_keyboard (GtkWidget *window)
{
  g_autoptr (GHashTable) passed = go_through (window);

  check_reached (window, passed);
}
