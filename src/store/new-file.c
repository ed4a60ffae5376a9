/* new-file.c: a file that appears under its name only when it is complete
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/new-file.h"

#include "base/error.h"
#include "base/i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

static gboolean
fail_create (const char *path,
             int         saved_errno,
             GError    **error)
{
  g_autofree char *name = g_filename_display_name (path);

  switch (saved_errno)
    {
    case EEXIST:
      g_set_error (error, HD_ERROR, HD_ERROR_CONSTRAINT,
                   _("There is already a file “%s”. Choose another name."), name);
      break;
    case EISDIR:
      g_set_error (error, HD_ERROR, HD_ERROR_CONSTRAINT,
                   _("“%s” is a folder. Give the name of the file as well."), name);
      break;
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, HD_ERROR, HD_ERROR_NOT_FOUND,
                   _("“%s” cannot be made because its folder does not exist. Choose another folder."), name);
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error (error, HD_ERROR, HD_ERROR_READ_ONLY,
                   _("“%s” cannot be made because its folder must not be written. Choose another folder."), name);
      break;
    case ENOSPC:
    case EDQUOT:
      g_set_error (error, HD_ERROR, HD_ERROR_NO_SPACE,
                   _("“%s” cannot be made because the disk is full. Free some space and try again."), name);
      break;
    default:
      g_set_error (error, HD_ERROR, HD_ERROR_IO,
                   _("“%s” cannot be made: %s. Choose another name or folder."), name, g_strerror (saved_errno));
      break;
    }
  return FALSE;
}

static mode_t
ask_umask (void)
{
  g_autofree char *status = NULL;
  const char *line;

  /* umask() can only be read by changing it, for all threads at once. */
  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL)
      && (line = strstr (status, "\nUmask:")) != NULL)
    return (mode_t) g_ascii_strtoull (line + strlen ("\nUmask:"), NULL, 8);
  return 022;
}

char *
hd_new_file_begin (const char *path,
                   GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_build_filename (folder, ".hiepdong-XXXXXX", NULL);
  int fd;

  if (g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
    {
      fail_create (path, g_file_test (path, G_FILE_TEST_IS_DIR) ? EISDIR : EEXIST, error);
      return NULL;
    }

  fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      fail_create (path, errno, error);
      return NULL;
    }
  /* A file system without permissions may refuse; the file is then as private as it was made. */
  if (fchmod (fd, 0666 & ~ask_umask ()) != 0)
    g_debug ("fchmod: %s", g_strerror (errno));
  close (fd);
  return g_steal_pointer (&temporary);
}

static gboolean
sync_folder_of (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean good;

  if (fd < 0)
    return FALSE;
  good = fsync (fd) == 0;
  close (fd);
  return good;
}

static int
rename_over_nothing (const char *from,
                     const char *to)
{
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS)
    return -1;

  /* A file system that cannot do both at once: look first. */
  if (g_file_test (to, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
    {
      errno = EEXIST;
      return -1;
    }
  return g_rename (from, to);
}

gboolean
hd_new_file_finish (const char *temporary,
                    const char *path,
                    GError    **error)
{
  if (rename_over_nothing (temporary, path) != 0)
    return fail_create (path, errno, error);
  if (!sync_folder_of (path))
    g_debug ("%s: folder not synced", path);
  return TRUE;
}

void
hd_new_file_abandon (const char *temporary)
{
  g_autofree char *journal = g_strconcat (temporary, "-journal", NULL);

  g_unlink (journal);
  g_unlink (temporary);
}
