/* person-view.h: the record of one person
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"

G_BEGIN_DECLS

#define HD_TYPE_PERSON_VIEW (hd_person_view_get_type ())
G_DECLARE_FINAL_TYPE (HdPersonView, hd_person_view, HD, PERSON_VIEW, AdwBin)

/* Name and rank to edit, posts as a time line, place in the committee, signatures given and open.
 *
 * Actions: "person.save", "person.revert", "person.delete", "person.history", "person.add-post", "person.merge", "person.change-post" (s),
 * "person.succeed" (s), "person.delete-post" (s). Signal "all-signatures" (s: id of the person). */

void        hd_person_view_set_book   (HdPersonView *self, HdBook *book);
/* What was changed and not saved yet is saved first. FALSE when that fails: it is said, and the person stays.
 * @id: (nullable) */
gboolean    hd_person_view_set_person (HdPersonView *self, const char *id);
const char *hd_person_view_get_person (HdPersonView *self); /* (nullable) */
/* The day for which the posts are told; HD_DATE_NONE for today. */
void        hd_person_view_set_day    (HdPersonView *self, HdDate day);

G_END_DECLS
