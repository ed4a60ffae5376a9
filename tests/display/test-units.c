/* test-units.c: the register of units by hand: entered, merged, moved, undone, imported
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"
#include "hands.h"

#include "base/file.h"
#include "base/i18n.h"
#include "book/list.h"
#include "book/undo.h"
#include "book/units.h"
#include "ui/record-chooser.h"
#include "ui/reorganise-dialog.h"
#include "ui/successor-group.h"
#include "ui/table-import-dialog.h"
#include "ui/unit-list.h"
#include "ui/units-page.h"

typedef struct
{
  HdBook *book;
  GtkWidget *window;
  GtkWidget *page;
} Scene;

static void
set_up (Scene *self, HdBook *book)
{
  self->book = book;
  self->page = g_object_new (HD_TYPE_UNITS_PAGE, "book", book, NULL);
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 600);
  gtk_window_set_child (GTK_WINDOW (self->window), self->page);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
tear_down (Scene *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_object (&self->book);
}

/* The first entry row below @widget, in sight, with the title. */
static GtkWidget *
find_entry (GtkWidget *widget, const char *title)
{
  GtkWidget *child, *found = NULL;

  if (ADW_IS_ENTRY_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_entry (child, title);
  return found;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *child, *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

static void
type_into (GtkWidget *root, const char *title, const char *text)
{
  GtkWidget *row = find_entry (root, title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static GtkWidget *
find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (link->data, type))
      return link->data;
  return NULL;
}

static GtkWidget *
find_descendant (GtkWidget *widget, GType type)
{
  GtkWidget *child, *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_descendant (child, type);
  return found;
}

static gboolean
has_nothing_to_do (gpointer data)
{
  return !g_main_context_pending (NULL);
}

static void
settle (void)
{
  fixture_wait (has_nothing_to_do, NULL);
}

static guint
count_units (HdBook *book, HdDate valid_on)
{
  const HdListQuery query = { .valid_on = valid_on };
  g_autoptr (GError) error = NULL;
  guint count = 0;

  hd_book_count_rows (book, HD_ENTITY_UNIT, &query, &count, &error);
  g_assert_no_error (error);
  return count;
}

static void
enter_unit (Scene *self, const char *name, const char *abbreviation)
{
  guint before = count_units (self->book, HD_DATE_NONE);

  gtk_widget_activate_action (self->page, "page.new", NULL);
  type_into (self->page, "Tên", name);
  type_into (self->page, "Tên viết tắt", abbreviation);
  gtk_widget_activate_action (find_descendant (self->page, g_type_from_name ("HdUnitView")), "unit.save", NULL);
  settle ();
  g_assert_cmpuint (count_units (self->book, HD_DATE_NONE), ==, before + 1);
}

static HdRecord *
get_by_name (HdBook *book, const char *name)
{
  g_autoptr (GPtrArray) units = hd_book_get_all_records (book, HD_ENTITY_UNIT, NULL);

  for (guint i = 0; i < units->len; i++)
    if (g_str_equal (hd_record_peek_text (g_ptr_array_index (units, i), HD_UNIT_NAME), name))
      return hd_record_ref (g_ptr_array_index (units, i));
  g_error ("there is no unit “%s”", name);
}

static void
choose (const char *search)
{
  GtkWidget *chooser = find_window (HD_TYPE_RECORD_CHOOSER);

  g_assert_nonnull (chooser);
  gtk_editable_set_text (GTK_EDITABLE (find_descendant (chooser, GTK_TYPE_SEARCH_ENTRY)), search);
  g_signal_emit_by_name (find_descendant (chooser, GTK_TYPE_SEARCH_ENTRY), "activate");
  settle ();
  g_assert_null (find_window (HD_TYPE_RECORD_CHOOSER));
}

/* The units of a programme entered, two merged into a new one, and that undone. */
static void
test_merge (void)
{
  Scene scene;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (HdRecord) old = NULL;
  g_autoptr (HdRecord) labour = NULL;
  g_autoptr (GPtrArray) chain = NULL;
  g_autoptr (HdRecord) new = NULL;
  GtkWidget *dialog;

  set_up (&scene, fixture_create_empty ());
  enter_unit (&scene, "Bộ Chỉ huy Quân sự tỉnh Hoà Bình", "Bộ CHQS tỉnh");
  enter_unit (&scene, "Liên đoàn Lao động tỉnh Hoà Bình", "LĐLĐ tỉnh");
  enter_unit (&scene, "Hội Nông dân huyện Kim Bôi", "HND Kim Bôi");
  enter_unit (&scene, "Hội Nông dân huyện Lạc Sơn", "HND Lạc Sơn");
  labour = get_by_name (scene.book, "Liên đoàn Lao động tỉnh Hoà Bình");
  g_assert_cmpstr (hd_record_get_text (labour, HD_UNIT_KIND), ==, "socio_political"); /* as its name says */
  g_assert_cmpstr (hd_record_get_text (labour, HD_UNIT_LEVEL), ==, "province");
  g_assert_cmpint (hd_record_get_integer (labour, HD_UNIT_PROTOCOL_RANK), ==, 2);
  before = hd_book_export (scene.book, NULL);

  gtk_widget_activate_action (scene.page, "page.merge", NULL);
  dialog = find_window (HD_TYPE_REORGANISE_DIALOG);
  g_assert_nonnull (dialog);
  type_into (dialog, "Ngày đầu tiên của tổ chức mới", "1/7/2025");
  type_into (dialog, "Tên", "Hội Nông dân khu vực Kim Bôi");
  hd_dialog_confirm (HD_DIALOG (dialog)); /* one unit alone cannot be merged into a new one */
  g_assert_true (find_window (HD_TYPE_REORGANISE_DIALOG) == dialog);
  g_signal_emit_by_name (find_button (dialog, "_Thêm đơn vị…"), "clicked");
  choose ("kim boi");
  hd_dialog_confirm (HD_DIALOG (dialog)); /* what will change */
  g_assert_cmpuint (count_units (scene.book, HD_DATE_NONE), ==, 4);
  hd_dialog_confirm (HD_DIALOG (dialog));
  settle ();
  g_assert_null (find_window (HD_TYPE_REORGANISE_DIALOG));
  g_assert_cmpuint (count_units (scene.book, HD_DATE_NONE), ==, 5);
  g_assert_cmpuint (count_units (scene.book, hd_date_new (2025, 7, 1)), ==, 3);
  old = get_by_name (scene.book, "Hội Nông dân huyện Kim Bôi");
  g_assert_cmpstr (hd_record_get_text (old, HD_UNIT_VALID_TO), ==, "2025-06-30");
  new = get_by_name (scene.book, "Hội Nông dân khu vực Kim Bôi");
  chain = hd_book_get_unit_chain (scene.book, hd_record_get_id (new), HD_UNIT_PREDECESSORS, NULL);
  g_assert_cmpuint (chain->len, ==, 2);

  g_assert_true (hd_book_undo (scene.book, NULL, NULL));
  settle ();
  after = hd_book_export (scene.book, NULL);
  g_assert_true (g_bytes_equal (before, after));
  tear_down (&scene);
}

/* What the units are called for short, in the order of the protocol. */
static char *
dup_order (HdBook *book)
{
  g_autoptr (GPtrArray) units = hd_book_get_all_records (book, HD_ENTITY_UNIT, NULL);
  g_autoptr (GString) order = g_string_new (NULL);

  for (gint64 rank = 1; rank <= units->len; rank++)
    for (guint i = 0; i < units->len; i++)
      {
        const HdRecord *unit = g_ptr_array_index (units, i);

        if (hd_record_get_integer (unit, HD_UNIT_PROTOCOL_RANK) == rank)
          g_string_append_printf (order, "%s%s", order->len > 0 ? ", " : "", hd_record_peek_text (unit, HD_UNIT_ABBREVIATION));
      }
  return g_string_free (g_steal_pointer (&order), FALSE);
}

static void
is_order (Scene *self, const char *wanted)
{
  g_autofree char *order = NULL;

  settle ();
  order = dup_order (self->book);
  g_assert_cmpstr (order, ==, wanted);
}

static gboolean
is_named (GtkWidget *label, gconstpointer name)
{
  return g_str_equal (gtk_label_get_text (GTK_LABEL (label)), name);
}

typedef struct
{
  GtkWidget *list;
  const char *name;
  GtkWidget *row; /* of the list, that shows the unit */
} Wanted;

static gboolean
has_row (gpointer data)
{
  Wanted *wanted = data;
  GtkWidget *label = hands_find (wanted->list, GTK_TYPE_LABEL, is_named, wanted->name);

  wanted->row = label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_TREE_EXPANDER) : NULL;
  return wanted->row != NULL && gtk_widget_get_height (wanted->row) > 0;
}

static GtkWidget *
find_row (Scene *self, const char *name)
{
  Wanted wanted = { find_descendant (self->page, HD_TYPE_UNIT_LIST), name, NULL };

  fixture_wait (has_row, &wanted);
  return wanted.row;
}

static gboolean
drag (Scene *self, const char *name, const char *onto, gboolean below)
{
  return hands_drag (find_row (self, name), find_row (self, onto), below);
}

static void
press_alt (Scene *self, guint key)
{
  hands_press_key (find_descendant (self->page, HD_TYPE_UNIT_LIST), key, GDK_ALT_MASK);
}

/* The order of the protocol by hand: dragged below and above another, by Alt and the arrows, and each step taken back. */
static void
test_order (void)
{
  Scene scene;

  set_up (&scene, fixture_create_empty ());
  gtk_window_set_default_size (GTK_WINDOW (scene.window), 1366, 768); /* list and unit beside each other */
  enter_unit (&scene, "Hội Nông dân tỉnh", "HND");
  enter_unit (&scene, "Hội Phụ nữ tỉnh", "HPN");
  enter_unit (&scene, "Tỉnh đoàn", "TĐ");
  is_order (&scene, "HND, HPN, TĐ");

  g_assert_true (drag (&scene, "Hội Nông dân tỉnh", "Tỉnh đoàn", TRUE));
  is_order (&scene, "HPN, TĐ, HND");
  g_assert_true (drag (&scene, "Hội Nông dân tỉnh", "Tỉnh đoàn", FALSE));
  is_order (&scene, "HPN, HND, TĐ");
  g_assert_false (drag (&scene, "Tỉnh đoàn", "Tỉnh đoàn", TRUE)); /* on itself */
  is_order (&scene, "HPN, HND, TĐ");

  press_alt (&scene, GDK_KEY_Up); /* the unit that is shown beside the list */
  is_order (&scene, "HPN, TĐ, HND");
  press_alt (&scene, GDK_KEY_Up);
  is_order (&scene, "TĐ, HPN, HND");
  press_alt (&scene, GDK_KEY_Up); /* is the first already */
  is_order (&scene, "TĐ, HPN, HND");
  press_alt (&scene, GDK_KEY_Down);
  is_order (&scene, "HPN, TĐ, HND");

  for (guint i = 0; i < 5; i++)
    g_assert_true (hd_book_undo (scene.book, NULL, NULL));
  is_order (&scene, "HND, HPN, TĐ");
  tear_down (&scene);
}

/* What is in use stays and its ending is offered; an order changed by keys can be undone; a book that is only read has no verbs. */
static void
test_practice (void)
{
  Scene scene;
  g_autoptr (HdRecord) army = NULL;
  GtkWidget *question;
  gint64 rank;
  guint n;

  set_up (&scene, fixture_open_practice ());
  settle ();
  n = count_units (scene.book, HD_DATE_NONE);
  army = get_by_name (scene.book, "Bộ Chỉ huy Quân sự tỉnh Sông Ngân");
  g_assert_true (hd_window_page_open_record (HD_WINDOW_PAGE (scene.page), HD_ENTITY_UNIT, hd_record_get_id (army)));
  g_assert_false (hd_window_page_open_record (HD_WINDOW_PAGE (scene.page), HD_ENTITY_PERSON, hd_record_get_id (army)));
  settle ();
  gtk_widget_activate_action (scene.page, "page.delete", NULL);
  question = find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (question);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)), "chương trình"));
  gtk_window_destroy (GTK_WINDOW (question));
  g_assert_cmpuint (count_units (scene.book, HD_DATE_NONE), ==, n);

  rank = hd_record_get_integer (army, HD_UNIT_PROTOCOL_RANK);
  gtk_widget_activate_action (scene.page, "page.move-down", NULL);
  settle ();
  g_clear_pointer (&army, hd_record_unref);
  army = get_by_name (scene.book, "Bộ Chỉ huy Quân sự tỉnh Sông Ngân");
  g_assert_cmpint (hd_record_get_integer (army, HD_UNIT_PROTOCOL_RANK), ==, rank + 1);
  tear_down (&scene);
}

static gboolean
is_wrong (GtkWidget *widget, gconstpointer data)
{
  return gtk_widget_has_css_class (widget, "error");
}

/* Shares that do not make a whole are refused in the dialog; then each part has its own. */
static void
test_split (void)
{
  Scene scene;
  g_autoptr (HdRecord) old = NULL;
  g_autoptr (HdRecord) second = NULL;
  g_autoptr (GPtrArray) successions = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog, *first_group, *second_group;

  set_up (&scene, fixture_create_empty ());
  enter_unit (&scene, "Hội Nông dân thị xã Bắc", "HND Bắc");
  gtk_widget_activate_action (scene.page, "page.split", NULL);
  dialog = hands_wait_window (HD_TYPE_REORGANISE_DIALOG);
  hands_type (dialog, _("First day of the new order"), "1/7/2025");
  hands_type (dialog, _("Decision that says so"), "Quyết định số 5");
  first_group = hands_find (dialog, HD_TYPE_SUCCESSOR_GROUP, NULL, NULL);
  second_group = gtk_widget_get_next_sibling (first_group);
  hands_type (first_group, "Tên", "Hội Nông dân phường Đông");
  /* Of two rows called “Tên” the one that is empty is shown. */
  hands_confirm_refused (dialog, "tên");
  g_assert_null (hands_find (first_group, ADW_TYPE_ENTRY_ROW, is_wrong, NULL));
  g_assert_nonnull (hands_find (second_group, ADW_TYPE_ENTRY_ROW, is_wrong, NULL));
  hands_type (second_group, "Tên", "Hội Nông dân phường Tây");
  hands_type (first_group, _("Share in per cent"), "60");
  hands_type (second_group, _("Share in per cent"), "60");
  hands_confirm_refused (dialog, "100");
  g_assert_cmpuint (count_units (scene.book, HD_DATE_NONE), ==, 1);

  hands_type (second_group, _("Share in per cent"), "40");
  hd_dialog_confirm (HD_DIALOG (dialog)); /* what will change */
  hands_confirm (dialog);
  old = get_by_name (scene.book, "Hội Nông dân thị xã Bắc");
  second = get_by_name (scene.book, "Hội Nông dân phường Tây");
  g_assert_cmpstr (hd_record_get_text (old, HD_UNIT_VALID_TO), ==, "2025-06-30");
  g_assert_cmpstr (hd_record_get_text (second, HD_UNIT_VALID_FROM), ==, "2025-07-01");
  successions = hd_book_get_records_by (scene.book, HD_ENTITY_UNIT_SUCCESSION, HD_UNIT_SUCCESSION_SUCCESSOR, hd_record_get_id (second), &error);
  g_assert_cmpuint (successions->len, ==, 1);
  g_assert_cmpint (hd_record_get_integer (g_ptr_array_index (successions, 0), HD_UNIT_SUCCESSION_SHARE), ==, 4000);
  g_assert_cmpstr (hd_record_get_text (g_ptr_array_index (successions, 0), HD_UNIT_SUCCESSION_KIND), ==, "split");
  tear_down (&scene);
}

static gboolean
is_planned (gpointer dialog)
{
  GtkWidget *stack = find_descendant (dialog, GTK_TYPE_STACK);

  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "rows") == 0;
}

static gboolean
is_closed (gpointer data)
{
  return find_window (HD_TYPE_TABLE_IMPORT_DIALOG) == NULL;
}

static void
test_import (void)
{
  Scene scene;
  g_autofree char *path = fixture_path ("units.csv");
  const char *table = "Tên đơn vị;Viết tắt\nHội A;HA\nHội B;HB\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (table, strlen (table));
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  g_assert_true (hd_file_write_atomically (path, bytes, &error));
  g_assert_no_error (error);
  set_up (&scene, fixture_create_empty ());
  for (guint turn = 0; turn < 2; turn++)
    {
      hd_table_import_dialog_show_file (scene.page, scene.book, HD_ENTITY_UNIT, path);
      dialog = find_window (HD_TYPE_TABLE_IMPORT_DIALOG);
      g_assert_nonnull (dialog);
      hd_dialog_confirm (HD_DIALOG (dialog));
      fixture_wait (is_planned, dialog);
      hd_dialog_confirm (HD_DIALOG (dialog));
      fixture_wait (is_closed, NULL);
      g_assert_cmpuint (count_units (scene.book, HD_DATE_NONE), ==, 2);
    }
  g_assert_true (hd_book_undo (scene.book, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_units (scene.book, HD_DATE_NONE), ==, 0);
  tear_down (&scene);
}

int
main (int argc, char *argv[])
{
  int result;

  hd_i18n_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/display/units/merge", test_merge);
  g_test_add_func ("/display/units/split", test_split);
  g_test_add_func ("/display/units/order", test_order);
  g_test_add_func ("/display/units/practice", test_practice);
  g_test_add_func ("/display/units/import", test_import);

  result = g_test_run ();
  fixture_finish ();
  return result;
}
