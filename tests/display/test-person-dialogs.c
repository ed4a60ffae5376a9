/* test-person-dialogs.c: a post handed over to a successor, and two records of one person merged
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "fixture.h"
#include "hands.h"

#include "base/i18n.h"
#include "book/agreements.h"
#include "model/labels.h"
#include "ui/people-page.h"
#include "ui/people-register.h"
#include "ui/succession-dialog.h"

#define PERSON "00000000-0000-4000-8000-000000000021"
#define OTHER "00000000-0000-4000-8000-000000000022"
#define POST "00000000-0000-4000-8000-000000000025"
#define PARTY "00000000-0000-4000-8000-000000000043" /* of the draft */
#define AGREEMENT "00000000-0000-4000-8000-000000000032"

typedef struct
{
  HdBook *book;
  GtkWidget *window;
  HdPersonView *view;
} Scene;

static void
set_up (Scene *self)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *page;

  self->book = fixture_create_mini ();
  page = g_object_new (HD_TYPE_PEOPLE_PAGE, "book", self->book, NULL);
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1000, 700);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), page);
  gtk_window_set_child (GTK_WINDOW (self->window), overlay);
  gtk_window_present (GTK_WINDOW (self->window));
  g_assert_true (hd_window_page_open_record (HD_WINDOW_PAGE (page), HD_ENTITY_PERSON, PERSON));
  self->view = hd_people_register_get_view (HD_PEOPLE_REGISTER (hands_find (page, HD_TYPE_PEOPLE_REGISTER, NULL, NULL)));
}

static void
tear_down (Scene *self)
{
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

static GPtrArray *
get_by (Scene *self, HdEntityKind kind, guint field, const char *id)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = hd_book_get_records_by (self->book, kind, field, id, &error);

  g_assert_no_error (error);
  return records;
}

static char *
export (Scene *self)
{
  g_autoptr (GBytes) bytes = hd_book_export (self->book, NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* What is open in the post goes to the successor, what was given stays; a day before the post began is refused in the dialog. */
static void
test_succession (void)
{
  Scene scene;
  g_autoptr (HdRecord) post = NULL;
  g_autoptr (GPtrArray) heirs = NULL;
  g_autoptr (GPtrArray) signatures = NULL;
  g_autoptr (HdRecord) successor = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *refused = NULL;
  const HdRecord *next;
  GtkWidget *dialog;

  set_up (&scene);
  g_assert_true (hd_book_choose_signer (scene.book, PARTY, POST, NULL, NULL, &error));
  before = export (&scene);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene.view), "person.succeed", "s", POST));
  dialog = hands_wait_window (HD_TYPE_SUCCESSION_DIALOG);
  g_assert_nonnull (hands_find_label (dialog, "Phối hợp hoạt động năm 2024"));
  g_assert_nonnull (hands_find_label (dialog, "Phối hợp hoạt động năm 2023"));
  hands_type (dialog, _("Or a New Person: Full Name"), "Lê  Văn Kế");
  hands_type (dialog, hd_field_label (HD_ENTITY_PERSON, HD_PERSON_MILITARY_RANK), "Thượng tá");
  hands_type (dialog, _("Last Day in the Post"), "31/12/2019");
  hands_confirm_refused (dialog, _("The last day lies outside the time for which this post is held; correct the day."));
  refused = export (&scene);
  g_assert_cmpstr (refused, ==, before);

  hands_type (dialog, _("Last Day in the Post"), "31/10/2026");
  hands_confirm (dialog);
  post = get (&scene, HD_ENTITY_POST, POST);
  g_assert_cmpstr (hd_record_get_text (post, HD_POST_TO_DATE), ==, "2026-10-31");
  heirs = get_by (&scene, HD_ENTITY_POST, HD_POST_UNIT, hd_record_get_text (post, HD_POST_UNIT));
  g_assert_cmpuint (heirs->len, ==, 2);
  next = g_ptr_array_index (heirs, g_str_equal (hd_record_get_id (g_ptr_array_index (heirs, 0)), POST) ? 1 : 0);
  g_assert_cmpstr (hd_record_get_text (next, HD_POST_FROM_DATE), ==, "2026-11-01");
  g_assert_cmpstr (hd_record_get_text (next, HD_POST_TITLE), ==, "Chính ủy");
  successor = get (&scene, HD_ENTITY_PERSON, hd_record_get_text (next, HD_POST_PERSON));
  g_assert_cmpstr (hd_record_get_text (successor, HD_PERSON_FULL_NAME), ==, "Lê Văn Kế");
  g_assert_cmpstr (hd_record_get_text (successor, HD_PERSON_MILITARY_RANK), ==, "Thượng tá");
  signatures = get_by (&scene, HD_ENTITY_SIGNATURE, HD_SIGNATURE_AGREEMENT, AGREEMENT);
  g_assert_cmpstr (hd_record_get_text (g_ptr_array_index (signatures, 0), HD_SIGNATURE_POST), ==, hd_record_get_id (next));
  tear_down (&scene);
}

static void
add_twin (Scene *self)
{
  g_autoptr (HdEdit) edit = hd_edit_new (self->book, "Thêm");
  g_autoptr (HdRecord) twin = hd_record_new (HD_ENTITY_PERSON);
  g_autoptr (HdRecord) post = hd_record_new (HD_ENTITY_POST);
  g_autoptr (GError) error = NULL;

  hd_record_set_text (twin, HD_PERSON_FULL_NAME, "Ng. Văn Thử");
  hd_record_set_text (post, HD_POST_PERSON, hd_record_get_id (twin));
  hd_record_set_text (post, HD_POST_UNIT, "00000000-0000-4000-8000-000000000013");
  hd_record_set_text (post, HD_POST_TITLE, "Ủy viên");
  hd_edit_put (edit, twin);
  hd_edit_put (edit, post);
  hd_edit_apply (edit, &error);
  g_assert_no_error (error);
}

static void
merge_with (Scene *self, const char *name)
{
  GtkWidget *question;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->view), "person.merge", NULL));
  hands_choose (name);
  question = hands_wait_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)), name));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "merge");
  gtk_window_destroy (GTK_WINDOW (question));
}

/* The posts of both are those of one; who has signed as two people cannot become one, which is said. */
static void
test_merge (void)
{
  Scene scene;
  g_autoptr (GPtrArray) posts = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autofree char *before = NULL;
  g_autofree char *refused = NULL;

  set_up (&scene);
  add_twin (&scene);
  before = export (&scene);
  merge_with (&scene, "Đặng Thị Hòa");
  hands_wait_label (scene.window, _("The records were not merged"));
  refused = export (&scene);
  g_assert_cmpstr (refused, ==, before);

  merge_with (&scene, "Ng. Văn Thử");
  people = hd_book_get_all_records (scene.book, HD_ENTITY_PERSON, NULL);
  g_assert_cmpuint (people->len, ==, 2);
  posts = get_by (&scene, HD_ENTITY_POST, HD_POST_PERSON, PERSON);
  g_assert_cmpuint (posts->len, ==, 2);
  g_assert_cmpstr (hd_person_view_get_person (scene.view), ==, PERSON);
  tear_down (&scene);
}

int
main (int argc, char *argv[])
{
  int status;

  hd_i18n_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/person-dialogs/succession", test_succession);
  g_test_add_func ("/person-dialogs/merge", test_merge);
  status = g_test_run ();
  fixture_finish ();

  return status;
}
