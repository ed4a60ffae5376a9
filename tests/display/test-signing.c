/* test-signing.c: seven parties sign, the agreement gets its number and its scan; a signature given by mistake is withdrawn
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <gio/gio.h>
#include <string.h>

#include "fixture.h"
#include "base/i18n.h"
#include "book/attachments.h"
#include "book/edit.h"
#include "book/list.h"
#include "ui/date-row.h"
#include "ui/files-tab.h"
#include "ui/number-dialog.h"
#include "ui/reopen-dialog.h"
#include "ui/signing-dialog.h"

/* A practice book of its own: what is signed in it stays signed. */
static HdBook *
make_practice (const char *name)
{
  g_autofree char *path = fixture_path (name);
  g_autoptr (GError) error = NULL;
  HdBook *book = hd_book_create_practice (path, "Nguyễn Văn A", &error);

  g_assert_no_error (error);
  return book;
}

/* The practice book's programme of seven parties that is read for comments. */
static HdRecord *
settle (HdBook *book)
{
  const HdListQuery query = { .search = "2026" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hd_book_read_rows (book, HD_ENTITY_AGREEMENT, &query, 0, 100, &error);
  HdRecord *agreement = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len && agreement == NULL; i++)
    {
      g_autoptr (HdRecord) record = hd_book_get_record (book, HD_ENTITY_AGREEMENT, ((HdListRow *) g_ptr_array_index (rows, i))->id, &error);

      if (g_strcmp0 (hd_record_get_text (record, HD_AGREEMENT_STATE), "circulated") == 0)
        agreement = hd_record_copy (record);
    }
  g_assert_nonnull (agreement);
  hd_record_set_text (agreement, HD_AGREEMENT_STATE, "settled");
  hd_book_save_record (book, agreement, &error);
  g_assert_no_error (error);
  return agreement;
}

static gpointer
find_dialog (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
      return l->data;
  return NULL;
}

static gpointer
must_find_dialog (GType type)
{
  gpointer dialog = find_dialog (type);

  g_assert_nonnull (dialog);
  return dialog;
}

static void
assert_state (HdBook *book, HdRecord *agreement, const char *state)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) read = hd_book_get_record (book, HD_ENTITY_AGREEMENT, hd_record_get_id (agreement), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (hd_record_get_text (read, HD_AGREEMENT_STATE), ==, state);
}

static GtkWidget *
find_descendant (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_descendant (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
sign_all (GtkWidget *parent, HdBook *book, HdRecord *agreement)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (hd_signing_dialog_show (parent, book, hd_record_get_id (agreement), NULL, &error));
  g_assert_no_error (error);
  hd_dialog_confirm (HD_DIALOG (must_find_dialog (HD_TYPE_SIGNING_DIALOG)));
  g_assert_null (find_dialog (HD_TYPE_SIGNING_DIALOG));
  assert_state (book, agreement, "signed");
}

static void
test_ceremony (void)
{
  g_autoptr (HdBook) book = make_practice ("ceremony.hiepdong");
  g_autoptr (HdRecord) agreement = settle (book);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) numbered = NULL;
  GtkWidget *window = g_object_ref_sink (gtk_window_new ());
  HdReopenDialog *reopen;

  gtk_window_present (GTK_WINDOW (window));
  g_assert_false (hd_reopen_dialog_show (window, book, hd_record_get_id (agreement), &error));
  g_clear_error (&error);
  sign_all (window, book, agreement);

  /* By mistake: a reason is needed. */
  g_assert_true (hd_reopen_dialog_show (window, book, hd_record_get_id (agreement), &error));
  reopen = must_find_dialog (HD_TYPE_REOPEN_DIALOG);
  hd_dialog_confirm (HD_DIALOG (reopen));
  assert_state (book, agreement, "signed");
  gtk_editable_set_text (GTK_EDITABLE (find_descendant (GTK_WIDGET (reopen), ADW_TYPE_ENTRY_ROW)), "Ký nhầm bản cũ");
  hd_dialog_confirm (HD_DIALOG (reopen));
  assert_state (book, agreement, "settled");
  sign_all (window, book, agreement);

  g_assert_true (hd_number_dialog_show (window, book, hd_record_get_id (agreement), &error));
  hd_dialog_confirm (HD_DIALOG (must_find_dialog (HD_TYPE_NUMBER_DIALOG)));
  g_assert_null (find_dialog (HD_TYPE_NUMBER_DIALOG));
  assert_state (book, agreement, "in_force");
  numbered = hd_book_get_record (book, HD_ENTITY_AGREEMENT, hd_record_get_id (agreement), &error);
  g_assert_cmpint (hd_record_get_integer (numbered, HD_AGREEMENT_NUMBER), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (window);
}

static gboolean
is_warning (GtkWidget *widget)
{
  return gtk_widget_has_css_class (widget, "warning-line");
}

/* Walks the tree for the n-th sentence of warning; NULL when there are fewer. */
static GtkWidget *
find_warning (GtkWidget *widget,
              guint     *n)
{
  if (is_warning (widget) && (*n)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_warning (child, n);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
must_find_warning (GtkWidget *dialog,
                   guint      n)
{
  GtkWidget *found = find_warning (dialog, &n);

  g_assert_nonnull (found);
  return found;
}

/* The year of the programme and its day of signing do not fit: it is told beside the day. */
static void
check_odd_day (HdBook *book, HdRecord *settled, GtkWidget *window)
{
  g_autoptr (HdRecord) current = NULL;
  g_autoptr (HdRecord) agreement = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog, *day, *common, *row, *own;

  current = hd_book_get_record (book, HD_ENTITY_AGREEMENT, hd_record_get_id (settled), &error);
  agreement = hd_record_copy (current);
  hd_record_set_date (agreement, HD_AGREEMENT_TO_DATE, hd_date_new (2026, 6, 30));
  hd_book_save_record (book, agreement, &error);
  g_assert_no_error (error);
  g_assert_true (hd_signing_dialog_show (window, book, hd_record_get_id (agreement), NULL, &error));
  dialog = must_find_dialog (HD_TYPE_SIGNING_DIALOG);
  day = find_descendant (dialog, HD_TYPE_DATE_ROW);
  row = find_descendant (dialog, ADW_TYPE_EXPANDER_ROW);
  common = must_find_warning (dialog, 0);
  own = gtk_widget_get_parent (must_find_warning (row, 0));
  hd_date_row_set_date (HD_DATE_ROW (day), hd_date_new (2026, 6, 30));
  g_assert_false (gtk_widget_get_visible (common));
  hd_date_row_set_date (HD_DATE_ROW (day), hd_date_new (2026, 7, 1));
  g_assert_true (gtk_widget_get_visible (common));
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (common)), "30/06/2026"));
  g_assert_false (gtk_widget_get_visible (own));
  /* One who signed another day. */
  hd_date_row_set_date (HD_DATE_ROW (day), hd_date_new (2026, 6, 30));
  hd_date_row_set_date (HD_DATE_ROW (find_descendant (row, HD_TYPE_DATE_ROW)), hd_date_new (2026, 7, 2));
  g_assert_false (gtk_widget_get_visible (common));
  g_assert_true (gtk_widget_get_visible (own));
  gtk_window_close (GTK_WINDOW (dialog));
}

/* A signer that is taken away: the problem stands in the dialog, and nothing is saved. */
static void
test_problem (void)
{
  g_autoptr (HdBook) book = make_practice ("problem.hiepdong");
  g_autoptr (HdRecord) agreement = settle (book);
  g_autoptr (GError) error = NULL;
  GtkWidget *window = g_object_ref_sink (gtk_window_new ());
  GtkWidget *dialog;
  AdwComboRow *person;

  g_assert_true (hd_signing_dialog_show (window, book, hd_record_get_id (agreement), NULL, &error));
  dialog = must_find_dialog (HD_TYPE_SIGNING_DIALOG);
  person = ADW_COMBO_ROW (find_descendant (dialog, ADW_TYPE_COMBO_ROW));
  adw_combo_row_set_selected (person, 0);
  hd_dialog_confirm (HD_DIALOG (dialog));
  g_assert_true (find_dialog (HD_TYPE_SIGNING_DIALOG) == dialog);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (person), "error"));
  assert_state (book, agreement, "settled");
  gtk_window_close (GTK_WINDOW (dialog));
  check_odd_day (book, agreement, window);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (window);
}

typedef struct
{
  GtkWidget *tab;
  guint      n_rows;
} Rows;

static gboolean
has_rows (gpointer data)
{
  const Rows *rows = data;
  GtkWidget *list = find_descendant (rows->tab, GTK_TYPE_LIST_BOX);
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    n++;
  return n == rows->n_rows;
}

static char *
make_scan (HdBook *book, HdRecord *agreement)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRendering) rendering = hd_book_render_agreement (book, hd_record_get_id (agreement), &error);
  g_autoptr (GBytes) pdf = hd_book_make_pdf (book, rendering->pages, &error);
  char *path = fixture_path ("bản quét.pdf");

  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  return path;
}

static void
test_files (void)
{
  g_autoptr (HdBook) book = make_practice ("files.hiepdong");
  g_autoptr (HdRecord) agreement = settle (book);
  g_autofree char *path = make_scan (book, agreement);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) attachment = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *contents = NULL;
  gsize length;
  GtkWidget *window = g_object_ref_sink (gtk_window_new ());
  Rows rows = { NULL, 0 };

  rows.tab = g_object_new (HD_TYPE_FILES_TAB, "book", book, "record", hd_record_get_id (agreement), NULL);
  gtk_window_set_child (GTK_WINDOW (window), rows.tab);
  gtk_window_present (GTK_WINDOW (window));
  fixture_wait (has_rows, &rows);
  attachment = hd_book_attach_file (book, hd_record_get_id (agreement), path, "signed_scan", &error);
  g_assert_no_error (error);
  rows.n_rows = 1;
  fixture_wait (has_rows, &rows);
  bytes = hd_book_read_attachment (book, hd_record_get_id (attachment), &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &contents, &length, &error);
  g_assert_cmpmem (contents, length, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  hd_book_remove_record (book, HD_ENTITY_ATTACHMENT, hd_record_get_id (attachment), &error);
  g_assert_no_error (error);
  rows.n_rows = 0;
  fixture_wait (has_rows, &rows);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (window);
}

int
main (int argc, char *argv[])
{
  int status;

  hd_i18n_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/display/signing/ceremony", test_ceremony);
  g_test_add_func ("/display/signing/problem", test_problem);
  g_test_add_func ("/display/signing/files", test_files);

  status = g_test_run ();
  fixture_finish ();
  return status;
}
