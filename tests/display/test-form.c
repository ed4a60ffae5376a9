/* test-form.c: rows that edit a record, dialogs, and picking a record
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"
#include "base/i18n.h"
#include "book/edit.h"
#include "book/list.h"
#include "ui/date-row.h"
#include "ui/form.h"
#include "ui/record-chooser.h"

static void
type_into (HdForm *form, guint field, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (hd_form_get_row (form, field)), text);
}

static void
add_unit_rows (HdForm *form, AdwPreferencesGroup *group)
{
  hd_form_add_row (form, group, HD_UNIT_NAME, NULL);
  hd_form_add_row (form, group, HD_UNIT_KIND, NULL);
  hd_form_add_row (form, group, HD_UNIT_LEVEL, NULL);
  hd_form_add_row (form, group, HD_UNIT_VALID_FROM, NULL);
  hd_form_add_row (form, group, HD_UNIT_VALID_TO, NULL);
  hd_form_add_row (form, group, HD_UNIT_HEADER, NULL);
  hd_form_add_row (form, group, HD_UNIT_PROTOCOL_RANK, NULL);
  hd_form_add_row (form, group, HD_UNIT_RANK_BEFORE_NAME, NULL);
  hd_form_add_row (form, group, HD_UNIT_PARENT, NULL);
}

static void
test_save (void)
{
  g_autoptr (HdBook) book = fixture_create_empty ();
  g_autoptr (HdForm) form = hd_form_new (book, HD_ENTITY_UNIT);
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (g_object_ref_sink (adw_preferences_group_new ()));
  g_autoptr (HdRecord) read = NULL;
  g_autoptr (HdRecord) stored = NULL;
  g_autoptr (GError) error = NULL;
  guint n_changed = 0;

  add_unit_rows (form, group);
  fixture_count (form, "changed", &n_changed);
  g_assert_false (hd_form_is_dirty (form));

  /* No name yet, a day that is none, letters for a number: each is said, nothing is saved. */
  type_into (form, HD_UNIT_VALID_FROM, "31/2/2023");
  type_into (form, HD_UNIT_PROTOCOL_RANK, "ba");
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_true (hd_form_is_dirty (form));
  g_assert_false (hd_form_save (form, &error));
  g_assert_no_error (error);
  g_assert_true (gtk_widget_has_css_class (hd_form_get_row (form, HD_UNIT_VALID_FROM), "error"));
  g_assert_true (gtk_widget_has_css_class (hd_form_get_row (form, HD_UNIT_PROTOCOL_RANK), "error"));

  /* Decomposed letters and blanks are tidied when they are read, not in the row. */
  type_into (form, HD_UNIT_NAME, "  Ti\u0309nh  đoàn ");
  type_into (form, HD_UNIT_VALID_FROM, "5/3/2021");
  type_into (form, HD_UNIT_PROTOCOL_RANK, "3");
  adw_combo_row_set_selected (ADW_COMBO_ROW (hd_form_get_row (form, HD_UNIT_KIND)), 4);
  g_assert_false (gtk_widget_has_css_class (hd_form_get_row (form, HD_UNIT_VALID_FROM), "error"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (hd_form_get_row (form, HD_UNIT_NAME))), ==, "  Ti\u0309nh  đoàn ");
  g_assert_true (hd_form_save (form, &error));
  g_assert_no_error (error);
  g_assert_false (hd_form_is_dirty (form));

  read = hd_form_read (form);
  stored = hd_book_get_record (book, HD_ENTITY_UNIT, hd_record_get_id (read), &error);
  g_assert_no_error (error);
  g_assert_true (hd_record_equal (read, stored));
  g_assert_cmpstr (hd_record_get_text (stored, HD_UNIT_NAME), ==, "Tỉnh đoàn");
  g_assert_cmpstr (hd_record_get_text (stored, HD_UNIT_KIND), ==, "socio_political");
  g_assert_cmpint (hd_record_get_date (stored, HD_UNIT_VALID_FROM), ==, hd_date_new (2021, 3, 5));
  g_assert_cmpint (hd_record_get_integer (stored, HD_UNIT_PROTOCOL_RANK), ==, 3);
  g_assert_null (hd_record_get_text (stored, HD_UNIT_LEVEL));

  /* From after to: the record is wrong as a whole; and back. */
  type_into (form, HD_UNIT_VALID_TO, "1/1/2020");
  g_assert_null (hd_form_read (form));
  hd_form_revert (form);
  g_assert_false (hd_form_is_dirty (form));
  g_object_unref (group);
}

static void
test_conflict (void)
{
  g_autoptr (HdBook) book = fixture_create_empty ();
  g_autoptr (HdForm) form = hd_form_new (book, HD_ENTITY_PERSON);
  g_autoptr (HdRecord) person = hd_record_new (HD_ENTITY_PERSON);
  g_autoptr (HdRecord) other = NULL;
  g_autoptr (GError) error = NULL;
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (g_object_ref_sink (adw_preferences_group_new ()));

  hd_form_add_row (form, group, HD_PERSON_FULL_NAME, NULL);
  hd_record_set_text (person, HD_PERSON_FULL_NAME, "Nguyễn Văn Hòa");
  g_assert_true (hd_book_save_record (book, person, &error));
  hd_form_set_record (form, person);
  other = hd_record_copy (person);
  hd_record_set_text (other, HD_PERSON_FULL_NAME, "Nguyễn Văn Hoà");
  g_assert_true (hd_book_save_record (book, other, &error));

  type_into (form, HD_PERSON_FULL_NAME, "Nguyễn Văn Huy");
  g_assert_false (hd_form_save (form, &error));
  g_assert_nonnull (error);
  g_assert_true (hd_form_is_dirty (form));
  g_object_unref (group);
}

static void
test_date_row (void)
{
  HdDateRow *row = HD_DATE_ROW (g_object_ref_sink (hd_date_row_new ("Ngày")));
  guint n_changed = 0;
  g_autoptr (GError) error = NULL;
  HdDate date;

  fixture_count (row, "date-changed", &n_changed);
  gtk_editable_set_text (GTK_EDITABLE (row), "24/03/23");
  g_assert_cmpint (hd_date_row_get_date (row), ==, hd_date_new (2023, 3, 24));
  g_assert_cmpuint (n_changed, >, 0);
  gtk_editable_set_text (GTK_EDITABLE (row), "24-3-2023");
  g_assert_cmpint (hd_date_row_get_date (row), ==, hd_date_new (2023, 3, 24));
  gtk_editable_set_text (GTK_EDITABLE (row), "hôm qua");
  g_assert_false (hd_date_row_read (row, &date, &error));
  g_assert_nonnull (error);
  hd_date_row_set_date (row, HD_DATE_NONE);
  g_assert_true (hd_date_row_read (row, &date, NULL));
  g_assert_cmpint (date, ==, HD_DATE_NONE);
  g_object_unref (row);
}

static void
on_chosen_cb (HdRecordChooser *chooser, const char *id, gpointer data)
{
  *(char **) data = g_strdup (id);
}

static gboolean
has_chosen (gpointer data)
{
  return *(char **) data != NULL;
}

static void
test_chooser (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  GtkWidget *window = gtk_window_new ();
  g_autofree char *chosen = NULL;
  g_autoptr (HdRecord) unit = NULL;
  GtkWidget *dialog;

  gtk_window_present (GTK_WINDOW (window));
  hd_record_chooser_show (window, book, HD_ENTITY_UNIT, "Đơn vị", on_chosen_cb, &chosen, NULL);
  dialog = g_list_model_get_item (gtk_window_get_toplevels (), 0);
  if (!HD_IS_RECORD_CHOOSER (dialog))
    {
      g_object_unref (dialog);
      dialog = g_list_model_get_item (gtk_window_get_toplevels (), 1);
    }
  g_assert_true (HD_IS_RECORD_CHOOSER (dialog));
  hd_dialog_confirm (HD_DIALOG (dialog));
  g_object_unref (dialog);
  fixture_wait (has_chosen, &chosen);
  unit = hd_book_get_record (book, HD_ENTITY_UNIT, chosen, NULL);
  g_assert_nonnull (unit);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Whoever opens a dialog and presses Enter or types must not press “Cancel”. */
static void
test_dialog_focus (void)
{
  GtkWidget *window = gtk_window_new (), *dialog, *row = adw_entry_row_new (), *group = adw_preferences_group_new ();
  GtkWidget *focus;

  gtk_window_present (GTK_WINDOW (window));
  dialog = hd_dialog_new (window, "Hộp thoại", "_Ghi");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  hd_dialog_set_body (HD_DIALOG (dialog), group);
  gtk_window_present (GTK_WINDOW (dialog));
  focus = gtk_window_get_focus (GTK_WINDOW (dialog));
  g_assert_nonnull (focus);
  g_assert_true (focus == row || gtk_widget_is_ancestor (focus, row));
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  int status;

  hd_i18n_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/form/save", test_save);
  g_test_add_func ("/form/conflict", test_conflict);
  g_test_add_func ("/form/date-row", test_date_row);
  g_test_add_func ("/form/chooser", test_chooser);
  g_test_add_func ("/form/dialog-focus", test_dialog_focus);
  status = g_test_run ();
  fixture_finish ();
  return status;
}
