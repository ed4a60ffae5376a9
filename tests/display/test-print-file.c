/* test-print-file.c: a stored PDF arrives at the printer as it is, and a printer that is gone is told; inside with-cups
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"
#include "hands.h"

#include <adwaita.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

#include "base/error.h"
#include "base/file.h"
#include "base/i18n.h"
#include "ui/book-view.h"
#include "ui/packet-dialog.h"
#include "ui/print-batch.h"
#include "ui/print-file.h"
#include "ui/window.h"

#define SIGNED "20372383-06c0-5c5c-ae50-484e7d3a790a"
#define LEAVING "SapGo" /* a queue that is taken away */
#define BROKEN "HetGiay" /* takes jobs and gives them up */

typedef struct
{
  gboolean done;
  GError  *error;
} Outcome;

static void
on_sent_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;

  hd_print_file_send_finish (result, &outcome->error);
  outcome->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Outcome *) data)->done;
}

/* What the command says on its standard output. */
static char *
run (const char *program, const char *first, const char *second, const char *third)
{
  const char *arguments[] = { program, first, second, third, NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status = 1;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return output;
}

static GBytes *
make_pdf (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRendering) rendering = hd_book_render_agreement (book, SIGNED, &error);
  GBytes *pdf = hd_book_make_pdf (book, rendering->pages, &error);

  g_assert_no_error (error);
  return pdf;
}

static Outcome
send_pdf (const char *printer, GBytes *pdf, GCancellable *cancellable)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  Outcome outcome = { FALSE, NULL };

  gtk_print_settings_set_printer (settings, printer);
  hd_print_file_send_async (NULL, settings, "Chương trình đã ký", pdf, cancellable, on_sent_cb, &outcome);
  fixture_wait (is_done, &outcome);
  return outcome;
}

static Outcome
send (const char *printer, GCancellable *cancellable)
{
  g_autoptr (GBytes) pdf = make_pdf ();

  return send_pdf (printer, pdf, cancellable);
}

/* The first file that came out of the printers; NULL: none yet. */
static char *
find_printed (void)
{
  g_autoptr (GDir) folder = g_dir_open (g_getenv ("PRINT_OUT"), 0, NULL);
  const char *name = folder != NULL ? g_dir_read_name (folder) : NULL;

  while (name != NULL && !g_str_has_suffix (name, ".pdf"))
    name = g_dir_read_name (folder);
  return name != NULL ? g_build_filename (g_getenv ("PRINT_OUT"), name, NULL) : NULL;
}

static gboolean
has_arrived (gpointer data)
{
  g_autofree char *path = find_printed ();

  return path != NULL;
}

/* Neither a printer that never was, nor one that went after it was chosen, nor a stop: nothing comes out. */
static void
test_gone (void)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autofree char *removed = NULL;
  Outcome outcome = send ("Không có máy này", NULL);

  g_assert_error (outcome.error, HD_ERROR, HD_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (outcome.error->message, "Không có máy này"));
  g_clear_error (&outcome.error);
  removed = run ("/usr/sbin/lpadmin", "-x", LEAVING, NULL);
  outcome = send (LEAVING, NULL);
  g_assert_error (outcome.error, HD_ERROR, HD_ERROR_NOT_FOUND);
  g_clear_error (&outcome.error);
  g_cancellable_cancel (cancelled);
  outcome = send (g_getenv ("PRINTER"), cancelled);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&outcome.error);
  g_assert_false (has_arrived (NULL));
}

/* The pages of @path, one after the other, as grey pictures. */
static char *
draw (const char *path, gsize *n_bytes)
{
  g_autofree char *output = run ("sh", "-c", "pdftoppm -r 40 -gray \"$0\" >\"${0%/*}/pages.pgm\"", path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *made = g_build_filename (folder, "pages.pgm", NULL);
  g_autoptr (GError) error = NULL;
  char *pixels = NULL;

  g_file_get_contents (made, &pixels, n_bytes, &error);
  g_assert_no_error (error);
  return pixels;
}

/* The printer's filters write the file anew, so edges may differ by a shade; a word in another place does not get through. */
static void
assert_alike (const char *path, const char *other_path)
{
  gsize n_bytes, n_other;
  g_autofree char *pixels = draw (path, &n_bytes);
  g_autofree char *others = draw (other_path, &n_other);
  guint64 difference = 0;

  g_assert_cmpuint (n_bytes, ==, n_other);
  for (gsize i = 0; i < n_bytes; i++)
    difference += ABS ((int) (guchar) pixels[i] - (int) (guchar) others[i]);
  g_assert_cmpfloat ((double) difference / n_bytes, <, 2.5);
}

/* Page for page the same words and the same picture. */
static void
test_arrives (void)
{
  g_autoptr (GBytes) pdf = make_pdf ();
  g_autofree char *sent = fixture_path ("sent.pdf");
  g_autofree char *printed = NULL;
  g_autofree char *words = NULL;
  g_autofree char *wanted = NULL;
  g_autoptr (GError) error = NULL;
  Outcome outcome = send (g_getenv ("PRINTER"), NULL);

  g_assert_no_error (outcome.error);
  fixture_wait (has_arrived, NULL);
  printed = find_printed ();
  hd_file_write_atomically (sent, pdf, &error);
  g_assert_no_error (error);
  words = run ("pdftotext", "-layout", printed, "-");
  wanted = run ("pdftotext", "-layout", sent, "-");
  g_assert_cmpstr (words, ==, wanted);
  assert_alike (printed, sent);
}

/* --- Many papers --- */

#define N_PAPERS 3
/* Bytes; less than a paper takes. */
#define ROOM     8192

typedef struct
{
  HdBatch      *batch;
  GCancellable *cancellable;
  guint         stop_after; /* papers; 0: not stopped */
  gboolean      done;
  guint         n_sent;
  GError       *error;
} Run;

static void
on_printed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Run *run = user_data;

  hd_print_batch_finish (HD_BOOK (source), result, &run->n_sent, &run->error);
  run->done = TRUE;
}

/* A paper is made when the one before it was taken by the printer. */
static gboolean
is_run (gpointer data)
{
  Run *run = data;

  if (run->stop_after > 0 && hd_batch_get_n_done (run->batch) >= run->stop_after)
    g_cancellable_cancel (run->cancellable);
  return run->done;
}

static gboolean
is_among_first (const char *id, gpointer data)
{
  return ++*(guint *) data <= N_PAPERS;
}

static guint
count_printed (void)
{
  g_autoptr (GDir) folder = g_dir_open (g_getenv ("PRINT_OUT"), 0, NULL);
  const char *name;
  guint n = 0;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    n += g_str_has_suffix (name, ".pdf") ? 1 : 0;
  return n;
}

/* Each of them is a whole file. */
static void
check_printed (void)
{
  g_autoptr (GDir) folder = g_dir_open (g_getenv ("PRINT_OUT"), 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, ".pdf"))
      {
        g_autofree char *path = g_build_filename (g_getenv ("PRINT_OUT"), name, NULL);

        g_free (run ("qpdf", "--check", path, NULL));
      }
}

static gboolean
have_arrived (gpointer data)
{
  return count_printed () >= GPOINTER_TO_UINT (data);
}

static Run
print_several (const char *printer, GCancellable *cancellable, guint stop_after)
{
  const HdListQuery query = { .sort = HD_SORT_NUMBER };
  g_autoptr (HdBook) book = fixture_open_practice ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GError) error = NULL;
  guint n_seen = 0;
  g_autoptr (HdBatch) batch = hd_batch_new (book, &query, is_among_first, &n_seen, &error);
  Run run = { .batch = batch, .cancellable = cancellable, .stop_after = stop_after };

  g_assert_no_error (error);
  gtk_print_settings_set_printer (settings, printer);
  hd_print_batch_async (NULL, batch, book, settings, cancellable, on_printed_cb, &run);
  fixture_wait (is_run, &run);
  return run;
}

/* No job without a printer, none after a stop, and else one for each paper. */
static void
test_several (void)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  guint before = count_printed ();
  Run run = print_several ("Không có máy này", NULL, 0);

  g_assert_error (run.error, HD_ERROR, HD_ERROR_NOT_FOUND);
  g_assert_cmpuint (run.n_sent, ==, 0);
  g_clear_error (&run.error);
  g_cancellable_cancel (cancelled);
  run = print_several (g_getenv ("PRINTER"), cancelled, 0);
  g_assert_error (run.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (run.n_sent, ==, 0);
  g_clear_error (&run.error);
  g_assert_cmpuint (count_printed (), ==, before);

  run = print_several (g_getenv ("PRINTER"), NULL, 0);
  g_assert_no_error (run.error);
  g_assert_cmpuint (run.n_sent, ==, N_PAPERS);
  fixture_wait (have_arrived, GUINT_TO_POINTER (before + N_PAPERS));
}

/* Stopped while the second paper is on its way: what was taken comes out whole, the rest not at all. */
static void
test_half_way (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  guint before = count_printed ();
  Run run = print_several (g_getenv ("PRINTER"), cancellable, 2);

  g_assert_error (run.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (run.n_sent, >=, 1);
  g_assert_cmpuint (run.n_sent, <, N_PAPERS);
  g_clear_error (&run.error);
  fixture_wait (have_arrived, GUINT_TO_POINTER (before + run.n_sent));
  g_assert_cmpuint (count_printed (), <, before + N_PAPERS);
  check_printed ();
}

/* --- A meeting's packet in sets --- */

#define N_SETS 40
#define MEETING "5681e07d-c9b2-5a0d-bbcc-3bdb69215d80"

/* Two papers of a page or two are enough here. */
static void
tick_few (GtkWidget *dialog)
{
  GtkWidget *list = gtk_widget_get_parent (hands_get_row (dialog, "Chương trình hội nghị"));

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *check = hands_find (row, GTK_TYPE_CHECK_BUTTON, NULL, NULL);

      if (check != NULL)
        gtk_check_button_set_active (GTK_CHECK_BUTTON (check), g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "Chương trình hội"));
    }
}

/* “Đã dừng. 2/40 …” */
static gboolean
tells_stop (GtkWidget *label, gconstpointer n_sent)
{
  guint n_sets;

  return sscanf (gtk_label_get_label (GTK_LABEL (label)), "Đã dừng. %u/%u bộ", (guint *) n_sent, &n_sets) == 2 && n_sets == N_SETS;
}

typedef struct
{
  GtkWidget *dialog;
  guint n_sent;
} Stop;

static gboolean
is_closed (gpointer data)
{
  return hands_find_window (HD_TYPE_PACKET_DIALOG) == NULL;
}

static gboolean
is_stopped (gpointer data)
{
  Stop *stop = data;

  return hands_find (stop->dialog, GTK_TYPE_LABEL, tells_stop, &stop->n_sent) != NULL;
}

/* Cancelled while sets are on their way: what is left is not sent, and the dialog says how many were; just these come out. */
static void
test_sets (void)
{
  g_autoptr (HdBook) book = fixture_open_practice ();
  g_autoptr (GSettings) gsettings = g_settings_new (APP_ID);
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  GtkWidget *window = hd_window_new (NULL, gsettings), *view;
  Stop stop = { NULL, 0 };
  guint before = count_printed ();

  hd_window_set_book (HD_WINDOW (window), book);
  gtk_window_present (GTK_WINDOW (window));
  view = hands_find (window, HD_TYPE_BOOK_VIEW, NULL, NULL);
  gtk_widget_activate_action (view, "book.open", "(ss)", "meeting", MEETING);
  gtk_widget_activate_action (GTK_WIDGET (hd_book_view_get_page (HD_BOOK_VIEW (view))), "page.print", NULL);
  stop.dialog = hands_wait_window (HD_TYPE_PACKET_DIALOG);
  tick_few (stop.dialog);
  gtk_print_settings_set_printer (settings, g_getenv ("PRINTER"));
  gtk_print_settings_set_collate (settings, TRUE);
  gtk_print_settings_set_n_copies (settings, N_SETS);
  hd_packet_dialog_print (HD_PACKET_DIALOG (stop.dialog), settings);
  fixture_wait (have_arrived, GUINT_TO_POINTER (before + 2));
  gtk_window_close (GTK_WINDOW (stop.dialog)); /* as Cancel and Escape do */
  fixture_wait (is_stopped, &stop);
  g_assert_cmpuint (stop.n_sent, >=, 2);
  g_assert_cmpuint (stop.n_sent, <, N_SETS);
  fixture_wait (have_arrived, GUINT_TO_POINTER (before + stop.n_sent));

  gtk_print_settings_set_n_copies (settings, 2); /* and again, to the end */
  hd_packet_dialog_print (HD_PACKET_DIALOG (stop.dialog), settings);
  fixture_wait (have_arrived, GUINT_TO_POINTER (before + stop.n_sent + 2));
  fixture_wait (is_closed, NULL);
  g_assert_cmpuint (count_printed (), ==, before + stop.n_sent + 2);
  hd_window_set_book (HD_WINDOW (window), NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* --- What is given up --- */

static gboolean
tells_fault (GtkWidget *label, gconstpointer data)
{
  return g_str_has_prefix (gtk_label_get_text (GTK_LABEL (label)), _("The paper was not printed"));
}

static gboolean
is_told (gpointer overlay)
{
  return hands_find (overlay, GTK_TYPE_LABEL, tells_fault, NULL) != NULL;
}

/* The printer takes the pages and gives them up afterwards: that is told over the page. */
static void
test_given_up (void)
{
  GtkWidget *window = gtk_window_new (), *overlay = adw_toast_overlay_new (), *origin = gtk_drawing_area_new ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GBytes) pdf = make_pdf ();
  Outcome outcome = { FALSE, NULL };

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), origin);
  gtk_window_set_child (GTK_WINDOW (window), overlay);
  gtk_window_present (GTK_WINDOW (window));
  gtk_print_settings_set_printer (settings, BROKEN);
  hd_print_file_send_async (origin, settings, "Chương trình đã ký", pdf, NULL, on_sent_cb, &outcome);
  fixture_wait (is_done, &outcome);
  g_assert_no_error (outcome.error);
  fixture_wait (is_told, overlay);
  gtk_window_destroy (GTK_WINDOW (window));
}

static guint
count_left (void)
{
  g_autoptr (GDir) folder = g_dir_open (g_get_tmp_dir (), 0, NULL);
  const char *name;
  guint n = 0;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    n += g_str_has_prefix (name, "hiepdong-") ? 1 : 0;
  return n;
}

/* No room for the file that the print server wants: a sentence, no job, and nothing is left lying about. */
static void
test_full (void)
{
  const struct sigaction ignore = { .sa_handler = SIG_IGN };
  struct sigaction kept;
  struct rlimit room, none;
  guint printed = count_printed (), left = count_left ();
  g_autoptr (GBytes) pdf = make_pdf ();
  Outcome outcome;

  g_assert_cmpuint (g_bytes_get_size (pdf), >, ROOM);
  sigaction (SIGXFSZ, &ignore, &kept);
  getrlimit (RLIMIT_FSIZE, &room);
  none = room;
  none.rlim_cur = ROOM;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &none), ==, 0);
  outcome = send_pdf (g_getenv ("PRINTER"), pdf, NULL);
  setrlimit (RLIMIT_FSIZE, &room);
  sigaction (SIGXFSZ, &kept, NULL);
  g_assert_nonnull (outcome.error);
  g_assert_true (outcome.error->domain == HD_ERROR);
  g_clear_error (&outcome.error);
  g_assert_cmpuint (count_printed (), ==, printed);
  g_assert_cmpuint (count_left (), ==, left);
}

int
main (int argc, char *argv[])
{
  int result;

  /* A folder that no other test writes to, so that what is left lying about can be counted. */
  g_setenv ("TMPDIR", g_getenv ("PRINT_OUT"), TRUE);
  hd_i18n_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  /* Without colord, as on a build machine, GTK's printers warn. */
  g_log_set_always_fatal ((GLogLevelFlags) (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL));
  g_test_add_func ("/display/print-file/gone", test_gone);
  g_test_add_func ("/display/print-file/arrives", test_arrives);
  g_test_add_func ("/display/print-file/several", test_several);
  g_test_add_func ("/display/print-file/half-way", test_half_way);
  g_test_add_func ("/display/print-file/sets", test_sets);
  g_test_add_func ("/display/print-file/given-up", test_given_up);
  g_test_add_func ("/display/print-file/full", test_full);
  result = g_test_run ();
  fixture_finish ();
  return result;
}
