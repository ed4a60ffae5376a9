/* driver.h: what the store asks of a database engine
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything above this table of functions is the same for every engine. An engine is a file that fills in the table, what that
 * file needs of its own, and its migrations. Errors are of HD_ERROR with a whole sentence, classified by the driver and nowhere else.
 */
#pragma once

#include "base/value.h"
#include "store/database.h"

G_BEGIN_DECLS

typedef struct _HdDriverConnection HdDriverConnection;
typedef struct _HdDriverStatement  HdDriverStatement;

struct _HdDriver
{
  const char *name;

  /* Connects to the database at @path. OPEN and READ_ONLY: it must exist and be a book of any version, else
   * NOT_FOUND, FOREIGN, CORRUPT, READ_ONLY, IO; READ_ONLY leaves no file beside it. CREATE: makes it, marks it as a
   * book, version 0. On failure nothing new is left on the disk but what CREATE had made at @path. */
  HdDriverConnection *(*open)  (const HdDriver *driver, const char *path, HdDatabaseMode mode, GError **error);
  /* All statements must be finalized. A transaction that is open is rolled back. */
  void     (*close)            (HdDriverConnection *connection);

  /* Runs a script without parameters and results. */
  gboolean (*exec)             (HdDriverConnection *connection, const char *sql, GError **error);

  /* Transactions. A failed commit leaves none open; roll_back is also right when the engine has done so by itself. */
  gboolean (*begin)            (HdDriverConnection *connection, gboolean for_writing, GError **error);
  gboolean (*commit)           (HdDriverConnection *connection, GError **error);
  void     (*roll_back)        (HdDriverConnection *connection);

  HdDriverStatement *(*prepare) (HdDriverConnection *connection, const char *sql, GError **error);
  void     (*finalize)         (HdDriverStatement *statement);
  /* Makes it ready to run again, without values. */
  void     (*reset)            (HdDriverStatement *statement);
  /* @parameter is 1-based. The value is copied, unless it is lent: then it stays as it is until the statement is reset. */
  gboolean (*bind)             (HdDriverStatement *statement, guint parameter, const HdValue *value, gboolean is_lent, GError **error);
  /* The next row: TRUE with *has_row. */
  gboolean (*step)             (HdDriverStatement *statement, gboolean *has_row, GError **error);
  guint    (*n_columns)        (HdDriverStatement *statement);
  /* @value is overwritten with a copy. */
  void     (*column)           (HdDriverStatement *statement, guint column, HdValue *value);
  /* The text or integer of a column as it stands, until the next step; NULL and 0 when it is something else. */
  const char *(*text)          (HdDriverStatement *statement, guint column);
  gint64   (*integer)          (HdDriverStatement *statement, guint column);
  const char *(*column_name)   (HdDriverStatement *statement, guint column);
  guint    (*n_parameters)     (HdDriverStatement *statement);
  const char *(*parameter_name) (HdDriverStatement *statement, guint parameter);

  /* The schema's version; set_version belongs to the open transaction. */
  gboolean (*get_version)      (HdDriverConnection *connection, gint64 *version, GError **error);
  gboolean (*set_version)      (HdDriverConnection *connection, gint64 version, GError **error);

  /* Copies what is committed to the empty file at @path; also from within a transaction that has changed nothing yet. */
  gboolean (*backup)           (HdDriverConnection *connection, const char *path, GError **error);
  /* Adds a sentence for each fault of pages, indexes and references. */
  gboolean (*check)            (HdDriverConnection *connection, GPtrArray *problems, GError **error);
  /* Every table, index, view and trigger as text, in an order of its own: equal schemas, equal text. */
  char    *(*describe)         (HdDriverConnection *connection, GError **error);
};

extern const HdDriver hd_driver_sqlite;

G_END_DECLS
