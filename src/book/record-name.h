/* record-name.h: what a record is called where a person reads of it, also when it is gone
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

/* A party is called by its unit, a committee member by the person, …; one line, never empty. */
char *hd_book_dup_record_name    (HdBook *self, const HdRecord *record) G_GNUC_WARN_UNUSED_RESULT;
/* Name of the record that a reference leads to; of one that is gone as the log remembers it; “…” when nobody knows. */
char *hd_book_dup_reference_name (HdBook *self, HdEntityKind kind, const char *id) G_GNUC_WARN_UNUSED_RESULT;
/* A field's value as a person reads it: dates and figures as written here, words of choices and names of records; "" when empty. */
char *hd_book_dup_field_text     (HdBook *self, const HdRecord *record, guint field) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
