/* failing-driver.c: SQLite's driver, but the n-th operation fails
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "failing-driver.h"

static struct
{
  HdDriver    driver;
  guint       left;
  gboolean    done;
  HdErrorCode code;
} failing;

static gboolean
fails (GError **error)
{
  if (failing.left == 0 || --failing.left > 0)
    return FALSE;
  failing.done = TRUE;
  g_set_error_literal (error, HD_ERROR, (int) failing.code, "Hỏng theo ý muốn.");
  return TRUE;
}

static HdDriverConnection *
failing_open (const HdDriver *driver, const char *path, HdDatabaseMode mode, GError **error)
{
  return hd_driver_sqlite.open (&hd_driver_sqlite, path, mode, error);
}

static gboolean
failing_exec (HdDriverConnection *connection, const char *sql, GError **error)
{
  return !fails (error) && hd_driver_sqlite.exec (connection, sql, error);
}

static gboolean
failing_begin (HdDriverConnection *connection, gboolean for_writing, GError **error)
{
  return !fails (error) && hd_driver_sqlite.begin (connection, for_writing, error);
}

static gboolean
failing_commit (HdDriverConnection *connection, GError **error)
{
  if (!fails (error))
    return hd_driver_sqlite.commit (connection, error);
  hd_driver_sqlite.roll_back (connection);
  return FALSE;
}

static gboolean
failing_step (HdDriverStatement *statement, gboolean *has_row, GError **error)
{
  return !fails (error) && hd_driver_sqlite.step (statement, has_row, error);
}

const HdDriver *
failing_driver_get (void)
{
  failing.driver = hd_driver_sqlite;
  failing.driver.name = "failing";
  failing.driver.open = failing_open;
  failing.driver.exec = failing_exec;
  failing.driver.begin = failing_begin;
  failing.driver.commit = failing_commit;
  failing.driver.step = failing_step;
  return &failing.driver;
}

void
failing_driver_set (guint n, HdErrorCode code)
{
  failing.left = n;
  failing.done = FALSE;
  failing.code = code;
}

gboolean
failing_driver_done (void)
{
  return failing.done;
}
