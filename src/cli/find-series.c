/* find-series.c: number series and issued papers, as several commands name and tell them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/error.h"
#include "base/i18n.h"
#include "book/edit.h"
#include "cli/command.h"
#include "model/paper.h"

gboolean
hd_command_find_series (HdBook     *book,
                        const char *reference,
                        char      **id,
                        GError    **error)
{
  g_autoptr (GPtrArray) all = NULL;

  if (reference == NULL)
    return TRUE;
  all = hd_book_get_all_records (book, HD_ENTITY_SERIES, error);
  if (all == NULL)
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    {
      const HdRecord *series = g_ptr_array_index (all, i);

      if (g_str_equal (hd_record_get_id (series), reference) || g_str_equal (hd_record_peek_text (series, HD_SERIES_NAME), reference))
        {
          *id = g_strdup (hd_record_get_id (series));
          return TRUE;
        }
    }
  g_set_error (error, HD_ERROR, HD_ERROR_NOT_FOUND, _("There is no number series “%s” in this book."), reference);
  return FALSE;
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
