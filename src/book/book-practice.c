/* book-practice.c: the practice book, a fictive province to try everything on
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "book/book-private.h"

#include <glib/gstdio.h>

#include "base/file.h"
#include "book/book-format.h"

static char *
find_practice (void)
{
  const char *folder = g_getenv ("HIEPDONG_DATADIR");

  return g_build_filename (folder != NULL && *folder != '\0' ? folder : PKGDATADIR, "samples", "practice.json", NULL);
}

HdBook *
hd_book_create_practice (const char *path,
                         const char *who,
                         GError    **error)
{
  g_autofree char *source = find_practice ();
  g_autoptr (GBytes) json = NULL;
  g_autoptr (HdBook) self = NULL;

  g_return_val_if_fail (path != NULL && who != NULL, NULL);

  json = hd_file_read (source, HD_FORMAT_MAX_BYTES, error);
  if (json == NULL)
    return NULL;
  self = hd_book_create (path, NULL, who, error);
  if (self == NULL)
    return NULL;
  if (!hd_book_import (self, json, NULL, error))
    {
      g_clear_object (&self);
      g_unlink (path);
    }
  return g_steal_pointer (&self);
}
