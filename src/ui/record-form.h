/* record-form.h: what every tab that is a form of the page's own record has in common
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/form.h"
#include "ui/record-tab.h"

G_BEGIN_DECLS

#define HD_TYPE_RECORD_FORM (hd_record_form_get_type ())
G_DECLARE_DERIVABLE_TYPE (HdRecordForm, hd_record_form, HD, RECORD_FORM, HdRecordTab)

/* A form, saved by Ctrl+S or a button as one edit. What somebody is typing stays when the book changes; saving tells when the record
 * was changed meanwhile. Property: "dirty" (read-only), for the bar with the buttons. Actions: "details.save", "details.revert". */
struct _HdRecordFormClass
{
  HdRecordTabClass parent_class;

  HdEntityKind kind;   /* of the record */
  const char  *unread; /* msgid: “The … was not read” */

  /* Adds the rows, once. */
  void (*fill)  (HdRecordForm *self, HdForm *form);
  /* @record has come into the form. Unless overridden all of it may be typed into where the book is writable. */
  void (*shown) (HdRecordForm *self, HdForm *form, const HdRecord *record);
};

/* For fill(): the @fields as rows of @group, in their order. */
void hd_record_form_add_rows (HdForm *form, AdwPreferencesGroup *group, const guint *fields, guint n_fields);

G_END_DECLS
