/* show-card.h: one record with what belongs to it, for the eye or for programs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

typedef struct _HdCard HdCard;

HdCard *hd_card_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void    hd_card_free       (HdCard *self);
/* Every field that is not empty, with its label; references by the name of what they refer to. */
gboolean hd_card_add_record (HdCard *self, HdBook *book, const HdRecord *record, GError **error);
/* @key: in JSON; @value: as it is for programs; @shown: for people. Nothing is added for an empty @value. */
void    hd_card_add_field  (HdCard *self, const char *key, const char *label, const char *value, const char *shown);
/* The items that follow belong to this list. @title: translated */
void    hd_card_begin_list (HdCard *self, const char *key, const char *title);
/* @id: (nullable): of the record that the item stands for; @text: (transfer full) */
void    hd_card_add_item   (HdCard *self, const char *id, char *text);

char   *hd_card_to_table   (HdCard *self) G_GNUC_WARN_UNUSED_RESULT;
char   *hd_card_to_json    (HdCard *self) G_GNUC_WARN_UNUSED_RESULT;

/* One function a kind of record: fills the card. */
gboolean hd_show_unit      (HdCard *card, HdBook *book, const HdRecord *unit, GError **error);
gboolean hd_show_person    (HdCard *card, HdBook *book, const HdRecord *person, GError **error);
gboolean hd_show_agreement (HdCard *card, HdBook *book, const HdRecord *agreement, GError **error);
gboolean hd_show_meeting   (HdCard *card, HdBook *book, const HdRecord *meeting, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdCard, hd_card_free)

G_END_DECLS
