/* big-book.h: a book of any size, made up
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

typedef struct
{
  guint n_agreements; /* with three parties each */
  guint n_people;     /* with one or two posts each */
  guint n_units;
} BigBook;

/* Writes it through the store, as an import does; @path must not exist. The same sizes give the same records. */
gboolean big_book_make (const char *path, const BigBook *size, GError **error);
