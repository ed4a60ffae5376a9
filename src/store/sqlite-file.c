/* sqlite-file.c: what a file is, judged by its first bytes, before the engine touches it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/sqlite-file.h"

#include "base/error.h"
#include "base/i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#define HEADER_LENGTH         100
#define APPLICATION_ID_OFFSET 68
#define READ_FORMAT_OFFSET    19
#define READ_FORMAT_WAL       2

static const char magic[16] = "SQLite format 3";

static gboolean
fail_open (const char *name,
           int         saved_errno,
           GError    **error)
{
  if (saved_errno == ENOENT || saved_errno == ENOTDIR)
    g_set_error (error, HD_ERROR, HD_ERROR_NOT_FOUND,
                 _("There is no file “%s”. Check its name and its folder."), name);
  else if (saved_errno == EACCES || saved_errno == EPERM)
    g_set_error (error, HD_ERROR, HD_ERROR_IO,
                 _("You are not allowed to read “%s”. Ask the owner of the file for permission."), name);
  else
    g_set_error (error, HD_ERROR, HD_ERROR_IO,
                 _("“%s” cannot be read: %s. Check the disk and the folder."), name, g_strerror (saved_errno));
  return FALSE;
}

static gboolean
check_kind (int         fd,
            const char *name,
            GError    **error)
{
  struct stat info;

  if (fstat (fd, &info) != 0)
    return fail_open (name, errno, error);

  if (S_ISDIR (info.st_mode))
    {
      g_set_error (error, HD_ERROR, HD_ERROR_FOREIGN,
                   _("“%s” is a folder, not a book. Choose a file that ends in .hiepdong."), name);
      return FALSE;
    }
  if (!S_ISREG (info.st_mode))
    {
      g_set_error (error, HD_ERROR, HD_ERROR_FOREIGN,
                   _("“%s” is not a file that can hold a book."), name);
      return FALSE;
    }
  if (info.st_size == 0)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_FOREIGN,
                   _("“%s” is an empty file, not a book. If it was one, take it from your backup."), name);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_header (const guint8 *header,
              gssize        length,
              gboolean      reading_only,
              const char   *name,
              GError      **error)
{
  guint32 application_id;

  if (length < (gssize) sizeof magic || memcmp (header, magic, sizeof magic) != 0)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_FOREIGN,
                   _("“%s” is not a Hiệp Đồng book. Choose a file that ends in .hiepdong."), name);
      return FALSE;
    }
  if (length < HEADER_LENGTH)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_CORRUPT,
                   _("The book “%s” is damaged: the end of the file is missing. Take it from your backup."), name);
      return FALSE;
    }

  memcpy (&application_id, header + APPLICATION_ID_OFFSET, sizeof application_id);
  if (GUINT32_FROM_BE (application_id) != HD_SQLITE_FILE_APPLICATION_ID)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_FOREIGN,
                   _("“%s” belongs to another program; it is not a Hiệp Đồng book."), name);
      return FALSE;
    }
  /* Some other tool has switched it to a write-ahead log; opened for writing it is switched back. */
  if (reading_only && header[READ_FORMAT_OFFSET] == READ_FORMAT_WAL)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_READ_ONLY,
                   _("“%s” was not closed properly. Open it once for writing so that it can be put in order."), name);
      return FALSE;
    }
  return TRUE;
}

gboolean
hd_sqlite_file_check (const char *path,
                      gboolean    reading_only,
                      GError    **error)
{
  g_autofree char *name = g_filename_display_name (path);
  guint8 header[HEADER_LENGTH];
  gssize length;
  gboolean good;
  /* Without O_NONBLOCK a named pipe would wait for ever. */
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);

  if (fd < 0)
    return fail_open (name, errno, error);

  good = check_kind (fd, name, error);
  if (good)
    {
      length = pread (fd, header, sizeof header, 0);
      good = length >= 0 ? check_header (header, length, reading_only, name, error) : fail_open (name, errno, error);
    }
  close (fd);
  return good;
}
