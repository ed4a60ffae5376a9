/* file.c: writing a whole file or nothing
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/file.h"

#include "base/error.h"
#include "base/i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

/* Bytes; file systems take 255, and an atomic write needs a longer name beside it for a moment. */
#define MAX_NAME 200

static void
set_write_error (const char *path,
                 int         number,
                 GError    **error)
{
  g_autofree char *name = g_filename_display_name (path);

  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      g_set_error (error, HD_ERROR, HD_ERROR_NO_SPACE,
                   _("“%s” cannot be saved: the disk is full. Free some space and try again."), name);
      break;

    case EACCES:
    case EPERM:
    case EROFS:
    case ETXTBSY:
      g_set_error (error, HD_ERROR, HD_ERROR_READ_ONLY,
                   _("“%s” cannot be saved: writing is not allowed here. Choose another folder."), name);
      break;

    case ENOENT:
    case ENOTDIR:
      g_set_error (error, HD_ERROR, HD_ERROR_NOT_FOUND,
                   _("“%s” cannot be saved: the folder does not exist. Choose another folder."), name);
      break;

    case EISDIR:
      g_set_error (error, HD_ERROR, HD_ERROR_IO,
                   _("“%s” cannot be saved: there is a folder of this name. Choose another name."), name);
      break;

    default:
      g_set_error (error, HD_ERROR, HD_ERROR_IO,
                   _("“%s” cannot be saved: %s. Try another place."), name, g_strerror (number));
      break;
    }
}

/* 0, or the number of the error. */
static int
write_all (int     fd,
           GBytes *bytes)
{
  gsize left;
  const char *data = g_bytes_get_data (bytes, &left);

  while (left > 0)
    {
      gssize n = write (fd, data, left);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return errno;
      data += n;
      left -= (gsize) n;
    }

  return 0;
}

static int
close_fd (int fd)
{
  return close (fd) == 0 || errno == EINTR ? 0 : errno;
}

/* The rename lasts only when the folder is on the disk too. Not every file system can do it, so a failure says nothing. */
static void
sync_folder (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  if (fsync (fd) != 0)
    g_debug ("Folder %s is not synced: %s", folder, g_strerror (errno));
  close (fd);
}

/* A device or a pipe is written to, never replaced. */
static int
write_to_device (const char *path,
                 GBytes     *bytes)
{
  int fd = open (path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
  int number, closing;

  if (fd < 0)
    return errno;

  number = write_all (fd, bytes);
  closing = close_fd (fd);

  return number != 0 ? number : closing;
}

static int
fill_temporary (int                fd,
                GBytes            *bytes,
                const struct stat *existing)
{
  int number = 0;

  if (existing != NULL && fchmod (fd, existing->st_mode & 07777) != 0)
    number = errno;
  if (number == 0)
    number = write_all (fd, bytes);
  if (number == 0 && fsync (fd) != 0)
    number = errno;

  return number;
}

/* @existing: what stands at @path now, or NULL. */
static int
replace_file (const char        *path,
              GBytes            *bytes,
              const struct stat *existing)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_build_filename (folder, ".hiepdong-XXXXXX", NULL);
  int fd, number, closing;

  if (existing != NULL && access (path, W_OK) != 0)
    return errno;

  fd = g_mkstemp_full (temporary, O_WRONLY | O_CLOEXEC, 0666);
  if (fd < 0)
    return errno;

  number = fill_temporary (fd, bytes, existing);
  closing = close_fd (fd);
  if (number == 0)
    number = closing;
  if (number == 0 && g_rename (temporary, path) != 0)
    number = errno;

  if (number != 0)
    g_unlink (temporary);
  else
    sync_folder (folder);

  return number;
}

/* Books are databases, and nothing that is written here is one: in a file chooser one click on the wrong name would cost a whole book. */
static gboolean
is_database (const char *path)
{
  static const char magic[] = "SQLite format 3";
  char start[sizeof magic] = { 0 };
  struct stat info;
  int fd = stat (path, &info) == 0 && S_ISREG (info.st_mode) ? g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0) : -1;
  gboolean is = fd >= 0 && read (fd, start, sizeof start) == (gssize) sizeof start && memcmp (start, magic, sizeof magic) == 0;

  /* If it is the book that is open, closing would take SQLite's locks from it: the descriptor of a refusal stays open. */
  if (fd >= 0 && !is)
    close (fd);
  return is;
}

static gboolean
refuse_database (const char *path,
                 GError    **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("“%s” is a book and is not written over. Choose another name for the file."), name);
  return FALSE;
}

gboolean
hd_file_write_atomically (const char *path,
                          GBytes     *bytes,
                          GError    **error)
{
  /* Not g_autofree: realpath() allocates with malloc(), and a link's target is what is written. */
  char *target;
  struct stat info;
  int number;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  if (is_database (path))
    return refuse_database (path, error);
  target = realpath (path, NULL);
  if (target == NULL)
    number = errno == ENOENT ? replace_file (path, bytes, NULL) : errno;
  else if (stat (target, &info) != 0)
    number = errno;
  else if (S_ISDIR (info.st_mode))
    number = EISDIR;
  else if (S_ISREG (info.st_mode))
    number = replace_file (target, bytes, &info);
  else
    number = write_to_device (target, bytes);
  free (target);

  if (number != 0)
    set_write_error (path, number, error);

  return number == 0;
}

static void
set_read_error (const char *path,
                int         number,
                GError    **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if (number == ENOENT || number == ENOTDIR)
    g_set_error (error, HD_ERROR, HD_ERROR_NOT_FOUND,
                 _("There is no file “%s”; check its name and folder."), name);
  else if (number == EISDIR)
    g_set_error (error, HD_ERROR, HD_ERROR_IO,
                 _("“%s” is a folder; choose a file."), name);
  else if (number == EACCES || number == EPERM)
    g_set_error (error, HD_ERROR, HD_ERROR_IO,
                 _("“%s” cannot be read: you have no permission. Ask its owner for it."), name);
  else
    g_set_error (error, HD_ERROR, HD_ERROR_IO,
                 _("“%s” cannot be read: %s."), name, g_strerror (number));
}

/* Reads to the end, or one byte past @limit. */
static int
read_up_to (int         fd,
            gsize       limit,
            GByteArray *content)
{
  guint8 buffer[65536];

  while (content->len <= limit)
    {
      gssize n = read (fd, buffer, MIN (sizeof buffer, limit + 1 - content->len));

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return errno;
      if (n == 0)
        break;
      g_byte_array_append (content, buffer, (guint) n);
    }

  return 0;
}

GBytes *
hd_file_read (const char *path,
              gsize       limit,
              GError    **error)
{
  g_autoptr (GByteArray) content = NULL;
  int fd, number;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (limit < G_MAXUINT, NULL);

  fd = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (fd < 0)
    {
      set_read_error (path, errno, error);
      return NULL;
    }

  content = g_byte_array_new ();
  number = read_up_to (fd, limit, content);
  close (fd);

  if (number != 0)
    {
      set_read_error (path, number, error);
      return NULL;
    }

  if (content->len > limit)
    {
      g_autofree char *name = g_filename_display_name (path);
      /* Not g_format_size(): its decimals follow the locale of the machine. */
      g_autofree char *size = limit >= 1024 * 1024 ? g_strdup_printf ("%" G_GSIZE_FORMAT " MB", limit / (1024 * 1024))
                                                   : g_strdup_printf ("%" G_GSIZE_FORMAT " byte", limit);

      g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
                   _("“%s” is larger than %s; check that it is the right file."), name, size);
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

char *
hd_file_dup_safe_name (const char *text,
                       const char *suffix)
{
  g_autoptr (GString) name = NULL;

  g_return_val_if_fail (text != NULL && suffix != NULL, NULL);

  name = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (name->len + g_utf8_skip[*(const guchar *) p] > MAX_NAME)
        break;
      /* Refused by one file system or another; "05/CTPH" reads well as "05-CTPH". */
      g_string_append_unichar (name, c < 32 || (c < 128 && strchr ("/\\:*?\"<>|", (int) c) != NULL) ? '-' : c);
    }
  g_strstrip (name->str);
  g_string_set_size (name, strlen (name->str));
  if (name->len == 0 || name->str[0] == '.')
    g_string_prepend (name, "_");
  return g_strconcat (name->str, ".", suffix, NULL);
}
