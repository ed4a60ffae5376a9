/* xlsx-file.c: a workbook as bytes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/xlsx-file.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file.h"
#include "base/i18n.h"

#define MAX_BYTES (256 * 1024 * 1024)

GBytes *
hd_xlsx_make (HdXlsxFunc func,
              gpointer   data,
              GError   **error)
{
  g_autofree char *path = NULL;
  GBytes *bytes = NULL;
  int file;

  g_return_val_if_fail (func != NULL, NULL);

  file = g_file_open_tmp ("hiepdong-XXXXXX.xlsx", &path, NULL);
  if (file < 0)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_IO, _("The spreadsheet cannot be made: nothing can be written in “%s”."), g_get_tmp_dir ());
      return NULL;
    }
  close (file);
  if (func (path, data, error))
    bytes = hd_file_read (path, MAX_BYTES, error);
  g_remove (path);
  return bytes;
}
