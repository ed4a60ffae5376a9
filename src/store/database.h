/* database.h: one open database: statements by name, transactions, typed errors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SQL lives in store/sql/<noun>.sql, each statement under a line "-- name: <noun>-<verb>", parameters $1..$n in order of first
 * use. No other room sees this header: repositories (store/records.h, store/lists.h, ...) are what book calls.
 *
 * A database and its statements belong to one thread at a time.
 */
#pragma once

#include "base/value.h"

G_BEGIN_DECLS

typedef struct _HdDatabase  HdDatabase;
typedef struct _HdStatement HdStatement;
typedef struct _HdDriver    HdDriver;

typedef enum
{
  HD_DATABASE_OPEN,      /* must exist */
  HD_DATABASE_CREATE,    /* must not exist yet */
  HD_DATABASE_READ_ONLY, /* must exist, is never written nor migrated */
} HdDatabaseMode;

/* Opens, checks application_id and user_version, migrates an older book (after a backup beside it). */
HdDatabase  *hd_database_open    (const char *path, HdDatabaseMode mode, GError **error) G_GNUC_WARN_UNUSED_RESULT;
HdDatabase  *hd_database_open_with_driver (const HdDriver *driver, const char *path, HdDatabaseMode mode, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void         hd_database_close   (HdDatabase *self); /* frees it */
gboolean     hd_database_is_read_only (HdDatabase *self);

/* A statement from the cache, reset; returned to the cache by its cleanup. */
HdStatement *hd_database_prepare (HdDatabase *self, const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void         hd_statement_release (HdStatement *self);

void         hd_statement_bind         (HdStatement *self, guint parameter, const HdValue *value); /* 1-based */
void         hd_statement_bind_integer (HdStatement *self, guint parameter, gint64 integer);
void         hd_statement_bind_text    (HdStatement *self, guint parameter, const char *text); /* NULL: null */
void         hd_statement_bind_blob    (HdStatement *self, guint parameter, GBytes *blob);
/* The same without a copy, where many rows are written: the caller keeps the value as it is until the statement has run. */
void         hd_statement_lend         (HdStatement *self, guint parameter, const HdValue *value);
void         hd_statement_lend_text    (HdStatement *self, guint parameter, const char *text);

/* TRUE with *has_row; FALSE with error. */
gboolean     hd_statement_step         (HdStatement *self, gboolean *has_row, GError **error);
gboolean     hd_statement_run          (HdStatement *self, GError **error); /* steps to the end; can be bound anew after */
void         hd_statement_column       (HdStatement *self, guint column, HdValue *value); /* 0-based; value is overwritten */
gint64       hd_statement_column_integer (HdStatement *self, guint column);
char        *hd_statement_dup_text     (HdStatement *self, guint column) G_GNUC_WARN_UNUSED_RESULT; /* NULL when it is no text */
const char  *hd_statement_peek_text    (HdStatement *self, guint column); /* likewise; until the next step */
/* The first column of all rows, which are stepped through; what is no text is left out. (element-type utf8) */
GPtrArray   *hd_statement_read_texts   (HdStatement *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Transactions do not nest. A failed commit is rolled back. begin_write takes the write lock at once. */
gboolean     hd_database_begin_read  (HdDatabase *self, GError **error);
gboolean     hd_database_begin_write (HdDatabase *self, GError **error);
gboolean     hd_database_commit      (HdDatabase *self, GError **error);
void         hd_database_rollback    (HdDatabase *self);
gboolean     hd_database_is_in_transaction (HdDatabase *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdDatabase, hd_database_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdStatement, hd_statement_release)

G_END_DECLS
