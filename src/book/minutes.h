/* minutes.h: what is being typed during a meeting, kept from one second to the next
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saving every second of typing in the book would fill its history with steps that nobody takes back. So what is being typed is kept in a
 * file beside the book, by a worker, and goes into the book when the writer pauses or turns to something else: one step each. What a
 * program that ended left behind is taken into the book when it is opened next.
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

#define HD_TYPE_MINUTES (hd_minutes_get_type ())
G_DECLARE_FINAL_TYPE (HdMinutes, hd_minutes, HD, MINUTES, GObject)

/* Signal "kept" (GError, nullable): a worker has written what hd_minutes_keep() was given last, or could not. */

HdMinutes *hd_minutes_new  (HdBook *book) G_GNUC_WARN_UNUSED_RESULT;
/* Keeps @contribution, on a worker; what is kept while the worker writes is written after that. Only the last one is. */
void       hd_minutes_keep (HdMinutes *self, const HdRecord *contribution);
/* Takes @contribution into the book, as one edit, and drops what was kept. It carries its new row version afterwards. */
gboolean   hd_minutes_save (HdMinutes *self, HdRecord *contribution, GError **error);

/**
 * hd_book_recover_minutes:
 * @n_recovered: (out) (optional): how many contributions were taken in
 *
 * Takes in what programs that ended before they saved have left beside the book. What somebody changed in the book meanwhile stays; what was
 * typed is added as a contribution of its own.
 */
gboolean   hd_book_recover_minutes (HdBook *self, guint *n_recovered, GError **error);

G_END_DECLS
