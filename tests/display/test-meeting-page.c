/* test-meeting-page.c: the page of a meeting: delegates, agenda, what was said, what came of it, and the minutes while they are typed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "controls.h"
#include "fixture.h"
#include "hands.h"

#include <string.h>

#include "base/i18n.h"
#include "book/items.h"
#include "book/list.h"
#include "book/meeting-papers.h"
#include "book/meetings.h"
#include "model/labels.h"
#include "ui/agenda-tab.h"
#include "ui/book-view.h"
#include "ui/conclusions-tab.h"
#include "ui/conformity-dialog.h"
#include "ui/delegates-tab.h"
#include "ui/dialog.h"
#include "ui/discussion-tab.h"
#include "ui/item-list.h"
#include "ui/meeting-window.h"
#include "ui/meetings-page.h"
#include "ui/minutes-entry.h"
#include "ui/overview-page.h"
#include "ui/packet-dialog.h"
#include "ui/papers-tab.h"
#include "ui/said-acts.h"
#include "ui/session-window.h"
#include "ui/window.h"

typedef struct
{
  HdBook *book;
  GtkWidget *window;
  GtkWidget *view;
  const char *title; /* of the meeting that the overview leads to */
  char *id; /* of the newest meeting whose agreement is still a draft */
} Scene;

static HdMeeting *
get (Scene *self)
{
  g_autoptr (GError) error = NULL;
  HdMeeting *meeting = hd_book_get_meeting (self->book, self->id, &error);

  g_assert_no_error (error);
  return meeting;
}

static char *
find_meeting (HdBook *book)
{
  HdListQuery query = { NULL };
  g_autoptr (GPtrArray) rows = hd_book_read_rows (book, HD_ENTITY_MEETING, &query, 0, 50, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const HdListRow *row = g_ptr_array_index (rows, i);
      g_autoptr (HdMeeting) meeting = hd_book_get_meeting (book, row->id, NULL);

      if (meeting->attendees->len > 3 && meeting->agenda->len > 3 && hd_meeting_find_draft (book, meeting) != NULL)
        return g_strdup (row->id);
    }
  g_error ("The practice book has no meeting that signs a draft");
}

static GtkWidget *
get_page (Scene *self)
{
  return GTK_WIDGET (hd_book_view_get_page (HD_BOOK_VIEW (self->view)));
}

static void
set_up (Scene *self)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);

  self->book = fixture_open_practice ();
  self->id = find_meeting (self->book);
  self->window = hd_window_new (NULL, settings);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1200, 800);
  hd_window_set_book (HD_WINDOW (self->window), self->book);
  gtk_window_present (GTK_WINDOW (self->window));
  self->view = hands_find (self->window, HD_TYPE_BOOK_VIEW, NULL, NULL);
  gtk_widget_activate_action (self->view, "book.open", "(ss)", "meeting", self->id);
  g_assert_cmpstr (hd_book_view_get_page_name (HD_BOOK_VIEW (self->view)), ==, "meeting");
}

static void
tear_down (Scene *self)
{
  hd_window_set_book (HD_WINDOW (self->window), NULL);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->book);
  g_free (self->id);
}

static GtkWidget *
show_tab (Scene *self, const char *name, GType type)
{
  g_assert_true (gtk_widget_activate_action (get_page (self), "page.tab", "s", name));
  return hands_find (self->window, type, NULL, NULL);
}

static const char *
id_at (GPtrArray *records, guint i)
{
  return hd_record_get_id (g_ptr_array_index (records, i));
}

/* --- The list --- */

static guint
count (GtkWidget *page)
{
  GtkWidget *view = hands_find (page, GTK_TYPE_COLUMN_VIEW, NULL, NULL);

  return view != NULL ? g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)))) : 0;
}

static gboolean
has_tooltip (GtkWidget *widget, gconstpointer text)
{
  return g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0;
}

static void
test_list (void)
{
  Scene scene;
  GtkWidget *page, *kind, *year;
  guint all;

  set_up (&scene);
  hd_book_view_go_to (HD_BOOK_VIEW (scene.view), "meetings");
  page = get_page (&scene);
  all = count (page);
  g_assert_cmpuint (all, >, 5);
  kind = hands_find (page, GTK_TYPE_DROP_DOWN, has_tooltip, _("Kind"));
  year = hands_find (page, GTK_TYPE_DROP_DOWN, has_tooltip, _("Year"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (kind), 5); /* visits */
  g_assert_cmpuint (count (page), >, 0);
  g_assert_cmpuint (count (page), <, all);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (year), 15); /* long ago */
  g_assert_cmpuint (count (page), ==, 0);
  hands_wait_label (page, _("Nothing Found"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (kind), 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (year), 0);
  g_assert_cmpuint (count (page), ==, all);
  tear_down (&scene);
}

/* --- Delegates --- */

static void
test_delegates (void)
{
  Scene scene;
  GtkWidget *tab, *list, *dialog;
  g_autoptr (HdMeeting) before = NULL, excused = NULL, moved = NULL, added = NULL, undone = NULL;

  set_up (&scene);
  tab = show_tab (&scene, "delegates", HD_TYPE_DELEGATES_TAB);
  list = hands_find (tab, HD_TYPE_ITEM_LIST, NULL, NULL);
  before = get (&scene);
  g_assert_cmpuint (hd_item_list_get_n_rows (HD_ITEM_LIST (list)), ==, before->attendees->len);

  gtk_widget_activate_action (tab, "delegate.presence", "(ss)", id_at (before->attendees, 1), "excused");
  excused = get (&scene);
  g_assert_cmpuint (hd_meeting_count (excused).excused, ==, hd_meeting_count (before).excused + 1);

  g_assert_true (hd_item_list_focus (HD_ITEM_LIST (list), id_at (before->attendees, 1)));
  gtk_widget_activate_action (list, "item.down", "s", id_at (before->attendees, 1));
  moved = get (&scene);
  g_assert_cmpstr (id_at (moved->attendees, 2), ==, id_at (before->attendees, 1));
  g_assert_cmpstr (id_at (moved->attendees, 1), ==, id_at (before->attendees, 2));

  gtk_widget_activate_action (tab, "delegate.add", "s", "guest");
  dialog = hands_wait_window (HD_TYPE_DIALOG);
  hands_type (dialog, hd_field_label (HD_ENTITY_ATTENDEE, HD_ATTENDEE_NAME), "Trần Văn Khách");
  hands_type (dialog, hd_field_label (HD_ENTITY_ATTENDEE, HD_ATTENDEE_TIME_IN), "7 giờ");
  hd_dialog_confirm (HD_DIALOG (dialog)); /* no hour */
  g_assert_nonnull (hands_find_window (HD_TYPE_DIALOG));
  hands_type (dialog, hd_field_label (HD_ENTITY_ATTENDEE, HD_ATTENDEE_TIME_IN), "07:40");
  hands_confirm (dialog);
  added = get (&scene);
  g_assert_cmpuint (added->attendees->len, ==, before->attendees->len + 1);
  g_assert_true (hands_has_row (tab, "Trần Văn Khách"));

  g_assert_true (gtk_widget_activate_action (scene.window, "win.undo", NULL));
  undone = get (&scene);
  g_assert_cmpuint (undone->attendees->len, ==, before->attendees->len);
  g_assert_false (hands_has_row (tab, "Trần Văn Khách"));
  tear_down (&scene);
}

static GtkWidget *
find_delegate (GtkWidget *list, const char *id)
{
  g_assert_true (hd_item_list_focus (HD_ITEM_LIST (list), id));
  return gtk_widget_get_ancestor (gtk_root_get_focus (gtk_widget_get_root (list)), GTK_TYPE_LIST_BOX_ROW);
}

static gboolean
has_height (gpointer data)
{
  return gtk_widget_get_height (data) > 0;
}

static gboolean
drag (GtkWidget *list, const char *id, const char *onto, gboolean below)
{
  GtkWidget *target = find_delegate (list, onto);

  fixture_wait (has_height, target);
  return hands_drag (find_delegate (list, id), target, below);
}

/* Which of the first four delegates of @before stand where now: their numbers, from 1. */
static char *
get_order (Scene *self, const HdMeeting *before)
{
  g_autoptr (HdMeeting) now = get (self);
  GString *order = g_string_new (NULL);

  g_assert_cmpuint (now->attendees->len, ==, before->attendees->len);
  for (guint i = 0; i < 4; i++)
    for (guint k = 0; k < before->attendees->len; k++)
      if (g_str_equal (id_at (now->attendees, i), id_at (before->attendees, k)))
        g_string_append_printf (order, "%u", k + 1);
  return g_string_free (order, FALSE);
}

static void
is_order (Scene *self, const HdMeeting *before, const char *wanted)
{
  g_autofree char *order = get_order (self, before);

  g_assert_cmpstr (order, ==, wanted);
}

/* The order of the protocol by hand: dragged below and above another, by Alt and the arrows; the row that was moved keeps the focus, and
 * each step is taken back. */
static void
test_protocol (void)
{
  Scene scene;
  GtkWidget *list;
  g_autoptr (HdMeeting) before = NULL;
  const char *first, *second, *fourth;

  set_up (&scene);
  list = hands_find (show_tab (&scene, "delegates", HD_TYPE_DELEGATES_TAB), HD_TYPE_ITEM_LIST, NULL, NULL);
  before = get (&scene);
  first = id_at (before->attendees, 0);
  second = id_at (before->attendees, 1);
  fourth = id_at (before->attendees, 3);
  g_assert_true (drag (list, first, fourth, TRUE));
  is_order (&scene, before, "2341");
  g_assert_true (drag (list, first, second, FALSE));
  is_order (&scene, before, "1234");
  g_assert_true (drag (list, fourth, second, FALSE));
  is_order (&scene, before, "1423");
  g_assert_false (drag (list, second, second, TRUE)); /* on itself */
  hands_press_key (find_delegate (list, second), GDK_KEY_Up, GDK_ALT_MASK);
  is_order (&scene, before, "1243");
  hands_press_key (gtk_root_get_focus (GTK_ROOT (scene.window)), GDK_KEY_Up, GDK_ALT_MASK);
  is_order (&scene, before, "2143");
  hands_press_key (gtk_root_get_focus (GTK_ROOT (scene.window)), GDK_KEY_Up, GDK_ALT_MASK); /* is the first already */
  is_order (&scene, before, "2143");
  hands_press_key (gtk_root_get_focus (GTK_ROOT (scene.window)), GDK_KEY_Down, GDK_ALT_MASK);
  is_order (&scene, before, "1243");

  for (guint i = 0; i < 5; i++)
    g_assert_true (gtk_widget_activate_action (scene.window, "win.undo", NULL));
  is_order (&scene, before, "2341");
  g_assert_true (gtk_widget_activate_action (scene.window, "win.undo", NULL));
  is_order (&scene, before, "1234");
  tear_down (&scene);
}

/* --- Agenda --- */

static void
test_agenda (void)
{
  Scene scene;
  GtkWidget *tab, *list, *dialog;
  g_autoptr (HdMeeting) before = NULL, after = NULL, moved = NULL;
  guint n;

  set_up (&scene);
  tab = show_tab (&scene, "agenda", HD_TYPE_AGENDA_TAB);
  list = hands_find (tab, HD_TYPE_ITEM_LIST, NULL, NULL);
  before = get (&scene);
  n = before->agenda->len;
  hands_press (tab, "agenda.add");
  dialog = hands_wait_window (HD_TYPE_DIALOG);
  hands_type (dialog, hd_field_label (HD_ENTITY_AGENDA_ITEM, HD_AGENDA_ITEM_TITLE), "Nghỉ giải lao");
  hands_type (dialog, hd_field_label (HD_ENTITY_AGENDA_ITEM, HD_AGENDA_ITEM_MINUTES), "15");
  hands_confirm (dialog);
  after = get (&scene);
  g_assert_cmpuint (after->agenda->len, ==, n + 1);
  g_assert_cmpint (hd_meeting_agenda_minutes (after), ==, hd_meeting_agenda_minutes (before) + 15);
  g_assert_true (hands_has_row (tab, "Nghỉ giải lao"));
  gtk_widget_activate_action (list, "item.up", "s", id_at (after->agenda, n));
  moved = get (&scene);
  g_assert_cmpstr (id_at (moved->agenda, n - 1), ==, id_at (after->agenda, n));
  tear_down (&scene);
}

/* --- What was said --- */

static void
add_remark (GtkWidget *tab)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (tab, "said.add", "s", "remark");
  dialog = hands_wait_window (HD_TYPE_DIALOG);
  hands_type (dialog, hd_field_label (HD_ENTITY_CONTRIBUTION, HD_CONTRIBUTION_TEXT), "Bổ sung công tác dân vận.");
  hands_type (dialog, hd_field_label (HD_ENTITY_CONTRIBUTION, HD_CONTRIBUTION_BY_NAME), "Đại biểu dự hội nghị");
  hands_confirm (dialog);
}

static const HdRecord *
find_contribution (const HdMeeting *meeting, const char *text)
{
  for (guint i = 0; i < meeting->contributions->len; i++)
    if (g_strcmp0 (hd_record_get_text (g_ptr_array_index (meeting->contributions, i), HD_CONTRIBUTION_TEXT), text) == 0)
      return g_ptr_array_index (meeting->contributions, i);
  return NULL;
}

/* Comments are answered on a narrow screen as well. */
static void
check_answering (Scene *self, const char *draft_id)
{
  GtkWidget *answering;
  int least;

  hd_meeting_window_show (self->window, self->book, draft_id);
  answering = hands_wait_window (g_type_from_name ("HdMeetingWindow"));
  controls_check_names (answering);
  gtk_widget_measure (answering, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
  gtk_window_destroy (GTK_WINDOW (answering));
}

/* A remark becomes a comment on the draft, and leads to it. */
static void
test_discussion (void)
{
  Scene scene;
  GtkWidget *tab;
  g_autoptr (HdMeeting) before = NULL, after = NULL;
  g_autoptr (HdRecord) proposal = NULL;
  const HdRecord *remark, *draft;

  set_up (&scene);
  tab = show_tab (&scene, "discussion", HD_TYPE_DISCUSSION_TAB);
  add_remark (tab);
  before = get (&scene);
  remark = find_contribution (before, "Bổ sung công tác dân vận.");
  g_assert_nonnull (remark);
  draft = hd_meeting_find_draft (scene.book, before);
  gtk_widget_activate_action (tab, "said.propose", "s", hd_record_get_id (remark));
  gtk_window_destroy (GTK_WINDOW (hands_wait_window (HD_TYPE_DIALOG)));
  after = get (&scene);
  remark = find_contribution (after, "Bổ sung công tác dân vận.");
  proposal = hd_book_get_record (scene.book, HD_ENTITY_PROPOSAL, hd_record_get_text (remark, HD_CONTRIBUTION_PROPOSAL), NULL);
  g_assert_nonnull (proposal);
  g_assert_cmpstr (hd_record_get_text (proposal, HD_PROPOSAL_AGREEMENT), ==, hd_record_get_id (draft));
  g_assert_cmpstr (hd_record_get_text (proposal, HD_PROPOSAL_BY_NAME), ==, "Đại biểu dự hội nghị");
  gtk_widget_activate_action (tab, "said.comment", "s", hd_record_get_id (remark));
  g_assert_cmpstr (hd_book_view_get_page_name (HD_BOOK_VIEW (scene.view)), ==, "agreement");
  check_answering (&scene, hd_record_get_id (draft));
  tear_down (&scene);
}

/* A conclusion becomes a task with a deadline, and is ticked off. */
static void
test_conclusions (void)
{
  Scene scene;
  GtkWidget *tab, *dialog;
  g_autoptr (HdMeeting) concluded = NULL, given = NULL, done = NULL;
  const HdRecord *conclusion, *task;
  guint n;

  set_up (&scene);
  tab = show_tab (&scene, "conclusions", HD_TYPE_CONCLUSIONS_TAB);
  gtk_widget_activate_action (tab, "said.add", "s", "conclusion");
  dialog = hands_wait_window (HD_TYPE_DIALOG);
  hands_type (dialog, hd_field_label (HD_ENTITY_CONTRIBUTION, HD_CONTRIBUTION_TEXT), "Nhân rộng mô hình hiệu quả.");
  hands_confirm (dialog);
  concluded = get (&scene);
  conclusion = find_contribution (concluded, "Nhân rộng mô hình hiệu quả.");
  n = concluded->tasks->len;
  gtk_widget_activate_action (tab, "said.task", "s", hd_record_get_id (conclusion));
  dialog = hands_wait_window (HD_TYPE_DIALOG);
  hands_type (dialog, hd_field_label (HD_ENTITY_TASK, HD_TASK_DEADLINE), "31/12/2026");
  hands_confirm (dialog);
  given = get (&scene);
  g_assert_cmpuint (given->tasks->len, ==, n + 1);
  task = g_ptr_array_index (given->tasks, n);
  g_assert_cmpstr (hd_record_get_text (task, HD_TASK_TEXT), ==, "Nhân rộng mô hình hiệu quả.");
  g_assert_cmpstr (hd_record_get_text (task, HD_TASK_CONTRIBUTION), ==, hd_record_get_id (conclusion));
  gtk_widget_activate_action (tab, "task.done", "(ss)", hd_record_get_id (task), "done");
  done = get (&scene);
  g_assert_cmpstr (hd_record_get_text (g_ptr_array_index (done->tasks, n), HD_TASK_STATE), ==, "done");
  tear_down (&scene);
}

/* --- During the meeting --- */

static GtkTextBuffer *
get_buffer (GtkWidget *window)
{
  GtkWidget *entry = hands_find (window, HD_TYPE_MINUTES_ENTRY, NULL, NULL);

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (hands_find (entry, GTK_TYPE_TEXT_VIEW, NULL, NULL)));
}

static gboolean
is_kept (gpointer data)
{
  Scene *self = data;
  g_autofree char *path = g_strdup_printf ("%s.minutes-%ld", hd_book_get_path (self->book), (long) getpid ());

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static GtkWidget *
find_session (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (gtk_widget_get_mapped (link->data) && hands_find (link->data, HD_TYPE_MINUTES_ENTRY, NULL, NULL) != NULL)
      return link->data;
  return NULL;
}

static gboolean
is_in_session (gpointer data)
{
  return find_session () != NULL;
}

/* What is typed is kept before it is saved; the next entry, and closing, save it in the book with its item and its hour. */
static void
test_session (void)
{
  Scene scene;
  GtkWidget *session;
  g_autoptr (HdMeeting) before = NULL, saved = NULL, closed = NULL;
  const HdRecord *note;

  set_up (&scene);
  before = get (&scene);
  gtk_widget_activate_action (get_page (&scene), "page.hold", NULL);
  fixture_wait (is_in_session, NULL);
  session = find_session ();
  gtk_text_buffer_insert_at_cursor (get_buffer (session), "Đồng chí chủ trì khai mạc hội nghị.", -1);
  fixture_wait (is_kept, &scene);
  g_assert_null (find_contribution (before, "Đồng chí chủ trì khai mạc hội nghị."));

  gtk_widget_activate_action (session, "session.next", NULL);
  g_assert_false (is_kept (&scene));
  saved = get (&scene);
  note = find_contribution (saved, "Đồng chí chủ trì khai mạc hội nghị.");
  g_assert_nonnull (note);
  g_assert_cmpstr (hd_record_get_text (note, HD_CONTRIBUTION_AGENDA_ITEM), ==, id_at (before->agenda, 0));
  g_assert_false (hd_record_is_empty (note, HD_CONTRIBUTION_AT_TIME));
  g_assert_cmpint (gtk_text_buffer_get_char_count (get_buffer (session)), ==, 0);

  gtk_widget_activate_action (session, "session.turn", "i", 1);
  gtk_text_buffer_insert_at_cursor (get_buffer (session), "Báo cáo kết quả năm qua.", -1);
  gtk_window_close (GTK_WINDOW (session));
  closed = get (&scene);
  note = find_contribution (closed, "Báo cáo kết quả năm qua.");
  g_assert_nonnull (note);
  g_assert_cmpstr (hd_record_get_text (note, HD_CONTRIBUTION_AGENDA_ITEM), ==, id_at (before->agenda, 1));
  tear_down (&scene);
}

/* --- Papers --- */

static gboolean
has_papers (gpointer data)
{
  Scene *self = data;
  GtkWidget *tab = hands_find (self->window, HD_TYPE_PAPERS_TAB, NULL, NULL);

  return tab != NULL && hands_find (tab, ADW_TYPE_ACTION_ROW, NULL, NULL) != NULL && hands_has_row (tab, "Biên bản hội nghị");
}

static gboolean
is_written (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS) && hands_find_window (HD_TYPE_PACKET_DIALOG) == NULL;
}

/* The dialog begins with what belongs into the copy; a few papers are enough here. */
static void
tick_only_lists (GtkWidget *dialog)
{
  GtkWidget *list = gtk_widget_get_parent (hands_get_row (dialog, "Chương trình hội nghị"));

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *check = hands_find (row, GTK_TYPE_CHECK_BUTTON, NULL, NULL);
      const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));

      if (check != NULL)
        gtk_check_button_set_active (GTK_CHECK_BUTTON (check), g_str_has_prefix (title, "Chương trình hội nghị"));
    }
}

/* All papers are listed with what is missing before them; the packet is a file after three acts: here, out, yes. */
static void
test_papers (void)
{
  Scene scene;
  GtkWidget *dialog;
  g_autofree char *path = fixture_path ("bộ tài liệu.pdf");

  set_up (&scene);
  show_tab (&scene, "papers", HD_TYPE_PAPERS_TAB);
  fixture_wait (has_papers, &scene);
  gtk_widget_activate_action (get_page (&scene), "page.export", NULL);
  dialog = hands_wait_window (HD_TYPE_PACKET_DIALOG);
  tick_only_lists (dialog);
  hd_packet_dialog_set_path (HD_PACKET_DIALOG (dialog), path);
  hd_dialog_confirm (HD_DIALOG (dialog));
  fixture_wait (is_written, path);
  tear_down (&scene);
}

/* --- Whether they keep their layout --- */

static GtkWidget *
check_layout (Scene *self, const char *word)
{
  GtkWidget *tab = hands_find (self->window, HD_TYPE_PAPERS_TAB, NULL, NULL), *dialog;

  g_assert_true (gtk_widget_activate_action (tab, "paper.conformity", "s", word));
  dialog = hands_wait_window (HD_TYPE_CONFORMITY_DIALOG);
  controls_check_names (dialog);
  controls_check_language (dialog);
  return dialog;
}

static gboolean
is_breach (GtkWidget *dialog, const char *rule)
{
  return gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (hands_get_row (dialog, rule)));
}

static gboolean
is_checked (gpointer data)
{
  return hands_find_window (HD_TYPE_CONFORMITY_DIALOG) == NULL;
}

/* A sheet for the hall is measured by what it has; in a paper that somebody spoilt the broken rule leads to its place. */
static void
test_conformity (void)
{
  static const char number_rule[] = "Cách ghi số, ký hiệu", order_rule[] = "Thứ tự điểm a, b, c, d, đ";
  Scene scene;
  GtkWidget *dialog;
  g_autofree char *text = NULL, *spoilt = NULL;
  g_auto (GStrv) halves = NULL;
  g_autoptr (GError) error = NULL;

  set_up (&scene);
  show_tab (&scene, "papers", HD_TYPE_PAPERS_TAB);
  fixture_wait (has_papers, &scene);
  dialog = check_layout (&scene, "sign-in");
  g_assert_false (is_breach (dialog, "Lề trái"));
  g_assert_false (hands_has_row (dialog, number_rule));
  hd_dialog_close (HD_DIALOG (dialog));
  fixture_wait (is_checked, NULL);

  text = hd_book_fill_meeting_text (scene.book, scene.id, HD_MEETING_PAPER_PLAN, &error);
  g_assert_no_error (error);
  halves = g_strsplit (text, "# Nơi nhận", 2);
  spoilt = g_strconcat (halves[0], "  c) Điểm đánh số bằng tay.\n# Nơi nhận", halves[1], NULL);
  g_assert_true (hd_book_save_meeting_text (scene.book, scene.id, HD_MEETING_PAPER_PLAN, spoilt, &error));
  g_assert_no_error (error);
  dialog = check_layout (&scene, "plan");
  g_assert_false (is_breach (dialog, number_rule));
  g_assert_true (is_breach (dialog, order_rule));
  adw_action_row_activate (ADW_ACTION_ROW (hands_get_row (dialog, order_rule)));
  fixture_wait (is_checked, NULL);
  tear_down (&scene);
}

/* --- What is missing --- */

static void
put_item (Scene *self, HdEntityKind kind, guint meeting_field, guint field, const char *text)
{
  g_autoptr (HdRecord) item = hd_record_new (kind);
  g_autoptr (GError) error = NULL;

  hd_record_set_text (item, meeting_field, self->id);
  hd_record_set_text (item, field, text);
  if (kind == HD_ENTITY_ATTENDEE)
    {
      hd_record_set_text (item, HD_ATTENDEE_CAPACITY, "delegate");
      hd_record_set_text (item, HD_ATTENDEE_PRESENCE, "expected");
    }
  if (kind == HD_ENTITY_TASK)
    hd_record_set_text (item, HD_TASK_STATE, "open");
  if (kind == HD_ENTITY_AGENDA_ITEM)
    hd_record_set_text (item, HD_AGENDA_ITEM_TITLE, "Khai mạc");
  hd_book_save_item (self->book, item, &error);
  g_assert_no_error (error);
}

/* A meeting that was held and of which next to nothing is known. */
static void
make_bare_meeting (Scene *self)
{
  g_autoptr (HdMeeting) full = get (self);
  g_autoptr (GPtrArray) to_sign = hd_meeting_agreements (full, "signed");
  const char *const nothing[] = { NULL }, *const signed_here[] = { hd_record_get_id (g_ptr_array_index (to_sign, 0)), NULL };
  const HdMeetingRequest request = { .kind = "final", .title = "Họp chưa chuẩn bị", .date = hd_date_new (2026, 3, 1), .from = hd_date_new (2026, 1, 1),
                                     .to = hd_date_new (2026, 12, 31), .reviewed = nothing, .signed_here = signed_here };
  g_autoptr (HdRecord) created = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (hd_book_create_meeting (self->book, &request, &created, &error));
  g_free (self->id);
  self->id = g_strdup (hd_record_get_id (created));
  put_item (self, HD_ENTITY_ATTENDEE, HD_ATTENDEE_MEETING, HD_ATTENDEE_NAME, "Nguyễn Văn Chưa");
  put_item (self, HD_ENTITY_AGENDA_ITEM, HD_AGENDA_ITEM_MEETING, HD_AGENDA_ITEM_KIND, "opening");
  put_item (self, HD_ENTITY_TASK, HD_TASK_MEETING, HD_TASK_TEXT, "Việc chưa giao");
}

static gboolean
has_left (gpointer data)
{
  return hands_find_window (HD_TYPE_PACKET_DIALOG) == NULL;
}

/* The line in the dialog leads to the tab and the row or field it speaks of. */
static void
follow (Scene *self, const HdTodo *need)
{
  GtkWidget *dialog, *page, *row;

  gtk_widget_activate_action (self->view, "book.open", "(ss)", "meeting", self->id);
  gtk_widget_activate_action (get_page (self), "page.export", NULL);
  dialog = hands_wait_window (HD_TYPE_PACKET_DIALOG);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (hands_find (dialog, ADW_TYPE_EXPANDER_ROW, NULL, NULL)), TRUE);
  row = hands_get_row (dialog, need->sentence);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  fixture_wait (has_left, NULL);
  page = get_page (self);
  if (need->place.kind == HD_ENTITY_UNIT)
    {
      g_assert_cmpstr (hd_book_view_get_page_name (HD_BOOK_VIEW (self->view)), !=, "meeting");
      return;
    }
  g_assert_cmpstr (hd_book_view_get_page_name (HD_BOOK_VIEW (self->view)), ==, hd_entity_get (need->place.kind)->name);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (hands_find (page, ADW_TYPE_VIEW_STACK, NULL, NULL))), ==, need->place.tab);
  if (hands_find_window (HD_TYPE_DIALOG) != NULL)
    gtk_window_destroy (GTK_WINDOW (hands_find_window (HD_TYPE_DIALOG)));
}

static void
test_needs (void)
{
  Scene scene;
  g_autoptr (GPtrArray) needs = NULL;
  g_autoptr (GHashTable) tabs = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;

  set_up (&scene);
  make_bare_meeting (&scene);
  needs = hd_book_list_meeting_needs (scene.book, scene.id, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < needs->len; i++)
    {
      const HdTodo *need = g_ptr_array_index (needs, i);

      follow (&scene, need);
      g_hash_table_add (tabs, (gpointer) (need->place.kind == HD_ENTITY_MEETING ? need->place.tab : hd_entity_get (need->place.kind)->name));
    }
  g_assert_true (g_hash_table_contains (tabs, "details"));
  g_assert_true (g_hash_table_contains (tabs, "delegates"));
  g_assert_true (g_hash_table_contains (tabs, "conclusions"));
  g_assert_true (g_hash_table_contains (tabs, "agreement"));
  tear_down (&scene);
}

static GtkWidget *
find_meeting_row (Scene *self)
{
  GtkWidget *overview = hands_find (self->window, HD_TYPE_OVERVIEW_PAGE, NULL, NULL);

  return overview != NULL && hands_has_row (overview, self->title) ? hands_get_row (overview, self->title) : NULL;
}

static gboolean
is_told_on_overview (gpointer data)
{
  return find_meeting_row (data) != NULL;
}

/* As many pages as that take more than a test is usually patient for. */
static void
wait_for_packet (const char *path)
{
  gint64 end = g_get_monotonic_time () + 60 * G_TIME_SPAN_SECOND;

  while (!is_written ((gpointer) path) && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
  g_assert_true (is_written ((gpointer) path));
}

static guint
count_pages (GMappedFile *file)
{
  static const char mark[] = "/MediaBox";
  const char *at = g_mapped_file_get_contents (file), *end = at + g_mapped_file_get_length (file);
  guint n = 0;

  for (; (at = memmem (at, (gsize) (end - at), mark, sizeof mark - 1)) != NULL; at += sizeof mark - 1)
    n++;
  return n;
}

/* From the overview of the practice book, as it stands: the meeting's line, print or export, yes. All papers for 60 delegates. */
static void
test_three_acts (void)
{
  Scene scene;
  GtkWidget *dialog;
  g_autoptr (HdMeeting) meeting = NULL;
  g_autoptr (HdRecord) record = NULL;
  g_autoptr (GMappedFile) file = NULL;
  g_autofree char *path = fixture_path ("từ tổng quan.pdf");

  set_up (&scene);
  record = hd_book_find_latest_meeting (scene.book, NULL, HD_DATE_NONE, NULL);
  scene.title = hd_record_get_text (record, HD_MEETING_TITLE);
  meeting = hd_book_get_meeting (scene.book, hd_record_get_id (record), NULL);
  g_assert_cmpuint (meeting->attendees->len, ==, 60);
  hd_book_view_go_to (HD_BOOK_VIEW (scene.view), "overview");
  fixture_wait (is_told_on_overview, &scene);

  g_assert_true (gtk_widget_activate (find_meeting_row (&scene))); /* one */
  g_assert_cmpstr (hd_book_view_get_page_name (HD_BOOK_VIEW (scene.view)), ==, "meeting");
  gtk_widget_activate_action (get_page (&scene), "page.export", NULL); /* two */
  dialog = hands_wait_window (HD_TYPE_PACKET_DIALOG);
  hd_packet_dialog_set_path (HD_PACKET_DIALOG (dialog), path); /* what the file chooser answers */
  hd_dialog_confirm (HD_DIALOG (dialog)); /* three */
  wait_for_packet (path);
  file = g_mapped_file_new (path, FALSE, NULL);
  g_assert_cmpuint (count_pages (file), >=, 30);
  tear_down (&scene);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  hd_i18n_init ();
  gtk_init ();
  adw_init ();
  g_test_add_func ("/meeting-page/list", test_list);
  g_test_add_func ("/meeting-page/delegates", test_delegates);
  g_test_add_func ("/meeting-page/protocol", test_protocol);
  g_test_add_func ("/meeting-page/agenda", test_agenda);
  g_test_add_func ("/meeting-page/discussion", test_discussion);
  g_test_add_func ("/meeting-page/conclusions", test_conclusions);
  g_test_add_func ("/meeting-page/session", test_session);
  g_test_add_func ("/meeting-page/papers", test_papers);
  g_test_add_func ("/meeting-page/conformity", test_conformity);
  g_test_add_func ("/meeting-page/needs", test_needs);
  g_test_add_func ("/meeting-page/three-acts", test_three_acts);
  status = g_test_run ();
  fixture_finish ();

  return status;
}
