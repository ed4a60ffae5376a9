/* fixture.h: a book in a folder of its own, and records to fill it with
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/error.h"
#include "model/record.h"
#include "store/changes.h"
#include "store/database.h"
#include "store/records.h"

G_BEGIN_DECLS

typedef struct
{
  char       *folder;
  char       *path;
  HdDatabase *db; /* open for writing */
} Fixture;

void       fixture_set_up    (Fixture *self, gconstpointer data);
void       fixture_tear_down (Fixture *self, gconstpointer data);
void       fixture_reopen    (Fixture *self);

/* Files in the fixture's folder, the book not counted. */
guint      fixture_count_other_files (Fixture *self);
/* Removes the folder and all in it. */
void       fixture_remove_folder (const char *folder);

HdRecord  *new_unit       (const char *name, const char *abbreviation);
HdRecord  *new_committee  (const char *name);
HdRecord  *new_person     (const char *name);
HdRecord  *new_agreement  (const char *subject, const char *state);
HdRecord  *new_party      (HdRecord *agreement, HdRecord *unit, gint64 position);
HdRecord  *new_clause     (HdRecord *agreement, const char *text, gint64 position);
HdRecord  *new_version    (HdRecord *agreement, gint64 number, const char *body);
HdRecord  *new_signature  (HdRecord *agreement, HdRecord *party, const char *name, const char *signed_date);
HdRecord  *new_field      (const char *code, const char *name);
HdRecord  *new_indicator  (HdRecord *field, const char *code, const char *name);
HdRecord  *new_result     (HdRecord *indicator, HdRecord *unit, const char *from, const char *to, gint64 value);
HdRecord  *new_paper      (const char *subject, const char *state, const char *pdf);

/* One set with all of them, NULL-terminated; must succeed. Returns its number. */
gint64     save           (HdDatabase *db, ...) G_GNUC_NULL_TERMINATED;
/* One record; must fail with @code and leave a Vietnamese sentence. */
void       save_fails     (HdDatabase *db, HdRecord *record, HdErrorCode code);
void       remove_fails   (HdDatabase *db, HdRecord *record, HdErrorCode code);
/* Everything in the book but the hours of its log as text, to see that nothing has changed. */
char      *dump           (HdDatabase *db);
/* The book is whole: check says nothing. */
void       assert_whole   (HdDatabase *db);

/* Whether a sentence is for people: translated, ends with a full stop. */
void       assert_sentence (const GError *error);

G_END_DECLS
