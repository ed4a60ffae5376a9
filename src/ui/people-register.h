/* people-register.h: the people of the book: the list, and the record beside it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"
#include "ui/paper-order.h"
#include "ui/person-view.h"

G_BEGIN_DECLS

#define HD_TYPE_PEOPLE_REGISTER (hd_people_register_get_type ())
G_DECLARE_FINAL_TYPE (HdPeopleRegister, hd_people_register, HD, PEOPLE_REGISTER, AdwBin)

/* Property "inside" (boolean, read only): there is no room for both, and the record is shown. */

void          hd_people_register_set_book     (HdPeopleRegister *self, HdBook *book);
/* Shows a person, wherever the list stands. FALSE when what was changed in another one cannot be saved. */
gboolean      hd_people_register_show_person  (HdPeopleRegister *self, const char *id);
/* From the record to the list, where only one of them has room; FALSE when it was there already. */
gboolean      hd_people_register_go_back      (HdPeopleRegister *self);
void          hd_people_register_start_search (HdPeopleRegister *self);
HdPersonView *hd_people_register_get_view     (HdPeopleRegister *self); /* (transfer none) */
/* Who is listed, as a paper. */
HdPaperOrder *hd_people_register_order_paper  (HdPeopleRegister *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
