/* sqlite-error.c: from SQLite's result codes to sentences
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/sqlite-error.h"

#include "base/error.h"
#include "base/i18n.h"
#include "store/refusal.h"

#include <errno.h>

static GError *
new_io_error (const char *name,
              int         system_errno)
{
  if (system_errno == ENOSPC || system_errno == EDQUOT)
    return g_error_new (HD_ERROR, HD_ERROR_NO_SPACE,
                        _("The disk that holds “%s” is full. Nothing has been changed; free some space and try again."), name);
  if (system_errno == EROFS)
    return g_error_new (HD_ERROR, HD_ERROR_READ_ONLY,
                        _("“%s” must not be written here. Save a copy in a folder of your own."), name);
  if (system_errno != 0)
    return g_error_new (HD_ERROR, HD_ERROR_IO,
                        _("“%s” could not be read or written: %s. Check the disk, then try again."), name, g_strerror (system_errno));
  return g_error_new (HD_ERROR, HD_ERROR_IO,
                      _("“%s” could not be read or written. Check the disk, then try again."), name);
}

static GError *
new_read_only_error (const char *name,
                     int         code)
{
  if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY)
    return g_error_new (HD_ERROR, HD_ERROR_READ_ONLY,
                        _("“%s” was not closed properly. Open it once for writing so that it can be put in order."), name);
  return g_error_new (HD_ERROR, HD_ERROR_READ_ONLY,
                      _("“%s” must not be written here. Save a copy in a folder of your own."), name);
}

static GError *
new_cannot_open_error (const char *name,
                       int         system_errno)
{
  if (system_errno == ENOENT || system_errno == ENOTDIR)
    return g_error_new (HD_ERROR, HD_ERROR_NOT_FOUND,
                        _("There is no file “%s”. Check its name and its folder."), name);
  if (system_errno == EACCES || system_errno == EPERM || system_errno == EROFS)
    return new_read_only_error (name, SQLITE_READONLY);
  return new_io_error (name, system_errno);
}

static GError *
new_corrupt_error (const char *name)
{
  return g_error_new (HD_ERROR, HD_ERROR_CORRUPT,
                      _("The book “%s” is damaged. Take it from your backup, or ask for help before you go on."), name);
}

static GError *
new_constraint_error (int         code,
                      const char *message)
{
  if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
    return g_error_new_literal (HD_ERROR, HD_ERROR_CONSTRAINT,
                                _("A record that is still used cannot be removed, and a record can refer only to records of this book."));
  return hd_refusal_new (message);
}

GError *
hd_sqlite_error_new (sqlite3    *db,
                     const char *name,
                     int         code)
{
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return g_error_new (HD_ERROR, HD_ERROR_BUSY,
                          _("Another program is using “%s” at the moment. Close it there, or try again in a little while."), name);
    case SQLITE_READONLY:
      return new_read_only_error (name, code);
    case SQLITE_FULL:
      return new_io_error (name, ENOSPC);
    case SQLITE_IOERR:
      return new_io_error (name, sqlite3_system_errno (db));
    case SQLITE_CANTOPEN:
      return new_cannot_open_error (name, sqlite3_system_errno (db));
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return new_read_only_error (name, code);
    case SQLITE_NOTADB:
      return g_error_new (HD_ERROR, HD_ERROR_FOREIGN,
                          _("“%s” is not a Hiệp Đồng book. Choose a file that ends in .hiepdong."), name);
    case SQLITE_CONSTRAINT:
      return new_constraint_error (code, sqlite3_errmsg (db));
    case SQLITE_TOOBIG:
      return g_error_new_literal (HD_ERROR, HD_ERROR_INVALID, _("This is too large to be kept in a book."));
    case SQLITE_INTERRUPT:
      return g_error_new_literal (HD_ERROR, HD_ERROR_CANCELLED, _("Cancelled."));
    case SQLITE_CORRUPT:
    case SQLITE_ERROR: /* a table or column that must be there is not */
    case SQLITE_SCHEMA:
    case SQLITE_MISMATCH:
      g_debug ("%s: %s", name, sqlite3_errmsg (db));
      return new_corrupt_error (name);
    default:
      g_debug ("%s: %s", name, sqlite3_errmsg (db));
      return new_io_error (name, 0);
    }
}
