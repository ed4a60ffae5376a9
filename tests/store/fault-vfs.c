/* fault-vfs.c: a file system for SQLite that fails, fills up, stops or loses power at a chosen moment
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fault-vfs.h"

#include <sqlite3.h>
#include <string.h>

/* What a file had before a write or truncation that has not been synced. */
typedef struct
{
  sqlite3_int64 size;
  sqlite3_int64 offset;
  GBytes       *bytes;
} Lost;

typedef struct
{
  sqlite3_file  base;
  GPtrArray    *unsynced; /* Lost */
  sqlite3_file *real;     /* behind this struct, in the same memory */
} FaultFile;

static struct
{
  sqlite3_vfs  vfs;
  sqlite3_vfs *real;
  FaultKind    kind;
  guint        left;
  gboolean     struck;
  GPtrArray   *files; /* open FaultFile */
} fault;

static void
free_lost (Lost *lost)
{
  g_bytes_unref (lost->bytes);
  g_free (lost);
}

/* --- When to fail --- */

static void
lose_unsynced (void)
{
  for (guint i = 0; i < fault.files->len; i++)
    {
      FaultFile *file = g_ptr_array_index (fault.files, i);

      while (file->unsynced->len > 0)
        {
          Lost *lost = g_ptr_array_index (file->unsynced, file->unsynced->len - 1);
          gsize size;
          const void *bytes = g_bytes_get_data (lost->bytes, &size);

          if (size > 0)
            g_assert_cmpint (file->real->pMethods->xWrite (file->real, bytes, (int) size, lost->offset), ==, SQLITE_OK);
          g_assert_cmpint (file->real->pMethods->xTruncate (file->real, lost->size), ==, SQLITE_OK);
          g_ptr_array_remove_index (file->unsynced, file->unsynced->len - 1);
        }
    }
}

static gboolean
is_dead (void)
{
  return fault.struck && fault.kind >= FAULT_STOP;
}

/* Counts an operation: SQLITE_OK to go on, or what it meets with. */
static int
meet (int failure, gboolean is_write)
{
  if (is_dead ())
    return SQLITE_IOERR;
  if (fault.struck && fault.kind == FAULT_FULL && is_write)
    return SQLITE_FULL;
  if (fault.kind == FAULT_NONE || fault.left == 0 || --fault.left > 0)
    return SQLITE_OK;

  fault.struck = TRUE;
  if (fault.kind == FAULT_POWER_CUT)
    lose_unsynced ();
  if (fault.kind == FAULT_FULL)
    return is_write ? SQLITE_FULL : SQLITE_OK;
  return failure;
}

/* --- Files --- */

static void
remember (FaultFile *file, sqlite3_int64 offset, int amount)
{
  Lost *lost = g_new0 (Lost, 1);
  g_autofree char *bytes = g_malloc0 ((gsize) amount + 1);
  sqlite3_int64 there;

  g_assert_cmpint (file->real->pMethods->xFileSize (file->real, &lost->size), ==, SQLITE_OK);
  there = CLAMP (lost->size - offset, 0, amount);
  if (there > 0)
    g_assert_cmpint (file->real->pMethods->xRead (file->real, bytes, (int) there, offset), ==, SQLITE_OK);
  lost->offset = offset;
  lost->bytes = g_bytes_new (bytes, (gsize) there);
  g_ptr_array_add (file->unsynced, lost);
}

static int
fault_close (sqlite3_file *base)
{
  FaultFile *file = (FaultFile *) base;

  g_ptr_array_remove_fast (fault.files, file);
  g_ptr_array_unref (file->unsynced);
  return file->real->pMethods->xClose (file->real);
}

static int
fault_read (sqlite3_file *base, void *buffer, int amount, sqlite3_int64 offset)
{
  FaultFile *file = (FaultFile *) base;

  return is_dead () ? SQLITE_IOERR_READ : file->real->pMethods->xRead (file->real, buffer, amount, offset);
}

static int
fault_write (sqlite3_file *base, const void *buffer, int amount, sqlite3_int64 offset)
{
  FaultFile *file = (FaultFile *) base;
  gboolean was_struck = fault.struck;
  int code = meet (SQLITE_IOERR_WRITE, TRUE);

  if (code != SQLITE_OK)
    {
      if (!was_struck && fault.struck && fault.kind == FAULT_TORN)
        file->real->pMethods->xWrite (file->real, buffer, amount / 2, offset);
      return code;
    }
  remember (file, offset, amount);
  return file->real->pMethods->xWrite (file->real, buffer, amount, offset);
}

static int
fault_truncate (sqlite3_file *base, sqlite3_int64 size)
{
  FaultFile *file = (FaultFile *) base;
  sqlite3_int64 old_size = 0;
  int code = meet (SQLITE_IOERR_TRUNCATE, TRUE);

  if (code != SQLITE_OK)
    return code;
  file->real->pMethods->xFileSize (file->real, &old_size);
  if (old_size > size)
    remember (file, size, (int) (old_size - size));
  return file->real->pMethods->xTruncate (file->real, size);
}

/* The disk itself need not be troubled: what counts is what this file system would have lost. */
static int
fault_sync (sqlite3_file *base, int flags)
{
  FaultFile *file = (FaultFile *) base;
  int code = meet (SQLITE_IOERR_FSYNC, FALSE);

  if (code == SQLITE_OK)
    g_ptr_array_set_size (file->unsynced, 0);
  return code;
}

static int
fault_file_size (sqlite3_file *base, sqlite3_int64 *size)
{
  FaultFile *file = (FaultFile *) base;

  return is_dead () ? SQLITE_IOERR_FSTAT : file->real->pMethods->xFileSize (file->real, size);
}

static int
fault_lock (sqlite3_file *base, int level)
{
  FaultFile *file = (FaultFile *) base;

  return file->real->pMethods->xLock (file->real, level);
}

static int
fault_unlock (sqlite3_file *base, int level)
{
  FaultFile *file = (FaultFile *) base;

  return file->real->pMethods->xUnlock (file->real, level);
}

static int
fault_check_reserved_lock (sqlite3_file *base, int *result)
{
  FaultFile *file = (FaultFile *) base;

  return file->real->pMethods->xCheckReservedLock (file->real, result);
}

static int
fault_file_control (sqlite3_file *base, int operation, void *argument)
{
  FaultFile *file = (FaultFile *) base;

  return file->real->pMethods->xFileControl (file->real, operation, argument);
}

static int
fault_sector_size (sqlite3_file *base)
{
  FaultFile *file = (FaultFile *) base;

  return file->real->pMethods->xSectorSize (file->real);
}

static int
fault_device_characteristics (sqlite3_file *base)
{
  FaultFile *file = (FaultFile *) base;

  return file->real->pMethods->xDeviceCharacteristics (file->real);
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = fault_close,
  .xRead = fault_read,
  .xWrite = fault_write,
  .xTruncate = fault_truncate,
  .xSync = fault_sync,
  .xFileSize = fault_file_size,
  .xLock = fault_lock,
  .xUnlock = fault_unlock,
  .xCheckReservedLock = fault_check_reserved_lock,
  .xFileControl = fault_file_control,
  .xSectorSize = fault_sector_size,
  .xDeviceCharacteristics = fault_device_characteristics,
};

/* --- The file system --- */

static int
fault_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *base, int flags, int *out_flags)
{
  FaultFile *file = (FaultFile *) base;
  int code;

  base->pMethods = NULL;
  if (is_dead ())
    return SQLITE_CANTOPEN;
  file->real = (sqlite3_file *) (void *) (file + 1);
  code = fault.real->xOpen (fault.real, name, file->real, flags, out_flags);
  if (code != SQLITE_OK)
    return code;
  file->unsynced = g_ptr_array_new_with_free_func ((GDestroyNotify) free_lost);
  g_ptr_array_add (fault.files, file);
  base->pMethods = &methods;
  return SQLITE_OK;
}

static int
fault_delete (sqlite3_vfs *vfs, const char *name, int sync_folder)
{
  int code = meet (SQLITE_IOERR_DELETE, FALSE);

  return code == SQLITE_OK ? fault.real->xDelete (fault.real, name, 0) : code;
}

void
fault_vfs_install (void)
{
  fault.real = sqlite3_vfs_find (NULL);
  fault.files = g_ptr_array_new ();
  fault.vfs = *fault.real;
  fault.vfs.zName = "fault";
  fault.vfs.szOsFile = (int) sizeof (FaultFile) + fault.real->szOsFile;
  fault.vfs.xOpen = fault_open;
  fault.vfs.xDelete = fault_delete;
  g_assert_cmpint (sqlite3_vfs_register (&fault.vfs, 1), ==, SQLITE_OK);
}

void
fault_vfs_arm (FaultKind kind, guint n)
{
  fault.kind = kind;
  fault.left = n;
  fault.struck = FALSE;
}

void
fault_vfs_disarm (void)
{
  fault_vfs_arm (FAULT_NONE, 0);
}

gboolean
fault_vfs_struck (void)
{
  return fault.struck;
}
