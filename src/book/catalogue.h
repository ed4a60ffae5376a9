/* catalogue.h: the standard catalogue of fields and indicators, and what a book takes from it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

/* An indicator of the catalogue that comes with the program. Texts never NULL. */
typedef struct
{
  char    *code;
  char    *field;      /* code */
  char    *field_name;
  char    *name;
  char    *measure;
  char    *definition;
  gboolean is_in_book; /* the book has an indicator with this code */
  guint    line;       /* of the catalogue's file */
} HdCatalogueEntry;

void       hd_catalogue_entry_free (HdCatalogueEntry *self);
/* In the order of print. @book: (nullable): then nothing is there yet. (element-type HdCatalogueEntry) */
GPtrArray *hd_catalogue_list (HdBook *book, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_book_add_from_catalogue:
 * @codes: (nullable) (array zero-terminated=1): NULL: all
 * @n_added: (out) (optional): indicators that are new
 *
 * Adds indicators with their fields, as one edit. What is needed to reckon one (the parts of a ratio, a weight) comes with it; pairs
 * and wholes are linked where the book has them or gets them. What the book already has by its code stays as it is. All of it can
 * be edited afterwards.
 */
gboolean   hd_book_add_from_catalogue (HdBook *self, const char * const *codes, guint *n_added, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdCatalogueEntry, hd_catalogue_entry_free)

G_END_DECLS
