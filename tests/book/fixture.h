/* fixture.h: a folder of its own for each test, and books in it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  char *path; /* of a book in it that does not exist yet */
} Fixture;

void    fixture_set_up    (Fixture *self, gconstpointer data);
/* Removes the folder with its files. */
void    fixture_tear_down (Fixture *self, gconstpointer data);

/* A book made of tests/data/book/mini.json. */
HdBook *fixture_mini      (Fixture *self) G_GNUC_WARN_UNUSED_RESULT;
/* A book made of data/samples/@name. */
HdBook *fixture_sample    (Fixture *self, const char *name) G_GNUC_WARN_UNUSED_RESULT;
GBytes *fixture_mini_json (void) G_GNUC_WARN_UNUSED_RESULT;
/* Names of the files in the folder, sorted, parted by blanks. */
char   *fixture_listing   (Fixture *self) G_GNUC_WARN_UNUSED_RESULT;

/* Runs the main context until *@done. */
void    fixture_wait      (const gboolean *done);

G_END_DECLS
