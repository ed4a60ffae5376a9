/* member-dialog.c: a member of the committee: adding, changing, leaving
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/member-dialog.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/committee.h"
#include "ui/record-dialog.h"

static HdRecord *
make_member (void)
{
  HdRecord *member = hd_record_new (HD_ENTITY_COMMITTEE_MEMBER);

  hd_record_set_text (member, HD_COMMITTEE_MEMBER_ROLE, "member");
  hd_record_set_integer (member, HD_COMMITTEE_MEMBER_POSITION, 1); /* the book finds the place */
  hd_record_set_date (member, HD_COMMITTEE_MEMBER_FROM_DATE, hd_date_today ());
  return member;
}

void
hd_member_dialog_show (GtkWidget      *parent,
                       HdBook         *book,
                       const HdRecord *member)
{
  static const guint fields[] = { HD_COMMITTEE_MEMBER_PERSON, HD_COMMITTEE_MEMBER_ROLE, HD_COMMITTEE_MEMBER_FROM_DATE,
                                  HD_COMMITTEE_MEMBER_TO_DATE, HD_COMMITTEE_MEMBER_NOTE };
  g_autoptr (HdRecord) record = member != NULL ? hd_record_copy (member) : make_member ();

  hd_record_dialog_show (parent, book, record, member != NULL ? _("Committee Member") : _("New Committee Member"), fields, G_N_ELEMENTS (fields),
                         hd_book_save_member);
}

static gboolean
save_end (HdBook         *book,
          const HdRecord *member,
          HdDate          day,
          GError        **error)
{
  if (day != HD_DATE_NONE)
    return hd_book_end_member (book, hd_record_get_id (member), day, error);
  g_set_error_literal (error, HD_ERROR, HD_ERROR_INVALID, _("Say which is the last day in the committee."));
  return FALSE;
}

void
hd_member_end_dialog_show (GtkWidget      *parent,
                           HdBook         *book,
                           const HdRecord *member)
{
  hd_day_dialog_show (parent, book, member, _("Leaves the Committee"), _("Last day in the committee"), NULL, save_end);
}
