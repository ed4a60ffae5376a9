/* walk.c: the way over every page, tab, record, dialog and menu of the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Led by the sidebar's entries, the stacks of the pages and the actions of the widgets, so that what is new is walked over too.
 */
#include "walk.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "book/edit.h"
#include "book/list.h"
#include "fixture.h"
#include "controls.h"
#include "model/agreement.h"
#include "ui/agreements-page.h"
#include "ui/book-view.h"
#include "ui/window.h"

/* Dots per inch times 1024 at the usual size of text. */
#define USUAL_DPI 98304
#define MAX_ROWS  200

typedef struct
{
  GtkWidget *window;
  int        width;
} Wanted;

static gboolean
has_width (gpointer data)
{
  Wanted *wanted = data;

  return gtk_widget_get_mapped (wanted->window) && gtk_widget_get_width (wanted->window) == wanted->width;
}

/* What the application does for the program. */
void
walk_init (void)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();
  GdkDisplay *display;

  hd_i18n_init ();
  gtk_init ();
  adw_init ();
  display = gdk_display_get_default ();
  gtk_css_provider_load_from_resource (style, "/vn/hiepdong/HiepDong/style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (style), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display), "/vn/hiepdong/HiepDong/icons");
}

void
walk_settle (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;

  for (guint i = 0; i < 200 && g_main_context_pending (NULL); i++)
    g_main_context_iteration (NULL, FALSE);
  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}

void
walk_scale_text (double text_scale)
{
  /* As GNOME does, which has the narrow windows of telephones. */
  g_object_set (gtk_settings_get_default (), "gtk-decoration-layout", "appmenu:close", NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (USUAL_DPI * text_scale), NULL);
}

static void
on_painted_cb (GdkFrameClock *clock, gboolean *painted)
{
  *painted = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* Twice, as a page that has got another width shows other columns in the next frame. */
void
walk_wait_for_frames (GtkWidget *top)
{
  for (guint i = 0; i < 2; i++)
    {
      GdkFrameClock *clock = gtk_widget_get_frame_clock (top);
      gboolean painted = FALSE;
      gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_painted_cb), &painted);

      walk_settle (0);
      painted = FALSE;
      gtk_widget_queue_draw (top);
      fixture_wait (is_true, &painted);
      g_signal_handler_disconnect (clock, handler);
    }
}

GtkWidget *
walk_open_window (HdBook *book, int width, int height)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  GtkWidget *window = hd_window_new (NULL, settings);
  Wanted wanted = { window, width };

  if (book != NULL)
    hd_window_set_book (HD_WINDOW (window), book);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  fixture_wait (has_width, &wanted);
  walk_settle (0);
  return window;
}

void
walk_close (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  walk_settle (0);
}

/* --- Pages --- */

/* A stack whose pages have titles has a switcher, which the user reaches them by. */
static void
visit_switched (GtkWidget *widget, GtkWidget *window, const char *place, WalkVisit visit, gpointer data)
{
  GtkStack *stack = GTK_STACK (widget);
  g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (stack);
  GtkWidget *first = gtk_stack_get_visible_child (stack);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (pages), i);
      GtkStackPage *page = GTK_STACK_PAGE (item);
      g_autofree char *within = g_strdup_printf ("%s/%s", place, gtk_stack_page_get_name (page));

      if (gtk_stack_page_get_title (page) == NULL || gtk_stack_page_get_child (page) == first)
        continue;
      gtk_stack_set_visible_child (stack, gtk_stack_page_get_child (page));
      walk_settle (0);
      visit (window, within, data);
    }
  gtk_stack_set_visible_child (stack, first);
}

static void
visit_stacks (GtkWidget *widget, GtkWidget *window, const char *place, WalkVisit visit, gpointer data)
{
  GtkWidget *child;

  if (ADW_IS_VIEW_STACK (widget))
    {
      g_autoptr (GListModel) pages = G_LIST_MODEL (adw_view_stack_get_pages (ADW_VIEW_STACK (widget)));

      for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
        {
          g_autoptr (AdwViewStackPage) page = g_list_model_get_item (pages, i);
          g_autofree char *within = g_strdup_printf ("%s/%s", place, adw_view_stack_page_get_name (page));

          if (!adw_view_stack_page_get_visible (page))
            continue;
          adw_view_stack_set_visible_child (ADW_VIEW_STACK (widget), adw_view_stack_page_get_child (page));
          walk_settle (0);
          visit (window, within, data);
          visit_stacks (adw_view_stack_page_get_child (page), window, within, visit, data);
        }
      return;
    }
  if (GTK_IS_STACK (widget) && gtk_widget_get_mapped (widget))
    visit_switched (widget, window, place, visit, data);
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    visit_stacks (child, window, place, visit, data);
}

static void
visit_here (GtkWidget *window, const char *place, WalkVisit visit, gpointer data)
{
  HdBookView *view = HD_BOOK_VIEW (controls_find (window, HD_TYPE_BOOK_VIEW));
  GtkWidget *page = GTK_WIDGET (hd_book_view_get_page (view));

  walk_settle (0);
  if (controls_find (page, ADW_TYPE_VIEW_STACK) == NULL)
    visit (window, place, data);
  visit_stacks (page, window, place, visit, data);
}

static void
visit_sidebar (GtkWidget *window, GtkWidget *view, WalkVisit visit, gpointer data)
{
  AdwLeaflet *leaflet = ADW_LEAFLET (controls_find (view, ADW_TYPE_LEAFLET));

  if (!adw_leaflet_get_folded (leaflet))
    return;
  gtk_widget_activate_action (view, "book.toggle-sidebar", NULL);
  walk_settle (0);
  visit (window, "sidebar", data);
}

guint
walk_pages (GtkWidget *window, WalkVisit visit, gpointer data)
{
  HdBookView *view = HD_BOOK_VIEW (controls_find (window, HD_TYPE_BOOK_VIEW));
  AdwLeaflet *leaflet = ADW_LEAFLET (controls_find (GTK_WIDGET (view), ADW_TYPE_LEAFLET));
  GtkWidget *list = controls_find (adw_leaflet_get_child_by_name (leaflet, "sidebar"), GTK_TYPE_LIST_BOX);
  guint n_pages = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) n_pages) != NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (view), "book.page", "u", ++n_pages);
      visit_here (window, hd_book_view_get_page_name (view), visit, data);
    }
  visit_sidebar (window, GTK_WIDGET (view), visit, data);
  return n_pages;
}

/* --- Records --- */

static GPtrArray *
read_rows (HdBook *book, HdEntityKind kind)
{
  HdListQuery query = { 0 };
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = hd_book_read_rows (book, kind, &query, 0, MAX_ROWS, &error);

  g_assert_no_error (error);
  return rows;
}

/* Placed after the end of a name: syllables of the length that names have. */
#define LONG_END " Trường Giang Hoàng Liên Sơn Nguyễn Phước Đại Ngàn Tây Nguyên Nghĩa Bình Phú Khánh Thuận Hải"

static void
lengthen (HdEdit *edit, HdRecord *record, guint field, guint length)
{
  g_autofree char *whole = g_strconcat (hd_record_peek_text (record, field), LONG_END, NULL);
  g_autofree char *name = g_utf8_substring (whole, 0, length);
  g_autofree char *clean = hd_text_clean (name, -1, HD_TEXT_LINE, NULL);

  hd_record_set_text (record, field, clean);
  hd_edit_put (edit, record);
}

void
walk_lengthen_names (HdBook *book, guint length)
{
  const struct { HdEntityKind kind; guint field; } names[] = { { HD_ENTITY_UNIT, HD_UNIT_NAME }, { HD_ENTITY_PERSON, HD_PERSON_FULL_NAME } };
  g_autoptr (HdEdit) edit = hd_edit_new (book, "…");
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) committee = hd_book_get_committee (book, &error);

  g_assert_no_error (error);
  lengthen (edit, committee, HD_COMMITTEE_SHORT_NAME, length);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GPtrArray) rows = read_rows (book, names[i].kind);

      for (guint k = 0; k < rows->len; k++)
        {
          g_autoptr (HdRecord) record = hd_book_get_record (book, names[i].kind, ((HdListRow *) rows->pdata[k])->id, &error);

          g_assert_no_error (error);
          lengthen (edit, record, names[i].field, length);
          if (names[i].kind == HD_ENTITY_UNIT)
            lengthen (edit, record, HD_UNIT_ABBREVIATION, length / 2);
        }
    }
  hd_edit_apply (edit, &error);
  g_assert_no_error (error);
}

static void
open_record (GtkWidget *window, HdEntityKind kind, const char *id, const char *place, WalkVisit visit, gpointer data)
{
  GtkWidget *view = controls_find (window, HD_TYPE_BOOK_VIEW);

  gtk_widget_activate_action (view, "book.open", "(ss)", hd_entity_get (kind)->name, id);
  visit_here (window, place, visit, data);
}

guint
walk_records (GtkWidget *window, HdBook *book, WalkVisit visit, gpointer data)
{
  const HdEntityKind others[] = { HD_ENTITY_UNIT, HD_ENTITY_PERSON, HD_ENTITY_MEETING, HD_ENTITY_PAPER };
  g_autoptr (GPtrArray) agreements = read_rows (book, HD_ENTITY_AGREEMENT);
  g_autoptr (GHashTable) states = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_records = 0;

  for (guint i = 0; i < agreements->len; i++)
    {
      const HdListRow *row = agreements->pdata[i];
      g_autofree char *place = g_strdup_printf ("agreement %s", row->state);

      if (!g_hash_table_add (states, row->state))
        continue;
      open_record (window, HD_ENTITY_AGREEMENT, row->id, place, visit, data);
      n_records++;
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GPtrArray) rows = read_rows (book, others[i]);

      if (rows->len == 0)
        continue;
      open_record (window, others[i], ((HdListRow *) rows->pdata[0])->id, hd_entity_get (others[i])->name, visit, data);
      n_records++;
    }
  return n_records;
}

guint
walk_visits (GtkWidget *window, HdBook *book, WalkVisit visit, gpointer data)
{
  g_autoptr (GPtrArray) meetings = read_rows (book, HD_ENTITY_MEETING);

  for (guint i = 0; i < meetings->len; i++)
    {
      const HdListRow *row = meetings->pdata[i];

      if (g_strcmp0 (row->state, "visit") != 0)
        continue;
      open_record (window, HD_ENTITY_MEETING, row->id, "visit", visit, data);
      return 1;
    }
  return 0;
}

/* --- Dialogs --- */

static GtkWidget *
find_dialog (GtkWidget *window)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (l->data != window && ADW_IS_WINDOW (l->data) && gtk_widget_get_mapped (l->data))
      return l->data;
  return NULL;
}

/* Files and printers are asked for by the desktop's own windows (only several agreements by one of ours), the shortcuts' window is GTK's, some acts lead out of the book or to
 * what has been walked over, and some would take away what others still need. */
static gboolean
leads_out (GtkWidget *page, const char *action)
{
  static const char * const words[] = { "print", "export", "import", "open-", "book.", "close", "back", "page.tab", "win.page", "undo", "redo",
                                        "file", "attach", "pdf", "scan", "delete", "remove", "sidebar", "full", "practice", "quit", "help",
                                        "clipboard", "selection", "menu", "default.activate", "window.", "shortcuts", "app.", "toast",
                                        "list.", "text.save", "discard", ".accept" };

  if (HD_IS_AGREEMENTS_PAGE (page) && g_str_equal (action, "page.print"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (action, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* Pages have acts of the same names. */
static char *
name_act (GtkWidget *page, const char *action, GVariant *target)
{
  const char *move = target != NULL && strstr (action, "move") != NULL && g_variant_is_of_type (target, G_VARIANT_TYPE_STRING)
                       ? g_variant_get_string (target, NULL) : NULL;

  if (move != NULL)
    return g_strdup_printf ("%s %s", action, move);
  if (page != NULL && g_str_has_prefix (action, "page."))
    return g_strdup_printf ("%s %s", action, G_OBJECT_TYPE_NAME (page) + strlen ("Hd"));
  return g_strdup (action);
}

/* As desktops of small screens do: a dialog has no more room than the window that it belongs to. */
static void
fit (GtkWidget *dialog, GtkWidget *window)
{
  int width, height;

  if (gtk_widget_get_width (dialog) == 0)
    walk_wait_for_frames (dialog);
  width = MIN (gtk_widget_get_width (dialog), gtk_widget_get_width (window));
  height = MIN (gtk_widget_get_height (dialog), gtk_widget_get_height (window));
  if (width == gtk_widget_get_width (dialog) && height == gtk_widget_get_height (dialog))
    return;
  /* Without a window manager nobody takes back the state of a window that has a surface. */
  gtk_widget_hide (dialog);
  gtk_widget_unrealize (dialog);
  gtk_window_unmaximize (GTK_WINDOW (dialog));
  gtk_window_set_default_size (GTK_WINDOW (dialog), width, height);
  gtk_window_present (GTK_WINDOW (dialog));
  walk_wait_for_frames (dialog);
}

/* The first tab of a dialog is seen already. */
static void
visit_other_tabs (GtkWidget *dialog, const char *place, WalkVisit visit, gpointer data)
{
  GtkWidget *stack = controls_find (dialog, ADW_TYPE_VIEW_STACK);
  g_autoptr (GListModel) pages = stack != NULL ? G_LIST_MODEL (adw_view_stack_get_pages (ADW_VIEW_STACK (stack))) : NULL;

  for (guint i = 1; pages != NULL && i < g_list_model_get_n_items (pages); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (pages, i);
      g_autofree char *within = g_strdup_printf ("%s/%s", place, adw_view_stack_page_get_name (page));

      adw_view_stack_set_visible_child (ADW_VIEW_STACK (stack), adw_view_stack_page_get_child (page));
      walk_wait_for_frames (dialog);
      visit (dialog, within, data);
    }
}

static void
close_dialogs (GtkWidget *window, const char *name, WalkVisit visit, gpointer data)
{
  g_autofree char *place = g_strdup_printf ("dialog %s", name);
  GtkWidget *dialog;

  while ((dialog = find_dialog (window)) != NULL)
    {
      fit (dialog, window);
      visit (dialog, place, data);
      walk_close (dialog);
    }
}

void
walk_session (GtkWidget *window, HdBook *book, WalkVisit visit, gpointer data)
{
  HdBookView *view = HD_BOOK_VIEW (controls_find (window, HD_TYPE_BOOK_VIEW));
  g_autoptr (GPtrArray) meetings = read_rows (book, HD_ENTITY_MEETING);
  GtkWidget *dialog;

  if (meetings->len == 0)
    return;
  gtk_widget_activate_action (GTK_WIDGET (view), "book.open", "(ss)", hd_entity_get (HD_ENTITY_MEETING)->name, ((HdListRow *) meetings->pdata[0])->id);
  gtk_widget_activate_action (GTK_WIDGET (hd_book_view_get_page (view)), "page.hold", NULL);
  walk_settle (0);
  dialog = find_dialog (window);
  g_assert_nonnull (dialog);
  fit (dialog, window);
  visit (dialog, "dialog page.hold", data);
  visit_other_tabs (dialog, "dialog page.hold", visit, data);
  walk_close (dialog);
}

/* The moves of an agreement have a dialog each; of other acts one with a target stands for all. */
static void
try_action (GtkWidget *widget, GtkWidget *window, const char *action, GVariant *target, GHashTable *tried, WalkVisit visit, gpointer data)
{
  GtkWidget *page = gtk_widget_get_ancestor (widget, HD_TYPE_WINDOW_PAGE);
  g_autofree char *name = name_act (page, action, target);

  if (leads_out (page, action) || !g_hash_table_add (tried, g_strdup (name)))
    return;
  g_test_message ("act %s", name);
  if (!gtk_widget_activate_action_variant (widget, action, target))
    return;
  walk_settle (0);
  close_dialogs (window, name, visit, data);
}

static void
try_menu (GMenuModel *menu, GtkWidget *button, GtkWidget *window, GHashTable *tried, WalkVisit visit, gpointer data)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      static const char * const links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };
      g_autoptr (GVariant) target = g_menu_model_get_item_attribute_value (menu, i, G_MENU_ATTRIBUTE_TARGET, NULL);
      g_autofree char *action = NULL;

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action))
        try_action (button, window, action, target, tried, visit, data);
      for (guint k = 0; k < G_N_ELEMENTS (links); k++)
        {
          g_autoptr (GMenuModel) linked = g_menu_model_get_item_link (menu, i, links[k]);

          if (linked != NULL)
            try_menu (linked, button, window, tried, visit, data);
        }
    }
}

static void
try_class_actions (GtkWidget *widget, GtkWidget *window, GHashTable *tried, WalkVisit visit, gpointer data)
{
  const char *name, *property;
  const GVariantType *parameter;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (widget), i, &owner, &name, &parameter, &property); i++)
    if (parameter == NULL && property == NULL)
      try_action (widget, window, name, NULL, tried, visit, data);
}

/* Acts change what is seen: the widgets are gathered first. */
static void
gather (GtkWidget *widget, GPtrArray *widgets)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_ACTIONABLE (widget) || GTK_IS_MENU_BUTTON (widget) || g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Hd"))
    g_ptr_array_add (widgets, g_object_ref (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    gather (child, widgets);
}

void
walk_dialogs (GtkWidget *window, GHashTable *tried, WalkVisit visit, gpointer data)
{
  g_autoptr (GPtrArray) widgets = g_ptr_array_new_with_free_func (g_object_unref);

  gather (window, widgets);
  for (guint i = 0; i < widgets->len; i++)
    {
      GtkWidget *widget = widgets->pdata[i];
      g_autofree char *action = NULL;

      if (!gtk_widget_get_mapped (widget))
        continue;
      if (g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Hd"))
        try_class_actions (widget, window, tried, visit, data);
      if (GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)) != NULL)
        try_menu (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)), widget, window, tried, visit, data);
      if (GTK_IS_ACTIONABLE (widget))
        action = g_strdup (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)));
      if (action != NULL)
        {
          GVariant *value = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));
          g_autoptr (GVariant) target = value != NULL ? g_variant_ref (value) : NULL;

          try_action (widget, window, action, target, tried, visit, data);
        }
    }
}

/* --- Menus --- */

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

void
walk_menus (GtkWidget *window, WalkVisit visit, gpointer data)
{
  g_autoptr (GPtrArray) widgets = g_ptr_array_new_with_free_func (g_object_unref);

  gather (window, widgets);
  for (guint i = 0; i < widgets->len; i++)
    {
      GtkMenuButton *button = GTK_IS_MENU_BUTTON (widgets->pdata[i]) ? widgets->pdata[i] : NULL;
      g_autofree char *place = NULL;

      if (button == NULL || !gtk_widget_get_mapped (GTK_WIDGET (button)) || !gtk_widget_is_sensitive (GTK_WIDGET (button)))
        continue;
      gtk_menu_button_popup (button);
      if (gtk_menu_button_get_popover (button) == NULL)
        continue;
      fixture_wait (is_mapped, gtk_menu_button_get_popover (button));
      walk_settle (0);
      place = g_strdup_printf ("menu %s", gtk_widget_get_tooltip_text (GTK_WIDGET (button)));
      visit (GTK_WIDGET (gtk_menu_button_get_popover (button)), place, data);
      gtk_menu_button_popdown (button);
      walk_settle (0);
    }
}
