/* catalogue-edit.h: the book's own catalogue of fields and indicators, and what may be done to it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

/* A field of work with its indicators, in their order. */
typedef struct
{
  HdRecord  *field;
  GPtrArray *indicators; /* (element-type HdRecord) */
} HdCatalogueField;

void       hd_catalogue_field_free (HdCatalogueField *self);
/* (element-type HdCatalogueField) */
GPtrArray *hd_book_get_catalogue   (HdBook *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* A new indicator of a field, with a code and a place; of @field_id nothing else is known. NULL with a sentence. */
HdRecord  *hd_book_new_indicator   (HdBook *self, const char *field_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* A new field, last in order. */
HdRecord  *hd_book_new_field       (HdBook *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_book_save_in_catalogue:
 * @record: of kind FIELD or INDICATOR
 *
 * Saves it as one edit. Refused with a sentence: what goes round in a circle (model/indicator.h), a unit of measure or a way of adding up
 * that would make figures already entered say something else, a ratio that has figures of its own. One that is moved to another
 * field comes last there.
 */
gboolean   hd_book_save_in_catalogue (HdBook *self, HdRecord *record, GError **error);
/* The field or indicator is reported on for the last time on @day; HD_DATE_NONE: it goes on. Its figures stay. One edit. */
gboolean   hd_book_end_in_catalogue  (HdBook *self, HdEntityKind kind, const char *id, HdDate day, GError **error);
/* What something names is refused with a sentence that says what; it can be ended instead. */
gboolean   hd_book_remove_from_catalogue (HdBook *self, HdEntityKind kind, const char *id, GError **error);
/* Moves a field, or an indicator inside its field, so that it stands before @before_id (NULL: last). One edit. */
gboolean   hd_book_move_in_catalogue (HdBook *self, HdEntityKind kind, const char *id, const char *before_id, GError **error);
/* An indicator that figures, commitments or other indicators name cannot vanish, nor a field that has indicators. The sentence says what
 * names it; NULL: it is free. */
char      *hd_book_describe_catalogue_uses (HdBook *self, HdEntityKind kind, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdCatalogueField, hd_catalogue_field_free)

G_END_DECLS
