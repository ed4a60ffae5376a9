/* find-series.c: number series and issued papers, as several commands name and tell them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/command.h"
#include "model/paper.h"

gboolean
hd_command_find_series (HdBook     *book,
                        const char *reference,
                        char      **id,
                        GError    **error)
{
  g_autoptr (HdRecord) series = NULL;

  if (reference == NULL)
    return TRUE;
  series = hd_book_find_record (book, HD_ENTITY_SERIES, reference, error);
  if (series != NULL)
    *id = g_strdup (hd_record_get_id (series));
  return series != NULL;
}

gboolean
hd_command_set_series (HdBook     *book,
                       HdRecord   *paper,
                       const char *reference,
                       GError    **error)
{
  g_autofree char *id = NULL;

  if (!hd_command_find_series (book, reference, &id, error))
    return FALSE;
  hd_record_set_text (paper, HD_PAPER_SERIES, id);
  return TRUE;
}

void
hd_command_show_issued (const HdRecord *paper)
{
  g_autofree char *number = hd_paper_dup_number (paper);
  const char *sha256 = hd_record_get_text (paper, HD_PAPER_PDF);

  g_print ("%s  %s  %s\n", hd_record_get_id (paper), number, sha256 != NULL ? sha256 : "-");
}
