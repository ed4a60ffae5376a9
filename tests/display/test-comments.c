/* test-comments.c: the afternoon of programme 001 as far as comments go: a draft is read, commented on, completed and printed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"
#include "base/i18n.h"
#include "book/comments.h"
#include "book/edit.h"
#include "book/proposals.h"
#include "book/undo.h"
#include "book/versions.h"
#include "model/outline-text.h"
#include "ui/dialog.h"
#include "ui/proposals-tab.h"

static const char draft_text[] =
  "# Mục đích, yêu cầu\n"
  "  ## Mục đích\n"
  "    - Phát huy sức mạnh tổng hợp của các bên.\n"
  "# Nội dung phối hợp\n"
  "  ## Tuyên truyền, giáo dục\n"
  "    - Tổ chức ít nhất 02 đợt tuyên truyền trong năm.\n"
  "# Tổ chức thực hiện\n"
  "  Tỉnh đoàn làm Cụm trưởng năm 2021.";

typedef struct
{
  HdBook *book;
  char *agreement;
  GtkWidget *window;
  GtkWidget *tab;
} Meeting;

static void
make_draft (Meeting *self)
{
  g_autoptr (HdEdit) edit = hd_edit_new (self->book, "Dự thảo");
  g_autoptr (HdRecord) agreement = hd_record_new (HD_ENTITY_AGREEMENT);
  g_autoptr (GPtrArray) clauses = NULL;
  g_autoptr (GError) error = NULL;

  self->agreement = g_strdup (hd_record_get_id (agreement));
  hd_record_set_text (agreement, HD_AGREEMENT_KIND, "joint");
  hd_record_set_text (agreement, HD_AGREEMENT_TERM, "annual");
  hd_record_set_text (agreement, HD_AGREEMENT_TYPE_NAME, "Chương trình");
  hd_record_set_text (agreement, HD_AGREEMENT_SUBJECT, "Phối hợp hoạt động năm 2021");
  hd_record_set_text (agreement, HD_AGREEMENT_STATE, "circulated");
  hd_edit_put (edit, agreement);
  clauses = hd_outline_from_text (draft_text, self->agreement, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < clauses->len; i++)
    hd_edit_put (edit, g_ptr_array_index (clauses, i));
  hd_edit_apply (edit, &error);
  g_assert_no_error (error);
  g_assert_true (hd_version_save (self->book, self->agreement, "Gửi lấy ý kiến", NULL, &error));
}

static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type,
      guint      place)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (widget, type, found);
  g_assert_cmpuint (found->len, >, place);
  return g_ptr_array_index (found, place);
}

/* The newest window of @type, or NULL. */
static GtkWidget *
find_window (GType       type,
             const char *title)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type) && (title == NULL || g_strcmp0 (gtk_window_get_title (l->data), title) == 0))
      return l->data;
  return NULL;
}

static void
write_into (GtkWidget  *view,
            const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

/* Through the dialog, as the secretary does. @clause: place in the list of clauses, 0 for the text as a whole. */
static void
add_comment (GtkWidget  *in,
             const char *action,
             const char *by,
             guint       clause,
             const char *remark,
             const char *wording)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (in, action, NULL);
  dialog = find_window (HD_TYPE_DIALOG, NULL);
  g_assert_nonnull (dialog);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find (dialog, ADW_TYPE_COMBO_ROW, 0)), clause);
  gtk_editable_set_text (GTK_EDITABLE (find (dialog, ADW_TYPE_ENTRY_ROW, 0)), by);
  write_into (find (dialog, GTK_TYPE_TEXT_VIEW, 0), remark);
  if (wording != NULL)
    write_into (find (dialog, GTK_TYPE_TEXT_VIEW, 1), wording);
  hd_dialog_confirm (HD_DIALOG (dialog));
  g_assert_null (find_window (HD_TYPE_DIALOG, NULL));
}

static HdComments *
read_comments (Meeting *self)
{
  g_autoptr (GError) error = NULL;
  HdComments *comments = hd_proposals_read (self->book, self->agreement, &error);

  g_assert_no_error (error);
  return comments;
}

static void
assert_clause (Meeting    *self,
               const char *text)
{
  g_autoptr (HdComments) comments = read_comments (self);

  for (guint i = 0; i < comments->outline->len; i++)
    if (g_str_equal (hd_record_peek_text (((HdOutlineItem *) g_ptr_array_index (comments->outline, i))->clause, HD_CLAUSE_TEXT), text))
      return;
  g_error ("No clause says “%s”", text);
}

/* The cards that are shown, with a button to answer each that is open. */
static guint
count_cards (Meeting *self)
{
  g_autoptr (GPtrArray) boxes = g_ptr_array_new ();
  guint n = 0;

  collect (self->tab, GTK_TYPE_BOX, boxes);
  for (guint i = 0; i < boxes->len; i++)
    n += gtk_widget_has_css_class (g_ptr_array_index (boxes, i), "comment");
  return n;
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

static void
start (Meeting *self)
{
  self->book = fixture_create_empty ();
  make_draft (self);
  self->window = adw_window_new ();
  self->tab = g_object_new (HD_TYPE_PROPOSALS_TAB, "book", self->book, "record", self->agreement, NULL);
  adw_window_set_content (ADW_WINDOW (self->window), self->tab);
  gtk_window_present (GTK_WINDOW (self->window));
  fixture_wait (is_mapped, self->tab);
}

static void
finish (Meeting *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->book);
  g_free (self->agreement);
}

/* What pdftotext reads on the table of comments. */
static char *
print_table (Meeting *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRendering) rendering = hd_book_render_comments (self->book, self->agreement, &error);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *path = fixture_path ("comments.pdf");
  g_autofree char *text = NULL;
  const char *const command[] = { "pdftotext", "-layout", path, "-", NULL };
  int status;

  g_assert_no_error (error);
  pdf = hd_book_make_pdf (self->book, rendering->pages, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return g_steal_pointer (&text);
}

static void
test_afternoon (void)
{
  Meeting self = { NULL };
  GtkWidget *meeting;
  GtkWidget *dialog;
  g_autoptr (HdComments) comments = NULL;
  g_autoptr (HdTextDiff) diff = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *table = NULL;

  start (&self);
  g_assert_cmpuint (count_cards (&self), ==, 0);
  add_comment (self.tab, "comments.add", "Tỉnh đoàn", 3, "Nêu rõ thế hệ trẻ.", "Phát huy sức mạnh tổng hợp của các bên, nhất là thế hệ trẻ.");
  add_comment (self.tab, "comments.add", "Hội Nông dân", 6, "Mỗi quý một đợt.", "Tổ chức ít nhất 04 đợt tuyên truyền trong năm.");
  g_assert_cmpuint (count_cards (&self), ==, 2);

  /* In the hall: two more keys, and one more comment in between. */
  gtk_widget_activate_action (self.tab, "comments.meeting", NULL);
  meeting = find_window (ADW_TYPE_WINDOW, _("At the Meeting"));
  g_assert_nonnull (meeting);
  add_comment (meeting, "meeting.add", "Hội Chữ thập đỏ", 0, "Rút ngắn toàn văn bản.", NULL);
  gtk_list_box_select_row (GTK_LIST_BOX (find (meeting, GTK_TYPE_LIST_BOX, 0)),
                           gtk_list_box_get_row_at_index (GTK_LIST_BOX (find (meeting, GTK_TYPE_LIST_BOX, 0)), 1));
  gtk_widget_activate_action (meeting, "meeting.accept", NULL);
  gtk_widget_activate_action (meeting, "meeting.accept", NULL);
  assert_clause (&self, "Phát huy sức mạnh tổng hợp của các bên, nhất là thế hệ trẻ.");
  assert_clause (&self, "Tổ chức ít nhất 04 đợt tuyên truyền trong năm.");

  /* A rejection wants its reason. */
  gtk_widget_activate_action (meeting, "meeting.reject", NULL);
  dialog = find_window (HD_TYPE_DIALOG, NULL);
  g_assert_nonnull (dialog);
  hd_dialog_confirm (HD_DIALOG (dialog));
  g_assert_true (find_window (HD_TYPE_DIALOG, NULL) == dialog);
  write_into (find (dialog, GTK_TYPE_TEXT_VIEW, 0), "Các nội dung đều cần thiết.");
  hd_dialog_confirm (HD_DIALOG (dialog));
  g_assert_null (find_window (HD_TYPE_DIALOG, NULL));
  gtk_window_destroy (GTK_WINDOW (meeting));

  comments = read_comments (&self);
  g_assert_cmpuint (comments->counts[HD_DECISION_OPEN], ==, 0);
  g_assert_cmpuint (comments->counts[HD_DECISION_ACCEPTED], ==, 2);
  g_assert_cmpuint (comments->counts[HD_DECISION_REJECTED], ==, 1);
  diff = hd_version_compare (self.book, self.agreement, 1, 3, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (diff->n_changed, ==, 2);

  table = print_table (&self);
  g_assert_nonnull (strstr (table, "Tổng số 3 ý kiến; tiếp thu 2, tiếp thu một phần 0, không tiếp thu 1."));
  g_assert_nonnull (strstr (table, "Các nội dung đều cần"));
  finish (&self);
}

/* The second wording for a clause is confirmed over the first; undoing takes back clause, version and answer. */
static void
test_one_after_the_other (void)
{
  Meeting self = { NULL };
  g_autoptr (HdComments) comments = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  start (&self);
  add_comment (self.tab, "comments.add", "Hội Nông dân", 6, "", "Tổ chức ít nhất 04 đợt tuyên truyền trong năm.");
  add_comment (self.tab, "comments.add", "Hội Phụ nữ", 6, "", "Tổ chức ít nhất 02 đợt tuyên truyền, vận động trong năm.");
  comments = read_comments (&self);
  for (guint i = 0; i < 2; i++)
    gtk_widget_activate_action (self.tab, "comments.accept", "s",
                                hd_record_get_id (((HdComment *) g_ptr_array_index (comments->comments, i))->proposal));
  dialog = find_window (HD_TYPE_DIALOG, NULL);
  g_assert_nonnull (dialog);
  assert_clause (&self, "Tổ chức ít nhất 04 đợt tuyên truyền trong năm.");
  hd_dialog_confirm (HD_DIALOG (dialog));
  g_assert_null (find_window (HD_TYPE_DIALOG, NULL));
  assert_clause (&self, "Tổ chức ít nhất 04 đợt tuyên truyền, vận động trong năm.");

  g_assert_true (hd_book_undo (self.book, NULL, &error));
  assert_clause (&self, "Tổ chức ít nhất 04 đợt tuyên truyền trong năm.");
  versions = hd_versions_read (self.book, self.agreement, &error);
  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_cmpuint (count_cards (&self), ==, 1);
  finish (&self);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  hd_i18n_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/comments/afternoon", test_afternoon);
  g_test_add_func ("/comments/one-after-the-other", test_one_after_the_other);
  result = g_test_run ();
  fixture_finish ();
  return result;
}
