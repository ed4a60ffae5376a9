/* book-committee.c: describing the committee of a book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/book-private.h"

#include "base/i18n.h"
#include "base/text.h"
#include "store/changes.h"
#include "store/records.h"

gboolean
hd_book_describe_committee (HdBook     *self,
                            const char *level,
                            const char *place,
                            GError    **error)
{
  g_autoptr (HdRecord) committee = NULL;
  g_autoptr (HdRecord) edited = NULL;
  g_autoptr (HdChanges) changes = NULL;
  g_autofree char *clean_place = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self), FALSE);

  if (!hd_book_require_writable (self, error))
    return FALSE;
  clean_place = hd_text_clean (place != NULL ? place : "", -1, HD_TEXT_LINE, error);
  if (clean_place == NULL)
    return FALSE;
  committee = hd_records_get_committee (self->db, error);
  if (committee == NULL)
    return FALSE;

  edited = hd_record_copy (committee);
  hd_record_set_text (edited, HD_COMMITTEE_LEVEL, level);
  hd_record_set_text (edited, HD_COMMITTEE_PLACE_NAME, clean_place);
  changes = hd_changes_new (HD_CHANGES_EDIT, self->who, _("Describe the committee"));
  hd_changes_put (changes, edited);
  if (!hd_changes_apply (self->db, changes, NULL, error))
    return FALSE;

  return hd_book_reload (self, error);
}
