/* test-paper-dialog.c: papers of an agreement made in the window, and their templates edited
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include <string.h>

#include "base/i18n.h"
#include "book/edit.h"
#include "book/paper-drafts.h"
#include "book/templates.h"
#include "controls.h"
#include "ui/live-page.h"
#include "ui/outline-editor.h"
#include "ui/paper-dialog.h"
#include "ui/template-dialog.h"

#define CIRCULATED "6ca8560c-50fd-562e-abda-a17c481f0579"
#define IN_FORCE "20372383-06c0-5c5c-ae50-484e7d3a790a"

static GtkWidget *
find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
      return l->data;
  return NULL;
}

static GtkWidget *
find_over (GtkWidget *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (window))
      return l->data;
  return NULL;
}

static GtkWidget *
show (HdBook *book, const char *agreement)
{
  GtkWidget *parent = gtk_window_new ();

  gtk_window_present (GTK_WINDOW (parent));
  hd_paper_dialog_show (parent, book, agreement);
  return find_window (HD_TYPE_PAPER_DIALOG);
}

static gboolean
has_pages (gpointer dialog)
{
  return hd_live_page_get_pages (HD_LIVE_PAGE (controls_find (dialog, HD_TYPE_LIVE_PAGE))) != NULL;
}

static gboolean
has_two_pages (gpointer dialog)
{
  HdPages *pages = hd_live_page_get_pages (HD_LIVE_PAGE (controls_find (dialog, HD_TYPE_LIVE_PAGE)));

  return pages != NULL && hd_pages_get_n_pages (pages) >= 2;
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static void
close_dialog (GtkWidget *dialog)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (dialog));

  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (parent);
}

/* The letter shows itself as a draft while the day for answers is missing; every control has a name. */
static void
test_letter (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  GtkWidget *dialog = show (book, CIRCULATED);
  AdwComboRow *kinds = ADW_COMBO_ROW (controls_find (dialog, ADW_TYPE_COMBO_ROW));

  fixture_wait (has_pages, dialog);
  /* Nothing can be copied before it is signed. */
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (kinds)), ==, 1);
  controls_check_names (dialog);
  controls_check_language (dialog);
  close_dialog (dialog);
}

static void
test_copy (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  GtkWidget *dialog = show (book, IN_FORCE);
  AdwComboRow *kinds = ADW_COMBO_ROW (controls_find (dialog, ADW_TYPE_COMBO_ROW));

  fixture_wait (has_pages, dialog);
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (kinds)), ==, 4);
  adw_combo_row_set_selected (kinds, 1);
  fixture_wait (has_two_pages, dialog);
  close_dialog (dialog);
}

static void
test_committee (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  GtkWidget *dialog = show (book, NULL);

  fixture_wait (has_two_pages, dialog);
  close_dialog (dialog);
}

static HdRecord *
find_draft (HdBook *book)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) papers = hd_book_get_all_records (book, HD_ENTITY_PAPER, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < papers->len; i++)
    if (hd_paper_is_made_here (g_ptr_array_index (papers, i)))
      return hd_record_ref (g_ptr_array_index (papers, i));
  return NULL;
}

/* The words of the template are changed and kept; the draft is opened again and issued, and stands in the register with its bytes. */
static void
test_draft (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) draft = NULL;
  g_autoptr (HdRecord) issued = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GtkWidget *dialog = show (book, IN_FORCE);
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (dialog)));
  HdOutlineEditor *editor;
  GtkTextBuffer *buffer;
  GtkTextIter end;
  GtkWidget *issue;

  fixture_wait (has_pages, dialog);
  editor = HD_OUTLINE_EDITOR (controls_find (dialog, HD_TYPE_OUTLINE_EDITOR));
  gtk_stack_set_visible_child_name (GTK_STACK (gtk_widget_get_ancestor (GTK_WIDGET (editor), GTK_TYPE_STACK)), "text");
  fixture_wait (is_mapped, editor);
  controls_check_names (dialog);
  controls_check_language (dialog);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (editor));
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  hd_outline_editor_type (editor, "Lời riêng");
  gtk_widget_activate_action (dialog, "paper.save-draft", NULL);
  draft = find_draft (book);
  g_assert_nonnull (draft);
  g_assert_nonnull (strstr (hd_record_peek_text (draft, HD_PAPER_BODY), "Lời riêng"));
  g_assert_null (find_window (HD_TYPE_PAPER_DIALOG));

  hd_paper_dialog_show_draft (parent, book, draft);
  dialog = find_window (HD_TYPE_PAPER_DIALOG);
  fixture_wait (has_pages, dialog);
  gtk_widget_activate_action (dialog, "paper.issue", NULL);
  issue = find_over (dialog);
  g_assert_nonnull (issue);
  controls_check_names (issue);
  controls_check_language (issue);
  hd_dialog_confirm (HD_DIALOG (issue));
  g_assert_null (find_window (HD_TYPE_PAPER_DIALOG));
  issued = hd_book_get_record (book, HD_ENTITY_PAPER, hd_record_get_id (draft), &error);
  g_assert_no_error (error);
  g_assert_cmpint (hd_paper_get_state (issued), ==, HD_PAPER_IS_ISSUED);
  bytes = hd_book_read_paper (book, hd_record_get_id (issued), &error);
  g_assert_no_error (error);
  gtk_window_destroy (GTK_WINDOW (parent));
}

/* A placeholder is put in where the cursor is, and the text saved as the next version. */
static void
test_templates (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HdTemplate) template = NULL;
  g_autofree char *body = NULL;
  GtkWidget *parent = gtk_window_new ();
  GtkWidget *dialog = hd_template_dialog_new_for_papers (parent, book, "copy");
  GtkTextBuffer *buffer;
  GtkTextIter end;

  gtk_window_present (GTK_WINDOW (parent));
  gtk_window_present (GTK_WINDOW (dialog));
  fixture_wait (is_mapped, controls_find (dialog, HD_TYPE_OUTLINE_EDITOR));
  controls_check_names (dialog);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (controls_find (dialog, HD_TYPE_OUTLINE_EDITOR)));
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  gtk_widget_activate_action (dialog, "template.placeholder", "s", "cơ quan ban hành");
  gtk_widget_activate_action (dialog, "template.save", NULL);
  template = hd_template_find (book, "copy", &error);
  g_assert_no_error (error);
  g_assert_nonnull (template->id);
  body = hd_template_dup_body (book, template, &error);
  g_assert_nonnull (strstr (body, "{{cơ quan ban hành}}"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (parent));
}

int
main (int   argc,
      char *argv[])
{
  int result;

  hd_i18n_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/paper-dialog/letter", test_letter);
  g_test_add_func ("/paper-dialog/copy", test_copy);
  g_test_add_func ("/paper-dialog/committee", test_committee);
  g_test_add_func ("/paper-dialog/draft", test_draft);
  g_test_add_func ("/paper-dialog/templates", test_templates);
  result = g_test_run ();
  fixture_finish ();
  return result;
}
