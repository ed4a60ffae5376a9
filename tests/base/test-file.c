/* test-file.c: a file is written whole or not at all
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/error.h"
#include "base/file.h"
#include "base/i18n.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  char *path; /* "giấy tờ.pdf" in it */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("hiepdong-file-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  fixture->path = g_build_filename (fixture->folder, "giấy tờ.pdf", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static gboolean
write_text (const char *path,
            const char *text,
            GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return hd_file_write_atomically (path, bytes, error);
}

static void
assert_content (const char *path,
                const char *expected)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
}

/* The sentence names the file, ends as a sentence and says what to do ("hãy …"). */
static void
assert_refused (GError     *error,
                int         code,
                const char *name)
{
  g_assert_error (error, HD_ERROR, code);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_nonnull (strstr (error->message, "ãy "));
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static mode_t
mode_of (const char *path)
{
  struct stat info;

  g_assert_cmpint (stat (path, &info), ==, 0);

  return info.st_mode & 07777;
}

/* A book that is chosen by mistake stays what it is. */
static void
test_book_stays (Fixture      *fixture,
                 gconstpointer data)
{
  static const char start[] = "SQLite format 3\0và phần còn lại";
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_assert_true (g_file_set_contents (fixture->path, start, sizeof start, NULL));
  g_assert_false (write_text (fixture->path, "đè", &error));
  assert_refused (error, HD_ERROR_INVALID, "giấy tờ.pdf");
  g_assert_true (g_file_get_contents (fixture->path, &content, &size, NULL));
  g_assert_cmpmem (content, size, start, sizeof start);
  g_assert_cmpint (count_files (fixture->folder), ==, 1);
}

static void
test_new (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  mode_t mask = umask (027);

  g_assert_true (write_text (fixture->path, "một", &error));
  umask (mask);
  g_assert_no_error (error);
  assert_content (fixture->path, "một");
  g_assert_cmpint (mode_of (fixture->path), ==, 0640);
  g_assert_cmpint (count_files (fixture->folder), ==, 1);
}

static void
test_empty_and_large (Fixture      *fixture,
                      gconstpointer data)
{
  const gsize size = 5 * 1024 * 1024 + 3;
  g_autofree char *large = g_strnfill (size, 'x');
  g_autoptr (GBytes) back = NULL;

  g_assert_true (write_text (fixture->path, large, NULL));
  back = hd_file_read (fixture->path, size, NULL);
  g_assert_nonnull (back);
  g_assert_true (g_bytes_get_size (back) == size && memcmp (g_bytes_get_data (back, NULL), large, size) == 0);
  g_assert_true (write_text (fixture->path, "", NULL));
  assert_content (fixture->path, "");
}

static void
test_existing_keeps_permissions (Fixture      *fixture,
                                 gconstpointer data)
{
  g_assert_true (g_file_set_contents (fixture->path, "cũ", -1, NULL));
  g_chmod (fixture->path, 0604);

  g_assert_true (write_text (fixture->path, "mới", NULL));
  assert_content (fixture->path, "mới");
  g_assert_cmpint (mode_of (fixture->path), ==, 0604);
  g_assert_cmpint (count_files (fixture->folder), ==, 1);
}

static void
test_relative_path (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *before = g_get_current_dir ();

  g_assert_cmpint (g_chdir (fixture->folder), ==, 0);
  g_assert_true (write_text ("giấy tờ.pdf", "một", NULL));
  g_assert_true (write_text ("giấy tờ.pdf", "hai", NULL));
  g_assert_cmpint (g_chdir (before), ==, 0);
  assert_content (fixture->path, "hai");
}

static void
test_longest_name (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *name = g_strnfill (255, 'n');
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *longer = g_strconcat (path, "n", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (write_text (path, "một", NULL));
  assert_content (path, "một");
  g_assert_false (write_text (longer, "một", &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_IO);
  g_assert_cmpint (count_files (fixture->folder), ==, 1);
}

static void
test_link_stays (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.pdf", NULL);

  g_assert_true (g_file_set_contents (fixture->path, "cũ", -1, NULL));
  g_assert_cmpint (symlink ("giấy tờ.pdf", link), ==, 0);

  g_assert_true (write_text (link, "mới", NULL));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  assert_content (fixture->path, "mới");
  g_assert_cmpint (count_files (fixture->folder), ==, 2);
}

static void
test_missing_folder (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "không có", "a.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (write_text (path, "một", &error));
  assert_refused (error, HD_ERROR_NOT_FOUND, "a.pdf");
  g_assert_cmpint (count_files (fixture->folder), ==, 0);
}

static void
test_below_a_file (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->path, "a.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "cũ", -1, NULL));
  g_assert_false (write_text (path, "một", &error));
  assert_refused (error, HD_ERROR_NOT_FOUND, "a.pdf");
  assert_content (fixture->path, "cũ");
  g_assert_cmpint (count_files (fixture->folder), ==, 1);
}

static void
test_a_folder_is_no_file (Fixture      *fixture,
                          gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (fixture->path, 0755), ==, 0);
  g_assert_false (write_text (fixture->path, "một", &error));
  assert_refused (error, HD_ERROR_IO, "giấy tờ.pdf");
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_DIR));
  g_assert_cmpint (count_files (fixture->folder), ==, 1);
}

/* Runs @test in a process of its own, for it gives up rights or space for good. */
static void
in_child (Fixture *fixture,
          void   (*test) (Fixture *fixture))
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      /* Root may write anywhere: nobody may not. */
      if (geteuid () == 0 && setuid (65534) != 0)
        _exit (2);
      test (fixture);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

#define require(condition) G_STMT_START { if (!(condition)) _exit (__LINE__ % 250 + 3); } G_STMT_END

static void
refuse_to_write (Fixture *fixture)
{
  GError *error = NULL;

  require (!write_text (fixture->path, "mới", &error));
  require (g_error_matches (error, HD_ERROR, HD_ERROR_READ_ONLY));
  require (strstr (error->message, "giấy tờ.pdf") != NULL);
  g_error_free (error);
}

static void
test_folder_that_must_not_be_written (Fixture      *fixture,
                                      gconstpointer data)
{
  g_chmod (fixture->folder, 0555);
  in_child (fixture, refuse_to_write);
  g_chmod (fixture->folder, 0755);
  g_assert_cmpint (count_files (fixture->folder), ==, 0);
}

static void
test_file_that_must_not_be_written (Fixture      *fixture,
                                    gconstpointer data)
{
  g_assert_true (g_file_set_contents (fixture->path, "cũ", -1, NULL));
  g_chmod (fixture->path, 0444);
  g_chmod (fixture->folder, 0777);
  in_child (fixture, refuse_to_write);
  assert_content (fixture->path, "cũ");
  g_assert_cmpint (count_files (fixture->folder), ==, 1);
}

/* The limit on the size of a file stands in for a disk that fills up while it is being written. */
static void
run_out_of_space (Fixture *fixture)
{
  const struct rlimit limit = { 100000, 100000 };
  char *large = g_strnfill (300000, 'x');
  GError *error = NULL;

  signal (SIGXFSZ, SIG_IGN);
  require (setrlimit (RLIMIT_FSIZE, &limit) == 0);
  require (!write_text (fixture->path, large, &error));
  require (g_error_matches (error, HD_ERROR, HD_ERROR_NO_SPACE));
  require (strstr (error->message, "giấy tờ.pdf") != NULL);
  g_error_free (error);
  g_free (large);
}

static void
test_full_disk (Fixture      *fixture,
                gconstpointer data)
{
  g_chmod (fixture->folder, 0777);
  in_child (fixture, run_out_of_space);
  g_assert_cmpint (count_files (fixture->folder), ==, 0);

  g_assert_true (g_file_set_contents (fixture->path, "cũ", -1, NULL));
  g_chmod (fixture->path, 0666);
  in_child (fixture, run_out_of_space);
  assert_content (fixture->path, "cũ");
  g_assert_cmpint (count_files (fixture->folder), ==, 1);
}

static void
test_full_device (void)
{
  g_autoptr (GError) error = NULL;
  struct stat info;

  g_assert_false (write_text ("/dev/full", "một", &error));
  assert_refused (error, HD_ERROR_NO_SPACE, "/dev/full");
  g_assert_cmpint (stat ("/dev/full", &info), ==, 0);
  g_assert_true (S_ISCHR (info.st_mode));
  g_assert_true (write_text ("/dev/null", "một", NULL));
}

static void
test_read_limit (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GBytes) all = NULL;
  g_autoptr (GBytes) none = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "12345", -1, NULL));
  all = hd_file_read (fixture->path, 5, NULL);
  g_assert_cmpmem (g_bytes_get_data (all, NULL), g_bytes_get_size (all), "12345", 5);

  none = hd_file_read (fixture->path, 4, &error);
  g_assert_null (none);
  assert_refused (error, HD_ERROR_INVALID, "giấy tờ.pdf");
}

static void
assert_unreadable (const char *path,
                   int         code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = hd_file_read (path, 1000, &error);

  g_assert_null (bytes);
  g_assert_error (error, HD_ERROR, code);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_unreadable (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *below = g_build_filename (fixture->path, "a.pdf", NULL);

  assert_unreadable (fixture->path, HD_ERROR_NOT_FOUND);
  assert_unreadable (fixture->folder, HD_ERROR_IO);
  assert_unreadable ("/dev/zero", HD_ERROR_INVALID);
  g_assert_true (g_file_set_contents (fixture->path, "một", -1, NULL));
  assert_unreadable (below, HD_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

#define add(name, function) g_test_add ("/file/" name, Fixture, NULL, set_up, function, tear_down)
  add ("book-stays", test_book_stays);
  add ("new", test_new);
  add ("empty-and-large", test_empty_and_large);
  add ("existing-keeps-permissions", test_existing_keeps_permissions);
  add ("relative-path", test_relative_path);
  add ("longest-name", test_longest_name);
  add ("link-stays", test_link_stays);
  add ("missing-folder", test_missing_folder);
  add ("below-a-file", test_below_a_file);
  add ("a-folder-is-no-file", test_a_folder_is_no_file);
  add ("folder-that-must-not-be-written", test_folder_that_must_not_be_written);
  add ("file-that-must-not-be-written", test_file_that_must_not_be_written);
  add ("full-disk", test_full_disk);
  add ("read-limit", test_read_limit);
  add ("unreadable", test_unreadable);
  g_test_add_func ("/file/full-device", test_full_device);

  return g_test_run ();
}
