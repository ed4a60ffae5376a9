/* migrate.c: bringing a database to the schema of this program
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/migrate.h"

#include "base/error.h"
#include "base/i18n.h"
#include "store/new-file.h"

#include <glib/gstdio.h>

#define MAX_BACKUPS 100

static gboolean
fail_too_new (const char *path,
              GError    **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, HD_ERROR, HD_ERROR_TOO_NEW,
               _("“%s” was made by a newer version of Hiệp Đồng. Update the program to open it."), name);
  return FALSE;
}

/* "<path>.schema-1.bak", or the first of "<path>.schema-1.2.bak", ... that is free. */
static char *
find_backup_name (const char *path,
                  gint64      version)
{
  for (guint i = 1; i < MAX_BACKUPS; i++)
    {
      g_autofree char *name = i == 1 ? g_strdup_printf ("%s.schema-%" G_GINT64_FORMAT ".bak", path, version)
                                     : g_strdup_printf ("%s.schema-%" G_GINT64_FORMAT ".%u.bak", path, version, i);

      if (!g_file_test (name, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
        return g_steal_pointer (&name);
    }
  return g_strdup_printf ("%s.schema-%" G_GINT64_FORMAT ".%u.bak", path, version, MAX_BACKUPS);
}

static char *
back_up (const HdDriver     *driver,
         HdDriverConnection *connection,
         const char         *path,
         gint64              version,
         GError            **error)
{
  g_autofree char *backup = find_backup_name (path, version);
  g_autofree char *temporary = hd_new_file_begin (backup, error);

  if (temporary == NULL)
    return NULL;
  if (driver->backup (connection, temporary, error) && hd_new_file_finish (temporary, backup, error))
    return g_steal_pointer (&backup);
  hd_new_file_abandon (temporary);
  return NULL;
}

static gboolean
run_scripts (const HdDriver     *driver,
             HdDriverConnection *connection,
             gint64              version,
             const char * const *scripts,
             GError            **error)
{
  for (; scripts[version] != NULL; version++)
    if (!driver->exec (connection, scripts[version], error) || !driver->set_version (connection, version + 1, error))
      return FALSE;
  return TRUE;
}

gboolean
hd_migrate (const HdDriver     *driver,
            HdDriverConnection *connection,
            const char         *path,
            const char * const *scripts,
            char              **backup_path,
            GError            **error)
{
  g_autofree char *backup = NULL;
  gint64 version = 0;
  gboolean good;

  /* The version is read under the lock: another program may be at the same work. */
  if (!driver->begin (connection, TRUE, error))
    return FALSE;

  good = driver->get_version (connection, &version, error);
  if (good && version > (gint64) g_strv_length ((char **) scripts))
    good = fail_too_new (path, error);
  if (good && version > 0 && scripts[version] != NULL)
    good = (backup = back_up (driver, connection, path, version, error)) != NULL;
  good = good && run_scripts (driver, connection, version, scripts, error);
  if (good)
    good = driver->commit (connection, error);
  else
    driver->roll_back (connection);

  if (!good && backup != NULL)
    g_unlink (backup);
  if (good && backup_path != NULL)
    *backup_path = g_steal_pointer (&backup);
  return good;
}
