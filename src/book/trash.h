/* trash.h: what was removed from the book, and bringing it back
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * There is no bin: the change log remembers every record. What was removed together with its owner comes back with it and is not
 * listed by itself.
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

typedef struct
{
  HdEntityKind kind;
  char        *id;
  char        *name;
  char        *place; /* what it belongs to: “chương trình “…””; NULL when it stands for itself */
  char        *who;   /* removed it */
  char        *when;  /* ISO 8601, UTC */
} HdTrashItem;

void       hd_trash_item_free  (HdTrashItem *self);

/* Newest first. (element-type HdTrashItem): at most @limit; empty when there are no more */
GPtrArray *hd_book_get_trash   (HdBook *self, guint offset, guint limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_book_restore:
 *
 * Brings back a removed record with what it owned and was removed with it, ids and all, as one edit: “Khôi phục đơn vị “…””.
 *
 * Returns: FALSE with a sentence: HD_ERROR_CONSTRAINT when something it refers to is gone or a number is taken by now,
 *   HD_ERROR_LOCKED when it belongs to what is signed by now, HD_ERROR_NOT_FOUND when it is not in the trash
 */
gboolean   hd_book_restore     (HdBook *self, HdEntityKind kind, const char *id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdTrashItem, hd_trash_item_free)

G_END_DECLS
