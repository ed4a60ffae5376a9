/* find-named.h: units, people and fields by the names they have in the book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

/* A unit by id, name, abbreviation or symbol; a person by id or name. HD_ERROR_NOT_FOUND when there is none, or several. */
HdRecord *hd_find_named (HdBook *book, HdEntityKind kind, const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* A field of work by id, code or name; HD_ERROR_NOT_FOUND when there is none. */
HdRecord *hd_find_field (HdBook *book, const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
