/* test-kill.c: a program killed at any moment loses at most the edit it had not saved
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/i18n.h"
#include "store/check.h"

#define N_KILLS      200
#define MAX_DELAY_US 12000

/* --- The program that is killed: saves the same record again and again, and tells each set it was told is saved --- */

static void G_GNUC_NORETURN
save_for_ever (const char *path, const char *id, int pipe_fd)
{
  g_autoptr (GError) error = NULL;
  HdDatabase *db = hd_database_open (path, HD_DATABASE_OPEN, &error);

  g_assert_no_error (error);
  for (;;)
    {
      g_autoptr (HdRecord) unit = hd_records_get (db, HD_ENTITY_UNIT, id, &error);
      g_autoptr (HdRecord) person = new_person ("Nguyễn Văn A");
      g_autoptr (HdChanges) changes = hd_changes_new (HD_CHANGES_EDIT, "A", "B");
      g_autofree char *note = NULL;
      gint64 set_id = 0;

      g_assert_no_error (error);
      note = g_strdup_printf ("%" G_GINT64_FORMAT, hd_record_get_row_version (unit) + 1);
      hd_record_set_text (unit, HD_UNIT_NOTE, note);
      hd_changes_put (changes, unit);
      hd_changes_put (changes, person);
      hd_changes_apply (db, changes, &set_id, &error);
      g_assert_no_error (error);
      if (write (pipe_fd, &set_id, sizeof set_id) != sizeof set_id)
        _exit (1);
    }
}

/* --- The one that kills --- */

static gboolean
read_set_id (int fd, gint64 *set_id)
{
  return read (fd, set_id, sizeof *set_id) == sizeof *set_id;
}

/* Who only reads must not repair, and is told so; or finds a whole book. */
static void
assert_reader_is_told (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdDatabase) reader = hd_database_open (path, HD_DATABASE_READ_ONLY, &error);

  if (reader != NULL)
    return;
  g_assert_error (error, HD_ERROR, HD_ERROR_READ_ONLY);
  assert_sentence (error);
}

/* Returns the last set that was told as saved. */
static gint64
kill_one (const char *path, const char *id)
{
  int fds[2];
  gint64 set_id = 0, last = 0;
  pid_t child;
  int status;

  g_assert_cmpint (pipe (fds), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      close (fds[0]);
      save_for_ever (path, id, fds[1]);
    }
  close (fds[1]);

  g_assert_true (read_set_id (fds[0], &last)); /* it is at work */
  g_usleep ((gulong) g_test_rand_int_range (0, MAX_DELAY_US));
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  while (read_set_id (fds[0], &set_id))
    last = set_id;
  close (fds[0]);
  return last;
}

static void
test_kill (Fixture *self, gconstpointer data)
{
  g_autoptr (HdRecord) unit = new_unit ("Một", NULL);
  g_autofree char *journal = g_strconcat (self->path, "-journal", NULL);
  guint n_in_the_middle = 0, n_untold = 0;

  save (self->db, unit, NULL);
  for (guint i = 0; i < N_KILLS; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) sets = NULL;
      g_autoptr (HdRecord) read_back = NULL;
      g_autofree char *version = NULL;
      gint64 told, found;

      g_clear_pointer (&self->db, hd_database_close);
      told = kill_one (self->path, hd_record_get_id (unit));
      if (g_file_test (journal, G_FILE_TEST_EXISTS))
        {
          n_in_the_middle++;
          assert_reader_is_told (self->path);
        }

      fixture_reopen (self);
      sets = hd_changes_list (self->db, 0, 1, &error);
      g_assert_no_error (error);
      found = ((HdChangeSetInfo *) g_ptr_array_index (sets, 0))->id;
      g_assert_cmpint (found, >=, told);     /* nothing that was told as saved is lost */
      g_assert_cmpint (found, <=, told + 1); /* and at most one save was under way */
      n_untold += found > told;

      read_back = hd_records_get (self->db, HD_ENTITY_UNIT, hd_record_get_id (unit), &error);
      version = g_strdup_printf ("%" G_GINT64_FORMAT, found);
      g_assert_cmpstr (hd_record_get_text (read_back, HD_UNIT_NOTE), ==, version);
      assert_whole (self->db);
    }
  g_test_message ("%u kills in the middle of a save, %u after a commit not yet told", n_in_the_middle, n_untold);
  g_assert_cmpuint (n_in_the_middle, >, N_KILLS / 20); /* else the moments were not random */
}

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/kill/random", Fixture, NULL, fixture_set_up, test_kill, fixture_tear_down);

  return g_test_run ();
}
