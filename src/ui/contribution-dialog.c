/* contribution-dialog.c: writing down what was said at a meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/contribution-dialog.h"

#include "base/i18n.h"
#include "book/items.h"
#include "ui/record-dialog.h"

#define MAX_FIELDS 8

/* What is asked for of each kind, in the order of the kinds. */
static const struct
{
  const char *title;
  const char *new_title;
  guint       fields[MAX_FIELDS];
  guint       n_fields;
} forms[] = {
  { N_("Paper That Is Read"), N_("New Paper That Is Read"),
    { HD_CONTRIBUTION_TITLE, HD_CONTRIBUTION_PERSON, HD_CONTRIBUTION_BY_NAME, HD_CONTRIBUTION_UNIT, HD_CONTRIBUTION_AGENDA_ITEM, HD_CONTRIBUTION_TEXT }, 6 },
  { N_("Remark"), N_("New Remark"),
    { HD_CONTRIBUTION_TEXT, HD_CONTRIBUTION_PERSON, HD_CONTRIBUTION_BY_NAME, HD_CONTRIBUTION_UNIT, HD_CONTRIBUTION_ANSWER, HD_CONTRIBUTION_AGENDA_ITEM,
      HD_CONTRIBUTION_AT_TIME }, 7 },
  { N_("Directive"), N_("New Directive"),
    { HD_CONTRIBUTION_TEXT, HD_CONTRIBUTION_PERSON, HD_CONTRIBUTION_BY_NAME, HD_CONTRIBUTION_UNIT, HD_CONTRIBUTION_AGENDA_ITEM }, 5 },
  { N_("Conclusion"), N_("New Conclusion"),
    { HD_CONTRIBUTION_TEXT, HD_CONTRIBUTION_TITLE, HD_CONTRIBUTION_PERSON, HD_CONTRIBUTION_UNIT, HD_CONTRIBUTION_AGENDA_ITEM }, 5 },
  { N_("Note for the Minutes"), N_("New Note for the Minutes"),
    { HD_CONTRIBUTION_TEXT, HD_CONTRIBUTION_TITLE, HD_CONTRIBUTION_PERSON, HD_CONTRIBUTION_BY_NAME, HD_CONTRIBUTION_UNIT, HD_CONTRIBUTION_AGENDA_ITEM,
      HD_CONTRIBUTION_AT_TIME }, 7 },
  { N_("Finding"), N_("New Finding"), { HD_CONTRIBUTION_TITLE, HD_CONTRIBUTION_TEXT, HD_CONTRIBUTION_UNIT, HD_CONTRIBUTION_ANSWER }, 4 },
};

static void
show (GtkWidget      *parent,
      HdBook         *book,
      const HdRecord *contribution,
      gboolean        is_new,
      int             field)
{
  int kind = hd_record_get_choice (contribution, HD_CONTRIBUTION_KIND);
  HdForm *form;

  g_return_if_fail (kind >= 0 && kind < (int) G_N_ELEMENTS (forms));

  form = hd_record_dialog_show (parent, book, contribution, is_new ? _(forms[kind].new_title) : _(forms[kind].title), forms[kind].fields,
                                forms[kind].n_fields, hd_book_save_item);
  if (field < 0 || !hd_form_focus (form, (guint) field))
    hd_form_focus (form, forms[kind].fields[0]);
}

void
hd_contribution_dialog_show (GtkWidget      *parent,
                             HdBook         *book,
                             const HdRecord *contribution,
                             int             field)
{
  g_return_if_fail (GTK_IS_WIDGET (parent) && HD_IS_BOOK (book) && contribution != NULL);

  show (parent, book, contribution, FALSE, field);
}

void
hd_contribution_dialog_show_new (GtkWidget  *parent,
                                 HdBook     *book,
                                 const char *meeting_id,
                                 const char *kind)
{
  g_autoptr (HdRecord) contribution = hd_record_new (HD_ENTITY_CONTRIBUTION);

  g_return_if_fail (GTK_IS_WIDGET (parent) && HD_IS_BOOK (book) && meeting_id != NULL && kind != NULL);

  hd_record_set_text (contribution, HD_CONTRIBUTION_MEETING, meeting_id);
  hd_record_set_text (contribution, HD_CONTRIBUTION_KIND, kind);
  hd_record_set_integer (contribution, HD_CONTRIBUTION_POSITION, 1);
  show (parent, book, contribution, TRUE, -1);
}
