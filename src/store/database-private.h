/* database-private.h: what the files of the store know of an open database
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/database.h"
#include "store/driver.h"

G_BEGIN_DECLS

struct _HdDatabase
{
  const HdDriver     *driver;
  HdDriverConnection *connection;
  char               *path;
  gboolean            is_read_only;
  gboolean            in_transaction;
  GHashTable         *sql;        /* name -> text */
  GHashTable         *statements; /* name -> HdStatement; a borrowed one is never given out twice */
  GHashTable         *search_indexes; /* entity kind -> HdSearchIndex */
  GHashTable         *walks;      /* entity kind -> HdListWalk */
};

/* Says that the book is damaged; FALSE always. */
gboolean hd_database_fail_damaged (HdDatabase *self, GError **error);

G_END_DECLS
