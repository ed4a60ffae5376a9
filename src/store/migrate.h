/* migrate.h: bringing a database to the schema of this program
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/driver.h"

G_BEGIN_DECLS

/**
 * hd_migrate:
 * @path: of the database; the copy is made beside it
 * @scripts: scripts[i] brings version i to i + 1
 * @backup_path: (out) (optional) (nullable): the copy, NULL when none was needed
 *
 * Runs what is missing in one transaction, after a copy of a database that already had a schema. On failure the database is as
 * it was and the copy is gone. HD_ERROR_TOO_NEW when its version is higher than there are scripts.
 */
gboolean hd_migrate (const HdDriver     *driver,
                     HdDriverConnection *connection,
                     const char         *path,
                     const char * const *scripts,
                     char              **backup_path,
                     GError            **error);

G_END_DECLS
