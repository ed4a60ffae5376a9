/* test-conformity.c: the layout check tells what is broken and leads to its place
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/i18n.h"
#include "book/edit.h"
#include "controls.h"
#include "fixture.h"
#include "ui/conformity-dialog.h"

typedef struct
{
  guint  n_chosen, page;
  HdRect rect;
} Choice;

static void
on_place_chosen_cb (HdConformityDialog *dialog, guint page, const HdRect *rect, Choice *choice)
{
  choice->n_chosen++;
  choice->page = page;
  choice->rect = *rect;
}

/* The draft of the practice book, with this after its number. */
static HdRendering *
render_draft (HdBook *book, const char *symbol)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) agreements = hd_book_get_all_records (book, HD_ENTITY_AGREEMENT, &error);
  HdRendering *rendering = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < agreements->len && rendering == NULL; i++)
    {
      g_autoptr (HdRecord) agreement = hd_record_copy (g_ptr_array_index (agreements, i));

      if (!g_str_equal (hd_record_peek_text (agreement, HD_AGREEMENT_STATE), "draft"))
        continue;
      hd_record_set_text (agreement, HD_AGREEMENT_SYMBOL, symbol);
      hd_book_save_record (book, agreement, &error);
      g_assert_no_error (error);
      rendering = hd_book_render_agreement (book, hd_record_get_id (agreement), &error);
      g_assert_no_error (error);
    }
  g_assert_nonnull (rendering);
  return rendering;
}

static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  if (ADW_IS_ACTION_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static HdConformityDialog *
show (HdBook *book, GtkWidget *window, const HdRendering *rendering)
{
  HdConformityDialog *dialog;

  gtk_window_present (GTK_WINDOW (window));
  dialog = hd_conformity_dialog_show (window, book, rendering->pages, rendering->profile);
  fixture_wait (is_mapped, dialog);
  return dialog;
}

static void
test_breach (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  g_autoptr (HdRendering) rendering = render_draft (book, "CTPH - BCHQS");
  GtkWidget *window = gtk_window_new ();
  HdConformityDialog *dialog = show (book, window, rendering);
  Choice choice = { 0 };
  GtkWidget *broken, *kept;
  HdRect number;
  guint page;

  g_signal_connect (dialog, "place-chosen", G_CALLBACK (on_place_chosen_cb), &choice);
  controls_check_names (GTK_WIDGET (dialog));
  controls_check_language (GTK_WIDGET (dialog));
  broken = find_row (GTK_WIDGET (dialog), "Cách ghi số, ký hiệu");
  kept = find_row (GTK_WIDGET (dialog), "Lề trái");
  g_assert_true (broken != NULL && kept != NULL);
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (broken)));
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (kept)));
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (broken)), "CTPH - BCHQS"));
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (kept)), "30 mm"));

  adw_action_row_activate (ADW_ACTION_ROW (broken));
  g_assert_cmpuint (choice.n_chosen, ==, 1);
  g_assert_true (hd_pages_find (rendering->pages, "number", &page, &number));
  g_assert_cmpuint (choice.page, ==, page);
  g_assert_cmpfloat_with_epsilon (choice.rect.y, number.y, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Nothing is broken: nothing is offered to jump to. */
static void
test_kept (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  g_autoptr (HdRendering) rendering = render_draft (book, "CTPH-BCHQS");
  GtkWidget *window = gtk_window_new ();
  HdConformityDialog *dialog = show (book, window, rendering);
  GtkWidget *row = find_row (GTK_WIDGET (dialog), "Cách ghi số, ký hiệu");

  g_assert_nonnull (row);
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  hd_dialog_close (HD_DIALOG (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The slip is a paper like any other. */
static void
test_slip (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  g_autoptr (HdRendering) rendering = render_draft (book, "CTPH-BCHQS");
  g_autoptr (GPtrArray) findings = hd_book_check_conformity (rendering->pages, rendering->profile);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRendering) slip = hd_book_render_slip (book, rendering->pages, rendering->profile, findings, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (hd_findings_count_breaches (findings), ==, 0);
  g_assert_cmpstr (hd_pages_get_title (slip->pages), ==, "Phiếu kiểm tra thể thức");
  g_assert_cmpuint (hd_pages_get_n_pages (slip->pages), >, 1);
}

int
main (int argc, char *argv[])
{
  int status;

  hd_i18n_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/display/conformity/breach", test_breach);
  g_test_add_func ("/display/conformity/kept", test_kept);
  g_test_add_func ("/display/conformity/slip", test_slip);

  status = g_test_run ();
  fixture_finish ();
  return status;
}
