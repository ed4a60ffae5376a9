/* test-agreement-dialogs.c: moving on, who signs, amending, number series: each done, and each refused with a sentence
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "fixture.h"
#include "hands.h"

#include "base/i18n.h"
#include "book/agreements.h"
#include "model/labels.h"
#include "ui/agreement-page.h"
#include "ui/amending-dialog.h"
#include "ui/book-view.h"
#include "ui/move-dialog.h"
#include "ui/party-row.h"
#include "ui/series-dialog.h"
#include "ui/signer-dialog.h"
#include "ui/window.h"

#define SIGNED "00000000-0000-4000-8000-000000000031"
#define DRAFT "00000000-0000-4000-8000-000000000032"
#define PARTY "00000000-0000-4000-8000-000000000043"
#define POST "00000000-0000-4000-8000-000000000025"
#define CLAUSE "00000000-0000-4000-8000-000000000054" /* of the draft, without text */
#define BELL "a\007b"                                  /* what no record holds */

typedef struct
{
  HdBook *book;
  GtkWidget *window;
  GtkWidget *page;
} Scene;

static GtkWidget *
get_page (Scene *self)
{
  return GTK_WIDGET (hd_book_view_get_page (HD_BOOK_VIEW (hands_find (self->window, HD_TYPE_BOOK_VIEW, NULL, NULL))));
}

static void
set_up (Scene *self, const char *agreement)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);

  self->book = fixture_create_mini ();
  self->window = hd_window_new (NULL, settings);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1100, 760);
  hd_window_set_book (HD_WINDOW (self->window), self->book);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_widget_activate_action (hands_find (self->window, HD_TYPE_BOOK_VIEW, NULL, NULL), "book.open", "(ss)", "agreement", agreement);
  self->page = get_page (self);
}

static void
tear_down (Scene *self)
{
  hd_window_set_book (HD_WINDOW (self->window), NULL);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->book);
}

static HdRecord *
get (Scene *self, HdEntityKind kind, const char *id)
{
  g_autoptr (GError) error = NULL;
  HdRecord *record = hd_book_get_record (self->book, kind, id, &error);

  g_assert_no_error (error);
  return record;
}

static void
assert_state (Scene *self, const char *state)
{
  g_autoptr (HdRecord) agreement = get (self, HD_ENTITY_AGREEMENT, DRAFT);

  g_assert_cmpstr (hd_record_get_text (agreement, HD_AGREEMENT_STATE), ==, state);
}

static GtkWidget *
ask_to_move (Scene *self, const char *state)
{
  g_assert_true (gtk_widget_activate_action (self->page, "page.move", "s", state));
  return hands_wait_window (HD_TYPE_MOVE_DIALOG);
}

static void
write_text (Scene *self)
{
  g_autoptr (HdRecord) clause = get (self, HD_ENTITY_CLAUSE, CLAUSE);
  g_autoptr (HdRecord) agreement = get (self, HD_ENTITY_AGREEMENT, DRAFT);
  g_autoptr (GError) error = NULL;

  hd_record_set_text (clause, HD_CLAUSE_TEXT, "Nội dung");
  g_assert_true (hd_book_save_record (self->book, clause, &error));
  hd_record_set_text (agreement, HD_AGREEMENT_FROM_DATE, "2024-01-01");
  hd_record_set_text (agreement, HD_AGREEMENT_TO_DATE, "2024-12-31");
  g_assert_true (hd_book_save_record (self->book, agreement, &error));
}

/* What is missing stands in the dialog and leads to its place; a day to come is refused. */
static void
test_move (void)
{
  Scene scene;
  g_autofree char *tomorrow = hd_date_display (hd_date_today () + 1);
  GtkWidget *dialog, *row;

  set_up (&scene, DRAFT);
  dialog = ask_to_move (&scene, "circulated");
  hands_type (dialog, _("Day"), tomorrow);
  hands_confirm_refused (dialog, _("The day lies in the future: record a step when it has been taken."));
  assert_state (&scene, "draft");
  hands_type (dialog, _("Day"), "1/11/2023");
  hands_confirm (dialog);
  assert_state (&scene, "circulated");

  dialog = ask_to_move (&scene, "settled");
  row = hands_get_row (dialog, _("The first day of the period is not known: fill it in."));
  hd_dialog_confirm (HD_DIALOG (dialog));
  assert_state (&scene, "circulated");
  adw_action_row_activate (ADW_ACTION_ROW (row));
  g_assert_null (hands_find_window (HD_TYPE_MOVE_DIALOG));
  hands_get_row (scene.page, hd_field_label (HD_ENTITY_AGREEMENT, HD_AGREEMENT_FROM_DATE)); /* the details are in sight */

  write_text (&scene);
  dialog = ask_to_move (&scene, "settled");
  hands_type (dialog, _("Reason"), "Đã thống nhất tại hội nghị");
  hands_confirm (dialog);
  assert_state (&scene, "settled");

  /* An old programme is closed without signatures only with a reason. */
  dialog = ask_to_move (&scene, "closed");
  hd_dialog_confirm (HD_DIALOG (dialog));
  assert_state (&scene, "settled");
  hands_type (dialog, _("Reason"), "Đã tổng kết");
  hands_confirm (dialog);
  assert_state (&scene, "closed");
  tear_down (&scene);
}

static gboolean
is_named (GtkWidget *check, gconstpointer name)
{
  GtkWidget *row = gtk_widget_get_ancestor (check, ADW_TYPE_PREFERENCES_ROW);

  return row != NULL && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), name);
}

static guint
count_signatures (Scene *self)
{
  g_autoptr (GPtrArray) signatures = hd_book_get_records_by (self->book, HD_ENTITY_SIGNATURE, HD_SIGNATURE_AGREEMENT, DRAFT, NULL);

  return signatures->len;
}

static void
test_signer (void)
{
  Scene scene;
  g_autoptr (GPtrArray) signatures = NULL;
  const HdRecord *signature;
  GtkWidget *dialog, *row;

  set_up (&scene, DRAFT);
  gtk_widget_activate_action (scene.page, "page.tab", "s", "parties");
  row = hands_find (scene.page, HD_TYPE_PARTY_ROW, NULL, NULL);
  g_assert_true (gtk_widget_activate_action (row, "party.signer", NULL));
  dialog = hands_wait_window (HD_TYPE_SIGNER_DIALOG);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (hands_find (dialog, GTK_TYPE_CHECK_BUTTON, is_named, "Nguyễn Văn Thử")), TRUE);
  adw_combo_row_set_selected (ADW_COMBO_ROW (hands_find (dialog, ADW_TYPE_COMBO_ROW, NULL, NULL)), 1); /* TM. */
  hands_type (dialog, _("For whom"), BELL);
  hd_dialog_confirm (HD_DIALOG (dialog));
  g_assert_true (hands_find_window (HD_TYPE_SIGNER_DIALOG) == dialog);
  g_assert_cmpuint (count_signatures (&scene), ==, 0);

  hands_type (dialog, _("For whom"), "Đảng ủy");
  hands_confirm (dialog);
  signatures = hd_book_get_records_by (scene.book, HD_ENTITY_SIGNATURE, HD_SIGNATURE_PARTY, PARTY, NULL);
  g_assert_cmpuint (signatures->len, ==, 1);
  signature = g_ptr_array_index (signatures, 0);
  g_assert_cmpstr (hd_record_get_text (signature, HD_SIGNATURE_POST), ==, POST);
  g_assert_cmpstr (hd_record_get_text (signature, HD_SIGNATURE_PREFIX), ==, "TM");
  g_assert_cmpstr (hd_record_get_text (signature, HD_SIGNATURE_AUTHORITY), ==, "Đảng ủy");
  g_assert_true (hd_record_is_empty (signature, HD_SIGNATURE_SIGNED_DATE));

  /* Nobody again. */
  row = hands_find (scene.page, HD_TYPE_PARTY_ROW, NULL, NULL);
  gtk_widget_activate_action (row, "party.signer", NULL);
  dialog = hands_wait_window (HD_TYPE_SIGNER_DIALOG);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (hands_find (dialog, GTK_TYPE_CHECK_BUTTON, is_named, _("Nobody yet"))), TRUE);
  hands_confirm (dialog);
  g_assert_cmpuint (count_signatures (&scene), ==, 0);
  tear_down (&scene);
}

static GPtrArray *
get_changes (Scene *self)
{
  return hd_book_get_records_by (self->book, HD_ENTITY_CLAUSE, HD_CLAUSE_AMENDS, "00000000-0000-4000-8000-000000000053", NULL);
}

/* A signed agreement is amended: an agreement of its own, a change of one passage, refused without words. */
static void
test_amendment (void)
{
  Scene scene;
  g_autoptr (HdRecord) amendment = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  const HdRecord *change;
  GtkWidget *dialog;
  GtkTextBuffer *text;

  set_up (&scene, SIGNED);
  gtk_widget_activate_action (scene.page, "page.tab", "s", "amendments");
  hands_press_label (scene.page, _("_Create Amendment…"));
  amendment = get (&scene, HD_ENTITY_AGREEMENT, hd_agreement_page_get_agreement (HD_AGREEMENT_PAGE (get_page (&scene))));
  g_assert_cmpstr (hd_record_get_text (amendment, HD_AGREEMENT_KIND), ==, "amendment");
  g_assert_cmpstr (hd_record_get_text (amendment, HD_AGREEMENT_PARENT), ==, SIGNED);

  gtk_widget_activate_action (get_page (&scene), "page.tab", "s", "amendments");
  hands_press_label (get_page (&scene), _("_Add Change…"));
  dialog = hands_wait_window (HD_TYPE_AMENDING_DIALOG);
  adw_combo_row_set_selected (ADW_COMBO_ROW (hands_get_row (dialog, _("Passage"))), 2); /* the heading */
  text = gtk_text_view_get_buffer (GTK_TEXT_VIEW (hands_find (dialog, GTK_TYPE_TEXT_VIEW, NULL, NULL)));
  gtk_text_buffer_set_text (text, "", -1);
  hd_dialog_confirm (HD_DIALOG (dialog));
  none = get_changes (&scene);
  g_assert_cmpuint (none->len, ==, 0);
  gtk_text_buffer_set_text (text, BELL, -1);
  hd_dialog_confirm (HD_DIALOG (dialog));
  g_assert_true (hands_find_window (HD_TYPE_AMENDING_DIALOG) == dialog);
  gtk_text_buffer_set_text (text, "Tuyên truyền, giáo dục pháp luật", -1);
  hands_confirm (dialog);
  changes = get_changes (&scene);
  g_assert_cmpuint (changes->len, ==, 1);
  change = g_ptr_array_index (changes, 0);
  g_assert_cmpstr (hd_record_get_text (change, HD_CLAUSE_EFFECT), ==, "replace");
  g_assert_cmpstr (hd_record_get_text (change, HD_CLAUSE_TEXT), ==, "Tuyên truyền, giáo dục pháp luật");
  g_assert_cmpstr (hd_record_get_text (change, HD_CLAUSE_AGREEMENT), ==, hd_record_get_id (amendment));
  tear_down (&scene);
}

static guint
count_series (Scene *self)
{
  g_autoptr (GPtrArray) all = hd_book_get_all_records (self->book, HD_ENTITY_SERIES, NULL);

  return all->len;
}

/* A series is added and changed; without a name, or with a first number that is none, the row says so. */
static void
test_series (void)
{
  Scene scene;
  g_autoptr (GPtrArray) all = NULL;
  const HdRecord *series;
  GtkWidget *list, *dialog;

  set_up (&scene, DRAFT);
  list = hd_series_dialog_new (GTK_WINDOW (scene.window), scene.book);
  gtk_window_present (GTK_WINDOW (list));
  g_assert_cmpuint (count_series (&scene), ==, 0);
  hands_press_label (list, _("Add Number Series"));
  dialog = hands_wait_window (HD_TYPE_DIALOG);
  hd_dialog_confirm (HD_DIALOG (dialog));
  g_assert_cmpuint (count_series (&scene), ==, 0);
  hands_type (dialog, hd_field_label (HD_ENTITY_SERIES, HD_SERIES_NAME), "Văn bản của Ban Chỉ đạo");
  hands_type (dialog, hd_field_label (HD_ENTITY_SERIES, HD_SERIES_FIRST_NUMBER), "mười");
  hands_confirm_refused (dialog, _("This must be a whole number: digits only."));
  g_assert_cmpuint (count_series (&scene), ==, 0);
  hands_type (dialog, hd_field_label (HD_ENTITY_SERIES, HD_SERIES_FIRST_NUMBER), "12");
  hands_confirm (dialog);

  gtk_widget_activate (hands_get_row (list, "Văn bản của Ban Chỉ đạo"));
  dialog = hands_wait_window (HD_TYPE_DIALOG);
  hands_type (dialog, hd_field_label (HD_ENTITY_SERIES, HD_SERIES_SYMBOL), "CTPH");
  hands_confirm (dialog);
  all = hd_book_get_all_records (scene.book, HD_ENTITY_SERIES, NULL);
  g_assert_cmpuint (all->len, ==, 1);
  series = g_ptr_array_index (all, 0);
  g_assert_cmpint (hd_record_get_integer (series, HD_SERIES_FIRST_NUMBER), ==, 12);
  g_assert_cmpstr (hd_record_get_text (series, HD_SERIES_SYMBOL), ==, "CTPH");
  g_assert_cmpstr (hd_record_get_text (series, HD_SERIES_RESET), ==, "yearly");
  gtk_window_destroy (GTK_WINDOW (list));
  tear_down (&scene);
}

int
main (int argc, char *argv[])
{
  int status;

  hd_i18n_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/agreement-dialogs/move", test_move);
  g_test_add_func ("/agreement-dialogs/signer", test_signer);
  g_test_add_func ("/agreement-dialogs/amendment", test_amendment);
  g_test_add_func ("/agreement-dialogs/series", test_series);
  status = g_test_run ();
  fixture_finish ();

  return status;
}
