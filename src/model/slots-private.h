/* slots-private.h: what the files of slots.h share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/slots.h"

G_BEGIN_DECLS

/* Adds counts and sums of @slot to those of @to; @sign -1 takes them away. */
void hd_slot_add (HdSlot *to, const HdSlot *slot, int sign);

G_END_DECLS
