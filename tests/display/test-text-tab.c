/* test-text-tab.c: the text of an agreement is typed, moved, pasted and saved, and the pages follow
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include <adwaita.h>

#include "book/edit.h"
#include "fixture.h"
#include "base/i18n.h"
#include "ui/outline-editor.h"
#include "ui/text-tab.h"

#define SUBJECT "năm 2026" /* of the practice book's programme that is being commented on */

typedef struct
{
  HdBook *book;
  char *agreement;
  GtkWidget *window;
  GtkWidget *overlay;
  GtkWidget *stack; /* of the tab and another page */
  HdTextTab *tab;
  HdOutlineEditor *editor;
  HdPages *before; /* pages that must be replaced */
  guint n_lines;
  const char *label; /* that the line with the cursor is to get */
} Desk;

static GtkWidget *
find_descendant (GtkWidget *widget,
                 GType      type)
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

/* Those whose text is not signed: the one that is commented on, or another. */
static char *
find_agreement (HdBook  *book,
                gboolean other)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) agreements = hd_book_get_all_records (book, HD_ENTITY_AGREEMENT, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < agreements->len; i++)
    {
      HdRecord *agreement = g_ptr_array_index (agreements, i);

      if (other ? g_str_equal (hd_record_peek_text (agreement, HD_AGREEMENT_STATE), "draft")
                : strstr (hd_record_peek_text (agreement, HD_AGREEMENT_SUBJECT), SUBJECT) != NULL &&
                    g_str_equal (hd_record_peek_text (agreement, HD_AGREEMENT_STATE), "circulated"))
        return g_strdup (hd_record_get_id (agreement));
    }
  g_assert_not_reached ();
}

static gboolean
is_ready (gpointer data)
{
  Desk *self = data;
  HdPages *pages = hd_live_page_get_pages (hd_text_tab_get_live_page (self->tab));

  return pages != NULL && pages != self->before;
}

static void
open_tab (Desk *self)
{
  self->before = NULL;
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1100, 700);
  self->tab = g_object_new (HD_TYPE_TEXT_TAB, "book", self->book, "record", self->agreement, NULL);
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), GTK_WIDGET (self->tab), "text");
  gtk_stack_add_named (GTK_STACK (self->stack), gtk_label_new ("Trang khác"), "other");
  self->overlay = adw_toast_overlay_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (self->overlay), self->stack);
  gtk_window_set_child (GTK_WINDOW (self->window), self->overlay);
  gtk_window_present (GTK_WINDOW (self->window));
  self->editor = HD_OUTLINE_EDITOR (find_descendant (self->window, HD_TYPE_OUTLINE_EDITOR));
  fixture_wait (is_ready, self);
}

static void
close_tab (Desk *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
}

/* Waits for pages other than those that are shown now. */
static void
wait_pages (Desk *self)
{
  fixture_wait (is_ready, self);
}

static void
hold_pages (Desk *self)
{
  self->before = hd_live_page_get_pages (hd_text_tab_get_live_page (self->tab));
}

static void
act (Desk       *self,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->editor), action, NULL));
}

static void
type (Desk       *self,
      const char *text)
{
  g_signal_emit_by_name (self->editor, "insert-at-cursor", text);
}

static const char *
label_here (Desk *self)
{
  return hd_outline_editor_get_item (self->editor)->label;
}

static const char *
text_here (Desk *self)
{
  return hd_record_peek_text (hd_outline_editor_get_item (self->editor)->clause, HD_CLAUSE_TEXT);
}

static guint
count_lines (Desk *self)
{
  return (guint) gtk_text_buffer_get_line_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->editor)));
}

static gboolean
has_more_lines (gpointer data)
{
  return count_lines (data) > ((Desk *) data)->n_lines;
}

/* A clause of the kind, as the book has it: the second heading, so that there is one before it to move over. */
static HdRecord *
find_heading (Desk *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) clauses = hd_book_get_records_by (self->book, HD_ENTITY_CLAUSE, HD_CLAUSE_AGREEMENT, self->agreement, &error);

  for (guint i = 0; i < clauses->len; i++)
    {
      HdRecord *clause = g_ptr_array_index (clauses, i);

      if (g_str_equal (hd_record_peek_text (clause, HD_CLAUSE_KIND), "heading") && hd_record_get_integer (clause, HD_CLAUSE_POSITION) == 2)
        return hd_record_ref (clause);
    }
  g_assert_not_reached ();
}

static void
desk_set_up (Desk *self)
{
  self->book = fixture_open_practice ();
  self->agreement = find_agreement (self->book, FALSE);
  open_tab (self);
}

static void
desk_tear_down (Desk *self)
{
  close_tab (self);
  g_object_unref (self->book);
  g_free (self->agreement);
}

static double
place_of (Desk       *self,
          const char *id)
{
  guint page;
  HdRect rect;

  g_assert_true (hd_pages_find_source (hd_live_page_get_pages (hd_text_tab_get_live_page (self->tab)), id, &page, &rect));
  return page * 1000 + rect.y;
}

static void
test_edit_and_save (void)
{
  Desk self = { NULL };
  g_autoptr (HdRecord) heading = NULL;
  g_autoptr (HdRecord) saved = NULL;
  g_autoptr (GError) error = NULL;
  double place;

  desk_set_up (&self);
  heading = find_heading (&self);
  g_assert_true (hd_outline_editor_go_to (self.editor, hd_record_get_id (heading)));
  g_assert_cmpstr (label_here (&self), ==, "2.");
  place = place_of (&self, hd_record_get_id (heading));

  hold_pages (&self);
  type (&self, "Thêm ");
  g_assert_true (g_str_has_prefix (text_here (&self), "Thêm "));
  act (&self, "outline.up");
  g_assert_cmpstr (label_here (&self), ==, "1.");
  wait_pages (&self);
  g_assert_cmpfloat (place_of (&self, hd_record_get_id (heading)), <, place);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self.tab), "text.save", NULL));
  saved = hd_book_get_record (self.book, HD_ENTITY_CLAUSE, hd_record_get_id (heading), &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (hd_record_get_text (saved, HD_CLAUSE_TEXT), "Thêm "));
  g_assert_cmpint (hd_record_get_integer (saved, HD_CLAUSE_POSITION), ==, 1);
  /* Saved, there is nothing left to undo in the text itself; the cursor stays where it was. */
  g_assert_false (hd_outline_editor_step_back (self.editor, TRUE));
  g_assert_cmpstr (label_here (&self), ==, "1.");
  desk_tear_down (&self);
}

static void
test_outline (void)
{
  Desk self = { NULL };
  g_autoptr (HdRecord) heading = NULL;

  desk_set_up (&self);
  heading = find_heading (&self);
  g_assert_true (hd_outline_editor_go_to (self.editor, hd_record_get_id (heading)));
  self.n_lines = count_lines (&self);
  act (&self, "outline.insert");
  g_assert_cmpuint (count_lines (&self), ==, self.n_lines + 1);
  type (&self, "một đoạn mới");
  act (&self, "outline.outdent");
  g_assert_cmpstr (text_here (&self), ==, "một đoạn mới");
  act (&self, "outline.remove");
  g_assert_cmpuint (count_lines (&self), <, self.n_lines + 1);
  while (hd_outline_editor_step_back (self.editor, TRUE))
    ;
  g_assert_cmpuint (count_lines (&self), ==, self.n_lines);
  g_assert_true (hd_outline_editor_step_back (self.editor, FALSE));
  g_assert_cmpuint (count_lines (&self), ==, self.n_lines + 1);
  g_assert_true (hd_outline_editor_step_back (self.editor, TRUE));
  desk_tear_down (&self);
}

static gboolean
is_active (gpointer data)
{
  Desk *self = data;

  return gtk_window_is_active (GTK_WINDOW (self->window)) && gtk_widget_has_focus (GTK_WIDGET (self->editor));
}

static gboolean
has_label (gpointer data)
{
  Desk *self = data;

  return g_strcmp0 (label_here (self), self->label) == 0;
}

/* Real keys, by way of the X server and everything that listens before the text: what they do is awaited. */
static void
press (Desk       *self,
       const char *keys,
       const char *label)
{
  const char *const arguments[] = { "xdotool", "key", keys, NULL };
  g_autoptr (GError) error = NULL;

  g_spawn_async (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  self->label = label;
  fixture_wait (has_label, self);
}

static void
test_keys (void)
{
  Desk self = { NULL };
  g_autoptr (HdRecord) heading = NULL;
  g_autofree char *text = NULL;

  desk_set_up (&self);
  heading = find_heading (&self);
  g_assert_true (hd_outline_editor_go_to (self.editor, hd_record_get_id (heading)));
  gtk_widget_grab_focus (GTK_WIDGET (self.editor));
  fixture_wait (is_active, &self);
  g_assert_cmpstr (label_here (&self), ==, "2.");
  text = g_strdup (text_here (&self));
  self.n_lines = count_lines (&self);
  press (&self, "alt+Up", "1.");
  press (&self, "alt+Down", "2.");
  press (&self, "Tab", "a)");
  press (&self, "shift+Tab", "2.");
  press (&self, "ctrl+z", "a)");
  press (&self, "ctrl+shift+z", "2.");
  /* None of them is text, or leads out of it. */
  g_assert_cmpstr (text_here (&self), ==, text);
  g_assert_cmpuint (count_lines (&self), ==, self.n_lines);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (self.editor)));
  desk_tear_down (&self);
}

static void
test_paste (void)
{
  Desk self = { NULL };
  g_autoptr (HdRecord) heading = NULL;

  desk_set_up (&self);
  heading = find_heading (&self);
  g_assert_true (hd_outline_editor_go_to (self.editor, hd_record_get_id (heading)));
  self.n_lines = count_lines (&self);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self.editor)), "3.\tMục dán vào\r\na) Một điểm\r\n\r\nb) Hai điểm");
  act (&self, "outline.insert");
  self.n_lines = count_lines (&self);
  g_signal_emit_by_name (self.editor, "paste-clipboard");
  fixture_wait (has_more_lines, &self);
  g_assert_cmpuint (count_lines (&self), ==, self.n_lines + 2);
  g_assert_cmpstr (label_here (&self), ==, "b)");
  g_assert_cmpstr (text_here (&self), ==, "Hai điểm");
  while (hd_outline_editor_step_back (self.editor, TRUE))
    ;
  desk_tear_down (&self);
}

/* As Word offers it, beside plain text that says something else. */
static void
test_paste_html (void)
{
  static const char html[] =
    "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><body><!--StartFragment-->"
    "<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>3.<span>&nbsp;&nbsp;"
    "</span></span><![endif]>Mục d&aacute;n v&#224;o<o:p></o:p></p><ol type=a><li>Một điểm</li><li>Hai điểm</li></ol>"
    "<!--EndFragment--></body></html>";
  Desk self = { NULL };
  g_autoptr (HdRecord) heading = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (html, strlen (html));
  g_autoptr (GdkContentProvider) provider = NULL;
  GdkContentProvider *offers[] = { gdk_content_provider_new_for_bytes ("text/html", bytes),
                                   gdk_content_provider_new_typed (G_TYPE_STRING, "chữ thường") };

  desk_set_up (&self);
  heading = find_heading (&self);
  provider = gdk_content_provider_new_union (offers, G_N_ELEMENTS (offers));
  g_assert_true (hd_outline_editor_go_to (self.editor, hd_record_get_id (heading)));
  g_assert_true (gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self.editor)), provider));
  act (&self, "outline.insert");
  self.n_lines = count_lines (&self);
  g_signal_emit_by_name (self.editor, "paste-clipboard");
  fixture_wait (has_more_lines, &self);
  g_assert_cmpuint (count_lines (&self), ==, self.n_lines + 2);
  g_assert_cmpstr (label_here (&self), ==, "b)");
  g_assert_cmpstr (text_here (&self), ==, "Hai điểm");
  while (hd_outline_editor_step_back (self.editor, TRUE))
    ;
  desk_tear_down (&self);
}

/* Whoever closes the window without saving finds the text again. */
static void
test_draft (void)
{
  Desk self = { NULL };
  g_autoptr (HdRecord) heading = NULL;

  desk_set_up (&self);
  heading = find_heading (&self);
  g_assert_true (hd_outline_editor_go_to (self.editor, hd_record_get_id (heading)));
  type (&self, "Chưa lưu ");
  close_tab (&self);

  open_tab (&self);
  g_assert_true (hd_outline_editor_go_to (self.editor, hd_record_get_id (heading)));
  g_assert_false (g_str_has_prefix (text_here (&self), "Chưa lưu "));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self.tab), "text.restore-draft", NULL));
  g_assert_true (g_str_has_prefix (text_here (&self), "Chưa lưu "));
  g_assert_true (hd_outline_editor_step_back (self.editor, TRUE));
  g_assert_false (g_str_has_prefix (text_here (&self), "Chưa lưu "));
  desk_tear_down (&self);
}

static GtkWidget *
find_toast_button (GtkWidget  *widget,
                   const char *label)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = HD_IS_TEXT_TAB (child) ? NULL : find_toast_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
has_save_toast (gpointer data)
{
  return find_toast_button (((Desk *) data)->overlay, _("_Save")) != NULL;
}

static gboolean
has_no_toast (gpointer data)
{
  return !has_save_toast (data);
}

static void
assert_saved (Desk       *self,
              const char *id,
              const char *prefix)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) saved = hd_book_get_record (self->book, HD_ENTITY_CLAUSE, id, &error);

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (hd_record_get_text (saved, HD_CLAUSE_TEXT), prefix));
}

/* Whoever goes to another page is told, and saves from there; coming back is an answer, too. */
static void
test_leave (void)
{
  Desk self = { NULL };
  g_autoptr (HdRecord) heading = NULL;

  desk_set_up (&self);
  heading = find_heading (&self);
  gtk_stack_set_visible_child_name (GTK_STACK (self.stack), "other");
  g_assert_false (has_save_toast (&self));
  gtk_stack_set_visible_child_name (GTK_STACK (self.stack), "text");
  g_assert_true (hd_outline_editor_go_to (self.editor, hd_record_get_id (heading)));
  type (&self, "Rời trang ");
  gtk_stack_set_visible_child_name (GTK_STACK (self.stack), "other");
  fixture_wait (has_save_toast, &self);
  gtk_stack_set_visible_child_name (GTK_STACK (self.stack), "text");
  fixture_wait (has_no_toast, &self);
  gtk_stack_set_visible_child_name (GTK_STACK (self.stack), "other");
  fixture_wait (has_save_toast, &self);
  g_signal_emit_by_name (find_toast_button (self.overlay, _("_Save")), "clicked");
  assert_saved (&self, hd_record_get_id (heading), "Rời trang ");
  desk_tear_down (&self);
}

/* Also when another text is in the tab by then. */
static void
test_leave_for_another (void)
{
  Desk self = { NULL };
  g_autoptr (HdRecord) heading = NULL;
  g_autofree char *other = NULL;

  desk_set_up (&self);
  heading = find_heading (&self);
  other = find_agreement (self.book, TRUE);
  g_assert_true (hd_outline_editor_go_to (self.editor, hd_record_get_id (heading)));
  type (&self, "Sang văn bản khác ");
  gtk_stack_set_visible_child_name (GTK_STACK (self.stack), "other");
  fixture_wait (has_save_toast, &self);
  g_object_set (self.tab, "record", other, NULL);
  gtk_stack_set_visible_child_name (GTK_STACK (self.stack), "text");
  wait_pages (&self);
  g_assert_false (hd_outline_editor_go_to (self.editor, hd_record_get_id (heading)));
  g_assert_true (has_save_toast (&self));
  g_signal_emit_by_name (find_toast_button (self.overlay, _("_Save")), "clicked");
  assert_saved (&self, hd_record_get_id (heading), "Sang văn bản khác ");
  desk_tear_down (&self);
}

/* What others save is shown; what is typed meanwhile is not lost. */
static void
test_conflict (void)
{
  Desk self = { NULL };
  g_autoptr (HdRecord) heading = NULL;
  g_autoptr (HdRecord) theirs = NULL;
  g_autoptr (HdRecord) again = NULL;
  g_autoptr (HdRecord) saved = NULL;
  g_autoptr (GError) error = NULL;

  desk_set_up (&self);
  heading = find_heading (&self);
  theirs = hd_record_copy (heading);
  hd_record_set_text (theirs, HD_CLAUSE_TEXT, "Của người khác");
  g_assert_true (hd_book_save_record (self.book, theirs, &error));
  g_assert_true (hd_outline_editor_go_to (self.editor, hd_record_get_id (heading)));
  g_assert_cmpstr (text_here (&self), ==, "Của người khác");

  type (&self, "Của tôi. ");
  again = hd_record_copy (theirs);
  hd_record_set_text (again, HD_CLAUSE_TEXT, "Lại của người khác");
  g_assert_true (hd_book_save_record (self.book, again, &error));
  g_assert_cmpstr (text_here (&self), ==, "Của tôi. Của người khác");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self.tab), "text.keep-mine", NULL));
  saved = hd_book_get_record (self.book, HD_ENTITY_CLAUSE, hd_record_get_id (heading), &error);
  g_assert_cmpstr (hd_record_get_text (saved, HD_CLAUSE_TEXT), ==, "Của tôi. Của người khác");
  desk_tear_down (&self);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  hd_i18n_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/text-tab/edit-and-save", test_edit_and_save);
  g_test_add_func ("/text-tab/outline", test_outline);
  g_test_add_func ("/text-tab/keys", test_keys);
  g_test_add_func ("/text-tab/paste", test_paste);
  g_test_add_func ("/text-tab/paste-html", test_paste_html);
  g_test_add_func ("/text-tab/draft", test_draft);
  g_test_add_func ("/text-tab/leave", test_leave);
  g_test_add_func ("/text-tab/leave-for-another", test_leave_for_another);
  g_test_add_func ("/text-tab/conflict", test_conflict);
  result = g_test_run ();
  fixture_finish ();
  return result;
}
