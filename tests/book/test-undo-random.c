/* test-undo-random.c: whatever was done can be undone step by step, done again, and survives a kill
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/undo.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/error.h"
#include "base/i18n.h"
#include "fixture.h"
#include "random-edits.h"

#define N_EDITS      500
#define COMPARE_EACH 50
#define N_KILLS      200
#define MAX_DELAY_US 60000

static GBytes *
export (HdBook *book)
{
  g_autoptr (GError) error = NULL;
  GBytes *json = hd_book_export (book, &error);

  g_assert_no_error (error);
  return json;
}

static void
assert_export (HdBook *book, GBytes *expected)
{
  g_autoptr (GBytes) found = export (book);

  g_assert_cmpmem (g_bytes_get_data (found, NULL), g_bytes_get_size (found),
                   g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
}

static void
assert_whole (HdBook *book)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = hd_book_check (book, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (problems, i));
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_random (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (self);
  g_autoptr (GPtrArray) exports = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GError) error = NULL;
  guint n_refused = 0;

  g_ptr_array_add (exports, export (book));
  for (guint i = 0; i < N_EDITS;)
    {
      if (!random_edit (book))
        {
          n_refused++;
          continue;
        }
      if (++i % COMPARE_EACH == 0)
        g_ptr_array_add (exports, export (book));
    }
  g_test_message ("%d edits, %u refused", N_EDITS, n_refused);
  assert_whole (book);

  for (guint left = N_EDITS; left > 0;)
    {
      g_assert_true (hd_book_undo (book, NULL, &error));
      g_assert_no_error (error);
      if (--left % COMPARE_EACH == 0)
        assert_export (book, g_ptr_array_index (exports, left / COMPARE_EACH));
    }
  g_assert_false (hd_book_undo (book, NULL, &error)); /* the import */
  g_assert_error (error, HD_ERROR, HD_ERROR_LOCKED);
  g_clear_error (&error);
  assert_whole (book);

  for (guint done = 0; done < N_EDITS;)
    {
      g_assert_true (hd_book_redo (book, NULL, &error));
      g_assert_no_error (error);
      if (++done % COMPARE_EACH == 0)
        assert_export (book, g_ptr_array_index (exports, done / COMPARE_EACH));
    }
  g_assert_false (hd_book_redo (book, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_NOT_FOUND);
  assert_whole (book);
}

/* --- Killed --- */

static gint64
last_step (HdBook *book)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  HdStepKind kind;
  gint64 id = hd_book_get_last_step (book, &kind, &name, &error);

  g_assert_no_error (error);
  return id;
}

static void
do_something (HdBook *book)
{
  int what = g_test_rand_int_range (0, 10);

  if (what < 6)
    random_edit (book);
  else if (what < 8)
    hd_book_undo (book, NULL, NULL);
  else
    hd_book_redo (book, NULL, NULL);
}

/* The program that is killed: works on and tells each step it was told is done. */
static void G_GNUC_NORETURN
work_for_ever (const char *path, int skipped, int pipe_fd)
{
  g_autoptr (GError) error = NULL;
  HdBook *book = hd_book_open (path, "A", &error);

  g_assert_no_error (error);
  g_random_set_seed ((guint32) skipped); /* each child has other numbers, and other ids */
  for (int i = 0; i < skipped; i++)
    g_test_rand_int ();
  for (;;)
    {
      gint64 step;

      do_something (book);
      step = last_step (book);
      if (write (pipe_fd, &step, sizeof step) != sizeof step)
        _exit (1);
    }
}

static gboolean
read_step (int fd, gint64 *step)
{
  return read (fd, step, sizeof *step) == sizeof *step;
}

/* Returns the last step that was told as done. */
static gint64
kill_one (const char *path, int number)
{
  int fds[2];
  gint64 step = 0, last = 0;
  pid_t child;
  int status;

  g_assert_cmpint (pipe (fds), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      close (fds[0]);
      work_for_ever (path, number, fds[1]);
    }
  close (fds[1]);
  g_assert_true (read_step (fds[0], &last)); /* it is at work */
  g_usleep ((gulong) g_test_rand_int_range (0, MAX_DELAY_US));
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  while (read_step (fds[0], &step))
    last = step;
  close (fds[0]);
  return last;
}

static void
test_killed (Fixture *self, gconstpointer data)
{
  g_autoptr (HdBook) made = fixture_mini (self);
  g_autoptr (GBytes) first = export (made);
  g_autofree char *journal = g_strconcat (self->path, "-journal", NULL);
  guint n_in_the_middle = 0;
  gint64 steps = 0;

  g_clear_object (&made);
  for (int i = 0; i < N_KILLS; i++)
    {
      gint64 told = kill_one (self->path, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (HdBook) book = NULL;

      n_in_the_middle += g_file_test (journal, G_FILE_TEST_EXISTS);
      book = hd_book_open (self->path, "B", &error);
      g_assert_no_error (error);
      steps = last_step (book);
      g_assert_cmpint (steps, >=, told);     /* nothing that was told as done is lost */
      g_assert_cmpint (steps, <=, told + 1); /* and at most one step was under way */
      assert_whole (book);
    }
  g_test_message ("%u kills in the middle of a save, %" G_GINT64_FORMAT " steps", n_in_the_middle, steps);
  g_assert_cmpuint (n_in_the_middle, >, N_KILLS / 20); /* else the moments were not random */

  made = hd_book_open (self->path, "B", NULL);
  while (hd_book_undo (made, NULL, NULL))
    ;
  assert_export (made, first);
}

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/book/undo/random", Fixture, NULL, fixture_set_up, test_random, fixture_tear_down);
  g_test_add ("/book/undo/killed", Fixture, NULL, fixture_set_up, test_killed, fixture_tear_down);

  return g_test_run ();
}
