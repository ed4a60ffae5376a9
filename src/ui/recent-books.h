/* recent-books.h: which books were used last
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HD_MAX_RECENT_BOOKS 6

typedef struct
{
  char *path;
  char *title;
} HdRecentBook;

void       hd_recent_book_free  (HdRecentBook *self);

/* (element-type HdRecentBook): newest first, only those whose file is still there. */
GPtrArray *hd_recent_books_list (GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
void       hd_recent_books_add  (GSettings *settings, const char *path, const char *title);

G_END_DECLS
