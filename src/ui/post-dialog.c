/* post-dialog.c: a post of a person is entered or changed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/post-dialog.h"

#include "base/i18n.h"
#include "book/edit.h"
#include "ui/record-dialog.h"

void
hd_post_dialog_show (GtkWidget      *parent,
                     HdBook         *book,
                     const HdRecord *post)
{
  static const guint fields[] = { HD_POST_UNIT, HD_POST_TITLE, HD_POST_FROM_DATE, HD_POST_TO_DATE, HD_POST_NOTE };
  gboolean is_new;
  HdForm *form;

  g_return_if_fail (post != NULL);

  is_new = hd_record_get_row_version (post) == 0;
  form = hd_record_dialog_show (parent, book, post, is_new ? _("New Post") : _("Change Post"), fields, G_N_ELEMENTS (fields), hd_book_save_record);
  hd_form_focus (form, is_new ? HD_POST_UNIT : HD_POST_TITLE);
}
