/* make-agreement.h: an agreement of three parties that waits for its signatures
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/edit.h"
#include "book/signing.h"
#include "fixture.h"

G_BEGIN_DECLS

#define N_MADE_PARTIES 3

typedef struct
{
  HdBook   *book;
  HdRecord *agreement;
  HdRecord *units[N_MADE_PARTIES];  /* the army, the labour union, the youth union */
  HdRecord *people[N_MADE_PARTIES]; /* who signs for each */
  HdRecord *posts[N_MADE_PARTIES];
  HdRecord *parties[N_MADE_PARTIES];
  HdRecord *clause;                 /* the first part */
} Made;

/* A book in @fixture with the agreement, settled, its period 2023. */
Made     *made_new      (Fixture *fixture) G_GNUC_WARN_UNUSED_RESULT;
void      made_free     (Made *self);
/* Another settled agreement of the same parties. */
HdRecord *made_another  (Made *self, const char *subject) G_GNUC_WARN_UNUSED_RESULT;
/* The entry of party @i signing on @day, as it should be. */
HdSigningEntry *made_entry (Made *self, guint i, HdDate day) G_GNUC_WARN_UNUSED_RESULT;
/* All three on @day. (element-type HdSigningEntry) */
GPtrArray *made_entries (Made *self, HdDate day) G_GNUC_WARN_UNUSED_RESULT;
/* The record as it is in the book now. */
HdRecord *made_read     (Made *self, HdRecord *record) G_GNUC_WARN_UNUSED_RESULT;
/* The paper's bytes. */
GBytes   *made_print    (Made *self) G_GNUC_WARN_UNUSED_RESULT;
/* Signs @agreement for all its parties; must succeed. */
void      made_sign_all (Made *self, HdRecord *agreement, HdDate day);

G_END_DECLS
